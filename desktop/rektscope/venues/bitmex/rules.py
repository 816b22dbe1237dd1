"""The margin rules of BitMEX, with where they are described."""

from rektscope.risk.formula import FeeUse, MaintenanceBasis, Rules

BITMEX = Rules(
    name="bitmex",
    venue="bitmex",
    title="BitMEX",
    # A capture says posMaint 110,195 = 0.5 % of posCost + posComm. That the commission is held in posMargin too, and
    # that 0.01 % remain (the adverse funding rate), is inferred: two captured liquidation prices leave that much.
    source="inferred from captures of positions, no document: maintenance and adverse funding on the entry value, the "
    "fee to close held aside",
    maintenance_basis=MaintenanceBasis.ENTRY_VALUE,
    fee_use=FeeUse.FUNDING_ON_ENTRY_VALUE,
    fee_rate=0.0001,
)

RULES = (BITMEX,)
