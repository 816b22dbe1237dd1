"""One WebSocket connection: the only place that knows the WebSocket library.

A `Transport` opens, sends, receives whole messages and closes; everything that lasts longer than one connection is
the work of `connection`. What arrives is bounded before it is read: a frame that claims more than the product allows
ends the transport, and so do the pieces of a message that together do.
"""

import contextlib
import socket
import ssl
import struct
from collections.abc import Callable
from urllib.parse import urlsplit

import websocket

from rektscope.feeds import refusals
from rektscope.feeds.clock import Clock
from rektscope.feeds.errors import TransportError
from rektscope.feeds.product import Product
from rektscope.feeds.sockets import STEP_S, CancelledError, Deadline, HandshakeSocket, encrypt, open_stream
from rektscope.feeds.tunnel import open_tunnel
from rektscope.market.errors import InputError
from rektscope.net.policy import NetworkPolicy

OPENING_S = 15.0
"""How long name, network, encryption and upgrade may take together."""

SENDING_S = 1.0
"""How long a message of ours may take to leave: they are short, so the other side does not read any more."""

_MISCONFIGURED_S = 60.0
"""What is wrong with a proxy or a bundle of certificates is not mended by trying again soon."""

_LARGEST_PING = 125
_CLOSE_CODE_BYTES = 2
_READ_AHEAD_BYTES = 1 << 16


class _ReadAhead:
    """Reads from the socket in large pieces and hands out small ones: the library asks three times a message."""

    def __init__(self, receive: Callable[[int], bytes]) -> None:
        """Read through `receive`, which gives at least one byte or raises."""
        self._receive = receive
        self._data = b""
        self._place = 0

    def __call__(self, most_bytes: int) -> bytes:
        """At least one byte, at most so many."""
        if self._place >= len(self._data):
            self._data, self._place = self._receive(_READ_AHEAD_BYTES), 0
        piece = self._data[self._place : self._place + most_bytes]
        self._place += len(piece)
        return piece

    @property
    def is_empty(self) -> bool:
        """Whether the next byte has to come from the socket."""
        return self._place >= len(self._data)


class _BoundedFrames(websocket.frame_buffer):
    """The library's frame reader, with an end to what a frame may claim."""

    def __init__(self, receive: Callable[[int], bytes], most_bytes: int) -> None:
        """Read through `receive`."""
        super().__init__(receive, skip_utf8_validation=True)  # the JSON decoder checks its text itself
        self._most_bytes = most_bytes

    def recv_length(self) -> None:
        """The length that the frame's header claims."""
        super().recv_length()
        if self.length is not None and self.length > self._most_bytes:
            raise TransportError(f"A message claims {self.length} bytes, more than {self._most_bytes}: not reading it.")


