"""Alerts at chosen prices: a crossing or a touch fires once, however the prices are cut into looks."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.alerts.prices import PriceLevels
from rektscope.alerts.rules import REST_MS, PriceWord

LEVEL = 100.0


def fired(prices, cuts=(), step_ms=REST_MS):
    """(place, upwards) of each firing along prices that come a minute apart, looked at in pieces."""
    watch = PriceLevels()
    times = np.arange(len(prices), dtype=np.int64) * step_ms
    found = []
    edges = [0, *sorted(cuts), len(prices)]
    for start, end in pairwise(edges):
        part = np.array(prices[start:end], dtype=np.float64)
        found += watch.look((LEVEL,), times[start:end], part, PriceWord.MARK)
    return [(time_ms // step_ms, what.is_upwards) for time_ms, what in found]


@pytest.mark.parametrize(
    ("prices", "expected"),
    [
        ([99, 101], [(1, True)]),
        ([101, 99], [(1, False)]),
        ([99, 100], [(1, True)]),  # a touch counts
        ([99, 100, 101], [(1, True)]),  # and going on is not another one
        ([99, 100, 99], [(1, True), (2, False)]),
        ([101, 102, 103], []),
        ([100, 101], []),  # it began on the level: there is no side to come from
        ([99, 101, 99, 101], [(1, True), (2, False), (3, True)]),
        ([], []),
    ],
)
def test_crossings(prices, expected):
    assert fired(prices) == expected


def test_within_a_minute_it_fires_once():
    assert fired([99, 101, 99, 101, 99], step_ms=REST_MS // 10) == [(1, True)]


@given(st.lists(st.sampled_from([98.0, 99.0, 100.0, 101.0]), max_size=40), st.lists(st.integers(0, 40), max_size=5))
def test_what_fires_does_not_depend_on_how_often_somebody_looked(prices, cuts):
    assert fired(prices, [min(cut, len(prices)) for cut in cuts]) == fired(prices)


def test_a_level_that_was_taken_away_is_forgotten():
    watch = PriceLevels()
    one = np.zeros(1, dtype=np.int64)
    watch.look((LEVEL,), one, np.array([99.0]), PriceWord.MARK)
    watch.look((), one + 1, np.array([99.0]), PriceWord.MARK)
    assert watch.look((LEVEL,), one + 2, np.array([101.0]), PriceWord.MARK) == []
