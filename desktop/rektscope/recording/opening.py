"""Opening unfinished recordings: from a path as a user gives it to the session file that belongs to it."""

from pathlib import Path

from rektscope.recording.finishing import OnProgress
from rektscope.recording.recovery import recover
from rektscope.sessions.journal.folder import is_journal, journal_path


def finished_session(path: Path, progress: OnProgress | None = None) -> Path:
    """The session file that `path` stands for.

    A journal (`NAME.rekt-journal`), or a session that is not there while its journal is, is a recording that broke
    off: it is finished, which removes the journal. Any other path is given back as it is.

    Raises:
        InputError: the recording is still going on, or cannot be finished.
    """
    if is_journal(path):
        return recover(path, progress=progress).session
    if not path.exists() and is_journal(journal_path(path)):
        return recover(journal_path(path), path, progress).session
    return path
