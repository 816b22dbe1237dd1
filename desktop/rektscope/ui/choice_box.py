"""A combo box with a visible arrow, which the wheel does not change.

A style sheet that sets its border takes the style's own arrow away. And Qt's box takes the wheel wherever it passes
under the pointer: scrolling a page changed a setting, or the margin mode, that nobody had touched.
"""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QComboBox

from rektscope.ui.theme import CAPTION, themed


class ChoiceBox(QComboBox):
    """A combo box that draws its own small arrow."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to the page that the box stands on, which scrolls; the open list still takes its own."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box as styled, then the arrow."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(themed(CAPTION), 1.5))
            right, middle = self.width() - 12.0, self.height() / 2.0
            painter.drawPolyline(
                QPolygonF([QPointF(right - 4, middle - 2), QPointF(right, middle + 2), QPointF(right + 4, middle - 2)])
            )
