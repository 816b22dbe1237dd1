"""Draws the parts of the timeline, each in pixels of a `TimelineScale`."""

import math

import msgspec
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from rektscope.engine.estimated_flow import estimated_flow
from rektscope.engine.frame import Frame
from rektscope.market.times import MINUTE_MS
from rektscope.replay.story import Chapter
from rektscope.risk.path import MarginPath
from rektscope.ui.chapter_text import text_of
from rektscope.ui.estimated_text import estimated_text
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.guarded_paint import saved
from rektscope.ui.header.scope import scope_text
from rektscope.ui.part_known import is_unrecorded, part_known
from rektscope.ui.paths import joined_line, upright_lines
from rektscope.ui.stamps import StampBook
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
    text_width,
    themed,
)
from rektscope.ui.time_ticks import tick_label, time_ticks
from rektscope.ui.timeline.ratio_line import RatioLine
from rektscope.ui.timeline.scale import (
    AXIS_HEIGHT,
    LABEL_HEIGHT,
    RATIO_HEIGHT,
    SHORTS_SHARE,
    SIDE_MARGIN,
    PriceLine,
    Reach,
    TimelineData,
    TimelineScale,
)
from rektscope.ui.translation import tr

Float64 = npt.NDArray[np.float64]

_AXIS_LABEL_PX = 64.0
_POINTS_BEYOND = 4
"""Points of the price line that are drawn beyond what is shown of it, so that it is cut, and does not end there."""

_MOST_TITLES = 256
_BETWEEN_TITLES_PX = 10.0
_TITLES_TOP = 3.0
_GROUND = 226
"""How opaque the ground of words is: no line can be read as a part of a letter, and a bar below is still seen."""

_FROM_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
"""Joined once: flags are objects of Python."""

HANDLE_PX = 5.0
"""Radius of the handle at the cursor's foot."""

_UNKNOWN_ALPHA = 110

_LEAST_WITH_SCOPE_PX = 48.0
"""Height of the bars that leaves room for words below them."""


class PositionMarks(msgspec.Struct, frozen=True):
    """My position on the timeline: moments in UTC milliseconds, and its margin ratio; None where there is none."""

    opened_ms: int | None = None
    rekt_ms: int | None = None
    path: MarginPath | None = None


class PlacedChapter(msgspec.Struct, frozen=True):
    """A chapter on the strip, in pixels: its line, and its title where there is room for one, else None.

    Attributes:
        line: from its upper end to the bars' lower one.
        title, place: what it is called, and where that stands.
        seek_ms: from when on it is known, UTC milliseconds.
    """

    line: QLineF
    title: str
    place: QRectF | None
    seek_ms: int


class Lettering:
    """The words of a strip: those of a chapter are made once, and each line is drawn once and then copied."""

    def __init__(self) -> None:
        self.stamps = StampBook()
        self._titles: dict[tuple[Chapter, Figures], str] = {}
        self._placed: tuple[tuple[object, ...], list[PlacedChapter]] | None = None

    def placed(
        self, chapters: tuple[Chapter, ...], known_ms: int, scale: TimelineScale, width: int, figures: Figures
    ) -> list[PlacedChapter]:
        """Where the chapters that are known by a moment stand; another moment of the same ones moves none."""
        known = [each for each in chapters if scale.start_ms <= each.time_ms and each.seek_ms <= known_ms]
        key = (known, scale, width, figures)
        if self._placed is None or self._placed[0] != key:
            ends = [-1e9] * scale.label_rows
            titled = ((each, self.title(each, figures)) for each in known)
            self._placed = key, [_placed_chapter(each, title, scale, ends, width) for each, title in titled]
        return self._placed[1]

    def title(self, chapter: Chapter, figures: Figures) -> str:
        """What a chapter is called."""
        key = (chapter, figures)
        if key not in self._titles:
            while len(self._titles) >= _MOST_TITLES:
                self._titles.pop(next(iter(self._titles)))
            self._titles[key] = text_of(chapter, figures=figures).title
        return self._titles[key]

    def line(self, painter: QPainter, place: QRectF, text: str, tint: str) -> None:
        """A line of a caption, from the left of a place, on a ground that no line shows through."""
        ground = themed(PANEL, _GROUND)
        self.stamps.words(painter, place, text, CAPTION_PX, themed(tint), align=_FROM_LEFT, ground=ground)


