"""The timeline strip: what happened so far, to the pixel, and the cursor that goes through it.

Nothing right of the cursor is drawn unless what came next was asked for, and then it is dimmed. Bars are USD per
bucket on a square-root scale, so that the quiet hours stay visible beside one giant order, up to the largest known.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from rektscope.engine.frame import Frame
from rektscope.market.times import MINUTE_MS
from rektscope.replay.story import Chapter
from rektscope.risk.path import MarginPath
from rektscope.ui import formatting
from rektscope.ui.header.scope import scope_words
from rektscope.ui.painted_roles import PaintedView
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
    font,
    themed,
)
from rektscope.ui.time_ticks import tick_label, time_ticks

_BUCKETS_MINUTES = (1, 5, 15, 30, 60, 240)
_SMALLEST_BAR_PX = 3.0
_LABEL_ROWS = 3
_LABEL_HEIGHT = 13.0
_CHART_TOP = 4.0 + _LABEL_ROWS * _LABEL_HEIGHT
_AXIS_HEIGHT = 14.0
_RATIO_HEIGHT = 20.0
"""The band between bars and axis for the margin ratio of my position."""

_AXIS_LABEL_PX = 64.0
_SHORTEST_MS = 10 * MINUTE_MS
_LIVE_STEP_MS = 30 * MINUTE_MS
_SHORTS_SHARE = 0.68
_SIDE_MARGIN = 14.0
_DIMMED = 0.35

Float64 = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class PositionMarks:
    """My position on the timeline: moments in UTC milliseconds, and its margin ratio; None where there is none."""

    opened_ms: int | None = None
    rekt_ms: int | None = None
    path: MarginPath | None = None


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where times and bars lie in the strip, in pixels."""

    start_ms: int
    end_ms: int
    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def zero(self) -> float:
        """The line that shorts stand on and longs hang from."""
        return self.top + self.height * _SHORTS_SHARE

    def x(self, time_ms: float) -> float:
        return self.left + (time_ms - self.start_ms) / max(1, self.end_ms - self.start_ms) * self.width

    def time_ms(self, x: float) -> int:
        return self.start_ms + round((x - self.left) / self.width * (self.end_ms - self.start_ms))

    def bucket_minutes(self) -> int:
        """Minutes per bar, so that a bar is a few pixels wide."""
        per_pixel = (self.end_ms - self.start_ms) / MINUTE_MS / self.width
        return next((size for size in _BUCKETS_MINUTES if size / per_pixel >= _SMALLEST_BAR_PX), _BUCKETS_MINUTES[-1])


