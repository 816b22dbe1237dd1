"""When a liquidation happened, as closely as the session allows: of a coarse mark candle only that it was inside it.

A mark is known when it was received; an hourly candle of marks gives its extremes at the hour's end. "Known at" decides
what a cursor may show and stays as it is. "Happened at" is worked out here: between the last mark before and the one
that liquidated, and narrowed by finer traded prices. Traded prices are not the mark, so they are moved by as much as
the two extremes of the stretch differ, and what is almost as far counts as possible too.
"""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Flag, MarketEvents
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS

Int64 = npt.NDArray[np.int64]
Float64 = npt.NDArray[np.float64]

EXACT_WITHIN_MS = MINUTE_MS
"""Marks no farther apart than this need no finer prices to give the moment."""

_SLACK = 0.002
"""Mark and traded price drift apart by this much and more within minutes, also after they were moved together."""


class LiquidationMoment(msgspec.Struct, frozen=True):
    """When a position was liquidated.

    Attributes:
        at_ms: the most likely moment, UTC milliseconds; the start of the candle where only that is known.
        earliest_ms, latest_ms: it was in this stretch; it ends after `at_ms` where that is not sure either.
        mark: the mark that liquidated it, quote units; None where only the extreme of a longer stretch is known.
    """

    at_ms: int
    earliest_ms: int
    latest_ms: int
    mark: float | None


def liquidation_moment(
    events: MarketEvents,
    side: Side,
    liquidation_price: float,
    opened_ms: int,
    known_at_ms: int,
    mark: float,
    *,
    is_narrowed: bool = True,
) -> LiquidationMoment:
    """When it happened, for a liquidation that was known at `known_at_ms`.

    Args:
        events: of the market.
        side: of the position.
        liquidation_price: in force then, quote units.
        opened_ms: of the position, or of what changed its liquidation price last.
        known_at_ms: receipt of the mark that liquidated it.
        mark: that mark, quote units.
        is_narrowed: whether finer prices of this market may narrow it; not where those of other markets caused it.
    """
    received = events.marks.received_ms
    before = int(np.searchsorted(received, known_at_ms))
    earliest_ms = max(opened_ms, int(received[before - 1]) if before else opened_ms)
    is_placed = bool((((events.marks.flags & Flag.PLACED) != 0) & (received == known_at_ms)).any())
    if known_at_ms - earliest_ms <= EXACT_WITHIN_MS or not is_placed:
        return LiquidationMoment(known_at_ms, earliest_ms, known_at_ms, mark)
    start_ms, end_ms, extreme = traded_extremes(events, side, earliest_ms, known_at_ms)
    if not len(extreme) or not is_narrowed:
        return LiquidationMoment(earliest_ms, earliest_ms, known_at_ms, None)
    direction = 1.0 if side is Side.SHORT else -1.0
    farthest = float((direction * extreme).max() * direction)
    moved = extreme * (mark / farthest)
    reach = direction * (moved - liquidation_price)
    # The farther the traded extreme was from the mark, the less the moved prices are trusted.
    apart = abs(mark / farthest - 1.0) + _SLACK
    possible = np.flatnonzero(reach >= -apart * liquidation_price)
    likely = int(np.flatnonzero(reach >= 0)[0]) if (reach >= 0).any() else int(np.argmax(reach))
    return LiquidationMoment(
        at_ms=int(max(earliest_ms, start_ms[likely])),
        earliest_ms=int(max(earliest_ms, start_ms[possible[0]])) if len(possible) else earliest_ms,
        latest_ms=int(min(known_at_ms, end_ms[possible[-1]])) if len(possible) else known_at_ms,
        mark=None,
    )


def placed_moment(
    events: MarketEvents, side: Side, liquidation_price: float, since_ms: int, known_at_ms: int, mark: float
) -> LiquidationMoment | None:
    """When it happened, where a mark liquidated it that a rule placed between recorded prices at its own moment.

    Recorded are the candles: the moment is no surer than the one that holds it, and than those of the hour before whose
    extremes come as near as the mark drifts. Candles known later are not asked, so that nothing later changes it.

    Args:
        events: of the market.
        side: that was liquidated.
        liquidation_price: in force then, quote units.
        since_ms: of the opening, or of what changed that price last.
        known_at_ms: of that mark.
        mark: it, quote units.

    Returns:
        None where that mark was recorded, or no candle is known by then.
    """
    is_its = events.marks.received_ms == known_at_ms
    candles = events.candles.until(known_at_ms)
    if not ((events.marks.flags[is_its] & Flag.PLACED) != 0).any() or not len(candles):
        return None
    length_ms = int(candles.duration_ms[-1])
    end_ms = int(candles.time_ms[-1]) + length_ms
    start_ms = end_ms + (known_at_ms - end_ms) // length_ms * length_ms
    first_ms = max(since_ms, known_at_ms - known_at_ms % HOUR_MS)
    starts, _, extreme = traded_extremes(events, side, first_ms, known_at_ms, within_ms=HOUR_MS, has_trades=False)
    direction = 1.0 if side is Side.SHORT else -1.0
    near = direction * (extreme - liquidation_price) >= -_SLACK * liquidation_price
    earliest_ms = min([start_ms, *starts[near].tolist()])
    return LiquidationMoment(known_at_ms, max(since_ms, earliest_ms), start_ms + length_ms, mark)


def traded_extremes(
    events: MarketEvents,
    side: Side,
    earliest_ms: int,
    latest_ms: int,
    *,
    within_ms: int | None = None,
    known_by_ms: int | None = None,
    has_trades: bool = True,
) -> tuple[Int64, Int64, Float64]:
    """(start, end, farthest price against the position) of each traded candle, or trade, that touches the stretch.

    Only those known by its end, or by `known_by_ms`, and finer than it, or than `within_ms`: others narrow nothing.
    Trades go before candles where there are some, unless `has_trades` is false.
    """
    tick = float(events.instrument.tick_size)
    known_ms = latest_ms if known_by_ms is None else known_by_ms
    trades, candles = events.trades.until(known_ms), events.candles.until(known_ms)
    is_there = (trades.time_ms >= earliest_ms) & (trades.time_ms <= latest_ms)
    if has_trades and is_there.any():
        times = trades.time_ms[is_there]
        return times, times, np.asarray(trades.price_ticks[is_there] * tick, dtype=np.float64)
    ends = candles.time_ms + candles.duration_ms
    is_there = (
        (ends > earliest_ms)
        & (candles.time_ms < latest_ms)
        & (candles.duration_ms < (within_ms or latest_ms - earliest_ms))
    )
    ticks = candles.high_ticks if side is Side.SHORT else candles.low_ticks
    return candles.time_ms[is_there], ends[is_there], np.asarray(ticks[is_there] * tick, dtype=np.float64)
