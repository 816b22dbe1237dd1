"""Random positions of `random_trades`, put to the calculator: the cases by market and mode, and one way to ask."""

import pytest
from msgspec.structs import replace
from tests.risk.random_trades import MARKETS, modes_of

from rektscope.market.sides import Side
from rektscope.risk.calculator import calculate
from rektscope.risk.hedge import calculate_hedged
from rektscope.risk.positions import ISOLATED, Leg, OtherPosition, Position, cross_account
from rektscope.venues.rules import rules_named

CASES = [
    pytest.param(name, table, mode, f"{label}, {mode}", id=f"{label}, {mode}")
    for label, name, table in MARKETS
    for mode in modes_of(name)
]


class Asked:
    """A random position and its account, put to the calculator as often as wanted."""

    def __init__(self, trade):
        self.trade, self.table, self.rules = trade, trade.table, rules_named(trade.rules)
        self.side = Side(trade.side)
        self.position = Position(
            self.side, trade.entry, trade.quantity, leverage=trade.leverage, added_margin=trade.added
        )

    def account(self, more=0.0):
        if self.trade.wallet is None:
            return ISOLATED
        return cross_account(self.trade.wallet + more, [OtherPosition(*other) for other in self.trade.others])

    def answer(self, more=0.0, mark=None):
        """With so much more margin, or in the wallet; a pair is seen from `mark`, or from the entry."""
        position = self.position
        if self.trade.twin is not None:
            leg = Leg(Side(-self.side), *self.trade.twin)
            at = self.trade.entry if mark is None else mark
            return calculate_hedged(position, leg, at, self.rules, self.table, self.account(more))
        if self.trade.wallet is None:
            position = replace(position, added_margin=position.added_margin + more)
        return calculate(position, self.rules, self.table, self.account(more))

    def losing_price(self, move):
        """Away from the entry by a factor, on the losing side."""
        return self.trade.entry * (1 + move) ** -self.side
