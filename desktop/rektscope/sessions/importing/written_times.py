"""Columns of times as milliseconds UTC, however they are written: whole numbers of any unit, decimals, or text."""

import re

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from rektscope.market.errors import InputError
from rektscope.market.times import parse_time_ms
from rektscope.sessions.importing import units
from rektscope.sessions.importing.source_location import SourceLocation, first_row

Int64 = npt.NDArray[np.int64]

MISSING_MS = 0
"""Stands for a time that is missing where one may be."""

_ROUNDED = re.compile(r"\s*\d([.,]\d{1,8})?[eE]\+?1[0-9]\s*")
_DATE_AND_D = r"^(\d{4}-\d{2}-\d{2})D"
"""BitMEX writes 2025-07-14D00:00:00.000000000."""

_DATE_WITH_OTHER_MARKS = re.compile(r"(\d{4})[./](\d{2})[./](\d{2})")


def milliseconds(location: SourceLocation, column: pa.ChunkedArray, name: str, *, may_miss: bool) -> Int64:
    """The times of a column; `MISSING_MS` for those that are missing, where they may.

    Raises:
        InputError: one is missing, is no time, or was rounded by a spreadsheet; the sentence names its line.
    """
    if column.null_count and not may_miss:
        row = first_row(np.asarray(column.is_null().to_numpy(zero_copy_only=False)))
        location.refuse(row or 0, f"there is no {name}.")
    present = np.asarray(column.is_valid().to_numpy(zero_copy_only=False))
    rows = np.flatnonzero(present)
    values = column.drop_null()
    if pa.types.is_integer(column.type):
        times = units.whole_times_ms(np.asarray(values.to_numpy()))
    else:
        times = _written(location, values, name, rows)
    bad = first_row(units.impossible_times(times))
    if bad is not None:
        location.refuse(int(rows[bad]), f"{name} is {values[bad].as_py()}, which is no time since 2009.")
    if not column.null_count:
        return times
    whole = np.full(len(column), MISSING_MS, dtype=np.int64)
    whole[rows] = times
    return whole


def _written(location: SourceLocation, values: pa.ChunkedArray, name: str, rows: Int64) -> Int64:
    """Milliseconds of times written as decimals or as ISO 8601 text, even both in one column."""
    if pa.types.is_string(values.type):
        _refuse_rounded(location, values, name, rows)
    try:
        return units.decimal_times_ms(np.asarray(values.cast(pa.float64()).to_numpy()))
    except pa.ArrowInvalid:
        pass
    values = pc.replace_substring_regex(values.cast(pa.string()), pattern=_DATE_AND_D, replacement=r"\1T")
    for zone in (None, "UTC"):
        try:
            stamps = values.cast(pa.timestamp("ns", zone))
        except pa.ArrowInvalid:
            continue
        return np.asarray(stamps.cast(pa.int64()).to_numpy() // 1_000_000)
    return np.array(
        [_one(location, int(row), str(word), name) for row, word in zip(rows, values.to_pylist(), strict=True)],
        dtype=np.int64,
    )


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


def _one(location: SourceLocation, row: int, word: str, name: str) -> int:
    try:
        return int(units.decimal_times_ms(np.array([float(word)]))[0])
    except ValueError:
        pass
    try:
        # 2025.07.14 00:00 is how MetaTrader's files write a date, 2025/07/14 how many spreadsheets do.
        return parse_time_ms(_DATE_WITH_OTHER_MARKS.sub(r"\1-\2-\3", word))
    except InputError:
        location.refuse(row, f"{name} is {word[:40]!r}, which is no time: write it as 2025-07-14T07:35:00Z (UTC).")
