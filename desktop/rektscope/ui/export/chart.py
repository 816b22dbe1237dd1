"""The chart of a picture: heat, gaps, candles, liquidations and lines, at the picture's own scale.

The heat is that of the window (`ui.heatmap.raster`), one pixel of the raster a pixel of the picture.
"""

import math

import msgspec
import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

from rektscope.engine.column_store import StoredColumns
from rektscope.engine.frame import Frame
from rektscope.engine.prices import PriceCandles
from rektscope.levels.columns import LevelMap
from rektscope.ui.export.look import Look
from rektscope.ui.export.marks import CASING_UNITS, DIAMOND_REACH, marked_rows, radius_units
from rektscope.ui.export.scale_of_view import reference_of_view
from rektscope.ui.export.view_range import ViewRange
from rektscope.ui.heatmap.casing import CASING_PX
from rektscope.ui.heatmap.colour_maps import colours
from rektscope.ui.heatmap.gap_item import EDGE_DASHES, GROUND_ALPHA, NARROWEST_PX, merged
from rektscope.ui.heatmap.geometry import TimeScale
from rektscope.ui.heatmap.hatching import CASED_PX, TILE_PX
from rektscope.ui.heatmap.heat_scale import HeatScale, ScaleReference
from rektscope.ui.heatmap.long_raster import LongRaster
from rektscope.ui.heatmap.raster import HeatRaster
from rektscope.ui.heatmap.unknown_item import INK_ALPHA, Known
from rektscope.ui.theme import colour

_BODY_SHARE = 0.7
_KNOWN_ROW_UNITS, _KNOWN_LENGTH_UNITS = 4.0, 28.0
_UNKNOWN_STEP_UNITS = 9.0

Float64 = npt.NDArray[np.float64]
UInt32 = npt.NDArray[np.uint32]


class ChartScale(msgspec.Struct, frozen=True):
    """Where times and prices lie in a rectangle of the picture."""

    rect: QRectF
    view: ViewRange

    def x(self, time_ms: float) -> float:
        """Pixels from the picture's left."""
        share = (time_ms - self.view.first_ms) / max(1, self.view.last_ms - self.view.first_ms)
        return self.rect.left() + share * self.rect.width()

    def y(self, price: float) -> float:
        """Pixels from the picture's top."""
        return self.rect.bottom() - (price - self.view.low) / (self.view.high - self.view.low) * self.rect.height()

    def xs(self, times_ms: npt.NDArray[np.int64]) -> Float64:
        """The same for an array."""
        width = self.rect.width() / max(1, self.view.last_ms - self.view.first_ms)
        return np.asarray(self.rect.left() + (times_ms - self.view.first_ms) * width, dtype=np.float64)

    def ys(self, prices: Float64) -> Float64:
        """The same for an array."""
        height = self.rect.height() / (self.view.high - self.view.low)
        return np.asarray(self.rect.bottom() - (prices - self.view.low) * height, dtype=np.float64)


