"""The picture at t uses only what had been received by t: cutting the data at t must change nothing in it."""

import msgspec
import numpy as np
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.engine.markets import KINDS, START, binance_margin, linear, markets, random_market, session_of

from rektscope.engine.map_builder import build_map
from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import CANDLE_DURATIONS_MS, Viewer
from rektscope.levels.columns import LevelMap
from rektscope.market.errors import InputError
from rektscope.market.times import DAY_MS, MINUTE_MS
from rektscope.sessions.writer import write_session

MINUTES = 60
ARRAYS_OF_A_MAP = ("end_ms", "usd", "first_row", "mark_row", "open_interest_usd", "consumed_usd", "is_scaled")


def assert_same_map(one: LevelMap, other: LevelMap) -> None:
    for name in ARRAYS_OF_A_MAP:
        np.testing.assert_array_equal(getattr(one, name), getattr(other, name), err_msg=name)
        assert getattr(one, name).dtype == getattr(other, name).dtype
    if one.column_count:
        assert (one.grid, one.duration_ms, one.known_since_ms) == (other.grid, other.duration_ms, other.known_since_ms)


def map_or_none(events, until_ms):
    try:
        return build_map(events, binance_margin(), START, until_ms)[0]
    except InputError:
        return None


@settings(max_examples=60)
@given(markets, st.integers(-10 * MINUTE_MS, MINUTES * MINUTE_MS))
def test_the_map_of_a_truncated_market_is_the_first_columns_of_the_whole_one(events, after_start_ms):
    cut_ms = START + after_start_ms
    whole = map_or_none(events, START + MINUTES * MINUTE_MS)
    assert whole is not None
    columns = whole.columns_until(cut_ms)
    for until_ms in (cut_ms, START + MINUTES * MINUTE_MS):  # built by the moment, and built on beyond it
        part = map_or_none(events.until(cut_ms), until_ms)
        if part is None:
            assert columns == 0
        else:
            assert part.columns_until(cut_ms) == columns
            assert_same_map(part.first(columns), whole.first(columns))


def fields_of(frame, prefix=""):
    """Every field of a frame as plain comparable values, nested records opened, except the description."""
    found = {}
    for field in structs.fields(frame):
        value = getattr(frame, field.name)
        if field.name in {"session", "map_progress", "grid", "markets"} or field.name.startswith("_"):
            continue
        if isinstance(value, msgspec.Struct):
            found |= fields_of(value, f"{prefix}{field.name}.")
        elif isinstance(value, tuple) and value and all(isinstance(each, msgspec.Struct) for each in value):
            for number, each in enumerate(value):
                found |= fields_of(each, f"{prefix}{field.name}[{number}].")
        else:
            found[prefix + field.name] = value
    return found


def indexes_of(frame):
    return frame.liquidations, frame.all_liquidations


def assert_same_frame(one, other):
    first, second = fields_of(one), fields_of(other)
    assert first.keys() == second.keys()
    for name, value in first.items():
        np.testing.assert_array_equal(value, second[name], err_msg=name)
    assert one.instrument == other.instrument
    end_ms = one.session.end_ms
    for first_index, second_index in zip(indexes_of(one), indexes_of(other), strict=True):
        assert first_index.totals(end_ms) == second_index.totals(end_ms)
        np.testing.assert_array_equal(first_index.per_minute_usd(end_ms), second_index.per_minute_usd(end_ms))
    if one.level_map is not None and one.level_map.column_count:
        assert one.level_map.grid == other.level_map.grid


def viewer_of(path):
    """A viewer whose map is complete."""
    viewer = Viewer(SessionSource.open(path))
    viewer.start()
    viewer.chart.wait_for_map()
    return viewer


