"""rektscope: liquidation levels, replays of liquidation events, and where your own position gets rekt.

The package is a house with one direction of imports; `desktop/ARCHITECTURE.md` draws it. This file imports nothing at
module level, so that importing a room never pulls in another; `rektscope.open(path)` gives a session as pandas frames.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from os import PathLike

    from rektscope.frames import SessionFrames


def open(path: "str | PathLike[str]") -> "SessionFrames":  # noqa: A001 -- read as rektscope.open, like gzip.open
    """The session in a file, its events as pandas frames in plain units (see `rektscope.frames`).

    Raises:
        InputError: the file is none, or damaged.
    """
    from rektscope.frames import open_session  # noqa: PLC0415 -- pandas must cost nothing at start-up

    return open_session(path)
