"""What cannot be used is no entry, what cannot be kept is not kept, and neither stops a start or bends a figure."""

import os
import random
import time
from pathlib import Path

import pytest
from tests.engine.markets import random_market, session_of
from tests.engine.starts import MINUTES, assert_same_start, entries, is_taken_over, made_session, started

from rektscope.engine import start_cache
from rektscope.engine.array_file import read_arrays, write_arrays
from rektscope.engine.sources import SessionSource
from rektscope.engine.start_cache import StartCache
from rektscope.engine.viewer import Viewer
from rektscope.market.errors import InputError
from rektscope.market.times import HOUR_MS
from rektscope.sessions.writer import write_session


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "made.rekt"
    write_session(path, made_session())
    return path


@pytest.fixture
def cache(tmp_path):
    return StartCache(tmp_path / "kept")


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
    reported = []
    for given in (None, cache):
        with pytest.raises(InputError) as caught:
            SessionSource.open(path, given)
        reported.append(str(caught.value))
    assert reported == [f"There is no file {path}."] * 2


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


def test_a_program_replaced_while_it_runs_still_reads_the_session(path, cache, monkeypatch):
    started(path, cache)
    viewer = Viewer(SessionSource.open(path, cache))
    monkeypatch.setattr(start_cache, "_FORMAT", start_cache._FORMAT + 1)
    viewer.choose_market("binance:ETHUSDT")
    viewer.start()
    assert viewer.chart.wait_for_map().column_count == MINUTES
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
    reported = []
    for given in (None, cache):
        with pytest.raises(InputError) as caught:
            SessionSource.open(broken, given)
        reported.append(str(caught.value))
    assert reported[0] == reported[1]
    with pytest.raises(InputError, match="is a folder"):
        SessionSource.open(Path(tmp_path), cache)
