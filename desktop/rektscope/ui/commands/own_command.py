"""The program started a second time with a command, while the window goes on: its output, its sentence, an end at once.

A process of its own takes no time from the one that paints, and prints what the same command prints in a terminal.
"""

import os
import signal
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from rektscope.engine.own_process import own_program
from rektscope.ui.translation import tr

_END_MS = 5_000
_NAME = "rektscope: "
_NOT_STARTED = tr("The program could not be started a second time: {reason}")
_BROKE_OFF = tr("It ended before it was done, perhaps for want of memory.")


class OwnCommand(QObject):
    """One run at a time.

    Signals:
        ended: whether it did what was asked, and what it printed: its result, or the sentence about what is wrong.
    """

    ended = Signal(bool, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None

    @property
    def is_running(self) -> bool:
        """Whether a command is at work."""
        return self._process is not None

    def start(self, arguments: Sequence[str]) -> None:
        """Begin; nothing happens while another command is at work."""
        if self._process is not None:
            return
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")  # what it prints is read as UTF-8, whatever the system writes
        process.setProcessEnvironment(environment)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._failed)
        self._process = process
        program, *first = own_program()
        process.start(program, [*first, *arguments])

    def stop(self) -> None:
        """End it without a word; it clears up what it had begun to write where the system lets it."""
        process, self._process = self._process, None
        if process is None:
            return
        process.finished.disconnect(self._finished)
        process.errorOccurred.disconnect(self._failed)
        if process.state() is not QProcess.ProcessState.NotRunning:
            if os.name == "posix" and process.processId():
                os.kill(process.processId(), signal.SIGINT)
            else:
                process.kill()
            if not process.waitForFinished(_END_MS):
                process.kill()
                process.waitForFinished(_END_MS)
        process.deleteLater()

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        printed, complaint = (
            bytes(stream.data()).decode("utf-8", "replace").strip()
            for stream in (process.readAllStandardOutput(), process.readAllStandardError())
        )
        process.deleteLater()
        if code == 0 and status is QProcess.ExitStatus.NormalExit:
            self.ended.emit(True, printed)
            return
        sentence = complaint.splitlines()[-1] if complaint else _BROKE_OFF
        self.ended.emit(False, sentence.removeprefix(_NAME))

    def _failed(self, error: QProcess.ProcessError) -> None:
        process = self._process
        if error is QProcess.ProcessError.FailedToStart and process is not None:
            self._process = None
            reason = process.errorString()
            process.deleteLater()
            self.ended.emit(False, _NOT_STARTED.format(reason=reason))
