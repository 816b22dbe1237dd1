"""The account around a cross position: the other leg of a hedge in the same market, and other positions beside it.

Both legs of a hedge share one liquidation price. Another position counts with what it requires and what it has won at
its own mark; it is given by these two figures, or by its own, which are worked out once, when it is added.
"""

from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QPushButton, QWidget

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import MarketChart
from rektscope.margins.store import TierStore
from rektscope.market.errors import InputError
from rektscope.market.instrument import Instrument
from rektscope.market.numbers import NumberKind
from rektscope.market.sides import Side
from rektscope.market.sizes import own_unit
from rektscope.market.times import moment_from_ms
from rektscope.positions.position import OtherHolding, OtherLeg, PositionDraft, settlement_currency
from rektscope.risk.answer import Answer
from rektscope.risk.positions import MarginMode, other_position
from rektscope.risk.tier_age import age_note
from rektscope.risk.tiers import TierTable
from rektscope.ui.calculator.collapsible import CollapsibleSection, ResultLine
from rektscope.ui.calculator.fields import NumberField, number_text
from rektscope.ui.calculator.other_market import instrument_of
from rektscope.ui.calculator.size_field import SizeField
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.figures import STANDARD, unit_word
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.side_text import side_word
from rektscope.ui.translation import tr
from rektscope.venues.rules import rules_for

_LIST_HEIGHT = 84
_MOST_OTHERS = 50


