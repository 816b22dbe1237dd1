"""What is kept from one start to the next is what would be worked out anew, to the last bit, or it is not used."""

import dataclasses
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from tests.engine.markets import START, linear, random_market, session_of

from rektscope.engine import start_cache
from rektscope.engine.array_file import read_arrays, write_arrays
from rektscope.engine.margins import margin_rules_of
from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.start_cache import StartCache
from rektscope.engine.tier_store import TierStore
from rektscope.engine.viewer import Viewer
from rektscope.market.errors import InputError
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.replay.story import Chapter, Claim
from rektscope.sessions.session import Session
from rektscope.sessions.writer import write_session

MINUTES = 30
EVERY_KIND = {"trades", "candles", "marks", "open interest", "liquidations", "funding"}


def made_session(seed=1):
    """Two markets with prices and one without; every kind of event, history, chapters, claims."""
    plain = session_of(
        random_market(seed, MINUTES, {"liquidations"}, instrument=linear("BTCUSDC")),
        random_market(seed + 1, MINUTES, EVERY_KIND, history_minutes=45),
        random_market(seed + 2, MINUTES, EVERY_KIND, price_ticks=4_321, instrument=linear("ETHUSDT")),
        minutes=MINUTES,
    )
    info = dataclasses.replace(
        plain.info,
        opening_ms=START + 7 * MINUTE_MS,
        chapters=(Chapter(START + MINUTE_MS, "A chapter – with signs ≥ ☃", "Its words."),),
        claims=(Claim("A claim", "its source", "liquidated_usd", 0.1, 1e300, ""),),
    )
    return Session(info, plain.events)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "made.rekt"
    write_session(path, made_session())
    return path


@pytest.fixture
def cache(tmp_path):
    return StartCache(tmp_path / "kept")


def started(path, cache=None):
    """A viewer whose first map is whole, stopped: what it keeps has been kept."""
    viewer = Viewer(SessionSource.open(path, cache))
    viewer.start()
    viewer.chart.wait_for_map()
    viewer.stop()
    return viewer


def is_taken_over(path, cache):
    """Whether the start of a session comes from the cache."""
    source = SessionSource.open(path, cache)
    source.close()
    return source._ready is not None


def entries(cache):
    return sorted(cache.folder.glob("*.start"))


def assert_same_columns(one, other):
    """Two dataclasses of columns: the same bits, and the same of everything else."""
    assert type(one) is type(other)
    for field in dataclasses.fields(one):
        first, second = getattr(one, field.name), getattr(other, field.name)
        if isinstance(first, np.ndarray):
            assert (first.dtype, first.shape) == (second.dtype, second.shape), field.name
            assert first.tobytes() == second.tobytes(), field.name
        else:
            assert first == second, field.name


def assert_same_start(one, other):
    """Two viewers know the same before anything is read again."""
    assert one.session == other.session
    assert one.session.to_json() == other.session.to_json()
    assert one.market == other.market
    assert one.cursor.time_ms == other.cursor.time_ms
    assert one.chart.margin == other.chart.margin
    assert one.chart.events.instrument == other.chart.events.instrument
    for first, second in zip(one.chart.events.batches(), other.chart.events.batches(), strict=True):
        assert_same_columns(first, second)
    assert_same_columns(one._source.liquidations(), other._source.liquidations())
    assert_same_columns(one.chart.liquidations, other.chart.liquidations)
    assert_same_columns(one.chart.wait_for_map(), other.chart.wait_for_map())


# --- what is taken over is exact -------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(3))
def test_a_later_start_knows_what_a_fresh_one_works_out_to_the_last_bit(tmp_path, cache, seed):
    path = tmp_path / "made.rekt"
    write_session(path, made_session(seed))
    assert_same_start(started(path, cache), started(path))
    assert is_taken_over(path, cache)
    assert_same_start(started(path, cache), started(path))


def test_the_bundled_event_is_taken_over_to_the_last_bit(cache):
    path = bundled_session_path()
    started(path, cache)
    assert is_taken_over(path, cache)
    assert_same_start(started(path, cache), started(path))


def test_frames_of_a_later_start_are_those_of_a_fresh_one(path, cache):
    fresh = started(path, cache)
    later = started(path, cache)
    for minute in range(0, MINUTES + 1, 3):
        one, other = (viewer.frame_at(START + minute * MINUTE_MS, MINUTE_MS) for viewer in (fresh, later))
        assert one.totals == other.totals
        assert one.state == other.state
        assert_same_columns(one.candles, other.candles)
        assert (one.level_map is None) == (other.level_map is None)
        if one.level_map is not None:
            assert_same_columns(one.level_map, other.level_map)


