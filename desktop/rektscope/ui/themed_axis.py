"""An axis that is drawn in the colours of the theme that is on, and the dressing of a view of plots anew."""

from collections.abc import Callable, Container
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
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

    _bare: tuple[QPixmap, QPixmap] | None = None
    """What is kept, and the same without its labels."""

    _left_out: Container[int] | None = None
    """Labels, by their place among them, that are left out of what is drawn just now; None for those covered."""

    def __init__(self, orientation: str, *, label_colour: str = CAPTION, offset_px: int = 6) -> None:
        """An axis without scaled units.

        Args:
            orientation: `left`, `right`, `top` or `bottom`.
            label_colour: job of the labels' colour.
            offset_px: pixels from a tick to its label.
        """
        self._label_colour = label_colour
        self._labels: list[QRectF] = []
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
            self._paint_without(self.covered(), painter, option, widget)  # between pixels a copy would be smeared
            return
        kept = self._kept
        if kept is None or self.picture is None or kept[:3] != (self.picture, place, ratio):
            pixmap = self._drawn(place, ratio, lambda page: self._paint_without((), page, option, widget))
            self._kept = kept = (self.picture, place, ratio, pixmap)
        painter.drawPixmap(place.topLeft(), kept[3])
        covered = self.covered()
        if not covered:
            return
        if self._bare is None or self._bare[0] is not kept[3]:
            picture, every = self.picture, range(len(self._labels))
            pixmap = self._drawn(place, ratio, lambda page: self._paint_without(every, page, option, widget))
            self._bare, self.picture = (kept[3], pixmap), picture
        for label in covered:
            room = self._labels[label].toAlignedRect().adjusted(-2, -2, 2, 2).intersected(place)
            part = room.translated(-place.topLeft()).toRectF()
            source = QRectF(part.topLeft() * ratio, part.size() * ratio)
            painter.drawPixmap(room.toRectF(), self._bare[1], source)

    def covered(self) -> frozenset[int]:
        """Labels, by their place among all, that something else stands over: they are left out."""
        return frozenset()

    def _drawn(self, place: QRect, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
        """A picture of the axis on its ground."""
        pixmap = QPixmap((place.size().toSizeF() * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as page:  # ended also by a defect: a painter that outlives its pixels is a crash
            page.translate(-place.topLeft())
            page.fillRect(self._ground(place), themed(BACKGROUND))  # letters are smoothed against what is below
            paint(page)
        return pixmap

    def _paint_without(
        self, left_out: Container[int], painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None
    ) -> None:
        """Draw anew without some of the labels."""
        self.picture, self._left_out = None, left_out
        try:
            super().paint(painter, option, widget)
        finally:
            self._left_out = None

    def drawPicture(self, p: QPainter, axisSpec: Any, tickSpecs: Any, textSpecs: Any) -> None:  # noqa: ANN401, N803 -- pyqtgraph's own
        """Line, ticks, and the labels that are not left out."""
        self._labels = [QRectF(rect) for rect, _, _ in textSpecs]
        left_out = self.covered() if self._left_out is None else self._left_out
        shown = [text for place, text in enumerate(textSpecs) if place not in left_out]
        super().drawPicture(p, axisSpec, tickSpecs, shown)

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
