"""A session is served, watched live, recorded, finished and shown again: all of these are the same, event for event."""

import numpy as np
import pytest
from tests.live.served import START, MockVenues, Pace, listing_of, market_of
from tests.live.test_live_viewer import assert_same_frame, settle

from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.market.events import BATCH_OF_FIELD, Flag
from rektscope.market.times import MINUTE_MS
from rektscope.recording.finishing import finish
from rektscope.recording.recorder import Limits, Recorder
from rektscope.sessions.journal.folder import journal_path
from rektscope.sessions.reader import open_session

VENUES = ("binance", "bybit", "okx")
STREAMED = {
    "binance": ("trades", "marks", "indexes", "liquidations"),  # open interest is polled
    "bybit": ("trades", "marks", "indexes", "open_interests", "liquidations"),
    "okx": ("trades", "marks", "indexes", "open_interests", "liquidations"),
}


@pytest.fixture
def mock_venues():
    mock_venues = MockVenues()
    yield mock_venues
    mock_venues.close()


def assert_same(found, expected, but=()):
    for column in expected.column_names():
        if column not in but:
            ours, theirs = getattr(found, column).tolist(), getattr(expected, column).tolist()
            assert ours == theirs, f"{type(expected).__name__}.{column}"


def assert_served(watched, served):
    """What was watched is what was served; only when it was received, and what venues say of prices, is the feed's."""
    venue = served.instrument.venue
    streamed = {name: getattr(served, name).between(START, 1 << 62) for name in STREAMED[venue]}
    for name, expected in streamed.items():
        found = getattr(watched, name)
        streams_from = len(found) - len(expected)  # open interest from before stands before that of the stream
        assert streams_from >= 0, name
        assert_same(found[streams_from:], expected, but=("received_ms", "flags"))
    taken_over = Flag.BANKRUPTCY_PRICE if venue != "binance" else Flag.NONE
    assert set(watched.liquidations.flags.tolist()) == {taken_over}
    assert_same(watched.candles, served.candles, but=("taker_buy_lots",))
    assert_same(watched.fundings, served.fundings, but=("received_ms",))
    before = served.open_interests.until(START)
    assert_same(watched.open_interests[: len(before)], before, but=("received_ms",))


def has_all(viewer, source, markets):
    """Whether everything that is served has come, and is shown."""
    viewer.advance(16)
    for served in markets:
        watched = source.events(served.instrument.market)
        streamed = STREAMED[served.instrument.venue]
        for name in BATCH_OF_FIELD:
            expected = getattr(served, name)
            if name == "open_interests" and name not in streamed:
                expected = expected.until(START)
            if len(getattr(watched, name)) < len(expected):
                return False
    return source.feed.has_history


def recorded_live(mock_venues, markets, stands, journal):
    """A viewer over a live source that is recorded, begun."""
    pace = Pace()
    recorder = Recorder(journal, limits=Limits(floor_bytes=0), now_ns=pace.now_ns)
    source = mock_venues.source(mock_venues.feed(markets, stands, pace=pace, history_hours=24.0), recorder)
    viewer = Viewer(source)
    viewer.start()
    return viewer, source


def assert_replay_shows(live_frame, session):
    replayed = Viewer(SessionSource.open(session))
    replayed.start()
    try:
        replayed.chart.wait_for_map()
        again = replayed.frame_at(live_frame.cursor_ms, MINUTE_MS)
        assert_same_frame(live_frame, again)
    finally:
        replayed.stop()


@pytest.mark.parametrize("venue", VENUES)
def test_served_watched_recorded_and_replayed_are_one(mock_venues, tmp_path, eventually, venue):
    served = market_of(venue)
    market, session = served.instrument.market, tmp_path / "it.rekt"
    viewer, source = recorded_live(mock_venues, [served], [mock_venues.stand(served)], journal_path(session))
    try:
        eventually(lambda: has_all(viewer, source, [served]), "everything has come")
        settle(viewer)
        frame = viewer.frame(MINUTE_MS)
    finally:
        viewer.stop()
    source.poll()
    watched = source.events(market)
    assert_served(watched, served)
    assert frame.level_map is not None
    assert frame.totals.count == len(served.liquidations)

    report = finish(journal_path(session), session, remove=True)
    assert (report.leftovers.any, report.journal, report.gaps) == (False, None, ())
    with open_session(session) as file:
        recorded = file.read_market(market)
    for name in BATCH_OF_FIELD:
        if name == "open_interests":  # a poll may still be answered after the recording has ended
            assert len(recorded.open_interests) <= len(watched.open_interests)
            count = min(len(recorded.open_interests), len(watched.open_interests))
            assert_same(recorded.open_interests[:count], watched.open_interests[:count])
        else:
            assert_same(getattr(recorded, name), getattr(watched, name))
    assert_replay_shows(frame, session)


def test_two_venues_at_once(mock_venues, tmp_path, eventually):
    markets = [market_of("binance", seconds=30), market_of("bybit", seconds=20)]
    session = tmp_path / "two.rekt"
    stands = [mock_venues.stand(each) for each in markets]
    viewer, source = recorded_live(mock_venues, markets, stands, journal_path(session))
    try:
        eventually(lambda: has_all(viewer, source, markets), "everything has come")
        health = source.health()
    finally:
        viewer.stop()
    source.poll()
    assert [each.name for each in health.connections] == ["binance/usdm/0", "bybit/linear/1"]
    assert health.is_well
    finish(journal_path(session), session, remove=True)
    with open_session(session) as file:
        for served in markets:
            market = served.instrument.market
            assert_served(source.events(market), served)
            recorded, watched = file.read_market(market), source.events(market)
            for name in ("trades", "marks", "indexes", "liquidations", "candles", "fundings"):
                assert_same(getattr(recorded, name), getattr(watched, name))
    assert source.liquidations().end_ms == source.info.end_ms
    assert sum(len(source.events(each.instrument.market).liquidations) for each in markets) == sum(
        len(each.liquidations) for each in markets
    )


@pytest.mark.parametrize("venue", VENUES)
def test_the_listing_used_here_is_the_one_that_the_venue_gives(mock_venues, venue):
    """Else the other tests would run with another client than the program has."""
    from rektscope.live.feed import LiveFeed

    served = market_of(venue)
    market = served.instrument.market
    feed = LiveFeed.open([market], {venue: mock_venues.stand(served).url})
    feed.stop()
    (found,), expected = feed.listings, listing_of(served)
    for name in ("instrument", "product", "lot_on_wire", "wire_symbol", "index_symbol", "perpetual"):
        assert getattr(found, name) == getattr(expected, name), name
    assert np.all(np.diff(served.liquidations.received_ms) >= 0)
