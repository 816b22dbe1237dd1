"""Prices and volume step by step, in quote units: the input of every baseline, with nothing of any level in it."""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.levels.steps import Steps
from rektscope.levels.traded import uncovered_candles
from rektscope.market.events import Int64, MarketEvents
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.sides import TakerSide

Float64 = npt.NDArray[np.float64]


class Bars(msgspec.Struct, frozen=True, eq=False):
    """One value a step; arrays of one length.

    Attributes:
        end_ms: end of each step, UTC milliseconds.
        open, high, low, close: quote units; a bar opens where the one before closed.
        volume_usd: traded in it.
        buy_usd: of that, bought by takers; half of it where the data have no takers.
        open_interest: lots, NaN while unknown.
    """

    end_ms: Int64
    open: Float64
    high: Float64
    low: Float64
    close: Float64
    volume_usd: Float64
    buy_usd: Float64
    open_interest: Float64

    def __len__(self) -> int:
        return len(self.end_ms)

    def places(self, start_ms: Int64, end_ms: Int64) -> tuple[Int64, Int64]:
        """(first, end) of the bars that end in each (start, end]."""
        first, end = (np.searchsorted(self.end_ms, each, side="right") for each in (start_ms, end_ms))
        return first.astype(np.int64), end.astype(np.int64)


def bars_of(steps: Steps, events: MarketEvents) -> Bars:
    """The bars of a market's steps."""
    scale = events.instrument.tick / MARK_STEPS_PER_TICK
    low, high, close = (np.asarray(each * scale) for each in (steps.mark_low, steps.mark_high, steps.mark_close))
    lot_usd = events.instrument.notional_usd(close, np.ones(len(close), dtype=np.int64))
    known = steps.open_interest_lots
    volume = steps.volume_lots * lot_usd
    return Bars(
        end_ms=steps.end_ms,
        open=np.concatenate([close[:1], close[:-1]]),
        high=high,
        low=low,
        close=close,
        volume_usd=volume,
        buy_usd=volume * _buy_shares(steps, events),
        open_interest=np.where(known >= 0, known, np.nan),
    )


def _buy_shares(steps: Steps, events: MarketEvents) -> Float64:
    """Share of each step's volume that takers bought, from trades or else candles; a half where neither says."""
    edges = np.append(steps.end_ms[:1] - steps.duration_ms[:1], steps.end_ms)
    bought, known = np.zeros(len(steps)), np.zeros(len(steps))
    trades = events.trades
    candles = uncovered_candles(events.candles, trades)
    candles = candles[candles.taker_buy_lots >= 0]
    buys = trades.quantity_lots * (trades.taker_side == int(TakerSide.BUY))
    for batch, lots, all_lots in (
        (trades, buys, trades.quantity_lots),
        (candles, candles.taker_buy_lots, candles.quantity_lots),
    ):
        # A step is (start, end] by receive times, as the map takes them, so a baseline never knows more than the map.
        place = np.searchsorted(edges, batch.received_ms, side="left") - 1
        inside = (place >= 0) & (place < len(steps))
        bought += np.bincount(place[inside], lots[inside], len(steps))
        known += np.bincount(place[inside], all_lots[inside], len(steps))
    return np.where(known > 0, bought / np.maximum(known, 1.0), 0.5)
