"""From columns of USD to pixels: pure numpy, no Qt.

Each USD value becomes one code once, when its column arrives (`engine.overview` has the codes, `heat_scale` the colours
that a scale gives them). A view is then cut out of these codes at the resolution of the screen. Where several rows or
columns share a pixel, the largest wins: a hot level never disappears between two pixels.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from rektscope.engine.overview import UInt16, codes_of
from rektscope.levels.columns import LevelMap

Float64 = npt.NDArray[np.float64]
Int64 = npt.NDArray[np.int64]


_FIRST_COLUMNS = 256


class HeatRaster:
    """Codes of the columns seen so far. Columns are only ever added.

    Rows of codes are price rows, so that the reduction to pixel rows, which is the larger one, runs over whole lines.

    Attributes:
        base_row: grid row of the first row of codes.
    """

    def __init__(self) -> None:
        self.base_row = 0
        self._codes: UInt16 = np.zeros((0, 0), dtype=np.uint16)
        self._columns = 0

    @property
    def column_count(self) -> int:
        """Columns taken in so far."""
        return self._columns

    @property
    def row_count(self) -> int:
        """Rows from `base_row` that any column reaches."""
        return int(self._codes.shape[0])

    def take(self, level_map: LevelMap) -> range:
        """Take in the columns of `level_map` that are new; returns their numbers."""
        first, end = self._columns, level_map.column_count
        if end <= first:
            return range(0)
        self._make_room(level_map, end)
        codes = codes_of(np.asarray(level_map.usd[first:end], dtype=np.float32))
        starts = level_map.first_row[first:end]
        for start in set(starts.tolist()):  # np.unique would import the masked arrays, at every start
            mine = np.flatnonzero(starts == start)
            offset = start - self.base_row
            self._codes[offset : offset + codes.shape[1], first + mine] = codes[mine].T
        self._columns = end
        return range(first, end)

    @staticmethod
    def strip(usd: Float64, first_row: int, row_edges: Int64) -> UInt16:
        """Codes of one column of pixels, (rows of pixels, 1), top row first, of USD a grid row from `first_row` on."""
        return largest(codes_of(usd.astype(np.float32))[:, None], row_edges - first_row, axis=0)[::-1]

    def _make_room(self, level_map: LevelMap, columns: int) -> None:
        low = int(level_map.first_row.min())
        high = int(level_map.first_row.max()) + level_map.row_count
        if self._codes.size:
            low, high = min(low, self.base_row), max(high, self.base_row + self.row_count)
        if high - low == self.row_count and columns <= self._codes.shape[1] and low == self.base_row:
            return
        # Twice the room, so that a map of n columns that comes in pieces is copied log n times.
        room = np.zeros((high - low, max(columns, 2 * self._codes.shape[1], _FIRST_COLUMNS)), dtype=np.uint16)
        offset = self.base_row - low if self._codes.size else 0
        room[offset : offset + self._codes.shape[0], : self._codes.shape[1]] = self._codes
        self._codes, self.base_row = room, low

    def pixels(self, column_edges: Int64, row_edges: Int64, end_column: int | None = None) -> UInt16:
        """A picture of codes, (rows of pixels, columns of pixels), top row first.

        Pixel column i shows the columns [edges[i], edges[i + 1]), pixel row j the grid rows [edges[j], edges[j + 1]),
        both ascending; at least the first of them where the range is empty. What lies outside shows 0, and so do
        columns from `end_column` on.
        """
        end = self._columns if end_column is None else min(self._columns, end_column)
        first = min(max(0, int(column_edges[0])), end) if len(column_edges) else 0
        last = min(max(first, int(column_edges[-1]) + 1), end) if len(column_edges) else first
        codes = largest(self._codes[:, first:last], row_edges - self.base_row, axis=0)
        return largest(codes, column_edges - first, axis=1)[::-1]


def largest(codes: UInt16, edges: Int64, axis: int) -> UInt16:
    """The largest of codes in each [edges[i], edges[i + 1]) along an axis, zero outside."""
    length, count = codes.shape[axis], max(0, len(edges) - 1)
    if not length or not count:
        shape = list(codes.shape)
        shape[axis] = count
        return np.zeros(shape, dtype=np.uint16)
    passes, outside = _passes(edges.astype(np.int64).tobytes(), length)
    best = codes.take(passes[0], axis=axis)
    # `reduceat` cannot do empty or overlapping ranges, which a view zoomed in far consists of.
    for row in passes[1:]:
        np.maximum(best, codes.take(row, axis=axis), out=best)
    if outside is not None:
        best[(outside, slice(None)) if axis == 0 else (slice(None), outside)] = 0
    return best


@lru_cache(maxsize=16)
def _passes(edges: bytes, length: int) -> tuple[list[Int64], npt.NDArray[np.bool_] | None]:
    """Which of so many codes each range of `largest` takes in each pass, and which ranges lie outside, if any.

    As many passes as the widest range has codes, each over all ranges at once. The rows of a view are the same at each
    moment, and working this out would take longer than taking the codes of one column.
    """
    every = np.frombuffer(edges, dtype=np.int64)
    end = np.maximum(every[1:], every[:-1] + 1)
    # A range that begins before the codes and reaches into them shows its part inside; one that ends before stays
    # outside.
    first = np.where(end > 0, np.maximum(every[:-1], 0), every[:-1])
    outside = (first < 0) | (first >= length)
    last = end - 1
    passes = [_inside(np.minimum(first + place, last), length) for place in range(int((end - first).max()))]
    return passes, outside if outside.any() else None


def _inside(places: Int64, length: int) -> Int64:
    """Places held between the first and the last; `np.clip` asks for the limits of the type each time."""
    return np.minimum(np.maximum(places, 0), length - 1)
