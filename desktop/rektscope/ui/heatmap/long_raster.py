"""From columns of USD to pixels, for a map that is too long to hold.

What is seen near is read from the map; what is seen from afar is taken from the groups of columns that it keeps. The
picture is that of `raster.HeatRaster`, which see; seen from afar a pixel may hold up to a group more at either side.
"""

import numpy as np

from rektscope.engine.column_store import StoredColumns
from rektscope.engine.overview import GROUPED, UInt16, codes_of
from rektscope.levels.columns import LevelMap
from rektscope.ui.heatmap.raster import Float64, HeatRaster, Int64, largest

_NEAR_COLUMNS = 8_192
"""So many visible columns are read, or worked out anew in a sixth of a second; more are seen in groups."""


class LongRaster:
    """Pictures of the columns seen so far. Holds none of them but the visible ones, when these are few.

    Attributes:
        base_row: as of `HeatRaster`.
    """

    def __init__(self) -> None:
        self.base_row = 0
        self.row_count = 0
        self._map: LevelMap | None = None
        self._near: tuple[int, int, UInt16] | None = None

    @property
    def column_count(self) -> int:
        """Columns taken in so far."""
        return 0 if self._map is None else self._map.column_count

    def take(self, level_map: LevelMap) -> range:
        """Take in the columns of `level_map` that are new; returns their numbers."""
        before, self._map = self.column_count, level_map
        low = int(level_map.first_row.min())
        self.base_row, self.row_count = low, int(level_map.first_row.max()) + level_map.row_count - low
        return range(before, level_map.column_count)

    @staticmethod
    def strip(usd: Float64, first_row: int, row_edges: Int64) -> UInt16:
        """As of `HeatRaster`."""
        return HeatRaster.strip(usd, first_row, row_edges)

    def pixels(self, column_edges: Int64, row_edges: Int64, end_column: int | None = None) -> UInt16:
        """As of `HeatRaster`."""
        level_map, end = self._map, self.column_count if end_column is None else min(self.column_count, end_column)
        first = min(max(0, int(column_edges[0])), end) if len(column_edges) else 0
        last = min(max(first, int(column_edges[-1]) + 1), end) if len(column_edges) else first
        if level_map is None or last <= first:
            return np.zeros((max(0, len(row_edges) - 1), max(0, len(column_edges) - 1)), dtype=np.uint16)
        # By the mean width of a pixel: single ones differ by a column, and the level must not change with the
        # scrolling.
        level = _level_of((column_edges[-1] - column_edges[0]) / (len(column_edges) - 1), last - first)
        return self._codes(level_map, level, (first, last), column_edges, row_edges)[::-1]

    def _codes(
        self, level_map: LevelMap, level: int | None, seen: tuple[int, int], column_edges: Int64, row_edges: Int64
    ) -> UInt16:
        """(pixel rows, pixel columns) the largest code of each pixel, lowest row first."""
        first, last = seen
        stored = level_map.usd
        if level is None or not isinstance(stored, StoredColumns):
            codes = self._visible(level_map, first, last)
            return _reduced(codes, level_map.first_row[first:last], column_edges - first, row_edges)
        groups = stored.whole_groups(level)
        wide = groups.columns
        # Groups that lie wholly before the end: what stands beyond it is not known yet.
        start, stop = first // wide, min(last // wide, len(groups.codes))
        edges = column_edges // wide - start
        return _reduced(groups.codes[start:stop], groups.first_row[start:stop], edges, row_edges)

    def _visible(self, level_map: LevelMap, first: int, last: int) -> UInt16:
        """(columns, rows) codes of columns near enough to be read; those read last are kept."""
        if self._near is not None:
            start, end, near = self._near
            if start <= first < end < last:  # live, a column follows those that are there
                more = codes_of(np.asarray(level_map.usd[end:last]))
                self._near = start, end, near = first, last, np.concatenate([near[first - start :], more])
            if start <= first and last <= end:
                return near[first - start : last - start]
        codes = codes_of(np.asarray(level_map.usd[first:last]))
        if self._near is None or last - first > 1:  # a single column does not push the picture's out
            self._near = (first, last, codes)
        return codes


def _level_of(columns_per_pixel: float, columns: int) -> int | None:
    """The level of groups that are no wider than a pixel; None for the columns themselves."""
    fitting = [level for level, wide in enumerate(GROUPED) if wide <= columns_per_pixel]
    if fitting:
        return fitting[-1]
    return None if columns <= _NEAR_COLUMNS else 0


def _reduced(codes: UInt16, first_row: Int64, column_edges: Int64, row_edges: Int64) -> UInt16:
    """The largest of codes (columns, rows) in every pixel; windows of rows seldom move."""
    rows = np.zeros((max(0, len(row_edges) - 1), len(codes)), dtype=np.uint16)
    for start in np.unique(first_row):
        mine = np.flatnonzero(first_row == start)
        rows[:, mine] = largest(codes[mine].T, row_edges - int(start), axis=0)
    return largest(rows, column_edges, axis=1)
