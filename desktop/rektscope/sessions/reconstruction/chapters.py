"""Chapters of a rebuilt session: stages, the record high, orders of known size, the worst minute and hour."""

import numpy as np

from rektscope.market.errors import InputError
from rektscope.market.events import Candles, MarketEvents
from rektscope.market.instrument import Instrument
from rektscope.market.times import MINUTE_MS, moment_from_ms
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.replay.story import Chapter
from rektscope.sessions.reconstruction.fact_sums import CENTS_PER_USD
from rektscope.sessions.reconstruction.facts import Facts

USD_PER_MILLION = 1_000_000


def write_chapters(facts: Facts, events: dict[str, MarketEvents]) -> tuple[Chapter, ...]:
    """All chapters, ascending in time.

    Raises:
        InputError: a stage that the first market does not reach during the session.
    """
    leader = events[facts.leader.market]
    index = LiquidationIndex.build(events, facts.start_ms, facts.end_ms)
    chapters = [
        *(_stage(stage, leader, facts) for stage in facts.stages),
        _record_high(leader),
        *_orders(facts, events),
        _worst_minute(index),
        _worst_hour(index, facts),
    ]
    return tuple(sorted(chapters, key=lambda chapter: chapter.time_ms))


def _stage(stage: int, leader: MarketEvents, facts: Facts) -> Chapter:
    ticks = round(stage / leader.instrument.tick)
    reached = leader.trades.price_ticks >= ticks
    if not reached.any():
        raise InputError(f"facts.json: {leader.instrument.market} does not reach the stage {stage} in the session.")
    time_ms = int(leader.trades.time_ms[int(np.argmax(reached))])
    sentence = f"{_name(leader.instrument)} reaches {stage:,} for the first time in this session."
    earlier = _first_candle_reaching(ticks, facts.prices[leader.instrument.market].candles, facts.start_ms)
    if earlier is not None:
        sentence += f" It had first been there at {_clock(earlier)}, before the session begins."
    return Chapter(time_ms, f"{stage:,}", sentence)


def _first_candle_reaching(ticks: int, candles: Candles, before_ms: int) -> int | None:
    """Start of the first candle over by `before_ms` whose high reaches `ticks`."""
    reached = (candles.high_ticks >= ticks) & (candles.received_ms <= before_ms)
    return int(candles.time_ms[int(np.argmax(reached))]) if reached.any() else None


def _record_high(leader: MarketEvents) -> Chapter:
    row = int(np.argmax(leader.trades.price_ticks))
    last = leader.trades.price_ticks[row] * leader.instrument.tick
    mark = int(leader.marks.mark_steps.max()) * leader.instrument.mark_step
    return Chapter(
        int(leader.trades.time_ms[row]),
        f"Record {last:,.0f}",
        f"{_name(leader.instrument)} trades at its record of {last:,.1f}; the mark price, which decides liquidations, "
        f"gets to {mark:,.2f}.",
    )


def _orders(facts: Facts, events: dict[str, MarketEvents]) -> list[Chapter]:
    """One chapter an order of known size: the largest liquidation of its market and side in its candle."""
    found = []
    for order in facts.orders:
        market = events[order.market]
        batch = market.liquidations
        price = np.asarray(batch.price_ticks * market.instrument.tick, dtype=np.float64)
        usd = market.instrument.notional_usd(price, batch.quantity_lots)
        row = int(np.argmin(np.abs(usd - order.cents / CENTS_PER_USD)))
        found.append(Chapter(int(batch.time_ms[row]), order.title, order.sentence))
    return found


def _worst_minute(index: LiquidationIndex) -> Chapter:
    long_usd, short_usd = index.per_minute_usd(index.end_ms)
    minute = int(np.argmax(long_usd + short_usd))
    start_ms = index.first_minute_ms + minute * MINUTE_MS
    usd = float(long_usd[minute] + short_usd[minute])
    inside = (index.time_ms >= start_ms) & (index.time_ms < start_ms + MINUTE_MS)
    largest = float(index.usd[inside].max())
    rest = f"in {int(inside.sum()):,} liquidations"
    if 2 * largest > usd:
        rest = f"{_millions(largest)} M of it in one order"
    return Chapter(start_ms, "Worst minute", f"{_millions(usd)} M USD are liquidated within this minute, {rest}.")


def _worst_hour(index: LiquidationIndex, facts: Facts) -> Chapter:
    worst = index.worst_hour(index.end_ms)
    if worst is None:
        raise InputError("The facts hold no hour with liquidations.")
    reported = facts.figures.shorts_hour_cents / CENTS_PER_USD
    return Chapter(
        worst.start_ms,
        "Worst hour begins",
        f"{_millions(worst.usd)} M USD are liquidated in the sixty minutes from here; "
        f"{_millions(reported)} M of shorts in one hour were reported.",
    )


def _name(instrument: Instrument) -> str:
    return f"{instrument.venue.capitalize()} {instrument.symbol}"


def _clock(time_ms: int) -> str:
    moment = moment_from_ms(time_ms)
    return f"{moment.day} {moment:%B} {moment:%H:%M} UTC"


def _millions(usd: float) -> str:
    return f"{usd / USD_PER_MILLION:.1f}"
