"""What a screen reader gets of the painted views: their figures as text, worded as in pictures for posts.

Nothing is put into words while no such program listens, and of what moves not more often than once a second.
"""

import time

from PySide6.QtWidgets import QWidget

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import Viewer
from rektscope.replay.cursor import CursorState
from rektscope.ui import formatting
from rektscope.ui.calculator.panel import CalculatorPanel
from rektscope.ui.chapter_text import text_of
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.header.scope import scope_text
from rektscope.ui.heatmap.heat_scale import HeatScale, ScaleReference
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.leverages import leverage_label
from rektscope.ui.translation import tr

_EVERY_S = 1.0


class SpokenViews:
    """Describes chart (with its legend) and timeline.

    Args:
        chart, timeline, calculator: of the window.
    """

    def __init__(self, chart: HeatmapView, timeline: QWidget, calculator: CalculatorPanel) -> None:
        self._chart, self._timeline, self._calculator = chart, timeline, calculator
        self._updated_s = -_EVERY_S

    def show_frame(self, viewer: Viewer, frame: Frame) -> None:
        """Describe a frame; to be called only where somebody listens."""
        now_s = time.monotonic()
        is_moving = frame.is_live or viewer.cursor.state is CursorState.PLAYING
        if is_moving and now_s - self._updated_s < _EVERY_S:
            return
        self._updated_s = now_s
        self._chart.setAccessibleDescription(self._chart_text(viewer, frame))
        self._timeline.setAccessibleDescription(timeline_text(frame, figures=figures_of(self._timeline)))

    def _chart_text(self, viewer: Viewer, frame: Frame) -> str:
        from rektscope.ui.export.asking import WindowPictures  # noqa: PLC0415 -- only where somebody listens
        from rektscope.ui.export.dialog import Choices  # noqa: PLC0415 -- the same

        pictures = WindowPictures(viewer, frame, self._calculator, self._chart)
        picture = pictures.words(Choices("landscape", "dark", "", with_position=True, with_size=True))
        scale, reference = self._chart.choices.scale, self._chart.heat.reference
        legend = legend_text(scale, reference, frame.least_leverage, figures=figures_of(self._chart))
        return f"{picture} {legend}"


def timeline_text(frame: Frame, *, figures: Figures = STANDARD) -> str:
    """The strip under the chart in words: its stretch, the cursor, what was liquidated by then, the last chapter."""
    start, end, now = (
        formatting.moment_utc(each) for each in (frame.session.start_ms, frame.session.end_ms, frame.cursor_ms)
    )
    sentences = [tr("From {start} to {end}, cursor at {now}.", start=start, end=end, now=now)]
    totals = frame.totals
    if totals is not None:
        whose = scope_text(frame.scope, frame.instrument)
        shorts, longs = figures.usd(totals.short_usd), figures.usd(totals.long_usd)
        sentences.append(
            tr("Liquidated by then: shorts {shorts}, longs {longs} ({whose}).", shorts=shorts, longs=longs, whose=whose)
        )
    passed = [chapter for chapter in frame.chapters if chapter.time_ms <= frame.cursor_ms]
    if passed:
        sentences.append(
            tr(
                "Last chapter: {title}, {moment_utc}.",
                title=text_of(passed[-1], figures=figures).title,
                moment_utc=formatting.moment_utc(passed[-1].time_ms),
            )
        )
    return " ".join(sentences)


def legend_text(
    scale: HeatScale, reference: ScaleReference, least_leverage: int, *, figures: Figures = STANDARD
) -> str:
    """The legend in words: what the brightest and the middle colour stand for, and of which leverages."""
    middle, full = (figures.usd(scale.usd_at(share, reference)) for share in (0.5, 1.0))
    whose = tr(" of {leverage_label}", leverage_label=leverage_label(least_leverage)) if least_leverage else ""
    return tr(
        "Colours: {middle} at the middle, {full} and more at the brightest{whose}, per price row.",
        middle=middle,
        full=full,
        whose=whose,
    )
