"""Fills made into positions: averages, partial closes, turning round, and what made the last fill."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.positions.holdings import Closing, Fill, holdings_of


def test_an_average_entry_moves_as_a_position_grows_and_stays_as_it_shrinks():
    fills = [Fill(1, -1.0, 100.0), Fill(2, -3.0, 120.0), Fill(3, 2.0, 90.0), Fill(4, 2.0, 110.0)]
    (holding,) = holdings_of(fills, Contract.LINEAR)
    assert holding.side is Side.SHORT
    assert [(stage.from_ms, stage.entry_price, stage.quantity) for stage in holding.stages] == [
        (1, 100.0, 1.0),
        (2, 115.0, 4.0),
        (3, 115.0, 2.0),
    ]
    assert (holding.closed_ms, holding.closed_by, holding.close_price) == (4, Closing.OWN, 100.0)


def test_an_inverse_average_entry_is_the_harmonic_mean():
    (holding,) = holdings_of([Fill(1, 100.0, 50.0), Fill(2, 100.0, 100.0)], Contract.INVERSE)
    assert holding.stages[-1].entry_price == pytest.approx(200.0 / 3.0)
    assert holding.closed_ms is None


def test_a_fill_larger_than_the_position_turns_it_round():
    first, second = holdings_of([Fill(1, 1.0, 100.0), Fill(2, -3.0, 120.0)], Contract.LINEAR)
    assert (first.side, first.closed_ms, first.close_price) == (Side.LONG, 2, 120.0)
    assert (second.side, second.opened_ms, second.stages[0].quantity) == (Side.SHORT, 2, 2.0)
    assert second.stages[0].entry_price == 120.0


def test_fills_of_one_moment_are_one_stage_and_forced_ones_are_known():
    fills = [Fill(5, 1.0, 100.0), Fill(5, 1.0, 102.0), Fill(9, -2.0, 90.0, Closing.LIQUIDATION)]
    (holding,) = holdings_of(fills, Contract.LINEAR)
    assert [(stage.entry_price, stage.quantity) for stage in holding.stages] == [(101.0, 2.0)]
    assert holding.is_forced


@given(
    steps=st.lists(st.tuples(st.integers(-50, 50).filter(bool), st.integers(1, 900)), min_size=1, max_size=30),
)
def test_quantities_are_kept_and_a_tenth_thirty_times_is_three(steps):
    """What is left of all holdings is the sum of the fills, without noise making a position of nothing."""
    fills = [Fill(number, step / 10.0, float(price)) for number, (step, price) in enumerate(steps)]
    holdings = holdings_of(fills, Contract.LINEAR)
    left = sum(step for step, _ in steps)
    still_open = [holding for holding in holdings if holding.closed_ms is None]
    assert bool(still_open) == bool(left)
    if left:
        last = still_open[0]
        assert last.stages[-1].quantity * last.side == pytest.approx(left / 10.0)
    low, high = min(price for _, price in steps), max(price for _, price in steps)
    assert all(low - 1e-6 <= stage.entry_price <= high + 1e-6 for each in holdings for stage in each.stages)
