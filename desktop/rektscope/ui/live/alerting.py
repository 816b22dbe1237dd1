"""What alerts look at, out of what the window shows: live the newest data, in a replay what the cursor knows."""

import time
from collections.abc import Callable

from rektscope.alerts.watch import MyLine, Sight
from rektscope.engine.frame import Frame
from rektscope.engine.viewer import Viewer, chart_markets
from rektscope.market.events import MarketEvents
from rektscope.ui.calculator.panel import CalculatorPanel
from rektscope.ui.live.alert_center import AlertCenter
from rektscope.ui.translation import tr

_LIVE_EVERY_S = 0.25
MINE = tr("my position")


class AlertLook:
    """Shows the alert center one sight after another."""

    def __init__(
        self, center: AlertCenter, calculator: CalculatorPanel, price_levels: Callable[[str], tuple[float, ...]]
    ) -> None:
        """`price_levels` gives the prices of a market (`venue:SYMBOL`) at which the user wants to be told."""
        self._price_levels = price_levels
        self._center = center
        self._calculator = calculator
        self._looked_s = 0.0
        self._mine_live: tuple[MyLine, ...] = ()

    def look(self, viewer: Viewer, frame: Frame) -> None:
        """Look, at a live feed not more often than four times a second: what fires does not depend on how often."""
        now_s = time.monotonic()
        if frame.is_live and now_s - self._looked_s < _LIVE_EVERY_S:
            return
        self._looked_s = now_s
        at_ms = frame.session.end_ms if frame.is_live else frame.cursor_ms
        if not self._center.watches(is_live=frame.is_live):
            self._center.look_away(at_ms)  # what there is to see takes longer to gather than to ignore
            return
        mine = self._mine()
        if frame.is_live:
            self._mine_live = mine
        self._center.look(self._sight(viewer, at_ms, mine))

    def look_behind(self, viewer: Viewer) -> None:
        """Look at a live feed that goes on while the window shows a replay: nobody else would see what happens.

        The position in the form is that of the replay then; the live one's line is where it was seen last.
        """
        self._center.look(self._sight(viewer, viewer.session.end_ms, self._mine_live), is_behind=True)

    def _sight(self, viewer: Viewer, at_ms: int, mine: tuple[MyLine, ...]) -> Sight:
        chart = viewer.chart
        saved = self._calculator.saved.lines_of(chart)
        return Sight(
            at_ms=at_ms,
            events=chart.events,
            level_map=chart.map_until(at_ms),
            is_map_whole=chart.map_progress >= 1.0,
            calibration=chart.calibration_until(at_ms),
            liquidations=viewer.counted_liquidations(),
            my_lines=(*mine, *(MyLine(each.name, each.side, each.price) for each in saved if each.price is not None)),
            health=viewer.health(),
            is_live=viewer.is_live,
            price_levels=self._price_levels(viewer.market),
            further_levels=self._further_levels(viewer),
        )

    def _further_levels(self, viewer: Viewer) -> tuple[tuple[MarketEvents, tuple[float, ...]], ...]:
        """The other markets of what is shown in which prices were chosen."""
        markets = [each.market for each in chart_markets(viewer.session) if each.market != viewer.market]
        chosen = [(market, self._price_levels(market)) for market in markets]
        return tuple((viewer.source.events(market), levels) for market, levels in chosen if levels)

    def _mine(self) -> tuple[MyLine, ...]:
        """The line of the position in the form."""
        panel = self._calculator
        if panel.draft is None or panel.answer is None:
            return ()
        force = panel.force()
        if force.on_tick is None:
            return ()
        return (MyLine(MINE, panel.draft.side, force.on_tick, panel.draft.opened_ms, is_over=force.is_over),)
