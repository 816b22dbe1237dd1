"""The way of a message in ARCHITECTURE.md, watched from the socket to the window; see `../test_four_ways.py`."""

import pytest
from tests.ui.live.test_live_window import BTC, PLAYED_MS, synthetic_market
from tests.ways import Trail

from rektscope.engine.live_source import LiveSource
from rektscope.engine.viewer import Viewer
from rektscope.feeds.clock import Clock
from rektscope.live.access import VenueAccess
from rektscope.live.feed import LiveFeed
from rektscope.mockvenue.server import MockVenue
from rektscope.recording.recorder import Limits, Recorder
from rektscope.ui.settings import WindowSettings
from rektscope.ui.window import MainWindow

SPEED = 20.0
"""A column of the map, a minute, each three seconds: the first to follow those built at once is on the way too."""


@pytest.fixture
def venue():
    market = synthetic_market()
    mock_venue = MockVenue({BTC.market: market}, "binance", speed=SPEED, from_ms=PLAYED_MS)
    mock_venue.start()
    yield mock_venue
    mock_venue.stop()


def test_a_message(qtbot, venue, tmp_path):
    # The feed goes by the clock of the stand-in: by that of this machine a column would take a minute.
    clock = Clock(now_ns=lambda: venue.timeline.now_ms() * 1_000_000)
    access = VenueAccess(clock)
    with Trail("A message").followed() as trail:
        feed = LiveFeed.open([BTC.market], {"binance": venue.url}, access=access)
        recorder = Recorder(tmp_path / "it.rekt-journal", limits=Limits(floor_bytes=0))
        window = MainWindow(Viewer(LiveSource(feed, recorder=recorder)), WindowSettings())
        window.start()
        window.show()
        try:
            qtbot.waitUntil(lambda: not trail.not_called(), timeout=60_000)
        finally:
            window.close()
            window.deleteLater()
            access.close()
    assert trail.files_left_out() == {}
