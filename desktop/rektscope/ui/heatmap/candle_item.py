"""The price as candles: light for a rise, dimmed for a fall, so that colour stays with the liquidations."""

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.engine.prices import PriceCandles
from rektscope.ui.heatmap.geometry import ScreenMap, TimeScale, in_pixels
from rektscope.ui.theme import colour

_RISE = "#F2F5FA"
_FALL = "#8D96A8"
_AFTER_ALPHA = 90
_OUTLINE = colour("#0B0E14", 150)

Float64 = npt.NDArray[np.float64]


class CandleItem(pg.GraphicsObject):
    """Candles up to the cursor, and dimmed those after it when asked for."""

    def __init__(self, time_scale: TimeScale) -> None:
        super().__init__()
        self._time_scale = time_scale
        self._candles: PriceCandles | None = None
        self._after: PriceCandles | None = None

    def show_candles(self, candles: PriceCandles, after: PriceCandles | None) -> None:
        """Show `candles`, and of `after` those that start later."""
        self._candles = candles
        self._after = after
        self.prepareGeometryChange()
        self.update()

    def set_time_scale(self, time_scale: TimeScale) -> None:
        """Another session, another origin."""
        self._time_scale = time_scale

    def boundingRect(self) -> QRectF:
        """The range of the candles."""
        widest = self._after if self._after is not None else self._candles
        if widest is None or not len(widest):
            return QRectF()
        left = self._time_scale.x(int(widest.start_ms[0]))
        right = self._time_scale.x(int(widest.start_ms[-1]) + widest.duration_ms)
        low = float(widest.low.min())
        return QRectF(left, low, right - left, float(widest.high.max()) - low)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Wicks as thin lines, bodies as thick ones, in pixels."""
        _ = option, widget
        if self._candles is None:
            return
        painter.save()
        screen = in_pixels(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if self._after is not None:
            first = len(self._candles)
            _draw(painter, screen, self._time_scale, self._after, slice(first, None), _AFTER_ALPHA)
        _draw(painter, screen, self._time_scale, self._candles, slice(None), 255)
        painter.restore()


def _draw(
    painter: QPainter, screen: ScreenMap, scale: TimeScale, candles: PriceCandles, rows: slice, alpha: int
) -> None:
    start = candles.start_ms[rows]
    if not len(start):
        return
    step = screen.x_scale * candles.duration_ms / 1000.0
    width = max(1.0, np.floor(step * 0.68))
    middle = np.round(screen.lefts(scale.xs(start)) + step / 2.0)
    high, low = screen.tops(candles.high[rows]), screen.tops(candles.low[rows])
    opening, closing = screen.tops(candles.open[rows]), screen.tops(candles.close[rows])
    flat = np.abs(opening - closing) < 1.0
    closing = np.where(flat, opening - 1.0, closing)
    falls = candles.close[rows] < candles.open[rows]
    if alpha == 255 and width > 1:  # noqa: PLR2004 -- fully opaque
        _lines(painter, middle, high - 1, low + 1, _OUTLINE, width + 2.0)
    for mine, name in ((~falls, _RISE), (falls, _FALL)):
        tint = colour(name, alpha)
        _lines(painter, middle[mine], high[mine], low[mine], tint, 1.0)
        _lines(painter, middle[mine], opening[mine], closing[mine], tint, width)


def _lines(painter: QPainter, x: Float64, top: Float64, bottom: Float64, tint: QColor, width: float) -> None:
    """Upright lines, all in one path."""
    pen = QPen(tint)
    pen.setWidthF(width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path: QPainterPath = pg.arrayToQPath(
        np.repeat(x, 2), np.column_stack([top, bottom]).reshape(-1), connect="pairs", finiteCheck=False
    )
    painter.drawPath(path)
