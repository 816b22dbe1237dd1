"""The raw captures in files, folders and archives, and what lies beside them: tables, and what cannot be read.

Nothing here understands a message.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from rektscope.market.errors import InputError
from rektscope.recording.captures.lines import CaptureForm, CaptureLine, form_of_source, messages
from rektscope.sessions.importing import containers
from rektscope.sessions.importing.folders import files_of
from rektscope.sessions.importing.parts import OnProgress
from rektscope.sessions.importing.sources import FileSource
from rektscope.sessions.journal.folder import segment_paths

_HINT = "To import what can be read of the captures, say --skip-unreadable."


def _unwatched(_path: Path, _done: int) -> None:
    """The callback where nobody watches the progress."""


class Capture(msgspec.Struct, frozen=True):
    """A raw capture: where its lines lie, and how they are written."""

    source: FileSource
    form: CaptureForm

    @property
    def path(self) -> Path:
        """What to call it: the file, or the file and the member within."""
        return self.source.path


class Contents(msgspec.Struct, frozen=True):
    """What files, folders and archives hold.

    Attributes:
        captures: the raw captures, in the order of the files.
        tables: what is none, and may be a table.
        passed_over: names of documents beside them in archives.
        unreadable: why others cannot be read, a sentence each.
    """

    captures: tuple[Capture, ...] = ()
    tables: tuple[Path, ...] = ()
    passed_over: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()


def is_journal(path: Path) -> bool:
    """Whether `path` is the folder of a recording's journal (`NAME.rekt-journal`)."""
    return path.is_dir() and bool(segment_paths(path))


def are_captures(paths: Sequence[Path], on_progress: OnProgress = _unwatched) -> bool:
    """Whether the files, and those in the folders, are raw captures, or one is the journal of a recording.

    Raises:
        InputError: some of them are and some are not.
    """
    if any(is_journal(path) for path in paths):
        return True
    contents = contents_of(paths, on_progress)
    if contents.captures and contents.tables:
        raise InputError(f"{contents.tables[0]} is no raw capture and others are: import captures and tables apart.")
    return bool(contents.captures)


def contents_of(paths: Sequence[Path], on_progress: OnProgress = _unwatched) -> Contents:
    """What the files hold, and those of the folders; a folder without any file stays, as a table that is none."""
    captures: list[Capture] = []
    tables: list[Path] = []
    passed_over: list[str] = []
    unreadable: list[str] = []
    for path in _opened_up(paths):
        if not path.is_file():
            tables.append(path)
            continue
        try:
            found = containers.sources_in(path, skips_unreadable=True, on_bytes=_progress_of(path, on_progress))
        except InputError as error:
            unreadable.append(str(error))
            continue
        unreadable += (*found.unreadable, *found.damages)
        passed_over += found.passed_over
        for source in found.sources:
            try:
                form = form_of_source(source)
            except InputError as error:
                unreadable.append(str(error))
                continue
            if form is None:
                tables.append(source.path)
            else:
                captures.append(Capture(source, form))
    return Contents(tuple(captures), tuple(tables), tuple(passed_over), tuple(unreadable))


def form_of(path: Path) -> CaptureForm | None:
    """The form of the one capture in a file, None for anything else."""
    captures = contents_of([path]).captures
    return captures[0].form if len(captures) == 1 else None


def readable(contents: Contents, *, skips_unreadable: bool) -> tuple[Capture, ...]:
    """The captures; raises InputError for the first file that cannot be read, unless such are left out."""
    if contents.unreadable and not skips_unreadable:
        raise InputError(f"{contents.unreadable[0]} {_HINT}")
    return contents.captures


class CaptureOptions(msgspec.Struct, frozen=True):
    """How captures are read: where progress goes, and how damage is treated.

    Attributes:
        on_progress: called with the bytes of each file that were read.
        skips_unreadable: a capture that is cut short or damaged is read up to there, and the next one goes on.
        damages: why they end early, by capture.
    """

    on_progress: OnProgress
    skips_unreadable: bool
    damages: dict[Path, str]

    def frames(self, captures: Sequence[Capture]) -> Iterator[CaptureLine]:
        """The messages of all captures, one after another.

        Raises:
            InputError: one of them is damaged, and such are not left out.
        """
        for capture in captures:
            on_bytes = _progress_of(capture.source.file, self.on_progress)
            try:
                yield from messages(capture.source, capture.form, on_bytes)
            except InputError as error:
                if not self.skips_unreadable:
                    raise InputError(f"{error} {_HINT}") from error
                self.damages[capture.path] = str(error)


def _progress_of(path: Path, on_progress: OnProgress) -> Callable[[int], None]:
    return lambda done: on_progress(path, done)


def _opened_up(paths: Sequence[Path]) -> Sequence[Path]:
    """The files, those of folders among them; a folder without any stays, and is refused where tables are read."""
    try:
        return files_of(paths)[0]
    except InputError:
        return paths
