"""Several windows for several sessions, and their cursors linked by the moment."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from rektscope.engine.changes import Change
from rektscope.engine.presenter import Moment
from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.market.times import MINUTE_MS
from rektscope.ui.settings import WindowSettings
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.ui.live.notified_alerts import NotifiedAlerts
    from rektscope.ui.window import MainWindow

_FAR_MS = 5 * MINUTE_MS
"""A step so long is a jump: what lies between is no news for alerts."""


class WindowGroup:
    """The windows of the program, which share one group; the first one makes it.

    Args:
        first: the window that begins it.
        make: makes a window on a viewer, not started and not shown.

    Attributes:
        windows: those that are open, the first one first.
        is_linked: whether a cursor that moves takes the others along.
    """

    def __init__(self, first: "MainWindow", make: "Callable[[Viewer, WindowSettings], MainWindow]") -> None:
        self.windows = [first]
        self._make = make
        self.is_linked = False
        self._is_following = False

    @cached_property
    def notified(self) -> "NotifiedAlerts":
        """The alerts that the windows have notified of."""
        from rektscope.ui.live.notified_alerts import NotifiedAlerts  # noqa: PLC0415 -- start-up need not wait for it

        return NotifiedAlerts()

    def open_another(self, session: Path) -> "MainWindow":
        """A window of its own on a session file; from there another session, market or live view is opened.

        Raises:
            InputError: the session cannot be opened.
        """
        model = self.windows[0].known_prior.model
        window = self._make(Viewer(SessionSource.open(session), model), WindowSettings())
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.live.reach_as(self.windows[0].live)
        window.group = self
        self.windows.append(window)
        window.start()
        window.show()
        return window

    def closed(self, window: "MainWindow") -> None:
        """A window goes away: it follows nobody, and nobody follows it."""
        if window in self.windows:
            self.windows.remove(window)

    def toggle_link(self) -> None:
        """Link the cursors, or let each go by itself; every window shows it."""
        self.is_linked = not self.is_linked
        words = tr("The cursors of all windows are linked: each goes to the moment that another shows, if it has it.")
        for window in self.windows:
            window.side.say(words if self.is_linked else "", tr("Windows"))

    def show_moment(self, shown: "MainWindow", moment: Moment) -> None:
        """A window shows another moment: let the others, whose sessions hold it, go there too."""
        if not self.is_linked or self._is_following:
            return
        self._is_following = True
        try:
            for window in self.windows:
                if window is not shown:
                    _follow(window, moment.frame.cursor_ms)
        finally:
            self._is_following = False


def _follow(window: "MainWindow", time_ms: int) -> None:
    viewer = window.viewer
    session, before_ms = viewer.session, viewer.cursor.time_ms
    if not session.start_ms <= time_ms <= session.end_ms or time_ms == before_ms:
        return
    viewer.cursor.seek(time_ms)
    if abs(time_ms - before_ms) > _FAR_MS:
        window.side.jumped()
    window.refresh(Change.TIME)
