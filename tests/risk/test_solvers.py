"""The solvers, by putting their answers back into the calculator."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.margins.tables import bundled_tier_table
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.risk.calculator import AnswerStatus, calculate
from rektscope.risk.fees import break_even_price, opening_cost
from rektscope.risk.funding import funding_drift
from rektscope.risk.positions import Position, cross_account
from rektscope.risk.solvers import backing_for, highest_leverage, margin_to_add, size_for_loss
from rektscope.risk.tiers import Tier, TierTable, flat_tier_table
from rektscope.venues.binance.rules import BINANCE_USDM
from rektscope.venues.rules import RULES, rules_for, rules_named

LONG, SHORT = Side.LONG, Side.SHORT
BTC = bundled_tier_table("binance", "BTCUSDT")
COINM = bundled_tier_table("binance", "BTCUSD_PERP")
STEPPED = TierTable(
    "x", "X", "2026", "example", "USDT", "USDT",
    (Tier(0, 500, 0.01, 100, 0), Tier(500, 800, 0.05, 20, 0), Tier(800, 1500, 0.10, 10, 0)),
    has_deductions=False,
)  # fmt: skip

sides = st.sampled_from(list(Side))
moves = st.floats(0.01, 0.6)


@given(sides, moves, st.sampled_from(RULES), st.sampled_from([Contract.LINEAR, Contract.INVERSE]))
def test_backing_for_a_price_is_liquidated_there(side, move, rules, contract):
    table = flat_tier_table(0.006, contract=contract)
    price = 200.0 * (1 - side * move)
    backing = backing_for(side, 200.0, 3.0, price, rules, table)
    answer = calculate(Position(side, 200.0, 3.0, margin=backing), rules, table)
    assert answer.liquidation_price == pytest.approx(price, rel=1e-9)


@given(sides, st.floats(0.01, 300), moves)
def test_backing_is_found_across_tiers(side, quantity, move):
    price = 100_000.0 * (1 - side * move)
    backing = backing_for(side, 100_000.0, quantity, price, BINANCE_USDM, BTC)
    answer = calculate(Position(side, 100_000.0, quantity, margin=backing), BINANCE_USDM, BTC)
    if answer.status is AnswerStatus.OK:
        assert answer.liquidation_price == pytest.approx(price, rel=1e-9)
    else:
        assert "leverage" in answer.reason


@given(sides, st.floats(1, 14), st.floats(0.1, 0.8))
def test_backing_where_rates_jump_covers_the_whole_way(side, quantity, move):
    price = 100.0 * (1 - side * move)
    backing = backing_for(side, 100.0, quantity, price, BINANCE_USDM, STEPPED)
    enough = calculate(Position(side, 100.0, quantity, margin=backing * (1 + 1e-9)), BINANCE_USDM, STEPPED)
    if enough.status is AnswerStatus.CANNOT_OPEN:
        return
    if enough.liquidation_price is not None:
        assert side * (price - enough.liquidation_price) >= -1e-6
    short_of = calculate(Position(side, 100.0, quantity, margin=backing * 0.999), BINANCE_USDM, STEPPED)
    if short_of.status is AnswerStatus.OK:
        assert side * (short_of.liquidation_price - price) > 0


@given(sides, st.floats(0.01, 300), st.floats(0.001, 0.95))
def test_the_highest_leverage_survives_the_move_and_no_higher_one_does(side, quantity, move):
    price = 100_000.0 * (1 - side * move)
    try:
        leverage = highest_leverage(side, 100_000.0, quantity, price, BINANCE_USDM, BTC)
    except InputError:
        assert side is SHORT
        assert calculate(Position(side, 1e5, quantity, leverage=1), BINANCE_USDM, BTC).liquidation_price <= price
        return
    answer = calculate(Position(side, 100_000.0, quantity, leverage=leverage), BINANCE_USDM, BTC)
    assert answer.status is AnswerStatus.OK
    assert side * (price - answer.liquidation_price) >= -1e-6
    if leverage < answer.max_leverage:
        assert answer.liquidation_price == pytest.approx(price, rel=1e-9)


def test_highest_leverage_by_hand():
    # 5 % down with 0.4 % maintenance at the end: margin 0.05 + 0.95 * 0.004 of the notional.
    assert highest_leverage(LONG, 60_000, 0.1, 57_000, BINANCE_USDM, BTC) == pytest.approx(1 / 0.0538)
    assert highest_leverage(LONG, 60_000, 0.1, 59_999, BINANCE_USDM, BTC) == 150


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((LONG, 60_000, 0.1, 61_000), "A long loses below"),
        ((SHORT, 60_000, 0.1, 60_000), "A short loses above"),
        ((SHORT, 60_000, 0.1, 150_000), "without leverage"),
        ((LONG, 60_000, 0.1, -5), "above zero"),
        ((LONG, 60_000, 0.1, float("nan")), "finite"),
        ((LONG, 60_000, 0, 50_000), "quantity"),
    ],
)
def test_questions_without_an_answer_are_refused(arguments, sentence):
    with pytest.raises(InputError, match=sentence):
        highest_leverage(*arguments, BINANCE_USDM, BTC)


@pytest.mark.parametrize("venue_symbol", [("binance", "BTCUSDT"), ("bybit", "BTCUSDT"), ("binance", "BTCUSD_PERP")])
@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("move", [0.03, 0.3])
def test_margin_to_add_moves_the_price_where_it_was_wanted(venue_symbol, side, move):
    table = bundled_tier_table(*venue_symbol)
    rules = rules_for(table)
    quantity = 1.0 if table.contract is Contract.LINEAR else 1_000.0
    asked = Position(side, 50_000, quantity, leverage=10, added_margin=0.0)
    wanted = 50_000 * (1 - side * move)
    more = margin_to_add(calculate(asked, rules, table), wanted)
    assert (more > 0) == (move > 0.1)
    moved = calculate(Position(side, 50_000, quantity, leverage=10, added_margin=more), rules, table)
    assert moved.liquidation_price == pytest.approx(wanted, rel=1e-9)


def test_margin_to_add_to_a_cross_wallet():
    asked = Position(LONG, 60_000, 0.1, leverage=10)
    more = margin_to_add(calculate(asked, BINANCE_USDM, BTC, cross_account(1_000)), 40_000)
    moved = calculate(asked, BINANCE_USDM, BTC, cross_account(1_000 + more))
    assert moved.liquidation_price == pytest.approx(40_000)


def test_margin_that_can_be_taken_out_of_a_position_without_liquidation():
    answer = calculate(Position(LONG, 60_000, 0.1, leverage=1), BINANCE_USDM, BTC)
    assert margin_to_add(answer, 54_216.86746987952) == pytest.approx(600 - 6_000)


def test_margin_cannot_be_added_to_what_cannot_be_opened():
    with pytest.raises(InputError, match="leverage"):
        margin_to_add(calculate(Position(LONG, 60_000, 0.1, leverage=500), BINANCE_USDM, BTC), 50_000)


@given(sides, moves, st.floats(1, 1e6), st.floats(0, 0.002), st.floats(0, 0.002), st.sampled_from([BTC, COINM]))
def test_the_size_for_a_loss_loses_it(side, move, loss, opening, closing, table):
    entry, stop = 40_000.0, 40_000.0 * (1 - side * move)
    size = size_for_loss(side, entry, stop, loss, table, opening_rate=opening, closing_rate=closing)
    if table is BTC:
        lost = side * size * (entry - stop) + size * entry * opening + size * stop * closing
    else:
        lost = 100 * size * (side * (1 / stop - 1 / entry) + opening / entry + closing / stop)
    assert lost == pytest.approx(loss)


def test_the_size_for_a_loss_is_rounded_down_to_lots():
    assert size_for_loss(LONG, 60_000, 59_000, 100, BTC) == pytest.approx(0.1)
    assert size_for_loss(LONG, 60_000, 59_000, 100, BTC, lot_size=0.001) == pytest.approx(0.1)
    assert size_for_loss(LONG, 60_000, 59_000, 99.9, BTC, lot_size=0.001) == pytest.approx(0.099)
    assert size_for_loss(LONG, 60_000, 59_000, 0.5, BTC, lot_size=0.001) == 0


@pytest.mark.parametrize(
    "changes", [{"loss": 0}, {"stop_price": 61_000}, {"opening_rate": 2}, {"closing_rate": float("nan")}]
)
def test_impossible_losses_are_refused(changes):
    asked = {"side": LONG, "entry_price": 60_000, "stop_price": 59_000, "loss": 100, "table": BTC} | changes
    with pytest.raises(InputError):
        size_for_loss(**asked)


def test_p20_bybit_margins_at_the_opening():
    answer = calculate(Position(LONG, 40_000, 1, leverage=50), rules_named("bybit"), flat_tier_table(0.005))
    cost = opening_cost(answer, 0.00055, 0.00055)
    assert cost.fee_to_close == pytest.approx(21.56)
    assert cost.initial_margin + cost.fee_to_close == pytest.approx(821.56)
    assert cost.maintenance_margin + cost.fee_to_close == pytest.approx(221.56)
    assert cost.opening_fee == pytest.approx(22)
    assert cost.total == pytest.approx(843.56)


def test_p21_bybit_inverse_margins_at_the_opening():
    table = flat_tier_table(0.005, contract=Contract.INVERSE)
    answer = calculate(Position(SHORT, 60_000, 30_000, leverage=10), rules_named("bybit"), table)
    cost = opening_cost(answer, 0.00055, 0.00055)
    assert 1e6 * cost.fee_to_close == pytest.approx(247.5)
    assert 1e6 * (cost.initial_margin + cost.fee_to_close) == pytest.approx(50_247.5)
    assert 1e6 * (cost.maintenance_margin + cost.fee_to_close) == pytest.approx(2_747.5)


@given(sides, st.floats(0, 0.002), st.floats(-0.0005, 0.002), st.sampled_from([BTC, COINM]))
def test_the_break_even_price_earns_both_fees(side, opening, closing, table):
    answer = calculate(Position(side, 50_000, 10, leverage=5), rules_for(table), table)
    price = break_even_price(answer, opening, closing)
    if table is BTC:
        assert side * (price - 50_000) == pytest.approx(50_000 * opening + price * closing, abs=1e-8)
    else:
        assert side * (1 / 50_000 - 1 / price) == pytest.approx(opening / 50_000 + closing / price, abs=1e-17)


def test_fees_that_are_none_are_refused():
    answer = calculate(Position(LONG, 50_000, 1, leverage=5), BINANCE_USDM, BTC)
    for rate in (1, -1, float("nan"), "free"):
        with pytest.raises(InputError):
            opening_cost(answer, rate, 0)
        with pytest.raises(InputError):
            break_even_price(answer, 0, rate)


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("table", [BTC, COINM], ids=["linear", "inverse"])
def test_funding_drifts_the_price_as_taking_margin_out_does(side, table):
    position = Position(side, 50_000, 10, leverage=5)
    answer = calculate(position, rules_for(table), table)
    drift = funding_drift(answer, side * 0.0003, 30, 51_000)
    value = 10 * 51_000 if table is BTC else 1_000 / 51_000
    assert drift.payment == pytest.approx(0.0003 * value)
    assert drift.liquidation_prices.shape == (31,)
    assert drift.liquidation_prices[0] == answer.liquidation_price
    assert drift.liquidated_after is None
    for count in (1, 17, 30):
        taken = Position(side, 50_000, 10, leverage=5, added_margin=-count * drift.payment)
        expected = calculate(taken, rules_for(table), table).liquidation_price
        assert drift.liquidation_prices[count] == pytest.approx(expected, rel=1e-12)
    assert np.all(side * np.diff(drift.liquidation_prices) > 0)


def test_funding_received_moves_the_price_away():
    answer = calculate(Position(SHORT, 50_000, 1, leverage=10), BINANCE_USDM, BTC)
    drift = funding_drift(answer, 0.0001, 5, 50_000)
    assert drift.payment == pytest.approx(-5)
    assert np.all(np.diff(drift.liquidation_prices) > 0)


def test_funding_alone_can_liquidate():
    answer = calculate(Position(LONG, 50_000, 1, leverage=100), BINANCE_USDM, BTC)
    drift = funding_drift(answer, 0.001, 20, 50_000)
    # 500 of margin, 200 of maintenance, 50 a time: the sixth payment leaves exactly the maintenance.
    assert drift.liquidated_after == 6
    assert not np.isnan(drift.liquidation_prices[5])
    assert np.all(np.isnan(drift.liquidation_prices[6:]))


@pytest.mark.parametrize(
    ("rate", "count", "mark"), [(2, 3, 100), (float("nan"), 3, 100), (0.1, -1, 100), (0.1, 10**9, 100), (0.1, 3, 0)]
)
def test_impossible_fundings_are_refused(rate, count, mark):
    answer = calculate(Position(LONG, 50_000, 1, leverage=10), BINANCE_USDM, BTC)
    with pytest.raises(InputError):
        funding_drift(answer, rate, count, mark)


def test_no_drift_of_a_position_that_cannot_be():
    with pytest.raises(InputError, match="leverage"):
        funding_drift(calculate(Position(LONG, 50_000, 1, leverage=500), BINANCE_USDM, BTC), 0.001, 3, 50_000)


def test_rebates_that_outweigh_the_loss_have_no_size():
    with pytest.raises(InputError, match="rebates"):
        size_for_loss(LONG, 60_000, 59_999, 100, BTC, closing_rate=-0.01)


def test_no_maximum_given_and_none_needed():
    # A deduction typed for a larger position leaves nothing to require so near the entry.
    with pytest.raises(InputError, match="give no maximum"):
        highest_leverage(LONG, 100, 1, 99.99, BINANCE_USDM, flat_tier_table(0.01, deduction=5))


def test_bybit_counts_funding_as_margin_taken_out():
    table = flat_tier_table(0.005)
    answer = calculate(Position(LONG, 20_000, 1, leverage=50), rules_named("bybit"), table)
    drift = funding_drift(answer, 0.01, 1, 20_000)
    assert drift.liquidation_prices[1] == pytest.approx(19_899.608101, abs=5e-7)  # P17
