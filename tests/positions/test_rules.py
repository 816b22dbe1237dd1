"""Whose rules hold for a position: other venues' tiers, other generations, a rate by hand, all side by side."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from rektscope.margins.market_rules import margin_rules_of
from rektscope.margins.store import TierStore
from rektscope.margins.tables import bundled_tier_table
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.positions.drag import wallet_for
from rektscope.positions.position import OtherHolding, OtherLeg, PositionDraft, answer_of
from rektscope.positions.rules import RulesChoice, choices_for, coin_of, compare, margin_of, tables_beside
from rektscope.risk.answer import AnswerStatus
from rektscope.risk.calculator import calculate
from rektscope.risk.hedge import calculate_hedged
from rektscope.risk.positions import ISOLATED, Leg, MarginMode, OtherPosition, Position, cross_account
from rektscope.venues.rules import rules_for, rules_named

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
COIN = Instrument(
    "binance", "BTCUSD_PERP", "BTC", "USD", Contract.INVERSE, Decimal("0.1"), Decimal(1), contract_size=Decimal(100)
)
SHORT = PositionDraft(Side.SHORT, 60_000.0, 1.0, 20.0, 0)


@pytest.fixture
def tiers(tmp_path):
    return TierStore(tmp_path / "tiers")


@pytest.mark.parametrize(
    ("symbol", "coin"),
    [
        ("BTCUSDT", "BTC"),
        ("BTC-USDT-SWAP", "BTC"),
        ("BTC_USDT", "BTC"),
        ("BTC", "BTC"),
        ("btc-usd", "BTC"),
        ("BTC_USDC-PERPETUAL", "BTC"),
        ("BTC-PERPETUAL", "BTC"),
        ("BTCUSD_PERP", "BTC"),
        ("XBTUSD", "BTC"),
        ("PI_XBTUSD", "BTC"),
        ("BTCPERP", "BTC"),
        ("1000PEPEUSDT", "1000PEPE"),
        ("kPEPE", "KPEPE"),
    ],
)
def test_the_coin_in_every_venue_s_names(symbol, coin):
    assert coin_of(symbol) == coin


def test_every_venue_with_tiers_of_the_coin_is_asked(tiers):
    linear = {table.venue for table in tables_beside(BTC, tiers)}
    assert linear == {"binance", "bitget", "bybit", "deribit", "dydx", "gate", "hyperliquid", "kraken", "okx"}
    assert {table.venue for table in tables_beside(COIN, tiers)} == {"binance", "bitmex", "deribit", "kraken"}


def test_a_row_of_the_comparison_is_that_venue_s_own_answer(tiers):
    position = Position(Side.SHORT, 60_000.0, 1.0, leverage=25.0)
    rows = {row.venue: row for row in compare(position, ISOLATED, tables_beside(BTC, tiers), tick_size=0.1)}
    for venue, symbol in (("bybit", "BTCUSDT"), ("okx", "BTC-USDT-SWAP"), ("hyperliquid", "BTC")):
        table = bundled_tier_table(venue, symbol)
        assert rows[venue].answer == calculate(position, rules_for(table), table, tick_size=0.1)
    too_high = replace(position, leverage=60.0)
    (row,) = [row for row in compare(too_high, ISOLATED, tables_beside(BTC, tiers)) if row.venue == "dydx"]
    assert row.answer.status is AnswerStatus.CANNOT_OPEN
    assert "above the 50x" in row.problem
    assert (
        compare(replace(position, quantity=5_000.0), ISOLATED, tables_beside(BTC, tiers))[-1].answer is None
    )  # OKX ends at 10 BTC


def test_contracts_of_another_size_count_as_the_instrument_s(tiers):
    """3,000 contracts of 100 USD are 300,000 of BitMEX's, which are of 1 USD."""
    position = Position(Side.LONG, 60_000.0, 3_000, leverage=10)
    rows = {row.venue: row for row in compare(position, ISOLATED, tables_beside(COIN, tiers), contract_size=100.0)}
    table = bundled_tier_table("bitmex", "XBTUSD")
    own = calculate(Position(Side.LONG, 60_000.0, 300_000, leverage=10), rules_for(table), table)
    assert rows["bitmex"].answer.liquidation_price == pytest.approx(own.liquidation_price, rel=1e-12)
    assert rows["bitmex"].answer.margin == pytest.approx(own.margin, rel=1e-12)


