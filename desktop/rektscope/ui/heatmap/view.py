"""The chart: heat, candles, liquidations, my lines and the overlay on one plot, the profile beside it on one axis."""

from dataclasses import replace

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from rektscope.engine.frame import Frame
from rektscope.levels.columns import LevelMap
from rektscope.market.times import MINUTE_MS
from rektscope.ui import formatting
from rektscope.ui.heatmap.axes import PriceAxis, TimeAxis
from rektscope.ui.heatmap.candle_item import CandleItem
from rektscope.ui.heatmap.choice_menu import ChoiceMenu
from rektscope.ui.heatmap.choices import ChartChoices
from rektscope.ui.heatmap.cluster_tags import ClusterTags
from rektscope.ui.heatmap.deleveraging_item import DeleveragingItem
from rektscope.ui.heatmap.following import Following
from rektscope.ui.heatmap.gap_item import GapItem
from rektscope.ui.heatmap.geometry import TimeScale
from rektscope.ui.heatmap.heat_item import HeatItem
from rektscope.ui.heatmap.heat_scale import FULL_SCALE_STEPS, ScaleReference
from rektscope.ui.heatmap.legend import LegendContent, LegendDeeds, LegendItem
from rektscope.ui.heatmap.liquidation_item import LiquidationItem
from rektscope.ui.heatmap.notes import first_known_ms, map_notes, provenance_line
from rektscope.ui.heatmap.observed_item import ObservedLevelsView
from rektscope.ui.heatmap.overlay_item import Overlay, OverlayItem, PriceTag
from rektscope.ui.heatmap.position_lines import PositionLines, PriceLine
from rektscope.ui.heatmap.profile_item import ProfileItem
from rektscope.ui.heatmap.ranges import PriceRange, TimeRange
from rektscope.ui.heatmap.saved_lines import SavedLines
from rektscope.ui.leverages import leverage_words
from rektscope.ui.pointer.chart_box import ChartBox
from rektscope.ui.pointer.inspector import Inspector
from rektscope.ui.theme import BACKGROUND

_PROFILE_WIDTH = 168
_PRICE_MARGIN = 0.35
"""Room above and below the prices of the session's start, as a share of the shown height, for the levels there."""

_MARGIN_SHARE = 0.5
_SHORTEST_S = 120.0
_TALLEST = 4.0
_FEWEST_TICKS = 40.0
"""How far the chart zooms and pans: half a session beyond the data, two minutes wide, forty ticks high."""

_LIVE_LEAST_S, _LIVE_WIDTH_S = 1800.0, 4 * 3600.0
"""A live chart shows the last four hours at first."""

_FAR_SHARE, _MINE_ROOM = 0.12, 0.06
"""A line of mine further off than this share of the price is not brought into a first live view; room beyond one."""

_LIVE_ROOM = 0.15
_EDGE_SHARE = 0.02
_STEP_SHARE = 0.12
"""Room to the right of now; how near to the edge now may come; how far the view then moves. Shares of its width."""


