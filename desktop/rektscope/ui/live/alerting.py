"""What alerts look at, out of what the window shows: live the newest data, in a replay what the cursor knows."""

import time
from collections.abc import Callable

from rektscope.alerts.watch import MyLine, Sight
from rektscope.engine.frame import Frame
from rektscope.engine.viewer import Viewer
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
        chart = viewer.chart
        self._center.look(
            Sight(
                at_ms=at_ms,
                events=chart.events,
                level_map=chart.map_until(at_ms),
                calibration=chart.calibration_until(at_ms),
                liquidations=viewer.counted_liquidations(),
                my_lines=self._my_lines(viewer),
                health=viewer.health(),
                is_live=frame.is_live,
                price_levels=self._price_levels(viewer.market),
            )
        )

    def _my_lines(self, viewer: Viewer) -> tuple[MyLine, ...]:
        panel = self._calculator
        lines = []
        if panel.draft is not None and panel.answer is not None:
            force = panel.force()
            if force.on_tick is not None:
                opened_ms = panel.draft.opened_ms
                lines.append(MyLine(MINE, panel.draft.side, force.on_tick, opened_ms, is_over=force.is_over))
        saved = panel.saved.lines(viewer.chart)
        return (*lines, *(MyLine(each.name, each.side, each.price) for each in saved if each.price is not None))
