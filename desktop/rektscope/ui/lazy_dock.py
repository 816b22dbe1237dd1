"""A dock whose panel is made when it is first seen: the start of the window need not wait for what nobody looks at."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QMainWindow, QWidget

from rektscope.ui.low_panel import made_low
from rektscope.ui.translation import tr


class LazyDock(QDockWidget):
    """A dock; `make` gives its panel, once.

    Signals:
        seen: the dock came to be seen, and its panel may be of another moment.
    """

    seen = Signal()

    def __init__(self, name: str, make: Callable[[], QWidget], window: QMainWindow) -> None:
        super().__init__(tr(name), window)
        self._make = make
        self.setObjectName(f"dock-{name.lower()}")
        self.visibilityChanged.connect(self._seen)

    def fill(self) -> None:
        """Make the panel, unless it is there."""
        if self.widget() is None:
            panel = self._make()
            take_focus_by_tab(panel)
            self.setWidget(made_low(panel))
            panel.show()

    def _seen(self, is_seen: bool) -> None:  # noqa: FBT001 -- a Qt slot's argument
        if is_seen:
            self.fill()
            self.seen.emit()


def take_focus_by_tab(widget: QWidget) -> None:
    """A clicked button must not keep the space bar, which plays; one that was reached with the Tab key does."""
    for button in widget.findChildren(QAbstractButton):
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
