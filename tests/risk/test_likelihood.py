"""Probabilities of a touch, against the integral they solve, drawn heavy-tailed paths and what must hold for any."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.errors import InputError
from rektscope.risk import likelihood
from rektscope.risk.likelihood import BarMoves, bars_of, touch_likelihood, touch_probability, volatility_forecast

HOUR = 3_600_000
FIVE_MINUTES = 300_000
ASKED = [HOUR, 4 * HOUR, 24 * HOUR, 168 * HOUR]


def bars(change, step_ms=FIVE_MINUTES):
    change = np.asarray(change, dtype=np.float64)
    return BarMoves(change, np.minimum(change, 0), np.maximum(change, 0), step_ms)


def test_without_jumps_it_is_the_reflection_principle_over_uncertain_variances(monkeypatch):
    """The integral of 2 N(-d / (s sqrt(T v))) over v = 3 / chi-squared with 3 degrees of freedom, by the trapezium."""
    monkeypatch.setattr(likelihood, "_JUMPS_PER_MS", 0.0)
    history = bars(np.full(600, 0.001))
    chi, step = np.linspace(1e-6, 80, 400_001, retstep=True)
    density = np.sqrt(chi) * np.exp(-chi / 2) / math.sqrt(2 * math.pi)
    for horizon, scale in zip(ASKED[:3], (0.72, 0.74, 0.80), strict=True):
        spread = scale * volatility_forecast(history, horizon) * math.sqrt(horizon)
        for distance in (0.2 * spread, spread, 4 * spread):
            at_variance = np.array([math.erfc(distance / spread * math.sqrt(each / 6)) for each in chi])
            wanted = float(np.sum(density * at_variance) * step)
            assert touch_likelihood(np.array(distance), history, [horizon]).probability[0] == pytest.approx(
                wanted, rel=1e-4
            )


def test_the_tail_falls_with_the_cube_of_the_distance(monkeypatch):
    monkeypatch.setattr(likelihood, "_JUMPS_PER_MS", 0.0)
    far, farther = touch_likelihood(np.array([1.0, 2.0]), bars(np.full(600, 1e-4)), [HOUR]).probability[0]
    assert far / farther == pytest.approx(8, rel=1e-3)


def test_a_calm_week_leaves_the_rate_of_jumps():
    """Two days in 1,940 fell by 30 %, and one more is expected: what is left of a day with next to no volatility."""
    calm = bars(np.full(2_016, 1e-7))
    estimate = touch_likelihood(np.array(math.log(1 / 0.7)), calm, [24 * HOUR])
    assert estimate.probability[0] == pytest.approx(3 / 1_940, rel=0.15)
    assert estimate.low[0] < estimate.probability[0] / 3
    assert estimate.high[0] > estimate.probability[0] * 3


moves = st.lists(st.floats(-0.05, 0.05), min_size=1, max_size=60)


@given(moves, st.floats(1e-4, 5), st.floats(1e-4, 5))
def test_it_falls_with_distance_rises_with_time_and_is_never_zero(changes, one, other):
    near, far = sorted((one, other))
    estimate = touch_likelihood(np.array([near, far]), bars(changes), ASKED)
    for each in (estimate.low, estimate.probability, estimate.high):
        assert np.all((each > 0) & (each < 1))
        assert np.all(each[:, 1] <= each[:, 0])
        assert np.all(np.diff(each, axis=0) > 0)
    assert np.all((estimate.low < estimate.probability) & (estimate.probability < estimate.high))


@given(moves, st.floats(1, 10), st.floats(1e-3, 1))
def test_it_rises_with_violence(changes, factor, distance):
    calm = touch_likelihood(np.array(distance), bars(changes), ASKED).probability
    wild = touch_likelihood(np.array(distance), bars(factor * np.array(changes)), ASKED).probability
    assert np.all(wild >= calm)


@given(moves, st.lists(st.floats(-1, 0) | st.floats(1e-4, 5), max_size=6))
def test_the_estimate_alone_is_that_of_the_whole_answer(changes, distances):
    estimate = touch_likelihood(np.array(distances), bars(changes), ASKED)
    assert np.array_equal(touch_probability(np.array(distances), bars(changes), ASKED), estimate.probability)
    for place, horizon in enumerate(ASKED):
        alone = touch_probability(np.array(distances), bars(changes), [horizon])
        assert np.array_equal(alone[0], estimate.probability[place])


def test_a_level_that_is_reached_is_certain():
    estimate = touch_likelihood(np.array([0.0, -0.1]), bars([0.001]), [HOUR])
    assert estimate.low.tolist() == estimate.probability.tolist() == estimate.high.tolist() == [[1, 1]]


@pytest.mark.parametrize(
    ("distance", "changes", "horizon"),
    [(math.nan, [0.1], HOUR), (math.inf, [0.1], HOUR), (0.1, [0.1], 0), (0.1, [0.1], -1), (0.1, [], HOUR)],
)
def test_impossible_figures_are_refused(distance, changes, horizon):
    for asked in (touch_likelihood, touch_probability):
        with pytest.raises(InputError):
            asked(np.array(distance), bars(changes), [horizon])


def test_what_is_recent_counts_more_the_shorter_the_horizon():
    calm_then_wild = bars(np.r_[np.full(2_000, 0.0005), np.full(16, 0.005)])
    wild_then_calm = bars(np.r_[np.full(16, 0.005), np.full(2_000, 0.0005)])
    forecast = [volatility_forecast(calm_then_wild, each) for each in ASKED[:3]]
    assert forecast == sorted(forecast, reverse=True)
    assert volatility_forecast(wild_then_calm, HOUR) < 0.3 * forecast[0]


def test_the_forecast_of_a_steady_market_is_its_volatility_drawn_to_the_long_run():
    steady = bars(np.full(2_016, 0.002))
    year = 365 * 24 * HOUR
    own, long_run = 0.002**2 * year / FIVE_MINUTES, 0.6**2
    assert volatility_forecast(steady, HOUR) ** 2 * year == pytest.approx(0.9 * own + 0.1 * long_run)
    assert volatility_forecast(steady, 24 * HOUR) ** 2 * year == pytest.approx(0.7 * own + 0.3 * long_run)


# Bars of prices -------------------------------------------------------------------------------------------------------


def test_bars_end_at_the_moment_and_show_how_far_they_went():
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


def test_every_history_has_a_forecast_of_its_own_in_whatever_order_they_are_asked():
    histories = [bars(np.full(300 + each, 0.0005 * (each + 1))) for each in range(7)]
    first = [[volatility_forecast(each, horizon) for horizon in ASKED] for each in histories]
    again = [[volatility_forecast(each, horizon) for horizon in ASKED] for each in reversed(histories)]
    assert again[::-1] == first
    assert len({row[0] for row in first}) == len(histories)


@pytest.mark.parametrize("count", [1, 2, 3, 5, 8, 9, 100, 1_023, 1_024, 1_025, 2_016])
def test_weights_that_are_kept_for_longer_histories_are_those_of_each(count):
    changes = np.random.default_rng(count).standard_normal(count) * 1e-3
    bars = BarMoves(changes, changes, changes, 300_000)
    age_ms = 300_000 * np.arange(count)[::-1]
    expected = []
    for half_life_ms in likelihood.HALF_LIVES_MS:
        weights = np.exp2(-age_ms / half_life_ms)
        expected.append(float(weights @ (np.square(changes) / 300_000)) / float(weights.sum()))
    assert likelihood._weighted_variances(bars) == tuple(expected)
