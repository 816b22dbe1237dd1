"""The page "Compare": two charts side by side with one cursor, laid over one another by what is chosen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from rektscope.engine.comparison import (
    Alignment,
    Compared,
    Comparison,
    anchors_ms,
    compare,
    first_moments_ms,
    same_market,
    usual_alignment,
)
from rektscope.engine.sources import SessionSource
from rektscope.levels.parameters import BookParameters
from rektscope.market.errors import InputError
from rektscope.ui import formatting
from rektscope.ui.comparing.choices import ComparisonChoices
from rektscope.ui.comparing.figures import ComparisonTable
from rektscope.ui.comparing.side import ComparedSide
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.heatmap.choices import ChartChoices
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

_LOOK_MS = 100
_SIZE = (1400, 860)
_EDGE_PX = 60


class ComparisonDialog(QDialog):
    """Compares a session with another, or with another moment of its own.

    Attributes:
        sides: the two charts.
        slider: the cursor of both, from the beginning of the common stretch to its end.
    """

    def __init__(self, choices: ChartChoices, parameters: BookParameters, parent: QWidget) -> None:
        """Nothing yet, by the choices of the chart and the model of the map of the window that asks."""
        super().__init__(parent)
        self.setWindowTitle(tr("Compare"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = parent.screen().availableSize()
        self.resize(min(_SIZE[0], room.width() - _EDGE_PX), min(_SIZE[1], room.height() - _EDGE_PX))
        self.sides = (
            ComparedSide(tr("First"), choices, parameters),
            ComparedSide(tr("Second"), choices, parameters),
        )
        self.choices = ComparisonChoices()
        self.slider, self.moment, self.message = QSlider(Qt.Orientation.Horizontal), QLabel(), QLabel()
        self.table = ComparisonTable()
        self._comparison: Comparison | None = None
        self._is_linking = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.message.setWordWrap(True)
        self.message.setProperty("job", "warning")
        self.slider.setAccessibleName(tr("Cursor of both charts"))
        charts, cursor = QHBoxLayout(), QHBoxLayout()
        for side in self.sides:
            charts.addWidget(side, 1)
        cursor.addWidget(self.slider, 1)
        cursor.addWidget(self.moment)
        column = QVBoxLayout(self)
        column.addWidget(self.choices)
        column.addWidget(self.message)
        column.addLayout(charts, 1)
        column.addLayout(cursor)
        column.addWidget(self.table)
        self.message.hide()
        self.sides[1].title.setText(tr("Choose above what to compare with."))

    def _connect(self) -> None:
        self.choices.otherChosen.connect(self.open_other)
        self.choices.alignmentChosen.connect(self.align)
        self.slider.valueChanged.connect(self._show_cursor)
        for own, side in enumerate(self.sides):
            side.chart.plot.getViewBox().sigXRangeChanged.connect(self._follower(own))
            side.chart.momentChosen.connect(self._seeker(own))

    def open_first(self, path: Path, market: str) -> None:
        """Begin with a session and the market whose price is compared.

        Raises:
            InputError: it cannot be read.
        """
        self.sides[0].open(path, market)
        self.choices.offer(path)
        self._timer.start()

    def open_other(self, path: Path) -> None:
        """Compare with this session from now on; what is wrong with it is shown on the page."""
        first = self.sides[0].shown
        if first is None:
            return
        try:
            second = self.sides[1].open(path, _market_of(path, first))
        except InputError as error:
            self._say(translated(error, figures=figures_of(self)))
            return
        self._comparison = None  # it was with the session before
        self.choices.show_alignment(usual_alignment(first, second))
        self.choices.show_moments(*first_moments_ms(first, second, is_itself=path == self.sides[0].path))
        self.align()

    def align(self) -> None:
        """Lay the two over one another as it is chosen."""
        first, second = (side.shown for side in self.sides)
        if first is None or second is None:
            return
        alignment = self.choices.alignment
        try:
            moments = self.choices.moments() if alignment is Alignment.MOMENT else None
            anchors = moments or anchors_ms(first, second, alignment)
            self._comparison = compare(first, second, alignment, anchors)
        except InputError as error:
            self._say(translated(error, figures=figures_of(self)))
            return
        self._say("")
        self.slider.blockSignals(True)
        self.slider.setRange(1, len(self._comparison.offsets_ms) - 1)
        self.slider.setPageStep(max(1, self.slider.maximum() // 20))
        self.slider.setValue(self.slider.maximum())
        self.slider.blockSignals(False)
        self._show_cursor()
        for side, stretch in zip(self.sides, (self._comparison.first, self._comparison.second), strict=True):
            side.show_span(stretch.from_ms, stretch.to_ms)
        self._timer.start()

    @property
    def comparison(self) -> Comparison | None:
        """The whole of what both sessions have, as it is laid over one another; None before another is chosen."""
        return self._comparison

    def stop(self) -> None:
        """End the threads of both maps."""
        self._timer.stop()
        for side in self.sides:
            side.stop()

    def done(self, result: int) -> None:
        """However it is closed, what is going on ends."""
        self.stop()
        super().done(result)

    def _look(self) -> None:
        is_building = any(side.is_building for side in self.sides)
        self._show_charts()
        if not is_building:
            self._timer.stop()

    def _show_cursor(self) -> None:
        """Show the moment of the slider on both charts, and the figures up to it."""
        whole = self._comparison
        first, second = (side.shown for side in self.sides)
        if whole is None or first is None or second is None:
            return
        offset_ms = int(whole.offsets_ms[self.slider.value()])
        anchors = (whole.first.anchor_ms, whole.second.anchor_ms)
        self.table.show_comparison(compare(first, second, whole.alignment, anchors, after_ms=offset_ms))
        self.moment.setText(f"{'−' if offset_ms < 0 else '+'}{formatting.duration(abs(offset_ms))}")
        self._show_charts()

    def _show_charts(self) -> None:
        whole = self._comparison
        if whole is None:
            for side in self.sides:
                side.show_opening()
        else:
            offset_ms = int(whole.offsets_ms[self.slider.value()])
            for side, stretch in zip(self.sides, (whole.first, whole.second), strict=True):
                side.show_moment(stretch, stretch.anchor_ms + offset_ms)

    def _follower(self, own: int) -> Callable[[object, tuple[float, float]], None]:
        """What takes the other chart along when one is moved or zoomed."""

        def follow(_box: object, span: tuple[float, float]) -> None:
            whole = self._comparison
            if whole is None or self._is_linking:
                return
            shift = self._anchor_s(1 - own) - self._anchor_s(own)
            self._is_linking = True
            try:
                self.sides[1 - own].chart.plot.setXRange(span[0] + shift, span[1] + shift, padding=0.0)
            finally:
                self._is_linking = False

        return follow

    def _anchor_s(self, place: int) -> float:
        """Where a side's anchor is on its chart, in seconds."""
        whole, shown = self._comparison, self.sides[place].shown
        if whole is None or shown is None:
            return 0.0
        stretch = (whole.first, whole.second)[place]
        return (stretch.anchor_ms - shown.info.start_ms) / 1000.0

    def _seeker(self, own: int) -> Callable[[int], None]:
        """What puts the cursor where a chart was clicked twice."""

        def seek(time_ms: int) -> None:
            whole = self._comparison
            if whole is not None:
                offset = time_ms - (whole.first, whole.second)[own].anchor_ms
                self.slider.setValue(int(abs(whole.offsets_ms - offset).argmin()))

        return seek

    def _say(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))


def _market_of(path: Path, first: Compared) -> str:
    """The market of a session that is best compared with the first's."""
    source = SessionSource.open(path)
    try:
        return same_market(first.instrument, source.info)
    finally:
        source.close()
