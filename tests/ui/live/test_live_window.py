"""The window on something live: it follows, pauses, goes back to a file, and shows what its recording will show."""

from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from rektscope.engine.changes import EVERYTHING
from rektscope.engine.live_source import LiveSource
from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.live.feed import LiveFeed
from rektscope.market.events import Liquidations, MarketEvents, Marks, OpenInterests, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import MINUTE_MS, SECOND_MS, parse_time_ms
from rektscope.mockvenue.server import MockVenue
from rektscope.mockvenue.timeline import Stamped
from rektscope.recording.finishing import finish
from rektscope.recording.opening import finished_session
from rektscope.recording.recorder import Limits, Recorder
from rektscope.replay.cursor import CursorState
from rektscope.sessions.reader import open_session
from rektscope.ui.live.live_switch import Watching
from rektscope.ui.settings import WindowSettings
from rektscope.ui.window import MainWindow

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
FIRST_MS = parse_time_ms("2026-03-03T12:00:00Z")
PLAYED_MS = FIRST_MS + 90 * MINUTE_MS
WAIT_MS = 20_000


def synthetic_market() -> MarketEvents:
    """Two hours of Bitcoin by arithmetic: it swings around 60,000, a trade each second, liquidations at the turns."""
    seconds = np.arange(2 * 3600)
    moments = FIRST_MS + seconds * SECOND_MS + 1
    ticks = 600_000 + np.rint(3_000 * np.sin(seconds / 700) + 40 * np.sin(seconds / 7)).astype(np.int64)
    forced = seconds % 20 == 7
    five_minutes = FIRST_MS + np.arange(24) * 5 * MINUTE_MS
    return MarketEvents.of(
        BTC,
        Trades.from_columns(
            time_ms=moments,
            received_ms=moments,
            price_ticks=ticks,
            quantity_lots=100 + seconds % 900,
            taker_side=np.where(seconds % 2, 1, -1),
        ),
        Marks.from_columns(time_ms=moments, received_ms=moments, mark_steps=ticks * 100),
        Liquidations.from_columns(
            time_ms=moments[forced],
            received_ms=moments[forced],
            price_ticks=ticks[forced],
            quantity_lots=seconds[forced],
            liquidated_side=np.where(seconds[forced] % 40 == 7, 1, -1),
        ),
        OpenInterests.from_columns(
            time_ms=five_minutes, received_ms=five_minutes, quantity_lots=80_000_000 + np.arange(24) * 10_000
        ),
    )


@pytest.fixture
def venue():
    """A stand-in that plays the last half hour at twenty times its speed, as if it were now."""
    market = synthetic_market()
    mock_venue = MockVenue({BTC.market: market}, "binance", speed=20.0, stamped=Stamped.NOW, from_ms=PLAYED_MS)
    mock_venue.start()
    yield mock_venue
    mock_venue.stop()


@pytest.fixture
def live_window(qtbot, venue, tmp_path):
    """The window on the stand-in, recording, when its map has columns and liquidations have come."""
    feed = LiveFeed.open([BTC.market], {"binance": venue.url})
    recorder = Recorder(tmp_path / "it.rekt-journal", limits=Limits(floor_bytes=0))
    window = MainWindow(Viewer(LiveSource(feed, recorder=recorder)), WindowSettings())
    window.start()
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: _is_filled(window), timeout=WAIT_MS)
    yield window
    window.close()
    window.deleteLater()


def _is_filled(window: MainWindow) -> bool:
    frame = window.frame
    return frame.level_map is not None and frame.totals.count > 0 and len(frame.candles) > 30


def test_it_follows_what_comes(qtbot, live_window):
    before_ms = live_window.frame.cursor_ms
    qtbot.waitUntil(lambda: live_window.frame.cursor_ms > before_ms, timeout=WAIT_MS)
    assert live_window.viewer.cursor.state is CursorState.FOLLOWING
    assert live_window.live.switch.watching is Watching.FOLLOWING
    assert live_window.live.switch.words == "recording, following"
    assert live_window.header._provenance.text().startswith("Live via 127.0.0.1:")
    assert not live_window.live.badge.isHidden()
    assert live_window.calculator.answer is not None


def test_my_lines_are_in_the_first_live_view_and_now_has_room_to_its_right(live_window):
    (first_s, last_s), (low, high) = live_window.heatmap.plot.getViewBox().viewRange()
    lines = live_window.heatmap.lines
    assert low < lines.liquidation.price < high
    assert low < lines.entry.price < high
    now_s = (live_window.frame.cursor_ms - live_window.frame.session.start_ms) / 1000.0
    assert 0.8 < (now_s - first_s) / (last_s - first_s) < 0.9


