"""Saved positions: several, named, kept between runs; those that are ticked have their lines on the chart."""

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import MarketChart
from rektscope.margins.store import TierStore
from rektscope.market.errors import InputError
from rektscope.market.instrument import Instrument, split_market
from rektscope.market.sides import Side
from rektscope.positions.drag import draft_liquidated_at
from rektscope.positions.position import PositionDraft, answer_of
from rektscope.positions.rules import margin_of
from rektscope.positions.saved import saved_as
from rektscope.positions.store import PositionStore, SavedPosition
from rektscope.risk.answer import Answer
from rektscope.risk.margin_rules import MarginRules
from rektscope.ui.calculator.collapsible import CollapsibleSection, ResultLine
from rektscope.ui.calculator.fields import number_text
from rektscope.ui.figures import STANDARD
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

_LIST_HEIGHT = 104


class SavedLine(msgspec.Struct, frozen=True):
    """The lines of a saved position: its entry, and where it is liquidated before funding; None where nowhere."""

    name: str
    side: Side
    entry_price: float
    price: float | None


class SavedSection(CollapsibleSection):
    """The list of saved positions.

    Signals:
        draftWanted: a `PositionDraft` to take over.
        linesChanged: other positions are ticked, or their figures changed.
        renamed: a position that is being dragged: its name before and now.
    """

    draftWanted = Signal(object)
    linesChanged = Signal()
    renamed = Signal(str, str)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._store: PositionStore | None = None
        self._positions: list[SavedPosition] = []
        self._tiers = TierStore()
        self._chart: MarketChart | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Saved positions"))
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.save_button, self.take_button = QPushButton(tr("Save this")), QPushButton(tr("Load"))
        self.delete_button = QPushButton(tr("Delete"))
        self.message = ResultLine()
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (self.save_button, self.take_button, self.delete_button):
            row.addWidget(button)
        self.rows.addWidget(self.list)
        self.rows.addLayout(row)
        self.rows.addWidget(self.message)
        self.save_button.clicked.connect(self.save_current)
        self.take_button.clicked.connect(self.take_chosen)
        self.delete_button.clicked.connect(self.delete_chosen)
        self.list.itemActivated.connect(self.take_chosen)
        self.list.itemChanged.connect(self._ticked)

    def load(self, store: PositionStore) -> None:
        """Read what was saved; a file that cannot be used is reported here."""
        self._store = store
        loaded = store.load()
        self._positions = list(loaded.positions)
        self.message.setText(translated(loaded.problem, figures=figures_of(self)))
        self._fill()

    @property
    def positions(self) -> tuple[SavedPosition, ...]:
        """What is saved, in its order."""
        return tuple(self._positions)

    def put(self, positions: tuple[SavedPosition, ...]) -> None:
        """Save these in the place of what is saved, as undo does."""
        if positions != self.positions:
            self._keep(list(positions))

    def lines(self, chart: MarketChart) -> list[SavedLine]:
        """The lines of the ticked positions of the market now on the chart."""
        if chart is not self._chart:
            self._chart, self._tiers = chart, TierStore()  # others may hold by now
        return self.lines_of(chart.instrument, chart.margin)

    def has_lines_of(self, market: str) -> bool:
        """Whether any position of a market is ticked."""
        return any(saved.market == market and saved.is_shown for saved in self._positions)

    def lines_of(self, instrument: Instrument, rules: MarginRules) -> list[SavedLine]:
        """The same of any market, which need not be on the chart; `rules` are those that hold there."""
        found = []
        for saved in self._positions:
            draft = saved.draft
            if saved.market != instrument.market or not saved.is_shown or draft is None:
                continue
            try:
                margin = margin_of(draft.rules, rules, instrument, self._tiers)
                price = answer_of(draft, margin, instrument).liquidation_price_on_tick
            except InputError:
                continue  # tiers changed since it was saved: taking it over shows the reason
            found.append(SavedLine(saved.name, saved.side, saved.entry_price, price))
        return found

    def drag_entry(self, name: str, price: float, is_let_go: bool) -> None:  # noqa: FBT001 -- a Qt slot's argument
        """The entry line of a saved position was dragged to a price; kept in the file when it is let go."""
        saved, chart = self._named(name), self._chart
        draft = saved.draft if saved is not None else None
        if saved is not None and draft is not None and chart is not None and price > 0:
            tick = chart.instrument.tick
            draft = replace(draft, entry_price=max(tick, round(price / tick) * tick))
            self._change(saved, draft, chart.instrument, is_let_go=is_let_go)

    def drag_liquidation(self, name: str, price: float, is_let_go: bool) -> None:  # noqa: FBT001 -- a Qt slot's argument
        """Its liquidation line was dragged: another leverage, or another wallet, puts it there."""
        saved, chart = self._named(name), self._chart
        draft = saved.draft if saved is not None else None
        if saved is None or draft is None or chart is None or price <= 0:
            return
        try:
            margin = margin_of(draft.rules, chart.margin, chart.instrument, self._tiers)
            found = draft_liquidated_at(draft, margin, chart.instrument, price)
        except InputError as error:
            self.message.show_error(error)
            return
        self._change(saved, found or draft, chart.instrument, is_let_go=is_let_go)

    def _change(self, saved: SavedPosition, draft: PositionDraft, instrument: Instrument, *, is_let_go: bool) -> None:
        """Another draft for a saved position; the name that was made for it follows its figures."""
        others = {each.name for each in self._positions if each is not saved}
        old = saved.draft
        try:
            changed = saved.changed_to(draft)
            if old is not None and saved.name.startswith(_name_of(old, instrument)):
                changed = replace(changed, name=_unused(_name_of(draft, instrument), others))
        except InputError as error:
            self.message.show_error(error)
            return
        positions = [changed if each is saved else each for each in self._positions]
        self.renamed.emit(saved.name, changed.name)
        if is_let_go:
            self._keep(positions)
        else:
            self._positions = positions
            self.linesChanged.emit()

    def named(self, name: str) -> SavedPosition | None:
        """A saved position by its name."""
        return self._named(name)

    def _named(self, name: str) -> SavedPosition | None:
        return next((saved for saved in self._positions if saved.name == name), None)

    def work_out(self, draft: PositionDraft, answer: Answer, chart: MarketChart, frame: Frame | None) -> None:
        """A position can be saved."""
        _ = draft, answer, chart, frame
        self.save_button.setEnabled(self._store is not None)

    def clear(self) -> None:
        """What cannot be calculated cannot be saved."""
        self.save_button.setEnabled(False)

    def save_current(self) -> None:
        """Save the position of the calculator under a name made of its figures."""
        if self._question is None:
            return
        draft, _, chart = self._question
        name = _unused(_name_of(draft, chart.instrument), {saved.name for saved in self._positions})
        try:
            saved = saved_as(name, chart.instrument.market, draft)
        except InputError as error:
            self.message.show_error(error)
            return
        self._keep([*self._positions, saved])

    def take_chosen(self) -> None:
        """Put the chosen position into the calculator."""
        saved = self._chosen()
        if saved is not None:
            self.take(saved)

    def take(self, saved: SavedPosition) -> None:
        """Put a saved position into the calculator, or show why that is not possible."""
        draft = saved.draft
        if self._question is None:
            return
        if draft is None:
            self.message.setText(
                tr("That position has a margin of its own, and the fields above know its leverage only.")
            )
            return
        market = self._question[2].instrument.market
        if saved.market != market:
            self.message.setText(
                tr("That position is on {market}; put this market on the chart first.", market=saved.market)
            )
            return
        self.draftWanted.emit(draft)

    def delete_chosen(self) -> None:
        """Forget the chosen position."""
        saved = self._chosen()
        if saved is not None:
            self._keep([other for other in self._positions if other is not saved])

    def _chosen(self) -> SavedPosition | None:
        row = self.list.currentRow()
        return self._positions[row] if 0 <= row < len(self._positions) else None

    def _keep(self, positions: list[SavedPosition]) -> None:
        """Write the list; only what was written is shown."""
        if self._store is None:
            return
        try:
            kept = self._store.save(positions)
        except InputError as error:
            self.message.show_error(error)
            return
        self._positions = list(kept)
        changed_elsewhere = len(kept) - len(positions)
        self.message.setText(tr("Another window saved too; its changes are in the list.") if changed_elsewhere else "")
        self._fill()

    def _fill(self) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for saved in self._positions:
                item = QListWidgetItem(f"{saved.name} · {split_market(saved.market)[1]}")
                item.setToolTip(f"{saved.name}, {saved.market}")
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                ticked = saved.is_shown
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
                self.list.addItem(item)
        self.linesChanged.emit()

    def _ticked(self, item: QListWidgetItem) -> None:
        """Show or hide the lines of a position, in the next run too."""
        row = self.list.row(item)
        is_shown = item.checkState() is Qt.CheckState.Checked
        changed = replace(self._positions[row], is_shown=is_shown)
        self._keep([*self._positions[:row], changed, *self._positions[row + 1 :]])
        self.list.setCurrentRow(row)


def _name_of(draft: PositionDraft, instrument: Instrument) -> str:
    """`Short 25× at 119,038.3`."""
    word = tr("Short") if draft.side is Side.SHORT else tr("Long")
    return tr(
        "{word} {leverage:.4g}× at {number_text}",
        word=word,
        leverage=STANDARD.of(draft.leverage),  # it is kept as a name
        number_text=number_text(draft.entry_price, instrument.price_decimals),
    )


def _unused(name: str, taken: set[str]) -> str:
    """The name, with a number when it is taken."""
    if name not in taken:
        return name
    return next(f"{name} ({number})" for number in range(2, len(taken) + 3) if f"{name} ({number})" not in taken)
