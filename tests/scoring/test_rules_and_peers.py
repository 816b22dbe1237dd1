"""The baselines on paths of which one can say by hand what they must answer."""

import numpy as np
import pytest

from rektscope.market.times import MINUTE_MS
from rektscope.scoring import peers, rules
from rektscope.scoring.bars import Bars

FLAT = 100.0


def bars(close, low=None, high=None, volume=None, open_interest=None):
    close = np.asarray(close, dtype=float)
    opened = np.append(close[:1], close[:-1])
    return Bars(
        end_ms=np.arange(1, len(close) + 1, dtype=np.int64) * 5 * MINUTE_MS,
        open=opened,
        high=np.maximum(opened, close) if high is None else np.asarray(high, dtype=float),
        low=np.minimum(opened, close) if low is None else np.asarray(low, dtype=float),
        close=close,
        volume_usd=np.ones(len(close)) if volume is None else np.asarray(volume, dtype=float),
        buy_usd=np.full(len(close), 0.5),
        open_interest=np.full(len(close), np.nan) if open_interest is None else np.asarray(open_interest, dtype=float),
    )


ALL = (np.array([0]), np.array([4]))


def test_distance_is_how_far_the_price_went_each_way():
    assert rules.distance(bars([100, 99, 102, 100]), *ALL)[0] == pytest.approx([0.01, 0.02])


def test_volume_times_new_extremes_counts_only_what_goes_beyond_the_hour_before():
    there_and_back = bars([100, 99, 100, 99], volume=[1, 10, 100, 1_000])
    assert rules.volume_times_extremes(there_and_back, *ALL)[0] == pytest.approx([10 * 0.01, 0])


def test_sums_of_nothing_are_exactly_zero():
    values = np.array([[0.1, 0.0], [0.2, 0.0], [0.0, 0.0], [0.0, 0.3]])
    assert rules.summed(values, np.array([0, 2]), np.array([2, 3])).tolist() == [[pytest.approx(0.3), 0.0], [0.0, 0.0]]


def test_liqmap_clears_what_it_opened_at_a_hundredfold_leverage():
    quiet = [FLAT] * 10
    falls = bars([*quiet, 98.9])
    answer = peers.liqmap(falls)
    assert answer[:10].sum() == 0
    held = sum(0.15 * 0.5 * 2.0 ** -((10 - bar) * 5 / (12 * 60)) for bar in range(10))
    assert answer[10] == pytest.approx([held, 0])


def test_liqmap_seeds_more_where_open_interest_rises():
    rising = bars([FLAT] * 3 + [98.9], open_interest=[100, 100, 110, 110])
    level = bars([FLAT] * 3 + [98.9], open_interest=[100, 100, 100, 100])
    assert peers.liqmap(rising)[3, 0] > 1.2 * peers.liqmap(level)[3, 0]


def test_volume_ratio_stands_a_bar_and_a_half_percent_away():
    # 100x: 1 % + 0.5 % + 0.01 % below the low.
    assert peers.volume_ratio(bars([FLAT] * 5 + [98.6]))[5].tolist() == [0, 0]
    longs, shorts = peers.volume_ratio(bars([FLAT] * 5 + [98.3]))[5]
    assert longs == pytest.approx(5)  # five bars, each of its mean volume
    assert shorts == 0


def test_open_interest_changes_open_on_the_side_of_the_candle():
    rises = bars([100, 101, 101, 99.9], open_interest=[50, 60, 60, 60])
    answer = peers.open_interest_changes(rises)
    assert answer[3] == pytest.approx([10 * 101 * 0.10, 0])  # the 100x tenth of ten lots opened long at 101
    falls = bars([100, 101, 101, 99.9], open_interest=[50, 60, 30, 30])
    assert peers.open_interest_changes(falls)[3] == pytest.approx([10 * 101 * 0.10 / 2, 0])


def test_open_interest_changes_need_open_interest_that_changes():
    assert peers.open_interest_changes(bars([100, 101])) is None
    assert peers.open_interest_changes(bars([100, 101], open_interest=[5, 5])) is None
