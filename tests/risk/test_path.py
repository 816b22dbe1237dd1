"""A position along marks and fundings, against the calculator asked again after every payment."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rektscope.margins.tables import bundled_tier_table
from rektscope.market.sides import Side
from rektscope.risk.answer import AnswerStatus
from rektscope.risk.backing import NO_SETTLEMENTS, Settlements
from rektscope.risk.calculator import calculate
from rektscope.risk.funding import funding_drift
from rektscope.risk.hedge import calculate_hedged
from rektscope.risk.moved_prices import bankruptcy_price_without
from rektscope.risk.path import margin_path, margin_ratio
from rektscope.risk.positions import Leg, Position, cross_account
from rektscope.risk.survival import survive
from rektscope.venues.rules import rules_for

MARKETS = [("binance", "BTCUSDT"), ("bybit", "BTCUSDT"), ("binance", "BTCUSD_PERP"), ("hyperliquid", "BTC")]


def opened(market=MARKETS[0], side=Side.SHORT, leverage=25.0, added_margin=0.0):
    table = bundled_tier_table(*market)
    quantity = 0.5 if table.contract_size == 1 else 500.0
    position = Position(side, 119_000.0, quantity, leverage=leverage, added_margin=added_margin)
    return calculate(position, rules_for(table), table)


def settlements(*rows):
    return Settlements(np.array([at for at, _ in rows], dtype=np.int64), np.array([rate for _, rate in rows]))


def test_a_short_receives_and_its_price_moves_away():
    answer = opened()
    times, marks = np.array([0, 10, 20, 30]), np.array([119_000.0, 120_000, 121_000, 119_500])
    path = margin_path(answer, times, marks, settlements((10, 0.0001), (25, 0.0002)))
    assert path.payment == pytest.approx([-0.5 * 120_000 * 0.0001, -0.5 * 121_000 * 0.0002])
    assert path.funding_paid == pytest.approx(-18.1)
    assert path.changed_before.tolist() == [0, 1, 1, 2]
    assert np.all(np.diff(path.liquidation_price) > 0)
    assert path.liquidation_price[0] == answer.liquidation_price
    equity = 119_000 * 0.5 / 25 - 0.5 * 2_000 + 6
    assert path.ratio[2] == pytest.approx(0.5 * 121_000 * 0.004 / equity)
    assert not path.is_rekt


def test_funding_alone_can_liquidate():
    """A long at its entry that pays 1 % of its value each time, with 4 % margin and 0.4 % maintenance."""
    answer = opened(side=Side.LONG)
    times = np.arange(8)
    path = margin_path(answer, times, np.full(8, 119_000.0), settlements(*((at, 0.01) for at in range(1, 8))))
    assert path.is_rekt
    assert (path.time_ms[-1], len(path.settled), len(path.payment), len(path.liquidation_price)) == (4, 4, 4, 5)
    assert path.liquidation_price[-1] >= 119_000
    drift = funding_drift(answer, 0.01, 4, 119_000)
    assert path.liquidation_price[:4] == pytest.approx(drift.liquidation_prices[:4])
    assert drift.liquidated_after == 4
    result = survive(answer, times, np.full(8, 119_000.0), settlements(*((at, 0.01) for at in range(1, 8))))
    assert (result.rekt_at_ms, result.settlement_count, result.closest_distance) == (4, 4, 0)
    assert result.funding_paid == pytest.approx(4 * 0.5 * 1_190)


def test_without_fundings_nothing_changes():
    answer = opened()
    times, marks = np.arange(3), np.array([119_000.0, 121_000, 120_000])
    path = margin_path(answer, times, marks)
    assert path.ratio.tolist() == margin_ratio(answer, marks).tolist()
    assert (path.funding_paid, len(path.settled), path.liquidation_price.tolist()) == (0, 0, [answer.liquidation_price])
    result = survive(answer, times, marks)
    assert (result.funding_paid, result.settlement_count) == (0, 0)
    assert result.last_liquidation_price == answer.liquidation_price
    assert len(NO_SETTLEMENTS) == 0


def test_nothing_is_settled_after_the_liquidation():
    answer = opened()
    marks = np.array([119_000.0, 130_000, 119_000])
    path = margin_path(answer, np.array([0, 10, 20]), marks, settlements((5, 0.0001), (10, 0.0001), (11, 0.0001)))
    assert path.is_rekt
    assert path.settled.time_ms.tolist() == [5, 10]
    assert len(path.mark) == 2


def test_a_settlement_before_the_first_mark_is_counted_at_it():
    path = margin_path(opened(), np.array([10]), np.array([120_000.0]), settlements((5, 0.0001)))
    assert path.payment == pytest.approx([-6])
    assert path.changed_before.tolist() == [1]


def test_a_position_that_nothing_liquidates_may_come_to_be():
    """A long at 1x has no liquidation price until it has paid for its first funding."""
    answer = opened(side=Side.LONG, leverage=1.0)
    assert answer.status is AnswerStatus.NO_LIQUIDATION
    path = margin_path(answer, np.array([0, 2]), np.array([119_000.0, 118_000]), settlements((1, 0.001)))
    assert np.isnan(path.liquidation_price[0])
    assert 0 < path.liquidation_price[1] < 500
    result = survive(answer, np.array([0, 2]), np.array([119_000.0, 118_000]), settlements((1, 0.001)))
    assert result.closest_at_ms == 2
    assert result.last_liquidation_price == path.liquidation_price[1]
    assert survive(answer, np.array([0]), np.array([1.0])).last_liquidation_price is None


@given(
    st.sampled_from(MARKETS),
    st.sampled_from(list(Side)),
    st.floats(2, 40),
    st.lists(st.floats(110_000, 128_000), min_size=1, max_size=12),
    st.lists(st.tuples(st.integers(1, 120), st.floats(-0.004, 0.004)), max_size=6, unique_by=lambda row: row[0]),
)
def test_each_mark_sees_the_position_as_calculated_after_what_was_paid(market, side, leverage, marks, fundings):
    answer = opened(market, side, leverage)
    times, marks = 10 * np.arange(len(marks)), np.array(marks)
    due = settlements(*sorted(fundings))
    path = margin_path(answer, times, marks, due)
    paid, done, expected_rekt = 0.0, 0, None
    for row, (at, mark) in enumerate(zip(times, marks, strict=True)):
        while done < len(due) and due.time_ms[done] <= at:
            effective_liquidation = marks[max(0, np.flatnonzero(times <= due.time_ms[done])[-1])]
            size = answer.position.quantity * answer.table.contract_size
            value = (
                size * effective_liquidation
                if answer.table.contract.value == "linear"
                else size / effective_liquidation
            )
            assert path.payment[done] == pytest.approx(side * due.rate[done] * value)
            paid += side * due.rate[done] * value
            done += 1
        now = calculate(replace(answer.position, added_margin=-paid), answer.rules, answer.table)
        if now.status is AnswerStatus.CANNOT_OPEN:  # below its requirement at the entry: the calculator gives no ratio
            break
        assert path.ratio[row] == pytest.approx(margin_ratio(now, np.array([mark]))[0], rel=1e-9)
        assert path.changed_before[row] == done
        assert path.liquidation_price[done] == pytest.approx(now.liquidation_price or np.nan, nan_ok=True)
        if path.ratio[row] >= 1:
            expected_rekt = row
            break
    if expected_rekt is not None:
        assert path.is_rekt
        assert len(path.mark) == expected_rekt + 1


@given(st.lists(st.floats(110_000, 123_000), min_size=1, max_size=12), st.floats(0, 0.002))
def test_paying_never_helps(marks, rate):
    answer, times = opened(side=Side.LONG, leverage=10), 10 * np.arange(len(marks))
    due = settlements((5, rate), (35, rate))
    paid, plain = survive(answer, times, np.array(marks), due), survive(answer, times, np.array(marks))
    assert paid.rekt >= plain.rekt
    if not paid.rekt:
        assert paid.worst_margin_ratio >= plain.worst_margin_ratio
        assert paid.closest_distance <= plain.closest_distance + 1e-12


def test_cross_positions_pay_from_the_account():
    table = bundled_tier_table("binance", "BTCUSDT")
    position = Position(Side.LONG, 100_000, 1, leverage=20)
    answer = calculate(position, rules_for(table), table, cross_account(8_000))
    path = margin_path(answer, np.array([0, 2]), np.array([100_000.0, 99_000]), settlements((1, 0.001)))
    poorer = calculate(position, rules_for(table), table, cross_account(7_900))
    assert path.liquidation_price[1] == pytest.approx(poorer.liquidation_price)


def test_a_pair_pays_on_its_net_and_its_prices_move():
    table = bundled_tier_table("binance", "BTCUSDT")
    position, leg = Position(Side.LONG, 100_000, 3, leverage=30), Leg(Side.SHORT, 100_000, 1)

    def pair(wallet):
        return calculate_hedged(position, leg, 100_000, rules_for(table), table, cross_account(wallet))

    path = margin_path(pair(10_500), np.array([0, 2]), np.array([100_000.0, 99_000]), settlements((1, 0.001)))
    assert path.payment == pytest.approx([0.001 * 2 * 100_000])
    poorer = pair(10_300)
    assert path.liquidation_price.tolist() == pytest.approx([pair(10_500).liquidation_price, poorer.liquidation_price])
    assert bankruptcy_price_without(pair(10_500), 200.0) == pytest.approx(poorer.bankruptcy_price)


def test_the_second_price_of_a_pair_moves_with_what_it_pays():
    table = bundled_tier_table("binance", "BTCUSDT")
    position, leg = Position(Side.LONG, 100_000, 3, leverage=30), Leg(Side.SHORT, 100_000, 2.85)
    pair = calculate_hedged(position, leg, 100_000, rules_for(table), table, cross_account(10_500))
    path = margin_path(pair, np.array([0, 2]), np.array([100_000.0, 99_000]), settlements((1, 0.01)))
    assert path.second_liquidation_price[0] == pytest.approx(pair.second_liquidation_price)
    poorer = calculate_hedged(position, leg, 100_000, rules_for(table), table, cross_account(10_350))
    assert path.second_liquidation_price[1] == pytest.approx(poorer.second_liquidation_price)


def test_what_came_before_a_funding_is_judged_before_it_though_both_are_known_at_once():
    """A candle of marks that is known at the full hour, with the funding of that hour."""
    answer, known = opened(), np.array([0, 60, 60, 60, 60])
    happened = np.array([0, 20, 40, 59, 60])
    marks = np.array([119_000.0, 118_000, 120_000, 119_500, 119_600])
    due = replace(settlements((60, -0.001)), due_ms=np.array([60]))
    path = margin_path(answer, known, marks, due, happened_ms=happened)
    assert path.changed_before.tolist() == [0, 0, 0, 0, 1]
    assert path.payment == pytest.approx([0.5 * 119_600 * 0.001])
    inside = replace(due, time_ms=np.array([30]), due_ms=np.array([30]))
    path = margin_path(answer, known, marks, inside, happened_ms=happened)
    assert path.changed_before.tolist() == [0, 0, 1, 1, 1]
    assert path.payment == pytest.approx([0.5 * 119_000 * 0.001])


def test_a_funding_known_late_changes_nothing_before():
    answer, times = opened(), np.array([0, 10, 20, 30])
    marks = np.array([119_000.0, 119_500, 120_000, 120_500])
    late = replace(settlements((25, -0.001)), due_ms=np.array([10]))
    path = margin_path(answer, times, marks, late)
    assert path.changed_before.tolist() == [0, 0, 0, 1]
    assert path.payment == pytest.approx([0.5 * 119_500 * 0.001])


def test_a_pair_is_close_to_whichever_of_its_prices_is_nearer():
    table = bundled_tier_table("binance", "BTCUSDT")
    position, leg = Position(Side.LONG, 100_000, 3, leverage=30), Leg(Side.SHORT, 100_000, 2.85)
    pair = calculate_hedged(position, leg, 100_000, rules_for(table), table, cross_account(10_500))
    low, high = pair.liquidation_price, pair.second_liquidation_price
    result = survive(pair, np.array([0, 1]), np.array([2 * low, 0.9 * high]))
    assert (result.closest_at_ms, result.closest_distance) == (1, pytest.approx(0.1 / 0.9))
    assert survive(pair, np.array([0, 1]), np.array([1.01 * low, 0.5 * high])).closest_at_ms == 0


@pytest.mark.parametrize("count", [1, 7, 8, 30])
def test_many_marks_in_pieces_are_as_they_are_at_once(monkeypatch, count):
    answer = opened()
    times = np.arange(count)
    marks = 119_000.0 + 40.0 * np.sin(times)
    rates = settlements(*((at, 0.0005) for at in range(2, count, 3)))
    whole = margin_path(answer, times, marks, rates)
    monkeypatch.setattr("rektscope.risk.path._MARKS_AT_A_TIME", 7)
    pieces = margin_path(answer, times, marks, rates)
    for name in ("ratio", "taken", "nearest_price", "changed_before"):
        np.testing.assert_array_equal(getattr(pieces, name), getattr(whole, name))
