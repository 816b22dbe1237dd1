"""A cell whose ground shows a size: a bar, so that a large liquidation is seen among small ones before it is read."""

import math
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from rektscope.ui.guarded_paint import guarded
from rektscope.ui.theme import TEXT, tint

_FULL_USD = 1e8
_EMPHASISED_USD = 1e7
_ALPHA, _LARGE_ALPHA = 70, 130
_LEAST_PX = 2.0


def bar_share(usd: float) -> float:
    """Share of a cell, 0 to 1, that the bar of a size takes: the root of its share of $100 M, as circles have it."""
    return min(1.0, math.sqrt(max(0.0, usd) / _FULL_USD))


class SizeBar(QStyledItemDelegate):
    """Draws a bar in the text's own colour behind the text; from $10 M on brighter, and the text semi-bold."""

    def __init__(self, usd_of: Callable[[int], float]) -> None:
        """`usd_of` gives the USD of a row."""
        super().__init__()
        self._usd_of = usd_of

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Semi-bold where the size is large."""
        super().initStyleOption(option, index)
        if self._usd_of(index.row()) >= _EMPHASISED_USD:
            option.font.setWeight(QFont.Weight.DemiBold)
            option.palette.setColor(QPalette.ColorRole.Text, QColor(tint(TEXT)))

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The bar, from the right edge as figures are, and the text over it."""
        usd = self._usd_of(index.row())
        tint = index.data(Qt.ItemDataRole.ForegroundRole)
        if isinstance(tint, QColor):
            ground = QColor(tint)
            ground.setAlpha(_LARGE_ALPHA if usd >= _EMPHASISED_USD else _ALPHA)
            cell = QRectF(option.rect).adjusted(0.0, 2.0, 0.0, -2.0)
            width = max(_LEAST_PX, bar_share(usd) * cell.width())
            painter.fillRect(QRectF(cell.right() - width, cell.top(), width, cell.height()), ground)
        super().paint(painter, option, index)
