"""What every column of the files was taken for, each to be corrected by choosing another meaning."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers.recogniser import Column, Use, plain_header
from rektscope.sessions.importing.report import ImportReport
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.importing.meaning_text import MEANING_WORDS
from rektscope.ui.translation import tr

_HEADS = (tr("File"), tr("Column"), tr("Taken for"))
_ROW_PX = 30


class ColumnTable(QTableWidget):
    """Rows of file, column and meaning; columns of one name are one row, as an answer counts for all of them."""

    def __init__(self) -> None:
        super().__init__(0, len(_HEADS))
        self.setHorizontalHeaderLabels(list(_HEADS))
        self.setAccessibleName(tr("What every column was taken for"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._answers: dict[str, Meaning] = {}

    def answers(self) -> dict[str, Meaning]:
        """What the user chose, by plain header."""
        return dict(self._answers)

    def show_report(self, report: ImportReport) -> None:
        """Show the columns of all files."""
        seen: dict[str, tuple[str, Column]] = {}
        for table in report.files:
            for column in table.columns:
                seen.setdefault(plain_header(column.header), (Path(table.file).name, column))
        self.setRowCount(len(seen))
        for row, (name, (file, column)) in enumerate(seen.items()):
            self.setItem(row, 0, QTableWidgetItem(file))
            self.setItem(row, 1, QTableWidgetItem(column.header))
            self.setCellWidget(row, 2, self._box(name, column))

    def _box(self, name: str, column: Column) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(tr("{header} is taken for", header=column.header))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        unused = tr("not known, left aside") if column.use is Use.UNKNOWN else tr("known and not used")
        box.addItem(MEANING_WORDS[column.meaning] if column.use is Use.USED else unused, None)
        for meaning in Meaning:
            box.addItem(MEANING_WORDS[meaning], meaning.value)
        if name in self._answers:
            box.setCurrentIndex(box.findData(self._answers[name].value))
        box.activated.connect(lambda _place: self._chosen(name, box.currentData()))
        return box

    def _chosen(self, name: str, value: str | None) -> None:
        if value is None:
            self._answers.pop(name, None)
        else:
            self._answers[name] = Meaning(value)
