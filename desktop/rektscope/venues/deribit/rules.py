"""The margin rules of Deribit, with where they are described."""

from rektscope.risk.formula import Rules

DERIBIT = Rules(
    name="deribit",
    venue="deribit",
    title="Deribit, an estimate: margin is portfolio-wide",
    source="support.deribit.com 25944738177565",
)

RULES = (DERIBIT,)
