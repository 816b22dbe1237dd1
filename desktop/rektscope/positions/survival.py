"""Whether a position would have lived through a stretch of a market's mark prices: the question with its inputs.

The position comes from the calculator, what became of it from `outcome`; here the two are joined, a size is chosen
where none was given, and what is missing is named in a sentence. Prices are quote units, quantities base coin (linear)
or contracts (inverse), times UTC milliseconds.
"""

import math

import msgspec

from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.errors import InputError
from rektscope.market.events import Flag, MarketEvents, Marks
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.times import format_iso
from rektscope.positions.account import HeldPosition
from rektscope.positions.outcome import Outcome, outcome_of
from rektscope.positions.position import OtherHolding, OtherLeg, PositionDraft, answer_of
from rektscope.positions.price_basis import judged_by
from rektscope.risk.answer import Answer
from rektscope.risk.backing import NO_TRANSFERS, Transfers
from rektscope.risk.margin_rules import MarginRules
from rektscope.risk.notional import positions_from
from rektscope.risk.positions import MarginMode, OtherPosition, highest_leverage_at
from rektscope.risk.tiers import CountedIn, TierTable

_SHARE_OF_FIRST_TIER = 0.1
"""Far enough below its cap that the position is still in the first tier when the price has risen tenfold."""

_DEFAULT_NOTIONAL_USD = 10_000.0


class Backing(msgspec.Struct, frozen=True):
    """What stands behind the position in question, beside its own margin, and what is put in while it is open.

    Attributes:
        mode: isolated or cross.
        wallet_balance: of the cross account at the opening, settlement currency.
        leg: the other leg of a hedge, in cross mode.
        others: other positions of a cross account that stay as they were.
        held: those that are followed by their own figures.
        transfers: to and from the margin, or in cross mode the wallet.
    """

    mode: MarginMode = MarginMode.ISOLATED
    wallet_balance: float | None = None
    leg: OtherLeg | None = None
    others: tuple[OtherPosition, ...] = ()
    held: tuple[HeldPosition, ...] = ()
    transfers: Transfers = NO_TRANSFERS


OWN_MARGIN = Backing()


class SurvivalResult(msgspec.Struct, frozen=True):
    """A position and what became of it.

    Attributes:
        answer: of the calculator; its position has side, entry and quantity.
        outcome: on the prices received in (opened, until]. Venues liquidate by the mark; the last price goes farther,
            so that what it liquidates may have lived.
        has_own_tiers: whether the tiers are the market's own and not an assumed flat rate.
        mark_count: how many prices that were.
        placed_mark_count: how many of them were placed by a rule between recorded ones.
        has_funding: whether fundings were counted: they were wanted, and the session knows some of this market.
    """

    answer: Answer
    outcome: Outcome
    has_own_tiers: bool
    mark_count: int
    placed_mark_count: int
    has_funding: bool


def survive_session(
    events: MarketEvents,
    side: Side,
    entry_price: float,
    leverage: float | None,
    quantity: float | None,
    opened_ms: int,
    until_ms: int,
    *,
    with_funding: bool = True,
    backing: Backing = OWN_MARGIN,
) -> SurvivalResult:
    """What the mark prices received in (opened, until] do to a position.

    Args:
        events: of the market.
        side: of the position.
        entry_price: quote units.
        leverage: chosen at the opening; None in cross mode for the highest there is, as it moves no price.
        quantity: base coin or contracts; None for a size in the first tier.
        opened_ms: when it was opened.
        until_ms: up to when it is followed.
        with_funding: whether the session's fundings are settled on the way, out of what backs the position.
        backing: its own margin, or a cross account.

    Raises:
        InputError: there are no prices to judge by, or the position cannot be opened.
    """
    judged, _ = judged_by(events)
    marks = _marks_between(judged, opened_ms, until_ms)
    margin = margin_rules_of(judged.instrument)
    if quantity is None:
        quantity = _first_tier_quantity(side, entry_price, margin.table, judged.instrument)
    if leverage is None:
        leverage = _leverage_in_cross(entry_price, quantity, margin, backing)
    draft = _draft(side, entry_price, quantity, leverage, opened_ms, backing)
    answer = answer_of(draft, margin, judged.instrument)
    _refuse_too_much_taken_out(answer, backing)
    outcome = outcome_of(
        answer, events, opened_ms, until_ms, with_funding=with_funding, transfers=backing.transfers, held=backing.held
    )
    if outcome is None:
        raise InputError(answer.reason)
    return SurvivalResult(
        answer,
        outcome,
        margin.is_own,
        len(marks),
        int(((marks.flags & Flag.PLACED) != 0).sum()),
        with_funding and len(judged.fundings) > 0,
    )


def _refuse_too_much_taken_out(answer: Answer, backing: Backing) -> None:
    """No venue pays out more than there is; raises InputError."""
    start = backing.wallet_balance if backing.mode is MarginMode.CROSS else answer.margin
    left = start or 0.0
    for time_ms, amount in zip(backing.transfers.time_ms.tolist(), backing.transfers.amount.tolist(), strict=True):
        left += amount
        if left <= 0:
            raise InputError(
                f"What is taken out at {format_iso(time_ms)} is more than the {left - amount:,.10g} "
                f"{answer.table.settlement} there were: take out less."
            )


def _leverage_in_cross(entry_price: float, quantity: float, margin: MarginRules, backing: Backing) -> float:
    if backing.mode is MarginMode.ISOLATED:
        raise InputError("An isolated position needs --leverage: it says how much margin backs it.")
    return highest_leverage_at(entry_price, quantity, margin.table)


def _draft(
    side: Side, entry_price: float, quantity: float, leverage: float, opened_ms: int, backing: Backing
) -> PositionDraft:
    """The position as the calculator takes it, with the account as of the opening."""
    others = [*backing.others, *(held.as_other(opened_ms) for held in backing.held)]
    return PositionDraft(
        side,
        entry_price,
        quantity,
        leverage,
        opened_ms,
        backing.mode,
        backing.wallet_balance,
        leg=backing.leg,
        others=tuple(OtherHolding("", other.maintenance_margin, other.unrealised_profit) for other in others),
    )


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
        later = events.marks.received_ms[events.marks.received_ms > until_ms]
        following = f"; the next is known at {format_iso(int(later[0]))}" if len(later) else ""
        raise InputError(
            f"{market} has no mark price between {format_iso(opened_ms)} and {format_iso(until_ms)}: "
            f"its mark prices run from {first} to {last}{following}."
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
