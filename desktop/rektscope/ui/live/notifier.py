"""Notifying the desktop: a message through its tray or over D-Bus, and a sound; where there is neither, the reason."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from rektscope.alerts.rules import Alert, AlertKind, AlertSettings, most_pressing
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.live.alert_text import sentence_of, title_of
from rektscope.ui.live.notified_alerts import NotifiedAlerts
from rektscope.ui.notify.desktop_bus import desktop_bus
from rektscope.ui.notify.tone_player import TonePlayer
from rektscope.ui.translation import tr

_SHOWN_MS = 10_000


class Tray(Protocol):
    """A sign in the desktop's tray."""

    def notify(self, title: str, words: str) -> None:
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

    def notify(self, title: str, words: str) -> None:
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


def local_minute() -> int:
    """The minute of the day by the machine's clock and time zone, which quiet hours are in."""
    now = datetime.now().astimezone()
    return now.hour * 60 + now.minute


class DesktopNotifier(QObject):
    """Nothing is in the tray, on the bus or heard before `start` or after `stop`.

    Signals:
        clicked: somebody clicked a message, or the sign in the tray.
        changed: `words` are others now.

    Attributes:
        tones: what plays the sounds.
    """

    clicked = Signal()
    changed = Signal()

    def __init__(
        self,
        icon: QIcon,
        parent: QObject | None = None,
        make_tray: Callable[[QIcon, Callable[[], object]], Tray | None] = system_tray,
        minute: Callable[[], int] = local_minute,
        notified: Callable[[], NotifiedAlerts] | None = None,
    ) -> None:
        """`notified` gives what all windows have notified of; without it there is no other window."""
        super().__init__(parent)
        alone = NotifiedAlerts()
        self._notified = notified if notified is not None else lambda: alone
        self._identity = object()  # in what is notified of, which keeps no notifier of a closed window alive
        self._icon = icon
        self._make_tray = make_tray
        self._minute = minute
        self._tray: Tray | None = None
        self._has_started = False
        self._why_not = ""
        self.tones = TonePlayer(self)
        self.tones.failed.connect(self._say)

    @property
    def words(self) -> str:
        """Why the desktop is not notified; empty when it is, and before `start`."""
        if not self._has_started or self._why_not:
            return self._why_not
        if self._tray is not None:
            return ""
        return tr("This desktop accepts no notifications: alerts show in the window, and sound if that is on.")

    def start(self) -> None:
        """Put the sign into the tray; where there is none, reach the desktop's notifications over D-Bus."""
        if not self._has_started:
            self._has_started = True
            self._tray = self._make_tray(self._icon, self.clicked.emit) or desktop_bus(self._clicked, self._say)
            self.tones.start()

    def stop(self) -> None:
        """Take it out again."""
        self._has_started, self._why_not = False, ""
        self.tones.stop()
        if self._tray is not None:
            self._tray.remove()
            self._tray = None

    def loud(self, alerts: list[Alert], settings: AlertSettings) -> list[Alert]:
        """Those of alerts that may be sent outside the window now: quiet hours keep the others."""
        minute = self._minute()
        return [alert for alert in alerts if not settings.is_quiet_at(minute, alert.kind)]

    def notify(self, alerts: list[Alert], settings: AlertSettings) -> None:
        """Notify of the most pressing of these, in the ways that `settings` choose, and how many more there are.

        What another window has notified of is left out.
        """
        figures = figures_of(self)
        alerts = self._notified().take_new(self.loud(alerts, settings), self._identity)
        if not alerts:
            return
        heard = [kind for kind in AlertKind if kind.value not in settings.muted]
        first = next((kind for kind in heard if any(alert.kind is kind for alert in alerts)), None)
        if settings.sound and self._has_started and first is not None:
            self.tones.play(first)  # of several the most pressing, as the kinds are in that order
        if settings.notify and self._tray is not None:
            others = tr(" And {count} more.", count=len(alerts) - 1) if len(alerts) > 1 else ""
            foremost = most_pressing(alerts)
            self._tray.notify(title_of(foremost), sentence_of(foremost, figures=figures) + others)

    def _clicked(self) -> None:  # of this object, so that a click on the bus's thread arrives on the window's
        self.clicked.emit()

    def _say(self, words: str) -> None:
        self._why_not = words
        self.changed.emit()
