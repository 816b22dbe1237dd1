"""What stood at a moment: the last of each kind received by then, valued as the contract pays."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.events import Candles, Fundings, MarketEvents, Marks, OpenInterests, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.replay.market_state import market_state

START = 1_752_364_800_000
MINUTE = 60_000
LINEAR = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
INVERSE = Instrument(
    "binance", "BTCUSD_PERP", "BTC", "USD", Contract.INVERSE, Decimal("0.1"), Decimal(1), contract_size=Decimal(100)
)


def _received(rows):
    """(time, other columns) of rows that start with a receipt in ms after START; the time is a second before it."""
    columns = np.array(rows, dtype=np.int64).T
    return {"time_ms": START + columns[0] - 1_000, "received_ms": START + columns[0]}, *columns[1:]


def _trades(*rows):
    times, ticks = _received(rows)
    ones = np.ones(len(ticks))
    return Trades.from_columns(**times, price_ticks=ticks, quantity_lots=ones, taker_side=ones)


def _candles(*rows):
    times, ticks = _received(rows)
    ones = np.ones(len(ticks))
    return Candles.from_columns(
        **times,
        duration_ms=ones * MINUTE,
        open_ticks=ticks - 5,
        high_ticks=ticks + 9,
        low_ticks=ticks - 9,
        price_ticks=ticks,
        quantity_lots=ones,
        taker_buy_lots=-ones,
    )


def _marks(*rows):
    times, steps = _received(rows)
    return Marks.from_columns(**times, mark_steps=steps)


def _interests(*rows):
    times, lots = _received(rows)
    return OpenInterests.from_columns(**times, quantity_lots=lots)


def test_before_anything_nothing_is_known():
    state = market_state(MarketEvents.empty(LINEAR), START)
    assert (state.last_price, state.mark_price, state.open_interest_usd) == (None, None, None)
    assert (state.funding_rate, state.funding_hours) == (None, None)


def test_what_is_received_counts_from_that_millisecond_on_not_from_its_own_time():
    events = MarketEvents.of(LINEAR, _trades((5_000, 1_180_000)), _marks((7_000, 118_000_050)))
    assert market_state(events, START + 4_999).last_price is None
    assert market_state(events, START + 5_000).last_price == 118_000.0
    assert market_state(events, START + 6_999).mark_price is None
    assert market_state(events, START + 7_000).mark_price == pytest.approx(118_000.05, abs=1e-9)


def test_the_last_price_is_of_the_newest_trade_or_candle():
    events = MarketEvents.of(LINEAR, _candles((60_000, 100), (180_000, 300)), _trades((120_000, 200)))
    seen = [market_state(events, START + at).last_price for at in (60_000, 119_999, 120_000, 179_999, 180_000)]
    assert seen == pytest.approx([10.0, 10.0, 20.0, 20.0, 30.0])


@pytest.mark.parametrize("trade_at", [59_999, 60_000])
def test_of_a_trade_and_a_candle_that_ends_with_it_the_price_of_the_trade_counts(trade_at):
    """The last trade of a candle may lie a millisecond before its end."""
    events = MarketEvents.of(LINEAR, _candles((60_000, 100)), _trades((trade_at, 200)))
    assert market_state(events, START + 60_000).last_price == 20.0


def test_a_candle_that_ends_well_after_the_last_trade_is_newer():
    events = MarketEvents.of(LINEAR, _candles((60_000, 100)), _trades((59_998, 200)))
    assert market_state(events, START + 60_000).last_price == 10.0


def test_open_interest_of_a_linear_contract_is_valued_at_the_mark_or_else_the_last_price():
    interest, trade, mark = _interests((1_000, 2_000)), _trades((2_000, 500)), _marks((3_000, 60_000))
    events = MarketEvents.of(LINEAR, interest, trade, mark)
    assert market_state(events, START + 1_000).open_interest_usd is None  # 2 coins at a price nobody knows
    assert market_state(events, START + 2_000).open_interest_usd == pytest.approx(2 * 50.0)
    assert market_state(events, START + 3_000).open_interest_usd == pytest.approx(2 * 60.0)


def test_open_interest_of_an_inverse_contract_needs_no_price():
    events = MarketEvents.of(INVERSE, _interests((1_000, 2_000)))
    assert market_state(events, START + 1_000).open_interest_usd == 200_000.0


def test_funding_is_a_fraction_an_interval():
    fundings = Fundings.from_columns(
        time_ms=[START, START + 10],
        received_ms=[START, START + 10],
        rate_e12=[81 * 10**6, -(10**8)],
        duration_ms=[8 * 60 * MINUTE, 4 * 60 * MINUTE],
    )
    events = MarketEvents.of(LINEAR, fundings)
    first, second = market_state(events, START + 9), market_state(events, START + 10)
    assert (first.funding_rate, first.funding_hours) == (pytest.approx(0.000081), 8.0)
    assert (second.funding_rate, second.funding_hours) == (pytest.approx(-0.0001), 4.0)


_ROWS = st.lists(st.tuples(st.integers(0, 20_000), st.integers(1, 2_000_000)), min_size=1, max_size=8)


@given(_ROWS, _ROWS, _ROWS, st.integers(-10, 20_010))
def test_it_is_what_a_walk_through_the_rows_finds_and_knows_nothing_later(trades, marks, interests, at):
    moment = START + at
    events = MarketEvents.of(LINEAR, _trades(*trades), _marks(*marks), _interests(*interests))
    state = market_state(events, moment)

    def newest(rows):
        known = [row for row in sorted(rows, key=lambda row: row[0]) if row[0] <= at]
        return known[-1][1] if known else None

    last, mark, lots = newest(trades), newest(marks), newest(interests)
    assert state.last_price == (None if last is None else pytest.approx(last / 10))
    assert state.mark_price == (None if mark is None else pytest.approx(mark / 1_000))
    price = mark / 1_000 if mark is not None else None if last is None else last / 10
    expected = None if lots is None or price is None else pytest.approx(lots / 1_000 * price)
    assert state.open_interest_usd == expected
    assert market_state(events.until(moment), moment) == state


@pytest.mark.parametrize(
    ("age_ms", "is_overdue"), [(0, False), (MINUTE, False), (MINUTE + 1, True), (10 * MINUTE, True)]
)
def test_a_last_price_older_than_a_minute_is_overdue(age_ms, is_overdue):
    state = market_state(MarketEvents.of(LINEAR, _trades((0, 600_000))), START + age_ms)
    assert (state.last_price_age_ms, state.is_last_price_overdue) == (age_ms, is_overdue)


def test_the_close_of_a_candle_holds_for_its_length():
    candles = _candles((0, 600_000))
    long = Candles.from_columns(
        **{name: getattr(candles, name) for name in candles.column_names() if name != "duration_ms"},
        duration_ms=[5 * MINUTE],
    )
    for age_ms, is_overdue in ((5 * MINUTE, False), (5 * MINUTE + 1, True)):
        assert market_state(MarketEvents.of(LINEAR, long), START + age_ms).is_last_price_overdue is is_overdue


def test_without_a_price_nothing_is_overdue():
    state = market_state(MarketEvents.empty(LINEAR), START)
    assert (state.last_price_age_ms, state.is_last_price_overdue) == (None, False)
