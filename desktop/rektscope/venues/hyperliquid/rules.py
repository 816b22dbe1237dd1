"""The margin rules of Hyperliquid, with where they are described."""

from rektscope.market.instrument import Contract
from rektscope.risk.formula import Rules

HYPERLIQUID = Rules(
    name="hyperliquid",
    venue="hyperliquid",
    title="Hyperliquid",
    source="Hyperliquid docs, trading/liquidations and trading/margin-tiers",
    contract=Contract.LINEAR,
)

RULES = (HYPERLIQUID,)
