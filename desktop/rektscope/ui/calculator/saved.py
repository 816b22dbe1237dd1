"""Saved positions: several, named, kept between runs; those that are ticked have their lines on the chart."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton

from rektscope.engine.frame import Frame
from rektscope.engine.position import PositionDraft, answer_of
from rektscope.engine.position_store import PositionStore, SavedPosition
from rektscope.engine.viewer import MarketChart
from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.risk.answer import Answer
from rektscope.ui.calculator.fields import number_text
from rektscope.ui.calculator.fold import Fold, ResultLine

_LIST_HEIGHT = 104


@dataclass(frozen=True, slots=True)
class SavedLine:
    """Where a saved position is liquidated."""

    name: str
    price: float


class SavedFold(Fold):
    """The list of saved positions.

    Signals:
        draftWanted: a `PositionDraft` to take over.
        linesChanged: other positions are ticked, or another market is shown.
    """

    draftWanted = Signal(object)
    linesChanged = Signal()

    def __init__(self) -> None:
        super().__init__("Saved positions")
        self._store: PositionStore | None = None
        self._positions: list[SavedPosition] = []
        self._hidden: set[str] = set()
        self.list = QListWidget()
        self.list.setAccessibleName("Saved positions")
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.save_button, self.take_button = QPushButton("Save this"), QPushButton("Take")
        self.delete_button = QPushButton("Delete")
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
        """Read what was saved; a file that cannot be used is said here."""
        self._store = store
        loaded = store.load()
        self._positions = list(loaded.positions)
        self.message.setText(loaded.problem)
        self._fill()

    def lines(self, chart: MarketChart) -> list[SavedLine]:
        """The liquidation prices of the ticked positions of a market."""
        found = []
        for saved in self._positions:
            if saved.market != chart.instrument.market or saved.name in self._hidden:
                continue
            draft = _draft_of(saved)
            if draft is None:
                continue
            try:
                price = answer_of(draft, chart.margin, chart.instrument).liquidation_price_on_tick
            except InputError:
                continue  # tiers changed since it was saved: taking it over says why
            if price is not None:
                found.append(SavedLine(saved.name, price))
        return found

    def work_out(self, draft: PositionDraft, answer: Answer, chart: MarketChart, frame: Frame | None) -> None:
        """A position can be saved."""
        _ = draft, answer, chart, frame
        self.save_button.setEnabled(self._store is not None)

    def clear(self) -> None:
        """What cannot be calculated cannot be saved."""
        self.save_button.setEnabled(False)

    def save_current(self) -> None:
        """Save the position of the calculator under a name that tells it."""
        if self._question is None:
            return
        draft, _, chart = self._question
        word = "Short" if draft.side is Side.SHORT else "Long"
        entry = number_text(draft.entry_price, chart.instrument.price_decimals)
        name = _unused(f"{word} {draft.leverage:.4g}× at {entry}", {saved.name for saved in self._positions})
        try:
            saved = SavedPosition(
                name,
                chart.instrument.market,
                draft.side,
                draft.entry_price,
                draft.quantity,
                draft.opened_ms,
                leverage=draft.leverage,
                mode=draft.mode,
                wallet_balance=draft.wallet_balance,
            )
        except InputError as error:
            self.message.show_error(error)
            return
        self._keep([*self._positions, saved])

    def take_chosen(self) -> None:
        """Put the chosen position into the calculator."""
        saved = self._chosen()
        draft = _draft_of(saved) if saved is not None else None
        if saved is None or draft is None or self._question is None:
            return
        market = self._question[2].instrument.market
        if saved.market != market:
            self.message.setText(f"That position is on {saved.market}; put this market on the chart first.")
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
            self._store.save(positions)
        except InputError as error:
            self.message.show_error(error)
            return
        self._positions = positions
        self.message.setText("")
        self._fill()

    def _fill(self) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for saved in self._positions:
                item = QListWidgetItem(f"{saved.name} · {saved.market}")
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                ticked = saved.name not in self._hidden
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
                self.list.addItem(item)
        self.linesChanged.emit()

    def _ticked(self, item: QListWidgetItem) -> None:
        name = self._positions[self.list.row(item)].name
        if item.checkState() is Qt.CheckState.Checked:
            self._hidden.discard(name)
        else:
            self._hidden.add(name)
        self.linesChanged.emit()


def _draft_of(saved: SavedPosition) -> PositionDraft | None:
    """The draft of a saved position; None for one with a margin of its own, which the form has no field for."""
    if saved.leverage is None or saved.added_margin:
        return None
    return PositionDraft(
        saved.side,
        saved.entry_price,
        saved.quantity,
        saved.leverage,
        saved.opened_ms,
        saved.mode,
        saved.wallet_balance,
    )


def _unused(name: str, taken: set[str]) -> str:
    """The name, with a number when it is taken."""
    if name not in taken:
        return name
    return next(f"{name} ({number})" for number in range(2, len(taken) + 3) if f"{name} ({number})" not in taken)
