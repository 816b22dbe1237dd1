"""Levels that the user drew, with or without an alert: kept per market, dragged on the chart, dropped from its menu."""

import json
import math
from typing import Any

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Signal

from rektscope.files.user_file import merged
from rektscope.market.instrument import Instrument
from rektscope.ui.figures import Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.heatmap.position_lines import LineLook, PriceLine
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.settings import WindowSettings
from rektscope.ui.theme import DRAWN
from rektscope.ui.translation import tr

_LEVEL = LineLook(
    DRAWN, Qt.PenStyle.DashDotLine, is_movable=True, accessible_name=tr("Level drawn by you"), is_labelled_beyond=False
)
_MOST_LEVELS = 200
_ABOVE_MINE = 42


class DrawnLevel(msgspec.Struct, frozen=True):
    """A level of a market (`venue:SYMBOL`) at a price in quote units, with or without an alert."""

    market: str
    price: float
    has_alert: bool


class DrawnLevels(QObject):
    """All drawn levels, and the lines of those of the market on the chart.

    Signals:
        changed: other levels are there, or stand elsewhere.
    """

    changed = Signal()

    def __init__(self, heatmap: HeatmapView, settings: WindowSettings, parent: QObject) -> None:
        """The levels kept in `settings`, drawn on `heatmap` once a market is shown."""
        super().__init__(parent)
        self._heatmap, self._plot = heatmap, heatmap.plot
        self._settings = settings
        self._instrument: Instrument | None = None
        self.levels: tuple[DrawnLevel, ...] = _read(settings.drawn())
        self._lines: list[tuple[DrawnLevel, PriceLine]] = []

    def alert_prices(self, market: str) -> tuple[float, ...]:
        """The prices of a market at which the user wants an alert."""
        return tuple(level.price for level in self.levels if level.market == market and level.has_alert)

    def show_market(self, instrument: Instrument) -> None:
        """Draw the levels of another market."""
        if self._instrument is None or self._instrument.market != instrument.market:
            self._instrument = instrument
            self._draw()

    def add(self, price: float, *, has_alert: bool) -> None:
        """Draw a level of the market on the chart; one that stands there already gets the alert."""
        if self._instrument is None:
            return
        new = DrawnLevel(self._instrument.market, self._on_tick(price), has_alert)
        others = tuple(level for level in self.levels if (level.market, level.price) != (new.market, new.price))
        self.put((*others, new)[-_MOST_LEVELS:])

    def remove(self, level: DrawnLevel) -> None:
        """Take a level away."""
        self.put(tuple(each for each in self.levels if each != level))

    def put(self, levels: tuple[DrawnLevel, ...]) -> None:
        """These levels from now on, and those that another window drew meanwhile; also what undo asks for."""
        if levels == self.levels:
            return
        theirs = _by_place(_read(self._settings.drawn()))
        table, _ = merged(_by_place(self.levels), _by_place(levels), theirs)
        self.levels = tuple(table.values())[-_MOST_LEVELS:]
        self._settings.keep_drawn(json.dumps([[each.market, each.price, each.has_alert] for each in self.levels]))
        self._draw()
        self.changed.emit()

    def near(self, price: float) -> DrawnLevel | None:
        """The drawn level within a few pixels of a price of the chart."""
        reach = 8.0 * float(self._plot.getViewBox().viewPixelSize()[1])
        close = [level for level, _ in self._lines if abs(level.price - price) <= reach]
        return min(close, key=lambda level: abs(level.price - price), default=None)

    def write_with(self, figures: Figures) -> None:
        """Write the prices of the lines with other figures."""
        _ = figures  # those of the window, which `_draw` asks for
        self._draw()

    def _draw(self) -> None:
        figures = figures_of(self)
        instrument = self._instrument
        if instrument is None:
            return
        mine = [level for level in self.levels if level.market == instrument.market]
        while len(self._lines) > len(mine):
            self._plot.removeItem(self._lines.pop()[1])
        kept = [line for _, line in self._lines]
        lines = kept + [self._made() for _ in range(len(mine) - len(kept))]
        self._lines = list(zip(mine, lines, strict=True))
        own = self._heatmap.lines
        before: tuple[PriceLine, ...] = (own.entry, own.liquidation, own.second, own.bankruptcy)
        for level, line in self._lines:
            word = tr("Alert") if level.has_alert else tr("Level")
            line.avoids = before
            line.show_at(level.price, f"{word} {figures.price(level.price, instrument.price_decimals)}")
            before = (*before, line)

    def _made(self) -> PriceLine:
        line = PriceLine(_LEVEL, self._heatmap.overlay.bottom_of)
        line.setZValue(_ABOVE_MINE)
        self._plot.addItem(line, ignoreBounds=True)
        line.signals.moved.connect(self._moved)
        line.signals.released.connect(self._moved)
        return line

    def _moved(self, price: float) -> None:
        level = next((level for level, line in self._lines if line.signals is self.sender()), None)
        if level is not None and price > 0:
            moved = replace(level, price=self._on_tick(price))
            self.put(tuple(moved if each == level else each for each in self.levels))

    def _on_tick(self, price: float) -> float:
        tick = self._instrument.tick if self._instrument is not None else 1.0
        decimals = self._instrument.price_decimals if self._instrument is not None else 0
        return round(max(tick, round(price / tick) * tick), decimals)


def _by_place(levels: tuple[DrawnLevel, ...]) -> dict[tuple[str, float], DrawnLevel]:
    return {(level.market, level.price): level for level in levels}


def _read(text: str) -> tuple[DrawnLevel, ...]:
    """The levels in a settings file; what is no level in it is left out."""
    try:
        rows: Any = json.loads(text) if text else []
    except ValueError:
        return ()
    found = []
    for row in rows if isinstance(rows, list) else []:
        match row:
            case [str(market), float() | int() as price, bool(has_alert)] if math.isfinite(price) and price > 0:
                found.append(DrawnLevel(market, float(price), has_alert))
            case _:
                continue
    return tuple(found[-_MOST_LEVELS:])
