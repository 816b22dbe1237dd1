"""An import on a thread: how far it is can be asked, and one that is given up leaves nothing behind."""

import pytest

from rektscope.recording.background_import import BackgroundImport, ImportStage
from rektscope.sessions.importing.parts import ImportOptions
from rektscope.sessions.reader import open_session

START_S = 1_752_451_200  # 2025-07-14T00:00:00Z
MINUTES = 200


@pytest.fixture
def read(tmp_path):
    """An import whose file was read."""
    rows = [f"{(START_S + 60 * minute) * 1000},100,102,99,101,5" for minute in range(MINUTES)]
    path = tmp_path / "BTCUSDT-1m.csv"
    path.write_text("\n".join(["open_time,open,high,low,close,volume", *rows, ""]), encoding="utf-8")
    background = BackgroundImport([path])
    background.read(ImportOptions(venue="binance", symbol="BTCUSDT"))
    background._thread.join()
    assert background.stage is ImportStage.READ
    yield background
    background.stop()


def test_while_it_writes_it_counts_rows(read, tmp_path):
    read.write(tmp_path / "made.rekt")
    read._thread.join()
    assert read.stage is ImportStage.WRITTEN
    assert read._written_rows == (MINUTES, MINUTES)
    with open_session(tmp_path / "made.rekt") as session:
        assert session.event_count == MINUTES


def test_a_writing_that_is_given_up_leaves_the_file_that_was_there_and_nothing_else(read, tmp_path):
    there = tmp_path / "made.rekt"
    there.write_bytes(b"what was there before")
    before = set(tmp_path.iterdir())
    read.stop()
    read.write(there)
    read._thread.join()
    assert read.stage is ImportStage.CANCELLED
    assert there.read_bytes() == b"what was there before"
    assert set(tmp_path.iterdir()) == before
