"""The journal gives back what was written, however it was cut or damaged, in constant memory."""

import errno
import os
import random
import tracemalloc
import zlib

import pytest
import zstandard

from rektscope.market.errors import InputError
from rektscope.sessions.journal.folder import (
    JournalLock,
    is_journal,
    journal_path,
    remove_empty_journal,
    remove_journal,
    session_path,
    set_journal_aside,
)
from rektscope.sessions.journal.form import BLOCK, FORMAT_VERSION, HEAD, MAGIC, RECORD, RecordKind
from rektscope.sessions.journal.reader import EmptyJournalError, EndKind, Hole, JournalReader
from rektscope.sessions.journal.writer import DiskFile, JournalWriter, Rotation

START = 1_790_000_000_000_000_000
SECOND = 1_000_000_000


def _records(count, payload_bytes=40):
    """Different records: two lines, times that also fall, payloads that hardly compress."""
    found = []
    for place in range(count):
        kind = RecordKind.ANSWER if place % 7 == 6 else RecordKind.FRAME
        payload = random.Random(place).randbytes(payload_bytes)
        found.append(
            (kind, START + place * 1_000_003 - (place % 5) * 7_000_000, f"binance/usdm/0#{place % 2}", payload)
        )
    return found


def _write(folder, records, *, flush_every=3, close=True, **options):
    writer = JournalWriter(folder, b'{"a": 1}', START, **options)
    for place, record in enumerate(records):
        writer.append(*record)
        if place % flush_every == flush_every - 1:
            writer.flush()
    if close:
        writer.close(START + 3600 * SECOND)
    else:
        writer.abandon()
    return writer


def _read(folder):
    reader = JournalReader(folder)
    found = [each for each in reader.records() if not isinstance(each, Hole)]
    return [(each.kind, each.received_ns, each.source, each.payload) for each in found], reader


def test_what_was_written_is_read(tmp_path):
    records = _records(100)
    writer = _write(tmp_path / "a.rekt-journal", records)
    read, reader = _read(tmp_path / "a.rekt-journal")
    assert read == records
    assert (reader.header, reader.started_ns) == (b'{"a": 1}', START)
    assert (reader.ending.kind, reader.ending.records) == (EndKind.CLOSED, 100)
    assert reader.ending.at_ns == START + 3600 * SECOND
    assert reader.bytes_read == reader.bytes_total == writer.bytes_written
    assert writer.records == 100


def test_an_end_may_say_why(tmp_path):
    writer = JournalWriter(tmp_path / "a.rekt-journal", b"{}", START)
    writer.close(START + 1, "The disk was slow.")
    _, reader = _read(tmp_path / "a.rekt-journal")
    assert (reader.ending.kind, reader.ending.words) == (EndKind.CLOSED, "The disk was slow.")


def test_an_empty_recording_is_one(tmp_path):
    _write(tmp_path / "a.rekt-journal", [])
    read, reader = _read(tmp_path / "a.rekt-journal")
    assert read == []
    assert reader.ending.kind is EndKind.CLOSED


def test_without_its_end_it_is_whole_up_to_the_last_flush(tmp_path):
    records = _records(10)
    _write(tmp_path / "a.rekt-journal", records, flush_every=4, close=False)
    read, reader = _read(tmp_path / "a.rekt-journal")
    assert read == records[:8]
    assert reader.ending.kind is EndKind.BROKEN_OFF
    assert reader.ending.at_ns == records[7][1]


def test_any_zstandard_tool_unpacks_a_segment(tmp_path):
    _write(tmp_path / "a.rekt-journal", [(RecordKind.FRAME, START, "line", b"payload")])
    with (tmp_path / "a.rekt-journal" / "000001.zst").open("rb") as file:
        unpacked = zstandard.ZstdDecompressor().stream_reader(file).read()
    assert unpacked.startswith(MAGIC)
    assert b"payload" in unpacked


