"""HTX's messages, subscriptions and answers, and the traps in them: its frames are gzip."""

import gzip
import json

import pytest

from rektscope.feeds.errors import UseError, VenueError
from rektscope.feeds.events import Liquidation, Notice, Refused, Subscribed, Unusable
from rektscope.market.events import Flag, Kind
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.venues.catalogue import LIVE_KINDS
from rektscope.venues.htx import rest
from rektscope.venues.htx.config import INVERSE, LINEAR
from rektscope.venues.htx.subscriptions import answer, product_name, subscribe, topic_of, topics

NOW = 1_790_000_000_000
BTC, COIN = "htx:BTC-USDT", "htx:BTC-USD"


@pytest.fixture
def packed(sample):
    """A sample as the venue sends it."""
    return lambda name: gzip.compress(sample(name), mtime=0)


def test_an_order_that_sells_closes_a_long_and_volume_counts_contracts(desk, packed, listing_of):
    (event,) = desk(BTC).read(packed("liquidation_orders_long.json"))
    assert event == Liquidation(NOW, BTC, 1_606_381_842_485, 171_029, 173, Side.LONG, Flag.BANKRUPTCY_PRICE)
    assert float(event.quantity_lots * listing_of(BTC).instrument.lot_size) == 0.173  # the venue's own `amount`


def test_an_inverse_contract_is_a_hundred_dollars_and_buying_closes_a_short(desk, packed, listing_of):
    (event,) = desk(COIN).read(packed("liquidation_orders_inverse.json"))
    assert event == Liquidation(NOW, COIN, 1_580_815_422_296, 196_750, 26, Side.SHORT, Flag.BANKRUPTCY_PRICE)
    assert listing_of(COIN).instrument.contract_size == 100


def test_a_repeated_frame_is_sent_once_and_by_one_connection(desk, packed):
    feed, frame = desk(BTC), packed("liquidation_orders_long.json")
    assert len(feed.read(frame, frame)) == 1
    feed.connect()
    assert feed.read(frame) == []


def test_a_direction_that_is_none_is_reported(desk, sample):
    frame = gzip.compress(sample("liquidation_orders_long.json").replace(b'"sell"', b'""'), mtime=0)
    (event,) = desk(BTC).read(frame)
    assert isinstance(event, Unusable)


def test_pings_are_answered_as_they_come(desk, packed):
    assert answer(packed("ping.json")) == b'{"op":"pong","ts":"1492420473058"}'
    assert answer(packed("ping_market.json")) == b'{"pong":1492420473027}'
    assert answer(packed("liquidation_orders_long.json")) is None
    assert answer(b"not gzip") is None
    assert desk(BTC).read(packed("ping.json"), packed("ping_market.json")) == []


def test_answers_are_distinguished(desk, packed):
    topic = "public.BTC-USDT.liquidation_orders"
    assert desk(BTC).read(packed("subscribe_acknowledged.json")) == [Subscribed(NOW, (topic,))]
    words = "HTX linear swaps refused a request: Error, illegal contract code. (code 2017)."
    refused = Refused(NOW, "public.NOPE-USDT.liquidation_orders", words)
    assert desk(BTC).read(packed("subscribe_refused.json")) == [refused]
    (notice,) = desk(BTC).read(packed("close.json"))
    assert isinstance(notice, Notice)
    assert notice.reconnect


@pytest.mark.parametrize(
    "frame", [b"", b"{}", gzip.compress(b"pong", mtime=0), gzip.compress(b'{"op":"notify"}', mtime=0)[:-3]]
)
def test_what_is_not_as_documented_is_the_fault_of_the_venue(desk, frame):
    with pytest.raises(VenueError):
        desk(BTC).read(frame)


def test_a_frame_that_swells_is_not_unpacked(desk):
    with pytest.raises(VenueError, match="holds more than 1048576 bytes"):
        desk(BTC).read(gzip.compress(b" " * 2_000_000, mtime=0))


@pytest.mark.parametrize(
    ("symbol", "product"), [("BTC-USDT", "linear"), ("BTC-USD", "inverse"), ("BTC-USDT-261225", None), ("BTC", None)]
)
def test_the_symbol_shows_the_product(symbol, product):
    assert product_name(symbol) == product


def test_only_liquidations_are_asked_for(listing_of):
    found = topics(LINEAR, listing_of(BTC), LIVE_KINDS)
    assert [topic.kinds for topic in found] == [{Kind.LIQUIDATION}]
    assert topics(LINEAR, listing_of(BTC), frozenset({Kind.TRADE})) == ()
    (request,) = subscribe(LINEAR, found, 0)
    assert json.loads(request.message) == {"op": "sub", "cid": "1", "topic": "public.BTC-USDT.liquidation_orders"}
    with pytest.raises(UseError, match="more than HTX linear swaps takes"):
        subscribe(LINEAR, found * 101, 0)


def test_a_frame_names_its_topic(packed):
    assert topic_of(packed("liquidation_orders_long.json")) == "public.BTC-USDT.liquidation_orders"
    assert topic_of(packed("subscribe_acknowledged.json")) is None
    assert topic_of(b"not gzip") is None


def test_contracts_are_worth_what_the_venue_says(sample):
    (linear,) = rest.listings(sample("rest_swap_contract_info.json"), LINEAR).listings
    assert (linear.instrument.lot, linear.instrument.tick) == (0.001, 0.1)
    (inverse,) = rest.listings(sample("rest_swap_contract_info_inverse.json"), INVERSE).listings
    assert (inverse.instrument.contract, inverse.instrument.contract_size) == (Contract.INVERSE, 100)
    assert rest.listings_request(INVERSE).url == "https://api.hbdm.com/swap-api/v1/swap_contract_info"


def test_a_refusal_is_explained(sample):
    with pytest.raises(VenueError, match=r"HTX refused a request: This contract does not exist \(code 1014\)"):
        rest.listings(sample("rest_refused.json"), LINEAR)


def test_there_is_no_history_to_ask_for(listing_of):
    assert rest.candles_request(LINEAR, listing_of(BTC), 0, 1) is None
    assert rest.funding(b"", listing_of(BTC), NOW) == []
