"""Aster's messages, subscriptions and answers, and the traps in them."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import (
    Candle,
    Funding,
    FundingEstimate,
    Index,
    Liquidation,
    Mark,
    Refused,
    Subscribed,
    Trade,
    Unknown,
    Unusable,
)
from rektscope.feeds.product import Reach
from rektscope.feeds.silence import SilenceWatch
from rektscope.market.events import Kind
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side, TakerSide
from rektscope.venues.aster import rest
from rektscope.venues.aster.config import PERPETUALS
from rektscope.venues.aster.subscriptions import answer, product_name, topic_of
from rektscope.venues.catalogue import LIVE_KINDS, specs

NOW = 1_790_000_000_000
BTC, DOGE = "aster:BTCUSDT", "aster:DOGEUSDT"
HOUR = 3_600_000


def changed(frame, **order):
    message = json.loads(frame)
    message["o"].update(order)
    return json.dumps(message).encode()


def query(request):
    return {name: values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}


def test_a_buyer_who_was_the_maker_was_sold_to(desk, sample):
    frame = sample("aggTrade_taker_sell.json")
    sold = Trade(NOW, BTC, 1_723_456_789_085, 589_345, 100, TakerSide.SELL)
    assert desk(BTC).read(frame) == [sold]
    (bought,) = desk(BTC).read(frame.replace(b'"m":true', b'"m":false'))
    assert bought.taker_side is TakerSide.BUY


def test_a_mark_brings_index_and_the_rate_that_is_not_settled_yet(desk, sample):
    assert desk(BTC).read(sample("markPriceUpdate.json")) == [
        Mark(NOW, BTC, 1_562_305_380_000, 11_794_150),
        Index(NOW, BTC, 1_562_305_380_000, 11_784_627),
        FundingEstimate(NOW, BTC, 1_562_305_380_000, 381_670_000, 1_562_306_400_000),
    ]


def test_a_mark_without_a_next_funding_brings_no_rate(desk, sample):
    message = json.loads(sample("markPriceUpdate.json")) | {"T": 0}
    assert [type(event) for event in desk(BTC).read(json.dumps(message).encode())] == [Mark, Index]


def test_a_sell_order_liquidates_a_long_at_its_average_fill(desk, sample):
    frame = changed(sample("forceOrder_sell_filled.json"), ap="9908.7", q="0.5", l="0.001")
    assert desk(BTC).read(frame) == [Liquidation(NOW, BTC, 1_568_014_460_893, 99_087, 14, Side.LONG)]
    (short,) = desk(BTC).read(changed(frame, S="BUY"))
    assert short.liquidated_side is Side.SHORT


@pytest.mark.parametrize("status", ["NEW", "PARTIALLY_FILLED", "CANCELED", "EXPIRED"])
def test_an_order_that_is_not_filled_is_not_counted(desk, sample, status):
    assert desk(BTC).read(changed(sample("forceOrder_sell_filled.json"), X=status)) == []


def test_a_side_that_is_none_is_reported_and_not_guessed(desk, sample):
    (event,) = desk(BTC).read(changed(sample("forceOrder_sell_filled.json"), S="LONG"))
    assert event == Unusable(
        NOW, BTC, "A liquidation of aster:BTCUSDT was left out: 'LONG' is no side.", Kind.LIQUIDATION
    )


def test_two_connections_report_a_liquidation_and_a_trade_once(desk, sample):
    feed = desk(BTC)
    frames = [sample("forceOrder_sell_filled.json"), sample("aggTrade_taker_sell.json")]
    assert len(feed.read(*frames)) == 2
    feed.connect()
    assert feed.read(*frames) == []


def test_a_wrapped_message_is_the_same_as_a_bare_one(desk, sample):
    bare = sample("markPriceUpdate.json")
    wrapped = b'{"stream":"btcusdt@markPrice@1s","data":' + bare + b"}"
    assert desk(BTC).read(wrapped) == desk(BTC).read(bare)
    assert topic_of(wrapped) == topic_of(bare) == "btcusdt@markPrice@1s"


def test_a_market_without_sizes_is_reported_once_and_not_guessed(desk, sample):
    frame = sample("aggTrade_taker_sell.json")
    assert desk(DOGE).read(frame, frame) == [Unknown(NOW, "aster", "BTCUSDT")]


def test_answers_are_read_apart(desk, sample):
    assert desk(BTC).read(sample("subscribe_acknowledged.json")) == [Subscribed(NOW, number=1)]
    (refused,) = desk(BTC).read(sample("subscribe_refused.json"))
    assert isinstance(refused, Refused)
    assert refused.words.startswith("Aster refused a subscription: Invalid request: unknown variant")
    (coded,) = desk(BTC).read(b'{"code": 0, "msg": "Unknown property"}')
    assert coded.words == "Aster refused a subscription: Unknown property (code 0)."
    assert desk(BTC).read(b'{"e":"kline","E":1,"s":"BTCUSDT","k":{"t":1}}') == []


@pytest.mark.parametrize(
    "frame", [b"", b"pong", b"[]", b'{"e":"aggTrade"}', b'{"e":"forceOrder","o":[]}', b'{"e":5}',
              b'{"e":"aggTrade","s":"BTCUSDT","p":1.5,"q":"1","T":1,"m":true,"a":1}', b'{"stream":"x"}']
)  # fmt: skip
def test_what_is_not_as_documented_is_the_fault_of_the_venue(desk, frame):
    with pytest.raises(VenueError):
        desk(BTC).read(frame)


@pytest.mark.parametrize(
    ("symbol", "is_ours"), [("BTCUSDT", True), ("1000PEPEUSDT", True), ("币安人生USDT", True), ("BTCUSD1", True),
                            ("btcusdt", False), ("BTC-USDT", False), ("PUMP_PRE", False), ("", False)]
)  # fmt: skip
def test_the_symbol_says_the_product(symbol, is_ours):
    assert (product_name(symbol) == "perpetuals") == is_ours


def test_a_market_needs_three_streams_and_only_marks_have_a_cadence(listing_of):
    (spec,) = specs([listing_of(BTC)])
    assert {topic.key: topic.kinds for topic in spec.topics} == {
        "btcusdt@aggTrade": {Kind.TRADE},
        "btcusdt@markPrice@1s": {Kind.MARK, Kind.INDEX, Kind.FUNDING} & LIVE_KINDS,
        "btcusdt@forceOrder": {Kind.LIQUIDATION},
    }
    watch = SilenceWatch(spec.topics)
    watch.begin([topic.key for topic in spec.topics], 0.0, 7)
    assert watch.silent(10.0) == []
    assert watch.silent(10.1) == [("btcusdt@markPrice@1s", 7)]
    (message,) = spec.venue.subscribe(spec.product, spec.topics, 0)
    asked = json.loads(message.message)
    assert (asked["method"], asked["id"], sorted(asked["params"])) == (
        "SUBSCRIBE", 1, ["btcusdt@aggTrade", "btcusdt@forceOrder", "btcusdt@markPrice@1s"]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "topic"), [("aggTrade_taker_sell.json", "btcusdt@aggTrade"),
                        ("forceOrder_sell_filled.json", "btcusdt@forceOrder"),
                        ("subscribe_acknowledged.json", None), ("subscribe_refused.json", None)]
)  # fmt: skip
def test_a_frame_says_its_stream(sample, name, topic):
    assert topic_of(sample(name)) == topic
    assert answer(sample(name)) is None


def test_what_is_shown_of_liquidations_and_missing_is_said():
    assert PERPETUALS.liquidations is Reach.SAMPLED
    assert any("lower bounds" in caveat for caveat in PERPETUALS.caveats)
    assert any("no open interest" in caveat for caveat in PERPETUALS.caveats)


def test_perpetuals_in_dollars_that_trade_are_listed(sample):
    page = rest.listings(sample("rest_exchangeInfo.json"), PERPETUALS)
    (doge,) = page.listings
    assert (doge.market, doge.instrument.base, doge.instrument.contract) == (DOGE, "DOGE", Contract.LINEAR)
    assert (doge.instrument.tick, doge.instrument.lot) == (0.0001, 1.0)
    assert page.left_out == (
        "ODDUSDT: its tick or lot size is missing",
        "BTCUSD: it is margined in its coin, and the size of its contracts is not documented",
        "PUMP_PRE: its name is not a coin and dollars",
    )


def test_candles_are_known_at_their_end(sample, listing_of):
    first, second = rest.candles(sample("rest_klines.json"), listing_of(DOGE), NOW)
    assert first == Candle(1_499_040_060_000, DOGE, 1_499_040_000_000, 60_000, 163, 8_000, 157, 158, 148_976, 1_756)
    assert second.time_ms == first.received_ms
    (finished,) = rest.candles(sample("rest_klines.json"), listing_of(DOGE), 1_499_040_119_999)
    assert finished == first


def test_settled_funding_has_the_interval_it_was_for(sample, listing_of):
    """Four hours here: not every market settles each eight (`fundingIntervalHours`)."""
    assert rest.funding(sample("rest_fundingRate.json"), listing_of(DOGE), NOW) == [
        Funding(1_570_608_000_000, DOGE, 1_570_608_000_000, -37_500_000_000, 4 * HOUR),
        Funding(1_570_622_400_002, DOGE, 1_570_622_400_002, 100_000_000, 4 * HOUR),
    ]


def test_requests_name_what_they_ask_for(listing_of):
    listing = listing_of(BTC)
    assert rest.listings_request(PERPETUALS).url == "https://fapi.asterdex.com/fapi/v3/exchangeInfo"
    candles = rest.candles_request(PERPETUALS, listing, 60_000, 120_000)
    assert candles.url.startswith("https://fapi.asterdex.com/fapi/v3/klines?")
    assert query(candles) == {
        "symbol": "BTCUSDT", "interval": "1m", "startTime": "60000", "endTime": "119999", "limit": "1500"
    }  # fmt: skip
    assert query(rest.funding_request(PERPETUALS, listing, 0, HOUR)) == {
        "symbol": "BTCUSDT", "startTime": "0", "endTime": "3599999", "limit": "1000"
    }  # fmt: skip
    assert rest.open_interest_request(PERPETUALS, listing) is None
    assert rest.open_interest_history_request(PERPETUALS, listing, 0, HOUR) is None


@pytest.mark.parametrize(
    "read", [lambda body, _listing, _now: rest.listings(body, PERPETUALS), rest.candles, rest.funding]
)
def test_a_refusal_is_reported_in_words(sample, listing_of, read):
    with pytest.raises(VenueError, match=r"Aster refused a request: Invalid symbol\. \(code -1000\)"):
        read(sample("rest_refused.json"), listing_of(BTC), NOW)


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"{}"])
def test_an_answer_that_is_none_is_the_fault_of_the_venue(body):
    with pytest.raises(VenueError):
        rest.listings(body, PERPETUALS)
