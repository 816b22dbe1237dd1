"""Bars of what the map estimates, where no liquidations are recorded: drawn in another way, and in no sum."""

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF

from rektscope.engine.estimated_flow import estimated_flow
from rektscope.engine.scope import Scope
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS, MINUTE_MS
from rektscope.sessions.session import Completeness
from rektscope.ui.export.chart import ChartScale
from rektscope.ui.export.strip import bars_of
from rektscope.ui.export.view_range import ViewRange
from rektscope.ui.timeline.painting import PositionMarks, scope_note
from rektscope.ui.timeline.ratio_line import _first_of_pixels
from rektscope.ui.timeline.scale import TimelineData, TimelineScale
from rektscope.ui.timeline.strip import TimelineStrip

START_MS = 1_752_451_200_000


@pytest.fixture
def window(kept_window):
    return kept_window


@pytest.fixture
def frame(window):
    """A moment of the small session as it would be without any recorded liquidation."""
    shown = window.frame
    markets = tuple(replace(market, completeness=Completeness.NONE) for market in shown.session.markets)
    none = shown.counted_liquidations.of_markets(set())
    level_map = shown.level_map
    consumed = np.array(level_map.consumed_usd)
    consumed[-3] = (2e9, 3e9)
    return replace(
        shown,
        session=replace(shown.session, markets=markets),
        counted_liquidations=none,
        level_map=replace(level_map, consumed_usd=consumed),
        scope=Scope.MARKET,
    )


def _scale(frame):
    return TimelineScale(frame.session.start_ms, frame.session.end_ms, 0.0, 0.0, 1_200.0, 100.0)


def test_the_bars_are_what_the_map_expects_to_have_been_closed(frame):
    data, level_map = TimelineData.of(frame, _scale(frame)), frame.level_map
    assert data.is_estimated
    calibration = frame.calibration.at(frame.cursor_ms)
    for side, usd in ((Side.LONG, data.long_usd), (Side.SHORT, data.short_usd)):
        share = 1.0 if calibration is None else calibration.share(side).value
        column = 0 if side is Side.LONG else 1
        assert float(usd.sum()) == pytest.approx(float(level_map.consumed_usd[:, column].sum()) * share)
    start_ms = int(level_map.end_ms[-3]) - level_map.duration_ms
    bar = (start_ms - data.first_ms) // (data.minutes * MINUTE_MS)
    assert int(np.argmax(data.short_usd)) == bar
    assert estimated_flow(frame).is_expected is (calibration is not None)


def test_without_shares_it_is_what_stood(frame):
    alone = replace(frame, calibration=None)
    flow = estimated_flow(alone)
    np.testing.assert_array_equal(flow.consumed_usd, frame.level_map.consumed_usd)
    assert flow.shares == (1.0, 1.0)
    assert "standing levels that the price crossed" in scope_note(alone)


def test_recorded_liquidations_are_never_joined_by_estimated_ones(frame, window):
    assert estimated_flow(window.frame) is None
    sampled = tuple(replace(market, completeness=Completeness.SAMPLED) for market in frame.session.markets)
    assert estimated_flow(replace(frame, session=replace(frame.session, markets=sampled))) is None
    assert estimated_flow(replace(frame, level_map=None)) is None
    assert not TimelineData.of(window.frame, _scale(frame)).is_estimated
    assert frame.totals == window.frame.totals


def test_the_timeline_says_that_nothing_of_it_is_recorded_and_draws_it_hollow(qtbot, frame):
    assert scope_note(frame).startswith("estimated, none recorded")
    assert scope_note(replace(frame, level_map=None)) == "no liquidations in these data"
    strip = TimelineStrip()
    qtbot.addWidget(strip)
    strip.resize(1_200, 160)
    pictures = []
    for shown in (frame, replace(frame, level_map=None)):
        strip.show_frame(shown, None, PositionMarks())
        pictures.append(strip.grab().toImage())
    assert pictures[0] != pictures[1]
    data = TimelineData.of(frame, _scale(frame))
    moment = data.first_ms + (int(np.argmax(data.short_usd)) * data.minutes + data.minutes // 2) * MINUTE_MS
    scale = strip._scale(frame)
    text = strip._text_at(scale.x(moment), frame)
    assert "estimated, none recorded" in text


def test_a_picture_draws_the_estimate_in_bars_of_its_own(frame):
    view = ViewRange(frame.session.start_ms, frame.session.end_ms, 1.0, 2.0)
    bars = bars_of(frame, ChartScale(QRectF(0, 0, 1_200, 100), view), 1.0)
    assert bars.estimated is not None
    data = TimelineData.of(frame, _scale(frame))
    assert float(bars.short_usd.sum()) == pytest.approx(float(data.short_usd.sum()))
    assert bars.minutes >= bars.estimated.minutes


def test_bars_of_years_stay_wide_enough_to_be_distinguished(frame):
    flow = estimated_flow(frame)
    years = TimelineScale(frame.session.start_ms, frame.session.start_ms + 730 * DAY_MS, 0.0, 0.0, 1_200.0, 100.0)
    step = years.x(years.bucket_minutes(flow) * MINUTE_MS) - years.x(0)
    assert step >= 6.0


def test_buckets_sum_the_columns_that_begin_in_them(frame):
    flow, rng = estimated_flow(frame), np.random.default_rng(3)
    columns = 2_000
    end_ms = START_MS + np.cumsum(rng.choice([1, 1, 1, 40], columns)) * MINUTE_MS  # with holes
    usd = rng.random((columns, 2))
    flow = replace(flow, end_ms=end_ms, duration_ms=MINUTE_MS, consumed_usd=usd, shares=(0.5, 2.0))
    for first_ms, minutes, count in ((START_MS - 70 * MINUTE_MS, 15, 90), (int(end_ms[700]), 1, 3), (0, 5, 4)):
        bucket = (end_ms - MINUTE_MS - first_ms) // (minutes * MINUTE_MS)
        expected = [[usd[bucket == each, side].sum() for each in range(count)] for side in (0, 1)]
        longs, shorts = flow.per_bucket(first_ms, minutes, count)
        assert longs == pytest.approx(np.array(expected[0]) * 0.5)
        assert shorts == pytest.approx(np.array(expected[1]) * 2.0)


@pytest.mark.parametrize("width", [37.0, 900.5, 4_000.0])
def test_a_margin_ratio_of_any_length_is_grouped_by_pixels(width):
    minutes = np.cumsum(np.random.default_rng(4).integers(1, 9, 5_000))
    time_ms = START_MS + minutes * MINUTE_MS
    scale = TimelineScale(START_MS, int(time_ms[-1]), 12.0, 0.0, width, 50.0)
    pixel = np.floor((time_ms - START_MS) / (int(time_ms[-1]) - START_MS) * width)
    changes = 1 + np.flatnonzero(np.diff(pixel))
    found = _first_of_pixels(time_ms, scale)
    assert found[0] == 0
    assert np.setxor1d(found[1:], changes).size <= 2  # a time right at an edge may fall to either side of it
