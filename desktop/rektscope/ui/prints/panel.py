"""The panel "Large prints": trades above a size that is typed, newest first, and who hit whom in each burst."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rektscope.market.instrument import Instrument
from rektscope.market.sides import TakerSide
from rektscope.scenarios.large_prints import LargePrints, TradesKnown
from rektscope.ui import formatting
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.live.text_table import TextTable
from rektscope.ui.overview.fitted_table import ROW_PX, FittedTable
from rektscope.ui.overview.usd_box import SizeBox
from rektscope.ui.side_text import sides_word
from rektscope.ui.translation import tr

SIZES_USD = (100_000.0, 500_000.0, 1_000_000.0, 5_000_000.0)
FIRST_USD = 1_000_000.0
HEADS = (tr("time"), tr("size"), tr("price"), tr("aggressor"), tr("resting"), tr("burst"))
BURST_HEADS = (tr("burst"), tr("from"), tr("liquidated"), tr("buyers"), tr("sellers"))
_WIDEST = (formatting.WIDEST_MOMENT, "$9.99 M", "123,456.7", tr("seller"), tr("seller"), tr("against #10"))
_WIDEST_BURST = ("#10 shorts", formatting.WIDEST_MOMENT, "$999.9 M", tr("not known"), tr("not known"))
MOST_ROWS, MOST_BURSTS = 300, 8
_HEAD_PX = 48
_SIZE_COLUMN = 1
_NOT_KNOWN = {
    TradesKnown.PLACED: tr(
        "Who traded is not known: the trades of this session were placed from candles. A day of the venue's archive "
        "(Ctrl+D) or a recording has real ones."
    ),
    TradesKnown.NONE: tr(
        "Who traded is not known: this session holds no trades of the market. A day of the venue's archive (Ctrl+D) or "
        "a recording has them."
    ),
    TradesKnown.YES: "",
}
_WHAT = tr(
    "Fills of one millisecond and side are one print. The aggressor removed liquidity, "
    "the other side rested in the book. With: in the direction of the forced orders, "
    "maybe these themselves. Against: into them."
)


class PrintsPanel(QWidget):
    """Shows what it is given.

    Signals:
        sizeChosen: USD.
        momentChosen: a row was double-clicked: UTC milliseconds.
    """

    sizeChosen = Signal(float)
    momentChosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.least = SizeBox(SIZES_USD, FIRST_USD)
        self.heading, self.note, self.what = QLabel(), QLabel(), QLabel(_WHAT)
        self.table = _table(tr("Large prints"), HEADS, _WIDEST)
        self.bursts = _table(tr("Bursts of liquidations"), BURST_HEADS, _WIDEST_BURST)
        self._times: list[int] = []
        self.setMinimumWidth(380)
        self._lay_out()
        self.least.sizeChosen.connect(self.sizeChosen)
        self.least.refused.connect(self.note.setText)
        self.table.doubleClicked.connect(self._chosen)

    def show_answer(self, answer: LargePrints, instrument: Instrument) -> None:
        """Show the prints and bursts of a moment."""
        # Where no trades are known, none found is no figure.
        figures = figures_of(self)
        self.table.fit(_SIZE_COLUMN, figures.widest_size([instrument]))
        prints = (
            tr("{count:,} prints and ", count=figures.of(len(answer.prints))) if answer.known is TradesKnown.YES else ""
        )
        self.heading.setText(
            tr(
                "{market}: {prints}{count:,} bursts so far",
                market=instrument.market,
                prints=prints,
                count=figures.of(len(answer.bursts)),
            )
        )
        self.note.setText(_NOT_KNOWN[answer.known])
        self.note.setVisible(bool(_NOT_KNOWN[answer.known]))
        newest = range(len(answer.prints) - 1, max(-1, len(answer.prints) - 1 - MOST_ROWS), -1)
        self._times = [int(answer.prints.time_ms[place]) for place in newest]
        _fill(self.table, [print_row(answer, place, instrument, figures=figures) for place in newest])
        largest = sorted(range(len(answer.bursts)), key=lambda place: -answer.bursts[place].usd)[:MOST_BURSTS]
        _fill(self.bursts, [burst_row(answer, place, figures=figures) for place in sorted(largest)])
        self.bursts.setFixedHeight(_HEAD_PX + ROW_PX * len(largest))
        self.bursts.setVisible(bool(largest))

    def _chosen(self, place: QModelIndex) -> None:
        if place.isValid():
            self.momentChosen.emit(self._times[place.row()])

    def _lay_out(self) -> None:
        for label in (self.heading, self.note, self.what):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.heading, self.what):
            label.setProperty("job", "caption")
        row = QHBoxLayout()
        row.addWidget(QLabel(tr("Prints and bursts of at least")))
        row.addWidget(self.least, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(row)
        for part in (self.heading, self.note, self.bursts):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addWidget(self.what)


def print_row(
    answer: LargePrints, place: int, instrument: Instrument, *, figures: Figures = STANDARD
) -> tuple[str, ...]:
    """A print's cells, in the order of `HEADS`."""
    prints, is_against = answer.prints, answer.is_against(place)
    is_buy = int(prints.taker_side[place]) == int(TakerSide.BUY)
    way = "" if is_against is None else tr("against") if is_against else tr("with")
    return (
        formatting.moment_utc(int(prints.time_ms[place])).removesuffix(" UTC"),
        figures.size(float(prints.usd[place]), float(prints.price[place]), instrument),
        figures.price(float(prints.price[place]), instrument.price_decimals),
        tr("buyer") if is_buy else tr("seller"),
        tr("seller") if is_buy else tr("buyer"),
        way if not way else f"{way} #{int(answer.burst_of[place])}",
    )


def burst_row(answer: LargePrints, place: int, *, figures: Figures = STANDARD) -> tuple[str, ...]:
    """A burst's cells, in the order of `BURST_HEADS`; of the aggressors beside it a dash where they are not known."""
    burst, beside = answer.bursts[place], answer.beside(place)
    is_known = answer.known is TradesKnown.YES
    buys = beside.taker_side == int(TakerSide.BUY)
    amounts = [figures.usd(float(beside.usd[rows].sum())) if is_known else tr("not known") for rows in (buys, ~buys)]
    begins = formatting.moment_utc(burst.start_ms).removesuffix(" UTC")
    return (f"#{place} {sides_word(burst.side)}", begins, figures.usd(burst.usd), *amounts)


def _table(name: str, heads: tuple[str, ...], widest: tuple[str, ...]) -> FittedTable:
    model = TextTable(heads, left=frozenset({heads[0]}))
    table = FittedTable(model, name, widest)
    model.setParent(table)
    return table


def _fill(table: FittedTable, rows: list[tuple[str, ...]]) -> None:
    model = table.model()
    assert isinstance(model, TextTable)  # noqa: S101 -- `_table` made it
    model.show_rows(rows)
