"""Where the bundled tables of tiers come from, as `resources/tiers` has it."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below(
        "rates of Binance FAQ ceccfcfb4e3a45e3b48b0b1bb1a8ae46 with deductions rebuilt from them, leverages of FAQ "
        "be2c7d9d95b04a7e8044ed02dd7dfe5c"
    ),
    below(
        "support.kraken.com 15579128794772, Inverse Derivatives Margin Schedule, charged progressively by its example; "
        "the stored page carries no date"
    ),
    below(
        "Bitget announcement 12560603838666; deductions computed, as maintenance is progressive since 2025-11-10 "
        "(12560603841843)"
    ),
    below(
        "Bitget REST, GET /api/v2/mix/market/query-position-lever, as answered that day; deductions computed, as "
        "maintenance is progressive since 2025-11-10 (12560603841843)"
    ),
    below("Binance's brackets as kept by freqtrade 2026.9, binance_leverage_tiers.json of that day"),
    below("support.deribit.com 25944738177565, rates that grow with size; the stored page carries no date"),
    below("OKX REST answer, GET /api/v5/public/position-tiers, as answered that day; first tier only"),
    below("Bybit REST answer, GET /v5/market/risk-limit, as recorded that day"),
    below(
        "Bybit REST, GET /v5/market/risk-limit: the first tier as answered 2026-09-17 and 2026-10-06, the second "
        "2026-09-25; those above as recorded 2026-08-05, their deductions raised by the 510 USDT of the new first tier"
    ),
    below("Bybit REST, GET /v5/market/risk-limit, first tier as answered that day"),
    below(
        "support.kraken.com 360022632452, Multi-Collateral Derivatives Margin Schedule, Class A, inferred for this "
        "coin from its largest leverage; the stored page carries no date"
    ),
    below(
        "support.kraken.com 360022632452, Multi-Collateral Derivatives Margin Schedule, Class {letter:w} (coin in the "
        "contract specifications); the stored pages carry no date"
    ),
    below("BitMEX instrument fields maintMargin, initMargin and riskLimit; first risk limit only"),
    below("Hyperliquid docs, trading/margin-tiers"),
    below(
        "dYdX indexer GET /v4/perpetualMarkets, initialMarginFraction 0.02 and maintenanceMarginFraction 0.012, an "
        "answer of that day quoted by ccxt 4.5.90; the same in undated answers kept by nautilus_trader (BTC-USD) and "
        "Lean (ETH-USD)"
    ),
    below(
        "dYdX indexer GET /v4/perpetualMarkets, an undated answer quoted by Lean: initialMarginFraction 0.02, "
        "maintenanceMarginFraction 0.012"
    ),
    below("Gate REST, GET /api/v4/futures/usdt/risk_limit_tiers, first five tiers as answered that day"),
)
