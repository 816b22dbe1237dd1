"""Figures of venues that the shared formula got wrong: captures, and venues' documents worked out by hand."""

import math

import numpy as np
import pytest
from msgspec.structs import replace

from rektscope.margins.tables import bundled_tier_table
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.risk.answer import AnswerStatus
from rektscope.risk.batch import calculate_batch
from rektscope.risk.calculator import calculate
from rektscope.risk.columns import PositionColumns
from rektscope.risk.derivation import derivation
from rektscope.risk.entries import Fill, climb
from rektscope.risk.formula import PairRule
from rektscope.risk.hedge import UnknownPair, UnknownPairError, calculate_hedged, unknown_pair
from rektscope.risk.liquidation import liquidation_ratio
from rektscope.risk.moved_prices import bankruptcy_price_without
from rektscope.risk.positions import Leg, OtherPosition, Position, cross_account, other_position
from rektscope.risk.solvers import margin_to_add
from rektscope.risk.targets import profit_at
from rektscope.risk.tiers import flat_tier_table
from rektscope.venues.rules import RULES, rules_named

LONG, SHORT = Side.LONG, Side.SHORT
RULES_OF_CONTRACTS = [
    pytest.param(rules, contract, id=f"{rules.name}-{contract.name}")
    for rules in RULES
    for contract in Contract
    if rules.contract in {None, contract}
]


@pytest.mark.parametrize(
    ("entry", "quantity", "margin", "shown"),
    [(10_713.5, 2_000, 0.037336 + 0.00071429, 13_370.5), (10_948, 10, 10 / 10_948 / 10, 12_096)],
)
def test_bitmex_counts_maintenance_on_the_entry_value(entry, quantity, margin, shown):
    """Two captures of its position table; the funding term is its base rate of 0.01 %."""
    table = flat_tier_table(0.005, contract=Contract.INVERSE)
    answer = calculate(Position(SHORT, entry, quantity, margin=margin), rules_named("bitmex"), table)
    assert answer.liquidation_price == pytest.approx(shown, abs=0.2)


def test_bitmex_says_what_is_inferred_and_that_it_counts_funding():
    table = flat_tier_table(0.005, contract=Contract.INVERSE)
    answer = calculate(Position(SHORT, 10_948, 10, leverage=10), rules_named("bitmex"), table)
    assert answer.rules.counts_funding
    assert answer.closing_fee == pytest.approx(0.0001 * 10 / 10_948)
    steps = "\n".join(derivation(answer))
    assert "inferred from captures" in steps
    assert "Adverse funding f = 0.01 %" in steps
    assert "losing fee" not in steps
    assert not rules_named("okx").counts_funding


def test_bybit_cross_holds_the_fee_to_close():
    """Fee to close: value x (1 - 1 / 10) x 0.055 %, so 10,000 + V - 100,000 = V x (0.005 + 0.000495)."""
    position, table = Position(LONG, 100_000, 1, leverage=10), flat_tier_table(0.005)
    answer = calculate(position, rules_named("bybit"), table, cross_account(10_000))
    assert answer.liquidation_price == pytest.approx(90_497.28, abs=0.005)
    assert answer.bankruptcy_price == pytest.approx(90_000)


@pytest.mark.parametrize(("rules", "contract"), RULES_OF_CONTRACTS)
@pytest.mark.parametrize("side", [LONG, SHORT])
@pytest.mark.parametrize("is_cross", [True, False])
def test_added_margin_moves_the_price_where_it_should(rules, contract, side, is_cross):
    """Solver, answer, solver: what is to be added for a price makes that price, and then nothing is to be added."""
    table = flat_tier_table(0.005, contract=contract)
    margin = 10_000 if contract is Contract.LINEAR else 0.1
    quantity = 1 if contract is Contract.LINEAR else 100_000

    def ask(added):
        position = Position(side, 100_000, quantity, leverage=10, added_margin=0 if is_cross else added)
        if not is_cross:
            return calculate(position, rules, table)
        return calculate(position, rules, table, cross_account(margin + added))

    price = 100_000 - int(side) * 20_000
    more = margin_to_add(ask(0.0), price)
    moved = ask(more)
    assert moved.status is AnswerStatus.OK
    assert moved.liquidation_price == pytest.approx(price, rel=1e-9)
    assert margin_to_add(moved, price) == pytest.approx(0, abs=1e-9 * margin)


