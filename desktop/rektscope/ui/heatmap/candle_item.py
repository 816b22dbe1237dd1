"""The price as candles: light for a rise, dimmed for a fall, so that colour stays with the liquidations.

Complete candles never change, so they are drawn once for a view into a picture of their own; moving the cursor shows
a part of it. Only the candle that is still forming is drawn each time.
"""

import math

import msgspec
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.engine.prices import PriceCandles
from rektscope.ui.guarded_paint import guarded
from rektscope.ui.heatmap.casing import CASING, on_heat
from rektscope.ui.heatmap.geometry import ScreenMap, TimeScale, in_pixels
from rektscope.ui.heatmap.whole_view import WholeViewItem
from rektscope.ui.paths import upright_lines
from rektscope.ui.theme import colour

RISE = "#F2F5FA"
FALL = on_heat("#8D96A8")
"""Both stand out on every colour of the heat, by themselves or by their outline."""

_AFTER_OPACITY = 0.5
"""Dimmed, and a fall still has 3 : 1 on the heat, which is dimmed more."""
_OUTLINE = colour(CASING)
_ROOM_FOR_OUTLINE_PX = 3.0
"""So far apart must candles be that the outline of one does not cover the next."""

_WHOLE_PX = 4.0
"""So many pixels of the view are whole ones of the screen at any usual ratio of the two."""

_BODY_SHARE = 0.68
_WIDEST_PX = 400.0
"""Qt refuses pens beyond some thousand pixels."""

Float64 = npt.NDArray[np.float64]


class _Key(msgspec.Struct, frozen=True):
    """What a picture of candles was made for."""

    left: float
    top: float
    width: float
    height: float
    ratio: float
    screen: ScreenMap
    duration_ms: int
    first_ms: int


