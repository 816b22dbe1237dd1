"""Realised liquidations as circles by size, on the price where they happened: area in proportion to USD."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.market.instrument import Contract
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.ui.guarded_paint import guarded
from rektscope.ui.heatmap.casing import CASING, CASING_PX, on_heat
from rektscope.ui.heatmap.geometry import ScreenMap, TimeScale, in_pixels
from rektscope.ui.heatmap.whole_view import WholeViewItem
from rektscope.ui.stamps import StampBook
from rektscope.ui.theme import LONGS, SHORTS, colour

SMALLEST_SHOWN_USD = 500_000.0
"""Single liquidations below this are not circled; the timeline counts them."""

_RADIUS_PX_AT_100M = 30.0
_MOST_SHOWN = 400
_MOST_KEPT = 4 * _MOST_SHOWN
_RING_PX = 1.2
_LEAST_REACH_PX = 5.0


class LiquidationItem(WholeViewItem):
    """Circles for the largest liquidations known at the cursor."""

    def __init__(self, time_scale: TimeScale) -> None:
        super().__init__()
        self._time_scale = time_scale
        self._index: LiquidationIndex | None = None
        self._rows = np.empty(0, dtype=np.int64)
        self._stamps = StampBook()
        self._kept: dict[tuple[float, ...], tuple[QPointF, QPixmap]] = {}
        """Circles by place, USD and side, at the screen and the ratio of `_look`."""
        self._look: tuple[ScreenMap, float] | None = None
        self._placed: tuple[tuple[ScreenMap, float], list[tuple[QPointF, QPixmap]]] | None = None

    def show_liquidations(self, index: LiquidationIndex) -> None:
        """Show what `index` holds; it holds nothing later than the cursor."""
        # Of a sum over several contracts there is no price to draw it at.
        is_priced = np.array([market.contract is not Contract.AGGREGATE for market in index.markets], dtype=np.bool_)
        rows = np.flatnonzero(index.usd >= SMALLEST_SHOWN_USD)
        rows = rows[is_priced[index.market_index[rows]]]
        if len(rows) > _MOST_SHOWN:
            rows = rows[np.argsort(index.usd[rows], kind="stable")[-_MOST_SHOWN:]]
        self._index = index
        self._rows = rows[np.argsort(-index.usd[rows], kind="stable")]
        self._placed = None
        self.draw_anew()

    def set_time_scale(self, time_scale: TimeScale) -> None:
        """Another session, another origin."""
        self._time_scale = time_scale
        self._placed = None
        self.draw_anew()

    def under(self, scene_place: QPointF) -> tuple[LiquidationIndex, int] | None:
        """The smallest circle under a place of the scene, in pixels: its row, and the index that this is a row of.

        That is the index that is drawn, which may be of another moment than the frame that the caller still has. None
        where there is no circle.
        """
        box, index = self.getViewBox(), self._index
        if box is None or index is None:
            return None
        for row in self._rows[::-1]:
            centre = box.mapViewToScene(QPointF(self._time_scale.x(int(index.time_ms[row])), float(index.price[row])))
            reach = max(_LEAST_REACH_PX, radius_px(float(index.usd[row])))
            if math.hypot(scene_place.x() - centre.x(), scene_place.y() - centre.y()) <= reach:
                return index, int(row)
        return None

    def has_content(self) -> bool:
        """Whether there is a circle."""
        return len(self._rows) > 0

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Largest first, so that small ones stay visible on top."""
        _ = option, widget
        index = self._index
        if index is None:
            return
        look = in_pixels(painter), painter.device().devicePixelRatioF()
        if self._placed is None or self._placed[0] != look:
            if look != self._look or len(self._kept) > _MOST_KEPT:
                self._look, self._kept = look, {}
            self._placed = look, self._circles(index, *look)
        for corner, circle in self._placed[1]:
            painter.drawPixmap(corner, circle)

    def _circles(self, index: LiquidationIndex, screen: ScreenMap, ratio: float) -> list[tuple[QPointF, QPixmap]]:
        """Where each circle's upper left corner lies, and the circle; the same until view or rows change."""
        rows = self._rows
        x = np.rint(screen.lefts(self._time_scale.xs(index.time_ms[rows]))).tolist()
        y = np.rint(screen.tops(index.price[rows])).tolist()
        circles = []
        for key in zip(x, y, index.usd[rows].tolist(), index.side[rows].tolist(), strict=True):
            placed = self._kept.get(key)
            if placed is None:
                left, top, usd, side = key
                radius = radius_px(usd)
                reach = math.ceil(radius + CASING_PX) + 1
                circle = self._circle(radius, reach, LONGS if side > 0 else SHORTS, ratio)
                placed = self._kept[key] = QPointF(left - reach, top - reach), circle
            circles.append(placed)
        return circles

    def _circle(self, radius: float, reach: int, name: str, ratio: float) -> QPixmap:

        def draw(page: QPainter) -> None:
            page.setPen(QPen(colour(CASING), _RING_PX + 2.0 * CASING_PX))
            page.setBrush(colour(name, 70))
            page.drawEllipse(QPointF(reach, reach), radius, radius)
            page.setPen(QPen(colour(on_heat(name)), _RING_PX))
            page.setBrush(Qt.BrushStyle.NoBrush)
            page.drawEllipse(QPointF(reach, reach), radius, radius)

        return self._stamps.piece(ratio, QSizeF(2 * reach, 2 * reach), (radius, name), draw)


def radius_px(usd: float) -> float:
    """Pixels, in halves, of a circle whose area is in proportion to USD."""
    return round(2.0 * _RADIUS_PX_AT_100M * math.sqrt(usd / 1e8)) / 2.0
