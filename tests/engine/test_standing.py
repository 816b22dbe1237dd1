"""What stands at a moment, in markets of every kind: that of the whole book, causal, and nothing where the mark was."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.engine.markets import START, binance_margin, linear, markets

from rektscope.engine.map_builder import build_map
from rektscope.engine.profile import profile_at
from rektscope.levels.columns import LevelMap
from rektscope.levels.crossed import crossed_between
from rektscope.levels.grid import PriceGrid
from rektscope.levels.standing import column_levels, levels_at
from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS

MINUTES = 60
AS_STORED = 1e-6


@settings(max_examples=30, deadline=None)
@given(markets, st.integers(0, MINUTES * MINUTE_MS))
def test_the_rows_near_the_price_are_those_of_the_whole_book(events, after_start_ms):
    at_ms = START + after_start_ms
    try:
        level_map, _ = build_map(events, binance_margin(), START, START + MINUTES * MINUTE_MS)
    except InputError:
        assume(False)
    levels = levels_at(level_map, events, at_ms)
    assume(levels is not None)
    book = profile_at(events, binance_margin(), START, at_ms)
    assert book.column_end_ms == levels.column_end_ms
    rows = slice(levels.first_row, levels.first_row + levels.row_count)
    both = book.usd.sum(axis=1)[:, rows]
    assert levels.usd == pytest.approx(both.sum(axis=0), rel=AS_STORED, abs=AS_STORED * both.max())
    mark = levels.mark_row - levels.first_row
    assert not both[0, max(0, mark) :].any()
    assert not both[1, : max(0, mark + 1)].any()
    sums = both.sum(axis=1)
    assert (sums + book.consumed_usd <= book.open_interest_usd * (1 + AS_STORED)).all()

    # Nothing received later counts, and a row that the mark entered is empty.
    cut = levels_at(level_map.first(level_map.columns_until(at_ms)), events.until(at_ms), at_ms)
    np.testing.assert_array_equal(cut.usd, levels.usd)
    assert (cut.mark_row, cut.consumed_usd) == (levels.mark_row, levels.consumed_usd)
    crossed = crossed_between(events, levels.column_end_ms, at_ms)
    if crossed is not None:
        low, high = levels.grid.rows_of_marks(np.array([crossed.low, crossed.high])).tolist()
        assert all(levels.usd_of_row(row) in (0.0, None) for row in range(low, high + 1))


@given(st.lists(st.integers(0, 1_000), min_size=5, max_size=30), st.data())
def test_up_to_a_price_counts_the_row_that_holds_it_and_only_its_side(amounts, data):
    first, mark = 990, data.draw(st.integers(990, 989 + len(amounts)))
    usd = np.array(amounts, dtype=np.float32)
    usd[mark - first] = 0.0
    level_map = LevelMap(
        grid=PriceGrid(linear(), 200, 10_000, 20_000.0),
        duration_ms=MINUTE_MS,
        end_ms=np.array([START]),
        usd=usd[None, :],
        first_row=np.array([first]),
        mark_row=np.array([mark]),
        open_interest_usd=np.ones(1),
        consumed_usd=np.zeros((1, 2)),
        is_scaled=np.ones(1, dtype=bool),
        known_since_ms=START,
    )
    levels = column_levels(level_map, 0)
    row = data.draw(st.integers(980, 1_030))
    found = levels.up_to(row * levels.grid.row_price + data.draw(st.sampled_from([0.0, 1.0, 19.9])))
    assert found.side is (None if row == mark else Side.SHORT if row > mark else Side.LONG)
    low, high = sorted((row, mark))
    assert found.usd == sum(float(each) for place, each in enumerate(usd, first) if low <= place <= high)
    assert found.is_whole == (row == mark or first <= row < first + len(usd))
