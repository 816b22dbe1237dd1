"""The field for numbers that people type; how they are read is in `market.numbers`."""

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit

from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind, read_again, read_number
from rektscope.ui.translation import tr

_OWN_DECIMALS = 8
"""A typed number that is no whole step of its market keeps so many decimals, so that what counts is what is shown."""


def parse_number(
    text: str,
    what: str,
    kind: NumberKind = NumberKind.PLAIN,
    *,
    allows_zero: bool = False,
    is_signed: bool = False,
) -> float:
    """The positive number in `text`, by the grammar of `market.numbers`.

    Args:
        text: as typed.
        what: it is, for messages.
        kind: which suffixes it may have; a rate is a fraction, a percentage stays percents.
        allows_zero: zero is a number too.
        is_signed: so is one below zero.

    Raises:
        InputError: one sentence naming `what`.
    """
    value = float(read_number(text, what, kind))
    if value < 0 and not is_signed:
        raise InputError(
            tr("{what} must not be below zero.", what=what)
            if allows_zero
            else tr("{what} must be more than zero.", what=what)
        )
    if value == 0 and not (allows_zero or is_signed):
        raise InputError(tr("{what} must be more than zero.", what=what))
    return value


def number_text(value: float, decimals: int) -> str:
    """`119,038.3` with the decimals of its market, or with more where it has more."""
    text = f"{value:,.{decimals}f}"
    if math.isclose(float(text.replace(",", "")), value, rel_tol=1e-12):
        return text
    return f"{value:,.{max(decimals, _OWN_DECIMALS)}f}".rstrip("0")


class NumberField(QLineEdit):
    """A number with its unit inside, at the right.

    Return takes what was typed and leaves the field, Escape takes it back: the keyboard is the window's again. What
    cannot be read keeps the field: the keys that correct it must not be taken for the window's shortcuts.

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
    ) -> None:
        super().__init__()
        self._kind, self._allows_zero, self._is_signed = kind, allows_zero, is_signed
        self.setAccessibleName(name)
        self._shown = ("", 0.0)
        self._unit = QLabel(self)
        self._unit.setProperty("job", "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 10, 0)
        row.addStretch(1)
        row.addWidget(self._unit)
        self.returnPressed.connect(self._leave)

    def set_unit(self, unit: str) -> None:
        """Show a unit beside the number."""
        self._unit.setText(unit)
        self.setTextMargins(0, 0, self._unit.sizeHint().width() + 6, 0)

    @property
    def is_left_as_typed(self) -> bool:
        """Whether something else stands here than was filled in last, and nobody is typing."""
        return self.text() != self._shown[0] and not self.hasFocus()

    def fill(self, text: str, value: float) -> None:
        """Show `text`, which stands for exactly `value`, unless the user is typing here.

        `60.000` is shown as `60` and `60.125` as `60.1250`: with a digit changed they would be asked about.
        """
        if self.hasFocus() and self.isModified():
            return
        if "." in text and not read_again(text, self._kind):
            text = text.rstrip("0").rstrip(".")
            text = text if read_again(text, self._kind) else f"{text}0"
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
            value = parse_number(
                self.text(), what, self._kind, allows_zero=self._allows_zero, is_signed=self._is_signed
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
        """Escape puts back what stood here before and leaves the field."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        self.setText(self._shown[0])
        self.clearFocus()
        self.cancelled.emit()

    def _leave(self) -> None:
        try:
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
