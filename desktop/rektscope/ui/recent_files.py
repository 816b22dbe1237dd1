"""Files that were opened, newest first, and the menu that opens them again. Only paths are kept, on this machine."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from rektscope.sessions.bundled import bundled_events
from rektscope.ui.settings import WindowSettings
from rektscope.ui.translation import tr


class RecentFiles:
    """The submenu of recent files, made anew each time it opens.

    A file that is gone stays listed, disabled, because a drive may only be unplugged.
    """

    def __init__(
        self,
        settings: WindowSettings,
        open_file: Callable[[Path], object],
        forgotten: Callable[[], object],
        parent: QWidget,
    ) -> None:
        """Files of `settings`, each of which `open_file` opens; `forgotten` is called once none is kept any more."""
        self._settings = settings
        self._open, self._forgotten = open_file, forgotten
        self.menu = QMenu(tr("Open &recent"), parent)
        self.menu.aboutToShow.connect(self._fill)
        self._fill()

    def opened(self, path: Path) -> None:
        """A file was opened; the events that come with the program have a menu of their own."""
        if path in {event.path for event in bundled_events()}:
            return
        self._settings.keep_recent(path)
        self._fill()

    def forget(self) -> None:
        """Keep none of them."""
        self._settings.forget_recent()
        self._forgotten()
        self._fill()

    def _fill(self) -> None:
        self.menu.clear()
        for path in self._settings.recent():
            entry = QAction(str(path).replace("&", "&&"), self.menu)
            entry.setEnabled(path.exists())
            entry.triggered.connect(lambda _=False, path=path: self._open(path))
            self.menu.addAction(entry)
        if self.menu.isEmpty():
            nothing = self.menu.addAction(tr("No file was opened yet"))
            nothing.setEnabled(False)
            return
        self.menu.addSeparator()
        forget = QAction(tr("Forget these"), self.menu)
        forget.triggered.connect(lambda _=False: self.forget())
        self.menu.addAction(forget)
