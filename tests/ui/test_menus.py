"""The menu bar: every action is in it with its keys, docks come back, and the layout can be reset."""

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMenu
from tests.ui.fields import typed

from rektscope.engine.scope import Scope
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.sessions.bundled import bundled_events
from rektscope.sessions.reader import open_session
from rektscope.ui.layouts import Layouts
from rektscope.ui.menus import _fit, with_access_keys
from rektscope.ui.settings import WindowSettings
from rektscope.ui.window_actions import window_actions


def entries(window):
    """(menu, text, shortcut) of every entry."""
    return [
        (top.text().replace("&", ""), action.text(), action.shortcut().toString())
        for top in window.menuBar().actions()
        for action in top.menu().actions()
        if not action.isSeparator()
    ]


def entry(window, text):
    (found,) = [
        action for top in window.menuBar().actions() for action in top.menu().actions() if action.text() == text
    ]
    return found


def test_every_action_of_the_keyboard_is_in_a_menu_with_its_first_key(window):
    shown = {(menu, text): keys for menu, text, keys in entries(window)}
    for spec in window_actions(window):
        assert (spec.group, spec.name) in shown
        assert shown[spec.group, spec.name]
    tops = [top.text() for top in window.menuBar().actions()]
    assert (tops[0], tops[-1]) == ("&File", "&Help")


def test_each_menu_has_a_letter_of_its_own(window):
    letters = [top.text().partition("&")[2][0].lower() for top in window.menuBar().actions()]
    assert len(set(letters)) == len(letters)
    assert with_access_keys(["Panes", "Live", "Position"]) == ["&Panes", "&Live", "P&osition"]


def test_a_dock_that_was_closed_comes_back_from_the_menu(window):
    (timeline,) = [dock for dock in window.findChildren(QDockWidget) if dock.windowTitle() == "Timeline"]
    timeline.close()
    assert not timeline.isVisible()
    entry(window, "Timeline").trigger()
    assert timeline.isVisible()


def test_the_layout_can_be_reset(window):
    docks = {dock.windowTitle(): dock for dock in window.findChildren(QDockWidget)}
    for name in ("Position", "Timeline"):
        docks[name].close()
    docks["Tape"].show()
    entry(window, "Reset the layout").trigger()
    visible = {name for name, dock in docks.items() if dock.isVisible()}
    assert visible == {"Position", "Timeline"}


def test_an_entry_does_what_its_key_does(window):
    is_shown = window.transport.next_button.isChecked()
    entry(window, "Show or hide what came next").trigger()
    assert window.transport.next_button.isChecked() is not is_shown


def test_bundled_events_are_in_the_file_menu_and_open(window):
    (submenu,) = [
        action.menu()
        for top in window.menuBar().actions()
        for action in top.menu().actions()
        if action.text() == "&Events"
    ]
    actions = submenu.actions()
    assert [action.text()[:10] for action in actions] == [event.day for event in bundled_events()]
    actions[-1].trigger()
    with open_session(bundled_events()[-1].path) as file:
        assert window.viewer.session == file.info


def test_a_layout_is_saved_by_name_comes_back_and_can_be_forgotten(window):
    docks = {dock.windowTitle(): dock for dock in window.findChildren(QDockWidget)}
    layouts = Layouts(window, WindowSettings())
    docks["Tape"].show()
    layouts.save("  Watching  &  waiting ")
    docks["Tape"].hide()
    docks["Timeline"].hide()
    again = Layouts(window, WindowSettings())
    names = [action.text() for action in again.menu.actions() if action.text()]
    assert names == ["Watching && waiting", "Save this layout…", "Forget"]
    again.menu.actions()[0].trigger()
    assert docks["Tape"].isVisible()
    assert docks["Timeline"].isVisible()
    again.save("   ")
    again.forget("Watching & waiting")
    assert [action.text() for action in again.menu.actions()] == ["Save this layout…"]
    assert Layouts(window, WindowSettings()).menu.actions()[0].text() == "Save this layout…"


def test_no_menu_is_higher_than_a_small_screen(window):
    heights = {top.text(): top.menu().sizeHint().height() for top in window.menuBar().actions()}
    assert max(heights.values()) < 680, heights


def test_the_menu_of_layouts_keeps_no_menu_it_has_no_use_for(window):
    for name in ("one", "two", "three"):
        window.layouts.save(name)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [menu.title() for menu in window.layouts.menu.findChildren(QMenu)] == ["Forget"]


