"""Hedge mode: a long and a short of one market in one cross account, which share one liquidation price.

Binance's general form (FAQ b3c689c1f50a44cabb3a84e663b81d93, legs L and S) sets the equity of both legs equal to the
maintenance of both. Each leg lies in its own tier, so along x = price (linear) or 1 / price (inverse) equity less
requirement is a line between tier edges. From the mark this walks outwards, line by line, to the first zero on each
side: a pair of unequal legs dies on one side, but where maintenance outweighs the difference of the legs it dies on
both, or on the other one.
"""

from collections.abc import Iterable
from enum import StrEnum
from itertools import compress

import numpy as np
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.calculator import beyond_table, opening
from rektscope.risk.formula import FeeUse, MaintenanceBasis, PairRule, Rules
from rektscope.risk.inputs import positive_number
from rektscope.risk.notional import (
    Positions,
    closing_fee_at,
    counts_requirement,
    equity_at,
    maintenance_at,
    notional_at,
    requirement_at,
    tier_at,
)
from rektscope.risk.positions import Account, Leg, MarginMode, Position
from rektscope.risk.reasons import no_wallet_left, pair_dead_at_mark
from rektscope.risk.ticks import falling_to, shown_price
from rektscope.risk.tiers import CountedIn, TierTable


class UnknownPair(StrEnum):
    """Why a pair is not calculated: the venue's rule for pairs, or its form for one under such rules, is not known."""

    RULE = "rule"
    FORM = "form"


class UnknownPairError(InputError):
    """What the rules require for a long and a short of one market is not known here.

    Attributes:
        rules: asked for.
        unknown: what of them.
    """

    def __init__(self, rules: Rules, unknown: UnknownPair) -> None:
        """Name the rules; cli and ui say it in their own sentence, with what to do."""
        super().__init__(f"Hedged pairs are not known under the rules {rules.name}.")
        self.rules = rules
        self.unknown = unknown


def unknown_pair(rules: Rules, table: TierTable) -> UnknownPair | None:
    """What is not known of hedged pairs under `rules`; None where they can be calculated."""
    if rules.pair_rule is PairRule.UNKNOWN:
        return UnknownPair.RULE
    if table.rate_per_coin or rules.fee_use is FeeUse.ON_BANKRUPTCY_VALUE:
        return UnknownPair.FORM
    return None


def calculate_hedged(
    position: Position,
    leg: Leg,
    mark_price: float,
    rules: Rules,
    table: TierTable,
    account: Account,
    *,
    tick_size: float | None = None,
) -> Answer:
    """Where the pair of `position` and `leg` is liquidated: the nearest price to `mark_price`, and the other if any.

    Args:
        position: one leg, with its leverage.
        leg: the other, of the other side.
        mark_price: now; both legs are alive there.
        rules: of the venue.
        table: tiers of the market.
        account: cross; its other positions do not include this pair.
        tick_size: of the market, for the price rounded on the safe side.

    Raises:
        UnknownPairError: what the rules require for a pair is not known.
        InputError: a figure cannot be one, the legs are of one side, or the account is isolated.
    """
    positive_number("The mark price", mark_price)
    _refuse_impossible(position, leg, rules, table, account)
    if tick_size is not None:
        positive_number("The tick size", tick_size)
    base = replace(opening(position, rules, table, account), hedge=leg, mark_price=mark_price)
    if base.status is AnswerStatus.CANNOT_OPEN:
        return base
    legs = base.legs()
    if _headroom(legs, mark_price, table, rules) <= 0:
        reason = f"The pair's equity is not above what is required at the mark of {mark_price:,.10g}."
        return replace(base, status=AnswerStatus.CANNOT_OPEN, reason=reason)
    rules = base.rules
    base = replace(base, bankruptcy_price=_bankruptcy_price(legs, table, base.required_by_others))
    prices = _liquidation_prices(legs, mark_price, table, rules)
    if not prices:
        reason = "The legs and the wallet cover every loss the pair can make: no price liquidates it."
        return replace(base, status=AnswerStatus.NO_LIQUIDATION, reason=reason)
    settled = _settled(base, legs, prices[0])
    second = prices[1] if len(prices) > 1 else None
    settled = replace(settled, second_liquidation_price=second)
    if tick_size is None:
        return settled
    first_shown, *second_shown = (
        shown_price(price, tick_size, falling_to(price, mark_price), rules) for price in prices
    )
    return replace(
        settled,
        liquidation_price_on_tick=first_shown,
        second_liquidation_price_on_tick=second_shown[0] if second_shown else None,
    )


