"""Recording: what a live feed takes in goes into a journal, on a thread of its own.

The feed's threads only put into memory. Nothing is ever left out in silence: the recording is a beginning of what came,
and where it cannot go on (the disk is full, fails, or is slower than the feed for longer than memory bridges) it ends
there, says why, counts what came later, and leaves the feed alone.
"""

import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from rektscope.feeds.clock import steady_clock
from rektscope.feeds.events import Event
from rektscope.live.responses import AccountResponse, Response
from rektscope.market.errors import InputError
from rektscope.recording.entries import account_source, account_to_bytes, response_source, state_to_bytes
from rektscope.recording.header import RecordingHeader
from rektscope.sessions.journal.folder import recorded_bytes
from rektscope.sessions.journal.form import MAXIMUM_PAYLOAD_BYTES, RecordKind
from rektscope.sessions.journal.writer import DiskFile, JournalWriter, Rotation, SegmentFile

MEBIBYTE = 1 << 20

GIGABYTE = 1_000_000_000
"""As disks are sold, and as a quota is typed."""

_NS_PER_MS = 1_000_000
_ENTRY_BYTES = 150
"""Memory of a waiting entry besides its payload, estimated: a tuple, a number and the headers of objects."""

_SESSION_SHARE = 2
"""A session is at most half as large as its journal, and has to fit beside it."""

_Entry = tuple[RecordKind, int, str, bytes]


class Limits(msgspec.Struct, frozen=True):
    """What a recording keeps to.

    Attributes:
        waiting_bytes: memory for what waits to be written; a disk slower than that ends the recording.
        floor_bytes: space on the disk that is left free, besides what the session will need.
        quota_bytes: what sessions and journals in the folder may take together, this one's journal included; None for
            any. Looked at after each flush, so that the last one may go beyond it; the others count as they were at
            the start. The session that is made of the journal stands beside it for a moment, or for good where the
            journal is kept.
        take_s: how often what waits is taken.
        flush_s: how often it is flushed to the disk; with `take_s` well below one second.
    """

    waiting_bytes: int = 64 * MEBIBYTE
    floor_bytes: int = 256 * MEBIBYTE
    quota_bytes: int | None = None
    take_s: float = 0.1
    flush_s: float = 0.5


def free_bytes_of(folder: Path) -> int:
    """Free space on the disk of a folder. Raises OSError."""
    return shutil.disk_usage(folder).free


