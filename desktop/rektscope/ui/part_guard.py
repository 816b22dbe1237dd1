"""Keeps a defect in one part of the window from taking the others with it.

A part that fails is left as it was last, the defect goes to the log, and one sentence says so on the screen. Parts that
work go on. This is the one place where any exception is caught: what cannot be named beforehand cannot be listed.
"""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from rektscope.ui.translation import tr

_log = logging.getLogger(__name__)

_WAY_BACK = tr("going to another moment or market")


class PartGuard(QObject):
    """Runs what shows a part.

    Signals:
        failed: a part failed that had not failed in this way before: a sentence for the user.
    """

    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reported: set[tuple[str, str]] = set()

    def run(self, part: str, show: Callable[[], object]) -> bool:
        """Show a part, named as in "the timeline"; returns whether that went well."""
        try:
            show()
        except Exception as error:  # noqa: BLE001 -- see above: this is what the guard is for
            self.report(part, error)
            return False
        return True

    def report(self, part: str, error: Exception, way_back: str = _WAY_BACK) -> None:
        """A part failed on a thread of its own; reported once for each kind of failure, with what may help."""
        kind = f"{type(error).__name__}: {error}"
        if (part, kind) in self._reported:
            return
        self._reported.add((part, kind))
        _log.error("%s failed", part, exc_info=error)
        self.failed.emit(
            tr(
                "{part}{part_2} cannot be shown here, because of a defect in rektscope ({kind}). "
                "Everything else goes on; {way_back} may bring it back.",
                part=part[:1].upper(),
                part_2=part[1:],
                kind=kind[:120],
                way_back=way_back,
            )
        )
