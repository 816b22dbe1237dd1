"""The overview of markets: cards of those with prices, and a table of all."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rektscope.engine.frame import MarketRow
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.overview.market_cards import MarketCards
from rektscope.ui.overview.tables import FigureTable, RowTable, market_table, market_view


class MarketsPanel(QWidget):
    """Cards over the table; both show the same rows.

    Signals:
        chosen: `venue:SYMBOL` of a card or a row that was clicked, or chosen with the Return key.
    """

    chosen = Signal(str)

    def __init__(self, table: FigureTable, market: Callable[[], str]) -> None:
        """A view of `table`; `market` gives the one on the chart."""
        super().__init__()
        self.table, self.priced = table, market_table()
        self.cards, self.view = MarketCards(self.priced, market), market_view(table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.cards)
        column.addWidget(self.view, 1)
        for view, model in ((self.cards, self.priced), (self.view, self.table)):
            for signal in (view.clicked, view.activated):
                signal.connect(lambda place, model=model: self._choose(model, place))

    def show_rows(self, rows: list[MarketRow]) -> None:
        """Show the markets of another moment."""
        for model in (self.table, self.priced):
            model.write_with(figures_of(self))
        self.table.renew_rows(rows)
        self.priced.renew_rows([row for row in rows if row.state.last_price is not None])
        self.cards.fit()

    def _choose(self, model: RowTable, place: QModelIndex) -> None:
        self.chosen.emit(model.row_at(place.row()).instrument.market)
