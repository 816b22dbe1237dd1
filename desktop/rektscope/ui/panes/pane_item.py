"""The drawing of one pane: bars or a stepped line over the time that is in view, scaled to what is in view."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.ui.guarded_paint import guarded
from rektscope.ui.heatmap.casing import NOTE_GROUND
from rektscope.ui.heatmap.geometry import TimeScale, in_pixels
from rektscope.ui.heatmap.whole_view import WholeViewItem
from rektscope.ui.panes.kinds import Drawn
from rektscope.ui.theme import BACKGROUND, CAPTION, CAPTION_PX, LINE_STRONG, TEXT_SECOND, font, themed

_ROOM = 0.08
_CAPTION_PX = 16.0
_CAPTION_LEFT, _CAPTION_ROOM = 6.0, 18.0
"""From the edge of the pane, and around and between the words and the newest value."""

_BAR_SHARE = 0.7


class PaneItem(WholeViewItem):
    """Fills its view, drawn in pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._drawn: Drawn | None = None
        self._scale = TimeScale(0)

    @property
    def drawn(self) -> Drawn | None:
        """What is shown; None before anything is."""
        return self._drawn

    def show_drawn(self, drawn: Drawn, scale: TimeScale) -> None:
        """Show something else."""
        self._drawn, self._scale = drawn, scale
        self.draw_anew()

    def range_in(self, first_s: float, last_s: float) -> tuple[float, float] | None:
        """(lowest, highest) value of what lies in a stretch of the chart's seconds, with room; None for nothing."""
        drawn = self._drawn
        if drawn is None or not len(drawn.value):
            return None
        inside = (self._scale.xs(drawn.end_ms) >= first_s) & (self._scale.xs(drawn.start_ms) <= last_s)
        values = drawn.value[inside]
        values = values[np.isfinite(values)]
        if not len(values):
            return None
        low, high = float(values.min()), float(values.max())
        if drawn.is_bars:
            low = -float(np.nanmax(drawn.below[inside])) if len(drawn.below) else 0.0
            high = max(high, 0.0)
        height = (high - low) or abs(high) or 1.0
        return (low - (_ROOM * height if low < 0 or not drawn.is_bars else 0.0), high + _ROOM * height)

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Values, and the caption over them."""
        _ = option, widget
        box, drawn = self.getViewBox(), self._drawn
        if box is None or drawn is None:
            return
        screen = in_pixels(painter)
        view = box.sceneBoundingRect()
        painter.setClipRect(view)
        left, right = (screen.lefts(self._scale.xs(times)) for times in (drawn.start_ms, drawn.end_ms))
        inside = (right >= view.left()) & (left <= view.right()) & np.isfinite(drawn.value)
        left, right, top = left[inside], right[inside], screen.tops(drawn.value[inside])
        zero = screen.top(0.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if drawn.is_bars:
            painter.setPen(QPen(themed(LINE_STRONG), 1.0))
            painter.drawLine(QPointF(view.left(), round(zero) + 0.5), QPointF(view.right(), round(zero) + 0.5))
            _paint_bars(painter, left, right, top, zero, drawn.tint)
            if len(drawn.below):
                _paint_bars(painter, left, right, screen.tops(-drawn.below[inside]), zero, drawn.below_tint)
        elif len(left):
            x, y = np.column_stack([left, right]).reshape(-1), np.repeat(top, 2)
            painter.setPen(QPen(themed(drawn.tint), 1.2))
            painter.drawPath(pg.arrayToQPath(x, y, connect="all", finiteCheck=False))
        _paint_caption(painter, view, drawn)


def _paint_bars(
    painter: QPainter,
    left: np.ndarray[tuple[int], np.dtype[np.float64]],
    right: np.ndarray[tuple[int], np.dtype[np.float64]],
    top: np.ndarray[tuple[int], np.dtype[np.float64]],
    zero: float,
    tint: str,
) -> None:
    """All bars as one path of thick lines from zero."""
    rows = np.flatnonzero(top != zero)
    if not len(rows):
        return
    middles = np.repeat((left[rows] + right[rows]) / 2.0, 2)
    ends = np.column_stack([np.full(len(rows), zero), top[rows]]).reshape(-1)
    pen = QPen(themed(tint), max(1.0, _BAR_SHARE * float(right[0] - left[0])))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawPath(pg.arrayToQPath(middles, ends, connect="pairs", finiteCheck=False))


def _paint_caption(painter: QPainter, view: QRectF, drawn: Drawn) -> None:
    painter.setFont(font(CAPTION_PX))
    metrics = painter.fontMetrics()
    newest_px = metrics.horizontalAdvance(drawn.newest)
    room = int(view.width() - 2 * _CAPTION_LEFT - _CAPTION_ROOM - newest_px)  # a number is never cut, its words are
    words = metrics.elidedText(drawn.caption, Qt.TextElideMode.ElideRight, max(0, room))
    width = metrics.horizontalAdvance(words) + newest_px
    box = QRectF(view.left() + _CAPTION_LEFT, view.top() + 2.0, width + _CAPTION_ROOM, _CAPTION_PX)
    painter.fillRect(box, themed(BACKGROUND, NOTE_GROUND))
    painter.setPen(themed(CAPTION))
    painter.drawText(box.adjusted(4.0, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
    painter.setPen(themed(TEXT_SECOND))
    painter.drawText(
        box.adjusted(0, 0, -4.0, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, drawn.newest
    )
