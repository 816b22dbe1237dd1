"""The answer on the panel: the one number that matters, the figures behind it, the verdict, and what it rests on.

It shows what it is handed; what a position is and what became of it is the panel's business.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout

from rektscope.market.instrument import Contract, Instrument
from rektscope.positions.position import EffectiveLiquidation, settlement_currency
from rektscope.risk.calculator import Answer, AnswerStatus
from rektscope.ui.bound_label import BoundLabel
from rektscope.ui.calculator.verdict import Verdict
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.lettered_ground import LetteredGround
from rektscope.ui.sentences.translated import translated
from rektscope.ui.steady_label import SteadyLabel
from rektscope.ui.text_box import TextBox
from rektscope.ui.theme import CAPTION_PX, DANGER, LINE_STRONG, TEXT_SECOND, tint
from rektscope.ui.translation import tr

_COIN_DECIMALS = 6
_EFFECTIVE = tr("Real leverage")
_IN_FRONT = tr("In front of me")
_WHOLE_LOSS = tr("With fee, takeover")
_ROWS = (
    tr("Bankruptcy"),
    tr("Margin"),
    _EFFECTIVE,
    tr("Maintenance"),
    tr("Loss if hit"),
    _WHOLE_LOSS,
    tr("From mark now"),
    _IN_FRONT,
)


class AnswerView(LetteredGround):
    """Everything about one answer.

    Signals:
        copyAsked: the whole answer is wanted as text.
    """

    copyAsked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.error = BoundLabel()
        self.price = SteadyLabel()
        self.distance = BoundLabel()
        self.settled = BoundLabel()
        self.figures = {name: BoundLabel() if name == _IN_FRONT else SteadyLabel() for name in _ROWS}
        self.verdict = BoundLabel()
        self._verdict_box = TextBox(self.verdict)
        self._in_front_box = TextBox(self.figures[_IN_FRONT])
        self._settled_box = TextBox(self.settled)
        self.footer = BoundLabel()
        self.tier_note = BoundLabel()
        self.copy_button = QPushButton(tr("Copy all as text"))
        self._names: dict[str, QLabel] = {}
        self._opening_prices = ("–", "–")
        self._is_new = True
        self._lay_out()
        self.letter(*(figure for figure in self.figures.values() if isinstance(figure, SteadyLabel)))
        self.copy_button.clicked.connect(self.copyAsked)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.error.setProperty("job", "error")
        self.error.setVisible(False)
        caption = QLabel(tr("Liquidation price · the mark price triggers"))
        caption.setProperty("job", "caption")
        caption.setContentsMargins(0, 10, 0, 0)
        self.price.setProperty("job", "danger")
        self.price.setAccessibleDescription(tr("Liquidation price"))
        self.price.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.distance, self.settled, self.tier_note):
            label.setProperty("job", "caption")
        self.settled.setAccessibleDescription(tr("Liquidation price now"))
        self.tier_note.setAccessibleDescription(tr("Age of the tiers"))
        self.verdict.setTextFormat(Qt.TextFormat.RichText)
        self.verdict.setAccessibleDescription(tr("What became of it"))
        self.footer.setStyleSheet(f"color: {tint(TEXT_SECOND)}; font-size: {CAPTION_PX}px;")
        self.footer.setAccessibleDescription(tr("Rules and tiers"))
        column.addWidget(self.error)
        for widget in (caption, self.price, self.distance, self._settled_box):
            column.addWidget(widget)
        column.addLayout(self._figure_grid())
        self.verdict.setStyleSheet("border: 1px solid transparent; padding: 9px; background: transparent;")
        column.addWidget(self._verdict_box)
        for label in (self.footer, self.tier_note):
            column.addWidget(label)
        column.addWidget(self.copy_button)
        for part in (self._settled_box, self.tier_note):
            part.setVisible(False)

    def _figure_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 6, 0, 6)
        grid.setVerticalSpacing(6)
        for row, (name, figure) in enumerate(self.figures.items()):
            label = QLabel(name)
            label.setProperty("job", "second")
            figure.setAlignment(Qt.AlignmentFlag.AlignRight)
            figure.setAccessibleDescription(name)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            if name == _IN_FRONT:
                grid.addWidget(self._in_front_box, row, 1)  # a sum with its band is longer than the panel is wide
            else:
                grid.addWidget(figure, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._names[name] = label
        grid.setColumnStretch(1, 1)
        self._show_row(_EFFECTIVE, shown=False)
        return grid

    def show_answer(self, answer: Answer, instrument: Instrument, rules_line: str) -> None:
        """Show what does not depend on the moment; `rules_line` is the rules and tiers it rests on."""
        figures = figures_of(self)
        self._is_new = True
        is_refused = answer.status is AnswerStatus.CANNOT_OPEN
        problem = (
            tr(
                "A new one would be refused: {opening_problem}",
                opening_problem=translated(answer.opening_problem, figures=figures),
            )
            if answer.opening_problem
            else ""
        )
        self.error.setText(translated(answer.reason, figures=figures) if is_refused else problem)
        self.error.setVisible(is_refused or bool(problem))
        decimals = instrument.price_decimals
        price = figures.price(answer.liquidation_price_on_tick, decimals)
        is_never = answer.status is AnswerStatus.NO_LIQUIDATION
        self._opening_prices = (tr("none") if is_never else price, figures.price(answer.bankruptcy_price, decimals))
        self.price.setText(self._opening_prices[0])
        self.distance.setText(_distance(answer, instrument, figures=figures))
        self.distance.setVisible(not is_refused)
        self.figures[tr("Bankruptcy")].setText(self._opening_prices[1])
        self._show_amounts(answer, instrument)
        self.footer.setText(rules_line)
        self.footer.setToolTip(f"{answer.rules.source}\n{answer.table.source}")
        self.copy_button.setEnabled(True)

    def _show_amounts(self, answer: Answer, instrument: Instrument) -> None:
        """Margin, maintenance and loss in the currency they are settled in; a coin needs more decimals."""
        figures = figures_of(self)
        unit = settlement_currency(instrument)
        is_coin = instrument.contract is Contract.INVERSE
        self.figures[tr("Margin")].setText(figures.amount(answer.margin, unit, _COIN_DECIMALS if is_coin else 1))
        effective = answer.effective_leverage
        is_refused = answer.status is AnswerStatus.CANNOT_OPEN
        self.figures[_EFFECTIVE].setText("–" if effective is None or is_refused else f"{figures.of(effective):.4g}×")
        self._show_row(_EFFECTIVE, shown=answer.backing != answer.margin)
        rate = figures.percent(answer.maintenance_margin_rate)
        self.figures[tr("Maintenance")].setText(
            tr("{rate} · tier {tier}", rate=rate, tier=answer.tier) if answer.tier is not None else "–"
        )
        loss = -answer.loss_at_liquidation if answer.loss_at_liquidation is not None else None
        self.figures[tr("Loss if hit")].setText(figures.amount(loss, unit, _COIN_DECIMALS if is_coin else 0))
        whole = None if answer.whole_loss is None else -answer.whole_loss
        self.figures[_WHOLE_LOSS].setText(figures.amount(whole, unit, _COIN_DECIMALS if is_coin else 0))

    def _show_row(self, name: str, *, shown: bool) -> None:
        self._names[name].setVisible(shown)
        self.figures[name].setVisible(shown)

    def show_moment(
        self, effective: EffectiveLiquidation, instrument: Instrument, mark: float | None, in_front: str
    ) -> None:
        """Show what the moment adds: the prices in force after fundings, the distance from the mark, the levels.

        Of a position that is over nothing is away or in front any more.
        """
        figures = figures_of(self)
        decimals = instrument.price_decimals
        price, bankruptcy = self._opening_prices
        if effective.settlement_count:
            price = tr("none") if effective.on_tick is None else figures.price(effective.on_tick, decimals)
            bankruptcy = figures.price(effective.bankruptcy_price, decimals)
        self.price.setText(price)
        self.figures[tr("Bankruptcy")].setText(bankruptcy)
        away = None if effective.is_over else effective.distance_from(mark)
        self.figures[tr("From mark now")].setText(figures.distance(away, mark, decimals))
        self._in_front_box.set_text("–" if effective.is_over else in_front)
        self._show_settled(settled_line(effective, instrument, figures=figures))

    def _show_settled(self, line: str) -> None:
        """Show what fundings did to the price; once it was there for an answer, its room stays: nothing jumps."""
        if line:
            self._settled_box.set_text(line)
        if line or self._is_new:
            self._settled_box.setVisible(bool(line))
        self.settled.setVisible(bool(line))  # alone in its room: nothing around it is laid out

    def show_verdict(self, verdict: Verdict, *, shown: bool) -> None:
        """Show what became of it."""
        self._verdict_box.set_text(f"<span style='font-weight:600'>{verdict.headline}</span> {verdict.sentence}")
        self._verdict_box.set_edge(DANGER if verdict.is_danger else LINE_STRONG)
        self._verdict_box.setVisible(shown)
        if self._is_new:
            self._is_new = False
            for box in (self._verdict_box, self._in_front_box, self._settled_box):
                box.fit()

    def show_tier_note(self, line: str, sentence: str) -> None:
        """One calm line on tiers that do not belong to the moment or could not be used; empty where there are none."""
        self.tier_note.setText(line)
        if self.tier_note.toolTip() != sentence:
            self.tier_note.setToolTip(sentence)
        self.tier_note.setVisible(bool(line))

    def show_error(self, sentence: str) -> None:
        """Say what is wrong; no figure of the last answer stays to be taken for this one's."""
        self.error.setText(sentence)
        self.error.setVisible(True)
        self._opening_prices = ("–", "–")
        self.price.setText("–")
        self.distance.setText("")
        self._is_new = True
        self._show_settled("")
        self._verdict_box.setVisible(False)
        self.copy_button.setEnabled(False)
        self.footer.setText("")
        self.footer.setToolTip("")
        for figure in self.figures.values():
            figure.setText("–")


