"""The aggregated map as a chart: price to the right, bars stacked by leverage, sums from the mark as curves."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from rektscope.engine.frame import Frame
from rektscope.levels.standing import StandingLevels
from rektscope.market.sides import Side
from rektscope.ui import formatting
from rektscope.ui.aggregated.bars import Float64, StackedBars, known_bars, stacked_bars
from rektscope.ui.figures import step_decimals
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.heatmap.known_text import known_label
from rektscope.ui.heatmap.ranges import PriceRange
from rektscope.ui.leverages import leverage_label
from rektscope.ui.side_text import sides_word
from rektscope.ui.theme import BACKGROUND, LONGS, SHORTS, TEXT, TEXT_SECOND, themed
from rektscope.ui.themed_axis import ThemedAxis, dress_plots
from rektscope.ui.translation import tr

_LIGHTEST, _DARKEST = 0.55, 190
"""Share of white in the colour of the lowest leverage, and per cent of darkness in that of the highest."""

_AXIS_PX = 58
_ROOM = 1.08


class UsdAxis(ThemedAxis):
    """Dollars, short."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation, offset_px=4)
        self.setWidth(_AXIS_PX)

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """`$150 M`."""
        _ = spacing
        return [self.figures.usd(value * scale) if value else "0" for value in values]


class PricesAxis(ThemedAxis):
    """Prices along the bottom."""

    def __init__(self) -> None:
        super().__init__("bottom", offset_px=4)

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """`123,000`."""
        _ = scale
        return [self.figures.price(value, step_decimals(spacing)) for value in values]


