"""The margin rules of one market: its tiers and the formula of its venue."""

from dataclasses import dataclass

from rektscope.risk.formula import Rules
from rektscope.risk.tiers import TierTable


@dataclass(frozen=True, slots=True)
class MarginRules:
    """How positions of a market are margined: the tiers, the formula, and whether these are the market's own."""

    table: TierTable
    rules: Rules
    is_own: bool
