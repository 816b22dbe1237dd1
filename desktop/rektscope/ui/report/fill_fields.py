"""The fields for what pasted fills lack: leverage and account, and units, zone, side and dates where asked."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from rektscope.market.numbers import NumberKind
from rektscope.positions.fill_layouts import QuantityUnit
from rektscope.ui.calculator.fields import NumberField
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.translation import tr

LEVERAGE, WALLET, HOURS = tr("Leverage of the fills"), tr("Wallet at the opening"), tr("Hours ahead of UTC")
QUANTITIES, DATES, SIDE, POSITION, MODE = (
    tr("Quantities in"),
    tr("Dates begin with"),
    tr("Side"),
    tr("Position"),
    tr("Backed by"),
)
_HINT_MARGIN_PX = 28
_AS_IN_FILLS = tr("as the fills say")
_COLUMNS = 4
_EDGES_PX, _GAP_PX = 80, 10
"""Margins of the dialog and its frame, and between two columns."""


class FillChoices(msgspec.Struct, frozen=True):
    """What the user adds to fills; texts as typed, None for what the fills have themselves.

    Attributes:
        leverage, wallet, utc_offset: as typed.
        is_cross: whether a wallet backs the position.
        side: `long` or `short`.
        quantity_in: what quantities count.
        is_day_first: what dates begin with.
        holding: which of the positions, from 0; None for the last that was liquidated, else the last.
        figures: how the numbers among the texts are written.
    """

    leverage: str = ""
    wallet: str = ""
    utc_offset: str = ""
    is_cross: bool = False
    side: str | None = None
    quantity_in: QuantityUnit | None = None
    is_day_first: bool | None = None
    holding: int | None = None
    figures: Figures = STANDARD


class FillFields(QWidget):
    """The fields, two rows of four.

    Signals:
        chosen: another choice of a list; what is typed waits for the button.
    """

    chosen = Signal()

    def __init__(self, leverage: str) -> None:
        super().__init__()
        self.leverage_field = NumberField(LEVERAGE, NumberKind.LEVERAGE, is_optional=True)
        if leverage:
            self.leverage_field.fill(leverage, float(STANDARD.read(leverage, LEVERAGE, NumberKind.LEVERAGE)))
        self.wallet_field = NumberField(WALLET, NumberKind.AMOUNT, is_optional=True)
        self.hours_field = NumberField(HOURS, is_signed=True, is_optional=True)
        self.hours_field.setPlaceholderText(_AS_IN_FILLS)
        self.mode_box = _box((tr("own margin (isolated)"), False), (tr("a wallet (cross)"), True))
        self.side_box = _box((_AS_IN_FILLS, None), (tr("long"), "long"), (tr("short"), "short"))
        self.quantity_box = _box(
            (_AS_IN_FILLS, None),
            (tr("coins"), QuantityUnit.COINS),
            (tr("contracts"), QuantityUnit.CONTRACTS),
            ("USD", QuantityUnit.USD),
        )
        self.dates_box = _box((_AS_IN_FILLS, None), (tr("the day"), True), (tr("the month"), False))
        self.position_box = _box((tr("the last liquidated, or the last"), None))
        self._lay_out()
        self.mode_box.currentIndexChanged.connect(self._show_wallet)
        for box in (self.mode_box, self.side_box, self.quantity_box, self.dates_box, self.position_box):
            box.currentIndexChanged.connect(self.chosen)
        self._show_wallet()

    @property
    def choices(self) -> FillChoices:
        """The values of the fields now."""
        return FillChoices(
            self.leverage_field.text().strip(),
            self.wallet_field.text().strip(),
            self.hours_field.text().strip(),
            self.mode_box.currentData(),
            self.side_box.currentData(),
            self.quantity_box.currentData(),
            self.dates_box.currentData(),
            self.position_box.currentData(),
            self.leverage_field.figures,
        )

    def offer(self, holdings: tuple[str, ...]) -> None:
        """The positions to choose from, in words; the choice stays where there is as much to choose from."""
        if [self.position_box.itemText(place) for place in range(1, self.position_box.count())] == list(holdings):
            return
        chosen = self.position_box.currentIndex()
        self.position_box.blockSignals(True)
        while self.position_box.count() > 1:
            self.position_box.removeItem(1)
        for place, words in enumerate(holdings):
            self.position_box.addItem(words, place)
        self.position_box.setCurrentIndex(chosen if chosen < self.position_box.count() else 0)
        self.position_box.blockSignals(False)

    def _show_wallet(self) -> None:
        self.wallet_field.setEnabled(bool(self.mode_box.currentData()))

    def _lay_out(self) -> None:
        fields: tuple[tuple[str, QWidget], ...] = (
            (LEVERAGE, self.leverage_field),
            (MODE, self.mode_box),
            (WALLET, self.wallet_field),
            (POSITION, self.position_box),
            (SIDE, self.side_box),
            (QUANTITIES, self.quantity_box),
            (HOURS, self.hours_field),
            (DATES, self.dates_box),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        columns = self._columns([widget for _, widget in fields])
        for place, (words, widget) in enumerate(fields):
            label = QLabel(words)
            label.setProperty("job", "caption")
            label.setBuddy(widget)
            widget.setAccessibleName(words)
            row, column = divmod(place, columns)
            grid.addWidget(label, 2 * row, column)
            grid.addWidget(widget, 2 * row + 1, column)
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, max(grid.columnMinimumWidth(column), _least_of(widget)))

    def _columns(self, widgets: list[QWidget]) -> int:
        """As many fields beside one another as the screen is wide for."""
        room = self.screen().availableSize().width() - _EDGES_PX
        for columns in range(_COLUMNS, 1, -1):
            wide = sum(max(_least_of(each) for each in widgets[column::columns]) for column in range(columns))
            if wide + _GAP_PX * (columns - 1) <= room:
                return columns
        return 1


def _least_of(widget: QWidget) -> int:
    """The width of its column, where it is the only one in it."""
    return max(widget.minimumSizeHint().width(), _wide_of(widget))


def _wide_of(widget: QWidget) -> int:
    """What the longest choice of a box takes, or the hint in a field."""
    if isinstance(widget, QLineEdit):
        return widget.fontMetrics().horizontalAdvance(widget.placeholderText()) + _HINT_MARGIN_PX
    return widget.sizeHint().width()


def _box(*items: tuple[str, object]) -> ChoiceBox:
    box = ChoiceBox()
    box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
    for words, data in items:
        box.addItem(words, data)
    return box
