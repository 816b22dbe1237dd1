"""Growing columns: whatever comes in whatever order stands in the order received, and snapshots never change."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.live.served import START, market_of

from rektscope.live.store import WHOLE_AVERAGES, GrowingMarket, farthest_in_minutes
from rektscope.market.events import Marks, OpenInterests
from rektscope.market.times import MINUTE_MS, SECOND_MS

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


def marks(seconds, steps):
    received = START + np.asarray(seconds, dtype=np.int64) * SECOND_MS
    return Marks.from_columns(time_ms=received, received_ms=received, mark_steps=np.asarray(steps, dtype=np.int64))


@given(steps=st.lists(st.integers(1, 60), min_size=1, max_size=400), level=st.integers(0, 61))
def test_thinned_marks_cross_every_price_when_all_marks_do(steps, level):
    whole = marks(np.arange(len(steps)), steps)
    thin = whole[farthest_in_minutes(whole)]
    for minute in np.unique(whole.received_ms // MINUTE_MS):
        mine, kept = (each[each.received_ms // MINUTE_MS == minute] for each in (whole, thin))
        for is_beyond in (lambda batch: batch.mark_steps <= level, lambda batch: batch.mark_steps >= level):
            crossed, again = (batch.received_ms[is_beyond(batch)][:1].tolist() for batch in (mine, kept))
            assert crossed == again
        assert mine.mark_steps[-1] == kept.mark_steps[-1]
    assert farthest_in_minutes(thin).all()


def test_marks_of_days_are_thinned_where_somebody_only_watches():
    seconds = np.arange(86_400)
    steps = 1_000_000 + np.cumsum(np.random.default_rng(1).integers(-50, 51, len(seconds)))
    watched, recorded = GrowingMarket(MARKET, most_trades=1_000), GrowingMarket(MARKET)
    for start in range(0, len(seconds), 600):
        part = marks(seconds[start : start + 600], steps[start : start + 600])
        watched.append([part])
        recorded.append([part])
    kept, whole = watched.snapshot().marks, recorded.snapshot().marks
    assert len(whole) == len(seconds)
    assert len(kept) < 2 * WHOLE_AVERAGES + len(seconds) // 4
    assert kept.received_ms[-WHOLE_AVERAGES:].tolist() == whole.received_ms[-WHOLE_AVERAGES:].tolist()
    assert (kept.mark_steps.min(), kept.mark_steps.max()) == (whole.mark_steps.min(), whole.mark_steps.max())
    assert np.all(np.diff(kept.received_ms) > 0)