two_markets = st.builds(
    lambda seed, kinds, candle_minutes, history: (
        random_market(seed, MINUTES, kinds, candle_minutes=candle_minutes, history_minutes=history),
        random_market(
            seed + 1, MINUTES, {"liquidations", "candles"}, price_ticks=4_321, instrument=linear("BTCUSDC", "1", "0.1")
        ),
    ),
    seed=st.integers(0, 2**32 - 2),
    kinds=st.sets(st.sampled_from((*KINDS, "liquidations", "funding"))).map(lambda kinds: kinds | {"candles"}),
    candle_minutes=st.sampled_from([1, 5, 15]),
    history=st.sampled_from([0, 45]),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(two_markets, st.integers(0, MINUTES * MINUTE_MS), st.sampled_from(CANDLE_DURATIONS_MS))
def test_the_frame_of_a_truncated_session_is_the_frame_of_the_whole_one(tmp_path, both, after_start_ms, candle_ms):
    cut_ms = START + after_start_ms
    session = session_of(*both, minutes=MINUTES)
    truncated = session.until(cut_ms)
    assume(all(len(events.candles) for events in truncated.events.values()))
    write_session(tmp_path / "whole.rekt", session)
    write_session(tmp_path / "part.rekt", truncated)
    whole, part = viewer_of(tmp_path / "whole.rekt"), viewer_of(tmp_path / "part.rekt")
    try:
        assert_same_frame(part.frame_at(cut_ms, candle_ms), whole.frame_at(cut_ms, candle_ms))
    finally:
        whole.stop()
        part.stop()


def test_a_viewer_that_played_scrubbed_and_jumped_shows_what_one_shows_that_arrived_directly(tmp_path):
    market = random_market(5, MINUTES, {*KINDS, "liquidations", "funding"}, history_minutes=45)
    write_session(tmp_path / "whole.rekt", session_of(market, minutes=MINUTES))
    wandered, direct = viewer_of(tmp_path / "whole.rekt"), viewer_of(tmp_path / "whole.rekt")
    cursor = wandered.cursor
    cursor.seek(cursor.start_ms)
    cursor.set_speed(300)
    cursor.play()
    moments = []
    for elapsed_ms in (0, 16, 33, 1_000, 2_500):
        cursor.advance(elapsed_ms)
        moments.append(wandered.frame(MINUTE_MS))
    for jump_ms in (cursor.end_ms, cursor.start_ms, cursor.start_ms + 17 * MINUTE_MS + 5):
        cursor.seek(jump_ms)
        moments.append(wandered.frame(MINUTE_MS))
    cursor.step(-7 * MINUTE_MS)
    moments.append(wandered.frame(MINUTE_MS))
    for seen in moments:
        assert_same_frame(seen, direct.frame_at(seen.cursor_ms, MINUTE_MS))
    wandered.stop()
    direct.stop()


def test_a_frame_holds_nothing_from_after_its_moment(tmp_path):
    market = random_market(6, MINUTES, {*KINDS, "liquidations"})
    write_session(tmp_path / "whole.rekt", session_of(market, minutes=MINUTES))
    viewer = viewer_of(tmp_path / "whole.rekt")
    moment_ms = START + 33 * MINUTE_MS + 12_345
    frame = viewer.frame_at(moment_ms, MINUTE_MS)
    assert frame.candles.start_ms[-1] <= moment_ms
    assert frame.level_map.end_ms[-1] <= moment_ms
    assert frame.liquidations.received_ms[-1] <= moment_ms
    assert frame.all_liquidations.received_ms[-1] <= moment_ms
    assert len(frame.level_map.usd) == len(frame.level_map.end_ms) == 33
    assert frame.day_change is None
    viewer.stop()


def test_the_day_s_change_is_against_the_price_a_day_earlier(tmp_path):
    history = 24 * 60
    market = random_market(7, MINUTES, {"candles"}, history_minutes=history)
    write_session(tmp_path / "day.rekt", session_of(market, minutes=MINUTES))
    viewer = viewer_of(tmp_path / "day.rekt")
    moment_ms = START + 40 * MINUTE_MS
    known = market.candles.until(moment_ms).price_ticks[-1]
    earlier = market.candles.until(moment_ms - DAY_MS).price_ticks[-1]
    assert viewer.frame_at(moment_ms, MINUTE_MS).day_change == known * 0.1 / (earlier * 0.1) - 1.0
    viewer.stop()
