"""What lies over the heat in fixed places: cursor line, the unknown to its right, last-price tag, notes.

The cursor's line lies below the labels of other lines, and the words above all of them.
"""

import math
from functools import lru_cache

import msgspec
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.ui.figures import STANDARD
from rektscope.ui.guarded_paint import guarded, guarded_extent, saved
from rektscope.ui.heatmap import legend
from rektscope.ui.heatmap.axes import TAG_HEIGHT_PX, PriceAxis
from rektscope.ui.heatmap.casing import NOTE_GROUND, copy_cased_line
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
_WORDS_PX = 20.0
_WORDS_EDGES_PX = 8
_LEADERS_PX = 14.0
_NOTE_PX = 17.0
_NOTES_BOTTOM_PX = 9.0
_MOST_NOTES_SHARE = 0.6
"""Of the height of a view: in a low one the chart goes before the last notes."""

_ARROW_PX = 7.0
"""How high the arrow is that points from a tag at the edge to a price beyond it."""

_NOTE_EDGES_PX = 28.0
"""That a line of the notes leaves free of the view's width."""


class Overlay(msgspec.Struct, frozen=True):
    """The content of the overlay.

    Attributes:
        cursor_x: the cursor, in seconds.
        unknown: words for the empty part right of the cursor; empty when nothing is hidden.
        hint: a second, quieter line below them.
        after_note: words at the top for the part right of the cursor when it is shown; else empty.
        provenance: what kind of data this is; stands in the corner of every picture.
        notes: what the map lacks, one line each.
        has_legend: whether the legend stands in the lower left corner.
        in_legend: those of the notes that the legend has too: in a narrow chart they are left out.
    """

    cursor_x: float
    unknown: str
    hint: str
    after_note: str
    provenance: str
    notes: tuple[str, ...]
    has_legend: bool
    in_legend: tuple[str, ...] = ()


class CursorLine(WholeViewItem):
    """The moment that is shown, as a line from the top to the bottom; drawn in pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._x: float | None = None
        self._stamps = StampBook()

    def show_at(self, x: float) -> None:
        """Stand at another moment, seconds of the chart."""
        self._x = x
        self.draw_anew()

    def has_content(self) -> bool:
        """Whether a moment is shown."""
        return self._x is not None

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The line in its casing."""
        _ = option, widget
        box = self.getViewBox()
        if box is None or self._x is None:
            return
        screen, view = in_pixels(painter), box.sceneBoundingRect()
        x = round(screen.left(self._x)) + 0.5
        if view.left() <= x <= view.right():
            line = QLineF(QPointF(x, view.top()), QPointF(x, view.bottom()))
            copy_cased_line(painter, self._stamps, line, TEXT_SECOND, 1.0, Qt.PenStyle.SolidLine)