def paint_axis(painter: QPainter, scale: TimelineScale) -> None:
    """A line at each round time, and the time below it."""
    painter.setFont(font(CAPTION_PX))
    for moment in time_ticks(scale.start_ms, scale.end_ms, scale.width / _AXIS_LABEL_PX):
        # The middle of a pixel: a line on the edge between two would be smeared over both.
        x = round(scale.x(moment)) + 0.5
        painter.setPen(QPen(themed(LINE), 1.0))
        painter.drawLine(QPointF(x, scale.top), QPointF(x, scale.bottom))
        painter.setPen(themed(CAPTION))
        label = tick_label(moment)
        width = painter.fontMetrics().horizontalAdvance(label)
        left = min(max(x - width / 2, scale.left - SIDE_MARGIN), scale.left + scale.width + SIDE_MARGIN - width)
        place = QRectF(left, scale.bottom + RATIO_HEIGHT + 1, width, AXIS_HEIGHT)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, label)


def paint_data(
    painter: QPainter, scale: TimelineScale, reach: Reach, data: TimelineData, whole: QRectF, left: float, right: float
) -> None:
    """Bars and the price line between two places, pixels from the left, whatever of them is drawn elsewhere."""
    with saved(painter):
        painter.setClipRect(QRectF(left, whole.top(), right - left, whole.height()))
        _paint_bars(painter, scale, reach, data, left, right)
        _paint_price(painter, scale, reach, data.line, left, right)


