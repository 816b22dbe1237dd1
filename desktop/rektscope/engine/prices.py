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
        duration_ms: length of each.
        start_ms: start of each.
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
        fitting = events.candles[events.candles.duration_ms <= duration_ms]
        self._bars = _merged(_bars_of_trades(events.trades, duration_ms), _bars_of_candles(fitting, duration_ms))
        self._is_in_order = bool(np.all(np.diff(self._bars.known_ms) >= 0))

    def until(self, received_ms: int) -> PriceCandles:
        """The candles known at `received_ms`."""
        known = self._known(received_ms)
        columns = [column[known] for column in self._bars.prices()]
        complete = len(columns[0])
        forming = self._forming(received_ms)
        if forming is not None:
            columns = [np.append(column, value) for column, value in zip(columns, forming, strict=True)]
        open_, high, low, close = (np.asarray(column * self._tick, dtype=np.float64) for column in columns[1:])
        return PriceCandles(self.duration_ms, columns[0], open_, high, low, close, complete)

    def _known(self, received_ms: int) -> slice | npt.NDArray[np.bool_]:
        """The bars that were complete and received by then."""
        known_ms = self._bars.known_ms
        if self._is_in_order:
            return slice(int(np.searchsorted(known_ms, received_ms, side="right")))
        return known_ms <= received_ms

    def _forming(self, received_ms: int) -> tuple[int, int, int, int, int] | None:
        """(start, open, high, low, close) of the trades since the last whole bar, or None without any."""
        start_ms = received_ms - received_ms % self.duration_ms
        first, end = np.searchsorted(self._trades.received_ms, [start_ms - 1, received_ms], side="right")
        if first >= end or received_ms == start_ms:
            return None
        price = self._trades.price_ticks[first:end]
        return start_ms, int(price[0]), int(price.max()), int(price.min()), int(price[-1])


@dataclass(frozen=True, slots=True, eq=False)
class _Bars:
    """Bars by their start; `known_ms` is when each was complete and received."""

    known_ms: Int64
    start_ms: Int64
    open_ticks: Int64
    high_ticks: Int64
    low_ticks: Int64
    close_ticks: Int64

    def prices(self) -> tuple[Int64, Int64, Int64, Int64, Int64]:
        return self.start_ms, self.open_ticks, self.high_ticks, self.low_ticks, self.close_ticks


def _merged(of_trades: _Bars, of_candles: _Bars) -> _Bars:
    """Bars of trades, and those of candles where there is no bar of trades."""
    extra = ~np.isin(of_candles.start_ms, of_trades.start_ms)
    columns = [np.concatenate([getattr(of_trades, name), getattr(of_candles, name)[extra]]) for name in _Bars.__slots__]
    order = np.argsort(columns[1], kind="stable")
    return _Bars(*(column[order] for column in columns))


def _groups(start_ms: Int64) -> tuple[Int64, Int64]:
    """(first, last) row of each run of equal starts."""
    if not len(start_ms):
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    first = np.flatnonzero(np.concatenate([[True], start_ms[1:] != start_ms[:-1]]))
    return first, np.append(first[1:], len(start_ms)) - 1


def _bars_of_candles(candles: Candles, duration_ms: int) -> _Bars:
    """Bars of whole candles."""
    candles = candles[np.argsort(candles.time_ms, kind="stable")]
    start = candles.time_ms - candles.time_ms % duration_ms
    first, last = _groups(start)
    if not len(first):
        return _Bars(*(np.empty(0, dtype=np.int64) for _ in _Bars.__slots__))
    return _Bars(
        np.maximum(start[first] + duration_ms, np.maximum.reduceat(candles.received_ms, first)),
        start[first],
        candles.open_ticks[first],
        np.maximum.reduceat(candles.high_ticks, first),
        np.minimum.reduceat(candles.low_ticks, first),
        candles.price_ticks[last],
    )


def _bars_of_trades(trades: Trades, duration_ms: int) -> _Bars:
    """Bars of trades by the time they were received."""
    start = trades.received_ms - trades.received_ms % duration_ms
    first, last = _groups(start)
    if not len(first):
        return _Bars(*(np.empty(0, dtype=np.int64) for _ in _Bars.__slots__))
    price = trades.price_ticks
    return _Bars(
        start[first] + duration_ms,
        start[first],
        price[first],
        np.maximum.reduceat(price, first),
        np.minimum.reduceat(price, first),
        price[last],
    )
