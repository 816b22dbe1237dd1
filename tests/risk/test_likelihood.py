"""Chances of a touch, against closed forms, a slow simulation and what must hold for any of them."""

import math
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.errors import InputError
from rektscope.risk.likelihood import (
    PATHS,
    Bars,
    bars_of,
    realised_volatility,
    touch_chance,
    touch_chance_from,
)

HOUR = 3_600_000
NORMAL = NormalDist()


def bars(change, low=None, high=None, step_ms=60_000):
    change = np.asarray(change, dtype=np.float64)
    low = np.minimum(change, 0) if low is None else np.asarray(low, dtype=np.float64)
    high = np.maximum(change, 0) if high is None else np.asarray(high, dtype=np.float64)
    return Bars(change, low, high, step_ms)


# The formula ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("chance", [0.05, 0.3173105078629141, 0.5, 0.9])
def test_the_formula_is_twice_the_normal_tail(chance):
    """P = 2 N(-d / (s sqrt T)): the distance for a chance, from the normal quantile."""
    volatility, horizon = 1e-5, 24 * HOUR
    distance = -NORMAL.inv_cdf(chance / 2) * volatility * math.sqrt(horizon)
    assert touch_chance(distance, volatility, [horizon])[0] == pytest.approx(chance, rel=1e-12)


def test_one_standard_deviation_is_touched_in_a_third_of_all_cases():
    """Twice the chance to end beyond it: 31.7 %, from any table of the normal distribution."""
    assert touch_chance(0.02, 0.02 / math.sqrt(HOUR), [HOUR])[0] == pytest.approx(0.3173, abs=5e-5)


def test_a_slow_simulation_agrees_with_the_formula():
    """Random walks of 4,000 steps; the steps miss touches between them, which moves the level by 0.5826 s sqrt(dt).

    The shift is that of Broadie, Glasserman and Kou (1997, Mathematical Finance 7).
    """
    random, steps, paths, distance = np.random.default_rng(1), 4_000, 20_000, 0.8
    highest, level = np.zeros(paths), np.zeros(paths)
    for _ in range(steps):
        level += random.standard_normal(paths) / math.sqrt(steps)
        np.maximum(highest, level, out=highest)
    touched = np.mean(highest >= distance)
    corrected = distance + 0.5826 / math.sqrt(steps)
    expected = touch_chance(corrected, 1.0, [1])[0]
    assert touched == pytest.approx(expected, abs=4 * math.sqrt(expected * (1 - expected) / paths))


def test_the_limits_of_the_formula():
    assert touch_chance(0.0, 0.0, [0, HOUR]).tolist() == [1, 1]
    assert touch_chance(-0.1, 1e-5, [HOUR]).tolist() == [1]
    assert touch_chance(0.1, 0.0, [HOUR]).tolist() == [0]
    assert touch_chance(0.1, 1e-5, [0]).tolist() == [0]
    assert touch_chance(1e-12, 1.0, [HOUR])[0] == pytest.approx(1)
    assert touch_chance(100.0, 1e-6, [HOUR])[0] == 0


distances = st.floats(0, 2)
volatilities = st.floats(0, 1e-3)
horizons = st.integers(0, 10**9)


@given(distances, distances, volatilities, volatilities, horizons, horizons)
def test_nearer_longer_and_wilder_are_never_less_likely(near, far, calm, wild, short, long):
    near, far = sorted((near, far))
    calm, wild = sorted((calm, wild))
    short, long = sorted((short, long))
    least, most = touch_chance(far, calm, [short])[0], touch_chance(near, wild, [long])[0]
    assert 0 <= least <= most <= 1
    assert least <= touch_chance(near, calm, [short])[0] <= touch_chance(near, calm, [long])[0] <= most


@pytest.mark.parametrize(
    ("distance", "volatility", "horizon"),
    [(math.nan, 1, 1), (math.inf, 1, 1), (1, math.nan, 1), (1, -1, 1), (1, math.inf, 1), (1, 1, -1)],
)
def test_impossible_figures_are_refused(distance, volatility, horizon):
    with pytest.raises(InputError):
        touch_chance(distance, volatility, [horizon])


