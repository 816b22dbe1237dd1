"""The margin rules of Binance, with where they are described."""

from rektscope.market.instrument import Contract
from rektscope.risk.formula import PairRule, Rules

BINANCE_USDM = Rules(
    name="binance-usdm",
    venue="binance",
    title="Binance USD-M",
    source="Binance FAQ b3c689c1f50a44cabb3a84e663b81d93",
    contract=Contract.LINEAR,
    pair_rule=PairRule.BOTH_LEGS,
    pair_source="Binance FAQ b3c689c1f50a44cabb3a84e663b81d93, legs L and S",
)

BINANCE_COINM = Rules(
    name="binance-coinm",
    venue="binance",
    title="Binance COIN-M",
    source="Binance FAQ ceccfcfb4e3a45e3b48b0b1bb1a8ae46",
    contract=Contract.INVERSE,
    pair_rule=PairRule.BOTH_LEGS,
    pair_source="Binance FAQ ceccfcfb4e3a45e3b48b0b1bb1a8ae46, legs L and S",
)

RULES = (BINANCE_USDM, BINANCE_COINM)
"""Of each kind of contract the one in force comes first."""
