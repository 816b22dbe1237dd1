"""The working leads to the answer, for every formula."""

import re

import pytest

from rektscope.margins.tables import bundled_symbols, bundled_tier_table, bundled_venues
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.risk.calculator import calculate
from rektscope.risk.derivation import derivation
from rektscope.risk.hedge import calculate_hedged
from rektscope.risk.positions import Leg, Position, cross_account
from rektscope.risk.tiers import Tier, TierTable, flat_tier_table
from rektscope.venues.binance.rules import BINANCE_USDM
from rektscope.venues.rules import RULES, rules_for, rules_named

# Of a venue with hundreds of tables a sample, and what the other tests use.
MARKETS = [("binance", "BTCUSDT"), ("binance", "BTCUSD_PERP")] + [
    (venue, symbol)
    for venue in bundled_venues()
    for symbol in bundled_symbols(venue)[:: 1 + len(bundled_symbols(venue)) // 60]
]

LONG, SHORT = Side.LONG, Side.SHORT
BTC = bundled_tier_table("binance", "BTCUSDT")


def number(text):
    return float(text.replace(",", ""))


def worked_out(lines):
    """The sum in figures of the V line, worked out, and the price of the P line."""
    (line,) = [line for line in lines if line.startswith("V = ")]
    figures, value = line.rstrip(".").split(" = ")[2:]
    top, _, bottom = figures.partition(" / ")

    def summed(chain):
        signs = re.findall(r"(−|\+)? ?([\d.,e-]+)", chain.strip("()"))
        return sum((-1 if sign == "−" else 1) * number(figure) for sign, figure in signs)

    assert summed(top) / (summed(bottom) if bottom else 1) == pytest.approx(number(value), rel=1e-8)
    (price,) = [line for line in lines if line.startswith("P = ")]
    return number(re.search(r"= ([\d.,e+-]+) \w+\.$", price)[1])


def test_d04_step_by_step():
    answer = calculate(Position(LONG, 100_000, 5, leverage=20), BINANCE_USDM, BTC)
    assert derivation(answer) == [
        "Value at entry: V0 = 5 × 100,000 = 500,000 USDT.",
        "Initial margin: V0 / leverage = 500,000 / 20 = 25,000.",
        "What backs the position: W = 25,000 USDT.",
        "Tier 2 (300,000 to 800,000 USDT): maintenance rate m = 0.5 %, deduction d = 300.",
        "V = (V0 − W − d) / (1 − m) = (500,000 − 25,000 − 300) / (1 − 0.005) = 477,085.4271.",
        "P = V / quantity = 477,085.4271 / 5 = 95,417.08543 USDT.",
        "Check at 95,417.08543: equity 2,085.427136, required 2,085.427136 USDT.",
        "Bankruptcy, where equity is zero: 95,000 USDT.",
        "Rules: Binance USD-M, maintenance on mark value (Binance FAQ b3c689c1f50a44cabb3a84e663b81d93).",
        (
            "Tiers: as of 2026-09-29, Binance's brackets as kept by freqtrade 2026.9, "
            "binance_leverage_tiers.json of that day."
        ),
    ]


@pytest.mark.parametrize("rules", RULES, ids=lambda rules: rules.name)
@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("contract", [Contract.LINEAR, Contract.INVERSE])
def test_the_working_of_every_rule_ends_at_the_answer(rules, side, contract):
    table = flat_tier_table(0.0123, contract=contract)
    answer = calculate(Position(side, 250.0, 77.0, leverage=8, added_margin=0.01), rules, table)
    assert worked_out(derivation(answer)) == pytest.approx(answer.liquidation_price, rel=1e-9)


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("market", MARKETS)
def test_the_working_of_every_market_checks_out(market, side):
    table = bundled_tier_table(*market)
    answer = calculate(Position(side, 100.0, 5.0, leverage=4), rules_for(table), table)
    lines = derivation(answer)
    (check,) = [line for line in lines if line.startswith("Check at")]
    equity, required = re.search(r"equity ([\d.,e-]+), required ([\d.,e-]+) ", check).groups()
    assert number(equity) == pytest.approx(number(required), rel=1e-6, abs=1e-9 * answer.entry_notional)
    assert any(table.as_of in line for line in lines)


def test_bybit_of_2019_shows_its_fee():
    table = flat_tier_table(0.005, contract=Contract.INVERSE)
    answer = calculate(Position(LONG, 8_000, 10_000, leverage=50), rules_named("bybit-2019"), table, cross_account(0.5))
    lines = derivation(answer)
    assert any(line.startswith("Fee at the bankruptcy value") for line in lines)
    assert worked_out(lines) == pytest.approx(5_739.083528, abs=5e-6)


def test_deribit_says_what_makes_it_a_quadratic():
    table = bundled_tier_table("deribit", "BTC-PERPETUAL")
    lines = derivation(calculate(Position(LONG, 50_000, 100_000, margin=0.4), rules_for(table), table))
    assert any("quadratic" in line for line in lines)
    assert any("grows by 0.005 % per coin" in line for line in lines)


def test_an_edge_that_liquidates_is_named():
    tiers = (Tier(0, 500, 0.01, 100, 0), Tier(500, 800, 0.05, 20, 0))
    table = TierTable("x", "X", "2026", "example", "USDT", "USDT", tiers, has_deductions=False)
    answer = calculate(Position(SHORT, 100.0, 4.9, leverage=15), BINANCE_USDM, table)
    lines = derivation(answer)
    assert any("edge of 500" in line for line in lines)
    price = next(line for line in lines if line.startswith("P = "))
    assert f"{answer.liquidation_price:,.10g}" in price


def test_a_pair_shows_both_legs_and_both_prices():
    position, leg = Position(LONG, 100_000, 3, leverage=30), Leg(SHORT, 100_000, 2.85)
    lines = derivation(calculate_hedged(position, leg, 100_000, BINANCE_USDM, BTC, cross_account(10_500)))
    assert any("short 2.85 at 100,000" in line for line in lines)
    assert any(line.startswith("On the other side of the mark") for line in lines)


@pytest.mark.parametrize(("leverage", "word"), [(1, "no price liquidates it"), (500, "allows at this size")])
def test_without_a_price_the_working_gives_the_reason(leverage, word):
    lines = derivation(calculate(Position(LONG, 100_000, 1, leverage=leverage), BINANCE_USDM, BTC))
    assert any(word in line for line in lines)
    assert not any(line.startswith("P = ") for line in lines)