# The bootstrap ----------------------------------------------------------------------------------------------------


def walk_bars(count, step_volatility, inner=200, seed=5):
    """Bars of a Brownian motion that is looked at 200 times a bar."""
    random = np.random.default_rng(seed)
    inside = np.cumsum(random.standard_normal((count, inner)) * step_volatility / math.sqrt(inner), axis=1)
    return bars(inside[:, -1], np.minimum(inside.min(axis=1), 0), np.maximum(inside.max(axis=1), 0))


def test_the_bootstrap_of_a_brownian_motion_agrees_with_the_formula():
    """4,000 bars tell its volatility to 1 %, so that what is left is the drawing and a little of that."""
    history = walk_bars(4_000, 0.001)
    volatility = realised_volatility(history)
    horizon = [60 * 60_000, 240 * 60_000, 1_440 * 60_000]
    for distance in (-0.008, 0.008, -0.03):
        drawn = touch_chance_from(history, distance, horizon, block=20)
        assert drawn.chance == pytest.approx(touch_chance(abs(distance), volatility, horizon), abs=0.03)


def test_a_touch_inside_a_bar_counts():
    """Bars that end where they began and touch 1 % on the way."""
    history = bars(np.zeros(60), low=np.full(60, -0.01), high=np.full(60, 0.002))
    assert touch_chance_from(history, -0.01, [60_000], block=6).chance[0] == 1
    assert touch_chance_from(history, -0.0101, [10**9], block=6).chance[0] == 0
    assert touch_chance_from(history, 0.0021, [10**9], block=6).chance[0] == 0


def test_it_counts_bars_one_by_one():
    """Each draws +1 or -1 with equal chance: a walk whose first-passage chances are known exactly."""
    change = np.tile([1.0, -1.0], 500)
    drawn = touch_chance_from(bars(change), 1.0, [60_000 * n for n in (1, 3, 5)], block=1, paths=40_000)
    assert drawn.chance == pytest.approx([1 / 2, 5 / 8, 11 / 16], abs=0.01)
    assert drawn.standard_error == pytest.approx(np.sqrt(drawn.chance * (1 - drawn.chance) / 40_000))


def test_blocks_keep_what_follows_what():
    """Moves that undo one another never get far, if they are drawn together."""
    history = bars(np.tile([1.0, -1.0], 500))
    together = touch_chance_from(history, 3.5, [60_000 * 100], block=100).chance[0]
    apart = touch_chance_from(history, 3.5, [60_000 * 100], block=1).chance[0]
    assert together == 0
    assert apart > 0.5


def test_a_trend_is_not_carried_on():
    assert touch_chance_from(bars(np.full(100, 0.01)), 0.02, [10**8], block=10).chance[0] == 0


def test_a_horizon_inside_a_block_is_counted_to_the_bar():
    change = np.zeros(100)
    change[50] = 1.0
    change -= change.mean()
    drawn = touch_chance_from(bars(change), 0.5, [60_000 * n for n in range(1, 11)], block=10)
    assert drawn.chance == pytest.approx(np.arange(1, 11) / 100, abs=0.005)


def test_the_same_question_gets_the_same_answer():
    history = walk_bars(300, 0.001)
    first, second = (touch_chance_from(history, 0.02, [HOUR, 24 * HOUR], block=10) for _ in range(2))
    other = touch_chance_from(history, 0.02, [HOUR, 24 * HOUR], block=10, seed=1)
    assert first.chance.tolist() == second.chance.tolist() != other.chance.tolist()
    assert (first.paths, first.block) == (PATHS, 10)


