"""The bytes of one connection: what waits to be sent, and how fast and whether anything is read.

Knows nothing of what the bytes mean.
"""

import contextlib
import selectors
import socket
import time
from collections import deque
from collections.abc import Callable

STEP_S = 0.05
"""How long anything is waited for at once: so soon a stop is noticed."""

MOST_WAITING_BYTES = 1 << 19
"""No more is written while so much waits to be sent: a slow reader is waited for, and loses nothing."""

_READ_BYTES = 65_536


class OverError(Exception):
    """The connection is over."""


class ServerTransport:
    """A socket that is never waited for longer than a moment. Used by one thread.

    Attributes:
        is_deaf: nothing is read any more.
        bytes_per_s: how much may be sent a second; 0 for as much as goes.
    """

    def __init__(self, connection: socket.socket) -> None:
        """Take over a connected socket."""
        connection.setblocking(False)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket = connection
        self._selector = selectors.DefaultSelector()
        self._watched = 0
        self._outbox: deque[memoryview] = deque()
        self._allowed_bytes = 0.0
        self._allowed_s = time.monotonic()
        self.waiting = 0
        self.is_deaf = False
        self.bytes_per_s = 0.0

    def put(self, data: bytes) -> None:
        """Send this after everything that waits already."""
        self._outbox.append(memoryview(data))
        self.waiting += len(data)

    def read(self, patience_s: float) -> bytes:
        """What has come, waiting for it or for a chance to send; nothing when none came.

        Raises:
            OverError: the other side has closed.
        """
        is_sending = bool(self._outbox) and self._may_send() > 0
        wanted = (0 if self.is_deaf else selectors.EVENT_READ) | (selectors.EVENT_WRITE if is_sending else 0)
        # Without anything to wait for, a selector would return at once and the thread would spin.
        self._watch(wanted)
        if not wanted:
            time.sleep(STEP_S)
            return b""
        ready = self._selector.select(STEP_S if is_sending else patience_s)
        if not any(mask & selectors.EVENT_READ for _, mask in ready):
            return b""
        data = self._socket.recv(_READ_BYTES)
        if not data:
            raise OverError
        return data

    def write(self) -> None:
        """Send as much as the socket takes and may be sent."""
        while self._outbox:
            allowed = self._may_send()
            if allowed <= 0:
                return
            first = self._outbox[0]
            try:
                sent = self._socket.send(first[:allowed])
            except BlockingIOError:
                return
            self.waiting -= sent
            self._allowed_bytes -= sent
            if sent < len(first):
                self._outbox[0] = first[sent:]
            else:
                self._outbox.popleft()

    def flush(self, most_s: float, is_stopped: Callable[[], bool]) -> None:
        """Send what waits, as far as the client takes it in that time; shorter when it should stop."""
        deadline_s = time.monotonic() + most_s
        while self._outbox and time.monotonic() < deadline_s:
            self._watch(selectors.EVENT_WRITE)
            self._selector.select(STEP_S)
            self.write()
            if is_stopped():
                deadline_s = min(deadline_s, time.monotonic() + STEP_S)

    def close(self) -> None:
        """Let go of the socket, without waiting."""
        self._selector.close()
        with contextlib.suppress(OSError):  # nothing left to read, or the other side was faster
            self._socket.shutdown(socket.SHUT_WR)
            while self._socket.recv(_READ_BYTES):
                pass  # what is not read would reset the connection, and take what was sent with it
        self._socket.close()

    def _watch(self, wanted: int) -> None:
        """Ask the selector for these events; it refuses to wait for none."""
        if wanted == self._watched:
            return
        if not self._watched:
            self._selector.register(self._socket, wanted)
        elif not wanted:
            self._selector.unregister(self._socket)
        else:
            self._selector.modify(self._socket, wanted)
        self._watched = wanted

    def _may_send(self) -> int:
        """How many bytes may be sent now; what was not used within a second is lost."""
        if not self.bytes_per_s:
            return MOST_WAITING_BYTES
        now_s = time.monotonic()
        gained = (now_s - self._allowed_s) * self.bytes_per_s
        self._allowed_s = now_s
        self._allowed_bytes = min(max(self._allowed_bytes, 0.0) + gained, max(1.0, self.bytes_per_s))
        return int(self._allowed_bytes)


def pause(seconds: float, is_stopped: Callable[[], bool]) -> None:
    """Wait so long; shorter when it should stop."""
    until_s = time.monotonic() + seconds
    while time.monotonic() < until_s and not is_stopped():
        time.sleep(min(STEP_S, max(0.0, until_s - time.monotonic())))
