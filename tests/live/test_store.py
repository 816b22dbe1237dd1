"""Growing columns: whatever comes in whatever order stands in the order received, and snapshots never change."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.live.served import START, market_of

from rektscope.live.store import GrowingMarket
from rektscope.market.events import OpenInterests

MARKET = market_of("bybit").instrument


def interests(rows):
    received = START + np.array([row[0] for row in rows], dtype=np.int64)
    return OpenInterests.from_columns(
        time_ms=received, received_ms=received, quantity_lots=np.array([row[1] for row in rows], dtype=np.int64)
    ).in_order()


@given(
    steps=st.lists(
        st.tuples(st.booleans(), st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 9)), max_size=400)),
        max_size=12,
    )
)
def test_rows_stand_in_the_order_received_however_they_come(steps):
    """History by the clock of a venue that is ahead of ours is later than the streams that come after it."""
    grown, seen, everything = GrowingMarket(MARKET), [], []
    for is_history, rows in steps:
        (grown.insert if is_history else grown.append)([interests(rows)])
        everything += rows
        snapshot = grown.snapshot().open_interests
        seen.append((snapshot, snapshot.quantity_lots.tolist(), snapshot.received_ms.tolist()))
    for snapshot, lots, received in seen:
        assert (snapshot.quantity_lots.tolist(), snapshot.received_ms.tolist()) == (lots, received)
        assert received == sorted(received)
    last = grown.snapshot().open_interests
    found = zip((last.received_ms - START).tolist(), last.quantity_lots.tolist(), strict=True)
    assert sorted(found) == sorted(everything)


def test_history_stands_before_rows_of_the_same_moment_and_nothing_new_is_the_same_object():
    grown = GrowingMarket(MARKET)
    grown.append([interests([(5, 1), (5, 2)])])
    grown.insert([interests([(5, 7)])])
    before = grown.snapshot()
    assert before.open_interests.quantity_lots.tolist() == [7, 1, 2]
    grown.append([interests([])])
    assert grown.snapshot() is before
