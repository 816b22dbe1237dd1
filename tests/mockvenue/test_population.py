"""The made-up population: its arithmetic against captured positions and against `risk`, and what its sums must be."""

import json
from decimal import Decimal

import numpy as np
import pytest

from rektscope.market.events import Candles, Fundings, MarketEvents, Marks, OpenInterests, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import HOUR_MS, MINUTE_MS, SECOND_MS, parse_time_ms
from rektscope.mockvenue.margin_tables import MarginTable, ServedTier, table_of
from rektscope.mockvenue.population.ledger import MICRO, Ledger
from rektscope.mockvenue.population.margins import Schedule
from rektscope.mockvenue.server import MockVenue
from rektscope.mockvenue.timeline import WallClock
from rektscope.risk.liquidation import Status, liquidation_prices
from rektscope.venues.hyperliquid.positions import positions
from rektscope.venues.hyperliquid.rules import HYPERLIQUID
from rektscope.venues.hyperliquid.tiers import read_tables

START = parse_time_ms("2025-03-03T12:00:00Z")
MINUTES = 30

CAPTURED = [
    ("ETH", 50, 1, 2458.5, 0.015, 36.864593, 0.86915825),
    ("SOL", 20, 1, 145.83, 0.33, 24.045107, 74.83696193),
    ("ETH", 50, 1, 2459.5, 0.0199, 24.454895, 1243.0411908),
    ("BTC", 50, 1, 62739, 0.00077, 24.137992, 31708.03843631),
    ("DOGE", 20, 1, 0.11586, 437, 25.29769, 0.05945697),
    ("ETH", 50, -1, 2642.8, 0.019, 25.091876, 3924.18322043),
]
"""Positions as the venue answered them: coin, largest leverage then, side, entry, size, collateral, liquidation price
(freqtrade, tests/exchange/test_hyperliquid.py; entries are rounded there)."""


def _one_tier(leverage):
    return Schedule.of(MarginTable(leverage, (ServedTier(0.0, leverage),)))


@pytest.mark.parametrize(("coin", "most", "side", "entry", "size", "collateral", "expected"), CAPTURED)
def test_liquidation_prices_are_those_that_the_venue_answered(coin, most, side, entry, size, collateral, expected):
    price = _one_tier(most).liquidation_price(side * size, collateral - side * size * entry)
    assert price == pytest.approx(expected, rel=5e-5), coin


def test_the_documented_state_gives_its_liquidation_price():
    """`rawUsd` and size of the documentation's example, whose raw dollars are rounded to a millionth."""
    assert _one_tier(50).liquidation_price(0.0335, -95.059824) == pytest.approx(2866.26936529, abs=2e-5)


@pytest.mark.parametrize(
    ("coin", "deductions"),
    [("BTC", (0.0, 1_875_000.0)), ("ETH", (0.0, 1_333_333.333333)), ("SOL", (0.0, 1_750_000.0)),
     ("XRP", (0.0, 1_000_000.0)), ("DOGE", (0.0, 1_000_000.0)), ("TRX", (0.0, 150_000.0))],
)  # fmt: skip
def test_deductions_are_those_of_the_documentation(coin, deductions):
    assert Schedule.of(table_of(coin)).deductions_usd == pytest.approx(deductions)


def test_d15_a_long_of_20_times():
    assert Schedule.of(table_of("BTC")).liquidation_price(1.0, 5_000.0 - 100_000.0) == pytest.approx(96_202.5316)


