"""A screen reader gets a name of everything that can be worked with, and the figures that labels show."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget
from tests.ui.accessible import hidden_figures, unnamed

from rektscope.market.times import MINUTE_MS
from rektscope.ui import formatting
from rektscope.ui.calculator.sections import TITLES
from rektscope.ui.palette import commands_of

OPENS_THE_SYSTEMS_OWN = {
    "Open or import files…",
    "Import a folder…",
    "Record to a file, or end that",
    "Save this layout…",
    "Quit",
    "Watch other markets live",
}


def shown_dialogs(window):
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def test_every_part_of_the_window_has_a_name_and_every_figure_is_announced(window):
    for dock in window.findChildren(QDockWidget):
        dock.show()
        dock.raise_()
        QApplication.processEvents()
    for section in map(window.calculator.sections.section, TITLES):
        section.button.click()
    window.refresh()
    assert unnamed(window) == []
    assert hidden_figures(window) == []


def test_every_dialog_that_a_menu_opens_has_a_title_and_names(window):
    opened = set()
    for command in commands_of(window):
        if command.name in OPENS_THE_SYSTEMS_OWN or "Open recent" in command.path:
            continue
        if "…" not in command.name and command.name not in {"Start page", "These shortcuts"}:
            continue
        command.run()
        QApplication.processEvents()
        for dialog in shown_dialogs(window):
            opened.add(type(dialog).__name__)
            assert dialog.windowTitle()
            assert (type(dialog).__name__, unnamed(dialog), hidden_figures(dialog)) == (type(dialog).__name__, [], [])
            dialog.reject()
            QApplication.processEvents()
    assert {"SettingsPage", "StartPage", "WaysPage"} <= opened


@pytest.fixture
def listening():
    """A screen reader is there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_chart_and_timeline_show_their_figures_where_somebody_listens(window, made, listening):
    _ = listening
    window.replay.go_to(made.start_ms + 22 * MINUTE_MS)
    chart = window.heatmap.accessibleDescription()
    assert chart.startswith("Liquidation heatmap of BTCUSDT, a perpetual on Binance. 4 Mar 2025, 00:02")
    price = formatting.price(window.frame.state.last_price, 1)
    assert f"Price {price}" in chart
    assert "Colours: " in chart
    words = window.timeline.accessibleDescription()
    assert "cursor at 4 Mar 00:02:00 UTC" in words
    totals = window.frame.totals
    assert f"shorts {formatting.usd(totals.short_usd)}, longs {formatting.usd(totals.long_usd)}" in words
    assert "Last chapter: It rises" in words
    window.replay.go_to(made.start_ms + 26 * MINUTE_MS)
    assert "Last chapter: The top" in window.timeline.accessibleDescription()
    assert window.heatmap.accessibleDescription() != chart


def test_painted_views_are_charts_also_in_the_next_window(open_window, small_session, listening):
    _ = listening
    for _number in range(2):
        window = open_window(small_session)
        for view in (window.heatmap, window.timeline):
            interface = QAccessible.queryAccessibleInterface(view)
            assert interface.role() is QAccessible.Role.Chart
            assert interface.text(QAccessible.Text.Name) == view.accessibleName()
            assert interface.text(QAccessible.Text.Description) == view.accessibleDescription() != ""


def test_nothing_is_put_into_words_while_nobody_listens(window, made):
    window.replay.go_to(made.start_ms + 22 * MINUTE_MS)
    assert window.heatmap.accessibleDescription() == window.timeline.accessibleDescription() == ""


@pytest.mark.parametrize("ask", ["ask_export", "ask_film", "ask_report"])
def test_the_dialogs_for_pictures_have_names(window, ask):
    dialog = getattr(window.outputs, ask)()
    assert (unnamed(dialog), hidden_figures(dialog)) == ([], [])
    dialog.reject()
