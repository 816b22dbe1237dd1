"""The timeline strip: what happened so far, to the pixel, and the cursor that goes through it.

Nothing right of the cursor is drawn unless what came next was asked for, and then it is dimmed. Bars are USD per
bucket on a square-root scale, so that the quiet hours stay visible beside one giant order, up to the largest known.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from rektscope.engine.frame import Frame
from rektscope.market.times import MINUTE_MS
from rektscope.replay.story import Chapter
from rektscope.ui import formatting
from rektscope.ui.theme import (
    CAPTION,
    CAPTION_PX,
    DANGER,
    LINE,
    LINE_STRONG,
    LONGS,
    PANEL,
    SHORTS,
    TEXT,
    TEXT_SECOND,
    colour,
    font,
)

_BUCKETS_MINUTES = (1, 5, 15, 30, 60, 240)
_SMALLEST_BAR_PX = 3.0
_LABEL_ROWS = 3
_LABEL_HEIGHT = 13.0
_CHART_TOP = 4.0 + _LABEL_ROWS * _LABEL_HEIGHT
_AXIS_HEIGHT = 14.0
_SHORTS_SHARE = 0.68
_SIDE_MARGIN = 14.0
_DIMMED = 0.35


@dataclass(frozen=True, slots=True)
class PositionMarks:
    """Moments of my position on the timeline, UTC milliseconds; None where there is none."""

    opened_ms: int | None = None
    rekt_ms: int | None = None


class TimelineStrip(QWidget):
    """Bars, lines, chapters and the cursor.

    Signals:
        momentChosen: UTC milliseconds under a click or drag.
    """

    momentChosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(124)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName("Timeline")
        self._frame: Frame | None = None
        self._after: Frame | None = None
        self._marks = PositionMarks()

    def show_frame(self, frame: Frame, after: Frame | None, marks: PositionMarks) -> None:
        """Show a moment, and dimmed what came after it when `after` is given."""
        self._frame, self._after, self._marks = frame, after, marks
        self.update()

    def bucket_minutes(self) -> int:
        """Minutes per bar at this width."""
        if self._frame is None:
            return _BUCKETS_MINUTES[0]
        minutes = (self._frame.session.end_ms - self._frame.session.start_ms) / MINUTE_MS
        per_pixel = minutes / max(1.0, self._area().width())
        return next((size for size in _BUCKETS_MINUTES if size / per_pixel >= _SMALLEST_BAR_PX), _BUCKETS_MINUTES[-1])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Everything, from the far to the near."""
        _ = event
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(PANEL))
        frame = self._frame
        if frame is not None:
            self._paint_axis(painter, frame)
            if self._after is not None:
                painter.setOpacity(_DIMMED)
                self._paint_data(painter, self._after, frame.cursor_ms)
                painter.setOpacity(1.0)
            self._paint_data(painter, frame, frame.session.start_ms)
            self._paint_chapters(painter, frame)
            self._paint_cursor(painter, frame)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self._choose(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub while the button is down; else tell what is under the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(event)
        elif self._frame is not None:
            self.setToolTip(self._words_at(event.position().x(), self._frame))

    def _choose(self, event: QMouseEvent) -> None:
        if self._frame is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.momentChosen.emit(self._time_at(event.position().x(), self._frame))

    def _area(self) -> QRectF:
        return QRectF(
            _SIDE_MARGIN,
            _CHART_TOP,
            max(1.0, self.width() - 2 * _SIDE_MARGIN),
            max(1.0, self.height() - _CHART_TOP - _AXIS_HEIGHT),
        )

    def _x(self, time_ms: float, frame: Frame) -> float:
        length = max(1, frame.session.end_ms - frame.session.start_ms)
        return self._area().left() + (time_ms - frame.session.start_ms) / length * self._area().width()

    def _time_at(self, x: float, frame: Frame) -> int:
        share = (x - self._area().left()) / self._area().width()
        return frame.session.start_ms + round(share * (frame.session.end_ms - frame.session.start_ms))

    def _words_at(self, x: float, frame: Frame) -> str:
        moment = self._time_at(x, frame)
        known = self._after if self._after is not None else frame
        if not frame.session.start_ms <= moment <= known.cursor_ms:
            return formatting.moment_utc(moment)
        long_usd, short_usd = self._buckets(known)
        bucket = self.bucket_minutes() * MINUTE_MS
        row = int((moment - known.all_liquidations.first_minute_ms) // bucket)
        if not 0 <= row < len(long_usd):
            return formatting.moment_utc(moment)
        return (
            f"{formatting.moment_utc(moment)}\n{self.bucket_minutes()} min: "
            f"shorts {formatting.usd(float(short_usd[row]))}, longs {formatting.usd(float(long_usd[row]))}"
        )

    def _buckets(self, frame: Frame) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """USD per bucket (long, short) of all markets, as known at the frame."""
        size = self.bucket_minutes()
        answer = []
        for usd in frame.all_liquidations.per_minute_usd(frame.cursor_ms):
            padded = np.concatenate([usd, np.zeros(-len(usd) % size)])
            answer.append(padded.reshape(-1, size).sum(axis=1))
        return answer[0], answer[1]

    def _paint_axis(self, painter: QPainter, frame: Frame) -> None:
        painter.setFont(font(CAPTION_PX))
        area = self._area()
        step = 60 * MINUTE_MS
        while self._x(frame.session.start_ms + step, frame) - area.left() < 64.0:  # noqa: PLR2004 -- pixels a label needs
            step *= 2
        first = -(-frame.session.start_ms // step) * step
        for moment in range(first, frame.session.end_ms + 1, step):
            x = round(self._x(moment, frame)) + 0.5
            painter.setPen(QPen(colour(LINE), 1.0))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            painter.setPen(colour(CAPTION, 190))
            words = QRectF(x - 30, area.bottom() + 1, 60, _AXIS_HEIGHT)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, formatting.clock(moment))

    def _paint_data(self, painter: QPainter, frame: Frame, from_ms: int) -> None:
        """Bars and lines of a frame, from a moment on."""
        painter.save()
        left = self._x(from_ms, frame)
        painter.setClipRect(QRectF(left, 0, self.width() - left, self.height()))
        self._paint_bars(painter, frame)
        self._paint_price(painter, frame)
        painter.restore()

    def _paint_bars(self, painter: QPainter, frame: Frame) -> None:
        area = self._area()
        long_usd, short_usd = self._buckets(frame)
        largest = max(float(long_usd.max()), float(short_usd.max()), 1.0)
        zero = area.top() + area.height() * _SHORTS_SHARE
        bucket = self.bucket_minutes() * MINUTE_MS
        width = max(1.0, self._x(bucket, frame) - self._x(0, frame) - 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        for usd, name, height, up in (
            (short_usd, SHORTS, area.height() * _SHORTS_SHARE, True),
            (long_usd, LONGS, area.height() * (1 - _SHORTS_SHARE), False),
        ):
            painter.setBrush(colour(name))
            # The two directions share one scale only if the larger side decides it for both.
            lengths = np.minimum(np.sqrt(usd / largest) * area.height() * _SHORTS_SHARE, height)
            for row in np.flatnonzero(usd > 0):
                x = self._x(frame.all_liquidations.first_minute_ms + int(row) * bucket, frame)
                length = float(lengths[row])
                painter.drawRect(QRectF(x, zero - length if up else zero + 1.0, width, length))

    def _paint_price(self, painter: QPainter, frame: Frame) -> None:
        candles = frame.candles
        shown = candles.start_ms >= frame.session.start_ms
        if shown.sum() < 2:  # noqa: PLR2004 -- a line has two ends
            return
        area = self._area()
        close = candles.close[shown]
        low, high = float(close.min()), float(close.max())
        y = area.top() + area.height() * 0.9 - (close - low) / max(high - low, 1e-12) * area.height() * 0.8
        length = max(1, frame.session.end_ms - frame.session.start_ms)
        ends = np.minimum(candles.start_ms[shown] + candles.duration_ms, frame.cursor_ms)
        x = area.left() + (ends - frame.session.start_ms) / length * area.width()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(TEXT_SECOND, 120), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(pg.arrayToQPath(x, y, connect="all", finiteCheck=False))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _paint_chapters(self, painter: QPainter, frame: Frame) -> None:
        """Chapters that have happened by the cursor; all of them when what came next is shown."""
        known_ms = self._after.cursor_ms if self._after is not None else frame.cursor_ms
        painter.setFont(font(CAPTION_PX))
        ends = [-1e9] * _LABEL_ROWS
        for chapter in frame.session.chapters:
            if frame.session.start_ms <= chapter.time_ms <= known_ms:
                self._paint_chapter(painter, frame, chapter, ends)

    def _paint_chapter(self, painter: QPainter, frame: Frame, chapter: Chapter, ends: list[float]) -> None:
        x = round(self._x(chapter.time_ms, frame)) + 0.5
        width = painter.fontMetrics().horizontalAdvance(chapter.title) + 10.0
        left = min(x + 4.0, self.width() - width)
        row = next((place for place in range(_LABEL_ROWS) if ends[place] <= left), _LABEL_ROWS - 1)
        top = 3.0 + row * _LABEL_HEIGHT
        painter.setPen(QPen(colour(LINE_STRONG), 1.0))
        painter.drawLine(QPointF(x, top + 2), QPointF(x, self._area().bottom()))
        is_past = chapter.time_ms <= frame.cursor_ms
        painter.setPen(colour(TEXT_SECOND if is_past else CAPTION))
        if ends[row] <= left:
            painter.drawText(QRectF(left, top, width, _LABEL_HEIGHT), Qt.AlignmentFlag.AlignVCenter, chapter.title)
            ends[row] = left + width

    def _paint_cursor(self, painter: QPainter, frame: Frame) -> None:
        area = self._area()
        for moment, name in ((self._marks.opened_ms, TEXT), (self._marks.rekt_ms, DANGER)):
            if moment is not None and frame.session.start_ms <= moment <= frame.session.end_ms:
                x = round(self._x(moment, frame)) + 0.5
                painter.setPen(QPen(colour(name, 200), 1.0, Qt.PenStyle.DashLine))
                painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        x = round(self._x(frame.cursor_ms, frame)) + 0.5
        painter.setPen(QPen(colour(TEXT), 1.6))
        painter.drawLine(QPointF(x, 2), QPointF(x, area.bottom()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(TEXT))
        painter.drawEllipse(QPointF(x, area.bottom()), 5.0, 5.0)
