"""My position on the chart: entry, liquidation and bankruptcy lines with their labels. Entry and liquidation drag.

Dragging reports the price under the pointer; what it means for the position is the calculator's business, which then
tells the lines where they really stand.
"""

from dataclasses import dataclass

import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseDragEvent
from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSceneHoverEvent, QStyleOptionGraphicsItem, QWidget

from rektscope.ui.heatmap.geometry import ScreenMap, in_pixels
from rektscope.ui.stamps import StampBook
from rektscope.ui.theme import BACKGROUND, CAPTION, DANGER, TEXT, TEXT_PX, TEXT_SECOND, colour, font

_GRAB_PX = 6.0
_LABEL_HEIGHT = 20.0
_LABEL_LEFT = 8.0
_EDGE_ROOM_PX = 4.0


@dataclass(frozen=True, slots=True)
class LineLook:
    """How one of the lines looks."""

    tint: str
    style: Qt.PenStyle
    is_movable: bool
    accessible_name: str


ENTRY = LineLook(TEXT, Qt.PenStyle.SolidLine, is_movable=True, accessible_name="Entry price line")
LIQUIDATION = LineLook(DANGER, Qt.PenStyle.DashLine, is_movable=True, accessible_name="Liquidation price line")
OTHER_SIDE = LineLook(DANGER, Qt.PenStyle.DashLine, is_movable=False, accessible_name="Liquidation on the other side")
SAVED_ENTRY = LineLook(
    TEXT_SECOND, Qt.PenStyle.DashDotLine, is_movable=True, accessible_name="Entry of a saved position"
)
SAVED_LIQUIDATION = LineLook(
    DANGER, Qt.PenStyle.DashDotLine, is_movable=True, accessible_name="Liquidation of a saved position"
)
BANKRUPTCY = LineLook(CAPTION, Qt.PenStyle.DotLine, is_movable=False, accessible_name="Bankruptcy price line")


class _Dragged(QObject):
    """Signals of a line; a graphics object of its own would not survive pyqtgraph's item base."""

    moved = Signal(float)
    released = Signal(float)