def test_a_key_scrolls_back_while_it_goes_on_and_another_follows_again(qtbot, live_window):
    qtbot.keyClick(live_window, Qt.Key.Key_Left)
    at_ms, end_ms = live_window.frame.cursor_ms, live_window.viewer.cursor.end_ms
    assert live_window.viewer.cursor.state is CursorState.PAUSED
    qtbot.waitUntil(lambda: live_window.viewer.cursor.end_ms > end_ms, timeout=WAIT_MS)
    assert live_window.frame.cursor_ms == at_ms
    assert live_window.live.switch.watching is Watching.PAUSED
    qtbot.keyClick(live_window, Qt.Key.Key_F)
    assert live_window.viewer.cursor.state is CursorState.FOLLOWING
    assert live_window.frame.cursor_ms == live_window.viewer.cursor.end_ms


def test_played_from_earlier_it_catches_up_and_follows(qtbot, live_window):
    live_window.viewer.cursor.set_speed(3600)
    live_window.replay.go_to_start()
    qtbot.keyClick(live_window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: live_window.viewer.cursor.state is CursorState.FOLLOWING, timeout=WAIT_MS)


def test_back_to_a_file_and_live_again_while_it_has_gone_on(qtbot, live_window):
    live = live_window.viewer
    live_window.live.switch.replay_button.click()
    assert live_window.viewer is not live
    assert live_window.live.switch.watching is Watching.REPLAY
    assert live_window.frame.session.name == "Short squeeze of 14 July 2025"
    live_window.viewer.chart.wait_for_map()
    live_window.live.switch.live_button.click()
    assert live_window.viewer is live
    qtbot.waitUntil(lambda: live_window.frame.is_live and live_window.frame.level_map is not None, timeout=WAIT_MS)


def test_alerts_go_on_while_a_replay_is_shown_and_lead_back(qtbot, live_window):
    live, side = live_window.viewer, live_window.side
    center = side.alerts
    center.panel.form.change("liquidation_usd", 1.0)
    live_window.live.switch.replay_button.click()
    replay_ms = live_window.viewer.cursor.time_ms
    center.panel.clear()
    center.banner.forget_alerts()
    before_ms = live.session.end_ms
    qtbot.waitUntil(lambda: center.panel.list.count() > 0, timeout=WAIT_MS)  # every second one is liquidated
    assert live.session.end_ms > before_ms
    assert live_window.viewer.cursor.time_ms == replay_ms
    assert center.banner.title.text().startswith("Live: Large liquidation")
    center.banner.go_button.click()
    assert live_window.viewer is live
    assert side._behind.isActive()
    qtbot.waitUntil(lambda: not side._behind.isActive(), timeout=WAIT_MS)


def test_what_is_watched_is_recorded_beside_it(qtbot, live_window, tmp_path):
    live_window.live.recording.begin(tmp_path / "beside.rekt")
    panel = live_window.live.panel
    qtbot.keyClick(live_window, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: "MB" in panel.recording.text() and "0 messages" not in panel.recording.text())
    seen = live_window.frame.totals.count
    qtbot.waitUntil(lambda: live_window.frame.totals.count >= seen + 2, timeout=WAIT_MS)
    live_window.live.recording.toggle()
    qtbot.waitUntil(lambda: "Recorded" in live_window.side.alerts.banner.sentence.text(), timeout=WAIT_MS)
    recorded = open_session(tmp_path / "beside.rekt")
    with recorded as file:
        assert len(file.read_market(BTC.market).trades) > 0
    assert not (tmp_path / "beside.rekt-journal").exists()


def test_the_light_of_a_recording_hangs_on_no_sentence(live_window, monkeypatch, tmp_path):
    light = live_window.live.switch.recording
    monkeypatch.setattr(Recorder, "describe", lambda _recorder: "What comes is kept.")
    live_window.live.show_health()
    assert not light.isHidden()
    live_window.viewer.source.recorder.stop()
    live_window.live.show_health()
    assert light.isHidden()
    live_window.live.recording.begin(tmp_path / "beside.rekt")
    live_window.live.show_health()
    assert not light.isHidden()
    live_window.live.recording.toggle()
    live_window.live.show_health()
    assert light.isHidden()


def test_a_recording_beside_keeps_with_what_is_watched_to_the_limits_of_venues(live_window, tmp_path):
    """One way to the venues, the same plan; and a share that is set meanwhile holds for both."""
    live_window.live.recording.begin(tmp_path / "beside.rekt")
    watched, recorded = live_window.viewer.source.feed, live_window.live.recording._recording._feed
    assert recorded.access is watched.access is live_window.live.access
    assert recorded.accounts.plan == watched.accounts.plan
    live_window.live.use_account_share(0.2)
    assert recorded.accounts.plan.share == watched.accounts.plan.share == 0.2
    live_window.live.open_markets(["binance:ETHUSDT"])
    assert live_window.live._opener._opening._access is watched.access
    live_window.live._opener.stop()


def test_a_recording_that_goes_on_ends_with_the_window(live_window, tmp_path):
    live_window.live.recording.begin(tmp_path / "beside.rekt")
    live_window.close()
    open_session(tmp_path / "beside.rekt").close()


def test_without_anything_live_there_is_nothing_to_record(window):
    window.live.recording.toggle()
    assert "nothing live" in window.side.alerts.banner.sentence.text()