def test_okx_counts_the_liquidation_fees_of_other_positions():
    """BTC 1 at 100,000 and ETH 100 at 4,000 with 20,000: ETH requires 0.4 % and a fee of 0.05 % of 400,000."""
    rules, table = rules_named("okx"), flat_tier_table(0.004)
    other = other_position(LONG, 4_000, 100, 4_000, table, rules)
    assert other.maintenance_margin == pytest.approx(1_800)
    answer = calculate(Position(LONG, 100_000, 1, leverage=10), rules, table, cross_account(20_000, [other]))
    assert answer.liquidation_price == pytest.approx(82_169.76, abs=0.005)


@pytest.mark.parametrize("name", ["binance-usdm", "bybit", "okx", "kraken", "generic"])
def test_bankruptcy_is_where_the_account_s_equity_is_zero(name):
    """What other positions require is not lost; what they have lost is."""
    rules, table = rules_named(name), flat_tier_table(0.004)
    account = cross_account(20_000, [OtherPosition(1_600, -500)])
    answer = calculate(Position(LONG, 100_000, 1, leverage=10), rules, table, account)
    assert answer.bankruptcy_price == pytest.approx(100_000 - 19_500)
    assert bankruptcy_price_without(answer, 100) == pytest.approx(100_000 - 19_400)


def test_bankruptcy_of_a_pair_with_other_positions():
    rules, table = rules_named("binance-usdm"), flat_tier_table(0.004)
    account = cross_account(20_000, [OtherPosition(1_600, -500)])
    position, leg = Position(LONG, 100_000, 1, leverage=10), Leg(SHORT, 100_000, 0.5)
    answer = calculate_hedged(position, leg, 100_000, rules, table, account)
    assert answer.bankruptcy_price == pytest.approx(100_000 - 39_000)


@pytest.mark.parametrize("leverage", [1, 400])
def test_leverage_refuses_no_cross_position_that_exists(leverage):
    """A wallet of 950 carries 1,000 at 1x, and a tier lowered since to 100x does not end a position."""
    rules, table = rules_named("binance-usdm"), flat_tier_table(0.004, max_leverage=100)
    answer = calculate(Position(LONG, 1_000, 1, leverage=leverage), rules, table, cross_account(950))
    assert answer.liquidation_price == pytest.approx(50 / 0.996)
    assert answer.opening_problem
    isolated = calculate(Position(LONG, 1_000, 1, leverage=400), rules, table)
    assert isolated.status is AnswerStatus.CANNOT_OPEN


def test_the_whole_loss_holds_what_the_takeover_costs():
    """The price loses 597.6 of a margin of 1,000; the rest goes with the takeover. In cross, all equity does."""
    rules, table = rules_named("binance-usdm"), flat_tier_table(0.004, max_leverage=100)
    isolated = calculate(Position(LONG, 100_000, 1, leverage=100), rules, table)
    assert isolated.loss_at_liquidation < isolated.whole_loss == pytest.approx(1_000)
    account = cross_account(20_000, [OtherPosition(1_600, -500)])
    cross = calculate(Position(LONG, 100_000, 1, leverage=10), rules, table, account)
    assert cross.whole_loss == pytest.approx(19_500)
    bybit = calculate(Position(LONG, 100_000, 1, leverage=10, added_margin=500), rules_named("bybit"), table)
    assert bybit.whole_loss == pytest.approx(10_500)


