"""The tag of the last price covers no label of the axis, wherever the price and the range are."""

import pytest
from PySide6.QtCore import QRectF

from rektscope.market.times import MINUTE_MS
from rektscope.ui.heatmap.axes import TAG_HEIGHT_PX


def tag_of(heatmap):
    y = heatmap.price_tag.height_of_price
    return QRectF(0.0, y - TAG_HEIGHT_PX / 2.0, 200.0, TAG_HEIGHT_PX)


@pytest.mark.parametrize("shift", [0.0, 0.003, 0.006, 0.009, 0.012])
def test_no_label_lies_under_the_tag_at_any_range(window, shift):
    heatmap, price = window.heatmap, window.frame.state.last_price
    heatmap.plot.setYRange(price * (0.98 + shift), price * (1.01 + shift), padding=0.0)
    heatmap.grab()
    axis = heatmap.plot.getAxis("right")
    assert axis._labels
    for label in axis.labels:
        assert not QRectF(0.0, label.top(), 50.0, label.height()).intersects(tag_of(heatmap))


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
