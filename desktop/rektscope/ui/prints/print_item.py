"""Large prints on the chart: a triangle at time and price, pointing up for a buyer and down for a seller."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.market.sides import TakerSide
from rektscope.scenarios.large_prints import Prints
from rektscope.ui.guarded_paint import guarded
from rektscope.ui.heatmap.casing import CASING, on_heat
from rektscope.ui.heatmap.geometry import TimeScale, in_pixels
from rektscope.ui.heatmap.whole_view import WholeViewItem
from rektscope.ui.theme import TEXT, colour

_MOST_SHOWN = 300
_HALF_PX, _HIGH_PX = 4.5, 8.0


class PrintItem(WholeViewItem):
    """Triangles for the largest prints, over the candles; takes no clicks."""

    def __init__(self) -> None:
        super().__init__()
        self._scale = TimeScale(0)
        self._prints: Prints | None = None
        self.setZValue(22)

    @property
    def count(self) -> int:
        """How many are drawn."""
        return 0 if self._prints is None else len(self._prints)

    def show_prints(self, prints: Prints | None, scale: TimeScale) -> None:
        """Draw these, on the chart's seconds; None for none."""
        if prints is not None and len(prints) > _MOST_SHOWN:
            rows = np.zeros(len(prints), dtype=np.bool_)
            rows[np.argsort(prints.usd, kind="stable")[-_MOST_SHOWN:]] = True
            prints = prints[rows]
        self._prints, self._scale = prints, scale
        self.draw_anew()

    def has_content(self) -> bool:
        """Whether anything is there to draw."""
        return self.count > 0

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Each in its casing: filled for a buyer, hollow for a seller, so that they differ in more than colour."""
        _ = option, widget
        prints = self._prints
        if prints is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        screen = in_pixels(painter)
        xs, ys = screen.lefts(self._scale.xs(prints.time_ms)), screen.tops(prints.price)
        light = colour(on_heat(TEXT))
        for x, y, side in zip(xs.tolist(), ys.tolist(), prints.taker_side.tolist(), strict=True):
            is_buy = side == int(TakerSide.BUY)
            base = y + (_HIGH_PX if is_buy else -_HIGH_PX)
            corners = QPolygonF([QPointF(x, y), QPointF(x - _HALF_PX, base), QPointF(x + _HALF_PX, base)])
            painter.setPen(QPen(colour(CASING), 4.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolygon(corners)
            painter.setPen(QPen(light, 1.2))
            painter.setBrush(light if is_buy else colour(CASING))
            painter.drawPolygon(corners)
