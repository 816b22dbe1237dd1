"""BitMEX's messages, subscriptions and answers, and the traps in them."""

import json
from decimal import Decimal

import pytest

from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import (
    Candle,
    Funding,
    FundingEstimate,
    Index,
    Liquidation,
    Mark,
    Notice,
    OpenInterest,
    Refused,
    Subscribed,
    Trade,
    Unusable,
)
from rektscope.market.events import Flag, Kind
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side, TakerSide
from rektscope.venues.bitmex import rest
from rektscope.venues.bitmex.config import DERIVATIVES
from rektscope.venues.bitmex.subscriptions import answer, product_name, subscribe, topic_of, topics
from rektscope.venues.catalogue import LIVE_KINDS

NOW = 1_790_000_000_000
XBT = "bitmex:XBTUSD"
HOUR = 3_600_000
REPORTED_MS = 1_732_491_199_034


def test_a_trade_counts_contracts_of_one_dollar_and_has_the_side_of_its_taker(desk, sample):
    events = desk(XBT).read(sample("trade_insert.json"))
    assert events == [Trade(NOW, XBT, 1_732_436_138_704, 985_709, 100, TakerSide.SELL)]


def test_the_snapshot_of_trades_is_of_earlier_ones(desk, sample):
    assert desk(XBT).read(sample("trade_partial.json")) == []


def test_a_reference_price_is_no_trade(desk, sample):
    assert desk(XBT).read(sample("trade_referential.json")) == []


def test_a_liquidation_counts_once_when_its_order_is_inserted(desk, sample):
    feed = desk(XBT)
    assert feed.read(sample("liquidation_insert.json")) == [
        Liquidation(NOW, XBT, NOW, 950_005, 1000, Side.LONG, Flag.BANKRUPTCY_PRICE)
    ]
    assert feed.read(sample("liquidation_update.json"), sample("liquidation_delete.json")) == []
    assert feed.read(sample("liquidation_insert.json")) == []


def test_a_buying_liquidation_closes_a_short(desk, sample):
    (event,) = desk(XBT).read(sample("liquidation_insert.json").replace(b"Sell", b"Buy"))
    assert event.liquidated_side is Side.SHORT


def test_an_order_that_stands_when_we_connect_counts_unless_it_was_seen_before(desk, sample):
    feed = desk(XBT)
    standing = sample("liquidation_insert.json").replace(b'"insert"', b'"partial"')
    assert len(feed.read(standing)) == 1
    feed.connect()
    assert feed.read(standing) == []
    assert feed.read(sample("liquidation_partial_empty.json")) == []


def test_a_size_that_is_no_whole_lot_of_today_is_kept(desk, sample):
    """9,214 contracts were liquidated in 2020, when a lot was not 100 yet."""
    (event,) = desk(XBT).read(sample("liquidation_insert.json").replace(b"1000}", b"9214}"))
    assert event.quantity_lots == 9214


def test_an_instrument_begins_whole_and_goes_on_with_what_changed(desk, sample):
    feed = desk(XBT)
    assert feed.read(sample("instrument_partial.json")) == [
        Mark(NOW, XBT, REPORTED_MS, 97_849_760),
        Index(NOW, XBT, REPORTED_MS, 97_843_770),
        OpenInterest(NOW, XBT, REPORTED_MS, 411_647_400),
        FundingEstimate(NOW, XBT, REPORTED_MS, 110_000_000, 1_732_507_200_000),
    ]
    assert feed.read(sample("instrument_update_mark.json")) == [Mark(NOW, XBT, 1_732_491_204_000, 97_850_010)]
    assert feed.read(sample("instrument_update_funding_time.json")) == [
        FundingEstimate(NOW, XBT, 1_732_507_200_000, 110_000_000, 1_732_536_000_000)
    ]


def test_settled_funding_is_a_table_of_its_own(desk, sample):
    feed = desk(XBT)
    found = Funding(NOW, XBT, 1_732_507_200_000, 100_000_000, 8 * HOUR)
    assert feed.read(sample("funding_insert.json")) == [found]
    feed.connect()
    assert feed.read(sample("funding_insert.json").replace(b'"insert"', b'"partial"')) == []


@pytest.mark.parametrize("change", [(b"2024-11-25T04", b"yesterday"), (b"0.0001,", b"2,"), (b"0.0001,", b"null,")])
def test_funding_that_cannot_be_is_reported(desk, sample, change):
    (event,) = desk(XBT).read(sample("funding_insert.json").replace(*change))
    assert isinstance(event, Unusable)


def test_one_bad_row_does_not_take_the_others_along(desk, sample):
    message = json.loads(sample("trade_insert.json"))
    (row,) = message["data"]
    message["data"] = [row | {"timestamp": "now"}, row | {"trdMatchID": "b", "side": "?"}, row | {"trdMatchID": "c"}]
    kinds = [type(event) for event in desk(XBT).read(json.dumps(message).encode())]
    assert kinds == [Unusable, Unusable, Trade]


