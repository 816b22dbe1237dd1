"""Gate's messages, subscriptions and answers, and the traps in them."""

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
from rektscope.market.events import Flag
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side, TakerSide
from rektscope.venues.catalogue import LIVE_KINDS
from rektscope.venues.gate import rest
from rektscope.venues.gate.config import BTC as COIN_PRODUCT
from rektscope.venues.gate.config import USDT
from rektscope.venues.gate.subscriptions import answer, product_name, subscribe, topic_of, topics

NOW = 1_790_000_000_000
BTC, HEI = "gate:BTC_USDT", "gate:HEI_USDT"
HOUR = 3_600_000


def test_a_negative_size_was_sold_by_the_taker(desk, sample):
    events = desk(BTC).read(sample("trades_sold.json"))
    assert events == [Trade(NOW, BTC, 1_545_136_464_123, 964, 108, TakerSide.SELL)]


def test_sizes_and_times_may_be_texts_with_decimals(desk, sample):
    events = desk(BTC).read(sample("trades_decimal.json"))
    assert events == [Trade(NOW, BTC, 1_786_327_033_531, 964, 108, TakerSide.BUY)]


def test_a_booking_between_accounts_is_no_trade(desk, sample):
    assert desk(BTC).read(sample("trades_internal.json")) == []


def test_a_time_that_is_none_is_reported(desk, sample):
    (event,) = desk(BTC).read(sample("trades_sold.json").replace(b'1545136464123,"price', b'"now","price'))
    assert isinstance(event, Unusable)


def test_a_ticker_that_stands_alone_is_read_as_one_in_a_list(desk, sample):
    message = json.loads(sample("tickers.json"))
    bare = json.dumps(message | {"result": message["result"][0]}).encode()
    assert desk(BTC).read(bare) == desk(BTC).read(sample("tickers.json"))[:4]


def test_a_ticker_brings_four_kinds(desk, sample):
    reported_ms = 1_541_659_086_123
    assert desk(BTC).read(sample("tickers.json")) == [
        Mark(NOW, BTC, reported_ms, 118_350),
        Index(NOW, BTC, reported_ms, 118_360),
        OpenInterest(NOW, BTC, reported_ms, 73_648),
        FundingEstimate(NOW, BTC, reported_ms, -114_000_000, 0),
    ]


def test_a_liquidation_as_a_bare_object(desk, sample):
    """Frames of 2026-08-10 carry an object where the page documented an array."""
    events = desk(HEI).read(sample("public_liquidates_bare.json"))
    assert events == [Liquidation(NOW, HEI, 1_786_327_033_531, 13_827, 23, Side.LONG, Flag.BANKRUPTCY_PRICE)]


def test_liquidations_as_an_array(desk, sample):
    """Since 2026-08-20 all of a second come together."""
    events = desk(BTC).read(sample("public_liquidates_array.json"))
    assert [(event.time_ms, event.quantity_lots, event.liquidated_side) for event in events] == [
        (1_541_486_601_123, 124, Side.LONG), (1_541_486_601_456, 10, Side.SHORT)
    ]  # fmt: skip


def test_a_time_in_seconds_is_one_as_well(desk, sample):
    (event,) = desk(HEI).read(sample("public_liquidates_bare.json").replace(b"1786327033531,", b"1786327033,"))
    assert event.time_ms == 1_786_327_033_000


def test_what_the_sign_of_a_liquidation_means_is_not_documented_and_the_table_says_so():
    assert USDT.caveats[0].startswith("Gate does not document which side the sign of a liquidation means")


def test_a_repeated_liquidation_frame_is_sent_once_and_by_one_connection(desk, sample):
    feed, frame = desk(BTC), sample("public_liquidates_array.json")
    assert len(feed.read(frame, frame)) == 2
    feed.connect()
    assert feed.read(frame) == []


def test_answers_are_distinguished(desk, sample):
    assert desk(BTC).read(sample("pong.json")) == []
    assert desk(BTC).read(sample("subscribe_acknowledged.json")) == [Subscribed(NOW, ("futures.trades:BTC_USDT",))]
    words = "Gate USDT futures refused futures.trades: unknown contract NOPE_USDT (code 2)."
    assert desk(BTC).read(sample("subscribe_refused.json")) == [Refused(NOW, "futures.trades:NOPE_USDT", words)]


