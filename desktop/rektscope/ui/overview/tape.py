"""The tape: the newest liquidations above a size, newest first, with filters, and words on what they leave out.

While time only goes on, new rows are put on top of the old ones: nothing that stands is built again, the place one has
scrolled to and the row one has chosen stay.
"""

import msgspec
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from rektscope.engine.frame import Frame
from rektscope.engine.scope import Scope, markets_in
from rektscope.market.sides import Side
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.sessions.session import Completeness, MarketInfo
from rektscope.ui import formatting
from rektscope.ui.bound_label import BoundLabel
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.header.scope import scope_text
from rektscope.ui.overview.fitted_table import FittedTable
from rektscope.ui.overview.size_bar import SizeBar
from rektscope.ui.overview.tables import TAPE_ROWS, TAPE_SMALLEST_USD, FigureTable, tape_table
from rektscope.ui.overview.usd_box import SizeBox
from rektscope.ui.part_known import is_unrecorded, part_known
from rektscope.ui.side_text import sides_word
from rektscope.ui.translation import tr
from rektscope.venues.titles import venue_title

SIZES_USD = (10_000.0, 100_000.0, 1_000_000.0)

_WIDEST_CELLS = (formatting.WIDEST_MOMENT, "short", "$999.9 M", "123,456.7", tr("Hyperliquid BTC"))

_SIZE_COLUMN = 2


class TapeFilter(msgspec.Struct, frozen=True):
    """What the tape shows: USD of a liquidation at least, one side or both, one venue or all.

    `counted` is the scope and the market on the chart: the index is another one when they change.
    """

    least_usd: float = TAPE_SMALLEST_USD
    side: Side | None = None
    venue: str | None = None
    counted: tuple[Scope, str] = (Scope.ALL, "")

    def rows(self, index: LiquidationIndex, start: int) -> npt.NDArray[np.intp]:
        """The rows of `index`, from `start` on, that pass; oldest first."""
        passes = index.usd[start:] >= self.least_usd
        if self.side is not None:
            passes &= index.side[start:] == self.side
        if self.venue is not None:
            of_venue = np.array([market.venue == self.venue for market in index.markets], dtype=np.bool_)
            passes &= of_venue[index.market_index[start:]]
        return np.flatnonzero(passes) + start


class Tape:
    """Keeps a table in step with a growing index of liquidations.

    Attributes:
        table: the rows, newest first.
        matches: how many liquidations pass the filter, of which the newest are in the table.
    """

    def __init__(self) -> None:
        self.table: FigureTable = tape_table()
        self.matches = 0
        self._filter = TapeFilter()
        self._index: LiquidationIndex | None = None
        self._shown = np.empty(0, dtype=np.intp)

    def show_index(self, index: LiquidationIndex, chosen: TapeFilter) -> int:
        """Show what `index` holds; returns how many rows were put on top, -1 when all were made anew."""
        follows = chosen == self._filter and self._continues(index)
        start = len(self._index) if follows and self._index is not None else 0
        fresh = chosen.rows(index, start)
        newest = [index.liquidation(int(row)) for row in fresh[-TAPE_ROWS:][::-1]]
        if follows:
            self.matches += len(fresh)
            self._shown = np.concatenate([self._shown, fresh])[-TAPE_ROWS:]
            if newest:
                self.table.put_on_top(newest, TAPE_ROWS)
        else:
            self.matches, self._shown = len(fresh), fresh[-TAPE_ROWS:]
            self.table.show_rows(newest)
        self._index, self._filter = index, chosen
        return len(newest) if follows else -1

    def _continues(self, index: LiquidationIndex) -> bool:
        """Whether `index` begins with the rows seen last, by what is cheap to compare: the last, and those shown."""
        old = self._index
        if old is None or len(index) < len(old) or (index.markets is not old.markets and index.markets != old.markets):
            return False
        rows = np.append(self._shown, len(old) - 1) if len(old) else self._shown
        columns = ("received_ms", "time_ms", "usd", "price", "market_index")
        return all(np.array_equal(getattr(index, name)[rows], getattr(old, name)[rows]) for name in columns)