@given(st.floats(-0.2, 0.2), st.floats(-0.2, 0.2), st.floats(1, 3), st.integers(1, 30), st.integers(0, 99))
def test_drawn_chances_rise_with_time_nearness_and_violence(one, other, wilder, block, seed):
    history = walk_bars(120, 0.004, inner=5, seed=seed)
    near, far = sorted((abs(one), abs(other)))
    side = math.copysign(1, one)
    wild = bars(history.change * wilder, history.low * wilder, history.high * wilder)
    asked = [0, HOUR, 4 * HOUR, 8 * HOUR]
    far_chance = touch_chance_from(history, side * far, asked, block=block, paths=400).chance
    near_chance = touch_chance_from(history, side * near, asked, block=block, paths=400).chance
    wild_chance = touch_chance_from(wild, side * near, asked, block=block, paths=400).chance
    for chance in (far_chance, near_chance, wild_chance):
        assert np.all((chance >= 0) & (chance <= 1))
        assert np.all(np.diff(chance) >= 0)
    assert np.all(far_chance <= near_chance)
    assert np.all(near_chance <= wild_chance)


def test_a_level_that_is_reached_already_is_certain():
    assert touch_chance_from(walk_bars(50, 0.001), 0.0, [0, HOUR], block=5).chance.tolist() == [1, 1]


@pytest.mark.parametrize(("block", "paths"), [(0, 10), (51, 10), (5, 0)])
def test_what_cannot_be_drawn_is_refused(block, paths):
    with pytest.raises(InputError):
        touch_chance_from(walk_bars(50, 0.001), 0.1, [HOUR], block=block, paths=paths)


# Bars of prices ---------------------------------------------------------------------------------------------------


def test_bars_end_at_the_moment_and_tell_how_far_they_went():
    times = np.array([0, 60, 70, 110, 120, 121, 180])
    prices = np.array([100.0, 90, 110, 105, 100, 200, 300])
    made = bars_of(times, prices, end_ms=120, step_ms=60, count=10)
    assert made.change == pytest.approx(np.log([90 / 100, 100 / 90]))
    assert made.low == pytest.approx(np.log([90 / 100, 100 / 90]))
    assert made.high == pytest.approx(np.log([90 / 100, 110 / 90]))


def test_a_bar_without_a_price_makes_no_move_nor_does_the_next():
    times = np.array([60, 120, 240, 300])
    made = bars_of(times, np.array([1.0, 2, 4, 8]), end_ms=300, step_ms=60, count=10)
    assert made.change == pytest.approx(np.log([2, 2]))


def test_only_the_latest_bars_count():
    times = 60 * np.arange(20)
    made = bars_of(times, np.exp(np.arange(20.0)), end_ms=times[-1], step_ms=60, count=5)
    assert made.change == pytest.approx(np.ones(5))


@pytest.mark.parametrize("times", [[], [5], [5, 6], [400]])
def test_too_few_prices_make_no_bar(times):
    made = bars_of(np.array(times, dtype=np.int64), np.ones(len(times)), end_ms=300, step_ms=60, count=10)
    assert len(made) == 0
    assert realised_volatility(made) == 0


@given(st.lists(st.tuples(st.integers(0, 2_000), st.floats(1, 100)), max_size=60), st.integers(1, 400))
def test_bars_are_as_written_out_one_by_one(samples, step):
    samples.sort()
    times, prices = np.array([at for at, _ in samples], dtype=np.int64), np.array([price for _, price in samples])
    made = bars_of(times, prices, end_ms=1_500, step_ms=step, count=4)
    expected = []
    for number in range(3, -1, -1):
        end = 1_500 - number * step
        mine = [price for at, price in samples if end - step < at <= end]
        before = [price for at, price in samples if end - 2 * step < at <= end - step]
        if mine and before:
            expected.append([math.log(price / before[-1]) for price in (mine[-1], min(mine), max(mine))])
    np.testing.assert_allclose(
        np.column_stack([made.change, made.low, made.high]), np.array(expected).reshape(-1, 3), rtol=1e-9, atol=1e-12
    )


def test_the_volatility_is_the_root_mean_square_per_time():
    made = bars([0.01, -0.02, 0.03], step_ms=HOUR)
    assert realised_volatility(made) == pytest.approx(math.sqrt(0.0014 / 3 / HOUR))