def test_what_can_do_nothing_now_is_grey_while_its_menu_is_open_and_its_keys_stay_alive(window, made):
    menus = {top.text().replace("&", ""): top.menu() for top in window.menuBar().actions()}

    def grey(name):
        menus[name].aboutToShow.emit()
        found = {action.text() for action in menus[name].actions() if not action.isEnabled()}
        menus[name].aboutToHide.emit()
        assert all(action.isEnabled() for action in menus[name].actions())
        return found

    assert grey("Position") == {"Undo", "Redo", "Remove drawn levels and alerts"}
    assert grey("Jump") == {"Back to the moment before", "Next chapter"}  # it opens after the last one
    window.replay.go_to(made.start_ms)
    window.levels.add(60_500.0, has_alert=False)
    assert grey("Position") == {"Redo"}
    assert grey("Jump") == {"Previous chapter"}
    window.choose_market(made.eth.market)
    window.counting.choose(Scope.MARKET)
    assert grey("Jump") == {"Previous chapter", "Worst minute"}
    assert grey("View") == {"Dismiss the notice"}


def test_the_menus_tick_what_is_on(window):
    menus = {top.text().replace("&", ""): top.menu() for top in window.menuBar().actions()}

    def ticked(name):
        menus[name].aboutToShow.emit()
        found = {action.text() for action in menus[name].actions() if action.isChecked()}
        menus[name].aboutToHide.emit()
        return found

    entry(window, "Volume").trigger()
    entry(window, "Candles: 5 min").trigger()
    assert ticked("Panes") == {"Volume", "Candles: 5 min"}
    entry(window, "Volume").trigger()
    entry(window, "Candles: as the width allows").trigger()
    assert ticked("Panes") == {"Candles: as the width allows"}
    assert ticked("View") == {"Follow the price", "Position", "Timeline"}
    entry(window, "Alerts").trigger()
    entry(window, "Show or hide what came next").trigger()
    entry(window, "Link the cursors of all windows").trigger()
    QApplication.processEvents()
    mine = {"Alerts", "Show or hide what came next", "Link the cursors of all windows"}
    assert ticked("View") == {"Follow the price", "Position", "Timeline", *mine}
    entry(window, "Link the cursors of all windows").trigger()
    assert ticked("Live") == set()


def test_where_nothing_was_liquidated_there_is_no_worst_minute_and_the_key_says_so(qtbot, window, made):
    button = window.transport._worst
    assert button.isEnabled()
    window.choose_market(made.eth.market)
    window.counting.choose(Scope.MARKET)
    assert not button.isEnabled()
    assert "no worst minute" in button.toolTip()
    before = window.viewer.cursor.time_ms
    qtbot.keyClick(window, Qt.Key.Key_W)
    assert window.viewer.cursor.time_ms == before
    assert "no worst minute" in window.side.alerts.banner.sentence.text()
    assert window.side.alerts.banner.title.text() == "Replay"
    window.choose_market(made.btc.market)
    assert button.isEnabled()
    assert "(W)" in button.toolTip()


def test_without_a_position_my_moment_is_grey_and_key_and_button_say_what_to_do(qtbot, window):
    form, button = window.calculator.form, window.transport.my_moment
    assert button.isEnabled()
    assert "(R)" in button.toolTip()
    typed_size = form.quantity.text()
    typed(form.quantity, "")
    window.heatmap.setFocus()
    before = window.viewer.cursor.time_ms
    qtbot.keyClick(window, Qt.Key.Key_R)
    assert window.viewer.cursor.time_ms == before
    assert "fill in its form" in window.side.alerts.banner.sentence.text()
    assert not button.isEnabled()
    assert "fill in its form" in button.toolTip()
    typed(form.quantity, typed_size)
    assert button.isEnabled()


def test_a_position_that_is_opened_after_the_last_price_has_no_moment(qtbot, window, made):
    button, draft = window.transport.my_moment, window.calculator.draft
    window.calculator.show_draft(replace(draft, opened_ms=made.end_ms + HOUR_MS))
    assert not button.isEnabled()
    assert "No price comes after" in button.toolTip()
    qtbot.keyClick(window, Qt.Key.Key_R)
    assert window.side.alerts.banner.sentence.text() == button.toolTip()
    window.calculator.show_draft(replace(draft, opened_ms=window.viewer.cursor.time_ms + MINUTE_MS))
    assert button.isEnabled(), "its moment is after the cursor"


def test_a_menu_whose_columns_a_screen_is_too_narrow_for_scrolls(qtbot, monkeypatch):
    """View and Chart at 150 % of a small screen: the second column was cut at the edge."""
    menu = QMenu()
    qtbot.addWidget(menu)
    for number in range(80):
        menu.addAction(f"An entry with some words, number {number}")
    for width, rule in ((200, "QMenu { menu-scrollable: 1; }"), (5_000, "")):
        monkeypatch.setattr(menu, "screen", lambda width=width: _Screen(width), raising=False)
        _fit(menu)
        assert menu.styleSheet() == rule
    columns = menu.sizeHint()
    menu.setStyleSheet("QMenu { menu-scrollable: 1; }")
    assert menu.sizeHint().width() < columns.width(), "one column"


class _Screen:
    def __init__(self, width):
        self._width = width

    def availableSize(self):
        return QSize(self._width, 400)
