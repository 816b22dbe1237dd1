"""Candles are copied up to the cursor out of a picture of all that were seen: none after it may come along."""

import math

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from rektscope.ui.heatmap.candle_item import CandleItem, _Key
from rektscope.ui.heatmap.geometry import ScreenMap, TimeScale
from rektscope.ui.timeline.kept_picture import _copy

WIDTH, HEIGHT = 60, 40


def _painted(paint, ratio):
    """Which columns of a black picture are white after `paint(painter, picture)` copied parts of a white one."""
    sheet = QImage(round(WIDTH * ratio), round(HEIGHT * ratio), QImage.Format.Format_RGB32)
    sheet.setDevicePixelRatio(ratio)
    sheet.fill(Qt.GlobalColor.black)
    picture = QPixmap(sheet.size())
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.white)
    with QPainter(sheet) as painter:
        paint(painter, picture)
    pixels = np.frombuffer(sheet.constBits(), dtype=np.uint32).reshape(sheet.height(), -1) & 0xFFFFFF
    return np.flatnonzero(pixels.any(axis=0))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("edge", [-3.0, 0.0, 0.1, 0.24, 0.4, 0.6, 7.3, 59.9])
def test_nothing_right_of_an_edge_is_copied(edge, ratio):
    item = CandleItem(TimeScale(0))
    item._key = _Key(0.0, 0.0, WIDTH, HEIGHT, ratio, ScreenMap(1.0, 0.0, 1.0, 0.0), 60_000, 0)
    item._span = (4.0, 32.0)

    columns = _painted(lambda painter, picture: item._blit(painter, picture, -math.inf, edge), ratio)
    assert columns.max(initial=-1) < max(0.0, edge) * ratio + 1

    # Before there is a complete candle its edge lies infinitely far left.
    nothing = _painted(lambda painter, picture: item._blit(painter, picture, -math.inf, -math.inf), ratio)
    assert not len(nothing)

    beside = _painted(lambda painter, picture: _copy(painter, picture, 0.0, edge, HEIGHT), ratio)
    assert beside.max(initial=-1) < max(0.0, edge) * ratio + 1
