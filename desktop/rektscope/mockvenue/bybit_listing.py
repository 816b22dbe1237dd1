"""Bybit's instruments, with every field of its documentation.

Source: bybit-exchange/docs, v5, "Get Instruments Info". What a session does not hold stands at wide values, see
`listings`. `displayName` names what is translated.
"""

from typing import Any

from rektscope.margins.coins import is_coin
from rektscope.market.instrument import Contract
from rektscope.market.times import MINUTE_MS
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.listings import MOST_LEVERAGE, expiry_ms, listed_ms, most


def instrument_of(market: ServedMarket) -> dict[str, Any]:
    """One row of `/v5/market/instruments-info` of category linear or inverse."""
    instrument = market.instrument
    is_inverse, expiry = instrument.contract is Contract.INVERSE, expiry_ms(market)
    quantity, price = market.quantity, market.price
    kind = ("Inverse" if is_inverse else "Linear") + ("Futures" if expiry else "Perpetual")
    return {
        "symbol": instrument.symbol,
        "contractType": kind,
        "status": "Trading",
        "baseCoin": instrument.base,
        "quoteCoin": instrument.quote,
        "launchTime": str(listed_ms(market)),
        "deliveryTime": str(expiry),
        "deliveryFeeRate": "0.0005" if expiry else "",
        "priceScale": str(instrument.price_decimals),
        "leverageFilter": {"minLeverage": "1", "maxLeverage": f"{MOST_LEVERAGE}.00", "leverageStep": "0.01"},
        "priceFilter": {"minPrice": price.text, "maxPrice": most(price), "tickSize": price.text},
        "lotSizeFilter": {
            "maxOrderQty": most(quantity),
            "minOrderQty": "1" if is_inverse else quantity.text,  # clients take it for the contract's size
            "qtyStep": quantity.text,
            "postOnlyMaxOrderQty": most(quantity),
            "maxMktOrderQty": most(quantity),
            "minNotionalValue": "5",
        },
        "unifiedMarginTrade": True,
        "fundingInterval": market.funding_ms // MINUTE_MS,
        "settleCoin": instrument.base if is_inverse else instrument.quote,
        "copyTrading": "none",
        "upperFundingRate": "0.005",
        "lowerFundingRate": "-0.005",
        "displayName": f"{market.symbol} (translated from {market.translated_from})" if market.lenders else "",
        "symbolType": "" if is_coin(instrument) else "commodity",
        "riskParameters": {"priceLimitRatioX": "0.05", "priceLimitRatioY": "0.1"},
        "isPreListing": False,
        "preListingInfo": None,
        "forbidUplWithdrawal": False,
        "skipCallAuction": False,
    }