def test_bitget_requires_margin_for_the_larger_leg_only():
    """1 long and 0.9 short at 100,000 with 2,000: 2,000 + 0.1 x (P - 100,000) = P x (0.4 % + 0.06 %)."""
    position, leg = Position(LONG, 100_000, 1, leverage=10), Leg(SHORT, 100_000, 0.9)
    answer = calculate_hedged(
        position, leg, 100_000, rules_named("bitget"), flat_tier_table(0.004), cross_account(2_000)
    )
    assert answer.liquidation_price == pytest.approx(8_000 / 0.0954)


def test_kraken_requires_the_larger_maintenance_of_a_pair():
    """On the entry value: 2,000 + 0.1 x (P - 100,000) = 400."""
    position, leg = Position(LONG, 100_000, 1, leverage=10), Leg(SHORT, 100_000, 0.9)
    answer = calculate_hedged(
        position, leg, 100_000, rules_named("kraken"), flat_tier_table(0.004), cross_account(2_000)
    )
    assert answer.liquidation_price == pytest.approx(84_000)


def test_a_pair_is_not_guessed_where_the_venue_s_rule_is_not_known():
    position, leg = Position(LONG, 100_000, 1, leverage=10), Leg(SHORT, 100_000, 0.9)
    with pytest.raises(UnknownPairError) as caught:
        calculate_hedged(position, leg, 100_000, rules_named("okx"), flat_tier_table(0.004), cross_account(2_000))
    assert (caught.value.rules.name, caught.value.unknown) == ("okx", UnknownPair.RULE)
    grown = bundled_tier_table("deribit", "BTC_USDC-PERPETUAL")
    assert unknown_pair(rules_named("bitget"), grown) is UnknownPair.FORM
    assert unknown_pair(rules_named("bitget"), flat_tier_table(0.004)) is None


@pytest.mark.parametrize("rules", RULES, ids=lambda rules: rules.name)
def test_a_pair_rule_is_known_from_a_source_or_not_known(rules):
    assert bool(rules.pair_source) == (rules.pair_rule is not PairRule.UNKNOWN)


def test_gate_requires_margin_for_the_higher_value_only():
    """1 long and 0.9 short at 100,000 with 2,000: 2,000 + 0.1 x (P - 100,000) = P x (0.4 % + 0.075 %)."""
    position, leg = Position(LONG, 100_000, 1, leverage=10), Leg(SHORT, 100_000, 0.9)
    answer = calculate_hedged(position, leg, 100_000, rules_named("gate"), flat_tier_table(0.004), cross_account(2_000))
    assert answer.liquidation_price == pytest.approx(8_000 / 0.09525)


def test_a_leverage_a_millionth_above_the_tier_s_is_above_it():
    """The tolerance is for the last digits of a division, not for a leverage that the venue refuses."""
    rules, table = rules_named("binance-usdm"), flat_tier_table(0.004, max_leverage=100)
    ratios = liquidation_ratio(1, [100, 100 * (1 + 1e-10), 100 * (1 + 1e-6)], 1_000, table, rules)
    assert np.isfinite(ratios).tolist() == [True, True, False]


LARGE_SHORT = Position(SHORT, 50_000, 200_000_000, margin=1_600)
"""4,000 BTC: 1,600 + V - 4,000 = V x (1 % + 0.005 % x V) at V = (0.99 -+ sqrt(0.5001)) / 0.0001."""


def test_a_large_inverse_short_is_liquidated_by_a_fall_too():
    rules, table = rules_named("deribit"), bundled_tier_table("deribit", "BTC-PERPETUAL")
    answer = calculate(LARGE_SHORT, rules, table, tick_size=0.5)
    by_rise, by_fall = (200_000_000 / ((0.99 + sign * math.sqrt(0.5001)) / 1e-4) for sign in (-1, 1))
    assert answer.liquidation_price == pytest.approx(by_rise, rel=1e-12)
    assert answer.second_liquidation_price == pytest.approx(by_fall, rel=1e-12)
    as_json = answer.to_json()
    assert as_json["other_liquidation_price"] == math.ceil(by_fall * 2) / 2  # so that the warning comes early
    assert as_json["second_liquidation_price"] == answer.second_liquidation_price
    assert any("other solution" in line for line in derivation(answer))
    # Half of it has so much less to fear from a fall.
    small = calculate(replace(LARGE_SHORT, quantity=1_000, margin=0.008), rules, table)
    assert small.second_liquidation_price < 0.1


