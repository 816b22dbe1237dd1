"""Auto-deleveraging as hollow diamonds on the price where it happened, apart from the circles of liquidations.

A diamond is as large as a circle of as much USD. It has no filling, because nothing of it is in a sum of liquidations.
"""

import math

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.market.instrument import Contract
from rektscope.replay.deleveraging_index import DeleveragingIndex
from rektscope.ui.guarded_paint import guarded
from rektscope.ui.heatmap.casing import CASING, CASING_PX, on_heat
from rektscope.ui.heatmap.geometry import TimeScale, in_pixels
from rektscope.ui.heatmap.liquidation_item import SMALLEST_SHOWN_USD, radius_px
from rektscope.ui.heatmap.whole_view import WholeViewItem
from rektscope.ui.theme import LONGS, SHORTS, colour

_MOST_SHOWN = 100
_LINE_PX = 1.2


class DeleveragingItem(WholeViewItem):
    """Diamonds for the largest auto-deleveragings known at the cursor."""

    def __init__(self, time_scale: TimeScale) -> None:
        super().__init__()
        self._time_scale = time_scale
        self._index: DeleveragingIndex | None = None
        self._rows = np.empty(0, dtype=np.int64)

    @property
    def is_shown(self) -> bool:
        """Whether there is a diamond."""
        return bool(len(self._rows))

    def show_deleveragings(self, index: DeleveragingIndex) -> None:
        """Show what `index` holds; it holds nothing later than the cursor."""
        if not len(index) and not len(self._rows):
            return
        is_priced = np.array([market.contract is not Contract.AGGREGATE for market in index.markets], dtype=np.bool_)
        rows = np.flatnonzero((index.usd >= SMALLEST_SHOWN_USD) & is_priced[index.market_index])
        self._index = index
        self._rows = rows[np.argsort(-index.usd[rows], kind="stable")][:_MOST_SHOWN]
        self.draw_anew()

    def set_time_scale(self, time_scale: TimeScale) -> None:
        """Another session, another origin."""
        self._time_scale = time_scale
        self.draw_anew()

    def has_content(self) -> bool:
        """Whether there is a diamond."""
        return len(self._rows) > 0

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Outlines only, in their casing, in the colour of the side that was closed."""
        _ = option, widget
        index = self._index
        if index is None:
            return
        screen = in_pixels(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in self._rows:
            x = screen.left(self._time_scale.x(int(index.time_ms[row])))
            y = screen.top(float(index.price[row]))
            reach = radius_px(float(index.usd[row])) * math.sqrt(math.pi / 2.0)  # of one area with the circle
            corners = [QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)]
            tint = on_heat(LONGS if index.side[row] > 0 else SHORTS)
            for pen in (QPen(colour(CASING), _LINE_PX + 2.0 * CASING_PX), QPen(colour(tint), _LINE_PX)):
                painter.setPen(pen)
                painter.drawPolygon(QPolygonF(corners))
