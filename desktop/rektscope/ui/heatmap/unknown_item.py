"""What the map does not know: times before its first column and prices beyond its rows, hatched and not black.

Black means that nothing stands there, hatching that nobody knows. What comes after the cursor is no part of this.
"""

import msgspec
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.engine.frame import Frame
from rektscope.levels.columns import LevelMap
from rektscope.ui.guarded_paint import guarded
from rektscope.ui.heatmap.geometry import TimeScale, in_pixels
from rektscope.ui.heatmap.hatching import Hatching
from rektscope.ui.heatmap.whole_view import WholeViewItem
from rektscope.ui.theme import CAPTION, colour

INK_ALPHA = 90
_MOST_STRETCHES = 512
"""Columns of one row range are one stretch; of more in view neighbours are joined, by what any of them knows."""

_OLD_COLUMNS = 2
"""A map whose last column ends further before the cursor is not known up to it: it is being built, or it has failed."""

Float64 = npt.NDArray[np.float64]


class Known(msgspec.Struct, frozen=True, eq=False):
    """What a map knows: stretches of time, ascending, each with its prices.

    Attributes:
        start_ms, end_ms: (stretches,) of each.
        low, high: (stretches,) edges of the rows, quote units.
        until_ms: up to where it should be known.
    """

    start_ms: Float64
    end_ms: Float64
    low: Float64
    high: Float64
    until_ms: int

    @classmethod
    def of(cls, level_map: LevelMap | None, until_ms: int) -> "Known":
        """What a map knows by a moment."""
        if level_map is None or not level_map.column_count:
            nothing = np.empty(0)
            return cls(nothing, nothing, nothing, nothing, until_ms)
        first = np.asarray(level_map.first_row[: level_map.column_count])
        starts = np.flatnonzero(np.diff(first, prepend=first[:1] - 1))
        ends = np.append(starts[1:], len(first)) - 1
        end_ms = np.asarray(level_map.end_ms, dtype=np.float64)
        row = level_map.grid.row_price
        last_ms = end_ms[ends].copy()
        if until_ms - last_ms[-1] <= _OLD_COLUMNS * level_map.duration_ms:
            last_ms[-1] = max(last_ms[-1], until_ms)  # what stands at the cursor is drawn up to it
        return cls(
            np.append(end_ms[starts[:1]] - level_map.duration_ms, end_ms[starts[1:] - 1]),
            last_ms,
            np.asarray(first[starts] * row, dtype=np.float64),
            np.asarray((first[starts] + level_map.row_count) * row, dtype=np.float64),
            until_ms,
        )

    def within(self, first_ms: float, last_ms: float) -> "Known":
        """The stretches that a view of these times shows, no more than can be seen apart."""
        begin = int(self.end_ms.searchsorted(first_ms, side="right"))
        end = int(self.start_ms.searchsorted(last_ms, side="left"))
        seen = slice(begin, max(begin, end))
        start_ms, end_ms, low, high = (each[seen] for each in (self.start_ms, self.end_ms, self.low, self.high))
        if len(start_ms) > _MOST_STRETCHES:
            groups = np.linspace(0, len(start_ms), _MOST_STRETCHES, endpoint=False).astype(np.int64)
            lasts = np.append(groups[1:], len(start_ms)) - 1
            start_ms, end_ms = start_ms[groups], end_ms[lasts]
            low, high = np.minimum.reduceat(low, groups), np.maximum.reduceat(high, groups)
        return Known(start_ms, end_ms, low, high, self.until_ms)

    def unknown_in(self, view: QRectF, scale: TimeScale) -> list[QRectF]:
        """Rectangles of a view (x seconds, y price, upright or not) that are not known, up to `until_ms`."""
        left, right = view.left(), min(view.right(), scale.x(self.until_ms))
        bottom, top = min(view.top(), view.bottom()), max(view.top(), view.bottom())
        if right <= left:
            return []
        seen = self.within(scale.time_ms(left), scale.time_ms(right))
        found = []
        begins = max(left, min(right, scale.x(float(self.start_ms[0])) if len(self.start_ms) else right))
        ends = max(left, min(right, scale.x(float(self.end_ms[-1])) if len(self.end_ms) else right))
        for first, last in ((left, begins), (ends, right)):
            if last > first:
                found.append(QRectF(first, bottom, last - first, top - bottom))
        for start_ms, end_ms, low, high in zip(seen.start_ms, seen.end_ms, seen.low, seen.high, strict=True):
            first, last = max(left, scale.x(float(start_ms))), min(right, scale.x(float(end_ms)))
            for floor, ceiling in ((bottom, min(float(low), top)), (max(float(high), bottom), top)):
                if last > first and ceiling > floor:
                    found.append(QRectF(first, floor, last - first, ceiling - floor))
        return found


class UnknownItem(WholeViewItem):
    """Hatches what the map does not know, over the heat and under the candles; takes no clicks."""

    def __init__(self, time_scale: TimeScale) -> None:
        super().__init__()
        self._time_scale = time_scale
        self._known: Known | None = None
        self._key: tuple[object, ...] = ()
        self._hatching = Hatching(colour(CAPTION, INK_ALPHA))

    def show_frame(self, frame: Frame, after: Frame | None) -> None:
        """Hatch for another moment; with `after` up to the session's end."""
        shown = frame if after is None or after.level_map is None else after
        level_map, until_ms = shown.level_map, shown.cursor_ms
        columns = 0 if level_map is None else level_map.column_count
        grid = None if level_map is None else level_map.grid
        key = (id(grid), columns, until_ms)
        if key == self._key:
            return
        # Before anything of the market was received there is nothing that a map could know.
        self._known = Known.of(level_map, until_ms) if len(frame.candles) else None
        self._key = key
        self.draw_anew()

    def set_time_scale(self, time_scale: TimeScale) -> None:
        """Another session, another origin."""
        self._time_scale, self._known, self._key = time_scale, None, ()
        self.draw_anew()

    def rectangles(self) -> list[QRectF]:
        """What is hatched in view, chart coordinates."""
        box = self.getViewBox()
        return [] if box is None or self._known is None else self._known.unknown_in(box.viewRect(), self._time_scale)

    def has_content(self) -> bool:
        """Whether anything is there to draw."""
        return self._known is not None

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """One path, so that neighbouring stretches show no seams."""
        _ = option, widget
        found = self.rectangles()
        if not found:
            return
        screen = in_pixels(painter)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for each in found:
            path.addRect(screen.rect(each))
        painter.fillPath(path, self._hatching.brush(painter))
