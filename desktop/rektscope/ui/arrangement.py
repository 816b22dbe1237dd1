"""The first arrangement of the main window: where its parts stand and how large they are before the user moves them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QSizePolicy, QToolBar, QVBoxLayout, QWidget

from rektscope.ui.translation import tr

_FIRST_SIZE = QSize(1600, 900)
_FIRST_SHARE = 0.8
"""Of a screen that is much larger, so that the window is not lost on it."""

_WINDOW_FRAME = QSize(8, 40)
"""Room that a window manager's title and edges take of a screen."""

_POSITION_WIDTH = 268
_TIMELINE_HEIGHT, _TIMELINE_SHARE = 206, 0.305
"""First height of the timeline, but never more than this share of the window: the chart needs the rest."""

_LEAST_BESIDE_PX, _LEAST_BELOW_PX = 700, 400
"""A narrower window has no room for the position beside the chart, a lower one none for the timeline below it: on
screens such as 640 × 360 (1920 × 1080 at 300 %) the chart comes first, and View has the others."""


def put_parts(
    window: QMainWindow, *, centre: tuple[QWidget, QWidget], position: QWidget, bottom: tuple[QWidget, QWidget]
) -> tuple[QDockWidget, QDockWidget]:
    """Put the parts of the window in their first places.

    Args:
        window: without parts yet.
        centre: the header, over the whole width, and the chart below it.
        position: the calculator, at the left.
        bottom: the timeline, and the buttons below it.

    Returns:
        The docks that are open at first: the position and the timeline. `size_parts` gives them their size.
    """
    header, chart = centre
    _put_on_top(window, header)
    window.setCentralWidget(chart)
    # The calculator is taller than wide: it takes the whole height at the left, and the timeline stands beside it.
    window.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
    timeline, transport = bottom
    rows = _stacked(timeline, transport, tall=timeline, above=4)
    window.setDockNestingEnabled(True)
    return (
        _dock(window, "Position", position, Qt.DockWidgetArea.LeftDockWidgetArea),
        _dock(window, "Timeline", rows, Qt.DockWidgetArea.BottomDockWidgetArea),
    )


def size_parts(window: QMainWindow, position: QDockWidget, timeline: QDockWidget) -> None:
    """Give the window and its docks their first sizes, within the screen; after all parts are there.

    Where the chart would be left without room, docks are closed at first.
    """
    room = window.screen().availableSize()
    wanted = _FIRST_SIZE.expandedTo(room * _FIRST_SHARE)
    size = wanted.boundedTo(room - _WINDOW_FRAME)
    window.resize(size)
    window.resizeDocks([position], [_POSITION_WIDTH], Qt.Orientation.Horizontal)
    height = min(_TIMELINE_HEIGHT, round(size.height() * _TIMELINE_SHARE))
    window.resizeDocks([timeline], [height], Qt.Orientation.Vertical)
    position.setVisible(size.width() >= _LEAST_BESIDE_PX)
    timeline.setVisible(size.height() >= _LEAST_BELOW_PX)


def show_and_focus(widget: QWidget) -> None:
    """Give a widget the keyboard, and open the dock that it stands in where that is closed or behind another."""
    part: QWidget | None = widget
    while part is not None and not isinstance(part, QDockWidget):
        part = part.parentWidget()
    if part is not None:
        part.show()
        part.raise_()
    widget.setFocus()


def toggle_full_screen(window: QMainWindow) -> None:
    """Fill the screen, without the title and edges of the desktop, or go back from that."""
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()


def _put_on_top(window: QMainWindow, header: QWidget) -> None:
    bar = QToolBar(tr("Market and figures"), window)
    bar.setObjectName("bar-header")
    bar.setMovable(False)
    bar.toggleViewAction().setVisible(False)  # nothing else names the market, so it cannot be taken away
    header.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    bar.addWidget(header)
    window.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)


def _stacked(*parts: QWidget, tall: QWidget, above: int = 0) -> QWidget:
    """Parts below one another; the tall one takes the room that is left, with `above` pixels over the first."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, above, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, 1 if part is tall else 0)
    return whole


def _dock(window: QMainWindow, name: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
    dock = QDockWidget(tr(name), window)
    dock.setObjectName(f"dock-{name.lower()}")
    dock.setWidget(widget)
    window.addDockWidget(area, dock)
    return dock