class OverlayItem(WholeViewItem):
    """Fills the view; drawn in pixels.

    Attributes:
        cursor: the line at the moment shown, an item of its own.
    """

    def __init__(self) -> None:
        super().__init__()
        self._overlay: Overlay | None = None
        self._stamps = StampBook()
        self._widest_note_px = 0.0
        self._placed: tuple[QRectF, list[tuple[str, float]]] | None = None
        """The lines of the notes in a view, until they or the view change."""
        self.cursor = CursorLine()
        self.setZValue(60)

    def show_overlay(self, overlay: Overlay) -> None:
        """Say something else."""
        # Where things stand depends on it, and is asked for many times in one picture.
        notes = (overlay.provenance, *overlay.notes)
        self._widest_note_px = max(text_width(words, CAPTION_PX) for words in notes)
        self._overlay, self._placed = overlay, None
        self.cursor.show_at(overlay.cursor_x)
        self.draw_anew()

    def bottom_of(self, view: QRectF) -> float:
        """Above which height of a view, in the scene's pixels, what stands at the left is not covered."""
        overlay = self._overlay
        if overlay is None:
            return view.bottom()
        has_legend = overlay.has_legend and legend.fits(view)
        free = view.bottom() - (legend.HEIGHT + legend.MARGIN if has_legend else 0.0)
        return free if self._fit_beside_legend(view) else min(free, self.top_of_notes(view))

    def top_of_notes(self, view: QRectF) -> float:
        """Above which height of a view the right edge is not covered by notes."""
        if self._overlay is None:
            return view.bottom()
        return view.bottom() - self._lines(view, self._overlay)[-1][1]

    def written(self, view: QRectF) -> list[QRectF]:
        """Where words stand in the middle of a view, in the scene's pixels."""
        overlay, box = self._overlay, self.getViewBox()
        if overlay is None or box is None or not overlay.unknown:
            return []
        x = box.mapViewToScene(QPointF(overlay.cursor_x, 0.0)).x()
        shown = _fitting(overlay, view, x)
        if not shown:
            return []
        middle = _middle(view, x)
        width = max(text_width(words, pixels) for words, pixels in shown)
        return [QRectF(middle.center().x() - width / 2.0, middle.top(), width, 44.0)]

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Words and notes."""
        _ = option, widget
        box = self.getViewBox()
        if self._overlay is None or box is None:
            return
        screen = in_pixels(painter)
        view = box.sceneBoundingRect()
        self._paint_words(painter, screen, view, self._overlay)
        self._paint_notes(painter, view, self._overlay)

    def _paint_words(self, painter: QPainter, screen: ScreenMap, view: QRectF, overlay: Overlay) -> None:
        """What is right of the cursor."""
        x = round(screen.left(overlay.cursor_x)) + 0.5
        if overlay.after_note and view.right() - x >= _ROOM_FOR_WORDS_PX:
            left, width = max(x, view.left()) + 8, math.ceil(text_width(overlay.after_note, CAPTION_PX))
            place = QRectF(left, view.top() + 6, min(width, view.right() - left), 16)
            self._stamps.words(
                painter,
                place,
                overlay.after_note,
                CAPTION_PX,
                colour(TEXT_SECOND),
                ground=colour(BACKGROUND, NOTE_GROUND),
            )
        middle = _middle(view, x)
        for row, (words, pixels) in enumerate(_fitting(overlay, view, x)):
            place = QRectF(0.0, 0.0, math.ceil(text_width(words, pixels)) + _WORDS_EDGES_PX, _WORDS_PX)
            place.moveCenter(middle.translated(0, _WORDS_PX * row).center())
            ground = colour(BACKGROUND, NOTE_GROUND)  # or lines of a position would go through the letters
            self._stamps.words(painter, place, words, pixels, colour(CAPTION), ground=ground)

    def _fit_beside_legend(self, view: QRectF) -> bool:
        return self._widest_note_px <= _room_beside_legend(view)

    def _lines(self, view: QRectF, overlay: Overlay) -> list[tuple[str, float]]:
        """Each line of the notes from the lowest up, and how far its top is from the bottom of a view, in pixels.

        They stand beside the legend; from the first that is too wide for that on, above it, and then what the legend
        tells needs no line. A note that has no room for all of its lines is left out: half of one says something else.
        """
        if self._placed is None or self._placed[0] != view:
            self._placed = QRectF(view), self._place_lines(view, overlay)
        return self._placed[1]

    def _place_lines(self, view: QRectF, overlay: Overlay) -> list[tuple[str, float]]:
        has_legend = overlay.has_legend and legend.fits(view)
        notes, fit = overlay.notes, not has_legend or self._fit_beside_legend(view)
        if not fit:
            notes = tuple(note for note in notes if note not in overlay.in_legend)
        lines: list[tuple[str, float]] = []
        top = _NOTES_BOTTOM_PX
        room = int(view.width() - _NOTE_EDGES_PX)
        for note in (overlay.provenance, *notes):
            whole: list[tuple[str, float]] = []
            for words in reversed(_wrapped(note, room)):
                if not fit and text_width(words, CAPTION_PX) > _room_beside_legend(view):
                    top = max(top, _NOTES_BOTTOM_PX + legend.HEIGHT)
                top += _NOTE_PX
                whole.append((words, top))
            if lines and top > view.height() * _MOST_NOTES_SHARE:
                break
            lines += whole
        return lines

    def _paint_notes(self, painter: QPainter, view: QRectF, overlay: Overlay) -> None:
        for place, (words, top) in enumerate(self._lines(view, overlay)):
            width = round(text_width(words, CAPTION_PX)) + 12.0
            line = QRectF(QPointF(view.right() - 8 - width, view.bottom() - top), QSizeF(width, _NOTE_PX))
            tint = colour(TEXT_SECOND if place == 0 else CAPTION)
            self._stamps.words(painter, line, words, CAPTION_PX, tint, ground=colour(BACKGROUND, NOTE_GROUND))


def _room_beside_legend(view: QRectF) -> float:
    """Pixels that a note may be wide where it stands right of the legend."""
    return view.width() - legend.WIDTH - 40.0


@lru_cache(maxsize=64)
def _wrapped(note: str, room: int) -> tuple[str, ...]:
    """A note in as many lines as it needs where one may be so many pixels wide; asked for many times in one picture."""
    lines: list[str] = []
    for word in note.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, CAPTION_PX) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _fitting(overlay: Overlay, view: QRectF, x: float) -> list[tuple[str, int]]:
    """The words for what is not known and their size in pixels, as far as there is room right of the cursor at `x`."""
    if not overlay.unknown or view.right() - x < _ROOM_FOR_WORDS_PX:
        return []
    lines = [(overlay.unknown, TEXT_PX), (overlay.hint, CAPTION_PX)]
    return [line for line in lines if text_width(*line) <= _middle(view, x).width()]


def _middle(view: QRectF, x: float) -> QRectF:
    """The line in which the words for what is not known stand, right of the cursor at `x`, left of leaders of tags."""
    left = max(x, view.left())
    return QRectF(left, view.center().y() - 24, view.right() - _LEADERS_PX - left, 24)


class PriceTag(pg.GraphicsObject):
    """The last price as a light tag on the price axis, at its height whatever size and range the chart has.

    Where the price is out of view the tag stands at the edge, hollow, with an arrow that points to it.
    """

    def __init__(self, axis: PriceAxis, box: pg.ViewBox) -> None:
        """A tag on `axis`, which stands beside `box` and is as high."""
        super().__init__()
        self.setParentItem(axis)
        self._axis, self._box = axis, box
        self._price: float | None = None
        self._text = ""
        self.figures = STANDARD
        self._stamps = StampBook()
        self._extent = QRectF()
        self.setZValue(70)
        for moved in (box.sigYRangeChanged, box.sigResized, box.sigTransformChanged, axis.geometryChanged):
            moved.connect(self._move)

    def show_price(self, price: float | None, decimals: int) -> None:
        """Show a price at its height, or hide the tag without one."""
        self._price = price
        self._text = self.figures.price(price, decimals)
        self.setVisible(price is not None)
        self._move()

    @property
    def height_of_price(self) -> float:
        """Where the price stands on the axis, in pixels from its top; asked of the chart each time it is drawn."""
        return float(self._box.mapFromView(QPointF(0.0, self._price or 0.0)).y())

    @property
    def height_of_tag(self) -> float:
        """Where the middle of the tag stands: at the price, or as near to it as the axis and the arrow let it."""
        return self._tag_for(self.height_of_price)

    def _tag_for(self, y: float) -> float:
        """Where the tag of a price at a height stands."""
        room, edge = self._axis.height(), TAG_HEIGHT_PX / 2.0 + _ARROW_PX
        return y if 0.0 <= y <= room else edge if y < 0.0 else max(edge, room - edge)

    def _move(self, *_: object) -> None:
        self._axis.keep_clear_of(self.height_of_tag if self._price is not None else None)
        extent = QRectF(1.0, -10.0, self._axis.width() - 2.0, self._axis.height() + 20.0)
        if extent != self._extent:
            self.prepareGeometryChange()  # while the extent is still the one that the scene knows
            self._extent = extent
        self.update()

    @guarded_extent
    def boundingRect(self) -> QRectF:
        """The whole axis: the tag may be anywhere on it by the time that it is drawn."""
        return self._extent

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Dark figures on a light ground; light ones on a dark ground where the price is out of view, and an arrow."""
        _ = option, widget
        height = self.height_of_price
        y = self._tag_for(height)
        box = QRectF(1.0, round(y - TAG_HEIGHT_PX / 2.0), self._axis.width() - 2.0, TAG_HEIGHT_PX)
        away = height - y
        is_beyond = away != 0.0
        key = (self._text, is_beyond)
        self._stamps.stamp(painter, box.topLeft(), box.size(), key, lambda page: self._draw(page, is_beyond=is_beyond))
        if is_beyond:
            _paint_arrow(painter, box, is_up=away < 0.0)

    def _draw(self, painter: QPainter, *, is_beyond: bool) -> None:
        box = QRectF(1.0, 1.0, self._axis.width() - 4.0, 18.0)
        painter.setPen(themed(TEXT if is_beyond else LINE_STRONG))
        painter.setBrush(themed(BACKGROUND if is_beyond else TEXT))
        painter.drawRoundedRect(box, 3.0, 3.0)
        painter.setPen(themed(TEXT if is_beyond else BACKGROUND))
        painter.setFont(font(TEXT_PX))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text)


def _paint_arrow(painter: QPainter, tag: QRectF, *, is_up: bool) -> None:
    """A triangle on the side of a tag on which the price lies."""
    base, tip = (tag.top(), tag.top() - _ARROW_PX + 1.0) if is_up else (tag.bottom(), tag.bottom() + _ARROW_PX - 1.0)
    middle = round(tag.center().x()) + 0.5
    with saved(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(themed(TEXT))
        painter.drawPolygon(QPolygonF([QPointF(middle, tip), QPointF(middle + 6, base), QPointF(middle - 6, base)]))
