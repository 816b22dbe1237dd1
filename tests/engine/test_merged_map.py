"""Maps of several markets summed: nothing is lost or taken for the other side, and nothing is known too early."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.engine.markets import START, binance_margin, linear, quiet_market, random_market, session_of, trades_of

from rektscope.engine.growing_map import GrowingMap
from rektscope.engine.map_builder import MapBuilder, build_map
from rektscope.engine.market_chart import mergeable_markets
from rektscope.engine.merged_map import MapPart, MergedMap
from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.levels.columns import LevelMap
from rektscope.levels.grid import PriceGrid
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import Contract
from rektscope.market.times import MINUTE_MS
from rektscope.sessions.writer import write_session

ARRAYS = ("end_ms", "usd", "first_row", "mark_row", "open_interest_usd", "consumed_usd", "is_scaled")
OWN, OTHER, THIRD = "binance:BTCUSDT", "bybit:BTCUSDT", "okx:BTC-USDT-SWAP"
END = START + 10_000 * MINUTE_MS


# --- maps by arithmetic ----------------------------------------------------------------------------------------------


def level_map(seed=1, columns=8, tick="1", rows=24, bin_ticks=1, mark=100.0, minutes=1, from_minute=0, is_scaled=1):
    """A random map with rows around a mark near `mark`, of columns `minutes` long from a minute after START on."""
    random = np.random.default_rng(seed)
    grid = PriceGrid(linear(tick=tick), bin_ticks, 10_000, mark)
    mark_row = np.asarray(mark / grid.row_price + random.integers(-2, 3, columns), dtype=np.int64)
    first_row = mark_row - rows // 2 + random.integers(-1, 2, columns)
    usd = random.integers(0, 1_000, (columns, rows)).astype(np.float32)
    usd[np.arange(columns), mark_row - first_row] = 0.0  # nobody stands at the mark
    return LevelMap(
        grid=grid,
        duration_ms=minutes * MINUTE_MS,
        end_ms=START + (from_minute + minutes * np.arange(1, columns + 1)) * MINUTE_MS,
        usd=usd,
        first_row=first_row,
        mark_row=mark_row,
        open_interest_usd=random.integers(1, 10**9, columns).astype(float),
        consumed_usd=random.integers(0, 10**6, (columns, 2)).astype(float),
        is_scaled=np.full(columns, bool(is_scaled)),
        known_since_ms=START - seed,
    )


def part(of, market=OTHER, watermark_ms=END):
    return MapPart(market, of, watermark_ms)


def merged_of(own, *others, at_ms=END):
    """The sum at a moment, worked out at once."""
    parts = [part(each, market) for each, market in zip(others, (OTHER, THIRD), strict=False)]
    return MergedMap().levels_at(at_ms, part(own, OWN), parts)


def sides_of(of, column):
    """(USD of longs, USD of shorts) in the rows kept."""
    rows = of.first_row[column] + np.arange(of.row_count)
    usd = of.usd[column].astype(float)
    return usd[rows < of.mark_row[column]].sum(), usd[rows > of.mark_row[column]].sum()


def share_within(of, column, low, high):
    """(rows,) share of each row's height that lies in [low, high), by comparing prices."""
    edges = (of.first_row[column] + np.arange(of.row_count + 1)) * of.grid.row_price
    overlap = np.minimum(edges[1:], high) - np.maximum(edges[:-1], low)
    return np.maximum(overlap, 0.0) / of.grid.row_price


def assert_same_map(one, other):
    for name in ARRAYS:
        np.testing.assert_array_equal(getattr(one, name), getattr(other, name), name)


two_maps = st.tuples(
    st.builds(level_map, seed=st.integers(0, 999), tick=st.sampled_from(["1", "0.5"]), rows=st.integers(9, 40)),
    st.builds(
        level_map,
        seed=st.integers(1_000, 1_999),
        columns=st.integers(1, 12),
        tick=st.sampled_from(["1", "0.1", "2.5", "0.75"]),
        rows=st.integers(9, 60),
        bin_ticks=st.integers(1, 3),
        mark=st.sampled_from([97.0, 100.0, 103.5]),
        minutes=st.integers(1, 3),
        from_minute=st.integers(0, 5),
        is_scaled=st.integers(0, 1),
    ),
)


