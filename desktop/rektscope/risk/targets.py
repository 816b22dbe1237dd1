"""What exchanges' calculators answer beside the liquidation price: profit, target price, the largest size.

In the notional form of `notional`: profit(P) = c * (n(P) - n0), and the return on equity (ROE) is the profit over the
initial margin, without margin added later (as the venues' own calculators define it).
Before fees and funding, unless a fee is given.
"""

import math
from enum import StrEnum

import msgspec
import numpy as np
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.calculator import calculate
from rektscope.risk.formula import Rules
from rektscope.risk.inputs import finite_number, positive_number
from rektscope.risk.notional import held_fee, notional_at, positions_from, price_at
from rektscope.risk.positions import ISOLATED, Account, MarginMode, Position
from rektscope.risk.solvers import whole_lots
from rektscope.risk.tiers import TierTable

_HALVINGS = 200
"""Enough to bring any two floats together."""


class ProfitAt(msgspec.Struct, frozen=True):
    """Profit at a price.

    Attributes:
        price: quote units.
        profit: settlement currency, below zero for a loss.
        roe: profit / initial margin, a fraction.
        is_liquidated_before: on the way there the position is liquidated, so the figures are not reached.
    """

    price: float
    profit: float
    roe: float
    is_liquidated_before: bool


class Limit(StrEnum):
    """What keeps a position from being larger: the wallet, or the tiers of the market."""

    WALLET = "wallet"
    TIERS = "tiers"


class LargestPosition(msgspec.Struct, frozen=True):
    """The largest position that a wallet can open.

    Attributes:
        quantity: base coin (linear) or contracts (inverse); 0 where not even one lot fits.
        notional: at the entry, settlement currency.
        margin: initial margin it takes, settlement currency, with the fee to close where it is held in it.
        opening_fee: settlement currency; 0 without a fee rate.
        limit: what keeps it from being larger.
    """

    quantity: float
    notional: float
    margin: float
    opening_fee: float
    limit: Limit


def profit_at(answer: Answer, price: float) -> ProfitAt:
    """Profit and ROE of the position of `answer` at a price, before fees.

    Raises:
        InputError: the price cannot be one, the position cannot be opened, or it is a leg of a hedged pair.
    """
    _refuse_none(answer)
    positive_number("The price", price)
    position, table = answer.position, answer.table
    one = positions_from(position.side, position.entry_price, position.quantity, 0.0, table)
    value = notional_at(one.size, np.array([price], dtype=np.float64), table)
    profit = float((one.direction * (value - one.entry_notional))[0])
    return ProfitAt(price, profit, profit / _initial_margin(answer), answer.is_liquidated_before(price))


def price_for_roe(answer: Answer, roe: float) -> float:
    """The price at which the position of `answer` has this ROE (a fraction: 0.5 for 50 %), before fees.

    Raises:
        InputError: no price has it, the position cannot be opened, or it is a leg of a hedged pair.
    """
    _refuse_none(answer)
    finite_number("The ROE", roe)
    position, table = answer.position, answer.table
    one = positions_from(position.side, position.entry_price, position.quantity, 0.0, table)
    notional = one.entry_notional + one.direction * roe * _initial_margin(answer)
    price = float(price_at(one.size, notional, table)[0])
    if math.isnan(price):
        raise InputError(f"No price gives this position an ROE of {100 * roe:,.6g} %.")
    return price


def largest_position(
    position: Position,
    wallet: float,
    rules: Rules,
    table: TierTable,
    account: Account = ISOLATED,
    *,
    opening_rate: float = 0.0,
    lot_size: float | None = None,
) -> LargestPosition:
    """The largest position like `position` (side, entry, leverage) that a wallet can open.

    Its initial margin and opening fee fit into the wallet, notional * (1 / leverage + fee) <= wallet, and the venue's
    tiers allow its leverage at its size. In cross mode the wallet is less what the other positions hold.

    Raises:
        InputError: a figure cannot be one, the position has no leverage, or no size can be opened.
    """
    if position.leverage is None:
        raise InputError("The largest position is that of a leverage: give the leverage instead of the margin.")
    positive_number("The wallet balance", wallet)
    available = account.available if account.mode is MarginMode.CROSS else wallet
    if available <= 0:
        raise InputError("The other positions hold the whole wallet: nothing more can be opened.")
    # Margin and fee are both fractions of the notional, so the largest one follows in closed form; tiers do not.
    margin_rate = _margin_rate(position, rules, table, account)
    most = available / (margin_rate + opening_rate)
    quantity, limit = _quantity_worth(most, position.entry_price, table), Limit.WALLET
    if _problem(position, quantity, rules, table, account):
        quantity, limit = _largest_allowed(position, quantity, rules, table, account), Limit.TIERS
    if lot_size is not None:
        quantity = whole_lots(quantity, lot_size)
    one = positions_from(position.side, position.entry_price, quantity, 0.0, table)
    notional = float(one.entry_notional[0])
    return LargestPosition(quantity, notional, notional * margin_rate, notional * opening_rate, limit)


def _margin_rate(position: Position, rules: Rules, table: TierTable, account: Account) -> float:
    """What opening takes of the notional: 1 / leverage, and in isolated mode the fee that the margin holds."""
    leverage = position.leverage or 1.0
    if account.mode is MarginMode.CROSS:
        return 1 / leverage
    one = positions_from(position.side, position.entry_price, 1.0, 0.0, table)
    held = held_fee(one.direction, one.entry_notional, np.array([leverage]), rules) / one.entry_notional
    return 1 / leverage + float(held[0])


def _refuse_none(answer: Answer) -> None:
    if answer.status is AnswerStatus.CANNOT_OPEN:
        raise InputError(answer.reason)
    if answer.hedge is not None:
        raise InputError("This is calculated for single positions only, and this one is a leg of a hedged pair.")


def _initial_margin(answer: Answer) -> float:
    margin = answer.margin - answer.position.added_margin
    if margin <= 0:
        raise InputError("The position has no initial margin, so there is no return on it.")
    return margin


def _quantity_worth(notional: float, entry_price: float, table: TierTable) -> float:
    if table.contract is Contract.INVERSE:
        return notional * entry_price / table.contract_size
    return notional / entry_price


def _problem(position: Position, quantity: float, rules: Rules, table: TierTable, account: Account) -> str:
    """Why a new position of that quantity is refused; empty when it can be opened."""
    answer = calculate(replace(position, quantity=quantity, added_margin=0.0), rules, table, account)
    # In cross a leverage above the tier's refuses no position that exists, but it does refuse a new one.
    return answer.reason if answer.status is AnswerStatus.CANNOT_OPEN else answer.opening_problem


def _largest_allowed(position: Position, too_large: float, rules: Rules, table: TierTable, account: Account) -> float:
    """The largest quantity below one that cannot be opened; what can be opened is all below it."""
    # A search needs one size that can be opened. If even this is refused, it is not for its size.
    smallest = too_large / 1e12
    if problem := _problem(position, smallest, rules, table, account):
        raise InputError(problem)
    low, high = smallest, too_large
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        # Neighbouring floats: halving cannot bring them closer.
        if not low < middle < high:
            break
        if _problem(position, middle, rules, table, account):
            high = middle
        else:
            low = middle
    return low
