"""A widget that writes the figures lying on it in its own painting, in place of the labels that hold them.

At each moment two dozen labels change. Each of them would be painted by itself: matched to the style sheet, clipped,
with a painter of its own, and whatever it lies on before it. The labels still hold text, font, colour, place and tips,
and tell screen readers; only their pixels come from here, and are the same.
"""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rektscope.ui.steady_label import SteadyLabel


class LetteredGround(QWidget):
    """Paints the texts of the labels that were handed to `letter`; whatever else it shows are widgets as usual."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lettered: list[SteadyLabel] = []

    def letter(self, *labels: SteadyLabel) -> None:
        """Write these from now on: they lie on this widget, at any depth, and none is marked with a mouse."""
        for label in labels:
            label.lie_on(self)
            self._lettered.append(label)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write what is to be painted anew."""
        super().paintEvent(event)
        region = event.region()
        with QPainter(self) as painter:  # ended also by a defect
            for label in self._lettered:
                label.write(painter, region)
