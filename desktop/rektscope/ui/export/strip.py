"""The strip of a picture: realised liquidations over time, shorts standing on the line and longs hanging from it.

Lengths are square roots of USD, as on the window's timeline, so that quiet hours stay visible beside one giant order.
"""

import math

import msgspec
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from rektscope.engine.estimated_flow import EstimatedFlow, estimated_flow
from rektscope.engine.frame import Frame
from rektscope.market.extent import Extent
from rektscope.market.times import MINUTE_MS
from rektscope.ui.export.chart import ChartScale
from rektscope.ui.export.look import Look
from rektscope.ui.part_known import is_unrecorded

_BUCKETS_MINUTES = (1, 5, 15, 30, 60, 240, 1440)
_ESTIMATED_MINUTES = (*_BUCKETS_MINUTES, 3 * 1440, 7 * 1440, 28 * 1440)
_LEAST_BAR_UNITS = 3.0
_LEAST_ESTIMATED_UNITS = 6.0
"""Wide enough that outline and hatching are seen to be no recorded bar's."""

_PALE, _PALE_OUTLINE = 110, 170
_UNKNOWN_PATTERN = Qt.BrushStyle.BDiagPattern
_LEAST_SHARE = 0.3
"""Of the bars' room that the smaller side has at least."""

_CAPTION_SHARE = 0.36
"""Height of the strip that bars leave to its caption."""

Float64 = npt.NDArray[np.float64]


class LiquidationBars(msgspec.Struct, frozen=True, eq=False):
    """USD liquidated a bucket, as known at the frame.

    Attributes:
        minutes: length of a bucket.
        start_ms: (buckets,) start of each.
        long_usd, short_usd: (buckets,) liquidated in each.
        estimated: what they are taken from where nothing is recorded, and they are an estimate by the map.
        unknown: when, up to the moment, nobody knows what was liquidated.
    """

    minutes: int
    start_ms: npt.NDArray[np.int64]
    long_usd: Float64
    short_usd: Float64
    estimated: EstimatedFlow | None = None
    unknown: Extent = Extent()

    @property
    def largest_usd(self) -> float:
        """The most of one side in a bucket."""
        sides = (self.long_usd, self.short_usd)
        return max((float(usd.max()) for usd in sides if len(usd)), default=0.0)


def bars_of(frame: Frame, scale: ChartScale, unit: float) -> LiquidationBars:
    """The bars of the markets that are counted, of the time that is shown."""
    span = scale.view.last_ms - scale.view.first_ms
    pixel_minutes = span / MINUTE_MS / max(1.0, scale.rect.width())
    estimated = estimated_flow(frame)
    wanted = _LEAST_BAR_UNITS * unit * pixel_minutes
    if estimated is not None:
        wanted = max(float(estimated.minutes), _LEAST_ESTIMATED_UNITS * unit * pixel_minutes)
    sizes = _BUCKETS_MINUTES if estimated is None else _ESTIMATED_MINUTES
    minutes = next((size for size in sizes if size >= wanted), sizes[-1])
    index = frame.counted_liquidations
    # Buckets begin at round times, whenever the session does.
    lead = index.first_minute_ms // MINUTE_MS % minutes
    sides = []
    for usd in index.per_minute_usd(frame.cursor_ms):
        padded = np.concatenate([np.zeros(lead), usd, np.zeros(-(lead + len(usd)) % minutes)])
        sides.append(padded.reshape(-1, minutes).sum(axis=1))
    first = index.first_minute_ms - lead * MINUTE_MS
    if estimated is not None:
        sides = list(estimated.per_bucket(first, minutes, len(sides[0])))
    start = first + np.arange(len(sides[0]), dtype=np.int64) * minutes * MINUTE_MS
    shown = (start + minutes * MINUTE_MS > scale.view.first_ms) & (start < scale.view.last_ms)
    unknown = index.unknown(frame.cursor_ms)
    if unknown.stretches and is_unrecorded(frame):
        unknown = Extent()  # where none are recorded at all, the words say so
    return LiquidationBars(minutes, start[shown], sides[0][shown], sides[1][shown], estimated, unknown)


def paint_strip(
    painter: QPainter, strip: QRectF, scale: ChartScale, bars: LiquidationBars, until_ms: int, look: Look, unit: float
) -> None:
    """The bars up to a moment; `scale` is that of the chart above, whose times they share."""
    painter.setPen(Qt.PenStyle.NoPen)
    room = strip.height() * (1.0 - _CAPTION_SHARE)
    shorts, longs = (math.sqrt(float(usd.max(initial=0.0))) for usd in (bars.short_usd, bars.long_usd))
    share = min(max(shorts / ((shorts + longs) or 1.0), _LEAST_SHARE), 1.0 - _LEAST_SHARE)
    zero = strip.bottom() - room * (1.0 - share)
    full = room * max(share, 1.0 - share)
    painter.fillRect(QRectF(strip.left(), zero - unit / 2.0, strip.width(), unit), QColor(look.line))
    _paint_unknown(painter, QRectF(strip.left(), strip.bottom() - room, strip.width(), room), scale, bars, look)
    largest = bars.largest_usd
    if largest <= 0.0:
        return
    width = scale.rect.width() * bars.minutes * MINUTE_MS / (scale.view.last_ms - scale.view.first_ms)
    gap = min(unit, width * 0.2)
    lefts = scale.xs(bars.start_ms)
    known = min(scale.x(until_ms), strip.right())
    for usd, name, limit, sign in (
        (bars.short_usd, look.shorts, room * share, -1.0),
        (bars.long_usd, look.longs, room * (1.0 - share), 1.0),
    ):
        lengths = np.minimum(np.sqrt(usd / largest) * full, limit)
        for left, length in zip(lefts[usd > 0].tolist(), lengths[usd > 0].tolist(), strict=True):
            start, end = max(left, strip.left()), min(left + width - gap, known)
            if end > start:
                bar = QRectF(start, min(zero, zero + sign * length), end - start, length)
                if bars.estimated is None:
                    painter.fillRect(bar, QColor(name))
                else:
                    _paint_estimated(painter, bar, QColor(name), unit)


def _paint_unknown(painter: QPainter, box: QRectF, scale: ChartScale, bars: LiquidationBars, look: Look) -> None:
    """Hatch the time of which nobody knows what was liquidated."""
    ink = QColor(look.line)
    for start_ms, end_ms in bars.unknown.stretches:
        left, right = max(scale.x(start_ms), box.left()), min(scale.x(end_ms), box.right())
        if right - left >= 1.0:
            painter.fillRect(QRectF(left, box.top(), right - left, box.height()), QBrush(ink, _UNKNOWN_PATTERN))


def _paint_estimated(painter: QPainter, bar: QRectF, ink: QColor, unit: float) -> None:
    """A bar that nothing recorded stands behind: hollow and hatched, paler than those of liquidations."""
    pale = QColor(ink)
    pale.setAlpha(_PALE)
    painter.fillRect(bar, QBrush(pale, Qt.BrushStyle.BDiagPattern))
    pale.setAlpha(_PALE_OUTLINE)
    inset = unit / 2.0
    painter.setPen(QPen(pale, unit))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(bar.adjusted(inset, inset, -inset, -inset))
    painter.setPen(Qt.PenStyle.NoPen)
