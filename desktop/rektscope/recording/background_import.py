"""Importing on a thread: first reading, so that one can look at what was recognised; then writing the session."""

import threading
from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path

from rektscope.market.errors import InputError
from rektscope.recording.captures.contents import are_captures
from rektscope.recording.captures.importing import import_captures
from rektscope.sessions.importing.folders import files_of
from rektscope.sessions.importing.importer import Imported, import_files
from rektscope.sessions.importing.parts import ImportOptions
from rektscope.sessions.writer import write_session


class ImportStage(Enum):
    """How far it is. READ: looked at, nothing written. WRITTEN: the session is there."""

    READING = "reading"
    READ = "read"
    WRITING = "writing"
    WRITTEN = "written"
    FAILED = "failed"
    CANCELLED = "cancelled"


class _CancelledError(Exception):
    """Somebody asked to stop; raised within the reading or writing, never beyond this module."""


class BackgroundImport:
    """One import, from `read` to `write`. Every method but the threads' own returns at once.

    Attributes:
        paths: files and folders.
        stage: how far it is; only a thread of this import moves it on.
        imported: what was read, from READ on.
        failure: what was wrong, when it FAILED.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        """Nothing is opened yet."""
        self.paths = tuple(paths)
        self.stage = ImportStage.READING
        self.imported: Imported | None = None
        self.failure: Exception | None = None
        self._cancelled = threading.Event()
        self._thread: threading.Thread | None = None
        self._read_bytes: dict[Path, int] = {}
        self._all_bytes = 0
        self._written_rows = (0, 0)

    @property
    def progress(self) -> tuple[int, int]:
        """How far it is, and the whole: bytes while files are read, rows while the session is written.

        A capture is read twice and counts what it has reached.
        """
        if self.stage is ImportStage.WRITING:
            return self._written_rows
        return min(sum(self._read_bytes.values()), self._all_bytes), self._all_bytes

    @property
    def is_busy(self) -> bool:
        """Whether a thread is at work."""
        return self._thread is not None and self._thread.is_alive()

    def read(self, options: ImportOptions) -> None:
        """Begin to read, once more if it was read with other options."""
        self.stage, self.imported, self.failure = ImportStage.READING, None, None
        self._read_bytes = {}
        self._start(lambda: self._read(options))

    def write(self, target: Path) -> None:
        """Begin to write what was read; an existing file is replaced only when the new one is whole."""
        imported = self.imported
        if imported is not None:
            self.stage, self._written_rows = ImportStage.WRITING, (0, 0)
            self._start(lambda: self._write(imported, target))

    def stop(self) -> None:
        """Give up what is going on and wait for its thread; of a session that is being written nothing stays."""
        self._cancelled.set()
        if self._thread is not None:
            # Waited for, because it may be in the middle of replacing a file.
            self._thread.join()

    def _start(self, work: Callable[[], None]) -> None:
        self._thread = threading.Thread(target=work, name="import", daemon=True)
        self._thread.start()

    def _read(self, options: ImportOptions) -> None:
        try:
            files, _ = files_of(self.paths)
            self._all_bytes = sum(file.stat().st_size for file in files)
            reads = import_captures if are_captures(self.paths, self._on_progress) else import_files
            self.imported = reads(self.paths, options, self._on_progress)
            self.stage = ImportStage.READ
        except _CancelledError:
            self.stage = ImportStage.CANCELLED
        except Exception as failure:  # noqa: BLE001 -- shown by whoever watches: a file may break a parser in any way
            self._fail(failure)

    def _write(self, imported: Imported, target: Path) -> None:
        try:
            write_session(target, imported.session, self._on_rows)
            self.stage = ImportStage.WRITTEN
        except _CancelledError:
            self.stage = ImportStage.CANCELLED
        except OSError as failure:
            self._fail(InputError(f"{target} could not be written: {failure.strerror or failure}."))
        except Exception as failure:  # noqa: BLE001 -- shown by whoever watches
            self._fail(failure)

    def _fail(self, failure: Exception) -> None:
        self.failure = failure
        self.stage = ImportStage.FAILED

    def _on_progress(self, path: Path, done: int) -> None:
        if self._cancelled.is_set():
            raise _CancelledError
        self._read_bytes[path] = done

    def _on_rows(self, rows: int, all_rows: int) -> None:
        if self._cancelled.is_set():
            raise _CancelledError
        self._written_rows = rows, all_rows
