"""Profit, return and largest size against figures worked out by hand."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.margins.tables import bundled_tier_table
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.risk.answer import AnswerStatus
from rektscope.risk.calculator import calculate
from rektscope.risk.positions import Position, cross_account
from rektscope.risk.targets import Limit, largest_position, price_for_roe, profit_at
from rektscope.risk.tiers import flat_tier_table
from rektscope.venues.rules import rules_for

LINEAR = flat_tier_table(0.004)
INVERSE = flat_tier_table(0.004, contract=Contract.INVERSE, contract_size=100)


def answer_of(side, entry, quantity, leverage, table=LINEAR, added=0.0):
    position = Position(side, entry, quantity, leverage, added_margin=added)
    return calculate(position, rules_for(table), table)


def test_profit_and_return_of_a_linear_position():
    # Margin 100,000 * 0.5 / 20 = 2,500; (102,000 - 100,000) * 0.5 = 1,000 is 40 % of it.
    at = profit_at(answer_of(Side.LONG, 100_000, 0.5, 20), 102_000)
    assert (at.profit, at.roe, at.is_liquidated_before) == (1000, 0.4, False)
    short = profit_at(answer_of(Side.SHORT, 100_000, 0.5, 20, added=500), 102_000)
    assert (short.profit, short.roe) == (-1000, -0.4)  # of the initial margin, not of what was added
    assert profit_at(answer_of(Side.LONG, 100_000, 0.5, 20), 90_000).is_liquidated_before


def test_profit_and_return_of_an_inverse_position():
    # 1,000 contracts of 100 USD: 1 BTC at 100,000 and 0.8 BTC at 125,000; margin 1 / 10 BTC.
    at = profit_at(answer_of(Side.LONG, 100_000, 1000, 10, INVERSE), 125_000)
    assert at.profit == pytest.approx(0.2)
    assert at.roe == pytest.approx(2.0)


def test_the_price_of_a_return():
    assert price_for_roe(answer_of(Side.LONG, 100_000, 0.5, 20), 0.5) == pytest.approx(102_500)
    assert price_for_roe(answer_of(Side.SHORT, 100_000, 0.5, 20), 0.5) == pytest.approx(97_500)
    assert price_for_roe(answer_of(Side.LONG, 100_000, 1000, 10, INVERSE), 2.0) == pytest.approx(125_000)
    with pytest.raises(InputError, match="No price"):
        price_for_roe(answer_of(Side.SHORT, 100_000, 0.5, 2), 2.5)  # a price cannot fall by 125 %


@given(
    st.sampled_from(Side),
    st.floats(1e-3, 1e6),
    st.floats(1, 100),
    st.floats(-0.9, 0.9),
    st.sampled_from([LINEAR, INVERSE]),
)
def test_the_price_of_a_return_returns_it(side, entry, leverage, roe, table):
    answer = answer_of(side, entry, 3.0, leverage, table)
    if answer.status is AnswerStatus.CANNOT_OPEN:
        return
    assert profit_at(answer, price_for_roe(answer, roe)).roe == pytest.approx(roe, abs=1e-6)


def test_the_wallet_limits_the_size():
    position = Position(Side.LONG, 100_000, 1.0, 20)
    largest = largest_position(position, 1000, rules_for(LINEAR), LINEAR)
    assert (largest.quantity, largest.margin, largest.limit) == (pytest.approx(0.2), pytest.approx(1000), Limit.WALLET)
    with_fee = largest_position(position, 1000, rules_for(LINEAR), LINEAR, opening_rate=0.0005, lot_size=0.001)
    assert with_fee.quantity == 0.198  # 1,000 / (0.05 + 0.0005) = 19,801.98 USD
    assert with_fee.margin + with_fee.opening_fee <= 1000
    assert largest_position(position, 1, rules_for(LINEAR), LINEAR, lot_size=0.001).quantity == 0


def test_the_tiers_limit_the_size():
    table = bundled_tier_table("binance", "BTCUSDT")
    rules = rules_for(table)
    position = Position(Side.SHORT, 100_000, 1.0, 100)
    largest = largest_position(position, 1e8, rules, table)
    allowed = max(tier.cap for tier in table.tiers if tier.max_leverage >= 100)
    assert largest.limit is Limit.TIERS
    assert largest.notional == pytest.approx(allowed, rel=1e-8)
    beyond = calculate(Position(Side.SHORT, 100_000, largest.quantity * 1.001, 100), rules, table)
    assert beyond.status is AnswerStatus.CANNOT_OPEN
    with pytest.raises(InputError, match="allows"):
        largest_position(Position(Side.SHORT, 100_000, 1.0, 1000), 1e8, rules, table)


def test_other_positions_hold_a_part_of_a_cross_wallet():
    from rektscope.risk.positions import OtherPosition

    account = cross_account(1000, [OtherPosition(200.0, -100.0)])
    largest = largest_position(Position(Side.LONG, 100_000, 1.0, 20), 1000, rules_for(LINEAR), LINEAR, account)
    assert largest.margin == pytest.approx(700)
    full = cross_account(1000, [OtherPosition(2000.0, 0.0)])
    with pytest.raises(InputError, match="whole wallet"):
        largest_position(Position(Side.LONG, 100_000, 1.0, 20), 1000, rules_for(LINEAR), LINEAR, full)


def test_a_position_by_margin_has_no_largest_size():
    with pytest.raises(InputError, match="leverage"):
        largest_position(Position(Side.LONG, 100.0, 1.0, margin=10.0), 1000, rules_for(LINEAR), LINEAR)
    assert math.isfinite(profit_at(answer_of(Side.LONG, 100.0, 1.0, 2.0), 1e9).roe)
