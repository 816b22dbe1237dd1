"""Maps of several markets of one coin summed into one: the levels of all of them on the rows and columns of the first.

Rows are aligned by price: where rows of another market are of another height, its USD are spread over the rows that
they overlap, in proportion. Columns are aligned by time: to a column belongs another market's newest one that ended by
its end, so that a merged column knows nothing that was received later; before the first there is nothing to add.

Sides are never mixed. A column has longs below its mark and shorts above, and the mark of another venue lies a few rows
away: its longs at or above the mark of the chart go into the row just below that, its shorts at or below it into the
row just above. Both stand there in truth: within these few rows, at a mark of their own.

A merged column is finished once no map can have another column by its end, and never changes after that. No Qt here.
"""

from collections.abc import Sequence
from fractions import Fraction

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from rektscope.levels.columns import LevelMap
from rektscope.levels.crossed import crossed_between
from rektscope.levels.grid import PriceGrid
from rektscope.levels.standing import StandingLevels, after_crossing, column_levels, levels_at
from rektscope.market.events import Int64, MarketEvents

Bool = npt.NDArray[np.bool_]
Float64 = npt.NDArray[np.float64]

_BLOCK = 128
"""Columns merged at once: a few megabytes."""

MOST_APART = 2.0
"""Marks this many times apart are not of the same thing, whatever it is called: one counts thousands of the coin."""


class MapPart(msgspec.Struct, frozen=True, eq=False):
    """What there is so far of a market's map.

    Attributes:
        market: `venue:SYMBOL`.
        level_map: its finished columns; None while there are none.
        watermark_ms: no column that ends by then will follow, UTC milliseconds.
    """

    market: str
    level_map: LevelMap | None
    watermark_ms: int


class MergedLevels(msgspec.Struct, frozen=True, eq=False):
    """The sum at a moment.

    Attributes:
        level_map: on the rows and columns of the first market; None while no column is finished.
        markets: those whose levels are in it, the first one's first; empty without a map.
    """

    level_map: LevelMap | None
    markets: tuple[str, ...]


class MergedMap:
    """The sum of maps that may still grow. Only columns that are new are worked out."""

    def __init__(self) -> None:
        self._markets: tuple[str, ...] = ()
        self._begin(())

    def levels_at(self, cursor_ms: int, own: MapPart, others: Sequence[MapPart]) -> MergedLevels:
        """The merged columns finished by a moment.

        Args:
            cursor_ms: the moment, UTC milliseconds; only columns that ended by then are in.
            own: the market whose rows and columns are kept.
            others: the markets whose levels are added; another choice, or a map built anew, begins the sum anew.
        """
        self._grow(own, others)
        columns = int(np.searchsorted(self._end_ms(own), cursor_ms, side="right"))
        if own.level_map is None or self._grid is None or not columns:
            return MergedLevels(None, ())
        kept, chart = self._kept, own.level_map.first(columns)
        added = [others[number] for number in np.flatnonzero(kept.is_in[:columns].any(axis=0)).tolist()]
        since = [part.level_map.known_since_ms for part in added if part.level_map is not None]
        merged = replace(
            chart,
            grid=self._grid,
            usd=kept.usd[:columns],
            open_interest_usd=kept.open_interest_usd[:columns],
            consumed_usd=kept.consumed_usd[:columns],
            is_scaled=kept.is_scaled[:columns],
            known_since_ms=max([chart.known_since_ms, *since]),
        )
        return MergedLevels(merged, (own.market, *(part.market for part in added)))

    def _begin(self, markets: tuple[str, ...]) -> None:
        self._markets = markets
        self._seen: tuple[PriceGrid | None, ...] = (None,) * len(markets)
        self._grid: PriceGrid | None = None
        self._columns = 0
        self._kept = _Kept.of(0, 0, 0)

    def _end_ms(self, own: MapPart) -> Int64:
        if own.level_map is None:
            return np.empty(0, dtype=np.int64)
        return own.level_map.end_ms[: self._columns]

    def _grow(self, own: MapPart, others: Sequence[MapPart]) -> None:
        parts = (own, *others)
        markets = tuple(part.market for part in parts)
        grids = tuple(None if part.level_map is None else part.level_map.grid for part in parts)
        # A map that is built anew has a new grid, so identity is enough. None before means that it just got its first
        # column.
        is_anew = any(before is not None and before is not now for before, now in zip(self._seen, grids, strict=False))
        if is_anew or markets != self._markets:
            self._begin(markets)
        self._seen = grids
        chart = own.level_map
        if chart is None or not chart.column_count:
            return
        if self._grid is None:
            self._grid = replace(chart.grid)  # an object of its own: whoever draws it sees that it is another map
        # A merged column never changes, so it waits until the slowest of the others can add nothing more to it.
        watermark_ms = min((part.watermark_ms for part in others), default=int(chart.end_ms[-1]))
        ready = chart.columns_until(watermark_ms)
        self._kept = self._kept.with_room(ready, chart.row_count, len(others), self._columns)
        for first in range(self._columns, ready, _BLOCK):
            self._merge(chart, others, first, min(first + _BLOCK, ready))
        self._columns = max(self._columns, ready)

    def _merge(self, chart: LevelMap, others: Sequence[MapPart], first: int, end: int) -> None:
        """Write the columns [first, end)."""
        kept, columns = self._kept, slice(first, end)
        usd = chart.usd[columns].astype(np.float64)
        kept.open_interest_usd[columns] = chart.open_interest_usd[columns]
        kept.consumed_usd[columns] = chart.consumed_usd[columns]
        kept.is_scaled[columns] = chart.is_scaled[columns]
        for number, part in enumerate(others):
            other = part.level_map
            if other is None or not other.column_count:
                continue
            places = np.searchsorted(other.end_ms, chart.end_ms[columns], side="right") - 1
            is_in = _same_price(chart, other, columns, places)
            kept.is_in[columns, number] = is_in
            to, source = np.flatnonzero(is_in), places[is_in]
            _add_levels(usd, to, chart, to + first, other, source)
            kept.open_interest_usd[first + to] += other.open_interest_usd[source]
            # A sum is anchored only where every part of it is.
            kept.is_scaled[first + to] &= other.is_scaled[source]
            kept.consumed_usd[first + to] += _consumed(chart, other, first, end)[to]
        kept.usd[columns] = usd