class HeatmapView(pg.GraphicsLayoutWidget):
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

    def __init__(
        self, parent: QWidget | None = None, *, hint: str = "press N to show what came next", has_controls: bool = True
    ) -> None:
        super().__init__(parent)
        self._hint = hint
        self._has_controls = has_controls
        self._choices = ChartChoices()
        self._row_price = 0.0
        self._shown: Frame | None = None
        self._least_leverage = 0
        self.setBackground(BACKGROUND)
        self.setAccessibleName("Liquidation heatmap")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ci.layout.setContentsMargins(0, 0, 0, 0)
        self.ci.layout.setSpacing(0)
        self._scale = TimeScale(0)
        self._market = ""
        self._full_scale_is_set = False
        self._scaled_map: LevelMap | None = None
        self._is_unplaced = True
        self.is_newly_live = False
        self._is_untouched, self._placed_from_ms = True, 0
        self._time_axis = TimeAxis(self._scale)
        self._price_axis = PriceAxis()
        axes = {"right": self._price_axis, "bottom": self._time_axis}
        self.plot = self.addPlot(row=0, col=0, viewBox=ChartBox(), axisItems=axes)
        self.profile_plot = self.addPlot(row=0, col=1)
        self._arrange()
        self.heat = HeatItem(self._scale, self._choices.scale)
        self.heat.when_referred = self._show_legend
        self.candles = CandleItem(self._scale)
        self.liquidations = LiquidationItem(self._scale)
        self.deleveragings = DeleveragingItem(self._scale)
        self.gaps = GapItem(self._scale)
        self.observed = ObservedLevelsView()
        self.overlay = OverlayItem()
        self.legend = LegendItem(
            self.plot.getViewBox(), LegendDeeds(self._set_threshold, self._open_menu, self.show_time, self.show_prices)
        )
        self.lines = PositionLines(self.overlay.bottom_of)
        self.clusters = ClusterTags(self._written, self.overlay.top_of_notes)
        self.profile = ProfileItem()
        self.price_tag = PriceTag(self._price_axis, self.plot.getViewBox())
        for item in (
            self.heat,
            self.candles,
            self.liquidations,
            self.deleveragings,
            *self.lines.items(),
            self.clusters,
            self.overlay,
        ):
            self.plot.addItem(item, ignoreBounds=True)
        self.saved = SavedLines(self.plot, self.lines, self.overlay.bottom_of, self)
        self.profile_plot.addItem(self.profile, ignoreBounds=True)
        self.lines.entry.signals.moved.connect(self.entryDragged)
        self.lines.entry.signals.released.connect(self.entryDragged)
        self.lines.liquidation.signals.moved.connect(self.liquidationDragged)
        self.lines.liquidation.signals.released.connect(self.liquidationDragged)
        self.following = Following(self.plot.getViewBox())
        self.plot.getViewBox().sigRangeChangedManually.connect(self._touched)
        self.inspector = Inspector(self.plot, self.profile_plot, self.liquidations, self._is_covered, self)
        self.inspector.momentChosen.connect(self.momentChosen)
        self._decimals = 1

    def _arrange(self) -> None:
        for plot in (self.plot, self.profile_plot):
            plot.hideButtons()
            plot.setMenuEnabled(enableMenu=False)
            plot.getViewBox().setDefaultPadding(0.0)
            plot.hideAxis("left")
            plot.disableAutoRange()
        self.plot.showAxis("right")
        self.plot.showAxis("bottom")
        self.profile_plot.hideAxis("bottom")
        self.profile_plot.showAxis("top", show=False)
        self.profile_plot.setYLink(self.plot)
        self.profile_plot.setXRange(0.0, 1.0, padding=0.0)
        self.profile_plot.getViewBox().setMouseEnabled(x=False, y=True)
        self.profile_plot.setFixedWidth(_PROFILE_WIDTH)
        # The profile has no time axis; as much room below it keeps the two views at one height.
        self.profile_plot.layout.setContentsMargins(0, 0, 0, 0)
        self.profile_plot.showAxis("bottom")
        self.profile_plot.getAxis("bottom").setHeight(24)
        self.profile_plot.getAxis("bottom").setStyle(showValues=False, tickLength=0)
        self.profile_plot.getAxis("bottom").setPen(pg.mkPen(BACKGROUND))

    def forget(self) -> None:
        """Begin anew with the next frame: it is of another session."""
        self._market = ""
        self.following.switch_on()

    def show_frame(self, frame: Frame, after: Frame | None) -> None:
        """Draw a frame; of `after`, the frame at the session's end, what lies behind the cursor, dimmed."""
        self._shown = frame
        if frame.instrument.market != self._market:
            self._begin_market(frame)
        elif self._is_unplaced and len(frame.candles):
            self._bound(frame)
            self._place(frame)
        elif frame.is_live and self._is_untouched and first_known_ms(frame) < self._placed_from_ms:
            self._bound(frame)  # history has come behind what was there
            self._place(frame)
        elif frame.is_live:
            self._follow(frame)
        self._row_price = frame.level_map.grid.row_price if frame.level_map is not None else 0.0
        self._least_leverage = frame.least_leverage
        self._choose_full_scale(frame.level_map)
        after_map = after.level_map if after is not None else None
        self.heat.show_map(frame.level_map, after_map, frame.standing)
        self.candles.show_candles(frame.candles, after.candles if after is not None else None)
        self.liquidations.show_liquidations(frame.liquidations)
        self.deleveragings.show_deleveragings(frame.deleveragings)
        self.gaps.show_gaps(frame.gaps, frame.silent_since_ms, frame.cursor_ms)
        self.profile.show_levels(frame.standing)
        self.clusters.show_frame(frame)
        self.overlay.show_overlay(self._overlay_of(frame, after))
        self._show_legend()
        last_price = frame.state.last_price
        self._price_axis.make_room(formatting.price(last_price, self._decimals))
        self.following.show(self._scale.x(frame.cursor_ms), last_price)
        self.price_tag.show_price(last_price, self._decimals)
        self.inspector.show_frame(frame, self._scale)

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
            self._place_time(self._shown)
        self._show_legend()

    def show_prices(self, price_range: PriceRange) -> None:
        """Prices so far around the last one in view; remembered."""
        self.choose(replace(self._choices, price_range=price_range))
        if self._shown is not None:
            self._place_prices(self._shown)
        self._show_legend()

    def _place(self, frame: Frame) -> None:
        """Put the view where a market is shown first, by the choices."""
        self.show_all(frame)
        if len(frame.candles) and self._choices.time_range is not None:
            self._place_time(frame)
        if len(frame.candles) and self._choices.price_range is not PriceRange.AUTO:
            self._place_prices(frame)

    def _place_time(self, frame: Frame) -> None:
        if self._choices.time_range is not None:
            span = self._choices.time_range.span_s(self._scale.x(frame.cursor_ms), self._scale.x(first_known_ms(frame)))
            self.plot.setXRange(*span, padding=0.0)

    def _place_prices(self, frame: Frame) -> None:
        self.following.switch_on()
        price = frame.state.last_price
        first_s = self.plot.getViewBox().viewRange()[0][0]
        span = None if price is None else self._choices.price_range.span(price)
        self.plot.setYRange(*(span or _first_view(frame, self._scale.time_ms(first_s))), padding=0.0)
        self.following.show(self._scale.x(frame.cursor_ms), price)

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
                leverages=leverage_words(self._least_leverage),
                has_controls=self._has_controls,
                time_range=self._choices.time_range,
                price_range=self._choices.price_range,
            )
        )

    def scale_brightness(self, places: int) -> float:
        """Make the heat brighter (down) or darker (up) by so many round steps; returns the new full scale.

        A scale of the view is absolute from then on.
        """
        reference = self.heat.reference
        value = reference.full_scale_usd
        for _ in range(abs(places)):
            value = _next_round(value, up=places > 0)
        self._full_scale_is_set, self._scaled_map = True, None
        self.heat.set_reference(reference.with_full_scale(value))
        self.choose(replace(self._choices, scale=replace(self._choices.scale, is_relative=False)))
        self._show_legend()
        return value

    def _bound(self, frame: Frame) -> None:
        """Keep zooming and panning where there is something to see, and steps on the axes where they make sense."""
        start_s = min(0.0, self._scale.x(int(frame.candles.start_ms[0]))) if len(frame.candles) else 0.0
        end_s = (frame.session.end_ms - frame.session.start_ms) / 1000.0
        width_s = end_s if frame.session.map_start_ms is None else max(end_s, _LIVE_WIDTH_S)
        price = frame.state.last_price or 1.0
        tick = frame.instrument.tick
        self.plot.getViewBox().setLimits(
            xMin=min(start_s - width_s * _MARGIN_SHARE, end_s - _LIVE_WIDTH_S),
            xMax=end_s + width_s * _MARGIN_SHARE,
            minXRange=min(_SHORTEST_S, width_s),
            yMin=0.0,
            yMax=price * _TALLEST,
            minYRange=min(_FEWEST_TICKS * tick, price),
        )

    def show_all(self, frame: Frame) -> None:
        """The whole session, and the prices around its start with room for levels; live, the last hours up to now."""
        self._is_unplaced = not len(frame.candles)
        self.is_newly_live = frame.is_live and not self._is_unplaced
        self._is_untouched, self._placed_from_ms = True, first_known_ms(frame)
        self.following.switch_on()
        first_s, last_s = shown_span_s(frame, self._scale)
        self.plot.setXRange(first_s, last_s, padding=0.0)
        low, high = _first_view(frame, self._scale.time_ms(first_s))
        self.plot.setYRange(low, high, padding=0.0)

    def newest_y(self) -> float | None:
        """How far below the top of this widget the newest price stands, in pixels; None without one, or out of view."""
        height = self.price_tag.height_of_price
        is_shown = self.price_tag.isVisible() and 0.0 <= height <= self.plot.getViewBox().height()
        return height if is_shown else None

    def _is_covered(self, place: QPointF) -> bool:
        """Whether the legend lies over the chart at a place of the scene."""
        return bool(self.legend.isVisible() and self.legend.sceneBoundingRect().contains(place))

    def _touched(self, _enabled: object) -> None:
        """The user has chosen what is in view: history that comes later does not move it."""
        self._is_untouched = False

    def bring_in(self, prices: list[float]) -> None:
        """Once after a live market was put in view: make it higher so that these prices, unless far off, are in it."""
        self.is_newly_live = False
        low, high = self.plot.getViewBox().viewRange()[1]
        near = [price for price in prices if abs(price - (low + high) / 2) <= _FAR_SHARE * high]
        room = _MINE_ROOM * (max([high, *near]) - min([low, *near]))
        shown = (min([low, *(price - room for price in near)]), max([high, *(price + room for price in near)]))
        if shown != (low, high):
            self.plot.setYRange(*shown, padding=0.0)

    def _follow(self, frame: Frame) -> None:
        """Live: let the view go along when the newest data come near its right edge, in steps, not all the time."""
        self._bound(frame)
        first_s, last_s = self.plot.getViewBox().viewRange()[0]
        width_s, now_s = last_s - first_s, self._scale.x(frame.session.end_ms)
        is_at_edge = last_s - _EDGE_SHARE * width_s < now_s <= last_s + _EDGE_SHARE * width_s
        if is_at_edge and frame.cursor_ms == frame.session.end_ms:
            self.plot.setXRange(first_s + _STEP_SHARE * width_s, last_s + _STEP_SHARE * width_s, padding=0.0)

    def _begin_market(self, frame: Frame) -> None:
        self._market = frame.instrument.market
        self.following.forget_moment()
        self._scale = TimeScale(frame.session.start_ms)
        self._decimals = frame.instrument.price_decimals
        self._price_axis.decimals = self._decimals
        self._time_axis.set_time_scale(self._scale)
        for item in (self.heat, self.candles, self.liquidations, self.deleveragings, self.gaps):
            item.set_time_scale(self._scale)
        self.heat.clear()
        self._full_scale_is_set, self._scaled_map = False, None
        self._bound(frame)
        self._place(frame)

    def _choose_full_scale(self, level_map: LevelMap | None) -> None:
        """From the map's first column: absolute, and not moved by what is in view or comes later."""
        if level_map is None or not level_map.column_count:
            return
        is_another = self._scaled_map is not None and level_map.grid is not self._scaled_map.grid
        if self._full_scale_is_set and not is_another:
            return
        self._full_scale_is_set = True
        self._scaled_map = level_map
        self.heat.set_reference(ScaleReference.of_map(level_map))

    def _overlay_of(self, frame: Frame, after: Frame | None) -> Overlay:
        is_hidden = frame.cursor_ms < frame.session.end_ms and after is None
        moment = formatting.exact_clock_utc(frame.cursor_ms)
        return Overlay(
            cursor_x=self._scale.x(frame.cursor_ms),
            unknown=f"Not known yet at {moment}" if is_hidden else "",
            hint=self._hint if is_hidden else "",
            after_note=f"after {moment}: not known then" if after is not None else "",
            provenance=provenance_line(frame),
            notes=map_notes(frame),
            has_legend=frame.level_map is not None,
        )

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer left: nothing is under it."""
        super().leaveEvent(event)
        self.inspector.leave()


def shown_span_s(frame: Frame, scale: TimeScale) -> tuple[float, float]:
    """(first, last) second to show first: the whole session, or of live data the last hours with room for more."""
    end_s = scale.x(frame.session.end_ms)
    if not frame.is_live:
        # Of a short recording also the hours that were asked for: its map begins there.
        return (0.0 if frame.session.map_start_ms is None else min(0.0, end_s - _LIVE_WIDTH_S)), end_s
    # Where less than that is known, what is known fills the width.
    known_s = end_s - scale.x(int(frame.candles.start_ms[0])) if len(frame.candles) else _LIVE_WIDTH_S
    width_s = min(max(known_s / (1.0 - _LIVE_ROOM), _LIVE_LEAST_S), _LIVE_WIDTH_S)
    return end_s - width_s * (1.0 - _LIVE_ROOM), end_s + width_s * _LIVE_ROOM


def _first_view(frame: Frame, from_ms: int) -> tuple[float, float]:
    """(low, high) price to show first: what had traded since a moment by the cursor, with room for levels."""
    candles = frame.candles
    recent = candles.start_ms >= from_ms - MINUTE_MS
    low_prices = candles.low[recent] if recent.any() else candles.low
    high_prices = candles.high[recent] if recent.any() else candles.high
    if not len(low_prices):
        return 0.0, 1.0
    low, high = float(low_prices.min()), float(high_prices.max())
    height = max(high - low, high * 0.02)
    return low - height * _PRICE_MARGIN, high + height * _PRICE_MARGIN


def _next_round(value: float, *, up: bool) -> float:
    """The next of the round full scales."""
    steps = [factor * 10.0**power for power in range(13) for factor in FULL_SCALE_STEPS]
    if up:
        return next((step for step in steps if step > value * 1.001), steps[-1])
    return next((step for step in reversed(steps) if step < value * 0.999), steps[0])


def view_rect(view: HeatmapView) -> QRectF:
    """The chart's visible range: x seconds, y price."""
    return QRectF(view.plot.getViewBox().viewRect())