def test_answers_are_distinguished(desk, sample):
    assert desk(XBT).read(b"pong") == []
    assert desk(XBT).read(sample("welcome.json")) == [Notice(NOW, "BitMEX: Welcome to the BitMEX Realtime API.")]
    assert desk(XBT).read(sample("subscribe_acknowledged.json")) == [Subscribed(NOW, ("trade:XBTUSD",))]
    words = "BitMEX refused a request: Unknown table: trades (status 400)."
    assert desk(XBT).read(sample("subscribe_refused.json")) == [Refused(NOW, "trades:XBTUSD", words)]


@pytest.mark.parametrize(
    "frame", [b"", b"{}", b"[]", b'{"table":"trade","action":"insert","data":{}}', b'{"table":5}',
              b'{"table":"liquidation","action":"insert","data":[{"symbol":"XBTUSD"}]}']
)  # fmt: skip
def test_what_is_not_as_documented_is_the_fault_of_the_venue(desk, frame):
    with pytest.raises(VenueError):
        desk(XBT).read(frame)


def test_the_symbol_shows_the_product():
    assert product_name("XBTUSD") == "derivatives"
    assert product_name("XBT-USD") is None


def test_the_request_is_the_documented_one(listing_of):
    found = topics(DERIVATIVES, listing_of(XBT), LIVE_KINDS)
    (request,) = subscribe(DERIVATIVES, found, 0)
    assert json.loads(request.message) == {
        "op": "subscribe", "args": ["trade:XBTUSD", "instrument:XBTUSD", "funding:XBTUSD", "liquidation:XBTUSD"]
    }  # fmt: skip
    assert [topic.key for topic in topics(DERIVATIVES, listing_of(XBT), frozenset({Kind.MARK}))] == [
        "instrument:XBTUSD"
    ]


@pytest.mark.parametrize(
    ("name", "topic"),
    [("trade_insert.json", "trade:XBTUSD"), ("trade_partial.json", "trade:XBTUSD"),
     ("liquidation_partial_empty.json", "liquidation:XBTUSD"), ("liquidation_delete.json", "liquidation:XBTUSD"),
     ("instrument_partial.json", "instrument:XBTUSD"), ("welcome.json", None), ("subscribe_acknowledged.json", None)],
)  # fmt: skip
def test_a_frame_names_its_topic(sample, name, topic):
    assert topic_of(sample(name)) == topic
    assert answer(sample(name)) is None


def test_the_ping_is_plain_text_after_five_quiet_seconds():
    heartbeat = DERIVATIVES.heartbeat
    assert (heartbeat.message, heartbeat.every_s, heartbeat.when_quiet) == (b"ping", 5.0, True)


def test_contracts_are_worth_what_the_venue_says(sample):
    page = rest.listings(sample("rest_instrument_active.json"), DERIVATIVES)
    inverse, linear = (listing.instrument for listing in page.listings)
    assert (inverse.contract, inverse.base, inverse.contract_size, inverse.lot_size) == (Contract.INVERSE, "BTC", 1, 1)
    assert (linear.contract, linear.lot_size) == (Contract.LINEAR, Decimal("0.0001"))
    assert page.listings[1].quantity.exact("1000") == 1000
    assert page.left_out == ("ETHUSD: its contract pays in another coin (quanto), which rektscope does not count",)


def test_buckets_are_dated_by_their_end_and_open_where_the_last_one_closed(sample, listing_of):
    (event,) = rest.candles(sample("rest_trade_bucketed.json"), listing_of(XBT), NOW)
    assert event == Candle(
        1_732_530_660_000, XBT, 1_732_530_600_000, 60_000, 989_500, 989_650, 989_500, 989_600, 95_000, -1
    )


def test_settled_funding_before(sample, listing_of):
    events = rest.funding(sample("rest_funding.json"), listing_of(XBT), NOW)
    assert [(event.time_ms, event.rate_e12, event.duration_ms) for event in events] == [
        (1_732_507_200_000, 100_000_000, 8 * HOUR), (1_732_536_000_000, -21_000_000, 8 * HOUR)
    ]  # fmt: skip


def test_requests_name_what_they_ask_for(listing_of):
    listing = listing_of(XBT)
    request = rest.candles_request(DERIVATIVES, listing, 1_732_530_600_000, 1_732_530_660_000)
    assert "startTime=2024-11-25T10%3A31%3A00Z" in request.url
    assert "endTime=2024-11-25T10%3A31%3A59.999Z" in request.url
    assert "funding?symbol=XBTUSD" in rest.funding_request(DERIVATIVES, listing, 0, 1000).url
    assert rest.listings_request(DERIVATIVES).url == "https://www.bitmex.com/api/v1/instrument/active"
    assert rest.open_interest_request(DERIVATIVES, listing) is None


@pytest.mark.parametrize("read", [rest.candles, rest.funding])
def test_a_refusal_is_explained(sample, listing_of, read):
    with pytest.raises(VenueError, match="BitMEX refused a request: Rate limit exceeded"):
        read(sample("rest_refused.json"), listing_of(XBT), NOW)
