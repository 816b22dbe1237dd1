"""A run that ends properly leaves nothing; one that is killed or crashes is reported, with its recording."""

import subprocess
import sys

import pytest

from rektscope.files.log_file import log_path
from rektscope.files.run_record import RunRecord, ShownPlace, broken_runs, forget

RUN = """
import sys
from pathlib import Path
from rektscope.files.run_record import RunRecord
record = RunRecord()
record.start()
record.note_journal(Path(sys.argv[1]))
{end}
"""


def end_with(code, journal="night.rekt-journal"):
    """The process of a run that ends with this code."""
    return subprocess.run([sys.executable, "-c", RUN.format(end=code), journal], check=False, capture_output=True)


def test_a_run_that_goes_on_is_not_broken_and_one_that_ended_leaves_nothing():
    record = RunRecord()
    record.start()
    try:
        assert list(log_path().parent.glob("run-*"))
        assert broken_runs() == []
    finally:
        record.stop()
    assert list(log_path().parent.glob("run-*")) == []
    record.stop()  # twice is as well


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize(
    ("code", "has_trace"),
    [("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", False), ("import os; os.abort()", True)],
)
def test_a_run_that_was_killed_or_crashed_is_reported_once(tmp_path, code, has_trace):
    journal = tmp_path / "night.rekt-journal"
    assert end_with(code, str(journal)).returncode < 0
    (run,) = broken_runs()
    assert run.journals == (journal,)
    assert bool(run.trace) is has_trace
    assert ("most recent call first" in run.trace) is has_trace
    forget([run])
    assert broken_runs() == []


def test_a_run_that_ended_properly_in_a_process_of_its_own_is_not_reported():
    assert end_with("record.stop()").returncode == 0
    assert broken_runs() == []


def test_where_nothing_can_be_written_the_program_runs_without_it(tmp_path, monkeypatch):
    (tmp_path / "logs").write_text("a file where the folder would be")
    monkeypatch.setattr("rektscope.files.run_record.log_path", lambda: tmp_path / "logs" / "rektscope.log")
    record = RunRecord()
    record.start()
    record.note_journal(tmp_path / "a")
    record.stop()
    assert broken_runs() == []


def test_the_last_place_that_was_noted_whole_counts():
    code = """
from rektscope.files.run_record import ShownPlace
for moment_ms in (1, 1, 2):
    record.note_place(ShownPlace(("okx:BTC-USDT-SWAP",), Path("a.rekt"), moment_ms))
record.note_place(ShownPlace(("okx:BTC-USDT-SWAP", "bybit:BTCUSDT")))
record._file.write('place: {"markets": ["okx')
record._file.flush()
import os
os._exit(1)
"""
    assert end_with(code).returncode == 1
    (run,) = broken_runs()
    assert run.place == ShownPlace(("okx:BTC-USDT-SWAP", "bybit:BTCUSDT"))
    assert run.trace == ""
    written = [line for line in run.path.read_text().splitlines() if line.startswith("place: ")]
    assert len(written) == 4
    forget([run])


def test_a_line_that_says_something_else_is_no_place():
    assert (
        end_with(
            "record._file.write('place: [1]\\nplace: {}\\nplace: 7\\n'); record._file.flush(); import os; os._exit(1)"
        ).returncode
        == 1
    )
    (run,) = broken_runs()
    assert run.place is None
    forget([run])
