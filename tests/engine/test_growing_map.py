"""A map that grows while data come in: the same columns as the one that is built at once."""

import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.markets import START, binance_margin, linear, markets, random_market

from rektscope.engine.growing_map import GrowingMap
from rektscope.engine.map_builder import build_map
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.times import HOUR_MS, MINUTE_MS


@settings(max_examples=15, deadline=None)
@given(events=markets, cuts=st.lists(st.integers(1, HOUR_MS), min_size=1, max_size=6))
def test_the_map_that_grew_is_the_map_built_at_once(events, cuts):
    growing = GrowingMap(binance_margin(), START)
    growing.start()
    try:
        for cut in [*sorted(cuts), HOUR_MS + 1]:
            growing.extend(events.until(START + cut), START + cut)
            try:
                growing.wait()
            except InputError:
                continue
        grown = growing.latest
    finally:
        growing.stop()
    try:
        whole, _ = build_map(events, binance_margin(), START, START + HOUR_MS)
    except InputError:
        assert grown is None
        return
    assert (0 if grown is None else grown.column_count) == whole.column_count
    if grown is not None:
        for name in ("end_ms", "usd", "first_row", "mark_row", "open_interest_usd", "consumed_usd", "is_scaled"):
            np.testing.assert_array_equal(getattr(grown, name), getattr(whole, name), name)


def test_a_column_waits_until_nothing_more_can_come_into_it():
    events = random_market(3, 60)
    growing = GrowingMap(binance_margin(), START)
    growing.start()
    growing.extend(events, START + 5 * MINUTE_MS)
    assert growing.wait().column_count == 4
    growing.extend(events, START + 5 * MINUTE_MS + 1)
    assert growing.wait().column_count == 5
    growing.stop()


def test_columns_that_were_handed_out_never_change():
    events = random_market(4, 60)
    growing = GrowingMap(binance_margin(), START)
    growing.start()
    growing.extend(events, START + 20 * MINUTE_MS)
    early = growing.wait()
    pixels = early.usd.copy()
    growing.extend(events, START + HOUR_MS)
    later = growing.wait()
    growing.stop()
    assert later.column_count > early.column_count
    np.testing.assert_array_equal(early.usd, pixels)
    np.testing.assert_array_equal(later.usd[: early.column_count], pixels)


def test_it_begins_when_something_has_traded_and_leaves_no_thread():
    growing = GrowingMap(binance_margin(), START)
    growing.extend(MarketEvents.empty(linear()), START + MINUTE_MS)
    with pytest.raises(InputError, match="no columns"):
        growing.wait()
    growing.start()
    events = random_market(5, 60)
    growing.extend(events, START + HOUR_MS)
    assert growing.wait().column_count > 0
    assert growing.progress == 1.0
    growing.stop()
    growing.stop()
    assert not [thread for thread in threading.enumerate() if thread.name == "growing-map"]


def test_what_breaks_the_thread_is_raised_to_those_who_look():
    events = random_market(6, 60)
    events.trades.price_ticks[:] = 0
    growing = GrowingMap(binance_margin(), START)
    growing.start()
    growing.extend(events, START + HOUR_MS)
    with pytest.raises(InputError, match="zero or less"):
        growing.wait()
    growing.stop()
