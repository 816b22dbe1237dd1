"""Another origin of the chart's seconds, or another view, moves what is drawn: the extent of an item is its view."""

import pytest
from PySide6.QtCore import QRectF

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


def test_an_item_has_the_extent_of_its_view_whatever_the_origin(view):
    """The scene does not look for it where it was: its extent is the view, and so are the pixels that it draws to."""
    moved = set()
    for item in view.plot.items:
        if not hasattr(item, "set_time_scale"):
            continue
        item.set_time_scale(TimeScale(ALL_ARE_THERE - 3 * DAY_MS))
        assert item.boundingRect() == (view.plot.getViewBox().viewRect() if item.has_content() else QRectF())
        moved.add((type(item).__name__, item.has_content()))
    assert {("HeatItem", True), ("CandleItem", True), ("LiquidationItem", True), ("DeleveragingItem", True)} <= moved


def test_an_item_keeps_the_extent_of_a_view_that_moves(view):
    box = view.plot.getViewBox()
    shown = view.plot.items
    before = {id(item): item.boundingRect() for item in shown}
    box.setYRange(100_000.0, 110_000.0, padding=0.0)
    followed = [item for item in shown if isinstance(item, WholeViewItem) and item.has_content()]
    assert len(followed) > 5
    assert [item for item in followed if item.boundingRect() != box.viewRect()] == []
    assert all(before[id(item)] != item.boundingRect() for item in followed)
