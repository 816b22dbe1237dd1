"""The topics of a network address: watched ones always count, what is heard beside them takes only what is left."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rektscope.live.topics import TopicAllowance
from rektscope.venues.catalogue import venue_of
from rektscope.venues.hyperliquid.config import PERPETUALS


@given(st.lists(st.tuples(st.sampled_from(["hold", "take", "give"]), st.integers(0, 700), st.integers(0, 300))))
def test_what_is_taken_leaves_what_it_is_to_leave(steps):
    allowance, held, parts = TopicAllowance(), 0, []
    for step, count, leaving in steps:
        if step == "hold":
            allowance.hold(PERPETUALS, count)
            parts.append(count)
        elif step == "take":
            taken = allowance.take(PERPETUALS, count, leaving)
            assert taken == min(count, max(0, 1_000 - leaving - held))
            parts.append(taken)
        elif parts:
            allowance.give_back(PERPETUALS, parts.pop())
        held = sum(parts)
        assert allowance.held(PERPETUALS) == held


def test_hosts_count_apart_and_a_venue_without_a_bound_has_room_for_all():
    allowance = TopicAllowance()
    allowance.hold(PERPETUALS, 990)
    assert allowance.take(PERPETUALS, 50, 0) == 10
    assert allowance.take(replace(PERPETUALS, socket_url="ws://127.0.0.1:9000/ws"), 50, 0) == 50
    assert allowance.take(venue_of("bybit").products[0], 5_000, 200) == 5_000
