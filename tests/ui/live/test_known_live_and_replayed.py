"""The known book, live on the stand-in and in the replay of its recording: the same values and the same pixels."""

import numpy as np
import pytest
from msgspec.structs import fields
from PySide6.QtCore import Qt
from tests.ui.live.test_live_window import _difference, _picture, _reopened

from rektscope.engine.known import KnownView
from rektscope.engine.live_source import LiveSource
from rektscope.engine.viewer import Viewer
from rektscope.live.feed import LiveFeed
from rektscope.live.observed.plan import AccountPlan
from rektscope.market.events import Flag
from rektscope.market.times import MINUTE_MS, SECOND_MS, parse_time_ms
from rektscope.mockvenue.server import MockVenue
from rektscope.mockvenue.timeline import Stamped
from rektscope.recording.finishing import finish
from rektscope.recording.recorder import Limits, Recorder
from rektscope.sessions.bundled import bundled_event
from rektscope.sessions.reader import open_session
from rektscope.ui.settings import WindowSettings
from rektscope.ui.window import MainWindow

BTC = "hyperliquid:BTC"
WAIT_MS = 60_000
SPEED = 12.0


@pytest.fixture
def watched(qtbot, tmp_path):
    """The window on Bitcoin of a stand-in with 300 accounts that trade, recording, when many of them are known."""
    with open_session(bundled_event("2025-10-10").path) as file:
        session = file.read()
    served = MockVenue(
        session, "hyperliquid", speed=SPEED, stamped=Stamped.NOW, from_ms=parse_time_ms("2025-10-10T21:05:00Z"),
        accounts=300, seed=3,
    )  # fmt: skip
    with served as venue:
        feed = LiveFeed.open([BTC], {"hyperliquid": venue.url}, accounts=AccountPlan(share=0.9))
        recorder = Recorder(tmp_path / "it.rekt-journal", limits=Limits(floor_bytes=0))
        window = MainWindow(Viewer(LiveSource(feed, recorder=recorder)), WindowSettings())
        window.start()
        window.resize(1280, 720)
        window.show()
        qtbot.waitUntil(lambda: _knows(window), timeout=WAIT_MS)
        yield window
        window.close()
        window.deleteLater()


def _knows(window):
    """Whether accounts are known, of them some carried by their trades."""
    known, rows = window.frame.known, window.viewer.source.events(BTC).account_positions
    is_carried = bool(len(rows)) and bool((rows.flags & Flag.CARRIED).any())
    return window.frame.level_map is not None and known is not None and len(known) > 20 and is_carried


def test_what_was_known_live_is_what_its_recording_knows(qtbot, watched, tmp_path):
    qtbot.keyClick(watched, Qt.Key.Key_Left)
    watched.replay.go_to(watched.viewer.cursor.end_ms - 2 * SECOND_MS)
    moment = watched.frame.cursor_ms
    live = {shown: _shown(qtbot, watched, shown) for shown in (KnownView.APART, KnownView.COMBINED)}
    book, coverage = watched.frame.known, watched.frame.known.coverage
    earlier = [watched.viewer.frame_at(moment - seconds * SECOND_MS, MINUTE_MS).known for seconds in (1, 3, 6)]
    watched.close()
    finish(tmp_path / "it.rekt-journal", tmp_path / "it.rekt", remove=True)
    again = _reopened(tmp_path / "it.rekt", moment, live[KnownView.APART][1])
    try:
        assert again.frame.cursor_ms == moment
        _same(again.frame.known, book)
        assert again.frame.known.coverage == coverage
        for seconds, one in zip((1, 3, 6), earlier, strict=True):
            _same(again.viewer.frame_at(moment - seconds * SECOND_MS, MINUTE_MS).known, one)
        replayed = {shown: _shown(qtbot, again, shown, view) for shown, (_, view) in live.items()}
    finally:
        again.close()
        again.deleteLater()
    for shown, (picture, view) in live.items():
        assert replayed[shown][1] == view
        assert _difference(picture, replayed[shown][0]) == 0.0, shown
    assert _difference(live[KnownView.APART][0], live[KnownView.COMBINED][0]) > 0.0  # something of it is drawn


def _shown(qtbot, window, known_view, view=None):
    """The picture with known positions in a way, and what of chart it shows: that of `view`, where one is given."""
    window.viewer.known_view = known_view
    if view is not None:
        window.heatmap.plot.setXRange(*view[0], padding=0.0)
        window.heatmap.plot.setYRange(*view[1], padding=0.0)
    picture = _picture(qtbot, window)
    return picture, window.heatmap.plot.getViewBox().viewRange()


def _same(first, second):
    assert (first is None) == (second is None)
    if first is None:
        return
    for each in fields(first):
        ours, theirs = getattr(first, each.name), getattr(second, each.name)
        if isinstance(ours, np.ndarray):
            np.testing.assert_array_equal(ours, theirs, err_msg=each.name)
        else:
            assert ours == pytest.approx(theirs, nan_ok=True), each.name
