"""Clusters are peaks, named with what stands there and the chance; the flush meter compares two moments."""

from itertools import pairwise

import numpy as np
import pytest
from tests.engine.markets import START, candles_of, linear, open_interest_of

from rektscope.alerts.clusters import Bands, bands_of
from rektscope.engine.profile import LevelProfile
from rektscope.levels.calibration import Calibration, Share
from rektscope.market.events import MarketEvents
from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS
from rektscope.positions.known_moves import moves_of
from rektscope.scenarios.clusters import NOTABLE, _nearest_place, _standing, clusters_in, clusters_of, nearest_large
from rektscope.scenarios.flush import DISTANCES, flush_between

MARK, ROW = 100_000.0, 20.0
MINUTES = 300
AT = START + MINUTES * MINUTE_MS


SHARES = Calibration(Share(0.02, 0.01, 0.04), Share(0.01, 0.005, 0.02), 0, None, is_floor=False, prior=None)


def profile(long_rows, short_rows, at_ms=AT, mark=MARK, shares=SHARES):
    """USD standing at prices, in one leverage class."""
    prices = (np.arange(7_000) + 0.5) * ROW
    usd = np.zeros((2, 1, len(prices)))
    for side, rows in enumerate((long_rows, short_rows)):
        for price, amount in rows.items():
            usd[side, 0, int(price / ROW)] += amount
    return LevelProfile(
        at_ms=at_ms,
        mark=mark,
        has_mark=True,
        column_end_ms=at_ms,
        open_interest_usd=float(usd.sum()),
        consumed_usd=(0.0, 0.0),
        is_scaled=True,
        row_price=ROW,
        prices=prices,
        leverages=np.array([10.0]),
        usd=usd,
        known_since_ms=START,
        calibration=shares,
    )


def events(lots=((0, 1_000),)):
    random = np.random.default_rng(1)
    close = np.rint(1_000_000 * np.exp(np.cumsum(random.standard_normal(MINUTES) * 5e-4))).astype(int)
    rows = [(minute, price, price + 200, price - 200, price, 50) for minute, price in enumerate(close)]
    return MarketEvents.of(linear(), candles_of(rows), open_interest_of(lots))


def test_the_near_peak_counts_more_than_a_larger_one_far_away():
    held = profile({99_000: 5e6, 91_000: 9e6}, {100_600: 4e6, 109_500: 40e6, 112_000: 500e6})
    found = clusters_of(held, events(), 1)
    assert [each.side for each in found] == [Side.SHORT, Side.LONG]
    short, long = found
    assert short.low <= 100_600 <= short.high
    assert short.standing_usd == 4e6
    assert short.expected.usd == pytest.approx(4e4)
    assert (short.expected.low, short.expected.high) == pytest.approx((2e4, 8e4))
    assert short.away == pytest.approx(short.edge / MARK - 1)
    assert long.low <= 99_000 <= long.high
    assert long.edge <= MARK
    assert long.away < 0


def test_chances_grow_with_the_horizon_and_shrink_with_the_distance():
    held = profile({}, {100_300: 5e6, 101_000: 5e6, 102_500: 5e6})
    found = clusters_of(held, events(), 3)
    assert [each.away for each in found] == sorted(each.away for each in found)
    chances = np.array([each.chances for each in found])
    assert np.all(np.diff(chances, axis=1) >= 0)
    assert np.all(np.diff(chances, axis=0) <= 0)
    assert found[0].expected_by_horizon == pytest.approx([5e4 * chance for chance in found[0].chances])


def test_a_plateau_is_not_one_cluster_a_row():
    held = profile({}, {100_200 + ROW * step: 1e6 for step in range(100)}, shares=None)
    found = clusters_of(held, events(), 5)
    for one, other in pairwise(found):
        assert other.low - one.high >= 2 * (one.high - one.low) - 1e-6
    assert all(each.expected is None and each.expected_by_horizon is None for each in found)


def test_without_enough_prices_the_chance_is_unknown_and_the_size_is_not():
    few = MarketEvents.of(linear(), candles_of([(0, 1_000_000, 1_000_000, 1_000_000, 1_000_000, 1)]))
    (cluster,) = clusters_of(profile({}, {100_600: 4e6}), few, 2)
    assert cluster.chances is None
    assert cluster.standing_usd == 4e6


