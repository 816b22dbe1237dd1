"""The folded parts of the calculator, below the answer: a line each at first, and what lies under it once it is opened.

A part that nobody opened has neither widgets nor its module: they were half of all the widgets of a window. What
belongs to the position is read through `entered_in`, which knows what a part that is not made would show.
"""

from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import MarketChart
from rektscope.margins.store import TierStore
from rektscope.positions.position import EffectiveLiquidation, PositionDraft
from rektscope.risk.answer import Answer
from rektscope.ui.calculator.collapsible import CollapsibleSection, section_button
from rektscope.ui.calculator.saved import SavedSection
from rektscope.ui.lazy_dock import take_focus_by_tab
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.ui.calculator.account import AccountSection
    from rektscope.ui.calculator.costs import CostsSection
    from rektscope.ui.calculator.derivation import DerivationSection
    from rektscope.ui.calculator.ladder import LadderSection
    from rektscope.ui.calculator.likely import LikelySection
    from rektscope.ui.calculator.rules import RulesSection
    from rektscope.ui.calculator.targets import TargetsSection
    from rektscope.ui.calculator.what_if import WhatIfSection

TITLES = {
    "rules": tr("Rules, and other venues"),
    "account": tr("Hedge and other positions"),
    "ladder": tr("Ladder of entries"),
    "likely": tr("How likely"),
    "what_if": tr("What if…"),
    "targets": tr("Profit and largest size"),
    "costs": tr("Fees and funding"),
    "derivation": tr("Show the working"),
    "saved": tr("Saved positions"),
}
"""What is written on each part, by its name, in their order from the top."""

USUAL_FEE_PERCENT = "0.05"
"""A side, as most venues take it from a taker; where nobody chose another."""

_SPACING_PX = 6

_Section = TypeVar("_Section", bound=CollapsibleSection)


