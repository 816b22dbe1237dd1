"""A socket through a proxy: HTTP CONNECT and SOCKS, by the library python-socks.

The library waits for as long as the proxy does, so it works on a thread of its own; whoever waits can give up at any
moment, and the thread then closes what it gets and ends by itself.
"""

import contextlib
import socket
import threading

from rektscope.feeds.errors import TransportError
from rektscope.feeds.sockets import STEP_S, Deadline
from rektscope.net.policy import Proxy, unknown_name

_WAITING_S = 15.0
_ASKS_FOR_LOGIN = 407


class _Tunnel:
    """One attempt: `outcome` holds once `done` is set."""

    def __init__(self, proxy: Proxy, host: str, port: int) -> None:
        self.done = threading.Event()
        self.outcome: socket.socket | TransportError | None = None
        self._proxy, self._host, self._port = proxy, host, port
        self._lock = threading.Lock()
        self._is_left = False

    def start(self) -> None:
        threading.Thread(target=self._run, name=f"proxy {self._proxy.host}", daemon=True).start()

    def leave(self) -> None:
        """Nobody wants the socket any more."""
        with self._lock:
            self._is_left = True
            if isinstance(self.outcome, socket.socket):
                self.outcome.close()

    def _run(self) -> None:
        outcome = self._opened()
        # The lock decides who closes a socket that comes at the moment at which nobody waits any more: one of the two
        # does.
        with self._lock:
            self.outcome = outcome
            if self._is_left and isinstance(outcome, socket.socket):
                outcome.close()
        self.done.set()

    def _opened(self) -> socket.socket | TransportError:
        from python_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError, ProxyType  # noqa: PLC0415
        from python_socks.sync import Proxy as Library  # noqa: PLC0415 -- both only where there is a proxy

        proxy = self._proxy
        kind = {"http": ProxyType.HTTP, "socks4": ProxyType.SOCKS4, "socks4a": ProxyType.SOCKS4}.get(
            proxy.scheme, ProxyType.SOCKS5
        )
        library = Library(kind, proxy.host, proxy.port, proxy.user, proxy.password, rdns=proxy.leaves_names)
        try:
            return library.connect(self._host, self._port, timeout=_WAITING_S)
        except ProxyTimeoutError:
            return TransportError(f"The proxy {proxy.name} did not answer within {_WAITING_S:g} s.")
        except ProxyConnectionError as error:
            return TransportError(f"The proxy {proxy.name} cannot be reached ({error.strerror or error}).")
        except ProxyError as error:
            return _refused(proxy, self._host, error, error.error_code)
        except socket.gaierror:  # of the host: that of the proxy is a ProxyConnectionError
            words = unknown_name(self._host, proxy.scheme)
            return TransportError(f"{words[0].upper()}{words[1:]}.", 60.0)
        except (OSError, UnicodeError) as error:
            return TransportError(f"The proxy {proxy.name} broke off ({error}).")


def open_tunnel(proxy: Proxy, host: str, port: int, deadline: Deadline) -> socket.socket:
    """A socket connected to `host` through `proxy`, not encrypted yet.

    Raises:
        TransportError: the proxy cannot be reached, refuses, or cannot reach the host; one sentence.
        CancelledError: it should stop.
    """
    tunnel = _Tunnel(proxy, host, port)
    tunnel.start()
    try:
        while not tunnel.done.wait(STEP_S):
            deadline.check(f"the proxy {proxy.name}")
    except BaseException:
        tunnel.leave()
        raise
    outcome = tunnel.outcome
    if not isinstance(outcome, socket.socket):
        raise outcome or TransportError(f"The proxy {proxy.name} gave no connection.")
    with contextlib.suppress(OSError):  # not every kind of socket has it, and nothing depends on it
        outcome.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    outcome.settimeout(STEP_S)
    return outcome


def _refused(proxy: Proxy, host: str, error: Exception, code: object) -> TransportError:
    text = str(error).rstrip(".")
    if code == _ASKS_FOR_LOGIN or "auth" in text.lower() or "username" in text.lower():
        return TransportError(
            f"The proxy {proxy.name} asks for a user and a password, or does not take those given: "
            f"write it as {proxy.scheme}://USER:PASSWORD@HOST:PORT.",
            60.0,
        )
    return TransportError(f"The proxy {proxy.name} does not connect to {host} ({text}).")
