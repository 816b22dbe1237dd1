"""One connection of a client: a request answered, or a WebSocket served until it ends.

The library's protocol without sockets (`websockets.server.ServerProtocol`) does the handshake, parses what comes and
answers pings and closes; the bytes are moved in `wire`, because a stand-in must also be able to do it badly.
"""

import contextlib
import http
import socket
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from websockets.datastructures import Headers
from websockets.frames import Frame, Opcode
from websockets.http11 import Request, Response
from websockets.protocol import State
from websockets.server import ServerProtocol

from rektscope.mockvenue import frames
from rektscope.mockvenue.codec import MOST_WAITING_BYTES, STEP_S, OverError, Wire
from rektscope.mockvenue.cursor import Cursor, Progress
from rektscope.mockvenue.fault_injector import FaultInjector, Message
from rektscope.mockvenue.faults import FaultBook
from rektscope.mockvenue.timeline import AS_FAST_AS_READ, Timeline
from rektscope.mockvenue.venue import Answer, Conversation, Reply, Venue

_REQUEST_S = 10.0
_FLUSH_S = 1.0
_LARGEST_REQUEST = 1 << 17
_TOO_MANY = (1008, "Too many requests")

_WAITING_STATUSES = frozenset({418, 429})
_RETRY_AFTER = (("Retry-After", "2"),)


@dataclass(frozen=True, slots=True)
class ServerContext:
    """What all connections share.

    Attributes:
        venue, timeline, faults: as they are named.
        is_stopped: says when to end.
        since_s: how long the stand-in has run.
        note: told the topics of the messages of each batch that was sent.
        finished: told when a connection was sent everything.
        progress: how far each topic was sent.
        gather_s: without a clock, how long after its last request for topics a connection is first sent anything.
    """

    venue: Venue
    timeline: Timeline
    faults: FaultBook
    is_stopped: Callable[[], bool]
    since_s: Callable[[], float]
    note: Callable[[Sequence[str]], None]
    finished: Callable[[], None]
    progress: Progress
    gather_s: float


