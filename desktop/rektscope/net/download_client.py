"""Files over HTTPS: how large one is, and its bytes from a place on, under the network policy and without keys.

A redirect within one host is followed; one to another host is refused by its name, as what answers there is not whom
the program asked. Bytes come as they are stored, never unpacked on the way. What a file is and whether it is right is
the work of those who use this.
"""

import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import SplitResult, urljoin, urlsplit

import msgspec

from rektscope.net.https_exchange import ExchangeError, new_session, proxy_of, sent, translated_errors
from rektscope.net.policy import NetworkPolicy, is_this_machine

if TYPE_CHECKING:
    from requests import Response, Session

_CHUNK = 256 * 1024
_CONNECT_S = 15.0
_MOST_REDIRECTS = 3
_REDIRECTS = {301, 302, 303, 307, 308}
_RANGE = re.compile(r"bytes (?:(\d+)-\d+|\*)/(\d+|\*)")

SLOW_AFTER_S = 60.0
SLOW_BYTES = 16 * 1024
"""Less than so much in so long is no download that a person would wait for."""


class DownloadCancelledError(Exception):
    """`DownloadClient.cancel` was called."""


class RemoteFile(msgspec.Struct, frozen=True):
    """A server's response about a file: the HTTP status, and the size in bytes where it is given."""

    status: int
    size: int | None


class Download:
    """A file, or the rest of it, as it comes.

    Attributes:
        status: of HTTP; 200 for all of it, 206 for the rest, 416 where there is no rest.
        start: which byte of the file comes first.
        size: of the whole file, None where the server does not give it.
        content_type: as the server says, in lower case.
    """

    def __init__(self, response: "Response", client: "DownloadClient", host: str, timeout_s: float) -> None:
        headers = response.headers
        found = _RANGE.fullmatch(headers.get("Content-Range", "").strip())
        self.status = response.status_code
        # A server may ignore Range and send the whole file with 200: then the first byte is the first again.
        is_rest = self.status == HTTPStatus.PARTIAL_CONTENT and found is not None and bool(found[1])
        self.start = int(found[1]) if is_rest and found is not None else 0
        length = headers.get("Content-Length", "")
        self._expected = int(length) if length.isdecimal() else None
        self.size: int | None = None if self._expected is None else self.start + self._expected
        if found is not None and found[2] != "*":
            self.size = int(found[2])
        self.content_type = headers.get("Content-Type", "").lower()
        self._response, self._client, self._host, self._timeout_s = response, client, host, timeout_s

    def parts(self, steady_s: Callable[[], float] = time.monotonic) -> Iterator[bytes]:
        """The bytes; `steady_s` is the clock that measures whether they come too slowly.

        Raises:
            ExchangeError: they break off, or come too slowly.
            DownloadCancelledError: it was cancelled.
        """
        received, since_s, since_bytes = 0, steady_s(), 0
        while part := self._next_part():
            received += len(part)
            yield part
            now_s = steady_s()
            if now_s - since_s > SLOW_AFTER_S:
                # The socket's timeout does not catch this: a byte now and then resets it.
                if received - since_bytes < SLOW_BYTES:
                    raise ExchangeError(
                        f"{self._host} sends less than {SLOW_BYTES // 1024} kB a minute", is_passing=True
                    )
                since_s, since_bytes = now_s, received
        if self._expected is not None and received < self._expected:
            raise ExchangeError(f"the answer of {self._host} broke off", is_passing=True)

    def _next_part(self) -> bytes:
        """What has come by now; empty at the end."""
        try:
            with translated_errors(self._host, self._timeout_s):
                # read1 gives what is there; read would wait until a chunk is full, which a slow server never fills.
                part: bytes = self._response.raw.read1(_CHUNK, decode_content=False)
        except ExchangeError:
            self._client.refuse_cancelled()  # what a cancelled answer breaks off with is not worth a word
            raise
        self._client.refuse_cancelled()
        return part