# --- sums ------------------------------------------------------------------------------------------------------------


def test_rows_of_one_height_are_summed_price_by_price():
    own = level_map(columns=1, rows=9)
    other = replace(level_map(seed=2, columns=1, rows=9), mark_row=own.mark_row, first_row=own.first_row + 2)
    other.usd[:, :] = [[10, 20, 30, 40, 50, 60, 70, 80, 90]]
    other.usd[0, int(other.mark_row[0] - other.first_row[0])] = 0.0
    merged = merged_of(own, other).level_map
    np.testing.assert_array_equal(merged.usd[0, 2:], own.usd[0, 2:] + other.usd[0, :7])
    np.testing.assert_array_equal(merged.usd[0, :2], own.usd[0, :2])
    assert merged.open_interest_usd[0] == own.open_interest_usd[0] + other.open_interest_usd[0]
    np.testing.assert_array_equal(merged.consumed_usd[0], own.consumed_usd[0] + other.consumed_usd[0])


def test_a_coarser_row_is_spread_over_the_rows_it_overlaps():
    own = replace(level_map(columns=1, rows=10), first_row=np.array([95]), mark_row=np.array([100]))
    own.usd[:] = 0.0
    coarse = level_map(seed=2, columns=1, tick="2.5", rows=4)
    coarse = replace(coarse, first_row=np.array([38]), mark_row=np.array([40]))
    coarse.usd[:] = [[0.0, 100.0, 0.0, 50.0]]  # longs at 97.5 to 100, shorts at 102.5 to 105
    merged = merged_of(own, coarse).level_map
    np.testing.assert_allclose(merged.usd[0], [0, 0, 20, 40, 40, 0, 0, 10, 20, 20])


def test_levels_between_the_two_marks_go_beside_the_mark_of_the_chart():
    own = replace(level_map(columns=1, rows=10), first_row=np.array([95]), mark_row=np.array([100]))
    own.usd[:] = 0.0
    above = replace(own, grid=replace(own.grid), mark_row=np.array([102]), usd=np.full((1, 10), 1.0, np.float32))
    above.usd[0, 7] = 0.0
    below = replace(own, grid=replace(own.grid), mark_row=np.array([98]), usd=np.full((1, 10), 1.0, np.float32))
    below.usd[0, 3] = 0.0
    np.testing.assert_array_equal(merged_of(own, above).level_map.usd[0], [1, 1, 1, 1, 3, 0, 0, 0, 1, 1])
    np.testing.assert_array_equal(merged_of(own, below).level_map.usd[0], [1, 1, 1, 0, 0, 0, 3, 1, 1, 1])


@settings(max_examples=150)
@given(two_maps)
def test_each_side_keeps_its_usd_within_the_rows_kept(both):
    own, other = both
    merged = merged_of(own, other).level_map
    for column in range(own.column_count):
        longs, shorts = sides_of(own, column)
        newest = int(np.searchsorted(other.end_ms, own.end_ms[column], side="right")) - 1
        if newest >= 0:
            low, high = own.first_row[column], own.first_row[column] + own.row_count
            kept = share_within(other, newest, low * own.grid.row_price, high * own.grid.row_price)
            rows = other.first_row[newest] + np.arange(other.row_count)
            usd = other.usd[newest] * kept
            longs += usd[rows < other.mark_row[newest]].sum()
            shorts += usd[rows > other.mark_row[newest]].sum()
        assert sides_of(merged, column) == (pytest.approx(longs, rel=1e-5), pytest.approx(shorts, rel=1e-5))
        assert merged.usd[column, own.mark_row[column] - own.first_row[column]] == 0.0
        assert (merged.usd[column] >= 0.0).all()


