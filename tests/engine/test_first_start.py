"""What a process of its own works out for the first window is what the window would have worked out."""

import os
import sys
import time

import pytest
from tests.engine.starts import assert_same_columns, entries

from rektscope.engine import own_process
from rektscope.engine.first_start import FirstStart
from rektscope.engine.kept_places import kept_model_path, kept_start_path
from rektscope.engine.market_chart import MarketChart, chart_markets
from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.start_cache import StartCache
from rektscope.ui.leverages import FIRST_LEAST_LEVERAGE

SLEEPING = [sys.executable, "-c", "import time; time.sleep(60)"]


@pytest.fixture(autouse=True)
def two_processors(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: {0, 1}, raising=False)


@pytest.fixture
def first():
    first = FirstStart()
    yield first
    first.stop()


def test_the_process_leaves_an_entry_with_the_map_that_this_one_makes(first):
    assert first.begin()
    first.wait()
    source = SessionSource.open(bundled_session_path(), StartCache())
    market = chart_markets(source.info)[0].market
    ready = source.ready_start(market)
    assert ready is not None
    own = MarketChart(SessionSource.open(bundled_session_path()), market, FIRST_LEAST_LEVERAGE)
    own.start()
    assert_same_columns(ready.level_map, own.wait_for_map())
    own.stop()
    assert not FirstStart().begin()  # there is an entry now


def test_no_process_is_begun_where_another_session_or_model_was_chosen(first, monkeypatch):
    monkeypatch.setattr(own_process, "own_program", lambda: SLEEPING)
    for path in (kept_start_path(), kept_model_path()):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{}", encoding="utf-8")
        assert not first.begin()
        path.unlink()
    assert first.begin()
    assert not first.begin()  # one is enough


def test_no_process_is_begun_where_it_would_take_the_windows_time(first, monkeypatch):
    monkeypatch.setattr(own_process, "own_program", lambda: SLEEPING)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: {3}, raising=False)
    assert not first.begin()
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)  # not known
    assert not first.begin()
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert first.begin()


def test_no_process_is_begun_where_nothing_can_be_kept(first, own_folders, monkeypatch):
    cache = own_folders / "cache"
    monkeypatch.setattr(own_process, "own_program", lambda: SLEEPING)
    with monkeypatch.context() as patch:
        patch.setattr(os, "access", lambda path, mode: path != cache or not mode & os.W_OK)
        assert not first.begin()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "executable", "")
        assert not first.begin()
    assert first.begin()


def test_a_program_that_cannot_be_started_again_is_not_waited_for(first, monkeypatch, tmp_path):
    monkeypatch.setattr(own_process, "own_program", lambda: [str(tmp_path / "missing")])
    assert not first.begin()
    first.wait()


@pytest.mark.parametrize("ending", ["wait", "stop"])
def test_a_process_that_takes_too_long_or_is_not_wanted_any_more_is_ended(first, monkeypatch, ending):
    monkeypatch.setattr(own_process, "own_program", lambda: SLEEPING)
    monkeypatch.setattr(own_process, "_PATIENCE_S", 0.05)
    assert first.begin()
    process = first._process
    begun = time.monotonic()
    getattr(first, ending)()
    assert process.returncode not in {None, 0}
    assert time.monotonic() - begun < 50, "the process sleeps for sixty seconds"


def test_a_process_that_fails_leaves_the_work_to_the_window(first, monkeypatch):
    monkeypatch.setattr(own_process, "own_program", lambda: [sys.executable, "-c", "raise SystemExit(3)"])
    assert first.begin()
    first.wait()
    assert entries(StartCache()) == []
