"""Bitget's messages, subscriptions and answers, and the traps in them."""

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
from rektscope.feeds.product import Reach
from rektscope.market.sides import Side, TakerSide
from rektscope.venues.bitget import rest
from rektscope.venues.bitget.config import USDT
from rektscope.venues.bitget.subscriptions import answer, product_name, subscribe, topic_of, topics
from rektscope.venues.catalogue import LIVE_KINDS

NOW = 1_790_000_000_000
BTC, APE = "bitget:BTCUSDT", "bitget:APEUSDT"
HOUR = 3_600_000


def test_a_trade_has_the_side_of_its_taker(desk, sample):
    events = desk(BTC).read(sample("publicTrade_update.json"))
    assert events == [Trade(NOW, BTC, 1_777_358_881_008, 766_313, 100, TakerSide.BUY)]


def test_the_snapshot_of_trades_is_of_earlier_ones(desk, sample):
    assert desk(BTC).read(sample("publicTrade_snapshot.json")) == []


def test_a_ticker_brings_four_kinds(desk, sample):
    reported_ms = 1_736_371_332_162
    assert desk(BTC).read(sample("ticker_snapshot.json")) == [
        Mark(NOW, BTC, reported_ms, 99_995_500),
        Index(NOW, BTC, reported_ms, 99_990_120),
        OpenInterest(NOW, BTC, reported_ms, 521_234_567),
        FundingEstimate(NOW, BTC, reported_ms, 68_000_000, 1_736_380_800_000),
    ]


@pytest.mark.parametrize("none", [b"0", b""])
def test_a_contract_without_a_next_settlement_has_no_funding(desk, sample, none):
    events = desk(BTC).read(sample("ticker_snapshot.json").replace(b"1736380800000", none))
    assert [type(event) for event in events] == [Mark, Index, OpenInterest]


def test_the_side_of_a_liquidation_is_the_position_and_its_amount_is_money(desk, sample):
    """13.70319 USDT at 0.1649 are 83.1 coins, to the last digit: the amount cannot be coins."""
    (event,) = desk(APE).read(sample("liquidation_long.json"))
    assert event == Liquidation(NOW, APE, 1_777_358_886_549, 1649, 831, Side.LONG)
    (short,) = desk(APE).read(sample("liquidation_long.json").replace(b'"buy"', b'"sell"'))
    assert short.liquidated_side is Side.SHORT


def test_an_amount_that_is_no_whole_number_of_lots_goes_to_the_nearest(desk, sample):
    (event,) = desk(BTC).read(sample("liquidation_documented.json"))
    assert event.quantity_lots == 4  # 37.722858 / 89,000 = 0.000424 BTC


def test_liquidations_are_a_sample_and_the_table_says_so():
    assert USDT.liquidations is Reach.SAMPLED
    assert "at most one liquidation a second" in USDT.caveats[0]


def test_a_repeated_liquidation_frame_is_sent_once_and_by_one_connection(desk, sample):
    feed, frame = desk(APE), sample("liquidation_long.json")
    assert len(feed.read(frame, frame)) == 1
    feed.connect()
    assert feed.read(frame) == []


def test_liquidations_of_other_markets_are_left_to_others(desk, sample):
    assert desk(BTC).read(sample("liquidation_long.json")) == []


def test_a_side_that_is_none_is_reported(desk, sample):
    (event,) = desk(APE).read(sample("liquidation_long.json").replace(b'"buy"', b'"long"'))
    assert isinstance(event, Unusable)
    (event,) = desk(BTC).read(sample("publicTrade_update.json").replace(b'"buy"', b'"?"'))
    assert isinstance(event, Unusable)


def test_answers_are_distinguished(desk, sample):
    assert desk(BTC).read(b"pong") == []
    topic = "usdt-futures:publicTrade:BTCUSDT"
    assert desk(BTC).read(sample("subscribe_acknowledged.json")) == [Subscribed(NOW, (topic,))]
    words = "Bitget USDT futures refused a request: Param error (code 30016)."
    assert desk(BTC).read(sample("subscribe_refused.json")) == [Refused(NOW, "usdt-futures:ticker:NOPE", words)]


