"""By which prices a position is judged: the market's marks, or its traded prices where a session has no marks.

Venues liquidate by the mark. The last price goes farther, so a position that it liquidates may have lived; whoever
shows such an answer has to state it.
"""

from enum import StrEnum

import numpy as np

from rektscope.market.events import Flag, Kind, MarketEvents, Marks
from rektscope.market.instrument import MARK_STEPS_PER_TICK


class PriceBasis(StrEnum):
    """By which prices a position was judged."""

    MARK = "mark"
    LAST = "last"


def judged_by(events: MarketEvents) -> tuple[MarketEvents, PriceBasis]:
    """The events with marks to judge by: their own, or traded prices in their place where the session has none."""
    if len(events.marks) or not (len(events.trades) or len(events.candles)):
        return events, PriceBasis.MARK
    last = _of_trades(events) if len(events.trades) else _of_candles(events)
    # The traded prices themselves stay: they narrow the moment of a liquidation.
    others = [batch for batch in events.batches() if batch.kind is not Kind.MARK]
    return MarketEvents.of(events.instrument, *others, last), PriceBasis.LAST


def _of_trades(events: MarketEvents) -> Marks:
    trades = events.trades
    return Marks.from_columns(
        time_ms=trades.time_ms,
        received_ms=trades.received_ms,
        mark_steps=trades.price_ticks * MARK_STEPS_PER_TICK,
        flags=np.zeros(len(trades), dtype=np.int64),
    )


def _of_candles(events: MarketEvents) -> Marks:
    """Open at its time; low, high and close at the end, when they are known, as an import samples marks."""
    candles = events.candles
    prices = np.stack([candles.open_ticks, candles.low_ticks, candles.high_ticks, candles.price_ticks], axis=1)
    third = candles.duration_ms // 3
    times = np.stack([candles.time_ms, *(candles.time_ms + after for after in (third, 2 * third))], axis=1)
    times = np.column_stack([times, candles.time_ms + candles.duration_ms - 1])
    received = np.stack([candles.time_ms, *([candles.received_ms] * 3)], axis=1)
    return Marks.from_columns(
        time_ms=times.ravel(),
        received_ms=received.ravel(),
        mark_steps=prices.ravel() * MARK_STEPS_PER_TICK,
        flags=np.tile([Flag.NONE, Flag.PLACED, Flag.PLACED, Flag.NONE], len(candles)),
    ).in_order()
