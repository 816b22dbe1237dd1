"""Growing columns: snapshots stand still, history finds its place, and thinning out keeps every bar."""

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.markets import START, linear, random_market, trades_of

from rektscope.engine.live.store import GrowingMarket, candles_of
from rektscope.engine.prices import PriceSeries
from rektscope.market.events import BATCH_OF_FIELD, MarketEvents
from rektscope.market.times import HOUR_MS, MINUTE_MS


def pieces(events, cuts):
    """The rows of a market in stretches of receiving."""
    edges = [0, *(START + cut for cut in sorted(cuts)), START + HOUR_MS]
    return [[batch.between(first + 1, end + 1) for batch in events.batches()] for first, end in pairwise(edges)]


@settings(max_examples=30)
@given(seed=st.integers(0, 2**32 - 1), cuts=st.lists(st.integers(1, HOUR_MS), max_size=5))
def test_what_was_added_in_pieces_is_there_as_a_whole(seed, cuts):
    events = random_market(seed, 60)
    growing = GrowingMarket(events.instrument)
    earlier = []
    for rows in pieces(events, cuts):
        growing.append(rows)
        snapshot = growing.snapshot()
        earlier.append((snapshot.trades, snapshot.trades.price_ticks.copy()))
    whole = growing.snapshot()
    assert growing.snapshot() is whole
    for name in BATCH_OF_FIELD:
        for column in getattr(whole, name).column_names():
            found, expected = getattr(getattr(whole, name), column), getattr(getattr(events, name), column)
            np.testing.assert_array_equal(found, expected[: len(found)])
            assert len(found) == len(getattr(events, name).until(START + HOUR_MS))
    for snapshot, prices in earlier:
        np.testing.assert_array_equal(snapshot.price_ticks, prices)


@settings(max_examples=30)
@given(seed=st.integers(0, 2**32 - 1), cuts=st.lists(st.integers(1, HOUR_MS), max_size=8), most=st.integers(20, 400))
def test_thinning_out_bounds_the_trades_and_keeps_every_bar(seed, cuts, most):
    events = random_market(seed, 60, {"trades"})
    growing = GrowingMarket(events.instrument, most)
    series = PriceSeries(MarketEvents.empty(events.instrument), MINUTE_MS)
    for rows in pieces(events, cuts):
        growing.append(rows)
        series.extend(growing.snapshot())
    thinned = growing.snapshot()
    trades = events.trades.until(START + HOUR_MS)
    assert len(thinned.trades) <= max(most, np.bincount((trades.received_ms - START) // MINUTE_MS).max() + most)
    expected = PriceSeries(MarketEvents.of(events.instrument, trades), MINUTE_MS).until(START + HOUR_MS)
    for found in (series.until(START + HOUR_MS), PriceSeries(thinned, MINUTE_MS).until(START + HOUR_MS)):
        for name in ("start_ms", "open", "high", "low", "close"):
            np.testing.assert_array_equal(getattr(found, name), getattr(expected, name), name)


def test_candles_of_trades_say_what_was_traded_in_each_minute():
    rows = [(1_000, 10, 5), (2_000, 12, 1), (59_999, 9, 2), (60_000, 11, 3)]
    candles = candles_of(trades_of(rows))
    assert candles.time_ms.tolist() == [START, START + MINUTE_MS]
    assert candles.received_ms.tolist() == [START + MINUTE_MS, START + 2 * MINUTE_MS]
    assert [getattr(candles, name).tolist() for name in ("open_ticks", "high_ticks", "low_ticks", "price_ticks")] == [
        [10, 11],
        [12, 11],
        [9, 11],
        [9, 11],
    ]
    assert candles.quantity_lots.tolist() == candles.taker_buy_lots.tolist() == [8, 3]


def test_a_market_that_is_recorded_is_never_thinned_out():
    growing = GrowingMarket(linear())
    growing.append([trades_of([(each, 10, 1) for each in range(0, 600_000, 100)])])
    assert len(growing.snapshot().trades) == 6_000
