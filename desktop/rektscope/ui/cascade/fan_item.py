"""A cascade on the chart: from the cursor to where the shock goes and where the waves end, with the band of the share.

Its way to the right is no time: nobody knows how long a cascade takes. A caption says so.
"""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.market.sides import Side
from rektscope.scenarios.what_if import WhatIf
from rektscope.ui.guarded_paint import guarded
from rektscope.ui.heatmap.casing import CASING, on_heat
from rektscope.ui.heatmap.geometry import ScreenMap, TimeScale, in_pixels
from rektscope.ui.heatmap.whole_view import WholeViewItem
from rektscope.ui.theme import BACKGROUND, CAPTION_PX, LONGS, SHORTS, TEXT_SECOND, colour, font
from rektscope.ui.translation import tr

_WIDEST_PX, _LEAST_PX = 240.0, 60.0
_SHOCK_SHARE = 0.35
_ROOM_PX = 10.0
_CAPTION = tr("what if; no time scale")


class Fan(msgspec.Struct, frozen=True):
    """What is drawn.

    Attributes:
        at_ms: the moment it starts from.
        prices: mark, shock, then where each wave pushes to.
        low, high: the end by the lower and the upper end of the band; both the end itself without one.
        side: whose positions are liquidated.
        words: at the end.
    """

    at_ms: int
    prices: tuple[float, ...]
    low: float
    high: float
    side: Side
    words: str

    @classmethod
    def of(cls, answer: WhatIf, words: str) -> "Fan":
        """The fan of an answer."""
        ends = [each.end_price for each in answer.band or (answer.cascade,)]
        pushes = tuple(wave.pushed_to for wave in answer.cascade.waves)
        return cls(
            answer.at_ms, (answer.mark, answer.shocked, *pushes), min(ends), max(ends), answer.cascade.side, words
        )


class FanItem(WholeViewItem):
    """Drawn in pixels over the whole view; takes no clicks."""

    def __init__(self, bottom_of: Callable[[QRectF], float]) -> None:
        """No fan yet; `bottom_of`: above which height of a view, in the scene's pixels, texts are not covered."""
        super().__init__()
        self._bottom_of = bottom_of
        self._fan: Fan | None = None
        self._scale = TimeScale(0)
        self.setZValue(45)

    @property
    def fan(self) -> Fan | None:
        """What is drawn; None for nothing."""
        return self._fan

    def show_fan(self, fan: Fan | None, scale: TimeScale) -> None:
        """Draw another cascade, on the chart's seconds, or none."""
        self._fan, self._scale = fan, scale
        self.draw_anew()

    def has_content(self) -> bool:
        """Whether anything is there to draw."""
        return self._fan is not None

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The band, the path in its casing, and the words at its end."""
        _ = option, widget
        box, fan = self.getViewBox(), self._fan
        if box is None or fan is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        screen, view = in_pixels(painter), box.sceneBoundingRect()
        points, band = _shape(fan, screen, view, screen.left(self._scale.x(fan.at_ms)))
        tint = SHORTS if fan.side is Side.SHORT else LONGS
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tint, 60))
        painter.drawPolygon(band)
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(colour(CASING), 5.0), QPen(colour(on_heat(tint)), 2.0)):
            painter.setPen(pen)
            painter.drawPath(path)
        for point in points[1:]:
            painter.setPen(QPen(colour(CASING), 1.5))
            painter.setBrush(colour(on_heat(tint)))
            painter.drawEllipse(point, 3.0, 3.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _paint_text(painter, fan, points[-1], view, self._bottom_of(view))


def _shape(fan: Fan, screen: ScreenMap, view: QRectF, cursor_x: float) -> tuple[list[QPointF], QPolygonF]:
    """The path from the cursor on, and the band behind it, in pixels; near the right edge it begins before it."""
    left = min(max(cursor_x, view.left()), view.right() - _ROOM_PX - _LEAST_PX)
    width = min(view.right() - _ROOM_PX - left, _WIDEST_PX)
    waves = len(fan.prices) - 2
    shares = [0.0, _SHOCK_SHARE, *(_SHOCK_SHARE + (1.0 - _SHOCK_SHARE) * (each + 1) / waves for each in range(waves))]
    points = [QPointF(left + share * width, screen.top(price)) for share, price in zip(shares, fan.prices, strict=True)]
    right = left + width
    band = QPolygonF([points[1], QPointF(right, screen.top(fan.high)), QPointF(right, screen.top(fan.low))])
    return points, band


def _paint_text(painter: QPainter, fan: Fan, end: QPointF, view: QRectF, bottom: float) -> None:
    painter.setFont(font(CAPTION_PX))
    metrics = painter.fontMetrics()
    is_up = fan.side is Side.SHORT
    is_beyond = not view.top() <= end.y() <= view.bottom()
    right = end.x() - 12.0 if is_beyond else end.x() + 6.0  # beside the arrow
    for number, words in enumerate((fan.words, _CAPTION)):
        width = metrics.horizontalAdvance(words) + 10.0
        offset = (-40.0 if is_up else 8.0) + number * 17.0
        top = min(max(end.y() + offset, view.top() + 2.0 + number * 17.0), bottom - 38.0 + number * 17.0)
        room = QRectF(max(view.left(), min(right - width, view.right() - width - 2.0)), top, width, 16.0)
        painter.fillRect(room, colour(BACKGROUND, 220))
        painter.setPen(colour(on_heat(SHORTS if is_up else LONGS) if number == 0 else TEXT_SECOND))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
    if is_beyond:
        edge = view.top() + 4.0 if is_up else view.bottom() - 4.0
        painter.setPen(QPen(colour(on_heat(SHORTS if is_up else LONGS)), 2.0))
        inwards = 7.0 if is_up else -7.0
        for side in (-5.0, 5.0):
            painter.drawLine(QLineF(QPointF(end.x() + side, edge + inwards), QPointF(end.x(), edge)))
