"""Small pieces of picture that are drawn once and then only copied: boxes with words.

Rounded, antialiased boxes cost a tenth of a millisecond each; on a chart that repaints sixty times a second they are
drawn again only when their words, or the theme, change.
"""

import math
from collections.abc import Callable, Hashable

import msgspec
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from rektscope.ui.theme import TEXT, font, tint

_MOST_KEPT = 64


_WIDE_PX = 480.0
"""Width of a box that others are cut out of."""


class BoxLook(msgspec.Struct, frozen=True):
    """Edge and ground of a box, and how round its corners are, pixels."""

    edge: QColor
    ground: QColor
    radius: float


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

    def box(self, page: QPainter, size: QSizeF, look: BoxLook) -> None:
        """Copy a rounded box that begins at (0, 0): a wide one is drawn once, of which any width is cut together.

        The width of `size` is whole; drawing such a box takes longer than the words in it.
        """
        ratio, width = page.device().devicePixelRatioF(), size.width()
        wide = max(_WIDE_PX, math.ceil(width))

        def draw(picture: QPainter) -> None:
            picture.setPen(QPen(look.edge, 1.0))
            picture.setBrush(look.ground)
            picture.drawRoundedRect(QRectF(0.5, 0.5, wide - 1.0, size.height() - 1.0), look.radius, look.radius)

        key = ("box", look.edge.rgba(), look.ground.rgba(), look.radius)
        piece = self.piece(ratio, QSizeF(wide, size.height()), key, draw)
        end = math.ceil(look.radius) + 1.0
        for left, right, source in ((0.0, width - end, 0.0), (width - end, width, wide - end)):
            part = QRectF(source * ratio, 0.0, (right - left) * ratio, size.height() * ratio)
            page.drawPixmap(QPointF(left, 0.0), piece, part)

    def line(
        self, painter: QPainter, line: QLineF, key: Hashable, thick: float, draw: Callable[[QPainter, QLineF], None]
    ) -> None:
        """Copy a level or upright line, up to `thick` pixels wide, that `draw` draws without smoothing.

        Its ends are whole pixels, and it stands in the middle of one across.
        """
        is_level = line.y1() == line.y2()
        length, half = math.ceil(line.length()), math.ceil(thick / 2.0) + 1.0
        across = half + 0.5
        here = QLineF(0.0, across, length, across) if is_level else QLineF(across, 0.0, across, length)

        def smooth_none(page: QPainter) -> None:
            page.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            draw(page, here)

        size = QSizeF(length, 2.0 * across) if is_level else QSizeF(2.0 * across, length)
        corner = line.p1() - here.p1()
        self.stamp(painter, corner, size, (key, thick), smooth_none)

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
    if pixmap.isNull():
        return pixmap  # a view that is closed up has no room for it, and nothing can be painted on
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
    return pixmap
