"""A label for a figure that changes with every moment, without the window being laid out anew each time.

Qt lays out everything around a label whose text changes, which took a third of a seek. A label of fixed size is left
alone, so this one keeps the room of the widest text that it had, and asks for more only when a text needs it.
"""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel

_OTHER_LOOK = {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.Polish}


class SteadyLabel(QLabel):
    """One line of text in the room of the widest that it had. `fit` gives the room back that is not needed now."""

    def setText(self, text: str) -> None:
        """Show a text, in more room if it needs more."""
        if text == self.text():
            return
        super().setText(text)
        self._take_room()

    def fit(self) -> None:
        """Take only the room that the present text needs, as before another market is shown."""
        text = self.text()
        self.setMinimumSize(0, 0)  # a label's hint is never less than its minimum, and is kept until the text changes
        super().setText("")
        super().setText(text)
        self._take_room()

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs other room."""
        super().changeEvent(event)
        if event.type() in _OTHER_LOOK:
            self.fit()

    def _take_room(self) -> None:
        self.ensurePolished()
        hint = self.sizeHint()
        if hint != self.minimumSize() or hint != self.maximumSize():
            self.setFixedSize(hint)