def merged_standing(
    merged: LevelMap, chart: LevelMap, others: Sequence[tuple[LevelMap, MarketEvents]], events: MarketEvents, at_ms: int
) -> StandingLevels | None:
    """What stands at a moment in all markets of a merged map, each less what its own mark has crossed since.

    Args:
        merged: the merged columns finished by then.
        chart: the map of the market whose rows and columns are kept, at least as far.
        others: maps and events of the markets that are in `merged` besides.
        events: of the chart's market.
        at_ms: the moment, UTC milliseconds.
    """
    column = merged.columns_until(at_ms) - 1
    if column < 0:
        return None
    crossed = crossed_between(events, int(chart.end_ms[column]), at_ms)
    own = after_crossing(replace(column_levels(chart, column), grid=merged.grid), crossed, at_ms)
    target = own.as_column(chart.first(column + 1))
    usd, consumed = own.usd[None, :].copy(), np.array(own.consumed_usd)
    only, one = np.zeros(1, dtype=np.int64), slice(0, 1)
    for other, other_events in others:
        known = other.first(other.columns_until(int(chart.end_ms[column])))
        if not known.column_count:
            continue
        levels = levels_at(known, other_events, at_ms)
        if levels is None:
            continue
        source = levels.as_column(known)
        if _same_price(target, source, one, only)[0]:
            _add_levels(usd, only, target, only, source, only)
            consumed = consumed + levels.consumed_usd
    return replace(own, usd=usd[0], consumed_usd=(float(consumed[0]), float(consumed[1])))


class _Kept(msgspec.Struct, frozen=True, eq=False):
    """Room for merged columns; `is_in` (columns, others): whose levels are in which."""

    usd: npt.NDArray[np.float32]
    open_interest_usd: Float64
    consumed_usd: Float64
    is_scaled: Bool
    is_in: Bool

    @classmethod
    def of(cls, columns: int, rows: int, others: int) -> "_Kept":
        return cls(
            usd=np.zeros((columns, rows), dtype=np.float32),
            open_interest_usd=np.zeros(columns),
            consumed_usd=np.zeros((columns, 2)),
            is_scaled=np.zeros(columns, dtype=np.bool_),
            is_in=np.zeros((columns, others), dtype=np.bool_),
        )

    def with_room(self, columns: int, rows: int, others: int, done: int) -> "_Kept":
        """This, or a copy of its first `done` columns with room for so many; maps handed out keep what they have."""
        if columns <= len(self.usd):
            return self
        larger = _Kept.of(max(columns, 2 * done), rows, others)
        if done:
            larger.usd[:done] = self.usd[:done]
            larger.open_interest_usd[:done] = self.open_interest_usd[:done]
            larger.consumed_usd[:done] = self.consumed_usd[:done]
            larger.is_scaled[:done] = self.is_scaled[:done]
            larger.is_in[:done] = self.is_in[:done]
        return larger


def _same_price(chart: LevelMap, other: LevelMap, columns: slice, places: Int64) -> Bool:
    """In which columns there is one of the other's, at `places`, whose mark is of the same thing."""
    own_mark = (chart.mark_row[columns] + 0.5) * chart.grid.row_price
    other_mark = (other.mark_row[np.maximum(places, 0)] + 0.5) * other.grid.row_price
    ratio = other_mark / own_mark
    return np.asarray((places >= 0) & (ratio < MOST_APART) & (ratio > 1.0 / MOST_APART))


