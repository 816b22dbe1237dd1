"""The moves known at a moment: of the last whole minute, of marks before traded prices, and remembered by both."""

import numpy as np
import pytest
from tests.engine.markets import START, candles_of, linear, marks_of

from rektscope.market.events import MarketEvents
from rektscope.market.times import MINUTE_MS
from rektscope.positions.known_moves import KeptBars, MovesMemory, moves_of

MINUTES = 200


def prices(seed):
    random = np.random.default_rng(seed)
    return np.rint(100_000 * np.exp(np.cumsum(random.standard_normal(MINUTES) * 1e-3))).astype(int).tolist()


def candles(seed=3):
    return candles_of([(minute, price, price, price, price, 1) for minute, price in enumerate(prices(seed))])


def marks(seed=4, first=0):
    return marks_of([((first + minute) * MINUTE_MS, float(price)) for minute, price in enumerate(prices(seed))])


def test_within_a_minute_nothing_changes_and_later_prices_count_for_nothing():
    events = MarketEvents.of(linear(), candles())
    at_ms = START + 120 * MINUTE_MS
    first = moves_of(events, at_ms)
    assert len(first) > 60
    for later in (moves_of(events, at_ms + MINUTE_MS - 1), moves_of(events.until(at_ms), at_ms + MINUTE_MS - 1)):
        assert later.change.tolist() == first.change.tolist()
    after = moves_of(events, at_ms + MINUTE_MS)
    assert after.change.tolist() != first.change.tolist()


def test_marks_come_before_traded_prices_where_they_suffice():
    at_ms = START + 150 * MINUTE_MS
    traded = moves_of(MarketEvents.of(linear(), candles()), at_ms)
    marked = moves_of(MarketEvents.of(linear(), marks()), at_ms)
    assert moves_of(MarketEvents.of(linear(), candles(), marks()), at_ms).change.tolist() == marked.change.tolist()
    few = moves_of(MarketEvents.of(linear(), candles(), marks(first=130)), at_ms)
    assert few.change.tolist() == traded.change.tolist()
    assert moves_of(MarketEvents.of(linear()), at_ms) is None


@pytest.mark.parametrize("has_marks", [True, False])
@pytest.mark.parametrize("every", [1, 7])
def test_kept_bars_change_no_move(has_marks, every):
    """To and fro, with a gap of an hour, in bars of every length: sparse prices take longer ones."""
    minutes = [minute for minute in range(2_000) if not 700 < minute < 760 and minute % every == 0]
    path = np.rint(1e5 * np.exp(np.cumsum(np.random.default_rng(8).standard_normal(len(minutes)) * 1e-3))).tolist()
    rows = list(zip(minutes, map(int, path), strict=True))
    batch = (
        marks_of([(minute * MINUTE_MS, float(price)) for minute, price in rows])
        if has_marks
        else candles_of([(minute, price, price + 3, price - 2, price + 1, 1) for minute, price in rows])
    )
    events = MarketEvents.of(linear(), batch)
    kept = KeptBars(events)
    reported = 0
    for minute in np.random.default_rng(9).integers(0, 2_100, 150).tolist():
        at_ms = START + minute * MINUTE_MS + 17
        anew, found = moves_of(events, at_ms), moves_of(events, at_ms, kept)
        assert (anew is None) == (found is None)
        if anew is not None and found is not None:
            reported += 1
            assert anew.step_ms == found.step_ms
            for name in ("change", "low", "high"):
                assert np.array_equal(getattr(anew, name), getattr(found, name))
    assert reported > 50


def test_what_is_remembered_is_what_is_worked_out_anew():
    memory, whole = MovesMemory(), MarketEvents.of(linear(), candles())
    for minute in (100, 100, 101, 70, 150):
        for events in (whole, whole.until(START + minute * MINUTE_MS)):
            found, anew = (each(events, START + minute * MINUTE_MS + 5) for each in (memory.moves_of, moves_of))
            assert found.change.tolist() == anew.change.tolist()
    early = START + 120 * MINUTE_MS
    assert memory.moves_of(MarketEvents.of(linear()), early) is None  # another's prices are not remembered
