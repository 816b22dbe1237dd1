"""The margin ratio of the position in the band under the timeline's bars; what is over is kept as a picture.

Some pixels left of its end the line is the same at every later moment, so a seek copies it and draws the last few
pixels alone. What is kept is compared with what is asked for: another position is drawn anew.
"""

import math
from functools import lru_cache

import msgspec
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from rektscope.market.events import Int64
from rektscope.risk.path import MarginPath
from rektscope.ui.guarded_paint import saved
from rektscope.ui.paths import joined_line
from rektscope.ui.theme import DANGER, PANEL, themed
from rektscope.ui.timeline.scale import RATIO_HEIGHT, TimelineScale

Float64 = npt.NDArray[np.float64]

_EDGE_PX = 2.0
"""Between the line and what stands above and below the band."""

_STROKE_PX = 3.0
"""So far from a pixel nothing that is drawn there reaches it."""

_POINTS_BEFORE = 4
"""Points that are drawn before what is shown of the line, so that it is cut, and does not begin there."""


class RatioLine(msgspec.Struct, frozen=True, eq=False):
    """The line in pixels of the strip: its top is 100 %, where the position is liquidated.

    Attributes:
        x, y: (points,) a point for each pixel that has a mark, at its first mark and its largest ratio.
        end_x: where the last mark is.
        last: the ratio there.
    """

    x: Float64
    y: Float64
    end_x: float
    last: float

    @classmethod
    def of(cls, path: MarginPath, scale: TimelineScale) -> "RatioLine | None":
        """Of a path; None where none of it is on the strip."""
        begin = int(path.time_ms.searchsorted(scale.start_ms, side="left"))
        end = int(path.time_ms.searchsorted(scale.end_ms, side="right"))
        if begin == end:
            return None
        time_ms, ratio = path.time_ms[begin:end], path.ratio[begin:end]
        first = _first_of_pixels(time_ms, scale)
        x = scale.left + (time_ms[[*first, -1]] - scale.start_ms) / max(1, scale.end_ms - scale.start_ms) * scale.width
        worst = np.minimum(np.maximum.reduceat(ratio, first), 1.0)
        top, bottom = _top_of(scale), scale.bottom + RATIO_HEIGHT - _EDGE_PX
        return cls(x[:-1], bottom - worst * (bottom - top), float(x[-1]), float(ratio[-1]))

    def begins_as(self, other: "RatioLine", x: float) -> bool:
        """Whether another moment shows the same up to a place, pixels from the left."""
        points = int(self.x.searchsorted(x))
        mine, theirs = (line.x[:points].tobytes() + line.y[:points].tobytes() for line in (self, other))
        return mine == theirs


class _Picture(msgspec.Struct, eq=False):
    """The band of a strip; `until`: pixels from the left up to which `line` is drawn in it."""

    pixmap: QPixmap
    until: float
    line: RatioLine


class RatioBand:
    """Paints the line of one strip."""

    def __init__(self) -> None:
        self._picture: tuple[tuple[object, ...], _Picture] | None = None

    def paint(self, painter: QPainter, scale: TimelineScale, line: RatioLine) -> None:
        """Paint it; what it lies on has the colour of the panel."""
        ratio = painter.device().devicePixelRatioF()
        end = math.floor(line.end_x - _STROKE_PX)
        if end <= scale.left or not ratio.is_integer():  # between the screen's pixels a copy would be smeared
            paint_line(painter, scale, line, 0.0, line.end_x + _STROKE_PX)
            return
        picture = self._drawn_until(end, (scale, ratio, themed(DANGER).rgb(), themed(PANEL).rgb()), line)
        height = picture.pixmap.height()
        source = QRectF(0.0, 0.0, end * ratio, height)
        painter.drawPixmap(QPointF(0.0, _top_of(scale)), picture.pixmap, source)
        paint_line(painter, scale, line, end, line.end_x + _STROKE_PX)

    def _drawn_until(self, end: float, look: tuple[TimelineScale, float, int, int], line: RatioLine) -> _Picture:
        """The picture, drawn at least up to `end` pixels from the left."""
        kept, (scale, ratio, _, _) = self._picture, look
        picture = None if kept is None or kept[0] != look else kept[1]
        if picture is None or not picture.line.begins_as(line, min(picture.until, end) + _STROKE_PX):
            size = QRectF(0.0, 0.0, scale.left + scale.width, RATIO_HEIGHT - 2.0 * _EDGE_PX + 1.0).size()
            picture = _Picture(QPixmap((size * ratio).toSize()), 0.0, line)
            picture.pixmap.setDevicePixelRatio(ratio)
            picture.pixmap.fill(themed(PANEL))
            self._picture = look, picture
        if end > picture.until:
            with QPainter(picture.pixmap) as page:  # ended also by a defect
                page.translate(0.0, -_top_of(scale))
                paint_line(page, scale, line, picture.until, end)
            picture.until, picture.line = end, line
        return picture


def paint_line(painter: QPainter, scale: TimelineScale, line: RatioLine, left: float, right: float) -> None:
    """The line and its 100 % between two places, pixels from the left, whatever of them is drawn elsewhere."""
    with saved(painter):
        painter.setClipRect(QRectF(left, _top_of(scale), right - left, RATIO_HEIGHT))
        # Filled, as a pale line is drawn pixel by pixel, and of a thousand points a plain one of one pixel: dots,
        # smoothing and wider pens would cost milliseconds.
        begin_x = math.floor(line.x[0])
        painter.fillRect(
            QRectF(begin_x, _top_of(scale), math.floor(line.end_x) + 1.0 - begin_x, 1.0), themed(DANGER, 70)
        )
        painter.setPen(QPen(themed(DANGER, 230), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        shown = slice(
            max(0, int(line.x.searchsorted(left)) - _POINTS_BEFORE),
            int(line.x.searchsorted(right, side="right")) + _POINTS_BEFORE,
        )
        painter.drawPath(joined_line(line.x[shown], line.y[shown]))


def _top_of(scale: TimelineScale) -> float:
    return scale.bottom + _EDGE_PX


def _first_of_pixels(time_ms: Int64, scale: TimelineScale) -> Int64:
    """The first of ascending times in each pixel: found by halving, as a path may be a year of minutes."""
    places = time_ms.searchsorted(_pixel_begins(scale))
    places = places[: int(places.searchsorted(len(time_ms)))]
    places = np.append(0, places[places > 0])
    return np.asarray(np.concatenate([places[:1], places[1:][places[1:] > places[:-1]]]), dtype=np.int64)


@lru_cache(maxsize=4)
def _pixel_begins(scale: TimelineScale) -> Int64:
    """The first time of each pixel of a scale."""
    edges = np.arange(scale.left, scale.left + scale.width + 1.0)
    span = max(1, scale.end_ms - scale.start_ms)
    return np.asarray(scale.start_ms + np.ceil((edges - scale.left) / scale.width * span), dtype=np.int64)
