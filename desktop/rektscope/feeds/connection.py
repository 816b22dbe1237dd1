"""A connection that lasts: opened again after every end, replaced before its end where that is known.

`Connection.start` begins a thread, `stop` ends it soon, whatever it is doing. Everything that arrives
goes to `on_frame(frame, received_ns, socket)`, everything that happens to `on_state(event)`, both on that thread and in
order: Connected, Asked with each request for topics and before any frame that it brings, Disconnected. They must not
block for long: while they do, the venue's data waits in the socket, and nothing is lost until the venue closes the
connection for it. An error in them is a defect and ends the connection; `stop` raises it.

Replacing (a socket near the end of its life, or with a silent topic) makes before it breaks: a second socket is opened
while the first goes on, and takes over when it is well. Meanwhile both bring the same messages, which the parsers'
shared memory lets through once. The second socket is opened by a helper thread, the only other one.
"""

import contextlib
import selectors
import threading
from collections.abc import Callable

import msgspec

from rektscope.feeds.backoff import Backoff
from rektscope.feeds.clock import STOPPING_S, Clock
from rektscope.feeds.errors import TransportError
from rektscope.feeds.events import Connected, Disconnected, Event
from rektscope.feeds.sockets import STEP_S, CancelledError
from rektscope.feeds.spec import ConnectionSpec
from rektscope.feeds.stream_session import StreamSession
from rektscope.feeds.transport import Transport
from rektscope.net.policy import NetworkPolicy

_TAKES_OVER_AFTER_S = 15.0
"""A second socket that brings data takes over so long after it has asked for all, even if a topic is still silent."""

_FAREWELL_S = 2.0
"""How long a socket that is replaced is read to its end, if it does not fall quiet before."""

_MOST_AT_ONCE = 64
"""Messages taken from a socket in one go: a busy socket must not keep heartbeats and the other socket waiting."""

OnFrame = Callable[[bytes, int, str], None]
OnState = Callable[[Event], None]


class _Opening(msgspec.Struct):
    """A second socket on its way: the helper thread puts the transport or the error here."""

    thread: threading.Thread
    transport: Transport
    error: TransportError | None = None


