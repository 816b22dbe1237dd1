"""The margin rules of dYdX, with where they are described."""

from rektscope.market.instrument import Contract
from rektscope.risk.formula import Rules

DYDX = Rules(
    name="dydx",
    venue="dydx",
    title="dYdX v4",
    source="dYdX docs, concepts/trading/liquidations",
    contract=Contract.LINEAR,
)

RULES = (DYDX,)