def test_what_was_consumed_is_summed_over_the_columns_that_ended_meanwhile():
    own, fine = level_map(columns=3, minutes=2), level_map(seed=2, columns=6)
    added = merged_of(own, fine).level_map.consumed_usd - own.consumed_usd
    np.testing.assert_allclose(added, fine.consumed_usd.reshape(3, 2, 2).sum(axis=1))
    added = merged_of(fine, own).level_map.consumed_usd - fine.consumed_usd
    np.testing.assert_allclose(added[1::2], own.consumed_usd)
    np.testing.assert_array_equal(added[::2], 0.0)


def test_a_column_is_scaled_only_where_all_of_it_is():
    own = level_map()
    late = level_map(seed=2, from_minute=3, is_scaled=0)
    np.testing.assert_array_equal(merged_of(own, late).level_map.is_scaled, [True] * 3 + [False] * 5)


def test_three_maps_are_summed_and_named():
    own, second, third = (level_map(seed=seed) for seed in (1, 2, 3))
    levels = merged_of(own, second, third)
    assert levels.markets == (OWN, OTHER, THIRD)
    assert levels.level_map.known_since_ms == START - 1
    total = sum(each.open_interest_usd for each in (own, second, third))
    np.testing.assert_allclose(levels.level_map.open_interest_usd, total)


@pytest.mark.parametrize("mark", [1_000.0, 10.0])
def test_contracts_of_other_units_are_not_summed(mark):
    own = level_map()
    levels = merged_of(own, level_map(seed=2, mark=mark, tick="0.1" if mark < 100 else "10"))
    assert levels.markets == (OWN,)
    assert_same_map(levels.level_map, own)


def test_the_sum_is_another_map_to_those_who_draw_it():
    own, merging = level_map(), MergedMap()
    first, second = (merging.levels_at(END, part(own, OWN), [part(level_map(2))]).level_map for _ in range(2))
    assert first.grid is not own.grid
    assert first.grid == own.grid
    assert merging.levels_at(END, part(own, OWN), [part(level_map(3))]).level_map.grid is not first.grid
    assert second.grid is first.grid or second.grid == first.grid


# --- time ------------------------------------------------------------------------------------------------------------


@settings(max_examples=80)
@given(two_maps, st.integers(0, 12 * MINUTE_MS))
def test_at_a_moment_only_columns_finished_by_then_count(both, after_start_ms):
    own, other = both
    at_ms = START + after_start_ms
    seen = merged_of(own, other, at_ms=at_ms)
    columns = own.columns_until(at_ms)
    if not columns:
        assert seen.level_map is None
        return
    known = other.first(other.columns_until(at_ms))
    cut = merged_of(own.first(columns), known if known.column_count else None)
    assert_same_map(seen.level_map, cut.level_map)
    assert (seen.markets, seen.level_map.known_since_ms) == (cut.markets, cut.level_map.known_since_ms)


@settings(max_examples=80)
@given(two_maps, st.lists(st.tuples(st.integers(0, 8), st.integers(0, 12)), max_size=8))
def test_growing_a_few_columns_at_a_time_gives_what_is_worked_out_at_once(both, steps):
    own, other = both
    merging, handed_out = MergedMap(), []
    for own_columns, other_columns in sorted(steps):
        has_all = other_columns >= other.column_count
        watermark_ms = END if has_all else int(other.end_ms[other_columns]) - 1
        levels = merging.levels_at(
            END,
            part(own.first(own_columns), OWN),
            [part(other.first(other_columns) if other_columns else None, watermark_ms=watermark_ms)],
        )
        if levels.level_map is not None:
            handed_out.append((levels.level_map, levels.level_map.usd.copy()))
    last = merging.levels_at(END, part(own, OWN), [part(other)])
    assert_same_map(last.level_map, merged_of(own, other).level_map)
    for early, usd in handed_out:
        np.testing.assert_array_equal(early.usd, usd)
        np.testing.assert_array_equal(early.usd, last.level_map.usd[: early.column_count])


