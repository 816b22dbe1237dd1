"""What is at a path that the user wants read or written, found out before anything is opened.

A pipe would be waited for without end, a device read without end, and a link that leads to itself or a name that is
too long raises an error of the system's from the most harmless question. So each command asks here first, and gets one
sentence. Nothing is read or written here.
"""

import errno
import os
import stat
from pathlib import Path

from rektscope.market.errors import InputError

LONGEST_SHOWN = 120
"""Characters of a path in a sentence; a longer one is shortened in its middle."""

_ASIDE = ".00000000.part"
"""As long as what `whole_file` adds to a name while it writes."""

_KINDS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISDIR, "a folder"),
)

_NO_SUCH = {errno.ENOENT, errno.ENOTDIR}


def shown(path: Path) -> str:
    """The path for a sentence, at most `LONGEST_SHOWN` characters."""
    text = str(path)
    half = LONGEST_SHOWN // 2
    return text if len(text) <= LONGEST_SHOWN else f"{text[: half - 1]}…{text[-half:]}"


def refuse_unreadable(path: Path, *, allows_folder: bool = False) -> None:
    """Raise InputError unless `path` is a file, or a folder where that is allowed, that may be read."""
    mode = _mode(path)
    if mode is None:
        raise InputError(f"There is no file {'or folder ' if allows_folder else ''}{shown(path)}.")
    if stat.S_ISDIR(mode) and allows_folder:
        wanted = os.R_OK | os.X_OK
    elif stat.S_ISREG(mode):
        wanted = os.R_OK
    else:
        raise InputError(f"{shown(path)} is {_kind(mode)}, not a file: name a file.")
    # Windows and some systems know no effective ids and would raise.
    if not os.access(path, wanted, effective_ids=os.access in os.supports_effective_ids):
        raise InputError(f"{shown(path)} cannot be read: {os.strerror(errno.EACCES)}.")


def refuse_unreachable(path: Path) -> None:
    """Raise InputError when the system cannot find out what is at `path`; that nothing is there is no error."""
    _mode(path)


def refuse_unwritable(path: Path, *, may_replace: bool, called: str = "the file") -> None:
    """Raise InputError unless a file can be made at `path`, in the place of one there only if it may be replaced.

    Args:
        path: of the file to be written.
        may_replace: whether a file that is there may go; a folder, a pipe and a device may never.
        called: what to name, in a sentence about a folder.
    """
    mode = _mode(path)
    folder = _mode(path.parent)
    if folder is None or not stat.S_ISDIR(folder):
        raise InputError(
            f"There is no folder {shown(path.parent)} to write {shown(Path(path.name))} into: make it first."
        )
    if mode is not None and stat.S_ISDIR(mode):
        raise InputError(f"{shown(path)} is a folder: name {called} to write.")
    if mode is not None and not stat.S_ISREG(mode):
        raise InputError(f"{shown(path)} is {_kind(mode)}, and cannot be replaced by a file: choose another name.")
    # `lexists`: a link to nothing is something that would be replaced.
    if os.path.lexists(path) and not may_replace:
        raise InputError(f"{shown(path)} exists already: choose another name, or say --force to replace it.")
    try:
        _mode(path.with_name(f".{path.name}{_ASIDE}"))
    except InputError as error:
        raise InputError(f"{shown(path)} is too long a name for a file to write: choose a shorter one.") from error
    if not os.access(path.parent, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids):
        raise InputError(
            f"Cannot write {shown(path)}: {os.strerror(errno.EACCES)}. Choose a folder that exists and is yours."
        )


def _mode(path: Path) -> int | None:
    """What stands there, links followed; None where there is nothing."""
    try:
        return path.stat().st_mode
    except OSError as error:
        if error.errno in _NO_SUCH:
            return None
        raise InputError(f"{shown(path)} cannot be used: {error.strerror or error}.") from error
    except ValueError as error:  # a null character
        raise InputError(f"{shown(path)!r} is no name that a file can have.") from error


def _kind(mode: int) -> str:
    return next((word for is_kind, word in _KINDS if is_kind(mode)), "something else")
