"""Whether earlier runs of the window ended properly, and what they left to read when they did not.

A run keeps one small file open and locked while it lasts, and removes it at its end. A file that nobody has locked is
of a run that was killed or crashed; in it stands what the interpreter could still write (`faulthandler`). Nothing else
is in such a file but the journals of recordings that were going on and what the window showed: no figures of the
user's, no addresses.
"""

import faulthandler
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import IO

import msgspec

from rektscope.files.lock import is_locked, lock_exclusively
from rektscope.files.log_file import log_path

_PREFIX, _SUFFIX = "run-", ".txt"
_JOURNAL, _PLACE = "journal: ", "place: "


class ShownPlace(msgspec.Struct, frozen=True):
    """What a window showed.

    Attributes:
        markets: on the chart first; of a live window all that it watched.
        session: the file of a replay; None of a live window.
        moment_ms: where the cursor of a replay stood, UTC; None of a live window.
    """

    markets: tuple[str, ...]
    session: Path | None = None
    moment_ms: int | None = None


class BrokenRun(msgspec.Struct, frozen=True):
    """A run that did not end properly.

    Attributes:
        path: its file.
        ended_s: when its file was written last, UTC seconds: no later than it ended.
        journals: of the recordings that were going on then.
        place: what its window showed when that was noted last; None where that was never.
        trace: where each thread was when it crashed; empty when the process was killed.
    """

    path: Path
    ended_s: float
    journals: tuple[Path, ...]
    place: ShownPlace | None
    trace: str


class RunRecord:
    """The file of this run."""

    def __init__(self) -> None:
        self._file: IO[str] | None = None
        self._place: ShownPlace | None = None

    def start(self) -> None:
        """Begin the record. Where nothing can be written the program runs without it."""
        path = log_path().with_name(f"{_PREFIX}{os.getpid()}{_SUFFIX}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = path.open("w", encoding="utf-8", errors="surrogateescape")
            path.chmod(0o600)  # it names files
        except OSError:
            return
        try:
            lock_exclusively(file)
        except OSError:  # a file system without locks: a run could never be told from one that crashed
            file.close()
            path.unlink(missing_ok=True)
            return
        self._file = file
        # It writes from a signal handler into this descriptor, so the file stays open for the whole run.
        faulthandler.enable(file)

    def note_journal(self, journal: Path) -> None:
        """A recording begins, which has this journal until it is finished."""
        if self._file is not None:
            self._file.write(f"{_JOURNAL}{journal.absolute()}\n")
            self._file.flush()

    def note_place(self, place: ShownPlace) -> None:
        """The window shows this now; written only where it is another than before."""
        if self._file is None or place == self._place:
            return
        self._place = place
        session = None if place.session is None else str(place.session.absolute())
        values = {"markets": place.markets, "session": session, "moment_ms": place.moment_ms}
        self._file.write(f"{_PLACE}{json.dumps(values)}\n")
        self._file.flush()

    def stop(self) -> None:
        """The run ends properly: nothing of it stays."""
        if self._file is None:
            return
        faulthandler.disable()
        path = Path(self._file.name)
        with suppress(PermissionError):  # Windows removes no open file
            path.unlink(missing_ok=True)
        self._file.close()
        path.unlink(missing_ok=True)
        self._file = None


def broken_runs() -> list[BrokenRun]:
    """Runs that did not end properly, the latest first."""
    found = []
    for path in log_path().parent.glob(f"{_PREFIX}*{_SUFFIX}"):
        try:
            if not is_locked(path):
                found.append(_read(path))
        except OSError:
            continue  # another window has just looked at it and removed it
    return sorted(found, key=lambda run: run.ended_s, reverse=True)


def _read(path: Path) -> BrokenRun:
    lines = path.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    journals = tuple(Path(line.removeprefix(_JOURNAL)) for line in lines if line.startswith(_JOURNAL))
    places = [place for line in lines if (place := _place(line)) is not None]
    trace = "\n".join(line for line in lines if not line.startswith((_JOURNAL, _PLACE)))
    return BrokenRun(path, path.stat().st_mtime, journals, places[-1] if places else None, trace)


def _place(line: str) -> ShownPlace | None:
    """What the window showed, by a line; None for another line, and for one that was cut as the run ended."""
    if not line.startswith(_PLACE):
        return None
    try:
        values = json.loads(line.removeprefix(_PLACE))
        session, moment_ms = values["session"], values["moment_ms"]
        return ShownPlace(
            tuple(str(market) for market in values["markets"]),
            None if session is None else Path(session),
            None if moment_ms is None else int(moment_ms),
        )
    except (ValueError, KeyError, TypeError):
        return None


def forget(runs: list[BrokenRun]) -> None:
    """Remove the files of runs that the user has been shown."""
    for run in runs:
        run.path.unlink(missing_ok=True)