class Connection:
    """Keeps one connection of a feed open."""

    def __init__(
        self,
        spec: ConnectionSpec,
        on_frame: OnFrame,
        on_state: OnState,
        *,
        name: str | None = None,
        clock: Clock | None = None,
        policy: NetworkPolicy | None = None,
    ) -> None:
        """Nothing happens before `start`.

        Args:
            spec: what to connect to and ask for.
            on_frame: gets each message as it came, its receive time in ns since 1970, and the name of its socket.
            on_state: gets Connected, Asked, Disconnected and Silent.
            name: begins the names of its sockets; by default `venue/product`.
            clock: time, chance and waiting.
            policy: proxy and certificates; by default those of the environment.
        """
        self._spec = spec
        self._on_frame = on_frame
        self._on_state = on_state
        self._name = name or f"{spec.product.venue}/{spec.product.name}"
        self._clock = clock or Clock()
        self._policy = policy or NetworkPolicy()
        self._stop = threading.Event()
        self._renew = threading.Event()
        self._refused: set[str] = set()
        self._backoff = Backoff(self._clock.random)
        self._retry_s = 0.0
        self._sockets: list[StreamSession] = []
        self._opening: _Opening | None = None
        self._count = 0
        self._failure: BaseException | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to connect, on a thread of its own."""
        self._thread = threading.Thread(target=self._run, name=f"feed {self._name}", daemon=True)
        self._thread.start()

    def stop(self, timeout_s: float = STOPPING_S) -> None:
        """End it, and wait until it has ended. Safe to call twice, or without a start.

        Raises:
            TimeoutError: it has not ended in time, because `on_frame` or `on_state` does not return.
            BaseException: what one of those two raised.
        """
        self._stop.set()
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.join(timeout_s)
            if thread.is_alive():
                raise TimeoutError(f"the connection {self._name} has not ended within {timeout_s:g} s")
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure

    def refuse(self, topic: str) -> None:
        """The venue refused a topic: neither wait for it nor ask for it again. From any thread."""
        self._refused.add(topic)

    def renew(self) -> None:
        """Replace the socket soon, as the venue asked for. From any thread."""
        self._renew.set()

    def _run(self) -> None:
        try:
            # One thread reads, sends and watches: a socket needs no lock, and the order of events is the order of the
            # code.
            while not self._stop.is_set():
                self._turn()
        except CancelledError:
            pass
        except BaseException as error:  # noqa: BLE001 -- handed to whoever stops the connection
            self._failure = error
        finally:
            self._end()

    def _turn(self) -> None:
        """Once around: open what is missing, take what has come, look after the sockets."""
        if not self._sockets:
            self._open_first()
            return
        for socket in self._readable():
            self._drain(socket)
        for socket in list(self._sockets):
            self._look_after(socket)
        self._look_after_opening()

    def _open_first(self) -> None:
        now_s = self._clock.steady_s()
        if now_s < self._retry_s:
            self._clock.wait(self._stop, self._retry_s - now_s)
            return
        name = self._next_name()
        try:
            transport = self._new_transport()
            transport.open()
        except TransportError as error:
            self._failed(name, error, self._now_ms())
            return
        self._add(transport, name)

    def _readable(self) -> list[StreamSession]:
        """Sockets with something to read; a single socket is simply read, with a timeout."""
        if len(self._sockets) == 1:
            return list(self._sockets)
        # First: bytes that were read ahead or decrypted already do not make the socket readable, so select would wait
        # for them.
        pending = [socket for socket in self._sockets if socket.transport.has_pending()]
        if pending:
            return pending
        with selectors.DefaultSelector() as selector:
            for socket in self._sockets:
                selector.register(socket.transport, selectors.EVENT_READ, socket)
            return [key.data for key, _ in selector.select(min(socket.patience_s for socket in self._sockets))]

    def _drain(self, socket: StreamSession) -> None:
        """Take messages from a socket while there are any, a bounded number of them."""
        try:
            for _ in range(_MOST_AT_ONCE):
                frame = socket.receive(socket.patience_s)
                if frame is not None:
                    self._on_frame(frame, socket.transport.heard_ns, socket.name)
                # With two sockets one message each, so that both stay close to one another in time.
                if frame is None or len(self._sockets) > 1 or self._stop.is_set():
                    return
        except TransportError as error:
            self._lost(socket, error)

    def _look_after(self, socket: StreamSession) -> None:
        # The socket before it in this round may have handed over to it, or been removed.
        if socket not in self._sockets:
            return
        try:
            for topic in self._refused:
                socket.drop(topic)
            asked = socket.tend()
            if asked is not None:
                self._on_state(asked)  # before anything that it may bring
            socket.check_alive()
        except TransportError as error:
            self._lost(socket, error)
            return
        for event in socket.newly_silent():
            self._on_state(event)
        if socket.is_proven:
            self._backoff.reset()
        if len(self._sockets) > 1:
            self._hand_over()

    def _hand_over(self) -> None:
        """Let the second socket take over once it has asked for all and is well, or has brought data for some time."""
        first, second = self._sockets
        if second.asked_s is None or not second.has_data:
            return
        is_waiting = first.is_in_doubt or not second.is_well
        if is_waiting and self._clock.steady_s() - second.asked_s < _TAKES_OVER_AFTER_S:
            return
        # Read out before closing: what the first received and the second was too late for is nowhere else.
        self._take_the_rest(first)
        self._sockets.remove(first)
        first.transport.close()
        words = "Another connection has taken its place."
        is_planned = not first.is_in_doubt  # else what it missed is missing, although another one goes on
        heard_ms = first.heard_ns // 1_000_000
        self._on_state(Disconnected(self._now_ms(), first.name, heard_ms, words, planned=is_planned))

    def _take_the_rest(self, socket: StreamSession) -> None:
        """What the socket has received already: until nothing comes for a moment, or for a bounded time."""
        deadline_s = self._clock.steady_s() + _FAREWELL_S
        with contextlib.suppress(TransportError):
            while self._clock.steady_s() < deadline_s and not self._stop.is_set():
                frame = socket.receive(STEP_S)
                if frame is None:
                    return
                self._on_frame(frame, socket.transport.heard_ns, socket.name)

    def _look_after_opening(self) -> None:
        """Begin, or end, the opening of a second socket."""
        opening = self._opening
        if opening is None:
            now_s = self._clock.steady_s()
            is_wanted = len(self._sockets) == 1 and (self._renew.is_set() or self._sockets[0].is_worn)
            if is_wanted and now_s >= self._retry_s:
                self._renew.clear()
                self._begin_opening()
            return
        if opening.thread.is_alive():
            return
        self._opening = None
        name = self._next_name()
        if opening.error is not None:
            self._failed(name, opening.error, self._now_ms())
        elif opening.transport.fileno() >= 0:
            # A socket that is worn again at once, by a topic that stays silent, must not be replaced again at once.
            self._retry_s = self._clock.steady_s() + self._backoff.next_s()
            self._add(opening.transport, name)

    def _begin_opening(self) -> None:
        transport = self._new_transport()

        def open_transport() -> None:
            try:
                transport.open()
            except TransportError as error:
                opening.error = error
            except CancelledError:
                pass

        opening = _Opening(
            threading.Thread(target=open_transport, name=f"opening {self._name}", daemon=True), transport
        )
        self._opening = opening
        opening.thread.start()

    def _add(self, transport: Transport, name: str) -> None:
        topics = tuple(topic for topic in self._spec.topics if topic.key not in self._refused)
        socket = StreamSession(self._spec, topics, transport, name, self._clock)
        self._sockets.append(socket)
        self._on_state(Connected(self._now_ms(), name, tuple(topic.key for topic in topics)))

    def _lost(self, socket: StreamSession, error: TransportError) -> None:
        if socket.is_proven:
            self._backoff.reset()
        self._sockets.remove(socket)
        socket.transport.close()
        self._failed(socket.name, error, socket.heard_ns // 1_000_000)

    def _failed(self, name: str, error: TransportError, heard_ms: int) -> None:
        # A time, not a sleep: while there is a first socket, it goes on being read during the wait for a second.
        self._retry_s = self._clock.steady_s() + self._backoff.next_s(error.wait_s)
        self._on_state(Disconnected(self._now_ms(), name, heard_ms, str(error)))

    def _end(self) -> None:
        """Close everything, and report sockets that were open as over."""
        self._stop.set()
        opening, self._opening = self._opening, None
        if opening is not None:
            opening.thread.join()
            opening.transport.close()
        sockets, self._sockets = self._sockets, []
        for socket in sockets:
            socket.transport.close()
        # After a defect in the callbacks they are not called again: another error would hide the first.
        if self._failure is None:
            for socket in sockets:
                words = "It was stopped."
                self._on_state(Disconnected(self._now_ms(), socket.name, socket.heard_ns // 1_000_000, words))

    def _new_transport(self) -> Transport:
        return Transport(self._spec.product, self._clock, self._stop.is_set, self._policy)

    def _next_name(self) -> str:
        self._count += 1
        return f"{self._name}#{self._count}"

    def _now_ms(self) -> int:
        return self._clock.now_ns() // 1_000_000
