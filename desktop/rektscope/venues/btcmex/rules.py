"""The margin rules of BTCMEX, with where they are described."""

from rektscope.market.instrument import Contract
from rektscope.risk.formula import MaintenanceBasis, Rules

BTCMEX = Rules(
    name="btcmex",
    venue="btcmex",
    title="BTCMEX",
    source="help.btcmex.com 360039592991",
    maintenance_basis=MaintenanceBasis.ENTRY_VALUE,
    contract=Contract.INVERSE,
)

RULES = (BTCMEX,)
