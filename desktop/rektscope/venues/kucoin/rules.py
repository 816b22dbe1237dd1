"""The margin rules of KuCoin, with where they are described."""

from rektscope.risk.formula import FeeUse, MaintenanceBasis, Rules

KUCOIN = Rules(
    name="kucoin",
    venue="kucoin",
    title="KuCoin",
    source="kucoin.com/support/26694703491737",
    fee_use=FeeUse.ON_MARK_VALUE,
    fee_rate=0.0006,
)

KUCOIN_ENTRY_VALUE = Rules(
    name="kucoin-entry-value",
    venue="kucoin",
    title="KuCoin, older page",
    source="kucoin.com/support/4408061803033",
    maintenance_basis=MaintenanceBasis.ENTRY_VALUE,
)

RULES = (KUCOIN, KUCOIN_ENTRY_VALUE)
"""Of each kind of contract the one in force comes first."""
