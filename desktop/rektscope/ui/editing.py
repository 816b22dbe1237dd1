"""What the user can undo, joined: the position in the form, the saved positions, the drawn levels, the docks."""

from collections.abc import Hashable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow

from rektscope.positions.position import PositionDraft
from rektscope.sessions.session import SessionInfo
from rektscope.ui.calculator.panel import CalculatorPanel
from rektscope.ui.dock_state import DockState, bring_back, dock_state
from rektscope.ui.history import History
from rektscope.ui.kept_drafts import KeptDrafts
from rektscope.ui.pointer.drawn_levels import DrawnLevels
from rektscope.ui.settings import WindowSettings


class Editing(QObject):
    """Follows changes of positions and levels, and brings earlier ones back.

    Attributes:
        history: the steps.
    """

    def __init__(
        self, calculator: CalculatorPanel, levels: DrawnLevels, settings: WindowSettings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._calculator, self._levels = calculator, levels
        self._drafts = KeptDrafts(settings)
        self._shown: tuple[SessionInfo, str, bool] | None = None
        self._first: PositionDraft | None = None
        self._window: QMainWindow | None = None
        # A layout that is brought back moves several docks, each with a signal of its own: that is one step.
        self._docks_moved = QTimer(self, interval=0, singleShot=True)
        self.history = History(self._capture, self._restore, self)
        for signal in (calculator.changed, calculator.sections.saved.linesChanged, levels.changed):
            signal.connect(self.history.changed)

    def watch_docks(self, window: QMainWindow) -> None:
        """From now on what becomes of the docks of a window is a step too."""
        self._window = window
        self._docks_moved.timeout.connect(self.history.changed)
        for dock in window.findChildren(QDockWidget):
            for signal in (dock.visibilityChanged, dock.topLevelChanged, dock.dockLocationChanged):
                signal.connect(self._docks_moved.start)
        self.history.forget()

    def stop(self) -> None:
        """Look at nothing any more."""
        self._docks_moved.stop()

    def show_market(self, session: SessionInfo, market: str, *, is_live: bool) -> None:
        """Another market, or another session, is in the form: what one had typed there comes back."""
        self._shown, self._first = (session, market, is_live), self._calculator.draft
        kept = self._drafts.find(session, market, is_live=is_live)
        if kept is not None and self._first is not None:
            self._calculator.show_draft(kept)
        self.history.forget()

    def keep_draft(self) -> None:
        """Remember what stands in the form, if the user changed it; before another market comes into the form."""
        draft = self._calculator.draft
        if self._shown is not None and draft is not None and draft != self._first:
            session, market, is_live = self._shown
            self._drafts.keep(session, market, draft, is_live=is_live)
        self._shown = None

    def _capture(self) -> Hashable:
        docks = None if self._window is None else dock_state(self._window)
        return self._calculator.draft, self._calculator.sections.saved.positions, self._levels.levels, docks

    def _restore(self, state: Hashable) -> None:
        if not isinstance(state, tuple):
            return
        draft, positions, levels, docks = state
        if isinstance(docks, DockState) and self._window is not None:
            bring_back(self._window, docks)
        if isinstance(draft, PositionDraft):
            self._calculator.show_draft(draft)
        self._calculator.sections.saved.put(positions)
        self._levels.put(levels)