def test_a_later_start_has_its_map_at_once_and_starts_no_thread(path, cache, no_thread_left):
    _ = no_thread_left
    started(path, cache)
    viewer = Viewer(SessionSource.open(path, cache))
    viewer.start()
    assert viewer.chart.map_progress == 1.0
    assert viewer.chart._builder._thread is None
    assert viewer.chart.wait_for_map().column_count == MINUTES
    assert viewer.frame(MINUTE_MS).map_progress == 1.0
    viewer.stop()
    viewer.stop()


def test_what_was_not_kept_is_read_from_the_file(path, cache):
    fresh = started(path)
    started(path, cache)
    later = Viewer(SessionSource.open(path, cache))
    later.start()
    assert list(later._source.all_events()) == [market.instrument.market for market in later.session.markets]
    for viewer in (fresh, later):
        viewer._source = SessionSource.open(path) if viewer is fresh else viewer._source
        viewer.choose_market("binance:ETHUSDT")
        viewer.start()
    assert_same_start(later, fresh)
    assert later.states(START + 9 * MINUTE_MS) == fresh.states(START + 9 * MINUTE_MS)
    for viewer in (fresh, later):
        viewer.stop()
    assert len(entries(cache)) == 1  # the other market's map is not the one shown first
    assert_same_start(started(path, cache), started(path))


IMPORTS = """
import sys
from rektscope.engine.sources import SessionSource
from rektscope.engine.start_cache import StartCache
from rektscope.engine.viewer import Viewer
from pathlib import Path
viewer = Viewer(SessionSource.open(Path(sys.argv[1]), StartCache()))
viewer.start()
viewer.chart.wait_for_map()
viewer.frame(60_000)
print(*sorted(name for name in ("pyarrow", "pandas", "rich", "requests", "importlib.metadata") if name in sys.modules))
viewer.stop()
"""


def test_a_later_start_imports_neither_pyarrow_nor_pandas(path):
    """And the first one does, so that the test would notice."""
    said = [
        subprocess.run([sys.executable, "-c", IMPORTS, str(path)], capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]
    assert said[0].split() == ["pyarrow"]
    assert said[1].split() == []


def test_entries_lie_in_the_users_cache_folder(path, own_folders):
    started(path, StartCache())
    assert len(list((own_folders / "cache" / "rektscope" / "start").iterdir())) == 1


# --- what leads to other figures leads to another entry --------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("_FORMAT", start_cache._FORMAT + 1),
        ("ROW_COUNT", start_cache.ROW_COUNT - 2),
        ("DEFAULT_PARAMETERS", dataclasses.replace(start_cache.DEFAULT_PARAMETERS, turnover_days=0.61)),
    ],
)
def test_another_format_row_count_or_parameter_is_another_name(path, cache, monkeypatch, name, value):
    before = cache.key_of(path)
    assert before == cache.key_of(path)
    monkeypatch.setattr(start_cache, name, value)
    assert cache.key_of(path) != before


def test_another_numpy_or_machine_is_another_name(path, cache, monkeypatch):
    names = {cache.key_of(path)}
    with monkeypatch.context() as patch:
        patch.setattr(np, "__version__", "2.0.0-other")
        names.add(cache.key_of(path))
    with monkeypatch.context() as patch:
        patch.setattr(sys, "byteorder", "other")
        names.add(cache.key_of(path))
    with monkeypatch.context() as patch:
        patch.setattr(start_cache.platform, "machine", lambda: "other")
        names.add(cache.key_of(path))
    assert len(names) == 4


def test_any_change_of_the_code_is_another_name(path, cache, monkeypatch, tmp_path):
    files = start_cache._code_files()
    named = {f"{file.parent.name}/{file.name}" for file in files}
    assert {"levels/book.py", "risk/liquidation.py", "market/events.py", "replay/liquidation_index.py"} <= named
    assert {"sessions/reader.py", "engine/map_builder.py", "levels/parameters.py", "engine/margins.py"} <= named
    before = cache.key_of(path)
    changed = tmp_path / "book.py"
    book = next(file for file in files if file.name == "book.py")
    changed.write_bytes(book.read_bytes().replace(b"_BLOCK = 128", b"_BLOCK = 129"))
    assert changed.read_bytes() != book.read_bytes()
    monkeypatch.setattr(start_cache, "_code_files", lambda: [changed if file == book else file for file in files])
    assert cache.key_of(path) != before


def test_without_its_code_to_look_at_nothing_is_kept(path, cache, monkeypatch, tmp_path):
    monkeypatch.setattr(start_cache, "_code_files", lambda: [tmp_path / "gone.py"])
    started(path, cache)
    assert not cache.folder.exists()


