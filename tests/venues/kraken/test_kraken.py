"""Kraken Futures' messages, subscriptions and answers, and the traps in them."""

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
    Unknown,
    Unusable,
)
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side, TakerSide
from rektscope.venues.catalogue import LIVE_KINDS
from rektscope.venues.kraken import rest
from rektscope.venues.kraken.config import FUTURES
from rektscope.venues.kraken.subscriptions import answer, product_name, subscribe, topic_of, topics

NOW = 1_790_000_000_000
INVERSE, LINEAR = "kraken:PI_XBTUSD", "kraken:PF_XBTUSD"
HOUR = 3_600_000


def test_a_trade_has_the_side_of_its_taker(desk, sample):
    events = desk(INVERSE).read(sample("trade_fill.json"))
    assert events == [Trade(NOW, INVERSE, 1_612_266_317_519, 69_939, 15_000, TakerSide.SELL)]


def test_a_liquidation_is_a_trade_of_the_market_as_well(desk, sample):
    assert desk(LINEAR).read(sample("trade_liquidation.json")) == [
        Trade(NOW, LINEAR, 1_593_620_853_613, 34_231, 250, TakerSide.BUY),
        Liquidation(NOW, LINEAR, 1_593_620_853_613, 34_231, 250, Side.SHORT),
    ]
    _, long = desk(LINEAR).read(sample("trade_liquidation.json").replace(b'"buy"', b'"sell"'))
    assert long.liquidated_side is Side.LONG


@pytest.mark.parametrize("kind", [b"assignment", b"termination", b"block"])
def test_a_booking_between_accounts_is_no_trade(desk, sample, kind):
    assert desk(INVERSE).read(sample("trade_fill.json").replace(b'"fill"', b'"' + kind + b'"')) == []


def test_the_snapshot_of_trades_is_of_earlier_ones(desk, sample):
    assert desk(INVERSE).read(sample("trade_snapshot.json")) == []


def test_two_connections_count_a_trade_once(desk, sample):
    feed = desk(INVERSE)
    feed.read(sample("trade_fill.json"))
    feed.connect()
    assert feed.read(sample("trade_fill.json")) == []


def test_the_relative_rate_is_the_fraction(desk, sample):
    reported_ms = 1_676_393_235_406
    assert desk(INVERSE).read(sample("ticker_perpetual.json")) == [
        Mark(NOW, INVERSE, reported_ms, 4_395_937),
        Index(NOW, INVERSE, reported_ms, 4_396_908),
        OpenInterest(NOW, INVERSE, reported_ms, 30_072_580),
        FundingEstimate(NOW, INVERSE, reported_ms, -1_380_385, 1_676_394_000_000),
    ]


def test_a_side_that_is_none_is_reported(desk, sample):
    (event,) = desk(INVERSE).read(sample("trade_fill.json").replace(b'"sell"', b'"?"'))
    assert isinstance(event, Unusable)


def test_a_market_without_sizes_is_reported_once(desk, sample):
    frames = [sample("trade_fill.json"), sample("ticker_perpetual.json")]
    assert desk(LINEAR).read(*frames) == [Unknown(NOW, "kraken", "PI_XBTUSD")]


def test_answers_are_distinguished(desk, sample):
    assert desk(INVERSE).read(sample("info.json")) == []
    assert desk(INVERSE).read(sample("subscribe_acknowledged.json")) == [Subscribed(NOW, ("trade:PI_XBTUSD",))]
    words = "Kraken Futures refused a request: Invalid product id."
    assert desk(INVERSE).read(sample("subscribe_refused.json")) == [Refused(NOW, "", words)]


@pytest.mark.parametrize(
    "frame", [b"", b"{}", b"[]", b'{"feed":"trade","product_id":"PI_XBTUSD"}', b'{"feed":5}',
              b'{"feed":"ticker","product_id":"PI_XBTUSD"}']
)  # fmt: skip
def test_what_is_not_as_documented_is_the_fault_of_the_venue(desk, frame):
    with pytest.raises(VenueError):
        desk(INVERSE).read(frame)


@pytest.mark.parametrize(
    ("symbol", "is_ours"), [("PF_XBTUSD", True), ("PI_XBTUSD", True), ("FI_XBTUSD_261225", True), ("XBTUSD", False)]
)
def test_the_symbol_shows_the_product(symbol, is_ours):
    assert (product_name(symbol) == "futures") == is_ours


def test_each_feed_is_a_message_with_its_products(listing_of):
    found = topics(FUTURES, listing_of(INVERSE), LIVE_KINDS)
    requests = [json.loads(each.message) for each in subscribe(FUTURES, found, 0)]
    assert requests == [
        {"event": "subscribe", "feed": "trade", "product_ids": ["PI_XBTUSD"]},
        {"event": "subscribe", "feed": "ticker", "product_ids": ["PI_XBTUSD"]},
    ]


@pytest.mark.parametrize(
    ("name", "topic"),
    [("trade_fill.json", "trade:PI_XBTUSD"), ("ticker_perpetual.json", "ticker:PI_XBTUSD"),
     ("trade_snapshot.json", None), ("subscribe_acknowledged.json", None), ("info.json", None)],
)  # fmt: skip
def test_a_frame_names_its_topic(sample, name, topic):
    assert topic_of(sample(name)) == topic
    assert answer(sample(name)) is None


def test_contracts_are_worth_what_the_venue_says(sample):
    page = rest.listings(sample("rest_instruments.json"), FUTURES)
    inverse, ether, pepe = (listing.instrument for listing in page.listings)
    assert (inverse.contract, inverse.contract_size, inverse.lot_size) == (Contract.INVERSE, 1, 1)
    assert (ether.contract, ether.lot) == (Contract.LINEAR, 0.001)
    assert (pepe.lot, pepe.tick) == (1000.0, 1e-10)
    assert page.left_out == ("PF_BAREUSD: its base and quote are not listed",)


def test_history(sample, listing_of):
    listing = listing_of(INVERSE)
    first, second = rest.candles(sample("rest_charts.json"), listing, NOW)
    assert first == Candle(
        1_731_715_260_000, INVERSE, 1_731_715_200_000, 60_000, 182_138, 182_747, 181_912, 182_091, 319_499, -1
    )
    assert second.quantity_lots == 2407
    fundings = rest.funding(sample("rest_historicalfundingrates.json"), listing, NOW)
    assert [(event.rate_e12, event.duration_ms) for event in fundings] == [(12_500_000, HOUR), (-6_250_000, HOUR)]
    assert isinstance(fundings[0], Funding)


def test_requests_name_what_they_ask_for(listing_of):
    listing = listing_of(INVERSE)
    assert rest.candles_request(FUTURES, listing, 0, 60_000).url == (
        "https://futures.kraken.com/api/charts/v1/trade/PI_XBTUSD/1m?from=0&to=59"
    )
    assert rest.listings_request(FUTURES).url == "https://futures.kraken.com/derivatives/api/v3/instruments"
    assert "historicalfundingrates?symbol=PI_XBTUSD" in rest.funding_request(FUTURES, listing, 0, 1).url


@pytest.mark.parametrize("read", [lambda body, _l, _n: rest.listings(body, FUTURES), rest.funding])
def test_a_refusal_is_explained(sample, listing_of, read):
    with pytest.raises(VenueError, match="Kraken refused a request: invalidArgument: symbol"):
        read(sample("rest_refused.json"), listing_of(INVERSE), NOW)