class CandleItem(WholeViewItem):
    """Candles up to the cursor, and dimmed those after it when asked for."""

    def __init__(self, time_scale: TimeScale) -> None:
        super().__init__()
        self._time_scale = time_scale
        self._candles: PriceCandles | None = None
        self._after: PriceCandles | None = None
        self._picture: QPixmap | None = None
        self._key: _Key | None = None
        self._drawn = 0
        self._span = (0.0, 0.0)

    def show_candles(self, candles: PriceCandles, after: PriceCandles | None) -> None:
        """Show `candles`, and of `after` those that start later."""
        self._candles = candles
        self._after = after
        self.draw_anew()

    def set_time_scale(self, time_scale: TimeScale) -> None:
        """Another session or market: its candles are others."""
        self._time_scale = time_scale
        self._key = None
        self.draw_anew()

    def has_content(self) -> bool:
        """Whether there is a candle."""
        widest = self._after if self._after is not None else self._candles
        return widest is not None and len(widest) > 0

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The ready picture up to the last complete candle, then the forming one."""
        _ = option, widget
        candles, box = self._candles, self.getViewBox()
        if candles is None or not len(candles) or box is None:
            return
        screen = in_pixels(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        widest = self._after if self._after is not None else candles
        picture = self._ready_picture(widest, screen, box.sceneBoundingRect(), painter.device().devicePixelRatioF())
        edge = self._edge(candles, candles.complete, screen)
        self._blit(painter, picture, -math.inf, edge)
        _draw(painter, screen, self._time_scale, candles, slice(candles.complete, None))
        if self._after is not None:
            painter.setOpacity(_AFTER_OPACITY)
            after_edge = self._edge(candles, len(candles), screen)
            self._blit(painter, picture, after_edge, math.inf)

    def _edge(self, candles: PriceCandles, count: int, screen: ScreenMap) -> float:
        """Pixels from the left at which the first `count` candles end."""
        if not count:
            return -math.inf
        return screen.left(self._time_scale.x(int(candles.start_ms[count - 1]) + candles.duration_ms))

    def _ready_picture(self, widest: PriceCandles, screen: ScreenMap, view: QRectF, ratio: float) -> QPixmap:
        """The picture of all complete candles seen so far, with those of `widest` that are new drawn in."""
        key = _Key(
            math.floor(view.left()),
            math.floor(view.top()),
            math.ceil(view.width()) + 1,
            math.ceil(view.height()) + 1,
            ratio,
            screen,
            widest.duration_ms,
            int(widest.start_ms[0]),
        )
        if self._picture is None or key != self._key:
            self._picture = QPixmap(round(key.width * ratio), round(key.height * ratio))
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            self._key, self._drawn, self._span = key, 0, (key.height, 0.0)
        if widest.complete > self._drawn:
            with QPainter(self._picture) as page:
                page.translate(-key.left, -key.top)
                _draw(page, screen, self._time_scale, widest, slice(self._drawn, widest.complete))
            self._reach_to(key, widest, slice(self._drawn, widest.complete))
            self._drawn = widest.complete
        return self._picture

    def _reach_to(self, key: _Key, candles: PriceCandles, rows: slice) -> None:
        """Note between which pixels from the picture's top candles stand: the rest of it is empty, and not copied."""
        tops = key.screen.tops(candles.high[rows]) - key.top, key.screen.tops(candles.low[rows]) - key.top
        first, last = (min(max(float(y), 0.0), key.height) for y in (tops[0].min(), tops[1].max()))
        above = math.floor((first - _ROOM_FOR_OUTLINE_PX) / _WHOLE_PX) * _WHOLE_PX
        below = math.ceil((last + _ROOM_FOR_OUTLINE_PX) / _WHOLE_PX) * _WHOLE_PX
        self._span = min(self._span[0], max(0.0, above)), max(self._span[1], min(key.height, below))

    def _blit(self, painter: QPainter, picture: QPixmap, left: float, right: float) -> None:
        """Copy the part of the picture between two pixel columns."""
        key = self._key
        if key is None:
            return
        start = max(0.0, left - key.left)
        end = min(key.width, right - key.left)
        top, bottom = self._span
        ratio = key.ratio
        # Of a part that is no whole pixel wide Qt copies all: what came after the cursor would be there too.
        if end > start and bottom > top and math.floor(end * ratio + 0.5) > math.floor(start * ratio + 0.5):
            source = QRectF(start * ratio, top * ratio, (end - start) * ratio, (bottom - top) * ratio)
            painter.drawPixmap(QPointF(key.left + start, key.top + top), picture, source)


def _draw(painter: QPainter, screen: ScreenMap, scale: TimeScale, candles: PriceCandles, rows: slice) -> None:
    """Wicks as thin lines, bodies as thick ones, in pixels."""
    start = candles.start_ms[rows]
    if not len(start):
        return
    step = screen.x_scale * candles.duration_ms / 1000.0
    width = min(max(1.0, math.floor(step * _BODY_SHARE)), _WIDEST_PX)
    middle = np.round(screen.lefts(scale.xs(start)) + step / 2.0)
    high, low = screen.tops(candles.high[rows]), screen.tops(candles.low[rows])
    opening, closing = screen.tops(candles.open[rows]), screen.tops(candles.close[rows])
    # A candle that closed where it opened still has a body of one pixel.
    closing = np.where(np.abs(opening - closing) < 1.0, opening - 1.0, closing)
    falls = candles.close[rows] < candles.open[rows]
    if width > 1 or step >= _ROOM_FOR_OUTLINE_PX:
        _lines(painter, middle, high - 1, low + 1, _OUTLINE, width + 2.0)
    for mine, name in ((~falls, RISE), (falls, FALL)):
        tint = colour(name)
        _lines(painter, middle[mine], high[mine], low[mine], tint, 1.0)
        _lines(painter, middle[mine], opening[mine], closing[mine], tint, width)


def _lines(painter: QPainter, x: Float64, top: Float64, bottom: Float64, tint: QColor, width: float) -> None:
    """Upright lines, all in one path."""
    if not len(x):
        return
    pen = QPen(tint)
    pen.setWidthF(width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(upright_lines(x, top, bottom))
