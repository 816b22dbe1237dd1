"""The impact curve: found again in trades that were made by one, and the law where trades say nothing."""

import numpy as np
import pytest
from tests.engine.markets import START, candles_of, linear

from rektscope.levels.steps import build_steps
from rektscope.market.events import Flag, MarketEvents, Trades
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.scenarios.impact import ImpactBasis, impact_at
from rektscope.scoring.bars import bars_of

COEFFICIENT = 1e-6
MINUTES = 600


def trades(coefficient, noise=1e-5, flags=0, seed=4):
    """A trade a minute, each moving the price by the curve."""
    random = np.random.default_rng(seed)
    lots = random.integers(10, 100_000, MINUTES)
    side = random.choice([-1, 1], MINUTES)
    price = 118_000.0
    ticks = []
    for amount, direction in zip(lots, side, strict=True):
        move = coefficient * direction * np.sqrt(amount * 0.001 * price) + noise * random.standard_normal()
        price *= np.exp(move)
        ticks.append(round(price * 10))
    at = START + np.arange(MINUTES) * MINUTE_MS + 1
    return Trades.from_columns(
        time_ms=at,
        received_ms=at,
        price_ticks=ticks,
        quantity_lots=lots,
        taker_side=side,
        flags=np.full(MINUTES, flags),
    )


def impact_of(events, at_ms=START + MINUTES * MINUTE_MS):
    return impact_at(events, bars_of(build_steps(events, START, at_ms), events), at_ms)


def test_the_curve_that_made_the_trades_is_found():
    found = impact_of(MarketEvents.of(linear(), trades(COEFFICIENT)))
    assert found.basis is ImpactBasis.TRADES
    assert found.coefficient == pytest.approx(COEFFICIENT, rel=0.02)
    assert found.explained > 0.9
    assert found.log_move(4e6) == pytest.approx(2e3 * found.coefficient)
    assert found.log_move(-1) == 0


def test_flow_that_moves_nothing_is_no_curve_and_the_law_stands_in():
    events = MarketEvents.of(linear(), trades(0.0, noise=1e-3))
    found = impact_of(events)
    assert found.basis is ImpactBasis.LAW
    price = events.trades.price_ticks * 0.1
    volume = (price * events.trades.quantity_lots * 0.001)[1:].sum() * 24 * 60 / MINUTES
    day = np.sqrt(np.square(np.diff(np.log(price))).sum() * 24 * 60 / MINUTES)
    assert found.coefficient == pytest.approx(day / np.sqrt(volume), rel=0.02)


def test_placed_trades_show_no_curve():
    assert impact_of(MarketEvents.of(linear(), trades(COEFFICIENT, flags=int(Flag.PLACED)))).basis is ImpactBasis.LAW


def test_later_trades_change_nothing():
    events = MarketEvents.of(linear(), trades(COEFFICIENT))
    at_ms = START + 400 * MINUTE_MS
    assert impact_of(events, at_ms) == impact_of(events.until(at_ms), at_ms)


def test_a_quarter_of_an_hour_of_a_still_price_alerts_nothing():
    rows = [(minute, 1_180_000, 1_180_000, 1_180_000, 1_180_000, 5) for minute in range(15)]
    found = impact_of(MarketEvents.of(linear(), candles_of(rows)), START + HOUR_MS)
    assert found.basis is ImpactBasis.NONE
    assert found.log_move(1e9) == 0
