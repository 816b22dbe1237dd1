"""The figures of a comparison, each side's and how they differ, as a table."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from rektscope.engine.comparison import Comparison, Stretch
from rektscope.replay.liquidation_totals import WorstHour
from rektscope.ui import formatting
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.translation import tr

Row = tuple[str, str, str, str]

_HEADS = (tr("Up to the cursor"), tr("First"), tr("Second"), tr("Second minus first"))
_ROW_PX = 24


class ComparisonTable(QTableWidget):
    """Shows one comparison; nothing in it can be edited."""

    def __init__(self) -> None:
        super().__init__(0, len(_HEADS))
        self.setAccessibleName(tr("How the two differ"))
        self.setHorizontalHeaderLabels(list(_HEADS))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def show_comparison(self, comparison: Comparison) -> None:
        """Its figures in place of those before."""
        figures = figures_of(self)
        rows = list(comparison_rows(comparison, figures=figures))
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(place, column, item)
        head = self.horizontalHeader().height() or _ROW_PX
        self.setFixedHeight(head + _ROW_PX * len(rows) + 2 * self.frameWidth())


def comparison_rows(comparison: Comparison, *, figures: Figures = STANDARD) -> Iterator[Row]:
    """(name, first, second, second minus first) of each figure."""
    first, second = comparison.first, comparison.second
    for name, mine, theirs in (
        (tr("Liquidated"), first.total_usd, second.total_usd),
        (tr("Longs"), first.long_usd, second.long_usd),
        (tr("Shorts"), first.short_usd, second.short_usd),
    ):
        is_known = all(each.is_recorded and each.is_known_throughout for each in (first, second))
        apart = figures.usd_apart(theirs - mine) if is_known else ""
        yield name, _sum(first, mine, figures=figures), _sum(second, theirs, figures=figures), apart
    yield tr("Worst minute"), *_worst(first.worst_minute, second.worst_minute, figures=figures)
    yield tr("Worst hour"), *_worst(first.worst_hour, second.worst_hour, figures=figures)
    yield tr("Highest price"), _price(first.high, figures=figures), _price(second.high, figures=figures), ""
    yield tr("Lowest price"), _price(first.low, figures=figures), _price(second.low, figures=figures), ""
    yield tr("Price since the left edge"), *_changes(first, second, figures=figures)


def _sum(stretch: Stretch, usd: float, *, figures: Figures = STANDARD) -> str:
    """A sum of liquidations; a dash where none are recorded, which is not the same as none; "at least" of a part."""
    if not stretch.is_recorded:
        return "–"
    return ("" if stretch.is_known_throughout else "≥ ") + figures.usd(usd)


def _worst(first: WorstHour | None, second: WorstHour | None, *, figures: Figures = STANDARD) -> tuple[str, str, str]:
    texts = [
        "–"
        if each is None
        else tr("{usd} at {clock_utc}", usd=figures.usd(each.usd), clock_utc=formatting.clock_utc(each.start_ms))
        for each in (first, second)
    ]
    return texts[0], texts[1], "" if first is None or second is None else figures.usd_apart(second.usd - first.usd)


def _changes(first: Stretch, second: Stretch, *, figures: Figures = STANDARD) -> tuple[str, str, str]:
    mine, theirs = first.change, second.change
    apart = (
        ""
        if mine is None or theirs is None
        else tr("{theirs:+z.2f} points", theirs=figures.of((theirs - mine) * 100)).replace("-", "−")
    )
    return figures.percent(mine, signed=True), figures.percent(theirs, signed=True), apart


def _price(value: float | None, *, figures: Figures = STANDARD) -> str:
    return "–" if value is None else figures.rough_price(value)
