"""Files that are whole or not there: written aside, synced, then renamed over the old one.

A process that is killed while it writes leaves its part behind. A part that nobody writes any more is not locked, and
goes when the next one is written to the same place.
"""

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO, BinaryIO

from rektscope.files.lock import is_locked, lock_exclusively
from rektscope.files.places import shown
from rektscope.market.errors import InputError

PRIVATE = 0o600
"""Only the owner reads the user's own files: positions, alerts, addresses."""

_JUST_MADE_S = 5.0
"""A part younger than this may belong to a process that has not locked it yet."""


@contextmanager
def bytes_aside(path: Path, *, permissions: int | None = None, synced: bool = True) -> Iterator[BinaryIO]:
    """A binary file that becomes `path` once it is complete, and is gone if it is not.

    Args:
        path: of the file, in a folder that exists.
        permissions: of a new file; by default those that the system gives to any new file.
        synced: whether its content is on disk before it takes the place of the old one; not needed for a cache.

    Raises:
        OSError: it cannot be written.
    """
    remove_orphans(path)
    aside = path.with_name(f".{path.name}.{os.urandom(4).hex()}.part")
    try:
        with aside.open("xb") as target:
            # The lock marks the part as in use: `remove_orphans` of another process takes only those that nobody has
            # locked.
            lock_exclusively(target)
            if permissions is not None:
                aside.chmod(permissions)
            yield target
            target.flush()
            if synced:
                os.fsync(target.fileno())
        aside.replace(path)
    finally:
        # After a rename there is nothing at this name any more.
        aside.unlink(missing_ok=True)


@contextmanager
def written_where_asked(path: Path) -> Iterator[IO[str]]:
    """As `written_aside`, at a place that the user chose: raises InputError where it cannot be written."""
    try:
        with written_aside(path) as file:
            yield file
    except OSError as error:
        is_full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        advice = "Make room, or choose another folder." if is_full else "Choose a folder that exists and is yours."
        raise InputError(f"Cannot write {shown(path)}: {error.strerror or error}. {advice}") from error


@contextmanager
def grown_aside(path: Path, *, synced: bool = True) -> Iterator[BinaryIO]:
    """A binary file that becomes `path` once it is complete, and otherwise stays aside for the next one to go on with.

    It stands at its end, and what an earlier one has written is in it. Whether it is complete and right is for the
    caller to find out, who can still truncate it.

    Args:
        path: of the file, in a folder that exists.
        synced: whether its content is on disk before it takes its name; not needed where it is checked before each use.

    Raises:
        BlockingIOError: another process is writing it.
        OSError: it cannot be written.
    """
    aside = aside_of(path)
    with aside.open("ab+") as target:
        try:
            lock_exclusively(target)
            # Between our open and our lock another process may have finished the file and renamed it; then we hold its
            # result.
            is_same = os.path.samestat(aside.stat(), os.fstat(target.fileno()))
        except OSError as error:
            raise BlockingIOError(f"{path.name} is being written by another process") from error
        if not is_same:
            raise BlockingIOError(f"{path.name} was finished by another process just now")
        yield target
        target.flush()
        if synced:
            os.fsync(target.fileno())
    aside.replace(path)


def aside_of(path: Path) -> Path:
    """Where `grown_aside` keeps what it has of `path`."""
    return path.with_name(f".{path.name}.partial")


@contextmanager
def written_aside(path: Path, *, permissions: int | None = None) -> Iterator[IO[str]]:
    """The same for text in UTF-8, with line ends as they are written. Raises OSError."""
    with bytes_aside(path, permissions=permissions) as target:
        text = TextIOWrapper(target, encoding="utf-8", newline="")
        yield text
        text.flush()
        # Or the wrapper would close the binary file when it is collected, before it is synced.
        text.detach()


def remove_orphans(path: Path) -> None:
    """Remove parts of `path` that were left by processes that no longer run. Never raises."""
    try:
        parts = [found for found in path.parent.iterdir() if _is_part_of(found, path)]
    except OSError:
        return
    for part in parts:
        try:
            state = part.lstat()
            is_old = state.st_mtime < time.time() - _JUST_MADE_S
            if is_old and stat.S_ISREG(state.st_mode) and not is_locked(part):
                part.unlink(missing_ok=True)
        except OSError:
            continue  # somebody else's, or gone by now: it harms nobody


def _is_part_of(found: Path, path: Path) -> bool:
    token = found.name.removeprefix(f".{path.name}.").removesuffix(".part")
    return found.name == f".{path.name}.{token}.part" and len(token) == 8 and token.isalnum()  # noqa: PLR2004 -- as made above


def set_aside(path: Path) -> Path:
    """Rename a file that cannot be used, so that a new one can stand in its place; where it is now. Raises OSError."""
    number = 1
    while (kept := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    path.rename(kept)
    return kept
