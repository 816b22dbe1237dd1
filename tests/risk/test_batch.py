"""A million positions get the answers that each gets alone, to the last digit and the last word."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.margins.tables import bundled_symbols, bundled_tier_table, bundled_venues
from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.risk.batch import calculate_batch
from rektscope.risk.calculator import calculate, round_to_tick
from rektscope.risk.columns import FIGURES, UNUSABLE, PositionColumns
from rektscope.risk.positions import ISOLATED, Position, cross_account
from rektscope.risk.ticks import round_to_ticks
from rektscope.risk.tiers import flat_tier_table, parse_tier_table
from rektscope.venues.rules import rules_for, rules_named

NAN = math.nan
# Of a venue with hundreds of tables a sample, and what the other tests use.
MARKETS = [("binance", "BTCUSDT"), ("binance", "BTCUSD_PERP")] + [
    (venue, symbol)
    for venue in bundled_venues()
    for symbol in bundled_symbols(venue)[:: 1 + len(bundled_symbols(venue)) // 60]
]
TABLES = [bundled_tier_table(*market) for market in MARKETS]
STEPPED = parse_tier_table(
    {
        "venue": "okx",
        "symbol": "STEPS",
        "as_of": "2026",
        "source": "a table without deductions",
        "unit": "USDT",
        "has_deductions": False,
        "tiers": [
            {"floor": 0, "cap": 1_000, "rate": 0.004, "max_leverage": 100},
            {"floor": 1_000, "cap": 50_000, "rate": 0.02, "max_leverage": 20},
            {"floor": 50_000, "cap": 1e7, "rate": 0.1, "max_leverage": 5},
        ],
    }
)


def questions(rows):
    columns = np.array(rows, dtype=np.float64).reshape(-1, 7).T
    return PositionColumns(*columns)


def alone(row, rules, table, tick_size):
    """The calculator's answer, or its sentence."""
    side, entry, quantity, leverage, margin, added, wallet = (None if math.isnan(value) else value for value in row)
    try:
        position = Position(Side(int(side)), entry, quantity, leverage=leverage, margin=margin, added_margin=added)
        account = ISOLATED if wallet is None else cross_account(wallet)
        return calculate(position, rules, table, account, tick_size=tick_size)
    except InputError as refusal:
        return str(refusal)


def assert_same(rows, rules, table, tick_size=None):
    answers = calculate_batch(questions(rows), rules, table, tick_size=tick_size)
    for number, row in enumerate(rows):
        figures = {name: float(answers.figures[name][number]) for name in FIGURES}
        expected = alone(row, rules, table, tick_size)
        if isinstance(expected, str):
            assert (answers.status[number], answers.reason[number]) == (UNUSABLE, expected)
            assert all(math.isnan(figure) for figure in figures.values())
            continue
        assert (answers.status[number], answers.reason[number]) == (expected.status, expected.reason)
        for name, figure in figures.items():
            wanted = getattr(expected, name)
            assert math.isnan(figure) if wanted is None else figure == wanted, name


sides = st.sampled_from([1.0, -1.0])
prices = st.floats(0.01, 1e6)
quantities = st.floats(1e-4, 1e7)
good_rows = st.one_of(
    st.tuples(sides, prices, quantities, st.floats(1, 200), st.just(NAN), st.just(0.0), st.just(NAN)),
    st.tuples(sides, prices, quantities, st.floats(1, 50), st.just(NAN), st.floats(-1e4, 1e5), st.just(NAN)),
    st.tuples(sides, prices, quantities, st.just(NAN), st.floats(1e-3, 1e9), st.just(0.0), st.just(NAN)),
    st.tuples(sides, prices, quantities, st.floats(1, 125), st.just(NAN), st.just(0.0), st.floats(1, 1e10)),
)
odd = st.sampled_from([0.0, -1.0, math.inf, -math.inf, 1e300, 5e-324, 0.5])
odd_rows = st.tuples(
    sides, st.one_of(prices, odd), quantities | odd, st.floats(1, 9) | odd, odd | st.just(NAN), odd, odd | st.just(NAN)
)


@given(st.lists(good_rows | odd_rows, min_size=1, max_size=12), st.sampled_from([*TABLES, STEPPED]))
def test_each_row_gets_the_answer_it_gets_alone(rows, table):
    assert_same(rows, rules_for(table), table)


