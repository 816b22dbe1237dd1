"""The fields of the page: market, days, history, series, and where the session goes."""

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rektscope.archives.catalogue import ARCHIVES, archive_of
from rektscope.archives.days import read_days, read_history, today_utc
from rektscope.archives.plan import ArchiveRequest
from rektscope.feeds.archive_layout import DataSet
from rektscope.files.places import refuse_unwritable
from rektscope.market.errors import InputError
from rektscope.recording.destination import recordings_folder
from rektscope.ui.fetch.series_text import SERIES_WORDS
from rektscope.ui.translation import tr

_HISTORY = "5d"
_BOXES_IN_A_ROW = 3


class FetchForm(QWidget):
    """What is asked for, as typed; `request` and `place` read it."""

    def __init__(self) -> None:
        super().__init__()
        self.market, self.days, self.target = QLineEdit(), QLineEdit(), QLineEdit()
        self.history, self.choose_button = QLineEdit(_HISTORY), QPushButton(tr("Choose…"))
        self.series = {data: QCheckBox(SERIES_WORDS[data]) for data in DataSet}
        self._chosen: Path | None = None
        self._lay_out()
        self.days.textChanged.connect(self._name_target)
        self.market.textChanged.connect(self._name_target)
        self.choose_button.clicked.connect(self._choose_target)

    def offer(self, market: str) -> None:
        """Begin with `market` (`venue:SYMBOL`), where nothing was typed and its venue has an archive."""
        if not self.market.text() and market.partition(":")[0] in ARCHIVES:
            self.market.setText(market)
        self.days.setFocus()

    def request(self) -> ArchiveRequest:
        """The request in the fields; raises InputError where they hold none that can be fetched."""
        _, name = archive_of(self.market.text())
        days = read_days(self.days.text(), today_utc())
        without = frozenset(data for data, box in self.series.items() if not box.isChecked())
        return ArchiveRequest(name, days, read_history(self.history.text()), without)

    def place(self) -> Path:
        """Where the session goes; raises InputError where nothing can be written, or something would be lost."""
        target = Path(self.target.text().strip()).with_suffix(".rekt")
        self.target.setText(str(target))
        if target.parent == recordings_folder():
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise InputError(
                    tr("{parent} cannot be made: {value}.", parent=target.parent, value=error.strerror or error)
                ) from error
        if target.exists() and target != self._chosen:
            raise InputError(tr("{target} exists: open it, or choose a name with the button.", target=target))
        refuse_unwritable(target, may_replace=True, called=tr("the session file"))
        return target

    def _name_target(self) -> None:
        """Call the session by market and days, as long as no other name was chosen."""
        if self._chosen is not None:
            return
        try:
            name = self.request().file_name
        except InputError:
            return  # still being typed
        self.target.setText(str(recordings_folder() / name))

    def _choose_target(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Session file"), self.target.text(), tr("Sessions (*.rekt)"))
        if name:
            self._chosen = Path(name).with_suffix(".rekt")  # the dialog has asked
            self.target.setText(str(self._chosen))

    def _lay_out(self) -> None:
        for field, name, hint in (
            (self.market, tr("Market"), "binance:BTCUSDT"),
            (self.days, tr("Days"), tr("2025-10-10, or 2025-10-10..2025-10-12")),
            (self.history, tr("Days before"), tr("5d: days before, so that the map knows what stands; 0d: none")),
            (self.target, tr("Session file"), tr("where the session goes")),
        ):
            field.setAccessibleName(name)
            field.setPlaceholderText(hint)
        self.choose_button.setAutoDefault(False)
        line = QHBoxLayout()
        line.addWidget(self.target, 1)
        line.addWidget(self.choose_button)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("Market"), self.market)
        form.addRow(tr("Days (UTC)"), self.days)
        form.addRow(tr("Days before"), self.history)
        form.addRow(tr("Series"), self._series_rows())
        form.addRow(tr("Session file"), line)

    def _series_rows(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        boxes = list(self.series.values())
        for start in range(0, len(boxes), _BOXES_IN_A_ROW):
            row = QHBoxLayout()
            for box in boxes[start : start + _BOXES_IN_A_ROW]:
                box.setChecked(True)
                row.addWidget(box, 1)
            rows.addLayout(row)
        return rows
