"""Under the pointer: crosshair and tags, the box with what is there, circles, measuring, and the right button."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter
from PySide6.QtTest import QSignalSpy, QTest

from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS
from rektscope.ui import formatting
from rektscope.ui.heatmap.inspecting.crosshair import _paint_box
from rektscope.ui.heatmap.inspecting.words import candle_line, measured_lines
from rektscope.ui.heatmap.position_lines import PriceLine


@pytest.fixture
def window(kept_window):
    return kept_window


def scene_place(heatmap, minute, price):
    """Where a minute and a price lie in the scene."""
    box = heatmap.plot.getViewBox()
    return box.mapViewToScene(QPointF(minute * 60.0, price))


def point(window, minute, price):
    window.heatmap.scene().sigMouseMoved.emit(scene_place(window.heatmap, minute, price))
    return window.heatmap.inspector.crosshair


def test_tags_on_the_axes_say_the_price_on_the_tick_and_the_moment(window):
    crosshair = point(window, 20.0, 60_500.0)
    assert abs(float(crosshair.price_tag.text.replace(",", "")) - 60_500.0) < 20.0
    assert crosshair.price_tag.text[-2] == "."  # a tenth is the tick
    assert crosshair.time_tag.text == "4 Mar 00:00"
    box = crosshair.time_tag.box()
    assert 0 <= box.left() < box.right() <= window.heatmap.plot.getAxis("bottom").width()


def test_a_resting_pointer_is_answered_anew_when_the_view_moves_under_it(window):
    heatmap = window.heatmap
    box, crosshair = heatmap.plot.getViewBox(), point(window, 20.0, 60_500.0)
    place, moment = scene_place(heatmap, 20.0, 60_500.0), crosshair.time_tag.text
    box.setRange(xRange=(300.0, 900.0), yRange=(58_000.0, 59_000.0), padding=0)
    shown = float(crosshair.price_tag.text.replace(",", ""))
    assert shown == pytest.approx(box.mapSceneToView(place).y(), abs=0.06)
    assert shown < 59_000.0
    assert crosshair.time_tag.text != moment
    heatmap.inspector.leave()
    box.setYRange(60_000.0, 61_000.0, padding=0)
    assert crosshair.lines == ()


def test_a_line_that_can_be_dragged_says_so_in_the_read_out_and_in_no_tip_over_it(window):
    line = next(item for item in window.heatmap.plot.items if isinstance(item, PriceLine) and item.price is not None)
    assert line.toolTip() == ""
    assert not any("drag" in each for each in point(window, 20.0, line.price).lines)
    line.hoverEnterEvent(None)
    assert point(window, 20.0, line.price).lines[-1].endswith("line: drag to change it")
    line.hoverLeaveEvent(None)
    assert not any("drag" in each for each in point(window, 20.0, line.price).lines)


def test_over_the_profile_there_is_a_price_and_no_time(window):
    heatmap = window.heatmap
    heatmap.scene().sigMouseMoved.emit(heatmap.profile_plot.getViewBox().sceneBoundingRect().center())
    crosshair = heatmap.inspector.crosshair
    assert crosshair.price_tag.text
    assert crosshair.time_tag.text == ""
    assert crosshair.lines


def test_the_distance_is_from_the_mark_at_the_cursor_and_names_its_moment_where_the_map_is_of_another(window):
    frame = window.frame
    crosshair = point(window, 35.0, 61_900.0)  # right of the cursor: all is of the cursor
    price = float(crosshair.lines[0].split(" · ")[0].replace(",", ""))
    wanted = formatting.percent((price - frame.state.mark_price) / frame.state.mark_price, signed=True)
    assert crosshair.lines[0].endswith("from mark")
    shown = float(crosshair.lines[0].split(" · ")[1].split(" %")[0].replace("−", "-"))
    assert shown == pytest.approx(float(wanted.split(" %")[0].replace("−", "-")), abs=0.01)
    crosshair = point(window, 20.0, 61_900.0)
    assert crosshair.lines[0].endswith(f"from mark at {formatting.clock_utc(frame.cursor_ms)}")
    assert any(line.startswith("map at ") for line in crosshair.lines)


def test_the_candle_under_the_pointer_is_shown_and_none_after_the_cursor(window):
    frame = window.frame
    row = len(frame.candles) - 5
    middle = int(frame.candles.start_ms[row]) + frame.candles.duration_ms // 2
    assert candle_line(frame, middle) == (
        f"O {frame.candles.open[row]:,.1f}  H {frame.candles.high[row]:,.1f}"
        f"  L {frame.candles.low[row]:,.1f}  C {frame.candles.close[row]:,.1f}"
    )
    assert candle_line(frame, frame.cursor_ms + MINUTE_MS) == ""
    assert candle_line(frame, int(frame.candles.start_ms[0]) - 1) == ""


def test_a_circle_under_the_pointer_says_whose_it_was(window):
    crosshair = point(window, 22.5, 61_100.0)
    assert crosshair.lines == (
        "Short liquidated, $15.1 M",
        "at 61,100.0 on Bybit BTCUSDT",
        "4 Mar 00:02:30 UTC",
    )


def test_a_circle_of_the_next_moment_is_read_where_the_view_moves_before_the_rest_is_shown(window, made):
    heatmap = window.heatmap
    whole = window.frame.liquidations
    window.replay.go_to(made.start_ms)
    assert len(window.frame.liquidations.usd) < len(whole.usd)
    heatmap.liquidations.show_liquidations(whole)
    low, high = heatmap.plot.getViewBox().viewRange()[1]
    row = max(
        (each for each in range(len(whole.usd)) if low < whole.price[each] < high), key=lambda each: whole.usd[each]
    )
    x = heatmap._scale.x(int(whole.time_ms[row]))
    scene = heatmap.plot.getViewBox().mapViewToScene(QPointF(x, float(whole.price[row])))
    heatmap.inspector._pointer = scene
    heatmap.inspector._view_moved()
    assert "liquidated" in heatmap.inspector.crosshair.lines[0]


def test_a_drag_with_shift_measures_and_moves_nothing(window):
    heatmap, crosshair = window.heatmap, window.heatmap.inspector.crosshair
    view = heatmap.plot.getViewBox().viewRect()
    viewport = heatmap.viewport()
    start = heatmap.mapFromScene(scene_place(heatmap, 10.0, 60_050.0 + 500.0))
    end = start + QPoint(90, -60)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, shift, start)
    seen = ()
    for step in range(1, 7):
        _move(viewport, start + (end - start) * step / 6, shift)
        seen = crosshair.lines or seen
    assert "between" in seen[-1] or seen[1].endswith("min")
    assert seen[0].startswith("+")
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, shift, end)
    assert heatmap.plot.getViewBox().viewRect() == view


def _move(viewport, place, modifiers):
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(viewport.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        modifiers,
    )
    QCoreApplication.sendEvent(viewport, event)


def test_what_is_measured_agrees_with_what_stands(window, made):
    frame = window.frame
    mark = frame.state.mark_price
    low, high = mark * 1.01, mark * 1.02
    lines = measured_lines(frame, (made.start_ms, low), (made.start_ms + 90 * MINUTE_MS, high))
    assert lines[0] == f"+{formatting.price(high - low, 1)} · {formatting.percent((high - low) / low, signed=True)}"
    assert lines[1] == "1 h 30 min"
    difference = frame.standing.up_to(high).usd - frame.standing.up_to(low).usd
    is_whole, expected = frame.standing.up_to(high).is_whole, frame.standing.expected(difference, Side.SHORT)
    assert lines[2:] == [f"shorts between {formatting.level_usd(difference, expected, is_whole=is_whole)}, 10×+"]
    across = measured_lines(frame, (made.start_ms, mark * 0.99), (made.start_ms, high))
    assert [line.split()[0] for line in across[2:]] == ["longs", "shorts"]


def test_the_right_button_asks_for_a_menu_and_moves_nothing(qtbot, window, made):
    # The menu itself is not popped up: the offscreen platform has no keyboard to grab for it.
    window.heatmap.inspector.menuAsked.disconnect(window.charting._open_menu)
    spy = QSignalSpy(window.heatmap.inspector.menuAsked)
    before = window.frame.cursor_ms
    place = window.heatmap.mapFromScene(scene_place(window.heatmap, 10.0, 60_777.0))
    qtbot.mouseClick(window.heatmap.viewport(), Qt.MouseButton.RightButton, pos=place)
    asked = spy.at(0)[0]
    assert abs(asked.price - 60_777.0) < 20.0
    assert abs(asked.time_ms - made.start_ms - 10 * MINUTE_MS) < MINUTE_MS
    assert window.frame.cursor_ms == before


def test_over_the_legend_nothing_is_shown_of_the_chart_below(window):
    heatmap = window.heatmap
    heatmap.scene().sigMouseMoved.emit(heatmap.legend.sceneBoundingRect().center())
    assert heatmap.inspector.crosshair.lines == ()
    assert not heatmap.inspector.crosshair.box.isVisible()
    heatmap.scene().sigMouseMoved.emit(heatmap.plot.getViewBox().sceneBoundingRect().center())
    assert heatmap.inspector.crosshair.box.isVisible()


def test_nothing_shines_through_the_box(qapp):
    _ = qapp
    pictures = []
    for ground in ("#FFFFFF", "#000000"):
        picture = QImage(300, 100, QImage.Format.Format_RGB32)
        picture.fill(QColor(ground))
        with QPainter(picture) as painter:
            _paint_box(painter, QRectF(0.0, 0.0, 300.0, 100.0), QPointF(0.0, 0.0), ("61,000 · +1.00 % from mark",))
        pictures.append(picture.copy(30, 20, 100, 20))
    assert pictures[0] == pictures[1]
