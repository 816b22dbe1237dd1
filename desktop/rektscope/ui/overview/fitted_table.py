"""A quiet table whose columns are as wide as the widest words they may have to hold, measured once.

To measure all rows whenever one comes in is dear, and columns that move while one reads are worse. The last column
takes the room that is left, and never less than its words need: where it is narrow, one scrolls.
"""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from rektscope.ui.theme import tick_style

ROW_PX = 24

_PADDING_PX = 5
_MARGIN_PX = 18
"""Padding and Qt's own three pixels, at both sides, and two to spare."""

_HEAD_MARGIN_PX = 18


def _table_style() -> str:
    """Cells have as much room at their sides as heads have, so that words and figures stand under theirs."""
    return f"QTableView::item {{ padding: 0 {_PADDING_PX}px; }}" + tick_style("QTableView")


class FittedTable(QTableView):
    """Rows are chosen whole and not edited."""

    def __init__(self, model: QAbstractItemModel, name: str, widest: tuple[str, ...]) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setStyleSheet(_table_style())
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_PX)
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)  # else of words that do not fit only the first is shown, and the room stays empty
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        self._widest = [""] * len(widest)
        for place, words in enumerate(widest):
            self._keep_room(place, words)
        self._last_px = header.sectionSize(len(widest) - 1)

    def fit(self, place: int, widest: str) -> None:
        """Keep room in a column for words as wide as these, and for its head; nothing moves where it is kept."""
        if self._widest[place] != widest:
            self._keep_room(place, widest)
            self._give_last_the_rest()

    def _keep_room(self, place: int, widest: str) -> None:
        self._widest[place] = widest
        header = self.horizontalHeader()
        head = str(self.model().headerData(place, Qt.Orientation.Horizontal))
        wide = self.fontMetrics().horizontalAdvance(widest) + _MARGIN_PX
        has_room = header.fontMetrics().horizontalAdvance(head) + _HEAD_MARGIN_PX
        header.resizeSection(place, max(wide, has_room, header.sectionSizeHint(place)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The last column takes what is left."""
        super().resizeEvent(event)
        self._give_last_the_rest()

    def _give_last_the_rest(self) -> None:
        header = self.horizontalHeader()
        last = header.count() - 1
        others = header.length() - header.sectionSize(last)
        header.resizeSection(last, max(self._last_px, self.viewport().width() - others))
