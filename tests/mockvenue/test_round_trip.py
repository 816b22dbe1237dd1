"""The ordinary client receives from the stand-in the session that is served, event for event."""

import pytest

from rektscope.feeds.builder import EventBuilder
from rektscope.feeds.events import Connected, Disconnected, Liquidation, Mark, Refused, Trade, Unusable
from rektscope.market.events import Flag, MarketEvents

VENUES = ("binance", "bybit", "okx")
LIVE = {
    "binance": ("trades", "marks", "indexes", "liquidations"),
    "bybit": ("trades", "marks", "indexes", "open_interests", "liquidations"),
    "okx": ("trades", "marks", "indexes", "open_interests", "liquidations"),
}


def _batches(client) -> MarketEvents:
    (listing,) = client.spec.listings
    builder = EventBuilder([listing.market])
    builder.add(client.events)
    return MarketEvents.of(listing.instrument, *builder.flush()[listing.market])


@pytest.mark.parametrize("venue", VENUES)
def test_every_event_comes_back_as_it_was(mock_venue, client, session_of, eventually, venue):
    stand = mock_venue(venue)
    reader = client(stand)
    assert stand.wait_until_done(10.0)
    (served,) = session_of(venue).events.values()
    first_ms = stand.timeline.first_ms
    befores, played = {}, {}
    for name in LIVE[venue]:
        rows = getattr(served, name)
        befores[name] = rows.until(first_ms - 1)[-1:] if venue != "binance" else rows[:0]
        played[name] = rows.between(first_ms, stand.timeline.end_ms)

    def has_all():
        so_far = _batches(reader)
        return all(len(getattr(so_far, name)) >= len(befores[name]) + len(played[name]) for name in LIVE[venue])

    eventually(has_all, "all events")
    got = _batches(reader)
    assert reader.of(Unusable) == []
    for name, before in befores.items():
        found, expected = getattr(got, name), type(before).concatenate([before, played[name]])
        assert len(found) == len(expected) > 0, name
        for column in found.column_names():
            if column == "flags":
                received = Flag.BANKRUPTCY_PRICE if name == "liquidations" and venue != "binance" else Flag.NONE
                assert set(found.flags.tolist()) == {received}
            elif column == "time_ms" and venue == "bybit" and len(before):
                assert found.time_ms.tolist() == [first_ms, *expected.time_ms[1:].tolist()]  # of the snapshot
            elif column != "received_ms":
                assert getattr(found, column).tolist() == getattr(expected, column).tolist(), (name, column)


@pytest.mark.parametrize("venue", VENUES)
def test_the_instrument_comes_back_as_it_was(mock_venue, listing_from, session_of, venue):
    stand = mock_venue(venue)
    _, _, listing = listing_from(stand, stand.markets[0])
    (served,) = session_of(venue).events.values()
    assert listing.instrument == served.instrument
    assert listing.perpetual


@pytest.mark.parametrize("venue", VENUES)
def test_every_topic_that_the_client_asks_for_exists(mock_venue, client, eventually, venue):
    stand = mock_venue(venue)
    reader = client(stand)
    assert stand.wait_until_done(10.0)
    eventually(lambda: reader.states)
    (connected,) = [event for event in reader.states if isinstance(event, Connected)]
    quiet = {"funding-rate:BTC-USDT-SWAP"}  # sent when it is asked for, which is before anything is counted
    assert set(stand.sent) == set(connected.topics) - quiet


FAULTS = {
    "split": ("split=5",),
    "twice": ("repeated=0.4",),
    "out of order": ("reordered=0.4",),
    "late": ("late=7",),
    "nonsense between": ("non-json@3", "wrong-typed@9", "oversized=200000@20"),
    "cut": ("disconnect@11", "disconnect=1012@17", "disconnect@2"),
    "all at once": ("split=2", "repeated=0.2", "reordered=0.2", "late=3", "non-json@5", "disconnect@31"),
}


@pytest.mark.parametrize("venue", VENUES)
@pytest.mark.parametrize("faults", FAULTS.values(), ids=FAULTS)
def test_no_liquidation_is_lost_or_doubled_whatever_goes_wrong(
    mock_venue, client, session_of, eventually, venue, faults
):
    """Frames that nothing is wrong with arrive all the same, and count once."""
    stand = mock_venue(venue, faults=faults, seed=3)
    reader = client(stand)
    assert stand.wait_until_done(15.0)
    (served,) = session_of(venue).events.values()
    rows = served.liquidations
    expected = sorted(zip(rows.time_ms.tolist(), rows.price_ticks.tolist(), rows.quantity_lots.tolist(), strict=True))

    def received():
        return sorted((row.time_ms, row.price_ticks, row.quantity_lots) for row in reader.of(Liquidation))

    eventually(lambda: len(received()) >= len(expected), "all liquidations")
    assert received() == expected
    eventually(lambda: len(reader.of(Trade)) == len(served.trades), "all trades")
    assert bool(reader.errors) == any(fault.startswith(("non-json", "wrong-typed")) for fault in faults)


def test_what_the_client_makes_of_refusals(mock_venue, client, eventually):
    """Each has a sentence of its own, and is tried again: the third request is let in."""
    stand = mock_venue("binance", faults=["http-451=socket*1", "http-429=socket*1"])
    reader = client(stand)
    eventually(lambda: any(isinstance(event, Connected) for event in reader.states))
    ended = [event.words for event in reader.states if isinstance(event, Disconnected)]
    assert len(ended) == 2
    assert "451" in ended[0]
    assert "429" in ended[1]


def test_a_refused_topic_is_reported_and_the_others_come(mock_venue, client, eventually):
    stand = mock_venue("okx", faults=["refused-subscription=mark-price"])
    reader = client(stand)
    assert stand.wait_until_done(10.0)
    eventually(lambda: reader.of(Trade))
    (refused,) = reader.of(Refused)
    assert refused.topic == "mark-price:BTC-USDT-SWAP"
    assert reader.of(Mark) == []
