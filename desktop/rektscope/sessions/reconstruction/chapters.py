"""Chapters of a rebuilt session: stages, the extreme, returns, orders of known size, the worst minute and hour.

Their figures, not their sentences: those are made in `ui/chapter_text.py`.

Stages above the price at which the session begins are reached on the way up, those below on the way down; the extreme
is the session's high or low in the direction of the stages. What neither prices nor liquidations show (a halt, a post)
is written in the facts.
"""

import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.events import Candles, MarketEvents
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.replay.chapter_subjects import PriceReached, PriceReturn, SessionExtreme, WorstHour, WorstMinute
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.replay.story import Chapter
from rektscope.sessions.reconstruction.fact_sums import CENTS_PER_USD
from rektscope.sessions.reconstruction.facts import Facts


def write_chapters(facts: Facts, events: dict[str, MarketEvents]) -> tuple[Chapter, ...]:
    """All chapters, ascending in time.

    Raises:
        InputError: a stage that the first market does not reach during the session.
    """
    leader = events[facts.leader.market]
    index = LiquidationIndex.build(events, facts.start_ms, facts.end_ms)
    is_fall = bool(facts.stages) and bool(facts.stages[0] < leader.trades.price_ticks[0] * leader.instrument.tick)
    extreme = _low(leader) if is_fall else _high(leader, facts)
    chapters = [
        *(_stage(stage, leader, facts) for stage in facts.stages),
        extreme,
        *(_return(price, leader, extreme.time_ms, is_fall=is_fall) for price in facts.returns),
        *facts.written_chapters,
        *_orders(facts, events),
        _worst_minute(index),
        _worst_hour(index, facts),
    ]
    return tuple(sorted(chapters, key=lambda chapter: chapter.time_ms))


def _stage(stage: int, leader: MarketEvents, facts: Facts) -> Chapter:
    ticks = round(stage / leader.instrument.tick)
    is_fall = ticks < leader.trades.price_ticks[0]
    prices = leader.trades.price_ticks
    reached = prices <= ticks if is_fall else prices >= ticks
    if not reached.any():
        raise InputError(f"facts.json: {leader.instrument.market} does not reach the stage {stage} in the session.")
    time_ms = int(leader.trades.time_ms[int(np.argmax(reached))])
    candles = facts.prices[leader.instrument.market].candles
    earlier_ms = _first_candle_reaching(ticks, candles, facts.start_ms, is_fall=is_fall)
    return Chapter(time_ms, PriceReached(leader.instrument.market, float(stage), bool(is_fall), earlier_ms))


def _first_candle_reaching(ticks: int, candles: Candles, before_ms: int, *, is_fall: bool) -> int | None:
    """Start of the first candle over by `before_ms` that reaches `ticks`, from above in a fall."""
    touched = candles.low_ticks <= ticks if is_fall else candles.high_ticks >= ticks
    reached = touched & (candles.received_ms <= before_ms)
    return int(candles.time_ms[int(np.argmax(reached))]) if reached.any() else None


def _high(leader: MarketEvents, facts: Facts) -> Chapter:
    """The session's high; a record where nothing before it in the facts was as high."""
    row = int(np.argmax(leader.trades.price_ticks))
    ticks = int(leader.trades.price_ticks[row])
    last = ticks * leader.instrument.tick
    mark = int(_session_marks(leader, facts.start_ms).max()) * leader.instrument.mark_step
    candles = facts.prices[leader.instrument.market].candles
    is_record = bool(int(candles.high_ticks[candles.time_ms < facts.start_ms].max(initial=0)) < ticks)
    subject = SessionExtreme(
        market=leader.instrument.market,
        price=last,
        mark_price=mark,
        decimals=leader.instrument.price_decimals,
        is_high=True,
        is_record=is_record,
    )
    return Chapter(int(leader.trades.time_ms[row]), subject)


def _low(leader: MarketEvents) -> Chapter:
    row = int(np.argmin(leader.trades.price_ticks))
    time_ms = int(leader.trades.time_ms[row])
    last = int(leader.trades.price_ticks[row]) * leader.instrument.tick
    mark = int(_session_marks(leader, int(leader.trades.time_ms[0])).min()) * leader.instrument.mark_step
    subject = SessionExtreme(
        market=leader.instrument.market,
        price=last,
        mark_price=mark,
        decimals=leader.instrument.price_decimals,
        is_high=False,
    )
    return Chapter(time_ms, subject)


def _session_marks(leader: MarketEvents, start_ms: int) -> npt.NDArray[np.int64]:
    return leader.marks.mark_steps[leader.marks.time_ms >= start_ms]


def _return(price: int, leader: MarketEvents, after_ms: int, *, is_fall: bool) -> Chapter:
    """When the price is back at `price` after its extreme."""
    ticks = round(price / leader.instrument.tick)
    trades = leader.trades[leader.trades.time_ms > after_ms]
    reached = trades.price_ticks >= ticks if is_fall else trades.price_ticks <= ticks
    if not reached.any():
        raise InputError(f"facts.json: {leader.instrument.market} does not return to {price} in the session.")
    time_ms = int(trades.time_ms[int(np.argmax(reached))])
    subject = PriceReturn(leader.instrument.market, float(price), time_ms - after_ms, is_after_low=is_fall)
    return Chapter(time_ms, subject)


def _orders(facts: Facts, events: dict[str, MarketEvents]) -> list[Chapter]:
    """One chapter an order of known size: the largest liquidation of its market and side in its candle."""
    found = []
    for order in facts.orders:
        market = events[order.market]
        batch = market.liquidations
        price = np.asarray(batch.price_ticks * market.instrument.tick, dtype=np.float64)
        usd = market.instrument.notional_usd(price, batch.quantity_lots)
        row = int(np.argmin(np.abs(usd - order.cents / CENTS_PER_USD)))
        found.append(Chapter(int(batch.time_ms[row]), order.text, end_ms=order.text_end_ms))
    return found


def _worst_minute(index: LiquidationIndex) -> Chapter:
    long_usd, short_usd = index.per_minute_usd(index.end_ms)
    minute = int(np.argmax(long_usd + short_usd))
    start_ms = index.first_minute_ms + minute * MINUTE_MS
    usd = float(long_usd[minute] + short_usd[minute])
    inside = (index.time_ms >= start_ms) & (index.time_ms < start_ms + MINUTE_MS)
    largest = float(index.usd[inside].max())
    subject = WorstMinute(usd, int(inside.sum()), largest if 2 * largest > usd else None)
    return Chapter(start_ms, subject, end_ms=start_ms + MINUTE_MS)


def _worst_hour(index: LiquidationIndex, facts: Facts) -> Chapter:
    worst = index.worst_hour(index.end_ms)
    if worst is None:
        raise InputError("The facts hold no hour with liquidations.")
    reading = facts.figures.reading
    subject = WorstHour(worst.usd)
    if reading is not None:
        subject = WorstHour(worst.usd, reading.hour_cents / CENTS_PER_USD, reading.side)
    return Chapter(worst.start_ms, subject, end_ms=worst.start_ms + HOUR_MS)