def test_a_column_waits_until_the_other_map_has_come_as_far():
    own, other = level_map(), level_map(seed=2)
    merging = MergedMap()
    building = [part(other.first(3), watermark_ms=int(other.end_ms[2]))]
    assert merging.levels_at(END, part(own, OWN), building).level_map.column_count == 3
    assert merging.levels_at(END, part(own, OWN), [part(None, watermark_ms=-1)]).level_map is None
    assert merging.levels_at(END, part(own, OWN), [part(other)]).level_map.column_count == 8


def test_a_map_built_anew_is_summed_anew():
    merging = MergedMap()
    before = merging.levels_at(END, part(level_map(), OWN), [part(level_map(seed=2))]).level_map
    anew = level_map(seed=5)
    after = merging.levels_at(END, part(level_map(), OWN), [part(anew)]).level_map
    assert after.grid is not before.grid
    assert_same_map(after, merged_of(level_map(), anew).level_map)


def test_a_market_without_a_map_adds_nothing():
    own = level_map()
    levels = merged_of(own, None)
    assert levels.markets == (OWN,)
    assert_same_map(levels.level_map, own)
    assert MergedMap().levels_at(END, part(None, OWN), [part(own)]).level_map is None


# --- maps that are being built ---------------------------------------------------------------------------------------


def builders_part(builder, market):
    watermark_ms = builder.watermark_ms
    return MapPart(market, builder.latest, watermark_ms)


def merged_at_once(events, minutes):
    return merged_of(*(build_map(each, binance_margin(), START, START + minutes * MINUTE_MS)[0] for each in events))


def assert_only_added_to(merged, seen):
    """Nothing that was seen before has changed."""
    if merged.level_map is not None:
        seen.append(merged.level_map)
    for before in seen[-2:]:
        np.testing.assert_array_equal(before.usd, seen[-1].usd[: before.column_count])


def test_maps_summed_while_both_are_built_give_the_sum_of_both():
    minutes = 24 * 60
    events = [random_market(seed, minutes, history_minutes=45) for seed in (3, 4)]
    builders = [MapBuilder(each, binance_margin(), START, START + minutes * MINUTE_MS) for each in events]
    merging, seen = MergedMap(), []
    for builder in reversed(builders):
        builder.start()
    is_done = False
    while not is_done:
        is_done = all(builder.is_done for builder in builders)
        own, other = (builders_part(*each) for each in zip(builders, (OWN, OTHER), strict=True))
        assert_only_added_to(merging.levels_at(END, own, [other]), seen)
    for builder in builders:
        builder.stop()
    assert_same_map(seen[-1], merged_at_once(events, minutes).level_map)


def test_maps_summed_while_both_grow_live_give_the_sum_of_both():
    events = [random_market(seed, 60, history_minutes=45) for seed in (3, 4)]
    growing = [GrowingMap(binance_margin(), START) for _ in events]
    merging, seen = MergedMap(), []
    growing[0].start()
    for minute in range(1, 61):
        if minute == 20:
            growing[1].start()  # as when the sum is asked for later
        for each, whole in zip(growing, events, strict=True):
            each.extend(whole.until(START + minute * MINUTE_MS + 1), START + minute * MINUTE_MS + 1)
        own, other = (builders_part(*each) for each in zip(growing, (OWN, OTHER), strict=True))
        assert_only_added_to(merging.levels_at(END, own, [other]), seen)
    for each in growing:
        each.wait()
    own, other = (builders_part(*each) for each in zip(growing, (OWN, OTHER), strict=True))
    assert_only_added_to(merging.levels_at(END, own, [other]), seen)
    for each in growing:
        each.stop()
    assert_same_map(seen[-1], merged_at_once(events, 60).level_map)


# --- in the viewer ---------------------------------------------------------------------------------------------------


def at_bybit(events):
    return replace(events, instrument=replace(events.instrument, venue="bybit"))


