"""The recorder keeps a beginning of what it saw, and says why where it had to end."""

import errno
import itertools
import os
import random
import threading
import tracemalloc

import pytest

from rektscope.market.errors import InputError
from rektscope.recording.entries import response_source, state_to_bytes
from rektscope.recording.recorder import Limits, Recorder
from rektscope.sessions.journal.form import RecordKind
from rektscope.sessions.journal.reader import EndKind, JournalReader
from rektscope.sessions.journal.writer import DiskFile, Rotation

NEVER_S = 3_600.0


def _read(journal):
    reader = JournalReader(journal)
    return list(reader.records()), reader


def _expected(name, arguments):
    """(kind, source, payload) of a call."""
    if name == "frame":
        return RecordKind.FRAME, arguments[2], arguments[0]
    if name == "state":
        return RecordKind.STATE, "", state_to_bytes(arguments[0])
    return RecordKind.ANSWER, response_source(arguments[0]), arguments[0].body


def test_everything_is_kept_in_the_order_of_the_calls(tmp_path, recorded, calls, header):
    records, reader = _read(recorded(tmp_path / "a.rekt-journal", calls))
    assert [(each.kind, each.source, each.payload) for each in records] == [_expected(*call) for call in calls]
    assert reader.header == header.to_bytes()
    assert (reader.ending.kind, reader.ending.words) == (EndKind.CLOSED, "")


def test_what_comes_before_the_start_or_after_the_end_is_not_kept(tmp_path, header, calls, tell):
    recorder = Recorder(tmp_path / "a.rekt-journal", limits=Limits(floor_bytes=0))
    tell(recorder, calls)
    recorder.start(header)
    recorder.stop()
    tell(recorder, calls)
    recorder.stop()
    assert _read(tmp_path / "a.rekt-journal")[0] == []
    assert (recorder.kept, recorder.missed, recorder.describe()) == (0, 0, "")


def test_a_disk_that_does_not_keep_up_ends_the_recording_with_a_sentence(tmp_path, header, trade_frame, socket):
    """The writer takes nothing until the end here, as if the disk stood still."""
    limits = Limits(waiting_bytes=10_000, floor_bytes=0, take_s=NEVER_S)
    recorder = Recorder(tmp_path / "a.rekt-journal", limits=limits)
    recorder.start(header)
    frames = [trade_frame(number) for number in range(100)]
    for number, frame in enumerate(frames):
        recorder.frame(frame, header.started_ns + number, socket)
    assert not recorder.is_going
    assert recorder.trouble.startswith("The disk did not keep up")
    assert recorder.kept + recorder.missed == 100
    assert f"{recorder.missed} messages since then are not kept" in recorder.describe()
    recorder.stop()
    records, reader = _read(tmp_path / "a.rekt-journal")
    assert [each.payload for each in records] == frames[: recorder.kept]
    assert 10_000 / 400 < len(records) < 10_000 / 200
    assert (reader.ending.kind, reader.ending.words) == (EndKind.CLOSED, recorder.trouble)


def test_a_message_too_large_to_keep_ends_it(tmp_path, header, socket):
    recorder = Recorder(tmp_path / "a.rekt-journal", limits=Limits(floor_bytes=0))
    recorder.start(header)
    recorder.frame(bytes((1 << 26) + 1), 1, socket)
    assert "too large to keep" in recorder.trouble
    recorder.stop()


def test_too_little_space_is_refused_at_the_start(tmp_path, header):
    recorder = Recorder(
        tmp_path / "a.rekt-journal", limits=Limits(floor_bytes=200_000_000), free_bytes=lambda _: 150_000_000
    )
    with pytest.raises(InputError, match=r"Only 150 MB are free at .* leaves 200 MB free"):
        recorder.start(header)
    assert list(tmp_path.iterdir()) == []


def test_a_quota_counts_what_was_recorded_there_before(tmp_path, header, trade_frame, socket):
    (tmp_path / "yesterday.rekt").write_bytes(bytes(30_000))
    (tmp_path / "other.csv").write_bytes(bytes(90_000))
    earlier = Recorder(tmp_path / "b.rekt-journal", limits=Limits(floor_bytes=0))
    earlier.start(header)
    earlier.stop()
    before = 30_000 + earlier.bytes_written
    limits = Limits(floor_bytes=0, quota_bytes=before + 20_000, take_s=0.001, flush_s=0.0)
    recorder = Recorder(tmp_path / "a.rekt-journal", limits=limits)
    recorder.start(header)
    number = 0
    while recorder.is_going:
        recorder.frame(random.Random(number).randbytes(500) + trade_frame(number), header.started_ns + number, socket)
        number += 1
    assert f"The recordings in {tmp_path} reached" in recorder.trouble
    assert recorder.bytes_written > 20_000
    recorder.stop()
    records, reader = _read(tmp_path / "a.rekt-journal")
    assert len(records) == recorder.kept
    assert reader.ending.kind is EndKind.CLOSED
    with pytest.raises(InputError, match=r"of the .* that they may: move some elsewhere"):
        Recorder(tmp_path / "c.rekt-journal", limits=limits).start(header)
    assert not (tmp_path / "c.rekt-journal").exists()