class ChartPainter:
    """Draws charts of one market in one look; keeps the codes of columns that it has seen, for the frames of a film."""

    def __init__(
        self, look: Look, unit: float, scale: HeatScale | None = None, reference: ScaleReference | None = None
    ) -> None:
        """Draw the heat by `scale`, as the window begins with where it is not given.

        Args:
            look: the colours.
            unit: pixels of the picture a unit.
            scale: of the heat; its colour map is used in a look that is like the window.
            reference: what USD are held against; that of what is shown where it is not given.
        """
        self._look = look
        self._unit = unit
        self.heat_scale = scale or HeatScale()
        self._reference = reference
        self.colour_table = colours(self.heat_scale.colour_map) if look.has_window_heat else look.heat
        self._table: UInt32 | None = None
        self._raster: HeatRaster | LongRaster | None = None
        self._map: LevelMap | None = None

    def reference(self, level_map: LevelMap | None, view: ViewRange) -> ScaleReference:
        """What USD are held against: as asked for, else by what the first picture shows; the same in all that follow.

        A picture of a window asks for the window's own. One of a session alone does not take the map's first column,
        as the window does at first: that knows little where a session brings no history.
        """
        if self._reference is None and level_map is not None and level_map.column_count:
            self._reference = reference_of_view(level_map, view)
        return self._reference or ScaleReference.of_map(level_map)

    def paint(self, painter: QPainter, frame: Frame, scale: ChartScale) -> None:
        """Everything but text."""
        painter.save()
        painter.setClipRect(scale.rect)
        painter.fillRect(scale.rect, QColor(self._look.chart))
        self._paint_heat(painter, frame, scale)
        self._paint_unknown(painter, frame, scale)
        self._paint_gaps(painter, frame, scale)
        self._paint_candles(painter, frame.candles, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_circles(painter, frame, scale)
        self._paint_diamonds(painter, frame, scale)
        self._paint_known(painter, frame, scale)
        painter.restore()

    def paint_line(self, painter: QPainter, scale: ChartScale, price: float, tint: str, *, is_dashed: bool) -> None:
        """A line at a price, in a casing that makes it stand out on every colour."""
        y = scale.y(price)
        if not scale.rect.top() <= y <= scale.rect.bottom():
            return
        style = Qt.PenStyle.DashLine if is_dashed else Qt.PenStyle.SolidLine
        for name, width, kind in (
            (self._look.casing, 4.2 if is_dashed else 2.8, Qt.PenStyle.SolidLine),
            (tint, 1.8 if is_dashed else 1.0, style),
        ):
            pen = QPen(colour(name, 215 if name == self._look.casing else 255), width * self._unit, kind)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(scale.rect.left(), y), QPointF(scale.rect.right(), y))

    def _paint_heat(self, painter: QPainter, frame: Frame, scale: ChartScale) -> None:
        level_map = frame.level_map
        if level_map is None or not level_map.column_count:
            return
        if self._raster is None or self._map is None or level_map.grid is not self._map.grid:
            kind = LongRaster if isinstance(level_map.usd, StoredColumns) else HeatRaster
            self._raster = kind()
            self._table = self.heat_scale.table(self.reference(level_map, scale.view), self.colour_table)
        self._raster.take(level_map)
        self._map = level_map
        rect, view = scale.rect, scale.view
        width, height = round(rect.width()), round(rect.height())
        times = view.first_ms + np.arange(width + 1) * ((view.last_ms - view.first_ms) / width)
        origin = int(level_map.end_ms[0]) - level_map.duration_ms
        columns = np.floor((times - origin) / level_map.duration_ms + 1e-9).astype(np.int64)
        prices = view.low + np.arange(height + 1) * ((view.high - view.low) / height)
        rows = np.floor(prices / level_map.grid.row_price + 1e-9).astype(np.int64)
        table = self._table if self._table is not None else self._look.heat
        pixels = table.take(self._raster.pixels(columns, rows, level_map.column_count))
        painter.drawImage(rect.topLeft(), _image(np.ascontiguousarray(pixels)))
        standing = frame.estimate
        if standing is None or standing.at_ms <= standing.column_end_ms:
            return
        left, right = (scale.x(moment) for moment in (standing.column_end_ms, standing.at_ms))
        if right > max(left, rect.left()):
            codes = self._raster.strip(standing.usd, standing.first_row, rows)
            strip = np.ascontiguousarray(table.take(codes))
            painter.drawImage(QRectF(left, rect.top(), right - left, rect.height()), _image(strip))

    def _paint_unknown(self, painter: QPainter, frame: Frame, scale: ChartScale) -> None:
        """Hatched, as in the window: what the map does not cover; black would mean that nothing stands there."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for area in unknown_in(frame, scale):
            path.addRect(area)
        if not path.isEmpty():
            painter.save()
            painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
            ink = QPen(colour(self._look.caption, INK_ALPHA), self._unit)
            self._hatch(painter, path.boundingRect(), ink, _UNKNOWN_STEP_UNITS)
            painter.restore()

    def _hatch(self, painter: QPainter, area: QRectF, ink: QPen, step_units: float) -> None:
        """Lines from the lower left to the upper right all over an area, which the painter is clipped to."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink)
        step = step_units * self._unit
        first = area.left() - area.height()
        for place in range(math.ceil((area.right() - first) / step)):
            x = first + place * step
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()))

    def _paint_gaps(self, painter: QPainter, frame: Frame, scale: ChartScale) -> None:
        """Hatched as in the window, in a casing on the heat: nothing was heard there."""
        unit, look = self._unit, self._look
        cased = QPen(QColor(look.casing), CASED_PX * unit), QPen(QColor(look.hatch), unit)
        edges = QPen(QColor(look.casing), (1.0 + 2.0 * CASING_PX) * unit), QPen(QColor(look.hatch), unit)
        edges[1].setDashPattern(list(EDGE_DASHES))
        starts, ends = merged(frame.gaps.time_ms, frame.gaps.time_ms + frame.gaps.duration_ms)
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            left, right = max(scale.x(start), scale.rect.left()), min(scale.x(end), scale.rect.right())
            if right <= left:
                continue
            area = QRectF(left, scale.rect.top(), max(right - left, NARROWEST_PX * unit), scale.rect.height())
            painter.save()
            painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
            painter.fillRect(area, colour(look.chart, GROUND_ALPHA))
            for pen in cased:
                self._hatch(painter, area, pen, float(TILE_PX))
            painter.restore()
            for pen in edges:
                painter.setPen(pen)
                for x in (area.left() + unit / 2.0, area.right() - unit / 2.0):
                    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def _paint_candles(self, painter: QPainter, candles: PriceCandles, scale: ChartScale) -> None:
        """Wicks as thin lines, bodies as thick ones, on whole pixels; a casing keeps them apart from the heat."""
        first = int(np.searchsorted(candles.start_ms, scale.view.first_ms - candles.duration_ms))
        start = candles.start_ms[first:]
        if not len(start):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        step = scale.rect.width() * candles.duration_ms / (scale.view.last_ms - scale.view.first_ms)
        wick = max(1.0, round(self._unit))
        body = max(wick, math.floor(step * _BODY_SHARE))
        middle = np.round(scale.xs(start) + step / 2.0)
        high, low = scale.ys(candles.high[first:]), scale.ys(candles.low[first:])
        opening, closing = scale.ys(candles.open[first:]), scale.ys(candles.close[first:])
        closing = np.where(np.abs(opening - closing) < self._unit, opening - self._unit, closing)
        falls = candles.close[first:] < candles.open[first:]
        casing = colour(self._look.casing, 165)
        edge = 1.2 * self._unit
        _uprights(painter, middle, high - edge, low + edge, casing, wick + 2 * edge)
        upper, lower = np.minimum(opening, closing) - edge, np.maximum(opening, closing) + edge
        _uprights(painter, middle, upper, lower, casing, body + 2 * edge)
        for mine, name in ((~falls, self._look.rise), (falls, self._look.fall)):
            _uprights(painter, middle[mine], high[mine], low[mine], QColor(name), wick)
            _uprights(painter, middle[mine], opening[mine], closing[mine], QColor(name), body)

    def _paint_circles(self, painter: QPainter, frame: Frame, scale: ChartScale) -> None:
        """Realised liquidations: area in proportion to USD, the largest first so that small ones stay on top."""
        index = frame.liquidations
        for row in marked_rows(index, scale.view):
            centre = QPointF(scale.x(int(index.time_ms[row])), scale.y(float(index.price[row])))
            radius = self._unit * radius_units(float(index.usd[row]))
            name = self._look.longs if index.side[row] > 0 else self._look.shorts
            painter.setBrush(colour(name, 60))
            painter.setPen(QPen(colour(self._look.casing, 220), CASING_UNITS * self._unit))
            painter.drawEllipse(centre, radius, radius)
            painter.setPen(QPen(QColor(name), 1.5 * self._unit))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, radius, radius)

    def _paint_known(self, painter: QPainter, frame: Frame, scale: ChartScale) -> None:
        """Known liquidation levels: ticks from the right edge, the longer the more USD; those that touch are one."""
        if frame.known is None:
            return
        step = _KNOWN_ROW_UNITS * self._unit * (scale.view.high - scale.view.low) / scale.rect.height()
        levels = frame.known.levels(step, (float(frame.least_leverage), np.inf))
        prices = np.asarray((levels.row + 0.5) * step, dtype=np.float64)
        seen = (prices >= scale.view.low) & (prices <= scale.view.high)
        usd, tops = (levels.long_usd + levels.short_usd)[seen], scale.ys(prices[seen])
        if not len(usd):
            return
        lengths = _KNOWN_LENGTH_UNITS * self._unit * np.maximum(0.15, np.sqrt(usd / usd.max()))
        right = scale.rect.right()
        for name, width in ((self._look.casing, 4.0), (self._look.text, 2.0)):
            pen = QPen(QColor(name), width * self._unit)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            for top, length in zip(tops.tolist(), lengths.tolist(), strict=True):
                painter.drawLine(QPointF(right - length, top), QPointF(right, top))

    def _paint_diamonds(self, painter: QPainter, frame: Frame, scale: ChartScale) -> None:
        """Auto-deleveraging: hollow, because it is in no sum, and of one area with the circle of as much USD."""
        index = frame.deleveragings
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for row in marked_rows(index, scale.view):
            x, y = scale.x(int(index.time_ms[row])), scale.y(float(index.price[row]))
            reach = self._unit * radius_units(float(index.usd[row])) * DIAMOND_REACH
            corners = [QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)]
            tint = self._look.longs if index.side[row] > 0 else self._look.shorts
            for pen in (
                QPen(colour(self._look.casing, 220), CASING_UNITS * self._unit),
                QPen(QColor(tint), 1.5 * self._unit),
            ):
                painter.setPen(pen)
                painter.drawPolygon(QPolygonF(corners))


