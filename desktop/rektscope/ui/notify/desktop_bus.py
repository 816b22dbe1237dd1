"""Messages to the desktop over D-Bus (org.freedesktop.Notifications), for desktops without a tray.

Spoken by jeepney on a thread of its own: a bus that hangs must not hold the window. PySide6's QtDBus cannot be used:
`Notify` wants an unsigned number, and Python's whole numbers become signed ones there, which servers refuse.
Interface: https://specifications.freedesktop.org/notification-spec/latest/protocol.html
"""

import contextlib
import html
import os
import queue
import select
import socket
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from rektscope.ui.translation import tr

_INTERFACE = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_SHOWN_MS = 10_000
_ANSWER_S = 5.0
_END_S = 2 * _ANSWER_S

BUS_VARIABLE = "DBUS_SESSION_BUS_ADDRESS"


class DesktopBus(QObject):
    """A desktop's notifications. Nothing is connected before `start`; `remove` ends the thread.

    Signals:
        clicked: somebody clicked a message.
        failed: why the desktop is not notified, in a sentence.
    """

    clicked = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages: queue.SimpleQueue[tuple[str, str] | None] = queue.SimpleQueue()
        self._wake_in, self._wake_out = socket.socketpair()
        self._wake_out.setblocking(False)
        self._thread = threading.Thread(target=self._run, name="desktop-bus", daemon=True)

    def start(self) -> None:
        """Connect, on a thread."""
        self._thread.start()

    def notify(self, title: str, words: str) -> None:
        """Show a message."""
        self._put((title, words))

    def remove(self) -> None:
        """Let go of the bus."""
        self._put(None)
        self._thread.join(_END_S)
        self._wake_in.close()
        self._wake_out.close()

    def _put(self, message: tuple[str, str] | None) -> None:
        self._messages.put(message)
        self._wake_in.send(b"x")

    def _run(self) -> None:
        from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 -- only where there is no tray

        try:
            with open_dbus_connection(bus="SESSION", auth_timeout=_ANSWER_S) as connection:
                self._serve(connection)
        except (OSError, ValueError, EOFError, KeyError) as error:
            # Also TimeoutError and jeepney's errors of authentication and of answers, which are of these kinds.
            name = type(error).__name__
            self.failed.emit(tr("The desktop notification failed ({name}): alerts show in the window.", name=name))

    def _serve(self, connection: Any) -> None:  # noqa: ANN401 -- jeepney has no types
        has_markup = "body-markup" in _asked(connection, "GetCapabilities", "", ())[0]
        clicks = _clicks(connection)
        mine: set[int] = set()
        while True:
            _take_all(connection)  # also what came with an answer, for which `select` does not wake
            while clicks:
                number, _ = clicks.popleft().body
                if number in mine:
                    self.clicked.emit()
            ready, _, _ = select.select([connection.sock, self._wake_out], [], [])
            if self._wake_out not in ready:
                continue
            self._wake_out.recv(1)
            message = self._messages.get()
            if message is None:
                return
            title, words = message
            body = html.escape(words, quote=False) if has_markup else words
            mine |= {_notified(connection, title, body)}


def desktop_bus(clicked: Callable[[], object], failed: Callable[[str], object]) -> DesktopBus | None:
    """The desktop's notifications, started; None where this login has no session bus."""
    if not os.environ.get(BUS_VARIABLE):
        return None
    bus = DesktopBus()
    bus.clicked.connect(clicked)
    bus.failed.connect(failed)
    bus.start()
    return bus


def _take_all(connection: Any) -> None:  # noqa: ANN401 -- as above
    """Sort in what has come."""
    with contextlib.suppress(TimeoutError):
        while True:
            connection.recv_messages(timeout=0)


def _notified(connection: Any, title: str, body: str) -> int:  # noqa: ANN401 -- as above
    """Show a message; its number, for clicks on it."""
    hints = {"desktop-entry": ("s", "rektscope")}
    arguments = ("rektscope", 0, "rektscope", title, body, ["default", "Show"], hints, _SHOWN_MS)
    number: int = _asked(connection, "Notify", "susssasa{sv}i", arguments)[0]
    return number


def _asked(connection: Any, method: str, signature: str, arguments: tuple[object, ...]) -> Any:  # noqa: ANN401 -- as above
    """The body of an answer; raises ValueError when the desktop refuses."""
    from jeepney import DBusAddress, MessageType, new_method_call  # noqa: PLC0415 -- as above

    address = DBusAddress(_PATH, bus_name=_INTERFACE, interface=_INTERFACE)
    message = new_method_call(address, method, signature or None, arguments)
    answer = connection.send_and_get_reply(message, timeout=_ANSWER_S)
    if answer.header.message_type is MessageType.error:
        raise ValueError(method)
    return answer.body


def _clicks(connection: Any) -> Any:  # noqa: ANN401 -- as above
    """A queue of the clicks on messages, of every program."""
    from collections import deque  # noqa: PLC0415 -- as above

    from jeepney import MatchRule, message_bus  # noqa: PLC0415 -- as above

    rule = MatchRule(type="signal", interface=_INTERFACE, member="ActionInvoked", path=_PATH)
    connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=_ANSWER_S)
    found: deque[Any] = deque()
    connection.filter(rule, queue=found)
    return found
