"""Where one position is liquidated, with everything a person wants to know about that price.

The arithmetic is `liquidation`, run on arrays of length 1; this module turns its figures into an `Answer` and its
refusals into one sentence. Not included, as at every venue's own calculator: opening fees already paid from the
wallet, future funding, auto-deleveraging.
"""

import numpy as np
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.formula import Rules
from rektscope.risk.inputs import positive_number
from rektscope.risk.liquidation import LEVERAGE_TOLERANCE, Liquidations, Status, liquidation_prices
from rektscope.risk.notional import (
    Positions,
    closing_fee_at,
    equity_at,
    held_fee,
    largest_leverage_at,
    maintenance_at,
    notional_at,
    positions_from,
    requirement_at,
    size_rate,
    tier_at,
)
from rektscope.risk.positions import ISOLATED, Account, MarginMode, Position
from rektscope.risk.reasons import (
    DEDUCTION_TOO_LARGE,
    beyond_table,
    covered,
    dead_at_once,
    too_large,
    too_levered,
    wallet_too_small,
)
from rektscope.risk.ticks import falling_to, round_to_tick, shown_price
from rektscope.risk.tiers import CountedIn, Floats, TierTable

__all__ = ["Answer", "AnswerStatus", "beyond_table", "calculate", "opening", "round_to_tick"]


def calculate(
    position: Position,
    rules: Rules,
    table: TierTable,
    account: Account = ISOLATED,
    *,
    tick_size: float | None = None,
) -> Answer:
    """Where `position` is liquidated under `rules` and `table`.

    Args:
        position: what was or would be opened.
        rules: of the venue.
        table: tiers of the market.
        account: isolated, or cross with its wallet.
        tick_size: of the market, for the price rounded on the safe side.

    Raises:
        InputError: the table does not reach as far as the answer, or its deduction does not belong to this size.
    """
    if tick_size is not None:
        positive_number("The tick size", tick_size)
    base = opening(position, rules, table, account)
    if base.status is AnswerStatus.CANNOT_OPEN:
        return base
    (positions,) = base.legs()
    leverage = position.leverage or base.entry_notional / (position.margin or base.margin)
    found = liquidation_prices(
        position.side,
        position.entry_price,
        position.quantity,
        base.backing,
        table=table,
        rules=base.rules,
        # A cross position may exist already: 0 keeps the tier's maximum from refusing it (see `opening`).
        leverage=0.0 if account.mode is MarginMode.CROSS else leverage,
        set_aside=base.required_by_others,
    )
    status = Status(int(found.status[0]))
    # An error, not an answer: beyond a partial table any price would be a guess.
    if status is Status.BEYOND_TABLE:
        raise InputError(beyond_table(table))
    if status is Status.CANNOT_OPEN:
        return replace(base, status=AnswerStatus.CANNOT_OPEN, reason=_dead_at_once(base, positions))
    other = _finite(found.other_price)
    base = replace(base, bankruptcy_price=_finite(found.bankruptcy_price), second_liquidation_price=other)
    if other is not None and tick_size is not None:
        on_tick = shown_price(other, tick_size, falling_to(other, position.entry_price), rules)
        base = replace(base, second_liquidation_price_on_tick=on_tick)
    if status is Status.NO_LIQUIDATION:
        return replace(base, status=AnswerStatus.NO_LIQUIDATION, reason=covered(other))
    return _settled(base, positions, found, tick_size)


