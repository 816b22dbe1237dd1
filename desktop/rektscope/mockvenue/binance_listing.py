"""Binance's exchange information, with every field of its documentation.

Source: the venue's pages on exchange information of USD-M and COIN-M. What a session does not hold stands at wide
values, see `listings`. `underlyingSubType` is a list of labels, and names what is translated.
"""

from collections.abc import Sequence
from typing import Any

from rektscope.margins.coins import is_coin
from rektscope.market.instrument import Contract
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.listings import expiry_ms, listed_ms, most

_NEVER_MS = 4_133_404_800_000
"""`deliveryDate` of a perpetual contract: 2100-12-25."""

_ORDER_TYPES = ["LIMIT", "MARKET", "STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET", "TRAILING_STOP_MARKET"]

_RATE_LIMITS = [
    {"rateLimitType": "REQUEST_WEIGHT", "interval": "MINUTE", "intervalNum": 1, "limit": 2400},
    {"rateLimitType": "ORDERS", "interval": "MINUTE", "intervalNum": 1, "limit": 1200},
    {"rateLimitType": "ORDERS", "interval": "SECOND", "intervalNum": 10, "limit": 300},
]


def information(contract: Contract, markets: Sequence[ServedMarket], now_ms: int) -> dict[str, Any]:
    """`/fapi/v1/exchangeInfo`, for inverse contracts `/dapi/v1/exchangeInfo`."""
    assets = dict.fromkeys(_margin_asset(market) for market in markets)
    listing: dict[str, Any] = {
        "timezone": "UTC",
        "serverTime": now_ms,
        "rateLimits": _RATE_LIMITS,
        "exchangeFilters": [],
        "symbols": [_symbol(market) for market in markets],
    }
    if contract is Contract.LINEAR:
        listing["futuresType"] = "U_MARGINED"
        listing["assets"] = [
            {"asset": asset, "marginAvailable": True, "autoAssetExchange": "-10000"} for asset in assets
        ]
    return listing


def pair_of(market: ServedMarket) -> dict[str, str]:
    """`pair` and `contractType`."""
    return {"pair": market.symbol.partition("_")[0], "contractType": _contract_type(market)}


def _contract_type(market: ServedMarket) -> str:
    return "CURRENT_QUARTER" if expiry_ms(market) else "PERPETUAL"


def _margin_asset(market: ServedMarket) -> str:
    instrument = market.instrument
    return instrument.base if instrument.contract is Contract.INVERSE else instrument.quote


def _symbol(market: ServedMarket) -> dict[str, Any]:
    instrument = market.instrument
    if instrument.contract is Contract.INVERSE:
        size = instrument.contract_size
        whole = int(size) if size == int(size) else float(size)
        state: dict[str, Any] = {"contractStatus": "TRADING", "contractSize": whole, "equalQtyPrecision": 4}
    else:
        state = {"status": "TRADING", "maxMoveOrderLimit": 10_000}
    return {
        "symbol": instrument.symbol,
        **pair_of(market),
        "deliveryDate": expiry_ms(market) or _NEVER_MS,
        "onboardDate": listed_ms(market),
        **state,
        "maintMarginPercent": "2.5000",
        "requiredMarginPercent": "5.0000",
        "baseAsset": instrument.base,
        "quoteAsset": instrument.quote,
        "marginAsset": _margin_asset(market),
        "pricePrecision": instrument.price_decimals,
        "quantityPrecision": instrument.quantity_decimals,
        "baseAssetPrecision": 8,
        "quotePrecision": 8,
        "underlyingType": "COIN" if is_coin(instrument) else "INDEX",
        "underlyingSubType": [f"translated from {market.translated_from}"] if market.lenders else [],
        "triggerProtect": "0.0500",
        "liquidationFee": "0.015000",
        "marketTakeBound": "0.05",
        "filters": _filters(market),
        "orderTypes": _ORDER_TYPES,
        "timeInForce": ["GTC", "IOC", "FOK", "GTX"],
    }


def _filters(market: ServedMarket) -> list[dict[str, Any]]:
    price, quantity = market.price, market.quantity
    size = {"maxQty": most(quantity), "minQty": quantity.text, "stepSize": quantity.text}
    return [
        {"filterType": "PRICE_FILTER", "maxPrice": most(price), "minPrice": price.text, "tickSize": price.text},
        {"filterType": "LOT_SIZE", **size},
        {"filterType": "MARKET_LOT_SIZE", **size},
        {"filterType": "MAX_NUM_ORDERS", "limit": 200},
        {"filterType": "MAX_NUM_ALGO_ORDERS", "limit": 10},
        {"filterType": "MIN_NOTIONAL", "notional": "5"},
        {"filterType": "PERCENT_PRICE", "multiplierDown": "0.9500", "multiplierUp": "1.0500", "multiplierDecimal": "4"},
    ]
