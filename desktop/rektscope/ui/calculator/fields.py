"""The field for numbers that people type; how they are read is in `market.numbers`."""

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit

from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind, read_again
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.translation import tr

OWN_DECIMALS = 8
"""A typed number that is no whole step of its market keeps so many decimals, so that what counts is what is shown."""


def parse_number(
    text: str,
    what: str,
    kind: NumberKind = NumberKind.PLAIN,
    *,
    allows_zero: bool = False,
    is_signed: bool = False,
    figures: Figures = STANDARD,
) -> float:
    """The positive number in `text`, by the grammar of `market.numbers`.

    Args:
        text: as typed.
        what: it is, for messages.
        kind: which suffixes it may have; a rate is a fraction, a percentage stays percents.
        allows_zero: zero is a number too.
        is_signed: so is one below zero.
        figures: how numbers are written where it was typed.

    Raises:
        InputError: one sentence naming `what`.
    """
    value = float(figures.read(text, what, kind))
    if value < 0 and not is_signed:
        raise InputError(
            tr("{what} must not be below zero.", what=what)
            if allows_zero
            else tr("{what} must be more than zero.", what=what)
        )
    if value == 0 and not (allows_zero or is_signed):
        raise InputError(tr("{what} must be more than zero.", what=what))
    return value


def number_text(value: float, decimals: int, *, figures: Figures = STANDARD) -> str:
    """`119,038.3` with the decimals of its market, or with more where it has more."""
    shown = round(value, decimals)
    if math.isclose(shown, value, rel_tol=1e-12):
        return figures.number(value, f",.{decimals}f")
    return figures.trimmed(value, max(decimals, OWN_DECIMALS))


def readable(text: str, kind: NumberKind = NumberKind.PLAIN) -> str:
    """A number as `STANDARD` writes it, with other zeros at its end where it would be asked about when read again."""
    if "." not in text or read_again(text, kind):
        return text
    text = text.rstrip("0").rstrip(".")
    return text if read_again(text, kind) else f"{text}0"


class NumberField(QLineEdit):
    """A number with its unit inside, at the right.

    Return takes what was typed and leaves the field, Escape takes it back: the keyboard is the window's again. What
    cannot be read keeps the field: the keys that correct it must not be taken for the window's shortcuts.

    What stands here is written as the window's numbers are, and read so. It is filled in as `STANDARD` writes it; where
    a window writes otherwise it is written anew, at the latest when it is seen.

    Attributes:
        figures: how the number that stands here is written.

    Signals:
        cancelled: Escape put the last number back.
    """

    cancelled = Signal()

    def __init__(
        self,
        name: str,
        kind: NumberKind = NumberKind.PLAIN,
        *,
        allows_zero: bool = False,
        is_signed: bool = False,
        is_optional: bool = False,
    ) -> None:
        """Of a kind, to be called `name`; an optional one may be left empty, which gives no value."""
        super().__init__()
        self.figures = STANDARD
        self._kind, self._allows_zero, self._is_signed = kind, allows_zero, is_signed
        self._is_optional = is_optional
        self.setAccessibleName(name)
        self._plain = ""
        self._shown = ("", 0.0)
        self._unit = QLabel(self)
        self._unit.setProperty("job", "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 10, 0)
        row.addStretch(1)
        row.addWidget(self._unit)
        self.returnPressed.connect(self._leave)
        self.textChanged.connect(self._excuse_empty)

    def set_unit(self, unit: str) -> None:
        """Show a unit beside the number."""
        self._unit.setText(unit)
        self.setTextMargins(0, 0, self._unit.sizeHint().width() + 6, 0)

    @property
    def is_left_as_typed(self) -> bool:
        """Whether something else stands here than was filled in last, and nobody is typing."""
        return self.text() != self._shown[0] and not self.hasFocus()

    def fill(self, text: str, value: float) -> None:
        """Show `text`, as `STANDARD` writes it, which stands for exactly `value`, unless the user is typing here.

        `60.000` is shown as `60` and `60.125` as `60.1250`: with a digit changed they would be asked about.
        """
        if self.hasFocus() and self.isModified():
            return
        self._plain, self.figures = text, figures_of(self)
        self._shown = (self._as_shown(), value)
        self.setText(self._shown[0])
        self._mark(bad=False)

    def write_with(self, figures: Figures) -> None:
        """Write what stands here otherwise; what cannot be read stays as it was typed, and is asked about."""
        before, self.figures = self.figures, figures
        if before == figures:
            return
        typed, (shown, value) = self.text(), self._shown
        self._shown = (self._as_shown(), value)
        self.setText(self._shown[0] if typed == shown else self._rewritten(typed, before))
        self.setPlaceholderText(self._rewritten(self.placeholderText(), before))

    def _as_shown(self) -> str:
        """What was filled in, as numbers are written here, and so that it can be read again."""
        return self.figures.rewritten(readable(self._plain, self._kind))

    def _rewritten(self, typed: str, before: Figures) -> str:
        """What was typed where numbers are written as `before`, with the marks of now."""
        other = self.figures.rewritten_from(before, typed)
        try:
            is_same = before.read(typed, "", self._kind) == self.figures.read(other, "", self._kind)
        except InputError:  # of no or of two meanings, in one of the styles
            return typed
        return other if is_same else typed

    def showEvent(self, event: QShowEvent) -> None:
        """A field that is seen is written as the window is that it came to stand in."""
        super().showEvent(event)
        self.write_with(figures_of(self))

    def read(self, what: str) -> float:
        """The number that stands here: the exact one behind a text that was filled in, else what was typed.

        Raises:
            InputError: one sentence naming `what`; the field is marked until it can be read.
        """
        text, value = self._shown
        if text and self.text() == text:
            self._mark(bad=False)
            return value
        try:
            value = parse_number(
                self.text(),
                what,
                self._kind,
                allows_zero=self._allows_zero,
                is_signed=self._is_signed,
                figures=self.figures,
            )
        except InputError:
            self._mark(bad=True)
            raise
        self._mark(bad=False)
        return value

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A field that a key or the program jumps to is there to be typed over."""
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.OtherFocusReason, Qt.FocusReason.ShortcutFocusReason}:
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts back what stood here before and leaves the field; where nothing is typed it closes a dialog."""
        is_closing = isinstance(self.window(), QDialog) and self.text() == self._shown[0]
        if event.key() != Qt.Key.Key_Escape or is_closing:
            super().keyPressEvent(event)
            return
        self.setText(self._shown[0])
        self._mark(bad=False)
        self.clearFocus()
        self.cancelled.emit()

    @property
    def _is_left_out(self) -> bool:
        return self._is_optional and not self.text().strip()

    def _excuse_empty(self) -> None:
        """Nobody reads a number that was left out, so what stood there before must not stay marked."""
        if self._is_left_out:
            self._mark(bad=False)

    def _leave(self) -> None:
        try:
            if not self._is_left_out:
                self.read(self.accessibleName())
        except InputError:
            self.selectAll()
        else:
            self.clearFocus()

    def _mark(self, *, bad: bool) -> None:
        state = "bad" if bad else ""
        if (self.property("state") or "") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)
