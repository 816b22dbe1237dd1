"""What is watched live is what a replay of the same data shows, at every moment and however it came."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.markets import START, random_market

from rektscope.engine.growing_map import GrowingMap
from rektscope.engine.live_source import LiveSource
from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.feeds.listing import Listing
from rektscope.live.feed import FeedBatch
from rektscope.live.health import FeedHealth
from rektscope.market.events import Batch, Candles, Gaps
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.replay.cursor import CursorState
from rektscope.sessions.session import Session
from rektscope.sessions.writer import write_session

END = START + HOUR_MS


class QuietFeed:
    """A feed without a network: what a test hands on is what came."""

    def __init__(self, events):
        self.listings = (Listing.of(events.instrument, "usdm"),)
        self.endpoints = {}
        self.history_hours = 24.0
        self.failure = None
        self._on_taken = None

    def start(self, on_taken, _started_ms=None):
        self._on_taken = on_taken

    def stop(self):
        self._on_taken = None

    def health(self):
        return FeedHealth(0, (), (), "", (), 0, "")

    def bring(self, rows, latest_ms, history=(), silent_since_ms=None, *, awaits_history=False):
        market = self.listings[0].market
        silent = {} if silent_since_ms is None else {market: silent_since_ms}
        awaited = frozenset({market} if awaits_history else ())
        before = {market: list(history)} if history else {}
        self._on_taken(FeedBatch({market: list(rows)}, before, latest_ms, silent, awaited))


def between(events, first_ms, end_ms) -> list[Batch]:
    """All rows received in (first, end], of each kind."""
    return [batch.between(first_ms + 1, end_ms + 1) for batch in events.batches()]


def live_viewer(events, started_ms=START):
    feed = QuietFeed(events)
    source = LiveSource(feed, started_ms)
    viewer = Viewer(source)
    viewer.start()
    return viewer, source, feed


def replay_of(source, events, path):
    """A viewer of the session that is made of what the live source has."""
    info = source.info
    write_session(path, Session(info, {info.markets[0].instrument.market: events}))
    viewer = Viewer(SessionSource.open(path))
    viewer.start()
    viewer.chart.wait_for_map()
    return viewer


def assert_same_frame(live, replayed):
    for name in ("cursor_ms", "state", "day_change", "totals"):
        assert getattr(live, name) == getattr(replayed, name), name
    for name in ("start_ms", "open", "high", "low", "close", "complete"):
        np.testing.assert_array_equal(getattr(live.candles, name), getattr(replayed.candles, name), name)
    for name in ("usd", "time_ms", "price", "side"):
        np.testing.assert_array_equal(getattr(live.liquidations, name), getattr(replayed.liquidations, name), name)
    if live.level_map is None or replayed.level_map is None:
        assert live.level_map is replayed.level_map
        return
    for name in ("end_ms", "usd", "first_row", "mark_row", "open_interest_usd", "known_since_ms"):
        np.testing.assert_array_equal(getattr(live.level_map, name), getattr(replayed.level_map, name), name)


@settings(max_examples=12, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    kinds=st.sets(st.sampled_from(["candles", "marks", "open interest", "liquidations", "gaps"])),
    history_minutes=st.sampled_from([0, 45]),
    cuts=st.lists(st.integers(1, HOUR_MS), min_size=1, max_size=6, unique=True),
)
def test_a_live_view_and_its_replay_are_the_same_picture(tmp_path_factory, seed, kinds, history_minutes, cuts):
    events = random_market(seed, 60, {*kinds, "trades"}, history_minutes=history_minutes)
    viewer, source, feed = live_viewer(events)
    seen, before = [], 0
    try:
        for cut in [*sorted(cuts), HOUR_MS]:
            feed.bring(between(events, START + before if before else 0, START + cut), START + cut)
            before = cut
            viewer.advance(16)
            assert viewer.cursor.state is CursorState.FOLLOWING
            settle(viewer)
            seen.append(viewer.frame(MINUTE_MS))
        known = source.events(events.instrument.market)
        replayed = replay_of(source, known, tmp_path_factory.mktemp("live") / "it.rekt")
    finally:
        viewer.stop()
    try:
        for frame in seen:
            again = replayed.frame_at(frame.cursor_ms, MINUTE_MS)
            if frame.cursor_ms == frame.session.end_ms and again.level_map is not None:
                # A column that ends at the very last moment waits, live, for what may still come at that moment.
                done = int(np.searchsorted(again.level_map.end_ms, frame.cursor_ms, side="left"))
                again = replayed.frame_at(frame.cursor_ms, MINUTE_MS) if done == len(again.level_map.end_ms) else None
            if again is not None:
                assert_same_frame(frame, again)
    finally:
        replayed.stop()


def settle(viewer):
    """Until the map knows what there is; one without columns stays so."""
    deadline = time.monotonic() + 20
    builder = viewer.chart._builder
    while not builder._is_up_to_date():
        assert time.monotonic() < deadline
        time.sleep(0.001)


def test_history_that_comes_later_is_there_as_if_it_had_always_been():
    events = random_market(8, 60)
    viewer, source, feed = live_viewer(events, START + 30 * MINUTE_MS)
    feed.bring(between(events, START + 30 * MINUTE_MS, END), END)
    viewer.advance(16)
    settle(viewer)
    short = viewer.frame(MINUTE_MS)
    history = events.candles.until(START + 30 * MINUTE_MS)
    assert isinstance(history, Candles)
    feed.bring([], END, history=[history])
    assert viewer.advance(16)
    settle(viewer)
    long = viewer.frame(MINUTE_MS)
    viewer.stop()
    assert len(long.candles) > len(short.candles)
    assert long.level_map.column_count > short.level_map.column_count
    assert long.level_map.known_since_ms < short.level_map.known_since_ms
    assert source.histories == 1


def test_scrolling_back_while_live_goes_on_and_following_again():
    events = random_market(9, 60)
    viewer, _, feed = live_viewer(events)
    feed.bring(between(events, 0, START + 20 * MINUTE_MS), START + 20 * MINUTE_MS)
    viewer.advance(16)
    viewer.cursor.seek(START + 10 * MINUTE_MS)
    feed.bring(between(events, START + 20 * MINUTE_MS, START + 40 * MINUTE_MS), START + 40 * MINUTE_MS)
    assert viewer.advance(16)
    assert viewer.cursor.time_ms == START + 10 * MINUTE_MS
    assert viewer.cursor.end_ms == viewer.session.end_ms == START + 40 * MINUTE_MS
    viewer.cursor.follow()
    assert viewer.cursor.time_ms == START + 40 * MINUTE_MS
    viewer.stop()


def test_what_is_missing_just_now_is_reported_at_the_newest_data_only():
    events = random_market(12, 60)
    viewer, _, feed = live_viewer(events)
    feed.bring(
        between(events, 0, START + 20 * MINUTE_MS), START + 21 * MINUTE_MS, silent_since_ms=START + 20 * MINUTE_MS
    )
    viewer.advance(16)
    assert viewer.frame(MINUTE_MS).silent_since_ms == START + 20 * MINUTE_MS
    assert viewer.frame_at(START + 20 * MINUTE_MS, MINUTE_MS).silent_since_ms is None
    feed.bring([], START + 22 * MINUTE_MS)
    viewer.advance(16)
    assert viewer.frame(MINUTE_MS).silent_since_ms is None
    viewer.stop()


def test_a_gap_takes_its_time_out_of_the_average_as_soon_as_it_is_known():
    """Within one minute, and with no liquidation beside it."""
    events = random_market(14, 60, {"trades", "liquidations"})
    viewer, _, feed = live_viewer(events)
    now_ms = START + 40 * MINUTE_MS
    feed.bring(between(events, 0, now_ms), now_ms)
    viewer.advance(16)
    assert viewer.frame(MINUTE_MS).totals.known_ms == 40 * MINUTE_MS
    gap = Gaps.from_columns(
        time_ms=[START + 20 * MINUTE_MS], received_ms=[now_ms + 1_000], duration_ms=[20 * MINUTE_MS + 1_000]
    )
    feed.bring([gap], now_ms + 1_000)
    viewer.advance(16)
    totals = viewer.frame(MINUTE_MS).totals
    assert (totals.known_ms, totals.elapsed_ms) == (20 * MINUTE_MS, 40 * MINUTE_MS + 1_000)
    viewer.stop()


def test_nothing_new_changes_nothing():
    viewer, _, feed = live_viewer(random_market(10, 60))
    assert not viewer.advance(16)
    feed.bring([], 0)
    assert viewer.advance(16), "that no hours before will come is new"
    feed.bring([], 0)
    assert not viewer.advance(16)
    viewer.stop()


@pytest.mark.parametrize("lag_ms", [-400, 400])
def test_a_venue_clock_that_is_off_loses_no_liquidation(lag_ms):
    events = random_market(11, 60, kinds={"trades", "liquidations"})
    late = type(events.liquidations).from_columns(
        time_ms=events.liquidations.received_ms + lag_ms,
        received_ms=events.liquidations.received_ms,
        price_ticks=events.liquidations.price_ticks,
        quantity_lots=events.liquidations.quantity_lots,
        liquidated_side=events.liquidations.liquidated_side,
    )
    first_ms = int(late.received_ms[0])
    viewer, _, feed = live_viewer(events, first_ms - first_ms % 1000)
    feed.bring([late], int(late.received_ms[-1]))
    viewer.advance(16)
    assert viewer.frame(MINUTE_MS).totals.count == len(late) > 0
    viewer.stop()


def test_there_is_no_map_while_the_hours_before_are_asked_for(monkeypatch):
    """It would show other levels, in dollars, than the map of a moment later, and be believed."""
    given, extend = [], GrowingMap.extend

    def noted(self, *known):
        given.append(known)
        extend(self, *known)

    monkeypatch.setattr(GrowingMap, "extend", noted)
    events = random_market(12, 60)
    viewer, _, feed = live_viewer(events)
    feed.bring(between(events, 0, START + 20 * MINUTE_MS), START + 21 * MINUTE_MS, awaits_history=True)
    assert viewer.advance(16)
    frame = viewer.frame(MINUTE_MS)
    assert frame.awaits_history
    assert len(frame.candles) > 0
    assert frame.level_map is None
    assert given == [], "nothing is worked out, so no map can come a moment later either"
    feed.bring([], START + 21 * MINUTE_MS)
    assert viewer.advance(16)
    viewer.chart.wait_for_map()
    frame = viewer.frame(MINUTE_MS)
    assert not frame.awaits_history
    assert frame.level_map is not None
    viewer.stop()
