"""Reading a journal: every record that can be trusted, where some are missing, and how it ended. See also `form`.

A block counts only when its checksum holds. At the first one whose does not, the rest of that segment is given up and
reading goes on at the next segment, which can be read alone; a `Hole` stands between the two. So what is handed out is
what was written, in order, without the stretches that the holes name. Memory is that of one block.
"""

import zlib
from collections.abc import Generator, Iterator
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

import msgspec
import zstandard

from rektscope.market.errors import InputError
from rektscope.sessions.journal.folder import segment_path, segment_paths
from rektscope.sessions.journal.form import (
    BLOCK,
    CONTENT,
    FORMAT_VERSION,
    HEAD,
    MAGIC,
    MAXIMUM_BLOCK_BYTES,
    MAXIMUM_NANOSECONDS,
    MAXIMUM_SEGMENT_BYTES,
    MAXIMUM_SOURCES,
    MOST_UNPACKED_BYTES,
    RECORD,
    WINDOW_LOG,
    Record,
    RecordKind,
)

_PACKED_AT_ONCE = 1 << 8
"""Packed bytes unpacked at once. Four bytes may stand for 128 KiB, so these come to 8 MiB at the very most; and where
they are damaged, no more than these are lost of what stands before the damage."""

_RECORDS_A_REPORT = 1 << 10
_KINDS = {kind.value: kind for kind in RecordKind}


class EmptyJournalError(InputError):
    """A journal that broke off before anything was recorded; nothing is lost with it."""


class EndKind(StrEnum):
    """How a journal ends: it was ended, or in the middle (the process died, the disk was full), or it is damaged."""

    CLOSED = "closed"
    BROKEN_OFF = "broken off"
    DAMAGED = "damaged"


class Hole(msgspec.Struct, frozen=True):
    """A stretch of a journal that cannot be read, between two that can.

    Attributes:
        after_ns: when the last readable record before it came; nanoseconds since 1970.
        until_ns: when the first readable record after it came.
        words: what is wrong with the journal there.
    """

    after_ns: int
    until_ns: int
    words: str


class Ending(msgspec.Struct, frozen=True):
    """How a journal ended.

    Attributes:
        kind: see `EndKind`.
        words: what is wrong with it, or why it was ended if nobody asked for that; empty when all is well.
        records: how many could be read.
        at_ns: when it was closed, otherwise when the last readable record came; nanoseconds since 1970.
        holes: stretches before that which cannot be read.
    """

    kind: EndKind
    words: str
    records: int
    at_ns: int
    holes: tuple[Hole, ...] = ()


class _TornError(Exception):
    """The file ends before what it begins."""


class _DamagedError(Exception):
    """The file holds what was never written; the words say what."""


class JournalReader:
    """A journal to be read once, from its beginning.

    Attributes:
        folder: of the journal.
        header: as it was given to the writer.
        started_ns: when the recording began, nanoseconds since 1970.
        bytes_total, bytes_read: packed bytes, for a progress bar.
        ending: how it ended; None until all records were read.
    """

    def __init__(self, folder: Path) -> None:
        """Open a journal and read its header.

        Raises:
            InputError: it is no journal, of a newer version, or broken off before its header was written.
        """
        self.folder = folder
        self._paths = _checked_paths(folder)
        self.bytes_total = sum(path.stat().st_size for path in self._paths)
        self.bytes_read = 0
        self.ending: Ending | None = None
        self._records = 0
        self._holes: list[Hole] = []
        self._damage = ""
        first = self._first_header()
        self.header = first.payload
        self.started_ns = self._at_ns = first.received_ns

    def _first_header(self) -> Record:
        """The header of the first segment that has one: every segment repeats it."""
        damage: _DamagedError | None = None
        for path in self._paths:
            try:
                with path.open("rb") as file:
                    return next(_Segment(file, _number_of(path)).records())
            except OSError as error:
                raise InputError(f"{path} cannot be read: {error.strerror or error}.") from error
            except _TornError:
                continue
            except _DamagedError as error:
                damage = damage or error
        if damage is not None:
            raise InputError(f"{self.folder} is not a recording journal of rektscope, or is damaged: {damage}.")
        raise EmptyJournalError(f"{self.folder} broke off before anything was recorded: there is nothing in it.")

    def records(self) -> Iterator[Record | Hole]:
        """The records as they were appended, and the holes between them; `ending` is set after the last."""
        expected = 1
        for path in self._paths:
            number = _number_of(path)
            if number != expected:
                self._damage = self._damage or f"{segment_path(self.folder, expected).name} is missing"
            expected = number + 1
            done = self.bytes_read
            last = None
            try:
                last = yield from self._segment(path, number)
            except _TornError:
                # The last segment is torn in every recording that was broken off, and only there is that no damage.
                if path != self._paths[-1]:
                    self._damage = self._damage or f"it is damaged in {path.name} (its end is missing)"
            except (_DamagedError, OSError) as error:
                self._damage = self._damage or f"it is damaged in {path.name} ({error})"
            self.bytes_read = done + path.stat().st_size
            if last is not None and last.kind is RecordKind.END:
                self._end(EndKind.CLOSED, last.payload.decode(errors="replace"))
                return
        if self._damage:
            self._end(EndKind.DAMAGED, self._damage)
        else:
            self._end(EndKind.BROKEN_OFF, "it broke off")

    def _segment(self, path: Path, number: int) -> Generator[Record | Hole, None, Record | None]:
        """The content of a segment; returns the record that ends it: CONTINUED or END."""
        done = self.bytes_read
        with path.open("rb") as file:
            for place, record in enumerate(_Segment(file, number).records()):
                # A segment of another recording, copied here, would otherwise go on with its sources and times.
                if place == 0:
                    if record.payload != self.header:
                        raise _DamagedError("it belongs to another recording")
                    continue
                after_ns = self._at_ns
                if record.kind is not RecordKind.CONTINUED:
                    self._at_ns = record.received_ns
                if self._damage and record.kind is not RecordKind.CONTINUED:
                    hole = Hole(min(after_ns, record.received_ns), record.received_ns, self._damage)
                    self._damage = ""
                    self._holes.append(hole)
                    yield hole
                if record.kind not in CONTENT:
                    return record
                self._records += 1
                if place % _RECORDS_A_REPORT == 0:
                    self.bytes_read = done + file.tell()
                yield record
        return None

    def _end(self, kind: EndKind, words: str) -> None:
        self.ending = Ending(kind, words, self._records, self._at_ns, tuple(self._holes))


