"""The calculator's question turned round: the leverage, margin or size that gives a wanted price or loss.

All rest on one figure, the backing W with which a position is liquidated exactly at a price: from equity = requirement,
W = requirement(n) - c * (n - n0) in the notional form of `notional`.
"""

import math
from decimal import Decimal

import numpy as np
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.formula import FeeUse, MaintenanceBasis, Rules
from rektscope.risk.inputs import finite_number, positive_number
from rektscope.risk.notional import (
    Positions,
    largest_leverage_at,
    maintenance_at,
    notional_at,
    positions_from,
)
from rektscope.risk.reasons import beyond_table, no_wallet_left
from rektscope.risk.tiers import CountedIn, Floats, Indices, TierTable


def backing_for(
    side: Side,
    entry_price: float,
    quantity: float,
    price: float,
    rules: Rules,
    table: TierTable,
    *,
    set_aside: float = 0.0,
) -> float:
    """What must back a position so that it is liquidated exactly at `price`, in settlement currency.

    `set_aside` is what other positions of the account require (`notional.Positions`).

    Raises:
        InputError: a figure cannot be one, `price` is not on the losing side of the entry, or the position lies beyond
            what the table has, there or at its entry.
    """
    positions = replace(_checked(side, entry_price, quantity, price, table), set_aside=set_aside)
    notional = notional_at(positions.size, np.array([price], dtype=np.float64), table)
    if not table.complete and _reaches_beyond(positions, notional, table):
        raise InputError(beyond_table(table))
    needed = _needed(positions, notional, maintenance_at(positions, notional, table, rules), rules)
    # Where the requirement jumps at tier edges, an edge on the way may ask for more than the price itself.
    stepped = not table.has_deductions and table.counted_in is CountedIn.NOTIONAL
    if stepped and rules.maintenance_basis is MaintenanceBasis.MARK_VALUE:
        needed = max(needed, *_needed_on_the_way(positions, float(notional[0]), rules, table))
    return needed


def highest_leverage(
    side: Side,
    entry_price: float,
    quantity: float,
    to_price: float,
    rules: Rules,
    table: TierTable,
    *,
    added_margin: float = 0.0,
) -> float:
    """The highest leverage at which an isolated position lives through a move to just short of `to_price`.

    It is the tier's maximum, or the leverage whose liquidation price is `to_price`; dragging the liquidation line asks
    the same. `added_margin` is put in, or below zero taken out, after the opening (`risk.positions.Position`).

    Raises:
        InputError: a figure cannot be one, `to_price` is not on the losing side, or not even 1x lives through it.
    """
    positions = _checked(side, entry_price, quantity, to_price, table)
    needed = backing_for(side, entry_price, quantity, to_price, rules, table)
    needed -= added_margin / (1 - float(positions.direction[0]) * rules.added_margin_fee_rate)
    notional = float(positions.entry_notional[0])
    maximum = float(largest_leverage_at(positions, positions.entry_notional, table)[0])
    leverage = min(maximum, leverage_backed_by(needed, notional, float(positions.direction[0]), rules))
    if leverage < 1:
        raise InputError(f"Not even a position without leverage survives a move to {to_price:,.10g}.")
    if not math.isfinite(leverage):
        raise InputError("No leverage is too high for that, and the tiers give no maximum.")
    return leverage


def leverage_backed_by(needed: float, entry_notional: float, direction: float, rules: Rules) -> float:
    """The leverage at which an isolated position is backed by `needed`; infinite where every one is more.

    Where the margin holds the fee to close: needed = n0 / L + fee * n0 * (1 - c / L), solved for L.
    """
    fee = rules.fee_rate if rules.margin_holds_fee else 0.0
    initial = (needed - fee * entry_notional) / (1 - direction * fee)
    return entry_notional / initial if initial > 0 else math.inf


def margin_to_add(answer: Answer, price: float) -> float:
    """Margin (isolated) or wallet (cross) to add so that the position of `answer` is liquidated at `price`.

    Below zero: so much can be taken out. For a position that has no liquidation price this is how much can be.

    Raises:
        InputError: the position cannot be opened, `price` is not a price on the losing side, or the wallet would have
            to be empty or below zero.
    """
    if answer.status is AnswerStatus.CANNOT_OPEN:
        raise InputError(answer.reason)
    if answer.hedge is not None:
        raise InputError("This is calculated for single positions only, and this one is a leg of a hedged pair.")
    position = answer.position
    needed = backing_for(
        position.side,
        position.entry_price,
        position.quantity,
        price,
        answer.rules,
        answer.table,
        set_aside=answer.required_by_others,
    )
    # The backing counts added margin as X / (1 -+ fee) (Bybit), so what is missing is turned back into what is paid.
    direction = float(positions_from(position.side, 1.0, 1.0, 0.0, answer.table).direction[0])
    more = (needed - answer.backing) * (1 - direction * answer.rules.added_margin_fee_rate)
    if answer.wallet_balance is not None and answer.wallet_balance + more <= 0:
        raise InputError(no_wallet_left(price))
    return more


