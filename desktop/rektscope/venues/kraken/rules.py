"""The margin rules of Kraken, with where they are described."""

from rektscope.risk.formula import MaintenanceBasis, PairRule, Rules

KRAKEN = Rules(
    name="kraken",
    venue="kraken",
    title="Kraken Futures",
    source="support.kraken.com 15579128794772",
    maintenance_basis=MaintenanceBasis.ENTRY_VALUE,
    pair_rule=PairRule.LARGER_LEG,
    # Its netting is between a perpetual and a maturity of one underlying, cross margin and one wallet.
    pair_source="support.kraken.com 4844463246100, Margin Netting: max(long positions, short positions)",
)

RULES = (KRAKEN,)
