"""A slider that the wheel does not move: scrolling the page that it stands on changed the leverage unseen."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider


class StillSlider(QSlider):
    """Moved by drags, clicks and keys alone."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to the page around it, which scrolls."""
        event.ignore()
