"""Days as a user types them: one, or from one to another, in UTC and over."""

import re
from datetime import UTC, date, datetime, timedelta

from rektscope.market.errors import InputError

MOST_DAYS = 400
"""A year and a month: what a session of one-minute candles is measured for."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_HISTORY = re.compile(r"(\d{1,4})\s*d?")


def today_utc() -> date:
    """The day that it is now in UTC."""
    return datetime.now(UTC).date()


def read_days(text: str, today: date) -> tuple[date, ...]:
    """The days of `2025-10-10` or `2025-10-10..2025-10-12`, both ends included.

    Raises:
        InputError: it is neither, is not over yet, runs backwards, or is too long.
    """
    first_text, dots, last_text = text.strip().partition("..")
    first = _day(first_text, text)
    last = _day(last_text, text) if dots else first
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


def _day(word: str, text: str) -> date:
    if _DAY.fullmatch(word.strip()) is not None:
        try:
            return date.fromisoformat(word.strip())
        except ValueError:
            pass  # the 30th of February
    raise InputError(f"{text.strip()!r} is no day: write it as 2025-10-10, or as 2025-10-10..2025-10-12 for several.")


def read_history(text: str) -> int:
    """The number of earlier days in `5d`.

    Raises:
        InputError: it is no number of days, or too large.
    """
    match = _HISTORY.fullmatch(text.strip().lower())
    if match is None or int(match[1]) > MOST_DAYS:
        raise InputError(f"{text.strip()!r} is no history: write it in days, as 5d, and at most {MOST_DAYS}d.")
    return int(match[1])
