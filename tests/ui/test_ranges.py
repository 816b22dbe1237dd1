"""Ranges of time and price: what each puts in view, by key and on the legend, and that they are remembered."""

import itertools

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt

from rektscope.ui.heatmap.choices import ChartChoices
from rektscope.ui.heatmap.legend import range_buttons
from rektscope.ui.heatmap.ranges import PriceRange, TimeRange

HOUR_S = 3_600.0


@pytest.mark.parametrize(
    ("time_range", "length_s"),
    [
        (TimeRange.HALF_DAY, 12 * HOUR_S),
        (TimeRange.DAY, 24 * HOUR_S),
        (TimeRange.THREE_DAYS, 72 * HOUR_S),
        (TimeRange.WEEK, 168 * HOUR_S),
        (TimeRange.ALL, 30 * HOUR_S),
    ],
)
def test_so_much_up_to_the_moment_and_a_little_room_after(time_range, length_s):
    first, last = time_range.span_s(cursor_s=20 * HOUR_S, first_s=-10 * HOUR_S)
    assert 20 * HOUR_S - first == pytest.approx(length_s)
    assert (last - 20 * HOUR_S) / (last - first) == pytest.approx(0.15)


@pytest.mark.parametrize(("price_range", "share"), [*zip(list(PriceRange)[:4], (0.01, 0.03, 0.05, 0.1), strict=True)])
def test_so_far_around_the_price(price_range, share):
    assert price_range.span(200.0) == pytest.approx((200 * (1 - share), 200 * (1 + share)))


def test_keys_put_them_in_view_and_they_are_remembered(qtbot, bundled_window, open_window, small_session):
    window = bundled_window
    box = window.heatmap.plot.getViewBox()
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    (first, last), (low, high) = box.viewRange()
    cursor = window.heatmap._scale.x(window.viewer.cursor.time_ms)
    price = window.frame.state.last_price
    assert cursor - first == pytest.approx(12 * HOUR_S, rel=1e-3)
    assert last > cursor
    assert (low, high) == pytest.approx((price * 0.97, price * 1.03), rel=1e-6)
    again = open_window(small_session)
    choices = again.heatmap.choices
    assert (choices.time_range, choices.price_range) == (TimeRange.HALF_DAY, PriceRange.THREE)
    low, high = again.heatmap.plot.getViewBox().viewRange()[1]
    assert (high - low) / (high + low) == pytest.approx(0.03, rel=1e-3)
    assert ChartChoices.from_text(choices.to_text()) == choices


def test_a_button_of_the_legend_does_what_the_key_does_also_after_a_drag(qtbot, window):
    view = window.heatmap
    box = view.plot.getViewBox()

    def press(wanted):
        room = next(room for each, room in range_buttons() if each is wanted)
        spot = view.mapFromScene(view.legend.mapToScene(QPointF(room.center())))
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    press(PriceRange.ONE)
    price = window.frame.state.last_price
    assert box.viewRange()[1] == pytest.approx([price * 0.99, price * 1.01])
    box.setYRange(price * 0.5, price * 1.5, padding=0)
    press(PriceRange.ONE)
    assert box.viewRange()[1] == pytest.approx([price * 0.99, price * 1.01])
    press(PriceRange.AUTO)
    low, high = box.viewRange()[1]
    assert high - low > price * 0.02
    assert low < price < high


def test_prices_that_the_chart_chooses_are_those_of_the_time_in_view(bundled_window):
    window, box = bundled_window, bundled_window.heatmap.plot.getViewBox()
    box.setYRange(20_000, 200_000, padding=0)
    window.heatmap.show_time(TimeRange.HALF_DAY)
    low, high = box.viewRange()[1]
    candles = window.frame.candles
    seen = candles.start_ms >= window.viewer.cursor.time_ms - 12 * HOUR_S * 1_000
    traded = float(candles.high[seen].max()) - float(candles.low[seen].min())
    assert 1.5 * traded < high - low < 2.2 * traded
    box.setYRange(low * 0.5, high * 2, padding=0)  # by hand, which ends the following of the price
    window.heatmap.chart_range.following.is_on = False
    window.heatmap.show_time(TimeRange.DAY)
    assert box.viewRange()[1] == pytest.approx([low * 0.5, high * 2])


def test_the_buttons_stand_beside_one_another_on_the_legend(window):
    rooms = [room for _, room in range_buttons()]
    whole = window.heatmap.legend.boundingRect()
    for one, other in itertools.pairwise(rooms):
        assert one.right() < other.left()
    assert all(whole.contains(room) for room in rooms)


def test_a_narrow_chart_has_a_small_legend_without_buttons_and_a_tiny_one_none(qtbot, window):
    view, legend = window.heatmap, window.heatmap.legend

    def placed(width, height=500):
        view.setFixedSize(width, height)
        view.grab()
        room = view.plot.getViewBox().sceneBoundingRect()
        shown = legend.mapRectToScene(legend.boundingRect())
        return legend.isVisible(), shown.width(), room.adjusted(-1, -1, 1, 1).contains(shown)

    assert placed(900) == (True, 318.0, True)
    assert placed(500) == (True, 210.0, True)
    before = view.choices
    spot = view.mapFromScene(legend.mapToScene(QPointF(20.0, 65.0)))  # where a wide one has a button
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.choices == before
    assert placed(360)[0] is False
    assert placed(900, 120)[0] is False


def test_ranges_and_scale_are_the_charts_own_and_make_no_moment_anew(qtbot, bundled_window):
    """But the aggregated map, which shows so far around the price too, goes along."""
    window = bundled_window
    window.side.toggle("Aggregated map")
    bars = window.side.aggregated
    qtbot.waitUntil(lambda: bars.plot.listDataItems() != [], timeout=20_000)
    frame = window.frame
    spans = []
    for price_range in (PriceRange.ONE, PriceRange.TEN):
        window.heatmap.show_prices(price_range)
        low, high = bars.plot.getViewBox().viewRange()[0]
        spans.append((high - low) / frame.state.last_price)
    assert spans[1] > 3 * spans[0]
    assert window.frame is frame
    window.heatmap.choose(replace(window.heatmap.choices, scale=replace(window.heatmap.choices.scale, threshold=0.3)))
    assert window.frame is frame
    window.heatmap.choose(replace(window.heatmap.choices, least_leverage=25))
    assert window.frame is not frame
