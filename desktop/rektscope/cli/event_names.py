"""A typed word as the name of a bundled event: a file of that name goes first, and a near miss gets a hint."""

import os
import re
import sys
from pathlib import Path

from rektscope.files.places import shown
from rektscope.market.errors import InputError

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def event_path(path: Path) -> Path | None:
    """The session of the bundled event that `path` names: a word of no folder, where nothing stands under that name."""
    if path.name != os.fspath(path) or os.path.lexists(path):
        return None
    from rektscope.sessions.bundled import bundled_event

    event = bundled_event(path.name)
    return None if event is None else event.path


def mention_event_of_that_name(word: str) -> None:
    """Say that a file was taken where a bundled event is called so too."""
    from rektscope.sessions.bundled import bundled_event

    if bundled_event(word) is not None:
        print(
            f"{word} is a file here and is what is opened; the bundled event of that name opens from another folder.",
            file=sys.stderr,
        )


def no_such_event(word: str) -> InputError:
    """The error for a bare word that is neither a file nor a bundled event."""
    from rektscope.sessions.bundled import bundled_events, names_like

    is_day = _DAY.fullmatch(word) is not None
    fetching = f" Any day: rektscope fetch binance:BTCUSDT {word} --open." if is_day else ""
    near = names_like(word)
    if near:
        meant = f"Did you mean {near[0]}?{fetching}"
        return InputError(f"There is no file {shown(Path(word))}, and no bundled event of that name. {meant}")
    known = ", ".join(event.name for event in bundled_events())
    return InputError(
        f"There is no file {shown(Path(word))}, and no bundled event of that name; there are {known}.{fetching}"
    )
