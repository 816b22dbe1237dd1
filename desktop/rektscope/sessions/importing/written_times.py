"""Columns of times as milliseconds UTC, however they are written: whole numbers of any unit, decimals, or text."""

import re

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from rektscope.market.errors import InputError
from rektscope.market.times import parse_time_ms
from rektscope.sessions.arrow_buffers import numbers_of, present_in
from rektscope.sessions.importing import calendar_dates, units
from rektscope.sessions.importing.calendar_dates import TimeStyle
from rektscope.sessions.importing.source_location import SourceLocation, first_row

Int64 = npt.NDArray[np.int64]

MISSING_MS = 0
"""Stands for a time that is missing where one may be."""

_ROUNDED = re.compile(r"\s*\d([.,]\d{1,8})?[eE]\+?1[0-9]\s*")
_LEAP_SECOND = r"(:59):60(\D|$)"
"""23:59:60 is a second of which Unix time has none of its own: it counts as the one that follows, as POSIX has it."""

_DATE_AND_D = r"^(\d{4}-\d{2}-\d{2})D"
"""BitMEX writes 2025-07-14D00:00:00.000000000."""

_DATE_WITH_OTHER_MARKS = r"^(\d{4})[./](\d{2})[./](\d{2})"

_DATE_AND_UTC = r"^\s*(\d{4}-\d{2}-\d{2})[T ]+(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(?:UTC|GMT)\s*$"
_DATE_WITHOUT_MARKS = r"^\s*(20\d{2})(\d{2})(\d{2})[T ]+(\d{2}):?(\d{2}):?(\d{2})(Z?)\s*$"
_DATE_AND_HALF_DAY = (
    r"^\s*(\d{4})[-./](\d{2})[-./](\d{2})[T ,]+(\d{1,2})(:\d{2})?(:\d{2}(?:\.\d+)?)?[-\s]*([AaPp])\.?[Mm]\.?\s*$"
)
"""2025-07-14 07:35:00 PM, and 2020-08-18 11-PM, as CryptoDataDownload's older files have it."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ANY_MONTH = "(?:" + "|".join(_MONTHS) + ")[a-z]*"
_MONTH_BEFORE_DAY = rf"(?i)^\s*({_ANY_MONTH})[-/. ]+(\d{{1,2}})[-/., ]+(\d{{4}})"
_MONTH_BY_NAME = rf"(?i)^\s*(?:\d{{1,2}}[-/. ]+{_ANY_MONTH}|{_ANY_MONTH}[-/. ]+\d{{1,2}})[-/., ]+\d{{4}}"
"""14-Jul-2025 07:35 and Jul 14, 2025, as many spreadsheets and sites write dates."""

_DAY_NUMBERS = (36_526.0, 73_051.0)
"""Days that spreadsheets count since 1900, from the years 2000 to 2100."""


def milliseconds(
    location: SourceLocation, column: pa.ChunkedArray, name: str, style: TimeStyle, *, may_miss: bool
) -> Int64:
    """The times of a column; `MISSING_MS` for those that are missing, where they may.

    Raises:
        InputError: one is missing, is no time, or was rounded by a spreadsheet; the sentence names its line.
    """
    if column.null_count and not may_miss:
        row = first_row(~present_in(column))
        location.refuse(row or 0, f"there is no {name}.")
    rows = np.flatnonzero(present_in(column)) if column.null_count else np.arange(len(column))
    values = column.drop_null() if column.null_count else column
    if pa.types.is_integer(column.type):
        whole = numbers_of(values).astype(np.int64, copy=False)
        times = units.whole_times_ms(whole)
        if len(times) and bool(units.impossible_times(times).all()):
            times = units.calendar_times_ms(whole)
            style.has_no_zone = True
    else:
        times = _written(location, values, name, rows, style)
    bad = first_row(units.impossible_times(times))
    if bad is not None:
        _refuse_day_number(location, int(rows[bad]), values[bad], name)
        location.refuse(int(rows[bad]), f"{name} is {values[bad].as_py()}, which is no time since 2009.")
    if not column.null_count:
        return times
    whole = np.full(len(column), MISSING_MS, dtype=np.int64)
    whole[rows] = times
    return whole


def with_time_of_day(dates: pa.ChunkedArray, times: pa.ChunkedArray) -> pa.ChunkedArray:
    """Dates and times of day from two columns of text as one; `20250714` becomes `2025-07-14`, `073500` `07:35:00`."""
    days = pc.replace_substring_regex(dates, pattern=r"^\s*(\d{4})(\d{2})(\d{2})\s*$", replacement=r"\1-\2-\3")
    clock = pc.replace_substring_regex(times, pattern=r"^\s*(\d{2})(\d{2})(\d{2})?\s*$", replacement=r"\1:\2:\3")
    clock = pc.replace_substring_regex(clock, pattern=r":\s*$", replacement=":00")
    return pc.binary_join_element_wise(pc.utf8_trim_whitespace(days), pc.utf8_trim_whitespace(clock), " ")


def _written(location: SourceLocation, values: pa.ChunkedArray, name: str, rows: Int64, style: TimeStyle) -> Int64:
    """Milliseconds of times written as decimals or as text, even both in one column."""
    if pa.types.is_string(values.type):
        leaps = numbers_of(pc.match_substring_regex(values, _LEAP_SECOND))
        if leaps.any():
            usual = pc.replace_substring_regex(values, pattern=_LEAP_SECOND, replacement=r"\1:59\2")
            return np.asarray(_written(location, usual, name, rows, style) + 1_000 * leaps, dtype=np.int64)
        _refuse_rounded(location, values, name, rows)
        values = _with_usual_marks(values, style)
        if calendar_dates.are_written_so(values):
            return calendar_dates.milliseconds_of_dates(location, values, rows, style)
    try:
        return units.decimal_times_ms(numbers_of(values.cast(pa.float64())))
    except pa.ArrowInvalid:
        pass
    values = pc.replace_substring_regex(values.cast(pa.string()), pattern=_DATE_AND_D, replacement=r"\1T")
    # 2025.07.14 00:00 is how MetaTrader's files write a date, 2025/07/14 how many spreadsheets do.
    values = pc.replace_substring_regex(values, pattern=_DATE_WITH_OTHER_MARKS, replacement=r"\1-\2-\3")
    # Arrow casts a whole column or none of it, and times with a zone and times without need different types.
    for zone in (None, "UTC"):
        try:
            stamps = values.cast(pa.timestamp("ns", zone))
        except pa.ArrowInvalid:
            continue
        style.has_no_zone |= zone is None
        return np.asarray(numbers_of(stamps.cast(pa.int64())) // 1_000_000)
    return np.array(
        [_one(location, int(row), str(word), name) for row, word in zip(rows, values.to_pylist(), strict=True)],
        dtype=np.int64,
    )


def _with_usual_marks(values: pa.ChunkedArray, style: TimeStyle) -> pa.ChunkedArray:
    """Dates with names of months, dates without any mark and UTC behind a date, each written in the usual way."""
    for pattern, usual in ((_DATE_AND_UTC, r"\1T\2Z"), (_DATE_WITHOUT_MARKS, r"\1-\2-\3 \4:\5:\6\7")):
        if _is_like(values, pattern):
            return pc.replace_substring_regex(values, pattern=pattern, replacement=usual)
    if _is_like(values, _DATE_AND_HALF_DAY):
        style.is_year_first = True
        usual = r"\3.\2.\1 \4\5\6 \7M"
        values = pc.replace_substring_regex(values, pattern=_DATE_AND_HALF_DAY, replacement=usual)
        return pc.replace_substring_regex(values, pattern=r"^(\S+ \d{1,2}) ([AaPp])M$", replacement=r"\1:00 \2M")
    if not _is_like(values, _MONTH_BY_NAME):
        return values
    style.names_months = True
    values = pc.replace_substring_regex(values, pattern=_MONTH_BEFORE_DAY, replacement=r"\2 \1 \3")
    for number, month in enumerate(_MONTHS, start=1):
        pattern = rf"(?i)^\s*(\d{{1,2}})[-/. ]+{month}[a-z]*[-/., ]+(\d{{4}})"
        values = pc.replace_substring_regex(values, pattern=pattern, replacement=rf"\1.{number:02d}.\2")
    return values


def _is_like(values: pa.ChunkedArray, pattern: str) -> bool:
    """Whether the first of the values is like a pattern; the others are written as it is, or are refused."""
    first = values.slice(0, 1)
    return bool(len(first)) and bool(pc.match_substring_regex(first, pattern)[0].as_py())


def _refuse_rounded(location: SourceLocation, values: pa.ChunkedArray, name: str, rows: Int64) -> None:
    """A spreadsheet shows 1752451200000 as 1.75245E+12 and saves what it shows, so that hours of rows are one time."""
    for at, word in enumerate(values.slice(0, 3).to_pylist()):
        if _ROUNDED.fullmatch(str(word)):
            location.refuse(
                int(rows[at]),
                f"{name} is {str(word).strip()}: a spreadsheet has rounded the times of this file, and what it "
                "cut off is "
                "lost. Take the file as it was before the spreadsheet, or save it again there with that column "
                "formatted as a whole number or as text.",
            )


def _refuse_day_number(location: SourceLocation, row: int, value: pa.Scalar, name: str) -> None:
    """Nothing, unless a value is a spreadsheet's number of a day; raises InputError then."""
    try:
        number = float(str(value.as_py()))
    except ValueError:
        return
    if _DAY_NUMBERS[0] <= number < _DAY_NUMBERS[1]:
        location.refuse(
            row,
            f"{name} is {value.as_py()}, the number by which a spreadsheet counts days: format that column there as "
            "yyyy-mm-dd hh:mm:ss and save the table again.",
        )


def _one(location: SourceLocation, row: int, word: str, name: str) -> int:
    try:
        return int(units.decimal_times_ms(np.array([float(word)]))[0])
    except ValueError:
        pass
    try:
        return parse_time_ms(word)
    except InputError:
        location.refuse(row, f"{name} is {word[:40]!r}, which is no time: write it as 2025-07-14T07:35:00Z (UTC).")
