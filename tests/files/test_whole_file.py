"""A file is whole or not there, and what a killed process left goes; what another one still writes stays."""

import os
import subprocess
import sys
import time

import pytest

from rektscope.files.whole_file import PRIVATE, bytes_aside, written_aside

WRITE_AND_WAIT = """
import sys
from pathlib import Path
from rektscope.files.whole_file import bytes_aside

with bytes_aside(Path(sys.argv[1])) as file:
    file.write(b"half")
    file.flush()
    print("written", flush=True)
    sys.stdin.read()
"""


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def other(tmp_path):
    """Another process that has written half of `a.json`; its handle."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITE_AND_WAIT, tmp_path / "a.json"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with process:
        assert process.stdout.readline() == b"written\n"
        yield process
        process.kill()


def age(folder):
    for path in folder.glob(".*.part"):
        os.utime(path, (time.time() - 60.0, time.time() - 60.0))


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "a.json"
    path.write_text("old")
    with pytest.raises(UnicodeEncodeError), written_aside(path) as file:
        file.write("new\ud800")
    assert path.read_text() == "old"
    assert names(tmp_path) == ["a.json"]


def test_what_is_written_replaces_the_old_file_with_the_permissions_asked_for(tmp_path):
    path = tmp_path / "a.json"
    path.write_text("old")
    with written_aside(path, permissions=PRIVATE) as file:
        file.write("Größe\r\n")
    assert path.read_bytes() == "Größe\r\n".encode()
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_the_part_of_a_killed_process_goes(tmp_path, other):
    other.kill()
    other.wait()
    assert len(names(tmp_path)) == 1
    age(tmp_path)
    with bytes_aside(tmp_path / "a.json") as file:
        file.write(b"new")
    assert names(tmp_path) == ["a.json"]


def test_the_part_of_a_process_that_goes_on_stays(tmp_path, other):
    age(tmp_path)
    with bytes_aside(tmp_path / "a.json") as file:
        file.write(b"new")
    assert len(names(tmp_path)) == 2
    other.communicate()
    assert (tmp_path / "a.json").read_bytes() == b"half"


def test_the_part_of_another_file_stays(tmp_path):
    (tmp_path / ".b.json.01234567.part").touch()
    (tmp_path / ".a.json.part").touch()
    age(tmp_path)
    with bytes_aside(tmp_path / "a.json") as file:
        file.write(b"new")
    assert len(names(tmp_path)) == 3
