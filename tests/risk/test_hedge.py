"""Hedge mode against Binance's printed general form and against a walk along the prices."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rektscope.margins.tables import bundled_tier_table
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.risk.calculator import AnswerStatus, calculate
from rektscope.risk.formula import PairRule
from rektscope.risk.funding import MOST_SETTLEMENTS_OF_PAIR, funding_drift
from rektscope.risk.hedge import calculate_hedged, wallet_to_add
from rektscope.risk.notional import equity_at, notional_at, requirement_at
from rektscope.risk.positions import ISOLATED, Leg, OtherPosition, Position, cross_account
from rektscope.risk.solvers import margin_to_add
from rektscope.risk.survival import margin_ratio, survive
from rektscope.risk.tiers import Tier, TierTable, flat_tier_table
from rektscope.venues.binance.rules import BINANCE_USDM
from rektscope.venues.rules import rules_for, rules_named

LONG, SHORT = Side.LONG, Side.SHORT
BTC = bundled_tier_table("binance", "BTCUSDT")
COINM = bundled_tier_table("binance", "BTCUSD_PERP")


def printed_form(wallet, rate_long, cum_long, long, rate_short, cum_short, short):
    """The FAQ's formula for legs L and S without a one-way position."""
    numerator = wallet + cum_long + cum_short - long[0] * long[1] + short[0] * short[1]
    return numerator / (long[0] * rate_long + short[0] * rate_short - long[0] + short[0])


def test_the_printed_form():
    # Long 5 at 100,000 and short 1 at 104,000: near 92,000 the long lies in tier 2, the short in tier 1.
    answer = calculate_hedged(
        Position(LONG, 100_000, 5, leverage=20),
        Leg(SHORT, 104_000, 1),
        101_000,
        BINANCE_USDM,
        BTC,
        cross_account(30_000),
    )
    expected = printed_form(30_000, 0.005, 300, (5, 100_000), 0.004, 0, (1, 104_000))
    assert answer.liquidation_price == pytest.approx(expected, rel=1e-12)
    assert answer.tier == 2
    assert answer.second_liquidation_price is None


def test_both_legs_share_the_price():
    account = cross_account(30_000, [OtherPosition(10, -500)])
    one = calculate_hedged(
        Position(LONG, 100_000, 5, leverage=20), Leg(SHORT, 104_000, 2), 101_000, BINANCE_USDM, BTC, account
    )
    other = calculate_hedged(
        Position(SHORT, 104_000, 2, leverage=20), Leg(LONG, 100_000, 5), 101_000, BINANCE_USDM, BTC, account
    )
    assert one.liquidation_price == pytest.approx(other.liquidation_price, rel=1e-12)
    assert one.maintenance_margin == pytest.approx(other.maintenance_margin)
    assert one.bankruptcy_price == pytest.approx(other.bankruptcy_price)


@pytest.mark.parametrize(("side", "table"), [(LONG, BTC), (SHORT, BTC), (LONG, COINM), (SHORT, COINM)])
def test_a_leg_of_next_to_nothing_changes_nothing(side, table):
    position = Position(side, 50_000, 500, leverage=10)
    value = 25_000_000 if table is BTC else 1
    account = cross_account(0.3 * value)
    alone = calculate(position, rules_for(table), table, account)
    leg = Leg(Side(-side), 50_000, 1e-9)
    pair = calculate_hedged(position, leg, 50_000, rules_for(table), table, account)
    assert pair.liquidation_price == pytest.approx(alone.liquidation_price, rel=1e-9)
    assert pair.bankruptcy_price == pytest.approx(alone.bankruptcy_price, rel=1e-9)
    assert pair.tier == alone.tier


def test_equal_legs_die_when_the_price_rises_and_maintenance_with_it():
    answer = calculate_hedged(
        Position(LONG, 100_000, 1, leverage=10),
        Leg(SHORT, 100_000, 1),
        100_000,
        BINANCE_USDM,
        BTC,
        cross_account(20_000),
    )
    # Equity stays 20,000; the maintenance of both legs is 2 * (price * 0.65 % - 1,500) where it gets that far.
    assert answer.liquidation_price == pytest.approx(11_500 / 0.0065)
    assert answer.second_liquidation_price is None
    assert answer.bankruptcy_price is None
    assert answer.loss_at_liquidation == pytest.approx(0)


def test_a_pair_can_have_a_price_on_either_side():
    position, leg = Position(LONG, 100_000, 3, leverage=30), Leg(SHORT, 100_000, 2.85)
    answer = calculate_hedged(position, leg, 100_000, BINANCE_USDM, BTC, cross_account(10_500))
    assert answer.liquidation_price is not None
    assert answer.second_liquidation_price is not None
    low, high = sorted([answer.liquidation_price, answer.second_liquidation_price])
    assert low < 100_000 < high
    inside = margin_ratio(answer, np.array([low * 1.0001, 100_000, high * 0.9999]))
    outside = margin_ratio(answer, np.array([low * 0.9999, high * 1.0001]))
    assert np.all(inside < 1)
    assert np.all(outside > 1)