def test_both_generations_of_bybit_can_be_chosen_and_differ(tiers):
    options = {option.rules.name: option for option in choices_for(BTC, tiers)}
    prices = {}
    for name in ("bybit", "bybit-entry-value"):
        margin = margin_of(options[name].choice, margin_rules_of(BTC), BTC, tiers)
        prices[name] = answer_of(SHORT, margin, BTC).liquidation_price
    assert prices["bybit-entry-value"] == pytest.approx(60_000 * (1 + 1 / 20 - 0.0033))
    assert prices["bybit"] == pytest.approx(60_000 * (1 + 1 / 20) / (1 + 0.0033))


def test_every_rule_can_be_chosen_for_its_kind_of_contract(tiers):
    for instrument in (BTC, COIN):
        names = {option.rules.name for option in choices_for(instrument, tiers)}
        missing = {"binance-usdm", "binance-coinm"} - names
        assert {"generic", "bitget", "phemex", "kucoin", "mexc-entry-value", "bybit-entry-value"} <= names
        assert len(missing) == 1
        for option in choices_for(instrument, tiers):
            choice = option.choice if option.market else replace(option.choice, maintenance_rate=0.005)
            assert margin_of(choice, margin_rules_of(instrument), instrument, tiers).rules == option.rules


def test_a_rate_deduction_and_fee_by_hand(tiers):
    choice = RulesChoice("generic", None, 0.02, 50.0, 0.001)
    margin = margin_of(choice, margin_rules_of(BTC), BTC, tiers)
    price = answer_of(SHORT, margin, BTC).liquidation_price
    assert price == pytest.approx((60_000 + 3_000 + 50) / (1 + 0.02 + 0.001))


@pytest.mark.parametrize(
    ("choice", "word"),
    [
        (RulesChoice("nonsense", "bybit:BTCUSDT"), "no rules named"),
        (RulesChoice("binance-coinm", "binance:BTCUSD_PERP"), "are for inverse"),
        (RulesChoice("bybit", "bybit:NOSUCH"), "no tiers of bybit:NOSUCH"),
        (RulesChoice("bitmex", "bitmex:XBTUSD"), "is inverse"),
        (RulesChoice("generic"), "Enter the maintenance rate"),
        (RulesChoice("binance-usdm", "binance:BTCUSDT", fee_rate=0.001), "no fee"),
    ],
)
def test_a_choice_that_does_not_fit_says_why(tiers, choice, word):
    with pytest.raises(InputError, match=word):
        margin_of(choice, margin_rules_of(BTC), BTC, tiers)


def test_the_market_s_own_rules_are_left_alone(tiers):
    own = margin_rules_of(BTC)
    assert margin_of(None, own, BTC, tiers) is own
    assert rules_named("binance-usdm") == own.rules


# --- the account -----------------------------------------------------------------------------------------------------


def test_other_positions_and_the_other_leg_are_those_of_risk():
    own = margin_rules_of(BTC)
    cross = replace(SHORT, mode=MarginMode.CROSS, wallet_balance=5_000.0, others=(OtherHolding("eth", 120.0, -300.0),))
    account = cross_account(5_000.0, [OtherPosition(120.0, -300.0)])
    position = Position(Side.SHORT, 60_000.0, 1.0, leverage=20.0)
    assert answer_of(cross, own, BTC) == calculate(position, own.rules, own.table, account, tick_size=0.1)
    hedged = replace(cross, leg=OtherLeg(59_000.0, 0.4))
    leg = Leg(Side.LONG, 59_000.0, 0.4)
    expected = calculate_hedged(position, leg, 60_000.0, own.rules, own.table, account, tick_size=0.1)
    assert answer_of(hedged, own, BTC) == expected
    assert expected.liquidation_price > answer_of(cross, own, BTC).liquidation_price


def test_an_isolated_position_is_not_touched_by_the_account():
    own = margin_rules_of(BTC)
    beside = replace(SHORT, leg=OtherLeg(59_000.0, 0.4), others=(OtherHolding("eth", 120.0, -300.0),))
    assert answer_of(beside, own, BTC) == answer_of(SHORT, own, BTC)


@pytest.mark.parametrize("others", [(), (OtherHolding("eth", 120.0, -300.0),)])
@pytest.mark.parametrize("leg", [None, OtherLeg(59_000.0, 0.4)])
def test_the_wallet_for_a_price_counts_leg_and_others(others, leg):
    own = margin_rules_of(BTC)
    draft = replace(SHORT, mode=MarginMode.CROSS, wallet_balance=6_000.0, others=others, leg=leg)
    wallet = wallet_for(draft, own, BTC, 66_000.0)
    found = answer_of(replace(draft, wallet_balance=wallet), own, BTC)
    assert found.liquidation_price == pytest.approx(66_000.0, rel=1e-9)
