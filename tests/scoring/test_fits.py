"""What is fitted is fitted on the past alone: later data change nothing of what was estimated before."""

import numpy as np
import pytest
from tests.scoring.test_rules_and_peers import bars

from rektscope.scoring import ex_ante
from rektscope.scoring.dollars import LEAST_FITTED, BandGrade, dollar_grade, walk_forward_shares, walk_forward_usd

STARTS = np.arange(400, dtype=np.int64) * 100
ENDS = STARTS + 100


def test_a_constant_share_is_found_and_the_ratio_is_one():
    crossed = np.random.default_rng(1).lognormal(15, 1, 400)
    graded = dollar_grade(walk_forward_usd(crossed, crossed / 50, STARTS, ENDS), crossed / 50, STARTS)
    assert (graded.median_ratio, graded.total_ratio, graded.sd_log) == pytest.approx((1, 1, 0), abs=1e-9)
    assert graded.within_two == 1
    assert graded.stretches == 400 - LEAST_FITTED


def test_the_band_counts_every_stretch_that_it_was_stated_for():
    usd = np.array([0.0, 5.0, 10.0, 15.0, 40.0, 20.0, 20.0])
    band = np.array([[10.0, 20.0]] * 7)
    band[5] = np.nan  # nothing was stated
    found = dollar_grade(np.full(7, 14.0), usd, STARTS[:7], band).band
    assert found == BandGrade(stretches=6, inside=3, below=2, above=1)
    assert BandGrade.joined([found, found]) == BandGrade(12, 6, 4, 2)
    assert BandGrade.joined([]) is None
    assert dollar_grade(np.full(7, 14.0), usd, STARTS[:7]).band is None


def test_no_share_knows_its_own_stretch_or_a_later_one():
    random = np.random.default_rng(2)
    crossed, usd = random.lognormal(15, 1, 400), random.lognormal(12, 1, 400)
    shares = walk_forward_shares(crossed, usd, STARTS, ENDS)
    later = usd.copy()
    later[200:] *= 1_000
    changed = walk_forward_shares(crossed, later, STARTS, ENDS)
    assert np.array_equal(shares[:201], changed[:201], equal_nan=True)
    assert changed[399] > 2 * shares[399]


def test_too_few_stretches_have_no_grade():
    expected = walk_forward_usd(np.ones(34), np.ones(34), STARTS[:34], ENDS[:34])
    assert np.isfinite(expected).sum() == 4
    assert dollar_grade(expected, np.ones(34), STARTS[:34]) is None


@pytest.fixture(name="known")
def _known():
    random = np.random.default_rng(3)
    price = bars(100 * np.exp(np.cumsum(random.standard_normal(4_000)) * 1e-3), volume=random.lognormal(10, 1, 4_000))
    starts = price.end_ms[:-10:10]
    reach, standing = random.random(len(starts)) * 0.01, random.lognormal(15, 1, (len(starts), 3))
    return price, starts, starts + 10 * 5 * 60_000, reach, standing


def test_a_map_that_knows_gains_and_one_that_does_not_gains_nothing(known):
    price, starts, ends, reach, standing = known
    usd = 1e6 * reach * standing[:, 1] / standing[:, 1].mean() + 1e4
    knows = ex_ante.estimates(price, starts, ends, usd, reach, standing)
    guesses = ex_ante.estimates(price, starts, ends, usd, reach, standing[:, [0, 2, 0]])
    assert knows.spearman("with_map") > knows.spearman("reach_volume") + 0.1
    assert guesses.spearman("with_map") < guesses.spearman("reach_volume") + 0.02


def test_estimates_do_not_know_what_comes_later(known):
    price, starts, ends, reach, standing = known
    usd = 1e6 * reach * standing[:, 1]
    later = usd.copy()
    later[300:] = later[300:][::-1] * 50
    before, after = (ex_ante.estimates(price, starts, ends, each, reach, standing) for each in (usd, later))
    count = 300 - ex_ante.LEAST_FITTED
    for name in ex_ante.NAMES:
        assert np.array_equal(before.by_model[name][:count], after.by_model[name][:count])
        assert not np.allclose(before.by_model[name][count + 35 :], after.by_model[name][count + 35 :])


def test_too_few_stretches_have_no_estimates(known):
    price, starts, ends, reach, standing = (each[:120] if not hasattr(each, "end_ms") else each for each in known)
    assert ex_ante.estimates(price, starts, ends, reach, reach, standing) is None
