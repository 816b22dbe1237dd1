"""The market picker: type, choose, Return. Lists of markets come from a provider and need not come at all.

A market written in full (`binance:BTCUSDT`) can be watched without any list. The focus stays in the search line; arrow
keys move in what was found, so that no hand has to leave the keyboard.
"""

import html
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rektscope.ui import formatting
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.live.market_list import MarketList
from rektscope.ui.live.market_search import (
    ListedMarket,
    MarketProvider,
    RecentMarkets,
    as_listed,
    found,
    typed_markets,
    with_recent,
    words_of,
)
from rektscope.ui.overview.fitted_table import FittedTable
from rektscope.ui.translation import tr

MOST_SHOWN = 300

_MOST_SHOWN = 2
"""Venues whose own sentences are shown when their lists could not be had; of more, all are in the tip."""

_WIDTH_PX, _HEIGHT_PX = 720, 520
"""All columns are seen without scrolling."""

_EDGE_PX = 60
"""Of the screen, left free, also for the title that a window manager gives it."""

_SEARCHES_ALL_FROM = 2
_WIDEST = (
    tr("□ 1000000MOGUSDT_250926  "),
    "Hyperliquid   ",
    tr("1000000MOG / USDT  "),
    "linear    ",
    tr("quarterly 26 Sep 2025"),
)
_MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
}
_HINT = tr("↑ ↓ choose · Shift+Return ticks one more · Return watches · or write it in full: okx:BTC-USDT-SWAP")


