"""What each venue that has shares of liquidations calls the underlying of a contract, in its own words."""

import json

import pytest

from rektscope.market.instrument import Underlying
from rektscope.venues.binance import rest as binance
from rektscope.venues.binance.config import USDM
from rektscope.venues.bybit import rest as bybit
from rektscope.venues.bybit.config import LINEAR
from rektscope.venues.okx import rest as okx
from rektscope.venues.okx.config import DERIVATIVES

COIN, OTHER, UNKNOWN = Underlying.COIN, Underlying.OTHER, Underlying.UNKNOWN


def listed(page):
    (listing,) = page.listings
    return listing.instrument.underlying


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ({"contractType": "PERPETUAL", "underlyingType": "COIN"}, COIN),
        ({"contractType": "CURRENT_QUARTER", "underlyingType": "COIN"}, COIN),
        ({"contractType": "PERPETUAL", "underlyingType": "INDEX"}, OTHER),
        ({"contractType": "TRADIFI_PERPETUAL", "underlyingType": "EQUITY"}, OTHER),
        ({"contractType": "TRADIFI_PERPETUAL", "underlyingType": "COMMODITY"}, OTHER),
        ({"contractType": "TRADIFI_PERPETUAL"}, OTHER),
        ({"contractType": "PERPETUAL"}, UNKNOWN),
    ],
)
def test_binance_sends_it_by_two_fields(words, meant):
    filters = [{"filterType": "PRICE_FILTER", "tickSize": "0.01"}, {"filterType": "LOT_SIZE", "stepSize": "0.01"}]
    symbol = {"symbol": "TSLAUSDT", "pair": "TSLAUSDT", "status": "TRADING", "baseAsset": "TSLA", "quoteAsset": "USDT"}
    body = json.dumps({"symbols": [symbol | words | {"filters": filters}]}).encode()
    assert listed(binance.listings(body, USDM)) is meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ({"symbolType": ""}, COIN),
        ({"symbolType": "innovation"}, COIN),
        ({"symbolType": "stock"}, OTHER),
        ({"symbolType": "commodity"}, OTHER),
        ({"symbolType": "something newer"}, OTHER),
        ({}, UNKNOWN),
    ],
)
def test_bybit_sends_it_by_the_type_of_the_symbol(words, meant):
    symbol = {
        "symbol": "TSLAUSDT",
        "contractType": "LinearPerpetual",
        "status": "Trading",
        "baseCoin": "TSLA",
        "quoteCoin": "USDT",
        "priceFilter": {"tickSize": "0.01"},
        "lotSizeFilter": {"qtyStep": "0.01"},
    }
    body = json.dumps({"retCode": 0, "result": {"list": [symbol | words], "nextPageCursor": ""}}).encode()
    assert listed(bybit.listings(body, LINEAR)) is meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ({"instCategory": "1"}, COIN),
        ({"instCategory": "3"}, OTHER),
        ({"instCategory": "4"}, OTHER),
        ({"instCategory": "9"}, OTHER),
        ({}, UNKNOWN),
    ],
)
def test_okx_sends_it_by_the_category_of_the_instrument(words, meant):
    symbol = {
        "instId": "TSLA-USDT-SWAP",
        "instType": "SWAP",
        "instFamily": "TSLA-USDT",
        "ctType": "linear",
        "ctVal": "1",
        "ctMult": "1",
        "ctValCcy": "TSLA",
        "tickSz": "0.01",
        "lotSz": "0.01",
        "state": "live",
    }
    body = json.dumps({"code": "0", "data": [symbol | words]}).encode()
    assert listed(okx.listings(body, DERIVATIVES)) is meant