class AccountSection(CollapsibleSection):
    """The other leg, and the list of other positions.

    Signals:
        edited: something was entered; `leg()` and `others()` read it.
    """

    edited = Signal()

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._instrument: Instrument | None = None
        self._tiers = TierStore()
        self._others: tuple[OtherHolding, ...] = ()
        self._tables: dict[str, TierTable] = {}  # by name of the position that was counted from it
        self._listed_with = STANDARD  # how the numbers in the list are written
        self.hint = ResultLine()
        self.leg_entry = NumberField(tr("Entry of the other leg"), NumberKind.PRICE, is_optional=True)
        self.leg_quantity = SizeField(tr("Size of the other leg"), self.leg_entry, is_optional=True)
        self.list = QListWidget()
        self.kind, self.side = ChoiceBox(), ChoiceBox()
        self.profit = NumberField(tr("Unrealised profit of the other position"), NumberKind.AMOUNT, is_signed=True)
        self.maintenance = NumberField(
            tr("Maintenance margin of the other position"), NumberKind.AMOUNT, allows_zero=True
        )
        self.entry = NumberField(tr("Entry price of the other position"), NumberKind.PRICE)
        self.quantity = SizeField(tr("Size of the other position"), self.entry)
        self.mark = NumberField(tr("Mark price of the other position"), NumberKind.PRICE)
        self.add_button, self.remove_button = QPushButton(tr("Add")), QPushButton(tr("Remove"))
        self.message = ResultLine()
        self._leg_caption = _caption(tr("The other leg: size … at …"))
        self._lay_out()
        for field in (self.leg_quantity, self.leg_entry):
            field.textEdited.connect(self._leg_typed)
            field.editingFinished.connect(self._leg_typed)
            field.cancelled.connect(self._leg_typed)
        self.kind.activated.connect(self._show_kind)
        self.add_button.clicked.connect(self.add_other)
        self.remove_button.clicked.connect(self.remove_other)

    def _lay_out(self) -> None:
        self.list.setAccessibleName(tr("Other positions of the account"))
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.kind.setAccessibleName(tr("Market of the other position"))
        self.side.setAccessibleName(tr("Side of the other position"))
        for side in Side:
            self.side.addItem(side_word(side), side)
        self.rows.addWidget(self.hint)
        self.rows.addWidget(self._leg_caption)
        self.rows.addLayout(_line(self.leg_quantity, self.leg_entry))
        self.rows.addWidget(_caption(tr("Other positions")))
        self.rows.addWidget(self.list)
        self.rows.addLayout(_line(self.kind, self.side))
        self.rows.addWidget(self.profit)
        self.rows.addWidget(self.maintenance)
        self.rows.addLayout(_line(self.quantity, self.entry))
        self.rows.addWidget(self.mark)
        self.rows.addLayout(_line(self.add_button, self.remove_button))
        self.rows.addWidget(self.message)
        for field, name in (
            (self.profit, tr("unrealised profit")),
            (self.maintenance, tr("maintenance margin")),
            (self.entry, tr("entry")),
            (self.mark, tr("mark price now")),
        ):
            field.setPlaceholderText(name)
        self.quantity.setPlaceholderText(tr("size"))

    def set_market(self, instrument: Instrument, tiers: TierStore) -> None:
        """Begin with another market: its units, the venue's other markets, no other position."""
        self._instrument, self._tiers, self._others = instrument, tiers, ()
        self.leg_quantity.set_market(instrument)
        self.leg_entry.set_unit(instrument.quote)
        self._empty_leg()
        with QSignalBlocker(self.kind):
            self.kind.clear()
        self._fill()

    def leg(self) -> OtherLeg | None:
        """The other leg; None while its fields are empty.

        Raises:
            InputError: a figure cannot be read.
        """
        if not self.leg_quantity.text().strip() and not self.leg_entry.text().strip():
            return None
        quantity = self.leg_quantity.read_quantity(tr("The size of the other leg"))
        return OtherLeg(self.leg_entry.read(tr("The entry price of the other leg")), quantity)

    def others(self) -> tuple[OtherHolding, ...]:
        """The other positions in the list."""
        return self._others

    def show_draft(self, draft: PositionDraft) -> None:
        """Show the account of a draft that came from elsewhere."""
        instrument = self._instrument
        if instrument is None:
            return
        is_cross = draft.mode is MarginMode.CROSS
        for widget in self._inputs():
            widget.setEnabled(is_cross)
        other = tr("long") if draft.side is Side.SHORT else tr("short")
        self._leg_caption.setText(tr("The other leg of a hedge: {other} … at …", other=other))
        self.hint.setText("" if is_cross else tr("Isolated positions back themselves: choose cross above for these."))
        leg = draft.leg
        if leg is not None:
            self.leg_quantity.fill_quantity(leg.quantity, leg.entry_price)
            self.leg_entry.fill(number_text(leg.entry_price, instrument.price_decimals), leg.entry_price)
        else:
            self._empty_leg()
        if draft.others != self._others:
            self._others = draft.others
            self._fill()

    def work_out(self, draft: PositionDraft, answer: Answer, chart: MarketChart, frame: Frame | None) -> None:
        """Say what stands behind the position, and which tiers of other positions do not belong to the moment."""
        figures = figures_of(self)
        self._offer()
        if draft.mode is not MarginMode.CROSS:
            self.message.setText("")
            return
        money = settlement_currency(chart.instrument)
        self.message.setText(
            tr("{backing:,.6g} {money} stand behind this position.", backing=figures.of(answer.backing), money=money)
        )
        if answer.hedge is not None:
            self.message.setText(
                tr(
                    "{message} Both legs share one liquidation price, seen from this entry as the mark.",
                    message=self.message.text(),
                )
            )
        if frame is not None:
            self._show_tier_notes(moment_from_ms(frame.cursor_ms).date())

    def _show_tier_notes(self, day: date) -> None:
        """As beside the answer itself: tiers too old, or too new, for the day that is shown."""
        used = {table.symbol: table for other in self._others if (table := self._tables.get(other.name)) is not None}
        notes = {symbol: note for symbol, table in used.items() if (note := age_note(table, day)) is not None}
        self.message.setToolTip(
            "\n".join(translated(note.sentence, figures=figures_of(self)) for note in notes.values())
        )
        lines = [f"{symbol}: {translated(note.line, figures=figures_of(self))}" for symbol, note in notes.items()]
        self.message.setText(" ".join([self.message.text(), *lines]))

    def clear(self) -> None:
        """What is entered stays; there is no answer to it."""
        self._offer()

    def add_other(self) -> None:
        """Put the position in the fields on the list."""
        try:
            holding = self._entered()
        except InputError as error:
            self.message.show_error(error)
            return
        self._others = (*self._others, holding)
        for field in (self.profit, self.maintenance, self.quantity, self.entry, self.mark):
            field.clear()
        self._fill()
        self.edited.emit()

    def remove_other(self) -> None:
        """Take the chosen position off the list."""
        row = self.list.currentRow()
        if 0 <= row < len(self._others):
            self._others = self._others[:row] + self._others[row + 1 :]
            self._fill()
            self.edited.emit()

    def _entered(self) -> OtherHolding:
        """The position in the fields; raises InputError naming the first field that cannot be used."""
        figures = figures_of(self)
        if len(self._others) >= _MOST_OTHERS:
            raise InputError(
                tr("No more than {most_others} other positions can be counted: remove some.", most_others=_MOST_OTHERS)
            )
        symbol = self.kind.currentData()
        if symbol is None or self._instrument is None:
            profit = self.profit.read(tr("The unrealised profit"))
            maintenance = self.maintenance.read(tr("The maintenance margin"))
            return OtherHolding(tr("another position"), maintenance, profit)
        table = self._tiers.find(self._instrument.venue, symbol)
        if table is None:
            raise InputError(
                tr("There are no tiers of {symbol} any more: give its profit and maintenance instead.", symbol=symbol)
            )
        side = Side(self.side.currentData())
        quantity, entry = self.quantity.read_quantity(tr("The size")), self.entry.read(tr("The entry price"))
        mark = self.mark.read(tr("The mark price"))
        found = other_position(side, entry, quantity, mark, table, rules_for(table))
        other = instrument_of(table)
        name = tr(
            "{word} {quantity:,.10g} {unit} at {entry:,.10g}, mark {mark:,.10g} ({symbol})",
            word=side_word(side),
            quantity=figures.of(quantity),
            unit=unit_word(own_unit(other), other),
            symbol=symbol,
            entry=figures.of(entry),
            mark=figures.of(mark),
        )[:80]
        self._tables[name] = table
        return OtherHolding(name, found.maintenance_margin, found.unrealised_profit)

    def _empty_leg(self) -> None:
        self.leg_entry.fill("", 0.0)
        self.leg_quantity.empty()

    def _leg_typed(self) -> None:
        self.edited.emit()

    def update_figures(self) -> None:
        """Write the list anew where its numbers are written otherwise by now, as in the window it came to stand in."""
        if self.is_open and self._listed_with != figures_of(self):
            self._fill()
        super().update_figures()

    def _offer(self) -> None:
        """Fill the choice of markets when first seen: all of this venue settled in the same currency."""
        if self.kind.count() or self._instrument is None:
            return
        instrument = self._instrument
        self.kind.addItem(tr("known figures"), None)
        money = settlement_currency(instrument)
        for symbol in self._tiers.symbols(instrument.venue):
            table = self._tiers.find(instrument.venue, symbol)
            if table is not None and table.settlement == money and symbol != instrument.symbol:
                self.kind.addItem(symbol, symbol)
        for field in (self.profit, self.maintenance):
            field.set_unit(money)
        self._show_kind()

    def _show_kind(self) -> None:
        symbol = self.kind.currentData()
        by_figures = symbol is None
        table = None if by_figures or self._instrument is None else self._tiers.find(self._instrument.venue, symbol)
        if table is not None:
            other = instrument_of(table)
            self.quantity.set_market(other)
            for field in (self.entry, self.mark):
                field.set_unit(other.quote)
        for field in (self.profit, self.maintenance):
            field.setVisible(by_figures)
        own: tuple[QWidget, ...] = (self.side, self.quantity, self.entry, self.mark)
        for widget in own:
            widget.setVisible(not by_figures)

    def _inputs(self) -> tuple[QWidget, ...]:
        return (
            self.leg_quantity,
            self.leg_entry,
            self.list,
            self.kind,
            self.side,
            self.profit,
            self.maintenance,
            self.quantity,
            self.entry,
            self.mark,
            self.add_button,
            self.remove_button,
        )

    def _fill(self) -> None:
        figures = self._listed_with = figures_of(self)
        self.list.clear()
        for other in self._others:
            words = tr(
                "profit {unrealised_profit:,.6g}, maintenance {maintenance_margin:,.6g}",
                unrealised_profit=figures.of(other.unrealised_profit),
                maintenance_margin=figures.of(other.maintenance_margin),
            )
            self.list.addItem(f"{other.name}: {words}".replace("-", "−"))


def _line(*widgets: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(4)
    for widget in widgets:
        line.addWidget(widget, 1)
    return line


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("job", "caption")
    return label
