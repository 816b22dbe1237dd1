"""The placement rules by themselves, on candles and sums that hypothesis makes up."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.errors import InputError
from rektscope.market.events import Candles
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import TakerSide
from rektscope.market.times import HOUR_MS
from rektscope.sessions.reconstruction.apportion import apportion, apportion_at_least_one
from rektscope.sessions.reconstruction.candle_path import ordered_extremes, place_trades
from rektscope.sessions.reconstruction.fact_prices import CANDLE_MS, MarkCandles
from rektscope.sessions.reconstruction.mark_path import place_marks
from rektscope.sessions.reconstruction.placement import _whole_lots
from rektscope.sessions.reconstruction.scale import Scale

START_MS = 1_752_451_200_000
HOUR_OF_CANDLES = 12


@st.composite
def candles(draw, count=1):
    columns = {
        name: [] for name in ("open_ticks", "high_ticks", "low_ticks", "price_ticks", "quantity_lots", "taker_buy_lots")
    }
    for _ in range(count):
        low = draw(st.integers(1, 2_000_000))
        span = draw(st.integers(0, 20_000))
        volume = draw(st.integers(300, 10**9))
        values = (
            draw(st.integers(low, low + span)),
            low + span,
            low,
            draw(st.integers(low, low + span)),
            volume,
            draw(st.one_of(st.just(-1), st.integers(150, volume - 150))),
        )
        for name, value in zip(columns, values, strict=True):
            columns[name].append(value)
    starts = START_MS + np.arange(count) * CANDLE_MS
    durations = np.full(count, CANDLE_MS)
    return Candles.from_columns(time_ms=starts, received_ms=starts + CANDLE_MS, duration_ms=durations, **columns)


@given(st.integers(0, 10**15), st.lists(st.integers(0, 10**13), min_size=1, max_size=200))
def test_apportion_is_exact_and_within_one_of_the_share(total, weights):
    shares = apportion(total, np.array(weights))
    assert shares.sum() == total
    assert (shares >= 0).all()
    weight_sum = sum(weights)
    # Weights of a small sum are used as they are; larger ones are scaled to 31 bits first.
    if 0 < weight_sum < 2**31:
        exact = [total * weight / weight_sum for weight in weights]
        assert np.abs(shares - exact).max() <= 1 + 1e-9 * total


def test_apportion_goes_by_largest_remainder():
    assert apportion(10, np.array([1, 1, 1])).tolist() == [4, 3, 3]
    assert apportion(7, np.array([10, 20, 30])).tolist() == [1, 2, 4]
    assert apportion(5, np.array([0, 0])).tolist() == [3, 2]


@given(st.integers(1, 100), st.integers(0, 10**9))
def test_apportion_at_least_one_leaves_nobody_out(people, more):
    shares = apportion_at_least_one(people + more, np.arange(people) ** 3)
    assert shares.min() >= 1
    assert shares.sum() == people + more


def test_apportion_at_least_one_refuses_too_little():
    with pytest.raises(ValueError, match="at least one"):
        apportion_at_least_one(2, np.array([1, 1, 1]))


@given(candles())
def test_placed_trades_have_the_prices_and_volume_of_any_candle(candle):
    trades = place_trades("binance:BTCUSDT", candle)
    assert trades.price_ticks[0] == candle.open_ticks[0]
    assert trades.price_ticks[-1] == candle.close_ticks[0]
    assert trades.price_ticks.max() == candle.high_ticks[0]
    assert trades.price_ticks.min() == candle.low_ticks[0]
    assert trades.quantity_lots.sum() == candle.quantity_lots[0]
    if candle.taker_buy_lots[0] >= 0:
        assert trades.quantity_lots[trades.taker_side == TakerSide.BUY].sum() == candle.taker_buy_lots[0]


@given(candles())
def test_extreme_nearer_to_the_open_comes_first(candle):
    first, second = ordered_extremes(candle)
    trades = place_trades("binance:BTCUSDT", candle)
    assert abs(first[0] - candle.open_ticks[0]) <= abs(second[0] - candle.open_ticks[0])
    sampled = trades.price_ticks[::5].tolist()
    assert {int(first[0]), int(second[0])} <= set(sampled)


@given(candles())
def test_trades_depend_on_market_and_candle_alone(candle):
    once, again = place_trades("binance:BTCUSDT", candle), place_trades("binance:BTCUSDT", candle)
    np.testing.assert_array_equal(once.price_ticks, again.price_ticks)
    np.testing.assert_array_equal(once.quantity_lots, again.quantity_lots)
    other = place_trades("binance:ETHUSDT", candle)
    assert not np.array_equal(once.quantity_lots, other.quantity_lots)


def test_a_sale_follows_a_fall_and_a_purchase_a_rise():
    candle = Candles.from_columns(
        time_ms=[START_MS],
        received_ms=[START_MS + CANDLE_MS],
        duration_ms=[CANDLE_MS],
        open_ticks=[1_000],
        high_ticks=[3_000],
        low_ticks=[900],
        price_ticks=[2_500],
        quantity_lots=[100_000],
        taker_buy_lots=[60_000],
    )
    trades = place_trades("binance:BTCUSDT", candle)
    moves = np.sign(np.diff(trades.price_ticks))
    sides = trades.taker_side[1:]
    np.testing.assert_array_equal(sides[moves != 0], moves[moves != 0])


def test_candle_without_volume_is_refused_in_a_sentence():
    candle = Candles.from_columns(
        time_ms=[START_MS],
        received_ms=[START_MS + CANDLE_MS],
        duration_ms=[CANDLE_MS],
        open_ticks=[10],
        high_ticks=[10],
        low_ticks=[10],
        price_ticks=[10],
        quantity_lots=[20],
        taker_buy_lots=[-1],
    )
    with pytest.raises(InputError, match=r"2025-07-14T00:00:00Z has too little volume"):
        place_trades("binance:BTCUSDT", candle)


@given(candles(count=HOUR_OF_CANDLES), st.data())
def test_marks_meet_any_hour(hour, data):
    low = data.draw(st.integers(1, 10**8))
    span = data.draw(st.integers(0, 10**6))
    first, last = (data.draw(st.integers(low, low + span)) for _ in range(2))
    hourly = MarkCandles(*(np.array([value]) for value in (START_MS, first, low + span, low, last)), START_MS + HOUR_MS)
    half = HOUR_OF_CANDLES // 2
    marks = place_marks(hourly, hour[:half], place_trades("binance:BTCUSDT", hour[half:]))
    assert len(marks) == half * 4 + half * 30
    assert marks.mark_steps[0] == first
    assert marks.mark_steps[-1] == last
    assert marks.mark_steps.max() == low + span
    assert marks.mark_steps.min() == low


@given(st.integers(10**9, 10**14), st.lists(st.integers(1, 10**6), min_size=1, max_size=50), st.integers(1, 2_000_000))
def test_whole_lots_meet_a_sum_to_half_a_lot(total, weights, lot_units):
    lots, left = _whole_lots(total, np.array(weights), np.full(len(weights), lot_units))
    assert lots.min() >= 1
    assert int(lots.sum()) * lot_units + left == total
    assert 2 * abs(left) <= lot_units


def test_scale_counts_a_linear_market_in_ticks_times_lots():
    linear = Instrument("v", "S", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
    scale = Scale.of(linear)
    assert scale.units_per_cent == 100
    assert scale.lot_cents(1_232_163) == 12_322  # 0.001 BTC at 123,216.3 is 123.2163 USD


def test_scale_of_an_aggregate_knows_no_price():
    aggregate = Instrument("aggregate", "OTHER", "OTHER", "USD", Contract.AGGREGATE, Decimal(1), Decimal(1))
    assert Scale.of(aggregate).lot_cents(5) == 100


def test_scale_refuses_what_it_cannot_count():
    inverse = Instrument("v", "S", "BTC", "USD", Contract.INVERSE, Decimal("0.1"), Decimal(1), Decimal(100))
    with pytest.raises(InputError, match="v:S"):
        Scale.of(inverse)