class Link:
    """Serves one connection on the thread that calls `run`."""

    def __init__(self, connection: socket.socket, house: ServerContext) -> None:
        """A connection that was just accepted."""
        self._wire = Wire(connection)
        self._house = house
        self._protocol = ServerProtocol(max_size=_LARGEST_REQUEST)
        self._talk: Conversation | None = None
        self._cursor: Cursor | None = None
        self._mischief: FaultInjector | None = None
        self._asked_s = self._heard_s = self._pushed_s = self._pinged_s = time.monotonic()
        self._recent: deque[float] = deque()
        self._has_all = False

    def run(self) -> None:
        """Serve it to its end."""
        with contextlib.suppress(OverError, OSError):
            self._talk = self._open(self._first_request())
            self._obey(self._talk, Reply(subscribed=self._talk.asked_by_address))
            while not self._house.is_stopped():
                self._turn(self._talk)
            self._say_goodbye()
        self._wire.close()

    def _first_request(self) -> Request:
        deadline_s = time.monotonic() + _REQUEST_S
        while not self._house.is_stopped() and time.monotonic() < deadline_s:
            self._protocol.receive_data(self._wire.read(STEP_S))
            for event in self._protocol.events_received():
                if isinstance(event, Request):
                    return event
            if self._protocol.handshake_exc is not None:
                self._respond(Answer(400, b""))
        raise OverError

    def _open(self, request: Request) -> Conversation:
        """Become a WebSocket, or answer the request and be over."""
        house = self._house
        house.timeline.begin()
        path, _, words = request.path.partition("?")
        query = dict(parse_qsl(words))
        is_socket = "upgrade" in request.headers.get("Connection", "").lower()
        status = house.faults.refusal(is_socket=is_socket, after_s=house.since_s())
        if status:
            headers = _RETRY_AFTER if status in _WAITING_STATUSES else ()
            self._respond(Answer(status, house.venue.refusal(status), headers))
        if not is_socket:
            self._respond(house.venue.answer(path, query))
        talk = house.venue.converse(path, query, house.faults.refuses)
        if talk is None:
            self._respond(Answer(404, b""))
            raise OverError
        self._protocol.send_response(self._protocol.accept(request))
        self._end_if_closed()
        return talk

    def _respond(self, answer: Answer) -> None:
        """Send an HTTP answer and be over."""
        headers = Headers([
            ("Content-Type", "application/json;charset=utf-8"),
            ("Content-Length", str(len(answer.body))),
            ("Connection", "close"),
            *answer.headers,
        ])  # fmt: skip
        self._wire.put(Response(answer.status, _phrase(answer.status), headers, answer.body).serialize())
        self._wire.flush(_FLUSH_S, self._house.is_stopped)
        raise OverError

    def _turn(self, talk: Conversation) -> None:
        """Once around: what is due, bytes out and in, what the client says, the venue's habits."""
        self._produce(talk)
        if self._mischief is not None and self._mischief.is_frozen:
            self._wire.flush(STEP_S, self._house.is_stopped)
            time.sleep(STEP_S)
            return
        data = self._wire.read(self._patience_s())
        if data:
            self._protocol.receive_data(data)
        self._wire.write()
        if self._has_all and not self._wire.waiting:
            self._house.finished()
        for event in self._protocol.events_received():
            if isinstance(event, Frame) and event.opcode in {Opcode.TEXT, Opcode.BINARY}:
                self._hear(talk, bytes(event.data))
        self._keep_habits()
        self._end_if_closed()

    def _produce(self, talk: Conversation) -> None:
        """What is due, while the reader keeps up."""
        cursor, timeline = self._cursor, self._house.timeline
        is_frozen = self._mischief is not None and self._mischief.is_frozen
        if cursor is None or is_frozen or self._wire.waiting > MOST_WAITING_BYTES:
            return
        if timeline.speed == AS_FAST_AS_READ and time.monotonic() - self._asked_s < self._house.gather_s:
            return
        if self._mischief is None:
            self._mischief = FaultInjector(self._house.faults, cursor.line_ms())
        mischief = self._mischief
        self._begin_faults(talk, mischief, cursor)
        if mischief.is_frozen:
            return
        until_ms = mischief.limit_ms(timeline.limit_ms())
        due = cursor.take(until_ms)
        timeline.reach(cursor.line_ms())
        if mischief.leaves_messages_alone:
            self._push(talk, mischief, due.topics, due.messages)
        else:
            self._push_each(talk, mischief, mischief.worked_on(due, min(until_ms, cursor.line_ms())))
        if not due.messages and cursor.next_ms() is None:
            self._push_each(talk, mischief, mischief.late_ones(None))
            self._has_all = True

    def _begin_faults(self, talk: Conversation, mischief: FaultInjector, cursor: Cursor) -> None:
        """Let faults begin, those of the connection itself at once."""
        for message in mischief.begin(self._house.timeline.limit_ms(), cursor.next_ms()):
            self._wire.put(frames.text(message))
        cursor.wrong_ms = mischief.wrong_ms
        self._wire.is_deaf = mischief.is_deaf
        self._wire.bytes_per_s = mischief.bytes_per_s
        if mischief.end is None:
            return
        self._push_each(talk, mischief, mischief.late_ones(None))
        if mischief.end:
            self._protocol.send_close(int(mischief.end), "")
            self._take_answers()
        self._wire.flush(_FLUSH_S, self._house.is_stopped)
        raise OverError

    def _push_each(self, talk: Conversation, mischief: FaultInjector, messages: list[Message]) -> None:
        self._push(talk, mischief, [topic for topic, _ in messages], [message for _, message in messages])

    def _push(self, talk: Conversation, mischief: FaultInjector, topics: list[str], messages: list[bytes]) -> None:
        if not messages:
            return
        self._wire.put(mischief.framed(talk.written(topics, messages)))
        self._pushed_s = time.monotonic()
        self._house.note(topics)

    def _hear(self, talk: Conversation, message: bytes) -> None:
        """A message of the client; more of them a second than the venue allows end the connection."""
        now_s = self._heard_s = time.monotonic()
        most = self._house.venue.habits.messages_per_s
        self._recent.append(now_s)
        while self._recent[0] < now_s - 1.0:
            self._recent.popleft()
        if most is not None and len(self._recent) > most:
            self._protocol.send_close(*_TOO_MANY)
            return
        self._obey(talk, talk.hear(message))

    def _obey(self, talk: Conversation, said: Reply) -> None:
        for reply in said.replies:
            self._wire.put(frames.text(reply))
        if said.unsubscribed and self._cursor is not None:
            self._cursor.remove(said.unsubscribed)
        streams = self._house.venue.streams
        wanted = [streams[topic] for topic in said.subscribed if topic in streams and talk.delivers(topic)]
        if not wanted:
            return
        self._asked_s = time.monotonic()
        self._has_all = False
        if self._cursor is None:
            self._cursor = Cursor(self._house.timeline, self._house.progress)
        greetings = self._cursor.add(wanted)
        if greetings:
            topics = [topic for topic, _ in greetings]
            self._wire.put(frames.texts(talk.written(topics, [message for _, message in greetings])))

    def _keep_habits(self) -> None:
        habits, now_s = self._house.venue.habits, time.monotonic()
        if habits.ping_every_s is not None and now_s - self._pinged_s >= habits.ping_every_s:
            self._pinged_s = now_s
            self._protocol.send_ping(str(int(now_s * 1000)).encode())
        last_s = max(self._heard_s, self._pushed_s) if habits.pushes_count else self._heard_s
        if habits.idle_s is not None and now_s - last_s >= habits.idle_s:
            self._protocol.send_close(*habits.idle_close)

    def _end_if_closed(self) -> None:
        """Send what the library wants to send; over when it was a close, or a refusal of the handshake."""
        self._take_answers()
        if self._protocol.state is not State.OPEN:
            self._wire.flush(_FLUSH_S, self._house.is_stopped)
            raise OverError

    def _say_goodbye(self) -> None:
        """The stand-in stops: close as a server that goes away does, unless it is frozen."""
        if self._mischief is not None and self._mischief.is_frozen:
            return
        self._protocol.send_close(1001, "")
        self._take_answers()
        self._wire.flush(STEP_S, self._house.is_stopped)

    def _take_answers(self) -> None:
        for data in self._protocol.data_to_send():
            if data:
                self._wire.put(data)

    def _patience_s(self) -> float:
        """How long the client may be waited for now."""
        following_ms = None if self._cursor is None or self._has_all else self._cursor.next_ms()
        if following_ms is not None:
            return min(STEP_S, self._house.timeline.seconds_until(following_ms))
        return STEP_S if self._cursor is None or self._has_all else 0.0


def _phrase(status: int) -> str:
    """The words beside a status; some venues' own have none."""
    return http.HTTPStatus(status).phrase if status in set(http.HTTPStatus) else ""
