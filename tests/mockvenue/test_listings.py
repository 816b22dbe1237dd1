"""Listings: every field that the venue documents, of the documented type, and refusals in the venue's own form."""

import json
from decimal import Decimal

import pytest
from msgspec.structs import replace

from rektscope.market.times import parse_time_ms

NUMBER = Decimal
"""A decimal number written as text."""

BINANCE_SYMBOL = {
    "symbol": str,
    "pair": str,
    "contractType": str,
    "deliveryDate": int,
    "onboardDate": int,
    "maintMarginPercent": NUMBER,
    "requiredMarginPercent": NUMBER,
    "baseAsset": str,
    "quoteAsset": str,
    "marginAsset": str,
    "pricePrecision": int,
    "quantityPrecision": int,
    "baseAssetPrecision": int,
    "quotePrecision": int,
    "underlyingType": str,
    "underlyingSubType": list,
    "triggerProtect": NUMBER,
    "liquidationFee": NUMBER,
    "marketTakeBound": NUMBER,
    "filters": list,
    "orderTypes": list,
    "timeInForce": list,
}
"""Common to USD-M and COIN-M: developers.binance.com, "Exchange Information" of either product."""

USD_M = BINANCE_SYMBOL | {"status": str, "maxMoveOrderLimit": int}
COIN_M = BINANCE_SYMBOL | {"contractStatus": str, "contractSize": int, "equalQtyPrecision": int}

BYBIT = {
    "symbol": str,
    "contractType": str,
    "status": str,
    "baseCoin": str,
    "quoteCoin": str,
    "symbolType": str,
    "launchTime": NUMBER,
    "deliveryTime": NUMBER,
    "deliveryFeeRate": str,
    "priceScale": NUMBER,
    "leverageFilter": {"minLeverage": NUMBER, "maxLeverage": NUMBER, "leverageStep": NUMBER},
    "priceFilter": {"minPrice": NUMBER, "maxPrice": NUMBER, "tickSize": NUMBER},
    "lotSizeFilter": {
        "maxOrderQty": NUMBER,
        "minOrderQty": NUMBER,
        "qtyStep": NUMBER,
        "postOnlyMaxOrderQty": NUMBER,
        "maxMktOrderQty": NUMBER,
        "minNotionalValue": NUMBER,
    },
    "unifiedMarginTrade": bool,
    "fundingInterval": int,
    "settleCoin": str,
    "copyTrading": str,
    "upperFundingRate": NUMBER,
    "lowerFundingRate": NUMBER,
    "displayName": str,
    "riskParameters": {"priceLimitRatioX": NUMBER, "priceLimitRatioY": NUMBER},
    "isPreListing": bool,
    "preListingInfo": type(None),
    "forbidUplWithdrawal": bool,
    "skipCallAuction": bool,
}
"""bybit-exchange/docs, v5, "Get Instruments Info", linear and inverse."""

_OKX_TEXTS = (
    "alias auctionEndTime baseCcy category contTdSwTime ctType ctValCcy expTime groupId instCategory instFamily instId "
    "instType maxLmtAmt maxMktAmt openType optType posLmtAmt posLmtPct preMktSwTime quoteCcy ruleType settleCcy state "
    "stk uly"
)
_OKX_NUMBERS = (
    "ctMult ctVal lever listTime lotSz maxIcebergSz maxLmtSz maxMktSz maxStopSz maxTriggerSz maxTwapSz minSz tickSz"
)
OKX = (
    dict.fromkeys(_OKX_TEXTS.split(), str)
    | dict.fromkeys(_OKX_NUMBERS.split(), NUMBER)
    | {"futureSettlement": bool, "instIdCode": int, "tradeQuoteCcyList": list}
)
"""OKX's API guide v5, "Get instruments"; fields of spot and options are empty texts."""


def _differences(sent, documented):
    """Fields that are missing, or not of the documented type."""
    if isinstance(documented, dict):
        missing = set(documented) ^ set(sent)
        return missing | {name for name in set(documented) - missing if _differences(sent[name], documented[name])}
    if documented is NUMBER:
        return set() if isinstance(sent, str) and Decimal(sent).is_finite() else {sent}
    return set() if isinstance(sent, documented) else {sent}


