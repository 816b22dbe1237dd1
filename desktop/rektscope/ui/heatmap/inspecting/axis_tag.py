"""A tag on an axis at the height or the time of the pointer; the last price has a lighter one of its own."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.ui.guarded_paint import guarded, guarded_extent
from rektscope.ui.theme import CAPTION, CAPTION_PX, RAISED, TEXT, font, themed

_HEIGHT = 18.0
_PADDING = 6.0
_ABOVE_THE_LAST_PRICE = 71


class AxisTag(pg.GraphicsObject):
    """Words on the right or the bottom axis, drawn in pixels of the axis."""

    def __init__(self, axis: pg.AxisItem) -> None:
        """A tag on `axis`, hidden at first."""
        super().__init__()
        self.setParentItem(axis)
        self._axis = axis
        self._text = ""
        self._place = 0.0
        self.setZValue(_ABOVE_THE_LAST_PRICE)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    @property
    def text(self) -> str:
        """The words shown; empty while the tag is hidden."""
        return self._text

    def show_at(self, place: float, text: str) -> None:
        """Show words at so many pixels from the axis' left or top end; no words hide the tag."""
        self._place, self._text = place, text
        self.setVisible(bool(text))
        self.prepareGeometryChange()
        self.update()

    @guarded_extent
    def boundingRect(self) -> QRectF:
        """The whole axis and half a tag beyond."""
        return QRectF(-60.0, -_HEIGHT, self._axis.width() + 120.0, self._axis.height() + 2 * _HEIGHT)

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """A raised box with the words."""
        _ = option, widget
        painter.setFont(font(CAPTION_PX))
        box = self.box()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(themed(CAPTION))
        painter.setBrush(themed(RAISED))
        painter.drawRoundedRect(box, 3.0, 3.0)
        painter.setPen(themed(TEXT))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text)

    def box(self) -> QRectF:
        """Where the words stand, inside the axis' length."""
        width = QFontMetricsF(font(CAPTION_PX)).horizontalAdvance(self._text) + 2 * _PADDING
        if self._axis.orientation == "right":
            return QRectF(1.5, self._place - _HEIGHT / 2, self._axis.width() - 3.0, _HEIGHT)
        left = min(max(0.0, self._place - width / 2), max(0.0, self._axis.width() - width))
        return QRectF(QPointF(left, 3.0), QPointF(left + width, 3.0 + _HEIGHT))
