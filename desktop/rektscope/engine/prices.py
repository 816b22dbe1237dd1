"""Candles to draw: built from trades where there are any, else from the candles of the session.

Everything up to the cursor and nothing later: complete candles are a slice of arrays made once, and the one that is
still forming is built from the trades received so far.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rektscope.market.events import Candles, Int64, MarketEvents, Trades

Float64 = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class PriceCandles:
    """Candles for drawing; arrays of one length, prices in quote units. The last may still be forming.

    Attributes:
        start_ms: start of each candle.
        duration_ms: its length.
        complete: how many, from the first, are complete.
    """

    duration_ms: int
    start_ms: Int64
    open: Float64
    high: Float64
    low: Float64
    close: Float64
    complete: int

    def __len__(self) -> int:
        return len(self.start_ms)


class PriceSeries:
    """Candles of one duration over a whole market, cut at any moment."""

    def __init__(self, events: MarketEvents, duration_ms: int) -> None:
        self.duration_ms = duration_ms
        self._tick = events.instrument.tick
        self._trades = events.trades
        parts = [_from_candles(_coarse_enough(events.candles, duration_ms), duration_ms)]
        first_trade = int(self._trades.received_ms[0]) if len(self._trades) else None
        if first_trade is not None:
            keep = parts[0].start_ms + duration_ms <= first_trade
            parts = [_Bars(*(column[keep] for column in parts[0].columns())), _from_trades(self._trades, duration_ms)]
        columns = [np.concatenate(column) for column in zip(*(part.columns() for part in parts), strict=True)]
        self._bars = _Bars(*columns)

    def until(self, received_ms: int) -> PriceCandles:
        """The candles known at `received_ms`."""
        bars = self._bars
        complete = int(np.searchsorted(bars.start_ms + self.duration_ms, received_ms, side="right"))
        columns = [column[:complete] for column in bars.columns()]
        forming = self._forming(int(received_ms - received_ms % self.duration_ms), received_ms)
        if forming is not None:
            columns = [np.append(column, value) for column, value in zip(columns, forming, strict=True)]
        open_, high, low, close = (np.asarray(column * self._tick, dtype=np.float64) for column in columns[1:])
        return PriceCandles(self.duration_ms, columns[0], open_, high, low, close, complete)

    def _forming(self, start_ms: int, received_ms: int) -> tuple[int, int, int, int, int] | None:
        first, end = np.searchsorted(self._trades.received_ms, [start_ms - 1, received_ms], side="right")
        if first >= end or received_ms == start_ms:
            return None
        price = self._trades.price_ticks[first:end]
        return start_ms, int(price[0]), int(price.max()), int(price.min()), int(price[-1])


@dataclass(frozen=True, slots=True, eq=False)
class _Bars:
    start_ms: Int64
    open_ticks: Int64
    high_ticks: Int64
    low_ticks: Int64
    close_ticks: Int64

    def columns(self) -> tuple[Int64, Int64, Int64, Int64, Int64]:
        return self.start_ms, self.open_ticks, self.high_ticks, self.low_ticks, self.close_ticks


def _coarse_enough(candles: Candles, duration_ms: int) -> Candles:
    """Candles that fit into bars of `duration_ms`."""
    return candles[candles.duration_ms <= duration_ms]


def _from_candles(candles: Candles, duration_ms: int) -> _Bars:
    """Bars of whole multiples of the candles' duration."""
    if not len(candles):
        return _Bars(*(np.empty(0, dtype=np.int64) for _ in range(5)))
    start = candles.time_ms - candles.time_ms % duration_ms
    first = np.flatnonzero(np.concatenate([[True], start[1:] != start[:-1]]))
    last = np.append(first[1:], len(start)) - 1
    return _Bars(
        start[first],
        candles.open_ticks[first],
        np.maximum.reduceat(candles.high_ticks, first),
        np.minimum.reduceat(candles.low_ticks, first),
        candles.price_ticks[last],
    )


def _from_trades(trades: Trades, duration_ms: int) -> _Bars:
    """Bars of trades by the time they were received."""
    start = trades.received_ms - trades.received_ms % duration_ms
    first = np.flatnonzero(np.concatenate([[True], start[1:] != start[:-1]]))
    last = np.append(first[1:], len(start)) - 1
    price = trades.price_ticks
    return _Bars(
        start[first], price[first], np.maximum.reduceat(price, first), np.minimum.reduceat(price, first), price[last]
    )
