"""Drawn levels and price alerts, the menu of a right click, and undo of all that."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QDockWidget

from rektscope.market.times import MINUTE_MS
from rektscope.ui.heatmap.inspecting.inspector import ChartPlace
from rektscope.ui.live.alert_sending import AlertSending
from rektscope.ui.live.alert_text import sentence_of, title_of
from rektscope.ui.live.alerting import MINE
from rektscope.ui.pointer.drawn_levels import DrawnLevels, _read
from rektscope.ui.pointer.price_box import PriceBox
from rektscope.ui.position_commands import save_position
from rektscope.ui.settings import WindowSettings

Key = Qt.Key


def open_menu(window, price, time_ms):
    """The menu of a right click there, not popped up: the offscreen platform has no keyboard to grab for it."""
    return window.charting.menu_at(ChartPlace(time_ms, price, QPoint(10, 10)))


def run(menu, beginning):
    (action,) = [action for action in menu.actions() if action.text().startswith(beginning)]
    action.trigger()
    menu.deleteLater()


def shown(window):
    return [(level.price, level.has_alert) for level in window.levels.levels]


def test_the_menu_draws_alerts_and_removes_at_its_price(window, made):
    run(open_menu(window, 60_777.0, made.start_ms), "Draw a level at 60,777.0")
    assert shown(window) == [(60_777.0, False)]
    run(open_menu(window, 60_777.0, made.start_ms), "Alert at 60,777.0")
    assert shown(window) == [(60_777.0, True)]
    assert window.levels.alert_prices("binance:BTCUSDT") == (60_777.0,)
    assert window.levels.alert_prices("binance:ETHUSDT") == ()
    run(open_menu(window, 60_777.0, made.start_ms), "Remove the alert at 60,777.0")
    assert shown(window) == []


def test_the_menu_opens_my_position_at_a_known_moment_only(window, made):
    run(open_menu(window, 60_100.0, made.start_ms + 10 * MINUTE_MS), "Open my position at 60,100.0")
    assert (window.calculator.draft.entry_price, window.calculator.draft.opened_ms) == (
        60_100.0,
        made.start_ms + 10 * MINUTE_MS,
    )
    run(open_menu(window, 60_100.0, made.start_ms + 39 * MINUTE_MS), "Open my position at")
    assert window.calculator.draft.opened_ms == window.frame.cursor_ms


def test_levels_are_kept_and_each_market_has_its_own(window):
    window.levels.add(60_500.04, has_alert=True)
    window.choose_market("binance:ETHUSDT")
    window.levels.add(3_000.0, has_alert=False)
    again = DrawnLevels(window.heatmap, WindowSettings(), window)
    assert [(level.market, level.price, level.has_alert) for level in again.levels] == [
        ("binance:BTCUSDT", 60_500.0, True),
        ("binance:ETHUSDT", 3_000.0, False),
    ]
    assert window.levels.near(3_000.0) is not None
    assert window.levels.near(60_500.0) is None
    window.charting.remove_levels()
    assert shown(window) == [(60_500.0, True)]


@pytest.mark.parametrize(
    "text", ["", "{", "[1]", '[["a", "b", true]]', '[["a", -1, true]]', '[["a", NaN, true]]', "{}"]
)
def test_settings_that_hold_no_levels_give_none(text):
    assert _read(text) == ()


def test_an_alert_at_a_price_fires_when_a_replay_crosses_it(window, made):
    window.side.complete()
    form = window.side.alerts.panel.form
    form.switches["in_replay"].setChecked(True)
    for name in ("near_liquidation", "liquidation"):
        form.switches[name].setChecked(False)
    window.replay.go_to(made.start_ms + 14 * MINUTE_MS)
    window.levels.add(60_600.0, has_alert=True)
    window.viewer.cursor.set_speed(60)
    window.viewer.cursor.toggle()
    for _ in range(10):
        window.viewer.advance(1_000)
        window.refresh()
    alerts = window.side.alerts.panel.list
    fired = [alerts.item(row).data(Qt.ItemDataRole.UserRole) for row in range(alerts.count())]
    assert [title_of(alert) for alert in fired] == ["Price alert"]
    assert "has crossed 60,600.0 upwards on binance:BTCUSDT" in sentence_of(fired[0])


def test_a_saved_position_is_watched_while_another_market_is_charted(window, made):
    window.side.complete()
    form = window.side.alerts.panel.form
    form.switches["in_replay"].setChecked(True)
    form.switches["liquidation"].setChecked(False)
    window.calculator.open_at(60_000.0, made.start_ms)
    window.calculator.drag_liquidation(61_300.0)
    save_position(window)
    window.choose_market(made.eth.market)
    window.replay.go_to(made.start_ms + 14 * MINUTE_MS)
    window.viewer.cursor.set_speed(60)
    window.viewer.cursor.toggle()
    for _ in range(12):
        window.viewer.advance(1_000)
        window.refresh()
    alerts = window.side.alerts.panel.list
    fired = [alerts.item(row).data(Qt.ItemDataRole.UserRole) for row in range(alerts.count())]
    (saved,) = window.calculator.sections.saved.positions
    mine = [alert for alert in fired if alert.market == made.btc.market]
    assert [alert.what.stage_percent for alert in mine] == [0.0, 0.2, 0.5, 1.0]  # the newest on top: it was reached
    assert {alert.what.name for alert in mine} == {saved.name}
    sending = AlertSending(lambda: window.viewer, lambda: None, window.heatmap, window.calculator)
    assert sending.size_of(saved.name) == f"{saved.name}, {saved.quantity:,.8g} BTC"  # not of the market on the chart
    assert sending.size_of(MINE).endswith(" ETH")
    assert sending.size_of("nobody's") == ""


def test_an_alert_that_is_set_in_a_replay_says_that_it_is_watched_live(window, made):
    run(open_menu(window, 60_777.0, made.start_ms), "Alert at 60,777.0")
    banner = window.side.alerts.banner
    assert "“Also in replay”" in banner.sentence.text()
    banner.dismiss()
    window.side.alerts.panel.form.switches["in_replay"].click()
    run(open_menu(window, 60_999.0, made.start_ms), "Alert at 60,999.0")
    assert not banner.isVisible()
    assert window.levels.alert_prices(made.btc.market) == (60_777.0, 60_999.0)


def test_undo_and_redo_of_levels_positions_and_saved_ones(qtbot, window):
    panel, first = window.calculator, window.calculator.draft
    panel.drag_entry(60_900.0)
    window.levels.add(61_000.0, has_alert=False)
    panel.sections.saved.save_current()
    assert len(panel.sections.saved.positions) == 1
    undo = lambda: qtbot.keyClick(window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # noqa: E731
    undo()
    assert panel.sections.saved.positions == ()
    undo()
    assert shown(window) == []
    assert panel.draft.entry_price == 60_900.0
    undo()
    assert panel.draft == first
    undo()  # there is nothing before
    assert panel.draft == first
    for _ in range(3):
        qtbot.keyClick(window, Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert (panel.draft.entry_price, shown(window), len(panel.sections.saved.positions)) == (
        60_900.0,
        [(61_000.0, False)],
        1,
    )


def test_a_whole_drag_is_one_step(qtbot, window):
    panel, first = window.calculator, window.calculator.draft
    box = window.heatmap.plot.getViewBox()
    place = box.mapViewToScene(QPointF(600.0, window.heatmap.lines.entry.price))
    start = window.heatmap.mapFromScene(place)
    viewport = window.heatmap.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for dy in range(4, 44, 8):
        qtbot.mouseMove(viewport, start + QPoint(0, dy))
        window.calculator.drag_entry(first.entry_price - dy)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 44))
    assert panel.draft != first
    while window.editing.history.can_undo:
        window.editing.history.undo()
    assert panel.draft == first


def test_another_market_has_no_history_of_this_one(window):
    window.calculator.drag_entry(60_900.0)
    assert window.editing.history.can_undo
    window.choose_market("binance:ETHUSDT")
    assert not window.editing.history.can_undo


def test_a_price_is_asked_for_by_keyboard_and_read_by_the_one_grammar(qtbot, window):
    qtbot.keyClick(window, Key.Key_B)
    (box,) = window.findChildren(PriceBox)
    box.field.setText("nonsense")
    box.buttons.button(box.buttons.StandardButton.Ok).click()
    assert box.message.text()
    box.field.setText("61.2k")
    changes = []
    window.levels.changed.connect(lambda: changes.append(1))
    qtbot.keyClick(box.field, Key.Key_Return)
    assert shown(window) == [(61_200.0, True)]
    assert len(changes) == 1
    assert not box.isVisible()


def test_escape_closes_a_box_in_which_nothing_was_typed(qtbot, window):
    qtbot.keyClick(window, Key.Key_B)
    (box,) = window.findChildren(PriceBox)
    before = box.field.text()
    qtbot.keyClicks(box.field, "7")
    qtbot.keyClick(box.field, Key.Key_Escape)
    assert (box.field.text(), box.isVisible()) == (before, True)
    box.field.setFocus()
    qtbot.keyClick(box.field, Key.Key_Escape)
    assert not box.isVisible()


def test_levels_of_two_windows_are_kept_together(window):
    """As of two programs: each reads what the other wrote when it writes, and nothing of either is lost."""
    mine, instrument = window.levels, window.viewer.chart.instrument
    theirs = DrawnLevels(window.heatmap, WindowSettings(), window)
    theirs.show_market(instrument)
    mine.add(118_000, has_alert=False)
    theirs.add(119_000, has_alert=True)
    mine.add(120_000, has_alert=False)
    theirs.remove(next(level for level in theirs.levels if level.price == 118_000))
    again = DrawnLevels(window.heatmap, WindowSettings(), window)
    assert sorted(level.price for level in again.levels) == [119_000, 120_000]


def open_docks(window):
    return {dock.windowTitle() for dock in window.findChildren(QDockWidget) if not dock.isHidden()}


def settled(window, qtbot):
    qtbot.waitUntil(lambda: not window.editing._docks_moved.isActive())


def test_what_became_of_the_docks_is_undone_step_by_step(window, qtbot):
    settled(window, qtbot)
    first = open_docks(window)
    qtbot.keyClick(window, Key.Key_T)
    settled(window, qtbot)
    window.calculator.open_at(60_500.0, window.viewer.cursor.time_ms)
    for dock in window.findChildren(QDockWidget):
        dock.close()
    settled(window, qtbot)
    assert open_docks(window) == set()
    window.editing.history.undo()
    assert open_docks(window) == first | {"Tape"}  # all that were closed at once come back in one step
    assert window.calculator.draft.entry_price == 60_500.0
    window.editing.history.undo()
    assert window.calculator.draft.entry_price != 60_500.0
    assert open_docks(window) == first | {"Tape"}
    window.editing.history.undo()
    assert open_docks(window) == first
    for _ in range(3):
        window.editing.history.redo()
    assert open_docks(window) == set()


def test_undoing_a_number_leaves_the_sizes_of_docks(window, qtbot):
    settled(window, qtbot)
    before = window.calculator.draft
    window.calculator.open_at(60_500.0, window.viewer.cursor.time_ms)
    (position,) = [dock for dock in window.findChildren(QDockWidget) if dock.windowTitle() == "Position"]
    wide = position.width() + 80
    window.resizeDocks([position], [wide], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: position.width() == wide)
    window.editing.history.undo()
    assert window.calculator.draft == before
    window.layout().activate()  # Qt gives docks their sizes when it next lays the window out
    assert position.width() == wide
