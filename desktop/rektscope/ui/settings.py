"""What the window remembers between runs: its geometry and docks. Nothing about positions leaves the machine."""

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

_LAYOUT_VERSION = 1
"""Raised when docks change so much that an old arrangement would hide something."""


class WindowSettings:
    """Geometry and docks of one window, kept in the user's settings folder."""

    def __init__(self) -> None:
        self._settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "rektscope", "window")

    def restore(self, window: QMainWindow) -> None:
        """Bring back the last arrangement, if there is one."""
        geometry = self._settings.value("geometry")
        state = self._settings.value("docks")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        if isinstance(state, QByteArray):
            window.restoreState(state, _LAYOUT_VERSION)

    def keep(self, window: QMainWindow) -> None:
        """Remember the arrangement."""
        self._settings.setValue("geometry", window.saveGeometry())
        self._settings.setValue("docks", window.saveState(_LAYOUT_VERSION))
        self._settings.sync()
