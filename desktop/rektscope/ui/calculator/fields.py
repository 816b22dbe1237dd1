"""Numbers that people type: strict reading, because a misread number sizes a real position, and the field for them."""

import math
import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit

from rektscope.market.errors import InputError

_NUMBER = re.compile(r"(\d{1,3}(,\d{3})+|\d+)(\.\d+)?|\.\d+", re.ASCII)

_OWN_DECIMALS = 8
"""A typed number that is no whole step of its market keeps so many decimals, so that what counts is what is shown."""


def parse_number(text: str, what: str, *, allows_zero: bool = False, is_signed: bool = False) -> float:
    """The positive number in `text`: digits, thousands commas, a decimal point; a trailing x or × is ignored.

    Args:
        text: as typed.
        what: it is, for messages.
        allows_zero: zero is a number too.
        is_signed: so is one below zero.

    Raises:
        InputError: one sentence naming `what`.
    """
    word = text.strip().removesuffix("×").removesuffix("x").strip()
    if not word:
        raise InputError(f"{what} is empty: enter a number.")
    is_negative = is_signed and word[0] in "-−"
    word = word[1:].strip() if is_negative else word
    if not _NUMBER.fullmatch(word):
        kind = "number" if is_signed else "positive number"
        raise InputError(f"{what} {text.strip()!r} is not a {kind}: write it as 119,038.3.")
    value = float(word.replace(",", ""))
    if value <= 0 and not (allows_zero or is_signed):
        raise InputError(f"{what} must be more than zero.")
    if not math.isfinite(value):
        raise InputError(f"{what} has {len(word)} digits: give a realistic number.")
    return -value if is_negative else value


def number_text(value: float, decimals: int) -> str:
    """`119,038.3` with the decimals of its market, or with more where it has more."""
    text = f"{value:,.{decimals}f}"
    if math.isclose(float(text.replace(",", "")), value, rel_tol=1e-12):
        return text
    return f"{value:,.{max(decimals, _OWN_DECIMALS)}f}".rstrip("0")


class NumberField(QLineEdit):
    """A number with its unit inside, at the right.

    Return takes what was typed and leaves the field, Escape takes it back: the keyboard is the window's again.

    Signals:
        cancelled: Escape put the last number back.
    """

    cancelled = Signal()

    def __init__(self, name: str, *, allows_zero: bool = False, is_signed: bool = False) -> None:
        super().__init__()
        self._allows_zero, self._is_signed = allows_zero, is_signed
        self.setAccessibleName(name)
        self._shown = ("", 0.0)
        self._unit = QLabel(self)
        self._unit.setProperty("job", "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 10, 0)
        row.addStretch(1)
        row.addWidget(self._unit)
        self.returnPressed.connect(self.clearFocus)

    def set_unit(self, unit: str) -> None:
        """Show a unit beside the number."""
        self._unit.setText(unit)
        self.setTextMargins(0, 0, self._unit.sizeHint().width() + 6, 0)

    def fill(self, text: str, value: float) -> None:
        """Show `text`, which stands for exactly `value`, unless the user is typing here."""
        if self.hasFocus() and self.isModified():
            return
        self._shown = (text, value)
        self.setText(text)
        self._mark(bad=False)

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
            value = parse_number(self.text(), what, allows_zero=self._allows_zero, is_signed=self._is_signed)
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
        """Escape puts back what stood here before and leaves the field."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        self.setText(self._shown[0])
        self.clearFocus()
        self.cancelled.emit()

    def _mark(self, *, bad: bool) -> None:
        state = "bad" if bad else ""
        if (self.property("state") or "") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)
