"""What the map does not know is hatched, all of it and nothing else, and candles keep clear of the legend."""

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF

from rektscope.market.times import MINUTE_MS
from rektscope.ui.export.picture import draw_picture
from rektscope.ui.export.presets import PRESETS
from rektscope.ui.export.view_range import PictureOptions
from rektscope.ui.heatmap.geometry import TimeScale
from rektscope.ui.heatmap.unknown_item import Known

SCALE = TimeScale(0)


@pytest.fixture
def window(kept_window):
    return kept_window


def known_of(first_rows, level_map, until_ms):
    """A map with these first rows, a minute each, its rows 10 high from price 0 on."""
    count = len(first_rows)
    made = replace(
        level_map.first(count),
        end_ms=np.arange(1, count + 1) * MINUTE_MS + 60 * MINUTE_MS,
        first_row=np.array(first_rows),
    )
    return made, Known.of(made, until_ms)


def is_hatched(rectangles, x, y):
    return any(each.left() <= x < each.right() and each.top() <= y < each.bottom() for each in rectangles)


@pytest.mark.parametrize("seed", range(3))
def test_a_place_is_hatched_exactly_where_no_column_has_it(window, seed):
    level_map = window.frame.level_map
    random = np.random.default_rng(seed)
    first_rows = np.repeat(random.integers(2_000, 2_200, 6), random.integers(1, 5, 6))[:20]
    until_ms = (60 + len(first_rows)) * MINUTE_MS
    made, known = known_of(first_rows, level_map, until_ms)
    row, rows = made.grid.row_price, made.row_count
    view = QRectF(0.0, 0.0, 2.0 * until_ms / 1_000.0, (2_300 + rows) * row)
    found = known.unknown_in(view, SCALE)
    for x in random.uniform(0.0, view.width(), 200):
        for y in random.uniform(0.0, view.height(), 5):
            minute = int(x // 60) - 60
            covers = 0 <= minute < len(first_rows) and first_rows[minute] * row <= y < (first_rows[minute] + rows) * row
            is_future = x * 1_000.0 >= until_ms
            assert is_hatched(found, x, y) == (not covers and not is_future), (x, y)


def test_many_stretches_are_joined_by_what_any_of_them_knows(window):
    level_map = window.frame.level_map
    count = level_map.column_count
    _, known = known_of(np.arange(count) % 2 + 2_000, level_map, (60 + count) * MINUTE_MS)
    wide = Known(
        *(np.tile(each, 100) + shift for each, shift in ((known.start_ms, 0.0), (known.end_ms, 0.0))),
        np.tile(known.low, 100),
        np.tile(known.high, 100),
        known.until_ms,
    )
    order = np.arange(len(wide.start_ms), dtype=np.float64)
    wide = replace(wide, start_ms=order * 60_000.0, end_ms=(order + 1) * 60_000.0)
    seen = wide.within(0.0, float(wide.end_ms[-1]))
    assert len(seen.start_ms) <= 512 < len(wide.start_ms)
    assert seen.low.min() == wide.low.min()
    assert seen.high.max() == wide.high.max()
    assert seen.end_ms[-1] == wide.end_ms[-1]


def test_the_chart_hatches_before_its_history_and_beyond_its_rows(window):
    heatmap, frame = window.heatmap, window.frame
    start_s = (int(frame.level_map.end_ms[0]) - frame.level_map.duration_ms - frame.session.start_ms) / 1_000.0
    heatmap.plot.setXRange(start_s - 600.0, start_s + 1_200.0, padding=0.0)
    found = heatmap.unknown.rectangles()
    price = frame.state.last_price
    assert is_hatched(found, start_s - 300.0, price)
    assert not is_hatched(found, start_s + 300.0, price)
    heatmap.chart_range.following.is_on = False
    heatmap.plot.setYRange(price * 0.4, price * 3.0, padding=0.0)
    found = heatmap.unknown.rectangles()
    assert is_hatched(found, start_s + 300.0, price * 2.9)
    assert not is_hatched(found, start_s + 300.0, price)
    cursor_s = (frame.cursor_ms - frame.session.start_ms) / 1_000.0
    assert all(each.right() <= cursor_s + 1e-6 for each in found)


def test_everything_is_unknown_without_a_map(window):
    unknown = Known.of(None, window.frame.cursor_ms)
    view = window.heatmap.plot.getViewBox().viewRect()
    (whole,) = unknown.unknown_in(view, window.heatmap._scale)
    assert whole.height() == pytest.approx(view.height())


@pytest.mark.parametrize("size", [(1280, 720), (1600, 900)])
def test_no_candle_of_the_first_view_lies_under_the_legend(open_window, small_session, size):
    window = open_window(small_session, *size)
    heatmap, candles = window.heatmap, window.frame.candles
    box, legend = heatmap.plot.getViewBox(), heatmap.legend.sceneBoundingRect()
    heatmap.show_all(window.frame)
    for start_ms, low in zip(candles.start_ms, candles.low, strict=True):
        place = box.mapViewToScene(QPointF(heatmap._scale.x(int(start_ms)), float(low)))
        assert not legend.contains(place)


def test_an_exported_picture_hatches_prices_beyond_the_rows(window, monkeypatch):
    frame = window.frame
    row, level_map = frame.level_map.grid.row_price, frame.level_map
    price = float(frame.state.last_price)
    top = (int(level_map.first_row.max()) + level_map.row_count) * row
    picture = draw_picture(
        frame, PRESETS["landscape"], options=PictureOptions(prices=(0.98 * price, 2.0 * top - price))
    )
    # The chart's left edge, high up and near the price: hatching is of more than one colour.
    assert len(_colours_in(picture, 60, 170, 60, 40)) > 1
    nothing_known = draw_picture(replace(frame, level_map=None), PRESETS["landscape"])
    assert len(_colours_in(nothing_known, 60, 170, 60, 40)) > 1
    monkeypatch.setattr(Known, "unknown_in", lambda *_: [])
    bare = draw_picture(frame, PRESETS["landscape"], options=PictureOptions(prices=(0.98 * price, 2.0 * top - price)))
    assert len(_colours_in(bare, 60, 170, 60, 40)) == 1


def _colours_in(picture, left, top, width, height):
    return {picture.pixel(x, y) for x in range(left, left + width) for y in range(top, top + height)}
