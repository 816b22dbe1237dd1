"""The dossier: published claims about an event, each held against what the session itself says.

A claim names a measure, a figure of the session, and the range that its wording allows. Inside the range it agrees,
outside it disagrees; without a measure, or where the session holds nothing to measure, it cannot be checked. What
the claim's `reason` says goes along, for agreement is worth little where a session was built to meet a figure.

A measure is a name with words behind it, `first_touch binance:BTCUSDT 122000`. There are:

| measure | figure | unit |
|---|---|---|
| liquidated_usd, long_usd, short_usd [COIN] | sum over the session, of one coin or everything | USD |
| per_hour_usd | average | USD per hour |
| liquidation_count | liquidations | |
| largest_usd [VENUE] [long or short] | largest single liquidation | USD |
| largest_is_long, largest_is_on VENUE | 1 if it is so, else 0 | |
| worst_hour_usd | heaviest sixty minutes, both sides | USD |
| short_usd_until TIME | shorts since the session's start | USD |
| last_high MARKET, mark_high MARKET, high_until MARKET TIME | highest price | quote |
| first_touch MARKET PRICE | when the last price first got there | ms UTC |
| highest_funding_percent MARKET | highest rate of the session | % |
| open_interest_change_percent MARKET | last of the session against the last before it | % |
| rise_behind MARKET LEADER | rise of LEADER from its first to its highest price, less that of MARKET | % points |

Prices are those of trades where the session has them, else of candles. Everything is as known at one moment.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.sides import Side
from rektscope.market.times import format_iso, parse_time_ms
from rektscope.replay.liquidation_index import Liquidation, LiquidationIndex
from rektscope.replay.story import Claim

Int64 = npt.NDArray[np.int64]

_USD_PER_MILLION = 1_000_000
_PERCENT = 100
_RATE_UNITS = 1e12


class Answer(StrEnum):
    """What came out."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    CANNOT_BE_CHECKED = "cannot be checked"


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured figure: its value in the measure's unit, and as a person reads it."""

    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """A claim and what the session says to it; `figure` is None where nothing can be measured."""

    claim: Claim
    answer: Answer
    figure: Figure | None

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {
            "claim": self.claim.text,
            "source": self.claim.source,
            "answer": self.answer.value,
            "figure": None if self.figure is None else self.figure.text,
            "reason": self.claim.reason,
        }


def check_claims(
    claims: Sequence[Claim],
    events: Mapping[str, MarketEvents],
    index: LiquidationIndex,
    received_ms: int | None = None,
) -> list[Verdict]:
    """One verdict a claim, in their order.

    Args:
        claims: what was published.
        events: the session's events by `venue:SYMBOL`.
        index: its liquidations; gives the session's start and end, too.
        received_ms: as known at this moment; by default at the session's end.
    """
    moment_ms = index.end_ms if received_ms is None else received_ms
    evidence = _Evidence(
        {market: known.until(moment_ms) for market, known in events.items()}, index.until(moment_ms), moment_ms
    )
    return [_verdict(claim, evidence) for claim in claims]


@dataclass(frozen=True, slots=True, eq=False)
class _Evidence:
    """What the measures look at: everything known at one moment."""

    events: Mapping[str, MarketEvents]
    index: LiquidationIndex
    moment_ms: int

    def prices(self, market: str) -> tuple[Int64, Int64, Int64, float]:
        """Times, highest and opening last prices in ticks since the session's start, and the tick; may be empty."""
        known = self.events[market]
        batch = known.trades if len(known.trades) else known.candles
        batch = batch[batch.time_ms >= self.index.start_ms]
        if isinstance(batch, type(known.candles)):
            return batch.time_ms, batch.high_ticks, batch.open_ticks, known.instrument.tick
        return batch.time_ms, batch.price_ticks, batch.price_ticks, known.instrument.tick

    def largest(self, rows: npt.NDArray[np.bool_]) -> Liquidation | None:
        """The largest of the chosen liquidations."""
        if not rows.any():
            return None
        return self.index.liquidation(int(np.argmax(np.where(rows, self.index.usd, -1.0))))


_Words = tuple[str, ...]
_Measure = Callable[[_Evidence, _Words], Figure | None]


def _verdict(claim: Claim, evidence: _Evidence) -> Verdict:
    figure = _measured(claim.measure, evidence)
    if figure is None:
        return Verdict(claim, Answer.CANNOT_BE_CHECKED, None)
    inside = claim.low <= figure.value <= claim.high
    return Verdict(claim, Answer.AGREES if inside else Answer.DISAGREES, figure)


def _measured(measure: str, evidence: _Evidence) -> Figure | None:
    """The figure of a measure; None for one that is unknown, misspelt, or has nothing to measure in this session."""
    name, *words = measure.split() or [""]
    if name not in _MEASURES:
        return None
    try:
        return _MEASURES[name](evidence, tuple(words))
    except (KeyError, IndexError, ValueError, InputError):
        return None


def _sum(evidence: _Evidence, words: _Words, sides: tuple[Side, ...]) -> Figure | None:
    (coin,) = words or (None,)
    markets = [market.market for market in evidence.index.markets if coin in {None, market.base}]
    if not markets:
        return None
    totals = evidence.index.of_markets(set(markets)).totals(evidence.moment_ms)
    usd = (totals.long_usd if Side.LONG in sides else 0.0) + (totals.short_usd if Side.SHORT in sides else 0.0)
    return _millions(usd)


def _per_hour(evidence: _Evidence, words: _Words) -> Figure | None:
    () = words
    usd = evidence.index.totals(evidence.moment_ms).per_hour_usd
    return None if usd is None else Figure(usd, f"{_millions(usd).text} per hour")


