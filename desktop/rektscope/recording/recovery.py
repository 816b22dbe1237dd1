"""Recovery of recordings that were never finished: their sessions are made from their journals.

A process that dies leaves a journal beside the place where its session would have been. Whoever comes next finishes
it: a new recording to the same place, the window when it is opened there, or `rektscope record --recover`.
"""

from pathlib import Path

from rektscope.market.errors import InputError
from rektscope.market.times import moment_from_ms
from rektscope.recording.finishing import FinishReport, OnProgress, finish
from rektscope.sessions.journal.folder import (
    is_journal,
    journal_path,
    remove_empty_journal,
    session_path,
)
from rektscope.sessions.journal.reader import EmptyJournalError, JournalReader

_NS_PER_MS = 1_000_000


def recover(
    journal: Path, out: Path | None = None, progress: OnProgress | None = None, *, keep_raw: bool = False
) -> FinishReport:
    """Finish a recording that broke off, and remove its journal where nothing in it is left over.

    Args:
        journal: the folder `NAME.rekt-journal`.
        out: the session to write; by default NAME.rekt beside it, or, where that exists, NAME with the time at which
            the recording began.
        progress: gets bytes read and all bytes.
        keep_raw: set the journal aside instead of removing it.

    Raises:
        InputError: it is no journal, is being recorded still, or holds nothing (then it is removed), or the session
            cannot be written.
    """
    if journal.name in {"", ".."}:
        journal = journal.resolve()  # `--recover .` within the folder: the session's name comes of the folder's
    try:
        chosen = out or free_session_path(journal)
        return finish(journal, chosen, progress, remove=True, keep_raw=keep_raw)
    except EmptyJournalError:
        _remove_empty(journal)
        raise


def recover_before(session: Path, progress: OnProgress | None = None) -> FinishReport | None:
    """Finish what an earlier recording to `session` left there, under a name of its own; None where there is nothing.

    Raises:
        InputError: that recording is still going on, or its journal cannot be finished.
    """
    journal = journal_path(session)
    if not journal.exists():
        return None
    try:
        if is_journal(journal):
            return finish(journal, _stamped(journal), progress, remove=True)
    except EmptyJournalError:
        pass
    _remove_empty(journal)
    return None


def free_session_path(journal: Path) -> Path:
    """Where the session of a journal goes without overwriting another; raises InputError where it is no journal."""
    if not journal.name:
        raise InputError(f"{journal} is not a recording journal of rektscope: it has no name.")
    plain = session_path(journal)
    return _stamped(journal) if plain.exists() or plain == journal else plain


def _stamped(journal: Path) -> Path:
    """`NAME-20260921T101500Z.rekt`, by the start of the recording; with a number where that exists as well."""
    started_ms = JournalReader(journal).started_ns // _NS_PER_MS
    plain = session_path(journal)
    stem = plain.name.removesuffix(".rekt")
    stamp = f"{moment_from_ms(started_ms):%Y%m%dT%H%M%SZ}"
    chosen, number = plain.with_name(f"{stem}-{stamp}.rekt"), 1
    while chosen.exists():
        number += 1
        chosen = plain.with_name(f"{stem}-{stamp}-{number}.rekt")
    return chosen


def _remove_empty(journal: Path) -> None:
    try:
        remove_empty_journal(journal)
    except OSError as error:
        raise InputError(f"{journal} is empty but cannot be removed: {error.strerror or error}.") from error