def test_a_market_without_sizes_is_reported_once(desk, sample):
    frames = [sample("publicTrade_update.json"), sample("ticker_snapshot.json")]
    assert desk(APE).read(*frames) == [Unknown(NOW, "bitget", "BTCUSDT")]


@pytest.mark.parametrize(
    "frame", [b"", b"[]", b'{"arg":{"topic":"ticker","symbol":"BTCUSDT"},"data":{}}',
              b'{"arg":{"topic":"liquidation"},"data":[{"symbol":"APEUSDT"}]}', b'{"arg":"x"}']
)  # fmt: skip
def test_what_is_not_as_documented_is_the_fault_of_the_venue(desk, frame):
    with pytest.raises(VenueError):
        desk(BTC).read(frame)


@pytest.mark.parametrize(
    ("symbol", "product"), [("BTCUSDT", "usdt"), ("BTCPERP", "usdc"), ("BTCUSD", None), ("BTC-USDT", None)]
)
def test_the_symbol_shows_the_product(symbol, product):
    assert product_name(symbol) == product


def test_the_request_is_the_documented_one(listing_of):
    (request,) = subscribe(USDT, topics(USDT, listing_of(BTC), LIVE_KINDS), 0)
    assert json.loads(request.message) == {
        "op": "subscribe",
        "args": [
            {"instType": "usdt-futures", "topic": "publicTrade", "symbol": "BTCUSDT"},
            {"instType": "usdt-futures", "topic": "ticker", "symbol": "BTCUSDT"},
            {"instType": "usdt-futures", "topic": "liquidation"},
        ],
    }


@pytest.mark.parametrize(
    ("name", "topic"),
    [("publicTrade_update.json", "usdt-futures:publicTrade:BTCUSDT"),
     ("liquidation_long.json", "usdt-futures:liquidation:"),
     ("ticker_snapshot.json", "usdt-futures:ticker:BTCUSDT"), ("subscribe_acknowledged.json", None)],
)  # fmt: skip
def test_a_frame_names_its_topic(sample, listing_of, name, topic):
    assert topic_of(sample(name)) == topic
    assert answer(sample(name)) is None
    if topic:
        assert topic in {one.key for one in topics(USDT, listing_of(BTC), LIVE_KINDS)}


def test_contracts_count_coins_and_dated_ones_are_left_to_others(sample):
    page = rest.listings(sample("rest_instruments.json"), USDT)
    (listing,) = page.listings
    assert (listing.market, listing.instrument.lot, listing.funding_ms) == (BTC, 0.0001, 8 * HOUR)
    assert page.left_out == ("ZEROUSDT: a step of '0' is not above zero",)


def test_history(sample, listing_of):
    candles = rest.candles(sample("rest_history_candles.json"), listing_of(BTC), NOW)
    assert candles[1] == Candle(
        1_730_966_580_000, BTC, 1_730_966_520_000, 60_000, 764_000, 764_499, 763_921, 764_444, 123_456, -1
    )
    fundings = rest.funding(sample("rest_history_fund_rate.json"), listing_of(BTC), NOW)
    assert fundings[-1] == Funding(1_743_062_400_000, BTC, 1_743_062_400_000, 68_000_000, 8 * HOUR)


def test_requests_name_what_they_ask_for(listing_of):
    listing = listing_of(BTC)
    assert rest.listings_request(USDT).url == "https://api.bitget.com/api/v3/market/instruments?category=USDT-FUTURES"
    assert "interval=1m&startTime=0&endTime=60000&limit=100" in rest.candles_request(USDT, listing, 0, 60_000).url
    assert "history-fund-rate?category=USDT-FUTURES&symbol=BTCUSDT" in rest.funding_request(USDT, listing, 0, 1).url


@pytest.mark.parametrize("read", [rest.candles, rest.funding])
def test_a_refusal_is_explained(sample, listing_of, read):
    with pytest.raises(VenueError, match=r"Bitget refused a request: Parameter does not exist \(code 40034\)"):
        read(sample("rest_refused.json"), listing_of(BTC), NOW)
