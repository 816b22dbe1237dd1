"""Finding markets, planning connections, and reaching another host in a venue's place."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from rektscope import venues
from rektscope.feeds.product import Reach
from rektscope.feeds.state import State
from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.venues.catalogue import (
    LIVE_KINDS,
    VENUES,
    elsewhere,
    find_listing,
    parse_endpoint,
    product_of,
    specs,
    specs_of,
    venue_of,
)


@pytest.mark.parametrize("venue", VENUES, ids=lambda venue: venue.name)
def test_every_venue_has_the_same_four_modules_and_a_config_that_can_be(venue):
    folder = Path(venues.__file__).parent / venue.name
    modules = {"__init__.py", "venue.py", "config.py", "subscriptions.py", "parse.py", "rest.py", "rules.py"}
    more = {"tiers.py", "archives.py"} | (
        {"accounts.py", "positions.py"} if venue.name == "hyperliquid" else set()
    )  # positions are public there
    assert modules <= {path.name for path in folder.glob("*.py")} <= modules | more
    for product in venue.products:
        assert product.venue == venue.name
        assert product.socket_url.startswith("wss://")
        assert product.rest_url.startswith("https://")
        assert product.heartbeat.every_s < product.dead_after_s or product.heartbeat.when_quiet
        assert product.liquidations is Reach.FULL or product.caveats
    assert venue.product_name(venue.example) == venue.products[0].name


@pytest.mark.parametrize("venue", VENUES, ids=lambda venue: venue.name)
@pytest.mark.parametrize("frame", [b"", b"\xff\xff", b"ping", b"pong", b"null", b"[]", b'{"data":[]}'])
def test_frames_of_no_topic_are_of_no_topic_and_need_no_answer(venue, frame):
    assert venue.topic_of(frame) is None
    assert venue.answer(frame) is None


def test_a_venue_that_is_not_there_is_reported_with_those_that_are():
    with pytest.raises(InputError, match=r"no live feed of 'ftx'; it has: aster, binance, bitget, bitmex"):
        venue_of("ftx")


def test_a_market_shows_its_product():
    venue, product = product_of("binance:BTCUSD_PERP")
    assert (venue.name, product.name) == ("binance", "coinm")
    with pytest.raises(
        InputError, match=r"'BTC-USDT' is not written as Binance writes its markets: try binance:BTCUSDT"
    ):
        product_of("binance:BTC-USDT")
    with pytest.raises(InputError, match="write it as venue:SYMBOL"):
        product_of("BTCUSDT")


@pytest.mark.parametrize("symbol", ["xyz:TSLA", "@107"])
def test_what_a_venue_trades_and_nobody_watches_is_reported(symbol):
    with pytest.raises(InputError, match=r"Not watched live: spot \(@107.*builders \(xyz:TSLA\)"):
        product_of(f"hyperliquid:{symbol}")


def test_a_symbol_that_is_not_traded_is_reported_with_similar_ones(listing_of):
    listings = [listing_of("binance:BTCUSDT"), listing_of("binance:COTIUSDT")]
    assert find_listing("binance:BTCUSDT", listings) is listings[0]
    with pytest.raises(InputError, match=r"Binance does not trade binance:BTCUSTD: did you mean binance:BTCUSDT\?"):
        find_listing("binance:BTCUSTD", listings)
    with pytest.raises(InputError, match="check the symbol"):
        find_listing("binance:XYZ", [])


@pytest.mark.parametrize(
    ("text", "endpoint"),
    [("binance=ws://127.0.0.1:9000", ("binance", "ws://127.0.0.1:9000")),
     ("okx=ws://localhost:1/", ("okx", "ws://localhost:1")),
     ("bybit=ws://[::1]:9000", ("bybit", "ws://[::1]:9000")),
     ("binance=http://127.0.0.1:9000", ("binance", "ws://127.0.0.1:9000")),
     ("bybit=https://stand-in.example:443", ("bybit", "wss://stand-in.example:443")),
     ("bybit=wss://stand-in.example:443", ("bybit", "wss://stand-in.example:443"))],
)  # fmt: skip
def test_an_endpoint_is_read(text, endpoint):
    assert parse_endpoint(text) == endpoint


@pytest.mark.parametrize(
    ("text", "words"),
    [("binance", "not an endpoint"), ("binance=", "not an endpoint"), ("binance=127.0.0.1:9000", "not an endpoint"),
     ("binance=http://192.168.1.5:9000", "is not encrypted"), ("binance=ws://127.0.0.1", "not an endpoint"),
     ("binance=ws://127.0.0.1:port", "not an endpoint"), ("binance=ws://127.0.0.1:9000/path", "without a path"),
     ("binance=ws://user@127.0.0.1:9000", "not an endpoint"), ("binance=ws://[::1", "not an endpoint"),
     ("binance=ws://192.168.1.5:9000", "is not encrypted"), ("ftx=ws://127.0.0.1:9000", "no live feed of 'ftx'")],
)  # fmt: skip
def test_an_endpoint_that_is_none_is_refused(text, words):
    with pytest.raises(InputError, match=words):
        parse_endpoint(text)


def test_another_host_keeps_the_venues_paths():
    _, product = product_of("binance:BTCUSDT", {"binance": "ws://127.0.0.1:9000"})
    assert product.socket_url == "ws://127.0.0.1:9000/market/ws"
    assert product.rest_url == "http://127.0.0.1:9000"
    _, product = product_of("bybit:BTCUSD", {"bybit": "wss://stand-in.example:443"})
    assert product.socket_url == "wss://stand-in.example:443/v5/public/inverse"
    assert product.rest_url == "https://stand-in.example:443"
    assert elsewhere(product, None) is product


def test_markets_of_one_product_share_a_connection(listing_of):
    listings = [listing_of("binance:BTCUSDT"), listing_of("binance:BTCUSD_PERP"), listing_of("binance:COTIUSDT")]
    usdm, coinm = specs(listings)
    assert [listing.market for listing in usdm.listings] == ["binance:BTCUSDT", "binance:COTIUSDT"]
    assert len(usdm.topics) == 6
    assert coinm.product.name == "coinm"


def test_a_topic_that_several_markets_need_is_asked_for_once(listing_of):
    (spec,) = specs([listing_of("okx:BTC-USDT-SWAP"), listing_of("okx:IOST-USDT-SWAP")], frozenset({Kind.LIQUIDATION}))
    (topic,) = spec.topics
    assert topic.markets == ("okx:BTC-USDT-SWAP", "okx:IOST-USDT-SWAP")


def test_topics_of_one_channel_stand_together(listing_of):
    (spec,) = specs([listing_of("gate:BTC_USDT"), listing_of("gate:HEI_USDT")])
    assert [topic.channel for topic in spec.topics] == sorted(
        (topic.channel for topic in spec.topics),
        key=["futures.trades", "futures.tickers", "futures.public_liquidates"].index,
    )
    assert len(spec.venue.subscribe(spec.product, spec.topics, 0)) == 3


def test_a_market_stays_whole_when_a_connection_is_full(listing_of):
    (whole,) = specs([listing_of("okx:BTC-USDT-SWAP"), listing_of("okx:IOST-USDT-SWAP")])
    assert len(whole.topics) == 11  # six each, liquidations in common
    small = replace(whole.product, topics_per_connection=7)
    venue = replace(whole.venue, products=(small,))
    first, second = specs_of(venue, small, whole.listings, LIVE_KINDS)
    assert [len(spec.topics) for spec in (first, second)] == [6, 6]
    assert [spec.listings[0].market for spec in (first, second)] == ["okx:BTC-USDT-SWAP", "okx:IOST-USDT-SWAP"]


def test_every_listing_of_a_plan_fits_one_state(listing_of):
    (spec,) = specs([listing_of("bybit:BTCUSDT"), listing_of("bybit:ROSEUSDT")])
    state = State(spec.product, spec.listings, [topic.key for topic in spec.topics])
    assert state.topics == {topic.key for topic in spec.topics}
