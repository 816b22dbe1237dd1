"""Every published figure of the other venues that a calculation can reproduce (P10-P46, T09-T21)."""

import numpy as np
import pytest

from rektscope.margins.tables import bundled_tier_table
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.risk.calculator import AnswerStatus, calculate, round_to_tick
from rektscope.risk.notional import equity_at, maintenance_at, notional_at, positions_from
from rektscope.risk.positions import Position, cross_account
from rektscope.risk.tiers import flat_tier_table, parse_tier_table
from rektscope.venues.rules import rules_named

LONG, SHORT = Side.LONG, Side.SHORT
INVERSE = Contract.INVERSE


def solve(rules, table, side, entry, quantity=1.0, fee=None, account=None, **stake):
    found = rules_named(rules) if fee is None else rules_named(rules).with_fee(fee)
    extra = () if account is None else (account,)
    return calculate(Position(side, entry, quantity, **stake), found, table, *extra)


def maintenance(table, rules, size, price, side=LONG):
    positions = positions_from(side, price, size, 0.0, table)
    return float(maintenance_at(positions, positions.entry_notional, table, rules_named(rules))[0])


def test_p10_coinm_maintenance_margin():
    assert maintenance(bundled_tier_table("binance", "BTCUSD_PERP"), "binance-coinm", 100, 25_000) == pytest.approx(
        0.0016
    )


def coinm_table(rates, deductions):
    floors = [0, 5, 10, 20, 50]
    rows = zip(floors, [*floors[1:], None], rates, deductions, strict=True)
    return {
        "venue": "binance",
        "symbol": "BTCUSD_2021",
        "as_of": "2021-02",
        "source": "FAQ",
        "unit": "BTC",
        "contract": "inverse",
        "tiers": [
            {"floor": floor, "cap": cap, "rate": rate, "max_leverage": None, "deduction": deduction}
            for floor, cap, rate, deduction in rows
        ],
    }


def test_p11_coinm_deduction_of_level_five_in_2021():
    # The FAQ prints level 5's 1.81 = 50 * (5 % - 2.5 %) + 0.56 of level 4; the rates below are chosen to fit that.
    deductions = [0, 0.01, 0.06, 0.56, 1.81]
    table = parse_tier_table(coinm_table([0.003, 0.005, 0.01, 0.035, 0.06], deductions))
    assert table.deductions[4] == pytest.approx(50 * (0.05 - 0.025) + 0.56)


def test_p12_coinm_three_hundred_coins():
    table = bundled_tier_table("binance", "BTCUSD_PERP")
    index = int(table.tier_index(np.array([300.0]))[0])
    assert (table.rates[index], table.deductions[index]) == (0.125, 11.605)
    assert table.approximate


OLD, NEW = "bybit-entry-value", "bybit"


@pytest.mark.parametrize(
    ("side", "added", "old", "new"),
    [
        pytest.param(LONG, 0, 19_700, 19_698.492462, id="P15"),
        pytest.param(SHORT, 3_000, 23_300, 23_281.941201, id="P16"),
        pytest.param(LONG, -200, 19_900, 19_899.608101, id="P17"),
    ],
)
def test_bybit_both_generations(side, added, old, new):
    table = flat_tier_table(0.005)
    for rules, expected in [(OLD, old), (NEW, new)]:
        answer = solve(rules, table, side, 20_000, leverage=50, added_margin=added)
        assert answer.liquidation_price == pytest.approx(expected, abs=5e-7)
        assert ("since 2026" in answer.rules_label) == (rules == NEW)


def test_p18_bybit_linear_with_added_margin():
    """The page counts with 0.5 %, the first tier of its time."""
    table = flat_tier_table(0.005)
    answer = solve(NEW, table, LONG, 40_000, leverage=50, added_margin=3_000)
    assert round(answer.liquidation_price, 2) == 36_380.25
    assert answer.liquidation_price == pytest.approx(36_380.250344, abs=5e-7)
    assert solve(OLD, table, LONG, 40_000, leverage=50, added_margin=3_000).liquidation_price == pytest.approx(36_400)


