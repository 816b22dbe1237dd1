"""Deribit's messages, subscriptions and answers, and the traps in them."""

import json

import pytest

from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import (
    Candle,
    Funding,
    FundingEstimate,
    Index,
    Liquidation,
    Mark,
    OpenInterest,
    Refused,
    Subscribed,
    Trade,
    Unusable,
)
from rektscope.market.events import Kind
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side, TakerSide
from rektscope.venues.catalogue import LIVE_KINDS
from rektscope.venues.deribit import rest
from rektscope.venues.deribit.config import DERIVATIVES
from rektscope.venues.deribit.subscriptions import answer, product_name, subscribe, topic_of, topics

NOW = 1_790_000_000_000
BTC = "deribit:BTC-PERPETUAL"
HOUR = 3_600_000
TRADED_MS, REPORTED_MS = 1_584_058_044_032, 1_765_541_474_086


def test_an_amount_of_dollars_is_counted_in_contracts_of_ten(desk, sample):
    events = desk(BTC).read(sample("trades_ordinary.json"))
    assert events == [Trade(NOW, BTC, 1_765_531_356_452, 184_589, 1, TakerSide.SELL)]


def test_a_taker_who_was_forced_to_sell_was_long(desk, sample):
    events = desk(BTC).read(sample("trades_forced_taker.json"))
    assert events == [
        Trade(NOW, BTC, TRADED_MS, 8939, 112, TakerSide.SELL),
        Liquidation(NOW, BTC, TRADED_MS, 8939, 112, Side.LONG),
    ]


@pytest.mark.parametrize(
    ("flag", "direction", "sides"),
    [(b"T", b"sell", [Side.LONG]), (b"T", b"buy", [Side.SHORT]), (b"M", b"sell", [Side.SHORT]),
     (b"M", b"buy", [Side.LONG]), (b"MT", b"sell", [Side.LONG, Side.SHORT]), (b"MT", b"buy", [Side.SHORT, Side.LONG]),
     (b"none", b"buy", [])],
)  # fmt: skip
def test_the_flag_says_whose_order_was_forced(desk, sample, flag, direction, sides):
    frame = sample("trades_forced_taker.json").replace(b'"T"', b'"' + flag + b'"')
    events = desk(BTC).read(frame.replace(b'"sell"', b'"' + direction + b'"'))
    assert isinstance(events[0], Trade)
    assert [event.liquidated_side for event in events[1:]] == sides


def test_a_flag_that_is_none_is_reported_and_not_guessed(desk, sample):
    (event,) = desk(BTC).read(sample("trades_forced_taker.json").replace(b'"T"', b'"X"'))
    assert isinstance(event, Unusable)


def test_two_connections_count_a_forced_trade_once(desk, sample):
    feed = desk(BTC)
    feed.read(sample("trades_forced_taker.json"))
    feed.connect()
    assert feed.read(sample("trades_forced_taker.json")) == []


def test_a_ticker_counts_open_interest_in_dollars(desk, sample, listing_of):
    events = desk(BTC).read(sample("ticker_perpetual.json"))
    assert events == [
        Mark(NOW, BTC, REPORTED_MS, 18_456_356),
        Index(NOW, BTC, REPORTED_MS, 18_452_710),
        OpenInterest(NOW, BTC, REPORTED_MS, 113_232_937),
        FundingEstimate(NOW, BTC, REPORTED_MS, 0, 0),  # current_funding; funding_8h looks back
    ]
    instrument = listing_of(BTC).instrument
    assert float(113_232_937 * instrument.lot_size * instrument.contract_size) == 1_132_329_370.0


def test_a_test_request_is_answered_and_a_heartbeat_is_not(desk, sample):
    assert json.loads(answer(sample("heartbeat_test_request.json")))["method"] == "public/test"
    assert answer(sample("heartbeat.json")) is None
    assert answer(sample("trades_ordinary.json")) is None
    assert desk(BTC).read(sample("heartbeat_test_request.json"), sample("heartbeat.json")) == []


def test_channels_that_the_venue_leaves_out_of_its_answer_are_refused(desk, sample):
    events = desk(BTC).read(sample("subscribe_one_missing.json"))
    words = "Deribit refused ticker.NOPE-PERPETUAL.100ms: it has no such channel."
    assert events == [
        Subscribed(NOW, ("trades.BTC-PERPETUAL.100ms",)),
        Refused(NOW, "ticker.NOPE-PERPETUAL.100ms", words),
    ]


def test_other_answers_are_no_news(desk, sample):
    assert desk(BTC).read(sample("set_heartbeat_acknowledged.json"), sample("test_acknowledged.json")) == []
    words = "Deribit refused a request: too_many_requests (code 10028)."
    assert desk(BTC).read(sample("error_too_many_requests.json")) == [Refused(NOW, "trades.BTC-PERPETUAL.100ms", words)]


