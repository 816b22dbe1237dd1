"""The accounts whose positions are known in the market on the chart: a table of the largest, live and in a replay."""

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from rektscope.engine.frame import Frame
from rektscope.levels.known_book import KnownBook
from rektscope.live.health import AccountsHealth
from rektscope.market.events import UNKNOWN_MODE
from rektscope.market.instrument import Instrument
from rektscope.market.sides import Side
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.heatmap.known_text import age, known_label, shortened
from rektscope.ui.live.accounts_text import accounts_text, trouble_text
from rektscope.ui.live.text_table import TROUBLE_SIGN, TextTable
from rektscope.ui.side_text import side_word
from rektscope.ui.translation import tr

MOST_ROWS = 200
_ROW_PX = 22
_MODES = {1: tr("cross"), 0: tr("isolated"), UNKNOWN_MODE: tr("mode unknown")}
_HEADS = (tr("Account"), tr("Side"), tr("Size"), tr("Liquidation"), tr("Away"), tr("Leverage"), tr("Age"))
NOTHING = tr(
    "No positions of accounts are known in this coin at this moment. Live at Hyperliquid "
    "they are found by themselves; a session has them where they were recorded or "
    "imported."
)


class KnownAccounts(QWidget):
    """The table, how much is known, and whether addresses are written whole.

    Signals:
        changed: addresses are to be written otherwise.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words, self.asking, self.whole = QLabel(), QLabel(), QCheckBox(tr("Whole addresses"))
        for label in (self.words, self.asking):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.asking.setProperty("job", "caption")
        self.asking.setAccessibleName(tr("State of the requests for accounts"))
        self.whole.setToolTip(tr("Addresses are public and are people's: they are shortened unless you ask"))
        self.table_model = TextTable(_HEADS, left=frozenset({tr("Account"), tr("Side")}))
        self.table = QTableView()
        self.table.setModel(self.table_model)
        self.table.setAccessibleName(tr("Accounts whose positions are known, largest first"))
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.whole.toggled.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        for part in (self.words, self.asking, self.whole):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        self.show_frame(None, {})
        self.show_health(None)

    def show_frame(self, frame: Frame | None, addresses: Mapping[int, str]) -> None:
        """Show the accounts of a moment; `addresses` by number, of those that are known."""
        figures = figures_of(self)
        book = None if frame is None else frame.known
        self.words.setText(NOTHING if frame is None or book is None else known_label(frame, figures=figures))
        self.table.setVisible(book is not None)
        self.whole.setVisible(bool(addresses))
        is_whole = self.whole.isChecked()
        rows = (
            []
            if frame is None or book is None
            else account_rows(book, addresses, frame.instrument, is_whole=is_whole, figures=figures)
        )
        self.table_model.show_rows(rows)

    def show_health(self, health: AccountsHealth | None) -> None:
        """Show how the asking goes; None where nobody is asked."""
        figures = figures_of(self)
        lines = [] if health is None else [accounts_text(health, figures=figures)]
        if health is not None and (trouble := trouble_text(health, figures=figures)):
            lines.append(f"{TROUBLE_SIGN} {trouble}")
        self.asking.setText("\n".join(lines))
        self.asking.setVisible(bool(lines))


def account_rows(
    book: KnownBook,
    addresses: Mapping[int, str],
    instrument: Instrument,
    *,
    is_whole: bool,
    figures: Figures = STANDARD,
) -> list[tuple[str, ...]]:
    """The largest positions as text, `MOST_ROWS` at most, largest first; those that the mark has reached are out."""
    held = book.standing
    order = np.argsort(-held.usd, kind="stable")[:MOST_ROWS]
    return [_row(held, int(place), addresses, instrument, is_whole=is_whole, figures=figures) for place in order]


def _row(
    held: KnownBook,
    place: int,
    addresses: Mapping[int, str],
    instrument: Instrument,
    *,
    is_whole: bool,
    figures: Figures = STANDARD,
) -> tuple[str, ...]:
    number, price, leverage = int(held.account[place]), held.liquidation_price[place], held.leverage[place]
    address = addresses.get(number, "")
    name = (address if is_whole else shortened(address)) if address else tr("account {number}", number=number)
    mode = _MODES[int(held.is_cross[place])]
    away = price / held.mark_price - 1.0
    decimals = 0 if price >= 1000 else 4  # noqa: PLR2004 -- whole dollars are enough
    return (
        name,
        side_word(Side(int(held.side[place]))),
        figures.size(float(held.usd[place]), held.mark_price, instrument),
        tr("none") if np.isnan(price) else figures.price(float(price), decimals),
        "" if np.isnan(price) else figures.distance(float(away), held.mark_price, decimals, 1, signed=True),
        f"{'–' if np.isnan(leverage) else f'{figures.of(leverage):g}×'} {mode}",
        age(int(held.at_ms - held.known_ms[place]), figures=figures),
    )
