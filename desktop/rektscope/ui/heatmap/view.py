"""The chart: heat, candles, liquidations, my lines and the overlay on one plot, the profile beside it on one axis."""

import pyqtgraph as pg
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from rektscope.engine.frame import Frame
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.heatmap.axes import PriceAxis, TimeAxis
from rektscope.ui.heatmap.candle_item import CandleItem
from rektscope.ui.heatmap.chart_range import ChartRange
from rektscope.ui.heatmap.choice_menu import ChoiceMenu
from rektscope.ui.heatmap.choices import ChartChoices
from rektscope.ui.heatmap.cluster_tags import ClusterTags
from rektscope.ui.heatmap.deleveraging_item import DeleveragingItem
from rektscope.ui.heatmap.full_scale import FullScale
from rektscope.ui.heatmap.gap_item import GapItem
from rektscope.ui.heatmap.geometry import TimeScale
from rektscope.ui.heatmap.heat_item import HeatItem
from rektscope.ui.heatmap.inspecting.inspector import Inspector
from rektscope.ui.heatmap.legend import LegendContent, LegendDeeds, LegendItem
from rektscope.ui.heatmap.liquidation_item import LiquidationItem
from rektscope.ui.heatmap.observed_item import ObservedLevelsView
from rektscope.ui.heatmap.overlay_content import overlay_of
from rektscope.ui.heatmap.overlay_item import OverlayItem, PriceTag
from rektscope.ui.heatmap.plots import add_plots, dress_heat
from rektscope.ui.heatmap.position_lines import PositionLines, PriceLine
from rektscope.ui.heatmap.profile_item import ProfileItem
from rektscope.ui.heatmap.ranges import PriceRange, TimeRange
from rektscope.ui.heatmap.saved_lines import SavedLines
from rektscope.ui.heatmap.unknown_item import UnknownItem
from rektscope.ui.leverages import leverage_labels
from rektscope.ui.painted_roles import PaintedView
from rektscope.ui.theme import BACKGROUND, themed
from rektscope.ui.themed_axis import dress_plots
from rektscope.ui.translation import tr


