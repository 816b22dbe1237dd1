"""The dialog for a rekt report: my position, or fills that are pasted; its words at once, its page as PDF or PNG."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rektscope.market.errors import InputError
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.export.choices_in_words import THEMES
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.low_panel import LowPanel
from rektscope.ui.report.fill_fields import FillChoices, FillFields
from rektscope.ui.report.page import Page, save_page
from rektscope.ui.sentences.translated import translated
from rektscope.ui.settings import WindowSettings
from rektscope.ui.translation import tr

_FILLS_HINT = tr(
    "Paste fills for a report on the position that they make: an export or answer of Binance, "
    "Bybit, OKX, Bitget or Hyperliquid, or lines such as\n2025-07-13T12:00Z sell 2.5 @ "
    "119,038.3\n\nLeft empty, the report is on the form's position."
)
_LEAST_WIDTH, _LEAST_HEIGHT = 720, 560
_EDGE_PX = 60
"""That a window manager takes of a small screen."""


class ReportChoices(msgspec.Struct, frozen=True):
    """What is chosen: fills (empty for the form's position), what the user adds to them, and how the page looks."""

    fills: str
    of_fills: FillChoices
    theme: str
    shows_size: bool


class WrittenReport(msgspec.Struct, frozen=True):
    """A report.

    Attributes:
        text, page: in words, and laid out.
        name: what its file is called.
        reading: of fills how they were read, a sentence each.
        holdings: the positions in them, as text; `chosen` is the place of the one that is reported.
    """

    text: str
    page: Page
    name: str
    reading: tuple[str, ...] = ()
    holdings: tuple[str, ...] = ()
    chosen: int = 0


class ReportDialog(QDialog):
    """Shows how a position ended before the page is saved."""

    def __init__(
        self,
        write: Callable[[ReportChoices], WrittenReport],
        leverage: str,
        settings: WindowSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Rekt report"))
        room = self.screen().availableSize()
        self._least_width = min(_LEAST_WIDTH, room.width() - _EDGE_PX)
        self.setMinimumHeight(min(_LEAST_HEIGHT, room.height() - _EDGE_PX))
        self._write, self._settings = write, settings
        self._written: WrittenReport | None = None
        self.fills_field = QPlainTextEdit()
        self.fills_field.setPlaceholderText(_FILLS_HINT)
        self.fills_field.setAccessibleName(tr("Fills"))
        self.fills_field.setTabChangesFocus(True)
        self.fields = FillFields(leverage)
        self.reading = QLabel()
        self.reading.setProperty("job", "caption")
        self.reading.setWordWrap(True)
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.theme_box = ChoiceBox()
        for theme in ("light", "dark"):
            self.theme_box.addItem(THEMES[theme], theme)
        self.size_box = QCheckBox(tr("Show size and money"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("The report in words"))
        self.text.setTabChangesFocus(True)
        self.message = QLabel()
        self.message.setProperty("job", "caption")
        self.message.setWordWrap(True)
        self.report_button = QPushButton(tr("Make the report"))
        self.copy_button = QPushButton(tr("Copy the words"))
        self.save_button = QPushButton(tr("Save the page…"))
        self._lay_out()
        self._connect()

    @property
    def choices(self) -> ReportChoices:
        """What is chosen now."""
        return ReportChoices(
            self.fills_field.toPlainText().strip(),
            self.fields.choices,
            self.theme_box.currentData(),
            self.size_box.isChecked(),
        )

    def show_report(self) -> bool:
        """Show the report as chosen; where there can be none, the reason is shown in the dialog."""
        try:
            self._written = self._write(self.choices)
        except InputError as error:
            self._written = None
            self.message.setText(translated(error, figures=figures_of(self)))
        else:
            self.message.setText("")
        written = self._written
        self.text.setPlainText("" if written is None else written.text)
        self.reading.setText("" if written is None else "\n".join(written.reading))
        self.reading.setVisible(bool(self.reading.text()))
        if written is not None:
            self.fields.offer(written.holdings)
        for button in (self.copy_button, self.save_button):
            button.setEnabled(written is not None)
        return written is not None

    def save(self, path: Path) -> bool:
        """Save the page in the format of its name; what went wrong is shown in the dialog."""
        if not self.show_report() or self._written is None:
            return False
        try:
            save_page(self._written.page, path)
        except InputError as error:
            self.message.setText(translated(error, figures=figures_of(self)))
            return False
        self._settings.keep_picture_folder(path.parent)
        self.message.setText(tr("Saved {name}.", name=path.name))
        return True

    def suggested_path(self) -> Path:
        """A name made of market and position, in the folder used last."""
        name = "report" if self._written is None else self._written.name
        return (self._settings.picture_folder() or Path()) / f"{name}.pdf"

    def copy(self) -> None:
        """Put the text on the clipboard."""
        if self._written is not None:
            QGuiApplication.clipboard().setText(self._written.text)
            self.message.setText(tr("The report is on the clipboard."))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.addWidget(self.fills_field, 1)
        fields = LowPanel(self.fields)  # on a low screen they scroll: squeezed, they would lie over one another
        fields.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column.addWidget(fields)
        row = QHBoxLayout()
        for widget in (self.theme_box, self.size_box):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.report_button)
        column.addLayout(row)
        column.addWidget(self.reading)
        column.addWidget(self.text, 3)
        column.addWidget(self.message)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.copy_button, self.save_button):
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.report_button.setDefault(True)
        self.setMinimumWidth(max(self._least_width, column.minimumSize().width()))

    def _connect(self) -> None:
        self.report_button.clicked.connect(self.show_report)
        self.fields.chosen.connect(self.show_report)
        self.fills_field.textChanged.connect(self._show_fields)
        self._show_fields()
        self.size_box.toggled.connect(self.show_report)
        self.theme_box.currentIndexChanged.connect(self.show_report)
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self._ask_and_save)

    def _show_fields(self) -> None:
        """The fields on fills matter where there are some: of its own position the form knows it."""
        self.fields.setEnabled(bool(self.fills_field.toPlainText().strip()))

    def _ask_and_save(self) -> None:
        name, chosen = QFileDialog.getSaveFileName(
            self, tr("Save the report"), str(self.suggested_path()), tr("PDF (*.pdf);;PNG (*.png)")
        )
        if not name:
            return
        suffix = ".png" if "png" in chosen.lower() else ".pdf"
        self.save(Path(name if Path(name).suffix.lower() in {".pdf", ".png"} else f"{name}{suffix}"))
