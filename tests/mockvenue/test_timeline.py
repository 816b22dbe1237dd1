"""The three times: the session's, the line's, and what messages carry."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.times import HOUR_MS, MINUTE_MS, parse_time_ms
from rektscope.mockvenue.timeline import AS_FAST_AS_READ, Stamped, Timeline, WallClock

FIRST = parse_time_ms("2025-07-14T03:00:00Z")
END = FIRST + HOUR_MS
WALL = parse_time_ms("2026-11-22T18:00:23.500Z")


class Hand:
    """A clock turned by hand."""

    def __init__(self):
        self.passed_s = 0.0

    def clock(self):
        return WallClock(now_ms=lambda: WALL + int(self.passed_s * 1000), steady_s=lambda: 100.0 + self.passed_s)


@pytest.fixture
def hand():
    return Hand()


def _timeline(hand, **options):
    return Timeline(FIRST, END, clock=hand.clock(), **options)


def test_no_time_passes_before_the_first_client(hand):
    timeline = _timeline(hand, speed=1.0)
    hand.passed_s = 500.0
    assert timeline.now_ms() == FIRST
    timeline.begin()
    hand.passed_s += 2.5
    assert timeline.now_ms() == FIRST + 2500
    timeline.begin()
    assert timeline.now_ms() == FIRST + 2500


def test_time_passes_at_its_speed_and_ends(hand):
    timeline = _timeline(hand, speed=60.0)
    timeline.begin()
    hand.passed_s = 1.0
    assert timeline.now_ms() == FIRST + MINUTE_MS
    assert timeline.seconds_until(FIRST + 3 * MINUTE_MS) == pytest.approx(2.0)
    hand.passed_s = 1e6
    assert timeline.now_ms() == END - 1
    assert timeline.seconds_until(FIRST) == 0.0


def test_without_a_clock_it_is_as_late_as_was_sent(hand):
    timeline = _timeline(hand, speed=AS_FAST_AS_READ)
    timeline.begin()
    hand.passed_s = 50.0
    assert timeline.now_ms() == FIRST
    timeline.reach(FIRST + 7)
    timeline.reach(FIRST + 3)
    assert timeline.now_ms() == FIRST + 7
    assert timeline.limit_ms() == END - 1


def test_the_sessions_own_times_are_left_alone(hand):
    timeline = _timeline(hand, speed=10.0)
    timeline.begin()
    assert timeline.stamp(FIRST + 123) == FIRST + 123


def test_at_its_own_speed_the_session_is_the_present(hand):
    """Moved by whole minutes, so it begins 23.5 s after its start; what is stamped now is now."""
    timeline = _timeline(hand, speed=1.0, stamped=Stamped.NOW)
    timeline.begin()
    assert timeline.now_ms() == FIRST + 23_500
    assert timeline.stamp(timeline.now_ms()) == WALL
    assert (timeline.stamp(FIRST) - FIRST) % MINUTE_MS == 0
    hand.passed_s = 60.0
    assert timeline.stamp(timeline.now_ms()) == WALL + MINUTE_MS


def test_a_short_session_is_not_cut(hand):
    timeline = Timeline(FIRST, FIRST + 2 * MINUTE_MS, speed=1.0, stamped=Stamped.NOW, clock=hand.clock())
    timeline.begin()
    assert timeline.now_ms() == FIRST
    assert WALL - timeline.stamp(FIRST) == 23_500


def test_at_another_speed_stamps_follow_the_wall(hand):
    timeline = _timeline(hand, speed=60.0, stamped=Stamped.NOW)
    timeline.begin()
    assert timeline.is_stretched
    before, begun = timeline.stamp(FIRST - MINUTE_MS), timeline.stamp(FIRST)
    assert begun - before == MINUTE_MS  # history is not stretched
    assert (begun - FIRST) % MINUTE_MS == 0
    hand.passed_s = 10.0
    assert timeline.stamp(timeline.now_ms()) == begun + 10_000
    assert 0 <= WALL + 10_000 - timeline.stamp(timeline.now_ms()) < MINUTE_MS


def test_a_loop_goes_on_in_time(hand):
    timeline = Timeline(FIRST, FIRST + 90_000, speed=1.0, loops=True, clock=hand.clock())
    timeline.begin()
    assert timeline.length_ms == 2 * MINUTE_MS
    hand.passed_s = 250.0
    assert timeline.now_ms() == FIRST + 250_000
    assert timeline.passage_of(timeline.now_ms()) == (2, FIRST + 10_000)


@given(
    speed=st.sampled_from([AS_FAST_AS_READ, 0.5, 1.0, 7.0, 3600.0]),
    stamped=st.sampled_from(Stamped),
    moments=st.lists(st.integers(FIRST - HOUR_MS, END), min_size=2, max_size=20),
)
def test_stamps_never_change_places(speed, stamped, moments):
    timeline = Timeline(FIRST, END, speed=speed, stamped=stamped, clock=Hand().clock())
    timeline.begin()
    stamps = timeline.stamps(np.array(sorted(moments), dtype=np.int64))
    assert (np.diff(stamps) >= 0).all()
    assert stamps.dtype == np.int64
