"""Building a map on a thread: begins, ends, stops in the middle, and raises what went wrong to whoever asks."""

import threading

import numpy as np
import pytest
from msgspec.structs import replace
from tests.engine.markets import START, binance_margin, linear, marks_of, quiet_market, random_market

from rektscope.engine.map_builder import MapBuilder, build_map
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.times import DAY_MS, HOUR_MS

LONG_MINUTES = 7 * 24 * 60


def threads():
    return [thread for thread in threading.enumerate() if thread.name == "map-builder"]


def builder_of(events, until_ms=START + HOUR_MS):
    return MapBuilder(events, binance_margin(), START, until_ms)


def test_the_map_of_the_thread_is_the_map_built_at_once():
    events = random_market(3, 60)
    builder = builder_of(events)
    assert (builder.latest, builder.progress, builder.is_done) == (None, 0.0, False)
    builder.start()
    level_map = builder.wait()
    expected, _ = build_map(events, binance_margin(), START, START + HOUR_MS)
    np.testing.assert_array_equal(level_map.usd, expected.usd)
    assert builder.latest is level_map
    assert (builder.progress, builder.is_done) == (1.0, True)
    builder.stop()
    assert builder.wait() is level_map


def test_stopping_in_the_middle_leaves_no_thread_and_no_half_map_taken_for_whole():
    builder = builder_of(quiet_market(LONG_MINUTES), START + 7 * DAY_MS)
    builder.start()
    while builder.latest is None:
        assert threads()
    builder.stop()
    assert not threads()
    assert not builder.is_done
    assert builder.progress < 1.0
    with pytest.raises(InputError, match="not complete"):
        builder.wait()
    builder.stop()


def test_after_a_stop_it_can_be_started_again():
    builder = builder_of(random_market(4, 60))
    builder.start()
    builder.stop()
    builder.start()
    assert builder.wait().column_count == 60
    builder.stop()


def test_starting_twice_builds_once_and_stopping_before_the_start_is_nothing():
    builder = builder_of(quiet_market(LONG_MINUTES), START + 7 * DAY_MS)
    builder.stop()
    builder.start()
    builder.start()
    assert len(threads()) <= 1
    builder.stop()
    assert not threads()


def test_a_complete_map_is_not_built_again():
    builder = builder_of(random_market(4, 60))
    builder.start()
    level_map = builder.wait()
    builder.stop()
    builder.start()
    assert not threads()
    assert builder.latest is level_map


def test_what_is_finished_can_be_looked_at_while_the_rest_is_built():
    builder = builder_of(quiet_market(LONG_MINUTES), START + 7 * DAY_MS)
    builder.start()
    seen = []
    while not builder.is_done:
        if builder.latest is not None:
            seen.append((builder.latest.column_count, float(builder.latest.usd[-1].sum())))
    builder.stop()
    counts = [count for count, _ in seen]
    assert counts == sorted(counts)
    assert all(total > 0 for _, total in seen)
    assert builder.wait().column_count == LONG_MINUTES


def test_a_failure_reaches_whoever_asks():
    builder = builder_of(MarketEvents.of(linear(), marks_of([(0, 1_180_000.0)])))
    builder.start()
    with pytest.raises(InputError, match="no whole minute with a price by that time"):
        builder.wait()
    assert isinstance(builder.failure, InputError)
    assert (builder.is_done, builder.progress) == (True, 1.0)
    builder.stop()


def test_asking_for_a_map_that_was_never_begun_does_not_wait_for_ever():
    with pytest.raises(InputError, match="not complete"):
        builder_of(quiet_market(5)).wait()


def test_a_price_below_one_tick_still_has_a_map():
    events = quiet_market(5, price_ticks=1)
    level_map, _ = build_map(
        replace(events, marks=marks_of([(1_000, 0.4)])), binance_margin(), START, START + 5 * 60_000
    )
    assert level_map.column_count == 5
