"""Everything that moves the cursor: what buttons, keys, clicks and chapters ask for, in one language."""

import weakref
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from rektscope.engine.viewer import Viewer
from rektscope.market.times import MINUTE_MS
from rektscope.ui.part_known import why_no_worst_minute
from rektscope.ui.timeline.transport import TransportBar

_MOST_JUMPS = 50


class ReplayCommands(QObject):
    """Moves the cursor of the viewer that is shown.

    Signals:
        moved: the cursor is elsewhere, or moves differently.
        jumped: it went there at once, not by time passing; comes before `moved`.
        landmarkAsked: it is about to go to a moment that was asked for by its name, not by its place on the screen.
        playToggled: it plays, or has stopped playing; comes before `moved`.
        refused: why it cannot go where it was asked to go, a sentence.
    """

    moved = Signal()
    jumped = Signal()
    landmarkAsked = Signal()
    playToggled = Signal()
    refused = Signal(str)

    def __init__(self, viewer: Callable[[], Viewer], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._viewer = viewer
        self._before: list[int] = []
        self._jumped_in: Callable[[], Viewer | None] = lambda: None
        self._was_dragging = False

    def obey(self, transport: TransportBar) -> None:
        """Do what these buttons ask for."""
        transport.toStart.connect(self.go_to_start)
        transport.toEnd.connect(self.go_to_end)
        transport.stepBack.connect(lambda: self.step(-MINUTE_MS))
        transport.stepForward.connect(lambda: self.step(MINUTE_MS))
        transport.playToggled.connect(self.toggle_playing)
        transport.speedChosen.connect(self.set_speed)
        transport.worstMinute.connect(self.go_to_worst_minute)
        transport.chapterChosen.connect(self.go_to_landmark)

    def go_to(self, time_ms: int) -> None:
        """Move the cursor to a moment; `go_back` leads to where it was."""
        viewer = self._viewer()
        is_dragging = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if not (is_dragging and self._was_dragging):  # scrubbing is one jump
            self._before = [*self._jumps_of(viewer), viewer.cursor.time_ms][-_MOST_JUMPS:]
        self._was_dragging = is_dragging
        viewer.cursor.seek(time_ms)
        self._jumped()

    def go_to_landmark(self, time_ms: int) -> None:
        """Move the cursor to the moment of something that has a name: a chapter, the worst minute, the end."""
        self.landmarkAsked.emit()
        self.go_to(time_ms)

    def go_back(self) -> None:
        """Move the cursor to where it was before the last jump in what is shown; nothing without one."""
        viewer = self._viewer()
        before = self._jumps_of(viewer)
        if before:
            viewer.cursor.seek(before.pop())
            self._jumped()

    @property
    def can_go_back(self) -> bool:
        """Whether `go_back` leads anywhere."""
        return bool(self._jumps_of(self._viewer()))

    def _jumps_of(self, viewer: Viewer) -> list[int]:
        """Where jumps in this viewer began; those of another one are forgotten, and it is not kept alive for them."""
        if self._jumped_in() is not viewer:
            self._jumped_in, self._before = weakref.ref(viewer), []
        return self._before

    def go_to_start(self) -> None:
        """Move the cursor to the session's start, or to the first moment after it at which there is a price."""
        self.go_to_landmark(self._viewer().first_moment_ms())

    def go_to_end(self) -> None:
        """Move the cursor to the newest data; live, stay with it."""
        viewer = self._viewer()
        if viewer.is_live:
            self.landmarkAsked.emit()
            viewer.cursor.follow()
            self._jumped()
        else:
            self.go_to_landmark(viewer.cursor.end_ms)

    def step(self, delta_ms: int) -> None:
        """Move the cursor by so much and stay there."""
        self._viewer().cursor.step(delta_ms)
        self._jumped()

    def toggle_playing(self) -> None:
        """Play, or pause."""
        self._viewer().cursor.toggle()
        self.playToggled.emit()
        self.moved.emit()

    def set_speed(self, speed: int) -> None:
        """Play at this speed."""
        self._viewer().cursor.set_speed(speed)
        self.moved.emit()

    def change_speed(self, places: int) -> None:
        """Play slower or faster."""
        self._viewer().cursor.change_speed(places)
        self.moved.emit()

    def go_to_chapter(self, direction: int) -> None:
        """Move to the chapter before or after the cursor."""
        ahead = self._chapters_ahead(direction)
        if ahead:
            self.go_to_landmark(ahead[0] if direction > 0 else ahead[-1])

    def has_chapter(self, direction: int) -> bool:
        """Whether there is a chapter before (-1) or after (1) the cursor."""
        return bool(self._chapters_ahead(direction))

    def _chapters_ahead(self, direction: int) -> list[int]:
        viewer = self._viewer()
        now_ms = viewer.cursor.time_ms
        return [time_ms for time_ms in viewer.chapter_moments() if (time_ms - now_ms) * direction > 0]

    @property
    def has_worst_minute(self) -> bool:
        """Whether there is a minute in which most of what is counted was liquidated."""
        return not why_no_worst_minute(self._viewer().counted_liquidations())

    def go_to_worst_minute(self) -> None:
        """Move to the end of the minute in which most was liquidated."""
        start_ms = self._viewer().worst_minute_ms()
        if start_ms is None:
            self.refused.emit(why_no_worst_minute(self._viewer().counted_liquidations()))
        else:
            self.go_to_landmark(start_ms + MINUTE_MS)

    def _jumped(self) -> None:
        self.jumped.emit()
        self.moved.emit()
