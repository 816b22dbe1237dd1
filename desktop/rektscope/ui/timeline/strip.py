"""The timeline strip: what happened so far, to the pixel, and the cursor that goes through it.

Nothing right of the cursor is drawn unless what came next was asked for, and then it is dimmed. Bars are USD per
bucket on a square-root scale, so that the quiet hours stay visible beside one giant order; `scale.py` has the rule.
"""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rektscope.engine.estimated_flow import estimated_flow
from rektscope.engine.frame import Frame
from rektscope.market.times import MINUTE_MS
from rektscope.ui import formatting
from rektscope.ui.estimated_text import estimated_text
from rektscope.ui.figures import STANDARD
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.header.scope import scope_text
from rektscope.ui.painted_roles import PaintedView
from rektscope.ui.part_known import is_sampled
from rektscope.ui.theme import PANEL, themed
from rektscope.ui.timeline.kept_picture import KeptPictures
from rektscope.ui.timeline.painting import (
    Lettering,
    PositionMarks,
    name_margin_ratio,
    paint_chapters,
    paint_data,
    paint_handle,
    paint_moments,
    paint_scope,
    paint_unknown,
)
from rektscope.ui.timeline.ratio_line import RatioBand, RatioLine
from rektscope.ui.timeline.scale import (
    AXIS_HEIGHT,
    BUCKETS_MINUTES,
    RATIO_HEIGHT,
    SIDE_MARGIN,
    Reach,
    TimelineData,
    TimelineScale,
    chart_top,
    shown_until_ms,
)
from rektscope.ui.translation import tr

_DIMMED = 0.35
_LEAST_HEIGHT = 84
"""With one row of titles; at 300 % of a common screen the chart above needs what more would take."""


class TimelineStrip(QWidget, PaintedView):
    """Bars, lines, chapters and the cursor.

    Signals:
        momentChosen: UTC milliseconds under a click or drag.
    """

    momentChosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what it lies on need not be painted first
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Timeline"))
        self._frame: Frame | None = None
        self._after: Frame | None = None
        self._marks = PositionMarks()
        self._kept = KeptPictures()
        self._ratio = RatioBand()
        self._lettering = Lettering()
        self._figures = STANDARD

    def show_frame(self, frame: Frame, after: Frame | None, marks: PositionMarks) -> None:
        """Show a moment, and dimmed what came after it when `after` is given."""
        self._frame, self._after, self._marks = frame, after, marks
        self._figures = figures_of(self)
        self.update()

    def bucket_minutes(self) -> int:
        """Minutes per bar at this width."""
        if self._frame is None:
            return BUCKETS_MINUTES[0]
        return self._scale(self._frame).bucket_minutes(estimated_flow(self._frame))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Everything, from the far to the near."""
        _ = event
        with QPainter(self) as painter:  # ended also by a defect: one that outlives the painting is a crash
            if self._frame is None:
                painter.fillRect(self.rect(), themed(PANEL))
            else:
                self._paint_frame(painter, self._frame)

    def _paint_frame(self, painter: QPainter, frame: Frame) -> None:
        figures = self._figures
        scale, whole = self._scale(frame), self.rect().toRectF()
        data = TimelineData.of(frame, scale)
        known = self._after or frame
        after = None if self._after is None else TimelineData.of(self._after, scale)
        reach = Reach.of(known, data.minutes, data if after is None else after)
        if after is None:
            self._kept.paint(painter, scale, reach, data, whole)
        else:
            self._kept.paint_ground(painter, scale, whole)
            painter.setOpacity(_DIMMED)
            paint_data(painter, scale, reach, after, whole, scale.x(frame.cursor_ms), whole.right())
            painter.setOpacity(1.0)
            paint_data(painter, scale, reach, data, whole, scale.left, whole.right())
        paint_unknown(painter, scale, known)
        lettering = self._lettering
        paint_moments(painter, scale, self._marks)
        paint_chapters(painter, scale, known, frame.cursor_ms, self.width(), lettering, figures=figures)
        paint_scope(painter, scale, reach, frame, lettering, figures=figures)
        line = None if self._marks.path is None else RatioLine.of(self._marks.path, scale)
        if line is not None:
            self._ratio.paint(painter, scale, line)
            name_margin_ratio(painter, scale, line, lettering, figures=figures)
        paint_handle(painter, scale, frame.cursor_ms)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self._choose(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub while the button is down; else show what is under the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(event)
        elif self._frame is not None:
            self.setToolTip(self._text_at(event.position().x(), self._frame))

    def _choose(self, event: QMouseEvent) -> None:
        if self._frame is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.momentChosen.emit(self._scale(self._frame).time_ms(event.position().x()))

    def _scale(self, frame: Frame) -> TimelineScale:
        top = chart_top(self.height())
        return TimelineScale(
            frame.session.start_ms,
            shown_until_ms(frame),
            SIDE_MARGIN,
            top,
            max(1.0, self.width() - 2 * SIDE_MARGIN),
            max(1.0, self.height() - top - RATIO_HEIGHT - AXIS_HEIGHT),
        )

    def _text_at(self, x: float, frame: Frame) -> str:
        """The moment under the pointer, and what was liquidated around it if that is known."""
        figures = figures_of(self)
        scale = self._scale(frame)
        moment = scale.time_ms(x)
        named = formatting.moment_within(moment, frame.session.start_ms, frame.session.end_ms)
        known = self._after if self._after is not None else frame
        if not frame.session.start_ms <= moment <= known.cursor_ms:
            return named
        data = TimelineData.of(known, scale)
        row = int((moment - data.first_ms) // (data.minutes * MINUTE_MS))
        if not 0 <= row < len(data.long_usd):
            return named
        estimated = estimated_flow(known)
        floor = "" if estimated is not None else _floor_of(known, data, row)
        if floor is None:
            return tr("{moment_utc}\nwhat was liquidated is not known", moment_utc=named)
        shorts, longs = (floor + figures.usd(float(usd[row])) for usd in (data.short_usd, data.long_usd))
        whose = scope_text(frame.scope, frame.instrument) if estimated is None else estimated_text(known, estimated)
        return tr(
            "{moment_utc}\n{size}: shorts {shorts}, longs {longs} ({whose})",
            moment_utc=named,
            size=formatting.bucket(data.minutes),
            shorts=shorts,
            longs=longs,
            whose=whose,
        )


def _floor_of(frame: Frame, data: TimelineData, row: int) -> str | None:
    """What stands before the sums of a bar: `≥ ` where a part of them is not known; None where nothing is known."""
    start_ms = data.first_ms + row * data.minutes * MINUTE_MS
    end_ms = min(start_ms + data.minutes * MINUTE_MS, frame.cursor_ms)
    is_known = frame.counted_liquidations.is_known(np.array([start_ms]), np.array([end_ms]))[0]
    if not is_known and not data.short_usd[row] + data.long_usd[row]:
        return None
    return "" if is_known and not is_sampled(frame) else "≥ "