def test_p19_bybit_inverse_short():
    table = flat_tier_table(0.005, contract=INVERSE)
    answer = solve(NEW, table, SHORT, 60_000, 30_000, leverage=10)
    assert answer.liquidation_price == pytest.approx(66_333.3333, abs=5e-5)


def test_p22_bybit_tiered_maintenance():
    assert maintenance(flat_tier_table(0.035, deduction=30), NEW, 1, 3_500) == pytest.approx(92.5)


@pytest.mark.parametrize(
    ("side", "entry", "leverage", "contract", "expected"),
    [
        pytest.param(LONG, 60_000, 50, Contract.LINEAR, 58_800, id="P23"),
        pytest.param(LONG, 10_000, 50, Contract.LINEAR, 9_800, id="P24"),
        pytest.param(LONG, 40_000, 40, Contract.LINEAR, 39_000, id="P32"),
        pytest.param(SHORT, 28_000, 100, Contract.LINEAR, 28_280, id="P33"),
        pytest.param(LONG, 28_000, 50, INVERSE, 27_450.980392, id="P34"),
        pytest.param(LONG, 6_000, 100, INVERSE, 5_940.594059, id="P46 exact"),
        pytest.param(LONG, 6_000, 100, Contract.LINEAR, 5_940, id="P46 as printed"),
    ],
)
def test_bankruptcy_prices(side, entry, leverage, contract, expected):
    answer = solve("generic", flat_tier_table(0.004, contract=contract), side, entry, leverage=leverage)
    assert answer.bankruptcy_price == pytest.approx(expected, abs=5e-7)


@pytest.mark.parametrize(("fill", "result"), [(64_980, 980), (63_950, -50)])
def test_p25_what_the_insurance_fund_gets_is_the_equity_left_at_the_fill(fill, result):
    table = flat_tier_table(0.005)
    positions = positions_from(LONG, 65_000, 1.0, 1_000.0, table)  # bankruptcy at 64,000
    left = equity_at(positions, notional_at(positions.size, np.array([float(fill)]), table))
    assert left[0] == pytest.approx(result)


def test_p26_p27_bybit_inverse_of_2019():
    table = flat_tier_table(0.005, contract=INVERSE)
    answer = solve("bybit-2019", table, LONG, 8_000, 10_000, leverage=50, account=cross_account(0.5))
    assert answer.bankruptcy_price == pytest.approx(5_718.571429, abs=5e-7)
    assert answer.liquidation_price == pytest.approx(5_739.083528, abs=5e-7)
    assert round_to_tick(answer.liquidation_price, 0.5, LONG) == 5_739.5


def test_p28_phemex_linear():
    answer = solve("phemex", flat_tier_table(0.01), LONG, 0.4, 500, margin=40.096)
    assert answer.liquidation_price == pytest.approx(0.323234, abs=5e-7)
    assert round(answer.liquidation_price, 4) == 0.3232


def test_p28_phemex_at_its_leverage():
    """Its margin of 40.096 is 200 / 5 and the fee to close of 0.06 % of 160."""
    answer = solve("phemex", flat_tier_table(0.01), LONG, 0.4, 500, leverage=5)
    assert answer.margin == pytest.approx(40)
    assert answer.backing == pytest.approx(40.096)
    assert answer.liquidation_price == pytest.approx(0.323234, abs=5e-7)


def test_p29_phemex_progressive_maintenance():
    tiers = [
        {"floor": 0, "cap": 2_000_000, "rate": 0.005, "max_leverage": None, "deduction": 0},
        {"floor": 2_000_000, "cap": None, "rate": 0.0075, "max_leverage": None, "deduction": 5_000},
    ]
    fields = {"venue": "phemex", "symbol": "X", "as_of": "2026", "source": "help", "unit": "USDT", "tiers": tiers}
    assert maintenance(parse_tier_table(fields), "phemex", 3_000_000, 1) == pytest.approx(17_500)


