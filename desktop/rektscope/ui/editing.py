"""What the user can undo, joined: the position in the form, the saved positions, the drawn levels."""

from collections.abc import Hashable

from PySide6.QtCore import QObject

from rektscope.positions.position import PositionDraft
from rektscope.ui.calculator.panel import CalculatorPanel
from rektscope.ui.history import History
from rektscope.ui.pointer.drawn_levels import DrawnLevels


class Editing(QObject):
    """Follows changes of positions and levels, and brings earlier ones back.

    Attributes:
        history: the steps.
    """

    def __init__(self, calculator: CalculatorPanel, levels: DrawnLevels, parent: QObject) -> None:
        super().__init__(parent)
        self._calculator, self._levels = calculator, levels
        self.history = History(self._capture, self._restore, self)
        for signal in (calculator.changed, calculator.saved.linesChanged, levels.changed):
            signal.connect(self.history.changed)

    def _capture(self) -> Hashable:
        return self._calculator.draft, self._calculator.saved.positions, self._levels.levels

    def _restore(self, state: Hashable) -> None:
        if not isinstance(state, tuple):
            return
        draft, positions, levels = state
        if isinstance(draft, PositionDraft):
            self._calculator.show_draft(draft)
        self._calculator.saved.put(positions)
        self._levels.put(levels)
