"""The ground of the timeline, and over it the bars and the price line of what is over, as pictures that are kept.

What lies some pixels left of the cursor is the same at every later moment, so a seek copies it and draws the last few
pixels alone. Nothing is ever drawn from a frame that is later than the moment shown. A picture holds for one scale:
at another mark of it (see `scale.py`) another is begun, and the last few are kept.
"""

import math
from collections.abc import Callable

import msgspec
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from rektscope.ui.theme import PANEL, TEXT, themed, tint
from rektscope.ui.timeline.painting import paint_axis, paint_data
from rektscope.ui.timeline.scale import Reach, TimelineData, TimelineScale

_MOST_KEPT = 6
"""The marks that a day passes are a dozen, most of them within its first hour."""

_STROKE_PX = 3.0
"""So far from a pixel nothing that is drawn there reaches it."""


class _Picture(msgspec.Struct, eq=False):
    """What is over, on its ground.

    Attributes:
        pixmap: the whole strip.
        until: pixels from the left up to which it is drawn.
        data: what it was drawn from.
    """

    pixmap: QPixmap
    until: float
    data: TimelineData


class KeptPictures:
    """The pictures of one strip."""

    def __init__(self) -> None:
        self._pictures: dict[tuple[object, ...], _Picture] = {}
        self._ground: tuple[tuple[object, ...], QPixmap] | None = None

    def paint(self, painter: QPainter, scale: TimelineScale, reach: Reach, data: TimelineData, whole: QRectF) -> None:
        """Paint ground, bars and price line of a moment, from the start of the session to its cursor."""
        ratio = painter.device().devicePixelRatioF()
        look = (scale, whole.width(), whole.height(), ratio, tint(TEXT), tint(PANEL))
        ground = self._drawn_ground(look, scale, ratio, whole)
        end = math.floor((data.stable_until(scale) - _STROKE_PX) * ratio) / ratio
        if end <= scale.left:
            painter.drawPixmap(0, 0, ground)
            paint_data(painter, scale, reach, data, whole, scale.left, whole.right())
            return
        picture = self._drawn_until(end, (look, reach), scale, reach, data, ground, whole)
        _copy(painter, picture.pixmap, 0.0, end, whole.height())
        _copy(painter, ground, end, whole.width(), whole.height())
        paint_data(painter, scale, reach, data, whole, end, whole.right())

    def paint_ground(self, painter: QPainter, scale: TimelineScale, whole: QRectF) -> None:
        """Paint the ground alone."""
        ratio = painter.device().devicePixelRatioF()
        look = (scale, whole.width(), whole.height(), ratio, tint(TEXT), tint(PANEL))
        painter.drawPixmap(0, 0, self._drawn_ground(look, scale, ratio, whole))

    def _drawn_until(
        self,
        end: float,
        key: tuple[object, ...],
        scale: TimelineScale,
        reach: Reach,
        data: TimelineData,
        ground: QPixmap,
        whole: QRectF,
    ) -> _Picture:
        """The picture of a scale, drawn at least up to `end` pixels from the left."""
        picture = self._pictures.pop(key, None)
        if picture is None or not picture.data.agrees_with(data, min(picture.until, end) + _STROKE_PX, scale):
            picture = _Picture(QPixmap(ground), scale.left, data)
        self._pictures[key] = picture  # the last one used stands last
        while len(self._pictures) > _MOST_KEPT:
            self._pictures.pop(next(iter(self._pictures)))
        if end > picture.until:
            with QPainter(picture.pixmap) as page:  # ended also by a defect
                paint_data(page, scale, reach, data, whole, picture.until, end)
            picture.until, picture.data = end, data
        return picture

    def _drawn_ground(self, look: tuple[object, ...], scale: TimelineScale, ratio: float, whole: QRectF) -> QPixmap:
        """The ground with the axis, drawn once for a size and a theme."""
        if self._ground is None or self._ground[0] != look:
            ground = QPixmap((whole.size() * ratio).toSize())
            ground.setDevicePixelRatio(ratio)
            ground.fill(themed(PANEL))
            _on(ground, lambda page: paint_axis(page, scale))
            self._ground, self._pictures = (look, ground), {}
        return self._ground[1]


def _on(pixmap: QPixmap, paint: Callable[[QPainter], None]) -> None:
    with QPainter(pixmap) as painter:
        paint(painter)


def _copy(painter: QPainter, pixmap: QPixmap, left: float, right: float, height: float) -> None:
    """Copy the columns of a picture between two places that are whole pixels of the screen."""
    ratio = pixmap.devicePixelRatio()
    if math.floor(right * ratio + 0.5) <= math.floor(left * ratio + 0.5):
        return  # of a part that is no whole pixel wide Qt copies all
    source = QRectF(left * ratio, 0.0, (right - left) * ratio, height * ratio)
    painter.drawPixmap(QPointF(left, 0.0), pixmap, source)
