"""The margin rules of CoinEx, with where they are described."""

from rektscope.risk.formula import Rules

COINEX = Rules(name="coinex", venue="coinex", title="CoinEx", source="CoinEx support 6951824248601")

RULES = (COINEX,)
