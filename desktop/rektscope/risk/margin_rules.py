"""The margin rules of one market: its tiers and the formula of its venue."""

import msgspec

from rektscope.risk.formula import Rules
from rektscope.risk.tiers import TierTable


class MarginRules(msgspec.Struct, frozen=True):
    """How positions of a market are margined: the tiers, the formula, and whether these are the market's own."""

    table: TierTable
    rules: Rules
    is_own: bool
