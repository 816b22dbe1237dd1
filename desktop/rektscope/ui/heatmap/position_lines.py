"""My position on the chart: entry, liquidation and bankruptcy lines with their labels. Entry and liquidation drag.

Dragging reports the price under the pointer; what it means for the position is the calculator's business, which then
tells the lines where they really stand.
"""

from collections.abc import Callable, Sequence

import msgspec
from pyqtgraph.GraphicsScene.mouseEvents import MouseDragEvent
from PySide6.QtCore import QLineF, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSceneHoverEvent, QStyleOptionGraphicsItem, QWidget

from rektscope.ui.guarded_paint import guarded
from rektscope.ui.heatmap.casing import copy_cased_line
from rektscope.ui.heatmap.geometry import ScreenMap, in_pixels
from rektscope.ui.heatmap.whole_view import WholeViewItem
from rektscope.ui.stamps import StampBook
from rektscope.ui.theme import BACKGROUND, CAPTION, DANGER, TEXT, TEXT_PX, TEXT_SECOND, colour, font, text_width
from rektscope.ui.translation import tr

_GRAB_PX = 6.0
_LABEL_HEIGHT = 20.0
_LABEL_LEFT = 8.0
_LABEL_GAP = 4.0
_EDGE_ROOM_PX = 4.0
_MOST_ROWS = 4
"""Of labels below one another where a narrow chart has no room for them beside one another."""


class LineLook(msgspec.Struct, frozen=True):
    """How one of the lines looks."""

    tint: str
    style: Qt.PenStyle
    is_movable: bool
    accessible_name: str
    is_labelled_beyond: bool = True
    """Whether its label stays at the edge while the line is out of view."""


ENTRY = LineLook(TEXT, Qt.PenStyle.SolidLine, is_movable=True, accessible_name=tr("Entry price line"))
LIQUIDATION = LineLook(DANGER, Qt.PenStyle.DashLine, is_movable=True, accessible_name=tr("Liquidation price line"))
OTHER_SIDE = LineLook(
    DANGER, Qt.PenStyle.DashLine, is_movable=False, accessible_name=tr("Liquidation on the other side")
)
# There may be dozens of saved positions, whose labels would fill the edge.
SAVED_ENTRY = LineLook(
    TEXT_SECOND,
    Qt.PenStyle.DashDotLine,
    is_movable=True,
    accessible_name=tr("Entry of a saved position"),
    is_labelled_beyond=False,
)
SAVED_LIQUIDATION = LineLook(
    DANGER,
    Qt.PenStyle.DashDotLine,
    is_movable=True,
    accessible_name=tr("Liquidation of a saved position"),
    is_labelled_beyond=False,
)
BANKRUPTCY = LineLook(CAPTION, Qt.PenStyle.DotLine, is_movable=False, accessible_name=tr("Bankruptcy price line"))


class _Dragged(QObject):
    """Signals of a line; a graphics object of its own would not survive pyqtgraph's item base."""

    moved = Signal(float)
    released = Signal(float)


