"""The margin rules of Aster, with where they are described.

"A forced liquidation is triggered when: Margin = Initial margin + Realized PnL + Unrealized PnL < Maintenance margin",
at the mark price (docs.asterdex.com, AsterEX Pro, Liquidations). Maintenance is the position's value times its tier's
rate less the tier's amount (asterdex.com, Trading rules, Leverage and margin). That long and short of one contract
"share the same liquidation price" in cross margin is said, what a pair has to hold is not.
"""

from rektscope.market.instrument import Contract
from rektscope.risk.formula import Rules

ASTER = Rules(
    name="aster",
    venue="aster",
    title="Aster",
    source="Aster docs, asterex-pro/liquidations",
    contract=Contract.LINEAR,
)

RULES = (ASTER,)
