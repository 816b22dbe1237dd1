"""The prices that alerts follow: every one received between two looks, so that none is missed."""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.alerts.rules import PriceWord
from rektscope.market.events import Int64, MarketEvents

Float64 = npt.NDArray[np.float64]


class PricePath(msgspec.Struct, frozen=True, eq=False):
    """Prices in the order received, and what kind of price they are.

    Attributes:
        times_ms: (n,) when each was received, UTC milliseconds.
        prices: (n,) quote units.
        word: which price it is.
    """

    times_ms: Int64
    prices: Float64
    word: PriceWord

    def since(self, received_ms: int) -> "PricePath":
        """What of it was received from a moment on."""
        start = int(np.searchsorted(self.times_ms, received_ms, side="left"))
        return PricePath(self.times_ms[start:], self.prices[start:], self.word)


def price_path(events: MarketEvents, after_ms: int | None, until_ms: int) -> PricePath:
    """The prices received in (after, until], or only the newest when nothing was looked at before.

    Marks where the market has any by then, otherwise its trades, or the closes of its candles.
    """
    instrument = events.instrument
    batch, ticks, step, word = events.candles, events.candles.price_ticks, instrument.tick, PriceWord.LAST
    if len(events.marks.until(until_ms)):
        batch, ticks = events.marks, events.marks.mark_steps  # type: ignore[assignment] # any batch has receive times
        step, word = instrument.mark_step, PriceWord.MARK
    elif len(events.trades.until(until_ms)):
        batch, ticks = events.trades, events.trades.price_ticks  # type: ignore[assignment] # the same
    end = int(np.searchsorted(batch.received_ms, until_ms, side="right"))
    start = end - 1 if after_ms is None else int(np.searchsorted(batch.received_ms, after_ms, side="right"))
    rows = slice(max(0, start), end)
    return PricePath(batch.received_ms[rows], np.asarray(ticks[rows] * step, dtype=np.float64), word)
