"""The rows of the market picker: what was found, each with a tick."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from rektscope.ui.live.market_search import ListedMarket
from rektscope.ui.translation import tr
from rektscope.venues.titles import venue_title

_Place = QModelIndex | QPersistentModelIndex

HEADS = (tr("Symbol"), tr("Venue"), tr("Coin / currency"), tr("Contract"), "")
_CHECK = Qt.ItemDataRole.CheckStateRole


class MarketList(QAbstractTableModel):
    """Markets found, in rows; ticks are kept by market, whatever is found.

    Attributes:
        ticked: the markets ticked, in the order in which they were.
    """

    def __init__(self) -> None:
        super().__init__()
        self.ticked: list[str] = []
        self._rows: list[ListedMarket] = []

    def show_rows(self, rows: list[ListedMarket]) -> None:
        """Other markets."""
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def market_at(self, row: int) -> str:
        """`venue:SYMBOL` of a row; empty outside."""
        return self._rows[row].market if 0 <= row < len(self._rows) else ""

    def toggle(self, market: str) -> None:
        """Tick a market, or take its tick away."""
        if market in self.ticked:
            self.ticked.remove(market)
        else:
            self.ticked.append(market)
        for row, each in enumerate(self._rows):
            if each.market == market:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(HEADS) - 1))

    def rowCount(self, parent: _Place | None = None) -> int:
        """Rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Place | None = None) -> int:
        """Columns."""
        return 0 if parent is not None and parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 -- Qt's own signature
        """Heads of columns only."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return HEADS[section] if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: _Place) -> Qt.ItemFlag:
        """The first column can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index: _Place, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 -- Qt's own signature
        """Words, and the tick."""
        row = self._rows[index.row()]
        if role == _CHECK and index.column() == 0:
            return Qt.CheckState.Checked if row.market in self.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            coins = " / ".join(filter(None, (row.base, row.quote)))
            return (row.symbol, venue_title(row.venue), coins, row.contract, row.title)[index.column()]
        return None

    def setData(self, index: _Place, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401 -- Qt's own signature
        """A click on the box."""
        if role != _CHECK or index.column() != 0:
            return False
        market = self._rows[index.row()].market
        if (Qt.CheckState(value) is Qt.CheckState.Checked) != (market in self.ticked):
            self.toggle(market)
        return True