class Recorder:
    """A `FeedListener` that keeps everything it sees. `frame`, `state` and `answer` return at once, from any thread.

    Attributes:
        journal: the folder it writes (`sessions.journal.folder.journal_path` of the session).
    """

    def __init__(
        self,
        journal: Path,
        *,
        limits: Limits | None = None,
        rotation: Rotation | None = None,
        open_file: Callable[[Path], SegmentFile] = DiskFile,
        free_bytes: Callable[[Path], int] = free_bytes_of,
        now_ns: Callable[[], int] | None = None,
    ) -> None:
        """Nothing happens, and nothing that comes is kept, before `start`.

        Args:
            journal: the folder to write.
            limits: of memory, disk and patience.
            rotation: when a new segment begins.
            open_file: opens a segment.
            free_bytes: gives the room on the disk of a folder.
            now_ns: the clock of its end; by default the steady clock, starting at the header's start.
        """
        self.journal = journal
        self._limits = limits or Limits()
        self._rotation = rotation
        self._open_file = open_file
        self._free_bytes = free_bytes
        self._now_ns = now_ns
        self._ended_ns: Callable[[], int] = time.time_ns
        self._lock = threading.Lock()
        self._waiting: list[_Entry] = []
        self._waiting_bytes = 0
        self._is_open = False
        self._kept = self._missed = 0
        self._trouble = ""
        self._failure: BaseException | None = None
        self._stop = threading.Event()
        self._writer: JournalWriter | None = None
        self._thread: threading.Thread | None = None
        self._flushed_s = 0.0
        self._flushed_records = 0
        self._others_bytes = 0

    @property
    def has_begun(self) -> bool:
        """Whether there is a journal of this recording."""
        return self._writer is not None

    @property
    def is_going(self) -> bool:
        """Whether what comes is being kept."""
        return self._is_open

    @property
    def trouble(self) -> str:
        """A sentence on why the recording ended although nobody asked; empty while all is well."""
        return self._trouble

    @property
    def kept(self) -> int:
        """Messages, states and answers taken so far; after a trouble of the disk, those that are safe on it."""
        return self._kept

    @property
    def missed(self) -> int:
        """How many came and are not kept, after a recording had ended by itself."""
        return self._missed

    @property
    def bytes_written(self) -> int:
        """Size of the journal so far."""
        return 0 if self._writer is None else self._writer.bytes_written

    def describe(self) -> str:
        """A sentence on how it goes."""
        if self._trouble:
            return f"{self._trouble} {self._missed:,} messages since then are not kept."
        if not self._is_open:
            return ""
        return f"Recording: {self._kept:,} messages, {self.bytes_written / 1e6:,.1f} MB."

    def start(self, header: RecordingHeader) -> None:
        """Begin: the journal and its header are on disk when this returns.

        Raises:
            InputError: the folder cannot be written, is in use, its quota is used up, or the disk has too little room.
        """
        try:
            self._require_quota()
            free = self._free_bytes(self.journal.parent)
            if free < self._limits.floor_bytes:
                raise InputError(
                    f"Only {_mb(free)} are free at {self.journal.parent}, and a recording leaves "
                    f"{_mb(self._limits.floor_bytes)} free: make room, or record elsewhere."
                )
            self._writer = JournalWriter(
                self.journal,
                header.to_bytes(),
                header.started_ns,
                rotation=self._rotation,
                open_file=self._open_file,
            )
        except FileExistsError as error:
            raise InputError(
                f"{self.journal} is an unfinished recording: finish it with `rektscope record --recover` first."
            ) from error
        except OSError as error:
            raise InputError(f"Cannot record into {self.journal.parent}: {error.strerror or error}.") from error
        self._ended_ns = self._now_ns or steady_clock(lambda: header.started_ns).now_ns
        self._flushed_s = time.monotonic()
        self._is_open = True
        self._thread = threading.Thread(target=self._run, args=(self._writer,), name="recorder", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Write what waits, end the journal and wait for that. Safe to call twice, or without a start.

        Raises:
            BaseException: a defect that ended the recording.
        """
        with self._lock:
            self._is_open = False
        self._stop.set()
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.join()
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure

    def frame(self, frame: bytes, received_ns: int, socket: str) -> None:
        """Keep a message."""
        self._put(RecordKind.FRAME, received_ns, socket, frame)

    def state(self, event: Event) -> None:
        """Keep a change of a connection."""
        self._put(RecordKind.STATE, event.received_ms * _NS_PER_MS, "", state_to_bytes(event))

    def response(self, response: Response) -> None:
        """Keep an answer."""
        self._put(RecordKind.ANSWER, response.received_ns, response_source(response), response.body)

    def account(self, response: AccountResponse) -> None:
        """Keep what an account was reported to hold."""
        self._put(RecordKind.ANSWER, response.received_ns, account_source(response), account_to_bytes(response))

    def _put(self, kind: RecordKind, received_ns: int, source: str, payload: bytes) -> None:
        size = len(payload) + _ENTRY_BYTES
        with self._lock:
            if not self._is_open:
                self._missed += bool(self._trouble)
            elif len(payload) > MAXIMUM_PAYLOAD_BYTES:
                self._refuse(f"A message of {_mb(len(payload))} is too large to keep: the recording ended there.")
            elif self._waiting_bytes + size > self._limits.waiting_bytes:
                held = _mb(self._limits.waiting_bytes)
                self._refuse(f"The disk did not keep up, and {held} were waiting for it: the recording ended there.")
            else:
                self._waiting.append((kind, received_ns, source, payload))
                self._waiting_bytes += size
                self._kept += 1

    def _refuse(self, words: str) -> None:
        """Take no more; `words` is the reason. What waits is written all the same. The caller holds the lock."""
        if self._is_open:
            self._is_open = False
            self._trouble = words
            self._missed += 1
            self._stop.set()

    def _run(self, writer: JournalWriter) -> None:
        try:
            while not self._stop.wait(self._limits.take_s):
                self._write_waiting(writer)
                self._flush_when_due(writer)
            self._write_waiting(writer)
            writer.close(self._ended_ns(), self._trouble)
        except OSError as error:
            self._give_up(writer, f"The disk took no more ({error.strerror or error}): the recording ended there.")
        except BaseException as error:  # noqa: BLE001 -- handed to whoever stops the recording
            self._failure = error
            self._give_up(writer, f"The recording ended because of a defect in rektscope ({error!r}).")

    def _write_waiting(self, writer: JournalWriter) -> None:
        with self._lock:
            # Exchanged under the lock and written outside of it, so that a slow disk never holds up a thread of the
            # feed.
            entries, self._waiting = self._waiting, []
        taken_bytes = 0
        for place, entry in enumerate(entries):
            writer.append(*entry)
            taken_bytes += len(entry[3]) + _ENTRY_BYTES
            # A backlog of a minute must not put off the flush that limits what a crash can cost.
            if place % 1024 == 0:
                self._flush_when_due(writer)
        with self._lock:
            # Only now: while entries are being written they still take memory, and count towards the bound.
            self._waiting_bytes -= taken_bytes

    def _flush_when_due(self, writer: JournalWriter) -> None:
        now_s = time.monotonic()
        if now_s - self._flushed_s < self._limits.flush_s or writer.records == self._flushed_records:
            return
        writer.flush()
        self._flushed_s, self._flushed_records = now_s, writer.records
        needed = self._limits.floor_bytes + writer.bytes_written // _SESSION_SHARE
        if self._free_bytes(self.journal) < needed:
            with self._lock:
                self._refuse(f"The disk has less than {_mb(needed)} left: the recording ended there.")
        quota = self._limits.quota_bytes
        if quota is not None and self._others_bytes + writer.bytes_written > quota:
            with self._lock:
                self._refuse(f"The recordings in {self.journal.parent} reached {_mb(quota)}: this one ended there.")

    def _require_quota(self) -> None:
        """Raises InputError where what was recorded before leaves no room in the quota."""
        quota = self._limits.quota_bytes
        if quota is None:
            return
        self._others_bytes = recorded_bytes(self.journal.parent)
        if self._others_bytes >= quota:
            raise InputError(
                f"The recordings in {self.journal.parent} take {_mb(self._others_bytes)} of the {_mb(quota)} that they "
                "may: move some elsewhere, record into another folder, or allow more."
            )

    def _give_up(self, writer: JournalWriter, words: str) -> None:
        with self._lock:
            self._is_open = False
            self._trouble = self._trouble or words
            self._waiting = []
            # What was taken but not flushed is not known to be on the disk.
            self._missed += self._kept - self._flushed_records
            self._kept = self._flushed_records
        writer.abandon()


def _mb(count: int) -> str:
    return f"{count / 1e6:,.0f} MB"
