"""Candles to draw, against a slow reference written from the definition."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.markets import START, candles_of, linear, markets, trades_of

from rektscope.engine.prices import PriceSeries
from rektscope.market.events import MarketEvents
from rektscope.market.times import HOUR_MS, MINUTE_MS

DURATIONS = [minutes * MINUTE_MS for minutes in (1, 5, 15, 60)]


def by_hand(events, duration_ms, received_ms):
    """[start, open, high, low, close] of every bar known at a moment, in ticks."""
    reported = {}
    for row in range(len(events.trades)):
        time, price = int(events.trades.received_ms[row]), int(events.trades.price_ticks[row])
        if time <= received_ms:
            reported.setdefault(time - time % duration_ms, []).append((time, time, row, price, price, price, price))
    candles = events.candles
    for row in range(len(candles)):
        start, length = int(candles.time_ms[row]), int(candles.duration_ms[row])
        if candles.received_ms[row] <= received_ms and length <= duration_ms:
            prices = (candles.open_ticks, candles.high_ticks, candles.low_ticks, candles.price_ticks)
            bar = (start, start + length - 1, row, *(int(column[row]) for column in prices))
            reported.setdefault(start - start % duration_ms, []).append(bar)
    bars = []
    for start, parts in sorted(reported.items()):
        first = min(parts, key=lambda part: part[0])
        latest = max(part[1] for part in parts)
        last = [part for part in parts if part[1] == latest][-1]
        bars.append([start, first[3], max(part[4] for part in parts), min(part[5] for part in parts), last[6]])
    return bars


@settings(max_examples=60)
@given(markets, st.sampled_from(DURATIONS), st.lists(st.integers(-50 * MINUTE_MS, HOUR_MS), min_size=1, max_size=4))
def test_candles_are_what_was_known_of_each_bar_by_the_moment(events, duration_ms, moments):
    series = PriceSeries(events, duration_ms)
    for moment in moments:
        received_ms = START + moment
        candles = series.until(received_ms)
        expected = np.array(by_hand(events, duration_ms, received_ms), dtype=np.int64).reshape(-1, 5)
        np.testing.assert_array_equal(candles.start_ms, expected[:, 0])
        for place, column in enumerate((candles.open, candles.high, candles.low, candles.close), 1):
            np.testing.assert_array_equal(column, expected[:, place] * 0.1)
        assert candles.complete == (expected[:, 0] + duration_ms <= received_ms).sum()
        assert candles.duration_ms == duration_ms
        assert len(candles) == len(expected)


@settings(max_examples=60)
@given(markets, st.sampled_from(DURATIONS), st.lists(st.integers(-50 * MINUTE_MS, HOUR_MS), min_size=1, max_size=5))
def test_a_series_that_grows_is_the_series_of_the_whole(events, duration_ms, moments):
    moments = sorted(START + moment for moment in moments)
    growing = PriceSeries(events.until(moments[0]), duration_ms)
    for moment in moments:
        growing.extend(events.until(moment))
        whole = PriceSeries(events.until(moment), duration_ms)
        for at_ms in (moment, moment - 30_000, moment - 10 * MINUTE_MS):
            found, expected = growing.until(at_ms), whole.until(at_ms)
            for name in ("start_ms", "open", "high", "low", "close", "complete"):
                np.testing.assert_array_equal(getattr(found, name), getattr(expected, name), name)


def series_of(*batches, duration_ms=MINUTE_MS):
    return PriceSeries(MarketEvents.of(linear(tick="1"), *batches), duration_ms)


def test_the_last_candle_forms_trade_by_trade():
    series = series_of(trades_of([(0, 10, 1), (20_000, 12, 1), (40_000, 9, 1), (60_000, 11, 1)]))
    seen = [series.until(START + moment) for moment in (0, 20_000, 59_999, 60_000)]
    assert [candles.high[-1] for candles in seen] == [10, 12, 12, 11]
    assert [candles.close[-1] for candles in seen] == [10, 12, 9, 11]
    assert [(len(candles), candles.complete) for candles in seen] == [(1, 0), (1, 0), (1, 0), (2, 1)]


def test_a_longer_bar_forms_of_the_candles_received_so_far():
    series = series_of(candles_of([(0, 10, 15, 8, 12, 1), (5, 12, 20, 11, 13, 1)], minutes=5), duration_ms=HOUR_MS)
    forming = series.until(START + 7 * MINUTE_MS)
    assert (forming.high[-1], forming.close[-1], forming.complete) == (15, 12, 0)
    assert series.until(START + 10 * MINUTE_MS).high[-1] == 20


def test_a_candle_is_not_shown_before_it_was_received():
    series = series_of(candles_of([(0, 10, 15, 8, 12, 1), (1, 12, 13, 9, 10, 1)], delay_ms=5_000))
    assert len(series.until(START + MINUTE_MS + 4_999)) == 0
    assert len(series.until(START + MINUTE_MS + 5_000)) == 1


def test_a_candle_that_comes_late_leaves_its_place_empty_until_then():
    bars = [(minute, 10, 15, 8, 12, 1) for minute in range(8)]
    late = candles_of(bars[1:2], delay_ms=5 * MINUTE_MS)
    series = series_of(candles_of(bars[:1]), candles_of(bars[2:]), late)
    for minutes in range(1, 9):
        shown = [(int(start) - START) // MINUTE_MS for start in series.until(START + minutes * MINUTE_MS).start_ms]
        assert shown == [bar for bar in range(minutes) if bar != 1 or minutes >= 7]


def test_after_the_last_trade_the_session_s_candles_go_on():
    series = series_of(trades_of([(1_000, 10, 1)]), candles_of([(1, 12, 13, 9, 11, 1), (2, 11, 11, 11, 11, 1)]))
    assert series.until(START + HOUR_MS).close.tolist() == [10, 11, 11]


def test_candles_longer_than_asked_are_left_out():
    assert len(series_of(candles_of([(0, 10, 15, 8, 12, 1)], minutes=5)).until(START + HOUR_MS)) == 0


def test_a_market_of_nothing_has_no_candles():
    assert len(series_of().until(START)) == 0
