"""The first arrangement on screens that have no room for all: the chart first, and a key opens what is closed."""

import pytest
from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QTabBar, QWidget

from rektscope.ui.aggregated.panel import AggregatedPanel
from rektscope.ui.arrangement import _WINDOW_FRAME, put_parts, size_parts
from rektscope.ui.live.market_picker import MarketPicker
from rektscope.ui.low_panel import LowPanel
from rektscope.ui.stamps import StampBook
from rektscope.ui.timeline.transport import TransportBar


class _Screen:
    def __init__(self, size):
        self._size = size

    def availableSize(self):
        return self._size


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        ((640, 360), (False, False)),  # 1920 × 1080 at 300 %
        ((683, 384), (False, False)),
        ((800, 450), (True, True)),
        ((1024, 420), (True, False)),
        ((1280, 720), (True, True)),
    ],
)
def test_docks_that_leave_the_chart_no_room_are_closed_at_first(qtbot, monkeypatch, room, shown):
    window = QMainWindow()
    qtbot.addWidget(window)
    docks = put_parts(window, centre=(QWidget(), QWidget()), position=QWidget(), bottom=(QWidget(), QWidget()))
    monkeypatch.setattr(window, "screen", lambda: _Screen(QSize(*room)), raising=False)
    size_parts(window, *docks)
    assert tuple(not dock.isHidden() for dock in docks) == shown
    assert window.width() <= room[0]
    assert window.height() <= room[1]


@pytest.mark.parametrize("width", [340, 380, 420, 560, 1200])
def test_the_moment_is_never_cut(qtbot, width):
    transport = TransportBar()
    qtbot.addWidget(transport)
    moment = transport._moment
    moment.setText("10 Okt 21:21:00 UTC")
    transport.resize(width, 42)
    transport.show()
    transport.layout().activate()
    assert moment.width() >= moment.sizeHint().width()
    assert moment.geometry().right() < width
    ends = [button for button in transport._ends if button.isVisible()]
    assert len(ends) in {0, 2}


@pytest.mark.parametrize("key", [Qt.Key.Key_Q, Qt.Key.Key_L, Qt.Key.Key_P])
def test_a_key_opens_the_position_to_be_typed(qtbot, window, key):
    dock = window.findChild(QDockWidget, "dock-position")
    dock.close()
    qtbot.keyClick(window, key)
    qtbot.waitUntil(lambda: window.calculator.isAncestorOf(QApplication.focusWidget()))
    assert dock.isVisible()


def test_tabs_of_docks_have_their_whole_names_however_many_are_open(window):
    """Cut to `Do…`, `Al…`, `Ad…` nobody knew them: those without room are scrolled to."""
    docks = window.side.docks
    for dock in docks.values():
        dock.show()
    QApplication.processEvents()
    (bar,) = [bar for bar in window.findChildren(QTabBar) if bar.count() == len(docks)]
    names = bar.fontMetrics().horizontalAdvance
    assert all(names(bar.tabText(tab)) < bar.tabRect(tab).width() for tab in range(bar.count()))
    assert sum(bar.tabRect(tab).width() for tab in range(bar.count())) > bar.width(), "more than there is room for"
    for dock in docks.values():
        dock.raise_()
        QApplication.processEvents()
        assert bar.tabText(bar.currentIndex()) == dock.windowTitle()
        assert bar.rect().contains(bar.tabRect(bar.currentIndex())), "the one that is seen is in view"


def test_no_dock_needs_more_height_than_a_screen_of_360_pixels_has(window):
    """Addresses and Large prints pushed the window's lower edge off it."""
    for name, dock in window.side.docks.items():
        dock.show()
        dock.raise_()
        QApplication.processEvents()
        assert (name, dock.minimumSizeHint().height() <= 210) == (name, True)
        dock.hide()
    bars = window.menuBar().minimumSizeHint().height() + window.header.minimumSizeHint().height()
    assert bars + 210 + 2 <= 360 - _WINDOW_FRAME.height()


@pytest.mark.parametrize("name", ["Addresses", "Large prints"])
def test_what_is_lower_than_its_panel_scrolls_and_else_shows_it_whole(window, name):
    dock = window.side.docks[name]
    dock.show()
    dock.raise_()
    QApplication.processEvents()
    low = dock.widget()
    assert isinstance(low, LowPanel)
    assert low.widget().height() == low.viewport().height(), "there is room"
    low.setFixedHeight(140)
    QApplication.processEvents()
    assert low.widget().height() > 140
    assert low.verticalScrollBar().isVisible()


def test_a_chart_in_a_dock_gets_lower_before_it_is_scrolled(qtbot):
    """At 1280 × 720 the prices under the aggregated map were out of sight, though its bars had room to be lower."""
    panel = AggregatedPanel()
    panel.key.setText("10-25x 25-50x 50-100x 100x+ " * 4)
    low = LowPanel(panel)
    qtbot.addWidget(low)
    low.resize(430, 330)
    low.show()
    qtbot.waitUntil(lambda: panel.height() == low.viewport().height())
    assert low.verticalScrollBar().maximum() == 0
    low.resize(430, 200)
    qtbot.waitUntil(lambda: panel.plot.height() == panel.plot.minimumHeight())
    assert low.verticalScrollBar().maximum() > 0
    panel.key.setText("100x+ " * 200)
    qtbot.waitUntil(lambda: panel.key.height() >= panel.key.heightForWidth(panel.key.width()))


def test_the_profile_goes_where_the_chart_would_have_no_room(qtbot, window):
    """With a dock on a screen of 640 pixels the chart was nine pixels wide, beside a profile that was cut."""
    heatmap = window.heatmap
    box = heatmap.plot.getViewBox()
    assert heatmap.profile_plot.isVisible()
    heatmap.setFixedWidth(210)
    qtbot.waitUntil(lambda: not heatmap.profile_plot.isVisible() and box.width() > 120)
    heatmap.setFixedWidth(500)
    qtbot.waitUntil(lambda: heatmap.profile_plot.isVisible() and 220 < box.width() < 280)


def test_a_chart_that_became_narrow_at_once_ends_with_its_axis(qtbot, window):
    """With a dock at 150 % the axis stood beyond the chart's edge: both plots could not be as narrow as the view."""
    heatmap = window.heatmap
    assert heatmap.profile_plot.isVisible()
    heatmap.setFixedWidth(153)
    qtbot.waitUntil(lambda: not heatmap.profile_plot.isVisible())
    right = heatmap.plot.getAxis("right").sceneBoundingRect().right()
    assert 100 < right <= heatmap.viewport().width()


def test_the_search_for_markets_fits_the_screen(qtbot, monkeypatch, window):
    monkeypatch.setattr(MarketPicker, "screen", lambda _: _Screen(QSize(853, 480)), raising=False)
    window.live.ask_markets()
    (picker,) = window.findChildren(MarketPicker)
    qtbot.waitUntil(picker.isVisible)
    assert picker.width() <= 853
    assert picker.height() + 40 <= 480, "with the title that a window manager gives it"
    picker.reject()


def test_a_piece_without_any_room_is_not_drawn(qapp):
    """As a label in a chart that docks have closed up: on no pixels no painter begins."""
    _ = qapp
    drawn = []
    assert StampBook().piece(1.0, QSizeF(0.0, 20.0), "key", drawn.append).isNull()
    assert not drawn
