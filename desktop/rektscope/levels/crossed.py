"""Which prices the mark crossed between two moments: the rule of `steps` for a stretch that is no whole step yet.

The mark decides; the traded range stands in for it where no fresh mark is known, as in a step. Nothing received after
the second moment counts.
"""

from dataclasses import dataclass

from rektscope.levels.steps import MARK_FRESH_MS
from rektscope.levels.traded import told_by_trades_or_once
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import MARK_STEPS_PER_TICK


@dataclass(frozen=True, slots=True)
class CrossedRange:
    """Range and last value of the mark in a stretch of time, in mark steps; `has_mark` false for traded prices."""

    low: int
    high: int
    close: int
    has_mark: bool


def crossed_between(events: MarketEvents, after_ms: int, until_ms: int, column_ms: int) -> CrossedRange | None:
    """The prices received in (after, until]; None when nothing was received that moves the mark.

    Args:
        events: of the market.
        after_ms: end of the column before, UTC milliseconds.
        until_ms: nothing received later counts.
        column_ms: width of a column: a mark is fresh for as long, and for five minutes at least.
    """
    newest = events.marks.until(until_ms)
    if len(newest) and until_ms - int(newest.received_ms[-1]) <= max(MARK_FRESH_MS, column_ms):
        steps = events.marks.between(after_ms + 1, until_ms + 1).mark_steps
        if not len(steps):
            close = int(newest.mark_steps[-1])
            return CrossedRange(close, close, close, has_mark=True)
        return CrossedRange(int(steps.min()), int(steps.max()), int(steps[-1]), has_mark=True)
    return _traded_between(events, after_ms, until_ms)


def _traded_between(events: MarketEvents, after_ms: int, until_ms: int) -> CrossedRange | None:
    """The traded range of a stretch, from its trades or, where it has none, its candles."""
    trades = events.trades.between(after_ms + 1, until_ms + 1)
    low, high, close = trades.price_ticks, trades.price_ticks, trades.price_ticks
    if not len(trades):
        if not len(events.candles.between(after_ms + 1, until_ms + 1)):
            return None
        known = told_by_trades_or_once(events.candles.until(until_ms), events.trades.until(until_ms))
        candles = known.between(after_ms + 1, until_ms + 1)
        if not len(candles):
            return None
        low, high, close = candles.low_ticks, candles.high_ticks, candles.price_ticks
    scale = MARK_STEPS_PER_TICK
    return CrossedRange(int(low.min()) * scale, int(high.max()) * scale, int(close[-1]) * scale, has_mark=False)