def viewer_of(path, *markets, minutes=60):
    write_session(path, session_of(*markets, minutes=minutes))
    viewer = Viewer(SessionSource.open(path))
    viewer.start()
    return viewer


def wait_for_maps(viewer):
    shown = viewer.market
    for market in viewer.mergeable():
        viewer.choose_market(market)
        viewer.chart.wait_for_map()
    viewer.choose_market(shown)


@pytest.fixture
def viewer_over(tmp_path):
    opened = []

    def over(*markets, minutes=60):
        opened.append(viewer_of(tmp_path / f"{len(opened)}.rekt", *markets, minutes=minutes))
        return opened[-1]

    yield over
    for viewer in opened:
        viewer.stop()


def test_merged_the_map_has_the_open_interest_of_both(viewer_over):
    viewer = viewer_over(quiet_market(60), at_bybit(quiet_market(60, lots=20_000_000)))
    viewer.chart.wait_for_map()
    alone = viewer.frame(MINUTE_MS)
    assert (viewer.is_merged, alone.merged_markets) == (False, ())
    viewer.merge(True)
    wait_for_maps(viewer)
    both = viewer.frame(MINUTE_MS)
    assert both.merged_markets == (OWN, OTHER) == viewer.mergeable()
    assert both.level_map.column_count == alone.level_map.column_count == 60
    np.testing.assert_allclose(both.level_map.open_interest_usd, alone.level_map.open_interest_usd * 1.25)
    assert both.map_progress == 1.0
    viewer.merge(False)
    assert viewer.frame(MINUTE_MS).level_map.grid is alone.level_map.grid
    viewer.choose_market(OTHER)
    other = viewer.frame(MINUTE_MS)
    np.testing.assert_allclose(both.level_map.usd, alone.level_map.usd + other.level_map.usd, rtol=1e-6)


def test_a_session_that_is_too_long_to_be_summed_is_refused_in_a_sentence(viewer_over, monkeypatch):
    viewer = viewer_over(quiet_market(60), at_bybit(quiet_market(60, lots=20_000_000)))
    monkeypatch.setattr("rektscope.engine.viewer.MOST_MERGED_COLUMNS", 60)
    viewer.merge(True)
    viewer.merge(False)
    monkeypatch.setattr("rektscope.engine.viewer.MOST_MERGED_COLUMNS", 59)
    with pytest.raises(InputError, match=r"60 columns.*at most 59.*fewer days"):
        viewer.merge(True)
    assert not viewer.is_merged


def test_merged_another_market_of_the_coin_on_the_chart_has_the_same_sum(viewer_over):
    viewer = viewer_over(quiet_market(60), at_bybit(quiet_market(60, lots=20_000_000)))
    viewer.merge(True)
    wait_for_maps(viewer)
    first = viewer.frame(MINUTE_MS)
    viewer.choose_market(OTHER)
    second = viewer.frame(MINUTE_MS)
    assert second.merged_markets == (OTHER, OWN)
    np.testing.assert_allclose(second.level_map.usd, first.level_map.usd, rtol=1e-6)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32 - 2), after_start_ms=st.integers(0, 60 * MINUTE_MS))
