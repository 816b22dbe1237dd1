"""Large prints in the window: each trade is looked at once; what is known at the cursor is listed and marked."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import Viewer
from rektscope.scenarios.large_prints import LargePrints, PrintScan, beside_bursts, bursts_in, trades_known
from rektscope.ui.heatmap.geometry import TimeScale
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.prints.panel import FIRST_USD, PrintsPanel
from rektscope.ui.prints.print_item import PrintItem


class PrintsController(QObject):
    """One panel and its marks on a chart. Works only while it `is_shown`.

    Signals:
        momentChosen: a print was chosen: UTC milliseconds.

    Attributes:
        answer: what is shown; None before.
    """

    momentChosen = Signal(object)

    def __init__(self, heatmap: HeatmapView, is_shown: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_shown = is_shown
        self.panel, self.marks = PrintsPanel(), PrintItem()
        heatmap.plot.addItem(self.marks, ignoreBounds=True)
        self._least_usd = FIRST_USD
        self._scan: tuple[str, float, PrintScan] | None = None
        self._shown: tuple[Viewer, Frame] | None = None
        self.answer: LargePrints | None = None
        self.panel.sizeChosen.connect(self._choose)
        self.panel.momentChosen.connect(self.momentChosen)

    def show_frame(self, viewer: Viewer, frame: Frame) -> None:
        """Another moment, while the panel is seen; else nothing on the chart."""
        self._shown = (viewer, frame)
        if not self._is_shown():
            self.hide()
            return
        events = viewer.chart.events
        known = events.until(frame.cursor_ms) if not viewer.is_live else events
        prints = self._scan_of(frame.instrument.market, viewer).of(events.trades).until(frame.cursor_ms)
        since_ms = frame.session.start_ms
        bursts = tuple(burst for burst in bursts_in(known, self._least_usd) if burst.end_ms >= since_ms)
        kind = trades_known(events.trades)
        self.answer = beside_bursts(kind, prints[prints.time_ms >= since_ms], bursts, self._least_usd)
        self.panel.show_answer(self.answer, frame.instrument)
        self.marks.show_prints(self.answer.prints, TimeScale(frame.session.start_ms))

    def show_or_hide(self, is_seen: bool) -> None:  # noqa: FBT001 -- a Qt slot's argument
        """The panel is seen or not: without it nothing is drawn on the chart."""
        if not is_seen:
            self.hide()

    def hide(self) -> None:
        """Take the marks off the chart."""
        self.marks.show_prints(None, TimeScale(0))

    def _scan_of(self, market: str, viewer: Viewer) -> PrintScan:
        if self._scan is None or self._scan[:2] != (market, self._least_usd):
            self._scan = (market, self._least_usd, PrintScan(viewer.chart.instrument, self._least_usd))
        return self._scan[2]

    def _choose(self, usd: float) -> None:
        self._least_usd = usd
        if self._shown is not None:
            self.show_frame(*self._shown)
