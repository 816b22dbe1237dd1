"""The margin rules of Gate, with where they are described."""

from rektscope.risk.formula import FeeUse, PairRule, Rules

GATE = Rules(
    name="gate",
    venue="gate",
    title="Gate",
    source="Gate staff reply, gatenode.pro/post/status/3870211",
    fee_use=FeeUse.ON_MARK_VALUE,
    fee_rate=0.00075,
    pair_rule=PairRule.LARGER_LEG,
    pair_source="Gate futures introduction, margin: in hedge mode the higher-value position; announcement 37783",
)

RULES = (GATE,)