def _paint_bars(
    painter: QPainter, scale: TimelineScale, reach: Reach, data: TimelineData, left: float, right: float
) -> None:
    """All bars of a side are one path of thick lines."""
    step = scale.x(data.minutes * MINUTE_MS) - scale.x(0)
    first = scale.x(data.first_ms)
    full = scale.height * SHORTS_SHARE
    shown = slice(max(0, data.bars_until(left, scale) - 2), data.bars_until(right, scale) + 1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for all_usd, name, room, direction in (
        (data.short_usd, SHORTS, full, -1.0),
        (data.long_usd, LONGS, scale.height - full, 1.0),
    ):
        usd = all_usd[shown]
        rows = np.flatnonzero(usd > 0)
        if not len(rows):
            continue
        # By the root: bars differ by powers of ten, and in proportion most would be less than a pixel high.
        lengths = np.minimum(np.sqrt(usd[rows] / reach.full_usd) * full, room)
        if data.is_estimated:
            lefts = np.asarray(first + (rows + shown.start) * step, dtype=np.float64)
            _paint_estimated(
                painter, name, scale.zero, np.asarray(direction * lengths, dtype=np.float64), lefts, step - 1.0
            )
            continue
        middles = np.asarray(first + (rows + shown.start + 0.5) * step, dtype=np.float64)
        zero = np.full(len(rows), scale.zero)
        pen = QPen(themed(name), max(1.0, step - 1.0))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawPath(upright_lines(middles, zero, zero + direction * lengths))


def _paint_estimated(painter: QPainter, name: str, zero: float, lengths: Float64, lefts: Float64, width: float) -> None:
    """Bars that nothing recorded stands behind: hollow, hatched and paler than those of liquidations."""
    painter.setPen(QPen(themed(name, 170), 1.0))
    painter.setBrush(QBrush(themed(name, 110), Qt.BrushStyle.BDiagPattern))
    for left, length in zip(np.round(lefts).tolist(), lengths.tolist(), strict=True):
        painter.drawRect(QRectF(left + 0.5, min(zero, zero + length), max(1.0, round(width) - 1.0), abs(length)))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_price(
    painter: QPainter, scale: TimelineScale, reach: Reach, line: PriceLine, left: float, right: float
) -> None:
    """A line of closes, and upright ones over what the candles of a point ranged over, where that can be seen."""
    shown = slice(
        max(0, int(line.x.searchsorted(left)) - _POINTS_BEYOND),
        int(line.x.searchsorted(right, side="right")) + _POINTS_BEYOND,
    )
    x = line.x[shown]
    if len(x) < 2:  # noqa: PLR2004 -- a line has two ends
        return
    y, low, high = (
        # A tenth of the height stays free above and below the line.
        scale.top + scale.height * (0.9 - 0.8 * reach.shares(each[shown]))
        for each in (line.close, line.low, line.high)
    )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(themed(TEXT_SECOND, 130), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(joined_line(x, y))
    wide = np.flatnonzero(low - high > 1.0)
    if len(wide):
        painter.drawPath(upright_lines(x[wide], high[wide], low[wide]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def paint_chapters(
    painter: QPainter,
    scale: TimelineScale,
    known: Frame,
    cursor_ms: int,
    width: int,
    lettering: Lettering,
    *,
    figures: Figures = STANDARD,
) -> None:
    """Chapters that have happened by the moment of `known`: the cursor, or the end when what came next is shown.

    Titles come after all lines, that of the cursor too: one reaches over the lines of what is after it.
    """
    placed = lettering.placed(known.chapters, known.cursor_ms, scale, width, figures)
    painter.setPen(QPen(themed(LINE_STRONG), 1.0))
    for chapter in placed:
        painter.drawLine(chapter.line)
    _paint_cursor_line(painter, scale, cursor_ms)
    for chapter in placed:
        if chapter.place is not None:
            tint = TEXT_SECOND if chapter.seek_ms <= cursor_ms else CAPTION
            lettering.line(painter, chapter.place, chapter.title, tint)


def paint_unknown(painter: QPainter, scale: TimelineScale, frame: Frame) -> None:
    """Hatch the time, up to a moment, of which nobody knows what was liquidated."""
    stretches = frame.counted_liquidations.unknown(frame.cursor_ms).stretches
    if not stretches or is_unrecorded(frame):
        return
    brush = QBrush(themed(CAPTION, _UNKNOWN_ALPHA), Qt.BrushStyle.BDiagPattern)
    reached = scale.left
    for start_ms, end_ms in stretches:
        left, right = max(reached, scale.x(start_ms)), scale.x(end_ms)
        if right - left >= 1.0:  # of many short ones those that a pixel shows
            painter.fillRect(QRectF(left, scale.top, right - left, scale.height), brush)
            reached = right


def scope_note(frame: Frame) -> str:
    """What the bars and the chapters are of; of an estimate, that nothing of it is recorded."""
    estimated = estimated_flow(frame)
    if estimated is not None:
        return estimated_text(frame, estimated)
    if is_unrecorded(frame):
        return tr("no liquidations in these data")
    part = part_known(frame.totals)
    return tr(
        "liquidated{value}, {scope_text}",
        value=tr(" and chapters") if frame.chapters else "",
        scope_text=scope_text(frame.scope, frame.instrument),
    ) + (f", {part}" if part else "")


def scope_place(scale: TimelineScale, text_px: float, cursor_ms: int) -> QRectF:
    """Where a text of so many pixels stands under the bars: at the left, or at the right while the handle is there."""
    left = scale.left + 4.0
    if scale.x(cursor_ms) - HANDLE_PX <= left + text_px:
        left = max(left, scale.left + scale.width - text_px)
    return QRectF(left, scale.bottom - LABEL_HEIGHT - 1.0, text_px, LABEL_HEIGHT)


def is_under_handle(scale: TimelineScale, place: QRectF, cursor_ms: int) -> bool:
    """Whether the handle at the foot of the cursor lies over a text."""
    return place.left() < scale.x(cursor_ms) + HANDLE_PX and scale.x(cursor_ms) - HANDLE_PX < place.right()


def paint_scope(
    painter: QPainter,
    scale: TimelineScale,
    reach: Reach,
    frame: Frame,
    lettering: Lettering,
    *,
    figures: Figures = STANDARD,
) -> None:
    """What the bars are of and how much a full one is, under them; not in a low strip, where it hides them."""
    is_estimated = estimated_flow(frame) is not None  # whoever sees these bars has to read this
    if scale.height < _LEAST_WITH_SCOPE_PX and not is_estimated:
        return
    full = figures.round_usd(reach.full_usd)
    text = tr("{scope_note} · full bar {round_usd}", scope_note=scope_note(frame), round_usd=full)
    place = scope_place(scale, math.ceil(text_width(text, CAPTION_PX)), frame.cursor_ms)
    if not is_estimated and is_under_handle(scale, place, frame.cursor_ms):  # no room at either side of it
        text = tr("full bar {round_usd}", round_usd=full)
        place = scope_place(scale, math.ceil(text_width(text, CAPTION_PX)), frame.cursor_ms)
    lettering.line(painter, place, text, CAPTION)


def _placed_chapter(chapter: Chapter, title: str, scale: TimelineScale, ends: list[float], width: int) -> PlacedChapter:
    """A line, and its title in the first row that has room; without room the line alone. `ends` of the rows move on."""
    x, length = round(scale.x(chapter.time_ms)) + 0.5, math.ceil(text_width(title, CAPTION_PX))
    left = min(x + 4.0, width - length - _BETWEEN_TITLES_PX)
    row = next((place for place in range(len(ends)) if ends[place] <= left), None)
    top = _TITLES_TOP + (row if row is not None else len(ends)) * LABEL_HEIGHT
    if row is not None:
        ends[row] = left + length + _BETWEEN_TITLES_PX
    place = None if row is None else QRectF(left, top, length + 2.0, LABEL_HEIGHT)
    return PlacedChapter(QLineF(x, top + 2, x, scale.bottom), title, place, chapter.seek_ms)


def paint_moments(painter: QPainter, scale: TimelineScale, marks: PositionMarks) -> None:
    """When my position was opened, and when it was liquidated."""
    for moment, name in ((marks.opened_ms, TEXT), (marks.rekt_ms, DANGER)):
        if moment is not None and scale.start_ms <= moment <= scale.end_ms:
            x = round(scale.x(moment)) + 0.5
            painter.setPen(QPen(themed(name, 200), 1.0, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, scale.top), QPointF(x, scale.bottom))


def name_margin_ratio(
    painter: QPainter, scale: TimelineScale, line: RatioLine, lettering: Lettering, *, figures: Figures = STANDARD
) -> None:
    """The margin ratio as a figure, beside the end of its line."""
    text = tr("margin ratio {percent}", percent=figures.percent(min(line.last, 1.0), 0))
    width = math.ceil(text_width(text, CAPTION_PX)) + 2.0
    place = QRectF(min(line.end_x + 6, scale.left + scale.width - width), scale.bottom + 1, width, RATIO_HEIGHT - 2)
    lettering.line(painter, place, text, CAPTION)


def _paint_cursor_line(painter: QPainter, scale: TimelineScale, cursor_ms: int) -> None:
    """The moment shown."""
    x = round(scale.x(cursor_ms)) + 0.5
    painter.setPen(QPen(themed(TEXT), 1.6))
    painter.drawLine(QPointF(x, _TITLES_TOP + 1.0), QPointF(x, scale.bottom))  # no stub over a title


def paint_handle(painter: QPainter, scale: TimelineScale, cursor_ms: int) -> None:
    """At the foot of the cursor, to take it."""
    x = round(scale.x(cursor_ms)) + 0.5
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(themed(TEXT))
    painter.drawEllipse(QPointF(x, scale.bottom), HANDLE_PX, HANDLE_PX)
