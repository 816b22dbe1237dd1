"""One small JSON file of the user's, with a version, that several windows may hold open at once.

What is in the file belongs to the user: a damaged one is renamed, a newer one is left as it is and never written over,
and a change is made to what stands there now, under a lock, not to what was read some time ago. What a file holds, and
the sentences about it, belong to whoever keeps one.
"""

import json
import zlib
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from rektscope.files.lock import lock_exclusively
from rektscope.files.whole_file import PRIVATE, set_aside, written_aside

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")

_SUM = "crc32"
"""Of everything else in the file, so that a figure that became another one is found; a file without it is believed."""


class FileState(Enum):
    """What was found where the file should be."""

    ABSENT = "absent"
    USABLE = "usable"
    DAMAGED = "damaged"
    NEWER = "newer"
    UNREADABLE = "unreadable"


class Found(msgspec.Struct, frozen=True):
    """The file as it was found.

    Attributes:
        state: see `FileState`.
        content: the JSON object, when it is usable; else None.
        reason: what is wrong, as a part of a sentence; empty when nothing is.
    """

    state: FileState
    content: dict[str, Any] | None = None
    reason: str = ""


class NewerFileError(Exception):
    """The file was written by a newer version of the program and is left as it is."""


class UserFile:
    """A file with `version` in a JSON object; nothing is read or written before it is asked for."""

    def __init__(self, path: Path, readable: frozenset[int], largest_bytes: int) -> None:
        """Versions in `readable` are understood, the highest of them is written."""
        self.path = path
        self._readable = readable
        self._largest_bytes = largest_bytes

    def read(self) -> Found:
        """What is there. Never raises; what the object holds besides its version is the caller's to check."""
        try:
            if not self.path.exists():
                return Found(FileState.ABSENT)
            if not self.path.is_file():
                return Found(FileState.UNREADABLE, reason="it is no file")
            if self.path.stat().st_size > self._largest_bytes:
                return Found(FileState.DAMAGED, reason="it is too large")
            return self._checked(json.loads(self.path.read_text(encoding="utf-8")))
        except OSError as error:
            return Found(FileState.UNREADABLE, reason=error.strerror or str(error))
        except (ValueError, RecursionError) as error:
            return Found(FileState.DAMAGED, reason=str(error).rstrip("."))

    def _checked(self, content: object) -> Found:
        version = content.get("version") if isinstance(content, dict) else None
        if isinstance(version, int) and version > max(self._readable):
            return Found(FileState.NEWER, reason=f"it is of version {version}")
        if not isinstance(content, dict) or version not in self._readable:
            return Found(FileState.DAMAGED, reason=f"it is no file of version {max(self._readable)} or before")
        written_sum = content.pop(_SUM, None)
        if written_sum is not None and written_sum != _sum_of(content):
            return Found(
                FileState.DAMAGED, reason=f"it does not fit its {_SUM}, which is to be taken out after a change by hand"
            )
        return Found(FileState.USABLE, content)

    def put_aside(self) -> Path:
        """Rename a damaged file; its new place. Raises OSError."""
        with self._locked():
            return set_aside(self.path)

    def change(self, make: Callable[[Found], Mapping[str, Any]]) -> None:
        """Write what `make` makes of what is there now; nobody else changes it in between.

        Raises:
            NewerFileError: a newer version wrote it; it stays as it is.
            OSError: it cannot be read, renamed or written; or what `make` raises.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self._locked():
            found = self.read()
            if found.state is FileState.NEWER:
                raise NewerFileError(found.reason)
            if found.state is FileState.UNREADABLE:
                raise OSError(None, found.reason, str(self.path))
            content = {"version": max(self._readable), **make(found)}
            content[_SUM] = _sum_of(content)
            if found.state is FileState.DAMAGED:
                set_aside(self.path)
            # After `make`: what it raises must leave the file as it is, damaged or not.
            with written_aside(self.path, permissions=PRIVATE) as file:
                json.dump(content, file, indent=1, ensure_ascii=False, allow_nan=False)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Hold the lock beside the file: the file itself is replaced, and a lock would go with the old one."""
        with self.path.with_name(f".{self.path.name}.lock").open("ab") as file:
            lock_exclusively(file, wait=True)
            yield


def _sum_of(content: Mapping[str, Any]) -> int:
    # Of the values in their order, not of the file's bytes, so that spaces may change and a figure may not.
    return zlib.crc32(json.dumps(content, ensure_ascii=False).encode(errors="surrogatepass"))


def merged(
    before: Mapping[_Key, _Value], mine: Mapping[_Key, _Value], theirs: Mapping[_Key, _Value]
) -> tuple[dict[_Key, _Value], list[_Key]]:
    """Two changes of one table, and the keys at which both changed it to different values.

    Args:
        before: what both began with.
        mine: what was made of it here; at a conflict this one holds.
        theirs: what was made of it elsewhere.

    Returns:
        The table with the changes of both, in the order of `mine`, what only they added last; and the conflicts.
    """
    table: dict[_Key, _Value] = {}
    conflicts: list[_Key] = []
    for key in [*mine, *(key for key in theirs if key not in mine)]:
        is_mine = key in mine if key not in before else mine.get(key) != before[key]
        is_theirs = key in theirs if key not in before else theirs.get(key) != before[key]
        if is_mine and is_theirs and mine.get(key) != theirs.get(key):
            conflicts.append(key)
        source = mine if is_mine or not is_theirs else theirs
        if key in source:
            table[key] = source[key]
    return table, conflicts
