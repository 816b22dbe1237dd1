"""A long map's picture is a short map's: equal from near, and from afar never without a level that stands a while."""

import itertools

import numpy as np
import pytest
from msgspec.structs import replace
from tests.engine.markets import START, binance_margin, random_market

from rektscope.engine.column_store import StoredColumns, StoreLimits
from rektscope.engine.column_writer import ColumnWriter
from rektscope.engine.overview import GROUPED, TAKEN_EVERY
from rektscope.levels.book import ExposureBook
from rektscope.levels.grid import PriceGrid
from rektscope.levels.steps import build_steps
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.times import MINUTE_MS
from rektscope.ui.heatmap.long_raster import LongRaster
from rektscope.ui.heatmap.raster import HeatRaster

MINUTES = 1_400


@pytest.fixture(scope="module")
def stored():
    """A map that keeps few of its columns."""
    events = random_market(11, MINUTES)
    steps = build_steps(events, START, START + MINUTES * MINUTE_MS)
    margin = binance_margin()
    book = ExposureBook(
        PriceGrid.around(events.instrument, int(steps.mark_close[0]) // MARK_STEPS_PER_TICK), margin.table, margin.rules
    )
    writer = ColumnWriter(book, steps, 1_400, StoreLimits(head_columns=64, tile_columns=32, cached_tiles=2))
    while not writer.is_finished:
        writer.advance(50)
    assert isinstance(writer.finished().usd, StoredColumns)
    return writer.finished()


@pytest.fixture(scope="module")
def rasters(stored):
    long, short = LongRaster(), HeatRaster()
    assert long.take(stored) == short.take(replace(stored, usd=np.asarray(stored.usd))) == range(stored.column_count)
    return long, short


@pytest.fixture(scope="module")
def of_every_fourth(stored):
    """A short map's raster with nothing in the columns that the view from afar does not look at."""
    usd = np.asarray(stored.usd).copy()
    usd[np.arange(len(usd)) % TAKEN_EVERY != TAKEN_EVERY - 1] = 0.0
    raster = HeatRaster()
    raster.take(replace(stored, usd=usd))
    return raster


def _rows(raster, pixels=60):
    return np.linspace(raster.base_row - 3, raster.base_row + raster.row_count + 3, pixels + 1).astype(np.int64)


@pytest.mark.parametrize("first", [-20, 0, 700, MINUTES - 50])
@pytest.mark.parametrize("columns", [1, 40, 300])
def test_from_near_it_is_the_picture_of_a_short_map(rasters, first, columns):
    long, short = rasters
    edges = np.linspace(first, first + columns, min(columns, 50) + 1).astype(np.int64)
    for end in (None, 0, 710, MINUTES):
        seen = long.pixels(edges, _rows(short), end)
        expected = short.pixels(edges, _rows(short), end)
        assert np.abs(seen.astype(int) - expected.astype(int)).max() <= 1  # roots of three digits


@pytest.mark.parametrize("pixels", [4, 20, 80])
def test_from_afar_no_level_disappears_and_nothing_comes_from_further_than_a_group(
    rasters, of_every_fourth, stored, pixels
):
    long, short = rasters
    edges = np.linspace(0, MINUTES, pixels + 1).astype(np.int64)
    wide = max(each for each in GROUPED if each <= MINUTES / pixels)
    seen = long.pixels(edges, _rows(short)).astype(int)
    compared = 0
    for pixel, (left, right) in enumerate(itertools.pairwise(edges.tolist())):
        known = right // wide * wide
        if known <= left:
            continue
        wider = short.pixels(np.array([left - wide, right + wide]), _rows(short)).astype(int)[:, 0]
        assert (seen[:, pixel] <= wider + 1).all()
        if np.ptp(stored.first_row[left // wide * wide : right]) == 0:  # a group has the rows of its first column
            least = of_every_fourth.pixels(np.array([left, known]), _rows(short)).astype(int)[:, 0]
            assert (seen[:, pixel] >= least - 1).all()
            compared += 1
    assert compared


def test_what_is_not_known_yet_is_not_in_any_group(rasters):
    long, _ = rasters
    edges = np.linspace(0, MINUTES, 5).astype(np.int64)
    seen = long.pixels(edges, _rows(long), 300)
    assert (seen[:, 0] > 0).any()
    assert (seen[:, 2:] == 0).all()


def test_columns_that_follow_are_added_to_those_in_view(stored, rasters):
    _, short = rasters
    long = LongRaster()
    for end in range(400, 460, 7):
        assert long.take(stored.first(end)).stop == end
        edges = np.linspace(end - 120, end + 20, 101).astype(np.int64)
        np.testing.assert_array_equal(long.pixels(edges, _rows(short)), short.pixels(edges, _rows(short), end))
        one = np.array([7, 8])
        np.testing.assert_array_equal(long.pixels(one, _rows(short)), short.pixels(one, _rows(short)))
