"""Small pieces of picture that are drawn once and then only copied: boxes with words.

Rounded, antialiased boxes cost a tenth of a millisecond each; on a chart that repaints sixty times a second they are
drawn again only when their words, or the theme, change.
"""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from rektscope.ui.theme import TEXT, tint

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
