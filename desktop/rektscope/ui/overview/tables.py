"""Two tables at the cursor: all markets of the session, and the latest liquidations above a size."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from rektscope.engine.frame import MarketRow
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.replay.liquidation_totals import Liquidation
from rektscope.scenarios.clusters import nearest_large
from rektscope.sessions.session import Completeness
from rektscope.ui import formatting
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.overview.fitted_table import FittedTable
from rektscope.ui.overview.sparkline import Sparkline
from rektscope.ui.side_text import side_word
from rektscope.ui.theme import LONGS, SHORTS, tint
from rektscope.ui.translation import tr
from rektscope.venues.titles import venue_title

TAPE_ROWS = 200
TAPE_SMALLEST_USD = 100_000.0

_MARKET_HEADS = (
    *(tr("Market"), tr("Shorts"), tr("Longs"), "OI", tr("Last"), "24 h", tr("vs BTC"), tr("Day")),
    *(tr("Nearest above"), tr("Nearest below"), tr("Mark")),
)
_MARKET_TIPS = {
    "24 h": tr("Last price against the one 24 h earlier"),
    tr("Day"): tr("Last prices over the 24 h before"),
    tr("Shorts"): tr("Liquidated since the session's start, USD"),
    tr("Longs"): tr("Liquidated since the session's start, USD"),
    tr("vs BTC"): tr("Change over 24 h minus that of the session's first Bitcoin market"),
    tr("Nearest above"): tr(
        "The nearest cluster of shorts' levels above the mark: distance and what is expected of it"
    ),
    tr("Nearest below"): tr("The nearest cluster of longs' levels below the mark: distance and what is expected of it"),
    "OI": tr("Open interest, USD"),
}
_WIDEST_MARKET = (
    *(tr("OKX ETH-USDT-SWAP"), "$999.9 M", "$999.9 M", "$99.9 B", "123,456.7", "−9.9 %", "−9.9 %", tr("a line")),
    *("+0.25 %  $99.9 M (99.9–999 M)", "−0.25 %  $99.9 M (99.9–999 M)", "123,456.78"),
)
_TINTED = {tr("Shorts"): SHORTS, tr("Longs"): LONGS, tr("Nearest above"): SHORTS, tr("Nearest below"): LONGS}
_TRAIL_COLUMN = _MARKET_HEADS.index(tr("Day"))

_Place = QModelIndex | QPersistentModelIndex


class RowTable(QAbstractTableModel):
    """Rows of text made by one function; `market_of` gives the market of a row."""

    def __init__(
        self, heads: tuple[str, ...], texts: Callable[[Any], tuple[str, ...]], tips: Mapping[str, str] | None = None
    ) -> None:
        """Columns of these heads; `tips` are the short heads in full."""
        super().__init__()
        self._tips = tips if tips is not None else {}
        self._heads = heads
        self._texts = texts
        self._rows: list[Any] = []
        self._cells: list[tuple[str, ...] | None] = []

    def show_rows(self, rows: list[Any]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = rows
        self._cells = [None] * len(rows)
        self.endResetModel()

    def renew_rows(self, rows: list[Any]) -> None:
        """The same rows with other figures: what is chosen and where one has scrolled to stays."""
        if len(rows) != len(self._rows):
            self.show_rows(rows)
            return
        self._rows, self._cells = rows, [None] * len(rows)
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self._heads) - 1))

    def put_on_top(self, rows: list[Any], most: int) -> None:
        """Put rows before the others and let go of the last ones beyond `most`; nothing that stays is built again."""
        rows = rows[:most]
        keep = most - len(rows)
        if len(self._rows) > keep:
            self.beginRemoveRows(QModelIndex(), keep, len(self._rows) - 1)
            self._rows, self._cells = self._rows[:keep], self._cells[:keep]
            self.endRemoveRows()
        if rows:
            self.beginInsertRows(QModelIndex(), 0, len(rows) - 1)
            self._rows, self._cells = [*rows, *self._rows], [*([None] * len(rows)), *self._cells]
            self.endInsertRows()

    def row_at(self, row: int) -> Any:  # noqa: ANN401 -- the kind of row is the owner's business
        """What stands in a row."""
        return self._rows[row]

    def named_cells(self, row: int) -> dict[str, str]:
        """The words of a row, by the heads of the columns."""
        return dict(zip(self._heads, self._cells_of(row), strict=True))

    def rowCount(self, parent: _Place | None = None) -> int:
        """Rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Place | None = None) -> int:
        """Columns."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 -- Qt's own signature
        """Heads of columns only, aligned as what stands under them."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._tips.get(self._heads[section])
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Place, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 -- Qt's own signature
        """Text, aligned by its kind; a side in its colour."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._cells_of(index.row())[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._tint(index)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and index.column() == 0:
            named = self.named_cells(index.row()).items()
            return ", ".join(f"{head} {words}" for head, words in named if words not in {"", "–"})
        return None

    def _alignment(self, column: int) -> int:
        """Figures stand to the right, what begins a row and names of markets to the left."""
        is_left = column == 0 or self._heads[column] == tr("Market")
        return int(
            (Qt.AlignmentFlag.AlignLeft if is_left else Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignVCenter
        )

    def _cells_of(self, row: int) -> tuple[str, ...]:
        """The words of a row, made when they are first looked at."""
        cells = self._cells[row]
        if cells is None:
            cells = self._cells[row] = self._texts_of(self._rows[row])
        return cells

    def _texts_of(self, row: Any) -> tuple[str, ...]:  # noqa: ANN401 -- the kind of row is the owner's business
        return self._texts(row)

    def _tint(self, index: _Place) -> QColor | None:
        head = self._heads[index.column()]
        row = self._rows[index.row()]
        if isinstance(row, Liquidation) and head in {tr("Side"), tr("Size")}:
            return QColor(tint(LONGS if row.side is Side.LONG else SHORTS))
        return QColor(tint(_TINTED[head])) if head in _TINTED else None


class FigureTable(RowTable):
    """Rows of text whose numbers are written as they are handed down."""

    def __init__(
        self,
        heads: tuple[str, ...],
        texts: Callable[[Any, Figures], tuple[str, ...]],
        tips: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(heads, lambda row: texts(row, STANDARD), tips)
        self._written, self._figures = texts, STANDARD

    def write_with(self, figures: Figures) -> None:
        """Write the numbers of all rows so from now on."""
        if figures != self._figures:
            self._figures = figures
            self.renew_rows(self._rows)

    def _texts_of(self, row: Any) -> tuple[str, ...]:  # noqa: ANN401 -- the kind of row is the owner's business
        return self._written(row, self._figures)


def market_table() -> FigureTable:
    """The overview's rows are `MarketRow`."""
    return FigureTable(_MARKET_HEADS, _market_texts, _MARKET_TIPS)