def settled_line(effective: EffectiveLiquidation, instrument: Instrument, *, figures: Figures = STANDARD) -> str:
    """`123,311.2 after 1 funding settlement`; empty where none was settled."""
    if not effective.settlement_count:
        return ""
    price = tr("none") if effective.on_tick is None else figures.price(effective.on_tick, instrument.price_decimals)
    when = tr("At the end") if effective.is_over else tr("Now")
    return tr(
        "{when} {price}, after {settlement_count} funding settlements"
        if effective.settlement_count > 1
        else "{when} {price}, after {settlement_count} funding settlement",
        when=when,
        price=price,
        settlement_count=effective.settlement_count,
    )


def _distance(answer: Answer, instrument: Instrument, *, figures: Figures = STANDARD) -> str:
    """`3.58 % = 4,265.0 USDT above entry`, or why there is none."""
    if answer.distance is None:
        return translated(answer.reason, figures=figures)
    word = tr("above") if (answer.liquidation_price or 0.0) > answer.position.entry_price else tr("below")
    usd = figures.price(answer.distance_usd, instrument.price_decimals)
    text = tr(
        "{percent} = {usd} {quote} {word} entry",
        percent=figures.percent(answer.distance),
        usd=usd,
        quote=instrument.quote,
        word=word,
    )
    if answer.second_liquidation_price is not None:
        other = figures.price(answer.second_liquidation_price_shown, instrument.price_decimals)
        text += tr("; on the other side at {other}", other=other)
    return text
