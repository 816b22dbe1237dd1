"""Chapters of a rebuilt session: stages, the extreme, returns, orders of known size, the worst minute and hour.

Stages above the price at which the session begins are reached on the way up, those below on the way down; the extreme
is the session's high or low in the direction of the stages. What neither prices nor liquidations show (a halt, a post)
the facts tell themselves.
"""

import numpy as np
import numpy.typing as npt

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
    is_fall = bool(facts.stages) and facts.stages[0] < leader.trades.price_ticks[0] * leader.instrument.tick
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
    verb = "falls to" if is_fall else "reaches"
    sentence = f"{_name(leader.instrument)} {verb} {stage:,} for the first time in this session."
    candles = facts.prices[leader.instrument.market].candles
    earlier = _first_candle_reaching(ticks, candles, facts.start_ms, is_fall=is_fall)
    if earlier is not None:
        sentence += f" It had first been there at {_clock(earlier)}, before the session begins."
    return Chapter(time_ms, f"{stage:,}", sentence)


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
    is_record = int(candles.high_ticks[candles.time_ms < facts.start_ms].max(initial=0)) < ticks
    title, what = ("Record", "its record") if is_record else ("High", "its highest")
    return Chapter(
        int(leader.trades.time_ms[row]),
        f"{title} {last:,.0f}",
        f"{_name(leader.instrument)} trades at {what} of {last:,.1f}; the mark price, which decides liquidations, "
        f"gets to {mark:,.2f}.",
    )


def _low(leader: MarketEvents) -> Chapter:
    row = int(np.argmin(leader.trades.price_ticks))
    time_ms = int(leader.trades.time_ms[row])
    last = int(leader.trades.price_ticks[row]) * leader.instrument.tick
    mark = int(_session_marks(leader, int(leader.trades.time_ms[0])).min()) * leader.instrument.mark_step
    return Chapter(
        time_ms,
        f"Low {f'{last:,.1f}'.removesuffix('.0')}",
        f"{_name(leader.instrument)} trades at its lowest of {last:,.1f}; the mark price, which decides liquidations, "
        f"gets down to {mark:,.2f}.",
    )


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
    minutes = (time_ms - after_ms) // MINUTE_MS
    extreme = "low" if is_fall else "high"
    return Chapter(
        time_ms,
        f"Back at {price:,}",
        f"{_name(leader.instrument)} is back at {price:,}, {minutes} minutes after its {extreme}.",
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
    sentence = f"{_millions(worst.usd)} M USD are liquidated in the sixty minutes from here"
    reading = facts.figures.reading
    if reading is not None:
        reported = _millions(reading.hour_cents / CENTS_PER_USD)
        sentence += f"; {reported} M of {reading.side.word}s in one hour were reported"
    return Chapter(worst.start_ms, "Worst hour begins", f"{sentence}.")


def _name(instrument: Instrument) -> str:
    return f"{instrument.venue.capitalize()} {instrument.symbol}"


def _clock(time_ms: int) -> str:
    moment = moment_from_ms(time_ms)
    return f"{moment.day} {moment:%B} {moment:%H:%M} UTC"


def _millions(usd: float) -> str:
    return f"{usd / USD_PER_MILLION:.1f}"
