"""Undo and redo of what the user did to positions and levels.

What can be undone is one state: the position in the form, the saved ones, the drawn levels. After every change it is
compared with the one before; a difference is a step. Changes while a mouse button is down are one drag, and one step.

States are kept in two plain lists and not in a QUndoStack: of commands that Qt merges, as a drag needs it, the binding
keeps the Python object, and with it the window, for good.
"""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

_MOST_STEPS = 200


class History(QObject):
    """Steps of one state; a state holds values only, never widgets."""

    def __init__(self, capture: Callable[[], Hashable], restore: Callable[[Hashable], object], parent: QObject) -> None:
        """`capture` gives the state as it is, `restore` brings one back."""
        super().__init__(parent)
        self._capture, self._restore = capture, restore
        self._now = capture()
        self._before: list[Hashable] = []
        self._after: list[Hashable] = []
        self._is_restoring = False
        self._was_dragging = False

    @property
    def can_undo(self) -> bool:
        """Whether there is a step back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step that was undone."""
        return bool(self._after)

    def changed(self) -> None:
        """Something may have changed: remember a step where the state is another one."""
        now = self._capture()
        if self._is_restoring or now == self._now:
            return
        is_dragging = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if not (is_dragging and self._was_dragging):
            self._before = [*self._before, self._now][-_MOST_STEPS:]
        self._after.clear()
        self._now, self._was_dragging = now, is_dragging

    def undo(self) -> None:
        """One step back, where there is one."""
        if self._before:
            self._after.append(self._now)
            self._bring(self._before.pop())

    def redo(self) -> None:
        """Do again what was undone last, unless something else was done since."""
        if self._after:
            self._before.append(self._now)
            self._bring(self._after.pop())

    def forget(self) -> None:
        """Begin anew from the state as it is: another market or session has other positions."""
        self._before.clear()
        self._after.clear()
        self._now, self._was_dragging = self._capture(), False

    def _bring(self, state: Hashable) -> None:
        self._is_restoring = True
        try:
            self._restore(state)
        finally:
            self._is_restoring = False
            self._now, self._was_dragging = self._capture(), False
