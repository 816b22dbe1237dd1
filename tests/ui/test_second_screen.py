"""More than one screen: windows for several sessions with linked cursors, and docks that float and are remembered."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QDockWidget

from rektscope.alerts.rules import REST_MS, Alert, AlertSettings, PriceCrossed, PriceWord
from rektscope.live.observed.plan import AccountKeeping, AccountPlan
from rektscope.market.times import MINUTE_MS
from rektscope.ui.application import close_windows
from rektscope.ui.floating import free_place
from rektscope.ui.settings import WindowSettings


@pytest.fixture
def pair(qtbot, window, small_session):
    other = window.group.open_another(small_session)
    qtbot.waitUntil(lambda: other.frame is not None and other.frame.map_progress == 1.0, timeout=20_000)
    yield window, other
    if other in window.group.windows:
        other.close()
    qtbot.waitUntil(lambda: window.group.windows == [window], timeout=20_000)


OWN, SECOND = QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)


@pytest.mark.parametrize(
    ("window", "others", "corner"),
    [
        (QRect(0, 0, 1600, 1000), (), (1600, 100)),  # beside the window, at the right
        (QRect(320, 0, 1600, 1000), (), (20, 100)),  # at the left
        (QRect(0, 0, 1920, 1080), (SECOND,), (1920, 0)),  # on the other screen
        (
            QRect(0, 0, 1920, 1080),
            (QRect(1920, 0, 200, 1024),),
            (58, 148),
        ),  # too large for that one
        (QRect(0, 0, 1920, 1080), (), (58, 148)),
    ],
)
def test_a_dock_that_floats_goes_where_it_covers_least(window, others, corner):
    place = free_place(QRect(10, 100, 300, 800), window, OWN, others)
    assert (place.x(), place.y()) == corner


def test_the_button_of_a_dock_lets_it_float_off_its_place_and_dock_again(qtbot, window):
    (dock,) = [each for each in window.findChildren(QDockWidget) if each.windowTitle() == "Position"]
    before = dock.mapToGlobal(QPoint(0, 0))
    button = dock.findChild(QAbstractButton, "qt_dockwidget_floatbutton")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert dock.isFloating()
    assert dock.pos() != before
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not dock.isFloating()


class Shown(QObject):
    """Counts how often a widget comes to be shown."""

    def __init__(self, widget):
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.count += event.type() is QEvent.Type.Show
        return super().eventFilter(watched, event)


def test_what_floats_is_brought_before_its_window_once_that_is_shown(qtbot, window, open_window, small_session):
    """Shown by the kept layout before there was a window, it stood behind that under a window manager."""
    docks = {each.windowTitle(): each for each in window.findChildren(QDockWidget)}
    docks["Position"].setFloating(True)
    window.close()
    again = open_window(small_session)
    docks = {each.windowTitle(): each for each in again.findChildren(QDockWidget)}
    assert docks["Position"].isFloating()
    floating, docked = Shown(docks["Position"]), Shown(docks["Timeline"])
    again._is_complete = False  # as if its first picture were to come
    again.repaint()
    qtbot.waitUntil(lambda: floating.count == 1)
    assert docked.count == 0
    assert docks["Position"].isVisible()


def test_a_signal_that_ends_the_program_closes_no_dock_that_floats(qapp, window, open_window, small_session):
    (dock,) = [each for each in window.findChildren(QDockWidget) if each.windowTitle() == "Position"]
    dock.setFloating(True)
    close_windows(qapp)
    assert not window.isVisible()
    again = open_window(small_session)
    (dock,) = [each for each in again.findChildren(QDockWidget) if each.windowTitle() == "Position"]
    assert dock.isFloating()
    assert dock.isVisible()


def test_cursors_go_their_own_ways_until_they_are_linked(pair, made):
    one, other = pair
    assert other.group is one.group
    start = other.viewer.cursor.time_ms
    one.replay.go_to(made.start_ms + 7 * MINUTE_MS)
    assert other.viewer.cursor.time_ms == start
    one.pages.toggle_link()
    one.replay.go_to(made.start_ms + 9 * MINUTE_MS)
    assert other.frame.cursor_ms == made.start_ms + 9 * MINUTE_MS
    other.replay.step(MINUTE_MS)
    assert one.frame.cursor_ms == other.frame.cursor_ms == made.start_ms + 10 * MINUTE_MS
    other.pages.toggle_link()
    one.replay.go_to(made.start_ms + 11 * MINUTE_MS)
    assert other.frame.cursor_ms == made.start_ms + 10 * MINUTE_MS


def test_all_windows_keep_together_to_what_a_venue_allows(pair, qtbot, small_session):
    """One way to the venues, the hosts and the plan of the run, and a share that is set in one holds in each."""
    one, other = pair
    assert other.live.access is one.live.access
    one.live.reach_by({"hyperliquid": "ws://127.0.0.1:9"}, one.live.policy, AccountPlan(keeping=AccountKeeping.NONE))
    third = one.group.open_another(small_session)
    qtbot.waitUntil(lambda: third.frame is not None and third.frame.map_progress == 1.0, timeout=20_000)
    assert third.live.endpoints == {"hyperliquid": "ws://127.0.0.1:9"}
    assert third.live.accounts.keeping is AccountKeeping.NONE
    third.live.use_account_share(0.2)
    assert [each.live.accounts.share for each in (one, other, third)] == [0.2] * 3
    access = one.live.access
    third.close()
    qtbot.waitUntil(lambda: third not in one.group.windows, timeout=20_000)
    assert one.live.access is other.live.access is access


def test_markets_and_scope_of_linked_windows_are_their_own(pair, made):
    one, other = pair
    one.pages.toggle_link()
    other.choose_market("binance:ETHUSDT")
    one.replay.go_to(made.start_ms + 9 * MINUTE_MS)
    assert (one.frame.instrument.market, other.frame.instrument.market) == ("binance:BTCUSDT", "binance:ETHUSDT")
    assert one.frame.cursor_ms == other.frame.cursor_ms


def test_a_moment_that_a_linked_window_does_not_have_leaves_it_where_it_is(pair, made):
    one, other = pair
    one.pages.toggle_link()
    before = other.viewer.cursor.time_ms
    moment = type("Moment", (), {"frame": type("Frame", (), {"cursor_ms": made.end_ms + MINUTE_MS})})
    one.group.show_moment(one, moment)
    assert other.viewer.cursor.time_ms == before


def test_a_window_that_is_closed_takes_no_other_with_it(qtbot, pair, made):
    one, other = pair
    one.pages.toggle_link()
    other.close()
    assert one.group.windows == [one]
    one.replay.go_to(made.start_ms + 12 * MINUTE_MS)
    assert one.frame.cursor_ms == made.start_ms + 12 * MINUTE_MS
    _ = qtbot


def test_docks_that_float_are_remembered(window, open_window, small_session):
    window.side.show("Tape")
    dock = window.side.docks["Tape"]
    dock.setFloating(True)
    dock.resize(431, 397)
    window.close()
    assert isinstance(WindowSettings()._settings.value("docks"), QByteArray)
    again = open_window(small_session).side.docks["Tape"]
    assert again.isFloating()
    assert not again.isHidden()
    assert (again.width(), again.height()) == (431, 397)


def test_in_a_narrow_window_panels_stand_with_the_position_and_give_its_room_back(qtbot, open_window, small_session):
    window = open_window(small_session, 800, 600)
    (position,) = [dock for dock in window.findChildren(QDockWidget) if dock.objectName() == "dock-position"]
    wide = window.heatmap.width()
    window.side.show("Tape")
    tape = window.side.docks["Tape"]
    qtbot.waitUntil(tape.isVisible)
    assert tape in window.tabifiedDockWidgets(position)
    assert window.heatmap.width() > 250
    tape.close()
    qtbot.waitUntil(lambda: abs(window.heatmap.width() - wide) <= 4)


def test_in_a_wide_window_panels_stand_at_the_right(window):
    window.side.show("Tape")
    assert window.dockWidgetArea(window.side.docks["Tape"]) is Qt.DockWidgetArea.RightDockWidgetArea


class TrayOfTest:
    """Keeps what all windows show through it."""

    def __init__(self):
        self.shown = []

    def notify(self, title, words):
        self.shown.append((title, words))

    def remove(self):
        """Nothing is anywhere."""


def test_an_alert_that_two_windows_watch_is_shown_once(pair):
    tray, played = TrayOfTest(), []
    first, second = (window.side.alerts._notifier for window in pair)
    for notifier in (first, second):
        notifier._tray, notifier.tones.play = tray, played.append
    settings = AlertSettings(notify=True, sound=True)
    crossed = Alert("p/1", 1_000, "binance:BTCUSDT", 1, PriceCrossed(6e4, 6e4, PriceWord.MARK, is_upwards=True), "p")
    first.notify([crossed], settings)
    second.notify([replace(crossed, key="p/2", time_ms=1_200)], settings)
    assert len(tray.shown) == len(played) == 1
    second.notify([replace(crossed, key="p/9", time_ms=1_000 + REST_MS)], settings)
    assert len(tray.shown) == len(played) == 2, "another crossing"
