"""Which entry explains a thing of the window: found by the words that the thing bears, from the inside out."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QLabel, QLineEdit, QWidget

from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.help.entries import HelpEntry, entry_for
from rektscope.ui.translation import tr

_MOST_LABELS = 3
"""Of a widget whose labels name what it is; one with more is a panel."""


def entry_at(widget: QWidget, place: QPoint) -> HelpEntry | None:
    """The entry for what is at a place of the screen.

    Args:
        widget: the innermost one there.
        place: in pixels of the screen.
    """
    around: QWidget | None = widget
    while around is not None:
        if isinstance(around, HeatmapView):
            return entry_for(_part_of_chart(around, place))
        for words in _words_of(around):
            found = entry_for(words)
            if found is not None:
                return found
        around = None if around.isWindow() and not isinstance(around, QDockWidget) else around.parentWidget()
    return None


def _words_of(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    yield widget.accessibleDescription()  # of a figure, whose own words are its name to a screen reader
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QDockWidget):
        yield widget.windowTitle()
    labels = [each for each in widget.children() if isinstance(each, QLabel | QAbstractButton)]
    if len(labels) <= _MOST_LABELS:
        for label in labels:
            yield label.text()


def _part_of_chart(view: HeatmapView, place: QPoint) -> str:
    """The name of the part of the chart at a place of the screen."""
    spot = view.mapToScene(view.mapFromGlobal(place))
    parts = [
        (view.legend, tr("legend")),
        (view.profile_plot, tr("profile")),
        (view.plot.getAxis("right"), tr("price axis")),
        (view.plot.getAxis("bottom"), tr("time axis")),
        (view.plot, tr("heat")),
    ]
    return next((name for item, name in parts if item.isVisible() and _holds(item, spot)), tr("pane"))


def _holds(item: object, spot: QPointF) -> bool:
    return bool(item.sceneBoundingRect().contains(spot))  # type: ignore[attr-defined] # pyqtgraph's items are untyped
