"""Defects that no part of the window was guarded against: to the log, and as one sentence on the screen."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from rektscope.ui.translation import tr

_log = logging.getLogger(__name__)


class DefectWatch(QObject):
    """Takes the exceptions that nobody caught, of Qt's slots and of every thread, while it is started.

    Signals:
        failed: something failed that had not failed in this way before: a sentence for the user.
    """

    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reported: set[str] = set()
        self._before = (sys.excepthook, threading.excepthook)

    def start(self) -> None:
        """Take them from now on."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._of_slot
        threading.excepthook = self._of_thread

    def stop(self) -> None:
        """Leave them to whoever had them before."""
        sys.excepthook, threading.excepthook = self._before

    def _of_slot(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not isinstance(error, Exception):
            self._before[0](kind, error, trace)  # Ctrl+C and the like are no defects
            return
        self._report(error, tr("the window"))

    def _of_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if isinstance(arguments.exc_value, Exception):
            self._report(
                arguments.exc_value, tr("the thread {value}", value=arguments.thread.name if arguments.thread else "")
            )

    def _report(self, error: Exception, where: str) -> None:
        kind = f"{type(error).__name__}: {error}"
        if kind in self._reported:
            return  # not into the log either: what fails in painting fails at every frame
        self._reported.add(kind)
        _log.error("%s failed", where, exc_info=error)
        self.failed.emit(
            tr(
                "Something failed because of a defect in rektscope ({kind}). Everything else goes "
                "on. Help, Diagnostics has what a report of it needs.",
                kind=kind[:120],
            )
        )
