"""What is asked of Bybit, and which topic a frame belongs to."""

import json

import pytest

from rektscope.market.events import Kind
from rektscope.venues.bybit.config import LINEAR
from rektscope.venues.bybit.subscriptions import answer, product_name, subscribe, topic_of, topics
from rektscope.venues.catalogue import LIVE_KINDS


@pytest.mark.parametrize(
    ("symbol", "product"),
    [("BTCUSDT", "linear"), ("BTCPERP", "linear"), ("BTC-26JUN26", "linear"), ("BTCUSD", "inverse"),
     ("BTCUSDZ26", "inverse"), ("btcusdt", None), ("BTC_USDT", None)],
)  # fmt: skip
def test_the_symbol_shows_the_product(symbol, product):
    assert product_name(symbol) == product


def test_a_market_needs_three_topics(listing_of):
    found = topics(LINEAR, listing_of("bybit:BTCUSDT"), LIVE_KINDS)
    assert {topic.key: (topic.kinds, topic.silence_s) for topic in found} == {
        "publicTrade.BTCUSDT": ({Kind.TRADE}, 60.0),
        "tickers.BTCUSDT": ({Kind.MARK, Kind.INDEX, Kind.OPEN_INTEREST, Kind.FUNDING}, 30.0),
        "allLiquidation.BTCUSDT": ({Kind.LIQUIDATION}, None),
    }


def test_a_coin_that_trades_rarely_may_be_silent(listing_of):
    found = topics(LINEAR, listing_of("bybit:ROSEUSDT"), frozenset({Kind.TRADE}))
    assert [topic.silence_s for topic in found] == [None]


def test_requests_carry_ten_topics_each(listing_of):
    found = [*topics(LINEAR, listing_of("bybit:BTCUSDT"), LIVE_KINDS)] * 4
    messages = [json.loads(each.message) for each in subscribe(LINEAR, found, 0)]
    assert [len(message["args"]) for message in messages] == [10, 2]
    assert [message["req_id"] for message in messages] == ["1", "2"]
    assert {message["op"] for message in messages} == {"subscribe"}


def test_a_frame_names_its_topic(sample):
    assert topic_of(sample("tickers_snapshot.json")) == "tickers.BTCUSDT"
    assert topic_of(sample("pong.json")) is None
    assert answer(sample("pong.json")) is None
