"""The margin rules of MCS, with where they are described."""

from rektscope.market.instrument import Contract
from rektscope.risk.formula import MaintenanceBasis, Rules

MCS = Rules(
    name="mcs",
    venue="mcs",
    title="MCS",
    source="help.mcs.io 360041008371",
    maintenance_basis=MaintenanceBasis.ENTRY_VALUE,
    contract=Contract.INVERSE,
)

RULES = (MCS,)