class _Segment:
    """One file: its head, and its records, each of a block that was checked."""

    def __init__(self, file: BinaryIO, number: int) -> None:
        self._file = file
        # Not its stream_reader, which keeps back what stands unpacked when a broken-off file ends.
        self._decompressor = zstandard.ZstdDecompressor(max_window_size=1 << WINDOW_LOG).decompressobj()
        self._unpacked = bytearray()
        self._number = number
        self._before_ns = 0
        self._sources = {0: ""}
        self._left_bytes = 2 * MOST_UNPACKED_BYTES

    def records(self) -> Iterator[Record]:
        """HEADER, the content, and CONTINUED or END.

        Raises:
            _TornError: the file ends before that.
            _DamagedError: something in it cannot be.
        """
        magic, version, number = HEAD.unpack(self._read(HEAD.size))
        if magic != MAGIC:
            raise _DamagedError("it does not begin as one")
        if version != FORMAT_VERSION:
            raise _DamagedError(f"its format is {version}, and this rektscope reads {FORMAT_VERSION}")
        if number != self._number:
            raise _DamagedError(f"it is number {number}")
        is_first = True
        while True:
            for record in self._block():
                if (record.kind is RecordKind.HEADER) is not is_first:
                    raise _DamagedError("its header is not where it should be")
                is_first = False
                yield record
                if record.kind in {RecordKind.CONTINUED, RecordKind.END}:
                    return

    def _block(self) -> Iterator[Record]:
        length, checksum = BLOCK.unpack(self._read(BLOCK.size))
        if not 0 < length <= min(MAXIMUM_BLOCK_BYTES, self._left_bytes):
            raise _DamagedError(f"a block claims {length} bytes")
        self._left_bytes -= length
        block = self._read(length)
        if zlib.crc32(block) != checksum:
            raise _DamagedError("a checksum does not hold")
        place = 0
        while place < length:
            if place + RECORD.size > length:
                raise _DamagedError("a record is cut")
            kind, source, size, after_ns = RECORD.unpack_from(block, place)
            place += RECORD.size
            record = self._record(kind, source, after_ns, block[place : place + size])
            place += size
            if place > length:
                raise _DamagedError("a record is cut")
            if record is not None:
                yield record

    def _record(self, kind: int, source: int, after_ns: int, payload: bytes) -> Record | None:
        """The record, or None for one that only gives a source its name."""
        received_ns = self._before_ns + after_ns
        if not 0 <= received_ns <= MAXIMUM_NANOSECONDS:
            raise _DamagedError(f"a record has the time {received_ns}")
        self._before_ns = received_ns
        if kind == RecordKind.SOURCE:
            if source in self._sources or len(self._sources) >= MAXIMUM_SOURCES:
                raise _DamagedError("a source has two names")
            self._sources[source] = payload.decode(errors="replace")
            return None
        if source not in self._sources or kind not in _KINDS:
            raise _DamagedError("a record is of a kind or source that is not known")
        return Record(_KINDS[kind], received_ns, self._sources[source], payload)

    def _read(self, count: int) -> bytes:
        """So many unpacked bytes. Memory grows with the bytes there are, not with the number that a block claims."""
        while len(self._unpacked) < count:
            packed = self._file.read(_PACKED_AT_ONCE)
            if not packed or self._decompressor.eof:
                raise _TornError
            try:
                self._unpacked += self._decompressor.decompress(packed)
            except zstandard.ZstdError as error:
                raise _DamagedError(f"it cannot be unpacked: {error}") from error
        taken = bytes(self._unpacked[:count])
        del self._unpacked[:count]
        return taken


def _number_of(path: Path) -> int:
    return int(path.stem)


def _checked_paths(folder: Path) -> list[Path]:
    try:
        paths = segment_paths(folder)
        sizes = [path.stat().st_size for path in paths]
    except NotADirectoryError as error:
        raise InputError(f"{folder} is a file, not the folder of a recording journal.") from error
    except OSError as error:
        raise InputError(f"{folder} cannot be read: {error.strerror or error}.") from error
    if not paths:
        raise InputError(f"{folder} is not a recording journal of rektscope: there is no 000001.zst in it.")
    for path, size in zip(paths, sizes, strict=True):
        if size > MAXIMUM_SEGMENT_BYTES:
            raise InputError(f"{path} has {size} bytes, more than any segment of a journal: it is not one of ours.")
    return paths
