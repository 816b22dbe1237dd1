"""The calculator panel: inputs, the one number that matters, the figures behind it, and the verdict of the replay.

The panel owns the position on screen. It asks `engine.position` and shows the answer; the chart's lines follow its
`changed` signal, and dragging a line comes back through `drag_entry` and `drag_liquidation`.
"""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from rektscope.engine.frame import Frame
from rektscope.engine.position import (
    PositionDraft,
    answer_of,
    draft_liquidated_at,
    first_draft,
    levels_in_front,
    path_of,
    settlement_currency,
)
from rektscope.engine.viewer import MarketChart
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.risk.calculator import Answer, AnswerStatus
from rektscope.risk.path import MarginPath
from rektscope.risk.survival import Survival, survival_of
from rektscope.ui import formatting
from rektscope.ui.calculator.costs import CostsFold
from rektscope.ui.calculator.fold import Fold
from rektscope.ui.calculator.form import PositionForm
from rektscope.ui.calculator.likely import LikelyFold
from rektscope.ui.calculator.saved import SavedFold
from rektscope.ui.calculator.verdict import verdict_of
from rektscope.ui.calculator.what_if import WhatIfFold
from rektscope.ui.calculator.working import WorkingFold
from rektscope.ui.theme import CAPTION_PX, DANGER, LINE_STRONG, RAISED, TEXT_SECOND

_COIN_DECIMALS = 6
_ROWS = ("Bankruptcy", "Margin", "Maintenance", "Loss if hit", "From mark now", "In front of me")


