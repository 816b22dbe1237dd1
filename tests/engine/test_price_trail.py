"""Prices along a day: what was known at each moment, and nothing that came later."""

from decimal import Decimal

import numpy as np

from rektscope.engine.price_trail import TRAIL_POINTS, day_change, price_trail
from rektscope.market.events import Candles, MarketEvents, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
NOW = 1_752_451_200_000


def events():
    """An hourly candle received 30 h before at 100, and trades 12 h before at 110 and 1 h before at 120."""
    times = [NOW - 12 * HOUR_MS, NOW - HOUR_MS]
    start = NOW - 31 * HOUR_MS
    return MarketEvents.of(
        BTC,
        Trades.from_columns(
            time_ms=times, received_ms=times, price_ticks=[1_100, 1_200], quantity_lots=[1, 1], taker_side=[1, 1]
        ),
        Candles.from_columns(
            time_ms=[start],
            received_ms=[start + HOUR_MS],
            duration_ms=[HOUR_MS],
            open_ticks=[1_000],
            high_ticks=[1_000],
            low_ticks=[1_000],
            price_ticks=[1_000],
            quantity_lots=[1],
            taker_buy_lots=[1],
        ),
    )


def test_each_point_is_what_was_known_then():
    trail = price_trail(events(), NOW)
    assert len(trail) == TRAIL_POINTS
    hours = np.linspace(-24, 0, TRAIL_POINTS)
    expected = np.where(hours >= -1, 120.0, np.where(hours >= -12, 110.0, 100.0))
    assert np.allclose(trail, expected)
    assert abs(day_change(events(), NOW) - 0.2) < 1e-12


def test_nothing_is_known_before_the_first_price():
    trail = price_trail(events(), NOW - 30 * HOUR_MS)
    assert np.isnan(trail[:-1]).all()
    assert trail[-1] == 100.0
    assert day_change(events(), NOW - 30 * HOUR_MS) is None
    assert np.isnan(price_trail(events(), NOW - 3 * DAY_MS)).all()
    assert np.isnan(price_trail(MarketEvents.of(BTC), NOW)).all()


def test_what_is_received_later_changes_nothing():
    until = price_trail(events(), NOW - HOUR_MS - MINUTE_MS)
    assert until[-1] == 110.0
