"""A small table of figures in a narrow column: names at the left, figures at the right, a tooltip a row."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from rektscope.ui.theme import CAPTION_PX, TEXT, TEXT_SECOND, tint

Row = tuple[tuple[str, ...], str, bool]
"""Cells, tooltip, and whether the row stands out."""


class FigureTable(QWidget):
    """Rows of labels that come and go."""

    def __init__(self, heads: tuple[str, ...], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._heads = heads
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setHorizontalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self.cells: list[list[QLabel]] = []
        for column, head in enumerate(heads):
            label = QLabel(head)
            label.setProperty("job", "caption")
            self._put(label, 0, column)

    def show_rows(self, rows: list[Row]) -> None:
        """Show these rows and no others."""
        while len(self.cells) > len(rows):
            for label in self.cells.pop():
                self._grid.removeWidget(label)
                label.hide()
                label.deleteLater()
        while len(self.cells) < len(rows):
            row = [QLabel() for _ in self._heads]
            self.cells.append(row)
            for column, label in enumerate(row):
                self._put(label, len(self.cells), column)
        for labels, (texts, tip, stands_out) in zip(self.cells, rows, strict=True):
            colour = TEXT if stands_out else TEXT_SECOND
            for label, head, text in zip(labels, self._heads, texts, strict=True):
                label.setText(text)
                label.setToolTip(tip)
                label.setAccessibleDescription(f"{texts[0]}: {head}")
                label.setStyleSheet(f"color: {tint(colour)}; font-size: {CAPTION_PX}px;")

    def texts(self) -> list[list[str]]:
        """What stands in the cells."""
        return [[label.text() for label in row] for row in self.cells]

    def _put(self, label: QLabel, row: int, column: int) -> None:
        if column:
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(label, row, column)