@pytest.mark.parametrize("coin", ["BTC", "ETH", "XRP", "TRX"])
def test_isolated_prices_agree_with_the_calculator_across_tiers(coin):
    """Thousands of positions of all sizes; the two share no line."""
    table = table_of(coin)
    meta = {
        "universe": [{"name": coin, "maxLeverage": table.max_leverage, "marginTableId": table.number}],
        "marginTables": [
            [table.number, {"marginTiers": [{"lowerBound": str(tier.floor_usd), "maxLeverage": tier.max_leverage}
                                            for tier in table.tiers]}]
        ],
    }  # fmt: skip
    (tiers,) = read_tables(meta, "2026-03-01").tables
    rng = np.random.default_rng(1)
    count = 2000
    side, entry = rng.choice([-1, 1], count), 10 ** rng.uniform(-2, 5, count)
    notional, leverage = 10 ** rng.uniform(1, 9, count), rng.uniform(1.1, table.tiers[-1].max_leverage, count)
    answer = liquidation_prices(side, entry, notional / entry, notional / leverage, table=tiers, rules=HYPERLIQUID)
    schedule = Schedule.of(table)
    mine = [
        schedule.liquidation_price(s * n / e, n / lev - s * n)
        for s, e, n, lev in zip(side, entry, notional, leverage, strict=True)
    ]
    settled = answer.status == Status.OK
    assert settled.sum() > 1900
    found = np.array([np.nan if price is None else price for price in mine])
    np.testing.assert_allclose(found[settled], answer.price[settled], rtol=1e-9)
    assert np.isnan(found[answer.status == Status.NO_LIQUIDATION]).all()


def test_a_fill_moves_an_isolated_position_as_the_venue_does():
    """Ten times long: the margin goes over, half of it comes back with half of what was won."""
    ledger = Ledger(1, [_one_tier(50)], np.array([100.0 * MICRO]))
    ledger.raw_micro[0] = 1000 * MICRO
    ledger.is_isolated[0, 0], ledger.leverage[0, 0] = True, 10
    ledger.book(0, 0, 2, 200 * MICRO, 0)
    assert (ledger.raw_micro[0], ledger.own_micro[0, 0]) == (980 * MICRO, -180 * MICRO)
    assert ledger.liquidation_price_micro(0, 0) / MICRO == pytest.approx(180 / (2 * 0.99))
    booked = ledger.book(0, 0, -1, 110 * MICRO, 0)
    assert (booked.before_lots, booked.closed_micro) == (2, 10 * MICRO)
    assert (ledger.raw_micro[0], ledger.own_micro[0, 0]) == (1000 * MICRO, -90 * MICRO)
    ledger.book(0, 0, -3, 300 * MICRO, 0)
    assert (ledger.lots[0, 0], ledger.cost_micro[0, 0]) == (-2, -200 * MICRO)
    assert ledger.raw_micro[0] + ledger.own_micro[0, 0] == 1210 * MICRO
    assert ledger.own_micro[0, 0] == 220 * MICRO


def test_a_cross_price_is_where_the_account_meets_its_margin():
    """At that mark, the other marks standing, the account is worth its maintenance margin."""
    schedules = [Schedule.of(table_of(coin)) for coin in ("BTC", "ETH", "SOL")]
    marks = np.array([90_000.0, 3_000.0, 150.0]) * MICRO
    ledger = Ledger(1, schedules, marks)
    for market, lots in enumerate((3_000, -40_000, 500)):
        ledger.book(0, market, lots, int(abs(lots) * marks[market]), 0)
    ledger.raw_micro[0] += 30_000_000 * MICRO
    for market in range(2):
        price = ledger.liquidation_price_micro(0, market)
        ledger.marks[:] = marks
        ledger.marks[market] = price
        worth, needed = ledger.cross_state(np.array([0]))
        assert worth[0] == pytest.approx(needed[0], rel=1e-9)
        ledger.marks[:] = marks


