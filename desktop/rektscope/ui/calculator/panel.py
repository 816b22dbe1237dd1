"""The calculator panel: inputs, the one number that matters, the figures behind it, and the verdict of the replay.

The panel hands what is entered to a `PositionModel` and shows the answer; the presenter follows its `changed` signal,
and dragging a line comes back through `drag_entry` and `drag_liquidation`.
"""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from rektscope.engine.frame import Frame
from rektscope.engine.position_model import PositionModel
from rektscope.engine.viewer import MarketChart
from rektscope.market.errors import InputError
from rektscope.market.instrument import Instrument
from rektscope.market.times import moment_from_ms
from rektscope.positions.outcome import Outcome
from rektscope.positions.position import (
    EffectiveLiquidation,
    PositionDraft,
    levels_in_front,
)
from rektscope.risk.calculator import Answer, AnswerStatus
from rektscope.risk.hedge import UnknownPairError
from rektscope.risk.path import MarginPath
from rektscope.risk.tier_age import age_note
from rektscope.sessions.session import SessionInfo
from rektscope.ui.calculator.answer_text import Moment, answer_text
from rektscope.ui.calculator.answer_view import AnswerView
from rektscope.ui.calculator.form import PositionForm
from rektscope.ui.calculator.pair_text import unknown_pair_text
from rektscope.ui.calculator.rules_line import rules_line
from rektscope.ui.calculator.sections import CollapsibleSections
from rektscope.ui.calculator.verdict import Verdict, verdict_of
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.leverages import beside
from rektscope.ui.sentences.translated import translated
from rektscope.ui.side_text import sides_word
from rektscope.ui.translation import tr

_LEAST_PX, _MOST_PX = 268, 400
"""Width of the panel: what form and answer need, and how wide it becomes for sections in longer words."""


