"""Opening a feed and fetching lists of markets beside everything else: results, refusals, giving up."""

import threading

import pytest
from tests.live.served import Ear, Following, MockVenues, counted, market_of

from rektscope.feeds.clock import Clock
from rektscope.live.opening import FeedOpening, MarketDirectory
from rektscope.live.rest_client import RestClients
from rektscope.market.errors import InputError

BINANCE = "binance:BTCUSDT"


@pytest.fixture
def mock_venues():
    mock_venues = MockVenues()
    yield mock_venues
    mock_venues.close()


@pytest.fixture
def slow(toy_venue):
    """A venue that has been asked and does not answer before the test is over; its address."""
    toy_venue.answer = toy_venue.hold
    return toy_venue.endpoint.replace("http", "ws")


@pytest.fixture
def closed(monkeypatch):
    """The clients that were closed; they are not, but the connections of this test end with its venue."""
    found = []

    def close(clients):
        found.append(clients)

    monkeypatch.setattr(RestClients, "close", close)
    return found


@pytest.fixture
def directory():
    made = []

    def make(endpoints, **options):
        made.append(MarketDirectory(endpoints, **options))
        return made[-1]

    yield make
    for each in made:
        each.stop()


def test_a_feed_is_opened_and_is_the_callers(mock_venues, eventually):
    served = market_of("binance", seconds=20)
    opening = FeedOpening([BINANCE], {"binance": mock_venues.stand(served).url})
    assert not opening.is_done
    assert opening.feed() is None
    opening.start()
    eventually(lambda: opening.is_done, "it is opened")
    feed = opening.feed()
    following = Following(feed, Ear())
    opening.stop()  # of no consequence for who has taken the feed
    feed.start(following.take)
    try:
        eventually(lambda: following.liquidations() == counted(served.liquidations), "every liquidation")
    finally:
        feed.stop()


def test_how_long_it_still_waits_is_of_the_moment(eventually):
    now, waited = [100.0], threading.Event()

    def wait(stop, seconds):
        waited.set()
        return stop.wait(seconds)

    clock = Clock(lambda: now[0], wait=wait)
    opening = FeedOpening([BINANCE], {"binance": "ws://127.0.0.1:1"}, clock=clock)
    assert opening.wait_left_s == 0.0
    opening.start()
    try:
        eventually(lambda: opening.delay is not None, "nobody is there")
        eventually(waited.is_set, "it waits")
        assert opening.wait_left_s == opening.delay.wait_s >= 2.0
        now[0] += 0.5
        assert opening.wait_left_s == opening.delay.wait_s - 0.5
        now[0] += 3600.0
        assert opening.wait_left_s == 0.0
    finally:
        opening.stop()


def test_a_feed_that_nobody_takes_is_let_go(mock_venues, eventually, closed):
    opening = FeedOpening([BINANCE], {"binance": mock_venues.stand(market_of("binance")).url})
    opening.start()
    eventually(lambda: opening.is_done, "it is opened")
    assert not closed
    opening.stop()
    assert len(closed) == 1
    assert opening.feed() is None


@pytest.mark.parametrize(
    ("market", "words"),
    [
        ("binance:BTCUSDC", "does not trade binance:BTCUSDC"),
        ("nowhere:BTCUSDT", "no live feed of 'nowhere'"),
        ("binance:btc", "is not written as Binance writes its markets"),
    ],
)
def test_what_cannot_be_opened_is_one_sentence(mock_venues, eventually, closed, market, words):
    opening = FeedOpening([market], {"binance": mock_venues.stand(market_of("binance")).url})
    opening.start()
    eventually(lambda: opening.is_done, "it has failed")
    with pytest.raises(InputError, match=words) as refused:
        opening.feed()
    assert "\n" not in str(refused.value)
    assert len(closed) == 1
    opening.stop()


def test_giving_up_while_a_venue_does_not_answer(slow, toy_venue, eventually):
    opening = FeedOpening([BINANCE], {"binance": slow})
    opening.stop()  # before it has begun
    opening = FeedOpening([BINANCE], {"binance": slow})
    opening.start()
    eventually(lambda: toy_venue.held, "the venue is asked")
    opening.stop()
    assert toy_venue.held == 1
    assert opening.is_done
    assert opening.feed() is None


def test_a_list_of_markets_is_fetched_once_and_reported_once(mock_venues, directory, eventually):
    asked = directory({"bybit": mock_venues.stand([market_of("bybit"), market_of("bybit", "ETHUSDT")]).url})
    assert asked.listings("bybit") is None
    asked.request("bybit")
    asked.request("bybit")
    assert asked.is_busy
    eventually(lambda: asked.listings("bybit") is not None, "the list has come")
    served = {"bybit:BTCUSDT", "bybit:ETHUSDT"}
    translated = {"bybit:BTCUSD", "bybit:ETHUSD"}
    assert {listing.market for listing in asked.listings("bybit")} == served | translated
    assert asked.news() == ["bybit"]
    assert asked.news() == []
    eventually(lambda: not asked.is_busy, "its thread has ended")
    before = asked.listings("bybit")
    asked.request("bybit")
    assert asked.listings("bybit") is before


def test_a_list_that_failed_is_a_sentence_and_is_asked_for_again(toy_venue, directory, clock, eventually):
    toy_venue.answer = lambda *_: (401, b"")
    asked = directory({"okx": toy_venue.endpoint.replace("http", "ws")}, clients=RestClients(clock.to_clock()))
    asked.request("okx")
    eventually(lambda: asked.news() == ["okx"], "it has failed")
    assert asked.listings("okx").startswith("The list of markets of OKX cannot be had.")
    count = len(toy_venue.asked)
    eventually(lambda: not asked.is_busy, "its thread has ended")
    asked.request("okx")
    eventually(lambda: len(toy_venue.asked) > count, "it is asked again")


def test_stopping_while_a_list_is_fetched(slow, toy_venue, eventually):
    asked = MarketDirectory({"bybit": slow})
    asked.request("bybit")
    eventually(lambda: toy_venue.held, "the venue is asked")
    asked.stop()
    asked.stop()
    assert toy_venue.held == 1
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("markets of")]
    asked.request("bybit")
    assert asked.listings("bybit") is None
