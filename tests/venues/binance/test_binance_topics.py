"""What is asked of Binance, and which stream a frame belongs to."""

import json

import pytest

from rektscope.market.events import Kind
from rektscope.venues.binance.config import COINM, USDM
from rektscope.venues.binance.subscriptions import answer, product_name, subscribe, topic_of, topics
from rektscope.venues.catalogue import LIVE_KINDS


@pytest.mark.parametrize(
    ("symbol", "product"),
    [("BTCUSDT", "usdm"), ("BTCUSDC", "usdm"), ("1000PEPEUSDT", "usdm"), ("BTCUSDT_261225", "usdm"),
     ("BTCUSD_PERP", "coinm"), ("BTCUSD_261225", "coinm"), ("币安人生USDT", "usdm"),
     ("btcusdt", None), ("BTC-USDT", None), ("", None)],
)  # fmt: skip
def test_the_symbol_shows_the_product(symbol, product):
    assert product_name(symbol) == product


def test_usdm_is_asked_under_market_where_it_is_not_silent():
    """The old path connects and acknowledges, and delivers neither marks nor liquidations (since 2026-04-23)."""
    assert USDM.socket_url == "wss://fstream.binance.com/market/ws"
    assert USDM.silence_s[Kind.MARK] == 10.0


def test_a_usdm_market_needs_three_streams(listing_of):
    found = topics(USDM, listing_of("binance:BTCUSDT"), LIVE_KINDS)
    assert {topic.key: topic.kinds for topic in found} == {
        "btcusdt@aggTrade": {Kind.TRADE},
        "btcusdt@markPrice@1s": {Kind.MARK, Kind.INDEX, Kind.FUNDING},
        "btcusdt@forceOrder": {Kind.LIQUIDATION},
    }
    assert {topic.key: topic.silence_s for topic in found} == {
        "btcusdt@aggTrade": 60.0, "btcusdt@markPrice@1s": 10.0, "btcusdt@forceOrder": None
    }  # fmt: skip


def test_a_coinm_market_has_its_index_on_a_stream_of_its_own(listing_of):
    found = topics(COINM, listing_of("binance:BTCUSD_PERP"), LIVE_KINDS)
    assert [topic.key for topic in found] == [
        "btcusd_perp@aggTrade", "btcusd_perp@markPrice@1s", "btcusd_perp@forceOrder", "btcusd@indexPrice"
    ]  # fmt: skip


def test_only_what_is_wanted_is_asked_for(listing_of):
    found = topics(USDM, listing_of("binance:BTCUSDT"), frozenset({Kind.LIQUIDATION, Kind.OPEN_INTEREST}))
    assert [topic.key for topic in found] == ["btcusdt@forceOrder"]


def test_the_request_is_the_documented_one(listing_of):
    (request,) = subscribe(USDM, topics(USDM, listing_of("binance:BTCUSDT"), LIVE_KINDS), 0)
    assert json.loads(request.message) == {
        "method": "SUBSCRIBE", "params": ["btcusdt@aggTrade", "btcusdt@markPrice@1s", "btcusdt@forceOrder"], "id": 1
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "topic"),
    [("aggTrade_taker_buy.json", "btcusdt@aggTrade"), ("markPriceUpdate_perpetual.json", "btcusdt@markPrice@1s"),
     ("forceOrder_sell_filled.json", "btcusdt@forceOrder"), ("indexPriceUpdate.json", "btcusd@indexPrice"),
     ("subscribe_acknowledged.json", None), ("subscribe_refused.json", None)],
)  # fmt: skip
def test_a_frame_names_its_stream(sample, name, topic):
    assert topic_of(sample(name)) == topic
    assert topic_of(b'{"stream":"some@thing","data":' + sample(name) + b"}") == "some@thing"


def test_nothing_has_to_be_answered(sample):
    assert answer(sample("aggTrade_taker_buy.json")) is None
