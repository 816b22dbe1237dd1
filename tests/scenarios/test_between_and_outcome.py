"""What stands in the way adds up by class, and a position is liquidated where the price gets and not before."""

from itertools import pairwise

import numpy as np
import pytest

from rektscope.engine.profile import LevelProfile
from rektscope.levels.calibration import Calibration, Share
from rektscope.market.sides import Side
from rektscope.scenarios.between import standing_between
from rektscope.scenarios.ground import Ground
from rektscope.scenarios.impact import Impact, ImpactBasis
from rektscope.scenarios.position_outcome import CascadeOutcome, position_outcome
from rektscope.scenarios.shock import read_shock
from rektscope.scenarios.what_if import what_if_on

MARK, ROW, ROWS = 1_000.0, 1.0, 2_000
SHARES = Calibration(Share(0.02, 0.01, 0.04), Share(0.01, 0.005, 0.02), 0, None, is_floor=False, prior=None)


def ground(shares=SHARES, coefficient=1e-5):
    """10 M USD in each row of each class from 5 away on: 10x below and above, and 25x twice (the venue's maximum)."""
    usd = np.zeros((2, 3, ROWS))
    usd[0, :, 900:995] = 1e7
    usd[1, :, 1_005:1_100] = 1e7
    profile = LevelProfile(
        at_ms=0,
        mark=MARK,
        has_mark=True,
        column_end_ms=0,
        open_interest_usd=float(usd.sum()),
        consumed_usd=(0.0, 0.0),
        is_scaled=True,
        row_price=ROW,
        prices=(np.arange(ROWS) + 0.5) * ROW,
        leverages=np.array([10.0, 25.0, 25.0]),
        usd=usd,
        known_since_ms=0,
        calibration=shares,
    )
    return Ground("binance:BTCUSDT", "made up", profile, Impact(ImpactBasis.LAW, coefficient, 0, None, 1e9, 0.03))


@pytest.mark.parametrize(
    ("price", "side", "rows"), [(1_020.5, Side.SHORT, 16), (980.5, Side.LONG, 15), (1_003.0, Side.SHORT, 0)]
)
def test_the_classes_add_up_to_what_stands_up_to_the_price(price, side, rows):
    found = standing_between(ground().profile, price)
    assert found.side is side
    assert found.standing_usd == pytest.approx(3e7 * rows)
    assert [leverage for leverage, _, _ in found.by_leverage] == [10.0, 25.0]
    assert [usd for _, usd, _ in found.by_leverage] == pytest.approx([1e7 * rows, 2e7 * rows])
    share = 0.01 if side is Side.SHORT else 0.02
    assert found.expected.usd == pytest.approx(share * found.standing_usd)
    assert sum(expected.usd for _, _, expected in found.by_leverage) == pytest.approx(found.expected.usd)


def test_further_away_never_stands_less():
    profile = ground().profile
    amounts = [standing_between(profile, price).standing_usd for price in np.linspace(1_000.0, 1_200.0, 41)]
    assert all(low <= high for low, high in pairwise(amounts))


def test_without_shares_no_expected_dollars_are_named():
    found = standing_between(ground(shares=None).profile, 1_020.5).to_json()
    assert found["expected_usd"] is None
    assert {each["expected_usd"] for each in found["by_leverage"]} == {None}
    assert found["standing_usd"] > 0


def test_the_answer_says_what_is_between_the_mark_and_the_shock():
    answer = what_if_on(ground(), read_shock("+2%"))
    assert answer.on_the_way == standing_between(ground().profile, answer.shocked)
    assert answer.to_json()["between_shock"]["standing_usd"] == answer.on_the_way.standing_usd
    assert answer.cascade.end_price > answer.shocked


@pytest.fixture(name="answer")
def _answer():
    """A shock of 2 % up: ends at 1,040 or so by the expected share, lower and higher by its band."""
    answer = what_if_on(ground(), read_shock("+2%"))
    low, high = (each.end_price for each in answer.band)
    assert 1_020 < low < answer.cascade.end_price < high
    assert len(answer.cascade.waves) > 1
    return answer


def test_a_short_is_liquidated_where_the_price_gets(answer):
    end, waves = answer.cascade.end_price, answer.cascade.waves
    by_shock = position_outcome(answer, Side.SHORT, 1_010.0)
    assert (by_shock.outcome, by_shock.wave) == (CascadeOutcome.LIQUIDATED, 0)
    first = position_outcome(answer, Side.SHORT, waves[0].pushed_to)
    assert (first.outcome, first.wave) == (CascadeOutcome.LIQUIDATED, 1)
    last = position_outcome(answer, Side.SHORT, end)
    assert (last.outcome, last.wave) == (CascadeOutcome.LIQUIDATED, len(waves))
    beyond = position_outcome(answer, Side.SHORT, (end + answer.band[1].end_price) / 2)
    assert (beyond.outcome, beyond.wave) == (CascadeOutcome.IN_BAND, None)
    alive = position_outcome(answer, Side.SHORT, answer.band[1].end_price * 1.01)
    assert alive.outcome is CascadeOutcome.SURVIVES
    assert alive.room == pytest.approx(answer.band[1].end_price * 1.01 / end - 1)


def test_a_long_is_not_liquidated_by_a_rise_but_by_a_fall(answer):
    assert position_outcome(answer, Side.LONG, 990.0).outcome is CascadeOutcome.WRONG_WAY
    fall = what_if_on(ground(), read_shock("-2%"))
    assert position_outcome(fall, Side.LONG, 990.0).wave == 0
    alive = position_outcome(fall, Side.LONG, 500.0)
    assert alive.outcome is CascadeOutcome.SURVIVES
    assert alive.room > 0
