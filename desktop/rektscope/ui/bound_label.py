"""A label that breaks its lines, but never between a figure and its unit."""

from PySide6.QtWidgets import QLabel

from rektscope.ui.figures import bound


class BoundLabel(QLabel):
    """Words over several lines; what is read back and copied by a button has the spaces that were given."""

    _given = ""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        """Show a text with each figure bound to its unit."""
        self._given = text
        super().setText(bound(text))

    def text(self) -> str:
        """The text as it was given."""
        return self._given
