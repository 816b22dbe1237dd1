"""Times: whole milliseconds since 1970 in UTC, everywhere. Text only at the edges.

There is no time zone in the program: what a user types and what a user reads is UTC, written with a Z.
"""

import re
from datetime import UTC, datetime, timedelta

from rektscope.market.errors import InputError

SECOND_MS = 1_000
MINUTE_MS = 60 * SECOND_MS
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS

LATEST_MS = 253_402_300_799_999
"""The last millisecond of the year 9999, beyond which a time cannot be written."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?)?(Z|[+-]\d{2}:?\d{2})?")


def parse_time_ms(text: str) -> int:
    """Milliseconds UTC of an ISO 8601 date or time; a time without an offset is UTC.

    Raises:
        InputError: the text is not such a time.
    """
    word = text.strip()
    if not _ISO.fullmatch(word):
        raise InputError(f"{text!r} is not a time: write it as 2025-07-14T07:35:00Z (ISO 8601, UTC).")
    try:
        moment = datetime.fromisoformat(word)
    except ValueError as error:
        raise InputError(f"{text!r} is not a time ({error}): write it as 2025-07-14T07:35:00Z (UTC).") from error
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    # Whole numbers throughout: timestamp() is a float, which misses milliseconds of some dates by one.
    return (moment - _EPOCH) // timedelta(milliseconds=1)


def moment_from_ms(time_ms: int) -> datetime:
    """The aware UTC datetime of `time_ms`."""
    # Not fromtimestamp, which refuses times before 1970 on Windows; int, as timedelta takes no numpy integer.
    return _EPOCH + timedelta(milliseconds=int(time_ms))


def format_iso(time_ms: int) -> str:
    """ISO 8601 with a Z; milliseconds only when there are any: `2025-07-14T07:35:00Z`."""
    moment = moment_from_ms(time_ms)
    spec = "milliseconds" if moment.microsecond else "seconds"
    return moment.replace(tzinfo=None).isoformat(timespec=spec) + "Z"


def floor_ms(time_ms: int, step_ms: int) -> int:
    """The start of the step of `step_ms` (counted from 1970) that `time_ms` lies in."""
    return time_ms - time_ms % step_ms