def unknown_in(frame: Frame, scale: ChartScale) -> list[QRectF]:
    """What the map does not cover of a chart up to the frame's moment, pixels, as the window hatches it."""
    if not len(frame.candles):  # before anything was received there is nothing that a map could know
        return []
    view, times = scale.view, TimeScale(scale.view.first_ms)
    seen = QRectF(0.0, view.low, times.x(view.last_ms), view.high - view.low)
    found = []
    for each in Known.of(frame.level_map, frame.cursor_ms).unknown_in(seen, times):
        left, right = scale.x(times.time_ms(each.left())), scale.x(times.time_ms(each.right()))
        top, bottom = scale.y(each.bottom()), scale.y(each.top())  # a rectangle of prices stands upright
        found.append(QRectF(left, top, right - left, bottom - top))
    return found


def _image(pixels: UInt32) -> QImage:
    height, width = pixels.shape
    return QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_RGB32)


def _uprights(painter: QPainter, x: Float64, top: Float64, bottom: Float64, tint: QColor, width: float) -> None:
    """Upright lines, all in one path."""
    if not len(x):
        return
    pen = QPen(tint, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path: QPainterPath = pg.arrayToQPath(
        np.repeat(x, 2), np.column_stack([top, bottom]).reshape(-1), connect="pairs", finiteCheck=False
    )
    painter.drawPath(path)