def test_another_session_takes_the_place_of_the_one_that_was_open(window, tmp_path):
    before = window.viewer
    window.live.open_session(tmp_path / "none.rekt")
    assert window.viewer is before
    assert "none.rekt" in window.side.alerts.banner.sentence.text()
    window.live.open_session(bundled_session_path())
    assert window.frame.session.name == "Short squeeze of 14 July 2025"
    assert window.windowTitle().startswith("Short squeeze")


def test_the_feeds_dock_shows_every_stream(qtbot, live_window):
    qtbot.keyClick(live_window, Qt.Key.Key_H)
    streams = live_window.live.panel.streams
    qtbot.waitUntil(lambda: streams.rowCount() == 5, timeout=WAIT_MS)
    assert {streams.cells(row)[0] for row in range(5)} == {BTC.market}


def test_markets_that_do_not_exist_are_one_sentence_and_change_nothing(qtbot, live_window):
    live = live_window.viewer
    live_window.live.open_markets(["nowhere:BTCUSDT"])
    banner = live_window.side.alerts.banner
    qtbot.waitUntil(lambda: "no live feed of 'nowhere'" in banner.sentence.text(), timeout=WAIT_MS)
    assert live_window.viewer is live


def test_what_was_watched_is_replayed_to_the_same_picture(qtbot, live_window, tmp_path):
    _wait_for_history(qtbot, live_window)
    qtbot.keyClick(live_window, Qt.Key.Key_Left)
    live_window.replay.go_to(live_window.viewer.cursor.end_ms - 2 * SECOND_MS)
    watched = _picture(qtbot, live_window)
    moment, view = live_window.frame.cursor_ms, live_window.heatmap.plot.getViewBox().viewRange()
    live_window.close()
    session = tmp_path / "it.rekt"
    finish(tmp_path / "it.rekt-journal", session, remove=True)
    again = _reopened(session, moment, view)
    replayed = _picture(qtbot, again)
    again.close()
    again.deleteLater()
    assert _difference(watched, replayed) == 0.0


def test_a_live_recording_that_was_killed_is_opened_and_shows_what_was_seen(qtbot, live_window, tmp_path):
    moment = live_window.frame.cursor_ms
    # What came until then is on the disk three seconds later, in blocks that the end of the file does not touch.
    qtbot.waitUntil(lambda: live_window.frame.cursor_ms > moment + 3 * SECOND_MS, timeout=WAIT_MS)
    live_window.close()
    (tmp_path / "it.rekt-journal" / "000001.zst").write_bytes(
        (tmp_path / "it.rekt-journal" / "000001.zst").read_bytes()[:-40]
    )
    session = finished_session(tmp_path / "it.rekt")
    viewer = Viewer(SessionSource.open(session))
    viewer.start()
    viewer.chart.wait_for_map()
    frame = viewer.frame_at(moment, MINUTE_MS)
    viewer.stop()
    assert frame.totals.count > 0
    assert any("broke off" in note or "read up to" in note for note in frame.session.notes)


def _wait_for_history(qtbot, window: MainWindow) -> None:
    """Until the map knows the hours before: a recording has them from its start, a live map from when they came."""
    qtbot.waitUntil(lambda: window.viewer.source.feed.has_history, timeout=WAIT_MS)
    for _ in range(2):  # what was handed on before may be polled first
        end_ms = window.viewer.cursor.end_ms
        qtbot.waitUntil(lambda end_ms=end_ms: window.viewer.cursor.end_ms > end_ms, timeout=WAIT_MS)
    window.viewer.chart.wait_for_map()


def _reopened(session: Path, moment: int, view: list[list[float]]) -> MainWindow:
    window = MainWindow(Viewer(SessionSource.open(session)), WindowSettings())
    window.start()
    window.resize(1280, 720)
    window.show()
    window.viewer.chart.wait_for_map()
    window.replay.go_to(moment)
    window.heatmap.plot.setXRange(*view[0], padding=0.0)
    window.heatmap.plot.setYRange(*view[1], padding=0.0)
    return window


def _picture(qtbot, window: MainWindow) -> QImage:
    """The chart in one size, without words about itself and without my position, which begins at the first price."""
    window.heatmap.setFixedSize(900, 480)
    window.heatmap.overlay.setVisible(False)
    for line in window.heatmap.lines.items():
        line.setOpacity(0.0)
    viewer, at_ms = window.viewer, window.viewer.cursor.time_ms
    qtbot.waitUntil(lambda: viewer.frame_at(at_ms, MINUTE_MS).standing is not None, timeout=WAIT_MS)
    qtbot.wait(50)
    window.refresh(EVERYTHING)
    return window.heatmap.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _difference(first: QImage, second: QImage) -> float:
    """The share of pixels that are not the same."""
    pixels = [
        np.frombuffer(image.constBits(), dtype=np.uint32).reshape(image.height(), -1) for image in (first, second)
    ]
    assert pixels[0].shape == pixels[1].shape
    return float((pixels[0] != pixels[1]).mean())