def test_one_changed_byte_of_the_session_is_another_name(path, cache):
    before = cache.key_of(path)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert cache.key_of(path) != before


def test_other_tiers_are_not_passed_over(path, cache):
    first = started(path, cache).chart.wait_for_map()
    instrument = linear()
    table = margin_rules_of(instrument).table
    steeper = [dataclasses.replace(tier, rate=min(0.9, tier.rate * 1.5), deduction=0.0) for tier in table.tiers]
    for number in range(1, len(steeper)):
        lower, upper = steeper[number - 1], steeper[number]
        deduction = lower.deduction + upper.floor * (upper.rate - lower.rate)
        steeper[number] = dataclasses.replace(upper, deduction=deduction)
    TierStore().keep([dataclasses.replace(table, tiers=tuple(steeper), as_of="2031-01-01")])
    assert margin_rules_of(instrument).table.rates[0] == table.rates[0] * 1.5
    assert not is_taken_over(path, cache)
    second = started(path, cache)
    assert second.chart.wait_for_map().usd.tobytes() != first.usd.tobytes()
    assert len(entries(cache)) == 1  # the one that no longer holds was replaced
    assert is_taken_over(path, cache)
    assert_same_start(started(path, cache), started(path))


# --- what cannot be used is no entry ---------------------------------------------------------------------------------


def test_a_damaged_entry_is_no_entry_and_is_replaced(path, cache):
    fresh = started(path)
    started(path, cache)
    entry = entries(cache)[0]
    whole = entry.read_bytes()
    chance = random.Random(20)
    for _ in range(60):
        damaged = bytearray(whole)
        kind = chance.randrange(3)
        if kind == 0:
            del damaged[chance.randrange(len(damaged)) :]
        elif kind == 1:
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        else:
            start = chance.randrange(len(damaged) - 1)
            end = chance.randrange(start + 1, len(damaged))
            damaged[start:end] = chance.randbytes(end - start)
        entry.write_bytes(damaged)
        assert not is_taken_over(path, cache)
    assert_same_start(started(path, cache), fresh)
    assert entry.read_bytes() == whole
    assert is_taken_over(path, cache)


def test_an_entry_of_another_session_is_no_entry(tmp_path, path, cache):
    other = tmp_path / "other.rekt"
    write_session(other, made_session(40))
    started(other, cache)
    entries(cache)[0].rename(cache._path(cache.key_of(path)))
    assert not is_taken_over(path, cache)


JUNK = [None, True, -1, 1e400, "", "x", [], {}, [1, 2, 3, 4], {"a": 1}, 2**70, "binance:ETHUSDT", "binance:BTCUSDC"]


def test_a_whole_entry_that_makes_no_sense_is_no_entry(path, cache):
    """Sealed with a right checksum, so that nothing but looking at what it says can refuse it."""
    started(path, cache)
    entry = entries(cache)[0]
    description, columns = read_arrays(entry, 2**30)
    key = cache.key_of(path)
    for name in description:
        rest = {other: value for other, value in description.items() if other != name}
        for changed in (rest, *({**rest, name: junk} for junk in JUNK)):
            write_arrays(entry, changed, columns)
            assert cache.find(key) is None, changed.get(name)
    for name in columns:
        rest = {other: column for other, column in columns.items() if other != name}
        for changed in (rest, {**rest, f"{name}s": columns[name]}, {**rest, name.replace(".", ""): columns[name]}):
            write_arrays(entry, description, changed)
            assert cache.find(key) is None, name
    write_arrays(entry, description, columns)
    assert cache.find(key) is not None


@pytest.mark.parametrize("what", ["folder", "empty", *(["pipe"] if hasattr(os, "mkfifo") else [])])
def test_something_else_in_the_place_of_an_entry_is_no_entry(path, cache, what):
    entry = cache._path(cache.key_of(path))
    cache.folder.mkdir()
    {"folder": entry.mkdir, "empty": entry.touch, "pipe": lambda: os.mkfifo(entry)}[what]()
    assert not is_taken_over(path, cache)
    assert_same_start(started(path, cache), started(path))
    assert is_taken_over(path, cache) == (what != "folder")


# --- what cannot be kept is not kept, and nobody hears of it ---------------------------------------------------------


def test_a_folder_that_cannot_be_made_costs_nothing_but_time(path, tmp_path):
    (tmp_path / "file").touch()
    cache = StartCache(tmp_path / "file" / "kept")
    assert_same_start(started(path, cache), started(path))
    assert not is_taken_over(path, cache)


