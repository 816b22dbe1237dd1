"""Writing a journal: records go in, and are safe on disk after each flush. `form` defines the form.

A writer belongs to one thread. It keeps at most one block of records and the compressor's window in memory, however
long the recording is. An OSError of the disk is handed on; what was flushed before can be read all the same.
"""

import os
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import msgspec
import zstandard

from rektscope.sessions.journal.folder import JournalLock, segment_path, sync_folder
from rektscope.sessions.journal.form import (
    BLOCK,
    BLOCK_BYTES,
    COMPRESSION_LEVEL,
    CONTENT,
    FORMAT_VERSION,
    HEAD,
    MAGIC,
    MAXIMUM_NANOSECONDS,
    MAXIMUM_PAYLOAD_BYTES,
    MAXIMUM_SOURCES,
    MOST_UNPACKED_BYTES,
    RECORD,
    WINDOW_LOG,
    RecordKind,
)

_HOUR_NS = 3_600 * 1_000_000_000


class Rotation(msgspec.Struct, frozen=True):
    """When a segment is closed and the next one begun.

    Attributes:
        most_bytes: packed size.
        most_ns: time between its first and its next record.
    """

    most_bytes: int = 1 << 26
    most_ns: int = _HOUR_NS


class SegmentFile(Protocol):
    """The file of a segment; methods raise OSError."""

    def write(self, data: bytes) -> None:
        """Write all of `data`."""

    def sync(self) -> None:
        """Have everything written on disk."""

    def close(self) -> None:
        """Let go of the file."""


class DiskFile:
    """A new file on a disk, unbuffered: what was written survives the death of the process."""

    def __init__(self, path: Path) -> None:
        """Make the file; raises OSError, also when there is one."""
        self._file = path.open("xb", buffering=0)

    def write(self, data: bytes) -> None:
        """Write all of `data`; a full disk may take a part of it first."""
        rest = memoryview(data)
        while rest:
            rest = rest[self._file.write(rest) :]

    def sync(self) -> None:
        """Have everything written on disk."""
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


