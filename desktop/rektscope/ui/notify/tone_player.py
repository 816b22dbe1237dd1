"""Plays the tunes of `tones` with what the system has for it, beside the window, which never waits for it.

Qt's own sounds are in its add-ons (80 MB against 3 KB of tunes), so a program of the system plays a file: PipeWire's,
PulseAudio's or ALSA's, `afplay` on macOS, and `winsound` on Windows. Where there is none, the desktop's beep stands in.
"""

import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtWidgets import QApplication

from rektscope.alerts.rules import AlertKind
from rektscope.ui.notify.tones import tone_wav
from rektscope.ui.translation import tr

PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))
_MOST_AT_ONCE = 3
_END_MS = 1_000

NO_PLAYER = tr(
    "No player of sounds (pw-play, paplay or aplay) was found: the desktop's beep stands in, one for every kind."
)


class TonePlayer(QObject):
    """Nothing plays before `start` or after `stop`.

    Signals:
        failed: a sentence on why a sound could not be played.
    """

    failed = Signal(str)

    def __init__(self, parent: QObject | None = None, players: Sequence[Sequence[str]] = PLAYERS) -> None:
        super().__init__(parent)
        self._players = players
        self._command: list[str] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._running: list[QProcess] = []

    @property
    def words(self) -> str:
        """Why each kind does not have its own sound; empty where it has."""
        return "" if self._command is not None or sys.platform == "win32" else NO_PLAYER

    def start(self) -> None:
        """Look for a player."""
        for name, *options in self._players:
            found = shutil.which(name)
            if found is not None:
                self._command = [found, *options]
                return

    def stop(self) -> None:
        """End what plays, and leave no file."""
        for process in self._running:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(_END_MS)
            process.deleteLater()
        self._running.clear()
        self._command = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def play(self, kind: AlertKind) -> None:
        """Begin the tune of a kind; when several play already it is left out, as nobody could tell it apart."""
        if len(self._running) >= _MOST_AT_ONCE:
            return
        if self._command is None and sys.platform != "win32":
            QApplication.beep()
            return
        try:
            path = self._path(kind)
        except OSError as error:
            self.failed.emit(tr("The sound could not be made: {why}.", why=error.strerror or error))
            return
        if sys.platform == "win32":
            import winsound  # noqa: PLC0415 -- there alone

            winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
        elif self._command is not None:
            self._run(self._command, path)

    def _path(self, kind: AlertKind) -> Path:
        """The file of a tune, written when it is first wanted."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="rektscope-tones-")
        path = Path(self._folder.name) / f"{kind.value}.wav"
        if not path.exists():
            path.write_bytes(tone_wav(kind))
        return path

    def _run(self, command: list[str], path: Path) -> None:
        process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.finished.connect(lambda code, status: self._ended(process, code, status))
        process.errorOccurred.connect(lambda error: self._broke(process, error))
        self._running.append(process)
        process.start(command[0], [*command[1:], str(path)])

    def _ended(self, process: QProcess, code: int, status: QProcess.ExitStatus) -> None:
        self._forget(process)
        if code != 0 or status is not QProcess.ExitStatus.NormalExit:
            output = bytes(process.readAllStandardError().data()).decode(errors="replace").strip().splitlines()
            more = f": {output[-1]:.120}" if output else ""
            name = Path(process.program()).name
            self.failed.emit(tr("The sound could not be played by {name}{more}.", name=name, more=more))

    def _broke(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._forget(process)
            name = Path(process.program()).name
            self.failed.emit(tr("The sound could not be played: {name} does not start.", name=name))

    def _forget(self, process: QProcess) -> None:
        if process in self._running:
            self._running.remove(process)
            process.deleteLater()
