"""Candles to draw, of one duration, made of all that is known of a bar: trades and the session's own candles alike.

Everything received by the cursor and nothing later. Bars to which nothing more comes are slices of arrays made once;
the few others, most often the one that is still forming, are made in the same way from what had been received by then.
"""

from typing import Literal, TypeVar

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Batch, Candles, Int64, MarketEvents, Trades

B = TypeVar("B", bound=Batch)
Float64 = npt.NDArray[np.float64]


class PriceCandles(msgspec.Struct, frozen=True, eq=False):
    """Candles for drawing; arrays of one length, prices in quote units. The last may still be forming.

    Attributes:
        duration_ms: length of each.
        start_ms: start of each, ascending.
        complete: how many, from the first, have come to their end.
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
    """Candles of one duration over a whole market, cut at any moment.

    Candles of the session that are longer than this are left out: nobody knows what happened inside them.
    """

    def __init__(self, events: MarketEvents, duration_ms: int) -> None:
        self.duration_ms = duration_ms
        self._tick = events.instrument.tick
        self._take(events)
        self._keep(_bars(self._trades, self._candles, duration_ms))

    def extend(self, events: MarketEvents) -> None:
        """The market has grown behind what was there; older trades may have become candles of the same prices."""
        trades, candles = self._trades, self._candles
        self._take(events)
        new = _bars(newer_than(trades, self._trades), newer_than(candles, self._candles), self.duration_ms)
        if len(new):
            self._keep(_merged(self._bars, new, self.duration_ms))

    def until(self, received_ms: int) -> PriceCandles:
        """The candles known at `received_ms`."""
        if received_ms >= self._latest_ms:
            complete = int(self._bars.start_ms.searchsorted(received_ms - self.duration_ms, side="right"))
            open_, high, low, close = self._prices
            return PriceCandles(self.duration_ms, self._bars.start_ms, open_, high, low, close, complete)
        settled = int(self._settled_ms.searchsorted(received_ms, side="right"))
        rest = self._bars_from(settled, received_ms)
        start_ms = np.concatenate([self._bars.start_ms[:settled], rest.start_ms])
        open_, high, low, close = (
            np.concatenate([whole[:settled], newer])
            for whole, newer in zip(self._prices, rest.prices(self._tick), strict=True)
        )
        complete = int(start_ms.searchsorted(received_ms - self.duration_ms, side="right"))
        return PriceCandles(self.duration_ms, start_ms, open_, high, low, close, complete)

    def _take(self, events: MarketEvents) -> None:
        self._trades = events.trades
        fits = events.candles.duration_ms <= self.duration_ms
        self._candles = events.candles if fits.all() else events.candles[fits]  # no copy of a year's
        newest = [batch.received_ms[-1] for batch in (self._trades, self._candles) if len(batch)]
        self._latest_ms = int(max(newest, default=0))

    def _keep(self, bars: "_Bars") -> None:
        self._bars = bars
        self._prices = bars.prices(self._tick)
        # A running maximum makes it ascending, so one search finds how many bars from the first can no longer change.
        self._settled_ms = np.maximum.accumulate(np.maximum(bars.start_ms + self.duration_ms, bars.known_ms))

    def _bars_from(self, first_bar: int, received_ms: int) -> "_Bars":
        """The bars from `first_bar` on as far as they were known at `received_ms`."""
        start_ms = int(self._bars.start_ms[first_bar]) if first_bar < len(self._bars) else received_ms + 1
        candles = self._candles.between(start_ms, received_ms + 1)
        trades = self._trades.between(start_ms, received_ms + 1)
        return _bars(trades, candles[candles.time_ms >= start_ms], self.duration_ms)


_SIDES: tuple[Literal["left", "right"], ...] = ("left", "right")


def newer_than(known: B, grown: B) -> B:
    """The rows of `grown` that were received after those of `known`, whatever was done to older ones."""
    if not len(known):
        return grown
    last_ms = known.received_ms[-1]
    at_last = len(known) - int(known.received_ms.searchsorted(last_ms, side="left"))
    # Not by the number of rows: old trades may have been dropped meanwhile. Rows of the last moment itself are counted,
    # as more of them may have come.
    first, end = (int(grown.received_ms.searchsorted(last_ms, side=side)) for side in _SIDES)
    return grown[min(first + at_last, end) :]


class _Bars(msgspec.Struct, frozen=True, eq=False):
    """Bars in ticks, ascending by start.

    Attributes:
        open_ms, close_ms: the moments that open and close are of.
        known_ms: when the last row that belongs to the bar was received.
    """

    start_ms: Int64
    open_ms: Int64
    close_ms: Int64
    known_ms: Int64
    open_ticks: Int64
    high_ticks: Int64
    low_ticks: Int64
    close_ticks: Int64

    def __len__(self) -> int:
        return len(self.start_ms)

    def chosen(self, which: slice | Int64) -> "_Bars":
        return _Bars(*(getattr(self, name)[which] for name in self.__struct_fields__))

    def prices(self, tick: float) -> list[Float64]:
        """Open, high, low, close in quote units."""
        columns = (self.open_ticks, self.high_ticks, self.low_ticks, self.close_ticks)
        return [np.asarray(column * tick, dtype=np.float64) for column in columns]


def _bars(trades: Trades, candles: Candles, duration_ms: int) -> _Bars:
    """One bar for each stretch in which there is a trade or a candle."""
    traded_ms, price = trades.received_ms, trades.price_ticks
    of_trades = _grouped(_Bars(traded_ms, traded_ms, traded_ms, traded_ms, price, price, price, price), duration_ms)
    if not len(candles):
        return of_trades
    # The last millisecond inside, so that a candle's close loses against a trade of the next bar's first moment.
    end_ms = candles.time_ms + candles.duration_ms - 1
    of_candles = _Bars(
        candles.time_ms,
        candles.time_ms,
        end_ms,
        candles.received_ms,
        candles.open_ticks,
        candles.high_ticks,
        candles.low_ticks,
        candles.price_ticks,
    )
    both = _joined(of_trades, of_candles)
    return _grouped(both.chosen(np.argsort(both.start_ms, kind="stable")), duration_ms)


def _merged(bars: _Bars, new: _Bars, duration_ms: int) -> _Bars:
    """Bars and what came later, as bars; only those that the new ones reach are looked at."""
    first = int(bars.start_ms.searchsorted(new.start_ms[0], side="left"))
    tail = _joined(bars.chosen(slice(first, None)), new)
    tail = _grouped(tail.chosen(np.argsort(tail.start_ms, kind="stable")), duration_ms)
    return _joined(bars.chosen(slice(0, first)), tail)


def _joined(first: _Bars, second: _Bars) -> _Bars:
    return _Bars(*(np.concatenate([getattr(first, name), getattr(second, name)]) for name in _Bars.__struct_fields__))


def _grouped(rows: _Bars, duration_ms: int) -> _Bars:
    """Rows of the same bar made one: its earliest open, its latest close, the range of them all.

    Args:
        rows: ascending by start, which need not be that of a bar.
        duration_ms: of a bar.
    """
    start_ms = rows.start_ms - rows.start_ms % duration_ms
    if not len(rows):
        return rows
    first = np.flatnonzero(np.concatenate([[True], start_ms[1:] != start_ms[:-1]]))
    bar = np.repeat(np.arange(len(first)), np.diff(np.append(first, len(rows))))
    earliest, latest = first, np.append(first[1:], len(rows)) - 1
    if len(first) < len(rows):
        # Sorted by bar, then by time: the first and the last of each bar. Only where some bar has several rows.
        earliest = np.lexsort((rows.open_ms, bar))[first]
        latest = np.lexsort((rows.close_ms, bar))[latest]
    return _Bars(
        start_ms[first],
        rows.open_ms[earliest],
        rows.close_ms[latest],
        np.maximum.reduceat(rows.known_ms, first),
        rows.open_ticks[earliest],
        np.maximum.reduceat(rows.high_ticks, first),
        np.minimum.reduceat(rows.low_ticks, first),
        rows.close_ticks[latest],
    )
