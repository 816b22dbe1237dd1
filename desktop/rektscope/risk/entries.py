"""Positions built and taken down in parts: average entries, ladders, partial closes.

A linear position averages its entry by quantity, an inverse one by coin (contracts / price): the harmonic mean. Each
result is a new `Position` to be calculated as any other, so that a new tier comes out by itself.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.calculator import calculate
from rektscope.risk.formula import Rules
from rektscope.risk.inputs import positive_number
from rektscope.risk.notional import notional_at, positions_from
from rektscope.risk.positions import ISOLATED, Account, Position
from rektscope.risk.tiers import TierTable


class Fill(msgspec.Struct, frozen=True):
    """A quantity (base coin, or contracts of an inverse market) bought or sold at a price."""

    price: float
    quantity: float

    def __post_init__(self) -> None:
        """Refuse what no fill can be."""
        positive_number("The price of an entry", self.price)
        positive_number("The quantity of an entry", self.quantity)


class LadderStep(msgspec.Struct, frozen=True):
    """One entry of a ladder.

    Attributes:
        fill: the entry.
        answer: for the position after it.
        reached: whether the position before it was still there when the price got to this entry.
    """

    fill: Fill
    answer: Answer
    reached: bool


class PartialClose(msgspec.Struct, frozen=True):
    """What is left after closing a part; amounts in settlement currency.

    Attributes:
        position: the rest, or None when all was closed; its entry is that of before.
        realised_profit: of the part, before fees; a loss is below zero.
        released_margin: that backed the part.
    """

    position: Position | None
    realised_profit: float
    released_margin: float


def average_entry(fills: Sequence[Fill], contract: Contract) -> float:
    """The entry price of a position made of `fills`; raises InputError without any."""
    if not fills:
        raise InputError("A position needs at least one entry.")
    quantity = sum(fill.quantity for fill in fills)
    if contract is Contract.INVERSE:
        return quantity / sum(fill.quantity / fill.price for fill in fills)
    return sum(fill.quantity * fill.price for fill in fills) / quantity


def add_entry(position: Position, fill: Fill, table: TierTable, leverage: float | None = None) -> Position:
    """`position` after another entry on the same side.

    Args:
        position: before.
        fill: the entry.
        table: of the contract.
        leverage: of the entry; that of the position unless given.

    Raises:
        InputError: the leverage cannot be one.
    """
    before = Fill(position.entry_price, position.quantity)
    entry = average_entry([before, fill], table.contract)
    quantity = before.quantity + fill.quantity
    # One leverage for all parts: the position keeps it, and its margin follows from the new entry.
    if position.leverage is not None and leverage in {None, position.leverage}:
        return replace(position, entry_price=entry, quantity=quantity)
    # Parts of different leverage: only the sum of their margins is meaningful, and the leverage follows from it.
    held = _initial_margin(position, table)
    chosen = (
        _value(position.side, before, table) / held if leverage is None else positive_number("The leverage", leverage)
    )
    margin = held + _value(position.side, fill, table) / chosen
    return replace(position, entry_price=entry, quantity=quantity, leverage=None, margin=margin)


def ladder(
    side: Side,
    fills: Sequence[Fill],
    leverage: float,
    rules: Rules,
    table: TierTable,
    account: Account = ISOLATED,
) -> list[LadderStep]:
    """The position after each of `fills`, in the order given.

    Raises:
        InputError: there is no fill, or a figure cannot be one.
    """
    if not fills:
        raise InputError("A ladder needs at least one entry.")
    position = Position(side, fills[0].price, fills[0].quantity, leverage=leverage)
    return climb(position, fills[1:], rules, table, account)


def climb(
    position: Position,
    fills: Sequence[Fill],
    rules: Rules,
    table: TierTable,
    account: Account = ISOLATED,
    *,
    tick_size: float | None = None,
) -> list[LadderStep]:
    """`position` as the first step, and the position after each of `fills` added to it.

    Raises:
        InputError: a figure cannot be one.
    """
    steps: list[LadderStep] = []
    for fill in (None, *fills):
        if fill is not None:
            position = add_entry(position, fill, table)
        entry = fill or Fill(position.entry_price, position.quantity)
        reached = not steps or (steps[-1].reached and _outlives(steps[-1].answer, entry.price))
        steps.append(LadderStep(entry, calculate(position, rules, table, account, tick_size=tick_size), reached))
    return steps


def close_part(position: Position, quantity: float, price: float, table: TierTable) -> PartialClose:
    """`position` after closing `quantity` of it at `price`; margin is released in proportion.

    Raises:
        InputError: the quantity is more than there is, or a figure cannot be one.
    """
    closed = Fill(price, quantity)
    if quantity > position.quantity:
        raise InputError(f"Only {position.quantity:,.10g} is open: {quantity:,.10g} cannot be closed.")
    part = positions_from(position.side, position.entry_price, quantity, 0.0, table)
    value = notional_at(part.size, np.array([closed.price]), table)
    profit = float((part.direction * (value - part.entry_notional))[0])
    share = quantity / position.quantity
    released = (_initial_margin(position, table) + position.added_margin) * share
    # Exactly all of it: a rest of a float's last digits would be a position of no size.
    if quantity == position.quantity:
        return PartialClose(None, profit, released)
    rest = replace(
        position,
        quantity=position.quantity - quantity,
        margin=None if position.margin is None else position.margin * (1 - share),
        added_margin=position.added_margin * (1 - share),
    )
    return PartialClose(rest, profit, released)


def _outlives(answer: Answer, price: float) -> bool:
    """Whether the position of `answer` is still there when the price has got to `price`."""
    return answer.status is not AnswerStatus.CANNOT_OPEN and not answer.is_liquidated_before(price)


def _initial_margin(position: Position, table: TierTable) -> float:
    if position.margin is not None:
        return position.margin
    return _value(position.side, Fill(position.entry_price, position.quantity), table) / (position.leverage or 1.0)


def _value(side: Side, fill: Fill, table: TierTable) -> float:
    """The notional of `fill` in settlement currency."""
    return float(positions_from(side, fill.price, fill.quantity, 0.0, table).entry_notional[0])