LISTINGS = [
    ("binance", "/fapi/v1/exchangeInfo", ("symbols",), USD_M),
    ("binance", "/dapi/v1/exchangeInfo", ("symbols",), COIN_M),
    ("bybit", "/v5/market/instruments-info?category=linear", ("result", "list"), BYBIT),
    ("bybit", "/v5/market/instruments-info?category=inverse", ("result", "list"), BYBIT),
    ("okx", "/api/v5/public/instruments?instType=SWAP", ("data",), OKX),
]


@pytest.mark.parametrize(("venue", "path", "way", "documented"), LISTINGS, ids=[path for _, path, _, _ in LISTINGS])
def test_a_listing_has_every_documented_field(mock_venue, get, venue, path, way, documented):
    answer = json.loads(get(mock_venue(venue), path)[2])
    for name in way:
        answer = answer[name]
    assert answer
    for symbol in answer:
        assert _differences(symbol, documented) == set()


def test_the_filters_of_binance_are_numbers(mock_venue, get):
    (symbol,) = json.loads(get(mock_venue("binance"), "/fapi/v1/exchangeInfo")[2])["symbols"]
    filters = {one["filterType"]: one for one in symbol["filters"]}
    price, lot = filters["PRICE_FILTER"], filters["LOT_SIZE"]
    assert Decimal(price["minPrice"]) == Decimal(price["tickSize"]) == Decimal("0.1")
    assert Decimal(price["maxPrice"]) > 10**6
    assert Decimal(lot["minQty"]) == Decimal(lot["stepSize"]) == Decimal("0.001")
    assert Decimal(lot["maxQty"]) > 10**5
    assert {"MARKET_LOT_SIZE", "MIN_NOTIONAL", "PERCENT_PRICE", "MAX_NUM_ORDERS"} <= set(filters)


DATED = [
    ("binance", "BTCUSDT_251226", "/fapi/v1/exchangeInfo", "deliveryDate"),
    ("bybit", "BTCUSDT-26DEC25", "/v5/market/instruments-info?category=linear&limit=1", "deliveryTime"),
    ("okx", "BTC-USDT-251226", "/api/v5/public/instruments?instType=FUTURES", "expTime"),
]


@pytest.mark.parametrize(("venue", "symbol", "path", "name"), DATED, ids=[one[1] for one in DATED])
def test_a_dated_contract_shows_its_expiry(mock_venue, session_of, get, venue, symbol, path, name):
    (events,) = session_of(venue).events.values()
    dated = replace(events, instrument=replace(events.instrument, symbol=symbol))
    answer = json.loads(get(mock_venue(venue, session={dated.instrument.market: dated}), path)[2])
    rows = answer.get("symbols") or answer.get("data") or answer["result"]["list"]
    (listing,) = [row for row in rows if symbol in row.values()]
    assert int(listing[name]) == parse_time_ms("2025-12-26T08:00:00Z")
    assert "PERPETUAL" not in str(listing.get("contractType", "")).upper()


@pytest.mark.parametrize("category", ["spot", "option"])
def test_bybit_lists_nothing_of_its_other_products(mock_venue, get, category):
    status, _, body = get(mock_venue("bybit"), f"/v5/market/instruments-info?category={category}")
    answer = json.loads(body)
    assert (status, answer["retCode"], answer["retMsg"]) == (200, 0, "OK")
    assert answer["result"] == {"category": category, "list": [], "nextPageCursor": ""}


OKX_ANSWERS = [
    ("instType=NOPE", "51000", "Parameter instType error"),
    ("", "50014", "Parameter instType can not be empty"),
    ("instType=OPTION", "50015", "Either parameter uly or instFamily is required"),
    ("instType=SWAP&instId=NO-SUCH-SWAP", "51001", "Instrument ID, Instrument ID code, or Spread ID doesn't exist."),
    ("instType=OPTION&uly=BTC-USD", "0", ""),
    ("instType=SPOT", "0", ""),
    ("instType=SWAP&instFamily=ETH-USDT", "0", ""),
]


@pytest.mark.parametrize(("query", "code", "message"), OKX_ANSWERS, ids=[one[0] for one in OKX_ANSWERS])
def test_okx_answers_other_types_in_its_own_form(mock_venue, get, query, code, message):
    answer = json.loads(get(mock_venue("okx"), f"/api/v5/public/instruments?{query}")[2])
    assert (answer["code"], answer["data"]) == (code, [])
    assert answer["msg"] == message or (code == "0" and answer["msg"].startswith("translated: "))
