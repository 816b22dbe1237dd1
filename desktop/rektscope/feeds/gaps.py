"""Gaps: from the state of connections to rows that say of which market nothing was heard, and how long.

A market is covered while at least one socket carries it: from when that brought it until it was last heard, or until a
topic of the market was last heard that went silent on it. Where the last one ends, a gap begins; it becomes a row when
another socket carries the market. Where another one carries it already, but brought it only later than the first was
heard, the stretch between is a gap at once.

A socket brings a market from when all of the market's topics have begun on it, as `coverage` finds out. Of recordings
that do not say when topics were asked for (`GapKeeper.begin` is not called) it counts from when it was connected.
"""

from collections.abc import Collection, Iterable, Mapping

import msgspec

from rektscope.feeds.events import Asked, Connected, Disconnected, Event, Gap, Silent


class _Socket(msgspec.Struct):
    """A socket that is open.

    Attributes:
        covered: the markets of which it carries everything, and since when (UTC milliseconds).
        awaited: by market, the topics of it that have not begun here.
        silent: markets with a topic that fell silent here.
    """

    covered: dict[str, int] = msgspec.field(default_factory=dict)
    awaited: dict[str, set[str]] = msgspec.field(default_factory=dict)
    silent: set[str] = msgspec.field(default_factory=set)


