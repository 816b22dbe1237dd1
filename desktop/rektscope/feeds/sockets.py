"""Opening a TCP or TLS socket in short steps, so that opening can be given up at any moment.

The library's own connect blocks for as long as names, networks and servers take. Here each step waits a tenth of a
second at most before it looks whether it should go on. Resolving a name cannot be interrupted at all and runs on a
thread of its own, which is left behind when it is not wanted any more and ends by itself.

TLS is always verified, against the system's certificates and for the host's name.
"""

import contextlib
import errno
import re
import selectors
import socket
import ssl
import threading
from collections.abc import Callable
from typing import Any

from rektscope.feeds.errors import TransportError

STEP_S = 0.1

_HANDSHAKE_BYTES = 64 * 1024
"""An answer to an upgrade has some hundred bytes; a refusal may carry a page."""

_STATUS = re.compile(rb"HTTP/1\.[01] (\d{3})")
# Which of them a connect without blocking gives depends on the system: Windows has EWOULDBLOCK for EINPROGRESS.
_IN_PROGRESS = {0, errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EALREADY}


class CancelledError(Exception):
    """Opening was given up because it should stop; nobody is to blame."""


class Deadline:
    """Whether to go on: until a deadline, and unless it should stop."""

    def __init__(self, is_stopped: Callable[[], bool], steady_s: Callable[[], float], seconds: float) -> None:
        """Go on for `seconds` of the clock `steady_s`, as long as `is_stopped` is false."""
        self._is_stopped = is_stopped
        self._steady_s = steady_s
        self._deadline_s = steady_s() + seconds

    def check(self, what: str) -> None:
        """Nothing, while there is time left.

        Raises:
            CancelledError: it should stop.
            TransportError: the deadline has passed; `what` is what was waited for.
        """
        if self._is_stopped():
            raise CancelledError
        if self._steady_s() >= self._deadline_s:
            raise TransportError(f"{_capital(what)} takes too long.")


def open_stream(host: str, port: int, context: ssl.SSLContext | None, deadline: Deadline) -> socket.socket:
    """A connected socket to `host`, encrypted when a `context` is given.

    Raises:
        TransportError: the name, the network, the server or its certificate; one sentence.
        CancelledError: it should stop.
    """
    failure = TransportError(f"{host} has no address.")
    # One after the other, as getaddrinfo orders them (RFC 6724); the error of the last one is the one that is shown.
    for family, address in _addresses(host, port, deadline):
        raw = socket.socket(family, socket.SOCK_STREAM)
        try:
            _connect(raw, address, f"connecting to {host}", deadline)
            return raw if context is None else encrypt(raw, host, context, deadline)
        except TransportError as error:
            raw.close()
            failure = error
        except BaseException:
            raw.close()
            raise
    raise failure


def _addresses(host: str, port: int, deadline: Deadline) -> list[tuple[socket.AddressFamily, Any]]:
    """Addresses of a host, without a thread where it is one itself."""
    with contextlib.suppress(socket.gaierror, UnicodeError):  # what cannot be a name fails again below, with a sentence
        return _found(host, port, socket.AI_NUMERICHOST)
    answer: list[list[tuple[socket.AddressFamily, Any]] | OSError] = []
    done = threading.Event()

    def resolve() -> None:
        try:
            answer.append(_found(host, port, 0))
        except (OSError, UnicodeError) as error:
            answer.append(OSError(str(error)))
        done.set()

    threading.Thread(target=resolve, name=f"resolve {host}", daemon=True).start()
    while not done.wait(STEP_S):
        deadline.check(f"finding the address of {host}")
    found = answer[0]
    if isinstance(found, OSError):
        raise TransportError(f"The name {host} is not known: is there a network?") from found
    return found


def _found(host: str, port: int, flags: int) -> list[tuple[socket.AddressFamily, Any]]:
    return [(info[0], info[4]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=flags)]