class MarketPicker(QDialog):
    """Choose one market or several.

    Signals:
        marketsChosen: a list of `venue:SYMBOL`, in the order chosen.
    """

    marketsChosen = Signal(list)

    def __init__(self, provider: MarketProvider, recent: RecentMarkets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._provider = provider
        self._recent = recent
        self._recents: list[str] = []
        self._venues = list(provider.venues())
        self._asked: list[str] = []
        self._typed: list[str] = []
        self._problem = ""
        self._is_marked = False  # by the user, who means this market, whatever list comes
        self.search, self.venue = QLineEdit(), ChoiceBox()
        self.list = MarketList()
        self.view = FittedTable(self.list, tr("Markets found"), _WIDEST)
        self.status, self.chosen = QLabel(), QLabel()
        self.watch_button, self.cancel_button = QPushButton(tr("Watch")), QPushButton(tr("Cancel"))
        self._arrange()
        self.search.textChanged.connect(self._searched)
        self.search.installEventFilter(self)
        self.view.installEventFilter(self)
        self.venue.activated.connect(self._searched)
        self.list.dataChanged.connect(self._show_chosen)
        self.view.selectionModel().currentChanged.connect(self._show_chosen)
        self.view.pressed.connect(self._hold_mark)
        self.view.doubleClicked.connect(self._double_clicked)
        self.watch_button.clicked.connect(self.watch)
        self.cancel_button.clicked.connect(self.reject)

    def ask(self, venue: str = "") -> None:
        """Open the dialog on a clean search, with what was watched before on top; of one venue where one is given."""
        self._recents = self._recent.load()
        # What could not be had last time is asked for again.
        self._asked = [venue for venue in self._asked if not isinstance(self._provider.listings(venue), str)]
        self.list.ticked.clear()
        self.search.clear()
        if venue:
            self.venue.setCurrentIndex(max(0, self.venue.findData(venue)))
        for name in dict.fromkeys(market.partition(":")[0] for market in self._recents):
            self._request(name)
        self._searched()
        self.open()
        self.search.setFocus()

    def listings_came(self, venue: str) -> None:
        """The provider has an answer for a venue, or its sentence why not."""
        if venue in self._asked:
            self._show_found()

    def watch(self) -> None:
        """Take the text of the button."""
        markets = self.markets()
        if not markets:
            return
        self._recent.keep(with_recent(markets, self._recents))
        self.marketsChosen.emit(markets)
        self.accept()

    def markets(self) -> list[str]:
        """What would be watched now: what is ticked, else what is written in full, else the row that is marked."""
        if self.list.ticked:
            return list(self.list.ticked)
        if len(self._typed) > 1:
            return list(self._typed)
        marked = self.list.market_at(self.view.currentIndex().row())
        return [marked] if marked else []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that mean the list, wherever the focus is."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._tick_marked()
            else:
                self.watch()
            return True
        if key in _MOVES:
            self._hold_mark()
            row = self.view.currentIndex().row() + _MOVES[key]
            self._mark(min(max(row, 0), self.list.rowCount() - 1))
            return True
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        self.setWindowTitle(tr("Watch live"))
        room = self.screen().availableSize() - QSize(_EDGE_PX, _EDGE_PX)
        self.resize(QSize(_WIDTH_PX, _HEIGHT_PX).boundedTo(room))
        self.search.setPlaceholderText(tr("Search for a coin or a symbol"))
        self.search.setAccessibleName(tr("Search for markets"))
        self.venue.setAccessibleName(tr("Venue"))
        self.venue.addItem(tr("All venues"), "")
        for name, title in self._venues:
            self.venue.addItem(title, name)
        self.view.setSelectionMode(FittedTable.SelectionMode.SingleSelection)
        hint = QLabel(_HINT)
        for label, job in ((self.status, "caption"), (self.chosen, "second"), (hint, "caption")):
            label.setProperty("job", job)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for button in (self.watch_button, self.cancel_button):
            button.setAutoDefault(False)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.venue)
        bottom.setSpacing(8)
        bottom.addWidget(self.chosen, 1)
        bottom.addWidget(self.cancel_button)
        bottom.addWidget(self.watch_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        column.addWidget(self.status)
        column.addWidget(hint)
        column.addLayout(bottom)

    def _searched(self) -> None:
        """Ask for the lists that the search needs, then show what is there of them."""
        venue = self.venue.currentData()
        words = words_of(self.search.text())
        if venue:
            self._request(venue)
        elif sum(len(word) for word in words) >= _SEARCHES_ALL_FROM:
            for name, _ in self._venues:
                self._request(name)
        self._is_marked = False
        self._show_found()

    def _request(self, venue: str) -> None:
        if venue not in self._asked and venue in {name for name, _ in self._venues}:
            self._asked.append(venue)
            self._provider.request(venue)

    def _show_found(self) -> None:
        marked = self.list.market_at(self.view.currentIndex().row())
        text, venue = self.search.text(), self.venue.currentData()
        loading: list[str] = []
        failed: dict[str, str] = {}
        known: list[ListedMarket] = []
        has_offline = False
        for name, _ in self._venues:
            answer = self._provider.listings(name) if name in self._asked else ()
            if venue and name != venue:
                continue
            if answer is None:
                loading.append(name)
            elif isinstance(answer, str):
                failed[name] = answer
                offline = self._provider.known(name)
                known += offline
                has_offline = has_offline or bool(offline)
            else:
                known += answer
        typed, self._problem = typed_markets(text, self._venues)
        self._typed = as_listed(typed, known)
        rows, count = self._rows(known, self._typed, text)
        self.list.show_rows(rows)
        problems = _in_short(failed)
        if has_offline:
            problems.append(tr("Those of their markets that are known without a list are offered."))
        self.status.setText(self._status(loading, problems, len(rows), count, text))
        self.status.setToolTip(_escaped_lines(failed.values()))
        # Until the user has chosen, the best of all is marked, not that of the venue that happened to answer first.
        places = [place for place, row in enumerate(rows) if row.market == marked] if self._is_marked else []
        self._is_marked = bool(places)
        self._mark(places[0] if places else 0)

    def _rows(self, known: list[ListedMarket], typed: list[str], text: str) -> tuple[list[ListedMarket], int]:
        """What to show: markets written in full first, what was watched before while nothing is searched, then hits."""
        listed = {each.market: each for each in known}
        venue = self.venue.currentData()
        first = typed
        if not words_of(text):
            first = [market for market in self._recents if not venue or market.startswith(f"{venue}:")]
        note = tr("as written") if typed else tr("watched before")
        top = [listed.get(market, ListedMarket(market, note, "", "", "")) for market in first]
        hits, count = found(known, text, MOST_SHOWN) if len(typed) <= 1 else ([], 0)
        shown = {row.market for row in top}
        rest = [hit for hit in hits if hit.market not in shown]
        return top + rest, count

    def _status(self, loading: list[str], problems: list[str], shown: int, count: int, text: str) -> str:
        figures = figures_of(self)
        parts = [self._problem, *problems]
        if loading:
            parts.append(
                tr("Loading the markets of {titles_joined} …", titles_joined=formatting.venues_joined(loading))
            )
        elif not shown and not self._problem:
            if not words_of(text) and not problems:
                parts.append(tr("Type a coin or a symbol, or choose a venue, to see its markets."))
            elif not problems:
                parts.append(tr("No market of the venues has all of: {items}.", items=" ".join(words_of(text))))
        if problems:
            parts.append(tr("A market written in full, as okx:BTC-USDT-SWAP, can be watched all the same."))
        if count > MOST_SHOWN:
            parts.append(
                tr(
                    "The first {most_shown} of {count:,}: type more to narrow them.",
                    most_shown=MOST_SHOWN,
                    count=figures.of(count),
                )
            )
        return " ".join(part for part in parts if part)

    def _hold_mark(self) -> None:
        """The user has put the mark where it is, or is about to: it stays on its market when more are found."""
        self._is_marked = True

    def _mark(self, row: int) -> None:
        self.view.setCurrentIndex(self.list.index(row, 0) if row >= 0 and self.list.rowCount() else QModelIndex())
        self._show_chosen()

    def _tick_marked(self) -> None:
        market = self.list.market_at(self.view.currentIndex().row())
        if market:
            self._hold_mark()
            self.list.toggle(market)
            self.search.selectAll()

    def _double_clicked(self, place: QModelIndex) -> None:
        market = self.list.market_at(place.row())
        if market not in self.list.ticked and self.list.ticked:
            self.list.toggle(market)
        self.watch()

    def _show_chosen(self) -> None:
        """Say what Return would do."""
        markets = self.markets()
        self.watch_button.setEnabled(bool(markets))
        one = markets[0] if len(markets) == 1 else tr("{count} markets", count=len(markets))
        self.watch_button.setText(tr("Watch {one}", one=one) if markets else tr("Watch"))
        ticked = ", ".join(self.list.ticked)
        self.chosen.setText(tr("Ticked: {ticked}", ticked=ticked) if ticked else "")


def _in_short(failed: Mapping[str, str]) -> list[str]:
    """Why lists are missing, by venue: the sentences of a few, but of many the names and the first one's reason."""
    if len(failed) <= _MOST_SHOWN:
        return list(failed.values())
    return [
        tr(
            "There are no lists of {titles_joined}. The first: {next}",
            titles_joined=formatting.venues_joined(list(failed)),
            next=next(iter(failed.values())),
        )
    ]


def _escaped_lines(sentences: Iterable[str]) -> str:
    lines = "<br>".join(html.escape(sentence, quote=False) for sentence in sentences)
    return f"<qt>{lines}</qt>" if lines else ""
