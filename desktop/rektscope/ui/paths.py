"""Figures as paths for a painter.

The library makes a path of many points in one go, and of a few it takes longer than drawing them: at each moment most
of what is drawn is a candle, a bar or the end of a line.
"""

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

Float64 = npt.NDArray[np.float64]

_FEW = 12


def upright_lines(x: Float64, top: Float64, bottom: Float64) -> QPainterPath:
    """A line at each `x` from `top` to `bottom`, all finite pixels."""
    if len(x) > _FEW:
        ends = np.empty(2 * len(x))
        ends[0::2], ends[1::2] = top, bottom
        path: QPainterPath = pg.arrayToQPath(x.repeat(2), ends, connect="pairs", finiteCheck=False)
        return path
    path = QPainterPath()
    for place, begin, end in zip(x.tolist(), top.tolist(), bottom.tolist(), strict=True):
        path.moveTo(place, begin)
        path.lineTo(place, end)
    return path


def joined_line(x: Float64, y: Float64) -> QPainterPath:
    """A line through the points, all finite pixels."""
    if len(x) > _FEW:
        path: QPainterPath = pg.arrayToQPath(x, y, connect="all", finiteCheck=False)
        return path
    path = QPainterPath()
    # As one polygon: of lines to a point where the path is already Qt makes nothing, and joins the next otherwise.
    path.addPolygon(QPolygonF([QPointF(left, top) for left, top in zip(x.tolist(), y.tolist(), strict=True)]))
    return path