def test_space_that_runs_out_ends_it_cleanly(tmp_path, header, trade_frame, socket):
    free = itertools.chain([1_000_000, 1_000_000], itertools.repeat(999))
    limits = Limits(floor_bytes=1_000, take_s=0.001, flush_s=0.0)
    recorder = Recorder(tmp_path / "a.rekt-journal", limits=limits, free_bytes=lambda _: next(free))
    recorder.start(header)
    number = 0
    while recorder.is_going:
        recorder.frame(trade_frame(number), header.started_ns + number, socket)
        number += 1
    assert "The disk has less than" in recorder.trouble
    recorder.stop()
    records, reader = _read(tmp_path / "a.rekt-journal")
    assert [each.received_ns for each in records] == [header.started_ns + place for place in range(recorder.kept)]
    assert reader.ending.words == recorder.trouble


class _FullDisk(DiskFile):
    """A file that takes the header and one block, and no more."""

    def __init__(self, path, is_full):
        super().__init__(path)
        self._is_full = is_full

    def write(self, data):
        if self._is_full.is_set():
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        super().write(data)


def test_a_full_disk_ends_it_and_what_was_flushed_is_whole(tmp_path, header, trade_frame, socket):
    is_full, has_flushed = threading.Event(), threading.Event()

    def free_bytes(folder):
        if folder == tmp_path / "a.rekt-journal":
            has_flushed.set()
        return 1 << 40

    recorder = Recorder(
        tmp_path / "a.rekt-journal",
        limits=Limits(take_s=0.001, flush_s=0.0),
        open_file=lambda path: _FullDisk(path, is_full),
        free_bytes=free_bytes,
    )
    recorder.start(header)
    recorder.frame(trade_frame(0), header.started_ns, socket)
    assert has_flushed.wait(20)
    is_full.set()
    number = 1
    while recorder.is_going:
        recorder.frame(trade_frame(number), header.started_ns + number, socket)
        number += 1
    recorder.frame(trade_frame(number), header.started_ns + number, socket)
    recorder.stop()
    assert f"The disk took no more ({os.strerror(errno.ENOSPC)})" in recorder.trouble
    assert (recorder.kept, recorder.missed) == (1, number)
    records, reader = _read(tmp_path / "a.rekt-journal")
    assert [each.payload for each in records] == [trade_frame(0)]
    assert reader.ending.kind is EndKind.BROKEN_OFF


def test_a_defect_ends_it_and_is_raised_at_the_stop(tmp_path, header, socket):
    recorder = Recorder(tmp_path / "a.rekt-journal", limits=Limits(floor_bytes=0))
    recorder.start(header)
    recorder.frame(b"", -1, socket)
    with pytest.raises(ValueError, match="cannot be kept"):
        recorder.stop()
    assert "a defect in rektscope" in recorder.trouble


def test_places_that_cannot_be_recorded_into(tmp_path, header, recorded, calls):
    with pytest.raises(InputError, match=r"Cannot record into .*/absent: No such file"):
        Recorder(tmp_path / "absent" / "a.rekt-journal", limits=Limits(floor_bytes=0)).start(header)
    recorded(tmp_path / "a.rekt-journal", calls)
    with pytest.raises(InputError, match="is an unfinished recording"):
        Recorder(tmp_path / "a.rekt-journal", limits=Limits(floor_bytes=0)).start(header)


def test_segments_are_rotated_while_recording(tmp_path, header, trade_frame, socket):
    recorder = Recorder(
        tmp_path / "a.rekt-journal", limits=Limits(floor_bytes=0), rotation=Rotation(most_ns=1_000_000_000)
    )
    recorder.start(header)
    for number in range(40):
        recorder.frame(trade_frame(number), header.started_ns + number * 100_000_000, socket)
    recorder.stop()
    assert len(list((tmp_path / "a.rekt-journal").glob("*.zst"))) == 4
    assert len(_read(tmp_path / "a.rekt-journal")[0]) == 40


def test_memory_does_not_grow_with_the_recording(tmp_path, header, trade_frame, socket):
    """The same for six times as many frames, handed over no faster than they are written."""

    def record(name, count):
        recorder = Recorder(
            tmp_path / name, limits=Limits(floor_bytes=0, take_s=0.0, flush_s=0.01, waiting_bytes=1 << 20)
        )
        recorder.start(header)
        for number in range(count):
            while recorder._waiting_bytes > 1 << 18:
                threading.Event().wait(0.0005)
            recorder.frame(trade_frame(number), header.started_ns + number * 1_000, socket)
        recorder.stop()
        assert (recorder.kept, recorder.missed) == (count, 0)

    def peak_bytes(work):
        tracemalloc.start()
        try:
            work()
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    short = peak_bytes(lambda: record("short.rekt-journal", 5_000))
    long = peak_bytes(lambda: record("long.rekt-journal", 30_000))
    assert long < 1.5 * short
    assert long < 4 << 20


def test_the_end_is_given_by_the_clock_of_the_header_whatever_the_system_says(tmp_path, header, monkeypatch):
    """Somebody set the system's clock forward by an hour meanwhile."""
    recorder = Recorder(tmp_path / "a.rekt-journal", limits=Limits(floor_bytes=0))
    recorder.start(header)
    monkeypatch.setattr("time.time_ns", lambda: header.started_ns + 3_600 * 10**9)
    recorder.stop()
    _, reader = _read(tmp_path / "a.rekt-journal")
    assert 0 <= reader.ending.at_ns - header.started_ns < 600 * 10**9
