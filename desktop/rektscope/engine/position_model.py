"""The position in the form, without the form: draft, rules, answer, and what became of it.

Each step is worked out once: an answer when a draft is chosen, an outcome (path and verdict rest on it) when it is
first asked for at a moment. Sentences and widgets are the panel's.
"""

from msgspec.structs import replace

from rektscope.engine.market_chart import MarketChart
from rektscope.margins.store import TierStore
from rektscope.positions.drag import draft_liquidated_at
from rektscope.positions.outcome import Outcome, outcome_of
from rektscope.positions.position import (
    EffectiveLiquidation,
    PositionDraft,
    answer_of,
    effective_liquidation,
    first_draft,
)
from rektscope.positions.rules import margin_of
from rektscope.risk.answer import Answer
from rektscope.risk.margin_rules import MarginRules
from rektscope.risk.path import KeptRatios, MarginPath
from rektscope.sessions.session import SessionInfo

_NOT_LIQUIDATED = EffectiveLiquidation(None, None, None, None)


class PositionModel:
    """One position of one market.

    Attributes:
        chart: its market; None before `set_market`.
        tiers: those of this machine, for the rules that hold.
        margin: tiers and rules that hold for the draft.
        draft: what was chosen last; None before there is a price.
        answer: to the draft; None while it cannot be calculated.
        known_until_ms: up to when the position is followed, UTC milliseconds; None before a moment was shown.
    """

    def __init__(self) -> None:
        """Without a market."""
        self.chart: MarketChart | None = None
        self.tiers = TierStore()
        self.margin: MarginRules | None = None
        self.draft: PositionDraft | None = None
        self.answer: Answer | None = None
        self.known_until_ms: int | None = None
        self._ratios = KeptRatios()
        self._last_outcome: tuple[tuple[Answer, MarketChart, int, int], Outcome | None] | None = None

    def set_market(self, chart: MarketChart) -> None:
        """Begin with another market, without a position; tiers are read anew when they are asked for."""
        self.chart, self.margin, self.draft, self.answer = chart, chart.margin, None, None
        self.tiers = TierStore()

    def first_draft(self, session: SessionInfo) -> PositionDraft | None:
        """A position to begin with, within the market's highest leverage; None before there is a price."""
        chart = self.chart
        draft = (
            None if chart is None else first_draft(chart.events, session.start_ms, session.end_ms, session.opening_ms)
        )
        if draft is None or chart is None:
            return None
        return replace(draft, leverage=min(draft.leverage, chart.margin.table.tiers[0].max_leverage))

    def choose(self, draft: PositionDraft) -> Answer | None:
        """Take a draft and answer it; None without a market.

        Raises:
            InputError: why it cannot be calculated; the draft is kept, and there is no answer.
        """
        if self.chart is None:
            return None
        self.draft, self.answer = draft, None
        self.margin = margin_of(draft.rules, self.chart.margin, self.chart.instrument, self.tiers)
        self.answer = answer_of(draft, self.margin, self.chart.instrument)
        return self.answer

    def drafted_at(self, price: float) -> PositionDraft | None:
        """The draft that is liquidated at a price, by another leverage or wallet; None where none is.

        Raises:
            InputError: why there is none.
        """
        if self.draft is None or self.chart is None or self.margin is None or self.answer is None or price <= 0:
            return None
        return draft_liquidated_at(
            self.draft, self.margin, self.chart.instrument, price, self.effective_liquidation().taken
        )

    def outcome(self, until_ms: int) -> Outcome | None:
        """What became of the position by a moment; None without a position or prices."""
        if self.answer is None or self.draft is None or self.chart is None:
            return None
        # Asked for by the verdict, the lines, the timeline and the buttons, of the same moment: worked out once.
        question = (self.answer, self.chart, self.draft.opened_ms, until_ms)
        if self._last_outcome is None or self._last_outcome[0] != question:
            outcome = outcome_of(
                self.answer,
                self.chart.events,
                self.draft.opened_ms,
                until_ms,
                judged=self.chart.judged,
                kept=self._ratios,
            )
            self._last_outcome = (question, outcome)
        return self._last_outcome[1]

    def path(self) -> MarginPath | None:
        """The way of the position up to the moment shown: what verdict and lines rest on."""
        outcome = None if self.known_until_ms is None else self.outcome(self.known_until_ms)
        return None if outcome is None else outcome.path

    def effective_liquidation(self) -> EffectiveLiquidation:
        """Where the position is liquidated at the moment shown, after the fundings known by then."""
        if self.answer is None or self.chart is None:
            return _NOT_LIQUIDATED
        return effective_liquidation(self.answer, self.path(), self.chart.instrument)
