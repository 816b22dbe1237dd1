"""A journal of our own recorder as an import: its messages once more through the parsers, the journal left as it is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from rektscope.market.errors import InputError
from rektscope.recording.captures.contents import is_journal
from rektscope.recording.captures.series import series_of
from rektscope.recording.finishing import Played, play
from rektscope.sessions.importing.extraction import LeftOut
from rektscope.sessions.importing.importer import Imported
from rektscope.sessions.importing.parts import OnProgress
from rektscope.sessions.importing.report import ImportReport, TableReport
from rektscope.sessions.journal.folder import JournalLock
from rektscope.sessions.journal.reader import JournalReader


def import_journal(paths: Sequence[Path], on_progress: OnProgress) -> Imported:
    """The session of a journal, which stays as it is; `rektscope record --recover` finishes one and puts it away.

    Raises:
        InputError: other files stand beside it, it is being written, or it has no header.
    """
    if len(paths) > 1:
        journal = next(path for path in paths if is_journal(path))
        raise InputError(f"{journal} is the journal of a recording: import it alone.")
    (journal,) = paths
    with JournalLock(journal):
        played = play(JournalReader(journal), lambda done, _whole: on_progress(journal, done))
    series = tuple(row for market, each in played.session.events.items() for row in series_of(market, each))
    records, kept, misunderstood = played.ending.records, played.with_rows, played.leftovers.misunderstood
    left_out = Counter({LeftOut.MISUNDERSTOOD: misunderstood, LeftOut.TELLS_NOTHING: records - kept - misunderstood})
    report = TableReport(
        file=str(journal),
        table="journal of a recording",
        columns=(),
        rows_read=records,
        rows_kept=kept,
        left_out=tuple((+left_out).items()),
        duplicates_dropped=0,
        series=series,
        is_verified=False,
    )
    holes = tuple(dict.fromkeys(hole for each in series for hole in each.gaps))
    return Imported(played.session, ImportReport((report,), holes, tuple(_warnings(journal, played))))


def _warnings(journal: Path, played: Played) -> Iterator[str]:
    if played.ending.words:
        yield f"{journal.name}: {played.ending.words}"
    if played.leftovers.any:
        yield f"{journal.name}: {played.leftovers.sentence()}"
