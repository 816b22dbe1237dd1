"""Costs: what opening and closing take, the price that earns it back, and where funding moves the liquidation."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import MarketChart
from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind
from rektscope.positions.position import PositionDraft, settlement_currency
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.fees import break_even_price, opening_cost
from rektscope.risk.funding import funding_drift
from rektscope.ui.calculator.collapsible import CollapsibleSection, ResultLine
from rektscope.ui.calculator.fields import NumberField
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.translation import tr

_DEFAULT_SETTLEMENTS = "3"
_ROWS = (tr("Opening fee"), tr("Fee to close, bankrupt"), tr("Break-even price"), tr("Funding, each"))


class CostsSection(CollapsibleSection):
    """Fees at a rate that the user sets, and funding at the session's last rate."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.fee = NumberField(tr("Fee rate"), NumberKind.FEE_PERCENT)
        self.fee.set_unit(tr("% per side"))
        self.settlements = NumberField(tr("Fundings ahead"))
        self.settlements.setText(_DEFAULT_SETTLEMENTS)
        self.settlements.set_unit(tr("fundings"))
        self.figures = {name: QLabel("–") for name in _ROWS}
        self.result = ResultLine()
        grid = QGridLayout()
        grid.setVerticalSpacing(5)
        grid.addWidget(self.fee, 0, 0, 1, 2)
        for row, (name, figure) in enumerate(self.figures.items(), start=1):
            label = QLabel(name)
            label.setProperty("job", "second")
            figure.setAlignment(Qt.AlignmentFlag.AlignRight)
            figure.setAccessibleDescription(name)
            grid.addWidget(label, row, 0)
            grid.addWidget(figure, row, 1)
        self.rows.addLayout(grid)
        self.rows.addWidget(self.settlements)
        self.rows.addWidget(self.result)
        self.fee.textEdited.connect(self.update_figures)
        self.settlements.textEdited.connect(self.update_figures)

    @property
    def depends_on_moment(self) -> bool:
        """Funding is that of the cursor."""
        return True

    def work_out(self, draft: PositionDraft, answer: Answer, chart: MarketChart, frame: Frame | None) -> None:
        """Show fees and where funding leads."""
        figures = figures_of(self)
        _ = draft
        if answer.status is AnswerStatus.CANNOT_OPEN:
            self.clear()
            return
        unit = settlement_currency(chart.instrument)
        try:
            percent = self.fee.read(tr("The fee"))
            rate = percent / 100.0
            cost = opening_cost(answer, rate, rate)
            self.figures[tr("Opening fee")].setText(figures.amount(cost.opening_fee, unit, 2))
            self.figures[tr("Fee to close, bankrupt")].setText(figures.amount(cost.fee_to_close, unit, 2))
            even = break_even_price(answer, rate, rate)
            self.figures[tr("Break-even price")].setText(figures.price(even, chart.instrument.price_decimals))
            self.result.setText(self._funding(answer, chart, frame, unit))
        except InputError as error:
            self.clear()
            self.result.show_error(error)

    def clear(self) -> None:
        """No position, no costs."""
        for figure in self.figures.values():
            figure.setText("–")
        self.result.setText("")

    def _funding(self, answer: Answer, chart: MarketChart, frame: Frame | None, unit: str) -> str:
        """Where the liquidation price drifts at the last settled rate."""
        figures = figures_of(self)
        state = frame.state if frame is not None else None
        if state is None or state.funding_rate is None or state.mark_price is None:
            self.figures[tr("Funding, each")].setText("–")
            return tr("No funding rate is known at this moment.")
        fundings = self.settlements.read(tr("The number of fundings"))
        if not fundings.is_integer():
            raise InputError(
                tr("The number of fundings must be a whole number, not {fundings:g}.", fundings=figures.of(fundings))
            )
        count = int(fundings)
        drift = funding_drift(answer, state.funding_rate, count, state.mark_price)
        pays = tr("paid") if drift.payment > 0 else tr("received")
        self.figures[tr("Funding, each")].setText(f"{figures.amount(abs(drift.payment), unit, 2)} {pays}")
        rate = figures.percent(state.funding_rate, 4)
        if drift.liquidated_after is not None:
            return tr(
                "At {rate} funding alone liquidates it after {liquidated_after} settlements.",
                rate=rate,
                liquidated_after=drift.liquidated_after,
            )
        price = figures.price(float(drift.liquidation_prices[-1]), chart.instrument.price_decimals)
        return tr(
            "After {count} fundings at {rate}, the mark unchanged, it is liquidated at {price}.",
            count=count,
            rate=rate,
            price=price,
        )
