"""What a start with nothing shows: kept as a small file, and reported where it cannot be used."""

import json
import stat

import pytest
from msgspec.structs import replace

from rektscope.engine.kept_places import kept_start_path
from rektscope.engine.kept_start import (
    AtStart,
    KeptStart,
    go_on,
    keep_start,
    kept_start,
    opened_at_start,
)
from rektscope.engine.sources import bundled_session_path
from rektscope.engine.viewer import Viewer, chart_markets
from rektscope.market.errors import InputError
from rektscope.sessions.bundled import bundled_events

CRASH = bundled_events()[0].path


def test_a_choice_comes_back_and_the_bundled_event_is_no_file(tmp_path):
    path = tmp_path / "settings" / "start.json"
    assert kept_start(path) == KeptStart(AtStart.BUNDLED_EVENT)
    keep_start(AtStart.START_PAGE, CRASH, path)
    assert kept_start(path) == KeptStart(AtStart.START_PAGE), "the file is nobody's business then"
    assert str(CRASH) not in path.read_text(encoding="utf-8")
    keep_start(AtStart.LAST_SESSION, CRASH, path)
    assert kept_start(path) == KeptStart(AtStart.LAST_SESSION, CRASH)
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    keep_start(AtStart.LAST_SESSION, None, path)
    assert kept_start(path) == KeptStart(AtStart.LAST_SESSION)
    keep_start(AtStart.BUNDLED_EVENT, CRASH, path)
    assert not path.exists()


@pytest.mark.parametrize("content", ["{", json.dumps({"version": 1, "at_start": "a song"}), json.dumps({"version": 1})])
def test_a_file_that_cannot_be_used_is_reported(tmp_path, content):
    path = tmp_path / "start.json"
    path.write_text(content, encoding="utf-8")
    found = kept_start(path)
    assert (found.at_start, found.session) == (AtStart.BUNDLED_EVENT, None)
    assert found.problem.startswith(f"{path} cannot be used: ")
    assert found.problem.endswith(".")
    keep_start(AtStart.START_PAGE, None, path)
    assert kept_start(path) == KeptStart(AtStart.START_PAGE)


def test_one_of_a_newer_version_stays(tmp_path):
    path = tmp_path / "start.json"
    path.write_text(json.dumps({"version": 9, "at_start": "start page"}), encoding="utf-8")
    assert "version 9" in kept_start(path).problem
    with pytest.raises(InputError, match="newer rektscope"):
        keep_start(AtStart.START_PAGE, None, path)
    assert json.loads(path.read_text(encoding="utf-8"))["version"] == 9


def test_the_session_opened_last_is_opened_and_where_it_is_gone_the_bundled_event(tmp_path):
    gone = tmp_path / "gone.rekt"
    for at_start, session, expected in (
        (AtStart.LAST_SESSION, CRASH, CRASH),
        (AtStart.LAST_SESSION, None, bundled_session_path()),
        (AtStart.START_PAGE, None, bundled_session_path()),
    ):
        keep_start(at_start, session)
        source, kept = opened_at_start()
        assert (source.path, kept) == (expected, KeptStart(at_start, session))
    keep_start(AtStart.LAST_SESSION, gone)
    source, kept = opened_at_start()
    assert source.path == bundled_session_path()
    assert kept.problem == f"The session opened last cannot be opened. There is no file {gone}."
    assert kept_start_path().exists(), "a drive may only be unplugged"


def test_the_session_opened_last_goes_on_where_it_was_left(tmp_path):
    path = tmp_path / "start.json"
    source, _ = opened_at_start()
    first = Viewer(source)
    market = chart_markets(first.session)[1].market
    moment_ms = first.cursor.time_ms - 3_600_000
    keep_start(AtStart.LAST_SESSION, source.path, path, market=market, moment_ms=moment_ms)
    kept = kept_start(path)
    assert kept == KeptStart(AtStart.LAST_SESSION, source.path, market=market, moment_ms=moment_ms)
    for left, expected in (
        (kept, (market, moment_ms)),
        (KeptStart(AtStart.LAST_SESSION, source.path), (first.market, first.cursor.time_ms)),
        (replace(kept, market="binance:GONEUSDT", moment_ms=10**15), (first.market, first.session.end_ms)),
        (replace(kept, problem="It cannot be opened."), (first.market, first.cursor.time_ms)),
    ):
        viewer = Viewer(source)
        go_on(viewer, left)
        assert (viewer.market, viewer.cursor.time_ms) == expected


@pytest.mark.parametrize("damage", [{"moment_ms": "noon"}, {"moment_ms": True}, {"market": 7}])
def test_a_place_that_is_none_is_left_out(tmp_path, damage):
    path = tmp_path / "start.json"
    content = {"version": 1, "at_start": "last session", "session": str(CRASH), **damage}
    path.write_text(json.dumps(content), encoding="utf-8")
    assert kept_start(path) == KeptStart(AtStart.LAST_SESSION, CRASH)