class JournalWriter:
    """A journal being written.

    Attributes:
        folder: of the journal.
        bytes_written: packed bytes handed to the system so far, all segments.
        records: appended so far.
    """

    def __init__(
        self,
        folder: Path,
        header: bytes,
        started_ns: int,
        *,
        rotation: Rotation | None = None,
        open_file: Callable[[Path], SegmentFile] = DiskFile,
    ) -> None:
        """Make the folder and the first segment; the header is on disk when this returns.

        Args:
            folder: must not exist; see `journal_path`.
            header: what a reader needs to know first.
            started_ns: when the recording began, nanoseconds since 1970.
            rotation: when to begin a new segment.
            open_file: makes a segment's file.

        Raises:
            OSError: the folder or the file cannot be made or written.
            InputError: another process has taken the folder.
        """
        self.folder = folder
        self.bytes_written = 0
        self.records = 0
        self._header = _checked(header)
        self._rotation = rotation or Rotation()
        self._open_file = open_file
        self._number = 0
        folder.mkdir()
        sync_folder(folder.parent)
        self._lock = JournalLock(folder)
        try:
            self._begin(started_ns)
        except BaseException:
            self._lock.release()
            raise

    def append(self, kind: RecordKind, received_ns: int, source: str, payload: bytes) -> None:
        """Add a record; it is safe after the next `flush`.

        Args:
            kind: FRAME, STATE or ANSWER.
            received_ns: nanoseconds since 1970.
            source: where from; names that come again cost two bytes.
            payload: at most MAXIMUM_PAYLOAD_BYTES.

        Raises:
            OSError: the disk does not take it.
            ValueError: a record that cannot be kept: a defect of the caller.
        """
        if kind not in CONTENT or not 0 <= received_ns <= MAXIMUM_NANOSECONDS:
            raise ValueError(f"a record of kind {kind!r} at {received_ns} cannot be kept")
        _checked(payload)
        if self._is_full(received_ns):
            self._rotate(received_ns)
        number = self._sources.get(source)
        if number is None:
            number = self._name(source)
        self._put(kind, number, received_ns, payload)
        self.records += 1

    def flush(self) -> None:
        """Have everything appended on disk. Raises OSError."""
        self._end_block()
        # Ends the compressor's block, not its frame: what follows still refers to what was packed before.
        self._write(self._compressor.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK))
        self._file.sync()

    def close(self, ended_ns: int, words: str = "") -> None:
        """End the recording as it should, at `ended_ns`; `words` tell why, where it was not asked to end.

        Raises OSError; the journal counts as broken off then.
        """
        try:
            self._end(RecordKind.END, ended_ns, words.encode())
        finally:
            self.abandon()

    def abandon(self) -> None:
        """Let go of the journal as it is, for after an error: nothing more is written."""
        self._file.close()
        self._lock.release()

    def _is_full(self, received_ns: int) -> bool:
        return (
            self._segment_bytes >= self._rotation.most_bytes
            or self._unpacked_bytes >= MOST_UNPACKED_BYTES
            or received_ns - self._since_ns >= self._rotation.most_ns
            or len(self._sources) >= MAXIMUM_SOURCES
        )

    def _rotate(self, received_ns: int) -> None:
        self._end(RecordKind.CONTINUED, received_ns)
        self._file.close()
        self._begin(received_ns)

    def _begin(self, since_ns: int) -> None:
        """Begin the next segment and have its header on disk."""
        self._number += 1
        self._segment_bytes = self._unpacked_bytes = 0
        self._since_ns = since_ns
        self._before_ns = 0
        # Numbers of sources begin anew, so that each segment can be read without those before it.
        self._sources = {"": 0}
        self._pending: list[bytes] = []
        self._pending_bytes = 0
        # Without Zstandard's own checksum, which stands at the end of a stream: blocks have theirs.
        parameters = zstandard.ZstdCompressionParameters.from_level(COMPRESSION_LEVEL, window_log=WINDOW_LOG)
        self._compressor = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
        self._file = self._open_file(segment_path(self.folder, self._number))
        try:
            self._write(self._compressor.compress(HEAD.pack(MAGIC, FORMAT_VERSION, self._number)))
            self._put(RecordKind.HEADER, 0, since_ns, self._header)
            self.flush()
            sync_folder(self.folder)
        except BaseException:
            self._file.close()
            raise

    def _end(self, kind: RecordKind, received_ns: int, words: bytes = b"") -> None:
        self._put(kind, 0, received_ns, words)
        self._end_block()
        self._write(self._compressor.flush(zstandard.COMPRESSOBJ_FLUSH_FINISH))
        self._file.sync()

    def _name(self, source: str) -> int:
        number = self._sources[source] = len(self._sources)
        self._put(RecordKind.SOURCE, number, self._before_ns, source.encode())
        return number

    def _put(self, kind: RecordKind, source: int, received_ns: int, payload: bytes) -> None:
        self._pending.append(RECORD.pack(kind, source, len(payload), received_ns - self._before_ns))
        self._pending.append(payload)
        self._pending_bytes += RECORD.size + len(payload)
        self._before_ns = received_ns
        if self._pending_bytes >= BLOCK_BYTES:
            self._end_block()

    def _end_block(self) -> None:
        if not self._pending:
            return
        records = b"".join(self._pending)
        self._pending, self._pending_bytes = [], 0
        self._unpacked_bytes += len(records)
        self._write(self._compressor.compress(BLOCK.pack(len(records), zlib.crc32(records))))
        self._write(self._compressor.compress(records))

    def _write(self, data: bytes) -> None:
        if data:
            self._file.write(data)
            self._segment_bytes += len(data)
            self.bytes_written += len(data)


def _checked(payload: bytes) -> bytes:
    if len(payload) > MAXIMUM_PAYLOAD_BYTES:
        raise ValueError(f"a record of {len(payload)} bytes cannot be kept")
    return payload