class TimelineStrip(QWidget, PaintedView):
    """Bars, lines, chapters and the cursor.

    Signals:
        momentChosen: UTC milliseconds under a click or drag.
    """

    momentChosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(144)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName("Timeline")
        self._frame: Frame | None = None
        self._after: Frame | None = None
        self._marks = PositionMarks()
        self._ground: QPixmap | None = None

    def show_frame(self, frame: Frame, after: Frame | None, marks: PositionMarks) -> None:
        """Show a moment, and dimmed what came after it when `after` is given."""
        if (
            self._frame is None
            or shown_until_ms(self._frame) != shown_until_ms(frame)
            or (self._frame.session.start_ms != frame.session.start_ms)
        ):
            self._ground = None
        self._frame, self._after, self._marks = frame, after, marks
        self.update()

    def bucket_minutes(self) -> int:
        """Minutes per bar at this width."""
        return self._scale(self._frame).bucket_minutes() if self._frame is not None else _BUCKETS_MINUTES[0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The axis must be drawn anew."""
        super().resizeEvent(event)
        self._ground = None

    def changeEvent(self, event: QEvent) -> None:
        """Another theme: the axis must be drawn anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._ground = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Everything, from the far to the near."""
        _ = event
        painter = QPainter(self)
        frame = self._frame
        if frame is None:
            painter.fillRect(self.rect(), themed(PANEL))
            painter.end()
            return
        scale = self._scale(frame)
        painter.drawPixmap(0, 0, self._drawn_ground(scale, painter.device().devicePixelRatioF()))
        if self._after is not None:
            painter.setOpacity(_DIMMED)
            _paint_data(painter, scale, self._after, frame.cursor_ms, self.rect().toRectF())
            painter.setOpacity(1.0)
        _paint_data(painter, scale, frame, frame.session.start_ms, self.rect().toRectF())
        _paint_chapters(painter, scale, self._after or frame, frame.cursor_ms, self.width())
        _paint_scope(painter, scale, frame)
        _paint_moments(painter, scale, self._marks)
        if self._marks.path is not None:
            _paint_margin_ratio(painter, scale, self._marks.path)
        _paint_cursor(painter, scale, frame.cursor_ms)
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
            self.momentChosen.emit(self._scale(self._frame).time_ms(event.position().x()))

    def _scale(self, frame: Frame) -> _Scale:
        return _Scale(
            frame.session.start_ms,
            shown_until_ms(frame),
            _SIDE_MARGIN,
            _CHART_TOP,
            max(1.0, self.width() - 2 * _SIDE_MARGIN),
            max(1.0, self.height() - _CHART_TOP - _RATIO_HEIGHT - _AXIS_HEIGHT),
        )

    def _drawn_ground(self, scale: _Scale, ratio: float) -> QPixmap:
        """The ground with the axis, drawn once for a size."""
        if self._ground is None or self._ground.devicePixelRatio() != ratio:
            ground = QPixmap((self.size().toSizeF() * ratio).toSize())
            ground.setDevicePixelRatio(ratio)
            ground.fill(themed(PANEL))
            painter = QPainter(ground)
            _paint_axis(painter, scale)
            painter.end()
            self._ground = ground
        return self._ground

    def _words_at(self, x: float, frame: Frame) -> str:
        """The moment under the pointer, and what was liquidated around it if that is known."""
        scale = self._scale(frame)
        moment = scale.time_ms(x)
        known = self._after if self._after is not None else frame
        if not frame.session.start_ms <= moment <= known.cursor_ms:
            return formatting.moment_utc(moment)
        size = scale.bucket_minutes()
        long_usd, short_usd = _buckets(known, size)
        row = int((moment - known.counted_liquidations.first_minute_ms) // (size * MINUTE_MS))
        if not 0 <= row < len(long_usd):
            return formatting.moment_utc(moment)
        shorts, longs = formatting.usd(float(short_usd[row])), formatting.usd(float(long_usd[row]))
        whose = scope_words(frame.scope, frame.instrument)
        return f"{formatting.moment_utc(moment)}\n{size} min: shorts {shorts}, longs {longs} ({whose})"


def shown_until_ms(frame: Frame) -> int:
    """Where the strip ends: with the session, or for live data at the next half hour, which they grow into.

    A session of a minute or two would be a single bar, so the strip is never shorter than ten minutes.
    """
    if not frame.is_live:
        return max(frame.session.end_ms, frame.session.start_ms + _SHORTEST_MS)
    steps = (frame.session.end_ms - frame.session.start_ms) // _LIVE_STEP_MS + 1
    return frame.session.start_ms + steps * _LIVE_STEP_MS


def _buckets(frame: Frame, minutes: int) -> tuple[Float64, Float64]:
    """USD per bucket (long, short) of the markets that are counted, as known at the frame."""
    long_usd, short_usd = (
        np.concatenate([usd, np.zeros(-len(usd) % minutes)]).reshape(-1, minutes).sum(axis=1)
        for usd in frame.counted_liquidations.per_minute_usd(frame.cursor_ms)
    )
    return long_usd, short_usd


def _paint_axis(painter: QPainter, scale: _Scale) -> None:
    painter.setFont(font(CAPTION_PX))
    for moment in time_ticks(scale.start_ms, scale.end_ms, scale.width / _AXIS_LABEL_PX):
        x = round(scale.x(moment)) + 0.5
        painter.setPen(QPen(themed(LINE), 1.0))
        painter.drawLine(QPointF(x, scale.top), QPointF(x, scale.bottom))
        painter.setPen(themed(CAPTION))
        label = tick_label(moment)
        width = painter.fontMetrics().horizontalAdvance(label)
        left = min(max(x - width / 2, scale.left - _SIDE_MARGIN), scale.left + scale.width + _SIDE_MARGIN - width)
        words = QRectF(left, scale.bottom + _RATIO_HEIGHT + 1, width, _AXIS_HEIGHT)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, label)


def _paint_data(painter: QPainter, scale: _Scale, frame: Frame, from_ms: int, whole: QRectF) -> None:
    """Bars and the price line of a frame, from a moment on."""
    painter.save()
    painter.setClipRect(whole.adjusted(scale.x(from_ms), 0, 0, 0))
    _paint_bars(painter, scale, frame)
    _paint_price(painter, scale, frame)
    painter.restore()


def _paint_bars(painter: QPainter, scale: _Scale, frame: Frame) -> None:
    """All bars of a side are one path of thick lines."""
    minutes = scale.bucket_minutes()
    long_usd, short_usd = _buckets(frame, minutes)
    largest = max(float(long_usd.max()), float(short_usd.max()), 1.0)
    step = scale.x(minutes * MINUTE_MS) - scale.x(0)
    first = scale.x(frame.counted_liquidations.first_minute_ms)
    full = scale.height * _SHORTS_SHARE
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for usd, name, room, direction in (
        (short_usd, SHORTS, full, -1.0),
        (long_usd, LONGS, scale.height - full, 1.0),
    ):
        rows = np.flatnonzero(usd > 0)
        lengths = np.minimum(np.sqrt(usd[rows] / largest) * full, room)
        middles = np.repeat(first + (rows + 0.5) * step, 2)
        ends = np.column_stack([np.full(len(rows), scale.zero), scale.zero + direction * lengths]).reshape(-1)
        pen = QPen(themed(name), max(1.0, step - 1.0))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawPath(pg.arrayToQPath(middles, ends, connect="pairs", finiteCheck=False))


def _paint_price(painter: QPainter, scale: _Scale, frame: Frame) -> None:
    candles = frame.candles
    first = int(np.searchsorted(candles.start_ms, frame.session.start_ms))
    close = candles.close[first:]
    if len(close) < 2:  # noqa: PLR2004 -- a line has two ends
        return
    low, high = float(close.min()), float(close.max())
    y = scale.top + scale.height * (0.9 - 0.8 * (close - low) / max(high - low, 1e-12))
    ends = np.minimum(candles.start_ms[first:] + candles.duration_ms, frame.cursor_ms)
    x = scale.left + (ends - scale.start_ms) / max(1, scale.end_ms - scale.start_ms) * scale.width
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(themed(TEXT_SECOND, 130), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(pg.arrayToQPath(x, y, connect="all", finiteCheck=False))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _paint_chapters(painter: QPainter, scale: _Scale, known: Frame, cursor_ms: int, width: int) -> None:
    """Chapters that have happened by the moment of `known`: the cursor, or the end when what came next is shown."""
    painter.setFont(font(CAPTION_PX))
    ends = [-1e9] * _LABEL_ROWS
    for chapter in known.chapters:
        if scale.start_ms <= chapter.time_ms and chapter.seek_ms <= known.cursor_ms:
            _paint_chapter(painter, scale, chapter, ends, width, is_past=chapter.seek_ms <= cursor_ms)


def scope_note(frame: Frame) -> str:
    """What the bars and the chapters are of."""
    return f"liquidated{' and chapters' if frame.chapters else ''}, {scope_words(frame.scope, frame.instrument)}"


def _paint_scope(painter: QPainter, scale: _Scale, frame: Frame) -> None:
    """What the bars are of, under the first of them."""
    painter.setFont(font(CAPTION_PX))
    painter.setPen(themed(CAPTION))
    place = QRectF(scale.left + 4.0, scale.bottom - _LABEL_HEIGHT - 1.0, scale.width, _LABEL_HEIGHT)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, scope_note(frame))


def _paint_chapter(
    painter: QPainter, scale: _Scale, chapter: Chapter, ends: list[float], width: int, *, is_past: bool
) -> None:
    """A line, and its title in the first row that has room; without room the line alone."""
    x = round(scale.x(chapter.time_ms)) + 0.5
    length = painter.fontMetrics().horizontalAdvance(chapter.title) + 10.0
    left = min(x + 4.0, width - length)
    row = next((place for place in range(_LABEL_ROWS) if ends[place] <= left), None)
    top = 3.0 + (row if row is not None else _LABEL_ROWS) * _LABEL_HEIGHT
    painter.setPen(QPen(themed(LINE_STRONG), 1.0))
    painter.drawLine(QPointF(x, top + 2), QPointF(x, scale.bottom))
    if row is None:
        return
    painter.setPen(themed(TEXT_SECOND if is_past else CAPTION))
    painter.drawText(QRectF(left, top, length, _LABEL_HEIGHT), Qt.AlignmentFlag.AlignVCenter, chapter.title)
    ends[row] = left + length


def _paint_moments(painter: QPainter, scale: _Scale, marks: PositionMarks) -> None:
    for moment, name in ((marks.opened_ms, TEXT), (marks.rekt_ms, DANGER)):
        if moment is not None and scale.start_ms <= moment <= scale.end_ms:
            x = round(scale.x(moment)) + 0.5
            painter.setPen(QPen(themed(name, 200), 1.0, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, scale.top), QPointF(x, scale.bottom))


def _paint_margin_ratio(painter: QPainter, scale: _Scale, path: MarginPath) -> None:
    """The margin ratio in the band under the bars: its top is 100 %, where the position is liquidated."""
    inside = (path.time_ms >= scale.start_ms) & (path.time_ms <= scale.end_ms)
    if not inside.any():
        return
    time_ms, ratio = path.time_ms[inside], np.minimum(path.ratio[inside], 1.0)
    x = scale.left + (time_ms - scale.start_ms) / max(1, scale.end_ms - scale.start_ms) * scale.width
    pixel = np.floor(x).astype(np.int64)
    first = np.flatnonzero(np.concatenate([[True], pixel[1:] != pixel[:-1]]))
    top, bottom = scale.bottom + 2.0, scale.bottom + _RATIO_HEIGHT - 2.0
    worst = np.maximum.reduceat(ratio, first)
    # Plain lines of one pixel: dots, smoothing and wider pens cost milliseconds on a line of a thousand points.
    painter.setPen(QPen(themed(DANGER, 70), 1.0))
    painter.drawLine(QPointF(x[0], top), QPointF(x[-1], top))
    painter.setPen(QPen(themed(DANGER, 230), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(pg.arrayToQPath(x[first], bottom - worst * (bottom - top), connect="all", finiteCheck=False))
    painter.setFont(font(CAPTION_PX))
    painter.setPen(themed(CAPTION))
    words = f"margin ratio {formatting.percent(float(ratio[-1]), 0)}"
    place = QRectF(min(x[-1] + 6, scale.left + scale.width - 110), scale.bottom + 1, 110, _RATIO_HEIGHT - 2)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


def _paint_cursor(painter: QPainter, scale: _Scale, cursor_ms: int) -> None:
    x = round(scale.x(cursor_ms)) + 0.5
    painter.setPen(QPen(themed(TEXT), 1.6))
    painter.drawLine(QPointF(x, 2), QPointF(x, scale.bottom))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(themed(TEXT))
    painter.drawEllipse(QPointF(x, scale.bottom), 5.0, 5.0)
