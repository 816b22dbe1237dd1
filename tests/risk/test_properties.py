"""What must hold for every position, whatever the figures."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.margins.tables import bundled_tier_table
from rektscope.market.sides import Side
from rektscope.risk.calculator import AnswerStatus, calculate, round_to_tick
from rektscope.risk.liquidation import Status, liquidation_prices, liquidation_ratio
from rektscope.risk.positions import Position
from rektscope.risk.tiers import Tier, TierTable, flat_tier_table
from rektscope.venues.binance.rules import BINANCE_USDM

SYMBOLS = ["BTCUSDT", "ETHUSDT", "SOLUSDT", "XRPUSDT", "DOGEUSDT", "BNBUSDT"]

sides = st.sampled_from(list(Side))
entries = st.floats(0.05, 200_000)
notionals = st.floats(5, 3e8)
leverages = st.floats(1, 150)
tables = st.sampled_from(SYMBOLS).map(lambda symbol: bundled_tier_table("binance", symbol))


def solve(side, entry, notional, leverage, table):
    return calculate(Position(side, entry, notional / entry, leverage=leverage), BINANCE_USDM, table)


@given(sides, entries, notionals, leverages, tables)
def test_the_answer_is_the_price_at_which_equity_meets_maintenance(side, entry, notional, leverage, table):
    answer = solve(side, entry, notional, leverage, table)
    if answer.status is not AnswerStatus.OK:
        return
    quantity, price = answer.position.quantity, answer.liquidation_price
    value = quantity * price
    holding = [row for row in table.tiers if row.floor < value <= row.cap] or [table.tiers[-1]]
    required = value * holding[0].rate - holding[0].deduction
    equity = notional / leverage + side * quantity * (price - entry)
    assert abs(equity - required) <= 1e-9 * notional
    assert answer.maintenance_margin == pytest.approx(required, rel=1e-9, abs=1e-9 * notional)
    assert answer.loss_at_liquidation == pytest.approx(side * quantity * (entry - price), abs=1e-9 * notional)


@given(sides, entries, notionals, leverages, tables)
def test_exactly_one_tier_gives_an_admissible_price(side, entry, notional, leverage, table):
    answer = solve(side, entry, notional, leverage, table)
    if answer.status is not AnswerStatus.OK:
        return
    quantity = answer.position.quantity
    found = []
    for number, row in enumerate(table.tiers, 1):
        cap = np.inf if number == len(table.tiers) else row.cap
        price = (side * notional - notional / leverage - row.deduction) / (quantity * (side - row.rate))
        if row.floor < quantity * price <= cap:
            found.append((number, price))
    if len(found) == 1:  # two or none only where rounding puts the price on a tier's edge
        assert answer.tier == found[0][0]
        assert answer.liquidation_price == pytest.approx(found[0][1], rel=1e-12)
    else:
        assert np.min(np.abs(table.floors - quantity * answer.liquidation_price)) < 1e-6 * notional


@given(sides, entries, notionals, leverages, tables)
def test_a_long_dies_below_its_entry_and_a_short_above_and_bankruptcy_lies_beyond(
    side, entry, notional, leverage, table
):
    answer = solve(side, entry, notional, leverage, table)
    if answer.status is not AnswerStatus.OK:
        return
    assert side * (entry - answer.liquidation_price) > 0
    if answer.bankruptcy_price is None:  # a long whose margin is all but its value
        assert side is Side.LONG
    else:
        assert side * (answer.liquidation_price - answer.bankruptcy_price) > 0


@given(sides, entries, notionals, st.floats(1, 149), st.floats(0.001, 1), tables)
def test_more_leverage_never_moves_the_price_away_from_the_entry(side, entry, notional, leverage, more, table):
    low = solve(side, entry, notional, leverage, table)
    high = solve(side, entry, notional, leverage + more, table)
    if low.status is high.status is AnswerStatus.OK:
        assert high.distance <= low.distance * (1 + 1e-12)


@given(sides, entries, notionals, st.floats(0.01, 0.9), st.floats(1e-4, 0.1), tables)
def test_more_margin_never_moves_the_price_towards_the_entry(side, entry, notional, share, more, table):
    quantity = notional / entry
    less = calculate(Position(side, entry, quantity, margin=notional * share), BINANCE_USDM, table)
    rich = calculate(Position(side, entry, quantity, margin=notional * (share + more)), BINANCE_USDM, table)
    if less.status is rich.status is AnswerStatus.OK:
        assert rich.distance >= less.distance * (1 - 1e-12)


@given(sides, entries, notionals, st.floats(1, 20), st.floats(0.001, 0.02), st.floats(1e-5, 0.02))
def test_a_higher_rate_brings_the_price_nearer(side, entry, notional, leverage, rate, more):
    low = solve(side, entry, notional, leverage, flat_tier_table(rate))
    high = solve(side, entry, notional, leverage, flat_tier_table(rate + more))
    if low.status is high.status is AnswerStatus.OK:
        assert high.distance <= low.distance * (1 + 1e-12)


@given(sides, st.sampled_from(SYMBOLS), st.integers(0, 8), st.floats(1.1, 3))
def test_the_price_is_continuous_across_tier_edges(side, symbol, edge, leverage):
    table = bundled_tier_table("binance", symbol)
    entry, tier = 100.0, table.tiers[edge]
    # The size whose notional at the liquidation price is exactly the edge, then a millionth to either side of it.
    size = (tier.cap * (side - tier.rate) + tier.deduction) / (entry * (side - 1 / leverage))
    quantity = size * np.array([1 - 1e-6, 1 + 1e-6])
    found = liquidation_prices(side, entry, quantity, entry * quantity / leverage, table=table, rules=BINANCE_USDM)
    if np.all(found.status == Status.OK):
        assert found.tier_index.tolist() == [edge, edge + 1]
        assert abs(found.price[1] - found.price[0]) < 1e-5 * entry


@given(sides, st.floats(10, 1000), st.floats(1, 100), st.floats(1.1, 100))
def test_scale_does_not_matter_in_the_first_tier(side, notional, leverage, scale):
    table = bundled_tier_table("binance", "BTCUSDT")
    one = solve(side, 50_000.0, notional, leverage, table)
    other = solve(side, 50_000.0 * scale, notional * scale, leverage, table)
    if one.status is other.status is AnswerStatus.OK:
        assert one.distance == pytest.approx(other.distance, rel=1e-9)


@given(sides, entries, notionals, leverages, tables)
def test_the_map_and_the_calculator_agree(side, entry, notional, leverage, table):
    answer = solve(side, entry, notional, leverage, table)
    ratio = float(liquidation_ratio(side, leverage, notional, table, BINANCE_USDM)[0])
    if answer.status is AnswerStatus.OK:
        assert ratio * entry == pytest.approx(answer.liquidation_price, rel=1e-9)
    else:
        assert np.isnan(ratio)


STEPPED = TierTable(
    venue="x",
    symbol="X",
    as_of="2026",
    source="an example without deductions",
    unit="USDT",
    settlement="USDT",
    tiers=(Tier(0, 500, 0.01, 100, 0), Tier(500, 800, 0.05, 20, 0), Tier(800, 1500, 0.10, 10, 0)),
    has_deductions=False,
)


@given(sides, st.floats(10, 1499), st.floats(1.01, 60))
def test_without_deductions_the_first_price_that_liquidates_counts(side, notional, leverage):
    entry = 100.0
    answer = solve(side, entry, notional, leverage, STEPPED)
    if answer.status is AnswerStatus.CANNOT_OPEN:
        return
    quantity = notional / entry
    prices = entry * (1 - side * np.linspace(0, 1 if side is Side.LONG else 3, 40_001)[:-1])
    values = quantity * prices
    tier = STEPPED.tier_index(values)
    equity = notional / leverage + side * (values - notional)
    dead = np.flatnonzero(equity <= values * STEPPED.rates[tier])
    assert answer.status is AnswerStatus.OK
    step = abs(prices[1] - prices[0])
    if dead.size:
        assert side * (answer.liquidation_price - prices[dead[0]]) >= -1e-9 * entry
        assert abs(answer.liquidation_price - prices[dead[0]]) <= step * (1 + 1e-9)
    else:
        assert answer.liquidation_price < step


def test_an_edge_that_jumps_liquidates_at_the_edge():
    # Worth 490 at entry; at 500 the rate jumps from 1 % to 5 % and takes more than the equity then left.
    answer = solve(Side.SHORT, 100.0, 490.0, 15, STEPPED)
    assert answer.liquidation_price * answer.position.quantity == pytest.approx(500)
    assert answer.tier == 2
    assert answer.maintenance_margin == pytest.approx(25)
    assert 5 < answer.backing - answer.loss_at_liquidation < 25


def test_the_hundred_times_levels_sit_six_tenths_of_a_percent_from_entry():
    table = bundled_tier_table("binance", "BTCUSDT")
    ratio = liquidation_ratio([1, -1], 100, 10_000, table, BINANCE_USDM)
    np.testing.assert_allclose(ratio, [0.99 / 0.996, 1.01 / 1.004], rtol=1e-12)
    np.testing.assert_allclose(ratio, [1 - 0.00602, 1 + 0.00598], atol=1e-5)


@given(st.floats(0.001, 100_000), st.sampled_from([0.01, 0.1, 0.5, 0.00001]), sides)
def test_rounding_to_the_tick_is_on_the_safe_side(price, tick, side):
    rounded = round_to_tick(price, tick, side)
    assert side * (rounded - price) >= -2e-7 * tick
    assert abs(rounded - price) < tick * (1 + 1e-6)
    assert rounded / tick == pytest.approx(round(rounded / tick), abs=1e-4)


def test_a_million_positions_take_less_than_two_seconds():
    table = bundled_tier_table("binance", "BTCUSDT")
    random = np.random.default_rng(3)
    side = random.choice([-1.0, 1.0], 1_000_000)
    entry = random.uniform(1e4, 2e5, side.size)
    quantity = 10 ** random.uniform(-3, 3, side.size)
    margin = entry * quantity / random.uniform(1, 150, side.size)
    start = time.process_time()  # of the processor, on all threads: a busy machine takes longer by the clock
    found = liquidation_prices(side, entry, quantity, margin, table=table, rules=BINANCE_USDM)
    assert time.process_time() - start < 2
    assert np.count_nonzero(found.status == Status.OK) > 400_000
