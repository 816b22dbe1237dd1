"""Small pieces of picture that are drawn once and then only copied: boxes with words.

Rounded, antialiased boxes cost a tenth of a millisecond each; on a chart that repaints sixty times a second they are
drawn again only when their words, or the theme, change.
"""

import math
from collections.abc import Callable, Hashable

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from rektscope.ui.theme import TEXT, font, tint

_MOST_KEPT = 64


class StampBook:
    """Drawn pieces by what they show; the oldest go when there are too many."""

    def __init__(self) -> None:
        self._stamps: dict[Hashable, QPixmap] = {}

    def stamp(
        self, painter: QPainter, corner: QPointF, size: QSizeF, key: Hashable, draw: Callable[[QPainter], None]
    ) -> None:
        """Copy the piece `key` to `corner`, drawing it first if it is new; `draw` paints from (0, 0) into `size`."""
        painter.drawPixmap(corner, self.piece(painter.device().devicePixelRatioF(), size, key, draw))

    def words(
        self,
        painter: QPainter,
        place: QRectF,
        text: str,
        pixels: int,
        tint: QColor,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
        ground: QColor | None = None,
    ) -> None:
        """Copy a line of words in `font(pixels)` into `place`, whose corner is rounded; it has no ground by itself."""

        def draw(page: QPainter) -> None:
            if ground is not None:
                page.fillRect(QRectF(QPointF(), place.size()), ground)
            page.setFont(font(pixels))
            page.setPen(tint)
            page.drawText(QRectF(QPointF(), place.size()), align, text)

        key = (text, pixels, tint.rgba(), align, None if ground is None else ground.rgba())
        # Not to the even number: lines half a pixel off would stand unevenly.
        corner = QPointF(math.floor(place.left() + 0.5), math.floor(place.top() + 0.5))
        self.stamp(painter, corner, place.size(), key, draw)

    def piece(self, ratio: float, size: QSizeF, key: Hashable, draw: Callable[[QPainter], None]) -> QPixmap:
        """The piece `key` for a screen of so many pixels a point, for whoever copies it to many places."""
        place = (key, size.width(), size.height(), ratio, tint(TEXT))
        if place not in self._stamps:
            while len(self._stamps) >= _MOST_KEPT:
                self._stamps.pop(next(iter(self._stamps)))
            self._stamps[place] = _drawn(size, ratio, draw)
        return self._stamps[place]


def _drawn(size: QSizeF, ratio: float, draw: Callable[[QPainter], None]) -> QPixmap:
    pixmap = QPixmap((size * ratio).toSize())
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
    return pixmap
