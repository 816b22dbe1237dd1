"""Hyperliquid's messages, subscriptions and answers, and the traps in them."""

import json

import pytest

from rektscope.feeds.errors import UseError, VenueError
from rektscope.feeds.events import (
    Candle,
    Funding,
    FundingEstimate,
    Index,
    Mark,
    OpenInterest,
    Refused,
    Subscribed,
    Trade,
    Traders,
    Unusable,
)
from rektscope.feeds.product import Reach
from rektscope.market.events import Kind
from rektscope.market.sides import TakerSide
from rektscope.venues.catalogue import LIVE_KINDS
from rektscope.venues.hyperliquid import accounts, rest
from rektscope.venues.hyperliquid.config import PERPETUALS
from rektscope.venues.hyperliquid.subscriptions import answer, product_name, subscribe, topic_of, topics

NOW = 1_790_000_000_000
BTC = "hyperliquid:BTC"
HOUR = 3_600_000


def test_the_first_message_of_trades_is_a_snapshot_of_earlier_ones(desk, sample):
    feed = desk(BTC)
    assert feed.read(sample("trades_bought.json")) == []
    events = feed.read(sample("trades_sold_with_users.json"))
    assert events == [
        Trade(NOW, BTC, 1_730_160_007_000, 699_960, 1000, TakerSide.SELL, "0x" + "1" * 40, "0x" + "2" * 40)
    ]


def test_an_earlier_trade_says_who_trades_here_and_not_what_they_hold(desk, sample):
    assert desk(BTC).read(sample("trades_sold_with_users.json")) == [
        Traders(NOW, BTC, "0x" + "1" * 40, "0x" + "2" * 40, 0, 0, 1_730_160_007_000)
    ]


@pytest.mark.parametrize(
    "users", [None, [], ["0x" + "1" * 40], "0x" + "1" * 40, 5, ["0x" + "1" * 40, "0x12"], [1, 2], {"0x1": 2}, [[], []]]
)
def test_what_stands_for_users_and_is_none_costs_no_trade(desk, sample, users):
    feed = desk(BTC)
    feed.read(sample("trades_bought.json"))
    message = json.loads(sample("trades_sold_with_users.json"))
    message["data"][0]["users"] = users
    assert [type(event) for event in feed.read(json.dumps(message).encode())] == [Trade]


def test_a_recording_keeps_the_trade_and_not_who_made_it(desk, sample):
    feed, plain = desk(BTC), sample("trades_sold_with_users.json")
    feed.read(sample("trades_bought.json"))
    for frame in (plain, json.dumps(json.loads(plain), indent=2).encode()):
        kept = accounts.without_users(frame)
        assert b"0x1111" not in kept
        assert b"0x2222" not in kept
        whole, left = json.loads(frame)["data"][0], json.loads(kept)["data"][0]
        assert whole["hash"]
        assert (left["users"], left["hash"]) == ([], "")  # the transaction would lead to both
        assert {**whole, "users": [], "hash": ""} == left
    assert [type(event) for event in feed.read(accounts.without_users(plain))] == [Trade]
    assert accounts.without_users(sample("activeAssetCtx.json")) == sample("activeAssetCtx.json")


def test_a_connection_that_takes_over_loses_nothing_and_repeats_nothing(desk, sample):
    feed = desk(BTC)
    feed.read(sample("trades_bought.json"))
    old = feed.state
    feed.connect()
    assert _kinds(feed.read(sample("trades_sold_with_users.json"))) == [Traders]  # its snapshot
    new, feed.state = feed.state, old
    assert _kinds(feed.read(sample("trades_sold_with_users.json"))) == [Trade]  # the old one brings it as news
    feed.state = new
    assert feed.read(sample("trades_sold_with_users.json")) == []


def _kinds(events):
    return [type(event) for event in events]


def test_a_taker_who_bought_is_called_b(desk, sample):
    feed = desk(BTC)
    feed.read(sample("trades_sold_with_users.json"))
    assert feed.read(sample("trades_bought.json")) == [
        Trade(NOW, BTC, 1_730_160_006_192, 699_970, 38_111, TakerSide.BUY)
    ]


def test_an_id_is_unique_only_with_its_time(desk, sample):
    feed, frame = desk(BTC), sample("trades_sold_with_users.json")
    feed.read(frame)
    assert _kinds(feed.read(frame, frame, frame.replace(b"1730160007000", b"1730160007001"))) == [Trade] * 2


def test_a_side_that_is_none_is_reported(desk, sample):
    feed = desk(BTC)
    feed.read(sample("trades_bought.json"))
    (event,) = feed.read(sample("trades_bought.json").replace(b'"B"', b'"S"'))
    assert isinstance(event, Unusable)


def test_a_context_has_no_time_of_its_own_and_funding_is_settled_each_hour(desk, sample):
    assert desk(BTC).read(sample("activeAssetCtx.json"), received_ms=HOUR * 500_000 + 5) == [
        Mark(HOUR * 500_000 + 5, BTC, HOUR * 500_000 + 5, 77_562_000),
        Index(HOUR * 500_000 + 5, BTC, HOUR * 500_000 + 5, 77_605_000),
        OpenInterest(HOUR * 500_000 + 5, BTC, HOUR * 500_000 + 5, 2_735_317_682),
        FundingEstimate(HOUR * 500_000 + 5, BTC, HOUR * 500_000 + 5, 12_500_000, HOUR * 500_001),
    ]


