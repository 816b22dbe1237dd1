"""From moments and prices to pixels and back."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from rektscope.market.times import DAY_MS, MINUTE_MS, parse_time_ms
from rektscope.ui.heatmap.axes import PriceAxis, TimeAxis
from rektscope.ui.heatmap.geometry import ScreenMap, TimeScale
from rektscope.ui.heatmap.view import HeatmapView

START_MS = parse_time_ms("2025-07-13T16:45:00Z")

moments = st.integers(0, 4_000_000_000_000)
scales = st.floats(min_value=1e-6, max_value=1e6)
offsets = st.floats(min_value=-1e6, max_value=1e6)


@given(origin=moments, moment=moments)
def test_a_moment_goes_to_seconds_and_back_without_loss(origin, moment):
    scale = TimeScale(origin)
    assert scale.time_ms(scale.x(moment)) == moment
    assert scale.xs(np.array([moment, origin])).tolist() == [scale.x(moment), 0.0]


@given(dx=offsets, dy=offsets, sx=scales, sy=scales, x=offsets, y=offsets)
def test_a_screen_map_does_what_qts_transform_does(dx, dy, sx, sy, x, y):
    transform = QTransform(sx, 0.0, 0.0, -sy, dx, dy)
    screen = ScreenMap.of(transform)
    expected = transform.map(QPointF(x, y))
    assert screen.left(x) == pytest.approx(expected.x(), rel=1e-9, abs=1e-6)
    assert screen.top(y) == pytest.approx(expected.y(), rel=1e-9, abs=1e-6)
    assert screen.lefts(np.array([x]))[0] == screen.left(x)
    assert screen.tops(np.array([y]))[0] == screen.top(y)


def test_a_rectangle_of_the_chart_stands_upright_in_pixels():
    screen = ScreenMap(100.0, 2.0, 500.0, -0.5)
    assert screen.rect(QRectF(10.0, 200.0, 30.0, 100.0)) == QRectF(120.0, 350.0, 60.0, 50.0)


# --- axes ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def time_axis(qapp):
    _ = qapp
    return TimeAxis(TimeScale(START_MS))


@pytest.fixture
def price_axis(qapp):
    _ = qapp
    return PriceAxis()


@pytest.mark.parametrize(
    ("seconds", "pixels", "step_s"),
    [(86_400.0, 1_100, 7_200), (86_400.0, 400, 21_600), (3_600.0, 1_100, 300), (600.0, 800, 300), (60.0, 800, 60)],
)
def test_times_are_labelled_at_round_moments_with_room_between(time_axis, seconds, pixels, step_s):
    ((_, values),) = time_axis.tickValues(0.0, seconds, pixels)
    assert {round(later - earlier) for earlier, later in pairwise(values)} == {step_s}
    assert values == sorted(values)
    assert all((START_MS + round(value * 1000)) % (step_s * 1000) == 0 for value in values)
    assert len(values) <= pixels / 84 + 1


def test_midnight_is_labelled_by_its_day(time_axis):
    midnight = (parse_time_ms("2025-07-14T00:00:00Z") - START_MS) / 1000.0
    assert time_axis.tickStrings([midnight, midnight + 5_400.0], 1.0, 1.0) == ["14 Jul", "01:30"]
    time_axis.set_time_scale(TimeScale(START_MS + DAY_MS + MINUTE_MS))
    assert time_axis.tickStrings([midnight], 1.0, 1.0) == ["00:01"]


@pytest.mark.parametrize(
    ("low", "high", "pixels", "step", "first", "last"),
    [
        (116_400.0, 125_100.0, 550, 1_000.0, "117,000", "125,000"),
        (60_000.0, 60_100.0, 600, 10.0, "60,010", "60,100"),
        (2.91, 2.97, 560, 0.01, "2.92", "2.97"),
        (0.0000125, 0.0000185, 560, 0.000001, "0.000013", "0.000018"),
    ],
)
def test_prices_are_labelled_at_round_figures_with_the_decimals_they_need(
    price_axis, low, high, pixels, step, first, last
):
    price_axis.decimals = len(last.partition(".")[2])
    ((spacing, values),) = price_axis.tickValues(low, high, pixels)
    words = price_axis.tickStrings(values, 1.0, spacing)
    assert spacing == pytest.approx(step)
    assert (words[0], words[-1]) == (first, last)
    assert len(values) <= pixels / 56 + 1


def test_decimals_that_no_step_needs_are_left_out_and_a_long_price_gets_room(price_axis):
    price_axis.decimals = 9
    assert price_axis.tickStrings([0.0000122, 0.0000124], 1.0, 2e-7) == ["0.0000122", "0.0000124"]
    usual = price_axis.width()
    price_axis.make_room("0.000012483")
    assert price_axis.width() > usual
    price_axis.make_room("123,300.0")
    assert price_axis.width() == usual


# --- how far one can zoom --------------------------------------------------------------------------------------------


@pytest.fixture
def bare_view(window):
    """A chart that is filled and never painted: what is wrong with its range cannot end the test's process."""
    view = HeatmapView()
    view.resize(1_000, 600)
    view.show_frame(window.frame, None)
    yield view
    view.close()
    view.deleteLater()


def test_one_cannot_zoom_out_to_where_there_are_no_dates(bare_view):
    box = bare_view.plot.getViewBox()
    box.scaleBy((1e9, 1e9))
    (left, right), (low, high) = box.viewRange()
    assert right - left < 100 * 366 * 86_400
    ((_, values),) = bare_view._time_axis.tickValues(left, right, 1_000)
    assert len(bare_view._time_axis.tickStrings(values, 1.0, 1.0)) <= 30
    assert high - low < 1e12


def test_one_cannot_zoom_in_to_where_there_is_nothing_between_two_trades(bare_view):
    box = bare_view.plot.getViewBox()
    box.scaleBy((1e-9, 1e-9))
    (left, right), (low, high) = box.viewRange()
    assert right - left >= 1.0
    assert high - low >= 0.1