class DownloadClient:
    """Asks servers for files. To be used in a `with` statement; `cancel` may be called from any thread."""

    def __init__(self, policy: NetworkPolicy | None = None, *, timeout_s: float = 30.0) -> None:
        self._policy, self._timeout_s = policy or NetworkPolicy(), timeout_s
        self._sessions: dict[str, Session] = {}
        self._cancelled = threading.Event()
        self._lock = threading.Lock()
        self._response: Response | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for session in self._sessions.values():
            for adapter in session.adapters.values():
                pools = adapter.poolmanager.pools  # type: ignore[attr-defined] # all of ours have one
                for key in pools.keys():  # noqa: SIM118 -- such a container cannot be iterated
                    pools[key].close()  # at once: else a connection lives as long as an error that names it
            session.close()

    def cancel(self) -> None:
        """End what is being received, and refuse what is asked after it."""
        self._cancelled.set()
        with self._lock:
            # Of the socket: it wakes a thread that waits in read. close() from another thread would wait for the same
            # lock.
            shutdown = getattr(getattr(self._response, "raw", None), "shutdown", None)
            if shutdown is not None:
                try:
                    shutdown()
                except (OSError, RuntimeError, ValueError):
                    return  # it has ended by itself

    def refuse_cancelled(self) -> None:
        """Raise DownloadCancelledError after `cancel`."""
        if self._cancelled.is_set():
            raise DownloadCancelledError

    def wait(self, seconds: float) -> None:
        """A pause that `cancel` ends; raises DownloadCancelledError then."""
        self._cancelled.wait(seconds)
        self.refuse_cancelled()

    def look(self, address: str) -> RemoteFile:
        """What the server says of a file, without fetching it.

        Raises:
            ExchangeError: there is no answer, or it sends on to another host.
        """
        with self._opened("HEAD", address, {}) as (response, _):
            length = response.headers.get("Content-Length", "")
            return RemoteFile(response.status_code, int(length) if length.isdecimal() else None)

    @contextmanager
    def get(self, address: str, start: int = 0) -> Iterator[Download]:
        """A file from byte `start` on, if the server can do that; else all of it.

        Raises:
            ExchangeError: there is no answer, or it sends on to another host.
        """
        with self._opened("GET", address, {"Range": f"bytes={start}-"} if start else {}) as (response, host):
            yield Download(response, self, host, self._timeout_s)

    @contextmanager
    def _opened(self, method: str, address: str, headers: dict[str, str]) -> Iterator[tuple["Response", str]]:
        host = urlsplit(address).hostname or ""
        headers = {"Accept": "*/*", "Accept-Encoding": "identity", **headers}
        timeout = (min(_CONNECT_S, self._timeout_s), self._timeout_s)
        for _ in range(_MOST_REDIRECTS + 1):
            self.refuse_cancelled()
            session = self._session(address)
            with translated_errors(host, self._timeout_s, proxy_of(session)):
                response = sent(session, method, address, host, headers=headers, timeout=timeout)
            with response:
                if response.status_code not in _REDIRECTS:
                    with self._cancellable(response):
                        yield response, host
                    return
                address = _followed(address, response.headers.get("Location", ""))
        raise ExchangeError(f"{host} redirects without end", is_passing=False)

    @contextmanager
    def _cancellable(self, response: "Response") -> Iterator[None]:
        with self._lock:
            self._response = response
        try:
            self.refuse_cancelled()
            yield
        finally:
            with self._lock:
                self._response = None

    def _session(self, address: str) -> Any:  # noqa: ANN401 -- `requests` is imported only where it is used
        host = urlsplit(address).hostname or ""
        if host not in self._sessions:
            self._sessions[host] = new_session(host, self._policy)
        return self._sessions[host]


def _followed(address: str, location: str) -> str:
    """Where a redirect leads; raises ExchangeError where that is another host, or in the clear."""
    before = urlsplit(address)
    try:
        after = urlsplit(urljoin(address, location))
        is_same = origin_of(before) == origin_of(after)
    except ValueError:
        after, is_same = urlsplit(""), False
    if not location or not is_same:
        target = f"{after.scheme}://{after.netloc.rpartition('@')[2]}" if after.netloc else "nowhere"
        raise ExchangeError(f"{before.hostname} redirects to {target}, which is not followed", is_passing=False)
    return after.geturl()


def origin_of(parts: SplitResult) -> tuple[str, str, int | None]:
    """Scheme, host and port of an address. Raises ValueError where the port is no number."""
    default = {"https": 443, "http": 80}.get(parts.scheme)
    return parts.scheme, (parts.hostname or "").lower(), parts.port or default


def is_encrypted_or_here(address: str) -> bool:
    """Whether an address may be asked: by https, or in the clear on this machine."""
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and is_this_machine(parts.hostname or ""))
