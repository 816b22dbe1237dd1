"""Coverage: from when on the sockets of a connection bring a market, as the venue shows it and not as it was hoped for.

A socket that is open brings nothing: topics are asked for one message after another, at a pace that takes 40 seconds of
some venues, and each is served only when its message has been worked off. So a topic has begun on a socket when the
venue has acknowledged it there, by its name or by the number of the message that asked for it, or when its first data
came, whichever is earlier. Between asking and that moment nothing could have arrived, and saying that nothing happened
would be a claim. What is neither acknowledged nor brings data has not begun, and what was refused never does.

An acknowledgement that means little (Binance sends one for streams that will never deliver) is no proof that a topic
lives; that a live one has gone quiet is found by its silence (`silence`), and the gap then begins where it was last
heard, or asked for.

Trades, marks and liquidations are what a reader would miss: a market without one of these topics is not covered. The
index, open interest and funding are figures that stand until the next; without them nothing is claimed.

The same is asked by what is watched, what is recorded, the finishing of a recording, and by who listens to all markets
for the accounts in them.
"""

from collections.abc import Callable, Iterable, Sequence

from rektscope.feeds.events import Asked, Connected, Disconnected, Event, Gap, Refused, Subscribed
from rektscope.feeds.gaps import GapKeeper
from rektscope.feeds.product import Topic
from rektscope.market.events import Kind

_MISSED = frozenset({Kind.TRADE, Kind.MARK, Kind.LIQUIDATION})


class _Asking:
    """What an open socket has asked for: by number of the message, and which topics have not begun."""

    def __init__(self, awaited: Iterable[str]) -> None:
        self.awaited = set(awaited)
        self.asked: dict[int, tuple[str, ...]] = {}


class Coverage:
    """Which markets of one connection are covered, by what happens to its sockets and by their messages."""

    def __init__(self, topics: Sequence[Topic], topic_of: Callable[[bytes], str | None]) -> None:
        """No socket is open.

        Args:
            topics: of the connection.
            topic_of: the venue's: the key of the topic that a message belongs to.
        """
        beside = {topic.key for topic in topics if not topic.kinds & _MISSED}
        self._gaps = GapKeeper({topic.key: topic.markets for topic in topics}, beside)
        self._topic_of = topic_of
        self._sockets: dict[str, _Asking] = {}
        self._is_by_topic = False

    @property
    def since_ms(self) -> dict[str, int]:
        """Markets of which nothing is heard now, and since when (UTC milliseconds)."""
        return self._gaps.since_ms

    @property
    def awaited(self) -> frozenset[str]:
        """The topics that have not begun, on the socket of which most have; none without an open socket."""
        return frozenset(min((socket.awaited for socket in self._sockets.values()), key=len, default=()))

    def begin(self, since_ms: int) -> None:
        """Every market should be covered from this moment on, and is from when its topics have begun.

        Not called for recordings that do not say when topics were asked for: their sockets count from when they were
        connected.
        """
        self._is_by_topic = True
        self._gaps.begin(since_ms)

    def state(self, event: Event) -> list[Gap]:
        """Take a change of a socket; the gaps that end with it, or are over before it."""
        if isinstance(event, Connected):
            self._sockets[event.connection] = _Asking(event.topics if self._is_by_topic else ())
        elif isinstance(event, Disconnected):
            self._sockets.pop(event.connection, None)
        elif isinstance(event, Asked) and event.connection in self._sockets:
            socket = self._sockets[event.connection]
            socket.asked[event.number] = event.topics
            socket.awaited.update(event.topics)
        return self._gaps.add(event)

    def resumed(self, event: Connected) -> list[Gap]:
        """A socket is heard that was opened at a time of which nothing is known: see `GapKeeper.resumed`."""
        self._sockets[event.connection] = _Asking(())
        return self._gaps.resumed(event)

    def message(self, socket: str, frame: bytes, events: Sequence[Event], received_ms: int) -> list[Gap]:
        """Take a message of an open socket and the events in it; the gaps that end with it."""
        asking = self._sockets[socket]
        begun: list[str] = []
        for event in events:
            if isinstance(event, Subscribed):
                begun += event.topics or asking.asked.get(event.number, ())
            elif isinstance(event, Refused) and event.topic:
                asking.awaited.discard(event.topic)
                self._gaps.refused(socket, event.topic, received_ms)
        if asking.awaited:
            topic = self._topic_of(frame)
            begun += [topic] if topic in asking.awaited else []
            asking.awaited.difference_update(begun)
        return self._gaps.begun(socket, begun, received_ms) if begun else []

    def interrupt(self, since_ms: int) -> None:
        """Nothing is known of any market since then, nor of what is connected."""
        self._sockets.clear()
        self._gaps.interrupt(since_ms)

    def close(self, received_ms: int) -> list[Gap]:
        """The gaps that are still open when everything ends."""
        return self._gaps.close(received_ms)
