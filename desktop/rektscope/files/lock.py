"""Locks of the operating system on open files: they end with the process that holds them, however it ends."""

import sys
from pathlib import Path
from typing import IO, Any

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


def lock_exclusively(file: IO[Any], *, wait: bool = False) -> None:
    """Lock an open file until it is closed.

    Args:
        file: open for reading or writing.
        wait: until whoever holds it lets go; otherwise that is an error at once.

    Raises:
        OSError: somebody else holds it, or the file system knows no locks.
    """
    if sys.platform == "win32":
        # Windows locks bytes, not files: one byte at the position is enough as long as everybody locks the same one.
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))


def is_locked(path: Path) -> bool:
    """Whether a process has locked this file. Raises OSError where it cannot be opened."""
    with path.open("rb") as file:
        try:
            # Released again when the file is closed, two lines on: asking leaves no lock behind.
            lock_exclusively(file)
        except OSError:
            return True
    return False
