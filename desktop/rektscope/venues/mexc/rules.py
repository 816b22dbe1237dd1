"""The margin rules of MEXC, with where they are described."""

from rektscope.risk.formula import MaintenanceBasis, Rules

MEXC_ENTRY_VALUE = Rules(
    name="mexc-entry-value",
    venue="mexc",
    title="MEXC, older page",
    source="blog.mexc.fm/liquidation-in-futures-2",
    maintenance_basis=MaintenanceBasis.ENTRY_VALUE,
)

RULES = (MEXC_ENTRY_VALUE,)
