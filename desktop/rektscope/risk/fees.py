"""What opening and closing cost, and the price that earns it back. Amounts in settlement currency, rates as fractions.

The venue takes the opening fee from the wallet, so it moves no isolated liquidation price; the fee to close is counted
at the bankruptcy price, the worst it can be closed at (Bybit help centre, Trading Rules: Liquidation Process).
"""

import msgspec

from rektscope.market.errors import InputError
from rektscope.risk.answer import Answer
from rektscope.risk.inputs import finite_number
from rektscope.risk.notional import maintenance_at, positions_from, price_at


class OpeningCost(msgspec.Struct, frozen=True):
    """What a venue asks for at the opening.

    Attributes:
        initial_margin: entry notional / leverage, without margin added later.
        opening_fee: paid at once.
        fee_to_close: held back for closing at the bankruptcy price.
        maintenance_margin: at the entry, without any fee.
    """

    initial_margin: float
    opening_fee: float
    fee_to_close: float
    maintenance_margin: float

    @property
    def total(self) -> float:
        """What the wallet must hold to open."""
        return self.initial_margin + self.opening_fee + self.fee_to_close


def opening_cost(answer: Answer, opening_rate: float, closing_rate: float) -> OpeningCost:
    """What it takes to open the position of `answer` as an isolated one.

    Raises:
        InputError: a rate cannot be a fee.
    """
    opening, closing = _fee("opening fee", opening_rate), _fee("closing fee", closing_rate)
    position, table = answer.position, answer.table
    positions = positions_from(position.side, position.entry_price, position.quantity, 0.0, table)
    initial = answer.margin - position.added_margin
    # Below zero for a long of less than 1x, which never goes bankrupt: nothing is closed then, and no fee is due.
    bankruptcy_value = max(0.0, answer.entry_notional - float(positions.direction[0]) * initial)
    maintenance = maintenance_at(positions, positions.entry_notional, table, answer.rules)
    return OpeningCost(initial, opening * answer.entry_notional, closing * bankruptcy_value, float(maintenance[0]))


def break_even_price(answer: Answer, opening_rate: float, closing_rate: float) -> float:
    """The price at which profit pays both fees: n (c - fc) = n0 (c + fo) in notional form.

    Raises:
        InputError: a rate cannot be a fee.
    """
    opening, closing = _fee("opening fee", opening_rate), _fee("closing fee", closing_rate)
    position, table = answer.position, answer.table
    positions = positions_from(position.side, position.entry_price, position.quantity, 0.0, table)
    notional = positions.entry_notional * (positions.direction + opening) / (positions.direction - closing)
    return float(price_at(positions.size, notional, table)[0])


def _fee(name: str, rate: float) -> float:
    if not -1 < finite_number(f"The {name}", rate) < 1:
        raise InputError(f"The {name} must be a fraction (0.0005 for 0.05 %; below zero for a rebate), not {rate!r}.")
    return float(rate)
