"""The price rows: round heights, whole ticks, counted from zero."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.markets import linear

from rektscope.levels.grid import PriceGrid
from rektscope.market.instrument import MARK_STEPS_PER_TICK

TICKS = ["0.1", "0.01", "0.5", "0.0001", "0.00000001", "25", "0.00025", "1"]


@given(st.sampled_from(TICKS), st.integers(1, 10**9))
def test_rows_are_whole_ticks_and_about_a_six_thousandth_of_the_price_high(tick, price_ticks):
    grid = PriceGrid.around(linear(tick=tick), price_ticks)
    assert max(1.0, price_ticks / 6_000) <= grid.bin_ticks <= max(2.0, 2.5 * price_ticks / 6_000)
    assert grid.row_count * grid.bin_ticks > 2.5 * price_ticks
    assert grid.row_price == pytest.approx(float(Decimal(tick) * grid.bin_ticks))


@given(st.sampled_from(["0.1", "0.01", "0.0001", "0.00000001", "1"]), st.integers(6_000, 10**9))
def test_where_ticks_are_a_power_of_ten_rows_are_one_two_or_five_of_another(tick, price_ticks):
    assert f"{PriceGrid.around(linear(tick=tick), price_ticks).row_price:.3e}"[:5] in {"1.000", "2.000", "5.000"}


def test_a_row_of_bitcoin_is_twenty_usd_high():
    grid = PriceGrid.around(linear(), 1_180_000)
    assert grid.row_price == 20.0
    assert grid.prices(0, 2).tolist() == [10.0, 30.0]
    assert grid.prices(5_900, 5_901)[0] == 118_010.0
    ticks = np.array([1_180_000, 1_180_199, 1_180_200])
    assert grid.rows_of_marks(ticks * MARK_STEPS_PER_TICK + [0, 99, 0]).tolist() == [5_900, 5_900, 5_901]


def test_a_mark_below_one_tick_still_has_rows():
    grid = PriceGrid.around(linear(), 0)
    assert (grid.bin_ticks, grid.row_count, grid.first_price) == (1, 4, 0.1)
