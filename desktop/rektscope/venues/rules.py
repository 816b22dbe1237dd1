"""The margin rules of every venue, and which of them hold for a market. Each venue's own are in its folder's `rules`.

Data only; what the fields mean is in `risk.formula`. Where a venue changed its formula both generations are kept, for
old positions and old help pages. Fees are base taker rates of the pages' time: whoever pays another rate sets it. What
none of them include: fees already paid, future funding, auto-deleveraging.
"""

from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.risk.formula import FeeUse, MaintenanceBasis, Rules
from rektscope.risk.tiers import TierTable
from rektscope.venues.aster.rules import RULES as ASTER
from rektscope.venues.binance.rules import RULES as BINANCE
from rektscope.venues.bitget.rules import RULES as BITGET
from rektscope.venues.bitmex.rules import RULES as BITMEX
from rektscope.venues.btcmex.rules import RULES as BTCMEX
from rektscope.venues.bybit.rules import RULES as BYBIT
from rektscope.venues.coinex.rules import RULES as COINEX
from rektscope.venues.deribit.rules import RULES as DERIBIT
from rektscope.venues.dydx.rules import RULES as DYDX
from rektscope.venues.gate.rules import RULES as GATE
from rektscope.venues.htx.rules import RULES as HTX
from rektscope.venues.hyperliquid.rules import RULES as HYPERLIQUID
from rektscope.venues.kraken.rules import RULES as KRAKEN
from rektscope.venues.kucoin.rules import RULES as KUCOIN
from rektscope.venues.mcs.rules import RULES as MCS
from rektscope.venues.mexc.rules import RULES as MEXC
from rektscope.venues.okx.rules import RULES as OKX
from rektscope.venues.phemex.rules import RULES as PHEMEX

__all__ = ["GENERIC", "RULES", "Rules", "rules_for", "rules_named", "rules_of"]

GENERIC = Rules(
    name="generic",
    venue="generic",
    title="Any venue",
    source="the form most venues share",
    fee_use=FeeUse.ON_MARK_VALUE,
)

GENERIC_ENTRY_VALUE = Rules(
    name="generic-entry-value",
    venue="generic",
    title="Any venue",
    source="the form of older help pages",
    maintenance_basis=MaintenanceBasis.ENTRY_VALUE,
    fee_use=FeeUse.ON_MARK_VALUE,
)

RULES = (
    *BINANCE,
    *BYBIT,
    *OKX,
    *HYPERLIQUID,
    *BITMEX,
    *DERIBIT,
    *BITGET,
    *GATE,
    *KUCOIN,
    *MEXC,
    *PHEMEX,
    *COINEX,
    *DYDX,
    *KRAKEN,
    *HTX,
    *MCS,
    *BTCMEX,
    *ASTER,
    GENERIC,
    GENERIC_ENTRY_VALUE,
)
"""All of them; of one venue, the one in force first."""


def rules_named(name: str) -> Rules:
    """The rules of that name; raises InputError listing the names there are."""
    for rules in RULES:
        if rules.name == name.lower():
            return rules
    raise InputError(f"There are no rules named {name!r}: choose one of {', '.join(rules.name for rules in RULES)}.")


def rules_of(venue: str, contract: Contract) -> Rules:
    """The rules in force at `venue` for `contract`; the generic ones for a venue that is not known."""
    # The first that fits: of one venue the rules in force stand before older ones.
    for rules in RULES:
        if rules.venue == venue.lower() and rules.contract in {None, contract}:
            return rules
    return GENERIC


def rules_for(table: TierTable) -> Rules:
    """The rules a tier table is meant for: those it names, else those in force at its venue."""
    return rules_named(table.rules) if table.rules else rules_of(table.venue, table.contract)
