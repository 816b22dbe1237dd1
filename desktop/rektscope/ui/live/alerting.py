"""What alerts look at, out of what the window shows: live the newest data, in a replay what the cursor knows."""

import time
from collections.abc import Callable, Iterator

from rektscope.alerts.watch import FurtherMarket, MyLine, Sight
from rektscope.engine.frame import Frame
from rektscope.engine.viewer import Viewer, chart_markets
from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.instrument import Instrument
from rektscope.risk.margin_rules import MarginRules
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
        """`price_levels` gives the prices of a market (`venue:SYMBOL`) at which the user wants an alert."""
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
        saved = self._saved(chart.instrument, chart.margin)
        return Sight(
            at_ms=at_ms,
            events=chart.events,
            level_map=chart.map_until(at_ms),
            is_map_whole=chart.map_progress >= 1.0,
            calibration=chart.calibration_until(at_ms),
            liquidations=viewer.counted_liquidations(),
            my_lines=(*mine, *saved),
            health=viewer.health(),
            is_live=viewer.is_live,
            price_levels=self._price_levels(viewer.market),
            further=tuple(self._further(viewer)),
        )

    def _further(self, viewer: Viewer) -> Iterator[FurtherMarket]:
        """The other markets of what is shown in which prices were chosen, or positions are saved and ticked."""
        for instrument in chart_markets(viewer.session):
            market = instrument.market
            if market == viewer.market:
                continue
            levels, lines = self._price_levels(market), self._saved_in(instrument)
            if levels or lines:
                yield FurtherMarket(viewer.source.events(market), levels, lines)

    def _saved_in(self, instrument: Instrument) -> tuple[MyLine, ...]:
        if not self._calculator.sections.saved.has_lines_of(instrument.market):
            return ()  # tiers are looked up only where they are needed
        return self._saved(instrument, margin_rules_of(instrument, self._calculator.position.tiers))

    def _saved(self, instrument: Instrument, rules: MarginRules) -> tuple[MyLine, ...]:
        lines = self._calculator.sections.saved.lines_of(instrument, rules)
        return tuple(MyLine(each.name, each.side, each.price) for each in lines if each.price is not None)

    def _mine(self) -> tuple[MyLine, ...]:
        """The line of the position in the form."""
        panel = self._calculator
        if panel.draft is None or panel.answer is None:
            return ()
        effective = panel.effective()
        if effective.on_tick is None:
            return ()
        opened_ms, is_over = panel.draft.opened_ms, effective.is_over
        return (MyLine(MINE, panel.draft.side, effective.on_tick, opened_ms, is_over=is_over, is_draft=True),)