class HeatmapView(pg.GraphicsLayoutWidget, PaintedView):
    """The heatmap with its profile.

    Signals:
        momentChosen: a double click on the chart, UTC milliseconds.
        entryDragged, liquidationDragged: the price under the pointer while a line is dragged.
        chosen: the user made another choice for the chart (`choices`).
    """

    momentChosen = Signal(object)
    entryDragged = Signal(float)
    liquidationDragged = Signal(float)
    chosen = Signal()
    _is_made = False  # the view that this one is built on changes its palette before there are plots

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        hint: str = tr("press N to show what came next"),
        has_controls: bool = True,
    ) -> None:
        super().__init__(parent)
        self._hint = hint
        self._has_controls = has_controls
        self._choices = ChartChoices()
        self._figures = STANDARD
        self._row_price = 0.0
        self._shown: Frame | None = None
        self._least_leverage = 0
        self._scale = TimeScale(0)
        self._market = ""
        self._decimals = 1
        self.setBackground(themed(BACKGROUND))
        # What it lies on need not be painted first.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Liquidation heatmap"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ci.layout.setContentsMargins(0, 0, 0, 0)
        self.ci.layout.setSpacing(0)
        self._time_axis, self._price_axis = TimeAxis(self._scale), PriceAxis()
        self.plot, self.profile_plot = add_plots(self, self._time_axis, self._price_axis)
        self._make_items()
        self._add_items()
        self.chart_range = ChartRange(self.plot.getViewBox())
        self.saved = SavedLines(self.plot, self.lines, self.overlay.bottom_of, self)
        self.inspector = Inspector(self.plot, self.profile_plot, self.liquidations, self._is_covered, self)
        self._connect()

    def _make_items(self) -> None:
        """What is drawn, by itself; `_add_items` puts it on the plots."""
        box = self.plot.getViewBox()
        self.heat = HeatItem(self._scale, self._choices.scale)
        self._full_scale = FullScale(self.heat)
        self.candles = CandleItem(self._scale)
        self.liquidations = LiquidationItem(self._scale)
        self.deleveragings = DeleveragingItem(self._scale)
        self.gaps = GapItem(self._scale)
        self.unknown = UnknownItem(self._scale)
        self.observed = ObservedLevelsView()
        self.overlay = OverlayItem()
        self.legend = LegendItem(
            box, LegendDeeds(self._set_threshold, self._open_menu, self.show_time, self.show_prices)
        )
        self.lines = PositionLines(self.overlay.bottom_of)
        self.clusters = ClusterTags(self._written, self.overlay.top_of_notes)
        self.profile = ProfileItem()
        self.price_tag = PriceTag(self._price_axis, box)

    def _add_items(self) -> None:
        for item in (
            self.heat,
            self.unknown,
            self.overlay.cursor,  # below the newest candle, which it would hide at the moment of a record
            self.candles,
            self.liquidations,
            self.deleveragings,
            self.gaps,
            *self.lines.items(),
            self.clusters,
            self.observed.marks,
            self.overlay,
        ):
            self.plot.addItem(item, ignoreBounds=True)
        for item in (self.profile, self.observed.bars):
            self.profile_plot.addItem(item, ignoreBounds=True)

    def _connect(self) -> None:
        self.heat.when_referred = self._show_legend
        self.lines.entry.signals.moved.connect(self.entryDragged)
        self.lines.entry.signals.released.connect(self.entryDragged)
        self.lines.liquidation.signals.moved.connect(self.liquidationDragged)
        self.lines.liquidation.signals.released.connect(self.liquidationDragged)
        self.inspector.momentChosen.connect(self.momentChosen)
        self._is_made = True

    def forget(self) -> None:
        """Begin anew with the next frame: it is of another session."""
        self._market = ""
        self.chart_range.following.switch_on()

    def show_frame(self, frame: Frame, after: Frame | None) -> None:
        """Draw a frame; of `after`, the frame at the session's end, what lies behind the cursor, dimmed."""
        figures = figures_of(self)
        self.write_with(figures)
        self._shown = frame
        if frame.instrument.market != self._market:
            self._begin_market(frame)
        else:
            self.chart_range.go_along(frame, self._choices)
        self._row_price = frame.level_map.grid.row_price if frame.level_map is not None else 0.0
        self._least_leverage = frame.least_leverage
        self._full_scale.choose(
            frame.level_map, frame.session.start_ms, is_live=frame.is_live, is_whole=frame.map_progress >= 1.0
        )
        after_map = after.level_map if after is not None else None
        self.heat.show_map(frame.level_map, after_map, frame.estimate)
        self.unknown.show_frame(frame, after)
        self.candles.show_candles(frame.candles, after.candles if after is not None else None)
        self.liquidations.show_liquidations(frame.liquidations)
        self.deleveragings.show_deleveragings(frame.deleveragings)
        self.gaps.show_gaps(frame.gaps, frame.silent_since_ms, frame.cursor_ms)
        self.profile.show_levels(frame.standing)
        self.clusters.show_frame(frame)
        self.overlay.show_overlay(overlay_of(frame, after, self._scale, self._hint, figures=figures))
        self._show_legend()
        last_price = frame.state.last_price
        self._price_axis.make_room(figures.price(last_price, self._decimals))
        self.chart_range.following.show(self._scale.x(frame.cursor_ms), last_price)
        self.price_tag.show_price(last_price, self._decimals)
        self.inspector.show_frame(frame, self._scale)

    def write_with(self, figures: Figures) -> None:
        """Write the numbers of the chart so from the next frame on; what is painted of this one, at once."""
        if figures == self._figures:
            return
        self._figures = figures
        self._price_axis.write_with(figures)
        self.observed.write_with(figures)
        for item in (self.profile, self.clusters, self.price_tag):
            item.figures = figures
            item.update()
        self._show_legend()

    @property
    def choices(self) -> ChartChoices:
        """What the user chose for the chart."""
        return self._choices

    def choose(self, choices: ChartChoices) -> None:
        """Show the chart by these choices."""
        if choices == self._choices:
            return
        before, self._choices = self._choices, choices
        if choices.scale != before.scale:
            self.heat.set_scale(choices.scale)
        self._show_legend()
        self.chosen.emit()

    def _written(self, view: QRectF) -> list[QRectF]:
        """Where something is written on the chart, in the scene's pixels."""
        labels = [item.label for item in self.plot.items if isinstance(item, PriceLine) and item.isVisible()]
        return [*(label for label in labels if not label.isNull()), *self.overlay.written(view)]

    def show_time(self, time_range: TimeRange) -> None:
        """So much time in view, up to the moment shown; remembered."""
        self.choose(replace(self._choices, time_range=time_range))
        if self._shown is not None:
            self.chart_range.show_time(self._shown, self._choices)
        self._show_legend()

    def show_prices(self, price_range: PriceRange) -> None:
        """Prices so far around the last one in view; remembered."""
        self.choose(replace(self._choices, price_range=price_range))
        if self._shown is not None:
            self.chart_range.show_prices(self._shown, self._choices)
        self._show_legend()

    def _set_threshold(self, threshold: float) -> None:
        self.choose(replace(self._choices, scale=replace(self._choices.scale, threshold=threshold)))

    def _open_menu(self) -> None:
        ChoiceMenu(self).popup(QCursor.pos())

    def _show_legend(self) -> None:
        self.legend.show_content(
            LegendContent(
                scale=self._choices.scale,
                reference=self.heat.reference,
                row_price=self._row_price,
                leverages=leverage_labels(self._least_leverage),
                has_controls=self._has_controls,
                time_range=self._choices.time_range,
                price_range=self._choices.price_range,
                figures=self._figures,
            )
        )

    def scale_brightness(self, places: int) -> float:
        """Make the heat brighter (down) or darker (up) by so many round steps; returns the new full scale.

        A scale of the view is absolute from then on.
        """
        value = self._full_scale.change(places)
        self.choose(replace(self._choices, scale=replace(self._choices.scale, is_relative=False)))
        self._show_legend()
        return value

    def show_all(self, frame: Frame) -> None:
        """The whole session, and the prices around its start with room for levels; live, the last hours up to now."""
        self.chart_range.show_all(frame)

    def newest_y(self) -> float | None:
        """How far below the top of this widget the newest price stands, in pixels; None without one, or out of view."""
        height = self.price_tag.height_of_price
        is_shown = self.price_tag.isVisible() and 0.0 <= height <= self.plot.getViewBox().height()
        return height if is_shown else None

    def _is_covered(self, place: QPointF) -> bool:
        """Whether the legend lies over the chart at a place of the scene."""
        return bool(self.legend.isVisible() and self.legend.sceneBoundingRect().contains(place))

    def _begin_market(self, frame: Frame) -> None:
        self._market = frame.instrument.market
        self._scale = TimeScale(frame.session.start_ms)
        self._decimals = frame.instrument.price_decimals
        self._price_axis.decimals = self._decimals
        self._time_axis.set_time_scale(self._scale)
        for item in (
            self.heat,
            self.unknown,
            self.candles,
            self.liquidations,
            self.deleveragings,
            self.gaps,
        ):
            item.set_time_scale(self._scale)
        self.heat.clear()
        self._full_scale.forget()
        self.chart_range.begin(frame, self._scale, self._choices)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme: the ground of the heat stays dark, all around it follows."""
        super().changeEvent(event)
        if self._is_made and event.type() == QEvent.Type.PaletteChange:
            dress_plots(self)
            dress_heat(self.plot)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer left: nothing is under it."""
        super().leaveEvent(event)
        self.inspector.leave()


def view_rect(view: HeatmapView) -> QRectF:
    """The chart's visible range: x seconds, y price."""
    return QRectF(view.plot.getViewBox().viewRect())