def test_later_prices_change_nothing():
    held = profile({99_000: 5e6}, {100_600: 4e6}, at_ms=START + 200 * MINUTE_MS)
    whole = events()
    assert clusters_of(held, whole, 2) == clusters_of(held, whole.until(held.at_ms), 2)


def test_a_cluster_holds_what_the_alerts_band_holds():
    held = profile({}, {100_600 + ROW * step: 1e6 * step for step in range(1, 9)})
    (cluster,) = clusters_of(held, events(), 1)
    bands = bands_of(_standing(held, events()), Side.SHORT)
    assert cluster.standing_usd in bands.usd


def test_a_band_that_the_mark_has_passed_since_the_last_column_is_no_cluster():
    held = _standing(profile({}, {100_040: 9e6, 101_000: 4e6}), events())
    passed = clusters_in(held, 100_500.0, None)
    assert [each.low <= 101_000 <= each.high for each in passed] == [True]
    assert nearest_large(held, Side.SHORT, 100_500.0) == passed[0]


def test_the_nearest_large_one_is_listed_before_any_smaller_and_nearer_ones_count():
    held = profile({}, {100_300: 1e6, 101_000: 5e6, 102_000: 6e6, 103_000: 9e6, 104_000: 8e6})
    large = nearest_large(_standing(held, events()), Side.SHORT, MARK, moves_of(events(), AT))
    assert large.low <= 101_000 <= large.high
    assert clusters_of(held, events(), 1) == [large]
    assert large in clusters_of(held, events(), 3)
    assert nearest_large(None, Side.SHORT, MARK) is None
    assert nearest_large(_standing(held, events()), Side.LONG, MARK) is None


def test_the_flush_meter_reads_what_stood_near_each_moments_own_mark():
    known = events([(0, 1_000), ((MINUTES - 1) * MINUTE_MS, 900)])
    before = profile({99_000: 4e6, 94_000: 2e6}, {101_000: 8e6}, at_ms=START + MINUTE_MS)
    after = profile({94_000: 3e6}, {101_000: 1e6}, mark=95_000.0)
    flush = flush_between(known, before, after)
    near = {each.distance: each for each in flush.near}
    assert set(near) == set(DISTANCES)
    assert (near[0.02].long_before, near[0.02].short_before) == (4e6, 8e6)
    assert (near[0.02].long_after, near[0.02].short_after) == (3e6, 0)
    assert near[0.02].left == pytest.approx(3 / 12)
    assert near[0.02].balance_after == 0
    assert near[0.10].short_after == 1e6
    assert flush.open_interest_change == pytest.approx(-0.1)
    assert flush.open_interest_before == pytest.approx(MARK)  # 1,000 lots of 0.001


def test_an_empty_book_has_no_balance():
    known = MarketEvents.of(linear(), candles_of([(0, 1_000_000, 1_000_000, 1_000_000, 1_000_000, 1)]))
    flush = flush_between(known, profile({}, {}), profile({}, {}))
    assert {each.left for each in flush.near} == {None}
    assert {each.balance_after for each in flush.near} == {None}
    assert flush.open_interest_change is None


def walked(bands, within):
    """The nearest strong band, and from there outwards the strongest of those that follow one another."""
    outwards = range(len(within)) if bands.side is Side.SHORT else range(len(within) - 1, -1, -1)
    least, peak = max(within) * NOTABLE, None
    for place in outwards:
        if within[place] >= least:
            peak = place if peak is None or within[place] > within[peak] else peak
        elif peak is not None:
            break
    return peak


@pytest.mark.parametrize("side", list(Side))
def test_the_nearest_run_of_strong_bands_is_that_of_a_walk(side):
    dice, ends = np.random.default_rng(7), set()
    for _ in range(400):
        count = int(dice.integers(1, 12))
        usd = np.round(10.0 ** dice.uniform(6.0, 6.0 + dice.uniform(0.0, 2.0), count), -5)  # some are equal
        low = MARK + ROW * (np.arange(count) if side is Side.SHORT else np.arange(count) - 2 * count)
        bands = Bands(side, usd, low, low + ROW)
        place = _nearest_place(bands, MARK)
        assert place == walked(bands, usd.tolist())
        ends.add("first" if place == 0 else "last" if place == count - 1 else "between")
    assert ends == {"first", "last", "between"}
