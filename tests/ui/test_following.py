"""The price tag stands at its price, and the price and the moment stay in view until the chart is moved by hand."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDockWidget

from rektscope.engine.changes import Change
from rektscope.market.times import MINUTE_MS
from rektscope.ui.theme import TEXT

_TAG = QColor(TEXT).rgb()
_NEAR_PX = 2.0


@pytest.fixture
def window(kept_window):
    return kept_window


def painted_tag_y(view):
    """The middle of the light tag on the price axis, in logical pixels, as it was really painted."""
    image = view.grab().toImage()
    ratio = image.devicePixelRatio()
    axis = view.plot.getAxis("right").sceneBoundingRect()
    x = int((axis.left() + 10.0) * ratio)
    rows = [y for y in range(image.height()) if image.pixel(x, y) == _TAG]
    assert rows, "no tag was painted"
    return (rows[0] + rows[-1] + 1) / 2 / ratio


def expected_y(view, price):
    return view.plot.getViewBox().mapViewToScene(QPointF(0.0, price)).y()


@pytest.fixture
def box(window):
    return window.heatmap.plot.getViewBox()


@pytest.mark.parametrize("size", [(1280, 720), (1600, 900), (1100, 1000), (1920, 760)])
def test_the_tag_stands_at_its_price_after_every_resize(qtbot, window, size):
    view, price = window.heatmap, window.frame.state.last_price
    window.resize(*size)
    qtbot.wait(50)
    assert painted_tag_y(view) == pytest.approx(expected_y(view, price), abs=_NEAR_PX)


def test_the_tag_stands_at_its_price_when_docks_go_and_the_range_changes(qtbot, window, box):
    view, price = window.heatmap, window.frame.state.last_price
    (timeline,) = [dock for dock in window.findChildren(QDockWidget) if dock.windowTitle() == "Timeline"]
    timeline.hide()
    qtbot.wait(50)
    assert painted_tag_y(view) == pytest.approx(expected_y(view, price), abs=_NEAR_PX)
    box.setYRange(price * 0.99, price * 1.02, padding=0.0)
    qtbot.wait(20)
    assert painted_tag_y(view) == pytest.approx(expected_y(view, price), abs=_NEAR_PX)


def shows(box, price):
    low, high = box.viewRange()[1]
    return low <= price <= high


def test_the_price_is_followed_and_a_drag_ends_that_until_it_is_asked_for(qtbot, window, box):
    price = window.frame.state.last_price
    box.setYRange(price * 0.5, price * 0.6, padding=0.0)
    window.refresh(Change.TIME)
    assert shows(box, price)
    box.setYRange(price * 0.5, price * 0.6, padding=0.0)
    box.sigRangeChangedManually.emit(box.state["mouseEnabled"])  # what a drag emits
    window.refresh(Change.TIME)
    assert not shows(box, price)
    qtbot.keyClick(window, Qt.Key.Key_K)
    assert shows(box, price)


@pytest.mark.parametrize(("place", "follows"), [(1.0, True), (1.03, False)])
def test_a_zoom_is_followed_where_it_left_the_price_in_view(window, box, place, follows):
    price = window.frame.state.last_price
    for share in (0.01, 0.005):  # twice, as a wheel does
        box.setYRange(price * (place - share), price * (place + share), padding=0.0)
        box.sigRangeChangedManually.emit(box.state["mouseEnabled"])
    assert shows(box, price) is window.heatmap.chart_range.following.is_on is follows
    window.replay.go_to(window.viewer.cursor.time_ms - 2 * MINUTE_MS)  # as by a click
    assert window.heatmap.chart_range.following.is_on is follows


@pytest.mark.parametrize("key", [Qt.Key.Key_W, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_BracketLeft])
def test_what_is_asked_for_by_name_is_shown_at_its_price_after_a_zoom_elsewhere(qtbot, window, box, key):
    price = window.frame.state.last_price
    box.setYRange(price * 1.02, price * 1.03, padding=0.0)
    box.sigRangeChangedManually.emit(box.state["mouseEnabled"])
    assert not window.heatmap.chart_range.following.is_on
    qtbot.keyClick(window, key)
    assert shows(box, window.frame.state.last_price)
    assert box.viewRange()[1][1] - box.viewRange()[1][0] == pytest.approx(price * 0.01)


def test_a_drag_holds_the_prices_over_jumps_and_zooms(qtbot, window, box):
    low, high = box.viewRange()[1]
    for far, height in ((2.0, 1.0), (2.0, 0.5)):  # a drag, then a zoom there
        box.setYRange(low + far * (high - low), low + (far + height) * (high - low), padding=0.0)
        box.sigRangeChangedManually.emit(box.state["mouseEnabled"])
    qtbot.keyClick(window, Qt.Key.Key_W)
    assert not shows(box, window.frame.state.last_price)


def test_a_drag_along_the_time_leaves_the_price_followed(window, box):
    price = window.frame.state.last_price
    low, high = box.viewRange()[1]
    nudge = 0.005 * (high - low)
    box.setYRange(low + nudge, high + nudge, padding=0.0)
    box.sigRangeChangedManually.emit(box.state["mouseEnabled"])
    assert window.heatmap.chart_range.following.is_on
    box.setYRange(price * 0.5, price * 0.6, padding=0.0)
    window.refresh(Change.TIME)
    assert shows(box, price)


def test_a_jump_brings_its_moment_into_view_and_looking_elsewhere_does_not(window, box):
    scale = window.heatmap._scale
    cursor = window.viewer.cursor
    box.setXRange(0.0, 300.0, padding=0.0)
    window.refresh(Change.TIME)
    assert box.viewRange()[0][0] == pytest.approx(0.0, abs=1.0)  # nothing jumped: the user looks where he likes
    window.replay.step(-2 * MINUTE_MS)
    first, last = box.viewRange()[0]
    assert first <= scale.x(cursor.time_ms) <= last
    assert last - first == pytest.approx(300.0, rel=1e-6)


def test_the_whole_session_follows_again(qtbot, window):
    window.heatmap.chart_range.following.is_on = False
    qtbot.keyClick(window, Qt.Key.Key_A)
    assert window.heatmap.chart_range.following.is_on
