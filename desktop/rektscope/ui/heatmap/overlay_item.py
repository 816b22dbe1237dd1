"""What lies over the heat in fixed places: cursor line, the unknown to its right, last-price tag, notes."""

from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.ui import formatting
from rektscope.ui.heatmap import legend
from rektscope.ui.heatmap.axes import TAG_HEIGHT_PX, PriceAxis
from rektscope.ui.heatmap.casing import paint_cased_line
from rektscope.ui.heatmap.geometry import ScreenMap, in_pixels
from rektscope.ui.heatmap.whole_view import WholeViewItem
from rektscope.ui.stamps import StampBook
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
    text_width,
    themed,
)

_ROOM_FOR_WORDS_PX = 170.0
_NOTE_PX = 17.0


@dataclass(frozen=True, slots=True)
class Overlay:
    """What the overlay says.

    Attributes:
        cursor_x: the cursor, in seconds.
        unknown: words for the empty part right of the cursor; empty when nothing is hidden.
        hint: a second, quieter line below them.
        after_note: words at the top for the part right of the cursor when it is shown; else empty.
        provenance: what kind of data this is; stands in the corner of every picture.
        notes: what the map lacks, one line each.
        has_legend: whether the legend stands in the lower left corner.
        told_by_legend: those of the notes that the legend tells too: in a narrow chart they are left out.
    """

    cursor_x: float
    unknown: str
    hint: str
    after_note: str
    provenance: str
    notes: tuple[str, ...]
    has_legend: bool
    told_by_legend: tuple[str, ...] = ()