class PriceLine(WholeViewItem):
    """A level line across the chart with a label at its left, drawn in pixels.

    Where the label cannot stand at its line, an arrow points there. So a line that is out of view keeps its label at
    the edge, where its look says so: a position that is liquidated just outside must not look like none.

    Attributes:
        avoids: lines whose labels this one's stands beside where they are at one height; they are painted before it.
    """

    def __init__(self, look: LineLook, bottom_of: Callable[[QRectF], float]) -> None:
        """A line; `bottom_of`: above which height of a view, in the scene's pixels, its label is not covered."""
        super().__init__()
        self._look = look
        self._price: float | None = None
        self._text = ""
        self._is_hovered = False
        self._stamps = StampBook()
        self.avoids: tuple[PriceLine, ...] = ()
        self._bottom_of = bottom_of
        self._label = QRectF()
        self.signals = _Dragged()
        self.setZValue(40)
        if look.is_movable:
            self.setAcceptHoverEvents(True)
            self.setCursor(Qt.CursorShape.SizeVerCursor)

    @property
    def hint(self) -> str:
        """What can be done with the line under the pointer, for the read-out there; empty where it is not under it."""
        if not self._is_hovered:
            return ""
        return tr("{accessible_name}: drag to change it", accessible_name=self._look.accessible_name)

    @property
    def price(self) -> float | None:
        """Where the line stands, or None when it is not shown."""
        return self._price

    @property
    def label(self) -> QRectF:
        """Where the label was painted last, in the scene's pixels; null where it was not."""
        return self._label

    def show_at(self, price: float | None, text: str) -> None:
        """Put the line at a price with a label, or take it away."""
        self._price, self._text, self._label = price, text, QRectF()
        self.setVisible(price is not None)
        self.draw_anew()

    def has_content(self) -> bool:
        """Whether the line stands anywhere: one that is out of view has its label at the edge."""
        return self._price is not None

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The line and its label."""
        _ = option, widget
        box = self.getViewBox()
        if self._price is None or box is None:
            return
        screen = in_pixels(painter)
        view = box.sceneBoundingRect()
        y = round(screen.top(self._price)) + 0.5
        is_beyond = not view.top() <= y <= view.bottom()
        if not is_beyond:
            self._paint_line(painter, view, y, screen)
        self._label = self._label_place(view, y) if self._look.is_labelled_beyond or not is_beyond else QRectF()
        if not self._label.isNull():
            self._paint_label(painter, f"{_arrow(y, self._label)}{self._text}")

    def _paint_line(self, painter: QPainter, view: QRectF, y: float, screen: ScreenMap) -> None:
        if not any(self._lies_on(other, screen) for other in self.avoids):
            for left, right in free_stretches(view.left(), view.right(), y, [other.label for other in self.avoids]):
                line = QLineF(QPointF(left, y), QPointF(right, y))
                width = 2.0 if self._is_hovered else 1.2
                copy_cased_line(painter, self._stamps, line, self._look.tint, width, self._look.style)

    def _label_place(self, view: QRectF, y: float) -> QRectF:
        """At the line's height, but not where it would be cut or covered; beside the labels that it avoids.

        Null in a view that is too small for one more.
        """
        half = _LABEL_HEIGHT / 2.0
        top, bottom = view.top() + half + _EDGE_ROOM_PX, self._bottom_of(view) - half - _EDGE_ROOM_PX
        # One width with the arrow and without it, so that no neighbour moves when the line leaves the view.
        width = min(text_width(f"↑ {self._text}", TEXT_PX) + 16.0, view.width() - 2.0 * _LABEL_LEFT)
        middle = min(max(y, top), bottom)
        inwards = _LABEL_HEIGHT + _LABEL_GAP if middle < view.center().y() else -_LABEL_HEIGHT - _LABEL_GAP
        for row in range(_MOST_ROWS):  # where there is no room beside the others, a row further in
            place = QRectF(view.left() + _LABEL_LEFT, middle + row * inwards - half, width, _LABEL_HEIGHT)
            for other in self.avoids:
                if not other.label.isNull() and abs(other.label.center().y() - place.center().y()) < _LABEL_HEIGHT:
                    place.moveLeft(max(place.left(), other.label.right() + _LABEL_GAP))
            if place.right() <= view.right() and top <= place.center().y() <= bottom:
                return place
        return QRectF()

    def _lies_on(self, other: "PriceLine", screen: ScreenMap) -> bool:
        """Whether the other line is at the same pixel: one line is enough there, and this one would hide its label."""
        if self._price is None or other.price is None:
            return False
        return round(screen.top(other.price)) == round(screen.top(self._price))

    def _paint_label(self, painter: QPainter, text: str) -> None:
        corner = QPointF(round(self._label.left()), round(self._label.top()))
        self._stamps.stamp(painter, corner, self._label.size(), text, lambda page: self._draw_label(page, text))

    def _draw_label(self, painter: QPainter, text: str) -> None:
        painter.setFont(font(TEXT_PX))
        metrics, room = painter.fontMetrics(), int(self._label.width()) - 14
        if metrics.horizontalAdvance(text) > room:  # in a very narrow chart
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        box = QRectF(0.5, 0.5, metrics.horizontalAdvance(text) + 14.0, _LABEL_HEIGHT - 1.0)
        painter.setPen(QPen(colour(self._look.tint), 1.0))
        painter.setBrush(colour(BACKGROUND, 235))
        painter.drawRoundedRect(box, 4.0, 4.0)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def mouseDragEvent(self, event: MouseDragEvent) -> None:
        """Dragging as pyqtgraph reports it: follow the pointer, and emit when it is let go."""
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

    def contains(self, point: QPointF) -> bool:
        """Whether a point is on the strip of `shape`; Qt takes the whole box of an item that a view clips."""
        return self.shape().contains(point)

    def collidesWithPath(
        self, path: QPainterPath, mode: Qt.ItemSelectionMode = Qt.ItemSelectionMode.IntersectsItemShape
    ) -> bool:
        """The same of a path: by this Qt finds what is under the pointer, for cursors, tips and lines that light up."""
        _ = mode
        return self.shape().intersects(path)

    def shape(self) -> QPainterPath:
        """Only a strip around the line takes the pointer, not the label's whole box."""
        path = QPainterPath()
        box = self.getViewBox()
        if self._price is not None and box is not None:
            view = box.viewRect()
            margin = _GRAB_PX * float(box.viewPixelSize()[1])
            path.addRect(QRectF(view.left(), self._price - margin, view.width(), 2 * margin))
        return path


def free_stretches(left: float, right: float, y: float, labels: Sequence[QRectF]) -> list[tuple[float, float]]:
    """The parts of a line from left to right that lie behind no label: a line through a text makes it unreadable."""
    crossed = sorted(
        (each for each in labels if not each.isNull() and each.top() <= y <= each.bottom()), key=QRectF.left
    )
    found = []
    for each in crossed:
        if each.left() > left:
            found.append((left, each.left()))
        left = max(left, each.right())
    return [*found, (left, right)] if left < right else found


def _arrow(y: float, label: QRectF) -> str:
    """From the label to its line; empty where it stands at it."""
    if label.top() <= y <= label.bottom():
        return ""
    return "↑ " if y < label.top() else "↓ "


class PositionLines:
    """The lines of a position, kept together; labels that would cover each other move apart.

    `second` is the liquidation on the other side of the mark that a hedged pair may have.
    """

    def __init__(self, bottom_of: Callable[[QRectF], float]) -> None:
        """The lines; `bottom_of` as of each of them."""
        self.entry = PriceLine(ENTRY, bottom_of)
        self.liquidation = PriceLine(LIQUIDATION, bottom_of)
        self.bankruptcy = PriceLine(BANKRUPTCY, bottom_of)
        self.second = PriceLine(OTHER_SIDE, bottom_of)
        self.liquidation.avoids = (self.entry,)
        self.second.avoids = (self.entry, self.liquidation)
        self.bankruptcy.avoids = (self.entry, self.liquidation, self.second)

    def items(self) -> tuple[QGraphicsItem, ...]:
        """The lines, for adding to a chart; each is painted after those that it avoids."""
        return self.entry, self.liquidation, self.second, self.bankruptcy