class CollapsibleSections(QWidget):
    """All parts below one another. Each is an attribute, made when it is first asked for.

    Signals:
        edited: something was entered that belongs to the position; `entered_in` reads it.
        draftWanted: a `PositionDraft` to take over.
    """

    edited = Signal()
    draftWanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._made: dict[str, CollapsibleSection] = {}
        self._buttons: dict[str, QToolButton] = {}
        self._chart: MarketChart | None = None
        self._tiers = TierStore()
        self._shown: PositionDraft | None = None
        self._question: tuple[PositionDraft | None, Answer | None, MarketChart | None] = (None, None, None)
        self._moment: tuple[Frame, EffectiveLiquidation] | None = None
        self._fee = USUAL_FEE_PERCENT, float(USUAL_FEE_PERCENT)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_SPACING_PX)
        for name, title in TITLES.items():
            button = self._buttons[name] = section_button(title)
            button.toggled.connect(partial(self._unfold, name))
            self._column.addWidget(button)
        self.saved = self._put("saved", SavedSection(TITLES["saved"]))  # its lines are on the chart, opened or not
        self.saved.draftWanted.connect(self.draftWanted)

    @cached_property
    def rules(self) -> "RulesSection":
        """Whose formula and tiers hold, and what other venues would do."""
        from rektscope.ui.calculator.rules import RulesSection  # noqa: PLC0415 -- when it is first opened

        section = self._put("rules", RulesSection(TITLES["rules"]))
        if self._chart is not None:
            section.set_market(self._chart, self._tiers)
        if self._shown is not None:
            section.show_draft(self._shown)
        section.edited.connect(self.edited)
        return section

    @cached_property
    def account(self) -> "AccountSection":
        """The other leg, and other positions of the account."""
        from rektscope.ui.calculator.account import AccountSection  # noqa: PLC0415 -- when it is first opened

        section = self._put("account", AccountSection(TITLES["account"]))
        if self._chart is not None:
            section.set_market(self._chart.instrument, self._tiers)
        if self._shown is not None:
            section.show_draft(self._shown)
        section.edited.connect(self.edited)
        return section

    @cached_property
    def ladder(self) -> "LadderSection":
        """Further entries."""
        from rektscope.ui.calculator.ladder import LadderSection  # noqa: PLC0415 -- when it is first opened

        section = self._put("ladder", LadderSection(TITLES["ladder"]))
        if self._chart is not None:
            section.set_market(self._chart.instrument)
        section.draftWanted.connect(self.draftWanted)
        return section

    @cached_property
    def likely(self) -> "LikelySection":
        """The chance that the liquidation price is touched soon."""
        from rektscope.ui.calculator.likely import LikelySection  # noqa: PLC0415 -- when it is first opened

        return self._put("likely", LikelySection(TITLES["likely"]))

    @cached_property
    def what_if(self) -> "WhatIfSection":
        """What another move, stop, margin or size would change."""
        from rektscope.ui.calculator.what_if import WhatIfSection  # noqa: PLC0415 -- when it is first opened

        section = self._put("what_if", WhatIfSection(TITLES["what_if"]))
        section.draftWanted.connect(self.draftWanted)
        return section

    @cached_property
    def targets(self) -> "TargetsSection":
        """Profit at a price, the price of a return, the largest size."""
        from rektscope.ui.calculator.targets import TargetsSection  # noqa: PLC0415 -- when it is first opened

        section = self._put("targets", TargetsSection(TITLES["targets"]))
        section.draftWanted.connect(self.draftWanted)
        return section

    @cached_property
    def costs(self) -> "CostsSection":
        """Fees and funding."""
        from rektscope.ui.calculator.costs import CostsSection  # noqa: PLC0415 -- when it is first opened

        section = self._put("costs", CostsSection(TITLES["costs"]))
        section.fee.fill(*self._fee)
        return section

    @cached_property
    def derivation(self) -> "DerivationSection":
        """Every step of the answer."""
        from rektscope.ui.calculator.derivation import DerivationSection  # noqa: PLC0415 -- when it is first opened

        return self._put("derivation", DerivationSection(TITLES["derivation"]))

    def section(self, name: str) -> CollapsibleSection:
        """The part of a name of `TITLES`, made if it was not yet."""
        found: CollapsibleSection = getattr(self, name)
        return found

    def set_market(self, chart: MarketChart, tiers: TierStore) -> None:
        """Begin with another market: its units, its tiers, and nothing entered."""
        self._chart, self._tiers, self._shown = chart, tiers, None
        if "rules" in self._made:
            self.rules.set_market(chart, tiers)
        if "account" in self._made:
            self.account.set_market(chart.instrument, tiers)
        if "ladder" in self._made:
            self.ladder.set_market(chart.instrument)

    def use_fee(self, typed: str, percent: float) -> None:
        """Reckon costs with a fee in per cent, as it was typed."""
        self._fee = typed, percent
        if "costs" in self._made:
            self.costs.fee.fill(typed, percent)
            self.costs.update_figures()

    def show_draft(self, draft: PositionDraft) -> None:
        """Show what belongs to a draft that came from elsewhere."""
        self._shown = draft
        if "rules" in self._made:
            self.rules.show_draft(draft)
        if "account" in self._made:
            self.account.show_draft(draft)

    def entered_in(self, draft: PositionDraft) -> PositionDraft:
        """The draft with the rules, the other leg and the other positions that are entered here.

        Raises:
            InputError: a figure cannot be read.
        """
        shown = self._shown
        rules = None if shown is None else shown.rules
        leg, others = (None, ()) if shown is None else (shown.leg, shown.others)
        if "rules" in self._made:
            rules = self.rules.choice()
        if "account" in self._made:
            leg, others = self.account.leg(), self.account.others()
        return replace(draft, rules=rules, leg=leg, others=others)

    def show_question(self, draft: PositionDraft | None, answer: Answer | None, chart: MarketChart | None) -> None:
        """Another position, or none that can be calculated."""
        self._question = draft, answer, chart
        for section in self._made.values():
            section.show_question(draft, answer, chart)

    def show_frame(self, frame: Frame, effective: EffectiveLiquidation) -> None:
        """Another moment, and where the position is liquidated by then."""
        self._moment = frame, effective
        for section in self._made.values():
            section.show_frame(frame, effective)

    def _unfold(self, name: str, _opened: bool) -> None:  # noqa: FBT001 -- a Qt slot's argument
        had_focus = self._buttons[name].hasFocus()
        section = self.section(name)
        section.button.setChecked(True)
        if had_focus:
            section.button.setFocus()

    def _put(self, name: str, section: _Section) -> _Section:
        """Put a part in the place of its line, for the eye and for the Tab key.

        It is filled afterwards: by its place in the window it knows how numbers are written and sizes counted there.
        """
        button = self._buttons.pop(name)
        take_focus_by_tab(section)
        chain = _focus_chain(section)
        self._column.insertWidget(self._column.indexOf(button), section)
        before: QWidget = button
        for widget in chain:
            QWidget.setTabOrder(before, widget)
            before = widget
        section.show()  # at once: a layout shows what it is given later, in the next turn of the event loop
        self._column.removeWidget(button)
        button.hide()
        button.deleteLater()
        self._made[name] = section
        section.show_question(*self._question)
        if self._moment is not None:
            section.show_frame(*self._moment)
        return section


def _focus_chain(section: QWidget) -> list[QWidget]:
    """What the Tab key reaches in a part that stands nowhere yet, in its order."""
    chain = []
    widget = section.nextInFocusChain()
    while widget is not None and widget is not section:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain
