"""Columns that were let go come back to the last bit, for any reader, while the map grows."""

import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.markets import START, binance_margin, markets, random_market

from rektscope.engine.column_store import ColumnStore, StoredColumns, StoreLimits
from rektscope.engine.column_writer import ColumnWriter
from rektscope.engine.overview import codes_of
from rektscope.levels.book import ExposureBook
from rektscope.levels.grid import PriceGrid
from rektscope.levels.steps import build_steps, following_steps
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.times import MINUTE_MS

SMALL = StoreLimits(head_columns=5, tile_columns=3, tiles_a_run=2, cached_tiles=1)
THINNED = StoreLimits(head_columns=5, tile_columns=3, tiles_a_run=1, cached_tiles=1, checkpoint_bytes=1)
PASSING = StoreLimits(head_columns=16, tile_columns=16, tiles_a_run=2, cached_tiles=1)
"""Of whole groups, so that most columns are passed over while the map is built at once."""
LIMITS = pytest.mark.parametrize("limits", [SMALL, THINNED, PASSING], ids=["small", "thinned", "passing"])


def _writer(steps, instrument, limits=None):
    grid = PriceGrid.around(instrument, int(steps.mark_close[0]) // MARK_STEPS_PER_TICK)
    margin = binance_margin()
    return ColumnWriter(ExposureBook(grid, margin.table, margin.rules), steps, 300, limits)


def _written(steps, instrument, limits=None, pace=7):
    writer = _writer(steps, instrument, limits)
    while not writer.is_finished:
        writer.advance(pace)
    return writer.finished()


@LIMITS
@settings(max_examples=15, deadline=None)
@given(events=markets, order=st.permutations(range(60)), pace=st.integers(1, 70))
def test_columns_that_were_let_go_are_those_that_were_written(limits, events, order, pace):
    steps = build_steps(events, START, START + 60 * MINUTE_MS)
    if not len(steps):
        return
    kept = _written(steps, events.instrument)
    stored = _written(steps, events.instrument, limits, pace)
    assert stored.column_count == kept.column_count
    for column in order:
        if column < kept.column_count:
            np.testing.assert_array_equal(stored.usd[column], kept.usd[column])
    np.testing.assert_array_equal(stored.usd, kept.usd)
    for name in ("end_ms", "first_row", "mark_row", "open_interest_usd", "consumed_usd", "is_scaled"):
        np.testing.assert_array_equal(getattr(stored, name), getattr(kept, name), name)


@LIMITS
def test_a_map_that_grows_by_single_steps_gives_its_old_columns_back(limits):
    events = random_market(5, 200)
    whole = build_steps(events, START, START + 200 * MINUTE_MS)
    kept = _written(whole, events.instrument)
    before = build_steps(events.until(START + 3 * MINUTE_MS), START, START + 3 * MINUTE_MS)
    writer = _writer(before, events.instrument, limits)
    writer.advance(100)
    for minute in range(4, 201):
        until_ms = START + minute * MINUTE_MS
        following = following_steps(events.until(until_ms), before, START, until_ms)
        writer.extend(following)
        writer.advance(100)
        before = following if len(following) else before
    np.testing.assert_array_equal(writer.finished().usd, kept.usd)


def test_what_was_handed_out_stays_while_more_is_written_and_others_read():
    events = random_market(6, 240)
    steps = build_steps(events, START, START + 240 * MINUTE_MS)
    kept = _written(steps, events.instrument)
    writer = _writer(steps, events.instrument, SMALL)
    writer.advance(60)
    seen = [writer.finished()]
    wrong: list[int] = []
    is_over = threading.Event()

    def read(seed: int) -> None:
        chances = np.random.default_rng(seed)
        while not is_over.is_set():
            early = seen[-1]
            column = int(chances.integers(early.column_count))
            if not np.array_equal(early.usd[column], kept.usd[column]):
                wrong.append(column)

    with ThreadPoolExecutor(3) as readers:
        reading = [readers.submit(read, seed) for seed in range(3)]
        while not writer.is_finished:
            writer.advance(4)
            seen.append(writer.finished())
        is_over.set()
        for each in reading:
            each.result()
    assert wrong == []
    assert [early.column_count for early in seen] == sorted(early.column_count for early in seen)
    np.testing.assert_array_equal(seen[0].usd, kept.usd[: seen[0].column_count])


def test_stored_columns_are_read_like_an_array():
    events = random_market(7, 60)
    steps = build_steps(events, START, START + 60 * MINUTE_MS)
    array, stored = _written(steps, events.instrument).usd, _written(steps, events.instrument, SMALL).usd
    assert isinstance(stored, StoredColumns)
    assert (len(stored), stored.shape) == (len(array), array.shape)
    for which in (slice(2, 9), slice(None), slice(50, 10), slice(-3, None), np.array([7, 2, 7, 40]), np.array([], int)):
        np.testing.assert_array_equal(stored[which], array[which])
    np.testing.assert_array_equal(stored[-1], array[-1])
    np.testing.assert_array_equal(stored.first(11), array[:11])
    for column in (len(array), -len(array) - 1):
        with pytest.raises(IndexError):
            stored[column]


def test_few_columns_and_few_books_stay_in_memory():
    events = random_market(8, 240)
    steps = build_steps(events, START, START + 240 * MINUTE_MS)
    store = _written(steps, events.instrument, SMALL).usd._store
    held = len(store._head) + (len(store._tiles) + 1) * SMALL.tile_columns
    assert held <= SMALL.head_columns + 2 * SMALL.tile_columns
    assert len(_written(steps, events.instrument, THINNED).usd._store._runs) <= 2


def _groups(steps, instrument, pace):
    """The codes of every whole group of the finest level of a map."""
    stored = _written(steps, instrument, PASSING, pace).usd
    return stored.whole_groups(0).codes


def test_a_map_built_at_once_passes_columns_over_and_a_map_that_grows_does_not(monkeypatch):
    events = random_market(8, 200)
    steps = build_steps(events, START, START + 200 * MINUTE_MS)
    written: list[int] = []
    write = ColumnStore.write

    def noted(store, column, *others):
        written.append(column)
        write(store, column, *others)

    monkeypatch.setattr(ColumnStore, "write", noted)
    at_once = _groups(steps, events.instrument, 64)
    few = len(written)
    written.clear()
    one_by_one = _groups(steps, events.instrument, 1)
    assert len(written) == 200
    assert few < 100
    np.testing.assert_array_equal(at_once, one_by_one)


def test_the_view_from_afar_is_of_every_fourth_column():
    events = random_market(8, 200)
    steps = build_steps(events, START, START + 200 * MINUTE_MS)
    kept = _written(steps, events.instrument)
    usd, first_row = (np.asarray(each)[:192].reshape(12, 16, -1) for each in (kept.usd, kept.first_row))
    of_one_window = (first_row == first_row[:, :1]).all(axis=(1, 2))
    assert of_one_window.sum() > 8
    expected = codes_of(usd[of_one_window, 3::4].max(axis=1))
    np.testing.assert_array_equal(_groups(steps, events.instrument, 64)[of_one_window], expected)
