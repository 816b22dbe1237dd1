"""The panes under the chart: made when they are switched on, linked to its time axis, remembered for each market."""

import pyqtgraph as pg
from PySide6.QtCore import QObject, QRect, Signal

from rektscope.engine.frame import Frame
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import Contract
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.heatmap.geometry import TimeScale
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.panes.kinds import PaneData, PaneKind
from rektscope.ui.panes.pane_item import PaneItem
from rektscope.ui.settings import WindowSettings
from rektscope.ui.themed_axis import ThemedAxis

_HEIGHT_PX = 84
_LABEL_PX = 34
_EDGE_PX = 7.0
_MOST_SHARE = 0.45
"""Of the chart's height that all panes together may take."""


class _ValueAxis(ThemedAxis):
    """Two or three values, in USD, per cent or a bare number."""

    def __init__(self, kind: PaneKind) -> None:
        super().__init__("right")
        self._kind = kind
        self.is_usd = kind is not PaneKind.OPEN_INTEREST
        self.has_values = False

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N803 -- pyqtgraph's names
        """Few round values; none where nothing is drawn, as the range is of nothing then."""
        if not self.has_values:
            return []
        levels = super().tickValues(minVal, maxVal, size)
        few = next((level for level in levels if len(level[1]) >= 1), levels[0] if levels else (1.0, []))
        step = max(1, -(-len(few[1]) * _LABEL_PX // max(1, int(size))))
        edge = _EDGE_PX / max(1.0, size) * (maxVal - minVal)  # a label at an edge would meet the next pane's
        return [(few[0], [value for value in list(few[1])[::step] if minVal + edge <= value <= maxVal - edge])]

    def _ground(self, place: QRect) -> QRect:
        """Within its own pane: the axis of the pane above ends where this one begins."""
        room = self.mapRectFromParent(self.geometry()).toAlignedRect()
        ground = super()._ground(place)
        ground.setTop(max(ground.top(), room.top()))
        ground.setBottom(min(ground.bottom(), room.bottom()))
        return ground

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Short figures."""
        _ = scale, spacing
        if self._kind is PaneKind.FUNDING:
            return [self.figures.percent(value, 3) for value in values]
        if self._kind is PaneKind.LIQUIDATIONS:
            values = [abs(value) for value in values]
        words = [self.figures.usd(value) for value in values]
        return words if self.is_usd else [word.replace("$", "") for word in words]


class PaneStack(QObject):
    """Which panes are on, and their plots.

    Signals:
        changed: a pane was switched on or off, and must be filled.
    """

    changed = Signal()

    def __init__(self, heatmap: HeatmapView, settings: WindowSettings, parent: QObject) -> None:
        """No pane is made before `take_market`."""
        super().__init__(parent)
        self._heatmap, self._settings, self._market = heatmap, settings, ""
        self._data = PaneData()
        self._plots: dict[PaneKind, tuple[pg.PlotItem, PaneItem]] = {}
        self._made_plots: dict[PaneKind, tuple[pg.PlotItem, PaneItem]] = {}
        heatmap.plot.getViewBox().sigXRangeChanged.connect(self._fit_heights)
        heatmap.plot.getViewBox().sigResized.connect(self._share_height)

    @property
    def shown(self) -> tuple[PaneKind, ...]:
        """Those that are on, from the top."""
        return tuple(kind for kind in PaneKind if kind in self._plots)

    def take_market(self, market: str) -> None:
        """Another market comes onto the chart, with the panes that were on for it, or for a new one those on last."""
        kept, self._market = self._settings.panes(market), market
        kinds = tuple(kind for kind in PaneKind if kind.value in kept)
        if kinds != self.shown:
            self._put(kinds)

    def toggle(self, kind: PaneKind) -> None:
        """Switch a pane on or off."""
        self._put(tuple(each for each in PaneKind if (each in self._plots) != (each is kind)))
        self._settings.keep_panes([each.value for each in self.shown], self._market)
        self.changed.emit()

    def item(self, kind: PaneKind) -> PaneItem:
        """The drawing of a pane that is on."""
        return self._plots[kind][1]

    def show_frame(self, frame: Frame, events: MarketEvents) -> None:
        """Show another moment in the panes that are on."""
        scale, figures = TimeScale(frame.session.start_ms), figures_of(self)
        width = self._heatmap.plot.getAxis("right").width()
        self._share_height()
        for kind, (plot, item) in self._plots.items():
            axis = plot.getAxis("right")
            if isinstance(axis, _ValueAxis):
                axis.write_with(figures)
                axis.is_usd = kind is not PaneKind.OPEN_INTEREST or frame.instrument.contract is not Contract.LINEAR
            axis.setWidth(width)
            drawn = self._data.drawn(kind, frame, events, figures=figures)
            if isinstance(axis, _ValueAxis) and axis.has_values != bool(len(drawn.value)):
                axis.has_values = bool(len(drawn.value))
                axis.picture = None  # what pyqtgraph drew of it and keeps
                axis.update()
            item.show_drawn(drawn, scale)
        self._fit_heights()

    def _share_height(self) -> None:
        """Each pane as high as there is room, also between two moments: a dock was opened, the window is smaller."""
        height = round(min(_HEIGHT_PX, _MOST_SHARE * self._heatmap.height() / max(1, len(self._plots))))
        for plot, _ in self._plots.values():
            plot.setFixedHeight(height)

    def _put(self, kinds: tuple[PaneKind, ...]) -> None:
        """These panes and no others, in their order under the chart."""
        layout, scene = self._heatmap.ci, self._heatmap.scene()
        for plot, _ in self._plots.values():
            layout.removeItem(plot)
            # A plot that was made is kept for when it is wanted again, and in the scene, which ends it with all others:
            # left to Python, its parts would be ended in any order, some after what they are linked to.
            scene.addItem(plot)
            plot.hide()
        for kind in kinds:
            if kind not in self._made_plots:
                self._made_plots[kind] = self._made(kind)
        self._plots = {kind: self._made_plots[kind] for kind in kinds}
        for row, (plot, _) in enumerate(self._plots.values(), start=1):
            layout.addItem(plot, row=row, col=0)
            plot.show()

    def _made(self, kind: PaneKind) -> tuple[pg.PlotItem, PaneItem]:
        plot, item = pg.PlotItem(enableMenu=False, axisItems={"right": _ValueAxis(kind)}), PaneItem()
        plot.hideButtons()
        plot.hideAxis("left")
        plot.hideAxis("bottom")
        plot.showAxis("right")
        plot.disableAutoRange()
        plot.getViewBox().setDefaultPadding(0.0)
        plot.getViewBox().setMouseEnabled(x=True, y=False)
        plot.addItem(item, ignoreBounds=True)
        plot.setXLink(self._heatmap.plot)
        return plot, item

    def _fit_heights(self, *_: object) -> None:
        """Each pane as high as what is in view of it."""
        first_s, last_s = self._heatmap.plot.getViewBox().viewRange()[0]
        for plot, item in self._plots.values():
            shown = item.range_in(first_s, last_s)
            if shown is not None and shown != tuple(plot.getViewBox().viewRange()[1]):
                plot.setYRange(*shown, padding=0.0)
