"""Candles as a venue tells them: those of the session, and where it has trades but no candle, what those trades were.

Adding up trades makes nothing up. Only whole candles are told: none of a stretch that the session does not cover with
trades, begun or broken by a gap, and none that is not over yet. A candle is never cut into shorter ones.
"""

from dataclasses import replace

import numpy as np

from rektscope.market.events import Candles, Int64, Trades
from rektscope.mockvenue.content import Market


def told_candles(market: Market, length_ms: int) -> Candles:
    """Candles of one length known by now, oldest first; **`time_ms` is what messages carry**, not session time."""
    timeline = market.timeline
    recorded = market.known_candles(length_ms)
    recorded = replace(recorded, time_ms=timeline.stamps(recorded.time_ms))
    made = _of_trades(market.known(market.events.trades), market, length_ms)
    missing = made[~np.isin(made.time_ms, recorded.time_ms)]
    both = Candles.concatenate([recorded, missing])
    return both[np.argsort(both.time_ms, kind="stable")]


def candle_texts(market: Market, candles: Candles, place: int) -> list[str]:
    """Open, high, low, close and quantity of one candle, in the order in which every venue tells them."""
    prices = (candles.open_ticks, candles.high_ticks, candles.low_ticks, candles.price_ticks)
    return [*(market.price.one(column[place]) for column in prices), market.quantity.one(candles.quantity_lots[place])]


def _of_trades(trades: Trades, market: Market, length_ms: int) -> Candles:
    """What trades were, candle by candle."""
    timeline = market.timeline
    stamps = timeline.stamps(trades.time_ms)
    order = np.argsort(stamps, kind="stable")
    trades, stamps = trades[order], stamps[order]
    if not len(stamps):
        return Candles.empty()
    numbers = stamps // length_ms
    begins = np.flatnonzero(np.diff(numbers, prepend=numbers[0] - 1))
    ends = np.append(begins[1:], len(numbers)) - 1
    bought = np.where(trades.taker_side > 0, trades.quantity_lots, 0)
    starts = numbers[begins] * length_ms
    made = Candles.from_columns(
        time_ms=starts,
        received_ms=starts + length_ms,
        duration_ms=np.full(len(starts), length_ms),
        open_ticks=trades.price_ticks[begins],
        high_ticks=np.maximum.reduceat(trades.price_ticks, begins),
        low_ticks=np.minimum.reduceat(trades.price_ticks, begins),
        price_ticks=trades.price_ticks[ends],
        quantity_lots=np.add.reduceat(trades.quantity_lots, begins),
        taker_buy_lots=np.add.reduceat(bought, begins),
    )
    whole = (starts >= stamps[0]) & (starts + length_ms <= timeline.stamp_now()) & ~_broken(starts, length_ms, market)
    return made[whole]


def _broken(starts: Int64, length_ms: int, market: Market) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Which candles a gap reaches into."""
    gaps = market.known(market.events.gaps)
    broken = np.zeros(len(starts), dtype=np.bool_)
    for begin, end in zip(
        market.timeline.stamps(gaps.time_ms).tolist(),
        market.timeline.stamps(gaps.time_ms + gaps.duration_ms).tolist(),
        strict=True,
    ):
        broken |= (starts < end) & (starts + length_ms > begin)
    return broken
