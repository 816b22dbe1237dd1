"""The first arrangement of the main window: where its parts stand and how large they are before the user moves them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QVBoxLayout, QWidget

from rektscope.ui.lazy_dock import take_focus_by_tab

if TYPE_CHECKING:
    from rektscope.ui.window import MainWindow

_FIRST_SIZE = QSize(1600, 900)
_WINDOW_FRAME = QSize(8, 40)
"""Room that a window manager's title and edges take of a screen."""

_POSITION_WIDTH = 268
_TIMELINE_HEIGHT = 206


def arrange(window: "MainWindow") -> tuple[QDockWidget, QDockWidget]:
    """Put the parts of the window in their first places.

    Returns:
        The docks that are open at first: the position and the timeline.
    """
    window.header.add_live(window.live.switch, window.live.badge)
    centre = _stacked(window.header, window.heatmap, tall=window.heatmap)
    window.setCentralWidget(centre)
    bottom = _stacked(window.timeline, window.transport, tall=window.timeline, above=4)
    position = _dock(window, "Position", window.calculator, Qt.DockWidgetArea.LeftDockWidgetArea)
    timeline = _dock(window, "Timeline", bottom, Qt.DockWidgetArea.BottomDockWidgetArea)
    window.side.arrange()
    window.setDockNestingEnabled(True)
    take_focus_by_tab(window)
    window.resize(_FIRST_SIZE.boundedTo(window.screen().availableSize() - _WINDOW_FRAME))
    window.resizeDocks([position], [_POSITION_WIDTH], Qt.Orientation.Horizontal)
    window.resizeDocks([timeline], [_TIMELINE_HEIGHT], Qt.Orientation.Vertical)
    return position, timeline


def _stacked(*parts: QWidget, tall: QWidget, above: int = 0) -> QWidget:
    """Parts below one another; the tall one takes the room that is left, with `above` pixels over the first."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, above, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, 1 if part is tall else 0)
    return whole


def _dock(window: "MainWindow", name: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
    dock = QDockWidget(name, window)
    dock.setObjectName(f"dock-{name.lower()}")
    dock.setWidget(widget)
    window.addDockWidget(area, dock)
    return dock
