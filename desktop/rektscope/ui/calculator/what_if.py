"""What if: the questions a trader asks before opening or changing a position, each with its own input.

How high may the leverage be to live through a move, how large the size for a loss at a stop, how much margin moves the
liquidation to a price, and what a partial close or another entry does. Answers come from `risk.solvers` and
`risk.entries`; what can be taken over is taken over with a button.
"""

from collections.abc import Callable

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import MarketChart
from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind
from rektscope.market.sides import Side
from rektscope.positions.position import PositionDraft, settlement_currency
from rektscope.risk.answer import Answer
from rektscope.risk.calculator import calculate
from rektscope.risk.entries import Fill, add_entry, close_part
from rektscope.risk.hedge import wallet_to_add
from rektscope.risk.positions import MarginMode
from rektscope.risk.solvers import highest_leverage, margin_to_add, size_for_loss
from rektscope.ui.calculator.collapsible import CollapsibleSection, ResultLine
from rektscope.ui.calculator.fields import NumberField
from rektscope.ui.calculator.size_field import SizeField
from rektscope.ui.figures import Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

_HUNDRED = 100.0


class _Asked(msgspec.Struct, frozen=True):
    """What the questions are about."""

    draft: PositionDraft
    answer: Answer
    chart: MarketChart
    figures: Figures

    def price(self, value: float | None) -> str:
        return self.figures.price(value, self.chart.instrument.price_decimals)

    def money(self, value: float) -> str:
        return self.figures.amount(value, settlement_currency(self.chart.instrument), 2)