def _moving_session():
    """Half an hour of two coins that fall by a tenth and rise again: some are liquidated."""
    seconds = np.arange(0, MINUTES * 60, 3)
    received = START + seconds * SECOND_MS
    shape = 1 - 0.1 * np.sin(seconds / seconds[-1] * np.pi)
    rng = np.random.default_rng(2)
    found = {}
    for coin, price, tick, lot in (("BTC", 90_000, "0.1", "0.00001"), ("ETH", 3_000, "0.01", "0.0001")):
        instrument = Instrument("hyperliquid", coin, coin, "USD", Contract.LINEAR, Decimal(tick), Decimal(lot))
        ticks = np.rint(price * shape / float(tick)).astype(np.int64)
        begins = START - HOUR_MS + np.arange(60) * MINUTE_MS
        flat = np.full(60, ticks[0])
        found[instrument.market] = MarketEvents.of(
            instrument,
            Marks.from_columns(time_ms=received, received_ms=received, mark_steps=ticks * 100 + 7),
            Trades.from_columns(
                time_ms=received + 500,
                received_ms=received + 900,
                price_ticks=ticks,
                quantity_lots=rng.integers(1, 200_000, len(ticks)),
                taker_side=rng.choice([-1, 1], len(ticks)),
            ),
            OpenInterests.from_columns(time_ms=[START - 1], received_ms=[START - 1], quantity_lots=[1_000_000_000]),
            Fundings.from_columns(
                time_ms=[START - HOUR_MS, START + 1],
                received_ms=[START - HOUR_MS, START + 1],
                rate_e12=[100_000_000] * 2,
                duration_ms=[HOUR_MS] * 2,
            ),
            Candles.from_columns(
                time_ms=begins, received_ms=begins + MINUTE_MS, duration_ms=np.full(60, MINUTE_MS),
                open_ticks=flat, high_ticks=flat + 900, low_ticks=flat - 900, price_ticks=flat + np.arange(60) * 9,
                quantity_lots=np.full(60, 1000), taker_buy_lots=np.full(60, 500),
            ),
        )  # fmt: skip
    return found


@pytest.fixture(scope="module")
def moved():
    """The population of two hundred after it has lived through the session."""
    stand = MockVenue(_moving_session(), "hyperliquid", accounts=200, seed=4)
    population = stand.population
    run = population.first_passage(stand.timeline.end_ms, lambda one: one)
    return stand, population, run


def test_longs_are_shorts_are_the_open_interest(moved):
    stand, population, run = moved
    assert run.ledger.lots.sum(axis=0).tolist() == [0, 0]
    for place, coin in enumerate(("BTC", "ETH")):
        longs = int(run.ledger.lots[:, place].clip(min=0).sum())
        assert population.interest_at(coin)(stand.timeline.end_ms - 1) == longs > 0


def test_no_dollar_is_lost_or_made(moved):
    """What everybody is worth changes by deposits and fees alone: what one wins another loses."""
    stand, _, run = moved
    begun = MockVenue(_moving_session(), "hyperliquid", accounts=200, seed=4).population
    before = begun.first_passage(stand.timeline.first_ms - 1, lambda one: one).ledger
    ledger = run.ledger

    def total(one):
        return int(one.raw_micro.sum() + one.own_micro.sum())

    assert total(ledger) == total(before) + ledger.moved_micro - ledger.paid_micro
    assert ledger.moved_micro != 0


def test_some_are_liquidated_and_nobody_stands_below_two_thirds_of_the_margin(moved):
    _, _, run = moved
    assert run.liquidated > 3
    worth, needed = run.ledger.cross_state(slice(None))
    assert ((worth >= 2 / 3 * needed) | (needed == 0)).all()


def test_fills_rebuild_every_position(moved):
    """Start positions and sizes of all fills lead from the first position to the last."""
    _, population, run = moved
    for place, log in enumerate(run.logs):
        held = {}
        for row in range(len(log)):
            fill = log.fill(row)
            for side, sign in ((fill.buyer, 1), (fill.seller, -1)):
                before = held.setdefault(side.account, side.booked.before_lots)
                assert before == side.booked.before_lots
                held[side.account] += sign * fill.lots
        assert len(held) > 50
        assert all(run.ledger.lots[account, place] == lots for account, lots in held.items())
    assert len(population.addresses) == 201


def test_the_same_seed_gives_the_same_however_it_is_asked(moved):
    stand, _, run = moved
    again = MockVenue(_moving_session(), "hyperliquid", accounts=200, seed=4)
    for moment_ms in range(stand.timeline.first_ms, stand.timeline.end_ms, 7_777):
        again.population.first_passage(moment_ms, lambda _run: None)
    other = again.population.first_passage(stand.timeline.end_ms, lambda one: one)
    assert np.array_equal(other.ledger.lots, run.ledger.lots)
    assert np.array_equal(other.ledger.raw_micro, run.ledger.raw_micro)
    another = MockVenue(_moving_session(), "hyperliquid", accounts=200, seed=5).population
    assert another.addresses != again.population.addresses


