"""One connection of a client: a request answered, or a WebSocket served until it ends.

The library's protocol without sockets (`websockets.server.ServerProtocol`) does the handshake, parses what comes and
answers pings and closes; the bytes are moved by `transport`, because a stand-in must also be able to do it badly.
"""

import contextlib
import http
import socket
import time
from collections import deque
from collections.abc import Callable, Sequence
from urllib.parse import parse_qsl

import msgspec
from websockets.datastructures import Headers
from websockets.frames import Frame, Opcode
from websockets.http11 import Request, Response
from websockets.protocol import State
from websockets.server import ServerProtocol

from rektscope.mockvenue import frames
from rektscope.mockvenue.cursor import PlaybackCursor, Progress
from rektscope.mockvenue.fault_injector import FaultInjector, Message
from rektscope.mockvenue.faults import FaultBook
from rektscope.mockvenue.posted import PostError, PostReader, PostRequest
from rektscope.mockvenue.timeline import AS_FAST_AS_READ, Timeline
from rektscope.mockvenue.transport import MOST_WAITING_BYTES, STEP_S, OverError, ServerTransport, pause
from rektscope.mockvenue.venue import ClientSession, HandshakeRefusedError, Reply, RestResponse, ServedVenue

_REQUEST_S = 10.0
_FLUSH_S = 1.0
_LARGEST_REQUEST = 1 << 17
_TOO_MANY = (1008, "Too many requests")

_WAITING_STATUSES = frozenset({418, 429})
_RETRY_AFTER = (("Retry-After", "2"),)


class ServerContext(msgspec.Struct, frozen=True):
    """What all connections share.

    Attributes:
        venue, timeline, faults: as they are named.
        is_stopped: whether to end now.
        since_s: how long the stand-in has run.
        note: called with the topics of the messages of each batch that was sent.
        finished: called when a connection was sent everything.
        progress: how far each topic was sent.
        gather_s: without a clock, how long after its last request for topics a connection is first sent anything.
    """

    venue: ServedVenue
    timeline: Timeline
    faults: FaultBook
    is_stopped: Callable[[], bool]
    since_s: Callable[[], float]
    note: Callable[[Sequence[str]], None]
    finished: Callable[[], None]
    progress: Progress
    gather_s: float


