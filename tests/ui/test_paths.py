"""Paths of few points are those of the library: painted, they are the same to the last pixel."""

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from rektscope.ui.paths import joined_line, upright_lines

COUNTS = (0, 1, 2, 3, 5, 11, 12, 13, 40)


def painted(path, width, *, is_smooth):
    picture = QImage(120, 120, QImage.Format.Format_RGB32)
    picture.fill(0)
    pen = QPen(QColor(200, 220, 240, 130), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=is_smooth)
        painter.setPen(pen)
        painter.drawPath(path)
    return bytes(picture.constBits())


def places(random, count):
    """Pixels, a third of them at whole ones, and of neighbours some in the same place."""
    found = random.uniform(5.0, 115.0, count)
    whole = random.random(count) < 1 / 3
    found[whole] = np.round(found[whole])
    same = np.flatnonzero(random.random(count) < 1 / 3)
    found[same] = found[same - 1]
    return found


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("width", [1.0, 3.0])
@pytest.mark.parametrize("is_smooth", [False, True])
def test_upright_lines_are_those_of_the_library(count, width, is_smooth):
    random = np.random.default_rng(count)
    for _ in range(20):
        x, top, bottom = (places(random, count) for _ in range(3))
        bottom[:1] = top[:1]  # a line of no length is not drawn
        ends = np.column_stack([top, bottom]).reshape(-1)
        expected = pg.arrayToQPath(x.repeat(2), ends, connect="pairs", finiteCheck=False)
        seen = upright_lines(x, top, bottom)
        assert painted(seen, width, is_smooth=is_smooth) == painted(expected, width, is_smooth=is_smooth)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("width", [1.0, 3.0])
@pytest.mark.parametrize("is_smooth", [False, True])
def test_a_joined_line_is_that_of_the_library(count, width, is_smooth):
    random = np.random.default_rng(count)
    for _ in range(20):
        x, y = places(random, count), places(random, count)
        same = np.flatnonzero(random.random(count) < 1 / 4)
        x[same], y[same] = x[same - 1], y[same - 1]  # twice at the same point
        expected = pg.arrayToQPath(x, y, connect="all", finiteCheck=False)
        seen = joined_line(x, y)
        assert painted(seen, width, is_smooth=is_smooth) == painted(expected, width, is_smooth=is_smooth)
