"""The heat itself: a picture of the visible columns at screen resolution, made anew only when the view changes.

Columns never change, so moving the cursor only moves the edge up to which the ready picture is shown. New columns are
drawn into the picture where they belong. From the last whole column to the cursor stands what the mark left of it.
The picture is kept as codes of USD too, so that another scale only colours it anew.
"""

import math
from collections.abc import Callable
from functools import lru_cache

import msgspec
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from rektscope.engine.column_store import StoredColumns
from rektscope.engine.overview import UInt16
from rektscope.levels.columns import LevelMap
from rektscope.levels.standing import StandingLevels
from rektscope.ui.guarded_paint import guarded
from rektscope.ui.heatmap.geometry import ScreenMap, TimeScale, in_pixels
from rektscope.ui.heatmap.heat_scale import HeatScale, ScaleReference
from rektscope.ui.heatmap.long_raster import LongRaster
from rektscope.ui.heatmap.raster import HeatRaster
from rektscope.ui.heatmap.whole_view import WholeViewItem

AFTER_OPACITY = 0.38
"""What came after the cursor, when asked for, is dimmed so that nobody takes it for known."""

_MOST_SEEN = 4
"""Maps of other leverages whose codes are kept, so that to choose one again costs no more than to draw it."""


class _Window(msgspec.Struct, frozen=True):
    """The part of the chart a picture shows: pixels and the transform they were made for."""

    left: int
    top: int
    width: int
    height: int
    ratio: float
    screen: ScreenMap