def opening(position: Position, rules: Rules, table: TierTable, account: Account = ISOLATED) -> Answer:
    """The part of an answer that is known at the opening: what backs the position, and whether a venue refuses it.

    The status is CANNOT_OPEN, with the reason, where leverage, size or wallet do not allow it, and OK elsewhere.

    Raises:
        InputError: the table does not reach as far as the entry, or margin was added to a cross position.
    """
    # Value and tier at the entry do not depend on the backing, which is found from them below.
    unbacked = positions_from(position.side, position.entry_price, position.quantity, 0.0, table)
    notional = float(unbacked.entry_notional[0])
    margin = position.margin or notional / (position.leverage or 1.0)
    if account.mode is MarginMode.CROSS:
        rules = rules.in_cross(float(unbacked.direction[0]), notional / margin)
    held = 0.0
    if position.leverage is not None:
        chosen = np.array([position.leverage])
        held = float(held_fee(unbacked.direction, unbacked.entry_notional, chosen, rules)[0])
    backing = _backing(position, margin + held, float(unbacked.direction[0]), rules, account)
    entry_tier = int(tier_at(unbacked, unbacked.entry_notional, table)[0])
    base = Answer(
        status=AnswerStatus.OK,
        reason="",
        position=position,
        rules=rules,
        table=table,
        entry_notional=notional,
        margin=margin + position.added_margin,
        backing=backing,
        effective_leverage=notional / backing if backing > 0 else None,
        entry_tier=entry_tier + 1,
        max_leverage=float(largest_leverage_at(unbacked, unbacked.entry_notional, table)[0]),
        wallet_balance=account.wallet_balance if account.mode is MarginMode.CROSS else None,
        required_by_others=account.required_by_others if account.mode is MarginMode.CROSS else 0.0,
    )
    amount = float(unbacked.size[0]) if table.counted_in is CountedIn.QUANTITY else notional
    # Before any other refusal: what a partial table says of leverage at this size is not known either.
    if amount > table.caps[-1] and not table.complete:
        raise InputError(beyond_table(table))
    if account.mode is MarginMode.CROSS:
        # It may exist already, and what exists is not opened again: neither leverage nor wallet refuse it.
        base = replace(base, opening_problem=_opening_problem(base, notional / margin, account))
        reason = too_large(table) if amount > table.caps[-1] else ""
    else:
        reason = _refusal(base, amount, notional / margin, account)
    return replace(base, status=AnswerStatus.CANNOT_OPEN, reason=reason) if reason else base


def _backing(position: Position, margin: float, direction: float, rules: Rules, account: Account) -> float:
    """What stands against losses: the position's own margin, or the account."""
    added = position.added_margin
    if account.mode is MarginMode.ISOLATED:
        # Bybit: added margin X counts as X / (1 -+ fee), see `FeeUse.IN_ADDED_MARGIN`; elsewhere the rate is 0.
        return margin + added / (1 - direction * rules.added_margin_fee_rate)
    if added:
        raise InputError("Added margin belongs to isolated positions: in cross mode put it into the wallet balance.")
    return account.available


def _finite(price: Floats) -> float | None:
    """The one price of an array; None where there is none."""
    return float(price[0]) if np.isfinite(price[0]) else None


def _settled(base: Answer, positions: Positions, found: Liquidations, tick_size: float | None) -> Answer:
    """The answer with a liquidation price: figures at that price."""
    price = float(found.price[0])
    side, entry = base.position.side, base.position.entry_price
    notional = notional_at(positions.size, found.price, base.table)
    # The tier found, not looked up again: where rates jump, the price at the edge belongs to the tier being entered.
    maintenance = float(maintenance_at(positions, notional, base.table, base.rules, tier=found.tier_index)[0])
    if maintenance < 0:
        raise InputError(DEDUCTION_TOO_LARGE)
    tier = int(found.tier_index[0])
    return replace(
        base,
        liquidation_price=price,
        liquidation_price_on_tick=None if tick_size is None else shown_price(price, tick_size, side, base.rules),
        maintenance_margin=maintenance,
        maintenance_margin_rate=base.table.tiers[tier].rate + float(np.max(size_rate(positions, notional, base.table))),
        closing_fee=float(closing_fee_at(positions, notional, base.rules)[0]),
        tier=tier + 1,
        distance=abs(price - entry) / entry,
        distance_usd=abs(price - entry),
        loss_at_liquidation=base.backing - float(equity_at(positions, notional)[0]),
    )


def _refusal(base: Answer, amount: float, leverage: float, account: Account) -> str:
    """Why the venue would not open it, in one sentence; empty when it would."""
    problem = _opening_problem(base, leverage, account)
    return problem or (too_large(base.table) if amount > base.table.caps[-1] else "")


def _opening_problem(base: Answer, leverage: float, account: Account) -> str:
    """What a venue holds against opening it, but not against keeping it open; empty when nothing."""
    if account.mode is MarginMode.CROSS and base.margin > account.available * (1 + LEVERAGE_TOLERANCE):
        return wallet_too_small(account.available, base.margin, has_others=bool(account.others))
    if leverage > base.max_leverage * (1 + LEVERAGE_TOLERANCE):
        return too_levered(leverage, base.max_leverage, base.entry_tier, base.table)
    return ""


def _dead_at_once(base: Answer, positions: Positions) -> str:
    required = float(requirement_at(positions, positions.entry_notional, base.table, base.rules)[0])
    return dead_at_once(base.backing, required)
