"""Gaps: stretches in which nothing was heard of the market, hatched over the whole height of the chart.

What stands under the hatching is what was known before: prices there are missing, not flat.
"""

import msgspec
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QGraphicsSceneHoverEvent, QStyleOptionGraphicsItem, QWidget

from rektscope.market.events import Gaps
from rektscope.market.times import DAY_MS, MINUTE_MS, floor_ms, moment_from_ms
from rektscope.ui import formatting
from rektscope.ui.guarded_paint import guarded
from rektscope.ui.heatmap.casing import CASING, CASING_PX, on_heat
from rektscope.ui.heatmap.geometry import ScreenMap, TimeScale, in_pixels
from rektscope.ui.heatmap.hatching import Hatching
from rektscope.ui.heatmap.whole_view import WholeViewItem
from rektscope.ui.stamps import StampBook
from rektscope.ui.theme import BACKGROUND, CAPTION, CAPTION_PX, TEXT_SECOND, colour, font
from rektscope.ui.translation import tr

NARROWEST_PX = 2.0
"""A gap is never narrower, however long the time on the screen."""

GROUND_ALPHA = 140
EDGE_DASHES = (3.0, 3.0)
"""Edges are dashed: a narrow gap must not pass for the cursor's line."""

_LABEL_TOP_PX = 30.0
_LABEL_HEIGHT_PX = 18.0
_MOST_LABELS = 20
_SECONDS_MATTER_BELOW_MS = 5 * MINUTE_MS

Int64 = npt.NDArray[np.int64]


class GapItem(WholeViewItem):
    """Hatches gaps; lies over the prices and under the overlay, and takes no clicks."""

    def __init__(self, time_scale: TimeScale) -> None:
        super().__init__()
        self._time_scale = time_scale
        self._start_ms: Int64 = np.empty(0, dtype=np.int64)
        self._end_ms: Int64 = np.empty(0, dtype=np.int64)
        self._stamps = StampBook()
        self._hatching = Hatching(colour(on_heat(CAPTION)), casing=colour(CASING))
        self.setZValue(20)
        self.setAcceptHoverEvents(True)

    def show_gaps(self, gaps: Gaps, open_since_ms: int | None = None, until_ms: int | None = None) -> None:
        """Hatch `gaps`, and the stretch from `open_since_ms` to `until_ms` where nothing is being heard just now."""
        if not len(gaps) and open_since_ms is None and not self.has_content():
            return  # as at most moments
        start_ms, end_ms = gaps.time_ms, gaps.time_ms + gaps.duration_ms
        if open_since_ms is not None and until_ms is not None and until_ms > open_since_ms:
            start_ms, end_ms = np.append(start_ms, open_since_ms), np.append(end_ms, until_ms)
        start_ms, end_ms = merged(start_ms, end_ms)
        if np.array_equal(start_ms, self._start_ms) and np.array_equal(end_ms, self._end_ms):
            return
        self._start_ms, self._end_ms = start_ms, end_ms
        self.draw_anew()

    def set_time_scale(self, time_scale: TimeScale) -> None:
        """Another session, another origin."""
        self._time_scale = time_scale
        self.draw_anew()

    def text_at(self, time_ms: int, reach_ms: int = 0) -> str:
        """`no data 12:01–12:03` in a gap, or within `reach_ms` of one; empty elsewhere."""
        place = int(np.searchsorted(self._start_ms, time_ms + reach_ms, side="right")) - 1
        if place < 0 or time_ms - reach_ms > int(self._end_ms[place]):
            return ""
        return gap_text(int(self._start_ms[place]), int(self._end_ms[place]))

    def has_content(self) -> bool:
        """Whether anything is there to draw."""
        return len(self._start_ms) > 0

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Emit which gap lies under the pointer, or beside it where it is narrower than a hand is steady."""
        box = self.getViewBox()
        reach_s = float(box.viewPixelSize()[0]) * NARROWEST_PX if box is not None else 0.0
        self.setToolTip(self.text_at(self._time_scale.time_ms(event.pos().x()), round(reach_s * 1000.0)))

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The gaps in view, those that would touch on the screen as one."""
        _ = option, widget
        box = self.getViewBox()
        if box is None or not len(self._start_ms):
            return
        screen = in_pixels(painter)
        view = box.sceneBoundingRect()
        strips = self._strips(screen, view)
        brush = self._hatching.brush(painter)
        edges = QPen(colour(on_heat(CAPTION)), 1.0)
        edges.setDashPattern(list(EDGE_DASHES))
        for strip in strips:
            _paint_strip(painter, QRectF(strip.left, view.top(), strip.width, view.height()), brush, edges)
        painter.setFont(font(CAPTION_PX))
        for strip in sorted(strips, key=lambda strip: -strip.width)[:_MOST_LABELS]:
            self._paint_label(painter, strip, view)

    def _strips(self, screen: ScreenMap, view: QRectF) -> list["_Strip"]:
        """The gaps in view in whole pixels."""
        left = np.floor(screen.lefts(self._time_scale.xs(self._start_ms)))
        right = np.maximum(np.ceil(screen.lefts(self._time_scale.xs(self._end_ms))), left + NARROWEST_PX)
        seen = np.flatnonzero((right > view.left()) & (left < view.right()))
        if not len(seen):
            return []
        # The running maximum, because a long gap may reach beyond several short ones that begin after it.
        breaks = np.flatnonzero(left[seen][1:] > np.maximum.accumulate(right[seen])[:-1]) + 1
        groups = zip([0, *breaks.tolist()], [*breaks.tolist(), len(seen)], strict=True)
        strips = []
        for first, end in groups:
            rows = seen[first:end]
            start = max(float(left[rows[0]]), view.left())
            stop = min(float(right[rows].max()), view.right())
            times = int(self._start_ms[rows[0]]), int(self._end_ms[rows].max())
            strips.append(_Strip(start, stop - start, *times, gaps=len(rows)))
        return strips

    def _paint_label(self, painter: QPainter, strip: "_Strip", view: QRectF) -> None:
        words = gap_text(strip.start_ms, strip.end_ms, strip.gaps)
        length = painter.fontMetrics().horizontalAdvance(words) + 12.0
        is_upright = length > strip.width - 4.0
        if strip.width < _LABEL_HEIGHT_PX + 2.0 or (is_upright and length > view.height() - 2 * _LABEL_TOP_PX):
            return
        flat = QSizeF(length, _LABEL_HEIGHT_PX)
        size = flat.transposed() if is_upright else flat

        def draw(page: QPainter) -> None:
            if is_upright:
                page.translate(0.0, length)
                page.rotate(-90.0)
            page.fillRect(QRectF(QPointF(), flat), colour(BACKGROUND, 230))
            page.setFont(font(CAPTION_PX))
            page.setPen(colour(TEXT_SECOND))
            page.drawText(QRectF(QPointF(), flat), Qt.AlignmentFlag.AlignCenter, words)

        corner = QPointF(round(strip.left + (strip.width - size.width()) / 2.0), view.top() + _LABEL_TOP_PX)
        self._stamps.stamp(painter, corner, size, (words, is_upright), draw)