def test_the_merged_frame_of_a_truncated_session_is_that_of_the_whole_one(tmp_path, seed, after_start_ms):
    cut_ms = START + after_start_ms
    other = random_market(seed + 1, 60, instrument=linear(tick="0.5"), price_ticks=236_100, history_minutes=45)
    session = session_of(random_market(seed, 60, history_minutes=45), at_bybit(other), minutes=60)
    frames = []
    for name, each in (("whole", session), ("part", session.until(cut_ms))):
        write_session(tmp_path / f"{name}.rekt", each)
        viewer = Viewer(SessionSource.open(tmp_path / f"{name}.rekt"))
        try:
            viewer.merge(True)
            viewer.start()
            wait_for_maps(viewer)
            frames.append(viewer.frame_at(cut_ms, MINUTE_MS))
        finally:
            viewer.stop()
    whole, cut = frames
    assert whole.merged_markets == cut.merged_markets
    if whole.level_map is None:
        assert cut.level_map is None
        return
    assert_same_map(cut.level_map, whole.level_map)
    assert cut.level_map.grid == whole.level_map.grid
    np.testing.assert_array_equal(cut.standing.usd, whole.standing.usd)
    assert cut.standing.mark_row == whole.standing.mark_row


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32 - 2))
def test_what_stands_in_a_merged_map_is_what_each_market_has_left(tmp_path, seed):
    """At a column's end it is that column; between two, the sum of what stands in each market, sides kept apart."""
    other = random_market(seed + 1, 60, instrument=linear(tick="0.5"), price_ticks=236_100, history_minutes=45)
    viewer = viewer_of(tmp_path / "two.rekt", random_market(seed, 60, history_minutes=45), at_bybit(other))
    try:
        wait_for_maps(viewer)
        viewer.merge(True)
        end_ms = viewer.frame_at(START + 60 * MINUTE_MS, MINUTE_MS).level_map.end_ms
        random = np.random.default_rng(seed)
        for at_ms in [*end_ms[-3:].tolist(), *random.integers(int(end_ms[0]), START + 60 * MINUTE_MS, 10).tolist()]:
            viewer.merge(True)
            frame = viewer.frame_at(at_ms, MINUTE_MS)
            merged, column = frame.standing, frame.level_map
            assert merged.grid is column.grid
            viewer.merge(False)
            own = viewer.frame_at(at_ms, MINUTE_MS).standing
            assert merged.mark_row == own.mark_row
            assert (merged.usd >= own.usd * (1 - 1e-6)).all()
            assert merged.usd[merged.mark_row - merged.first_row] == 0.0
            if at_ms == int(column.end_ms[-1]) and merged.consumed_usd == (0.0, 0.0):
                np.testing.assert_allclose(merged.usd, column.usd[-1], rtol=1e-5, atol=1e-3)
            assert sum(merged.consumed_usd) >= sum(own.consumed_usd) * (1 - 1e-6)
    finally:
        viewer.stop()


def test_a_market_that_cannot_have_a_map_is_left_out(viewer_over):
    broken = at_bybit(MarketEvents.of(linear(), trades_of([(1_000, 6_000, 5), (70_000, 6_000_000_000, 5)])))
    viewer = viewer_over(quiet_market(60), broken)
    assert viewer.mergeable() == (OWN, OTHER)
    viewer.merge(True)
    viewer.chart.wait_for_map()
    viewer.choose_market(OTHER)
    with pytest.raises(InputError, match="rises so far"):
        viewer.chart.wait_for_map()
    viewer.choose_market(OWN)
    assert viewer.mergeable() == (OWN,)
    frame = viewer.frame(MINUTE_MS)
    assert (frame.merged_markets, frame.level_map.column_count, frame.map_progress) == ((), 60, 1.0)


def test_only_markets_of_the_coin_with_prices_in_dollars_are_summed():
    instrument = linear()
    yes = [replace(instrument, venue=quote.lower(), quote=quote) for quote in ("USD", "USDC")]
    no = [
        replace(instrument, venue="euros", quote="EUR"),
        replace(instrument, venue="ether", base="ETH"),
        replace(instrument, venue="sums", contract=Contract.AGGREGATE, lot_size=Decimal(1)),
    ]
    events = [MarketEvents.of(each) for each in (instrument, *yes, *no)]
    info = session_of(*events, minutes=1).info
    assert mergeable_markets(info, instrument.market) == (instrument.market, *(each.market for each in yes))
    assert mergeable_markets(info, "sums:BTCUSDT") == ("sums:BTCUSDT",)
    assert mergeable_markets(info, "euros:BTCUSDT") == ("euros:BTCUSDT",)
    silent = replace(
        info, markets=tuple(replace(each, has_prices=each.instrument == instrument) for each in info.markets)
    )
    assert mergeable_markets(silent, instrument.market) == (instrument.market,)
