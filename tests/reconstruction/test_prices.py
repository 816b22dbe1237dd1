"""Prices of the shipped file against the tables of facts: what is recorded is exact, what is placed fits between."""

from decimal import Decimal

import numpy as np
import pytest

from rektscope.market.events import Flag
from rektscope.market.sides import TakerSide
from rektscope.market.times import HOUR_MS, MINUTE_MS, parse_time_ms

PRICED = ("binance:BTCUSDT", "binance:ETHUSDT", "binance:SOLUSDT", "binance:XRPUSDT")
FIVE_MINUTES_MS = 5 * MINUTE_MS


@pytest.fixture(params=PRICED)
def market(request):
    return request.param


def rows_of(tables, name, market):
    return [row for row in tables[name] if row["market"] == market]


def steps(rows, column, step):
    exact = [Decimal(row[column]) / step for row in rows]
    assert all(value == int(value) for value in exact)
    return np.array([int(value) for value in exact])


def test_candles_are_the_recorded_ones(bundled, tables, market):
    known = bundled.events[market]
    end = bundled.info.end_ms
    rows = [row for row in rows_of(tables, "candles.csv", market) if parse_time_ms(row["start"]) < end]
    tick, lot = known.instrument.tick_size, known.instrument.lot_size
    candles = known.candles
    assert candles.time_ms.tolist() == [parse_time_ms(row["start"]) for row in rows]
    np.testing.assert_array_equal(candles.open_ticks, steps(rows, "open", tick))
    np.testing.assert_array_equal(candles.high_ticks, steps(rows, "high", tick))
    np.testing.assert_array_equal(candles.low_ticks, steps(rows, "low", tick))
    np.testing.assert_array_equal(candles.close_ticks, steps(rows, "close", tick))
    np.testing.assert_array_equal(candles.quantity_lots, steps(rows, "volume", lot))
    if rows[0]["taker_buy_volume"]:
        np.testing.assert_array_equal(candles.taker_buy_lots, steps(rows, "taker_buy_volume", lot))
    else:
        assert (candles.taker_buy_lots == -1).all()
    assert (candles.received_ms == candles.time_ms + FIVE_MINUTES_MS).all()
    assert not candles.flags.any()


def test_history_reaches_more_than_five_days_back(bundled, market):
    assert bundled.info.start_ms - bundled.events[market].candles.time_ms[0] > 5 * 24 * HOUR_MS


def test_trades_of_each_candle_have_its_prices_and_volume(bundled, market):
    known = bundled.events[market]
    candles = known.candles[known.candles.time_ms >= bundled.info.start_ms]
    assert len(candles) == 288
    trades = known.trades
    price = trades.price_ticks.reshape(288, 150)
    lots = trades.quantity_lots.reshape(288, 150)
    sides = trades.taker_side.reshape(288, 150)
    np.testing.assert_array_equal(price[:, 0], candles.open_ticks)
    np.testing.assert_array_equal(price.max(axis=1), candles.high_ticks)
    np.testing.assert_array_equal(price.min(axis=1), candles.low_ticks)
    np.testing.assert_array_equal(price[:, -1], candles.close_ticks)
    np.testing.assert_array_equal(lots.sum(axis=1), candles.quantity_lots)
    assert lots.min() >= 1
    if (candles.taker_buy_lots >= 0).all():
        bought = np.where(sides == TakerSide.BUY, lots, 0).sum(axis=1)
        np.testing.assert_array_equal(bought, candles.taker_buy_lots)


def test_trades_are_placed_two_seconds_apart(bundled, market):
    trades = bundled.events[market].trades
    expected = np.arange(bundled.info.start_ms, bundled.info.end_ms, 2_000)
    np.testing.assert_array_equal(trades.time_ms, expected)
    np.testing.assert_array_equal(trades.received_ms, expected)
    assert (trades.flags == Flag.PLACED).all()
    assert set(np.unique(trades.taker_side).tolist()) == {-1, 1}