def test_there_are_no_liquidations_and_the_table_says_so():
    assert PERPETUALS.liquidations is Reach.NONE
    assert PERPETUALS.caveats == ("Hyperliquid has no public feed of liquidations.",)


def test_answers_are_distinguished(desk, sample):
    assert desk(BTC).read(sample("subscribe_acknowledged.json")) == [Subscribed(NOW, ("trades:BTC",))]
    assert desk(BTC).read(sample("pong.json")) == []
    (event,) = desk(BTC).read(sample("subscribe_refused.json"))
    assert isinstance(event, Refused)
    assert "Invalid subscription" in event.words


@pytest.mark.parametrize(
    "frame", [b"", b"[]", b"{}", b'{"channel":"trades","data":{}}', b'{"channel":"activeAssetCtx","data":[]}',
              b'{"channel":"error","data":{}}', b'{"channel":"trades","data":[{"coin":"BTC","px":1}]}']
)  # fmt: skip
def test_what_is_not_as_documented_is_the_fault_of_the_venue(desk, frame):
    with pytest.raises(VenueError):
        desk(BTC).read(frame)


def test_coins_are_case_sensitive():
    assert product_name("kPEPE") == "perpetuals"
    assert product_name("BTC-USD") is None


def test_each_subscription_is_a_message(listing_of):
    found = topics(PERPETUALS, listing_of("hyperliquid:kPEPE"), LIVE_KINDS)
    assert [topic.key for topic in found] == ["trades:kPEPE", "activeAssetCtx:kPEPE"]
    assert [json.loads(each.message) for each in subscribe(PERPETUALS, found, 0)] == [
        {"method": "subscribe", "subscription": {"type": "trades", "coin": "kPEPE"}},
        {"method": "subscribe", "subscription": {"type": "activeAssetCtx", "coin": "kPEPE"}},
    ]
    assert topics(PERPETUALS, listing_of(BTC), frozenset({Kind.LIQUIDATION})) == ()


def test_more_topics_than_a_connection_takes_are_our_mistake(listing_of):
    found = [*topics(PERPETUALS, listing_of(BTC), LIVE_KINDS)] * 300
    with pytest.raises(UseError, match="600 topics are more than Hyperliquid takes"):
        subscribe(PERPETUALS, found, 0)


@pytest.mark.parametrize(
    ("name", "topic"),
    [("trades_bought.json", "trades:BTC"), ("activeAssetCtx.json", "activeAssetCtx:BTC"), ("pong.json", None),
     ("subscribe_acknowledged.json", None), ("subscribe_refused.json", None)],
)  # fmt: skip
def test_a_frame_names_its_topic(sample, name, topic):
    assert topic_of(sample(name)) == topic
    assert answer(sample(name)) is None


def test_prices_have_six_decimals_less_those_of_sizes(sample):
    page = rest.listings(sample("rest_meta.json"), PERPETUALS)
    bitcoin, pepe = (listing.instrument for listing in page.listings)
    assert (str(bitcoin.tick_size), bitcoin.lot) == ("0.1", 0.00001)
    assert (pepe.symbol, pepe.tick, pepe.lot) == ("kPEPE", 0.000001, 1.0)
    assert page.left_out == ("ODD: its size has 9 decimals",)


def test_history(sample, listing_of):
    listing = listing_of(BTC)
    candles = rest.candles(sample("rest_candleSnapshot.json"), listing, NOW)
    assert candles == [
        Candle(1_681_923_660_000, BTC, 1_681_923_600_000, 60_000, 292_950, 293_090, 292_500, 292_580, 98_639, -1)
    ]
    fundings = rest.funding(sample("rest_fundingHistory.json"), listing, NOW)
    assert fundings == [
        Funding(1_683_849_600_076, BTC, 1_683_849_600_076, -221_960_000, HOUR),
        Funding(1_683_853_200_000, BTC, 1_683_853_200_000, 12_500_000, HOUR),
    ]


def test_questions_are_posted_to_one_address(listing_of):
    listing = listing_of(BTC)
    request = rest.candles_request(PERPETUALS, listing, 60_000, 120_000)
    assert request.url == "https://api.hyperliquid.xyz/info"
    assert json.loads(request.body) == {
        "type": "candleSnapshot", "req": {"coin": "BTC", "interval": "1m", "startTime": 60_000, "endTime": 119_999}
    }  # fmt: skip
    assert json.loads(rest.listings_request(PERPETUALS).body) == {"type": "meta"}
    assert json.loads(rest.funding_request(PERPETUALS, listing, 0, 1).body)["type"] == "fundingHistory"
    assert rest.open_interest_request(PERPETUALS, listing) is None
    assert rest.open_interest_history_request(PERPETUALS, listing, 0, 1) is None


@pytest.mark.parametrize("body", [b"null", b'"Failed to deserialize the JSON body"'])
def test_a_refusal_is_explained(listing_of, body):
    with pytest.raises(VenueError, match="Hyperliquid refused a request"):
        rest.candles(body, listing_of(BTC), NOW)


@pytest.mark.parametrize("minutes", [1, 60, 1440, 5000])
def test_candles_pause_as_long_as_their_answer_weighs(listing_of, minutes):
    """Docs, rate limits: 20, and one more for each 60 candles, of 1,200 a minute."""
    asked = rest.candles_request(PERPETUALS, listing_of(BTC), 0, minutes * 60_000)
    weight = 20 + minutes // 60
    assert weight / 20 < asked.pause_s <= (weight + 1) / 20 * 1.2
    assert PERPETUALS.rest_pause_s > 1.0
