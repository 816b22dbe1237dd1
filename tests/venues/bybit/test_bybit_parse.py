"""Bybit's messages, documented and recorded, and the traps in them."""

import json

import pytest

from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import (
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
from rektscope.market.events import Flag, Kind
from rektscope.market.sides import Side, TakerSide

NOW = 1_790_000_000_000
BTC, ROSE, COIN = "bybit:BTCUSDT", "bybit:ROSEUSDT", "bybit:BTCUSD"
SNAPSHOT_MS = 1_673_272_861_686


def test_a_trade_has_the_side_of_its_taker(desk, sample):
    events = desk(BTC).read(sample("publicTrade_taker_buy.json"))
    assert events == [Trade(NOW, BTC, 1_672_304_486_865, 165_785, 1, TakerSide.BUY)]


def test_inverse_quantities_are_contracts_of_one_dollar(desk, sample):
    frame = sample("publicTrade_taker_buy.json").replace(b"BTCUSDT", b"BTCUSD").replace(b'"0.001"', b'"2500"')
    (event,) = desk(COIN).read(frame)
    assert (event.market, event.quantity_lots) == (COIN, 2500)


def test_a_block_trade_is_no_trade_of_the_market(desk, sample):
    assert desk(BTC).read(sample("publicTrade_block.json")) == []


def test_the_side_of_a_liquidation_is_the_position_and_its_price_the_bankruptcy(desk, sample):
    events = desk(ROSE).read(sample("allLiquidation_short.json"))
    assert events == [Liquidation(NOW, ROSE, 1_739_502_302_929, 4499, 20_000, Side.SHORT, Flag.BANKRUPTCY_PRICE)]
    (long,) = desk(ROSE).read(sample("allLiquidation_short.json").replace(b'"Sell"', b'"Buy"'))
    assert long.liquidated_side is Side.LONG


def test_two_accounts_liquidated_alike_in_one_message_are_two(desk, sample):
    frame = json.loads(sample("allLiquidation_short.json"))
    frame["data"] *= 2
    assert len(desk(ROSE).read(json.dumps(frame).encode())) == 2


def test_a_repeated_liquidation_frame_is_sent_once_and_by_one_connection(desk, sample):
    feed, frame = desk(ROSE), sample("allLiquidation_short.json")
    assert len(feed.read(frame, frame)) == 1
    feed.connect()
    assert feed.read(frame) == []


def test_two_sided_open_interest_is_halved(desk, sample):
    events = desk(BTC).read(sample("tickers_snapshot.json"))
    assert events == [
        Mark(NOW, BTC, SNAPSHOT_MS, 17_217_330),
        Index(NOW, BTC, SNAPSHOT_MS, 17_227_360),
        OpenInterest(NOW, BTC, SNAPSHOT_MS, 34_372_380),
        FundingEstimate(NOW, BTC, SNAPSHOT_MS, -212_000_000, 1_673_280_000_000),
    ]


def test_one_sided_open_interest_is_taken_where_the_venue_sends_it(desk, sample):
    feed = desk(BTC)
    recorded = [event for event in feed.read(sample("tickers_snapshot_single.json")) if isinstance(event, OpenInterest)]
    assert recorded == [OpenInterest(NOW, BTC, SNAPSHOT_MS, 34_372_381)]
    # A change of the two-sided sum alone is no second source.
    assert feed.read(sample("tickers_delta_open_interest.json")) == []


def test_a_delta_shows_only_what_changed(desk, sample):
    feed = desk(BTC)
    feed.read(sample("tickers_snapshot.json"))
    assert feed.read(sample("tickers_delta_mark.json")) == [Mark(NOW, BTC, 1_673_272_861_786, 17_218_010)]
    assert feed.read(sample("tickers_delta_open_interest.json")) == [
        OpenInterest(NOW, BTC, 1_673_272_861_886, 34_372_000)
    ]


def test_a_delta_of_the_funding_time_keeps_the_rate_sent_before(desk, sample):
    feed = desk(BTC)
    feed.read(sample("tickers_snapshot.json"))
    assert feed.read(sample("tickers_delta_next_funding.json")) == [
        FundingEstimate(NOW, BTC, 1_673_280_000_086, -212_000_000, 1_673_308_800_000)
    ]


def test_a_delta_before_any_snapshot_invents_nothing(desk, sample):
    assert desk(BTC).read(sample("tickers_delta_next_funding.json")) == []


def test_a_new_connection_begins_without_what_the_old_one_knew(desk, sample):
    feed = desk(BTC)
    feed.read(sample("tickers_snapshot.json"))
    feed.connect()
    assert feed.read(sample("tickers_delta_next_funding.json")) == []


def test_empty_texts_are_no_figures(desk, sample):
    kinds = [type(event) for event in desk(BTC).read(sample("tickers_dated.json"))]
    assert kinds == [Mark, Index, OpenInterest]


def test_a_funding_time_that_is_none_is_reported(desk, sample):
    frame = sample("tickers_snapshot.json").replace(b'"1673280000000"', b'"soon"')
    assert isinstance(desk(BTC).read(frame)[-1], Unusable)


def test_a_pong_is_called_ping_and_is_nothing(desk, sample):
    assert desk(BTC).read(sample("pong.json")) == []


def test_an_acknowledgement_and_a_refusal_are_distinguished(desk, sample):
    assert desk(BTC).read(sample("subscribe_acknowledged.json")) == [Subscribed(NOW, number=1)]
    words = "Bybit linear refused a subscription: Invalid topic: invalid.topic.BTCUSDT."
    assert desk(BTC).read(sample("subscribe_refused.json")) == [Refused(NOW, "invalid.topic.BTCUSDT", words)]


def test_a_market_without_sizes_is_reported_once(desk, sample):
    feed = desk(ROSE)
    frames = [sample("publicTrade_taker_buy.json"), sample("tickers_snapshot.json")]
    assert feed.read(*frames, *frames) == [Unknown(NOW, "bybit", "BTCUSDT")]


@pytest.mark.parametrize(
    "frame",
    [b"", b"[]", b'{"topic":"publicTrade.BTCUSDT"}', b'{"topic":"publicTrade.BTCUSDT","data":{}}',
     b'{"topic":"tickers.BTCUSDT","data":[]}', b'{"topic":"allLiquidation.X","data":{"s":"X"}}'],
)  # fmt: skip
def test_what_is_not_as_documented_is_the_fault_of_the_venue(desk, frame):
    with pytest.raises(VenueError):
        desk(BTC).read(frame)


def test_a_side_that_is_none_is_reported_and_the_other_rows_stand(desk, sample):
    frame = json.loads(sample("allLiquidation_short.json"))
    frame["data"] = [frame["data"][0] | {"S": "Long"}, frame["data"][0]]
    odd, good = desk(ROSE).read(json.dumps(frame).encode())
    assert odd == Unusable(
        NOW, ROSE, "A liquidation of bybit:ROSEUSDT was left out: 'Long' is no side.", Kind.LIQUIDATION
    )
    assert isinstance(good, Liquidation)
