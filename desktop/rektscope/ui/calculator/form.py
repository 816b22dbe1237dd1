"""The five inputs: side, entry, size, leverage, mode. The form knows texts and widgets, not margin."""

import math

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.numbers import NumberKind
from rektscope.market.sides import Side
from rektscope.positions.position import PositionDraft, settlement_currency
from rektscope.risk.positions import MarginMode
from rektscope.ui.calculator.fields import NumberField, number_text
from rektscope.ui.calculator.size_field import SizeField
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.figures import STANDARD
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.still_slider import StillSlider
from rektscope.ui.translation import tr

_SLIDER_STEPS = 1_000
_FIRST_WALLET = {Contract.LINEAR: 20_000.0, Contract.INVERSE: 1.0}
"""A wallet to begin with, in quote currency or coin."""


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
        self._leverage = 1.0
        self._contract = Contract.LINEAR
        self.short_button, self.long_button = QPushButton(tr("Short")), QPushButton(tr("Long"))
        self.entry = NumberField(tr("Entry price"), NumberKind.PRICE)
        self.quantity = SizeField(tr("Size"), self.entry)
        self.leverage = NumberField(tr("Leverage"), NumberKind.LEVERAGE)
        self.wallet = NumberField(tr("Wallet balance"), NumberKind.AMOUNT)
        self.mode = ChoiceBox()
        self.slider = StillSlider(Qt.Orientation.Horizontal)
        self.open_button = QPushButton(tr("Open at the cursor"))
        self._wallet_caption = _caption(tr("Wallet balance"))
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
        for caption, field in ((tr("Entry price"), self.entry), (tr("Size"), self.quantity)):
            column.addWidget(_caption(caption))
            column.addWidget(field)
        column.addWidget(_caption(tr("Leverage and margin mode")))
        row = QHBoxLayout()
        row.addWidget(self.leverage, 1)
        self.mode.addItem(tr("isolated"), MarginMode.ISOLATED)
        self.mode.addItem(tr("cross"), MarginMode.CROSS)
        self.mode.setAccessibleName(tr("Margin mode"))
        row.addWidget(self.mode)
        column.addLayout(row)
        self.slider.setRange(0, _SLIDER_STEPS)
        self.slider.setAccessibleName(tr("Leverage"))
        column.addWidget(self.slider)
        column.addWidget(self._wallet_caption)
        column.addWidget(self.wallet)
        self.open_button.setToolTip(tr("Use the price and the moment at the cursor as the opening (O)"))
        column.addWidget(self.open_button)
        self._show_wallet()

    def _connect(self) -> None:
        for field in (self.entry, self.quantity, self.leverage, self.wallet):
            field.textEdited.connect(self.edited)
            field.editingFinished.connect(self.edited)
            field.cancelled.connect(self.edited)
        self.short_button.clicked.connect(self.edited)
        self.long_button.clicked.connect(self.edited)
        self.slider.valueChanged.connect(self._slider_moved)
        self.mode.activated.connect(self._mode_chosen)
        self.open_button.clicked.connect(self.openHere)

    def show_units(self, instrument: Instrument, max_leverage: float) -> None:
        """Show the units of a market and how far its leverage goes."""
        figures = figures_of(self)
        self._contract = instrument.contract
        self.entry.set_unit(instrument.quote)
        self.quantity.set_market(instrument)
        self.wallet.set_unit(settlement_currency(instrument))
        self.leverage.set_unit(
            tr("max {max_leverage:g}×", max_leverage=figures.of(max_leverage)) if math.isfinite(max_leverage) else ""
        )
        self._max_leverage = max_leverage if math.isfinite(max_leverage) else 125.0

    def show_draft(self, draft: PositionDraft, instrument: Instrument) -> None:
        """Fill the fields that the user is not just typing in."""
        self.short_button.setChecked(draft.side is Side.SHORT)
        self.long_button.setChecked(draft.side is Side.LONG)
        for field, text, value in self._texts(draft, instrument):
            field.fill(text, value)
        self.quantity.fill_quantity(draft.quantity, draft.entry_price)
        self.mode.setCurrentIndex(self.mode.findData(draft.mode))
        self._show_leverage(draft)

    def follow(self, draft: PositionDraft, instrument: Instrument) -> None:
        """What stands here was taken as this draft: a field that was left is written like the others, nothing else."""
        for field, text, value in self._texts(draft, instrument):
            if field.is_left_as_typed:
                field.fill(text, value)
        if self.quantity.is_left_as_typed:
            self.quantity.fill_quantity(draft.quantity, draft.entry_price)
        self._show_leverage(draft)

    def entered_at(self, draft: PositionDraft, price: float) -> PositionDraft:
        """A draft at another entry price; its size stays what it is in the unit that the form counts it in."""
        quantity = self.quantity.kept_at(draft.quantity, draft.entry_price, price)
        return replace(draft, entry_price=price, quantity=quantity)

    def _texts(self, draft: PositionDraft, instrument: Instrument) -> list[tuple[NumberField, str, float]]:
        """The fields but the size, each with the text and the exact number of a draft."""
        leverage = f"{STANDARD.trimmed(draft.leverage, 2)}×"
        texts = [
            (self.entry, number_text(draft.entry_price, instrument.price_decimals), draft.entry_price),
            (self.leverage, leverage, draft.leverage),
        ]
        if draft.wallet_balance is not None:
            wallet = f"{draft.wallet_balance:,.{self._wallet_decimals()}f}"
            texts.append((self.wallet, wallet, draft.wallet_balance))
        return texts

    def _show_leverage(self, draft: PositionDraft) -> None:
        self._leverage = draft.leverage
        with QSignalBlocker(self.slider):
            self.slider.setValue(self._slider_place(draft.leverage))
        self._show_wallet()

    def clear_entry(self) -> None:
        """No price is known yet, and one of another market must not stand there."""
        self.entry.clear()
        self.entry.setModified(False)

    def draft(self, opened_ms: int) -> PositionDraft:
        """The fields as a draft; raises InputError with a sentence about the first field that cannot be used."""
        entry_price = self.entry.read(tr("The entry price"))
        quantity = self.quantity.read_quantity(tr("The size"))
        leverage = self.leverage.read(tr("The leverage"))
        if leverage < 1:
            raise InputError(tr("The leverage must be at least 1×."))
        mode = MarginMode(self.mode.currentData())
        wallet = self.wallet.read(tr("The wallet balance")) if mode is MarginMode.CROSS else None
        side = Side.SHORT if self.short_button.isChecked() else Side.LONG
        return PositionDraft(side, entry_price, quantity, leverage, opened_ms, mode, wallet)

    def _slider_place(self, leverage: float) -> int:
        share = math.log(max(1.0, leverage)) / math.log(max(2.0, self._max_leverage))
        return round(min(1.0, share) * _SLIDER_STEPS)

    def _slider_moved(self, place: int) -> None:
        leverage = round(max(2.0, self._max_leverage) ** (place / _SLIDER_STEPS))
        if leverage == round(self._leverage) and not self.slider.isSliderDown():
            # A key or the wheel moves by less than 1× where leverage is low: a step is a whole one all the same.
            leverage += 1 if place > self._slider_place(self._leverage) else -1
        leverage = min(max(leverage, 1), max(1, math.floor(self._max_leverage)))
        self.leverage.setModified(False)
        self.leverage.fill(f"{leverage}×", float(leverage))
        self.edited.emit()

    def _mode_chosen(self) -> None:
        if not self.wallet.text():
            wallet = _FIRST_WALLET[self._contract]
            self.wallet.fill(f"{wallet:,.{self._wallet_decimals()}f}", wallet)
        self._show_wallet()
        self.edited.emit()

    def _wallet_decimals(self) -> int:
        return 6 if self._contract is Contract.INVERSE else 2

    def _show_wallet(self) -> None:
        is_cross = self.mode.currentData() == MarginMode.CROSS
        self._wallet_caption.setVisible(is_cross)
        self.wallet.setVisible(is_cross)


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("job", "caption")
    label.setContentsMargins(0, 6, 0, 0)
    return label
