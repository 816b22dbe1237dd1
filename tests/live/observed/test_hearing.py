"""Listening to all markets on the stand-in: who trades there, and all marks."""

import threading

import pytest
from msgspec.structs import replace
from tests.reliability.known_accounts import FastClock

from rektscope.live.observed.hearing import AllMarkets, _Hearing
from rektscope.live.rest_client import RestClients
from rektscope.live.topics import TopicAllowance
from rektscope.market.times import parse_time_ms
from rektscope.mockvenue.server import MockVenue
from rektscope.mockvenue.timeline import Stamped
from rektscope.sessions.bundled import bundled_event
from rektscope.sessions.reader import open_session
from rektscope.venues.catalogue import elsewhere, venue_of
from rektscope.venues.hyperliquid.config import PERPETUALS


@pytest.fixture
def served():
    """A stand-in that goes thirty times as fast as the wall, its clients, and the clock of both."""
    with open_session(bundled_event("2025-07-14").path) as file:
        session = file.read()
    clock = FastClock(30.0)
    with MockVenue(
        session, "hyperliquid", speed=1.0, stamped=Stamped.NOW, from_ms=parse_time_ms("2025-07-14T02:00:00Z"),
        clock=clock.to_wall(), accounts=200, seed=4,
    ) as venue:  # fmt: skip
        clients = RestClients(clock.to_clock())
        yield venue, clients, clock.to_clock()
        clients.close()


def test_who_trades_elsewhere_and_all_marks_are_heard(served, eventually):
    venue, clients, clock = served
    product, topics = elsewhere(PERPETUALS, venue.url), TopicAllowance()
    listed, traders, marks, lost = [], [], {}, []
    hearing = AllMarkets(
        venue_of("hyperliquid"),
        product,
        clients,
        topics,
        listed.extend,
        traders.append,
        marks.__setitem__,
        lambda: lost.append(1),
        clock,
    )
    hearing.start()
    eventually(lambda: len({event.market for event in traders if event.quantity_lots}) > 1, "trades of two markets")
    eventually(lambda: marks.keys() == {listing.wire_symbol for listing in listed}, "all marks")
    eventually(lambda: lost == [1], "all are heard, and trades before that were not")
    assert topics.held(product) == 2 * len(listed)
    hearing.stop()
    hearing.stop()
    assert topics.held(product) == 0
    assert hearing.markets == len(listed) > 1
    assert hearing.is_whole
    people = set(venue.population.addresses)
    assert all({event.buyer, event.seller} <= people for event in traders)
    truth = venue.population.truth()
    for coin, price in marks.items():
        now = truth.mark_price[truth.market == truth.coins.index(coin)][0]
        assert price == pytest.approx(now, rel=0.05)
    assert lost == [1]
    assert not [thread for thread in threading.enumerate() if "/all/" in thread.name or "markets of" in thread.name]


def test_a_connection_that_failed_leaves_no_other_running(served, eventually, monkeypatch):
    """The first fails at a message, as through a defect of ours: the second goes on until both are ended."""
    venue, clients, clock = served
    seen = set()

    def fail(_hearing, _frame, _received_ns, socket):
        seen.add(socket.partition("#")[0])
        if "/all/0#" in socket:
            raise ZeroDivisionError("made by a test")

    monkeypatch.setattr(_Hearing, "on_frame", fail)
    hearing = AllMarkets(
        venue_of("hyperliquid"),
        replace(elsewhere(PERPETUALS, venue.url), topics_per_connection=4),
        clients,
        TopicAllowance(),
        lambda _: None,
        lambda _: None,
        lambda _symbol, _price: None,
        lambda: None,
        clock,
    )
    hearing.start()
    eventually(lambda: len(seen) > 1, "both have had a message")
    with pytest.raises(ZeroDivisionError):
        hearing.stop()
    hearing.stop()
    assert not [thread for thread in threading.enumerate() if "/all/" in thread.name]
