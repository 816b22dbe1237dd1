"""The margin rules of Bitget, with where they are described."""

from rektscope.risk.formula import FeeUse, PairRule, Rules

BITGET = Rules(
    name="bitget",
    venue="bitget",
    title="Bitget",
    source="Bitget support 12560603808759, 2025-09-18",
    fee_use=FeeUse.ON_MARK_VALUE,
    fee_rate=0.0006,
    pair_rule=PairRule.LARGER_LEG,
    pair_source="Bitget support 360058821652, 2025-02-07: the position of the higher value counts",
)

RULES = (BITGET,)
