"""The events that come with the program: their names, and the session file of each.

A bundled event is a session file in `resources/sessions`, called `DAY-WORDS.rekt`. It answers to its whole name
(`2025-07-14-short-squeeze`), to its day (`2025-07-14`) and to its words (`short-squeeze`), as long as only one event
does. Nothing is opened here; `event_cards` reads what an event holds.
"""

from importlib import resources
from pathlib import Path

import msgspec

_RESOURCES = "rektscope.resources"
_FOLDER = "sessions"
_SUFFIX = ".rekt"
_DAY_LENGTH = len("2025-07-14")
_FIRST_SHOWN = "2025-07-14-short-squeeze"


class BundledEvent(msgspec.Struct, frozen=True):
    """One event: its name, which is that of its file without the suffix, and where the file is."""

    name: str
    path: Path

    @property
    def day(self) -> str:
        """The day in the name, ISO 8601."""
        return self.name[:_DAY_LENGTH]

    @property
    def words(self) -> str:
        """What stands behind the day in the name."""
        return self.name[_DAY_LENGTH + 1 :]


def bundled_events() -> tuple[BundledEvent, ...]:
    """All bundled events, the latest first."""
    folder = Path(str(resources.files(_RESOURCES).joinpath(_FOLDER)))
    found = [BundledEvent(path.stem, path) for path in folder.glob(f"*{_SUFFIX}")]
    return tuple(sorted(found, key=lambda event: event.name, reverse=True))


def bundled_session_path() -> Path:
    """The session that the window opens when it is given none."""
    return Path(str(resources.files(_RESOURCES).joinpath(_FOLDER, f"{_FIRST_SHOWN}{_SUFFIX}")))


def bundled_event(name: str) -> BundledEvent | None:
    """The event that `name` means: its whole name, its day or its words, in any case; None when it is not just one."""
    wanted = name.lower()
    events = bundled_events()
    whole = [event for event in events if event.name == wanted]
    found = whole or [event for event in events if wanted in {event.day, event.words}]
    return found[0] if len(found) == 1 else None


def names_like(name: str) -> tuple[str, ...]:
    """Names of bundled events that `name` may have been meant as: nearly the same, or holding it; the best first."""
    wanted = name.lower()
    called = {word: event.name for event in bundled_events() for word in (event.name, event.day, event.words)}
    import difflib  # noqa: PLC0415 -- start-up need not wait for it

    near = [called[word] for word in difflib.get_close_matches(wanted, called, n=len(called))]
    holding = [event.name for event in bundled_events() if wanted and wanted in event.name]
    return tuple(dict.fromkeys(near + holding))