class AggregatedPanel(QWidget):
    """The aggregated map of the moment shown. Its figures are those of the profile and the read-out."""

    def __init__(self) -> None:
        super().__init__()
        self.heading, self.reading, self.key = QLabel(), QLabel(), QLabel()
        self.sum_axis = UsdAxis("right")
        self.axes: dict[str, ThemedAxis] = {"left": UsdAxis("left"), "bottom": PricesAxis(), "right": self.sum_axis}
        self.plot = pg.PlotWidget(enableMenu=False, axisItems=self.axes)
        self.plot.setBackground(themed(BACKGROUND))
        self.plot.setAccessibleName(tr("Aggregated liquidation map"))
        self.plot.setMinimumSize(240, 180)
        item = self.plot.getPlotItem()
        item.hideButtons()
        item.getViewBox().setMouseEnabled(x=False, y=False)
        item.getViewBox().setDefaultPadding(0.0)
        item.showAxis("right")
        item.layout.setContentsMargins(0, 10, 0, 0)  # half a label's height above the topmost tick
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        for label in (self.heading, self.reading, self.key):
            label.setWordWrap(True)
            label.setProperty("job", "caption")
        for part in (self.heading, self.reading):
            column.addWidget(part)
        column.addWidget(self.plot, 1)
        column.addWidget(self.key)
        column.addStretch(0)
        self.bars: tuple[StackedBars, ...] = ()
        self.known: tuple[Float64, ...] = ()
        self.least_leverages: tuple[int, ...] = ()
        self._frame: Frame | None = None
        self._span: tuple[float, float, float] | None = None
        self._shown: StandingLevels | None = None
        self.plot.scene().sigMouseMoved.connect(self._pointed)

    def show_frame(self, frame: Frame, levels: Sequence[StandingLevels], price_range: PriceRange) -> None:
        """Show another moment.

        Args:
            frame: the moment.
            levels: what stands then of each least leverage and up, as `stacked_bars` wants it; empty without a map.
            price_range: how far the prices reach; what the chart chooses by itself is 5 % here.
        """
        figures = figures_of(self)
        for each in self.axes.values():
            each.write_with(figures)
        self._frame, self._shown = frame, levels[0] if levels else None
        item = self.plot.getPlotItem()
        item.clear()
        mark = frame.state.mark_price if frame.state.mark_price is not None else frame.state.last_price
        if not levels or mark is None:
            self.bars, self.known, self._span = (), (), None
            is_coming = frame.standing is not None
            self.heading.setText(
                tr("Building the map of each leverage.") if is_coming else tr("No map at this moment.")
            )
            self.reading.setText("")
            self.plot.hide()  # axes without anything on them would look like a figure
            return
        self.plot.show()
        low, high = price_range.span(mark) or PriceRange.FIVE.span(mark) or (mark, mark)
        self.least_leverages = tuple(each.least_leverage for each in levels)
        self.bars = stacked_bars(levels, low, high)
        known = None if frame.is_combined else frame.known
        self.known = () if known is None else tuple(known_bars(bars, levels[0], known) for bars in self.bars)
        self._span = mark, low, high
        self._draw(mark, low, high)
        of = leverage_label(levels[0].least_leverage) or tr("of any leverage")
        self.heading.setText(
            tr(
                "{market} at {exact_clock_utc}, {of}",
                market=frame.instrument.market,
                exact_clock_utc=formatting.exact_clock_utc(frame.cursor_ms),
                of=of,
            )
        )
        label = known_label(frame, figures=figures)
        if label:
            self.heading.setText(f"{self.heading.text()}\n{label}")
        self.reading.setText(" · ".join(self._sum_text(bars) for bars in self.bars if len(bars.running_usd)))

    def changeEvent(self, event: QEvent) -> None:
        """Another theme: what was drawn is drawn anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            dress_plots(self.plot)
            if self._span is not None:
                self._draw(*self._span)

    def _draw(self, mark: float, low: float, high: float) -> None:
        item = self.plot.getPlotItem()
        item.clear()
        self.key.setText(_key(self.least_leverages) + self._known_key())
        heights = [*(bars.usd.sum(axis=0) for bars in self.bars), *self.known]
        tallest = max((float(each.max()) for each in heights if each.size), default=0.0) or 1.0
        most = max((float(bars.running_usd[-1]) for bars in self.bars if len(bars.running_usd)), default=0.0) or 1.0
        for bars in self.bars:
            middle, width = (bars.low + bars.high) / 2.0, bars.high - bars.low
            base = np.zeros(len(middle))
            for band, usd in reversed(list(enumerate(bars.usd))):  # the highest leverage stands lowest
                tint = band_tint(bars.side, band, len(bars.usd))
                item.addItem(pg.BarGraphItem(x=middle, width=width, y0=base, height=usd, brush=tint, pen=None))
                base = base + usd
            far = bars.high if bars.side is Side.SHORT else bars.low
            pen = pg.mkPen(themed(SHORTS if bars.side is Side.SHORT else LONGS), width=1.6)
            item.addItem(pg.PlotDataItem(far, bars.running_usd * (tallest / most), pen=pen))
        for bars, usd in zip(self.bars, self.known, strict=False):
            middle, width = (bars.low + bars.high) / 2.0, bars.high - bars.low
            held = usd > 0  # an outline of nothing would be a line along the bottom
            outline = pg.mkPen(themed(TEXT), width=1.2)
            item.addItem(pg.BarGraphItem(x=middle[held], width=width[held], height=usd[held], brush=None, pen=outline))
        item.addItem(pg.InfiniteLine(mark, angle=90, pen=pg.mkPen(themed(TEXT_SECOND), style=Qt.PenStyle.DotLine)))
        item.getViewBox().setRange(xRange=(low, high), yRange=(0.0, tallest * _ROOM), padding=0.0)
        self.sum_axis.setScale(most / tallest)

    def _pointed(self, position: QPointF) -> None:
        box = self.plot.getPlotItem().getViewBox()
        if box.sceneBoundingRect().contains(position):
            words = self.text_at(float(box.mapSceneToView(position).x()))
            if words:
                self.reading.setText(words)

    def text_at(self, price: float) -> str:
        """What stands in the bar at a price, by leverage, and from the mark to it; empty between the bars."""
        figures = figures_of(self)
        for bars in self.bars:
            place = bars.place_of(price)
            if place is None or self._frame is None:
                continue
            height = float(bars.high[place] - bars.low[place])
            decimals = step_decimals(height)
            edges = "–".join(figures.price(float(each[place]), decimals) for each in (bars.low, bars.high))
            usd = bars.usd[:, place]
            named = zip(_names(self.least_leverages), usd.tolist(), strict=True)
            parts = ", ".join(f"{name} {self._amount(each, bars.side)}" for name, each in named)
            known = tr(", known {usd}", usd=figures.usd(float(self._known_of(bars)[place]))) if self.known else ""
            return tr(
                "{edges}: {word} {amount} ({parts}){known} · from the mark to here {amount_2}",
                edges=edges,
                word=sides_word(bars.side),
                amount=self._amount(float(usd.sum()), bars.side),
                parts=parts,
                known=known,
                amount_2=self._amount(float(bars.running_usd[place]), bars.side),
            )
        return ""

    def _known_of(self, bars: StackedBars) -> Float64:
        return next(usd for each, usd in zip(self.bars, self.known, strict=True) if each is bars)

    def _known_key(self) -> str:
        """What the outlines are, or that known and estimated are one here; empty where nothing is known."""
        frame = self._frame
        if frame is None or frame.known is None:
            return ""
        if frame.is_combined:
            return tr("<br>bars and curves: known levels, and the estimate of what is not known")
        return tr("<br>white outlines: known positions; bars and curves: the estimate of all")

    def _amount(self, usd: float, side: Side) -> str:
        """An amount that stands, formatted as everywhere that dollars of the map are shown."""
        figures = figures_of(self)
        return figures.level_usd(usd, None if self._shown is None else self._shown.expected(usd, side))

    def _sum_text(self, bars: StackedBars) -> str:
        figures = figures_of(self)
        far = float(bars.high[-1] if bars.side is Side.SHORT else bars.low[-1])
        decimals = step_decimals(float(bars.high[-1] - bars.low[-1]))
        amount = self._amount(float(bars.running_usd[-1]), bars.side)
        return tr(
            "{word} to {price}: {amount}",
            word=sides_word(bars.side),
            price=figures.price(far, decimals),
            amount=amount,
        )


def band_tint(side: Side, band: int, bands: int) -> QColor:
    """The colour of a band of leverage: its side's, lighter for low and darker for high."""
    tint = themed(SHORTS if side is Side.SHORT else LONGS)
    share = band / max(1, bands - 1)
    if share <= 0.5:  # noqa: PLR2004 -- the middle
        white = _LIGHTEST * (1.0 - 2.0 * share)
        return QColor(*(round(each + (255 - each) * white) for each in (tint.red(), tint.green(), tint.blue())))
    return tint.darker(round(100 + (_DARKEST - 100) * (2.0 * share - 1.0)))


def _names(least_leverages: Sequence[int]) -> list[str]:
    """`10–25×` and so on; the last is open."""
    following = [*least_leverages[1:], None]
    return [
        f"{least}×+" if end is None else tr("under {end}×", end=end) if not least else f"{least}–{end}×"
        for least, end in zip(least_leverages, following, strict=True)
    ]


def _key(least_leverages: Sequence[int]) -> str:
    """Squares of both sides' colours with the bands' names, and what the curves are."""
    bands = len(least_leverages)
    squares = []
    for band, name in enumerate(_names(least_leverages)):
        both = "".join(f"<span style='color:{band_tint(side, band, bands).name()}'>■</span>" for side in Side)
        squares.append(f"{both} {name}")
    return tr(
        "{items} &nbsp; axes: USD standing; curves, right axis: sum from the mark", items="&nbsp;&nbsp; ".join(squares)
    )
