"""Rules: whose formula and tiers hold for this position, and what every other venue would do with it."""

from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import MarketChart
from rektscope.margins.market_rules import ASSUMED_RATE
from rektscope.margins.store import TierStore
from rektscope.market.instrument import Contract
from rektscope.market.numbers import NumberKind
from rektscope.market.times import moment_from_ms
from rektscope.positions.position import PositionDraft
from rektscope.positions.rules import (
    RulesChoice,
    RulesOption,
    VenueResult,
    choices_for,
    compare,
    tables_beside,
    takes_fee,
)
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.tier_age import AgeNote, age_note
from rektscope.risk.tiers import TierTable
from rektscope.ui.calculator.collapsible import CollapsibleSection, ResultLine
from rektscope.ui.calculator.fields import NumberField
from rektscope.ui.calculator.table import FigureTable
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.figures import STANDARD
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr, within
from rektscope.venues.rules import rules_named

_HEADS = (tr("Venue"), tr("Liquidated"), tr("Margin"), tr("Max"))
_HUNDRED = 100.0
_POPUP_WIDTH = 380
"""Wide enough for the longest title; the box itself is as narrow as the panel."""

_FIRST_RATE = "0.5"
"""Percent, to begin with where the rate is given by hand: the commonest first tier of the larger coins."""

_SHORT_NAMES = {"hyperliquid": "Hyperliq.", "dydx": "dYdX", "okx": "OKX", "bitmex": "BitMEX"}


