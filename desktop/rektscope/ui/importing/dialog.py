"""The import dialog: progress, then what every column was taken for, gaps and notes; and questions that are left open.

Reading and writing happen on a thread of `recording.background_import`; a timer looks at it while it is busy.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.recording.background_import import BackgroundImport, ImportStage
from rektscope.sessions.importing.importer import Imported
from rektscope.sessions.importing.parts import ImportOptions
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.figures import Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.importing.answers import with_answers
from rektscope.ui.importing.column_table import ColumnTable
from rektscope.ui.importing.preview_text import free_target, gap_lines, headline, table_line
from rektscope.ui.kind_text import KIND_WORDS
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

_LOOK_MS = 60
_SIZE = (760, 620)
_EDGE_PX = 60
_LEAST_VIEW_PX = 38
_STEPS = 1000
_IN_VENUE, _IN_SYMBOL = tr("in the field Venue"), tr("in the field Symbol")


class ImportDialog(QDialog):
    """Reads files, shows what was recognised, and makes a session of them when that is right.

    Signals:
        written: the Path of the session that was made.
    """

    written = Signal(object)

    def __init__(self, paths: Sequence[Path], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = parent.screen().availableSize()
        self.resize(min(_SIZE[0], room.width() - _EDGE_PX), min(_SIZE[1], room.height() - _EDGE_PX))
        self._import = BackgroundImport(paths)
        self._replaceable: Path | None = None
        self.head, self.message, self.notes = QLabel(), QLabel(), QPlainTextEdit()
        self.bar = QProgressBar()
        self.columns = ColumnTable()
        self.venue, self.symbol, self.kind = QLineEdit(), QLineEdit(), ChoiceBox()
        self.accounts = ChoiceBox()
        self.answers = QLineEdit()
        self.target = QLineEdit(str(free_target(paths[0])))
        self.again_button, self.import_button = QPushButton(tr("Read again")), QPushButton(tr("Import and open"))
        self.cancel_button = QPushButton(tr("Cancel"))
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._lay_out()
        self.again_button.clicked.connect(self.read)
        self.import_button.clicked.connect(self._write)
        self.cancel_button.clicked.connect(self.reject)

    def read(self) -> None:
        """Begin to read the files, with what was answered so far."""
        chosen = self.kind.currentData()
        options = ImportOptions(
            venue=self.venue.text().strip().lower() or None,
            symbol=self.symbol.text().strip() or None,
            kind=None if chosen is None else Kind(chosen),
            answers=self.columns.answers(),
            keeps_addresses=bool(self.accounts.currentData()),
        )
        try:
            options = with_answers(options, self.answers.text())
        except InputError as error:
            self.message.setText(translated(error, figures=figures_of(self)))
            self.message.show()
            return
        self._import.read(options)
        self._show_stage()
        self._timer.start()

    def done(self, result: int) -> None:
        """However it ends: give up what is going on; nothing half-written stays."""
        self._timer.stop()
        self._import.stop()
        super().done(result)

    def _lay_out(self) -> None:
        self.head.setProperty("job", "title")
        self.head.setWordWrap(True)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setProperty("job", "error")
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.hide()
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(tr("Progress"))
        self.notes.setReadOnly(True)
        self.notes.setAccessibleName(tr("Files, gaps and notes"))
        form = QFormLayout()
        self.answers.setPlaceholderText(tr("as a sentence above asks: --keep first --as vol=volume_coins"))
        self.answers.setAccessibleName(tr("Other answers"))
        self.answers.returnPressed.connect(self.read)
        self.kind.addItem(tr("as the files say"), None)
        for kind in (
            Kind.CANDLE,
            Kind.MARK,
            Kind.INDEX,
            Kind.TRADE,
            Kind.LIQUIDATION,
            Kind.FUNDING,
            Kind.OPEN_INTEREST,
        ):
            self.kind.addItem(KIND_WORDS[kind], kind.value)
        for field, name, hint in (
            (self.venue, tr("Venue"), tr("where the files do not say: binance, bybit, …")),
            (self.symbol, tr("Symbol"), tr("where the files do not say: BTCUSDT, …")),
        ):
            field.setAccessibleName(name)
            field.setPlaceholderText(hint)
            field.returnPressed.connect(self.read)
            form.addRow(name, field)
        self.kind.setAccessibleName(tr("Kind of rows"))
        form.addRow(tr("Kind"), self.kind)
        self._lay_out_accounts(form)
        form.addRow(tr("Other answers"), self.answers)
        self.target.setAccessibleName(tr("Session file"))
        choose = QPushButton(tr("Choose…"))
        choose.clicked.connect(self._choose_target)
        line = QHBoxLayout()
        line.addWidget(self.target, 1)
        line.addWidget(choose)
        form.addRow(tr("Session file"), line)
        buttons = QHBoxLayout()
        buttons.addWidget(self.again_button)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.import_button)
        self.import_button.setDefault(True)
        self.again_button.setAutoDefault(False)
        column = QVBoxLayout(self)
        for widget in (self.head, self.bar, self.message):
            column.addWidget(widget)
        for view, share in ((self.columns, 3), (self.notes, 2)):
            view.setMinimumHeight(_LEAST_VIEW_PX)  # both scroll, and the buttons have to fit on a small screen
            column.addWidget(view, share)
        column.addLayout(form)
        column.addLayout(buttons)

    def _lay_out_accounts(self, form: QFormLayout) -> None:
        """What is said here holds at once: who chooses numbers must not import addresses because of a button."""
        self.accounts.addItem(tr("numbers in place of addresses"), False)
        self.accounts.addItem(tr("addresses, kept in the session"), True)
        self.accounts.setAccessibleName(tr("Accounts"))
        self.accounts.setToolTip(
            tr("Where the files hold positions of accounts: addresses are public and are people's")
        )
        self.accounts.activated.connect(self.read)
        form.addRow(tr("Accounts"), self.accounts)

    def _look(self) -> None:
        done, total = self._import.progress
        self.bar.setValue(round(_STEPS * done / total) if total else 0)
        if self._import.is_busy:
            return
        self._timer.stop()
        self._show_stage()
        if self._import.stage is ImportStage.WRITTEN:
            self.accept()
            self.written.emit(Path(self.target.text()))

    def _show_stage(self) -> None:
        stage, imported = self._import.stage, self._import.imported
        is_busy = stage in {ImportStage.READING, ImportStage.WRITING}
        names = ", ".join(path.name for path in self._import.paths[:3])
        more = tr(" and {count} more", count=len(self._import.paths) - 3) if len(self._import.paths) > 3 else ""  # noqa: PLR2004 -- as shown
        doing = {
            ImportStage.READING: tr("Reading {names}{more}", names=names, more=more),
            ImportStage.WRITING: tr("Writing the session"),
        }
        self.bar.setVisible(is_busy)
        self.head.setText(doing.get(stage, f"{names}{more}"))
        failure = self._import.failure
        self.message.setVisible(failure is not None)
        self.message.setText("" if failure is None else _sentence(failure, figures_of(self)))
        for phrase, field in ((_IN_VENUE, self.venue), (_IN_SYMBOL, self.symbol)):
            if phrase in self.message.text():
                field.setFocus()
        self.import_button.setEnabled(stage is ImportStage.READ)
        self.again_button.setEnabled(not is_busy)
        self.accounts.setEnabled(not is_busy)
        if stage is ImportStage.READ and imported is not None:
            self._show_read(imported)

    def _show_read(self, imported: Imported) -> None:
        figures = figures_of(self)
        self.head.setText(headline(imported))
        self.columns.show_report(imported.report)
        lines = [table_line(table, figures=figures) for table in imported.report.files]
        warnings = [
            translated(each, figures=figures).replace(tr("say it with --as"), tr("choose it in the list above"))
            for each in imported.report.warnings
        ]
        notes = [tr("Note: {warning}", warning=warning) for warning in warnings]
        self.notes.setPlainText("\n".join([*notes, *gap_lines(imported, figures=figures), *lines]))
        self.import_button.setFocus()

    def _choose_target(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Session file"), self.target.text(), tr("Sessions (*.rekt)"))
        if name:
            self._replaceable = Path(name).with_suffix(".rekt")  # the dialog has asked
            self.target.setText(str(self._replaceable))

    def _write(self) -> None:
        target = Path(self.target.text().strip()).with_suffix(".rekt")
        self.target.setText(str(target))
        refusal = ""
        if target in self._import.paths:
            refusal = tr("{target} is one of the files to import: give the session another name.", target=target)
        elif target.exists() and target != self._replaceable:
            refusal = tr(
                "{target} exists: give the session another name, or choose it with the button to replace it.",
                target=target,
            )
        self.message.setText(refusal)
        self.message.setVisible(bool(refusal))
        if refusal:
            return
        self._import.write(target)
        self._show_stage()
        self._timer.start()


def _sentence(failure: Exception, figures: Figures) -> str:
    """What was wrong; of a defect also its kind, because nobody foresaw it."""
    if isinstance(failure, InputError):
        words = translated(failure, figures=figures)
        return words.replace(tr("with --venue"), _IN_VENUE).replace(tr("with --symbol"), _IN_SYMBOL)
    return tr(
        "Reading failed because of a defect in rektscope ({name}: {failure}).",
        name=type(failure).__name__,
        failure=failure,
    )
