"""A panel that needs more height than a small screen has for a dock: it scrolls there, and is as it was elsewhere."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

HIGHEST_PX = 180
"""What a dock may ask for on a screen of 360 pixels (1920 × 1080 at 300 %), beside menus, header and its own title."""

_LEAST_PX = 120


class LowPanel(QScrollArea):
    """Shows a panel whole where there is room, and scrolls it where a dock is lower than the panel's least height."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        self._panel = panel
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(_Body(panel))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the keys
        self.setAccessibleName(panel.accessibleName())

    def sizeHint(self) -> QSize:
        """The panel's."""
        return self._panel.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The panel's width, beside the bar that may come, and the height of a few lines."""
        least = self._panel.minimumSizeHint().expandedTo(self._panel.minimumSize())
        return QSize(least.width() + self.verticalScrollBar().sizeHint().width(), min(least.height(), _LEAST_PX))


class _Body(QWidget):
    """A panel as high as there is room, and no lower than it must be.

    A scroll area asks a panel whose words wrap how high it would like to be at its width, and scrolls it though its
    chart could be lower.
    """

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        self._panel = panel
        panel.setParent(self)
        policy = panel.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """The panel's."""
        return self._panel.minimumSizeHint().expandedTo(self._panel.minimumSize())

    def sizeHint(self) -> QSize:
        """The panel's."""
        return self._panel.sizeHint()

    def heightForWidth(self, width: int) -> int:
        """The least that the panel needs at a width, with the lines that its words have there."""
        layout = self._panel.layout()
        least = self.minimumSizeHint().height()
        return least if layout is None else max(least, layout.minimumHeightForWidth(width))

    def event(self, event: QEvent) -> bool:
        """Words of the panel have other lines: the scroll area asks anew."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel fills it."""
        super().resizeEvent(event)
        self._panel.setGeometry(self.rect())


def made_low(panel: QWidget) -> QWidget:
    """The panel itself where it fits a small screen, else one that scrolls it."""
    return LowPanel(panel) if panel.minimumSizeHint().height() > HIGHEST_PX else panel