def wallet_to_add(answer: Answer, price: float) -> float:
    """What to add to the wallet so that the pair of `answer` is liquidated at `price`; below zero: to take out.

    Raises:
        InputError: it is no pair, it cannot be opened, or no wallet puts its liquidation there.
    """
    positive_number("The price", price)
    if answer.hedge is None:
        raise InputError("This is calculated for hedged pairs only, and this is a single position.")
    if answer.status is AnswerStatus.CANNOT_OPEN:
        raise InputError(answer.reason)
    legs, mark_price = answer.legs(), answer.mark_price or price
    _refuse_beyond(legs, price, answer.table)
    more = -_headroom(legs, price, answer.table, answer.rules)
    if _headroom(legs, mark_price, answer.table, answer.rules) + more <= 0:
        raise InputError(pair_dead_at_mark(price, mark_price))
    if (answer.wallet_balance or 0.0) + more <= 0:
        raise InputError(no_wallet_left(price))
    return more


def pair_prices(answer: Answer, taken: float, mark_price: float) -> list[float]:
    """The liquidation prices of the pair of `answer` seen from a mark, nearest first, one on each side at most.

    Args:
        answer: of a pair, status ok or no-liquidation.
        taken: out of what backs the pair, settlement currency; below zero: put in.
        mark_price: quote units. It is the price itself where the pair is liquidated at it already.
    """
    legs = replace(answer, backing=answer.backing - taken).legs()
    return _liquidation_prices(legs, mark_price, answer.table, answer.rules)


def pair_bankruptcy_price(answer: Answer, taken: float) -> float | None:
    """Where the equity of the pair of `answer` is zero with an amount taken out of its backing; None where nowhere."""
    legs = replace(answer, backing=answer.backing - taken).legs()
    return _bankruptcy_price(legs, answer.table, answer.required_by_others)


def _refuse_impossible(position: Position, leg: Leg, rules: Rules, table: TierTable, account: Account) -> None:
    if leg.side is position.side:
        raise InputError(f"Both legs are {leg.side.word}: make them one position at their average entry.")
    if account.mode is not MarginMode.CROSS:
        raise InputError("Isolated legs are liquidated each by itself: calculate them one by one.")
    unknown = unknown_pair(rules, table)
    if unknown is not None:
        raise UnknownPairError(rules, unknown)


def _headroom(legs: tuple[Positions, ...], price: float, table: TierTable, rules: Rules) -> float:
    """Equity less requirement of the pair at `price`."""
    values = [notional_at(leg.size, np.array([price]), table) for leg in legs]
    counts = counts_requirement(legs, rules)
    return sum(
        float((equity_at(leg, value) - counted * requirement_at(leg, value, table, rules))[0])
        for leg, value, counted in zip(legs, values, counts, strict=True)
    )


def _liquidation_prices(legs: tuple[Positions, ...], mark_price: float, table: TierTable, rules: Rules) -> list[float]:
    """The liquidation prices next to the mark, one on each side at most, nearest first."""
    linear = table.contract is Contract.LINEAR
    # In x a pair is a line between tier edges for both contracts; in the price an inverse one is not.
    start = mark_price if linear else 1 / mark_price
    edges: list[float] = []
    # Only here do tiers change with the price. A leg's notional is size * x, so its edges lie at floor / size.
    if table.counted_in is CountedIn.NOTIONAL and rules.maintenance_basis is MaintenanceBasis.MARK_VALUE:
        edges = sorted({float(floor / leg.size[0]) for leg in legs for floor in table.floors[1:]})
    down = _first_zero(legs, start, -1, [*(edge for edge in reversed(edges) if edge < start), 0.0], table, rules)
    up = _first_zero(legs, start, 1, [*(edge for edge in edges if edge > start), np.inf], table, rules)
    prices = [zero if linear else 1 / zero for zero in (down, up) if zero is not None]
    return sorted(prices, key=lambda price: abs(price - mark_price))


