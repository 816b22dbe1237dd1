"""Markets with prices as a grid of cards: price, change, the day as a line, liquidations by side, nearest clusters."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rektscope.ui.guarded_paint import guarded
from rektscope.ui.overview.sparkline import paint_trail
from rektscope.ui.overview.tables import RowTable
from rektscope.ui.theme import (
    CAPTION,
    CAPTION_PX,
    FIELD_PX,
    LINE_STRONG,
    LONGS,
    RAISED,
    SHORTS,
    TEXT,
    TEXT_PX,
    TEXT_SECOND,
    UP,
    font,
    themed,
    tint,
)
from rektscope.ui.translation import tr

_NARROWEST_PX = 196
_HEIGHT_PX = 116
_GAP_PX = 6
_MOST_ROWS = 3
"""Of cards that are seen without scrolling."""

_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


def _height_of(rows: int) -> int:
    """Of a list of so many rows of cards."""
    return rows * (_HEIGHT_PX + _GAP_PX) + _GAP_PX


class MarketCards(QListView):
    """The cards of a table of `MarketRow`; a click or the Return key chooses one."""

    def __init__(self, model: RowTable, market: Callable[[], str]) -> None:
        """Cards of the rows of `model`; `market` gives the one on the chart."""
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(tr("Markets with prices"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSpacing(_GAP_PX // 2)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QListView { border: none; background: transparent; }")
        self._card = _Card(model, market, self)
        self.setItemDelegate(self._card)
        self._wanted = _height_of(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def fit(self) -> None:
        """Be as high as the cards, up to some rows of them."""
        columns = self._columns()
        rows = min(_MOST_ROWS, -(-self.model().rowCount() // columns))
        height = _height_of(rows)
        if height != self._wanted:
            self._wanted = height
            self.setMaximumHeight(height)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the cards; where that is too high for the window, it may have one row of them."""
        return QSize(super().sizeHint().width(), self._wanted)

    def minimumSizeHint(self) -> QSize:
        """One row."""
        return QSize(super().minimumSizeHint().width(), min(self._wanted, _height_of(1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards beside one another as there is room for, and the whole width used."""
        columns = self._columns()
        self._card.width = (self.viewport().width() - _GAP_PX) // columns - _GAP_PX
        super().resizeEvent(event)
        self.fit()

    def _columns(self) -> int:
        return max(1, (self.viewport().width() - _GAP_PX) // (_NARROWEST_PX + _GAP_PX))


class _Card(QStyledItemDelegate):
    """Draws a card from the words of the row's cells."""

    def __init__(self, model: RowTable, market: Callable[[], str], parent: QListView) -> None:
        super().__init__(parent)
        self._model, self._market = model, market
        self.width = _NARROWEST_PX

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All alike."""
        _ = option, index
        return QSize(self.width, _HEIGHT_PX)

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Name and price; change, lag and the day; liquidations by side; the nearest cluster of each side."""
        row, cells = self._model.row_at(index.row()), self._model.named_cells(index.row())
        is_shown = row.instrument.market == self._market()
        is_pointed = bool(option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = TEXT_SECOND if is_shown else CAPTION if is_pointed else LINE_STRONG
        painter.setPen(QPen(themed(edge), 1.6 if is_shown else 1.0))
        painter.setBrush(themed(RAISED))
        painter.drawRoundedRect(box, 5.0, 5.0)
        inner = box.adjusted(9.0, 7.0, -9.0, -7.0)
        _write(painter, inner, 0, cells[tr("Last")], TEXT, at=_RIGHT, px=FIELD_PX, is_bold=True)
        _write(painter, inner, 0, cells[tr("Market")], TEXT, px=TEXT_PX, is_bold=True)
        _write(painter, inner, 19, f"{cells['24 h']} 24 h", UP if (row.day_change or 0.0) > 0 else TEXT_SECOND)
        _write(
            painter,
            inner,
            35,
            tr("{cells} vs BTC", cells=cells[tr("vs BTC")]) if row.against_bitcoin is not None else "",
            CAPTION,
        )
        trail = QRectF(inner.center().x(), inner.top() + 20, inner.width() / 2, 30)
        paint_trail(painter, trail, row.trail)
        _write(painter, inner, 54, tr("{cells} shorts", cells=cells[tr("Shorts")]), SHORTS)
        _write(painter, inner, 54, tr("{cells} longs", cells=cells[tr("Longs")]), LONGS, at=_RIGHT)
        for top, head, job, is_up in ((70, tr("Nearest above"), SHORTS, True), (86, tr("Nearest below"), LONGS, False)):
            away, _, amount = cells[head].partition("  ")
            _triangle(painter, inner.left() + 4.0, inner.top() + top + 8.0, QColor(tint(job)), is_up=is_up)
            _write(painter, inner.adjusted(14, 0, 0, 0), top, away if amount else tr("no map yet"), TEXT_SECOND)
            _write(painter, inner, top, amount, TEXT_SECOND, at=_RIGHT)


def _write(
    painter: QPainter,
    inner: QRectF,
    top: float,
    words: str,
    job: str,
    *,
    at: Qt.AlignmentFlag = _LEFT,
    px: int = CAPTION_PX,
    is_bold: bool = False,
) -> None:
    painter.setFont(font(px, QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal))
    painter.setPen(themed(job))
    line = QRectF(inner.left(), inner.top() + top, inner.width(), 16.0)
    painter.drawText(line, at | Qt.AlignmentFlag.AlignVCenter, words)


def _triangle(painter: QPainter, middle: float, y: float, ink: QColor, *, is_up: bool) -> None:
    """Up or down; the bundled font has no arrows of this weight."""
    step = -3.0 if is_up else 3.0
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon([QPointF(middle - 3.5, y - step), QPointF(middle + 3.5, y - step), QPointF(middle, y + step)])
