"""The crosshair: two lines at the pointer, tags on the axes, and a box with what is there."""

import msgspec
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.ui.guarded_paint import guarded, guarded_extent
from rektscope.ui.heatmap.casing import paint_cased_line, paint_cased_rectangle
from rektscope.ui.heatmap.geometry import in_pixels
from rektscope.ui.heatmap.inspecting.axis_tag import AxisTag
from rektscope.ui.heatmap.whole_view import WholeViewItem
from rektscope.ui.theme import (
    BACKGROUND,
    CAPTION,
    CAPTION_PX,
    LINE_STRONG,
    TEXT,
    TEXT_PX,
    TEXT_SECOND,
    colour,
    font,
    themed,
)

_GAP_PX = 16.0
_PADDING_PX = 10.0
_LINE_PX = 16.0
_BELOW_LABELS = 38
"""Over all that is drawn of the market; a line through a text would make it unreadable."""
_ABOVE_THE_LEGEND = 1_100


class Pointed(msgspec.Struct, frozen=True):
    """Where the pointer is and the texts shown there.

    Attributes:
        place: in the chart's coordinates; x is None over the profile, which has no time.
        price, moment: words for the tags on the axes; `moment` is empty without an x.
        lines: of the box; the first is its heading.
        start: where measuring began, in the chart's coordinates; None while nothing is measured.
    """

    place: tuple[float | None, float]
    price: str
    moment: str
    lines: tuple[str, ...]
    start: tuple[float, float] | None = None


class Crosshair(WholeViewItem):
    """Fills the view; drawn in pixels. Nothing is drawn while the pointer is elsewhere."""

    def __init__(self, price_axis: pg.AxisItem, time_axis: pg.AxisItem) -> None:
        """No pointer yet; tags go on these axes."""
        super().__init__()
        self.price_tag, self.time_tag = AxisTag(price_axis), AxisTag(time_axis)
        self.box = ReadoutBox()
        self._pointed: Pointed | None = None
        self.setZValue(_BELOW_LABELS)

    @property
    def lines(self) -> tuple[str, ...]:
        """The box's text; empty while the pointer is elsewhere."""
        return self._pointed.lines if self._pointed is not None else ()

    def show_pointed(self, pointed: Pointed | None) -> None:
        """The pointer is elsewhere, or something else is under it; None takes the crosshair away."""
        if pointed == self._pointed and pointed is None:
            return
        self._pointed = pointed
        self.draw_anew()
        box = self.getViewBox()
        if pointed is None or box is None:
            self.price_tag.show_at(0.0, "")
            self.time_tag.show_at(0.0, "")
            self.box.hide()
            return
        x, y = pointed.place
        place = box.mapFromView(QPointF(x if x is not None else 0.0, y))
        self.price_tag.show_at(place.y(), pointed.price)
        self.time_tag.show_at(place.x(), pointed.moment)
        view = box.sceneBoundingRect()
        pointer = box.mapViewToScene(QPointF(x if x is not None else 0.0, y))
        self.box.show_at(view, QPointF(pointer.x() if x is not None else view.right(), pointer.y()), pointed.lines)

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Lines, the measured stretch, the box."""
        _ = option, widget
        box, pointed = self.getViewBox(), self._pointed
        if pointed is None or box is None:
            return
        screen = in_pixels(painter)
        view = box.sceneBoundingRect()
        x, y = pointed.place
        top = round(screen.top(y)) + 0.5
        left = round(screen.left(x)) + 0.5 if x is not None else None
        if pointed.start is not None and left is not None:
            corner = QPointF(screen.left(pointed.start[0]), screen.top(pointed.start[1]))
            stretch = QRectF(corner, QPointF(left, top)).normalized()
            painter.fillRect(stretch, colour(TEXT, 36))
            paint_cased_rectangle(painter, stretch, TEXT)
        lines = [QLineF(view.left(), top, view.right(), top)]
        if left is not None:
            lines.append(QLineF(left, view.top(), left, view.bottom()))
        for line in lines:
            paint_cased_line(painter, line, CAPTION, 1.0, Qt.PenStyle.DashLine)


class ReadoutBox(pg.GraphicsObject):
    """The box beside the pointer: an item of the scene itself, so that it lies over the legend too."""

    def __init__(self) -> None:
        """Hidden at first; whoever has a scene adds it."""
        super().__init__()
        self._view, self._pointer = QRectF(), QPointF()
        self._lines: tuple[str, ...] = ()
        self.setZValue(_ABOVE_THE_LEGEND)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    def show_at(self, view: QRectF, pointer: QPointF, lines: tuple[str, ...]) -> None:
        """Say these lines beside the pointer, within a view; both in the scene's pixels."""
        self.prepareGeometryChange()
        self._view, self._pointer, self._lines = view, pointer, lines
        self.setVisible(bool(lines))
        self.update()

    @guarded_extent
    def boundingRect(self) -> QRectF:
        """The view."""
        return self._view

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The box with its lines."""
        _ = option, widget
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_box(painter, self._view, self._pointer, self._lines)


def _paint_box(painter: QPainter, view: QRectF, pointer: QPointF, lines: tuple[str, ...]) -> None:
    """Right below the pointer, or on its other side where there is no room."""
    if not lines:
        return
    heading, rest = font(TEXT_PX, QFont.Weight.DemiBold), font(CAPTION_PX)
    fonts = [heading, *[rest] * (len(lines) - 1)]
    widest = max(QFontMetricsF(each).horizontalAdvance(line) for each, line in zip(fonts, lines, strict=True))
    width, height = widest + 2 * _PADDING_PX, len(lines) * _LINE_PX + 2 * _PADDING_PX - 4.0
    left = pointer.x() + _GAP_PX
    if left + width > view.right() - 4.0:
        left = max(view.left() + 4.0, pointer.x() - _GAP_PX - width)
    top = pointer.y() + _GAP_PX
    if top + height > view.bottom() - 4.0:
        top = max(view.top() + 4.0, pointer.y() - _GAP_PX - height)
    box = QRectF(round(left), round(top), width, height)
    painter.setPen(themed(LINE_STRONG))
    painter.setBrush(themed(BACKGROUND))  # what lies under it is often text, which would shine through
    painter.drawRoundedRect(box, 5.0, 5.0)
    row = QRectF(box.left() + _PADDING_PX, box.top() + _PADDING_PX - 2.0, width, _LINE_PX)
    for place, line in enumerate(lines):
        painter.setFont(fonts[place])
        painter.setPen(themed(TEXT if place == 0 else TEXT_SECOND if place < len(lines) - 1 else CAPTION))
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
        row.translate(0.0, _LINE_PX)