class WhatIfSection(CollapsibleSection):
    """Five questions.

    Signals:
        draftWanted: a `PositionDraft` to take over.
    """

    draftWanted = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.survive_price = NumberField(tr("Price to survive"), NumberKind.PRICE, is_optional=True)
        self.stop_price = NumberField(tr("Stop price"), NumberKind.PRICE, is_optional=True)
        self.loss = NumberField(tr("Largest loss"), NumberKind.AMOUNT, is_optional=True)
        self.target = NumberField(tr("Liquidation price wanted"), NumberKind.PRICE, is_optional=True)
        self.close_percent = NumberField(tr("Percent to close"), NumberKind.PERCENT, is_optional=True)
        self.add_price = NumberField(tr("Price of another entry"), NumberKind.PRICE, is_optional=True)
        self.add_quantity = SizeField(tr("Size of another entry"), self.add_price, is_optional=True)
        self.results = {name: ResultLine() for name in ("survive", "size", "margin", "close", "add")}
        self.apply_leverage, self.apply_size = QPushButton(tr("Use")), QPushButton(tr("Use"))
        self._offers: dict[str, PositionDraft] = {}
        self._lay_out()
        for field in self._fields():
            field.textEdited.connect(self.update_figures)
        self.apply_leverage.clicked.connect(lambda: self._take("survive"))
        self.apply_size.clicked.connect(lambda: self._take("size"))

    def _fields(self) -> tuple[NumberField, ...]:
        return (
            self.survive_price,
            self.loss,
            self.stop_price,
            self.target,
            self.close_percent,
            self.add_quantity,
            self.add_price,
        )

    def _lay_out(self) -> None:
        rows: tuple[tuple[str, tuple[NumberField, ...], str, QPushButton | None], ...] = (
            (tr("Survive a move to"), (self.survive_price,), "survive", self.apply_leverage),
            (tr("Lose at most … with a stop at …"), (self.loss, self.stop_price), "size", self.apply_size),
            (tr("Move the liquidation to"), (self.target,), "margin", None),
            (tr("Close a part at the last price"), (self.close_percent,), "close", None),
            (tr("Add … at …"), (self.add_quantity, self.add_price), "add", None),
        )
        for caption, fields, name, button in rows:
            label = QLabel(caption)
            label.setProperty("job", "caption")
            self.rows.addWidget(label)
            line = QHBoxLayout()
            line.setSpacing(4)
            for field in fields:
                line.addWidget(field, 1)
            if button is not None:
                button.setToolTip(tr("Use it in the position"))
                button.setAccessibleName(tr("Use: {caption}", caption=caption))
                button.setEnabled(False)
            self.rows.addLayout(line)
            answer = QHBoxLayout()
            answer.addWidget(self.results[name], 1)
            if button is not None:
                answer.addWidget(button)
            self.rows.addLayout(answer)

    def work_out(self, draft: PositionDraft, answer: Answer, chart: MarketChart, frame: Frame | None) -> None:
        """Answer every question that has an input."""
        asked = _Asked(draft, answer, chart, figures_of(self))
        self._show_units(chart)
        last = frame.state.last_price if frame is not None else None
        self._answer("survive", (self.survive_price,), lambda: self._survive(asked))
        self._answer("size", (self.loss, self.stop_price), lambda: self._size(asked))
        self._answer("margin", (self.target,), lambda: self._margin(asked))
        self._answer("close", (self.close_percent,), lambda: self._close(asked, last))
        self._answer("add", (self.add_quantity, self.add_price), lambda: self._add(asked))
        self.apply_leverage.setEnabled("survive" in self._offers)
        self.apply_size.setEnabled("size" in self._offers)

    def clear(self) -> None:
        """No position, no answers."""
        self._offers.clear()
        for result in self.results.values():
            result.setText("")
        self.apply_leverage.setEnabled(False)
        self.apply_size.setEnabled(False)

    def _show_units(self, chart: MarketChart) -> None:
        instrument = chart.instrument
        for field in (self.survive_price, self.stop_price, self.target, self.add_price):
            field.set_unit(instrument.quote)
        self.loss.set_unit(settlement_currency(instrument))
        self.close_percent.set_unit("%")
        self.add_quantity.set_market(instrument)

    def _answer(self, name: str, fields: tuple[NumberField, ...], work: Callable[[], str]) -> None:
        """The answer to one question, the sentence why there is none, or nothing while it is not asked."""
        self._offers.pop(name, None)
        result = self.results[name]
        if not all(field.text().strip() for field in fields):
            result.setText("")
            return
        try:
            result.setText(work())
        except InputError as error:
            result.show_error(error)

    def _survive(self, asked: _Asked) -> str:
        figures = figures_of(self)
        price = self.survive_price.read(tr("The price"))
        draft, rules, table = asked.draft, asked.answer.rules, asked.answer.table
        if draft.mode is MarginMode.CROSS:
            return self._survive_in_cross(asked, price)
        leverage = highest_leverage(draft.side, draft.entry_price, draft.quantity, price, rules, table)
        self._offers["survive"] = replace(draft, leverage=leverage)
        return tr(
            "At most {leverage:.4g}× survives {price} on the mark.",
            leverage=figures.of(leverage),
            price=asked.price(price),
        )

    def _survive_in_cross(self, asked: _Asked, price: float) -> str:
        """The account stands behind a cross position, so the wallet is what counts, not the leverage."""
        draft, answer = asked.draft, asked.answer
        added = margin_to_add(answer, price) if answer.hedge is None else wallet_to_add(answer, price)
        wallet = (draft.wallet_balance or 0.0) + added
        self._offers["survive"] = replace(draft, wallet_balance=wallet)
        return tr(
            "A wallet of {money} survives {price} on the mark.",
            money=asked.money(wallet),
            price=asked.price(price),
        )

    def _size(self, asked: _Asked) -> str:
        loss = self.loss.read(tr("The loss"))
        stop = self.stop_price.read(tr("The stop price"))
        draft, instrument = asked.draft, asked.chart.instrument
        quantity = size_for_loss(draft.side, draft.entry_price, stop, loss, asked.answer.table, lot_size=instrument.lot)
        if quantity <= 0:
            return tr("Not even the smallest size loses so little.")
        self._offers["size"] = replace(draft, quantity=quantity)
        return tr(
            "{size} loses {money} there, before fees.",
            size=asked.figures.position_size(quantity, draft.entry_price, instrument),
            money=asked.money(loss),
        )

    def _margin(self, asked: _Asked) -> str:
        price = self.target.read(tr("The price"))
        answer = asked.answer
        added = margin_to_add(answer, price) if answer.hedge is None else wallet_to_add(answer, price)
        verb = tr("Add") if added >= 0 else tr("Take out")
        return tr(
            "{verb} {money} and it is liquidated at {price}.",
            verb=verb,
            money=asked.money(abs(added)),
            price=asked.price(price),
        )

    def _close(self, asked: _Asked, last: float | None) -> str:
        percent = self.close_percent.read(tr("The percentage"))
        if percent > _HUNDRED:
            raise InputError(tr("No more than 100 % can be closed."))
        position, table = asked.answer.position, asked.answer.table
        price = last if last is not None else position.entry_price
        done = close_part(position, position.quantity * percent / _HUNDRED, price, table)
        realised = tr("{money} realised at {price}", money=asked.money(done.realised_profit), price=asked.price(price))
        if done.position is None:
            return tr("All closed: {realised}.", realised=realised)
        _refuse_pair(asked)
        account = asked.draft.account
        if account.wallet_balance is not None:
            wallet = account.wallet_balance + done.realised_profit
            if wallet <= 0:
                return tr(
                    "{realised}: more than the wallet of {money}.",
                    realised=realised,
                    money=asked.money(account.wallet_balance),
                )
            account = replace(account, wallet_balance=wallet)
        rest = calculate(done.position, asked.answer.rules, table, account, tick_size=asked.chart.instrument.tick)
        if rest.liquidation_price is None:
            return f"{realised}; {translated(rest.reason, figures=figures_of(self))}"
        return tr(
            "{realised}; the rest is liquidated at {price}.",
            realised=realised,
            price=asked.price(rest.liquidation_price_on_tick),
        )

    def _add(self, asked: _Asked) -> str:
        figures = figures_of(self)
        fill = Fill(
            self.add_price.read(tr("The price")),
            self.add_quantity.read_quantity(tr("The size")),
        )
        _refuse_pair(asked)
        rules, table = asked.answer.rules, asked.answer.table
        position = add_entry(asked.answer.position, fill, table)
        after = calculate(position, rules, table, asked.draft.account, tick_size=asked.chart.instrument.tick)
        if after.reason and after.liquidation_price is None:
            return translated(after.reason, figures=figures)
        word = tr("below") if position.side is Side.LONG else tr("above")
        return tr(
            "Average entry {price}; liquidated at {price_2}, {percent} {word}, tier {tier}.",
            price=asked.price(position.entry_price),
            price_2=asked.price(after.liquidation_price_on_tick),
            percent=figures.distance(after.distance, position.entry_price, asked.chart.instrument.price_decimals),
            word=word,
            tier=after.tier,
        )

    def _take(self, name: str) -> None:
        if name in self._offers:
            self.draftWanted.emit(self._offers[name])


def _refuse_pair(asked: _Asked) -> None:
    if asked.answer.hedge is not None:
        raise InputError(tr("This is calculated for single positions only: take the other leg out."))
