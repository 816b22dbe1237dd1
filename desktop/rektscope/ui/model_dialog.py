"""The model of the maps as text: looked at, edited, taken from a file or a paste, used, saved and handed on.

What a model is and which texts are none, `levels.model_text` says; who makes the maps with it is `known_prior`'s.
"""

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rektscope.engine.models import read_model
from rektscope.files.whole_file import written_where_asked
from rektscope.levels.model_text import model_text, parse_model
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.market.errors import InputError
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

_SIZE = (620, 560)
_SHARE_OF_SCREEN = 0.8
_KINDS = "JSON (*.json)"


class ModelDialog(QDialog):
    """Shows the model in use, and uses another one.

    Signals:
        chosen: the model that the maps are to be made with.
    """

    chosen = Signal(object)

    def __init__(self, parameters: BookParameters, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Model of the map"))
        room = QGuiApplication.primaryScreen().availableSize() if parent is None else parent.screen().availableSize()
        self.resize(QSize(*_SIZE).boundedTo(room * _SHARE_OF_SCREEN))
        note = QLabel(
            tr(
                "Change what you like, give it a name, and use it: pictures and exports say the name. The "
                "dollars of a model of your own are calibrated by the session's liquidations alone, or are relative."
            )
        )
        note.setWordWrap(True)
        self.text_box = QPlainTextEdit(model_text(parameters))
        self.text_box.setAccessibleName(tr("The model as text"))
        self.text_box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text_box.setTabChangesFocus(True)
        self.message = QLabel()
        self.message.setProperty("job", "caption")
        self.message.setWordWrap(True)
        self.use_button = QPushButton(tr("Use this model"))
        self.use_button.setDefault(True)
        self.ours_button, self.open_button = QPushButton(tr("The default")), QPushButton(tr("Open…"))
        self.save_button, self.copy_button = QPushButton(tr("Save…")), QPushButton(tr("Copy"))
        column = QVBoxLayout(self)
        for widget in (note, self.text_box, self.message):
            column.addWidget(widget)
        row = QHBoxLayout()
        for button, deed in (
            (self.ours_button, self.show_default),
            (self.open_button, self._ask_open),
            (self.save_button, self._ask_save),
            (self.copy_button, self.copy),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(deed)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.use_button)
        self.use_button.clicked.connect(self.use)
        column.addLayout(row)

    def use(self) -> None:
        """Have the maps made with the text; what is wrong with it is shown here."""
        parameters = self._parsed()
        if parameters is not None:
            self.chosen.emit(parameters)
            self.accept()

    def show_default(self) -> None:
        """The text of the program's own model."""
        self._show(DEFAULT_PARAMETERS)

    def open(self) -> None:
        """Show it over its window, with the keys in the text."""
        super().open()
        self.text_box.setFocus()

    def copy(self) -> None:
        """Put the text on the clipboard, whole, as it would be saved."""
        parameters = self._parsed()
        if parameters is not None:
            QGuiApplication.clipboard().setText(model_text(parameters))
            self.message.setText(tr("Copied {name!r}.", name=parameters.name))

    def read(self, path: Path) -> None:
        """Take the text of a file."""
        try:
            parameters = read_model(path)
        except InputError as error:
            self.message.setText(translated(error, figures=figures_of(self)))
            return
        self._show(parameters)

    def save(self, path: Path) -> None:
        """Write the text into a file."""
        parameters = self._parsed()
        if parameters is None:
            return
        try:
            with written_where_asked(path) as file:
                file.write(model_text(parameters))
        except InputError as error:
            self.message.setText(translated(error, figures=figures_of(self)))
            return
        self.message.setText(tr("Saved {name}.", name=path.name))

    def _parsed(self) -> BookParameters | None:
        """The model in the text; None where it is none, and the reason is shown."""
        try:
            parameters = parse_model(self.text_box.toPlainText(), tr("in the window"))
        except InputError as error:
            self.message.setText(translated(error, figures=figures_of(self)))
            return None
        self.message.clear()
        return parameters

    def _show(self, parameters: BookParameters) -> None:
        self.text_box.setPlainText(model_text(parameters))
        self.message.clear()

    def _ask_open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Open a model"), "", _KINDS)
        if name:
            self.read(Path(name))

    def _ask_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Save the model"), "model.json", _KINDS)
        if name:
            self.save(Path(name if name.lower().endswith(".json") else f"{name}.json"))
