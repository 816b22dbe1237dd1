"""Hatching: lines from the lower left to the upper right over what is not known, sharp at the scale of the screen."""

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QTransform

TILE_PX = 8
CASED_PX = 3.2


class Hatching:
    """A brush of lines in one colour; drawn once a scale of the screen."""

    def __init__(self, ink: QColor, casing: QColor | None = None) -> None:
        """Lines of this colour on nothing, in a casing where they lie on the heat."""
        self._pens = [QPen(ink, 1.0)] if casing is None else [QPen(casing, CASED_PX), QPen(ink, 1.0)]
        self._brush: tuple[float, QBrush] | None = None

    def brush(self, painter: QPainter) -> QBrush:
        """The brush for what `painter` paints on, in pixels."""
        ratio = painter.device().devicePixelRatioF()
        if self._brush is None or self._brush[0] != ratio:
            tile = QPixmap(QSizeF(TILE_PX, TILE_PX).toSize() * ratio)
            tile.fill(Qt.GlobalColor.transparent)
            with QPainter(tile) as page:
                page.setRenderHint(QPainter.RenderHint.Antialiasing)
                page.scale(tile.width() / TILE_PX, tile.height() / TILE_PX)
                for pen in self._pens:
                    page.setPen(pen)
                    for shift in (-TILE_PX, 0, TILE_PX):  # the neighbours' lines reach into the corners
                        page.drawLine(QPointF(shift - 1, TILE_PX + 1), QPointF(shift + TILE_PX + 1, -1))
            brush = QBrush(tile)
            brush.setTransform(QTransform.fromScale(TILE_PX / tile.width(), TILE_PX / tile.height()))
            self._brush = (ratio, brush)
        return self._brush[1]
