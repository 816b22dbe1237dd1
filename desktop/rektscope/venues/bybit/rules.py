"""The margin rules of Bybit, with where they are described."""

from rektscope.market.instrument import Contract
from rektscope.risk.formula import FeeUse, MaintenanceBasis, Rules

BYBIT = Rules(
    name="bybit",
    venue="bybit",
    title="Bybit since 2026",
    source="Bybit help centre, Liquidation Price Calculation under Isolated Mode (UTA), 2026-05-27",
    fee_use=FeeUse.IN_ADDED_MARGIN,
    fee_rate=0.00055,
)

BYBIT_ENTRY_VALUE = Rules(
    name="bybit-entry-value",
    venue="bybit",
    title="Bybit until early 2026",
    source="Bybit help centre, Liquidation Price (USDT Contract), edition of 2024-09-10",
    maintenance_basis=MaintenanceBasis.ENTRY_VALUE,
)

BYBIT_2019 = Rules(
    name="bybit-2019",
    venue="bybit",
    title="Bybit inverse of 2019",
    source="help.bybit.com article 360039261334",
    maintenance_basis=MaintenanceBasis.ENTRY_VALUE,
    fee_use=FeeUse.ON_BANKRUPTCY_VALUE,
    fee_rate=0.00075,
    contract=Contract.INVERSE,
)

RULES = (BYBIT, BYBIT_ENTRY_VALUE, BYBIT_2019)
"""Of each kind of contract the one in force comes first."""
