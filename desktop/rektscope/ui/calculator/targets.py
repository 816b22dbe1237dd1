"""Profit and return at a price, the price of a return, and the largest position that a wallet can open.

The three questions of every exchange's calculator; answers come from `risk.targets`.
"""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import MarketChart
from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind
from rektscope.positions.position import PositionDraft, settlement_currency
from rektscope.risk.answer import Answer
from rektscope.risk.targets import Limit, largest_position, price_for_roe, profit_at
from rektscope.ui.calculator.collapsible import CollapsibleSection, ResultLine
from rektscope.ui.calculator.fields import NumberField
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.translation import tr

_HUNDRED = 100.0


class TargetsSection(CollapsibleSection):
    """Three questions.

    Signals:
        draftWanted: a `PositionDraft` to take over.
    """

    draftWanted = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.price = NumberField(tr("Price to close at"), NumberKind.PRICE, is_optional=True)
        self.roe = NumberField(tr("Return on the margin"), NumberKind.PERCENT, is_signed=True, is_optional=True)
        self.wallet = NumberField(tr("Wallet for the largest size"), NumberKind.AMOUNT, is_optional=True)
        self.results = {name: ResultLine() for name in ("profit", "roe", "largest")}
        self.apply_size = QPushButton(tr("Use"))
        self._offer: PositionDraft | None = None
        self._lay_out()
        for field in (self.price, self.roe, self.wallet):
            field.textEdited.connect(self.update_figures)
        self.apply_size.clicked.connect(self._take)

    def _lay_out(self) -> None:
        for caption, field, name in (
            (tr("Profit when closed at"), self.price, "profit"),
            (tr("Price of a return (ROE) of"), self.roe, "roe"),
            (tr("Largest size with a wallet of"), self.wallet, "largest"),
        ):
            label = QLabel(caption)
            label.setProperty("job", "caption")
            self.rows.addWidget(label)
            self.rows.addWidget(field)
            answer = QHBoxLayout()
            answer.addWidget(self.results[name], 1)
            if name == "largest":
                answer.addWidget(self.apply_size)
            self.rows.addLayout(answer)
        self.roe.set_unit("%")
        self.apply_size.setToolTip(tr("Use it in the position"))
        self.apply_size.setAccessibleName(tr("Use: Largest size with a wallet of"))
        self.apply_size.setEnabled(False)

    def work_out(self, draft: PositionDraft, answer: Answer, chart: MarketChart, frame: Frame | None) -> None:
        """Answer every question that has an input."""
        _ = frame
        self.price.set_unit(chart.instrument.quote)
        self.wallet.set_unit(settlement_currency(chart.instrument))
        self._offer = None
        self._answer("profit", self.price, lambda: self._profit(answer, chart))
        self._answer("roe", self.roe, lambda: self._target(answer, chart))
        self._answer("largest", self.wallet, lambda: self._largest(draft, answer, chart))
        self.apply_size.setEnabled(self._offer is not None)

    def clear(self) -> None:
        """No position, no answers."""
        self._offer = None
        for result in self.results.values():
            result.setText("")
        self.apply_size.setEnabled(False)

    def _answer(self, name: str, field: NumberField, work: Callable[[], str]) -> None:
        """The answer to one question, the sentence why there is none, or nothing while it is not asked."""
        result = self.results[name]
        if not field.text().strip():
            result.setText("")
            return
        try:
            result.setText(work())
        except InputError as error:
            result.show_error(error)

    def _profit(self, answer: Answer, chart: MarketChart) -> str:
        figures = figures_of(self)
        at = profit_at(answer, self.price.read(tr("The price")))
        word = tr("Profit") if at.profit >= 0 else tr("Loss")
        money = figures.amount(abs(at.profit), settlement_currency(chart.instrument), 2)
        before = tr(". It is liquidated before.") if at.is_liquidated_before else tr(", before fees.")
        return tr(
            "{word} {money}, ROE {percent}{before}",
            word=word,
            money=money,
            percent=figures.percent(at.roe),
            before=before,
        )

    def _target(self, answer: Answer, chart: MarketChart) -> str:
        figures = figures_of(self)
        price = price_for_roe(answer, self.roe.read(tr("The return")) / _HUNDRED)
        before = (
            tr(". It is liquidated before.") if profit_at(answer, price).is_liquidated_before else tr(", before fees.")
        )
        return tr("At {price}{before}", price=figures.price(price, chart.instrument.price_decimals), before=before)

    def _largest(self, draft: PositionDraft, answer: Answer, chart: MarketChart) -> str:
        wallet = self.wallet.read(tr("The wallet"))
        # The wallet asked about stands in for the one in the form; other positions keep their part of it.
        account = draft.account if draft.wallet_balance is None else replace(draft.account, wallet_balance=wallet)
        instrument = chart.instrument
        largest = largest_position(
            answer.position, wallet, answer.rules, answer.table, account, lot_size=instrument.lot
        )
        if largest.quantity <= 0:
            return tr("It does not open even the smallest size.")
        self._offer = replace(draft, quantity=largest.quantity)
        why = tr("the wallet allows no more") if largest.limit is Limit.WALLET else tr("the tiers allow no more")
        return tr(
            "{size} at this leverage: {why}.",
            size=figures_of(self).position_size(largest.quantity, draft.entry_price, instrument),
            why=why,
        )

    def _take(self) -> None:
        if self._offer is not None:
            self.draftWanted.emit(self._offer)
