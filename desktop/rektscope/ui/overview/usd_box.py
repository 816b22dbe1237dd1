"""A smallest size in USD: a few to choose from, or any other typed as 250k or $2.5 M."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit

from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind
from rektscope.ui.calculator.fields import parse_number
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

_ANY = tr("Any size")


def parse_usd(text: str, what: str, *, figures: Figures = STANDARD) -> float:
    """USD written as `250,000`, `250k`, `$2.5 M` or `1B`.

    Raises:
        InputError: one sentence naming `what`.
    """
    return parse_number(text, what, NumberKind.AMOUNT, figures=figures)


class SizeBox(ChoiceBox):
    """The smallest size that is shown, in USD; 0 for any.

    Signals:
        sizeChosen: USD.
        refused: one sentence; the size stays as it was.
    """

    sizeChosen = Signal(float)
    refused = Signal(str)

    def __init__(self, sizes_usd: tuple[float, ...], usd: float) -> None:
        super().__init__()
        self._usd, self._figures = usd, STANDARD
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for size in (0.0, *sizes_usd):
            self.addItem(_words(size, figures=self._figures), size)
        self.setAccessibleName(tr("Smallest size in USD"))
        self.setToolTip(tr("Smallest size shown: choose one, or type it as 250k or 2.5M"))
        self._line = QLineEdit()
        self._line.setAccessibleName(tr("Smallest size in USD"))
        self._line.setStyleSheet("QLineEdit { border: none; background: transparent; padding: 0; }")
        self._line.installEventFilter(self)
        self._line.editingFinished.connect(self._typed)
        self.setLineEdit(self._line)
        self.setCompleter(None)  # type: ignore[arg-type] # Qt takes none; PySide's types do not say so
        self.activated.connect(lambda place: self._take(float(self.itemData(place))))
        self._show()

    @property
    def usd(self) -> float:
        """The size chosen."""
        return self._usd

    def write_with(self, figures: Figures) -> None:
        """Write sizes otherwise."""
        if figures != self._figures:
            self._figures = figures
            for place in range(self.count()):
                self.setItemText(place, _words(float(self.itemData(place)), figures=figures))
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """A box that is seen is written as the window is that it came to stand in."""
        super().showEvent(event)
        self.write_with(figures_of(self))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return takes what was typed and leaves the field; Escape takes it back."""
        if isinstance(watched, QLineEdit) and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._show()
                watched.clearFocus()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._typed()
                watched.clearFocus()
                return True
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        text = self.currentText().strip().removeprefix("≥").strip()
        if text == _words(self._usd, figures=self._figures).removeprefix("≥ "):
            return
        try:
            is_any = text.lower() in {"", "any", _ANY.lower(), "0"}
            usd = 0.0 if is_any else parse_usd(text, tr("The smallest size"), figures=self._figures)
        except InputError as error:
            self._show()
            self.refused.emit(translated(error, figures=figures_of(self)))
            return
        self._take(usd)

    def _take(self, usd: float) -> None:
        changed, self._usd = usd != self._usd, usd
        self._show()
        if changed:
            self.sizeChosen.emit(usd)

    def _show(self) -> None:
        self.setEditText(_words(self._usd, figures=self._figures))


def _words(usd: float, *, figures: Figures = STANDARD) -> str:
    return f"≥ {figures.round_usd(usd)}" if usd > 0 else _ANY
