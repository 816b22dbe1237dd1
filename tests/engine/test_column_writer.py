"""Columns: what is kept of the book after each step, against the book itself."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.engine.markets import (
    START,
    binance_margin,
    candles_of,
    inverse,
    linear,
    markets,
    open_interest_of,
    quiet_market,
    random_market,
)

from rektscope.engine.column_writer import ColumnWriter
from rektscope.engine.map_builder import build_map
from rektscope.levels.book import ExposureBook
from rektscope.levels.grid import PriceGrid
from rektscope.levels.steps import build_steps, following_steps
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Contract
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.risk.margin_rules import MarginRules
from rektscope.risk.tiers import flat_tier_table
from rektscope.venues.binance.rules import BINANCE_COINM


def writer_of(events, until_ms, rows=300):
    """(writer, book, steps), nothing applied yet."""
    steps = build_steps(events, START, until_ms)
    grid = PriceGrid.around(events.instrument, int(steps.mark_close[0]) // MARK_STEPS_PER_TICK)
    margin = binance_margin()
    book = ExposureBook(grid, margin.table, margin.rules)
    return ColumnWriter(book, steps, rows), book, steps


@settings(max_examples=25)
@given(markets)
def test_a_column_is_what_stands_near_the_mark_in_usd_at_the_mark(events):
    writer, book, steps = writer_of(events, START + HOUR_MS)
    for index in range(len(steps)):
        writer.advance(1)
        if not steps.in_session[index]:
            continue
        column = writer.finished()
        assert column.end_ms[-1] == steps.end_ms[index]
        first, rows = int(column.first_row[-1]), column.row_count
        mark = float(steps.mark_close[index]) * events.instrument.mark_step
        worth = 0.001 * mark
        standing = np.zeros(rows)
        found = book.standing_lots(first, first + rows).sum(axis=(0, 1))
        standing[: len(found)] = found * worth
        np.testing.assert_allclose(column.usd[-1], standing, rtol=1e-6, atol=1e-6 * max(standing.max(), 1e-9))
        assert first <= column.mark_row[-1] == book.mark_row < first + rows
        assert column.open_interest_usd[-1] == pytest.approx(book.open_interest_lots * worth)
        np.testing.assert_allclose(column.consumed_usd[-1], book.consumed_lots.sum(axis=1) * worth)
    assert writer.is_finished
    assert writer.progress == 1.0


@settings(max_examples=25)
@given(markets)
def test_written_columns_are_never_touched_again(events):
    writer, _, steps = writer_of(events, START + HOUR_MS)
    writer.advance(len(steps) // 2)
    early = writer.finished()
    before = (early.usd.copy(), early.first_row.copy(), early.consumed_usd.copy(), early.open_interest_usd.copy())
    writer.advance(len(steps))
    whole = writer.finished()
    columns = early.column_count
    for seen, now, all_of_them in zip(
        before,
        (early.usd, early.first_row, early.consumed_usd, early.open_interest_usd),
        (whole.usd, whole.first_row, whole.consumed_usd, whole.open_interest_usd),
        strict=True,
    ):
        np.testing.assert_array_equal(seen, now)
        np.testing.assert_array_equal(seen, all_of_them[:columns])


def test_rows_of_each_side_sum_to_open_interest_where_the_window_holds_them_all():
    events = quiet_market(30, price_ticks=300)
    level_map, _ = build_map(events, binance_margin(), START, START + 30 * MINUTE_MS)
    assert level_map.row_count == level_map.grid.row_count < 1_000
    below = np.arange(level_map.row_count) < int(level_map.mark_row[-1])
    last = level_map.usd[-1].astype(np.float64)
    assert last[below].sum() == pytest.approx(level_map.open_interest_usd[-1], rel=1e-6)
    assert last[~below].sum() == pytest.approx(level_map.open_interest_usd[-1], rel=1e-6)
    assert level_map.open_interest_usd[-1] == pytest.approx(80_000_000 * 0.001 * 30.0)


def test_a_price_of_thirty_ticks_makes_a_map_of_single_ticks():
    level_map, book = build_map(
        random_market(1, 60, price_ticks=30, volatility=0.01), binance_margin(), START, START + HOUR_MS
    )
    assert level_map.grid.bin_ticks == 1
    assert level_map.usd.sum() > 0
    assert (level_map.usd[np.arange(len(level_map.usd)), level_map.mark_row - level_map.first_row] == 0).all()
    assert book.row_count >= 30 * 1.77


def test_the_window_stays_until_the_mark_comes_near_its_edge_and_then_centres_on_it():
    ticks = np.linspace(1_180_000, 1_270_000, 120).astype(int).tolist()
    rows = [(minute, price, price, price, price, 10) for minute, price in enumerate(ticks)]
    events = MarketEvents.of(linear(), candles_of(rows), open_interest_of([(0, 9_000_000)]))
    writer, _, steps = writer_of(events, START + 2 * HOUR_MS)
    writer.advance(len(steps))
    level_map = writer.finished()
    moved = np.flatnonzero(np.diff(level_map.first_row)) + 1
    assert 2 <= len(moved) <= 6
    np.testing.assert_array_equal(level_map.first_row[moved], level_map.mark_row[moved] - 150)
    offset = level_map.mark_row - level_map.first_row
    assert (offset >= 45).all()
    assert (offset < 255).all()


def test_an_inverse_market_counts_usd_by_contract_whatever_the_price():
    margin = MarginRules(
        flat_tier_table(0.004, contract=Contract.INVERSE, contract_size=100.0), BINANCE_COINM, is_own=False
    )
    events = random_market(2, 60, price_ticks=1_180_000, volatility=0.002, instrument=inverse())
    level_map, book = build_map(events, margin, START, START + HOUR_MS)
    np.testing.assert_allclose(book.standing_lots().sum(axis=(1, 2)), book.open_interest_lots, rtol=1e-9)
    known = events.open_interests.until(int(level_map.end_ms[-1])).quantity_lots[-1]
    assert level_map.open_interest_usd[-1] == 100.0 * known


def test_is_scaled_shows_from_when_on_open_interest_is_known():
    events = quiet_market(10)
    late = replace(events, open_interests=open_interest_of([(4 * MINUTE_MS + 1, 5)]))
    writer, _, _ = writer_of(late, START + 10 * MINUTE_MS)
    writer.advance(5)
    assert writer.finished().is_scaled.tolist() == [False] * 4 + [True]
    writer.advance(5)
    assert writer.finished().is_scaled.tolist() == [False] * 4 + [True] * 6


def test_a_map_can_be_cut_at_a_moment():
    level_map, _ = build_map(quiet_market(10), binance_margin(), START, START + 10 * MINUTE_MS)
    assert level_map.columns_until(START + 4 * MINUTE_MS - 1) == 3
    assert level_map.columns_until(START + 4 * MINUTE_MS) == 4
    part = level_map.first(4)
    assert part.column_count == len(part.usd) == len(part.consumed_usd) == 4
    assert part.usd.base is not None  # a view, not a copy
    assert (part.known_since_ms, part.duration_ms) == (START, MINUTE_MS)


@settings(max_examples=25)
@given(events=markets, cuts=st.lists(st.integers(1, 60), min_size=1, max_size=4))
def test_a_map_that_grows_is_the_map_built_at_once(events, cuts):
    cuts = sorted({*cuts, 60})
    writer, before, grown = None, None, []
    for cut in cuts:
        until_ms = START + cut * MINUTE_MS
        known = build_steps(events.until(until_ms), START, until_ms)
        if writer is None:
            if not len(known) or not known.in_session[-1]:
                continue
            margin = binance_margin()
            grid = PriceGrid.around(events.instrument, int(known.mark_close[0]) // MARK_STEPS_PER_TICK)
            writer = ColumnWriter(ExposureBook(grid, margin.table, margin.rules), known, 300)
        else:
            writer.extend(following_steps(events.until(until_ms), before, START, until_ms))
        while not writer.is_finished:
            writer.advance(7)
        before = known
        grown.append((writer.finished(), writer.finished().usd.copy()))
    if writer is None:
        return
    at_once, _, _ = writer_of(events, START + 60 * MINUTE_MS)
    at_once.advance(1_000_000)
    whole = at_once.finished()
    for level_map, pixels in grown:
        first = whole.first(level_map.column_count)
        np.testing.assert_array_equal(level_map.usd, pixels)
        for name in ("end_ms", "usd", "first_row", "mark_row", "open_interest_usd", "consumed_usd", "is_scaled"):
            np.testing.assert_array_equal(getattr(level_map, name), getattr(first, name), name)
    assert grown[-1][0].column_count == whole.column_count
    assert grown[-1][0].known_since_ms == whole.known_since_ms


def test_a_map_does_not_go_on_before_it_is_finished():
    writer, _, steps = writer_of(random_market(1, 20), START + HOUR_MS)
    with pytest.raises(ValueError, match="not all applied"):
        writer.extend(steps)