def _connect(raw: socket.socket, address: Any, what: str, deadline: Deadline) -> None:  # noqa: ANN401 -- per family
    raw.setblocking(False)
    code = raw.connect_ex(address)
    if code not in _IN_PROGRESS:
        raise TransportError(f"{_capital(what)} failed: {_words(OSError(code, ''))}.")
    while not _ready(raw, selectors.EVENT_WRITE):
        deadline.check(what)
    # Writable means that connecting has ended, well or not; only this says which.
    code = raw.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if code:
        raise TransportError(f"{_capital(what)} failed: {_words(OSError(code, ''))}.")
    # Subscriptions and pongs are small and alone: Nagle's algorithm would hold them back for an acknowledgement.
    raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    raw.settimeout(STEP_S)


def encrypt(raw: socket.socket, host: str, context: ssl.SSLContext, deadline: Deadline) -> socket.socket:
    """The socket, encrypted, with the certificate verified for `host`. Raises TransportError and CancelledError."""
    what = f"agreeing on encryption with {host}"
    raw.setblocking(False)
    # The handshake is made by hand below, in steps that can be given up; wrap_socket's own would block.
    encrypted = context.wrap_socket(raw, server_hostname=host, do_handshake_on_connect=False)
    try:
        while True:
            try:
                encrypted.do_handshake()
                break
            except ssl.SSLWantReadError:
                _ready(encrypted, selectors.EVENT_READ)
            except ssl.SSLWantWriteError:
                _ready(encrypted, selectors.EVENT_WRITE)
            deadline.check(what)
    except ssl.SSLCertVerificationError as error:
        encrypted.close()
        raise TransportError(
            f"The certificate of {host} is not valid ({error.verify_message}): not connecting."
        ) from error
    except OSError as error:
        encrypted.close()
        raise TransportError(f"{_capital(what)} failed: {_words(error)}.") from error
    except BaseException:
        encrypted.close()
        raise
    encrypted.settimeout(STEP_S)
    return encrypted


def _ready(raw: socket.socket, events: int) -> bool:
    """Whether the socket is ready within one step."""
    with selectors.DefaultSelector() as selector:
        selector.register(raw, events)
        return bool(selector.select(STEP_S))


def _words(error: OSError) -> str:
    known = {errno.ECONNREFUSED: "nothing listens there", errno.ENETUNREACH: "there is no network"}
    known |= {errno.EHOSTUNREACH: "there is no route to it", errno.ETIMEDOUT: "no answer"}
    if error.errno in known:
        return known[error.errno]
    return (error.strerror or str(error) or errno.errorcode.get(error.errno or 0, "unknown")).rstrip(".")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


class HandshakeSocket:
    """A socket for the time of the HTTP upgrade: reads in steps, within a deadline and a number of bytes.

    It has the few methods that the WebSocket library uses meanwhile, and keeps what came, so that a refusal can be
    reported whatever the library made of it.
    """

    def __init__(self, raw: socket.socket, deadline: Deadline) -> None:
        """Read from `raw`, which has a timeout of one step."""
        self._raw = raw
        self._deadline = deadline
        self._came = bytearray()

    def recv(self, size: int) -> bytes:
        """Up to `size` bytes, as of a socket."""
        while True:
            self._deadline.check("the answer to our request for a connection")
            if len(self._came) > _HANDSHAKE_BYTES:
                raise TransportError("The answer to our request for a connection does not end.")
            try:
                data = self._raw.recv(size)
            except (TimeoutError, ssl.SSLWantReadError):
                continue
            self._came += data
            return data

    def send(self, data: bytes) -> int:
        """As of a socket."""
        return self._raw.send(data)

    def gettimeout(self) -> float | None:
        """As of a socket."""
        return self._raw.gettimeout()

    def close(self) -> None:
        """As of a socket."""
        self._raw.close()

    def refusal(self) -> tuple[int, dict[str, str], bytes] | None:
        """Status, headers and the beginning of the body of an answer that is no upgrade; None for one, or for none."""
        status = _STATUS.match(self._came)
        if status is None or status[1] == b"101":
            return None
        head, _, body = bytes(self._came).partition(b"\r\n\r\n")
        lines = (line.partition(":") for line in head.decode("latin-1").split("\r\n")[1:])
        return int(status[1]), {name.strip().lower(): value.strip() for name, _, value in lines}, body
