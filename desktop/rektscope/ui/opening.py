"""Opening whatever is pointed at: sessions open, everything else is shown as it was recognised and imported."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from rektscope.sessions.journal.folder import is_journal, journal_path
from rektscope.ui.translation import tr

_SUFFIX = ".rekt"
_KINDS = tr(
    "Sessions and data (*.rekt *.csv *.txt *.json *.jsonl *.parquet *.feather *.zip *.gz "
    "*.zst *.xz *.bz2 *.lz4 *.tar *.tgz *.tsv *.ndjson *.pq *.arrow *.sqlite *.sqlite3 *.db);;"
    "Sessions (*.rekt);;All files (*)"
)


class FileOpener(QObject):
    """Opens files for one window, by the dialog, by dropping and from the list of recent ones."""

    def __init__(self, window: QWidget, open_session: Callable[[Path], object]) -> None:
        """`open_session` shows a session file."""
        super().__init__(window)
        self._window, self._open_session = window, open_session

    def ask(self) -> None:
        """Ask for files."""
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Open"), "", _KINDS)
        self.open([Path(name) for name in names])

    def ask_folder(self) -> None:
        """Ask for a folder of archives, which become one session."""
        name = QFileDialog.getExistingDirectory(self._window, tr("Import a folder"))
        if name:
            self.import_files([Path(name)])

    def open(self, paths: Sequence[Path]) -> None:
        """Open one session, or import one or several other files together."""
        if not paths:
            return
        if len(paths) == 1 and is_session(paths[0]):
            self._open_session(paths[0])
        else:
            self.import_files(paths)

    def import_files(self, paths: Sequence[Path]) -> QDialog:
        """Read files and show what was recognised."""
        from rektscope.ui.importing.dialog import ImportDialog  # noqa: PLC0415 -- importers are loaded when wanted

        dialog = ImportDialog(paths, self._window)
        dialog.written.connect(self._open_session)
        dialog.open()
        dialog.read()
        return dialog


def is_session(path: Path) -> bool:
    """Whether a path is a session's by its name, or the journal of a recording that broke off."""
    return path.suffix == _SUFFIX or is_journal(path) or is_journal(journal_path(path))
