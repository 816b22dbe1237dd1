"""Which prices the book goes by in a stretch of time: the mark where it is known, the traded price where it is not.

A venue liquidates by its mark price, so recorded marks decide. A mark that was *placed* (`Flag.PLACED`) is a number
whose moment is not known: the extremes of an hourly mark candle are received at the hour's end, and levels that were
opened after the extreme would be emptied by it. So a placed mark counts only

- where the whole candle that it belongs to was received within one stretch, which then knows its range as it is, or
- beside trades that are placed themselves: both are then one reconstruction, and the mark is its better half.

Otherwise the traded range stands in. Recorded marks that are too sparse for a range (the hourly closes that are
left of hourly candles) are joined to it. Nothing here looks beyond the end of the stretch that it speaks of.
"""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.levels.traded import UNKNOWN, Traded
from rektscope.market.events import Flag, Int64, Marks, Trades
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.times import MINUTE_MS

Bool = npt.NDArray[np.bool_]

_PLACED = int(Flag.PLACED)
"""numpy asks a flag whether it is an array, which takes longer than to look at a stretch of marks."""

_NEVER_MS = np.iinfo(np.int64).max

MARK_FRESH_MS = 5 * MINUTE_MS
"""A mark older than this says nothing of now: the traded price stands in for it until the next mark."""

_SPACING_MS = MINUTE_MS
"""Marks that are no farther apart give the range of the mark on their own."""

_LOOKS_BACK_MS = MARK_FRESH_MS + _SPACING_MS
"""Marks from so long before the first stretch say nothing of it any more, so a long past takes no time."""


class MarkRanges(msgspec.Struct, frozen=True, eq=False):
    """One value a stretch, in mark steps; UNKNOWN where no price is known.

    Attributes:
        low, high, close: of the prices that count in it, without the one it came from.
        has_mark: whether the last is a mark price, and not a traded price standing in for one.
        fresh_mark: the newest mark by its end, inside or before, unless it is too old to say anything of now.
    """

    low: Int64
    high: Int64
    close: Int64
    has_mark: Bool
    fresh_mark: Int64


def mark_ranges(edges: Int64, marks: Marks, trades: Trades, traded: Traded) -> MarkRanges:
    """The prices of the stretches (edges[i], edges[i + 1]].

    Args:
        edges: (stretches + 1,) UTC milliseconds, ascending.
        marks: of the market, everything received by the last edge among them.
        trades: of the market, likewise; they know whether they were placed.
        traded: what traded in each stretch.
    """
    begin = int(marks.received_ms.searchsorted(edges[0] - _LOOKS_BACK_MS))
    counted = _counted(edges, marks, begin, trades)
    covered = _coverage_of(edges, counted)
    goes_by_marks = covered.has_inside | covered.is_running
    # Sparse marks miss extremes between them, which the traded range has; both together are the safer range.
    joins = covered.has_inside & ~covered.is_dense & (traded.close != UNKNOWN)
    scale = MARK_STEPS_PER_TICK
    low, high, close = (
        np.where(price == UNKNOWN, UNKNOWN, price * scale) for price in (traded.low, traded.high, traded.close)
    )
    return MarkRanges(
        low=np.where(joins, np.minimum(covered.low, low), np.where(goes_by_marks, covered.low, low)),
        high=np.where(joins, np.maximum(covered.high, high), np.where(goes_by_marks, covered.high, high)),
        close=np.where(goes_by_marks, covered.newest, close),
        has_mark=goes_by_marks,
        fresh_mark=np.where(covered.is_fresh, covered.newest, UNKNOWN),
    )


class _CountedMarks(msgspec.Struct, frozen=True, eq=False):
    """The marks that count, and in which stretches a whole candle of them was received."""

    received_ms: Int64
    mark_steps: Int64
    has_whole_candle: Bool