@given(
    st.floats(0.01, 80),
    st.floats(0.01, 80),
    st.floats(80_000, 120_000),
    st.floats(80_000, 120_000),
    st.floats(0.02, 0.8),
    st.sampled_from(["binance", "coinm", "entry", "okx"]),
)
def test_the_nearest_prices_are_the_first_met_when_walking_out(long, short, long_entry, short_entry, share, kind):
    table = {"binance": BTC, "coinm": COINM, "entry": BTC, "okx": flat_tier_table(0.01)}[kind]
    rules = {"entry": rules_named("bybit-entry-value"), "okx": rules_named("okx")}.get(kind, rules_for(table))
    rules = replace(rules, pair_rule=PairRule.BOTH_LEGS)  # the arithmetic of both legs, under every form of fee
    scale, value = (1_000, 1 / 1_000) if kind == "coinm" else (1, 100_000)
    account = cross_account((long + short) * share * value * scale)
    position = Position(LONG, long_entry, long * scale, leverage=1)
    try:
        answer = calculate_hedged(position, Leg(SHORT, short_entry, short * scale), 100_000.0, rules, table, account)
    except InputError:
        return
    if answer.status is AnswerStatus.CANNOT_OPEN:
        return
    prices = 100_000.0 * np.exp(np.linspace(-5, 5, 20_001))
    headroom = np.zeros(prices.shape)
    for leg in answer.legs():
        values = notional_at(leg.size, prices, table)
        headroom = headroom + equity_at(leg, values) - requirement_at(leg, values, table, rules)
    dead = headroom <= 0
    middle = 10_000
    assert not dead[middle]
    below, above = np.flatnonzero(dead[:middle]), np.flatnonzero(dead[middle:])
    walked = [prices[below[-1]]] if below.size else []
    walked += [prices[middle + above[0]]] if above.size else []
    found = [answer.liquidation_price, answer.second_liquidation_price]
    inside = [price for price in found if price is not None and prices[0] < price < prices[-1]]
    assert len(inside) == len(walked)
    for price in inside:
        assert min(abs(np.log(price / other)) for other in walked) < 6e-4


def test_survival_counts_both_legs():
    answer = calculate_hedged(
        Position(LONG, 100_000, 5, leverage=20),
        Leg(SHORT, 104_000, 1),
        101_000,
        BINANCE_USDM,
        BTC,
        cross_account(30_000),
    )
    marks = np.array([101_000.0, answer.liquidation_price + 1, answer.liquidation_price - 1])
    result = survive(answer, np.arange(3), marks)
    assert result.rekt
    assert result.rekt_at_ms == 2
    assert survive(answer, np.arange(2), marks[:2]).closest_distance == pytest.approx(1 / marks[1])


def test_an_untouchable_pair():
    answer = calculate_hedged(
        Position(LONG, 100_000, 1, leverage=2),
        Leg(SHORT, 100_000, 1e-6),
        100_000,
        BINANCE_USDM,
        BTC,
        cross_account(2e5),
    )
    assert answer.status is AnswerStatus.NO_LIQUIDATION


def test_the_tick_is_on_the_safe_side_of_the_mark():
    arguments = [Position(LONG, 100_000, 1, leverage=20), Leg(SHORT, 104_000, 5), 101_000, BINANCE_USDM, BTC]
    answer = calculate_hedged(*arguments, cross_account(40_000), tick_size=0.1)
    assert answer.liquidation_price > 101_000
    assert 0 <= answer.liquidation_price - answer.liquidation_price_on_tick < 0.1


def test_a_pair_already_dead_at_the_mark_cannot_be():
    answer = calculate_hedged(
        Position(LONG, 100_000, 5, leverage=20),
        Leg(SHORT, 104_000, 1),
        90_000,
        BINANCE_USDM,
        BTC,
        cross_account(30_000),
    )
    assert answer.status is AnswerStatus.CANNOT_OPEN
    assert "mark of 90,000" in answer.reason


