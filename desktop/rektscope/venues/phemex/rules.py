"""The margin rules of Phemex, with where they are described."""

from rektscope.risk.formula import FeeUse, Rules

PHEMEX = Rules(
    name="phemex",
    venue="phemex",
    title="Phemex",
    source="phemex.com/help-center/liq-price-for-USDTM",
    fee_use=FeeUse.ON_MARK_VALUE,
    fee_rate=0.0006,
    margin_holds_fee=True,
)

RULES = (PHEMEX,)
