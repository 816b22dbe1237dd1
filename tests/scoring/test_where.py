"""The hottest tenth: exactly a tenth where nothing is known, all of it where everything is."""

import numpy as np
import pytest

from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.scoring.bars import Bars
from rektscope.scoring.model import ReachedRows
from rektscope.scoring.truth import Orders
from rektscope.scoring.where import hottest_share, where_grade, window_grades, windows_of


def orders(times_ms, prices, side=1, usd=1.0):
    count = len(times_ms)
    return Orders(
        np.array(times_ms, dtype=np.int64),
        np.full(count, side, dtype=np.int8),
        np.array(prices, float),
        np.full(count, usd),
    )


@pytest.mark.parametrize("rows", [10, 25, 37])
def test_what_holds_every_row_equally_hot_scores_a_tenth(rows):
    usd = np.random.default_rng(rows).random(rows)
    assert hottest_share(np.zeros(rows), usd) == pytest.approx(0.1)


def test_a_tenth_of_25_rows_is_two_rows_and_a_half():
    usd = np.zeros(25)
    usd[[0, 1, 2]] = 1.0
    assert hottest_share(-np.arange(25.0), usd) == pytest.approx(2.5 / 3)


def test_windows_end_at_a_silence_and_after_four_hours():
    times = [1, 2 * MINUTE_MS, 40 * MINUTE_MS, 4 * HOUR_MS - 1, 4 * HOUR_MS + 1]
    found = windows_of(orders(times, [1] * 5))
    assert found.tolist() == [
        [0, 2 * MINUTE_MS],
        [40 * MINUTE_MS - 1, 40 * MINUTE_MS],
        [4 * HOUR_MS - 2, 4 * HOUR_MS - 1],
        [4 * HOUR_MS, 4 * HOUR_MS + 1],
    ]


def test_windows_hold_every_order_once():
    random = np.random.default_rng(5)
    times = np.sort(random.integers(0, 24 * HOUR_MS, 300))
    found = windows_of(orders(times, np.ones(300)))
    inside = [(times > start) & (times <= end) for start, end in found.tolist()]
    assert np.sum(inside, axis=0).tolist() == [1] * 300


def test_a_map_that_knows_the_rows_beats_every_baseline():
    rows = ReachedRows(np.arange(99.5, 79.5, -1.0), np.eye(20)[8] + np.eye(20)[9], 1.0)
    filled = orders(range(1, 11), [91.2] * 5 + [90.7] * 5)
    bars = Bars(*(np.array([value]) for value in (0, 100.0, 101.0, 99.0, 100.0, 1.0, 0.5, np.nan)))
    nothing = ReachedRows(np.empty(0), np.empty(0), 1.0)
    (graded,) = window_grades("m", filled, np.array([[0, 10]]), [(rows, nothing)], bars)
    assert graded.shares == {
        "map": 1.0,
        "uniform": pytest.approx(0.1),
        "nearest-first": 0.0,
        "farthest-first": 0.0,
        "volume profile": pytest.approx(0.0, abs=0.12),
    }
    assert graded.rank_correlations["map"] == pytest.approx(1.0)
    whole = where_grade([graded])
    assert (whole.windows, whole.hottest_tenth, whole.interval) == (1, 1.0, None)


def test_too_few_rows_or_orders_are_no_window():
    bars = Bars(*(np.array([value]) for value in (0, 100.0, 101.0, 99.0, 100.0, 1.0, 0.5, np.nan)))
    nothing = ReachedRows(np.empty(0), np.empty(0), 1.0)
    nine = ReachedRows(np.arange(99.5, 90.5, -1.0), np.ones(9), 1.0)
    ten = ReachedRows(np.arange(99.5, 89.5, -1.0), np.ones(10), 1.0)
    assert window_grades("m", orders(range(1, 11), [95.5] * 10), np.array([[0, 10]]), [(nine, nothing)], bars) == []
    assert window_grades("m", orders(range(1, 5), [95.5] * 4), np.array([[0, 10]]), [(ten, nothing)], bars) == []
    assert window_grades("m", orders(range(1, 11), [50.5] * 10), np.array([[0, 10]]), [(ten, nothing)], bars) == []
    assert where_grade([]).hottest_tenth is None
