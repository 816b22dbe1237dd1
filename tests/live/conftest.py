"""A spec for Binance's BTCUSDT and messages for it, made by arithmetic."""

from decimal import Decimal

import pytest

from rektscope.feeds.listing import Listing
from rektscope.market.instrument import Contract, Instrument
from rektscope.venues.catalogue import specs

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))


@pytest.fixture(scope="session")
def listing():
    return Listing.of(BTC, "usdm", index_symbol="BTCUSDT")


@pytest.fixture(scope="session")
def binance_specs(listing):
    return specs([listing])


@pytest.fixture(scope="session")
def trade_frame():
    """A trade of 0.5 BTC as Binance sends it, by its number and price."""

    def make(number, price="118000.0", time_ms=1_790_000_000_000):
        return (
            b'{"stream":"btcusdt@aggTrade","data":{"e":"aggTrade","E":%d,"a":%d,"s":"BTCUSDT","p":"%s","q":"0.500",'
            b'"f":1,"l":1,"T":%d,"m":false}}'
        ) % (time_ms, number, price.encode(), time_ms)

    return make
