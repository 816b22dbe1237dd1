"""What is drawn under the price of one market, per bar: volume, its delta, open interest, funding; known by a moment.

Volume is of the trades, and of the candles where there are none. A candle that reaches into the stretch of the trades
is left out, so that nothing counts twice, and so is one longer than a bar: nobody knows when in it the volume came.
"""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Batch, Int64, MarketEvents
from rektscope.market.instrument import Contract

Float64 = npt.NDArray[np.float64]

_PER_E12 = 1e-12


class FlowBars(msgspec.Struct, frozen=True, eq=False):
    """One figure a bar, ascending in time.

    Attributes:
        duration_ms: length of each bar.
        start_ms: (n,) UTC milliseconds.
        value: (n,) what the pane shows; NaN where it is not known.
        is_partly_unknown: of some of the volume the taker is not known, so a delta leaves it out.
    """

    duration_ms: int
    start_ms: Int64
    value: Float64
    is_partly_unknown: bool = False


class Steps(msgspec.Struct, frozen=True, eq=False):
    """A figure that holds from its time until the next: (n,) UTC milliseconds, and (n,) values."""

    time_ms: Int64
    value: Float64


class MarketFlows:
    """Volume and delta of one market's events, in USD."""

    def __init__(self, events: MarketEvents, bar_ms: int) -> None:
        """Worked out once for events as they are now and a length of bars."""
        self.bar_ms = bar_ms
        instrument, trades, candles = events.instrument, events.trades, events.candles
        traded = instrument.notional_usd(_floats(trades.price_ticks * instrument.tick), trades.quantity_lots)
        first, last = (
            (int(trades.time_ms.min()), int(trades.time_ms.max())) if len(trades) else (np.iinfo(np.int64).max, -1)
        )
        is_apart = (candles.time_ms + candles.duration_ms <= first) | (candles.time_ms > last)
        rows = np.flatnonzero(is_apart & (candles.duration_ms <= bar_ms))
        # A candle gives coins without their prices: the middle of its range values them within half that range.
        middle = (candles.high_ticks[rows] + candles.low_ticks[rows]) * (0.5 * instrument.tick)
        of_candles = instrument.notional_usd(_floats(middle), candles.quantity_lots[rows])
        lots, bought = candles.quantity_lots[rows], candles.taker_buy_lots[rows]
        # bought - sold = 2 * bought - all, as a share of all. A count of -1 means that the source has no takers.
        share = np.where((bought >= 0) & (lots > 0), 2.0 * bought / np.maximum(lots, 1) - 1.0, np.nan)
        received = np.concatenate([trades.received_ms, candles.received_ms[rows]])
        order = np.argsort(received, kind="stable")
        self._received_ms: Int64 = received[order]
        self._bar: Int64 = (np.concatenate([trades.time_ms, candles.time_ms[rows]]) // bar_ms)[order]
        self._usd: Float64 = np.concatenate([traded, of_candles])[order]
        self._signed: Float64 = np.concatenate([traded * trades.taker_side, of_candles * share])[order]

    def volume(self, until_ms: int) -> FlowBars:
        """USD traded a bar, of what had been received by a moment."""
        return self._summed(self._usd, until_ms)

    def delta(self, from_ms: int, until_ms: int) -> FlowBars:
        """USD bought less sold by takers, summed up from a moment on; volume without a known taker counts as 0."""
        count = int(np.searchsorted(self._received_ms, until_ms, side="right"))
        rows = np.flatnonzero(self._bar[:count] >= from_ms // self.bar_ms)
        signed = self._signed[rows]
        bars = self._of_rows(rows, np.nan_to_num(signed))
        return FlowBars(self.bar_ms, bars.start_ms, np.cumsum(bars.value), bool(np.isnan(signed).any()))

    def _summed(self, usd: Float64, until_ms: int) -> FlowBars:
        rows = np.arange(int(np.searchsorted(self._received_ms, until_ms, side="right")))
        return self._of_rows(rows, usd[rows])

    def _of_rows(self, rows: npt.NDArray[np.intp], usd: Float64) -> FlowBars:
        bars, places = np.unique(self._bar[rows], return_inverse=True)
        return FlowBars(self.bar_ms, bars * self.bar_ms, _floats(np.bincount(places, weights=usd, minlength=len(bars))))


def open_interest_steps(events: MarketEvents, until_ms: int) -> Steps:
    """Open interest as it became known: coins of linear markets, USD of all others; one-sided."""
    batch, instrument = events.open_interests, events.instrument
    rows = slice(0, _known(batch, until_ms))
    lots = batch.quantity_lots[rows]
    value = lots * instrument.lot
    if instrument.contract is not Contract.LINEAR:
        # Contracts of these kinds have a fixed face in USD: no price enters.
        value = instrument.notional_usd(np.zeros(len(lots)), lots)
    return Steps(batch.received_ms[rows], np.asarray(value, dtype=np.float64))


def funding_steps(events: MarketEvents, until_ms: int) -> Steps:
    """Settled funding rates as they became known: a fraction of notional per interval."""
    batch = events.fundings
    rows = slice(0, _known(batch, until_ms))
    return Steps(batch.received_ms[rows], _floats(batch.rate_e12[rows] * _PER_E12))


def _known(batch: Batch, until_ms: int) -> int:
    return int(np.searchsorted(batch.received_ms, until_ms, side="right"))


def _floats(values: npt.ArrayLike) -> Float64:
    return np.asarray(values, dtype=np.float64)