def test_a_winning_target_beyond_the_other_price_is_not_reached():
    rules, table = rules_named("deribit"), bundled_tier_table("deribit", "BTC-PERPETUAL")
    answer = calculate(LARGE_SHORT, rules, table)
    assert not profit_at(answer, 12_000).is_liquidated_before
    assert profit_at(answer, 11_000).is_liquidated_before
    assert profit_at(answer, 71_000).is_liquidated_before
    steps = climb(LARGE_SHORT, [Fill(11_000, 1.0)], rules, table)
    assert [step.reached for step in steps] == [True, False]


def test_a_batch_shows_the_other_price_as_the_calculator_does():
    rules, table = rules_named("deribit"), bundled_tier_table("deribit", "BTC-PERPETUAL")
    asked = [LARGE_SHORT, replace(LARGE_SHORT, margin=4_000), replace(LARGE_SHORT, side=LONG)]
    sides, margins = [-1.0, -1.0, 1.0], [1_600.0, 4_000.0, 1_600.0]
    many = np.full(3, np.nan)
    answers = calculate_batch(
        PositionColumns(np.array(sides), np.full(3, 5e4), np.full(3, 2e8), many, np.array(margins), np.zeros(3), many),
        rules,
        table,
        tick_size=0.5,
    )
    for row, position in enumerate(asked):
        alone = calculate(position, rules, table, tick_size=0.5)
        for name in ("second_liquidation_price", "second_liquidation_price_on_tick"):
            expected = getattr(alone, name)
            found = float(answers.figures[name][row])
            assert np.isnan(found) if expected is None else found == expected
        assert answers.reason[row] == alone.reason
    assert ["no-liquidation" in status for status in answers.status] == [False, True, False]


def test_a_position_whose_rate_is_beyond_its_value_dies_of_winning():
    """25,000 BTC require 1 % + 125 %: 40,000 + 25,000 x (P - 1) = 25,000 x P x 1.26 at P = 15,000 / 6,500."""
    rules, table = rules_named("deribit"), bundled_tier_table("deribit", "BTC_USDC-PERPETUAL")
    answer = calculate(Position(LONG, 1, 25_000, leverage=1), rules, table, cross_account(40_000))
    assert answer.status is AnswerStatus.NO_LIQUIDATION
    assert answer.second_liquidation_price == pytest.approx(15_000 / 6_500)


def test_a_fee_at_the_bankruptcy_value_is_none_where_there_is_no_bankruptcy():
    """Face 100 at 50 is 2 coins and 2.01 back them: 2.01 + V - 2 = 0.02 at V = 0.01, with nothing to close below it."""
    table = flat_tier_table(0.01, contract=Contract.INVERSE)
    answer = calculate(Position(SHORT, 50, 100, leverage=10), rules_named("bybit-2019"), table, cross_account(2.01))
    assert answer.liquidation_price == pytest.approx(10_000)
    assert answer.bankruptcy_price is None
    assert margin_to_add(answer, 10_000) == pytest.approx(0, abs=1e-12)


def test_a_fee_at_the_bankruptcy_value_counts_what_others_require_as_there():
    """What others require backs nothing here but is not lost: bankruptcy at 1.85 / 1.00075 coins, the fee on these."""
    table = flat_tier_table(0.005, contract=Contract.INVERSE)
    account = cross_account(0.6, [OtherPosition(0.1, 0.0)])
    answer = calculate(Position(LONG, 8_000, 10_000, leverage=50), rules_named("bybit-2019"), table, account)
    assert answer.bankruptcy_price == pytest.approx(10_000 / (1.85 / 1.00075))
    value = 0.5 + 1.25 - 0.00625 - 0.00075 * 1.85 / 1.00075
    assert answer.liquidation_price == pytest.approx(10_000 / value)
