"""Times of fills as venues and people write them, with the zone that they are in, or a question about it."""

import re
from collections.abc import Iterable
from fractions import Fraction

import msgspec

from rektscope.market.errors import InputError
from rektscope.market.times import HOUR_MS, parse_time_ms

_EPOCH_DIGITS = {10: 3, 13: 0, 16: -3, 19: -6}
"""Whole times since 1970 by their digits, and the power of ten to milliseconds: from seconds to nanoseconds."""

_CLOCK_FIRST = re.compile(r"(\d{1,2}:\d{2}(?::\d{2})?)\s+(\d{4}-\d{2}-\d{2})")
_NUMBERED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:\s*[-,]?\s*(\d{1,2}:\d{2}(?::\d{2})?))?")
_HAS_ZONE = re.compile(r"[0-9](Z|[+-]\d{2}:?\d{2})")
_ZONE = re.compile(r"(?:utc|gmt)\s*(?:([+-])\s*(\d{1,2})(?::?(\d{2}))?)?", re.IGNORECASE)
_LAST_MONTH, _LONGEST_OFFSET_H = 12, 14


class Zone(msgspec.Struct, frozen=True):
    """The zone of times that do not name theirs: hours ahead of UTC; None where it is not known."""

    offset_h: float | None


def zone_in(text: str) -> float | None:
    """Hours ahead of UTC that `UTC`, `UTC+8` or `GMT-03:30` in a text mean; None where there is none."""
    found = _ZONE.search(text)
    if found is None:
        return None
    sign = -1.0 if found[1] == "-" else 1.0
    hours = sign * (float(found[2] or 0) + float(found[3] or 0) / 60.0)
    return hours if abs(hours) <= _LONGEST_OFFSET_H else None


def is_day_first(texts: Iterable[str], stated: bool | None) -> bool | None:  # noqa: FBT001 -- what the user said
    """Whether dates as 03/04/2025 begin with the day, by those that can be read in one way; None where none can."""
    if stated is not None:
        return stated
    for text in texts:
        found = _NUMBERED.fullmatch(text.strip())
        if found is not None and (int(found[1]) > _LAST_MONTH or int(found[2]) > _LAST_MONTH):
            return int(found[1]) > _LAST_MONTH
    return None


def has_zone(text: str) -> bool:
    """Whether a time says its zone: by `Z` or an offset after a clock, or as a count since 1970, which is UTC."""
    word = text.strip()
    # Only the end is searched, and only behind a clock: the -08 of 2025-07-08 is a day.
    return _is_since_1970(word) or (_HAS_ZONE.search(word[-7:]) is not None and ":" in word)


def _is_since_1970(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) in _EPOCH_DIGITS


def fill_time_ms(text: str, place: str, zone: Zone, *, day_first: bool | None) -> int:
    """Milliseconds UTC.

    Args:
        text: as written.
        place: of it, for the sentence of an error: `Line 3 of fills.csv`.
        zone: of times that do not say theirs.
        day_first: what 03/04/2025 begins with; None where that is not known.

    Raises:
        InputError: it is no time, or has more than one meaning.
    """
    word = text.strip()
    if _is_since_1970(word):
        # Exact: nanoseconds since 1970 have more digits than a float.
        return int(int(word) * Fraction(10) ** _EPOCH_DIGITS[len(word)])
    swapped = _CLOCK_FIRST.fullmatch(word)
    numbered = _NUMBERED.fullmatch(word)
    if swapped is not None:
        word = f"{swapped[2]} {swapped[1]:>05}"
    elif numbered is not None:
        if day_first is None:
            raise InputError(
                f"{place}: {word} may begin with the day or the month: say --dates day-first or month-first."
            )
        day, month = (numbered[1], numbered[2]) if day_first else (numbered[2], numbered[1])
        word = f"{numbered[3]}-{int(month):02}-{int(day):02} {numbered[4] or '00:00':>05}"
    try:
        time_ms = parse_time_ms(word)
    except InputError as error:
        raise InputError(f"{place}: {error}") from error
    if has_zone(word):
        return time_ms
    if zone.offset_h is None:
        raise InputError(
            f"{place}: {text.strip()} does not say its time zone, and venues write that of the account or browser: say "
            "--utc-offset, as 0 for UTC or 8 for UTC+8."
        )
    return time_ms - round(zone.offset_h * HOUR_MS)
