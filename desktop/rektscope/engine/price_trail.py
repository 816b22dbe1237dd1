"""Last prices of a market along the day before a moment, for overviews: what was known at each of a few moments."""

import numpy as np
import numpy.typing as npt

from rektscope.market.events import MarketEvents
from rektscope.market.times import DAY_MS
from rektscope.replay.market_state import last_price

Float64 = npt.NDArray[np.float64]
Int64 = npt.NDArray[np.int64]

TRAIL_POINTS = 49
"""Half an hour apart over a day, both ends included."""


def price_trail(events: MarketEvents, cursor_ms: int) -> Float64:
    """(TRAIL_POINTS,) last price in quote units at moments over the 24 h up to the cursor; NaN where none was known."""
    return prices_at(events, np.linspace(cursor_ms - DAY_MS, cursor_ms, TRAIL_POINTS).astype(np.int64))


def prices_at(events: MarketEvents, moments: Int64) -> Float64:
    """Last price in quote units as it was known at each of `moments` (n,), UTC milliseconds; NaN where none was.

    Of the newest trade and the newest candle that had been received, the one received last counts.
    """
    prices = np.full(len(moments), np.nan)
    newest = np.full(len(moments), np.iinfo(np.int64).min)
    for batch in (events.candles, events.trades):
        rows = batch.received_ms.searchsorted(moments, side="right") - 1
        known = rows >= 0
        received = np.where(known, batch.received_ms[rows] if len(batch) else newest, newest)
        is_newer = known & (received >= newest)
        prices[is_newer] = batch.price_ticks[rows[is_newer]] * events.instrument.tick
        newest = np.maximum(newest, received)
    return prices


def day_change(events: MarketEvents, cursor_ms: int) -> float | None:
    """Last price against the one 24 h earlier, as a fraction, as of what was known then; None where one is missing."""
    now, earlier = (last_price(events, moment)[0] for moment in (cursor_ms, cursor_ms - DAY_MS))
    return now / earlier - 1.0 if now and earlier else None
