"""Which times and prices the chart shows: first by the user's choices, later by hand, live along with the data."""

import pyqtgraph as pg

from rektscope.engine.frame import Frame
from rektscope.market.times import MINUTE_MS
from rektscope.ui.heatmap.choices import ChartChoices
from rektscope.ui.heatmap.following import Following
from rektscope.ui.heatmap.geometry import TimeScale
from rektscope.ui.heatmap.notes import first_known_ms
from rektscope.ui.heatmap.ranges import PriceRange

_ROOM_ABOVE, _ROOM_BELOW = 0.35, 0.48
"""Room above and below the prices of the session's start, as shares of their height, for the levels there; below them
stands the legend too, which must not cover candles in a small window."""

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


class ChartRange:
    """Moves a chart's view box; one market after the other.

    Attributes:
        following: keeps the price and the moment in view.
        is_newly_live: a live market was put in view and `bring_in` was not called since.
    """

    def __init__(self, box: pg.ViewBox) -> None:
        """Of this box; its x is seconds, its y the price in quote units."""
        self._box = box
        self._scale = TimeScale(0)
        self.following = Following(box)
        self.is_newly_live = False
        self._is_unplaced = True
        self._is_untouched, self._placed_from_ms = True, 0
        box.sigRangeChangedManually.connect(self._touched)

    def begin(self, frame: Frame, scale: TimeScale, choices: ChartChoices) -> None:
        """Show another market, whose seconds count by `scale`."""
        self._scale = scale
        self.following.forget_moment()
        self._bound(frame)
        self._place(frame, choices)

    def go_along(self, frame: Frame, choices: ChartChoices) -> None:
        """Show the market's next frame: put it in view once there is something, and follow live data."""
        if self._is_unplaced and len(frame.candles):
            self._bound(frame)
            self._place(frame, choices)
        elif frame.is_live and self._is_untouched and first_known_ms(frame) < self._placed_from_ms:
            self._bound(frame)  # history has come behind what was there
            self._place(frame, choices)
        elif frame.is_live:
            self._follow(frame)

    def show_all(self, frame: Frame) -> None:
        """The whole session, and the prices around its start with room for levels; live, the last hours up to now."""
        self._is_unplaced = not len(frame.candles)
        self.is_newly_live = frame.is_live and not self._is_unplaced
        self._is_untouched, self._placed_from_ms = True, first_known_ms(frame)
        self.following.switch_on()
        first_s, last_s = shown_span_s(frame, self._scale)
        self._box.setXRange(first_s, last_s, padding=0.0)
        low, high = _first_view(frame, self._scale.time_ms(first_s))
        self._box.setYRange(low, high, padding=0.0)

    def show_time(self, frame: Frame, choices: ChartChoices) -> None:
        """As much time as was chosen, up to the cursor; nothing where none was.

        Prices that the chart chooses by itself, and nobody moved, are those of that time then.
        """
        if choices.time_range is None:
            return
        span = choices.time_range.span_s(self._scale.x(frame.cursor_ms), self._scale.x(first_known_ms(frame)))
        self._box.setXRange(*span, padding=0.0)
        if choices.price_range is PriceRange.AUTO and self.following.is_on:
            self.show_prices(frame, choices)

    def show_prices(self, frame: Frame, choices: ChartChoices) -> None:
        """The prices that were chosen, around the last one."""
        self.following.switch_on()
        price = frame.state.last_price
        first_s = self._box.viewRange()[0][0]
        span = None if price is None else choices.price_range.span(price)
        self._box.setYRange(*(span or _first_view(frame, self._scale.time_ms(first_s))), padding=0.0)
        self.following.show(self._scale.x(frame.cursor_ms), price)

    def bring_in(self, prices: list[float]) -> None:
        """Once after a live market was put in view: make it higher so that these prices, unless far off, are in it."""
        self.is_newly_live = False
        low, high = self._box.viewRange()[1]
        near = [price for price in prices if abs(price - (low + high) / 2) <= _FAR_SHARE * high]
        room = _MINE_ROOM * (max([high, *near]) - min([low, *near]))
        shown = (min([low, *(price - room for price in near)]), max([high, *(price + room for price in near)]))
        if shown != (low, high):
            self._box.setYRange(*shown, padding=0.0)

    def _place(self, frame: Frame, choices: ChartChoices) -> None:
        """Put the view where a market is shown first, by the choices."""
        self.show_all(frame)
        if len(frame.candles) and choices.time_range is not None:
            self.show_time(frame, choices)
        if len(frame.candles) and choices.price_range is not PriceRange.AUTO:
            self.show_prices(frame, choices)

    def _bound(self, frame: Frame) -> None:
        """Keep zooming and panning where there is something to see, and steps on the axes where they make sense."""
        start_s = min(0.0, self._scale.x(int(frame.candles.start_ms[0]))) if len(frame.candles) else 0.0
        end_s = (frame.session.end_ms - frame.session.start_ms) / 1000.0
        width_s = end_s if frame.session.map_start_ms is None else max(end_s, _LIVE_WIDTH_S)
        price = frame.state.last_price or 1.0
        tick = frame.instrument.tick
        self._box.setLimits(
            xMin=min(start_s - width_s * _MARGIN_SHARE, end_s - _LIVE_WIDTH_S),
            xMax=end_s + width_s * _MARGIN_SHARE,
            minXRange=min(_SHORTEST_S, width_s),
            yMin=0.0,
            yMax=price * _TALLEST,
            minYRange=min(_FEWEST_TICKS * tick, price),
        )

    def _follow(self, frame: Frame) -> None:
        """Live: let the view go along when the newest data come near its right edge, in steps, not all the time."""
        self._bound(frame)
        first_s, last_s = self._box.viewRange()[0]
        width_s, now_s = last_s - first_s, self._scale.x(frame.session.end_ms)
        is_at_edge = last_s - _EDGE_SHARE * width_s < now_s <= last_s + _EDGE_SHARE * width_s
        if is_at_edge and frame.cursor_ms == frame.session.end_ms:
            self._box.setXRange(first_s + _STEP_SHARE * width_s, last_s + _STEP_SHARE * width_s, padding=0.0)

    def _touched(self, _enabled: object) -> None:
        """The user has chosen what is in view: history that comes later does not move it."""
        self._is_untouched = False


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
    return low - height * _ROOM_BELOW, high + height * _ROOM_ABOVE
