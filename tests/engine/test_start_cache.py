"""What is kept from one start to the next is what would be worked out anew, to the last bit."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from msgspec import structs
from tests.engine.markets import START, linear
from tests.engine.starts import (
    MINUTES,
    assert_same_columns,
    assert_same_start,
    entries,
    is_taken_over,
    made_session,
    started,
)

from rektscope.engine import start_cache
from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.start_cache import StartCache
from rektscope.engine.viewer import Viewer
from rektscope.margins.market_rules import margin_rules_of
from rektscope.margins.store import TierStore
from rektscope.market.times import MINUTE_MS
from rektscope.sessions.writer import write_session


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "made.rekt"
    write_session(path, made_session())
    return path


@pytest.fixture
def cache(tmp_path):
    return StartCache(tmp_path / "kept")


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


def test_what_was_not_kept_is_read_from_the_file(path, cache, differences):
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
    rows, expected = (tuple(each.states(START + 9 * MINUTE_MS)) for each in (later, fresh))
    assert differences(rows, expected) == []
    for viewer in (fresh, later):
        viewer.stop()
    assert len(entries(cache)) == 1  # the other market's map is not the one shown first
    assert_same_start(started(path, cache), started(path))


WINDOW = """
import gc, os, sys
if sys.argv[1] == "alone":
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
from rektscope.cli.main import run
from rektscope.ui.application import make_application
from PySide6.QtCore import QTimer
application = make_application()
def look():
    window = next(widget for widget in application.topLevelWidgets() if type(widget).__name__ == "MainWindow")
    progress = window.frame.map_progress
    window.viewer.chart.wait_for_map()
    window.refresh()
    window.grab()
    names = ("pyarrow", "pandas", "rich", "requests", "importlib.metadata", "rektscope.sessions.reader", "http.client",
             "rektscope.levels.book", "rektscope.levels.plan", "rektscope.ui.live.alert_center", "wave", "numpy.ma",
             "click")
    seen_later = ("venues.catalogue", "live.health", "alerts.rules", "replay.found_chapters", "ui.dossier.panel",
                  "ui.overview.tables",
                  "ui.palette", "ui.spoken_views", "ui.pointer.chart_menu", "ui.calculator.rules",
                  "ui.calculator.account", "ui.calculator.ladder", "ui.calculator.what_if", "ui.calculator.costs")
    names += tuple("rektscope." + name for name in seen_later)
    every_type_made = "QWizard" in vars(sys.modules["pyqtgraph.Qt.QtWidgets"])
    print(progress, gc.isenabled(), every_type_made, *(name for name in names if name in sys.modules))
    window.close()
    application.quit()
QTimer.singleShot(0, look)
run([])
"""


def what_a_window_imported(*, alone):
    words = ["alone" if alone else "beside"]
    done = subprocess.run([sys.executable, "-c", WINDOW, *words], capture_output=True, text=True, check=True)
    return done.stdout.split()


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="only Linux lets a process have one processor")
def test_the_window_starts_again_with_its_map_and_without_what_worked_it_out():
    """And the first time it does not, where there is no processor beside it, so that the test would notice."""
    found = [what_a_window_imported(alone=True) for _ in range(2)]
    book = ["rektscope.levels.book", "rektscope.levels.plan"]
    assert found[0][1:] == ["True", "False", "pyarrow", "rektscope.sessions.reader", *book]
    assert found[1] == ["1.0", "True", "False"]


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="as above")
@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="a process beside the window needs a second processor")
def test_the_first_window_has_its_map_from_a_process_beside_it():
    assert what_a_window_imported(alone=False) == ["1.0", "True", "False"]


def test_entries_lie_in_the_users_cache_folder(path, own_folders):
    started(path, StartCache())
    assert len(list((own_folders / "cache" / "rektscope" / "start").iterdir())) == 1


# --- what leads to other figures leads to another entry --------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("_FORMAT", start_cache._FORMAT + 1),
        ("ROW_COUNT", start_cache.ROW_COUNT - 2),
        ("DEFAULT_PARAMETERS", structs.replace(start_cache.DEFAULT_PARAMETERS, turnover_days=0.61)),
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
    assert {"sessions/reader.py", "engine/map_builder.py", "levels/parameters.py", "margins/market_rules.py"} <= named
    assert {"venues/rules.py", "binance/rules.py"} <= named
    before = cache.key_of(path)
    changed = tmp_path / "book.py"
    book = next(file for file in files if file.name == "book.py")
    changed.write_bytes(book.read_bytes().replace(b"0", b"1", 1))
    assert changed.read_bytes() != book.read_bytes()
    monkeypatch.setattr(start_cache, "_code_files", lambda: [changed if file == book else file for file in files])
    assert cache.key_of(path) != before


def test_the_code_of_a_frozen_program_is_its_executable(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert start_cache._code_files() == [Path(sys.executable)]


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
    steeper = [structs.replace(tier, rate=min(0.9, tier.rate * 1.5), deduction=0.0) for tier in table.tiers]
    for number in range(1, len(steeper)):
        lower, upper = steeper[number - 1], steeper[number]
        deduction = lower.deduction + upper.floor * (upper.rate - lower.rate)
        steeper[number] = structs.replace(upper, deduction=deduction)
    TierStore().keep([structs.replace(table, tiers=tuple(steeper), as_of="2031-01-01")])
    assert margin_rules_of(instrument).table.rates[0] == table.rates[0] * 1.5
    assert not is_taken_over(path, cache)
    second = started(path, cache)
    assert second.chart.wait_for_map().usd.tobytes() != first.usd.tobytes()
    assert len(entries(cache)) == 1  # the one that no longer holds was replaced
    assert is_taken_over(path, cache)
    assert_same_start(started(path, cache), started(path))
