"""Whether a position would have lived through a stretch of a market's mark prices: the question with its inputs.

What the position is comes from the calculator, what became of it from `position.fate_of`; here the two are joined, a
size is chosen where none was given, and what is missing is said in a sentence. Prices are quote units, quantities base
coin (linear) or contracts (inverse), times UTC milliseconds.
"""

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.errors import InputError
from rektscope.market.events import Flag, Kind, MarketEvents, Marks
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.times import format_iso
from rektscope.positions.moment import LiquidationMoment, liquidation_moment
from rektscope.positions.position import PositionDraft, answer_of, fate_of
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.notional import positions_from
from rektscope.risk.survival import Survival
from rektscope.risk.tiers import CountedIn, TierTable

_SHARE_OF_FIRST_TIER = 0.1
"""Far enough below its cap that the position is still in the first tier when the price has risen tenfold."""

_DEFAULT_NOTIONAL_USD = 10_000.0


class PriceBasis(StrEnum):
    """By which prices a position was judged."""

    MARK = "mark"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Ordeal:
    """A position and what became of it.

    Attributes:
        answer: of the calculator; its position tells side, entry and quantity.
        survival: on the mark prices received in (opened, until].
        has_own_tiers: whether the tiers are the market's own and not an assumed flat rate.
        mark_count: how many mark prices that were.
        placed_mark_count: how many of them were placed by a rule between recorded ones.
        has_funding: whether fundings were counted: they were wanted, and the session knows some of this market.
        moment: when it was liquidated, as closely as the session tells; None when it lived.
        basis: what it was judged by. Venues liquidate by the mark; the last price goes farther, so that what it
            liquidates may have lived.
    """

    answer: Answer
    survival: Survival
    has_own_tiers: bool
    mark_count: int
    placed_mark_count: int
    has_funding: bool
    moment: LiquidationMoment | None = None
    basis: PriceBasis = PriceBasis.MARK


def survive_session(
    events: MarketEvents,
    side: Side,
    entry_price: float,
    leverage: float,
    quantity: float | None,
    opened_ms: int,
    until_ms: int,
    *,
    with_funding: bool = True,
) -> Ordeal:
    """What the mark prices received in (opened, until] do to an isolated position.

    Args:
        events: of the market.
        side: of the position.
        entry_price: quote units.
        leverage: chosen at the opening.
        quantity: base coin or contracts; None for a size in the first tier.
        opened_ms: when it was opened.
        until_ms: up to when it is followed.
        with_funding: whether the session's fundings are settled on the way, out of the position's margin.

    Raises:
        InputError: there are no mark prices to judge by, or the position cannot be opened.
    """
    events, basis = _judged_by(events)
    marks = _marks_between(events, opened_ms, until_ms)
    margin = margin_rules_of(events.instrument)
    if quantity is None:
        quantity = _first_tier_quantity(side, entry_price, margin.table, events.instrument)
    draft = PositionDraft(side, entry_price, quantity, leverage, opened_ms)
    answer = answer_of(draft, margin, events.instrument)
    survival = fate_of(answer, events, opened_ms, until_ms, with_funding=with_funding)
    if answer.status is AnswerStatus.CANNOT_OPEN or survival is None:
        raise InputError(answer.reason)
    placed = int(((marks.flags & Flag.PLACED) != 0).sum())
    moment = None
    if survival.rekt_at_ms is not None and survival.mark_at_rekt is not None:
        price = survival.last_liquidation_price
        reached = survival.mark_at_rekt if price is None else price
        moment = liquidation_moment(events, side, reached, opened_ms, survival.rekt_at_ms, survival.mark_at_rekt)
    is_funded = with_funding and len(events.fundings) > 0
    return Ordeal(answer, survival, margin.is_own, len(marks), placed, is_funded, moment, basis)


def _judged_by(events: MarketEvents) -> tuple[MarketEvents, PriceBasis]:
    """The events with marks to judge by: their own, or traded prices in their place where the session has none."""
    if len(events.marks) or not (len(events.trades) or len(events.candles)):
        return events, PriceBasis.MARK
    instrument = events.instrument
    last = _of_trades(events) if len(events.trades) else _of_candles(events)
    others = [batch for batch in events.batches() if batch.kind is not Kind.MARK]
    return MarketEvents.of(instrument, *others, last), PriceBasis.LAST


def _of_trades(events: MarketEvents) -> Marks:
    trades = events.trades
    return Marks.from_columns(
        time_ms=trades.time_ms,
        received_ms=trades.received_ms,
        mark_steps=trades.price_ticks * MARK_STEPS_PER_TICK,
        flags=np.zeros(len(trades), dtype=np.int64),
    )


def _of_candles(events: MarketEvents) -> Marks:
    """Open at its time; low, high and close at the end, when they are known, as an import samples marks."""
    candles = events.candles
    prices = np.stack([candles.open_ticks, candles.low_ticks, candles.high_ticks, candles.price_ticks], axis=1)
    times = np.stack([candles.time_ms, *([candles.time_ms + candles.duration_ms - 1] * 3)], axis=1)
    received = np.stack([candles.time_ms, *([candles.received_ms] * 3)], axis=1)
    return Marks.from_columns(
        time_ms=times.ravel(),
        received_ms=received.ravel(),
        mark_steps=prices.ravel() * MARK_STEPS_PER_TICK,
        flags=np.tile([Flag.NONE, Flag.PLACED, Flag.PLACED, Flag.NONE], len(candles)),
    ).in_order()


def _marks_between(events: MarketEvents, opened_ms: int, until_ms: int) -> Marks:
    """The mark prices received in (opened, until]; raises InputError naming what is missing."""
    market = events.instrument.market
    if until_ms <= opened_ms:
        raise InputError(
            f"The position is followed until {format_iso(until_ms)}, but opened at {format_iso(opened_ms)}: "
            f"choose an earlier opening."
        )
    if not len(events.marks):
        raise InputError(
            f"{market} has no prices in this session at all: choose a market that has, or import its candles."
        )
    marks = events.marks.between(opened_ms + 1, until_ms + 1)
    if not len(marks):
        first, last = (format_iso(int(events.marks.received_ms[row])) for row in (0, -1))
        raise InputError(
            f"{market} has no mark price between {format_iso(opened_ms)} and {format_iso(until_ms)}: "
            f"its mark prices run from {first} to {last}."
        )
    return marks


def _first_tier_quantity(side: Side, entry_price: float, table: TierTable, instrument: Instrument) -> float:
    """The smaller of a tenth of the first tier and 10,000 USD at the entry, in whole lots, at least one."""
    if not (math.isfinite(entry_price) and entry_price > 0):
        raise InputError(f"The entry price must be a positive number, not {entry_price!r}.")
    one = positions_from(side, entry_price, 1.0, 0.0, table)
    of_one = one.size if table.counted_in is CountedIn.QUANTITY else one.entry_notional
    in_tier = _SHARE_OF_FIRST_TIER * float(table.caps[0]) / float(of_one[0])
    usd_of_one = table.contract_size if instrument.contract is Contract.INVERSE else entry_price
    lots = math.floor(min(in_tier, _DEFAULT_NOTIONAL_USD / usd_of_one) / instrument.lot)
    return float(max(1, lots) * instrument.lot_size)