class CalculatorPanel(QScrollArea):
    """My position.

    Signals:
        changed: the position or its answer is another; the lines and the timeline must follow.
        openHereAsked: the user wants to open at the cursor.
    """

    changed = Signal()
    openHereAsked = Signal()

    def __init__(self, parent: QWidget | None = None, position: PositionModel | None = None) -> None:
        """Of this position; by itself, of one of its own."""
        super().__init__(parent)
        self.position = PositionModel() if position is None else position
        self.setAccessibleName(tr("Position"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(_LEAST_PX)
        self.form = PositionForm()
        self.view = AnswerView()
        self._frame: Frame | None = None
        self.sections = CollapsibleSections()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        column.addWidget(self.form)
        column.addWidget(self.view)
        column.addWidget(self.sections)
        column.addStretch(1)
        self.setWidget(body)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def _connect(self) -> None:
        self.sections.draftWanted.connect(self._show_draft)
        self.changed.connect(self._show_sections)
        self.form.edited.connect(self._edited)
        self.sections.edited.connect(self._edited)
        self.form.openHere.connect(self.openHereAsked)
        self.view.copyAsked.connect(self.copy_text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A section was opened, or its words are others: be wide enough for them, as nothing scrolls sideways."""
        is_done = super().eventFilter(watched, event)
        body = self.widget()
        if event.type() is QEvent.Type.LayoutRequest and body is not None and watched is body:
            wanted = body.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
            self.setMinimumWidth(min(max(_LEAST_PX, wanted), _MOST_PX))
        return is_done

    @property
    def answer(self) -> Answer | None:
        """The answer to what is entered; None while the entries cannot be used."""
        return self.position.answer

    @property
    def draft(self) -> PositionDraft | None:
        """The position entered last that could be read."""
        return self.position.draft

    def set_chart(self, chart: MarketChart, session: SessionInfo) -> None:
        """Begin with another market: its units, its tiers, a first position."""
        position = self.position
        position.set_market(chart)
        self.sections.set_market(chart, position.tiers)
        self.form.show_units(chart.instrument, chart.margin.table.tiers[0].max_leverage)
        self._begin(session)
        if position.draft is None:
            self.form.clear_entry()
            self._show_error(
                tr("No price of {market} is known yet: the first one opens a position.", market=chart.instrument.market)
            )

    def _begin(self, session: SessionInfo) -> None:
        """The first position of a market, as soon as there is a price."""
        draft = self.position.first_draft(session)
        if draft is not None:
            self._show_draft(draft)

    def show_draft(self, draft: PositionDraft) -> None:
        """Put a position of this market into the form, as undo does."""
        if draft != self.draft:
            self._show_draft(draft)

    def open_at(self, price: float, opened_ms: int) -> None:
        """The same position, opened at a price and a moment."""
        if self.draft is not None:
            self._show_draft(replace(self.form.entered_at(self.draft, price), opened_ms=opened_ms))

    def drag_entry(self, price: float) -> None:
        """The entry line was dragged to a price."""
        chart = self.position.chart
        if self.draft is not None and chart is not None and price > 0:
            tick = chart.instrument.tick
            self._show_draft(self.form.entered_at(self.draft, max(tick, round(price / tick) * tick)))

    def drag_liquidation(self, price: float) -> None:
        """The liquidation line was dragged to a price: find the leverage, or the wallet, that puts it there."""
        if self.answer is None or price <= 0:
            return
        try:
            draft = self.position.drafted_at(price)
        except InputError as error:
            self._show_error(translated(error, figures=figures_of(self)))
            return
        if draft is not None:
            self._show_draft(draft)
        else:
            self.changed.emit()

    def outcome(self, until_ms: int) -> Outcome | None:
        """What became of the position by a moment; None without a position or prices."""
        return self.position.outcome(until_ms)

    def effective(self) -> EffectiveLiquidation:
        """Where the position is liquidated at the moment shown, after the fundings known by then."""
        return self.position.effective_liquidation()

    def path(self) -> MarginPath | None:
        """The way of the position up to the moment shown: what verdict and lines rest on."""
        return self.position.path()

    def show_frame(self, frame: Frame, known_until_ms: int) -> None:
        """Show what depends on the moment: distance from the mark, levels in front, the verdict."""
        figures = figures_of(self)
        self._frame, self.position.known_until_ms = frame, known_until_ms
        if self.draft is None and self.position.chart is not None and frame.state.last_price is not None:
            self._begin(frame.session)
        answer, draft, effective = self.answer, self.draft, self.effective()
        self.sections.show_frame(frame, effective)
        self._show_tier_note()
        if answer is None or draft is None:
            return
        in_front = levels_in_front(frame.standing, draft.side, effective.liquidation_price)
        levels = "–"
        if in_front is not None:
            amount = figures.level_usd(in_front.usd, in_front.expected, is_whole=in_front.is_whole)
            levels = beside(f"{sides_word(draft.side)} {amount}", frame.least_leverage)
        self.view.show_moment(effective, frame.instrument, frame.state.mark_price, levels)
        verdict = self._verdict(frame, draft, known_until_ms, figures)
        self.view.show_verdict(verdict, shown=answer.status is not AnswerStatus.CANNOT_OPEN)

    def _verdict(self, frame: Frame, draft: PositionDraft, known_until_ms: int, figures: Figures) -> Verdict:
        return verdict_of(
            self.outcome(known_until_ms),
            frame.instrument,
            draft.opened_ms,
            known_until_ms,
            is_whole=not frame.is_live and known_until_ms >= frame.session.end_ms,
            figures=figures,
        )

    def write_with(self, figures: Figures) -> None:
        """Write the answer that stands here with other figures; what depends on the moment comes with `show_frame`."""
        answer, draft, chart = self.answer, self.draft, self.position.chart
        if answer is None or draft is None or chart is None:
            return
        self._show_rules(chart)
        self.view.show_answer(answer, chart.instrument, rules_line(draft, answer, chart.margin, figures=figures))
        self._show_tier_note()
        self._show_sections()

    def text(self) -> str:
        """The whole answer as plain text, as pictures write numbers; empty while there is none."""
        answer, draft, chart, frame = self.answer, self.draft, self.position.chart, self._frame
        if answer is None or draft is None or chart is None:
            return ""
        moment = None
        known_until_ms = self.position.known_until_ms
        if frame is not None and known_until_ms is not None:
            verdict = self._verdict(frame, draft, known_until_ms, STANDARD)
            moment = Moment(frame.cursor_ms, self.effective(), frame.state.mark_price, verdict)
        note = self.view.tier_note.toolTip()
        footer = rules_line(draft, answer, chart.margin, figures=STANDARD)
        rests_on = (footer, note) if note else (footer,)
        return answer_text(draft, answer, chart.instrument, moment, rests_on)

    def copy_text(self) -> None:
        """Put the whole answer into the clipboard."""
        QApplication.clipboard().setText(self.text())

    def _show_sections(self) -> None:
        self.sections.show_question(self.draft, self.answer, self.position.chart)

    def _show_tier_note(self) -> None:
        """Tiers of another time than the moment shown, and files of the user that could not be used."""
        position, frame = self.position, self._frame
        if position.margin is None or position.chart is None or frame is None:
            return
        note = age_note(position.margin.table, moment_from_ms(frame.cursor_ms).date())
        instrument = position.chart.instrument
        problems = position.tiers.problems_of(instrument.venue, instrument.symbol)
        lines = [] if note is None else [translated(note.line, figures=figures_of(self))]
        if problems:
            lines.append(tr("Tiers of yours could not be used: point here."))
        sentences = ([] if note is None else [note.sentence]) + problems
        self.view.show_tier_note("\n".join(lines), translated("\n".join(sentences), figures=figures_of(self)))

    def _edited(self) -> None:
        now_ms = self._frame.cursor_ms if self._frame is not None else 0
        opened_ms = self.draft.opened_ms if self.draft is not None else now_ms
        try:
            draft = self.sections.entered_in(self.form.draft(opened_ms))
        except InputError as error:
            self._show_error(translated(error, figures=figures_of(self)))
            return
        self._choose(draft, fill=self.form.follow)

    def _show_draft(self, draft: PositionDraft) -> None:
        """Take a draft that did not come from the form, and fill the form with it."""
        self._choose(draft, fill=self.form.show_draft)

    def _choose(self, draft: PositionDraft, fill: Callable[[PositionDraft, Instrument], object]) -> None:
        figures = figures_of(self)
        position = self.position
        chart = position.chart
        if chart is None:
            return
        self.sections.show_draft(draft)
        try:
            answer = position.choose(draft)
        except InputError as error:
            self._show_rules(chart)
            fill(draft, chart.instrument)
            self._show_error(
                unknown_pair_text(error) if isinstance(error, UnknownPairError) else translated(error, figures=figures)
            )
            return
        if answer is None:
            return
        self._show_rules(chart)
        fill(draft, chart.instrument)
        self.view.show_answer(answer, chart.instrument, rules_line(draft, answer, chart.margin, figures=figures))
        self._show_tier_note()
        self.changed.emit()

    def _show_rules(self, chart: MarketChart) -> None:
        """How far the leverage goes by the tiers that hold."""
        if self.position.margin is not None:
            self.form.show_units(chart.instrument, self.position.margin.table.tiers[0].max_leverage)

    def _show_error(self, sentence: str) -> None:
        """Say what is wrong; no figure of the last answer stays to be taken for this one's."""
        self.position.answer = None
        self.view.show_error(sentence)
        self.changed.emit()
