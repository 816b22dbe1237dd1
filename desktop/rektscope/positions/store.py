"""The user's saved positions: several, named, kept between runs in one small JSON file.

Everything in the file is checked before it is believed, as a person may have edited it. One that cannot be used is set
aside under another name, one that a newer version wrote is left as it is; either is reported in one sentence, and the
program goes on without it. Two windows may save: each adds its changes to those of the other. Nothing about positions
leaves the machine.
"""

from collections.abc import Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace
from platformdirs import user_config_path

from rektscope.files.user_file import FileState, Found, NewerFileError, UserFile, merged
from rektscope.market.errors import InputError
from rektscope.positions.saved import LONGEST_NAME, SavedPosition

__all__ = ["LONGEST_NAME", "MOST_POSITIONS", "Loaded", "PositionStore", "SavedPosition", "positions_path"]

MOST_POSITIONS = 200

_READABLE = frozenset({1, 2})
"""Version 1 knew neither chosen rules nor other positions nor whether lines are shown; all of them are optional."""

_LARGEST_FILE = 2**20


class Loaded(msgspec.Struct, frozen=True):
    """What was found.

    Attributes:
        positions: in the order in which they were saved.
        problem: one sentence when the file could not be used, else empty.
    """

    positions: tuple[SavedPosition, ...]
    problem: str = ""


def positions_path() -> Path:
    """The file in the user's settings folder."""
    return user_config_path("rektscope", appauthor=False) / "positions.json"


class PositionStore:
    """The file of saved positions.

    Attributes:
        path: where it is; need not exist.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = positions_path() if path is None else path
        self._file = UserFile(self.path, _READABLE, _LARGEST_FILE)
        self._before: dict[str, SavedPosition] = {}

    def load(self) -> Loaded:
        """The saved positions; none, with the problem, when the file cannot be used."""
        found = self._file.read()
        if found.state is FileState.UNREADABLE:
            return Loaded((), f"The saved positions in {self.path} cannot be read: {found.reason}.")
        if found.state is FileState.NEWER:
            return Loaded((), f"{_newer_sentence(self.path)} They are not shown.")
        try:
            positions = _positions_in(found)
        except InputError as error:
            return self._put_aside(str(error).rstrip("."))
        self._before = _by_name(positions)
        return Loaded(positions)

    def save(self, positions: Sequence[SavedPosition]) -> tuple[SavedPosition, ...]:
        """Keep `positions` in place of those loaded or saved last; returns what is kept.

        That is more than was given where another window has saved in between: its changes stay. A position that both
        changed is kept twice, theirs with a number behind its name.

        Raises:
            InputError: two have one name, there are too many, or the file cannot be written.
        """
        _refuse_many(positions)
        kept: tuple[SavedPosition, ...] = ()

        def content(found: Found) -> dict[str, object]:
            nonlocal kept
            kept = self._with_those_of_others(positions, found)
            return {"positions": [position.to_json() for position in kept]}

        try:
            self._file.change(content)
        except NewerFileError as error:
            raise InputError(f"{_newer_sentence(self.path)} Update rektscope to change them.") from error
        except OSError as error:
            raise InputError(f"The positions could not be saved in {self.path}: {error.strerror or error}.") from error
        self._before = _by_name(kept)
        return kept

    def _with_those_of_others(self, positions: Sequence[SavedPosition], found: Found) -> tuple[SavedPosition, ...]:
        mine = _by_name(positions)
        try:
            theirs = _by_name(_positions_in(found)) if found.state is FileState.USABLE else self._before
        except InputError:
            theirs = self._before  # somebody edited it into something else: what is known here is written again
        table, conflicts = merged(self._before, mine, theirs)
        for name in conflicts:
            if name in mine and name in theirs:
                other = replace(theirs[name], name=_free_name(name, {*table}))
                table[other.name] = other
            elif name in theirs:
                table[name] = theirs[name]  # removed here, changed there: a change is worth more than a removal
        kept = tuple(table.values())
        _refuse_many(kept)
        return kept

    def _put_aside(self, why: str) -> Loaded:
        """Move the file out of the way and say so."""
        try:
            kept = self._file.put_aside()
        except OSError as error:
            return Loaded((), f"The saved positions in {self.path} are damaged ({why}; {error.strerror or error}).")
        return Loaded((), f"The saved positions could not be used ({why}); the file is kept as {kept}.")


def _newer_sentence(path: Path) -> str:
    return f"The saved positions in {path} were written by a newer rektscope and stay as they are."


def _by_name(positions: Sequence[SavedPosition]) -> dict[str, SavedPosition]:
    return {position.name: position for position in positions}


def _free_name(name: str, taken: set[str]) -> str:
    number = 2
    while (chosen := f"{name[: LONGEST_NAME - 5]} ({number})") in taken:
        number += 1
    return chosen


def _positions_in(found: Found) -> tuple[SavedPosition, ...]:
    """The positions in a file; raises InputError when it is damaged."""
    if found.state is FileState.ABSENT:
        return ()
    if found.content is None:
        raise InputError(found.reason)
    rows = found.content.get("positions")
    if not isinstance(rows, list):
        raise InputError("it holds no list of positions")
    positions = tuple(SavedPosition.from_json(row) for row in rows)
    _refuse_many(positions)
    return positions


def _refuse_many(positions: Sequence[SavedPosition]) -> None:
    if len(positions) > MOST_POSITIONS:
        raise InputError(f"No more than {MOST_POSITIONS} positions can be saved: remove some.")
    names = [position.name for position in positions]
    double = next((name for name in names if names.count(name) > 1), None)
    if double is not None:
        raise InputError(f"Two positions are named {double!r}: give one another name.")
