"""Whom to ask about next: the largest first as far as can be known, again when it matters, within bounded memory."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rektscope.feeds.accounts import AccountWorth
from rektscope.live.observed.ranking import AccountRanking, Held
from rektscope.market.sides import Side

MINUTE = 60_000
HOUR = 60 * MINUTE


def _address(number):
    return f"0x{number:040x}"


def _worth(number, usd, day=1.0):
    return AccountWorth(_address(number), usd, max(day, 1.0), day)


def _long(usd, price=None, market=0):
    return Held(market, Side.LONG, usd, price)


def test_of_accounts_alike_the_one_that_is_worth_most_comes_first():
    ranking = AccountRanking(1)
    ranking.seed([_worth(1, 500.0), _worth(2, 9_000.0), _worth(3, 2_000.0), _worth(4, 2_400.0, day=0.0)])
    assert ranking.next(0, [100.0], 3) == [_address(2), _address(3), _address(4)]


def test_who_trades_here_comes_before_who_is_only_rich_once_the_rich_turn_out_to_hold_nothing():
    ranking = AccountRanking(1)
    ranking.seed([_worth(number, 1_000.0) for number in range(100)])
    for number in range(200, 230):
        ranking.traded(0, _address(number), _address(900), 300.0)
    for number in range(40):
        ranking.reported(_address(number), [], 0)
    for number in range(200, 215):
        ranking.reported(_address(number), [_long(5_000.0)], 0)
    chosen = ranking.next(1, [100.0], 16)
    assert {_address(number) for number in range(215, 230)} <= set(chosen)


def test_what_was_opened_since_is_asked_about_again_and_what_was_not_waits():
    ranking = AccountRanking(1)
    for number in (1, 3):
        ranking.reported(_address(number), [_long(1_000.0, 50.0)], 0)
    ranking.reported(_address(2), [], 0)
    assert ranking.next(5_000, [100.0], 3) == []  # asked a moment ago
    ranking.traded(0, _address(2), _address(9), 400.0)
    assert _address(2) in ranking.next(11_000, [100.0], 2)
    scores = dict(zip(ranking._addresses, ranking.scores(11_000, [100.0]), strict=True))
    assert scores[_address(2)] < 40.0  # it may trade again at once
    assert ranking.scores(2 * MINUTE, [100.0])[2] == pytest.approx(200.0, rel=0.05)


def test_trades_leave_little_unknown_of_a_position_that_was_reported_unless_some_were_missed():
    ranking = AccountRanking(1)
    ranking.reported(_address(1), [_long(1_000.0, 50.0)], 0)
    ranking.traded(0, _address(1), _address(9), 400.0)
    assert ranking.scores(2 * MINUTE, [100.0])[0] == pytest.approx(8.0 + 1_000.0 * 0.05 * 2 / 60)
    ranking.missed(MINUTE)
    assert ranking.scores(2 * MINUTE, [100.0])[0] == pytest.approx(8.0 + 1_000.0 * (0.2 + 0.05 * 2 / 60))
    ranking.reported(_address(1), [_long(1_000.0, 50.0)], 2 * MINUTE)
    assert ranking.scores(3 * MINUTE, [100.0])[0] < 4.0


def test_a_position_that_trades_closed_is_not_waited_for_and_one_that_they_enlarged_is_at_its_new_price():
    ranking = AccountRanking(1)
    for number in (1, 2):
        ranking.reported(_address(number), [_long(1_000.0, 90.0)], 0)
    ranking.carried(_address(1), Held(0, Side.LONG, 0.0, None))
    ranking.carried(_address(2), Held(0, Side.LONG, 2_000.0, 94.0))
    assert ranking.scores(MINUTE, [93.0]).tolist() == pytest.approx([0.0, 2_000.0])
    assert ranking.holding == 1


def test_who_trades_elsewhere_is_known_and_comes_after_who_trades_here():
    ranking = AccountRanking(1)
    ranking.traded_elsewhere(_address(1), _address(2), 1_000.0)
    ranking.traded(0, _address(3), _address(4), 1_000.0)
    assert set(ranking.next(1, [100.0], 2)) == {_address(3), _address(4)}
    assert len(ranking.next(1, [100.0], 9)) == 4


def test_bought_and_sold_again_is_no_change():
    ranking = AccountRanking(1)
    ranking.reported(_address(1), [_long(1_000.0)], 0)
    ranking.traded(0, _address(1), _address(2), 400.0)
    ranking.traded(0, _address(2), _address(1), 400.0)
    assert ranking.scores(11_000, [100.0])[0] < 1.0


def test_a_price_that_reaches_a_liquidation_price_asks_for_the_whole_position():
    ranking = AccountRanking(2)
    ranking.reported(_address(1), [_long(1_000.0, 90.0)], 0)
    ranking.reported(_address(2), [Held(1, Side.SHORT, 3_000.0, 60.0)], 0)
    far, near, reached = (
        ranking.scores(MINUTE, prices).tolist() for prices in ([100.0, 50.0], [91.0, 50.0], [89.9, 61.0])
    )
    assert far[0] < 10.0
    assert near[0] == pytest.approx(30.0)
    assert near[1] < 15.0
    assert reached == pytest.approx([1_000.0, 3_000.0])
    unknown = ranking.scores(MINUTE, [float("nan"), float("nan")]).tolist()
    assert unknown[0] < 10.0


def test_watched_addresses_come_before_all_and_again_each_minute():
    ranking = AccountRanking(1)
    ranking.seed([_worth(1, 1e9)])
    ranking.watch([_address(7)])
    assert ranking.next(0, [100.0], 2) == [_address(7), _address(1)]
    ranking.reported(_address(7), [], 0)
    assert ranking.next(30_000, [100.0], 2) == [_address(1)]
    assert ranking.next(MINUTE, [100.0], 1) == [_address(7)]
    ranking.watch([])
    assert ranking.next(MINUTE, [100.0], 1) == [_address(1)]


def test_one_that_gave_no_answer_is_left_alone_for_a_while():
    ranking = AccountRanking(1)
    ranking.seed([_worth(1, 10.0), _worth(2, 5.0)])
    ranking.failed(_address(1), 0)
    assert ranking.next(1_000, [100.0], 2) == [_address(2)]
    assert ranking.next(MINUTE, [100.0], 1) == [_address(1)]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 400), st.sampled_from(["trade", "ask", "seed", "fail", "forgotten"])), max_size=300
    )
)
def test_memory_is_bounded_and_positions_that_are_known_are_not_forgotten(steps):
    ranking = AccountRanking(1, most=50)
    holding: set[str] = set()
    asked: set[str] = set()
    for moment, (number, step) in enumerate(steps):
        address = _address(number)
        if step == "trade":
            ranking.traded(0, address, _address(number + 1), float(number + 1))
        elif step == "ask":
            held = [_long(float(number))] if number % 10 == 0 and number else []
            ranking.reported(address, held, moment * 1000)
            (holding.add if held else holding.discard)(address)
            asked.add(address)
        elif step == "seed":
            ranking.seed([_worth(number, float(number + 1))])
        elif step == "fail":
            ranking.failed(address, moment * 1000)
        else:
            asked -= set(ranking.take_forgotten())
        assert len(ranking) <= 50
    assert len(asked - set(ranking.take_forgotten())) == ranking.asked  # who was asked is known or named as forgotten
    if len(holding) < 40:
        assert ranking.holding == len(holding)
    chosen = ranking.next(10 * HOUR, [1.0], 100)
    assert len(set(chosen)) == len(chosen) <= len(ranking)


def test_a_heavy_tailed_population_is_known_by_its_largest_first():
    """Synthetic: 5,000 accounts, half of them here, worth by a power law, leverage unknown and uncorrelated."""
    random = np.random.default_rng(7)
    worth = 2_000.0 * (random.pareto(1.1, 5_000) + 0.2)
    size = np.where(random.random(5_000) < 0.5, worth * random.lognormal(0.3, 0.7, 5_000), 0.0)
    ranking = AccountRanking(1)
    ranking.seed([_worth(number, usd) for number, usd in enumerate(worth.tolist())])
    known = 0.0
    for second in range(300):
        for address in ranking.next(second * 1000, [100.0], 5):
            usd = float(size[int(address, 16)])
            ranking.reported(address, [_long(usd)] if usd else [], second * 1000)
            known += usd
    best = np.sort(size)[::-1][:1500].sum()
    assert known / best > 0.9
