"""What a user may do, in an order that chance draws: no warning of Qt, no exception, nothing left, replay and live.

The seed is fixed; REKTSCOPE_RANDOM_ACTIONS=1000 does a thousand. What pytest-qt and conftest
check after every test holds here too: messages of Qt, exceptions in slots, widgets, timers and threads that outlive the
window. The long form with memory and slow frames is `tests/reliability/random_actions.py`.
"""

import os

import pytest
from PySide6.QtWidgets import QApplication
from tests.reliability.random_actions import SEED, User

from rektscope.engine.live_source import LiveSource
from rektscope.engine.viewer import Viewer
from rektscope.live.feed import LiveFeed
from rektscope.market.times import MINUTE_MS
from rektscope.mockvenue.server import MockVenue
from rektscope.mockvenue.timeline import Stamped
from rektscope.ui.settings import WindowSettings
from rektscope.ui.themes import Theme, put_on
from rektscope.ui.window import MainWindow

COUNT = int(os.environ.get("REKTSCOPE_RANDOM_ACTIONS", "25"))
WAIT_MS = 20_000


@pytest.fixture
def live_window(qtbot, made):
    """The window over a stand-in that plays the small session as it is happening."""
    start_ms = made.start_ms + 20 * MINUTE_MS
    venue = MockVenue(made.session, "binance", speed=20.0, stamped=Stamped.NOW, from_ms=start_ms, loops=True)
    venue.start()
    feed = LiveFeed.open([made.btc.market, made.eth.market], {"binance": venue.url})
    window = MainWindow(Viewer(LiveSource(feed)), WindowSettings())
    window.start()
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: window.frame.state.last_price is not None, timeout=WAIT_MS)
    yield window
    window.close()
    window.deleteLater()
    venue.stop()


@pytest.fixture
def _first_theme(qapp):
    """The theme is the application's: one that the user chose would be that of every later test."""
    yield
    put_on(qapp, Theme.DARK)


@pytest.mark.usefixtures("_first_theme")
@pytest.mark.parametrize("source", ["bundled_window", "live_window"])
def test_whatever_a_user_does_nothing_breaks(request, tmp_path, source):
    window = request.getfixturevalue(source)
    defects = []
    window.guard.failed.connect(defects.append)
    user = User(window, SEED, tmp_path)
    for number in range(COUNT):
        deed = user.act()
        assert not defects, f"after {number} actions, the last {deed}"
    assert sum(user.done.values()) == COUNT
