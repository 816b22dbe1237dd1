"""The heat's pixels against a slow reference, one pixel at a time, written from the description of what they show."""

import itertools
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from rektscope.engine.overview import codes_of
from rektscope.levels.columns import LevelMap
from rektscope.levels.grid import PriceGrid
from rektscope.market.instrument import Contract, Instrument
from rektscope.ui.heatmap.raster import HeatRaster

INSTRUMENT = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))


def level_map(usd, first_row):
    columns = len(usd)
    ones = np.ones(columns)
    return LevelMap(
        grid=PriceGrid(INSTRUMENT, 100, 100_000, 60_000.0),
        duration_ms=60_000,
        end_ms=60_000 * np.arange(1, columns + 1),
        usd=np.asarray(usd, dtype=np.float32),
        first_row=np.asarray(first_row, dtype=np.int64),
        mark_row=np.asarray(first_row, dtype=np.int64),
        open_interest_usd=ones,
        consumed_usd=np.ones((columns, 2)),
        is_scaled=ones.astype(bool),
        known_since_ms=0,
    )


@st.composite
def level_maps(draw):
    """Up to 8 columns of up to 6 rows, each beginning somewhere in 20 rows."""
    shape = draw(st.tuples(st.integers(1, 8), st.integers(1, 6)))
    usd = draw(arrays.arrays(np.float32, shape, elements=st.floats(0, 2_000_000, width=32)))
    return level_map(usd, draw(st.lists(st.integers(0, 20), min_size=shape[0], max_size=shape[0])))


edges = st.lists(st.integers(-5, 35), min_size=2, max_size=12).map(sorted).map(np.array)


def code(usd):
    """The code of so many USD."""
    return int(codes_of(np.array([usd], dtype=np.float32))[0])


def reference_usd(level_map, column, row):
    """One cell: its USD; nothing outside the column's rows."""
    place = row - int(level_map.first_row[column])
    return float(level_map.usd[column, place]) if 0 <= place < level_map.row_count else 0.0


def reference_pixels(level_map, column_edges, row_edges):
    """Each pixel: the largest of the cells of its columns and rows, of the first of them where the range is empty."""
    picture = []
    for row, row_end in itertools.pairwise(row_edges):
        line = []
        for column, column_end in itertools.pairwise(column_edges):
            cells = [
                reference_usd(level_map, each_column, each_row)
                for each_column in range(column, max(column_end, column + 1))
                if 0 <= each_column < level_map.column_count
                for each_row in range(row, max(row_end, row + 1))
            ]
            line.append(code(max(cells, default=0.0)))
        picture.append(line)
    return np.array(picture)[::-1]


def assert_as_reference(level_map, column_edges, row_edges):
    raster = HeatRaster()
    raster.take(level_map)
    seen = raster.pixels(column_edges, row_edges)
    assert seen.shape == (len(row_edges) - 1, len(column_edges) - 1)
    np.testing.assert_array_equal(seen, reference_pixels(level_map, column_edges, row_edges))


@given(level_map=level_maps(), column_edges=edges, row_edges=edges)
def test_pixels_are_those_of_the_slow_reference(level_map, column_edges, row_edges):
    """No pixel reaches over the first column or the lowest row; the next test has those."""
    lowest = int(level_map.first_row.min())
    assert_as_reference(level_map, np.sort(np.append(column_edges, 0)), np.sort(np.append(row_edges, lowest)))


@pytest.mark.parametrize(("columns", "rows"), [((-1, 1), (10, 12)), ((0, 1), (8, 12)), ((-4, 9), (0, 40))])
def test_so_are_those_that_reach_over_the_border(columns, rows):
    assert_as_reference(level_map([[1e6, 250_000.0]], [10]), np.array(columns), np.array(rows))


@given(level_map=level_maps(), cuts=st.lists(st.integers(0, 8), max_size=5).map(sorted))
def test_columns_taken_one_by_one_or_at_once_give_the_same_bytes(level_map, cuts):
    at_once, in_parts = HeatRaster(), HeatRaster()
    new = at_once.take(level_map)
    assert new == range(level_map.column_count)
    parts = [in_parts.take(level_map.first(min(cut, level_map.column_count))) for cut in [*cuts, 8]]
    assert [column for part in parts for column in part] == list(new)
    assert (in_parts.base_row, in_parts.row_count) == (at_once.base_row, at_once.row_count)
    every_column, every_row = np.arange(9), np.arange(-1, 28)
    np.testing.assert_array_equal(in_parts.pixels(every_column, every_row), at_once.pixels(every_column, every_row))


@given(level_map=level_maps())
def test_a_map_that_has_nothing_new_changes_nothing(level_map):
    raster = HeatRaster()
    raster.take(level_map)
    assert raster.take(level_map) == range(0)
    assert raster.take(level_map.first(0)) == range(0)
    assert raster.column_count == level_map.column_count


def test_rows_stand_upright_and_columns_from_left_to_right():
    raster = HeatRaster()
    raster.take(level_map([[1e6, 0.0], [0.0, 250_000.0]], [10, 10]))
    picture = raster.pixels(np.array([0, 1, 2]), np.array([10, 11, 12]))
    assert picture.tolist() == [[0, code(250_000.0)], [code(1e6), 0]]


def test_what_lies_outside_shows_nothing_and_so_does_an_empty_raster():
    raster = HeatRaster()
    assert raster.pixels(np.arange(3), np.arange(4)).tolist() == [[0, 0]] * 3
    raster.take(level_map([[1e6]], [10]))
    for columns, rows in (((-3, -1, 0), (2, 20)), ((1, 5, 9), (2, 20)), ((0, 1), (2, 5, 10)), ((0, 1), (11, 20))):
        seen = raster.pixels(np.array(columns), np.array(rows))
        assert (seen == 0).all(), (columns, rows)


def test_a_window_of_rows_that_moved_down_keeps_what_was_there():
    raster = HeatRaster()
    high = level_map([[1e6, 1e6]], [10])
    raster.take(high)
    raster.take(level_map([[1e6, 1e6], [250_000.0, 250_000.0]], [10, 4]))
    picture = raster.pixels(np.arange(3), np.arange(4, 13))
    assert picture[::-1].T.tolist() == [
        [0] * 6 + [code(1e6)] * 2,
        [code(250_000.0)] * 2 + [0] * 6,
    ]
