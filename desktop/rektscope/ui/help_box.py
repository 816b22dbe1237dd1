"""The box with every shortcut: it scrolls, so that its button is on the screen however small that is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from rektscope.ui.actions import ActionSpec, help_text
from rektscope.ui.translation import tr

_WIDTH, _HEIGHT = 480, 640
_EDGE_PX = 80
"""Room that the box leaves of a screen, for its own frame and a panel of the desktop."""


class HelpBox(QDialog):
    """All actions with their keys, by menu."""

    def __init__(self, window: QWidget, specs: list[ActionSpec]) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = window.screen().availableSize()
        self.resize(min(_WIDTH, room.width() - _EDGE_PX), min(_HEIGHT, room.height() - _EDGE_PX))
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Every action with its keys"))
        self.text.setHtml(help_text(specs))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(self.buttons)
