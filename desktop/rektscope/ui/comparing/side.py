"""One of the two that are compared: a session with a viewer of its own, and its chart."""

from pathlib import Path

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from rektscope.engine.comparison import Compared, Stretch, compared
from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.levels.parameters import BookParameters
from rektscope.market.times import MINUTE_MS
from rektscope.ui import formatting
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.heatmap.choices import ChartChoices
from rektscope.ui.heatmap.geometry import TimeScale
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.provenance_text import PROVENANCE_WORDS
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr


class ComparedSide(QWidget):
    """A chart with its title. `open` begins, `stop` ends; what is shown follows the comparison's cursor.

    Attributes:
        chart: the heatmap.
    """

    def __init__(self, name: str, choices: ChartChoices, parameters: BookParameters) -> None:
        """Nothing yet; maps will be made with the model of these parameters."""
        super().__init__()
        self._parameters = parameters
        self._viewer: Viewer | None = None
        self._shown: Compared | None = None
        self._path: Path | None = None
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.chart = HeatmapView(has_controls=False)
        self.chart.setAccessibleName(tr("{name} heatmap", name=name))
        self.chart.choose(choices)
        self.chart.hide()  # until there is something to draw
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self.chart, 1)

    def open(self, path: Path, market: str | None = None) -> Compared:
        """Show another session from now on; that before is let go of.

        Raises:
            InputError: it cannot be read, or has no such market; what was shown stays then.
        """
        viewer = Viewer(SessionSource.open(path), self._parameters)
        try:
            if market is not None:
                viewer.choose_market(market)
            shown = compared(viewer.source, viewer.market)
        except BaseException:
            viewer.stop()
            raise
        self.stop()
        self._viewer, self._shown, self._path = viewer, shown, path
        viewer.show_leverages(self.chart.choices.least_leverage)
        viewer.start()
        self.chart.forget()
        self.show_opening()
        self.chart.show()
        return shown

    @property
    def shown(self) -> Compared | None:
        """What is compared; None before `open`."""
        return self._shown

    @property
    def path(self) -> Path | None:
        """The session's file; None before `open`."""
        return self._path if self._shown is not None else None

    @property
    def is_building(self) -> bool:
        """Whether the map still grows."""
        return self._viewer is not None and self._viewer.chart.map_progress < 1.0

    def show_opening(self) -> None:
        """Show the moment at which the session opens, while there is nothing to lay it over."""
        if self._viewer is not None:
            self._show(self._viewer.cursor.time_ms, 5 * MINUTE_MS)

    def show_moment(self, stretch: Stretch, at_ms: int) -> None:
        """Show what was known at a moment, and say which it is."""
        candle_ms = max(MINUTE_MS, (stretch.to_ms - stretch.from_ms) // _MOST_CANDLES // MINUTE_MS * MINUTE_MS)
        self._show(at_ms, candle_ms)

    def _show(self, at_ms: int, candle_ms: int) -> None:
        if self._viewer is None or self._shown is None:
            return
        info = self._shown.info
        name = translated(info.name, figures=figures_of(self.title))
        self.title.setText(
            f"{name} ({PROVENANCE_WORDS[info.provenance]}), {self._shown.instrument.market}, "
            f"{formatting.full_moment_utc(at_ms)}"
        )
        self._viewer.cursor.seek(at_ms)
        self.chart.show_frame(self._viewer.frame(candle_ms), None)

    def show_span(self, from_ms: int, to_ms: int) -> None:
        """Put a stretch of time into view."""
        if self._shown is not None:
            scale = TimeScale(self._shown.info.start_ms)
            self.chart.plot.setXRange(scale.x(from_ms), scale.x(to_ms), padding=0.0)

    def stop(self) -> None:
        """End the threads of the map, and let go of the file."""
        if self._viewer is not None:
            self._viewer.stop()
        self._viewer = self._shown = None


_MOST_CANDLES = 300
"""More of them are narrower than two pixels in half a window."""
