"""What if, in the window: asks for the ground of the moment shown, follows the shock, draws and describes it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import Viewer
from rektscope.market.errors import InputError
from rektscope.scenarios.all_venues import VenueMarket
from rektscope.scenarios.position_outcome import position_outcome
from rektscope.scenarios.what_if import WhatIf, what_if_on
from rektscope.ui.calculator.panel import CalculatorPanel
from rektscope.ui.cascade import content
from rektscope.ui.cascade.fan_item import Fan, FanItem
from rektscope.ui.cascade.panel import SINCE, WhatIfPanel
from rektscope.ui.cascade.worker import CascadeRequest, GroundWorker, Reply
from rektscope.ui.figures import Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.heatmap.geometry import TimeScale
from rektscope.ui.heatmap.position_lines import LineLook, PriceLine
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.sentences.translated import translated
from rektscope.ui.theme import DRAWN
from rektscope.ui.translation import tr

_LOOK_MS = 30
_SHOCK_LINE = LineLook(DRAWN, Qt.PenStyle.DotLine, is_movable=True, accessible_name=tr("Shock of the what-if"))
_SHOCK = tr("The shock")
_ABOVE_LEVELS = 43


class WhatIfController(QObject):
    """One panel, one line and one fan on a chart. Works only while it `is_shown`.

    Attributes:
        panel: the inputs and the answer as text.
        line: the shock's price, dragged.
        fan: the cascade on the chart.

    Signals:
        failed: a defect kept something from being shown: which part, and the exception.
    """

    failed = Signal(str, object)

    def __init__(
        self, heatmap: HeatmapView, calculator: CalculatorPanel, is_shown: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._heatmap, self._calculator, self._is_shown = heatmap, calculator, is_shown
        self.panel, self.fan = WhatIfPanel(), FanItem(heatmap.overlay.top_of_notes)
        self.line = PriceLine(_SHOCK_LINE, heatmap.overlay.bottom_of)
        self.line.setZValue(_ABOVE_LEVELS)
        self.line.avoids = (heatmap.lines.entry, heatmap.lines.liquidation)
        for item in (self.line, self.fan):
            heatmap.plot.addItem(item, ignoreBounds=True)
        self._worker = GroundWorker()
        self._asked: CascadeRequest | None = None
        self._reply: Reply | None = None
        self._since_ms = SINCE[1][0]
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.panel.shockTyped.connect(self._follow)
        self.panel.sinceChosen.connect(self._choose_since)
        self.line.signals.moved.connect(self._dragged)
        self.line.signals.released.connect(self._dragged)
        calculator.changed.connect(self._show_position)
        self._viewer: Viewer | None = None
        self._frame: Frame | None = None
        self.answer: WhatIf | None = None

    @property
    def is_busy(self) -> bool:
        """Whether an answer is waited for."""
        return self._timer.isActive()

    def show_frame(self, viewer: Viewer, frame: Frame) -> None:
        """Another moment, while the panel is seen; else nothing on the chart."""
        self._viewer, self._frame = viewer, frame
        if self._is_shown():
            self._ask()
        else:
            self.hide()

    def stop(self) -> None:
        """End what goes on."""
        self._timer.stop()
        self._worker.stop()
        self._asked = None

    def show_or_hide(self, is_seen: bool) -> None:  # noqa: FBT001 -- a Qt slot's argument
        """The panel is seen or not: without it nothing is drawn on the chart."""
        if is_seen:
            self._ask()
        else:
            self.hide()

    def hide(self) -> None:
        """Take what is drawn off the chart."""
        self.line.show_at(None, "")
        self.fan.show_fan(None, TimeScale(0))

    def _ask(self) -> None:
        viewer, frame = self._viewer, self._frame
        if viewer is None or frame is None:
            return
        request = CascadeRequest(
            viewer.chart.events,
            viewer.chart.margin,
            viewer.session,
            frame.cursor_ms,
            viewer.parameters,
            max(frame.cursor_ms - self._since_ms, viewer.session.columns_from_ms),
            tuple(VenueMarket(chart.events, chart.margin) for chart in viewer.summed_charts(frame.merged_markets)),
        )
        is_same_market = self._reply is not None and _market(self._reply.request) == _market(request)
        if self._reply is not None and not is_same_market:
            self._forget()
        if self._asked is None or request.key != self._asked.key or request.info is not self._asked.info:
            self._asked = request
            self._worker.ask(request)
            self._timer.start()
            if self._reply is None:
                self.panel.clear(tr("Working it out…"))
        elif self.line.price is None:  # seen again
            self._show()

    def _forget(self) -> None:
        """Another market or session: what stands there is of the one before."""
        self._reply, self.answer = None, None
        self.hide()

    def _look(self) -> None:
        try:
            reply = self._worker.take()
        except Exception as defect:  # noqa: BLE001 -- whatever a thread raised is reported by the guard of the window
            self._timer.stop()
            self._forget()
            self.panel.clear(
                tr("This cannot be worked out here, because of a defect ({defect}).", defect=type(defect).__name__)
            )
            self.failed.emit("what if", defect)
            return
        if reply is None:
            return
        if self._asked is not None and reply.request is self._asked:
            self._timer.stop()
        if self._asked is not None and _market(reply.request) == _market(self._asked):
            self._reply = reply
            self._show()

    def write_with(self, figures: Figures) -> None:
        """Write the answer with other figures."""
        self.panel.field.write_with(figures)
        self._show()

    def _show(self) -> None:
        reply = self._reply
        if reply is None or not self._is_shown():
            return
        if reply.ground is None:
            self.answer = None
            self.hide()
            self.panel.clear(reply.refusal)
            return
        self.panel.show_note(content.profile_note(reply.ground))
        self.panel.show_flush(reply.flush, reply.request.flush_from_ms)
        self.answer = None
        self._follow(self.panel.shock)
        if self.answer is None:  # the field is not understood: what stands here is of the moment before
            self.hide()
            self.panel.clear_answer()

    def _follow(self, typed: str) -> None:
        """Follow a shock as typed, on the ground that is there."""
        figures = figures_of(self)
        reply, frame = self._reply, self._frame
        if reply is None or reply.ground is None or frame is None:
            return
        try:
            self.answer = what_if_on(reply.ground, self.panel.field.read(typed, _SHOCK))
        except InputError as error:
            self.panel.refuse(translated(error, figures=figures))
            return
        answer, instrument = self.answer, reply.request.events.instrument
        self.panel.show_answer(answer, instrument)
        shocked = figures.price(answer.shocked, instrument.price_decimals)
        self.line.show_at(answer.shocked, tr("Shock to {shocked}", shocked=shocked))
        end = figures.price(answer.cascade.end_price, instrument.price_decimals)
        self.fan.show_fan(Fan.of(answer, tr("ends at {end}", end=end)), TimeScale(frame.session.start_ms))
        self._show_position()

    def _show_position(self) -> None:
        draft, found, reply = self._calculator.draft, self._calculator.answer, self._reply
        if self.answer is None or reply is None or not self._is_shown():
            return
        price = None if found is None else found.liquidation_price_on_tick
        outcome = None if price is None or draft is None else position_outcome(self.answer, draft.side, price)
        self.panel.show_position(outcome, self.answer, reply.request.events.instrument)

    def _dragged(self, price: float) -> None:
        """The line was dragged: the price it stands at is the shock, as if it were typed."""
        if price > 0 and self._reply is not None:
            decimals = self._reply.request.events.instrument.price_decimals
            self.panel.field.show_price(price, decimals)
            self._follow(self.panel.shock)

    def _choose_since(self, since_ms: int) -> None:
        self._since_ms = since_ms
        self._ask()


def _market(request: CascadeRequest) -> tuple[object, str]:
    return request.info.name, request.events.instrument.market
