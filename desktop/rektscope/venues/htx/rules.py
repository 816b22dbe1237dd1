"""The margin rules of HTX, with where they are described."""

from rektscope.risk.formula import Rules

HTX = Rules(
    name="htx",
    venue="htx",
    title="HTX (maintenance rate = adjustment factor / leverage)",
    source="HTX help: liquidation at equity / used margin = adjustment factor (ccxt: rate = factor / leverage)",
)

RULES = (HTX,)