class ServerConnection:
    """Serves one connection on the thread that calls `run`."""

    def __init__(self, connection: socket.socket, address: str, context: ServerContext) -> None:
        """A connection that was just accepted, of a client at `address`."""
        self._address = address
        self._transport = ServerTransport(connection)
        self._context = context
        self._protocol = ServerProtocol(max_size=_LARGEST_REQUEST)
        self._client: ClientSession | None = None
        self._cursor: PlaybackCursor | None = None
        self._injector: FaultInjector | None = None
        self._asked_s = self._heard_s = self._pushed_s = self._pinged_s = time.monotonic()
        self._recent: deque[float] = deque()
        self._has_all = False

    def run(self) -> None:
        """Serve it to its end."""
        with contextlib.suppress(OverError, OSError):
            self._client = self._open(self._first_request())
            self._apply(self._client, Reply(subscribed=self._client.asked_by_address))
            while not self._context.is_stopped():
                self._step(self._client)
            self._say_goodbye()
        if self._client is not None:
            self._client.end()
        self._transport.close()

    def _first_request(self) -> Request | PostRequest:
        deadline_s = time.monotonic() + _REQUEST_S
        posts = PostReader()
        while not self._context.is_stopped() and time.monotonic() < deadline_s:
            try:
                posted, data = posts.receive(self._transport.read(STEP_S))
            except PostError:
                self._respond(RestResponse(400, b""))
            if posted is not None:
                return posted
            self._protocol.receive_data(data)
            for event in self._protocol.events_received():
                if isinstance(event, Request):
                    return event
            if self._protocol.handshake_exc is not None:
                self._respond(RestResponse(400, b""))
        raise OverError

    def _open(self, request: Request | PostRequest) -> ClientSession:
        """Become a WebSocket, or answer the request and end."""
        context = self._context
        context.timeline.begin()
        path, _, parameters = request.path.partition("?")
        query = dict(parse_qsl(parameters))
        is_socket = isinstance(request, Request) and "upgrade" in request.headers.get("Connection", "").lower()
        status = context.faults.refusal(is_socket=is_socket, after_s=context.since_s())
        if status:
            headers = _RETRY_AFTER if status in _WAITING_STATUSES else ()
            self._respond(RestResponse(status, context.venue.refusal(status), headers))
        self._hold_back(is_socket=is_socket)
        if isinstance(request, PostRequest):
            self._respond(context.venue.respond_to_post(path, request.body, self._address))
            raise OverError
        if not is_socket:
            self._respond(context.venue.respond(path, query))
        try:
            client = context.venue.open_client_session(path, query, context.faults.refuses, self._address)
        except HandshakeRefusedError as refused:
            self._respond(refused.response)
            raise OverError from refused
        if client is None:
            self._respond(RestResponse(404, b""))
            raise OverError
        self._protocol.send_response(self._protocol.accept(request))
        self._end_if_closed()
        return client

    def _hold_back(self, *, is_socket: bool) -> None:
        """Wait before a request by REST is answered (the fault `slow-answers`)."""
        if not is_socket:
            pause(self._context.faults.delay_s(self._context.since_s()), self._context.is_stopped)

    def _respond(self, response: RestResponse) -> None:
        """Send an HTTP response and end."""
        headers = Headers([
            ("Content-Type", "application/json;charset=utf-8"),
            ("Content-Length", str(len(response.body))),
            ("Connection", "close"),
            *self._context.venue.headers,
            *response.headers,
        ])  # fmt: skip
        self._transport.put(Response(response.status, _phrase(response.status), headers, response.body).serialize())
        self._transport.flush(_FLUSH_S, self._context.is_stopped)
        raise OverError

    def _step(self, client: ClientSession) -> None:
        """One round: what is due, bytes out and in, messages of the client, the venue's policy."""
        self._produce(client)
        if self._injector is not None and self._injector.is_frozen:
            self._transport.flush(STEP_S, self._context.is_stopped)
            time.sleep(STEP_S)
            return
        data = self._transport.read(self._patience_s())
        if data:
            self._protocol.receive_data(data)
        self._transport.write()
        if self._has_all and not self._transport.waiting:
            self._context.finished()
        for event in self._protocol.events_received():
            if isinstance(event, Frame) and event.opcode in {Opcode.TEXT, Opcode.BINARY}:
                self._receive(client, bytes(event.data))
        self._apply_policy()
        self._end_if_closed()

    def _produce(self, client: ClientSession) -> None:
        """What is due, while the reader keeps up."""
        cursor, timeline = self._cursor, self._context.timeline
        is_frozen = self._injector is not None and self._injector.is_frozen
        if cursor is None or is_frozen or self._transport.waiting > MOST_WAITING_BYTES:
            return
        # Without a clock a client would have all of its first topic before it asks for the second one.
        if timeline.speed == AS_FAST_AS_READ and time.monotonic() - self._asked_s < self._context.gather_s:
            return
        if self._injector is None:
            self._injector = FaultInjector(self._context.faults, cursor.line_ms())
        injector = self._injector
        self._begin_faults(client, injector, cursor)
        if injector.is_frozen:
            return
        until_ms = injector.limit_ms(timeline.limit_ms())
        due = cursor.take(until_ms)
        timeline.reach(cursor.line_ms())
        if injector.leaves_messages_alone:
            self._push(client, injector, due.topics, due.messages)
        else:
            self._push_each(client, injector, injector.worked_on(due, min(until_ms, cursor.line_ms())))
        if not due.messages and cursor.next_ms() is None:
            self._push_each(client, injector, injector.late_ones(None))
            self._has_all = True

    def _begin_faults(self, client: ClientSession, injector: FaultInjector, cursor: PlaybackCursor) -> None:
        """Let faults begin, those of the connection itself at once."""
        for message in injector.begin(self._context.timeline.limit_ms(), cursor.next_ms()):
            self._transport.put(frames.text(message))
        cursor.wrong_ms = injector.wrong_ms
        self._transport.is_deaf = injector.is_deaf
        self._transport.bytes_per_s = injector.bytes_per_s
        if injector.end is None:
            return
        self._push_each(client, injector, injector.late_ones(None))
        if injector.end:
            self._protocol.send_close(int(injector.end), "")
            self._send_protocol_data()
        self._transport.flush(_FLUSH_S, self._context.is_stopped)
        raise OverError

    def _push_each(self, client: ClientSession, injector: FaultInjector, messages: list[Message]) -> None:
        self._push(client, injector, [topic for topic, _ in messages], [message for _, message in messages])

    def _push(self, client: ClientSession, injector: FaultInjector, topics: list[str], messages: list[bytes]) -> None:
        if not messages:
            return
        self._transport.put(injector.framed(client.written(topics, messages)))
        self._pushed_s = time.monotonic()
        self._context.note(topics)

    def _receive(self, client: ClientSession, message: bytes) -> None:
        """A message of the client; more of them a second than the venue allows end the connection."""
        now_s = self._heard_s = time.monotonic()
        most = self._context.venue.policy.messages_per_s
        self._recent.append(now_s)
        while self._recent[0] < now_s - 1.0:
            self._recent.popleft()
        if most is not None and len(self._recent) > most:
            self._protocol.send_close(*_TOO_MANY)
            return
        self._apply(client, client.receive(message))

    def _apply(self, client: ClientSession, reply: Reply) -> None:
        for message in reply.replies:
            self._transport.put(frames.text(message))
        if reply.close is not None:
            self._protocol.send_close(*reply.close)
            return
        if reply.unsubscribed and self._cursor is not None:
            self._cursor.remove(reply.unsubscribed)
        streams = self._context.venue.streams
        wanted = [streams[topic] for topic in reply.subscribed if topic in streams and client.delivers(topic)]
        if not wanted:
            return
        self._asked_s = time.monotonic()
        self._has_all = False
        if self._cursor is None:
            self._cursor = PlaybackCursor(self._context.timeline, self._context.progress)
        greetings = self._cursor.add(wanted)
        if greetings:
            topics = [topic for topic, _ in greetings]
            self._transport.put(frames.texts(client.written(topics, [message for _, message in greetings])))

    def _apply_policy(self) -> None:
        policy, now_s = self._context.venue.policy, time.monotonic()
        if policy.ping_every_s is not None and now_s - self._pinged_s >= policy.ping_every_s:
            self._pinged_s = now_s
            self._protocol.send_ping(str(int(now_s * 1000)).encode())
        last_s = max(self._heard_s, self._pushed_s) if policy.pushes_count else self._heard_s
        if policy.idle_s is not None and now_s - last_s >= policy.idle_s:
            self._protocol.send_close(*policy.idle_close)

    def _end_if_closed(self) -> None:
        """Send what the library wants to send; over when it was a close, or a refusal of the handshake."""
        self._send_protocol_data()
        if self._protocol.state is not State.OPEN:
            self._transport.flush(_FLUSH_S, self._context.is_stopped)
            raise OverError

    def _say_goodbye(self) -> None:
        """The stand-in stops: close as a server that goes away does, unless it is frozen."""
        if self._injector is not None and self._injector.is_frozen:
            return
        self._protocol.send_close(1001, "")
        self._send_protocol_data()
        self._transport.flush(STEP_S, self._context.is_stopped)

    def _send_protocol_data(self) -> None:
        for data in self._protocol.data_to_send():
            if data:
                self._transport.put(data)

    def _patience_s(self) -> float:
        """How long the client may be waited for now."""
        following_ms = None if self._cursor is None or self._has_all else self._cursor.next_ms()
        if following_ms is not None:
            return min(STEP_S, self._context.timeline.seconds_until(following_ms))
        return STEP_S if self._cursor is None or self._has_all else 0.0


def _phrase(status: int) -> str:
    """The phrase beside a status; some venues' own have none."""
    return http.HTTPStatus(status).phrase if status in set(http.HTTPStatus) else ""
