"""A table of text that changes in place: only cells that differ are drawn anew, and a chosen row stays chosen."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from rektscope.ui.theme import CAPTION, SHORTS, tint

_Place = QModelIndex | QPersistentModelIndex

TROUBLE_SIGN, WAITING_SIGN = "▲", "○"


class TextTable(QAbstractTableModel):
    """Rows of cells. A cell that begins with a sign of trouble or of waiting has its colour too."""

    def __init__(self, heads: tuple[str, ...], left: frozenset[str]) -> None:
        super().__init__()
        self._heads = heads
        self._left = left
        self._rows: list[tuple[str, ...]] = []

    def name_columns(self, heads: tuple[str, ...]) -> None:
        """Call the columns so from now on, as many as there are."""
        if heads != self._heads:
            self._heads = heads
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(heads) - 1)

    def show_rows(self, rows: list[tuple[str, ...]]) -> None:
        """Show these rows; those that stand already are changed, surplus ones go, missing ones come at the end."""
        both = min(len(rows), len(self._rows))
        if len(self._rows) > both:
            self.beginRemoveRows(QModelIndex(), both, len(self._rows) - 1)
            del self._rows[both:]
            self.endRemoveRows()
        for place in range(both):
            if self._rows[place] != rows[place]:
                self._rows[place] = rows[place]
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self._heads) - 1))
        if len(rows) > both:
            self.beginInsertRows(QModelIndex(), both, len(rows) - 1)
            self._rows += rows[both:]
            self.endInsertRows()

    def cells(self, row: int) -> tuple[str, ...]:
        """The words of a row."""
        return self._rows[row]

    def rowCount(self, parent: _Place | None = None) -> int:
        """Rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Place | None = None) -> int:
        """Columns."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 -- Qt's own signature
        """Heads of columns only, aligned as what stands under them."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Place, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 -- Qt's own signature
        """Words, also as a tip where they may be cut off."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            sign = self._rows[index.row()][index.column()][:1]
            return {TROUBLE_SIGN: QColor(tint(SHORTS)), WAITING_SIGN: QColor(tint(CAPTION))}.get(sign)
        return None

    def _alignment(self, column: int) -> int:
        side = Qt.AlignmentFlag.AlignLeft if self._heads[column] in self._left else Qt.AlignmentFlag.AlignRight
        return int(side | Qt.AlignmentFlag.AlignVCenter)
