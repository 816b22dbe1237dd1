"""What traded in each step: volume, the prices it traded at, and the range, from trades or else from candles."""

import msgspec
import numpy as np

from rektscope.market.events import Candles, Int64, Trades

PROFILE_POINTS = 7
"""Prices that stand for the volume profile of a step, each for an equal part of its volume."""

UNKNOWN = -1

_PARTS = 2 * PROFILE_POINTS
_MIDDLES = np.arange(1, _PARTS, 2)
"""The middles of equal parts of the volume, in halves of a part."""

_TICKS_A_TRADE = 4
"""Counting by tick takes room for each one between the lowest and the highest: so many for a trade at most."""


class Traded(msgspec.Struct, frozen=True, eq=False):
    """One value (or row) a step; prices are ticks, UNKNOWN where nothing traded.

    Attributes:
        volume: lots.
        profile: (steps, PROFILE_POINTS) prices at which equal parts of the volume traded, ascending.
        low, high, close: of the prices.
    """

    volume: Int64
    profile: Int64
    low: Int64
    high: Int64
    close: Int64

    @classmethod
    def nothing(cls, steps: int) -> "Traded":
        """Steps in which nothing traded."""
        low, high, close = (np.full(steps, UNKNOWN, dtype=np.int64) for _ in range(3))
        profile = np.full((steps, PROFILE_POINTS), UNKNOWN, dtype=np.int64)
        return cls(np.zeros(steps, dtype=np.int64), profile, low, high, close)


def uncovered_candles(candles: Candles, trades: Trades, first: int = 0) -> Candles:
    """The candles that add something: without those whose time trades or earlier candles cover already.

    Both are known when a candle is received, so what is kept does not depend on anything later.

    Args:
        candles: of the market.
        trades: of the market.
        first: row of the candles from which on they are asked for; those before it only cover.
    """
    if len(candles) <= first:
        return candles[first:]
    covered_until_ms = np.maximum.accumulate(candles.time_ms + candles.duration_ms)
    mine = candles[first:]
    end_ms = np.minimum(mine.time_ms + mine.duration_ms, mine.received_ms)
    begins, ends = (np.searchsorted(trades.received_ms, bound, side="left") for bound in (mine.time_ms, end_ms))
    is_new = np.ones(len(mine), dtype=np.bool_)
    after = 0 if first else 1  # nothing comes before the very first
    is_new[after:] = mine.time_ms[after:] >= covered_until_ms[first + after - 1 : -1]
    return mine[(begins == ends) & is_new]


def traded_in(edges: Int64, trades: Trades, candles: Candles) -> Traded:
    """What was received in each step (edges[i], edges[i + 1]], from its trades or, where it has none, its candles."""
    if not len(trades):
        return _from_candles(edges, candles)
    from_trades = _from_trades(edges, trades)
    if not len(candles):
        return from_trades
    from_candles = _from_candles(edges, candles)
    has_trades = from_trades.volume > 0
    return Traded(
        volume=np.where(has_trades, from_trades.volume, from_candles.volume),
        profile=np.where(has_trades[:, None], from_trades.profile, from_candles.profile),
        low=np.where(has_trades, from_trades.low, from_candles.low),
        high=np.where(has_trades, from_trades.high, from_candles.high),
        close=np.where(has_trades, from_trades.close, from_candles.close),
    )


def _from_trades(edges: Int64, trades: Trades) -> Traded:
    answer = Traded.nothing(len(edges) - 1)
    bounds = trades.received_ms.searchsorted(edges, side="right")
    within = slice(int(bounds[0]), int(bounds[-1]))
    used = (bounds[1:] > bounds[:-1]).nonzero()[0]
    if not len(used):
        return answer
    # Of the trades only these columns: to slice a batch takes as long as to sort out a quiet minute.
    price_ticks, quantity_lots = trades.price_ticks[within], trades.quantity_lots[within]
    first, end = bounds[used] - bounds[0], bounds[used + 1] - bounds[0]
    low, high = np.minimum.reduceat(price_ticks, first), np.maximum.reduceat(price_ticks, first)
    answer.close[used] = price_ticks[end - 1]
    answer.low[used], answer.high[used] = low, high
    ladder = _by_price(price_ticks, quantity_lots, first, end, low, high)
    before = np.where(ladder.first > 0, ladder.running[ladder.first - 1], 0)
    volume = ladder.running[ladder.end - 1] - before
    # In whole numbers, multiplied up instead of divided: a price on the edge of two parts is the same everywhere.
    wanted = _PARTS * before[:, None] + volume[:, None] * _MIDDLES
    place = (_PARTS * ladder.running).searchsorted(wanted, side="left")
    # A step's search must not leave its own rows: equal running sums may stand at the end of the step before.
    np.maximum(place, ladder.first[:, None], out=place)
    np.minimum(place, ladder.end[:, None] - 1, out=place)
    answer.volume[used] = volume
    answer.profile[used] = ladder.price[place]
    return answer


class _Ladder(msgspec.Struct, frozen=True, eq=False):
    """Prices of each step, ascending, one step after the other, and the volume up to each of them and before.

    `first` and `end` are where those of each step begin and end. A price may stand there several times.
    """

    price: Int64
    running: Int64
    first: Int64
    end: Int64


def _by_price(price_ticks: Int64, quantity_lots: Int64, first: Int64, end: Int64, low: Int64, high: Int64) -> _Ladder:
    """The volume of steps by price: trades are counted by tick where these are few, and sorted where they are not."""
    width, numbers = high - low + 1, end - first
    ends = width.cumsum()
    ticks, starts = int(ends[-1]), ends - width
    if ticks <= _TICKS_A_TRADE * len(price_ticks):
        volume, shift = np.zeros(ticks, dtype=np.int64), starts - low
        np.add.at(volume, shift.repeat(numbers) + price_ticks, quantity_lots)
        return _Ladder(np.arange(ticks) - shift.repeat(width), volume.cumsum(), starts, ends)
    # By step, and by price within a step: lexsort's last key is the primary one.
    order = np.lexsort((price_ticks, np.arange(len(first)).repeat(numbers)))
    return _Ladder(price_ticks[order], quantity_lots[order].cumsum(), first, end)


def _from_candles(edges: Int64, candles: Candles) -> Traded:
    """The volume of the candles received in each step is spread evenly over their range, for want of better."""
    answer = Traded.nothing(len(edges) - 1)
    bounds = np.searchsorted(candles.received_ms, edges, side="right")
    candles = candles[int(bounds[0]) : int(bounds[-1])]
    used = np.flatnonzero(np.diff(bounds))
    if not len(used):
        return answer
    first, end = bounds[used] - bounds[0], bounds[used + 1] - bounds[0]
    low, high = np.minimum.reduceat(candles.low_ticks, first), np.maximum.reduceat(candles.high_ticks, first)
    answer.volume[used] = np.add.reduceat(candles.quantity_lots, first)
    answer.profile[used] = low[:, None] + np.rint((high - low)[:, None] * _MIDDLES / _PARTS).astype(np.int64)
    answer.low[used], answer.high[used], answer.close[used] = low, high, candles.price_ticks[end - 1]
    return answer
