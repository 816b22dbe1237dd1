"""The ordinary client receives from the stand-in the session that is served, event for event."""

import pytest

from rektscope.feeds.builder import EventBuilder
from rektscope.feeds.events import Connected, Unusable
from rektscope.market.events import Flag, MarketEvents

VENUES = ("binance", "bybit", "okx")
LIVE = {
    "binance": ("trades", "marks", "indexes", "liquidations"),
    "bybit": ("trades", "marks", "indexes", "open_interests", "liquidations"),
    "okx": ("trades", "marks", "indexes", "open_interests", "liquidations"),
}


def _batches(client) -> MarketEvents:
    (listing,) = client.plan.listings
    builder = EventBuilder([listing.market])
    builder.add(client.events)
    return MarketEvents.of(listing.instrument, *builder.flush()[listing.market])


@pytest.mark.parametrize("venue", VENUES)
def test_every_event_comes_back_as_it_was(stand_in, client, session_of, eventually, venue):
    stand = stand_in(venue)
    reader = client(stand)
    assert stand.wait_until_done(10.0)
    eventually(lambda: len(reader.frames) >= sum(stand.sent.values()))
    (served,) = session_of(venue).events.values()
    got = _batches(reader)
    assert reader.of(Unusable) == []
    for name in LIVE[venue]:
        expected, found = getattr(served, name), getattr(got, name)
        expected = expected.between(stand.timeline.first_ms, stand.timeline.end_ms)
        assert len(found) == len(expected) > 0, name
        for column in found.column_names():
            if column == "flags":
                told = Flag.BANKRUPTCY_PRICE if name == "liquidations" and venue != "binance" else Flag.NONE
                assert set(found.flags.tolist()) == {told}
            elif column != "received_ms":
                assert getattr(found, column).tolist() == getattr(expected, column).tolist(), (name, column)


@pytest.mark.parametrize("venue", VENUES)
def test_the_instrument_comes_back_as_it_was(stand_in, listing_from, session_of, venue):
    stand = stand_in(venue)
    _, _, listing = listing_from(stand, stand.markets[0])
    (served,) = session_of(venue).events.values()
    assert listing.instrument == served.instrument
    assert listing.perpetual


@pytest.mark.parametrize("venue", VENUES)
def test_every_topic_that_the_client_asks_for_exists(stand_in, client, eventually, venue):
    stand = stand_in(venue)
    reader = client(stand)
    assert stand.wait_until_done(10.0)
    eventually(lambda: reader.states)
    (connected,) = [event for event in reader.states if isinstance(event, Connected)]
    quiet = {"funding-rate:BTC-USDT-SWAP"}  # told when it is asked for, which is before anything is counted
    assert set(stand.sent) == set(connected.topics) - quiet
