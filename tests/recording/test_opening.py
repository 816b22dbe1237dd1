"""A recording that broke off is opened like any session: by its journal, or by the name it was to have."""

import json

import pytest

from rektscope.cli.main import run
from rektscope.market.errors import InputError
from rektscope.recording.opening import finished_session
from rektscope.recording.recorder import Limits, Recorder


@pytest.mark.parametrize("name", ["a.rekt", "a.rekt-journal"])
def test_either_name_gives_the_session(tmp_path, broken_off, name):
    broken_off(tmp_path / "a.rekt-journal")
    assert finished_session(tmp_path / name) == tmp_path / "a.rekt"
    assert [path.name for path in tmp_path.iterdir()] == ["a.rekt"]


def test_a_session_that_is_there_is_opened_as_it_is(tmp_path, broken_off):
    (tmp_path / "a.rekt").write_bytes(b"something of value")
    broken_off(tmp_path / "a.rekt-journal")
    assert finished_session(tmp_path / "a.rekt") == tmp_path / "a.rekt"
    assert (tmp_path / "a.rekt-journal").exists()


def test_other_paths_are_left_to_whoever_opens_them(tmp_path):
    for path in (tmp_path, tmp_path / "missing.rekt"):
        assert finished_session(path) == path


def test_the_command_line_opens_what_broke_off_and_says_so(tmp_path, broken_off, capsys):
    broken_off(tmp_path / "a.rekt-journal")
    assert run(["inspect", str(tmp_path / "a.rekt"), "--json"]) == 0
    output = capsys.readouterr()
    answer = json.loads(output.out)
    assert answer["provenance"] == "recorded"
    assert answer["markets"][0]["events"]["trade"] == 3
    assert output.err == f"A recording had broken off; it is now {tmp_path / 'a.rekt'}.\n"


def test_one_that_is_still_going_on_is_not_touched(tmp_path, header, capsys):
    recorder = Recorder(tmp_path / "a.rekt-journal", limits=Limits(floor_bytes=0))
    recorder.start(header)
    with pytest.raises(InputError, match="recorded"):
        finished_session(tmp_path / "a.rekt")
    assert run(["inspect", str(tmp_path / "a.rekt")]) == 2
    assert "Traceback" not in capsys.readouterr().err
    recorder.stop()
