"""What is drawn under the price: volume, delta, open interest and funding, known by a moment and counted once."""

from decimal import Decimal

import numpy as np
import pytest

from rektscope.engine.flows import MarketFlows, funding_steps, open_interest_steps
from rektscope.market.events import Candles, Fundings, MarketEvents, OpenInterests, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import MINUTE_MS

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
START = 1_752_451_200_000


def trades(*rows):
    """(second, price, coins, taker side)."""
    times = [START + round(second * 1000) for second, *_ in rows]
    return Trades.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=[round(price * 10) for _, price, _, _ in rows],
        quantity_lots=[round(coins * 1000) for _, _, coins, _ in rows],
        taker_side=[side for *_, side in rows],
    )


def candles(*rows, minutes=1):
    """(minute, price, coins, coins bought by takers or None)."""
    starts = [START + minute * MINUTE_MS for minute, *_ in rows]
    ticks = [round(price * 10) for _, price, _, _ in rows]
    return Candles.from_columns(
        time_ms=starts,
        received_ms=[start + minutes * MINUTE_MS for start in starts],
        duration_ms=[minutes * MINUTE_MS] * len(rows),
        open_ticks=ticks,
        high_ticks=ticks,
        low_ticks=ticks,
        price_ticks=ticks,
        quantity_lots=[round(coins * 1000) for _, _, coins, _ in rows],
        taker_buy_lots=[-1 if bought is None else round(bought * 1000) for *_, bought in rows],
    )


def rows_of(bars):
    return dict(zip(((bars.start_ms - START) // MINUTE_MS).tolist(), bars.value.tolist(), strict=True))


def test_volume_and_delta_of_trades():
    events = MarketEvents.of(BTC, trades((1, 100, 2, 1), (30, 100, 1, -1), (70, 200, 1, -1)))
    flows = MarketFlows(events, MINUTE_MS)
    assert rows_of(flows.volume(START + 5 * MINUTE_MS)) == {0: 300.0, 1: 200.0}
    assert rows_of(flows.delta(START, START + 5 * MINUTE_MS)) == {0: 100.0, 1: -100.0}
    assert rows_of(flows.delta(START + MINUTE_MS, START + 5 * MINUTE_MS)) == {1: -200.0}


def test_nothing_received_later_counts():
    events = MarketEvents.of(BTC, trades((1, 100, 2, 1), (30, 100, 1, -1)), candles((-5, 100, 3, 1.0)))
    flows = MarketFlows(events, MINUTE_MS)
    assert rows_of(flows.volume(START + 10_000)) == {-5: 300.0, 0: 200.0}
    assert rows_of(flows.volume(START - 4 * MINUTE_MS - 1)) == {}


def test_a_candle_over_the_trades_does_not_count_twice_and_a_longer_one_not_at_all():
    events = MarketEvents.of(
        BTC, trades((1, 100, 2, 1), (150, 100, 1, 1)), candles((-2, 100, 7, 3.5), (0, 100, 9, 9), (1, 100, 9, 9))
    )
    assert rows_of(MarketFlows(events, MINUTE_MS).volume(START + 9 * MINUTE_MS)) == {-2: 700.0, 0: 200.0, 2: 100.0}
    hourly = MarketEvents.of(BTC, candles((-120, 100, 7, 3.5), minutes=60))
    assert rows_of(MarketFlows(hourly, MINUTE_MS).volume(START)) == {}
    assert len(MarketFlows(hourly, 60 * MINUTE_MS).volume(START).value) == 1


def test_a_delta_says_when_some_volume_has_no_taker():
    events = MarketEvents.of(BTC, candles((0, 100, 4, 3.0), (1, 100, 4, None)))
    bars = MarketFlows(events, MINUTE_MS).delta(START, START + 9 * MINUTE_MS)
    assert rows_of(bars) == {0: 200.0, 1: 200.0}
    assert bars.is_partly_unknown
    assert (
        not MarketFlows(MarketEvents.of(BTC, trades((1, 100, 2, 1))), MINUTE_MS).delta(START, START).is_partly_unknown
    )


def test_steps_are_what_was_known():
    times = [START, START + MINUTE_MS]
    events = MarketEvents.of(
        BTC,
        OpenInterests.from_columns(time_ms=times, received_ms=times, quantity_lots=[5_000, 7_500]),
        Fundings.from_columns(
            time_ms=times, received_ms=times, rate_e12=[10**8, -(10**8)], duration_ms=[480 * MINUTE_MS] * 2
        ),
    )
    assert open_interest_steps(events, START).value.tolist() == [5.0]
    assert open_interest_steps(events, START + MINUTE_MS).value.tolist() == [5.0, 7.5]
    assert funding_steps(events, START + MINUTE_MS).value == pytest.approx(np.array([1e-4, -1e-4]))