def _consumed(chart: LevelMap, other: LevelMap, first: int, end: int) -> Float64:
    """(end - first, 2) what the other's columns consumed that ended in each of the chart's, whatever their widths."""
    # Not the newest column alone: a chart of hours takes in all sixty columns of minutes.
    before_ms = int(chart.end_ms[first - 1]) if first else int(chart.end_ms[0]) - chart.duration_ms
    start, stop = np.searchsorted(other.end_ms, [before_ms, int(chart.end_ms[end - 1])], side="right")
    consumed = np.zeros((end - first, 2))
    columns = np.searchsorted(chart.end_ms[first:end], other.end_ms[start:stop], side="left")
    # `+=` with repeated indices would keep only the last of each.
    np.add.at(consumed, columns, other.consumed_usd[start:stop])
    return consumed


def _add_levels(
    usd: Float64, to: Int64, chart: LevelMap, chart_columns: Int64, other: LevelMap, other_columns: Int64
) -> None:
    """Add to `usd[to]`, columns on the chart's rows, the other's columns; both windows of rows seldom move."""
    windows = np.stack([chart.first_row[chart_columns], other.first_row[other_columns]], axis=1)
    if not len(windows):
        return
    for own_first, other_first in np.unique(windows, axis=0).tolist():
        # One fit of rows serves all columns whose windows begin alike, which are nearly all of a block.
        mine = np.flatnonzero((windows[:, 0] == own_first) & (windows[:, 1] == other_first))
        fit = _RowFit.between(other, other_first, chart, own_first)
        column = other.usd[other_columns[mine]].astype(np.float64)
        is_long = np.arange(other_first, other_first + other.row_count) < other.mark_row[other_columns[mine], None]
        mark = chart.mark_row[chart_columns[mine]] - own_first
        longs = fit.spread(np.where(is_long, column, 0.0))
        shorts = fit.spread(np.where(is_long, 0.0, column))
        usd[to[mine]] += _below(longs, mark) + _above(shorts, mark)


def _below(longs: Float64, mark: Int64) -> Float64:
    """Longs (columns, rows) with those at or above the mark's row moved into the row below it, where that is kept."""
    crossed = np.arange(longs.shape[1]) >= mark[:, None]
    return _moved(longs, crossed, mark - 1)


def _above(shorts: Float64, mark: Int64) -> Float64:
    """Shorts (columns, rows) with those at or below the mark's row moved into the row above it, where that is kept."""
    crossed = np.arange(shorts.shape[1]) <= mark[:, None]
    return _moved(shorts, crossed, mark + 1)


def _moved(usd: Float64, crossed: Bool, row: Int64) -> Float64:
    """`usd` with what is `crossed` in one row of each column instead, or nowhere when that row is not kept."""
    moved = np.where(crossed, usd, 0.0).sum(axis=1)
    stays = np.where(crossed, 0.0, usd)
    is_kept = (row >= 0) & (row < usd.shape[1])
    stays[np.flatnonzero(is_kept), row[is_kept]] += moved[is_kept]
    return stays


class _RowFit(msgspec.Struct, frozen=True, eq=False):
    """How the rows of one window lie on those of another.

    Attributes:
        rows: of the window they are spread over.
        source: (pieces,) the row each piece is of, ascending.
        share: (pieces,) of that row's height.
        first: the row of the target in which the first piece lies; the rows that follow have pieces without a gap.
        starts: (target rows that have pieces,) the first piece of each.
    """

    rows: int
    source: Int64
    share: Float64
    first: int
    starts: Int64

    @classmethod
    def between(cls, source: LevelMap, source_first: int, target: LevelMap, target_first: int) -> "_RowFit":
        """The overlap of the windows that begin with these rows."""
        # Both heights are whole multiples of one unit, and so are all edges. In floats the same edge would come out
        # twice, with a sliver of a row between.
        ratio = _height(source) / _height(target)
        high, low = ratio.numerator, ratio.denominator
        source_edges = (source_first + np.arange(source.row_count + 1)) * high
        target_edges = (target_first + np.arange(target.row_count + 1)) * low
        start, end = max(source_edges[0], target_edges[0]), min(source_edges[-1], target_edges[-1])
        edges = np.unique(np.concatenate([source_edges, target_edges]))
        edges = edges[(edges >= start) & (edges <= end)]
        rows = edges[:-1] // low - target_first
        return cls(
            rows=target.row_count,
            source=edges[:-1] // high - source_first,
            share=np.diff(edges) / high,
            first=int(rows[0]) if len(rows) else 0,
            starts=np.flatnonzero(np.diff(rows, prepend=-1)),
        )

    def spread(self, usd: Float64) -> Float64:
        """`usd` (columns, source rows) on the target's rows (columns, rows); what lies outside them is left out."""
        spread = np.zeros((len(usd), self.rows))
        if len(self.starts):
            pieces = usd[:, self.source] * self.share
            end = self.first + len(self.starts)
            spread[:, self.first : end] = np.add.reduceat(pieces, self.starts, axis=1)
        return spread


def _height(level_map: LevelMap) -> Fraction:
    """The height of a row in quote units, exact."""
    return Fraction(level_map.grid.instrument.tick_size) * level_map.grid.bin_ticks
