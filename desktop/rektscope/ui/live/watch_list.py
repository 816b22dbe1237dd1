"""The watch list: addresses pasted or from a file, and what is known of each. It asks nothing of a venue itself."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from rektscope.live.observed.addresses import WatchList, parse_addresses, read_addresses
from rektscope.live.observed.snapshot import AddressState
from rektscope.market.errors import InputError
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.live.health_text import age_text
from rektscope.ui.live.text_table import TROUBLE_SIGN, WAITING_SIGN, TextTable
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

_FIELD_HEIGHT_PX = 84
_ROW_PX = 24
_MARGIN_PX = 11
_MOST_SHOWN = 4
_EMPTY = tr(
    "Nobody is watched yet. Hyperliquid is the one venue where anyone can look up "
    "positions by address. Those of the addresses added here are asked for again and "
    "again, and their liquidation prices are drawn on the map of their coin as observed, "
    "apart from the estimate."
)
_HEADS = (tr("Address"), tr("Positions"), tr("Updated"), tr("In words"))


class WatchListPanel(QWidget):
    """Shows and changes the watched addresses.

    Signals:
        addressesChosen: a tuple of addresses to watch from now on, in order; what the panel was given stays shown until
            the next `show_states`.
    """

    addressesChosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, pick_file: Callable[[], str] | None = None) -> None:
        """An empty list; `pick_file` gives a path or an empty text, by default from a file dialog."""
        super().__init__(parent)
        self.setAccessibleName(tr("Watched Hyperliquid addresses"))
        self._pick_file = pick_file or self._ask_for_file
        self._addresses: tuple[str, ...] = ()
        self._states: Sequence[AddressState] = ()
        self._now_ms = 0
        self.field = QPlainTextEdit()
        self.field.setPlaceholderText(tr("Paste addresses: 0x and 40 digits each, one a line"))
        self.field.setAccessibleName(tr("Addresses to add"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(_FIELD_HEIGHT_PX)
        self.add_button = QPushButton(tr("&Add"))
        self.file_button = QPushButton(tr("From &file…"))
        self.remove_button = QPushButton(tr("&Remove"))
        self.remove_button.setToolTip(tr("Stop watching the selected addresses"))
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setProperty("job", "caption")
        self.words.setTextFormat(Qt.TextFormat.PlainText)  # what was pasted is never taken for markup
        self.words.setAccessibleName(tr("What became of the list"))
        self.empty = QLabel(_EMPTY)
        self.empty.setWordWrap(True)
        self.empty.setProperty("job", "caption")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.table_model = TextTable(_HEADS, frozenset({tr("Address"), tr("In words")}))
        self.table = QTableView()
        self._arrange()
        self.add_button.clicked.connect(self._add_pasted)
        self.file_button.clicked.connect(self._add_from_file)
        self.remove_button.clicked.connect(self._remove_selected)
        self.show_states([], 0)

    @property
    def addresses(self) -> tuple[str, ...]:
        """Those shown, in order."""
        return self._addresses

    def show_problems(self, problems: Sequence[str]) -> None:
        """Say what went wrong, shortly."""
        more = tr("\nAnd {count} more.", count=len(problems) - _MOST_SHOWN) if len(problems) > _MOST_SHOWN else ""
        self.words.setText(translated("\n".join(problems[:_MOST_SHOWN]), figures=figures_of(self)) + more)
        self.words.setVisible(bool(problems))

    def show_states(self, states: Sequence[AddressState], now_ms: int) -> None:
        """Show what is known of each address at a moment, UTC milliseconds."""
        figures = figures_of(self)
        self._states, self._now_ms = states, now_ms
        self._addresses = tuple(state.address for state in states)
        self.table_model.show_rows([_cells(state, now_ms, figures=figures) for state in states])
        self.remove_button.setEnabled(bool(states))
        self.table.setVisible(bool(states))
        self.empty.setVisible(not states)

    def write_with(self, figures: Figures) -> None:
        """Write what is known of each address with other figures."""
        self.table_model.show_rows([_cells(state, self._now_ms, figures=figures) for state in self._states])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What an empty list says is whole at every width; a splitter does not ask how high words become."""
        super().resizeEvent(event)
        self.empty.setMinimumHeight(self.empty.heightForWidth(self.contentsRect().width() - 2 * _MARGIN_PX))

    def _arrange(self) -> None:
        self.table.setModel(self.table_model)
        self.table.setAccessibleName(tr("Watched addresses"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        buttons = QHBoxLayout()
        for button in (self.add_button, self.file_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        column.addWidget(self.field)
        column.addLayout(buttons)
        column.addWidget(self.words)
        column.addWidget(self.empty, 1)
        column.addWidget(self.table, 1)

    def _add_pasted(self) -> None:
        pasted = parse_addresses(self.field.toPlainText())
        if not pasted.addresses and not pasted.problems:
            self.show_problems([tr("Paste at least one address first.")])
            return
        self._add(pasted)
        if not pasted.problems:
            self.field.clear()

    def _add_from_file(self) -> None:
        path = self._pick_file()
        if not path:
            return
        try:
            self._add(read_addresses(Path(path)))
        except InputError as error:
            self.show_problems([translated(error, figures=figures_of(self))])

    def _add(self, more: WatchList) -> None:
        joined = parse_addresses("\n".join((*self._addresses, *more.addresses)))
        self.show_problems([*more.problems, *joined.problems])
        self._choose(joined.addresses)

    def _remove_selected(self) -> None:
        chosen = {index.row() for index in self.table.selectionModel().selectedRows()}
        if not chosen:
            self.show_problems([tr("Select the addresses to remove first.")])
            return
        self.show_problems([])
        self._choose(tuple(address for row, address in enumerate(self._addresses) if row not in chosen))

    def _choose(self, addresses: tuple[str, ...]) -> None:
        if addresses != self._addresses:
            self.addressesChosen.emit(addresses)

    def _ask_for_file(self) -> str:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Addresses from a file"), "", tr("Text (*.txt *.csv);;All files (*)")
        )
        return path


def _cells(state: AddressState, now_ms: int, *, figures: Figures = STANDARD) -> tuple[str, ...]:
    """Address, positions in all coins, age, what is wrong."""
    words = f"{TROUBLE_SIGN} {translated(state.words, figures=figures)}" if state.words else ""
    if state.received_ms is None:
        return state.address, "–", "" if words else tr("{waiting_sign} not yet", waiting_sign=WAITING_SIGN), words
    return (
        state.address,
        str(state.positions),
        tr("{age_text} ago", age_text=age_text(now_ms - state.received_ms, figures=figures)),
        words,
    )