@given(st.lists(good_rows, min_size=1, max_size=8), st.sampled_from(["bybit", "bybit-entry-value", "okx", "generic"]))
def test_under_other_rules_and_on_a_tick(rows, name):
    assert_same(
        rows, rules_named(name).with_fee(0.001) if name in {"okx", "bybit"} else rules_named(name), STEPPED, 0.1
    )


def test_every_refusal_has_the_calculators_words():
    btc, ada = bundled_tier_table("binance", "BTCUSDT"), bundled_tier_table("bybit", "ADAUSDT")
    rows = [
        (1, 60_000, 0.1, 151, NAN, 0, NAN),  # above the tier's leverage
        (1, 60_000, 40_000, 1, NAN, 0, NAN),  # beyond the last cap
        (1, 60_000, 0.1, NAN, 20, 0, NAN),  # dead at once: 300x
        (1, 60_000, 0.1, 150, NAN, -20, NAN),  # dead at once: margin taken out
        (1, 60_000, 0.1, 10, NAN, 0, 500),  # a wallet too small to open it, but not to hold it
        (1, 60_000, 0.1, 1, NAN, 0, NAN),  # no liquidation
        (1, 60_000, 0.1, 10, NAN, 5, 5_000),  # added margin in cross
        (1, 60_000, 0.1, NAN, NAN, 0, NAN),  # neither leverage nor margin
    ]
    answers = calculate_batch(questions(rows), rules_for(btc), btc)
    assert answers.status == ["cannot-open"] * 4 + ["ok", "no-liquidation"] + [UNUSABLE] * 2
    assert [bool(reason) for reason in answers.reason] == [True] * 4 + [False] + [True] * 3
    assert_same(rows, rules_for(btc), btc)
    assert_same([(1, 1, 1e6, 10, NAN, 0, NAN), (-1, 1, 290_000, 10, NAN, 0, NAN)], rules_for(ada), ada)
    heavy = flat_tier_table(0.1, deduction=1e6)
    assert_same([(1, 100, 1, 5, NAN, 0, NAN)], rules_for(heavy), heavy)


def test_asking_every_row_alone_changes_nothing(monkeypatch):
    """What is priced together and what alone is a matter of speed."""
    table = bundled_tier_table("binance", "BTCUSDT")
    rows = [(1, 60_000, 0.1, 10, NAN, 0, NAN), (-1, 60_000, 50, NAN, 90_000, 0, 1e6), (1, 60_000, 1, 1, NAN, 0, NAN)]
    together = calculate_batch(questions(rows), rules_for(table), table, tick_size=0.1)
    monkeypatch.setattr("rektscope.risk.batch._usable", lambda asked: np.zeros(len(asked), dtype=bool))
    alone_each = calculate_batch(questions(rows), rules_for(table), table, tick_size=0.1)
    assert (together.status, together.reason) == (alone_each.status, alone_each.reason)
    for name in FIGURES:
        np.testing.assert_array_equal(together.figures[name], alone_each.figures[name])


def test_no_row_is_no_problem():
    table = bundled_tier_table("binance", "BTCUSDT")
    assert calculate_batch(questions([]), rules_for(table), table).status == []


def test_a_tick_must_be_one():
    table = bundled_tier_table("binance", "BTCUSDT")
    with pytest.raises(InputError, match="tick size"):
        calculate_batch(questions([(1, 60_000, 0.1, 10, NAN, 0, NAN)]), rules_for(table), table, tick_size=0.0)


TICKS = [0.1, 0.5, 0.01, 1e-8, 2.5e-7, 0.05, 1.0, 5.0, 10.0, 2500.0, 1e-12, 0.3, 1e-30]


@given(st.lists(st.tuples(st.floats(1e-6, 1e6), sides), min_size=1, max_size=20), st.sampled_from(TICKS))
def test_many_prices_round_like_one(rows, tick):
    price, side = np.array(rows).T
    rounded = round_to_ticks(price, tick, side)
    assert rounded.tolist() == [round_to_tick(one, tick, Side(int(way))) for one, way in rows]


@given(st.integers(1, 10**7), st.sampled_from(TICKS), sides, st.integers(-3, 3))
def test_prices_next_to_a_tick_round_like_one(count, tick, side, steps):
    """On the tick, a few floats off it, and at the tolerance, where float division alone could go either way."""
    for price in (count * tick, count * tick * (1 + steps * 2e-16), (count + 1e-7) * tick, (count - 1e-7) * tick):
        rounded = round_to_ticks(np.array([price, NAN]), tick, np.array([side, side]))
        assert rounded[0] == round_to_tick(price, tick, Side(int(side)))
        assert math.isnan(rounded[1])
