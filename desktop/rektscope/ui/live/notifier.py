"""Telling the desktop: a message through its tray, and a sound; where there is no tray, words that say so."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from rektscope.alerts.rules import Alert, AlertSettings
from rektscope.ui.live.alert_words import sentence_of, title_of

_SHOWN_MS = 10_000


class Tray(Protocol):
    """A sign in the desktop's tray."""

    def tell(self, title: str, words: str) -> None:
        """Show a message."""

    def remove(self) -> None:
        """Take the sign out of the tray."""


class SystemTray:
    """The desktop's own; `clicked` is called when a message, or the sign, is clicked."""

    def __init__(self, icon: QIcon, clicked: Callable[[], object]) -> None:
        self._icon = icon
        self._sign = QSystemTrayIcon(icon)
        self._sign.setToolTip("rektscope")
        self._sign.messageClicked.connect(clicked)
        self._sign.activated.connect(lambda _: clicked())
        self._sign.show()

    def tell(self, title: str, words: str) -> None:
        """Show a message."""
        self._sign.showMessage(title, words, self._icon, _SHOWN_MS)

    def remove(self) -> None:
        """Take the sign out of the tray."""
        self._sign.hide()
        self._sign.deleteLater()


def system_tray(icon: QIcon, clicked: Callable[[], object]) -> Tray | None:
    """The desktop's tray; None where it has none, or takes no messages."""
    if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
        return SystemTray(icon, clicked)
    return None


class DesktopNotifier(QObject):
    """Nothing is in the tray before `start` or after `stop`.

    Signals:
        clicked: somebody clicked a message, or the sign in the tray.
    """

    clicked = Signal()

    def __init__(
        self,
        icon: QIcon,
        parent: QObject | None = None,
        make_tray: Callable[[QIcon, Callable[[], object]], Tray | None] = system_tray,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._make_tray = make_tray
        self._tray: Tray | None = None
        self._has_started = False

    @property
    def words(self) -> str:
        """Why the desktop is not told; empty when it is, and before `start`."""
        if self._tray is not None or not self._has_started:
            return ""
        return "This desktop takes no messages: alerts show in the window, and sound if that is on."

    def start(self) -> None:
        """Put the sign into the tray, where there is one."""
        if not self._has_started:
            self._has_started = True
            self._tray = self._make_tray(self._icon, self.clicked.emit)

    def stop(self) -> None:
        """Take it out again."""
        self._has_started = False
        if self._tray is not None:
            self._tray.remove()
            self._tray = None

    def tell(self, alerts: list[Alert], settings: AlertSettings) -> None:
        """Tell the newest of these, in the ways that `settings` choose, and how many more there are."""
        if not alerts:
            return
        if settings.sound:
            QApplication.beep()
        if settings.notify and self._tray is not None:
            others = f" And {len(alerts) - 1} more." if len(alerts) > 1 else ""
            self._tray.tell(title_of(alerts[-1]), sentence_of(alerts[-1]) + others)