class _Strip(msgspec.Struct, frozen=True):
    """One or more gaps as one hatched strip: pixels of the view, and the times that it stands for."""

    left: float
    width: float
    start_ms: int
    end_ms: int
    gaps: int


def _paint_strip(painter: QPainter, rect: QRectF, brush: QBrush, edges: QPen) -> None:
    painter.fillRect(rect, colour(BACKGROUND, GROUND_ALPHA))
    painter.setBrushOrigin(rect.topLeft())  # the lines move with the chart
    painter.fillRect(rect, brush)
    for pen in (QPen(colour(CASING), 1.0 + 2.0 * CASING_PX), edges):
        painter.setPen(pen)
        for x in (rect.left() + 0.5, rect.right() - 0.5):
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))


def merged(start_ms: Int64, end_ms: Int64) -> tuple[Int64, Int64]:
    """Starts and ends, ascending, of the stretches that the given ones cover; empty ones cover nothing."""
    order = np.argsort(start_ms, kind="stable")
    order = order[end_ms[order] > start_ms[order]]
    if not len(order):
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    start_ms, end_ms = start_ms[order], np.maximum.accumulate(end_ms[order])
    begins = np.concatenate([[True], start_ms[1:] > end_ms[:-1]])
    ends = np.concatenate([begins[1:], [True]])
    return start_ms[begins], end_ms[ends]


def gap_text(start_ms: int, end_ms: int, gaps: int = 1) -> str:
    """`no data 12:01–12:03`, with seconds where it has no whole minutes, with days where there are two."""
    if floor_ms(start_ms, DAY_MS) != floor_ms(end_ms - 1, DAY_MS):
        first, last = (f"{formatting.day(moment)} {formatting.clock(moment)}" for moment in (start_ms, end_ms))
        stretch = f"{first} – {last}"
    elif end_ms - start_ms >= _SECONDS_MATTER_BELOW_MS:
        stretch = f"{formatting.clock(start_ms)}–{formatting.clock(end_ms)}"
    else:
        stretch = f"{moment_from_ms(start_ms):%H:%M:%S}–{moment_from_ms(end_ms):%H:%M:%S}"
    return (
        tr("no data {stretch}", stretch=stretch)
        if gaps == 1
        else tr("{gaps} gaps {stretch}", gaps=gaps, stretch=stretch)
    )
