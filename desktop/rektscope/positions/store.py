"""My saved positions: several, named, kept between runs in one small JSON file of the user's.

Everything in the file is checked before it is believed, as a person may have edited it. One that cannot be used is set
aside under another name, never overwritten, and said in one sentence; the program goes on without it. Nothing about
positions leaves the machine.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_config_path

from rektscope.files.whole_file import set_aside, written_aside
from rektscope.market.errors import InputError
from rektscope.positions.saved import LONGEST_NAME, SavedPosition

__all__ = ["LONGEST_NAME", "MOST_POSITIONS", "Loaded", "PositionStore", "SavedPosition", "positions_path"]

MOST_POSITIONS = 200

_VERSION = 2
_READABLE = {1, 2}
"""Version 1 knew neither chosen rules nor other positions nor whether lines are shown; all of them are optional."""

_LARGEST_FILE = 2**20


@dataclass(frozen=True, slots=True)
class Loaded:
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

    def load(self) -> Loaded:
        """The saved positions; none, with the problem, when the file cannot be used, which is then set aside."""
        try:
            if not self.path.exists():
                return Loaded(())
            if self.path.stat().st_size > _LARGEST_FILE:
                return self._set_aside("it is too large")
            return Loaded(_read(self.path.read_text(encoding="utf-8")))
        except OSError as error:
            return Loaded((), f"The saved positions in {self.path} cannot be read: {error.strerror or error}.")
        except (InputError, ValueError, RecursionError) as error:
            return self._set_aside(str(error).rstrip("."))

    def save(self, positions: Sequence[SavedPosition]) -> None:
        """Write `positions` in place of those saved before.

        Raises:
            InputError: two have one name, there are too many, or the file cannot be written.
        """
        _refuse_many(positions)
        content = {"version": _VERSION, "positions": [position.to_json() for position in positions]}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with written_aside(self.path) as file:
                json.dump(content, file, indent=1, ensure_ascii=False, allow_nan=False)
        except OSError as error:
            raise InputError(f"The positions could not be saved in {self.path}: {error.strerror or error}.") from error

    def _set_aside(self, why: str) -> Loaded:
        """Move the file out of the way and say so."""
        try:
            kept = set_aside(self.path)
        except OSError as error:
            return Loaded((), f"The saved positions in {self.path} are damaged ({why}; {error.strerror or error}).")
        return Loaded((), f"The saved positions could not be used ({why}); the file is kept as {kept}.")


def _read(text: str) -> tuple[SavedPosition, ...]:
    content = json.loads(text)
    if not isinstance(content, dict) or content.get("version") not in _READABLE:
        raise InputError(f"it is no file of positions of version {_VERSION} or before")
    rows = content.get("positions")
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
