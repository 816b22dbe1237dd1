"""The saved positions on the chart: a quiet entry and liquidation line each, both of which drag."""

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QObject, QRectF, Signal

from rektscope.market.sides import Side
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.heatmap.position_lines import SAVED_ENTRY, SAVED_LIQUIDATION, PositionLines, PriceLine
from rektscope.ui.translation import tr

_OPACITY = 0.85
_ABOVE_MINE = 41
"""So that my lines do not strike through their labels; where one lies on mine it is not drawn."""


class SavedLines(QObject):
    """Lines by the name of their position.

    A line that is being dragged stays the same object while its position changes, also when its name does.

    Signals:
        entryDragged, liquidationDragged: name, price under the pointer, and whether it was let go.
    """

    entryDragged = Signal(str, float, bool)
    liquidationDragged = Signal(str, float, bool)

    def __init__(
        self, plot: pg.PlotItem, mine: PositionLines, bottom_of: Callable[[QRectF], float], parent: QObject
    ) -> None:
        """None yet; `bottom_of` as of every `PriceLine`."""
        super().__init__(parent)
        self._plot, self._bottom_of = plot, bottom_of
        self._avoids = (mine.liquidation, mine.entry)
        self.pairs: dict[str, tuple[PriceLine, PriceLine]] = {}

    def show(self, rows: list[tuple[str, Side, float, float | None]], decimals: int) -> None:
        """Show a pair of lines for each row of name, side, entry price and liquidation price."""
        figures = figures_of(self)
        for name in self.pairs.keys() - {row[0] for row in rows}:
            for line in self.pairs.pop(name):
                self._plot.removeItem(line)
        before: tuple[PriceLine, ...] = self._avoids
        for name, side, entry_price, price in rows:
            entry, liquidation = self.pairs.get(name) or self._made(name)
            entry.avoids, liquidation.avoids = before, (*before, entry)
            before = (*before, entry, liquidation)
            entry.show_at(entry_price, tr("{name} · saved", name=name))
            away = None if price is None else (price - entry_price) / entry_price
            distance = figures.distance(away, entry_price, decimals, signed=True)
            word = tr("Short") if side is Side.SHORT else tr("Long")
            liquidation.show_at(
                price,
                tr(
                    "{word}, saved · liquidation {price} · {distance} from entry",
                    word=word,
                    price=figures.price(price, decimals),
                    distance=distance,
                ),
            )

    def rename(self, name: str, to: str) -> None:
        """The position of a pair has another name now."""
        if name in self.pairs and name != to:
            self.pairs[to] = self.pairs.pop(name)

    def _made(self, name: str) -> tuple[PriceLine, PriceLine]:
        pair = PriceLine(SAVED_ENTRY, self._bottom_of), PriceLine(SAVED_LIQUIDATION, self._bottom_of)
        self.pairs[name] = pair
        for line in pair:
            line.setOpacity(_OPACITY)
            line.setZValue(_ABOVE_MINE)
            self._plot.addItem(line, ignoreBounds=True)
            line.signals.moved.connect(self._moved)
            line.signals.released.connect(self._let_go)
        return pair

    def _moved(self, price: float) -> None:
        self._emit(price, is_let_go=False)

    def _let_go(self, price: float) -> None:
        self._emit(price, is_let_go=True)

    def _emit(self, price: float, *, is_let_go: bool) -> None:
        """Say which line of which position it was: the one whose signal this is."""
        for name, (entry, liquidation) in self.pairs.items():
            if self.sender() is entry.signals:
                self.entryDragged.emit(name, price, is_let_go)
                return
            if self.sender() is liquidation.signals:
                self.liquidationDragged.emit(name, price, is_let_go)
                return
