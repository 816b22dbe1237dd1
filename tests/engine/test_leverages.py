"""Leverages left out: the same book, so that what is left out and what is not add up, at every column and moment."""

import numpy as np
import pytest

from rektscope.engine.map_builder import STEPS_PER_SLICE, build_map, start_writer
from rektscope.engine.profile import profile_at
from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.levels.standing import levels_at
from rektscope.market.times import parse_time_ms

AT_MS = parse_time_ms("2025-07-14T07:35:20Z")


@pytest.fixture(scope="module")
def viewer():
    viewer = Viewer(SessionSource.open(bundled_session_path()))
    yield viewer
    viewer.stop()


def columns(chart, info, least):
    writer, _ = start_writer(chart.events, chart.margin, info.columns_from_ms, info.end_ms, least_leverage=least)
    while not writer.is_finished:
        writer.advance(STEPS_PER_SLICE)
    return writer.finished()


def test_what_stands_of_a_leverage_and_up_is_that_of_the_whole_books_classes(viewer):
    chart, info = viewer.chart, viewer.session
    profile = profile_at(chart.events, chart.margin, info.columns_from_ms, AT_MS)
    for least in (0, 10, 25, 100):
        level_map = columns(chart, info, least)
        assert level_map.least_leverage == least
        standing = levels_at(level_map, chart.events, AT_MS)
        assert standing.least_leverage == least
        classes = profile.usd[:, profile.leverages >= least].sum(axis=(0, 1))
        rows = slice(standing.first_row, standing.first_row + standing.row_count)
        np.testing.assert_allclose(standing.usd, classes[rows], rtol=1e-5, atol=1.0)


def test_only_what_stands_is_filtered_and_not_open_interest_or_what_was_consumed(viewer):
    chart, info = viewer.chart, viewer.session
    whole, _ = build_map(chart.events, chart.margin, info.columns_from_ms, info.end_ms)
    high = columns(chart, info, 25)
    np.testing.assert_array_equal(high.open_interest_usd, whole.open_interest_usd)
    np.testing.assert_array_equal(high.consumed_usd, whole.consumed_usd)
    assert (np.asarray(high.usd) <= np.asarray(whole.usd) * (1 + 1e-6)).all()


def test_the_viewer_shows_the_leverages_asked_for_and_keeps_the_maps(viewer):
    viewer.show_leverages(10)
    viewer.start()
    viewer.chart.wait_for_map()
    frame = viewer.frame_at(AT_MS, 60_000)
    assert frame.least_leverage == frame.standing.least_leverage == 10
    grid = frame.level_map.grid
    viewer.show_leverages(0)
    viewer.chart.wait_for_map()
    everything = viewer.frame_at(AT_MS, 60_000)
    assert everything.least_leverage == 0
    assert everything.standing.usd.sum() > frame.standing.usd.sum()
    viewer.show_leverages(10)
    assert viewer.frame_at(AT_MS, 60_000).level_map.grid is grid
