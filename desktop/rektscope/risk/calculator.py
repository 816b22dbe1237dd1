"""Where one position is liquidated, with everything a person wants to know about that price.

The arithmetic is `liquidation`, run on arrays of length 1; this module turns its figures into an `Answer` and its
refusals into one sentence. Not included, as at every venue's own calculator: opening fees already paid from the
wallet, future funding, auto-deleveraging.
"""

from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum

import numpy as np

from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.risk.formula import Rules
from rektscope.risk.inputs import positive_number
from rektscope.risk.liquidation import LEVERAGE_TOLERANCE, Liquidations, Status, liquidation_prices
from rektscope.risk.notional import (
    Positions,
    closing_fee_at,
    equity_at,
    largest_leverage_at,
    maintenance_at,
    notional_at,
    positions_from,
    requirement_at,
    size_rate,
    tier_at,
)
from rektscope.risk.positions import ISOLATED, Account, MarginMode, Position
from rektscope.risk.tiers import TierTable

# A price that is on a tick but for the last digits of a float stays on it instead of moving a whole tick further.
_TICK_TOLERANCE = Decimal("1e-7")


class AnswerStatus(StrEnum):
    """OK: there is a liquidation price. NO_LIQUIDATION: no price liquidates it. CANNOT_OPEN: the venue refuses it."""

    OK = "ok"
    NO_LIQUIDATION = "no-liquidation"
    CANNOT_OPEN = "cannot-open"