@pytest.mark.parametrize(
    ("name", "side", "entry", "quantity", "leverage", "published", "mark_value"),
    [
        pytest.param("kucoin-entry-value", SHORT, 28_000, 0.005, 100, 28_168, 28_167.33, id="P30"),
        pytest.param("kucoin-entry-value", LONG, 40_000, 1, 40, 39_160, 39_156.63, id="P31"),
        pytest.param("mexc-entry-value", LONG, 50_000, 0.1, 25, 48_200, 48_192.77, id="P36"),
    ],
)
def test_entry_value_pages(name, side, entry, quantity, leverage, published, mark_value):
    table = flat_tier_table(0.004)
    assert solve(name, table, side, entry, quantity, leverage=leverage).liquidation_price == pytest.approx(published)
    other = solve("generic", table, side, entry, quantity, leverage=leverage)
    assert other.liquidation_price == pytest.approx(mark_value, abs=5e-3)


def test_p35_kucoin_maintenance():
    assert maintenance(flat_tier_table(0.004), "kucoin", 10_000 * 0.001, 30_000) == pytest.approx(1_200)


@pytest.mark.parametrize("name", ["generic", "generic-entry-value", "mexc-entry-value"])
def test_p37_a_long_is_never_liquidated_above_its_entry(name):
    answer = solve(name, flat_tier_table(0.004), LONG, 50_000, 0.1, leverage=25)
    assert answer.liquidation_price < 50_000
    assert abs(answer.liquidation_price - 51_800) > 3_000


def test_a_hundred_times_long_from_ten_thousand_is_not_liquidated_at_10_050():
    table = flat_tier_table(0.005, contract=INVERSE)
    assert solve("bitmex", table, LONG, 10_000, 10_000, leverage=100).liquidation_price < 10_000


@pytest.mark.parametrize(
    ("name", "side", "entry", "leverage", "expected", "printed"),
    [
        pytest.param("mcs", LONG, 2_000, 10, 1_826.484018, 1_826.48, id="P38"),
        pytest.param("mcs", SHORT, 2_000, 10, 2_209.944751, 2_209.94, id="P39"),
        pytest.param("btcmex", SHORT, 8_125, 50, 8_248.730964, 8_248.73, id="P40"),
    ],
)
def test_inverse_entry_value_pages(name, side, entry, leverage, expected, printed):
    answer = solve(name, flat_tier_table(0.005, contract=INVERSE), side, entry, 1_000, leverage=leverage)
    assert answer.liquidation_price == pytest.approx(expected, abs=5e-7)
    assert round(answer.liquidation_price, 2) == printed


def test_p40_on_the_half_dollar_tick():
    table = flat_tier_table(0.005, contract=INVERSE)
    answer = calculate(Position(SHORT, 8_125, 1_000, leverage=50), rules_named("btcmex"), table, tick_size=0.5)
    assert answer.liquidation_price_on_tick == 8_248.5


def test_p42_dydx_bankruptcy():
    answer = solve("dydx", flat_tier_table(0.03), SHORT, 1.0, 500, margin=100)
    assert answer.bankruptcy_price == pytest.approx(1.2)


@pytest.mark.parametrize(
    ("symbol", "size", "price", "expected"),
    [("BTC_USDC-PERPETUAL", 25, 100_000, 28_125), ("SOL_USDC-PERPETUAL", 25, 200, 100.625)],
    ids=["P43 BTC", "P43 SOL"],
)
def test_deribit_maintenance(symbol, size, price, expected):
    assert maintenance(bundled_tier_table("deribit", symbol), "deribit", size, price) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("symbol", "size", "price", "expected"),
    [
        ("BTC_USDC-PERPETUAL", 25, 100_000, 53_125),
        ("BTC_USDC-PERPETUAL", 350, 100_000, 1_312_500),
        ("SOL_USDC-PERPETUAL", 25, 200, 200.625),
        ("SOL_USDC-PERPETUAL", 6_000, 200, 84_000),
    ],
)
def test_p44_deribit_initial_margin_is_the_least_that_opens(symbol, size, price, expected):
    table = bundled_tier_table("deribit", symbol)
    enough = solve("deribit", table, LONG, price, size, margin=expected)
    assert enough.status is AnswerStatus.OK
    assert size * price / enough.max_leverage == pytest.approx(expected)
    assert solve("deribit", table, LONG, price, size, margin=expected * 0.999).status is AnswerStatus.CANNOT_OPEN


