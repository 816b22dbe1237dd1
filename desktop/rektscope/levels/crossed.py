"""Which prices the mark crossed between two moments: the rule of `steps` for a stretch that is no whole step yet.

Nothing received after the second moment counts.
"""

import msgspec
import numpy as np

from rektscope.levels.mark_ranges import mark_ranges
from rektscope.levels.traded import UNKNOWN, traded_in, uncovered_candles
from rektscope.market.events import Candles, MarketEvents

_MARKS_BEFORE = 16
"""Marks from before the stretch that are looked at: whether they go on, and whether a candle of them begins there."""


class CrossedRange(msgspec.Struct, frozen=True):
    """Range and last value of the mark in a stretch of time, in mark steps; `has_mark` false for traded prices."""

    low: int
    high: int
    close: int
    has_mark: bool


def crossed_between(events: MarketEvents, after_ms: int, until_ms: int) -> CrossedRange | None:
    """The prices received in (after, until]; None where no price is known.

    Args:
        events: of the market.
        after_ms: end of the column before, UTC milliseconds.
        until_ms: nothing received later counts.
    """
    if until_ms <= after_ms:
        return None
    edges = np.array([after_ms, until_ms], dtype=np.int64)
    candles = Candles.empty()
    first, end = events.candles.received_ms.searchsorted(edges, side="right").tolist()
    if first < end:
        candles = uncovered_candles(events.candles[:end], events.trades.until(until_ms), first)
    traded = traded_in(edges, events.trades, candles)
    bounds = events.marks.received_ms.searchsorted(edges, side="right")
    marks = events.marks[max(0, int(bounds[0]) - _MARKS_BEFORE) : int(bounds[1])]
    ranges = mark_ranges(edges, marks, events.trades, traded)
    if ranges.close[0] == UNKNOWN:
        return None
    return CrossedRange(
        int(ranges.low[0]), int(ranges.high[0]), int(ranges.close[0]), has_mark=bool(ranges.has_mark[0])
    )