def tape_table() -> FigureTable:
    """The tape's rows are `Liquidation`, newest first."""
    return FigureTable((tr("Time UTC"), tr("Side"), tr("Size"), tr("Price"), tr("Market")), _tape_texts)


def tape_rows(index: LiquidationIndex, smallest_usd: float = TAPE_SMALLEST_USD) -> list[Liquidation]:
    """The newest liquidations of at least `smallest_usd` that `index` holds, newest first."""
    rows = np.flatnonzero(index.usd >= smallest_usd)[-TAPE_ROWS:][::-1]
    return [index.liquidation(int(row)) for row in rows]


def market_view(model: RowTable) -> FittedTable:
    """The table of `market_table` as it is looked at."""
    view = FittedTable(model, tr("Markets of this session"), _WIDEST_MARKET)
    line = Sparkline(lambda row: model.row_at(row).trail)
    line.setParent(view)
    view.setItemDelegateForColumn(_TRAIL_COLUMN, line)
    return view


def market_text(market: str) -> str:
    """`Binance BTCUSDT` for `binance:BTCUSDT`; a sum over several venues has no name but its coin's: `OTHER (sum)`."""
    venue, _, symbol = market.partition(":")
    return (
        tr("{symbol} (sum)", symbol=symbol) if venue == Contract.AGGREGATE.value else f"{venue_title(venue)} {symbol}"
    )


def _market_texts(row: MarketRow, figures: Figures) -> tuple[str, ...]:
    instrument, state = row.instrument, row.state
    name = market_text(instrument.market)
    if instrument.contract is Contract.AGGREGATE and not name.endswith("(sum)"):  # of one venue, which is named
        name = tr("{name} (sum)", name=name)
    return (
        name,
        _liquidated_text(row, row.short_usd, figures),
        _liquidated_text(row, row.long_usd, figures),
        figures.usd(state.open_interest_usd),
        figures.price(state.last_price, instrument.price_decimals),
        figures.percent(row.day_change, 1, signed=True),
        figures.percent(row.against_bitcoin, 1, signed=True),
        "",
        _cluster_text(row, Side.SHORT, figures=figures),
        _cluster_text(row, Side.LONG, figures=figures),
        figures.price(state.mark_price, instrument.price_decimals + 1),
    )


def _liquidated_text(row: MarketRow, usd: float, figures: Figures) -> str:
    """USD of one side; "at least" where a part is not known, a dash where nothing is known: that is not zero."""
    any_usd = row.short_usd + row.long_usd
    if not any_usd and (row.completeness is Completeness.NONE or not row.known_throughout):
        return figures.usd(None)
    # A feed that sends samples sends one wherever there was any: where it sent none, there was none.
    is_floor = not row.known_throughout or (row.completeness is Completeness.SAMPLED and any_usd > 0)
    return ("≥ " if is_floor else "") + figures.usd(usd)


def _cluster_text(row: MarketRow, side: Side, *, figures: Figures = STANDARD) -> str:
    """`+0.2 %  $1.2 M (0.53–1.9 M)`; a dash where no map is built or nothing is near."""
    state = row.state
    mark = state.mark_price if state.mark_price is not None else state.last_price
    cluster = nearest_large(row.standing, side, mark)
    if cluster is None:
        return "–"
    away = figures.distance(cluster.away, cluster.mark, row.instrument.price_decimals, signed=True)
    return f"{away}  {figures.level_usd(cluster.standing_usd, cluster.expected)}"


def _tape_texts(row: Liquidation, figures: Figures) -> tuple[str, ...]:
    return (
        formatting.moment_utc(row.time_ms).removesuffix(" UTC"),
        side_word(row.side),
        figures.size(row.usd, row.price, row.instrument),
        figures.rough_price(row.price),
        market_text(row.market),
    )
