"""The five inputs: side, entry, size, leverage, mode. The form knows words and widgets, not margin."""

import math

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from rektscope.engine.position import PositionDraft
from rektscope.market.errors import InputError
from rektscope.market.instrument import Instrument
from rektscope.market.sides import Side
from rektscope.risk.positions import MarginMode
from rektscope.ui.calculator.fields import parse_number
from rektscope.ui.choice_box import ChoiceBox

_SLIDER_STEPS = 1_000


class _UnitField(QLineEdit):
    """A number with its unit inside, at the right."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._unit = QLabel(self)
        self._unit.setProperty("job", "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 10, 0)
        row.addStretch(1)
        row.addWidget(self._unit)

    def set_unit(self, unit: str) -> None:
        self._unit.setText(unit)
        self.setTextMargins(0, 0, self._unit.sizeHint().width() + 6, 0)

    def set_bad(self, *, bad: bool) -> None:
        if self.property("state") != ("bad" if bad else ""):
            self.setProperty("state", "bad" if bad else "")
            self.style().unpolish(self)
            self.style().polish(self)


class PositionForm(QWidget):
    """Inputs of a position.

    Signals:
        edited: something was entered; `draft()` reads it.
        openHere: open at the cursor's price and moment.
    """

    edited = Signal()
    openHere = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._max_leverage = 125.0
        self.short_button, self.long_button = QPushButton("Short"), QPushButton("Long")
        self.entry = _UnitField("Entry price")
        self.quantity = _UnitField("Size")
        self.leverage = _UnitField("Leverage")
        self.wallet = _UnitField("Wallet balance")
        self.mode = ChoiceBox()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.open_button = QPushButton("Open at the cursor")
        self._wallet_caption = _caption("Wallet balance")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        sides = QHBoxLayout()
        group = QButtonGroup(self)
        for button, job in ((self.short_button, "short"), (self.long_button, "long")):
            button.setCheckable(True)
            button.setProperty("job", job)
            group.addButton(button)
            sides.addWidget(button)
        column.addLayout(sides)
        for caption, field in (("Entry price", self.entry), ("Size", self.quantity)):
            column.addWidget(_caption(caption))
            column.addWidget(field)
        column.addWidget(_caption("Leverage and margin mode"))
        row = QHBoxLayout()
        row.addWidget(self.leverage, 1)
        self.mode.addItem("isolated", MarginMode.ISOLATED)
        self.mode.addItem("cross", MarginMode.CROSS)
        self.mode.setAccessibleName("Margin mode")
        row.addWidget(self.mode)
        column.addLayout(row)
        self.slider.setRange(0, _SLIDER_STEPS)
        self.slider.setAccessibleName("Leverage")
        column.addWidget(self.slider)
        column.addWidget(self._wallet_caption)
        column.addWidget(self.wallet)
        self.open_button.setToolTip("Take the price and the moment at the cursor as the opening (O)")
        column.addWidget(self.open_button)
        self._show_wallet()

    def _connect(self) -> None:
        for field in (self.entry, self.quantity, self.leverage, self.wallet):
            field.textEdited.connect(self.edited)
        self.short_button.clicked.connect(self.edited)
        self.long_button.clicked.connect(self.edited)
        self.slider.valueChanged.connect(self._slider_moved)
        self.mode.activated.connect(self._mode_chosen)
        self.open_button.clicked.connect(self.openHere)

    def show_units(self, instrument: Instrument, max_leverage: float) -> None:
        """Show the units of a market and how far its leverage goes."""
        self.entry.set_unit(instrument.quote)
        self.quantity.set_unit(instrument.base if instrument.contract.value == "linear" else "contracts")
        self.wallet.set_unit(instrument.quote)
        self.leverage.set_unit(f"max {max_leverage:g}×" if math.isfinite(max_leverage) else "")
        self._max_leverage = max_leverage if math.isfinite(max_leverage) else 125.0

    def show_draft(self, draft: PositionDraft, instrument: Instrument) -> None:
        """Fill the fields that the user is not just typing in."""
        self.short_button.setChecked(draft.side is Side.SHORT)
        self.long_button.setChecked(draft.side is Side.LONG)
        _fill(self.entry, f"{draft.entry_price:,.{instrument.price_decimals}f}")
        _fill(self.quantity, f"{draft.quantity:,.{instrument.quantity_decimals}f}")
        _fill(self.leverage, f"{draft.leverage:.2f}".rstrip("0").rstrip(".") + "×")
        if draft.wallet_balance is not None:
            _fill(self.wallet, f"{draft.wallet_balance:,.2f}")
        with QSignalBlocker(self.slider):
            self.slider.setValue(self._slider_place(draft.leverage))
        self.mode.setCurrentIndex(self.mode.findData(draft.mode))
        self._show_wallet()

    def draft(self, opened_ms: int) -> PositionDraft:
        """What the fields say; raises InputError with a sentence about the first field that cannot be used."""
        values = {}
        for name, field in (("entry price", self.entry), ("size", self.quantity), ("leverage", self.leverage)):
            values[name] = self._read(field, f"The {name}")
        mode = MarginMode(self.mode.currentData())
        wallet = self._read(self.wallet, "The wallet balance") if mode is MarginMode.CROSS else None
        return PositionDraft(
            Side.SHORT if self.short_button.isChecked() else Side.LONG,
            values["entry price"],
            values["size"],
            values["leverage"],
            opened_ms,
            mode,
            wallet,
        )

    def _read(self, field: _UnitField, what: str) -> float:
        try:
            value = parse_number(field.text(), what)
        except InputError:
            field.set_bad(bad=True)
            raise
        field.set_bad(bad=False)
        return value

    def _slider_place(self, leverage: float) -> int:
        share = math.log(max(1.0, leverage)) / math.log(max(2.0, self._max_leverage))
        return round(min(1.0, share) * _SLIDER_STEPS)

    def _slider_moved(self, place: int) -> None:
        leverage = max(2.0, self._max_leverage) ** (place / _SLIDER_STEPS)
        self.leverage.setModified(False)
        _fill(self.leverage, f"{leverage:.0f}×")
        self.edited.emit()

    def _mode_chosen(self) -> None:
        if not self.wallet.text():
            self.wallet.setText("20,000.00")
        self._show_wallet()
        self.edited.emit()

    def _show_wallet(self) -> None:
        is_cross = self.mode.currentData() == MarginMode.CROSS
        self._wallet_caption.setVisible(is_cross)
        self.wallet.setVisible(is_cross)


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("job", "caption")
    label.setContentsMargins(0, 6, 0, 0)
    return label


def _fill(field: QLineEdit, text: str) -> None:
    """Set a field's text unless the user is typing in it."""
    if not (field.hasFocus() and field.isModified()):
        field.setText(text)
