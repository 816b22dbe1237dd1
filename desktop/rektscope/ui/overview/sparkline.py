"""A cell with a small line: the prices of the last day, lowest to highest."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from rektscope.ui.guarded_paint import guarded, saved
from rektscope.ui.theme import CAPTION, UP, tint

_MARGIN = 4.0
_FEWEST = 2


class Sparkline(QStyledItemDelegate):
    """Draws the trail of a row: in the colour of a rise where it rose, else quiet."""

    def __init__(self, trail_of: Callable[[int], npt.NDArray[np.float64] | None]) -> None:
        """`trail_of` gives the prices of a row, oldest first; NaN where none is known."""
        super().__init__()
        self._trail_of = trail_of

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The ground as usual, then the line."""
        super().paint(painter, option, index)
        trail = self._trail_of(index.row())
        if trail is not None:
            paint_trail(painter, QRectF(option.rect).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN), trail)


def paint_trail(painter: QPainter, cell: QRectF, trail: npt.NDArray[np.float64]) -> None:
    """Draw prices, oldest first and NaN where none is known, as a line that fills `cell`; nothing of only one."""
    known = np.flatnonzero(np.isfinite(trail))
    if len(known) < _FEWEST:
        return
    low, high = float(trail[known].min()), float(trail[known].max())
    x = cell.left() + known / (len(trail) - 1) * cell.width()
    y = cell.bottom() - (trail[known] - low) / max(high - low, 1e-12) * cell.height()
    with saved(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tint(UP if trail[known[-1]] > trail[known[0]] else CAPTION)), 1.2))
        painter.drawPath(pg.arrayToQPath(x, y, connect="all", finiteCheck=False))
