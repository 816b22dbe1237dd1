"""Keys and buttons, pressed as a user presses them: every one moves what it says it moves."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialogButtonBox,
    QDockWidget,
    QPushButton,
    QTableView,
    QToolButton,
)

from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.market.times import MINUTE_MS
from rektscope.replay.cursor import DEFAULT_SPEED, SPEEDS, CursorState
from rektscope.ui.export.dialog import ExportDialog
from rektscope.ui.heatmap.view import view_rect
from rektscope.ui.help_box import HelpBox
from rektscope.ui.settings import WindowSettings
from rektscope.ui.window import MainWindow

Key = Qt.Key


@pytest.fixture
def window(kept_window):
    return kept_window


@pytest.fixture
def press(qtbot, window):
    """Press a key with the focus where it is when the window opens."""
    return lambda key, modifier=Qt.KeyboardModifier.NoModifier: qtbot.keyClick(window, key, modifier)


@pytest.fixture
def cursor(window):
    return window.viewer.cursor


def button_of(window, words):
    """The button that shows these words, or is called so."""
    (found,) = [
        each
        for kind in (QPushButton, QToolButton)
        for each in window.findChildren(kind)
        if words in {each.text(), each.accessibleName()}
    ]
    return found


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_it_opens_at_the_sessions_opening_moment_paused_with_every_view_filled(window, cursor, made):
    assert window.windowTitle() == "Forty minutes — rektscope"
    assert cursor.time_ms == made.start_ms + 30 * MINUTE_MS
    assert cursor.state is CursorState.PAUSED
    assert window.frame.map_progress == 1.0
    assert window.heatmap.lines.liquidation.price == window.calculator.answer.liquidation_price_on_tick
    visible = {dock.windowTitle() for dock in window.findChildren(QDockWidget) if dock.isVisible()}
    assert visible == {"Position", "Timeline"}
    assert {"Dossier", "Markets", "Tape", "Feeds", "Alerts", "Addresses"} <= window.side.docks.keys()


def test_space_plays_and_pauses(press, cursor):
    press(Key.Key_Space)
    assert cursor.state is CursorState.PLAYING
    press(Key.Key_Space)
    assert cursor.state is CursorState.PAUSED


@pytest.mark.parametrize(
    ("key", "modifier", "minutes"),
    [
        (Key.Key_Left, Qt.KeyboardModifier.NoModifier, 29),
        (Key.Key_Right, Qt.KeyboardModifier.NoModifier, 31),
        (Key.Key_Left, Qt.KeyboardModifier.ShiftModifier, 15),
        (Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, 40),  # the end comes before the quarter of an hour does
        (Key.Key_Home, Qt.KeyboardModifier.NoModifier, 0),
        (Key.Key_End, Qt.KeyboardModifier.NoModifier, 40),
        (Key.Key_F, Qt.KeyboardModifier.NoModifier, 40),
        (Key.Key_BracketLeft, Qt.KeyboardModifier.NoModifier, 25),
        (Key.Key_W, Qt.KeyboardModifier.NoModifier, 23),  # the end of minute 22, in which 15.1 M USD went
    ],
)
def test_keys_that_move_the_cursor(press, window, made, key, modifier, minutes):
    press(key, modifier)
    assert window.frame.cursor_ms == made.start_ms + minutes * MINUTE_MS


def test_backspace_leads_back_along_the_jumps(press, cursor, made):
    start = cursor.time_ms
    press(Key.Key_W)
    press(Key.Key_End)
    assert cursor.time_ms == made.end_ms
    press(Key.Key_Backspace)
    assert cursor.time_ms == made.start_ms + 23 * MINUTE_MS
    press(Key.Key_Backspace)
    assert cursor.time_ms == start
    press(Key.Key_Backspace)
    assert cursor.time_ms == start


def test_at_the_end_of_a_session_there_is_nothing_to_follow(press, cursor, made):
    press(Key.Key_End)
    assert (cursor.time_ms, cursor.state) == (made.end_ms, CursorState.PAUSED)
    press(Key.Key_Space)
    assert (cursor.time_ms, cursor.state) == (made.start_ms, CursorState.PLAYING)
    press(Key.Key_F)
    assert cursor.time_ms == made.end_ms


def test_brackets_go_from_chapter_to_chapter_and_stay_at_the_last(press, cursor, made):
    press(Key.Key_Home)
    visited = []
    for key in (Key.Key_BracketRight, Key.Key_BracketRight, Key.Key_BracketRight, Key.Key_BracketLeft):
        press(key)
        visited.append((cursor.time_ms - made.start_ms) // MINUTE_MS)
    assert visited == [15, 25, 25, 15]


def test_plus_and_minus_change_the_speed_within_the_list(press, window, cursor):
    place = SPEEDS.index(DEFAULT_SPEED)
    press(Key.Key_Plus)
    assert cursor.speed == SPEEDS[place + 1]
    press(Key.Key_Equal)
    assert cursor.speed == SPEEDS[place + 2]
    press(Key.Key_Minus)
    assert cursor.speed == SPEEDS[place + 1]
    assert window.transport._speed.currentData() == cursor.speed
    for _ in SPEEDS:
        press(Key.Key_Minus)
    assert cursor.speed == SPEEDS[0]


def test_m_goes_round_the_markets_that_have_prices(press, window):
    seen = []
    for _ in range(2):
        press(Key.Key_M)
        seen.append((window.viewer.market, window.frame.instrument.market, window.header._market.currentText()))
    assert seen == [
        ("binance:ETHUSDT", "binance:ETHUSDT", "ETHUSDT"),
        ("binance:BTCUSDT", "binance:BTCUSDT", "BTCUSDT"),
    ]


@pytest.mark.parametrize(("key", "dock"), [(Key.Key_D, "Dossier"), (Key.Key_T, "Tape"), (Key.Key_V, "Markets")])
def test_docks_open_and_close_with_their_key(press, window, key, dock):
    press(key)
    assert window.side.docks[dock].isVisible()
    press(key)
    assert window.side.docks[dock].isHidden()


def test_a_dock_under_another_comes_up_by_its_key_and_goes_by_it(qtbot, window):
    feeds, addresses = window.side.docks["Feeds"], window.side.docks["Addresses"]
    window.tabifyDockWidget(feeds, addresses)
    for key in (Qt.Key.Key_H, Qt.Key.Key_G):
        qtbot.keyClick(window, key)
    qtbot.waitUntil(lambda: feeds.visibleRegion().isEmpty() and not addresses.visibleRegion().isEmpty())
    qtbot.keyClick(window, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: not feeds.visibleRegion().isEmpty())
    qtbot.keyClick(window, Qt.Key.Key_H)
    assert feeds.isHidden()


def test_o_opens_the_position_at_the_cursor(press, window):
    press(Key.Key_Home)
    press(Key.Key_Right)
    press(Key.Key_O)
    draft = window.calculator.draft
    assert draft.entry_price == window.frame.state.last_price
    assert draft.opened_ms == window.frame.cursor_ms
    assert window.calculator.form.entry.text() == f"{draft.entry_price:,.1f}"
    assert window.heatmap.lines.entry.price == draft.entry_price


def test_a_shows_the_whole_session_again(press, window):
    before = view_rect(window.heatmap)
    window.heatmap.plot.getViewBox().scaleBy((0.3, 0.3))
    assert view_rect(window.heatmap) != before
    press(Key.Key_A)
    assert view_rect(window.heatmap) == before


def test_dot_and_comma_change_the_full_scale_of_the_heat(press, window):
    start = window.heatmap.heat.reference.full_scale_usd
    press(Key.Key_Period)
    assert window.heatmap.heat.reference.full_scale_usd < start
    press(Key.Key_Comma)
    assert window.heatmap.heat.reference.full_scale_usd == start


def test_question_mark_lists_every_shortcut(press, window, qapp):
    press(Key.Key_Question)
    (box,) = window.findChildren(HelpBox)
    words = box.text.toPlainText()
    assert all(spec.name in words for spec in window._specs)
    box.close()
    qapp.processEvents()


def test_the_box_of_shortcuts_keeps_its_button_on_a_small_screen(press, window):
    press(Key.Key_Question)
    (box,) = window.findChildren(HelpBox)
    assert box.height() < window.screen().availableSize().height()
    button = box.buttons.button(QDialogButtonBox.StandardButton.Close)
    assert box.rect().contains(button.mapTo(box, button.rect().bottomRight()))
    box.close()


def test_no_two_actions_share_a_key_and_each_has_one(window):
    keys = [key for spec in window._specs for key in spec.keys]
    assert len(keys) == len(set(keys))
    assert all(spec.keys and spec.name for spec in window._specs)


def test_ctrl_e_opens_the_export_dialog(press, window):
    press(Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(ExportDialog)
    assert dialog.isVisible()
    dialog.close()


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("To the start (Home)", 0),
        ("One minute back (←)", 29),
        ("One minute on (→)", 31),
        ("To the end (End)", 40),
        ("Worst minute", 23),
    ],
)
def test_buttons_that_move_the_cursor(qtbot, window, made, words, minutes):
    click(qtbot, button_of(window, words))
    assert window.frame.cursor_ms == made.start_ms + minutes * MINUTE_MS


def test_the_play_button_plays_pauses_and_says_which(qtbot, window, cursor):
    button = button_of(window, "Play (Space)")
    click(qtbot, button)
    assert cursor.state is CursorState.PLAYING
    assert button.toolTip() == "Pause (Space)"
    click(qtbot, button)
    assert cursor.state is CursorState.PAUSED
    assert button.toolTip() == "Play (Space)"


def test_the_dossier_and_export_buttons_open_what_they_name(qtbot, window):
    click(qtbot, window.header.dossier_button)
    assert window.side.docks["Dossier"].isVisible()
    click(qtbot, window.header.export_button)
    (dialog,) = window.findChildren(ExportDialog)
    dialog.close()


def test_the_speed_box_sets_the_speed(qtbot, window, cursor):
    box = window.transport._speed
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Down)
    assert cursor.speed == SPEEDS[SPEEDS.index(DEFAULT_SPEED) + 1]


def test_the_market_box_chooses_the_market(qtbot, window):
    box = window.header._market
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Down)
    assert window.frame.instrument.market == "binance:ETHUSDT"


def test_the_chapter_menu_goes_to_a_chapter(window, made):
    first, second = window.transport._chapters.menu().actions()
    assert (first.text(), second.text()) == ("23:55   It rises", "00:05   The top")
    second.trigger()
    assert window.frame.cursor_ms == made.start_ms + 25 * MINUTE_MS


def test_a_double_click_on_the_tape_goes_to_the_liquidation(qtbot, press, window, made):
    press(Key.Key_T)
    view = window.side.docks["Tape"].findChild(QTableView)
    assert window.side.tape.table.rowCount() == 5
    place = view.visualRect(window.side.tape.table.index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(
        view.viewport(), Qt.MouseButton.LeftButton, pos=place
    )  # a double click of QTest ends with the button down
    assert window.frame.cursor_ms == made.start_ms + round(21.5 * MINUTE_MS)


def test_a_click_on_a_market_shows_it_and_one_without_prices_does_nothing(qtbot, press, window):
    press(Key.Key_V)
    panel = window.side.markets_panel
    rows = [window.side.markets.row_at(row).instrument.market for row in range(window.side.markets.rowCount())]
    for market, expected in (("bybit:BTCUSDT", "binance:BTCUSDT"), ("binance:ETHUSDT", "binance:ETHUSDT")):
        place = panel.view.visualRect(window.side.markets.index(rows.index(market), 0)).center()
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert window.frame.instrument.market == expected
    place = panel.cards.visualRect(panel.priced.index(0, 0)).center()
    qtbot.mouseClick(panel.cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.frame.instrument.market == "binance:BTCUSDT"


def test_each_card_has_the_nearest_clusters_once_the_map_of_its_market_is_built(qtbot, press, window):
    press(Key.Key_V)
    panel = window.side.markets_panel
    qtbot.waitUntil(lambda: all(panel.priced.row_at(row).standing is not None for row in range(2)), timeout=20_000)
    assert [panel.priced.row_at(row).instrument.base for row in range(panel.priced.rowCount())] == ["BTC", "ETH"]
    shown = window.frame
    own = panel.priced.row_at(0).standing
    assert own.column_end_ms == shown.standing.column_end_ms
    assert own.usd.sum() == pytest.approx(shown.standing.usd.sum())
    for row in range(2):
        cells = panel.priced.named_cells(row)
        assert cells["Nearest above"].startswith("+")
        assert cells["Nearest below"].startswith("−")
    described = panel.priced.data(panel.priced.index(1, 0), Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described.startswith("Market Binance ETHUSDT, ")
    assert "Nearest above +" in described


def test_a_double_click_on_the_chart_goes_to_that_moment(qtbot, window, made):
    box = window.heatmap.plot.getViewBox()
    x, y = 600.0, view_rect(window.heatmap).top() + 5.0  # low in the chart, where no line of the position is
    place = window.heatmap.mapFromScene(box.mapViewToScene(QPoint(int(x), int(y))))
    before = window.frame.cursor_ms
    qtbot.mouseClick(window.heatmap.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.frame.cursor_ms == before  # one click moves nothing: it may only have been meant for the focus
    qtbot.mouseDClick(window.heatmap.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(window.heatmap.viewport(), Qt.MouseButton.LeftButton, pos=place)
    pixel_ms = float(box.viewPixelSize()[0]) * 1000.0
    assert abs(window.frame.cursor_ms - (made.start_ms + 600_000)) <= pixel_ms


def test_everything_to_press_has_a_name_for_a_screen_reader(window):
    for kind in (QPushButton, QToolButton):
        for button in window.findChildren(kind):
            # Qt's own buttons on a dock's title bar and the arrows of a tab bar bring their own names.
            if not button.objectName().startswith(("qt_", "Scroll")):
                assert button.accessibleName() or button.text(), button
    assert QApplication.activeWindow() is window


def test_the_window_shrinks_to_1280_by_720_and_nothing_is_cut_off(qtbot, window):
    assert window.width() == 1600
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: window.size().toTuple() == (1280, 720))
    transport = window.transport
    assert transport._legend.isHidden()
    assert transport.width() >= transport.minimumSizeHint().width()
    window.resize(1600, 900)
    qtbot.waitUntil(transport._legend.isVisible)


def test_the_first_window_fits_its_screen(qtbot, small_session):
    """On a small one nothing of it lies outside: neither the axis nor the buttons that play."""
    window = MainWindow(Viewer(SessionSource.open(small_session)), WindowSettings())
    qtbot.addWidget(window)
    available = window.screen().availableSize()
    assert window.width() <= min(1600, available.width())
    assert window.height() <= min(900, available.height())
    window.stop()


def test_where_it_is_narrow_buttons_go_whole_and_none_is_squeezed(open_window, small_session):
    window = open_window(small_session, width=640, height=520)
    transport = window.transport
    for button in transport.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
    assert transport._moment.width() >= transport._moment.sizeHint().width()
    assert window.width() <= 640
    window.resize(1600, 900)
    QApplication.processEvents()
    assert transport.next_button.isVisible()


def test_a_checked_box_has_a_tick(qapp):
    box = QCheckBox("Yes")
    box.setChecked(True)
    box.resize(box.sizeHint())
    picture = box.grab().toImage()
    inside = [picture.pixelColor(x, y).lightness() for x in range(2, 12) for y in range(2, picture.height() - 2)]
    assert max(inside) > 200  # the box
    assert min(inside) < 60  # the tick on it, or the ground beside it
    dark = [
        (x, y)
        for x in range(4, 10)
        for y in range(picture.height() // 2 - 3, picture.height() // 2 + 3)
        if picture.pixelColor(x, y).lightness() < 120
    ]
    assert dark, "a checked box is not just a full square"
    box.deleteLater()
    _ = qapp
