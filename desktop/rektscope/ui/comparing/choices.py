"""What is compared with what: the other session, and what is laid over one another."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QWidget

from rektscope.engine.comparison import Alignment
from rektscope.market.times import format_iso, parse_time_ms
from rektscope.sessions.bundled import bundled_events
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.event_text import event_title
from rektscope.ui.translation import tr

_ALIGNMENTS = {
    Alignment.WORST_MINUTE: tr("by the worst minute"),
    Alignment.START: tr("by the start"),
    Alignment.TIME_OF_DAY: tr("by time of day"),
    Alignment.MOMENT: tr("by two moments"),
}
_FILE = tr("Another file…")
_ITSELF = tr("Another moment of this session")


class ComparisonChoices(QWidget):
    """Two boxes, and two fields where moments are compared.

    Signals:
        otherChosen: the Path of the session to compare with.
        alignmentChosen: the alignment, or a moment, is another one.
    """

    otherChosen = Signal(object)
    alignmentChosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.other, self.align = ChoiceBox(), ChoiceBox()
        self.other.setAccessibleName(tr("Compare with"))
        self.align.setAccessibleName(tr("Laid over one another"))
        self.fields = (QLineEdit(), QLineEdit())
        for name, field in zip((tr("First"), tr("Second")), self.fields, strict=True):
            field.setAccessibleName(tr("{name} moment, UTC", name=name))
            field.setPlaceholderText(tr("{name} moment, UTC", name=name))
            field.returnPressed.connect(self.alignmentChosen)
            field.hide()
        for alignment, words in _ALIGNMENTS.items():
            self.align.addItem(words, alignment)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel(tr("Compare with")))
        row.addWidget(self.other, 2)
        row.addWidget(self.align, 1)
        for field in self.fields:
            row.addWidget(field, 1)
        self.other.activated.connect(self._choose_other)
        self.align.activated.connect(self._choose_alignment)

    def offer(self, path: Path) -> None:
        """Offer the events, another moment of the session at `path`, and any file."""
        self.other.clear()
        self.other.addItem(tr("Choose…"), None)
        for event in bundled_events():
            if event.path != path:
                self.other.addItem(event_title(event), event.path)
        self.other.addItem(_ITSELF, path)
        self.other.addItem(_FILE, None)
        self.other.setFocus()

    @property
    def alignment(self) -> Alignment:
        """What is chosen."""
        return Alignment(self.align.currentData())

    def show_alignment(self, alignment: Alignment) -> None:
        """Choose one without saying so; of one session with itself it is by moments."""
        chosen = Alignment.MOMENT if self.other.currentText() == _ITSELF else alignment
        self.align.setCurrentIndex(list(_ALIGNMENTS).index(chosen))
        self._show_fields()

    def show_moments(self, first_ms: int, second_ms: int) -> None:
        """Put moments into the fields, UTC milliseconds."""
        for field, moment in zip(self.fields, (first_ms, second_ms), strict=True):
            field.setText(format_iso(moment))

    def moments(self) -> tuple[int, int]:
        """The moments typed, UTC milliseconds; raises InputError where one is none."""
        first, second = (parse_time_ms(field.text().strip()) for field in self.fields)
        return first, second

    def _choose_other(self) -> None:
        path = self.other.currentData()
        if self.other.currentText() == _FILE:
            name, _ = QFileDialog.getOpenFileName(self, tr("Compare with"), "", tr("Sessions (*.rekt);;All files (*)"))
            path = Path(name) if name else None
        if path is not None:
            self.otherChosen.emit(path)

    def _choose_alignment(self) -> None:
        self._show_fields()
        self.alignmentChosen.emit()

    def _show_fields(self) -> None:
        for field in self.fields:
            field.setVisible(self.alignment is Alignment.MOMENT)
