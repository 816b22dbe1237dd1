"""Times as spreadsheets write them, 14.07.2025 07:35 or 07/14/2025 7:35:00 AM, and which of the numbers is the day.

Dots stand in dates that begin with the day; slashes and hyphens in both orders. There a day above 12 decides, which may
stand in any row of the file; where there is none, the user is asked.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from rektscope.market.errors import InputError
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers.recogniser import TableReading
from rektscope.sessions.importing.source_location import SourceLocation, first_row

Int64 = npt.NDArray[np.int64]

_WRITTEN = (
    r"^(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})[./-](?P<year>\d{4})"
    r"(?:[ T,]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<full>\d{2}(?:[.,]\d{1,9})?))?"
    r"[ \x{A0}\x{202F}]*(?P<half>[AaPp])?(?:\.?[Mm]\.?)?)?"
    r"[ ]*(?:GMT|UTC|Z)?(?:(?P<sign>[+-])(?P<zone_hour>\d{2}):?(?P<zone_minute>\d{2}))?$"
)
_LAST_MONTH = 12
_HALF_DAY_HOURS = 12
_MINUTE_MS, _HOUR_MS = 60_000, 3_600_000


class DateOrder(StrEnum):
    """What a date begins with."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


class TimeStyle(msgspec.Struct):
    """How the times of one file are written, found out as its pieces are read, and kept for the pieces after.

    Attributes:
        order: what dates begin with; the user's choice where there is one.
        names_months: months are written by name, so that they cannot be taken for days.
        is_year_first: they begin with the year, so that day and month need not be distinguished.
        has_no_zone: some were written without a zone, so that they were taken for UTC.
    """

    order: DateOrder | None = None
    has_no_zone: bool = False
    names_months: bool = False
    is_year_first: bool = False


def style_notes(path: Path, reading: TableReading, style: TimeStyle) -> Iterator[str]:
    """What was taken for granted of how the times of a file are written."""
    if style.order is not None and not style.names_months and not style.is_year_first:
        yield f"{path.name}: dates begin with the {style.order.value.partition('-')[0]}."
    header = reading.columns[reading.position[Meaning.TIME]].header.lower()
    if style.has_no_zone and reading.recogniser.venue is None and not re.search("utc|gmt", header):
        yield f"{path.name}: its times name no time zone and are taken as UTC."


def are_written_so(values: pa.ChunkedArray) -> bool:
    """Whether the first of the values is such a date; the others must be then."""
    return bool(len(values)) and bool(pc.match_substring_regex(values.slice(0, 1), _plain(_WRITTEN))[0].as_py())


def milliseconds_of_dates(location: SourceLocation, values: pa.ChunkedArray, rows: Int64, style: TimeStyle) -> Int64:
    """The times UTC of a column of such dates; `rows` are their rows in `location`.

    Raises:
        InputError: one of them is no such date, or day and month cannot be distinguished.
    """
    fields = pc.extract_regex(pc.utf8_trim_whitespace(values), _WRITTEN).combine_chunks()
    bad = first_row(np.asarray(fields.is_null().to_numpy(zero_copy_only=False)))
    if bad is not None:
        _refuse(location, int(rows[bad]), values[bad])
    first, second, year = (_whole(fields, name) for name in ("first", "second", "year"))
    style.order = style.order or _order(location, fields, first, second)
    day, month = (first, second) if style.order is DateOrder.DAY_FIRST else (second, first)
    hour = _hours(fields)
    minute, seconds = _whole(fields, "minute"), _number(fields, "full")
    wrong = (month < 1) | (month > _LAST_MONTH) | (day < 1) | (hour > 24) | (minute > 59) | (seconds >= 60)  # noqa: PLR2004 -- of any clock
    # What is wrong is refused below; until then January stands for it, so that the calendar can count.
    start = _days(year, np.where(wrong, 1, month))
    wrong |= day > _days(year + (month == _LAST_MONTH), np.where(wrong, 1, month % _LAST_MONTH + 1)) - start
    bad = first_row(wrong)
    if bad is not None:
        _refuse(location, int(rows[bad]), values[bad])
    times = (start + day - 1) * 24 * _HOUR_MS + hour * _HOUR_MS + minute * _MINUTE_MS
    sign = np.asarray(fields.field("sign").to_numpy(zero_copy_only=False))
    style.has_no_zone |= bool(np.any(sign == "")) and not _names_utc(values)
    offset = _whole(fields, "zone_hour") * _HOUR_MS + _whole(fields, "zone_minute") * _MINUTE_MS
    ahead = np.where(sign == "-", -1, 1) * offset
    return np.asarray(times + np.rint(seconds * 1000).astype(np.int64) - ahead, dtype=np.int64)


def _order(location: SourceLocation, fields: pa.StructArray, first: Int64, second: Int64) -> DateOrder:
    days_first, days_second = int(np.sum(first > _LAST_MONTH)), int(np.sum(second > _LAST_MONTH))
    if days_first or days_second:
        # Both only where a line is wrong: by the order of most lines, the refusal names that one.
        return DateOrder.DAY_FIRST if days_first >= days_second else DateOrder.MONTH_FIRST
    if fields.field("mark")[0].as_py() == ".":
        return DateOrder.DAY_FIRST
    mark, year = fields.field("mark")[0].as_py(), _whole(fields, "year")[0]
    raise InputError(
        f"{location.path.name} has dates like {first[0]:02d}{mark}{second[0]:02d}{mark}{year}, and none of them shows "
        "which number is the day: say --dates day-first or --dates month-first."
    )


def _hours(fields: pa.StructArray) -> Int64:
    """Hours of the day, those of a clock of twelve hours with them."""
    hour = _whole(fields, "hour")
    half = np.char.lower(np.asarray(fields.field("half").to_numpy(zero_copy_only=False), dtype=str))
    of_twelve = hour % _HALF_DAY_HOURS
    return np.asarray(np.where(half == "p", of_twelve + _HALF_DAY_HOURS, np.where(half == "a", of_twelve, hour)))


def _days(year: Int64, month: Int64) -> Int64:
    """Days since 1970 of the first of a month."""
    months = (year - 1970) * 12 + month - 1
    return months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)


def _whole(fields: pa.StructArray, name: str) -> Int64:
    """A field as whole numbers, 0 where it is empty."""
    return _number(fields, name).astype(np.int64)


def _number(fields: pa.StructArray, name: str) -> npt.NDArray[np.float64]:
    text = pc.replace_substring(fields.field(name), ",", ".")
    return np.asarray(pc.if_else(pc.equal(text, ""), "0", text).cast(pa.float64()).to_numpy(zero_copy_only=False))


def _names_utc(values: pa.ChunkedArray) -> bool:
    return bool(pc.all(pc.match_substring_regex(values, "GMT|UTC|Z$")).as_py())


def _plain(pattern: str) -> str:
    return pattern.replace("^", r"^\s*", 1).removesuffix("$") + r"\s*$"


def _refuse(location: SourceLocation, row: int, value: pa.Scalar) -> None:
    location.refuse(
        row,
        f"time is {str(value.as_py())[:40]!r}, which is no date as the lines before it are written: compare that line "
        "with its source.",
    )