class CalculatorPanel(QScrollArea):
    """My position.

    Signals:
        changed: the position or its answer is another; the lines and the timeline must follow.
        openHereAsked: the user wants to open at the cursor.
    """

    changed = Signal()
    openHereAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(268)
        self.form = PositionForm()
        self._chart: MarketChart | None = None
        self._draft: PositionDraft | None = None
        self._answer: Answer | None = None
        self._last_path: tuple[tuple[Answer, MarketChart, int, int], MarginPath | None] | None = None
        self._error = QLabel()
        self._price = QLabel()
        self._distance = QLabel()
        self._figures = {name: QLabel() for name in _ROWS}
        self._verdict = QLabel()
        self._verdict_is_danger: bool | None = None
        self._footer = QLabel()
        self.likely, self.what_if, self.costs, self.working = LikelyFold(), WhatIfFold(), CostsFold(), WorkingFold()
        self.saved = SavedFold()
        self.folds: tuple[Fold, ...] = (self.likely, self.what_if, self.costs, self.working, self.saved)
        self._lay_out()
        self.what_if.draftWanted.connect(self._show_draft)
        self.saved.draftWanted.connect(self._show_draft)
        self.changed.connect(self._show_folds)
        self.form.edited.connect(self._edited)
        self.form.openHere.connect(self.openHereAsked)

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        column.addWidget(self.form)
        self._error.setProperty("job", "error")
        self._error.setWordWrap(True)
        self._error.setVisible(False)
        column.addWidget(self._error)
        caption = QLabel("Liquidation price")
        caption.setProperty("job", "caption")
        caption.setContentsMargins(0, 10, 0, 0)
        column.addWidget(caption)
        self._price.setProperty("job", "danger")
        self._price.setAccessibleName("Liquidation price")
        self._price.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._distance.setProperty("job", "caption")
        self._distance.setWordWrap(True)
        column.addWidget(self._price)
        column.addWidget(self._distance)
        column.addLayout(self._figure_grid())
        self._verdict.setWordWrap(True)
        self._verdict.setTextFormat(Qt.TextFormat.RichText)
        self._verdict.setAccessibleName("What became of it")
        column.addWidget(self._verdict)
        self._footer.setProperty("job", "caption")
        self._footer.setWordWrap(True)
        column.addWidget(self._footer)
        for fold in self.folds:
            column.addWidget(fold)
        column.addStretch(1)
        self.setWidget(body)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def _figure_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 6, 0, 6)
        grid.setVerticalSpacing(6)
        for row, (name, figure) in enumerate(self._figures.items()):
            label = QLabel(name)
            label.setProperty("job", "second")
            figure.setAlignment(Qt.AlignmentFlag.AlignRight)
            figure.setAccessibleName(name)
            grid.addWidget(label, row, 0)
            grid.addWidget(figure, row, 1)
        return grid

    @property
    def answer(self) -> Answer | None:
        """The answer to what is entered; None while the entries cannot be used."""
        return self._answer

    @property
    def draft(self) -> PositionDraft | None:
        """The position entered last that could be read."""
        return self._draft

    def set_chart(self, chart: MarketChart, start_ms: int, end_ms: int) -> None:
        """Begin with another market: its units, its tiers, a first position."""
        self._chart, self._draft, self._answer = chart, None, None
        tiers = chart.margin.table.tiers
        self.form.show_units(chart.instrument, tiers[0].max_leverage)
        draft = first_draft(chart.events, start_ms, end_ms)
        if draft is not None:
            self._show_draft(replace(draft, leverage=min(draft.leverage, tiers[0].max_leverage)))

    def open_at(self, price: float, opened_ms: int) -> None:
        """The same position, opened at a price and a moment."""
        if self._draft is not None:
            self._show_draft(replace(self._draft, entry_price=price, opened_ms=opened_ms))

    def drag_entry(self, price: float) -> None:
        """The entry line was dragged to a price."""
        if self._draft is not None and self._chart is not None and price > 0:
            tick = self._chart.instrument.tick
            self._show_draft(replace(self._draft, entry_price=max(tick, round(price / tick) * tick)))

    def drag_liquidation(self, price: float) -> None:
        """The liquidation line was dragged to a price: find the leverage, or the wallet, that puts it there."""
        if self._draft is None or self._chart is None or self._answer is None or price <= 0:
            return
        try:
            draft = draft_liquidated_at(self._draft, self._chart.margin, self._chart.instrument, price)
        except InputError as error:
            self._show_error(str(error))
            return
        if draft is not None:
            self._show_draft(draft)
        else:
            self.changed.emit()

    def margin_path(self, until_ms: int) -> MarginPath | None:
        """The way of the position's margin ratio up to a moment; None without a position or marks."""
        if self._answer is None or self._draft is None or self._chart is None:
            return None
        # Asked for by the verdict, the timeline and the buttons, of the same moment: worked out once.
        question = (self._answer, self._chart, self._draft.opened_ms, until_ms)
        if self._last_path is None or self._last_path[0] != question:
            path = path_of(self._answer, self._chart.events, self._draft.opened_ms, until_ms)
            self._last_path = (question, path)
        return self._last_path[1]

    def fate(self, until_ms: int) -> Survival | None:
        """What became of the position by a moment."""
        path = self.margin_path(until_ms)
        return None if path is None or self._answer is None else survival_of(self._answer, path)

    def show_frame(self, frame: Frame, known_until_ms: int) -> None:
        """Show what depends on the moment: distance from the mark, levels in front, the verdict."""
        answer, draft = self._answer, self._draft
        for fold in self.folds:
            fold.show_frame(frame)
        if answer is None or draft is None:
            return
        mark = frame.state.mark_price
        price = answer.liquidation_price
        away = abs(price - mark) / mark if price is not None and mark else None
        self._figures["From mark now"].setText(formatting.percent(away))
        word = "longs" if draft.side is Side.LONG else "shorts"
        in_front = levels_in_front(frame.level_map, answer)
        floor = "" if in_front is None or in_front.is_whole else "≥ "
        self._figures["In front of me"].setText(f"{floor}{formatting.usd(in_front.usd)} {word}" if in_front else "–")
        verdict = verdict_of(
            self.fate(known_until_ms),
            frame.instrument,
            draft.opened_ms,
            known_until_ms,
            is_whole=known_until_ms >= frame.session.end_ms,
        )
        self._verdict.setText(f"<b>{verdict.headline}</b> {verdict.sentence}")
        if self._verdict_is_danger != verdict.is_danger:
            self._verdict_is_danger = verdict.is_danger
            edge = DANGER if verdict.is_danger else LINE_STRONG
            self._verdict.setStyleSheet(
                f"background: {RAISED}; border: 1px solid {edge}; border-radius: 5px; padding: 9px;"
            )
        self._verdict.setVisible(answer.status is not AnswerStatus.CANNOT_OPEN)

    def _show_folds(self) -> None:
        for fold in self.folds:
            fold.show_question(self._draft, self._answer, self._chart)

    def _edited(self) -> None:
        opened_ms = self._draft.opened_ms if self._draft is not None else 0
        try:
            draft = self.form.draft(opened_ms)
        except InputError as error:
            self._show_error(str(error))
            return
        self._show_draft(draft)

    def _show_draft(self, draft: PositionDraft) -> None:
        if self._chart is None:
            return
        self._draft = draft
        self.form.show_draft(draft, self._chart.instrument)
        try:
            answer = answer_of(draft, self._chart.margin, self._chart.instrument)
        except InputError as error:
            self._show_error(str(error))
            return
        self._show_answer(answer)

    def _show_error(self, sentence: str) -> None:
        """Say what is wrong; no figure of the last answer stays to be taken for this one's."""
        self._answer = None
        self._error.setText(sentence)
        self._error.setVisible(True)
        self._price.setText("–")
        self._distance.setText("")
        self._verdict.setVisible(False)
        for figure in self._figures.values():
            figure.setText("–")
        self.changed.emit()

    def _show_answer(self, answer: Answer) -> None:
        self._answer = answer
        is_refused = answer.status is AnswerStatus.CANNOT_OPEN
        self._error.setText(answer.reason)
        self._error.setVisible(is_refused)
        chart = self._chart
        if chart is None:
            return
        decimals = chart.instrument.price_decimals
        self._price.setText(
            "none"
            if answer.status is AnswerStatus.NO_LIQUIDATION
            else formatting.price(answer.liquidation_price_on_tick, decimals)
        )
        side_word = "above" if answer.position.side is Side.SHORT else "below"
        self._distance.setText(
            f"{formatting.percent(answer.distance)} {side_word} entry · mark price triggers"
            if answer.distance is not None
            else answer.reason
        )
        self._distance.setVisible(not is_refused)
        self._figures["Bankruptcy"].setText(formatting.price(answer.bankruptcy_price, decimals))
        self._show_amounts(answer, chart.instrument)
        self._footer.setText(_assumptions(answer, is_own=chart.margin.is_own))
        self._footer.setToolTip(answer.table.source)
        self._footer.setStyleSheet(f"color: {TEXT_SECOND}; font-size: {CAPTION_PX}px;")
        self.changed.emit()

    def _show_amounts(self, answer: Answer, instrument: Instrument) -> None:
        """Margin, maintenance and loss in the currency they are settled in; a coin needs more decimals."""
        unit = settlement_currency(instrument)
        is_coin = instrument.contract is Contract.INVERSE
        self._figures["Margin"].setText(formatting.amount(answer.margin, unit, _COIN_DECIMALS if is_coin else 1))
        rate = formatting.percent(answer.maintenance_margin_rate)
        self._figures["Maintenance"].setText(f"{rate} · tier {answer.tier}" if answer.tier is not None else "–")
        loss = -answer.loss_at_liquidation if answer.loss_at_liquidation is not None else None
        self._figures["Loss if hit"].setText(formatting.amount(loss, unit, _COIN_DECIMALS if is_coin else 0))


def _assumptions(answer: Answer, *, is_own: bool) -> str:
    """Which formula and which tiers, of when, the answer rests on."""
    if not is_own:
        return (
            f"No tiers known for this market: a flat 0.5 % is assumed. {answer.rules.label}. Before fees and funding."
        )
    note = ", approximate" if answer.table.approximate else ""
    return f"{answer.rules.label}; tiers as of {answer.tiers_as_of}{note}. Before fees and funding."
