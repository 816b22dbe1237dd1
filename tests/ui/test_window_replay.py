"""Replay in the window: time passes, the cursor goes where the mouse is, and nothing of the future is shown unasked."""

import numpy as np
import pytest
from msgspec import structs
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDockWidget

from rektscope.engine.changes import Change
from rektscope.market.times import MINUTE_MS, SECOND_MS
from rektscope.replay.cursor import CursorState
from rektscope.sessions.writer import write_session

MIDDLE = 20 * MINUTE_MS


@pytest.fixture
def window(kept_window):
    return kept_window


@pytest.fixture
def cursor(window):
    return window.viewer.cursor


def pixels_of(widget) -> np.ndarray:
    """What a widget shows, as (height, width, 4) bytes."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(picture.constBits(), dtype=np.uint8).reshape(picture.height(), picture.width(), 4).copy()


def columns_after_the_cursor(window, picture) -> np.ndarray:
    """The part of a picture of the heatmap's chart that lies right of the cursor's line."""
    box = window.heatmap.plot.getViewBox()
    left = box.mapViewToScene(QPointF((window.frame.cursor_ms - window.frame.session.start_ms) / 1000.0, 0.0)).x()
    view = box.sceneBoundingRect()
    return picture[int(view.top()) : int(view.bottom()), int(left) + 2 : int(view.right())]


# --- playing ---------------------------------------------------------------------------------------------------------


def test_playing_moves_every_view_with_the_clock(qtbot, window, cursor, made):
    window.viewer.chart.wait_for_map()
    window.replay.go_to(made.start_ms + MIDDLE)
    cursor.set_speed(3600)
    window.replay.toggle_playing()
    qtbot.waitUntil(lambda: window.frame.cursor_ms > made.start_ms + MIDDLE + MINUTE_MS)
    window.replay.toggle_playing()
    shown = window.frame.cursor_ms
    assert cursor.time_ms == shown
    assert int(window.frame.level_map.end_ms[-1]) <= shown
    assert window.transport._moment.text().startswith("4 Mar 00:")
    qtbot.waitUntil(lambda: not window._timer.isActive())
    assert window.frame.cursor_ms == shown


def test_time_passes_at_the_chosen_speed(window, cursor, made):
    window.replay.go_to(made.start_ms)
    cursor.set_speed(15)
    cursor.play()
    cursor.advance(1_000.0)
    window.refresh()
    assert window.frame.cursor_ms == made.start_ms + 15 * SECOND_MS
    assert window.frame.state.last_price == pytest.approx(made.price(0.25), abs=0.1)


def test_playing_into_the_end_pauses_there_and_the_clock_stops(qtbot, window, cursor, made):
    window.replay.go_to(made.end_ms - SECOND_MS)
    cursor.set_speed(3600)
    window.replay.toggle_playing()
    qtbot.waitUntil(lambda: not window._timer.isActive())
    assert (window.frame.cursor_ms, cursor.state) == (made.end_ms, CursorState.PAUSED)
    assert window.transport._play.toolTip() == "Play (Space)"


def test_playing_from_the_end_begins_at_the_start(window, cursor, made):
    window.replay.go_to(made.end_ms)
    window.replay.toggle_playing()
    assert (cursor.state, cursor.time_ms) == (CursorState.PLAYING, made.start_ms)


def test_a_jump_while_playing_plays_on_from_there(qtbot, window, cursor, made):
    window.replay.toggle_playing()
    window.replay.go_to(made.start_ms + 2 * MINUTE_MS)
    assert cursor.state is CursorState.PLAYING
    qtbot.waitUntil(lambda: window.frame.cursor_ms > made.start_ms + 2 * MINUTE_MS)


def test_a_jump_to_the_end_while_playing_pauses_and_says_so(qtbot, window, cursor, made):
    window.replay.toggle_playing()
    window.replay.go_to(made.end_ms)
    qtbot.waitUntil(lambda: not window._timer.isActive())
    assert cursor.state is CursorState.PAUSED
    assert window.transport._play.toolTip() == "Play (Space)"


# --- the mouse on the timeline ---------------------------------------------------------------------------------------


def timeline_point(window, minutes) -> QPoint:
    """Where a moment of the session lies on the strip, which keeps a margin at both ends."""
    strip, margin = window.timeline, 14
    return QPoint(round(margin + minutes / 40 * (strip.width() - 2 * margin)), strip.height() // 2)


def test_scrubbing_follows_the_pointer_and_stays_inside_the_session(window, drag, made):
    shown = []
    window.timeline.momentChosen.connect(lambda _: shown.append(window.frame.cursor_ms))
    drag(
        window.timeline,
        *(timeline_point(window, minute) for minute in (10, 20, 5)),
        QPoint(-500, 10),
        QPoint(5_000, 10),
    )
    per_pixel = (made.end_ms - made.start_ms) / (window.timeline.width() - 28)
    assert np.abs(np.array(shown[:3]) - made.start_ms - np.array([10, 20, 5]) * MINUTE_MS).max() <= per_pixel
    assert (min(shown), max(shown)) == (made.start_ms, made.end_ms)


def test_moving_without_a_button_moves_nothing_and_shows_what_is_there(qtbot, window):
    before = window.frame.cursor_ms
    qtbot.mouseMove(window.timeline, timeline_point(window, 17.5))
    assert window.frame.cursor_ms == before
    assert "1 min: shorts ≥ $1.81 M, longs ≥ $0" in window.timeline.toolTip()


def test_another_button_does_not_scrub(qtbot, window):
    before = window.frame.cursor_ms
    qtbot.mouseClick(window.timeline, Qt.MouseButton.RightButton, pos=timeline_point(window, 1))
    assert window.frame.cursor_ms == before


# --- what came next --------------------------------------------------------------------------------------------------


def test_nothing_later_than_the_cursor_is_in_the_frame_or_the_tape(window, made):
    window.side.toggle("Tape")
    window.side.toggle("Markets")
    window.replay.go_to(made.start_ms + MIDDLE)
    frame = window.frame
    shown_ms = frame.cursor_ms
    assert int(frame.level_map.end_ms[-1]) == shown_ms  # this minute is finished, the next is not there
    assert int(frame.candles.start_ms[-1]) <= shown_ms
    assert float(frame.candles.high.max()) <= made.price(np.arange(-7_200, 1_201) / 60.0).max() + 5.1
    assert frame.all_liquidations.received_ms.max() <= shown_ms
    assert frame.totals.total_usd == pytest.approx(300_000 + 1_204_000 + 1_809_000)
    assert window.side.tape.table.rowCount() == 3
    bybit = next(row for row in window.side.markets._rows if row.instrument.venue == "bybit")
    assert bybit.short_usd == 1_204_000


def test_sentences_of_the_timeline_reveal_nothing_of_the_future(qtbot, window, made):
    window.replay.go_to(made.start_ms + MIDDLE)
    qtbot.mouseMove(window.timeline, timeline_point(window, 22.4))
    assert window.timeline.toolTip().startswith("4 Mar 00:02")
    assert "$" not in window.timeline.toolTip()
    window.transport.next_button.click()
    qtbot.mouseMove(window.timeline, timeline_point(window, 22.5))
    assert "shorts ≥ $15.1 M" in window.timeline.toolTip()


def test_right_of_the_cursor_the_chart_shows_no_data_until_asked(window, made):
    """Two moments later in the session differ; seen from before both, they do not."""
    choices = window.heatmap.choices  # every level drawn, however small
    window.heatmap.choose(structs.replace(choices, scale=structs.replace(choices.scale, threshold=0.0)))
    window.replay.go_to(made.start_ms + MIDDLE)
    hidden = columns_after_the_cursor(window, pixels_of(window.heatmap))
    window.transport.next_button.click()
    assert window.transport.next_button.isChecked()
    shown = columns_after_the_cursor(window, pixels_of(window.heatmap))
    assert np.mean(np.any(hidden != shown, axis=2)) > 0.5
    window.transport.next_button.click()
    np.testing.assert_array_equal(columns_after_the_cursor(window, pixels_of(window.heatmap)), hidden)


def test_what_came_next_is_off_at_first_and_n_turns_it_on(qtbot, window):
    assert not window.transport.next_button.isChecked()
    qtbot.keyClick(window, Qt.Key.Key_N)
    assert window.transport.next_button.isChecked()


def test_the_verdict_knows_the_end_only_when_what_came_next_is_shown(window, made):
    window.replay.go_to(made.start_ms + 22 * MINUTE_MS)
    assert "Alive at 00:02 UTC" in window.calculator.view.verdict.text()
    window.show_next(shown=True)
    assert "Survives" in window.calculator.view.verdict.text()
    window.show_next(shown=False)
    assert "Alive at 00:02 UTC" in window.calculator.view.verdict.text()


# --- one moment, one picture -----------------------------------------------------------------------------------------


@pytest.fixture
def opened_early(open_window, made, tmp_path):
    """Open a window that has never shown anything later than its fifth minute."""
    path = tmp_path / "opened-early.rekt"
    info = structs.replace(made.session.info, opening_ms=made.start_ms + 5 * MINUTE_MS)
    write_session(path, structs.replace(made.session, info=info))
    return lambda: open_window(path)


def play_to(window, target_ms):
    cursor = window.viewer.cursor
    cursor.play()
    while cursor.time_ms < target_ms:
        cursor.advance(min(500.0, (target_ms - cursor.time_ms) / cursor.speed))
        window.refresh()
        window.heatmap.grab()
    cursor.pause()
    window.refresh()


def by_jumping(window, target_ms):
    window.replay.go_to(target_ms)


def by_scrubbing_back(window, target_ms):
    window.replay.go_to(window.frame.session.end_ms)
    window.heatmap.grab()
    window.replay.go_to(target_ms)


def after_what_came_next(window, target_ms):
    window.show_next(True)
    window.heatmap.grab()
    window.replay.go_to(target_ms)
    window.heatmap.grab()
    window.show_next(False)


ARRIVALS = [by_jumping, by_scrubbing_back, after_what_came_next]


def zoom(window, minutes_per_pixel):
    if minutes_per_pixel is not None:
        box = window.heatmap.plot.getViewBox()
        window.heatmap.plot.setXRange(0.0, minutes_per_pixel * 60.0 * box.width(), padding=0.0)
        window.refresh()


PARTS = ("heatmap", "timeline", "calculator")


@pytest.fixture(scope="module")
def _played():
    """What windows that played up to a moment showed, for every way to that moment to be compared with."""
    return {}


@pytest.fixture
def as_played(opened_early, made, _played):
    """(frame, pixels by part) of a window that has played up to a moment, at so many minutes in a pixel."""

    def as_played_(seconds, minutes_per_pixel=None):
        asked = seconds, minutes_per_pixel
        if asked not in _played:
            window = opened_early()
            play_to(window, made.start_ms + seconds * SECOND_MS)
            zoom(window, minutes_per_pixel)
            _played[asked] = window.frame, {name: pixels_of(getattr(window, name)) for name in PARTS}
        return _played[asked]

    return as_played_


@pytest.mark.parametrize("way", ARRIVALS)
def test_a_moment_has_one_frame_however_one_got_there(opened_early, as_played, made, way):
    seconds = 25 * 60 + 20
    first, pixels = as_played(seconds)
    other = opened_early()
    way(other, made.start_ms + seconds * SECOND_MS)
    second = other.frame
    np.testing.assert_array_equal(first.level_map.usd, second.level_map.usd)
    np.testing.assert_array_equal(first.candles.close, second.candles.close)
    assert (first.state, first.totals) == (second.state, second.totals)
    for name in ("timeline", "calculator"):
        np.testing.assert_array_equal(pixels[name], pixels_of(getattr(other, name)), name)


@pytest.mark.parametrize("way", ARRIVALS[1:])
@pytest.mark.parametrize(
    ("seconds", "minutes_per_pixel"),
    [(25 * 60, None), (25 * 60 + 20, None), (25 * 60, 3.3), (25 * 60 + 20, 3.3)],
)
def test_a_moment_has_one_heatmap_however_one_got_there(opened_early, as_played, made, way, seconds, minutes_per_pixel):
    """To the pixel: at the end of a column and inside one, each many pixels wide or several in one pixel."""
    _, pixels = as_played(seconds, minutes_per_pixel)
    other = opened_early()
    way(other, made.start_ms + seconds * SECOND_MS)
    zoom(other, minutes_per_pixel)
    np.testing.assert_array_equal(pixels["heatmap"], pixels_of(other.heatmap))


# --- another market --------------------------------------------------------------------------------------------------


def test_another_market_brings_its_own_prices_axis_and_position(qtbot, window, made):
    window.choose_market("binance:ETHUSDT")
    qtbot.waitUntil(lambda: window.frame.map_progress == 1.0)
    assert window.frame.state.last_price == pytest.approx(made.price(30.0) * 0.05, abs=0.02)
    assert window.calculator.draft.entry_price == pytest.approx(made.price(20.0) * 0.05, abs=0.02)
    assert window.calculator.answer.table.symbol == "ETHUSDT"
    view = window.heatmap.plot.getViewBox().viewRect()
    assert view.top() < 3_000 < view.bottom()
    assert len(window.frame.liquidations) == 0
    window.choose_market("binance:BTCUSDT")
    assert len(window.frame.liquidations) == 5
    assert window.frame.state.last_price == pytest.approx(made.price(30.0), abs=0.1)


def test_candles_stay_a_few_pixels_wide_when_the_window_changes_its_size(bundled_window, qapp):
    """As at a start from the cache, where nothing but the size changes after the first picture."""
    durations = []
    for width in (2_400, 700, 2_400):
        bundled_window.resize(width, 700)
        qapp.processEvents()
        durations.append(bundled_window.frame.candles.duration_ms)
        pixel_ms = 1_000.0 * bundled_window.heatmap.plot.getViewBox().viewPixelSize()[0]
        assert durations[-1] >= 3.0 * pixel_ms
    assert durations[0] == durations[2] < durations[1]


def test_a_closed_dock_costs_nothing_and_catches_up(window, made, qtbot):
    dock = next(each for each in window.findChildren(QDockWidget) if each.objectName() == "dock-position")
    shown = []
    show_frame = window.calculator.show_frame
    # Not by monkeypatch, which would keep the window alive until after it is checked that it is gone.
    window.calculator.show_frame = lambda *arguments: (shown.append(arguments), show_frame(*arguments))
    dock.close()
    window.replay.go_to(made.start_ms + 5 * MINUTE_MS)
    assert shown == []
    dock.show()
    qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    assert [known_until_ms for _, known_until_ms in shown] == [made.start_ms + 5 * MINUTE_MS]


def test_switching_docks_and_stopping_calls_no_part_twice(window, made):
    calls = []
    for name in ("heatmap", "timeline", "transport", "header"):
        getattr(window, name).show_frame = lambda *_, name=name: calls.append(name)
    window.replay.go_to(made.start_ms + 5 * MINUTE_MS)
    assert sorted(calls) == ["header", "heatmap", "timeline", "transport"]
    calls.clear()
    window.side.toggle("Tape")
    window.side.toggle("Tape")
    window.refresh()
    assert calls == []
    window.presenter.notify(Change.POSITION)
    assert calls == ["timeline"]