def test_marks_meet_every_recorded_hour(bundled, tables, market):
    known = bundled.events[market]
    step = known.instrument.tick_size / 100
    marks = known.marks
    hours = 0
    for row in rows_of(tables, "marks.csv", market):
        start = parse_time_ms(row["start"])
        inside = marks.mark_steps[(marks.time_ms >= start) & (marks.time_ms < start + HOUR_MS)]
        recorded = [float(Decimal(row[name]) / step) for name in ("open", "high", "low", "close")]
        if start + HOUR_MS > bundled.info.end_ms:
            # The session ends inside this hour: its extremes bound what there is, and the recorded open stands.
            assert abs(inside[0] - recorded[0]) <= 0.5
            assert recorded[2] - 0.5 <= inside.min()
            assert inside.max() <= recorded[1] + 0.5
            continue
        placed = [inside[0], inside.max(), inside.min(), inside[-1]]
        assert np.abs(np.array(placed) - recorded).max() <= 0.5, row
        hours += 1
    assert hours == 160


def test_last_hours_low_of_bitcoins_mark_lies_before_the_end(bundled):
    known = bundled.events["binance:BTCUSDT"]
    last_hour = known.marks[known.marks.time_ms >= parse_time_ms("2025-07-14T16:00:00Z")]
    assert last_hour.mark_steps.min() * known.instrument.mark_step == pytest.approx(119_226.613, abs=0.001)


def test_marks_are_placed_evenly(bundled, market):
    marks = bundled.events[market].marks
    during = marks[marks.time_ms >= bundled.info.start_ms]
    np.testing.assert_array_equal(during.time_ms, np.arange(bundled.info.start_ms, bundled.info.end_ms, 10_000))
    before = marks[marks.time_ms < bundled.info.start_ms]
    assert set(np.diff(before.time_ms).tolist()) == {75_000}
    np.testing.assert_array_equal(marks.received_ms, marks.time_ms)
    assert (marks.flags == Flag.PLACED).all()


def test_marks_stay_near_the_last_price(bundled, market):
    known = bundled.events[market]
    marks = known.marks[known.marks.time_ms >= bundled.info.start_ms]
    last = known.trades.price_ticks[::5] * 100
    distance = np.abs(marks.mark_steps - last) / last
    assert np.median(distance) < 0.0001
    assert np.quantile(distance, 0.99) < 0.0015


def test_record_high_differs_between_last_and_mark(bundled):
    known = bundled.events["binance:BTCUSDT"]
    last, mark = known.trades, known.marks
    assert last.price_ticks.max() * known.instrument.tick == pytest.approx(123_300.0)
    assert mark.mark_steps.max() * known.instrument.mark_step == pytest.approx(123_216.283, abs=0.001)
    first, end = parse_time_ms("2025-07-14T07:35:00Z"), parse_time_ms("2025-07-14T07:36:00Z")
    assert first <= last.time_ms[last.price_ticks.argmax()] < end
    assert first <= mark.time_ms[mark.mark_steps.argmax()] < end


def test_open_interest_is_the_recorded_value_in_coins(bundled, tables, market):
    known = bundled.events[market]
    rows = rows_of(tables, "open_interest.csv", market)
    coins = [float(row["usd"]) / float(row["price"]) for row in rows]
    assert known.open_interests.time_ms.tolist() == [parse_time_ms(row["time"]) for row in rows]
    np.testing.assert_allclose(known.open_interests.quantity_lots * known.instrument.lot, coins, rtol=1e-6)
    assert known.open_interests.time_ms[0] == parse_time_ms("2025-07-09T20:00:00Z")


def test_funding_is_the_recorded_rate_every_eight_hours(bundled, tables, market):
    fundings = bundled.events[market].fundings
    rows = rows_of(tables, "funding.csv", market)
    assert fundings.rate_e12.tolist() == [int(Decimal(row["rate"]) * 10**12) for row in rows]
    assert set(np.diff(fundings.time_ms).tolist()) == {8 * HOUR_MS}
    assert (fundings.duration_ms == 8 * HOUR_MS).all()
    assert not fundings.flags.any()


def test_funding_of_bitcoin_at_midnight(bundled):
    fundings = bundled.events["binance:BTCUSDT"].fundings
    at = fundings.time_ms == parse_time_ms("2025-07-14T00:00:00Z")
    assert fundings.rate_e12[at].tolist() == [80_510_000]
