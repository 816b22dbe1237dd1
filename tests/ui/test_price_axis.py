"""The tag of the last price covers no label of the axis, wherever the price and the range are."""

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from rektscope.market.times import MINUTE_MS
from rektscope.ui.heatmap.axes import TAG_HEIGHT_PX
from rektscope.ui.theme import BACKGROUND, TEXT, themed


@pytest.fixture
def window(kept_window):
    return kept_window


def tag_of(heatmap):
    y = heatmap.price_tag.height_of_tag
    return QRectF(0.0, y - TAG_HEIGHT_PX / 2.0, 200.0, TAG_HEIGHT_PX)


@pytest.mark.parametrize("shift", [0.0, 0.003, 0.006, 0.009, 0.012, 0.04, -0.04])
def test_no_label_lies_under_the_tag_at_any_range(window, shift):
    heatmap, price = window.heatmap, window.frame.state.last_price
    heatmap.plot.setYRange(price * (0.98 + shift), price * (1.01 + shift), padding=0.0)
    heatmap.grab()
    axis = heatmap.plot.getAxis("right")
    assert axis._labels
    for label in axis.labels:
        assert not QRectF(0.0, label.top(), 50.0, label.height()).intersects(tag_of(heatmap))


@pytest.mark.parametrize("shift", [0.05, -0.05])
def test_a_price_out_of_view_has_its_tag_at_the_edge_with_an_arrow(window, shift):
    heatmap, price = window.heatmap, window.frame.state.last_price
    heatmap.plot.setYRange(price * (0.99 + shift), price * (1.01 + shift), padding=0.0)
    picture = heatmap.grab().toImage()
    axis, tag = heatmap.plot.getAxis("right"), heatmap.price_tag
    away = tag.height_of_price - tag.height_of_tag
    assert (away > 0) is (shift > 0)
    assert 0.0 < tag.height_of_tag < axis.height()
    place = axis.mapToScene(QPointF(axis.width() / 2.0, tag.height_of_tag))
    reach = (TAG_HEIGHT_PX / 2.0 + 2.0) * (1 if away > 0 else -1)
    assert picture.pixelColor(round(place.x()), round(place.y() + reach)) == themed(TEXT), "the arrow"
    light = [picture.pixelColor(round(place.x()) + x, round(place.y()) - 8).lightness() for x in (-20, 0, 20)]
    assert max(light) < 60, "the tag is hollow, so that nobody takes the edge for the price"


@pytest.mark.parametrize("name", ["right", "bottom"])
def test_no_label_is_cut_at_the_end_of_its_axis(window, name):
    """A price cut in half at the edge of the window is none that can be read."""
    heatmap, price = window.heatmap, window.frame.state.last_price
    axis = heatmap.plot.getAxis(name)
    left = heatmap.plot.viewRange()[0][0]
    for step in range(40):
        heatmap.plot.setYRange(price * (0.98 + step * 1e-4), price * (1.01 + step * 1e-4), padding=0.0)
        heatmap.plot.setXRange(left + 120.0 * step, left + 40_000.0 + 120.0 * step, padding=0.0)
        heatmap.grab()
        assert axis._labels
        for label in axis._labels:
            ends = (label.top(), label.bottom()) if name == "right" else (label.left(), label.right())
            assert ends[0] >= -2.0
            assert ends[1] <= (axis.height() if name == "right" else axis.width()) + 2.0


def test_a_label_comes_back_when_the_price_has_gone_on(window):
    heatmap = window.heatmap
    axis, hidden = heatmap.plot.getAxis("right"), set()
    window.replay.go_to_start()
    for _ in range(30):
        window.replay.step(MINUTE_MS)
        heatmap.grab()
        hidden.add(len(axis._labels) - len(axis.labels))
        for label in axis.labels:
            assert not QRectF(0.0, label.top(), 50.0, label.height()).intersects(tag_of(heatmap))
    assert 0 in hidden
    assert len(hidden) > 1


def drawn(axis, paint):
    """The pixels of an axis over something bright, which shows where it covers it."""
    place = axis.boundingRect().toAlignedRect().adjusted(-3, -3, 3, 3)
    picture = QImage(place.size(), QImage.Format.Format_RGB32)
    picture.fill(themed(BACKGROUND))
    painter = QPainter(picture)
    painter.translate(-place.topLeft())
    inside = axis.mapRectFromParent(axis.geometry()).toAlignedRect()
    plot = QRectF(inside).translated(
        *{"right": (-inside.width() + 1, 0), "bottom": (0, -inside.height() + 1)}[axis.orientation]
    )
    painter.fillRect(plot, QColor("#F08030"))
    paint(painter)
    painter.end()
    return np.frombuffer(picture.constBits(), dtype=np.uint8).copy()


@pytest.mark.parametrize("name", ["right", "bottom"])
def test_the_kept_picture_of_an_axis_is_what_it_would_draw(window, name):
    heatmap, price = window.heatmap, window.frame.state.last_price
    axis = heatmap.plot.getAxis(name)
    seen = []
    for shift in (0.0, 0.004, 0.0):
        heatmap.plot.setYRange(price * (0.98 + shift), price * (1.01 + shift), padding=0.0)
        heatmap.plot.setXRange(shift * 1e5, 2_000.0 + shift * 1e5, padding=0.0)
        heatmap.grab()
        axis.picture = None  # of what it drew last, with the labels of another moment
        plain = drawn(axis, lambda painter: pg.AxisItem.paint(axis, painter, None, None))
        for _ in range(2):  # made, and copied
            assert np.array_equal(drawn(axis, lambda painter: axis.paint(painter, None)), plain)
        assert axis._kept is not None
        seen.append(plain)
    assert not np.array_equal(seen[0], seen[1])
    assert np.array_equal(seen[0], seen[2])


def test_a_defect_in_drawing_an_axis_ends_its_painter(qtbot, open_window, small_session, monkeypatch):
    """One that outlives its pixels takes the process with it."""
    window = open_window(small_session)
    window.heatmap.grab()
    axis, pages = window.heatmap.plot.getAxis("right"), []

    def broken(_axis, page, *_, **__):
        pages.append(page)
        raise RuntimeError

    monkeypatch.setattr(pg.AxisItem, "paint", broken)
    axis.picture = None
    picture = QImage(200, 200, QImage.Format.Format_RGB32)
    with qtbot.capture_exceptions() as defects, QPainter(picture) as painter:
        axis.paint(painter, None)
    assert [kind for kind, *_ in defects] == [RuntimeError]
    defects.clear()  # its traceback would keep the window alive
    assert [page.isActive() for page in pages] == [False]