def test_p45_gate_progressive_maintenance():
    """Of 2025-07-29; the tiers of today are others."""
    assert maintenance(flat_tier_table(0.005, deduction=1_100), "gate", 1_200_000, 1) == pytest.approx(4_900)
    assert 1_200_000 * 0.005 == 6_000


def test_gate_s_tiers_of_september_2026():
    table = bundled_tier_table("gate", "BTC_USDT")
    assert [tier.deduction for tier in table.tiers] == [0, 250, 750, 1_500, 2_500]
    assert [tier.max_leverage for tier in table.tiers] == [200, 150.01, 125, 110.01, 100]
    assert (table.caps[-1], table.complete, table.as_of) == (3_000_000, False, "2026-09-25")


def test_p46_bitmex_illustration_is_the_linear_entry_value_form():
    answer = solve("generic-entry-value", flat_tier_table(0.005), LONG, 6_000, leverage=100)
    assert answer.liquidation_price == pytest.approx(5_970)


@pytest.mark.parametrize("name", ["gate", "okx"])
@pytest.mark.parametrize(
    ("side", "entry", "quantity", "leverage", "expected"),
    [
        pytest.param(SHORT, 10, 1, 5, 11.87413417771621, id="T09"),
        pytest.param(SHORT, 10, 2, 5, 11.87413417771621, id="T09 twice"),
        pytest.param(SHORT, 10, 1, 3, 13.193482419684678, id="T10"),
        pytest.param(SHORT, 8, 1, 5, 9.499307342172967, id="T11"),
        pytest.param(LONG, 10, 1, 5, 8.085708510208207, id="T12"),
        pytest.param(LONG, 10, 1, 3, 6.738090425173506, id="T13"),
    ],
)
def test_freqtrade_with_a_closing_fee(name, side, entry, quantity, leverage, expected):
    answer = solve(name, flat_tier_table(0.01), side, entry, quantity, fee=0.0006, leverage=leverage)
    # That suite cuts the margin of T10 and T13 to eleven digits; the others agree to the last one.
    assert answer.liquidation_price == pytest.approx(expected, rel=5e-12)


@pytest.mark.parametrize(
    ("side", "leverage", "old", "new"),
    [
        pytest.param(LONG, 1, 0.1, None, id="T14"),
        pytest.param(LONG, 3, 6.7666667, 6.734007, id="T15"),
        pytest.param(LONG, 5, 8.1, 8.080808, id="T16"),
        pytest.param(LONG, 10, 9.1, 9.090909, id="T17"),
        pytest.param(SHORT, 1, 19.9, 19.801980, id="T18"),
        pytest.param(SHORT, 3, 13.2333333, 13.201320, id="T19"),
        pytest.param(SHORT, 5, 11.9, 11.881188, id="T20"),
        pytest.param(SHORT, 10, 10.9, 10.891089, id="T21"),
    ],
)
def test_freqtrade_bybit_old_and_our_new(side, leverage, old, new):
    table = flat_tier_table(0.01)
    assert solve(OLD, table, side, 10, leverage=leverage).liquidation_price == pytest.approx(old, abs=5e-8)
    answer = solve(NEW, table, side, 10, leverage=leverage)
    if new is None:
        assert answer.status is AnswerStatus.NO_LIQUIDATION
    else:
        assert answer.liquidation_price == pytest.approx(new, abs=5e-7)
