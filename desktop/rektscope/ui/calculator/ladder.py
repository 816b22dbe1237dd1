"""A ladder: further entries at other prices, the position after each of them, and whether the price gets that far.

Rows are in the order in which they are filled; each is added to the position of the calculator at its leverage.
"""

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import MarketChart
from rektscope.market.errors import InputError
from rektscope.market.instrument import Instrument
from rektscope.market.numbers import NumberKind
from rektscope.positions.position import PositionDraft
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.entries import Fill, LadderStep, climb
from rektscope.ui.calculator.collapsible import CollapsibleSection, ResultLine
from rektscope.ui.calculator.fields import NumberField
from rektscope.ui.calculator.size_field import SizeField
from rektscope.ui.calculator.table import FigureTable
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

_HEADS = (tr("After"), tr("Average"), tr("Tier"), tr("Liquidated"), tr("Reached"))
_MOST_ROWS = 8
_FIRST_ROWS = 2


class LadderSection(CollapsibleSection):
    """Entries, and what they make of the position.

    Signals:
        draftWanted: a `PositionDraft` to take over.
    """

    draftWanted = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._instrument: Instrument | None = None
        self.fields: list[tuple[SizeField, NumberField]] = []
        caption = QLabel(tr("Further entries: size … at …, in their order"))
        caption.setProperty("job", "caption")
        self.rows.addWidget(caption)
        self.more_button, self.take_button = QPushButton(tr("Add an entry")), QPushButton(tr("Use the total"))
        self.take_button.setToolTip(tr("Put the position after the last entry that is reached into the calculator"))
        self.table = FigureTable(_HEADS, tr("The position after each entry"))
        self.message = ResultLine()
        self._taken: PositionDraft | None = None
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self.more_button, self.take_button):
            buttons.addWidget(button)
        self.rows.addLayout(buttons)
        self.rows.addWidget(self.table)
        self.rows.addWidget(self.message)
        for _ in range(_FIRST_ROWS):
            self.add_row()
        self.more_button.clicked.connect(self.add_row)
        self.take_button.clicked.connect(self._take)

    def set_market(self, instrument: Instrument) -> None:
        """Begin with another market: its units, no further entries."""
        self._instrument = instrument
        for size, price in self.fields:
            size.clear()
            price.clear()
        self._show_units()

    def add_row(self) -> None:
        """One more entry."""
        number = len(self.fields) + 1
        if number > _MOST_ROWS:
            return
        price = NumberField(tr("Price of entry {number}", number=number + 1), NumberKind.PRICE, is_optional=True)
        pair = (SizeField(tr("Size of entry {number}", number=number + 1), price, is_optional=True), price)
        line = QHBoxLayout()
        line.setSpacing(4)
        for field in pair:
            line.addWidget(field, 1)
            field.textEdited.connect(self.update_figures)
        self.fields.append(pair)
        self.rows.insertLayout(number, line)
        self._keep_order()
        self._show_units()
        self.more_button.setEnabled(number < _MOST_ROWS)

    def work_out(self, draft: PositionDraft, answer: Answer, chart: MarketChart, frame: Frame | None) -> None:
        """Climb the ladder."""
        figures = figures_of(self)
        _ = frame
        self._taken = None
        try:
            fills = self._fills(draft)
            steps = climb(
                answer.position, fills, answer.rules, answer.table, draft.account, tick_size=chart.instrument.tick
            )
        except InputError as error:
            self.table.show_rows([])
            self.message.show_error(error)
            self.take_button.setEnabled(False)
            return
        decimals = chart.instrument.price_decimals
        self.table.show_rows([_row(number, step, decimals, figures=figures) for number, step in enumerate(steps, 1)])
        self.message.setText(_sentence(steps, decimals, figures=figures))
        reached = [step for step in steps if step.reached and step.answer.status is not AnswerStatus.CANNOT_OPEN]
        if len(reached) > 1:
            last = reached[-1].answer.position
            self._taken = replace(draft, entry_price=last.entry_price, quantity=last.quantity)
        self.take_button.setEnabled(self._taken is not None)

    def clear(self) -> None:
        """No position, no ladder."""
        self._taken = None
        self.table.show_rows([])
        self.message.setText("")
        self.take_button.setEnabled(False)

    def _fills(self, draft: PositionDraft) -> list[Fill]:
        """The entries typed; raises InputError naming the first that cannot be used."""
        if draft.hedge is not None:
            raise InputError(tr("A ladder is calculated for single positions only: take the other leg out."))
        fills = []
        for number, (size, price) in enumerate(self.fields, 2):
            if size.text().strip() or price.text().strip():
                quantity = size.read_quantity(tr("The size of entry {number}", number=number))
                fills.append(Fill(price.read(tr("The price of entry {number}", number=number)), quantity))
        return fills

    def _show_units(self) -> None:
        instrument = self._instrument
        if instrument is None:
            return
        for size, price in self.fields:
            size.set_market(instrument)
            price.set_unit(instrument.quote)

    def _keep_order(self) -> None:
        """The Tab key goes through the rows, then to the buttons."""
        flat = [field for pair in self.fields for field in pair]
        for before, after in zip(flat, [*flat[1:], self.more_button], strict=True):
            self.setTabOrder(before, after)
        self.setTabOrder(self.more_button, self.take_button)

    def _take(self) -> None:
        if self._taken is not None:
            taken = self._taken
            for size, price in self.fields:
                size.clear()
                price.clear()
            self.draftWanted.emit(taken)


def _row(
    number: int, step: LadderStep, decimals: int, *, figures: Figures = STANDARD
) -> tuple[tuple[str, ...], str, bool]:
    """Cells, tooltip, and whether it stands out."""
    answer = step.answer
    price = figures.price(answer.liquidation_price_on_tick, decimals)
    if answer.status is AnswerStatus.CANNOT_OPEN:
        price = tr("refused")
    tier = answer.tier if answer.tier is not None else answer.entry_tier
    average = figures.price(answer.position.entry_price, decimals)
    cells = (str(number), average, str(tier), price, tr("yes") if step.reached else tr("no"))
    return cells, translated(answer.reason or answer.rules_label, figures=figures), number == 1


def _sentence(steps: list[LadderStep], decimals: int, *, figures: Figures = STANDARD) -> str:
    """What a trader must see at once: an entry that comes too late, or that the venue refuses."""
    for number, step in enumerate(steps, 1):
        if not step.reached:
            before = steps[number - 2].answer
            if before.status is AnswerStatus.CANNOT_OPEN:
                return tr("Entry {number} is not reached: the one before it is refused.", number=number)
            price = figures.price(before.liquidation_price_on_tick, decimals)
            return tr(
                "Entry {number} is never reached: before it the position is liquidated at {price}.",
                number=number,
                price=price,
            )
        if step.answer.status is AnswerStatus.CANNOT_OPEN:
            return tr(
                "Entry {number} is refused: {reason}",
                number=number,
                reason=translated(step.answer.reason, figures=figures),
            )
    if len(steps) == 1:
        return ""
    return tr("Every entry is reached before a liquidation.")
