"""The margin rules of OKX, with where they are described."""

from rektscope.risk.formula import FeeUse, Rules

OKX = Rules(
    name="okx",
    venue="okx",
    title="OKX",
    source="OKX margin ratio: equity / (maintenance margin + liquidation fee)",
    fee_use=FeeUse.ON_MARK_VALUE,
    fee_rate=0.0005,
    # OKX API guide, positions, liqPx (2,352.8497 where the formula gives 2,352.8397 at a tick of 0.01), and a capture.
    long_ticks_above=1,
)

RULES = (OKX,)
