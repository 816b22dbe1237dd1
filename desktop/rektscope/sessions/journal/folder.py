"""Where a journal lies: its folder beside the session, the names of its files, who is at work in it, its removal.

A journal that is being written or finished is locked by the operating system, which lets go of the lock however the
process ends. So a journal without a lock is one that nobody is going to finish but us.
"""

import errno
import os
import re
import sys
from pathlib import Path
from typing import IO, Self

from rektscope.files.lock import lock_exclusively
from rektscope.market.errors import InputError

_SESSION = ".rekt"
_SUFFIX = "-journal"
_SEGMENT = re.compile(r"\d{6}\.zst")
_LOCK = "lock"


def journal_path(session: Path) -> Path:
    """The journal of a recording that becomes `session`: `NAME.rekt-journal` beside it."""
    return session.with_name(session.name + _SUFFIX)


def session_path(journal: Path) -> Path:
    """The session that a journal becomes, beside it; the reverse of `journal_path`."""
    return journal.with_name(journal.name.removesuffix(_SUFFIX))


def segment_path(journal: Path, number: int) -> Path:
    """The file of the segment with this number, from 1."""
    return journal / f"{number:06d}.zst"


def segment_paths(journal: Path) -> list[Path]:
    """The segments that are there, in order."""
    return sorted(path for path in journal.iterdir() if _SEGMENT.fullmatch(path.name))


def is_journal(path: Path) -> bool:
    """Whether this is the folder of a journal, going by the names in it."""
    return path.is_dir() and segment_path(path, 1).exists()


def recorded_bytes(folder: Path) -> int:
    """What the sessions and journals in a folder take, folders below it left out. Raises OSError."""
    sessions = [path for path in folder.iterdir() if path.suffix == _SESSION and path.is_file()]
    journals = [path for path in folder.iterdir() if path.name.endswith(_SESSION + _SUFFIX) and path.is_dir()]
    segments = [segment for journal in journals for segment in segment_paths(journal)]
    return sum(path.stat().st_size for path in (*sessions, *segments))


class JournalLock:
    """Held while a journal is written or finished."""

    def __init__(self, journal: Path) -> None:
        """Take the lock of a journal; where the folder cannot be written nobody else writes it either.

        Raises:
            InputError: somebody holds it.
        """
        self._file: IO[bytes] | None = None
        try:
            self._file = (journal / _LOCK).open("ab")
        except OSError:
            return
        try:
            lock_exclusively(self._file)
        except OSError as error:
            self.release()
            raise InputError(
                f"{journal} is being recorded or finished by another rektscope: wait until that has ended."
            ) from error

    def release(self) -> None:
        """Let go of it; safe to call twice."""
        file, self._file = self._file, None
        if file is not None:
            file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def remove_journal(journal: Path) -> None:
    """Remove a journal whose session is safely on disk; nothing but its own files is touched. Raises OSError.

    It is renamed first, so that half a journal is never found where a whole one would be looked for. A folder with
    other things in it stays.
    """
    own = {path.name for path in segment_paths(journal)} | {_LOCK}
    if any(path.name not in own for path in journal.iterdir()):
        raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY), str(journal))
    import secrets  # noqa: PLC0415 -- start-up need not wait for it

    doomed = journal.rename(journal.with_name(f".{journal.name}.{secrets.token_hex(4)}.finished"))
    for path in [*segment_paths(doomed), doomed / _LOCK]:
        path.unlink(missing_ok=True)
    doomed.rmdir()


def remove_empty_journal(journal: Path) -> None:
    """Remove a journal in which nothing was recorded (`reader.EmptyJournalError`). Raises OSError."""
    with JournalLock(journal):
        pass
    remove_journal(journal)


def set_journal_aside(journal: Path) -> Path:
    """Rename a journal that is finished but worth keeping, so that it is not found again; its new place. OSError."""
    number = 1
    while (kept := journal.with_name(f"{journal.name}.kept-{number}")).exists():
        number += 1
    return journal.rename(kept)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on disk, where the system can do that."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
