"""Tiers that are refreshed or imported while a window is open, by a command in a terminal for example."""

from PySide6.QtCore import QObject, QTimer, Signal

from rektscope.margins.store import tier_state

_EVERY_MS = 10_000
"""A look costs the state of a few files; who has refreshed tiers goes back to the window within seconds."""


class TierWatch(QObject):
    """Looks at the folder of the user's tiers now and then.

    Attributes:
        has_changed: whether they have been others at any look.

    Signals:
        changed: other tiers may hold than before.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        """Nothing is looked at before `start`."""
        super().__init__(parent)
        self.has_changed = False
        self._state = tier_state()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Tell of files that are others than at the last look."""
        state = tier_state()
        if state != self._state:
            self._state, self.has_changed = state, True
            self.changed.emit()
