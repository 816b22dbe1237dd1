"""The page: a search field over a list of settings, each with its name, what it does, and its control."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind
from rektscope.ui.calculator.fields import NumberField
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.figures import STANDARD
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.scrolled_page import lay_out_scrolled
from rektscope.ui.search_words import search_words
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

_WIDTH, _HEIGHT = 640, 560
_EDGE_PX = 60
_CONTROL_PX = 220
_HINT_EDGES_PX = 28


class Choice(msgspec.Struct, frozen=True):
    """One of several: words of each, which is chosen, and what choosing one (by its place) does."""

    words: tuple[str, ...]
    chosen: int
    choose: Callable[[int], object]


class Switch(msgspec.Struct, frozen=True):
    """On or off."""

    is_on: bool
    turn: Callable[[bool], object]


class Typed(msgspec.Struct, frozen=True):
    """Something typed; `take` raises InputError for what it cannot use.

    Of a number `kind` is given: it is shown and typed as the window writes numbers; `text`, `hint` and what `take` is
    given are as settings keep it.
    """

    text: str
    hint: str
    take: Callable[[str], object]
    kind: NumberKind | None = None


class Deed(msgspec.Struct, frozen=True):
    """A button."""

    words: str
    run: Callable[[], object]


class Setting(msgspec.Struct, frozen=True):
    """One row of the page."""

    name: str
    explanation: str
    control: Choice | Switch | Typed | Deed


def _words_of(setting: Setting) -> str:
    """All that a setting is searched by: what it is called and does, what can be chosen, and other words for it."""
    choices = setting.control.words if isinstance(setting.control, Choice) else ()
    return " ".join((setting.name, setting.explanation, *choices, search_words(setting.name)))


def _hint_width(control: QWidget) -> int:
    """What the hint in a field takes, with its edges."""
    if not isinstance(control, QLineEdit):
        return 0
    return control.fontMetrics().horizontalAdvance(control.placeholderText()) + _HINT_EDGES_PX


def _take_number(field: NumberField, name: str, take: Callable[[str], object]) -> None:
    """Take the number in a field, written as settings keep it, or nothing; raises InputError naming it."""
    typed = field.text().strip()
    value = field.read(name) if typed else 0.0
    kept = STANDARD.rewritten_from(field.figures, typed)
    take(kept)
    field.fill(kept, value)


class SettingsPage(QDialog):
    """Shows settings and applies each as soon as it is changed."""

    def __init__(self, parent: QWidget, settings: list[Setting], searched: str = "") -> None:
        """These settings, of which those that hold the words `searched` are listed at first."""
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = parent.screen().availableSize()
        self.resize(min(_WIDTH, room.width() - _EDGE_PX), min(_HEIGHT, room.height() - _EDGE_PX))
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search the settings"))
        self.search.setAccessibleName(tr("Search the settings"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.message = QLabel()
        self.message.setProperty("job", "error")
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.hide()
        self.rows: dict[str, QWidget] = {}
        self._words: dict[str, str] = {}
        body = QWidget()
        column = QVBoxLayout(body)
        for setting in settings:
            row = self._row(setting)
            self.rows[setting.name] = row
            self._words[setting.name] = _words_of(setting).lower()
            column.addWidget(row)
        self.nothing = QLabel()
        self.nothing.setProperty("job", "caption")
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        column.addWidget(self.nothing)
        column.addStretch(1)
        lay_out_scrolled(self, tr("Settings"), (self.search, self.message), body)
        self.search.setText(searched)

    def _filter(self, typed: str) -> None:
        words = typed.lower().split()
        for name, row in self.rows.items():
            row.setVisible(all(word in self._words[name] for word in words))
        self.nothing.setText(
            tr(
                "No setting holds “{typed}”. Ctrl+K searches every action, and the help when no action is called that.",
                typed=typed.strip(),
            )
        )
        self.nothing.setVisible(all(row.isHidden() for row in self.rows.values()))

    def _row(self, setting: Setting) -> QWidget:
        row = QWidget()
        name, explanation = QLabel(setting.name), QLabel(setting.explanation)
        explanation.setProperty("job", "caption")
        explanation.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(name)
        words.addWidget(explanation)
        control = self._control(setting)
        control.setAccessibleName(setting.name)
        control.setAccessibleDescription(setting.explanation)
        if not isinstance(control, QCheckBox):
            control.setFixedWidth(max(_CONTROL_PX, control.sizeHint().width(), _hint_width(control)))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 4, 8, 4)
        line.addLayout(words, 1)
        line.addWidget(control)
        return row

    def _control(self, setting: Setting) -> QWidget:
        match setting.control:
            case Choice(words, chosen, choose):
                box = ChoiceBox()
                box.addItems(list(words))
                box.setCurrentIndex(chosen)
                box.activated.connect(choose)
                return box
            case Switch(is_on, turn):
                switch = QCheckBox()
                switch.setChecked(is_on)
                switch.toggled.connect(turn)
                return switch
            case Typed(text, hint, take, NumberKind() as kind):
                number = NumberField(setting.name, kind, allows_zero=True, is_optional=True)
                if STANDARD.reads_again(text, kind):
                    number.fill(text, float(STANDARD.read(text, setting.name, kind)))
                else:  # nothing, or what was reported at the start
                    number.setText(text)
                number.setPlaceholderText(hint)
                number.editingFinished.connect(lambda: self._take(lambda: _take_number(number, setting.name, take)))
                number.cancelled.connect(self.message.hide)
                return number
            case Typed(text, hint, take):
                field = QLineEdit(text)
                field.setPlaceholderText(hint)
                field.editingFinished.connect(lambda: self._take(lambda: take(field.text())))
                return field
            case Deed(words, run):
                button = QPushButton(words)
                button.setAutoDefault(False)
                button.clicked.connect(lambda _=False: run())
                return button

    def _take(self, take: Callable[[], object]) -> None:
        try:
            take()
        except InputError as error:
            self.message.setText(translated(error, figures=figures_of(self)))
            self.message.show()
            return
        self.message.hide()