@pytest.mark.parametrize(
    "frame", [b"", b"{}", b"[]", b'{"method":"subscription","params":{"channel":"trades.X","data":{}}}',
              b'{"id":"trades.X","result":"ok"}', b'{"method":"subscription","params":[]}']
)  # fmt: skip
def test_what_is_not_as_documented_is_the_fault_of_the_venue(desk, frame):
    with pytest.raises(VenueError):
        desk(BTC).read(frame)


@pytest.mark.parametrize(
    ("symbol", "is_ours"),
    [("BTC-PERPETUAL", True), ("SOL_USDC-PERPETUAL", True), ("BTC-25DEC26", True), ("BTC-24SEP21-8000-P", False),
     ("BTCUSD", False)],
)  # fmt: skip
def test_options_are_not_ours(symbol, is_ours):
    assert (product_name(symbol) == "derivatives") == is_ours


def test_a_request_carries_its_channels_as_its_id(listing_of):
    found = topics(DERIVATIVES, listing_of(BTC), LIVE_KINDS)
    heartbeat, request = (json.loads(each.message) for each in subscribe(DERIVATIVES, found, 0))
    assert (heartbeat["method"], heartbeat["params"]) == ("public/set_heartbeat", {"interval": 30})
    channels = ["trades.BTC-PERPETUAL.100ms", "ticker.BTC-PERPETUAL.100ms"]
    assert (request["method"], request["params"]["channels"]) == ("public/subscribe", channels)
    assert request["id"].split(",") == channels


def test_raw_channels_need_a_login_and_are_not_asked_for(listing_of):
    assert not any("raw" in topic.key for topic in topics(DERIVATIVES, listing_of(BTC), LIVE_KINDS))


def test_liquidations_come_with_trades(listing_of):
    (topic,) = topics(DERIVATIVES, listing_of(BTC), frozenset({Kind.LIQUIDATION}))
    assert topic.key == "trades.BTC-PERPETUAL.100ms"


@pytest.mark.parametrize(
    ("name", "topic"),
    [("trades_ordinary.json", "trades.BTC-PERPETUAL.100ms"), ("ticker_perpetual.json", "ticker.BTC-PERPETUAL.100ms"),
     ("heartbeat.json", None), ("subscribe_one_missing.json", None)],
)  # fmt: skip
def test_a_frame_names_its_topic(sample, name, topic):
    assert topic_of(sample(name)) == topic


def test_contracts_are_worth_what_the_venue_says(sample):
    page = rest.listings(sample("rest_get_instruments.json"), DERIVATIVES)
    inverse, linear, dated = page.listings
    assert (inverse.instrument.contract, inverse.instrument.contract_size) == (Contract.INVERSE, 10)
    assert inverse.quantity.exact("1120") == 112
    assert (linear.instrument.contract, linear.instrument.lot) == (Contract.LINEAR, 0.1)
    assert (inverse.perpetual, dated.perpetual) == (True, False)
    assert page.left_out == ()


def test_candles_count_dollars_on_inverse_and_coins_on_linear_contracts(sample, listing_of):
    first, _ = rest.candles(sample("rest_get_tradingview_chart_data.json"), listing_of(BTC), NOW)
    assert first == Candle(
        1_766_483_520_000, BTC, 1_766_483_460_000, 60_000, 174_902, 174_913, 174_902, 174_913, 25_749, -1
    )
    linear, _ = rest.candles(
        sample("rest_get_tradingview_chart_data.json"), listing_of("deribit:SOL_USDC-PERPETUAL"), NOW
    )
    assert linear.quantity_lots == 29


def test_columns_of_different_lengths_are_the_fault_of_the_venue(sample, listing_of):
    body = sample("rest_get_tradingview_chart_data.json").replace(b"1766483460000,", b"")
    with pytest.raises(VenueError, match="different lengths"):
        rest.candles(body, listing_of(BTC), NOW)


def test_funding_is_summed_up_by_the_hour(sample, listing_of):
    first, second = rest.funding(sample("rest_get_funding_rate_history.json"), listing_of(BTC), NOW)
    assert first == Funding(1_569_891_600_000, BTC, 1_569_891_600_000, -473_962, HOUR)
    assert second.rate_e12 == -285_835


def test_requests_name_what_they_ask_for(listing_of):
    listing = listing_of(BTC)
    assert "get_tradingview_chart_data?instrument_name=BTC-PERPETUAL&start_timestamp=0&end_timestamp=59999" in (
        rest.candles_request(DERIVATIVES, listing, 0, 60_000).url
    )
    assert "get_funding_rate_history" in rest.funding_request(DERIVATIVES, listing, 0, 1).url
    assert "kind=future" in rest.listings_request(DERIVATIVES).url
    assert rest.open_interest_request(DERIVATIVES, listing) is None


@pytest.mark.parametrize("read", [rest.candles, rest.funding])
def test_a_refusal_is_explained(sample, listing_of, read):
    with pytest.raises(VenueError, match=r"Deribit refused a request: Invalid params \(code -32602\)"):
        read(sample("rest_refused.json"), listing_of(BTC), NOW)