@pytest.mark.parametrize(
    "frame", [b"", b"[]", b"{}", b'{"channel":"futures.trades","event":"update","result":{}}',
              b'{"channel":"futures.public_liquidates","event":"update","result":5}']
)  # fmt: skip
def test_what_is_not_as_documented_is_the_fault_of_the_venue(desk, frame):
    with pytest.raises(VenueError):
        desk(BTC).read(frame)


@pytest.mark.parametrize(
    ("symbol", "product"), [("BTC_USDT", "usdt"), ("BTC_USD", "btc"), ("BTCUSDT", None), ("BTC_USDC", None)]
)
def test_the_symbol_shows_the_product(symbol, product):
    assert product_name(symbol) == product


def test_each_channel_is_a_message_with_its_contracts(listing_of):
    found = [*topics(USDT, listing_of(BTC), LIVE_KINDS)]
    requests = [json.loads(each.message) for each in subscribe(USDT, found, 1_786_327_033)]
    assert [(request["channel"], request["payload"]) for request in requests] == [
        ("futures.trades", ["BTC_USDT"]), ("futures.tickers", ["BTC_USDT"]), ("futures.public_liquidates", ["BTC_USDT"])
    ]  # fmt: skip
    assert {request["time"] for request in requests} == {1_786_327_033}


@pytest.mark.parametrize(
    ("name", "topic"),
    [("trades_sold.json", "futures.trades:BTC_USDT"), ("tickers.json", "futures.tickers:BTC_USDT"),
     ("public_liquidates_bare.json", "futures.public_liquidates:HEI_USDT"), ("pong.json", None),
     ("subscribe_acknowledged.json", None)],
)  # fmt: skip
def test_a_frame_names_its_topic(sample, name, topic):
    assert topic_of(sample(name)) == topic
    assert answer(sample(name)) is None


def test_contracts_are_worth_their_multiplier(sample):
    bitcoin, decimal = rest.listings(sample("rest_contracts.json"), USDT).listings
    assert (bitcoin.instrument.lot, bitcoin.quantity.exact("108")) == (0.0001, 108)
    assert (decimal.instrument.lot, decimal.quantity.exact("124.5")) == (0.1, 1245)
    page = rest.listings(sample("rest_contracts_btc.json"), COIN_PRODUCT)
    (inverse,) = page.listings
    assert (inverse.instrument.contract, inverse.instrument.contract_size) == (Contract.INVERSE, 1)
    assert page.left_out == ("ETH_USD: its contract pays in another coin (quanto), which rektscope does not count",)


def test_history(sample, listing_of):
    first, second = rest.candles(sample("rest_candlesticks.json"), listing_of(HEI), NOW)
    assert first == Candle(
        1_539_852_540_000, HEI, 1_539_852_480_000, 60_000, 103_200, 103_200, 103_200, 103_200, 97_151, -1
    )
    assert second.quantity_lots == 12
    interests = rest.open_interest_history(sample("rest_contract_stats.json"), listing_of(BTC), NOW)
    assert interests == [
        OpenInterest(1_603_865_400_000, BTC, 1_603_865_400_000, 124_724),
        OpenInterest(1_603_865_700_000, BTC, 1_603_865_700_000, 124_800),
    ]
    fundings = rest.funding(sample("rest_funding_rate.json"), listing_of(BTC), NOW)
    assert fundings[0] == Funding(1_543_968_000_000, BTC, 1_543_968_000_000, 157_000_000, 8 * HOUR)


def test_requests_name_what_they_ask_for(listing_of):
    listing = listing_of(BTC)
    base = "https://api.gateio.ws/api/v4/futures/usdt"
    assert rest.listings_request(USDT).url == f"{base}/contracts"
    assert rest.candles_request(USDT, listing, 0, 60_000).url == (
        f"{base}/candlesticks?contract=BTC_USDT&interval=1m&from=0&to=59"
    )
    assert rest.open_interest_history_request(USDT, listing, 0, 1).url.startswith(f"{base}/contract_stats?")
    assert rest.funding_request(USDT, listing, 0, 1000).url.startswith(f"{base}/funding_rate?")


@pytest.mark.parametrize("read", [rest.candles, rest.open_interest_history, rest.funding])
def test_a_refusal_is_explained(sample, listing_of, read):
    with pytest.raises(VenueError, match=r"Gate refused a request: Invalid request parameter .*INVALID_PARAM_VALUE"):
        read(sample("rest_refused.json"), listing_of(BTC), NOW)