def test_too_much_leverage_refuses_no_pair_that_exists():
    answer = calculate_hedged(
        Position(LONG, 100_000, 5, leverage=125),
        Leg(SHORT, 104_000, 1),
        101_000,
        BINANCE_USDM,
        BTC,
        cross_account(30_000),
    )
    assert answer.status is AnswerStatus.OK
    assert "100x" in answer.opening_problem


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"leg": Leg(LONG, 100_000, 1)}, "Both legs are long"),
        ({"account": ISOLATED}, "one by one"),
        ({"mark_price": 0}, "mark price"),
        ({"tick_size": -1}, "tick size"),
        (
            {"rules": rules_named("bybit-2019"), "table": flat_tier_table(0.01, contract=Contract.INVERSE)},
            "not known under the rules bybit-2019",
        ),
        ({"table": bundled_tier_table("deribit", "BTC_USDC-PERPETUAL")}, "not known under the rules binance-usdm"),
    ],
)
def test_impossible_pairs_are_refused(changes, sentence):
    asked = {
        "position": Position(LONG, 100_000, 5, leverage=20),
        "leg": Leg(SHORT, 104_000, 1),
        "mark_price": 101_000,
        "rules": BINANCE_USDM,
        "table": BTC,
        "account": cross_account(30_000),
    }
    with pytest.raises(InputError, match=sentence):
        calculate_hedged(**(asked | changes))


def test_a_pair_beyond_a_partial_table_is_not_guessed():
    table = bundled_tier_table("bybit", "ADAUSDT")
    with pytest.raises(InputError, match="known here end"):
        calculate_hedged(
            Position(SHORT, 1.0, 250_000, leverage=10),
            Leg(LONG, 1.0, 10),
            1.0,
            replace(rules_for(table), pair_rule=PairRule.BOTH_LEGS),
            table,
            cross_account(100_000),
        )


def test_a_pair_dies_at_an_edge_where_the_requirement_jumps():
    tiers = (Tier(0, 500, 0.01, 100, 0), Tier(500, 800, 0.05, 20, 0))
    table = TierTable("x", "X", "2026", "example", "USDT", "USDT", tiers, has_deductions=False)
    answer = calculate_hedged(
        Position(SHORT, 100.0, 4.9, leverage=15), Leg(LONG, 100.0, 0.5), 100.0, BINANCE_USDM, table, cross_account(33)
    )
    assert 4.9 * answer.liquidation_price == pytest.approx(500)


def test_solvers_for_single_positions_refuse_a_pair():
    answer = calculate_hedged(
        Position(LONG, 100_000, 5, leverage=20),
        Leg(SHORT, 104_000, 1),
        101_000,
        BINANCE_USDM,
        BTC,
        cross_account(30_000),
    )
    with pytest.raises(InputError, match="single positions"):
        margin_to_add(answer, 80_000)


def test_the_funding_of_a_pair_is_that_of_its_net():
    """5 long and 1 short at a mark of 101,000; after each the pair is that of a poorer wallet."""

    def pair(wallet):
        legs = Position(LONG, 100_000, 5, leverage=20), Leg(SHORT, 104_000, 1)
        return calculate_hedged(*legs, 101_000, BINANCE_USDM, BTC, cross_account(wallet))

    drift = funding_drift(pair(30_000), 0.001, 3, 101_000)
    assert drift.payment == pytest.approx(0.001 * 4 * 101_000)
    poorer = [pair(30_000 - number * drift.payment).liquidation_price for number in range(4)]
    assert drift.liquidation_prices == pytest.approx(poorer)
    assert drift.liquidated_after is None
    assert funding_drift(pair(30_000), 0.02, 10, 101_000).liquidated_after is not None
    with pytest.raises(InputError, match="hedged pair"):
        funding_drift(pair(30_000), 0.001, MOST_SETTLEMENTS_OF_PAIR + 1, 101_000)


@pytest.mark.parametrize("price", [66_000.0, 70_000.0])
def test_the_wallet_to_add_puts_the_pair_at_a_price(price):
    position, leg = Position(SHORT, 60_000, 1.0, leverage=50), Leg(LONG, 59_000, 0.4)
    answer = calculate_hedged(position, leg, 60_000, BINANCE_USDM, BTC, cross_account(8_000))
    wallet = 8_000 + wallet_to_add(answer, price)
    moved = calculate_hedged(position, leg, 60_000, BINANCE_USDM, BTC, cross_account(wallet))
    assert moved.liquidation_price == pytest.approx(price, rel=1e-9)


def test_the_wallet_to_add_is_for_pairs_that_are_open():
    single = calculate(Position(SHORT, 60_000, 1.0, leverage=10), BINANCE_USDM, BTC, cross_account(8_000))
    with pytest.raises(InputError, match="pairs only"):
        wallet_to_add(single, 66_000.0)
    refused = calculate_hedged(
        Position(SHORT, 60_000, 1.0, leverage=10), Leg(LONG, 61_000, 0.4), 60_000, BINANCE_USDM, BTC, cross_account(10)
    )
    with pytest.raises(InputError, match="pair's equity"):
        wallet_to_add(refused, 66_000.0)