class HeatItem(WholeViewItem):
    """Levels over time. Chart coordinates: x seconds, y price.

    Attributes:
        when_referred: called when a relative scale has taken another reference from what is in view, while painting.
    """

    def __init__(self, time_scale: TimeScale, scale: HeatScale) -> None:
        super().__init__()
        self._time_scale = time_scale
        self._raster: HeatRaster | LongRaster = HeatRaster()
        self._scale = scale
        self._absolute = self._reference = ScaleReference.of_column(np.empty(0))
        self._table = scale.table(self._reference)
        self._assumed: tuple[int, float] | None = None
        self._assumed_table = self._table
        self._codes: UInt16 = np.zeros((0, 0), dtype=np.uint16)
        self.when_referred: Callable[[], object] | None = None
        self._map: LevelMap | None = None
        self._seen: list[tuple[LevelMap, HeatRaster | LongRaster]] = []
        self._shown_columns = 0
        self._standing: StandingLevels | None = None
        self._after_until_ms: int | None = None
        self._picture: QImage | None = None
        self._pixels: npt.NDArray[np.uint32] | None = None
        self._is_coloured = True
        self._window: _Window | None = None
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    @property
    def scale(self) -> HeatScale:
        """How USD become colours."""
        return self._scale

    @property
    def reference(self) -> ScaleReference:
        """What USD are held against: as it was set, or of the picture where the scale is relative."""
        return self._reference

    def set_scale(self, scale: HeatScale) -> None:
        """Draw with another scale."""
        self._scale = scale
        self._refer_to(self._absolute)
        self.update()

    def set_reference(self, reference: ScaleReference) -> None:
        """Hold USD against this, as long as the scale is not relative."""
        self._absolute = reference
        if not self._scale.is_relative:
            self._refer_to(reference)
            self.update()

    def set_assumed(self, assumed: tuple[int, float] | None) -> None:
        """Hold columns of assumed USD against a reference of their own, as long as the scale is not relative.

        Args:
            assumed: when the last such column ends, UTC milliseconds, and what their USD are to be multiplied by so
                that they go on in those that follow; None where there are none, or they fit.
        """
        if assumed != self._assumed:
            self._assumed = assumed
            self._refer_to(self._reference)
            self.update()

    def _refer_to(self, reference: ScaleReference) -> None:
        self._reference = reference
        self._table = self._assumed_table = self._scale.table(reference)
        if self._assumed is not None:
            self._assumed_table = self._scale.table(reference.grown(1.0 / self._assumed[1]))
        self._is_coloured = False  # at the next paint: another map may come before it, whose picture is made anew

    def _colour(self, first: int, end: int) -> None:
        """Colour the pixel columns [first, end) of the picture."""
        pixels = self._pixels
        if pixels is None:
            return
        self._is_coloured |= first == 0 and end == pixels.shape[1]
        split = self._assumed_pixels()
        if first < split:
            until = min(split, end)
            pixels[:, first:until] = self._assumed_table.take(self._codes[:, first:until])
            first = until
        if first == 0 and end == pixels.shape[1]:
            self._table.take(self._codes, out=pixels, mode="clip")  # codes are in the table: nothing is ever clipped
        else:
            pixels[:, first:end] = self._table.take(self._codes[:, first:end])

    def _assumed_pixels(self) -> int:
        """How many pixel columns of the picture, from the left, are of assumed USD."""
        window = self._window
        if self._assumed is None or window is None or self._scale.is_relative:
            return 0
        edge = window.screen.left(self._time_scale.x(self._assumed[0])) - window.left
        return max(0, math.floor(edge * window.ratio))

    def invalidate(self) -> None:
        """Make the picture anew at the next paint, as after a change of the view."""
        self._window = None
        self.update()

    def clear(self) -> None:
        """Forget all columns: another market is on the chart."""
        self._raster = HeatRaster()
        self._map = None
        self._standing = None
        self._window = None
        self._seen = []
        self.draw_anew()

    def _change_map(self, level_map: LevelMap) -> None:
        """Go on with another map: built anew from more history, or of other leverages, and then perhaps seen before."""
        if self._map is not None:
            self._seen = [(self._map, self._raster), *self._seen][:_MOST_SEEN]
        found = next((place for place, (seen, _) in enumerate(self._seen) if seen.grid is level_map.grid), None)
        seen = self._seen
        self.clear()
        if found is not None:
            self._map, self._raster = seen.pop(found)
        self._seen = seen

    def show_map(
        self, level_map: LevelMap | None, after: LevelMap | None, standing: StandingLevels | None = None
    ) -> None:
        """Show the columns of `level_map`, `standing` up to its moment, and dimmed those of `after` that follow."""
        widest = after if after is not None else level_map
        if widest is not None and self._map is not None and widest.grid is not self._map.grid:
            self._change_map(widest)
        if widest is not None and isinstance(widest.usd, StoredColumns) and isinstance(self._raster, HeatRaster):
            self._raster, self._window = LongRaster(), None
        # A column is known at its end: the one that the cursor stands in is not shown, even where it was seen before.
        self._shown_columns = level_map.column_count if level_map is not None else 0
        is_newer = standing is not None and standing.at_ms > standing.column_end_ms
        self._standing = standing if is_newer and self._shown_columns else None
        self._after_until_ms = int(after.end_ms[-1]) if after is not None and after.column_count else None
        if widest is not None and widest.column_count > self._raster.column_count:
            new = self._raster.take(widest)
            self._map = widest
            self._repaint_columns(new)
        self.draw_anew()

    def set_time_scale(self, time_scale: TimeScale) -> None:
        """Another session, another origin."""
        self._time_scale = time_scale
        self.draw_anew()

    def has_content(self) -> bool:
        """Whether there is a column."""
        return self._map is not None and self._map.column_count > 0

    def _columns_and_rows(self) -> QRectF:
        """Where all that were seen so far lie, chart coordinates."""
        level_map = self._map
        if level_map is None or not level_map.column_count:
            return QRectF()
        left = self._time_scale.x(int(level_map.end_ms[0]) - level_map.duration_ms)
        # One column more than there are: the cursor stands in it, and what stands there is drawn.
        right = self._time_scale.x(int(level_map.end_ms[-1]) + level_map.duration_ms)
        height = level_map.grid.row_price
        bottom = self._raster.base_row * height
        return QRectF(left, bottom, max(right - left, 86_400.0), self._raster.row_count * height)

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Blit the ready picture up to the cursor, and what came next beyond it."""
        _ = option
        if self._map is None or widget is None:
            return
        screen = in_pixels(painter)
        area = self._visible_area(screen, widget)
        if area is not None:
            self._make_picture(screen, area, painter.device().devicePixelRatioF())
            self._refer_to_picture(screen)
            if not self._is_coloured and self._pixels is not None:
                self._colour(0, self._pixels.shape[1])
            self._blit(painter, screen)

    def _visible_area(self, screen: ScreenMap, widget: QWidget) -> QRectF | None:
        box = self.getViewBox()
        view = QRectF(box.sceneBoundingRect()) if box is not None else QRectF(widget.rect())
        area = screen.rect(self._columns_and_rows()).intersected(view)
        return area if area.width() >= 1 and area.height() >= 1 else None

    def _make_picture(self, screen: ScreenMap, area: QRectF, ratio: float) -> None:
        window = _Window(
            math.floor(area.left()),
            math.floor(area.top()),
            math.ceil(area.width()) + 1,
            math.ceil(area.height()) + 1,
            ratio,
            screen,
        )
        # Most paints change nothing but the cursor, and the picture does not depend on it.
        if window == self._window:
            return
        self._window = window
        width, height = round(window.width * ratio), round(window.height * ratio)
        if self._pixels is None or self._pixels.shape != (height, width):
            self._pixels = np.empty((height, width), dtype=np.uint32)
            self._codes = np.zeros((height, width), dtype=np.uint16)
        # The image uses numpy's memory, it does not copy it: whatever is written into `_pixels` is in the picture at
        # once.
        self._picture = QImage(
            self._pixels.data,
            width,
            height,
            self._pixels.strides[0],
            QImage.Format.Format_RGB32,
        )
        self._picture.setDevicePixelRatio(ratio)
        self._draw_strip(0, width)

    def _repaint_columns(self, columns: range) -> None:
        """Draw columns that are new into the ready picture, with a neighbour to each side."""
        window, pixels, level_map = self._window, self._pixels, self._map
        if window is None or pixels is None or level_map is None or not len(columns):
            return
        first_ms = int(level_map.end_ms[columns[0]]) - 2 * level_map.duration_ms
        last_ms = int(level_map.end_ms[columns[-1]]) + level_map.duration_ms
        left = (window.screen.left(self._time_scale.x(first_ms)) - window.left) * window.ratio
        right = (window.screen.left(self._time_scale.x(last_ms)) - window.left) * window.ratio
        self._draw_strip(max(0, math.floor(left)), min(pixels.shape[1], math.ceil(right)))

    def _draw_strip(self, first: int, end: int) -> None:
        """Draw pixel columns [first, end) of the picture."""
        window, pixels = self._window, self._pixels
        if window is not None and pixels is not None and end > first:
            self._codes[:, first:end] = self._strip(window, pixels.shape[0], first, end, None)
            self._colour(first, end)

    def _strip(self, window: _Window, height: int, first: int, end: int, end_column: int | None) -> UInt16:
        """Codes of the pixel columns [first, end), of the columns before `end_column`."""
        level_map, screen = self._map, window.screen
        if level_map is None:
            return np.zeros((height, end - first), dtype=np.uint16)
        x = (window.left + np.arange(first, end + 1) / window.ratio - screen.x_offset) / screen.x_scale
        origin = self._time_scale.x(int(level_map.end_ms[0]) - level_map.duration_ms)
        # The small addition keeps an edge that is a whole number, but for float noise, in its own column.
        columns = np.floor((x - origin) * 1000.0 / level_map.duration_ms + 1e-9).astype(np.int64)
        return self._raster.pixels(columns, _row_edges(window, height, level_map.grid.row_price), end_column)

    def _refer_to_picture(self, screen: ScreenMap) -> None:
        """Where the scale is relative: hold USD against what is in view up to the cursor, and nothing after it."""
        window = self._window
        if not self._scale.is_relative or window is None:
            return
        known = min(self._codes.shape[1], math.floor(self._edge(screen, self._shown_columns) * window.ratio))
        reference = ScaleReference.of_codes(self._codes[:, : max(0, known)], self._absolute)
        same = np.array_equal(reference.ranks_usd, self._reference.ranks_usd)
        if not same or reference.full_scale_usd != self._reference.full_scale_usd:
            self._refer_to(reference)
            if self.when_referred is not None:
                self.when_referred()

    def _edge(self, screen: ScreenMap, columns: int) -> float:
        """Pixels from the picture's left at which so many columns end."""
        window, level_map = self._window, self._map
        if window is None or level_map is None or not columns:
            return 0.0
        end_ms = int(level_map.end_ms[columns - 1])
        return screen.left(self._time_scale.x(end_ms)) - window.left

    def _blit(self, painter: QPainter, screen: ScreenMap) -> None:
        window = self._window
        if window is None:
            return
        edge = self._edge(screen, self._shown_columns)
        # A pixel may hold columns on both sides of the cursor: those after it would give away what comes.
        whole = math.floor(edge * window.ratio) / window.ratio
        self._blit_part(painter, 0.0, min(whole, float(window.width)))
        self._blit_last_pixel(painter, window, whole, edge)
        edge = self._blit_standing(painter, screen, edge)
        if self._after_until_ms is not None:
            painter.setOpacity(AFTER_OPACITY)
            after = screen.left(self._time_scale.x(self._after_until_ms)) - window.left
            start = max(0.0, math.ceil(edge * window.ratio) / window.ratio)
            self._blit_part(painter, start, min(after, float(window.width)))

    def _blit_last_pixel(self, painter: QPainter, window: _Window, whole: float, edge: float) -> None:
        """The pixel column that the last known column ends in: drawn without the columns after it."""
        if edge <= whole or not 0.0 <= whole < window.width or self._pixels is None:
            return
        first = round(whole * window.ratio)
        codes = self._strip(window, self._pixels.shape[0], first, first + 1, self._shown_columns)
        strip = np.ascontiguousarray(self._table.take(codes))
        image = QImage(strip.data, 1, strip.shape[0], strip.strides[0], QImage.Format.Format_RGB32)
        painter.drawImage(QRectF(window.left + whole, window.top, 1.0 / window.ratio, window.height), image)

    def _blit_standing(self, painter: QPainter, screen: ScreenMap, edge: float) -> float:
        """What stands at the cursor, from the last whole column on; returns where it ends, pixels from the left."""
        window, standing, pixels = self._window, self._standing, self._pixels
        if window is None or standing is None or pixels is None:
            return edge
        now = screen.left(self._time_scale.x(standing.at_ms)) - window.left
        left, right = max(0.0, edge), min(now, float(window.width))
        if right <= left:
            return max(edge, now)
        rows = _row_edges(window, pixels.shape[0], standing.grid.row_price)
        strip = np.ascontiguousarray(self._table.take(self._raster.strip(standing.usd, standing.first_row, rows)))
        image = QImage(strip.data, 1, strip.shape[0], strip.strides[0], QImage.Format.Format_RGB32)
        painter.drawImage(QRectF(window.left + left, window.top, right - left, window.height), image)
        return now

    def _blit_part(self, painter: QPainter, left: float, right: float) -> None:
        window, picture = self._window, self._picture
        if window is None or picture is None or right <= left:
            return
        target = QRectF(window.left + left, window.top, right - left, window.height)
        ratio = window.ratio
        painter.drawImage(target, picture, QRectF(left * ratio, 0, (right - left) * ratio, window.height * ratio))


@lru_cache(maxsize=4)
def _row_edges(window: _Window, height: int, row_price: float) -> npt.NDArray[np.int64]:
    """The grid rows that the pixel rows of a picture begin at, from below, and the last one's end."""
    y = (window.top + np.arange(height, -1, -1) / window.ratio - window.screen.y_offset) / window.screen.y_scale
    return np.asarray(np.floor(y / row_price + 1e-9), dtype=np.int64)