class GapKeeper:
    """Follows the sockets of a connection and yields the gaps in it."""

    def __init__(self, markets_of_topic: Mapping[str, Iterable[str]], beside: Collection[str] = ()) -> None:
        """No socket is open.

        Args:
            markets_of_topic: which markets (`venue:SYMBOL`) each topic carries.
            beside: topics that a market may lack and is covered all the same, unless it has no others.
        """
        self._markets_of_topic = {topic: tuple(markets) for topic, markets in markets_of_topic.items()}
        topics_of: dict[str, set[str]] = {}
        for topic, markets in self._markets_of_topic.items():
            for market in markets:
                topics_of.setdefault(market, set()).add(topic)
        self._all = frozenset(topics_of)
        self._needed = {market: topics.difference(beside) or topics for market, topics in topics_of.items()}
        self._sockets: dict[str, _Socket] = {}
        self._open: dict[str, int] = {}
        self._refused: set[str] = set()
        self._is_by_topic = False

    @property
    def since_ms(self) -> dict[str, int]:
        """Markets of which nothing is heard now, and since when (UTC milliseconds)."""
        return dict(self._open)

    def begin(self, since_ms: int) -> None:
        """Every market should be covered from this moment on, and is from when its topics have begun."""
        self._is_by_topic = True
        self._open = dict.fromkeys(self._all, since_ms)

    def add(self, event: Event) -> list[Gap]:
        """The gaps that end with this event, or are over before it."""
        if isinstance(event, Connected):
            return self._connected(event)
        if isinstance(event, Disconnected):
            return self._disconnected(event)
        if isinstance(event, Silent):
            return self._silent(event)
        if isinstance(event, Asked):
            self._asked(event)
        return []

    def begun(self, connection: str, topics: Iterable[str], received_ms: int) -> list[Gap]:
        """A socket brings these topics from now on: the gaps that end with that."""
        socket = self._sockets.get(connection)
        if socket is None:
            return []
        markets = []
        for topic in topics:
            for market in self._markets_of_topic.get(topic, ()):
                awaited = socket.awaited.get(market, set())
                if topic in awaited:
                    awaited.remove(topic)
                    if not awaited:
                        del socket.awaited[market]
                        markets.append(market)
        return self._covered(socket, [market for market in markets if market not in socket.silent], received_ms)

    def refused(self, connection: str, topic: str, received_ms: int) -> None:
        """The venue will not bring a topic: a market that needs it is covered no longer, and is not asked for again."""
        self._refused.add(topic)
        socket = self._sockets.get(connection)
        if socket is not None and self._is_by_topic:
            for market in self._markets_needing(topic):
                if socket.covered.pop(market, None) is not None:
                    self._await(socket, market, topic, received_ms)

    def resumed(self, event: Connected) -> list[Gap]:
        """A socket is heard of which is not known when it was opened and what it had asked for: it counts from now on.

        A topic that it asks for only later did not count, as is known then; nor does one that was refused.
        """
        socket = self._sockets[event.connection] = _Socket()
        refused = {market for topic in self._refused for market in self._markets_needing(topic)}
        markets = self._markets_of(event.topics)
        return self._covered(socket, markets - refused if self._is_by_topic else markets, event.received_ms)

    def interrupt(self, since_ms: int) -> None:
        """Nothing is known of any market since then, nor of what is connected."""
        self._sockets.clear()
        for market in self._all:
            self._begin(market, since_ms)

    def close(self, received_ms: int) -> list[Gap]:
        """The gaps that are still open when everything ends."""
        gaps = [_gap(market, since_ms, received_ms, received_ms) for market, since_ms in self._open.items()]
        self._open = {}
        return [gap for gap in gaps if gap.duration_ms > 0]

    def _markets_of(self, topics: Iterable[str]) -> set[str]:
        return {market for topic in topics for market in self._markets_of_topic.get(topic, ())}

    def _markets_needing(self, topic: str) -> list[str]:
        return [market for market in self._markets_of_topic.get(topic, ()) if topic in self._needed[market]]

    def _connected(self, event: Connected) -> list[Gap]:
        socket = self._sockets[event.connection] = _Socket()
        if self._is_by_topic:
            socket.awaited = {market: set(needed) for market, needed in self._needed.items()}
            return []
        return self._covered(socket, self._markets_of(event.topics), event.received_ms)

    def _covered(self, socket: _Socket, markets: Iterable[str], received_ms: int) -> list[Gap]:
        """A socket carries these markets from now on: the gaps that end with that."""
        socket.covered.update(dict.fromkeys(markets, received_ms))
        ended = [(market, self._open.pop(market)) for market in sorted(markets) if market in self._open]
        gaps = [_gap(market, since_ms, received_ms, received_ms) for market, since_ms in ended]
        return [gap for gap in gaps if gap.duration_ms > 0]

    def _asked(self, event: Asked) -> None:
        """What was taken to come (`resumed`) and is only asked for now did not come before."""
        socket = self._sockets.get(event.connection)
        if socket is not None:
            for topic in event.topics:
                for market in self._markets_needing(topic):
                    if market in socket.covered:
                        self._await(socket, market, topic, socket.covered.pop(market))
                    elif market in socket.awaited:
                        socket.awaited[market].add(topic)

    def _await(self, socket: _Socket, market: str, topic: str, since_ms: int) -> None:
        """A socket has not brought a topic of a market since then, whose gap begins there where no other carries it."""
        socket.awaited.setdefault(market, set()).add(topic)
        if not any(market in other.covered for other in self._sockets.values()):
            self._begin(market, since_ms)

    def _disconnected(self, event: Disconnected) -> list[Gap]:
        """One that was never open was an attempt: what nothing else covers is missing from then on."""
        socket = self._sockets.pop(event.connection, None)
        # `&` binds tighter than `|`: what the socket carried, and those of its silent topics that nothing else has
        # taken over.
        markets = set(self._all) if socket is None else socket.covered.keys() | self._open.keys() & socket.silent
        is_whole = socket is None or event.planned  # an attempt, or a socket read to its end, has missed nothing
        return self._ended(markets, event.received_ms if is_whole else event.heard_ms, event)

    def _silent(self, event: Silent) -> list[Gap]:
        socket = self._sockets.get(event.connection)
        markets = self._markets_of([event.topic])
        if socket is not None:
            carried = (
                socket.covered.keys() | self._open.keys() & socket.silent
            )  # a second topic may be silent for longer
            socket.silent |= markets
            markets &= carried
            for market in markets:
                socket.covered.pop(market, None)
        return self._ended(markets, event.since_ms, event)

    def _ended(self, markets: Iterable[str], until_ms: int, event: Disconnected | Silent) -> list[Gap]:
        """A socket that is over, or a topic of it, brought these markets until then: the gaps that are over as well."""
        gaps = []
        for market in sorted(markets):
            others = [socket.covered[market] for socket in self._sockets.values() if market in socket.covered]
            if not others:
                self._begin(market, event.heard_ms if isinstance(event, Disconnected) else until_ms)
            elif until_ms < min(others):
                gaps.append(_gap(market, until_ms, min(others), event.received_ms))
        return gaps

    def _begin(self, market: str, since_ms: int) -> None:
        """A gap that has begun already began no later."""
        self._open[market] = min(since_ms, self._open.get(market, since_ms))


def _gap(market: str, since_ms: int, until_ms: int, received_ms: int) -> Gap:
    return Gap(received_ms, market, since_ms, until_ms - since_ms)
