"""Unfinished recordings are found and finished, and never in the way of another."""

from pathlib import Path

import pytest

from rektscope.market.errors import InputError
from rektscope.recording.recorder import Limits, Recorder
from rektscope.recording.recovery import recover, recover_before
from rektscope.sessions.reader import open_session

STAMP = "20260921T141320Z"
"""When the recordings of these tests began."""


def test_it_becomes_the_session_that_it_was_to_be(tmp_path, broken_off):
    report = recover(broken_off(tmp_path / "a.rekt-journal"))
    assert report.session == tmp_path / "a.rekt"
    assert [path.name for path in tmp_path.iterdir()] == ["a.rekt"]
    open_session(tmp_path / "a.rekt").close()


def test_a_session_that_is_there_is_not_replaced(tmp_path, broken_off):
    (tmp_path / "a.rekt").write_bytes(b"something of value")
    names = [recover(broken_off(tmp_path / "a.rekt-journal")).session.name for _ in range(2)]
    assert names == [f"a-{STAMP}.rekt", f"a-{STAMP}-2.rekt"]
    assert (tmp_path / "a.rekt").read_bytes() == b"something of value"


def test_one_may_be_finished_elsewhere(tmp_path, broken_off):
    assert recover(broken_off(tmp_path / "a.rekt-journal"), tmp_path / "b.rekt").session == tmp_path / "b.rekt"


def test_what_lies_where_a_recording_is_to_go_is_finished_first(tmp_path, broken_off):
    assert recover_before(tmp_path / "a.rekt") is None
    broken_off(tmp_path / "a.rekt-journal")
    assert recover_before(tmp_path / "a.rekt").session == tmp_path / f"a-{STAMP}.rekt"
    assert [path.name for path in tmp_path.iterdir()] == [f"a-{STAMP}.rekt"]


@pytest.mark.parametrize("is_begun", [False, True])
def test_one_with_nothing_in_it_goes(tmp_path, is_begun):
    journal = tmp_path / "a.rekt-journal"
    journal.mkdir()
    if is_begun:
        (journal / "000001.zst").write_bytes(b"\x28\xb5")
    assert recover_before(tmp_path / "a.rekt") is None
    assert list(tmp_path.iterdir()) == []


def test_one_with_nothing_in_it_is_reported_when_asked_for(tmp_path):
    (tmp_path / "a.rekt-journal").mkdir()
    (tmp_path / "a.rekt-journal" / "000001.zst").touch()
    with pytest.raises(InputError, match="nothing in it"):
        recover(tmp_path / "a.rekt-journal")
    assert list(tmp_path.iterdir()) == []


def test_a_recording_that_goes_on_is_left_alone(tmp_path, header):
    recorder = Recorder(tmp_path / "a.rekt-journal", limits=Limits(floor_bytes=0))
    recorder.start(header)
    for work in (lambda: recover(tmp_path / "a.rekt-journal"), lambda: recover_before(tmp_path / "a.rekt")):
        with pytest.raises(InputError, match="another rektscope"):
            work()
    recorder.stop()
    assert [path.name for path in tmp_path.iterdir()] == ["a.rekt-journal"]


def test_other_things_of_that_name_are_reported(tmp_path):
    (tmp_path / "a.rekt-journal").write_bytes(b"")
    with pytest.raises(InputError, match="Not a directory"):
        recover_before(tmp_path / "a.rekt")
    (tmp_path / "b.rekt-journal").mkdir()
    (tmp_path / "b.rekt-journal" / "letter.txt").touch()
    with pytest.raises(InputError, match="cannot be removed"):
        recover_before(tmp_path / "b.rekt")
    assert (tmp_path / "b.rekt-journal" / "letter.txt").exists()


@pytest.mark.parametrize("inside", [".", "../a.rekt-journal"])
def test_a_recording_is_finished_from_within_its_folder(tmp_path, broken_off, monkeypatch, inside):
    journal = broken_off(tmp_path / "a.rekt-journal")
    monkeypatch.chdir(journal)
    recover(Path(inside))
    assert (tmp_path / "a.rekt").is_file()


def test_the_root_is_no_recording():
    with pytest.raises(InputError, match="is not a recording journal"):
        recover(Path("/"))
