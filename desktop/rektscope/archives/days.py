"""Days as a user types them: one, or from one to another, in UTC and over."""

import calendar
import re
from datetime import UTC, date, datetime, timedelta

from rektscope.market.errors import InputError

MOST_DAYS = 400
"""A year and a month: what a session of one-minute candles is measured for."""

_FIRST_YEAR = 1970
"""The year from which times count here; days a history before it may be no dates at all."""
_DAY = re.compile(r"(\d{4})([-/]?)(\d{2})\2(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_NAMED = re.compile(r"(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})|([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_RANGE = re.compile(r"\.\.|\s+to\s+|\s*[–—]\s*")
_HISTORY = re.compile(r"(\d{1,4})\s*d?")


def today_utc() -> date:
    """The day that it is now in UTC."""
    return datetime.now(UTC).date()


def read_days(text: str, today: date) -> tuple[date, ...]:
    """The days of `2025-10-10`, `2025-10-10..2025-10-12` (both ends included) or `2025-10`.

    A day may be written in any way that has one meaning: 20251010, 2025/10/10, 10 Oct 2025, Oct 10, 2025, yesterday.

    Raises:
        InputError: it is none of them, is not over yet, runs backwards, or is too long.
    """
    month = _MONTH.fullmatch(text.strip())
    if month is not None and int(month[1]) >= _FIRST_YEAR and 1 <= int(month[2]) <= len(_MONTHS):
        first, last = _whole_month(int(month[1]), int(month[2]), today)
    else:
        parts = _RANGE.split(text.strip())
        if len(parts) not in {1, 2}:
            raise _no_day(text)
        first, last = _day(parts[0], text, today), _day(parts[-1], text, today)
    yesterday = today - timedelta(days=1)
    for day in (first, last):
        if day >= today:
            state = "is still running" if day == today else "lies in the future"
            raise InputError(
                f"{day} {state} (today is {today} UTC), and an archive has whole days: ask for {yesterday} at the "
                "latest, or watch it with `rektscope live`."
            )
    if last < first:
        raise InputError(f"{text.strip()} runs backwards: write it as {last}..{first}.")
    count = (last - first).days + 1
    if count > MOST_DAYS:
        raise InputError(f"{text.strip()} are {count:,} days: ask for at most {MOST_DAYS} at once.")
    return tuple(first + timedelta(days=number) for number in range(count))


def _whole_month(year: int, month: int, today: date) -> tuple[date, date]:
    """Its first and last day; of the month that is running, yesterday."""
    first = date(year, month, 1)
    last = first.replace(day=calendar.monthrange(year, month)[1])
    is_running = first < today <= last
    return first, today - timedelta(days=1) if is_running else last


def _day(word: str, text: str, today: date) -> date:
    plain = word.strip().lower()
    if plain in {"today", "yesterday"}:
        return today - timedelta(days=plain == "yesterday")
    digits, named = _DAY.fullmatch(plain), _NAMED.fullmatch(plain)
    fields: tuple[int, int, int] | None = None
    if digits is not None:
        fields = int(digits[1]), int(digits[3]), int(digits[4])
    elif named is not None:
        day, month, year = named.group(1, 2, 3) if named[1] else named.group(5, 4, 6)
        number = next((at for at, each in enumerate(_MONTHS, start=1) if month.startswith(each)), 0)
        fields = int(year), number, int(day)
    if fields is not None and fields[0] >= _FIRST_YEAR:
        try:
            return date(*fields)
        except ValueError:
            pass  # the 30th of February
    raise _no_day(text)


def _no_day(text: str) -> InputError:
    return InputError(f"{text.strip()!r} is no day: write it as 2025-10-10, or as 2025-10-10..2025-10-12 for several.")


def read_history(text: str) -> int:
    """The number of earlier days in `5d`.

    Raises:
        InputError: it is no number of days, or too large.
    """
    match = _HISTORY.fullmatch(text.strip().lower())
    if match is None or int(match[1]) > MOST_DAYS:
        raise InputError(f"{text.strip()!r} is no history: write it in days, as 5d, and at most {MOST_DAYS}d.")
    return int(match[1])
