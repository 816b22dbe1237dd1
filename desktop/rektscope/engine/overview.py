"""A long map from afar: the largest USD a row of 16, 64 and 256 columns, so that a year is drawn without its columns.

Of the columns every fourth is looked at, as writing one takes as long as the step before it. What stands changes
little in four: of a year of minutes the largest of all sixteen columns of a group is brighter by more than 0.6 % of
full scale in one row of a thousand, and by more than 2 % in one of seventeen hundred. Those are levels of the highest
leverage that were opened right beside the price and crossed within three minutes; the columns, seen from near, have
them.

A value is kept as the square root of its USD in half precision (three significant digits, up to 4 billion USD a row),
as bits: they sort like the values, so that the largest of several is the largest of their bits. Pictures are made of
these; figures never are.
"""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Int64

UInt16 = npt.NDArray[np.uint16]
Float32 = npt.NDArray[np.float32]

GROUPED = (16, 64, 256)
"""Columns a group, at each level; each takes so many groups of the level below that it is whole."""

TAKEN_EVERY = 4
"""Every so manyth column is looked at, the last of a group among them."""

MOST_CODE = 0x7BFF
"""The bits of the largest half."""

_LARGEST_ROOT = np.float32(65_504.0)


def codes_of(usd: Float32) -> UInt16:
    """The bits of the square roots of USD, as halves."""
    # Halves of positive numbers sort like their bits, so groups of groups compare whole numbers and convert nothing.
    return np.minimum(np.sqrt(usd), _LARGEST_ROOT).astype(np.float16).view(np.uint16)


def usd_of_codes() -> Float32:
    """(MOST_CODE + 1,) the USD of every code."""
    roots = np.arange(MOST_CODE + 1, dtype=np.uint16).view(np.float16).astype(np.float32)
    return roots * roots


class Groups(msgspec.Struct, frozen=True, eq=False):
    """Whole groups of one level.

    Attributes:
        columns: how many columns a group is of; group i holds the columns from `i * columns` on.
        codes: (groups, rows) the largest of each row.
        first_row: (groups,) grid row of the first.
    """

    columns: int
    codes: UInt16
    first_row: Int64


class Overview:
    """The groups of a map that is being written. One thread writes, any thread reads what is whole."""

    def __init__(self, row_count: int) -> None:
        self._row_count = row_count
        self._levels = [_Level(row_count) for _ in GROUPED]
        self._largest = np.zeros(row_count, dtype=np.float32)
        self._start = 0
        self._count = 0

    def make_room(self, columns: int) -> None:
        """Be ready for so many columns, so that groups need not be copied on the way."""
        for wide, level in zip(GROUPED, self._levels, strict=True):
            level.make_room(columns // wide)

    def add(self, first_row: int, column: Float32) -> None:
        """The next column, (rows,) USD from grid row `first_row` on."""
        if not self._count:
            self._start = first_row
            self._largest[:] = column
        else:
            _keep_largest(self._largest, self._start, column, first_row)
        self._count += 1
        if self._count == GROUPED[0]:
            self._count = 0
            self._add_group(0, self._start, codes_of(self._largest))

    def add_group(self, first_rows: Int64, columns: Float32) -> None:
        """The next group of the finest level as a whole, where none of it was added.

        Args:
            first_rows: (columns,) grid row of the first row of each column of it that is looked at.
            columns: (columns, rows) their USD.
        """
        start = int(first_rows[0])
        if (first_rows == start).all():
            self._add_group(0, start, codes_of(columns.max(axis=0)))
            return
        largest = columns[0].copy()
        for first_row, column in zip(first_rows[1:].tolist(), columns[1:], strict=True):
            _keep_largest(largest, start, column, first_row)
        self._add_group(0, start, codes_of(largest))

    def whole_groups(self, level: int, columns: int) -> Groups:
        """The groups of a level that hold none but the first `columns` columns."""
        kept = self._levels[level]
        count = min(columns // GROUPED[level], kept.count)
        return Groups(GROUPED[level], kept.codes[:count], kept.first_row[:count])

    def _add_group(self, level: int, start: int, codes: UInt16) -> None:
        kept = self._levels[level]
        kept.add(start, codes)
        if level + 1 < len(GROUPED) and kept.count % (GROUPED[level + 1] // GROUPED[level]) == 0:
            first = kept.count - GROUPED[level + 1] // GROUPED[level]
            whole, of_start = kept.codes[first].copy(), int(kept.first_row[first])
            for place in range(first + 1, kept.count):
                _keep_largest(whole, of_start, kept.codes[place], int(kept.first_row[place]))
            self._add_group(level + 1, of_start, whole)


class _Level:
    """Room for the groups of a level; what was handed out stays as it is."""

    def __init__(self, row_count: int) -> None:
        self.codes: UInt16 = np.zeros((0, row_count), dtype=np.uint16)
        self.first_row: Int64 = np.zeros(0, dtype=np.int64)
        self.count = 0

    def make_room(self, groups: int) -> None:
        if groups <= len(self.codes):
            return
        larger = np.zeros((groups, self.codes.shape[1]), dtype=np.uint16)
        starts = np.zeros(groups, dtype=np.int64)
        larger[: self.count], starts[: self.count] = self.codes[: self.count], self.first_row[: self.count]
        self.codes, self.first_row = larger, starts

    def add(self, first_row: int, codes: UInt16) -> None:
        if self.count == len(self.codes):
            self.make_room(max(64, self.count + self.count // 2))
        self.codes[self.count], self.first_row[self.count] = codes, first_row
        self.count += 1


def _keep_largest(
    largest: npt.NDArray[np.generic], start: int, other: npt.NDArray[np.generic], other_start: int
) -> None:
    """Raise `largest`, rows from `start` on, to `other` where that is larger; rows of one window alone stay so."""
    low, high = max(start, other_start), min(start, other_start) + len(largest)
    if low < high:
        mine = largest[low - start : high - start]
        np.maximum(mine, other[low - other_start : high - other_start], out=mine)
