"""Receive times come from a clock that only goes on."""

from rektscope.feeds.clock import steady_clock

HOUR_NS = 3_600_000_000_000


def test_receive_times_do_not_follow_the_systems_clock():
    wall, elapsed = [5 * HOUR_NS], [7]
    clock = steady_clock(lambda: wall[0], lambda: elapsed[0])
    assert clock.now_ns() == 5 * HOUR_NS
    wall[0] -= HOUR_NS
    elapsed[0] += 250
    assert clock.now_ns() == 5 * HOUR_NS + 250
    wall[0] += 9 * HOUR_NS
    assert clock.now_ns() == 5 * HOUR_NS + 250
