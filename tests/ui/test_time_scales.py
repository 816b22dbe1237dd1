"""Another origin of the chart's seconds moves what is drawn: the scene is told before the extent of an item changes."""

import pytest

from rektscope.market.times import DAY_MS, parse_time_ms
from rektscope.sessions.bundled import bundled_event
from rektscope.ui.heatmap.geometry import TimeScale
from rektscope.ui.heatmap.whole_view import WholeViewItem

ALL_ARE_THERE = parse_time_ms("2025-10-10T21:27:00Z")


@pytest.fixture
def view(open_window):
    window = open_window(bundled_event("2025-10-10").path)
    window.replay.go_to(ALL_ARE_THERE)
    return window.heatmap


def extents_told(item, time_scale):
    """What the extent of an item was each time the scene was told of a change, while it takes another origin."""
    told = []
    tell = item.prepareGeometryChange

    def listen():
        told.append(item.boundingRect())
        tell()

    item.prepareGeometryChange = listen
    try:
        item.set_time_scale(time_scale)
    finally:
        del item.prepareGeometryChange
    return told


def test_the_scene_is_told_before_an_extent_changes(view):
    moved = set()
    for item in view.plot.items:
        if not hasattr(item, "set_time_scale") or isinstance(item, WholeViewItem):  # of which the view is the extent
            continue
        before = item.boundingRect()
        told = extents_told(item, TimeScale(ALL_ARE_THERE - 3 * DAY_MS))
        after = item.boundingRect()
        assert told == [before], type(item).__name__
        assert after.size() == before.size()
        assert after.left() != before.left(), type(item).__name__
        moved.add(type(item).__name__)
    assert {"HeatItem", "CandleItem", "LiquidationItem", "DeleveragingItem"} <= moved
