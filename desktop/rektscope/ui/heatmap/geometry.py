"""Where things lie on a chart: x is seconds since the session's start, y is the price in quote units.

Small numbers keep their precision on the way through Qt's transforms; UTC comes back at the axis.
"""

import msgspec
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTransform


class TimeScale(msgspec.Struct, frozen=True):
    """Conversion between UTC milliseconds and x."""

    origin_ms: int

    def x(self, time_ms: float) -> float:
        """Seconds since the origin."""
        return (time_ms - self.origin_ms) / 1000.0

    def xs(self, times_ms: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
        """The same for an array."""
        return np.asarray((times_ms - self.origin_ms) / 1000.0, dtype=np.float64)

    def time_ms(self, x: float) -> int:
        """The reverse."""
        return self.origin_ms + round(x * 1000.0)


class ScreenMap(msgspec.Struct, frozen=True):
    """The straight lines that take chart coordinates to pixels of the view: px = offset + scale * value."""

    x_offset: float
    x_scale: float
    y_offset: float
    y_scale: float

    @classmethod
    def of(cls, transform: QTransform) -> "ScreenMap":
        """Read from a painter's world transform, which on a chart never rotates."""
        return cls(transform.dx(), transform.m11(), transform.dy(), transform.m22())

    def left(self, x: float) -> float:
        """Pixels from the left for x."""
        return self.x_offset + self.x_scale * x

    def top(self, y: float) -> float:
        """Pixels from the top for y."""
        return self.y_offset + self.y_scale * y

    def lefts(self, x: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Pixels from the left for an array."""
        return np.asarray(self.x_offset + self.x_scale * x, dtype=np.float64)

    def tops(self, y: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Pixels from the top for an array."""
        return np.asarray(self.y_offset + self.y_scale * y, dtype=np.float64)

    def rect(self, chart_rect: QRectF) -> QRectF:
        """A rectangle of the chart in pixels, upright."""
        left, right = self.left(chart_rect.left()), self.left(chart_rect.right())
        top, bottom = self.top(chart_rect.top()), self.top(chart_rect.bottom())
        return QRectF(left, min(top, bottom), right - left, abs(bottom - top))


def in_pixels(painter: QPainter) -> ScreenMap:
    """Switch a painter from chart coordinates to pixels of the view; the caller has saved its state."""
    screen = ScreenMap.of(painter.worldTransform())
    painter.resetTransform()
    return screen