class RulesSection(CollapsibleSection):
    """The choice of rules, and the comparison.

    Signals:
        edited: another choice was made; `choice()` reads it.
    """

    edited = Signal()

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._tiers = TierStore()
        self._chart: MarketChart | None = None
        self._options: list[RulesOption] | None = None
        self._tables: list[TierTable] = []
        self._choice: RulesChoice | None = None
        self.box = ChoiceBox()
        self.box.setAccessibleName(tr("Rules for this position"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(12)
        self.box.view().setMinimumWidth(_POPUP_WIDTH)
        self.rate, self.deduction = (
            NumberField(tr("Maintenance rate of these rules"), NumberKind.PERCENT),
            NumberField(tr("Deduction of these rules"), NumberKind.AMOUNT, allows_zero=True, is_optional=True),
        )
        self.fee = NumberField(
            tr("Closing fee of these rules"), NumberKind.FEE_PERCENT, allows_zero=True, is_optional=True
        )
        self.table = FigureTable(_HEADS, tr("The same position at other venues"))
        self.note = ResultLine()
        self.rows.addWidget(self.box)
        grid = QGridLayout()
        grid.setVerticalSpacing(5)
        self._captions: dict[NumberField, QLabel] = {}
        for row, (text, field) in enumerate(
            ((tr("Maintenance rate"), self.rate), (tr("Deduction"), self.deduction), (tr("Closing fee"), self.fee))
        ):
            label = QLabel(text)
            label.setProperty("job", "second")
            self._captions[field] = label
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
            field.textEdited.connect(self._typed)
            field.editingFinished.connect(self._typed)
            field.cancelled.connect(self._typed)
        self.rows.addLayout(grid)
        caption = QLabel(tr("The same position elsewhere"))
        caption.setProperty("job", "caption")
        self.rows.addWidget(caption)
        self.rows.addWidget(self.table)
        self.rows.addWidget(self.note)
        self.rate.set_unit("%")
        self.fee.set_unit("%")
        self.box.activated.connect(self._chosen)
        self._show_fields()

    def set_market(self, chart: MarketChart, tiers: TierStore) -> None:
        """Begin with another market; what can be chosen is looked up when first asked for."""
        self._chart, self._tiers, self._options, self._choice = chart, tiers, None, None
        money = chart.instrument.base if chart.instrument.contract is Contract.INVERSE else chart.instrument.quote
        self.deduction.set_unit(money)
        if self.is_open:
            self._offer()

    def choice(self) -> RulesChoice | None:
        """What is chosen, with the figures that stand in the fields; None for the market's own rules.

        Raises:
            InputError: a figure cannot be read.
        """
        chosen = self._choice
        if chosen is None:
            return None
        rate, deduction, fee = None, 0.0, None
        if chosen.market is None:
            rate = self.rate.read(tr("The maintenance rate")) / _HUNDRED
            if self.deduction.text().strip():
                deduction = self.deduction.read(tr("The deduction"))
        if takes_fee(rules_named(chosen.rules)) and self.fee.text().strip():
            fee = self.fee.read(tr("The {fee_name}", fee_name=within(self._fee_name()))) / _HUNDRED
        return RulesChoice(chosen.rules, chosen.market, rate, deduction, fee)

    def show_draft(self, draft: PositionDraft) -> None:
        """Show the choice of a draft that came from elsewhere."""
        if draft.rules == self._choice:
            return
        self._choice = draft.rules
        self._fill_figures()
        self._show_chosen()

    def work_out(self, draft: PositionDraft, answer: Answer, chart: MarketChart, frame: Frame | None) -> None:
        """Ask every venue."""
        if self._options is None:
            self._offer()
        if draft.hedge is not None:
            self.table.show_rows([])
            self.note.setText(tr("Pairs are not compared: enter the legs one by one."))
            return
        instrument = chart.instrument
        rows = compare(
            answer.position,
            draft.account,
            self._tables,
            contract_size=float(instrument.contract_size),
            tick_size=instrument.tick,
        )
        notes = {} if frame is None else self._age_notes(moment_from_ms(frame.cursor_ms).date())
        self.table.show_rows([self._row(row, chart, notes.get(row.market)) for row in rows])
        old = [_short_name(market.partition(":")[0]) for market, note in notes.items() if note is not None]
        another_time = (
            tr(" Tiers of another time than this moment: {items} (point at a row).", items=", ".join(old))
            if old
            else ""
        )
        self.note.setText(
            tr(
                "At the same leverage and wallet, each by the rules in force there; a dollar is a "
                "dollar in any coin. Marks of the replay stay this market's.{another_time}",
                another_time=another_time,
            )
        )

    def clear(self) -> None:
        """No position, nothing to compare."""
        if self._options is None and self._chart is not None:
            self._offer()
        self.table.show_rows([])
        self.note.setText("")

    def _age_notes(self, day: date) -> dict[str, AgeNote | None]:
        """The notes on the age of each venue's tiers beside an answer about `day`, by market."""
        return {f"{table.venue}:{table.symbol}": age_note(table, day) for table in self._tables}

    def _row(self, row: VenueResult, chart: MarketChart, note: AgeNote | None) -> tuple[tuple[str, ...], str, bool]:
        """Cells, tooltip, and whether it is this market's own."""
        figures = figures_of(self)
        name = _short_name(row.venue)
        is_own = row.market == chart.instrument.market
        answer = row.answer
        if answer is None:
            return (name, "–", "–", "–"), row.problem, is_own
        decimals = 4 if chart.instrument.contract is Contract.INVERSE else 0
        price = figures.price(answer.liquidation_price_on_tick, chart.instrument.price_decimals)
        is_refused = answer.liquidation_price is None and answer.status is AnswerStatus.CANNOT_OPEN
        if answer.liquidation_price is None:
            price = tr("refused") if is_refused else tr("none")
        most = "–" if answer.max_leverage == float("inf") else f"{figures.of(answer.max_leverage):.3g}×"
        margin = "–" if is_refused else f"{figures.of(answer.margin):,.{decimals}f}"
        tip = tr(
            "{market}: {value}. Margin in {settlement}.",
            market=row.market,
            value=translated(answer.reason or answer.rules_label, figures=figures),
            settlement=row.settlement,
        )
        tip += "" if note is None else f" {translated(note.sentence, figures=figures)}"
        return (name, price, margin, most), tip, is_own

    def _offer(self) -> None:
        """Fill the box with what there is for this market."""
        if self._chart is None:
            return
        self._options = choices_for(self._chart.instrument, self._tiers)
        self._tables = tables_beside(self._chart.instrument, self._tiers)
        own = translated(self._chart.margin.rules.title, figures=figures_of(self))
        with QSignalBlocker(self.box):
            self.box.clear()
            self.box.addItem(
                tr("{own}, own rules", own=own)
                if self._chart.margin.is_own
                else tr("Assumed flat {rate}", rate=figures_of(self).percent(ASSUMED_RATE, 1)),
                None,
            )
            for option in self._options:
                kind = tr("by hand") if option.market is None else option.market.partition(":")[2]
                self.box.addItem(
                    f"{translated(option.rules.title, figures=figures_of(self))}, {_basis(option)} · {kind}",
                    option.choice,
                )
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Let the box and the fields show what is chosen."""
        chosen = self._choice
        plain = None if chosen is None else (chosen.rules, chosen.market)
        with QSignalBlocker(self.box):
            for index in range(self.box.count()):
                data = self.box.itemData(index)
                if (None if data is None else (data.rules, data.market)) == plain:
                    self.box.setCurrentIndex(index)
        self.box.setToolTip(self.box.currentText())
        self._show_fields()

    def _fill_figures(self) -> None:
        chosen = self._choice
        if chosen is None:
            return
        if chosen.maintenance_rate is not None:
            self.rate.fill(_plain(chosen.maintenance_rate * _HUNDRED), chosen.maintenance_rate * _HUNDRED)
            self.deduction.fill(_plain(chosen.deduction) if chosen.deduction else "", chosen.deduction)
        # The rules' own fee stands in the field where none was set, so that what counts is what is shown.
        rules = rules_named(chosen.rules)
        fee = (rules.fee_rate if chosen.fee_rate is None else chosen.fee_rate) * _HUNDRED
        self.fee.fill(_plain(fee) if takes_fee(rules) else "", fee)

    def _show_fields(self) -> None:
        """Only the figures that the chosen rules ask for."""
        chosen = self._choice
        by_hand = chosen is not None and chosen.market is None
        with_fee = chosen is not None and takes_fee(rules_named(chosen.rules))
        for field, shown in ((self.rate, by_hand), (self.deduction, by_hand), (self.fee, with_fee)):
            self._show_field(field, shown=shown)
        self._captions[self.fee].setText(self._fee_name())
        self.fee.setAccessibleName(tr("{fee_name} of these rules", fee_name=self._fee_name()))

    def _fee_name(self) -> str:
        """What stands on top of maintenance under the chosen rules."""
        chosen = self._choice
        counts_funding = chosen is not None and rules_named(chosen.rules).counts_funding
        return tr("Adverse funding") if counts_funding else tr("Closing fee")

    def _show_field(self, field: NumberField, *, shown: bool) -> None:
        field.setVisible(shown)
        self._captions[field].setVisible(shown)

    def _chosen(self, index: int) -> None:
        self._choice = self.box.itemData(index)
        self.fee.setModified(False)
        self._fill_figures()
        if self._choice is not None and self._choice.market is None and not self.rate.text():
            self.rate.fill(_FIRST_RATE, float(_FIRST_RATE))
        self._show_chosen()
        self.edited.emit()

    def _typed(self) -> None:
        if self._choice is not None:
            self.edited.emit()


def _short_name(venue: str) -> str:
    return _SHORT_NAMES.get(venue, venue.capitalize())


def _basis(option: RulesOption) -> str:
    return translated(option.rules.maintenance_basis, figures=STANDARD)


def _plain(value: float) -> str:
    return f"{value:.10g}"
