"""An axis that is drawn in the colours of the theme that is on, and the dressing of a view of plots anew."""

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPen, QPicture, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.guarded_paint import guarded
from rektscope.ui.theme import BACKGROUND, CAPTION, CAPTION_PX, LINE, font, themed


class ThemedAxis(pg.AxisItem):
    """Colours are asked for at each drawing, so a theme that is put on holds from the next one on.

    What was drawn is kept in pixels: pyqtgraph keeps the strokes, and shapes every label anew at each painting.

    Attributes:
        figures: how its numbers are written.
    """

    picture: QPicture | None
    """What pyqtgraph drew last."""

    _kept: tuple[object, QRect, float, QPixmap] | None = None
    """The strokes that were drawn, where, at which ratio of pixels, and what they look like."""

    def __init__(self, orientation: str, *, label_colour: str = CAPTION, offset_px: int = 6) -> None:
        """An axis without scaled units.

        Args:
            orientation: `left`, `right`, `top` or `bottom`.
            label_colour: job of the labels' colour.
            offset_px: pixels from a tick to its label.
        """
        self._label_colour = label_colour
        self.figures = STANDARD
        super().__init__(orientation, maxTickLength=-4)
        self.setStyle(tickFont=font(CAPTION_PX), tickTextOffset=offset_px, autoExpandTextSpace=False)
        self.enableAutoSIPrefix(enable=False)

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Copy the kept picture, or make it where something about it is another."""
        world, ratio = painter.worldTransform(), painter.device().devicePixelRatioF()
        place: QRect = self.boundingRect().toAlignedRect().adjusted(-2, -2, 2, 2)  # the ends of lines lie outside
        corner = world.map(place.topLeft().toPointF()) * ratio
        if world.isScaling() or world.isRotating() or corner != corner.toPoint().toPointF():
            super().paint(painter, option, widget)  # between pixels a copy would be smeared
            return
        kept = self._kept
        if kept is None or self.picture is None or kept[:3] != (self.picture, place, ratio):
            pixmap = QPixmap((place.size().toSizeF() * ratio).toSize())
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            with QPainter(pixmap) as page:  # ended also by a defect: a painter that outlives its pixels is a crash
                page.translate(-place.topLeft())
                page.fillRect(self._ground(place), themed(BACKGROUND))  # letters are smoothed against what is below
                super().paint(page, option, widget)
            self._kept = kept = (self.picture, place, ratio, pixmap)
        painter.drawPixmap(place.topLeft(), kept[3])

    def write_with(self, figures: Figures) -> None:
        """Write the numbers so from now on."""
        if figures != self.figures:
            self.figures = figures
            self.picture = None  # what it drew last
            self.update()

    def _ground(self, place: QRect) -> QRect:
        """Where nothing of the plot lies below: its ticks, and the pixels at its edge, are over it."""
        room = self.mapRectFromParent(self.geometry()).toAlignedRect()
        left, top, right, bottom = (
            room.left() + 1 if self.orientation == "right" else place.left(),
            room.top() + 1 if self.orientation == "bottom" else place.top(),
            room.right() - 1 if self.orientation == "left" else place.right(),
            room.bottom() - 1 if self.orientation == "top" else place.bottom(),
        )
        return QRect(QPoint(left, top), QPoint(right, bottom))

    def pen(self) -> QPen:
        """Of the line and the ticks."""
        return QPen(themed(LINE))

    def textPen(self) -> QPen:
        """Of the labels."""
        return QPen(themed(self._label_colour))


def dress_plots(view: pg.GraphicsView) -> None:
    """Draw a view anew in the colours of the theme that is on: its ground, its axes, all that is painted in it."""
    view.setBackground(themed(BACKGROUND))
    for item in view.items():
        if isinstance(item, pg.AxisItem):
            item.picture = None  # what it drew last
        item.update()