class OverlayItem(WholeViewItem):
    """Fills the view; drawn in pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._overlay: Overlay | None = None
        self._widest_note_px = 0.0
        self.setZValue(60)

    def show_overlay(self, overlay: Overlay) -> None:
        """Say something else."""
        # Where things stand depends on it, and is asked for many times in one picture.
        notes = (overlay.provenance, *overlay.notes)
        self._widest_note_px = max(text_width(words, CAPTION_PX) for words in notes)
        self._overlay = overlay
        self.draw_anew()

    def bottom_of(self, view: QRectF) -> float:
        """Above which height of a view, in the scene's pixels, what stands at the left is not covered."""
        overlay = self._overlay
        if overlay is None:
            return view.bottom()
        bottom = view.bottom()
        if overlay.has_legend:
            bottom -= legend.HEIGHT + legend.MARGIN
        raised = self._raised(view)
        return (
            min(bottom, view.bottom() - 9.0 - _NOTE_PX * (1 + len(self._notes(view, overlay))) - raised)
            if raised
            else bottom
        )

    def top_of_notes(self, view: QRectF) -> float:
        """Above which height of a view the right edge is not covered by notes."""
        overlay = self._overlay
        if overlay is None:
            return view.bottom()
        return view.bottom() - 9.0 - _NOTE_PX * (1 + len(self._notes(view, overlay))) - self._raised(view)

    def written(self, view: QRectF) -> list[QRectF]:
        """Where words stand in the middle of a view, in the scene's pixels."""
        overlay, box = self._overlay, self.getViewBox()
        if overlay is None or box is None or not overlay.unknown:
            return []
        x = box.mapViewToScene(QPointF(overlay.cursor_x, 0.0)).x()
        if view.right() - x < _ROOM_FOR_WORDS_PX:
            return []
        middle = _middle(view, x)
        width = max(text_width(overlay.unknown, TEXT_PX), text_width(overlay.hint, CAPTION_PX))
        return [QRectF(middle.center().x() - width / 2.0, middle.top(), width, 44.0)]

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Cursor, words, notes."""
        _ = option, widget
        box = self.getViewBox()
        if self._overlay is None or box is None:
            return
        painter.save()
        screen = in_pixels(painter)
        view = box.sceneBoundingRect()
        self._paint_cursor(painter, screen, view, self._overlay)
        self._paint_notes(painter, view, self._overlay)
        painter.restore()

    @staticmethod
    def _paint_cursor(painter: QPainter, screen: ScreenMap, view: QRectF, overlay: Overlay) -> None:
        x = round(screen.left(overlay.cursor_x)) + 0.5
        if view.left() <= x <= view.right():
            line = QLineF(QPointF(x, view.top()), QPointF(x, view.bottom()))
            paint_cased_line(painter, line, TEXT_SECOND, 1.0, Qt.PenStyle.SolidLine)
        if overlay.after_note and view.right() - x >= _ROOM_FOR_WORDS_PX:
            painter.setFont(font(CAPTION_PX))
            top = QRectF(max(x, view.left()) + 8, view.top() + 6, view.right() - max(x, view.left()) - 8, 16)
            painter.setPen(colour(TEXT_SECOND))
            painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, overlay.after_note)
        if not overlay.unknown or view.right() - x < _ROOM_FOR_WORDS_PX:
            return
        middle = _middle(view, x)
        painter.setFont(font(TEXT_PX))
        painter.setPen(colour(CAPTION))
        painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, overlay.unknown)
        painter.setFont(font(CAPTION_PX))
        painter.setPen(colour(CAPTION))
        painter.drawText(middle.translated(0, 20), Qt.AlignmentFlag.AlignCenter, overlay.hint)

    def _raised(self, view: QRectF) -> float:
        """Pixels that the notes stand higher: beside the legend where there is room, above it where there is not."""
        return 0.0 if view.width() - legend.WIDTH - 40.0 >= self._widest_note_px else legend.HEIGHT

    def _notes(self, view: QRectF, overlay: Overlay) -> tuple[str, ...]:
        """Those for which there is room: where they stand above the legend, what it tells needs no line."""
        if not overlay.has_legend or not self._raised(view):
            return overlay.notes
        return tuple(note for note in overlay.notes if note not in overlay.told_by_legend)

    def _paint_notes(self, painter: QPainter, view: QRectF, overlay: Overlay) -> None:
        painter.setFont(font(CAPTION_PX))
        raised = self._raised(view)
        for place, whole in enumerate((overlay.provenance, *self._notes(view, overlay))):
            words, width = _elided(whole, int(view.width() - 28.0))
            corner = QPointF(view.right() - 8 - width, view.bottom() - 9 - _NOTE_PX * (1 + place) - raised)
            line = QRectF(corner, QSizeF(width, _NOTE_PX))
            painter.fillRect(line, colour(BACKGROUND, 190))
            painter.setPen(colour(TEXT_SECOND if place == 0 else CAPTION))
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)


def _elided(words: str, room: int) -> tuple[str, float]:
    """A note cut to so many pixels, and how wide the line is that it stands in."""
    if text_width(words, CAPTION_PX) > room:
        words = QFontMetrics(font(CAPTION_PX)).elidedText(words, Qt.TextElideMode.ElideRight, room)
    return words, round(text_width(words, CAPTION_PX)) + 12.0


def _middle(view: QRectF, x: float) -> QRectF:
    """The line in which the words for what is not known stand, right of the cursor at `x`."""
    return QRectF(max(x, view.left()), view.center().y() - 24, view.right() - max(x, view.left()), 24)


class PriceTag(pg.GraphicsObject):
    """The last price as a light tag on the price axis, at its height whatever size and range the chart has."""

    def __init__(self, axis: PriceAxis, box: pg.ViewBox) -> None:
        """A tag on `axis`, which stands beside `box` and is as high."""
        super().__init__()
        self.setParentItem(axis)
        self._axis, self._box = axis, box
        self._price: float | None = None
        self._text = ""
        self._stamps = StampBook()
        self.setZValue(70)
        for moved in (box.sigYRangeChanged, box.sigResized, box.sigTransformChanged):
            moved.connect(self._move)

    def show_price(self, price: float | None, decimals: int) -> None:
        """Show a price at its height, or hide the tag without one."""
        self._price = price
        self._text = formatting.price(price, decimals)
        self.setVisible(price is not None)
        self._move()

    @property
    def height_of_price(self) -> float:
        """Where the price stands on the axis, in pixels from its top; asked of the chart each time it is drawn."""
        return float(self._box.mapFromView(QPointF(0.0, self._price or 0.0)).y())

    def _move(self, *_: object) -> None:
        y = self.height_of_price
        self._axis.keep_clear_of(y if self._price is not None and 0.0 <= y <= self._axis.height() else None)
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        """The whole axis: the tag may be anywhere on it by the time that it is drawn."""
        return QRectF(1.0, -10.0, self._axis.width() - 2.0, self._axis.height() + 20.0)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Dark figures on a light ground; hidden when the price is out of view."""
        _ = option, widget
        y = self.height_of_price
        if not 0.0 <= y <= self._axis.height():
            return
        box = QRectF(1.0, y - TAG_HEIGHT_PX / 2.0, self._axis.width() - 2.0, TAG_HEIGHT_PX)
        self._stamps.stamp(painter, QPointF(box.left(), round(box.top())), box.size(), self._text, self._draw)

    def _draw(self, painter: QPainter) -> None:
        box = QRectF(1.0, 1.0, self._axis.width() - 4.0, 18.0)
        painter.setPen(themed(LINE_STRONG))
        painter.setBrush(themed(TEXT))
        painter.drawRoundedRect(box, 3.0, 3.0)
        painter.setPen(themed(BACKGROUND))
        painter.setFont(font(TEXT_PX))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text)