@pytest.fixture
def state_of(mock_venue, get):
    """A stand-in without a clock on the falling session, and the states that it answers."""
    stand = mock_venue("hyperliquid", session=_moving_session(), accounts=200, seed=4)

    def ask(address):
        _, _, body = get(stand, "/info", json.dumps({"type": "clearinghouseState", "user": address}).encode())
        return body

    return stand, ask


def test_states_are_the_truth_to_the_tick(state_of):
    stand, ask = state_of
    truth = stand.population.truth()
    for account in truth.best_order()[:40].tolist():
        body = ask(truth.addresses[account])
        held = {position.coin: position for position in positions(body)}
        rows = np.flatnonzero(truth.account == account)
        assert set(held) == {truth.coins[place] for place in truth.market[rows]}
        for row in rows.tolist():
            position = held[truth.coins[truth.market[row]]]
            assert position.size * int(position.side) == pytest.approx(truth.size[row], rel=1e-12)
            assert position.value_usd == pytest.approx(truth.value_usd[row], abs=1e-6)
            assert position.is_cross != truth.is_isolated[row]
            if position.liquidation_price is None:
                assert not truth.liquidation_price[row] < 1e12
            else:
                assert position.liquidation_price == pytest.approx(truth.liquidation_price[row], rel=1e-8)
        summary = json.loads(body)["marginSummary"]
        assert float(summary["accountValue"]) == pytest.approx(truth.account_value_usd[account], abs=1e-5)


def test_the_sums_of_a_state_fit_together(state_of):
    """Worth is raw dollars and positions at the mark; what is used is the initial margin of each."""
    stand, ask = state_of
    truth = stand.population.truth()
    for account in truth.best_order()[:40].tolist():
        state = json.loads(ask(truth.addresses[account]))
        of_account = [entry["position"] for entry in state["assetPositions"]]
        signed = sum(float(one["positionValue"]) * (1 if float(one["szi"]) > 0 else -1) for one in of_account)
        summary = {name: float(text) for name, text in state["marginSummary"].items()}
        assert summary["accountValue"] == pytest.approx(summary["totalRawUsd"] + signed, abs=1e-4)
        assert summary["totalMarginUsed"] == pytest.approx(
            sum(float(one["marginUsed"]) for one in of_account), abs=1e-4
        )
        isolated = [one for one in of_account if one["leverage"]["type"] == "isolated"]
        crossed = float(state["crossMarginSummary"]["accountValue"])
        assert summary["accountValue"] - crossed == pytest.approx(
            sum(float(one["marginUsed"]) for one in isolated), abs=1e-4
        )


def test_the_best_order_covers_most_with_few(moved):
    stand, population, _ = moved
    truth = population.truth()
    order = truth.best_order()
    shares = [truth.covered(order[:count], "BTC", 1) for count in (1, 10, 50, len(order))]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert shares[1] > 0.3
    assert stand.weight_use.requests == 0


def test_a_second_passage_begins_with_the_first_ones_population(moved):
    """Who looks at the same moment of the next passage sees the same, an hour of stamps later."""
    clock_s = [0.0]
    clock = WallClock(now_ms=lambda: START, steady_s=lambda: clock_s[0])
    stand = MockVenue(_moving_session(), "hyperliquid", accounts=200, seed=4, speed=1.0, loops=True, clock=clock)
    stand.timeline.begin()
    seen = []
    for passage in range(2):
        clock_s[0] = passage * stand.timeline.length_ms / 1000 + 700.0
        seen.append(stand.population.truth())
    first, second = seen
    assert second.stamp_ms - first.stamp_ms == stand.timeline.length_ms
    assert np.array_equal(first.size, second.size)
    assert np.array_equal(first.liquidation_price, second.liquidation_price, equal_nan=True)
    assert not np.array_equal(first.size, moved[1].truth().size)


def test_a_session_without_trades_gets_made_up_ones_and_says_so():
    events = {
        market: MarketEvents.of(one.instrument, one.marks, one.candles) for market, one in _moving_session().items()
    }
    stand = MockVenue(events, "hyperliquid", accounts=50)
    assert any("those served are made up" in note for note in stand.notes)
    run = stand.population.first_passage(stand.timeline.end_ms, lambda one: one)
    assert len(run.logs[0]) > 500