def _count(evidence: _Evidence, words: _Words) -> Figure:
    () = words
    return Figure(len(evidence.index), f"{len(evidence.index):,} liquidations")


def _largest(evidence: _Evidence, words: _Words) -> Figure | None:
    index = evidence.index
    rows = np.ones(len(index), dtype=np.bool_)
    for word in words:
        if word.upper() in Side.__members__:
            rows &= index.side == Side[word.upper()]
        else:
            venues = np.array([market.venue == word for market in index.markets], dtype=np.bool_)
            rows &= venues[index.market_index]
    found = evidence.largest(rows)
    return None if found is None else Figure(found.usd, _told(found))


def _largest_is_long(evidence: _Evidence, words: _Words) -> Figure | None:
    () = words
    found = evidence.largest(np.ones(len(evidence.index), dtype=np.bool_))
    return None if found is None else Figure(float(found.side is Side.LONG), _told(found))


def _largest_is_on(evidence: _Evidence, words: _Words) -> Figure | None:
    (venue,) = words
    found = evidence.largest(np.ones(len(evidence.index), dtype=np.bool_))
    return None if found is None else Figure(float(found.market.startswith(f"{venue}:")), _told(found))


def _worst_hour(evidence: _Evidence, words: _Words) -> Figure | None:
    () = words
    worst = evidence.index.totals(evidence.moment_ms).worst_hour
    if worst is None:
        return None
    return Figure(worst.usd, f"{_millions(worst.usd).text} in the hour from {format_iso(worst.start_ms)}")


def _short_until(evidence: _Evidence, words: _Words) -> Figure | None:
    (moment,) = words
    moment_ms = parse_time_ms(moment)
    if moment_ms > evidence.moment_ms:
        return None
    usd = evidence.index.totals(moment_ms).short_usd
    return Figure(usd, f"{_millions(usd).text} of shorts by {format_iso(moment_ms)}")


def _high_until(evidence: _Evidence, words: _Words) -> Figure | None:
    market, *moment = words
    time_ms, highs, _, tick = evidence.prices(market)
    if moment:
        (until,) = moment
        highs = highs[time_ms < parse_time_ms(until)]
    return _price(evidence, market, int(highs.max()) * tick)


def _mark_high(evidence: _Evidence, words: _Words) -> Figure | None:
    (market,) = words
    marks = evidence.events[market].marks
    steps = marks.mark_steps[marks.time_ms >= evidence.index.start_ms]
    return _price(evidence, market, int(steps.max()) * evidence.events[market].instrument.mark_step, decimals=2)


def _first_touch(evidence: _Evidence, words: _Words) -> Figure | None:
    market, price = words
    time_ms, highs, opens, tick = evidence.prices(market)
    ticks = round(float(price) / tick)
    reached = highs >= ticks
    if not reached.any() or opens[0] >= ticks:
        return None
    touched_ms = int(time_ms[int(np.argmax(reached))])
    return Figure(touched_ms, format_iso(touched_ms))


def _highest_funding(evidence: _Evidence, words: _Words) -> Figure:
    (market,) = words
    fundings = evidence.events[market].fundings
    rate = int(fundings.rate_e12[fundings.time_ms >= evidence.index.start_ms].max()) / _RATE_UNITS * _PERCENT
    return Figure(rate, f"{rate:.4f} % at most")


def _open_interest_change(evidence: _Evidence, words: _Words) -> Figure:
    (market,) = words
    known = evidence.events[market].open_interests
    before = int(known.quantity_lots[known.time_ms <= evidence.index.start_ms][-1])
    change = (int(known.quantity_lots[-1]) / before - 1) * _PERCENT
    return Figure(change, f"{change:+.1f} %")


def _rise_behind(evidence: _Evidence, words: _Words) -> Figure:
    rises = []
    for market in words:
        _, highs, opens, _ = evidence.prices(market)
        rises.append((int(highs.max()) / int(opens[0]) - 1) * _PERCENT)
    mine, leaders = rises
    return Figure(leaders - mine, f"{mine:+.1f} % against {leaders:+.1f} %")


def _millions(usd: float) -> Figure:
    return Figure(usd, f"{usd / _USD_PER_MILLION:,.1f} M USD")


def _told(found: Liquidation) -> str:
    return f"{_millions(found.usd).text} {found.side.word} on {found.market} at {format_iso(found.time_ms)}"


def _price(evidence: _Evidence, market: str, price: float, decimals: int | None = None) -> Figure:
    instrument = evidence.events[market].instrument
    places = instrument.price_decimals if decimals is None else decimals
    return Figure(price, f"{price:,.{places}f} {instrument.quote} on {market}")


_MEASURES: dict[str, _Measure] = {
    "liquidated_usd": lambda evidence, words: _sum(evidence, words, (Side.LONG, Side.SHORT)),
    "long_usd": lambda evidence, words: _sum(evidence, words, (Side.LONG,)),
    "short_usd": lambda evidence, words: _sum(evidence, words, (Side.SHORT,)),
    "per_hour_usd": _per_hour,
    "liquidation_count": _count,
    "largest_usd": _largest,
    "largest_is_long": _largest_is_long,
    "largest_is_on": _largest_is_on,
    "worst_hour_usd": _worst_hour,
    "short_usd_until": _short_until,
    "last_high": _high_until,
    "high_until": _high_until,
    "mark_high": _mark_high,
    "first_touch": _first_touch,
    "highest_funding_percent": _highest_funding,
    "open_interest_change_percent": _open_interest_change,
    "rise_behind": _rise_behind,
}