class _MarkCoverage(msgspec.Struct, frozen=True, eq=False):
    """What marks say of each stretch.

    `low` and `high` of those inside, or `newest` where none is. `is_dense`: they give its range on their own;
    `is_running`: they come so often that none inside means that the mark stands still.
    """

    low: Int64
    high: Int64
    newest: Int64
    is_fresh: Bool
    has_inside: Bool
    is_dense: Bool
    is_running: Bool


def _counted(edges: Int64, marks: Marks, begin: int, trades: Trades) -> _CountedMarks:
    """The marks from row `begin` on, without the placed ones that may not count."""
    received_ms, mark_steps = marks.received_ms[begin:], marks.mark_steps[begin:]
    whole = np.zeros(len(edges) - 1, dtype=np.bool_)
    is_placed = (marks.flags[begin:] & _PLACED) != 0
    if not is_placed.any():
        return _CountedMarks(received_ms, mark_steps, whole)
    # The stretch that each mark was received in; -1 before the first, beyond the last for what is later.
    stretch = edges.searchsorted(received_ms, side="left") - 1
    inside = (stretch >= 0) & (stretch < len(whole))
    place = np.minimum(np.maximum(stretch, 0), len(whole) - 1)
    # A candle begins with the recorded mark before its extremes, which is its open.
    recorded = np.maximum.accumulate(np.where(is_placed, -1, np.arange(len(received_ms))))
    opened_ms = np.where(recorded >= 0, received_ms[np.maximum(recorded, 0)], np.iinfo(np.int64).min)
    is_whole = is_placed & inside & (opened_ms >= edges[place])
    whole[stretch[is_whole]] = True
    is_beside = np.zeros(len(received_ms), dtype=np.bool_)
    if len(trades):
        trade = trades.received_ms.searchsorted(received_ms, side="right") - 1
        is_beside = (trade >= 0) & ((trades.flags[np.maximum(trade, 0)] & _PLACED) != 0)
    counts = ~is_placed | is_whole | is_beside
    return _CountedMarks(received_ms[counts], mark_steps[counts], whole)


def _coverage_of(edges: Int64, marks: _CountedMarks) -> _MarkCoverage:
    count, received_ms = len(edges) - 1, marks.received_ms
    if not len(received_ms):
        nothing, no = np.full(count, UNKNOWN, dtype=np.int64), np.zeros(count, dtype=np.bool_)
        return _MarkCoverage(nothing, nothing, nothing, no, no, no, no)
    bounds = received_ms.searchsorted(edges, side="right")
    # The newest mark by the start and by the end of each stretch. -1, where none is yet, reads the last mark of all;
    # each use below is masked for it.
    before, row = bounds[:-1] - 1, bounds[1:] - 1
    begins, ends = edges[:-1], edges[1:]
    durations, numbers = ends - begins, row - before
    newest_ms = received_ms[row]
    newest = np.where(row >= 0, marks.mark_steps[row], UNKNOWN)
    low, high = newest.copy(), newest.copy()
    used = numbers.nonzero()[0]
    if len(used):
        inside = marks.mark_steps[int(bounds[0]) : int(bounds[-1])]
        first = bounds[used] - bounds[0]
        low[used], high[used] = np.minimum.reduceat(inside, first), np.maximum.reduceat(inside, first)
    known_at_start = (before >= 0) & (begins - received_ms[before] <= _SPACING_MS)
    age_ms = np.where(row >= 0, ends - newest_ms, _NEVER_MS)
    earlier = received_ms.searchsorted(newest_ms, side="left") - 1
    # Two marks close together before the stretch: then silence means that the mark stands still, and not that it is
    # sparse.
    was_running = (earlier >= 0) & (newest_ms - received_ms[earlier] <= _SPACING_MS)
    return _MarkCoverage(
        low=low,
        high=high,
        newest=newest,
        is_fresh=age_ms <= np.maximum(MARK_FRESH_MS, durations),
        has_inside=numbers > 0,
        is_dense=known_at_start & (marks.has_whole_candle | (numbers * _SPACING_MS >= durations)),
        is_running=(age_ms <= _SPACING_MS) & was_running,
    )