class Transport:
    """A connection to a product. One thread uses it; `opening` may be another one before."""

    def __init__(
        self,
        product: Product,
        clock: Clock,
        is_stopped: Callable[[], bool],
        policy: NetworkPolicy,
    ) -> None:
        """A transport that is not open yet.

        Args:
            product: has address, headers and bounds.
            clock: time.
            is_stopped: asked often while opening; opening ends once it is true.
            policy: decides on the proxy and the certificates.
        """
        self._product = product
        self._clock = clock
        self._is_stopped = is_stopped
        self._policy = policy
        # One thread uses a transport, so the library's locks are left out; texts are checked by the JSON decoder.
        self._web = websocket.WebSocket(enable_multithread=False, skip_utf8_validation=True)
        self._ahead = _ReadAhead(self._web._recv)  # noqa: SLF001 -- the library's reader of its socket
        self._web.frame_buffer = _BoundedFrames(self._ahead, product.maximum_frame_bytes)
        self._pieces = bytearray()
        self._is_in_pieces = False
        self.heard_s = clock.steady_s()
        self.heard_ns = clock.now_ns()
        self.frames_heard = 0
        self.pong = b""

    def open(self) -> None:
        """Connect, encrypted where the address says so, and upgrade.

        Raises:
            TransportError: it did not work; the reason is a sentence.
            CancelledError: it should stop.
        """
        parts = urlsplit(self._product.socket_url)
        is_encrypted = parts.scheme == "wss"
        deadline = Deadline(self._is_stopped, self._clock.steady_s, OPENING_S)
        port = parts.port or (443 if is_encrypted else 80)
        raw = self._stream(str(parts.hostname), port, deadline, is_encrypted=is_encrypted)
        handshake = HandshakeSocket(raw, deadline)
        try:
            self._upgrade(handshake)
        except BaseException:
            raw.close()
            raise
        self._web.sock = raw
        self._hear()

    def _stream(self, host: str, port: int, deadline: Deadline, *, is_encrypted: bool) -> socket.socket:
        """A connected socket, through a proxy where the policy wants one."""
        try:
            proxy = self._policy.proxy_for(host, is_encrypted=is_encrypted)
            context = self._policy.tls_context() if is_encrypted else None
        except InputError as error:
            raise TransportError(str(error), _MISCONFIGURED_S) from error
        if proxy is None:
            return open_stream(host, port, context, deadline)
        raw = open_tunnel(proxy, host, port, deadline)
        try:
            return raw if context is None else encrypt(raw, host, context, deadline)
        except BaseException:
            raw.close()
            raise

    def send(self, message: bytes) -> None:
        """Send a text message.

        Raises:
            TransportError: the connection is lost, or the other side does not read.
        """
        self._sending(lambda: self._web.send(message))

    def ping(self, data: bytes = b"") -> None:
        """Send a WebSocket ping; the answer counts as heard, and `pong` is what it repeats of `data`.

        Raises:
            TransportError: as for `send`.
        """
        self._sending(lambda: self._web.ping(data.decode()))

    def receive(self, timeout_s: float = STEP_S) -> bytes | None:
        """The next whole message, text or binary; None when none came in time, or only a ping or a pong did.

        Raises:
            TransportError: the connection is over; the reason is a sentence.
        """
        try:
            # Setting a timeout is a system call; it is the same for nearly every message.
            if self._web.sock is not None and self._web.sock.gettimeout() != timeout_s:
                self._web.sock.settimeout(timeout_s)
            frame = self._web.recv_frame()
        except websocket.WebSocketTimeoutException:
            return None
        except websocket.WebSocketConnectionClosedException as error:
            raise TransportError(f"The connection to {self._product.title} was lost.") from error
        except websocket.WebSocketException as error:
            raise TransportError(f"{self._product.title} broke the WebSocket protocol ({error}).") from error
        except OSError as error:
            raise TransportError(f"The connection to {self._product.title} was lost ({error}).") from error
        self._hear()
        return self._taken(frame)

    def close(self) -> None:
        """Say goodbye, if that is still possible, and close the socket; without waiting for an answer."""
        raw = self._web.sock
        if raw is None:
            return
        with contextlib.suppress(OSError, websocket.WebSocketException):
            raw.settimeout(STEP_S)
            self._web.send_close()
        with contextlib.suppress(OSError):
            raw.shutdown(socket.SHUT_RDWR)
        self._web.shutdown()

    def fileno(self) -> int:
        """The descriptor of the socket, -1 when it is closed: so that transports can be waited for."""
        # A selector asks for this; the transport itself can be registered with one.
        return -1 if self._web.sock is None else self._web.sock.fileno()

    def has_pending(self) -> bool:
        """Whether bytes wait that the socket itself does not show: read ahead, or decrypted."""
        raw = self._web.sock
        return not self._ahead.is_empty or (isinstance(raw, ssl.SSLSocket) and raw.pending() > 0)

    def _upgrade(self, handshake: HandshakeSocket) -> None:
        try:
            self._web.connect(
                self._product.socket_url,
                socket=handshake,
                header=list(self._product.headers),
                suppress_origin=True,
                # A redirect would lead away from the host whose certificate and address were chosen; it becomes a
                # refusal.
                redirect_limit=0,
                timeout=STEP_S,
            )
        except (CancelledError, TransportError):
            raise
        except (OSError, websocket.WebSocketException) as error:
            refusal = handshake.refusal()
            if refusal is not None:
                raise refusals.refused(self._product.title, *refusal) from error
            raise TransportError(f"{self._product.title} did not answer as a WebSocket does.") from error

    def _sending(self, send: Callable[[], object]) -> None:
        raw = self._web.sock
        if raw is None:
            raise TransportError(f"The connection to {self._product.title} is closed.")
        try:
            raw.settimeout(SENDING_S)
            send()
        except (OSError, websocket.WebSocketException) as error:
            raise TransportError(f"{self._product.title} does not take our messages any more.") from error

    def _taken(self, frame: websocket.ABNF) -> bytes | None:
        """The message that a frame completes; control frames (RFC 6455, 5.5) are answered here."""
        data = frame.data if isinstance(frame.data, bytes) else frame.data.encode()
        if frame.opcode == websocket.ABNF.OPCODE_PING:
            if len(data) > _LARGEST_PING:
                raise TransportError(
                    f"{self._product.title} broke the WebSocket protocol (a ping of {len(data)} bytes)."
                )
            self._sending(lambda: self._web.pong(data))
            return None
        if frame.opcode == websocket.ABNF.OPCODE_CLOSE:
            raise self._goodbye(data)
        if frame.opcode == websocket.ABNF.OPCODE_PONG:
            self.pong = data
            return None
        return self._assembled(data, is_more=frame.opcode == websocket.ABNF.OPCODE_CONT, is_last=bool(frame.fin))

    def _assembled(self, data: bytes, *, is_more: bool, is_last: bool) -> bytes | None:
        """The message, whole at once or when its last piece has come."""
        # A continuation without a beginning, or a new message inside one: RFC 6455, 5.4.
        if is_more != self._is_in_pieces:
            raise TransportError(
                f"{self._product.title} broke the WebSocket protocol (pieces of a message out of order)."
            )
        if is_last and not self._is_in_pieces:
            return data
        self._pieces += data
        self._is_in_pieces = not is_last
        if len(self._pieces) > self._product.maximum_frame_bytes:
            raise TransportError(
                f"The pieces of a message are over {self._product.maximum_frame_bytes} bytes together."
            )
        if self._is_in_pieces:
            return None
        message = bytes(self._pieces)
        self._pieces.clear()
        return message

    def _goodbye(self, data: bytes) -> TransportError:
        """What the server closed the connection with; its close is answered."""
        with contextlib.suppress(OSError, websocket.WebSocketException):
            self._web.send_close()
        code = struct.unpack("!H", data[:_CLOSE_CODE_BYTES])[0] if len(data) >= _CLOSE_CODE_BYTES else None
        reason = data[_CLOSE_CODE_BYTES:].decode("utf-8", errors="replace")
        return refusals.closed(self._product.title, code, reason)

    def _hear(self) -> None:
        self.frames_heard += 1
        self.heard_s = self._clock.steady_s()
        self.heard_ns = self._clock.now_ns()
