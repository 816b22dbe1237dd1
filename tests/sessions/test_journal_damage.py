"""Whatever happens to a journal's bytes, what is read was written, and what is missing is named, or one sentence."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.errors import InputError
from rektscope.sessions.journal.form import RecordKind
from rektscope.sessions.journal.reader import _PACKED_AT_ONCE, EmptyJournalError, EndKind, Hole, JournalReader, _Segment
from rektscope.sessions.journal.writer import JournalWriter, Rotation

START = 1_790_000_000_000_000_000


def _journal(folder, count, *, most_bytes=1 << 20):
    """The records of a journal that was flushed after each, and where each flush ended in its last segment."""
    writer = JournalWriter(folder, b'{"header": true}', START, rotation=Rotation(most_bytes=most_bytes))
    records, ends = [], []
    for place in range(count):
        record = (RecordKind.FRAME, START + place, f"line#{place % 3}", f'{{"price": {place * 7919}}}'.encode() * 2)
        writer.append(*record)
        writer.flush()
        records.append(record)
        ends.append(writer.bytes_written)
    writer.close(START + count)
    return records, ends


def _read(folder):
    reader = JournalReader(folder)
    found = [each for each in reader.records() if not isinstance(each, Hole)]
    return [(each.kind, each.received_ns, each.source, each.payload) for each in found], reader.ending


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A journal of one segment: its folder, records, ends of flushes, bytes."""
    folder = tmp_path_factory.mktemp("sound") / "a.rekt-journal"
    records, ends = _journal(folder, 40)
    return folder, records, ends, (folder / "000001.zst").read_bytes()


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A folder with a segment whose bytes a test sets."""
    return tmp_path_factory.mktemp("damaged")


def test_cut_at_every_byte(sound, place):
    """Every record that was flushed before the cut is there, none is changed, and nothing is raised but a sentence."""
    _, records, ends, data = sound
    refused = 0
    for length in range(len(data)):
        (place / "000001.zst").write_bytes(data[:length])
        flushed = sum(end <= length for end in ends)
        try:
            read, ending = _read(place)
        except EmptyJournalError:
            assert flushed == 0
            refused += 1
            continue
        assert read == records[: len(read)]
        assert len(read) >= flushed
        assert ending.kind is EndKind.BROKEN_OFF or len(read) == len(records)
    assert 0 < refused < ends[0]


def test_every_byte_flipped(sound, place):
    """What was flushed well before the damage is there; the damage is noticed unless it changes nothing."""
    _, records, ends, data = sound
    noticed = 0
    for position in range(len(data)):
        (place / "000001.zst").write_bytes(data[:position] + bytes([data[position] ^ 0x41]) + data[position + 1 :])
        try:
            read, ending = _read(place)
        except InputError:
            noticed += 1
            assert position < ends[0] + _PACKED_AT_ONCE
            continue
        assert read == records[: len(read)]
        assert len(read) >= sum(end <= position - _PACKED_AT_ONCE for end in ends)
        noticed += ending.kind is not EndKind.CLOSED
    assert noticed > 0.98 * len(data)


@given(
    edits=st.lists(
        st.tuples(st.floats(0, 1), st.sampled_from(["set", "insert", "cut"]), st.binary(max_size=12)), max_size=4
    )
)
def test_edited_anywhere(sound, place, edits):
    _, records, _, data = sound
    for where, what, some in edits:
        position = int(where * len(data))
        kept = 0 if what == "insert" else len(some)
        data = data[:position] + (b"" if what == "cut" else some) + data[position + kept :]
    (place / "000001.zst").write_bytes(data)
    try:
        read, _ = _read(place)
    except InputError:
        return
    assert read == records[: len(read)]


@given(st.binary(max_size=200), st.booleans())
def test_garbage(place, garbage, is_zstandard):
    (place / "000001.zst").write_bytes((b"\x28\xb5\x2f\xfd" if is_zstandard else b"") + garbage)
    with pytest.raises(InputError):
        _read(place)


@given(st.integers(1, 6), st.floats(0, 1), st.integers(0, 255))
def test_damage_in_one_of_several_segments(segments, place, number, where, value):
    """The other segments are whole; what is lost is the rest of the damaged one, and a hole or the ending says so."""
    records, data, sizes = segments
    is_changed = False
    for name, content in data.items():
        changed = content
        if name == f"{number:06d}.zst":
            position = min(int(where * len(content)), len(content) - 1)
            changed = content[:position] + bytes([value]) + content[position + 1 :]
            is_changed = changed != content
        (place / name).write_bytes(changed)
    read, ending = _read(place)
    before, after = sum(sizes[: number - 1]), sum(sizes[number:])
    assert len(read) >= before + after
    kept = len(read) - after
    assert read == records[:kept] + records[sum(sizes) - after : sum(sizes)]
    missing = kept < before + sizes[number - 1]
    assert is_changed or not missing
    if missing and number < len(sizes):
        (hole,) = ending.holes
        assert hole.until_ns == records[before + sizes[number - 1]][1]
        assert hole.after_ns == (records[kept - 1][1] if kept else hole.after_ns)
    elif missing:
        assert ending.kind is not EndKind.CLOSED


@pytest.fixture(scope="module")
def segments(tmp_path_factory):
    """The records of a journal, its first six segments, and how many records each of these holds."""
    folder = tmp_path_factory.mktemp("segments") / "a.rekt-journal"
    records, _ = _journal(folder, 60, most_bytes=200)
    data = {path.name: path.read_bytes() for path in sorted(folder.glob("*.zst"))[:6]}
    assert len(data) == 6
    sizes = [sum(1 for _ in _Segment(io.BytesIO(content), number).records()) - 2 for number, content in _numbered(data)]
    return records, data, sizes


def _numbered(data):
    return [(int(name[:6]), content) for name, content in data.items()]


def test_a_segment_that_unpacks_to_more_than_any_is_given_up(tmp_path, monkeypatch):
    """Every block is small and its sum holds; only that they never end is wrong."""
    monkeypatch.setattr("rektscope.sessions.journal.reader.MOST_UNPACKED_BYTES", 5_000)
    writer = JournalWriter(tmp_path / "a.rekt-journal", b"{}", START)
    for place in range(100):
        writer.append(RecordKind.FRAME, START + place, "line", bytes(1_000))
        writer.flush()
    writer.close(START + 100)
    reader = JournalReader(tmp_path / "a.rekt-journal")
    kept = [each for each in reader.records() if not isinstance(each, Hole)]
    assert 0 < sum(len(each.payload) for each in kept) <= 2 * 5_000
    assert reader.ending.kind is EndKind.DAMAGED