def size_for_loss(
    side: Side,
    entry_price: float,
    stop_price: float,
    loss: float,
    table: TierTable,
    *,
    opening_rate: float = 0.0,
    closing_rate: float = 0.0,
    lot_size: float | None = None,
) -> float:
    """The quantity that loses `loss` when it is closed at `stop_price`, fees included.

    Args:
        side: of the position.
        entry_price: quote units.
        stop_price: on the losing side of it.
        loss: settlement currency, above zero.
        table: of the contract.
        opening_rate: opening fee, a fraction.
        closing_rate: closing fee, a fraction.
        lot_size: quantities are whole lots, rounded down; None for any quantity.

    Returns:
        Base coin, or contracts of an inverse market; 0 where not even one lot keeps to the loss.

    Raises:
        InputError: a figure cannot be one, or the stop is not on the losing side.
    """
    positive_number("The loss", loss)
    for name, rate in (("opening", opening_rate), ("closing", closing_rate)):
        if not -1 < finite_number(f"The {name} fee", rate) < 1:
            raise InputError(f"The {name} fee must be a fraction (0.0005 for 0.05 %), not {rate!r}.")
    one = _checked(side, entry_price, 1.0, stop_price, table)
    stop = notional_at(one.size, np.array([stop_price], dtype=np.float64), table)
    loss_of_one = one.direction * (one.entry_notional - stop) + opening_rate * one.entry_notional + closing_rate * stop
    if loss_of_one[0] <= 0:
        raise InputError("At that stop the rebates outweigh the loss: no size loses as much.")
    quantity = float(loss / loss_of_one[0])
    if lot_size is None:
        return quantity
    return whole_lots(quantity, lot_size)


def whole_lots(quantity: float, lot_size: float) -> float:
    """`quantity` rounded down to whole lots; raises InputError when the lot size cannot be one."""
    # 0.3 / 0.1 is 2.9999999999999996 in floats: without the factor a whole lot would be lost.
    lots = math.floor(quantity / positive_number("The lot size", lot_size) * (1 + 1e-12))
    return float(lots * Decimal(str(lot_size)))  # a float product would miss the lot in its last digits


def _checked(side: Side, entry_price: float, quantity: float, price: float, table: TierTable) -> Positions:
    """The position without backing; refuses figures that are none and a price on the winning side."""
    positive_number("The entry price", entry_price)
    positive_number("The quantity", quantity)
    positive_number("The price", price)
    if int(side) * (entry_price - price) <= 0:
        losing = "below" if side is Side.LONG else "above"
        raise InputError(f"A {side.word} loses {losing} its entry of {entry_price:,.10g}: {price:,.10g} is not there.")
    return positions_from(side, entry_price, quantity, 0.0, table)


def _reaches_beyond(positions: Positions, notional: Floats, table: TierTable) -> bool:
    """Whether the position, at its entry or at `notional`, is larger than the last tier's cap."""
    amounts = [positions.size] if table.counted_in is CountedIn.QUANTITY else [positions.entry_notional, notional]
    return any(float(amount[0]) > table.caps[-1] for amount in amounts)


def _needed(positions: Positions, notional: Floats, maintenance: Floats, rules: Rules) -> float:
    """The backing that meets `maintenance` and the closing fee at `notional`."""
    direction, entry, fee = positions.direction, positions.entry_notional, rules.closing_fee_rate
    loss = -direction * (notional - entry)
    if rules.fee_use is FeeUse.ON_BANKRUPTCY_VALUE:
        # The fee is counted at a bankruptcy value that itself depends on the backing: solved for it.
        base = maintenance + loss + fee * (direction * entry - positions.set_aside) / (direction - fee)
        needed = base * (direction - fee) / direction
        # Backed so well that its bankruptcy value is zero or less: no fee is due, and the solution above does not hold.
        closes_for_nothing = (direction * entry - needed - positions.set_aside) / (direction - fee) <= 0
        return float(np.where(closes_for_nothing, maintenance + loss, needed)[0])
    if rules.fee_use is FeeUse.FUNDING_ON_ENTRY_VALUE:
        return float((maintenance + loss + fee * entry)[0])
    return float((maintenance + loss + fee * notional)[0])


def _needed_on_the_way(positions: Positions, notional: float, rules: Rules, table: TierTable) -> list[float]:
    """Where rates jump, what is needed just before leaving each tier between the entry and `notional`.

    Moving into a lower tier lowers the requirement at once, so the hardest point may lie before the end.
    """
    low, high = sorted((notional, float(positions.entry_notional[0])))
    needed = [-math.inf]
    for number, floor in enumerate(table.floors[1:], 1):
        if low < floor < high:
            edge = np.array([floor])
            tier: Indices = np.array([number], dtype=np.int64)
            needed.append(_needed(positions, edge, maintenance_at(positions, edge, table, rules, tier=tier), rules))
    return needed
