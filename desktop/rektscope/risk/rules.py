"""The rules of each venue, with where they are described. Data only; what the fields mean is in `formula`.

Where a venue changed its formula both generations are kept, for old positions and old help pages. Fees are base taker
rates of the pages' time: whoever pays another rate sets it. What none of them include: fees already paid, future
funding, auto-deleveraging.
"""

from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.risk.formula import FeeUse, MaintenanceBasis, PairRule, Rules
from rektscope.risk.tiers import TierTable

__all__ = ["BINANCE_USDM", "GENERIC", "RULES", "Rules", "rules_for", "rules_named", "rules_of"]

BINANCE_USDM = Rules(
    name="binance-usdm",
    venue="binance",
    title="Binance USD-M",
    source="Binance FAQ b3c689c1f50a44cabb3a84e663b81d93",
    contract=Contract.LINEAR,
    pair_rule=PairRule.BOTH_LEGS,
    pair_source="Binance FAQ b3c689c1f50a44cabb3a84e663b81d93, legs L and S",
)

BINANCE_COINM = Rules(
    name="binance-coinm",
    venue="binance",
    title="Binance COIN-M",
    source="Binance FAQ ceccfcfb4e3a45e3b48b0b1bb1a8ae46",
    contract=Contract.INVERSE,
    pair_rule=PairRule.BOTH_LEGS,
    pair_source="Binance FAQ ceccfcfb4e3a45e3b48b0b1bb1a8ae46, legs L and S",
)

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

OKX = Rules(
    name="okx",
    venue="okx",
    title="OKX",
    source="OKX margin ratio: equity / (maintenance margin + liquidation fee)",
    fee_use=FeeUse.ON_MARK_VALUE,
    fee_rate=0.0005,
    # OKX API guide, positions, liqPx (2,352.8497 where the formula gives 2,352.8397 at a tick of 0.01), and a capture.
    long_ticks_above=1,
)

HYPERLIQUID = Rules(
    name="hyperliquid",
    venue="hyperliquid",
    title="Hyperliquid",
    source="Hyperliquid docs, trading/liquidations and trading/margin-tiers",
    contract=Contract.LINEAR,
)

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

DERIBIT = Rules(
    name="deribit",
    venue="deribit",
    title="Deribit, an estimate: margin is portfolio-wide",
    source="support.deribit.com 25944738177565",
)

BITGET = Rules(
    name="bitget",
    venue="bitget",
    title="Bitget",
    source="Bitget support 12560603808759, 2025-09-18",
    fee_use=FeeUse.ON_MARK_VALUE,
    fee_rate=0.0006,
    pair_rule=PairRule.LARGER_LEG,
    pair_source="Bitget support 360058821652, 2025-02-07: the position of the higher value counts",
)

GATE = Rules(
    name="gate",
    venue="gate",
    title="Gate",
    source="Gate staff reply, gatenode.pro/post/status/3870211",
    fee_use=FeeUse.ON_MARK_VALUE,
    fee_rate=0.00075,
    pair_rule=PairRule.LARGER_LEG,
    pair_source="Gate futures introduction, margin: in hedge mode the higher-value position; announcement 37783",
)

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

MEXC_ENTRY_VALUE = Rules(
    name="mexc-entry-value",
    venue="mexc",
    title="MEXC, older page",
    source="blog.mexc.fm/liquidation-in-futures-2",
    maintenance_basis=MaintenanceBasis.ENTRY_VALUE,
)

PHEMEX = Rules(
    name="phemex",
    venue="phemex",
    title="Phemex",
    source="phemex.com/help-center/liq-price-for-USDTM",
    fee_use=FeeUse.ON_MARK_VALUE,
    fee_rate=0.0006,
    margin_holds_fee=True,
)

COINEX = Rules(name="coinex", venue="coinex", title="CoinEx", source="CoinEx support 6951824248601")

DYDX = Rules(
    name="dydx",
    venue="dydx",
    title="dYdX v4",
    source="dYdX docs, concepts/trading/liquidations",
    contract=Contract.LINEAR,
)

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

HTX = Rules(
    name="htx",
    venue="htx",
    title="HTX (maintenance rate = adjustment factor / leverage)",
    source="HTX help: liquidation at equity / used margin = adjustment factor (ccxt: rate = factor / leverage)",
)

MCS = Rules(
    name="mcs",
    venue="mcs",
    title="MCS",
    source="help.mcs.io 360041008371",
    maintenance_basis=MaintenanceBasis.ENTRY_VALUE,
    contract=Contract.INVERSE,
)

BTCMEX = Rules(
    name="btcmex",
    venue="btcmex",
    title="BTCMEX",
    source="help.btcmex.com 360039592991",
    maintenance_basis=MaintenanceBasis.ENTRY_VALUE,
    contract=Contract.INVERSE,
)

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
    BINANCE_USDM,
    BINANCE_COINM,
    BYBIT,
    BYBIT_ENTRY_VALUE,
    BYBIT_2019,
    OKX,
    HYPERLIQUID,
    BITMEX,
    DERIBIT,
    BITGET,
    GATE,
    KUCOIN,
    KUCOIN_ENTRY_VALUE,
    MEXC_ENTRY_VALUE,
    PHEMEX,
    COINEX,
    DYDX,
    KRAKEN,
    HTX,
    MCS,
    BTCMEX,
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
    for rules in RULES:
        if rules.venue == venue.lower() and rules.contract in {None, contract}:
            return rules
    return GENERIC


def rules_for(table: TierTable) -> Rules:
    """The rules a tier table is meant for: those it names, else those in force at its venue."""
    return rules_named(table.rules) if table.rules else rules_of(table.venue, table.contract)