class TapePanel(QWidget):
    """The tape with its filters.

    Signals:
        momentChosen: a row was double-clicked, or Return pressed on it: UTC milliseconds.
    """

    momentChosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tape = Tape()
        self._frame: Frame | None = None
        self._venues: list[str] = []
        self.least = SizeBox(SIZES_USD, TAPE_SMALLEST_USD)
        self.side, self.venue = ChoiceBox(), ChoiceBox()
        self.view = FittedTable(self.table, tr("Tape of liquidations"), _WIDEST_CELLS)
        self._bar = SizeBar(lambda row: float(self.table.row_at(row).usd))
        self.view.setItemDelegateForColumn(_SIZE_COLUMN, self._bar)
        self.note, self.empty = BoundLabel(), BoundLabel()
        self._pages = QStackedLayout()
        self.setMinimumWidth(380)
        self._lay_out()
        self.least.sizeChosen.connect(self._filter_changed)
        self.least.refused.connect(self.note.setText)
        self.side.activated.connect(self._filter_changed)
        self.venue.activated.connect(self._filter_changed)
        self.view.doubleClicked.connect(self._chosen)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda: self._chosen(self.view.currentIndex()))

    @property
    def table(self) -> FigureTable:
        """Its rows: `Liquidation`, newest first."""
        return self._tape.table

    def show_frame(self, frame: Frame) -> None:
        """Show the counted liquidations that are known at the cursor."""
        figures = figures_of(self)
        self.table.write_with(figures)
        self.view.fit(_SIZE_COLUMN, figures.widest_size(each.instrument for each in _counted(frame)))
        self._frame = frame
        self._offer_venues(sorted({each.instrument.venue for each in _counted(frame)}))
        bar = self.view.verticalScrollBar()
        scrolled, chosen = bar.value(), self._filter(frame)
        added = self._tape.show_index(frame.counted_liquidations, chosen)
        if scrolled and added > 0:
            bar.setValue(scrolled + added)  # what one reads stays where it is
        self._pages.setCurrentIndex(0 if self.table.rowCount() else 1)
        _say(self.empty, _why_empty(frame, chosen, figures=figures))
        _say(self.note, _note(frame, self._tape.matches, figures=figures))

    def _lay_out(self) -> None:
        self.side.setAccessibleName(tr("Side"))
        for words, side in ((tr("Both sides"), None), (tr("Longs"), Side.LONG), (tr("Shorts"), Side.SHORT)):
            self.side.addItem(words, side)
        self.venue.setAccessibleName(tr("Venue"))
        self.venue.addItem(tr("All venues"), None)
        for label in (self.note, self.empty):
            label.setProperty("job", "caption")
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note.setContentsMargins(12, 6, 12, 8)
        self.empty.setContentsMargins(24, 24, 24, 24)
        filters = QHBoxLayout()
        filters.setContentsMargins(12, 8, 12, 8)
        filters.setSpacing(6)
        for box in (self.least, self.side, self.venue):
            filters.addWidget(box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(filters)
        # The pages come last: a stacked layout shows its first page, and a page without a parent is a window.
        column.addLayout(self._pages, 1)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.empty)
        column.addWidget(self.note)

    def _offer_venues(self, venues: list[str]) -> None:
        if venues == self._venues:
            return
        self._venues = venues
        chosen = self.venue.currentData()
        self.venue.clear()
        self.venue.addItem(tr("All venues"), None)
        for venue in venues:
            self.venue.addItem(venue_title(venue), venue)
        self.venue.setCurrentIndex(max(0, self.venue.findData(chosen)))

    def _filter(self, frame: Frame) -> TapeFilter:
        side = self.side.currentData()
        counted = (frame.scope, "" if frame.scope is Scope.ALL else frame.instrument.market)
        return TapeFilter(self.least.usd, None if side is None else Side(side), self.venue.currentData(), counted)

    def _filter_changed(self) -> None:
        if self._frame is not None:
            self.show_frame(self._frame)

    def _chosen(self, place: QModelIndex) -> None:
        if place.isValid():
            self.momentChosen.emit(self.table.row_at(place.row()).time_ms)


def _say(label: QLabel, words: str) -> None:
    if label.text() != words:
        label.setText(words)


def _note(frame: Frame, matches: int, *, figures: Figures = STANDARD) -> str:
    """What the rows are, and are not."""
    whose = scope_text(frame.scope, frame.instrument)
    parts = [tr("Liquidations of {whose}.", whose=whose)]
    if matches > TAPE_ROWS:
        parts.append(tr("The newest {tape_rows} of {matches:,}.", tape_rows=TAPE_ROWS, matches=figures.of(matches)))
    sampled = _venues_with(frame, Completeness.SAMPLED)
    if sampled:
        verb = tr("sends samples") if len(sampled) == 1 else tr("send samples")
        parts.append(
            tr(
                "{titles_joined} {verb}, not every liquidation: counts and sums are at least.",
                titles_joined=formatting.venues_joined(sampled),
                verb=verb,
            )
        )
    placed = _venues_with(frame, Completeness.TOTALS)
    if placed:
        parts.append(
            tr(
                "{titles_joined}: the sums were recorded, single liquidations are placed under them.",
                titles_joined=formatting.venues_joined(placed),
            )
        )
    fitted = _venues_with(frame, Completeness.FITTED)
    if fitted:
        parts.append(
            tr(
                "{titles_joined}: sums are fitted to published ones, single liquidations are placed.",
                titles_joined=formatting.venues_joined(fitted),
            )
        )
    part = part_known(frame.totals)
    if part and not is_unrecorded(frame):
        parts.append(tr("Liquidations are {part}; of the rest nobody knows.", part=part))
    return " ".join(parts)


def _venues_with(frame: Frame, completeness: Completeness) -> list[str]:
    found = (market.instrument.venue for market in _counted(frame) if market.completeness is completeness)
    return list(dict.fromkeys(found))


def _counted(frame: Frame) -> list[MarketInfo]:
    return markets_in(frame.scope, frame.session, frame.instrument)


def _why_empty(frame: Frame, chosen: TapeFilter, *, figures: Figures = STANDARD) -> str:
    if is_unrecorded(frame):
        where = (
            ""
            if frame.scope is Scope.ALL
            else tr(" of {scope_text}", scope_text=scope_text(frame.scope, frame.instrument))
        )
        return tr(
            "This session holds no liquidation data{where}. Import the venue's liquidations together with the prices "
            "(Ctrl+O), or watch it live (Ctrl+L), where they are received.",
            where=where,
        )
    side = tr(" of {word}", word=sides_word(chosen.side)) if chosen.side is not None else ""
    venue = tr(" on {venue_title}", venue_title=venue_title(chosen.venue)) if chosen.venue is not None else ""
    size = tr(" of {round_usd} or more", round_usd=figures.round_usd(chosen.least_usd)) if chosen.least_usd > 0 else ""
    return tr(
        "No liquidation{side}{venue}{size} by {moment_utc}.",
        side=side,
        venue=venue,
        size=size,
        moment_utc=formatting.moment_utc(frame.cursor_ms),
    )
