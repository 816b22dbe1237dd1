"""Average entries, ladders and partial closes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.margins.tables import bundled_tier_table
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.risk.calculator import AnswerStatus, calculate
from rektscope.risk.entries import Fill, add_entry, average_entry, close_part, ladder
from rektscope.risk.positions import Position
from rektscope.risk.tiers import flat_tier_table
from rektscope.venues.binance.rules import BINANCE_USDM

LONG, SHORT = Side.LONG, Side.SHORT
BTC = bundled_tier_table("binance", "BTCUSDT")
INVERSE = flat_tier_table(0.005, contract=Contract.INVERSE)

fills = st.lists(st.builds(Fill, st.floats(1_000, 100_000), st.floats(0.01, 50)), min_size=1, max_size=6)


@given(st.sampled_from(list(Side)), fills, st.floats(1_000, 100_000))
def test_one_position_at_the_average_earns_what_its_entries_earn(side, entries, price):
    quantity = sum(fill.quantity for fill in entries)
    linear = average_entry(entries, Contract.LINEAR)
    assert side * quantity * (price - linear) == pytest.approx(
        sum(side * fill.quantity * (price - fill.price) for fill in entries), abs=1e-6
    )
    inverse = average_entry(entries, Contract.INVERSE)
    assert side * quantity * (1 / inverse - 1 / price) == pytest.approx(
        sum(side * fill.quantity * (1 / fill.price - 1 / price) for fill in entries), abs=1e-9
    )


def test_adding_at_the_same_leverage_keeps_it():
    position = add_entry(Position(LONG, 60_000, 1, leverage=10), Fill(50_000, 1), BTC)
    assert position == Position(LONG, 55_000, 2, leverage=10)


def test_adding_at_another_leverage_sums_the_margins():
    position = add_entry(Position(LONG, 60_000, 1, leverage=10), Fill(50_000, 1), BTC, leverage=50)
    assert (position.entry_price, position.quantity, position.leverage) == (55_000, 2, None)
    assert position.margin == pytest.approx(6_000 + 1_000)
    again = add_entry(position, Fill(55_000, 2), BTC)
    assert again.margin == pytest.approx(14_000)


def test_adding_can_lift_the_position_into_a_higher_tier():
    before = Position(LONG, 100_000, 2.9, leverage=20)
    after = add_entry(before, Fill(100_000, 2.1), BTC)
    assert calculate(before, BINANCE_USDM, BTC).tier == 1
    answer = calculate(after, BINANCE_USDM, BTC)
    assert answer.tier == 2
    assert answer.liquidation_price == pytest.approx(95_417.0854, abs=5e-5)  # D04


def test_a_ladder_shows_which_entries_are_never_reached():
    steps = ladder(
        LONG, [Fill(100, 1), Fill(92, 1), Fill(88, 1), Fill(60, 1)], 10, BINANCE_USDM, flat_tier_table(0.005)
    )
    # Alone the first dies at 90.45, above the third entry; the second lowers that to 86.8 in time; the last is late.
    assert [step.reached for step in steps] == [True, True, True, False]
    assert steps[0].answer.liquidation_price == pytest.approx(90 / 0.995)
    assert steps[1].answer.liquidation_price == pytest.approx(0.9 * 96 / 0.995)
    assert steps[2].answer.position.quantity == 3


def test_a_ladder_that_cannot_open_reaches_nothing_more():
    steps = ladder(SHORT, [Fill(100, 1), Fill(101, 1)], 500, BINANCE_USDM, BTC)
    assert steps[0].answer.status is AnswerStatus.CANNOT_OPEN
    assert [step.reached for step in steps] == [True, False]


def test_an_unlevered_ladder_is_always_reached():
    steps = ladder(LONG, [Fill(100, 1), Fill(1, 1)], 1, BINANCE_USDM, BTC)
    assert steps[1].reached


def test_closing_a_part_realises_its_share():
    closed = close_part(Position(LONG, 60_000, 2, leverage=10, added_margin=100), 0.5, 66_000, BTC)
    assert closed.realised_profit == pytest.approx(3_000)
    assert closed.released_margin == pytest.approx((12_000 + 100) / 4)
    assert closed.position == Position(LONG, 60_000, 1.5, leverage=10, added_margin=75)


def test_closing_a_part_of_an_inverse_short():
    closed = close_part(Position(SHORT, 50_000, 1_000, margin=0.004), 250, 40_000, INVERSE)
    assert closed.realised_profit == pytest.approx(250 * (1 / 40_000 - 1 / 50_000))
    assert closed.position.margin == pytest.approx(0.003)
    assert closed.position.leverage is None


def test_closing_a_part_leaves_the_price_where_it_was_within_a_tier():
    position = Position(SHORT, 60_000, 2, leverage=10)
    rest = close_part(position, 0.5, 59_000, BTC).position
    assert calculate(rest, BINANCE_USDM, BTC).liquidation_price == pytest.approx(
        calculate(position, BINANCE_USDM, BTC).liquidation_price
    )


def test_closing_all_leaves_nothing():
    assert close_part(Position(LONG, 60_000, 2, leverage=10), 2, 61_000, BTC).position is None


@pytest.mark.parametrize(
    "make",
    [
        lambda: average_entry([], Contract.LINEAR),
        lambda: ladder(LONG, [], 10, BINANCE_USDM, BTC),
        lambda: Fill(0, 1),
        lambda: Fill(1, float("nan")),
        lambda: close_part(Position(LONG, 60_000, 2, leverage=10), 2.1, 61_000, BTC),
        lambda: close_part(Position(LONG, 60_000, 2, leverage=10), 0, 61_000, BTC),
        lambda: add_entry(Position(LONG, 60_000, 2, leverage=10), Fill(1, 1), BTC, leverage=-1),
    ],
)
def test_impossible_entries_are_refused(make):
    with pytest.raises(InputError):
        make()