def test_a_disk_that_is_full_half_way_leaves_nothing_behind(path, cache):
    resource = pytest.importorskip("resource", reason="this system has no limits on the size of files")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
    try:
        viewer = started(path, cache)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list(cache.folder.iterdir()) == []
    assert_same_start(viewer, started(path))
    started(path, cache)
    assert is_taken_over(path, cache)


def test_a_map_that_was_stopped_half_way_is_not_kept(tmp_path, cache):
    path = tmp_path / "long.rekt"
    write_session(path, session_of(random_market(5, 3_000, {"trades"}), minutes=3_000))
    viewer = Viewer(SessionSource.open(path, cache))
    viewer.start()
    viewer.stop()
    assert viewer.chart.map_progress < 1.0
    assert not cache.folder.exists()


def test_larger_sessions_are_not_kept(path, cache, monkeypatch):
    monkeypatch.setattr(start_cache, "_LARGEST_SESSION", path.stat().st_size - 1)
    started(path, cache)
    assert not cache.folder.exists()
    monkeypatch.setattr(start_cache, "_LARGEST_SESSION", path.stat().st_size)
    started(path, cache)
    assert is_taken_over(path, cache)


def test_a_start_too_large_for_the_cache_is_not_kept(path, cache, monkeypatch):
    monkeypatch.setattr(start_cache, "_MOST_BYTES", 10_000)
    started(path, cache)
    assert not cache.folder.exists()


def test_the_entries_used_longest_ago_go_first(path, cache, monkeypatch):
    started(path, cache)
    kept = entries(cache)[0]
    description, columns = read_arrays(kept, 2**30)
    now = time.time()
    for age in range(1, 12):
        other = cache.folder / f"{age:02}.start"
        write_arrays(other, description, columns)
        os.utime(other, (now - 60 * age, now - 60 * age))
    os.utime(kept, (now - HOUR_MS, now - HOUR_MS))
    assert is_taken_over(path, cache)  # and is now the one used last
    viewer = started(path)
    ready = cache.find(cache.key_of(path))
    cache.keep("0" * 64, ready)
    left = {entry.stem for entry in entries(cache)}
    assert left == {"0" * 64, kept.stem, *(f"{age:02}" for age in range(1, 7))}
    monkeypatch.setattr(start_cache, "_MOST_BYTES", int(3.5 * kept.stat().st_size))
    cache.keep("0" * 64, ready)
    assert {entry.stem for entry in entries(cache)} == {"0" * 64, kept.stem, "01"}
    assert_same_start(started(path, cache), viewer)


def test_what_a_killed_process_left_behind_goes_when_it_is_old(path, cache):
    cache.folder.mkdir()
    old, new = cache.folder / ".a.start.0123.part", cache.folder / ".b.start.4567.part"
    for part in (old, new):
        part.write_bytes(b"half")
    os.utime(old, (time.time() - 7_200, time.time() - 7_200))
    started(path, cache)
    assert (old.exists(), new.exists()) == (False, True)


# --- the session file itself -----------------------------------------------------------------------------------------


def test_a_session_that_is_gone_is_the_same_sentence_as_ever(path, cache):
    started(path, cache)
    path.unlink()
    said = []
    for given in (None, cache):
        with pytest.raises(InputError) as caught:
            SessionSource.open(path, given)
        said.append(str(caught.value))
    assert said == [f"There is no file {path}."] * 2


def test_a_session_replaced_after_it_was_opened_is_not_mixed_with_the_new_one(path, cache):
    started(path, cache)
    viewer = Viewer(SessionSource.open(path, cache))
    write_session(path, made_session(9))
    assert viewer.chart.wait_for_map().column_count == MINUTES
    viewer.choose_market("binance:ETHUSDT")
    with pytest.raises(InputError) as caught:
        viewer.start()
    assert str(caught.value) == f"{path} has changed since it was opened: open it again."
    viewer.stop()


def test_what_was_read_from_a_session_replaced_meanwhile_is_not_kept(path, cache):
    viewer = Viewer(SessionSource.open(path, cache))
    assert viewer.chart.map_progress == 0.0
    write_session(path, made_session(9))
    viewer.start()
    viewer.chart.wait_for_map()
    viewer.stop()
    assert not cache.folder.exists()


def test_a_session_that_cannot_be_opened_is_refused_with_a_cache_as_without(tmp_path, cache):
    broken = tmp_path / "broken.rekt"
    broken.write_bytes(b"no session")
    said = []
    for given in (None, cache):
        with pytest.raises(InputError) as caught:
            SessionSource.open(broken, given)
        said.append(str(caught.value))
    assert said[0] == said[1]
    with pytest.raises(InputError, match="is a folder"):
        SessionSource.open(Path(tmp_path), cache)