class PriceLine(pg.GraphicsObject):
    """A level line across the chart with a label at its left, drawn in pixels.

    A line that is out of view keeps its label at the edge that it lies beyond, with an arrow: a position that is
    liquidated just outside of the picture must not look like none.

    Attributes:
        avoids: lines whose labels this one's stands beside where they are at one height.
        edge_neighbours: lines whose labels it stands beside at an edge only.
    """

    def __init__(self, look: LineLook) -> None:
        super().__init__()
        self._look = look
        self._price: float | None = None
        self._text = ""
        self._is_hovered = False
        self._label_shift = 0.0
        self._stamps = StampBook()
        self.avoids: tuple[PriceLine, ...] = ()
        self.edge_neighbours: tuple[PriceLine, ...] = ()
        self._label_at = _LABEL_LEFT
        self.signals = _Dragged()
        self.setZValue(40)
        self.setToolTip(f"{look.accessible_name}: drag to change it" if look.is_movable else look.accessible_name)
        if look.is_movable:
            self.setAcceptHoverEvents(True)
            self.setCursor(Qt.CursorShape.SizeVerCursor)

    @property
    def price(self) -> float | None:
        """Where the line stands, or None when it is not shown."""
        return self._price

    def show_at(self, price: float | None, text: str, label_shift: float = 0.0) -> None:
        """Put the line at a price with a label, or take it away; the label may be shifted in pixels."""
        self.prepareGeometryChange()
        self._price, self._text, self._label_shift = price, text, label_shift
        self.setVisible(price is not None)
        self.update()

    def boundingRect(self) -> QRectF:
        """The width of the view, and the height of the label."""
        box = self.getViewBox()
        if self._price is None or box is None:
            return QRectF()
        view = box.viewRect()
        _, pixel = box.viewPixelSize()
        margin = (_LABEL_HEIGHT + abs(self._label_shift)) * float(pixel)
        shown = min(max(self._price, view.top()), view.bottom())  # at an edge where it lies beyond
        return QRectF(view.left(), shown - margin, view.width(), 2 * margin)

    def viewRangeChanged(self) -> None:
        """The view moved, and with it the width of the line."""
        self.prepareGeometryChange()
        self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The line and its label."""
        _ = option, widget
        box = self.getViewBox()
        if self._price is None or box is None:
            return
        painter.save()
        screen = in_pixels(painter)
        view = box.sceneBoundingRect()
        y = round(screen.top(self._price)) + 0.5
        if not view.top() <= y <= view.bottom():
            self._paint_at_edge(painter, view, screen)
            painter.restore()
            return
        pen = QPen(colour(self._look.tint), 2.0 if self._is_hovered else 1.2, self._look.style)
        painter.setPen(pen)
        if not any(self._lies_on(other, screen) for other in self.avoids):
            painter.drawLine(QPointF(view.left(), y), QPointF(view.right(), y))
        self._paint_label(painter, view.left() + self._label_left(screen, y), y + self._label_shift, self._text)
        painter.restore()

    def _paint_at_edge(self, painter: QPainter, view: QRectF, screen: ScreenMap) -> None:
        """The label alone, at the edge that the line lies beyond."""
        is_above = self.is_above(view, screen)
        left = self.edge_left(view, screen)
        self._label_at = left
        half = _LABEL_HEIGHT / 2.0 + _EDGE_ROOM_PX
        middle = view.top() + half if is_above else view.bottom() - half
        self._paint_label(painter, view.left() + left, middle, f"{'↑' if is_above else '↓'} {self._text}")

    def edge_left(self, view: QRectF, screen: ScreenMap) -> float:
        """Pixels from the left at an edge: beside the labels there, whichever is painted first."""
        is_above = self.is_above(view, screen)
        left = _LABEL_LEFT
        for other in (*self.edge_neighbours, *self.avoids):
            if other.is_beyond(view, screen) and other.is_above(view, screen) is is_above:
                left = max(left, other.edge_left(view, screen) + other.label_width() + 4.0)
        return left

    def is_beyond(self, view: QRectF, screen: ScreenMap) -> bool:
        """Whether the line lies outside of the view."""
        return self._price is not None and not view.top() <= screen.top(self._price) <= view.bottom()

    def is_above(self, view: QRectF, screen: ScreenMap) -> bool:
        """Whether the line lies above the view."""
        return self._price is not None and screen.top(self._price) < view.top()

    def label_width(self) -> float:
        """Pixels of the label with an arrow before it, so that it is one width in and out of view."""
        return QFontMetricsF(font(TEXT_PX)).horizontalAdvance(f"↑ {self._text}") + 16.0

    def _label_left(self, screen: ScreenMap, y: float) -> float:
        """Pixels from the left: beside the labels of the lines to avoid, where those are at the same height."""
        left = _LABEL_LEFT
        for other in self.avoids:
            if other.price is not None and abs(screen.top(other.price) - y) < _LABEL_HEIGHT:
                left = max(left, other.label_end())
        self._label_at = left
        return left

    def _lies_on(self, other: "PriceLine", screen: ScreenMap) -> bool:
        """Whether the other line is at the same pixel: one line is enough there, and this one would hide its label."""
        if self._price is None or other.price is None:
            return False
        return round(screen.top(other.price)) == round(screen.top(self._price))

    def label_end(self) -> float:
        """Pixels from the left to where the next label may begin, as painted last."""
        return self._label_at + self.label_width() + 4.0

    def _paint_label(self, painter: QPainter, left: float, middle: float, text: str) -> None:
        width = self.label_width()
        corner = QPointF(round(left), round(middle - _LABEL_HEIGHT / 2.0))
        size = QSizeF(width, _LABEL_HEIGHT)
        self._stamps.stamp(painter, corner, size, text, lambda page: self._draw_label(page, text))

    def _draw_label(self, painter: QPainter, text: str) -> None:
        painter.setFont(font(TEXT_PX))
        width = painter.fontMetrics().horizontalAdvance(text) + 14.0
        box = QRectF(0.5, 0.5, width, _LABEL_HEIGHT - 1.0)
        painter.setPen(QPen(colour(self._look.tint), 1.0))
        painter.setBrush(colour(BACKGROUND, 235))
        painter.drawRoundedRect(box, 4.0, 4.0)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def mouseDragEvent(self, event: MouseDragEvent) -> None:
        """Dragging as pyqtgraph tells it: follow the pointer, and say when it is let go."""
        if not self._look.is_movable or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        event.accept()
        price = float(self.mapToView(event.pos()).y())
        if event.isFinish():
            self.signals.released.emit(price)
        else:
            self.signals.moved.emit(price)

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Show that it can be taken."""
        _ = event
        self._is_hovered = True
        self.update()

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Show it as usual."""
        _ = event
        self._is_hovered = False
        self.update()

    def shape(self) -> QPainterPath:
        """Only a strip around the line takes the pointer, not the label's whole box."""
        path = QPainterPath()
        box = self.getViewBox()
        if self._price is not None and box is not None:
            view = box.viewRect()
            margin = _GRAB_PX * float(box.viewPixelSize()[1])
            path.addRect(QRectF(view.left(), self._price - margin, view.width(), 2 * margin))
        return path


class PositionLines:
    """The lines of a position, kept together; labels that would cover each other move apart.

    `second` is the liquidation on the other side of the mark that a hedged pair may have.
    """

    def __init__(self) -> None:
        self.entry = PriceLine(ENTRY)
        self.liquidation = PriceLine(LIQUIDATION)
        self.bankruptcy = PriceLine(BANKRUPTCY)
        self.second = PriceLine(OTHER_SIDE)
        self.second.avoids = (self.liquidation, self.entry)
        self.bankruptcy.avoids = (self.liquidation, self.second)
        self.liquidation.edge_neighbours = (self.entry,)
        self.bankruptcy.edge_neighbours = (self.entry,)

    def items(self) -> tuple[QGraphicsItem, ...]:
        """The lines, for adding to a chart."""
        return self.bankruptcy, self.second, self.entry, self.liquidation
