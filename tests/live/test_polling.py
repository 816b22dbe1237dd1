"""Polling open interest: in rounds, only where no stream brings it; failures are words, and stopping is quick."""

import pytest
from msgspec.structs import replace

from rektscope.feeds.clock import Clock
from rektscope.feeds.listing import Listing
from rektscope.live.polling import pollers
from rektscope.live.responses import ResponseKind
from rektscope.live.rest_client import RestClients
from rektscope.venues.catalogue import elsewhere, specs

GOOD = {"openInterest": "10659.509", "symbol": "BTCUSDT", "time": 1589437530011}


class Desk:
    """Pollers of the toy venue for one market, with a clock whose waits take no time."""

    def __init__(self, toy, clock, listing):
        (spec,) = specs([listing])
        product = replace(elsewhere(spec.product, toy.endpoint.replace("http", "ws")), rest_pause_s=0.0)
        self.clients = RestClients(clock)
        self.answers, self.words = [], []
        self.pollers = pollers(
            [replace(spec, product=product)], self.clients.of, self.on_response, self.words.append, clock
        )

    def on_response(self, answer):
        self.answers.append(answer)

    def close(self):
        for poller in self.pollers:
            poller.stop()
        self.clients.close()


@pytest.fixture
def desk(toy_venue, clock, listing):
    made = []

    def make(own=None):
        made.append(Desk(toy_venue, own or clock.to_clock(), listing))
        return made[-1]

    toy_venue.answer = lambda *_: GOOD
    yield make
    for one in made:
        one.close()


def test_open_interest_is_asked_for_round_by_round(desk, clock, toy_venue, eventually):
    polling = desk()
    (poller,) = polling.pollers
    poller.start()
    eventually(lambda: len(polling.answers) >= 3)
    poller.stop()
    assert {(answer.kind, answer.market) for answer in polling.answers} == {
        (ResponseKind.OPEN_INTEREST, "binance:BTCUSDT")
    }
    assert b"10659.509" in polling.answers[0].body
    times_ns = [answer.received_ns for answer in polling.answers[:3]]
    assert times_ns[1] - times_ns[0] == pytest.approx(5e9, rel=0.1)
    assert clock.waits[0] == pytest.approx(5.0, abs=0.5)
    assert toy_venue.asked[0][:2] == ("/fapi/v1/openInterest", {"symbol": "BTCUSDT"})
    assert polling.words == []


def test_what_a_stream_brings_is_not_polled(listing):
    own = Listing.of(replace(listing.instrument, venue="bybit"), "linear")
    assert pollers(specs([own]), RestClients().of, print, print) == []


def test_a_failure_is_reported_once_and_so_is_its_end(desk, toy_venue, clock, eventually):
    toy_venue.answer = lambda *_: (400, b"no")
    polling = desk()
    (poller,) = polling.pollers
    poller.start()
    eventually(lambda: len(toy_venue.asked) >= 3)
    toy_venue.answer = lambda *_: GOOD
    eventually(lambda: polling.answers)
    eventually(lambda: polling.words[-1:] == [""])
    poller.stop()
    assert polling.words == [
        (
            "The open interest of binance:BTCUSDT could not be asked for. "
            "Binance USD-M refused the request (HTTP 400): no."
        ),
        "",
    ]
    assert clock.waits


def test_a_ban_is_waited_for(desk, toy_venue, clock, eventually):
    toy_venue.answer = lambda *_: (403, b"access too frequent")
    polling = desk()
    (poller,) = polling.pollers
    poller.start()
    eventually(lambda: clock.waits)
    poller.stop()
    assert clock.waits[0] == pytest.approx(600, abs=1)
    assert "blocks this network" in polling.words[0]


def test_stopping_waits_for_nothing(desk, toy_venue, eventually):
    toy_venue.answer = toy_venue.hold
    polling = desk(Clock())
    (poller,) = polling.pollers
    poller.start()
    eventually(lambda: toy_venue.held)
    poller.stop()
    poller.stop()
    assert toy_venue.held == 1
    assert (polling.answers, polling.words) == ([], [])


def test_a_defect_in_a_callback_is_raised_by_whoever_stops(desk, eventually):
    polling = desk()
    polling.answers = None
    (poller,) = polling.pollers
    poller.start()
    eventually(lambda: not poller._rounds.is_running)
    with pytest.raises(AttributeError):
        poller.stop()
    poller.stop()
