"""What holds for every cascade: larger shocks liquidate no less, nothing standing moves nothing, and it ends."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.sides import Side
from rektscope.scenarios.cascade import Ladder, ladder_of, run_cascade
from rektscope.scenarios.impact import Impact, ImpactBasis

MARK = 1_000.0
ROW = 1.0
ROWS = 2_000


def impact(coefficient):
    return Impact(ImpactBasis.LAW, coefficient, 0, None, 1e9, 0.03)


def ladder(side, amounts, seed=0):
    """Amounts in random rows on that side of the mark."""
    random = np.random.default_rng(seed)
    prices = np.arange(ROWS) + 0.5
    usd = np.zeros(ROWS)
    rows = np.flatnonzero(prices > MARK) if side is Side.SHORT else np.flatnonzero(prices < MARK)
    usd[random.choice(rows[:400] if side is Side.SHORT else rows[-400:], len(amounts))] = amounts
    return ladder_of(side, prices, ROW, usd)


def shocked(side, move):
    return MARK * (1 - int(side) * move)


sides = st.sampled_from([Side.LONG, Side.SHORT])
amounts_of = st.lists(st.floats(0, 1e9), min_size=1, max_size=40)
coefficients = st.floats(0, 1e-5)
moves = st.floats(0, 0.5)


@given(sides, amounts_of, coefficients, moves, moves, st.integers(0, 9))
def test_a_larger_shock_never_liquidates_less_nor_ends_nearer(side, amounts, coefficient, first, second, seed):
    small, large = sorted((first, second))
    held, curve = ladder(side, amounts, seed), impact(coefficient)
    one, other = (run_cascade(held, shocked(side, move), curve) for move in (small, large))
    assert one.liquidated_usd <= other.liquidated_usd
    assert abs(one.end_price - MARK) <= abs(other.end_price - MARK) + 1e-9


@given(sides, amounts_of, coefficients, moves, st.integers(0, 9))
def test_it_liquidates_what_stands_up_to_its_end_and_no_more(side, amounts, coefficient, move, seed):
    held = ladder(side, amounts, seed)
    found = run_cascade(held, shocked(side, move), impact(coefficient))
    assert found.liquidated_usd == pytest.approx(held.up_to(found.end_price))
    assert found.liquidated_usd <= held.usd.sum() * (1 + 1e-12)
    assert sum(wave.liquidated_usd for wave in found.waves) == pytest.approx(found.liquidated_usd)
    assert all(wave.liquidated_usd > 0 for wave in found.waves[1:])
    assert len(found.waves) <= len(held.edge) + 1


@given(sides, amounts_of, coefficients, moves, st.integers(0, 9))
def test_waves_create_no_energy(side, amounts, coefficient, move, seed):
    """The end is where the impact of all that was liquidated, counted once, takes the price; and never nearer."""
    start = shocked(side, move)
    found = run_cascade(ladder(side, amounts, seed), start, impact(coefficient))
    away = abs(math.log(found.end_price / start))
    assert away == pytest.approx(coefficient * math.sqrt(found.liquidated_usd), abs=1e-12)
    assert (found.end_price - start) * -int(side) >= 0


@given(sides, coefficients, moves)
def test_nothing_standing_is_one_wave_that_ends_where_the_shock_does(side, coefficient, move):
    found = run_cascade(Ladder(side, np.empty(0), np.empty(0)), shocked(side, move), impact(coefficient))
    assert len(found.waves) == 1
    assert found.end_price == shocked(side, move)
    assert found.liquidated_usd == 0


@given(sides, amounts_of, moves)
def test_without_impact_it_is_what_stands_on_the_way(side, amounts, move):
    held = ladder(side, amounts)
    found = run_cascade(held, shocked(side, move), impact(0.0))
    assert len(found.waves) == 1
    assert found.end_price == shocked(side, move)
    assert found.liquidated_usd == held.up_to(shocked(side, move))


def test_one_worked_by_hand():
    # 4 M stand at 1,010 and 5 M at 1,020; a square root of 2,000 and 3,000 times 5e-6 are 1 % and 1.5 %.
    held = Ladder(Side.SHORT, np.array([1_010.0, 1_020.0, 1_030.0]), np.array([4e6, 5e6, 7e6]))
    found = run_cascade(held, 1_010.0, impact(5e-6))
    assert [wave.liquidated_usd for wave in found.waves] == [4e6, 5e6]
    assert [wave.pushed_to for wave in found.waves] == pytest.approx([1_010 * math.exp(0.01), 1_010 * math.exp(0.015)])
    assert found.end_price == pytest.approx(1_025.264, abs=1e-3)


def test_a_row_is_entered_at_its_edge():
    prices, usd = np.array([998.5, 999.5, 1_000.5, 1_001.5]), np.array([1.0, 2.0, 4.0, 8.0])
    shorts, longs = (
        ladder_of(side, prices, 1.0, usd * held)
        for side, held in ((Side.SHORT, np.array([0, 0, 0, 1])), (Side.LONG, np.array([1, 1, 0, 0])))
    )
    assert [shorts.up_to(price) for price in (1_000.9, 1_001.0)] == [0, 8]
    # An edge is the floor of the row above it, as in the book: at 1,000.0 nobody of the row below is liquidated yet.
    assert [longs.up_to(price) for price in (1_000.0, 999.9, 999.0, 998.9, 998.0)] == [0, 2, 2, 3, 3]