def _first_zero(
    legs: tuple[Positions, ...], start: float, step: int, ends: Iterable[float], table: TierTable, rules: Rules
) -> float | None:
    """The first x from `start` in direction `step` at which equity <= requirement; None when there is none."""
    for end in ends:
        # Any point strictly between the edges: at an edge itself the tier would be ambiguous.
        inside = 2 * start if np.isinf(end) else (start + end) / 2
        offset, slope = _line(legs, inside, table, rules)
        # Dead on entering this tier: without deductions the requirement jumps at the edge and liquidates there.
        if offset + slope * start <= 0:
            return start
        if slope * step < 0:
            zero = -offset / slope
            # In this stretch, and a price at all: x of zero or less is none.
            if zero > 0 and (zero - end) * step <= 0:
                return zero
        start = end
    return None


def _line(legs: tuple[Positions, ...], inside: float, table: TierTable, rules: Rules) -> tuple[float, float]:
    """Equity less requirement as offset + slope * x, with every leg in the tier it has at `inside`."""
    offset = slope = 0.0
    for leg, counted in zip(legs, counts_requirement(legs, rules), strict=True):
        tier = tier_at(leg, leg.size * inside, table)
        rate, owed = table.rates[tier], table.deductions[tier]
        if table.counted_in is CountedIn.QUANTITY:
            rate, owed = rate - owed / leg.size, np.zeros(1)
        if rules.maintenance_basis is MaintenanceBasis.ENTRY_VALUE:
            rate, owed = np.zeros(1), -maintenance_at(leg, leg.entry_notional, table, rules)
        fee = rules.closing_fee_rate
        if rules.fee_use is FeeUse.FUNDING_ON_ENTRY_VALUE:
            owed, fee = owed - fee * leg.entry_notional, 0.0
        # The smaller leg of a venue that margins the larger one only: its profit counts, its requirement does not.
        if not counted:
            rate, owed, fee = np.zeros(1), np.zeros(1), 0.0
        offset += float((leg.margin - leg.direction * leg.entry_notional + owed)[0])
        slope += float((leg.size * (leg.direction - rate - fee))[0])
    return offset, slope


def _bankruptcy_price(legs: tuple[Positions, ...], table: TierTable, required_by_others: float) -> float | None:
    """Where the equity of both is zero; what other positions require is set aside, not lost."""
    offset = required_by_others + sum(float((leg.margin - leg.direction * leg.entry_notional)[0]) for leg in legs)
    slope = sum(float((leg.direction * leg.size)[0]) for leg in legs)
    if not slope or -offset / slope <= 0:
        return None
    # x is 1 / price of an inverse pair.
    return -offset / slope if table.contract is Contract.LINEAR else -slope / offset


def _refuse_beyond(legs: tuple[Positions, ...], price: float, table: TierTable) -> None:
    """Raise InputError where a leg lies, at `price`, in a tier that a partial table does not have."""
    largest = max(float(notional_at(leg.size, np.array([price]), table)[0]) for leg in legs)
    if not table.complete and table.counted_in is CountedIn.NOTIONAL and largest > table.caps[-1]:
        raise InputError(beyond_table(table))


def _settled(base: Answer, legs: tuple[Positions, ...], price: float) -> Answer:
    """`base` with the figures of both legs at `price`."""
    table, rules, entry = base.table, base.rules, base.position.entry_price
    values = [notional_at(leg.size, np.array([price]), table) for leg in legs]
    _refuse_beyond(legs, price, table)
    pairs = list(zip(legs, values, strict=True))
    required_pairs = list(compress(pairs, counts_requirement(legs, rules)))
    tier = int(tier_at(legs[0], values[0], table)[0])
    required = sum(float(requirement_at(leg, value, table, rules)[0]) for leg, value in required_pairs)
    fees = sum(float(closing_fee_at(leg, value, rules)[0]) for leg, value in required_pairs)
    return replace(
        base,
        liquidation_price=price,
        maintenance_margin=required - fees,
        maintenance_margin_rate=table.tiers[tier].rate,
        closing_fee=fees,
        tier=tier + 1,
        distance=abs(price - entry) / entry,
        distance_usd=abs(price - entry),
        loss_at_liquidation=base.backing - sum(float(equity_at(leg, value)[0]) for leg, value in pairs),
    )
