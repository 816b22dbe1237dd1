"""Rank correlation against values worked out by hand, and intervals that hold what they should."""

import numpy as np
import pytest

from rektscope.market.times import DAY_MS, HOUR_MS
from rektscope.scoring.statistics import Blocks, block_length_ms, places_of, ranks, spearman


def test_equal_values_share_their_mean_rank():
    assert ranks(np.array([3.0, 1.0, 3.0, 0.0])).tolist() == [2.5, 1.0, 2.5, 0.0]


def test_spearman_of_a_published_example():
    # IQ and hours of television a week, en.wikipedia.org/wiki/Spearman's_rank_correlation_coefficient: -29 / 165.
    iq = np.array([106, 100, 86, 101, 99, 103, 97, 113, 112, 110.0])
    hours = np.array([7, 27, 2, 50, 28, 29, 20, 12, 6, 17.0])
    assert spearman(iq, hours) == pytest.approx(-29 / 165)


def test_spearman_needs_two_things_that_change():
    assert spearman(np.ones(5), np.arange(5.0)) is None
    assert spearman(np.empty(0), np.empty(0)) is None


@pytest.mark.parametrize(
    ("period_ms", "length_ms"),
    [
        (28 * DAY_MS, 7 * DAY_MS),
        (28 * DAY_MS - 1, DAY_MS),
        (DAY_MS, 4 * HOUR_MS),
        (4 * HOUR_MS, HOUR_MS),
        (HOUR_MS, None),
    ],
)
def test_blocks_are_weeks_where_the_period_allows(period_ms, length_ms):
    assert block_length_ms(0, period_ms) == length_ms


def test_an_interval_of_a_mean_is_that_of_the_theory():
    blocks = Blocks(0, 400 * DAY_MS * 7)
    time_ms = np.arange(400, dtype=np.int64) * 7 * DAY_MS
    values = np.random.default_rng(3).standard_normal(400)
    members = blocks.members(time_ms)
    low, high = blocks.interval(lambda drawn: float(values[places_of(members, drawn)].mean()))
    assert low < values.mean() < high
    assert high - low == pytest.approx(2 * 1.96 / np.sqrt(400), rel=0.15)


def test_the_same_interval_each_time():
    blocks = Blocks(0, 100 * DAY_MS)
    values = np.arange(15.0)
    assert blocks.interval(lambda drawn: values[drawn].mean()) == blocks.interval(lambda drawn: values[drawn].mean())


def test_what_is_rarely_defined_has_no_interval():
    assert Blocks(0, 100 * DAY_MS).interval(lambda drawn: None if drawn[0] else 1.0) is None
    assert Blocks(0, HOUR_MS).interval(lambda _drawn: 1.0) is None