def test_segments_are_rotated_by_size_and_by_time(tmp_path):
    records = _records(400, payload_bytes=400)
    _write(tmp_path / "a.rekt-journal", records, rotation=Rotation(most_bytes=2000))
    _write(tmp_path / "b.rekt-journal", records, rotation=Rotation(most_ns=SECOND // 10))
    assert len(list((tmp_path / "a.rekt-journal").glob("*.zst"))) > 5
    assert len(list((tmp_path / "b.rekt-journal").glob("*.zst"))) == 4
    for name in ("a", "b"):
        read, reader = _read(tmp_path / f"{name}.rekt-journal")
        assert read == records
        assert reader.ending.kind is EndKind.CLOSED


def test_more_lines_than_a_segment_can_name_begin_another(tmp_path):
    records = [(RecordKind.FRAME, START, str(place), b"") for place in range(70_000)]
    _write(tmp_path / "a.rekt-journal", records, flush_every=10_000)
    assert len(list((tmp_path / "a.rekt-journal").glob("*.zst"))) == 2
    assert _read(tmp_path / "a.rekt-journal")[0] == records


def _without_one_stretch(read, records):
    """How many records are missing, all of them next to one another, and the place of the first."""
    missing = len(records) - len(read)
    first = next(place for place, (one, other) in enumerate(zip(read, records, strict=False)) if one != other)
    assert read == records[:first] + records[first + missing :]
    return missing, first


def test_a_missing_segment_is_a_hole_between_its_neighbours(tmp_path):
    records = _records(400, payload_bytes=400)
    journal = tmp_path / "a.rekt-journal"
    _write(journal, records, rotation=Rotation(most_bytes=2000))
    (journal / "000003.zst").unlink()
    read, reader = _read(journal)
    missing, first = _without_one_stretch(read, records)
    assert 0 < missing < 100
    (hole,) = reader.ending.holes
    until_ns = records[first + missing][1]
    assert (hole.after_ns, hole.until_ns) == (min(records[first - 1][1], until_ns), until_ns)
    assert (reader.ending.kind, hole.words) == (EndKind.CLOSED, "000003.zst is missing")


def test_without_the_first_segment_the_others_are_read(tmp_path):
    records = _records(400, payload_bytes=400)
    journal = tmp_path / "a.rekt-journal"
    _write(journal, records, rotation=Rotation(most_bytes=2000))
    (journal / "000001.zst").write_bytes(b"nothing of ours")
    read, reader = _read(journal)
    assert read == records[-len(read) :]
    assert len(read) > 300
    assert [hole.until_ns for hole in reader.ending.holes] == [read[0][1]]


def test_a_segment_of_another_recording_is_a_hole(tmp_path):
    records = _records(400, payload_bytes=400)
    _write(tmp_path / "a.rekt-journal", records, rotation=Rotation(most_bytes=2000))
    writer = JournalWriter(tmp_path / "b.rekt-journal", b"other", START, rotation=Rotation(most_bytes=2000))
    for record in records:
        writer.append(*record)
        writer.flush()
    writer.close(START)
    (tmp_path / "b.rekt-journal" / "000002.zst").replace(tmp_path / "a.rekt-journal" / "000002.zst")
    read, reader = _read(tmp_path / "a.rekt-journal")
    missing, _ = _without_one_stretch(read, records)
    assert 0 < missing < 100
    assert "another recording" in reader.ending.holes[0].words


def test_a_segment_that_had_just_been_begun_is_no_damage(tmp_path):
    records = _records(100, payload_bytes=400)
    journal = tmp_path / "a.rekt-journal"
    _write(journal, records, rotation=Rotation(most_bytes=5000), close=False)
    last = max(journal.glob("*.zst"))
    last.write_bytes(b"")
    read, reader = _read(journal)
    assert 0 < len(read) < 100
    assert read == records[: len(read)]
    assert reader.ending.kind is EndKind.BROKEN_OFF


class _SmallDisk:
    """A file on a disk that takes so many bytes."""

    room = 0

    def __init__(self, path):
        self.file = DiskFile(path)

    def write(self, data):
        fits, _SmallDisk.room = data[: _SmallDisk.room], max(0, _SmallDisk.room - len(data))
        self.file.write(fits)
        if len(fits) < len(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def sync(self):
        self.file.sync()

    def close(self):
        self.file.close()


@pytest.mark.parametrize("room", [300, 1000, 2500, 5000])
def test_a_full_disk_keeps_what_was_flushed(tmp_path, room):
    _SmallDisk.room = room
    records = _records(1000)
    writer = JournalWriter(
        tmp_path / "a.rekt-journal", b"{}", START, rotation=Rotation(most_bytes=2000), open_file=_SmallDisk
    )
    flushed = 0

    def fill():
        nonlocal flushed
        for record in records:
            writer.append(*record)
            writer.flush()
            flushed += 1

    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        fill()
    writer.abandon()
    read, reader = _read(tmp_path / "a.rekt-journal")
    assert len(read) >= flushed > 0
    assert read == records[: len(read)]
    assert reader.ending.kind is EndKind.BROKEN_OFF


def test_a_disk_without_room_for_the_header(tmp_path):
    _SmallDisk.room = 5
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        JournalWriter(tmp_path / "a.rekt-journal", b"{}", START, open_file=_SmallDisk)
    with pytest.raises(EmptyJournalError, match="nothing in it"):
        JournalReader(tmp_path / "a.rekt-journal")
    remove_empty_journal(tmp_path / "a.rekt-journal")
    assert list(tmp_path.iterdir()) == []


def _peak_bytes(work):
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_recording(tmp_path):
    payload = os.urandom(200)

    def write(name, count):
        writer = JournalWriter(tmp_path / name, b"{}", START, rotation=Rotation(most_bytes=1 << 20))
        for place in range(count):
            writer.append(RecordKind.FRAME, START + place, "line", payload + place.to_bytes(8, "big"))
            if place % 5000 == 4999:
                writer.flush()
        writer.close(START)

    def read(name):
        return sum(1 for _ in JournalReader(tmp_path / name).records())

    short = _peak_bytes(lambda: write("short.rekt-journal", 10_000))
    long = _peak_bytes(lambda: write("long.rekt-journal", 80_000))
    assert long < 1.2 * short
    assert long < 4 << 20
    short = _peak_bytes(lambda: read("short.rekt-journal"))
    long = _peak_bytes(lambda: read("long.rekt-journal"))
    assert long < 1.2 * short
    assert read("long.rekt-journal") == 80_000


def test_what_cannot_be_kept_is_a_defect_of_the_caller(tmp_path):
    writer = JournalWriter(tmp_path / "a.rekt-journal", b"", START)
    with pytest.raises(ValueError, match="cannot be kept"):
        writer.append(RecordKind.END, START, "", b"")
    with pytest.raises(ValueError, match="cannot be kept"):
        writer.append(RecordKind.FRAME, -1, "", b"")
    with pytest.raises(ValueError, match="cannot be kept"):
        writer.append(RecordKind.FRAME, START, "", bytes((1 << 26) + 1))
    writer.append(RecordKind.FRAME, START, "", bytes(1 << 26))
    writer.close(START)
    ((_, _, _, payload),), _ = _read(tmp_path / "a.rekt-journal")
    assert payload == bytes(1 << 26)


def test_one_works_in_a_journal_at_a_time(tmp_path):
    journal = journal_path(tmp_path / "a.rekt")
    writer = JournalWriter(journal, b"{}", START)
    with pytest.raises(InputError, match="another rektscope"), JournalLock(journal):
        pass
    writer.abandon()
    JournalLock(journal).release()
    assert is_journal(journal)
    assert session_path(journal) == tmp_path / "a.rekt"


def test_a_finished_journal_goes_or_is_set_aside(tmp_path):
    journal = journal_path(tmp_path / "a.rekt")
    _write(journal, _records(3))
    aside = set_journal_aside(journal)
    assert aside.name == "a.rekt-journal.kept-1"
    assert not journal.exists()
    _write(journal, _records(3))
    remove_journal(journal)
    assert list(tmp_path.iterdir()) == [aside]


def test_files_that_are_no_journals_are_refused(tmp_path):
    with pytest.raises(InputError, match="cannot be read: No such file"):
        JournalReader(tmp_path / "absent")
    with pytest.raises(InputError, match=r"no 000001\.zst"):
        JournalReader(tmp_path)
    (tmp_path / "000001.zst").write_bytes(b"PAR1 something else")
    with pytest.raises(InputError, match="is not a recording journal"):
        JournalReader(tmp_path)
    with pytest.raises(InputError, match="is a file"):
        JournalReader(tmp_path / "000001.zst")
    with (tmp_path / "000001.zst").open("wb") as file:
        file.truncate((1 << 30) + 1)
    with pytest.raises(InputError, match="more than any segment"):
        JournalReader(tmp_path)


def _forged(folder, *stream, window_log=20):
    """A journal of one segment that unpacks to these bytes."""
    parameters = zstandard.ZstdCompressionParameters.from_level(1, window_log=window_log)
    folder.mkdir()
    packed = zstandard.ZstdCompressor(compression_params=parameters).compress(b"".join(stream))
    (folder / "000001.zst").write_bytes(packed)
    return folder


def _block(*records):
    joined = b"".join(records)
    return BLOCK.pack(len(joined), zlib.crc32(joined)) + joined


HEADER = _block(RECORD.pack(RecordKind.HEADER, 0, 2, START) + b"{}")


@pytest.mark.parametrize(
    ("stream", "words"),
    [
        ([HEAD.pack(MAGIC, FORMAT_VERSION + 1, 1), HEADER], "its format is 2, and this rektscope reads 1"),
        ([HEAD.pack(b"otherlog", FORMAT_VERSION, 1), HEADER], "does not begin as one"),
        ([HEAD.pack(MAGIC, FORMAT_VERSION, 2), HEADER], "number 2"),
        ([HEAD.pack(MAGIC, FORMAT_VERSION, 1), bytes(1 << 20)], "a block claims 0 bytes"),
        ([HEAD.pack(MAGIC, FORMAT_VERSION, 1), b"\xff" * 100], "a block claims 4294967295 bytes"),
        ([HEAD.pack(MAGIC, FORMAT_VERSION, 1), _block(RECORD.pack(2, 0, 0, START))], "header is not where"),
    ],
)
def test_forged_beginnings_are_refused(tmp_path, stream, words):
    with pytest.raises(InputError, match=words):
        JournalReader(_forged(tmp_path / "a", *stream))


def test_a_stream_that_wants_much_memory_is_refused(tmp_path):
    folder = _forged(tmp_path / "a", HEAD.pack(MAGIC, FORMAT_VERSION, 1), os.urandom(3 << 23), window_log=25)
    with pytest.raises(InputError, match="cannot be unpacked"):
        JournalReader(folder)


@pytest.mark.parametrize(
    ("records", "words"),
    [
        ([RECORD.pack(2, 0, 9, 0)], "a record is cut"),
        ([b"\x02\x00"], "a record is cut"),
        ([RECORD.pack(2, 3, 0, 0)], "not known"),
        ([RECORD.pack(99, 0, 0, 0)], "not known"),
        ([RECORD.pack(2, 0, 0, -START - 1)], "has the time -1"),
        ([RECORD.pack(5, 1, 1, 0) + b"a", RECORD.pack(5, 1, 1, 0) + b"b"], "two names"),
        ([RECORD.pack(1, 0, 0, 0)], "header is not where"),
    ],
)
def test_forged_records_end_what_is_read(tmp_path, records, words):
    good = _block(RECORD.pack(2, 0, 4, 0) + b"good")
    journal = _forged(tmp_path / "a", HEAD.pack(MAGIC, FORMAT_VERSION, 1), HEADER, good, _block(*records))
    read, reader = _read(journal)
    assert [payload for *_, payload in read] == [b"good"]
    assert reader.ending.kind is EndKind.DAMAGED
    assert words in reader.ending.words
