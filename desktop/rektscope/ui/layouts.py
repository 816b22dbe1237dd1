"""Layouts of the docks, saved by name and brought back from the View menu."""

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMainWindow, QMenu

from rektscope.ui.settings import WindowSettings
from rektscope.ui.translation import tr

_LONGEST_NAME = 40


class Layouts:
    """The submenu of saved layouts, made anew each time it opens."""

    def __init__(self, window: QMainWindow, settings: WindowSettings) -> None:
        """Layouts of `settings`, for one window."""
        self._window, self._settings = window, settings
        self.menu = QMenu(tr("&Layouts"), window)
        self.menu.aboutToShow.connect(self._fill)
        self._fill()

    def save(self, name: str) -> None:
        """Keep the docks as they are under a name; one of that name is replaced. Nothing without a name."""
        short = " ".join(name.split())[:_LONGEST_NAME]
        if short:
            self._settings.keep_layout(short, self._window.saveState())
            self._fill()

    def use(self, name: str) -> None:
        """Bring a layout back."""
        state = self._settings.layouts().get(name)
        if state is not None:
            self._window.restoreState(state)

    def forget(self, name: str) -> None:
        """Keep a layout no longer."""
        self._settings.keep_layout(name, QByteArray())
        self._fill()

    def _ask(self) -> None:
        name, is_taken = QInputDialog.getText(self._window, tr("Save this layout"), tr("Name"))
        if is_taken:
            self.save(name)

    def _fill(self) -> None:
        self.menu.clear()
        for before in self.menu.findChildren(QMenu):  # `clear` leaves a menu inside this one where it is
            before.deleteLater()
        names = list(self._settings.layouts())
        for name in names:
            self._add(self.menu, name, lambda _=False, name=name: self.use(name))
        if names:
            self.menu.addSeparator()
        self._add(self.menu, tr("Save this layout…"), lambda _=False: self._ask())
        if names:
            gone = self.menu.addMenu(tr("Forget"))
            for name in names:
                self._add(gone, name, lambda _=False, name=name: self.forget(name))

    def _add(self, menu: QMenu, words: str, run: object) -> None:
        action = QAction(words.replace("&", "&&"), menu)
        action.triggered.connect(run)
        menu.addAction(action)