@dataclass(frozen=True)
class Answer:
    """The calculator's answer. Amounts in settlement currency: quote for a linear contract, coin for an inverse one.

    Attributes:
        status: see `AnswerStatus`; what has no value for a status is None.
        reason: one sentence when the status is not OK, else empty.
        position: what was asked.
        rules: formula used.
        table: tiers used, with their date and source.
        entry_notional: value of the position at its entry.
        margin: initial margin, with margin added later.
        backing: what the formula puts against losses; equals the margin when isolated, the account when cross.
        effective_leverage: entry notional / backing; None without backing.
        entry_tier: 1-based tier at the entry.
        max_leverage: the largest at this size; infinite where the source does not tell.
        bankruptcy_price: where equity is zero; None where no price does that.
        liquidation_price: not rounded.
        liquidation_price_on_tick: rounded to the tick on the safe side (long up, short down); None without a tick.
        maintenance_margin: at the liquidation price, without closing fee.
        maintenance_margin_rate: of that tier.
        closing_fee: required on top of it at the liquidation price; 0 where the venue leaves it out.
        tier: 1-based tier at the liquidation price.
        distance: |liquidation - entry| / entry.
        distance_usd: |liquidation - entry|, quote units per coin.
        loss_at_liquidation: unrealised loss at the liquidation price, as a positive amount.
    """

    status: AnswerStatus
    reason: str
    position: Position
    rules: Rules
    table: TierTable
    entry_notional: float
    margin: float
    backing: float
    effective_leverage: float | None
    entry_tier: int
    max_leverage: float
    bankruptcy_price: float | None = None
    liquidation_price: float | None = None
    liquidation_price_on_tick: float | None = None
    maintenance_margin: float | None = None
    maintenance_margin_rate: float | None = None
    closing_fee: float | None = None
    tier: int | None = None
    distance: float | None = None
    distance_usd: float | None = None
    loss_at_liquidation: float | None = None

    @property
    def rules_label(self) -> str:
        """Formula and tiers in one line, with the tiers' date and source."""
        note = ", approximate" if self.table.approximate else ""
        return f"{self.rules.label}; tiers as of {self.table.as_of}{note} ({self.table.source})"

    @property
    def tiers_as_of(self) -> str:
        """The date of the tier table, as text."""
        return self.table.as_of


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
        InputError: the figures are too extreme to calculate with, or the table does not reach as far as the answer.
    """
    if tick_size is not None:
        positive_number("The tick size", tick_size)
    # A quantity of 1e300 at a price of 1e300 is two finite numbers with an infinite product: refused below.
    with np.errstate(over="ignore", under="ignore", invalid="ignore", divide="ignore"):
        stake = _stake_of(position, rules, table, account)
        found = liquidation_prices(
            position.side,
            position.entry_price,
            position.quantity,
            stake.backing,
            table=table,
            rules=rules,
            leverage=stake.leverage,
        )
    base = _asked(position, rules, table, stake)
    status = Status(int(found.status[0]))
    if status is Status.BEYOND_TABLE:
        raise InputError(_beyond_table(base))
    refusal = _refusal(base, stake, status, account)
    if refusal:
        return replace(base, status=AnswerStatus.CANNOT_OPEN, reason=refusal)
    bankruptcy = float(found.bankruptcy_price[0])
    base = replace(base, bankruptcy_price=bankruptcy if np.isfinite(bankruptcy) else None)
    if status is Status.NO_LIQUIDATION:
        reason = "What backs the position covers every loss it can make: no price liquidates it."
        return replace(base, status=AnswerStatus.NO_LIQUIDATION, reason=reason)
    return _settled(base, stake.positions, found, tick_size)


def round_to_tick(price: float, tick_size: float, side: Side) -> float:
    """`price` on a tick, on the side that is nearer to the entry: up for a long, down for a short."""
    tick = Decimal(str(tick_size))
    ticks = Decimal(str(price)) / tick
    nearest = ticks.to_integral_value()
    if abs(ticks - nearest) > _TICK_TOLERANCE:
        nearest = ticks.to_integral_value(ROUND_CEILING if side is Side.LONG else ROUND_FLOOR)
    return float(nearest * tick)


@dataclass(frozen=True, slots=True)
class _Stake:
    """What is at stake: the position in array form, initial margin with additions, leverage, and what backs it all."""

    positions: Positions
    margin: float
    leverage: float
    backing: float


def _stake_of(position: Position, rules: Rules, table: TierTable, account: Account) -> _Stake:
    """Margin, leverage and backing of `position`; raises InputError when they have no possible size."""
    unbacked = positions_from(position.side, position.entry_price, position.quantity, 0.0, table)
    notional = float(unbacked.entry_notional[0])
    margin = notional / position.leverage if position.margin is None and position.leverage else position.margin
    if margin is None or not (np.isfinite(notional) and np.isfinite(margin) and notional > 0 and margin > 0):
        raise InputError("Price, quantity and margin make no position of a possible size: check the figures.")
    leverage = position.leverage or notional / margin
    added = position.added_margin
    if account.mode is MarginMode.CROSS:
        if added:
            raise InputError(
                "Added margin belongs to isolated positions: in cross mode put it into the wallet balance."
            )
        backing = account.available
    else:
        backing = margin + added / (1 - float(unbacked.direction[0]) * rules.added_margin_fee_rate)
    positions = positions_from(position.side, position.entry_price, position.quantity, backing, table)
    return _Stake(positions, margin + added, leverage, backing)


def _asked(position: Position, rules: Rules, table: TierTable, stake: _Stake) -> Answer:
    """The part of an answer that every status has."""
    notional = float(stake.positions.entry_notional[0])
    entry_tier = int(tier_at(stake.positions, stake.positions.entry_notional, table)[0])
    return Answer(
        status=AnswerStatus.OK,
        reason="",
        position=position,
        rules=rules,
        table=table,
        entry_notional=notional,
        margin=stake.margin,
        backing=stake.backing,
        effective_leverage=notional / stake.backing if stake.backing > 0 else None,
        entry_tier=entry_tier + 1,
        max_leverage=float(largest_leverage_at(stake.positions, stake.positions.entry_notional, table)[0]),
    )


def _settled(base: Answer, positions: Positions, found: Liquidations, tick_size: float | None) -> Answer:
    """The answer with a liquidation price: figures at that price."""
    price = float(found.price[0])
    side, entry = base.position.side, base.position.entry_price
    notional = notional_at(positions.size, found.price, base.table)
    # The tier found, not looked up again: where rates jump, the price at the edge belongs to the tier being entered.
    maintenance = float(maintenance_at(positions, notional, base.table, base.rules, tier=found.tier_index)[0])
    if maintenance < 0:
        raise InputError("The deduction is larger than the maintenance margin itself: it belongs to a larger position.")
    tier = int(found.tier_index[0])
    return replace(
        base,
        liquidation_price=price,
        liquidation_price_on_tick=None if tick_size is None else round_to_tick(price, tick_size, side),
        maintenance_margin=maintenance,
        maintenance_margin_rate=base.table.tiers[tier].rate + float(np.max(size_rate(positions, notional, base.table))),
        closing_fee=float(closing_fee_at(positions, notional, base.rules)[0]),
        tier=tier + 1,
        distance=abs(price - entry) / entry,
        distance_usd=abs(price - entry),
        loss_at_liquidation=base.backing - float(equity_at(positions, notional)[0]),
    )


def _refusal(base: Answer, stake: _Stake, status: Status, account: Account) -> str:
    """Why the venue would not open it, in one sentence; empty when it would."""
    table, unit = base.table, base.table.unit
    if account.mode is MarginMode.CROSS and base.margin > (account.wallet_balance or 0.0):
        return f"The wallet of {account.wallet_balance:,.10g} does not cover the initial margin of {base.margin:,.10g}."
    if status is not Status.CANNOT_OPEN:
        return ""
    if stake.leverage > base.max_leverage * (1 + LEVERAGE_TOLERANCE):
        return (
            f"A leverage of {stake.leverage:,.6g}x is above the {base.max_leverage:,.6g}x that tier {base.entry_tier} "
            f"of {table.symbol} allows at this size: choose less leverage or a smaller position."
        )
    required = float(requirement_at(stake.positions, stake.positions.entry_notional, table, base.rules)[0])
    if base.backing <= required:
        return (
            f"What backs the position, {base.backing:,.10g}, is not above the {required:,.10g} required at the entry: "
            f"it would be liquidated at once."
        )
    return (
        f"The position is larger than the {table.caps[-1]:,.10g} {unit} at which the last tier of {table.symbol} ends."
    )


def _beyond_table(base: Answer) -> str:
    table = base.table
    return (
        f"The tiers of {table.venue}:{table.symbol} known here end at {table.caps[-1]:,.10g} {table.unit} and this "
        f"position goes beyond: give its maintenance rate and deduction yourself."
    )
