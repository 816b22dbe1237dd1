"""Gaps: from the state of connections to rows that say of which market nothing was heard, and how long.

A market is covered while at least one connection carries it. When the last one ends, its gap begins where the last
frame was heard. When a topic goes silent on a live connection, the gap of its markets begins where that topic was last
heard. A gap is known, and told, when another connection carries the market.
"""

from collections.abc import Iterable, Mapping

from rektscope.feeds.events import Connected, Disconnected, Event, Gap, Silent


class GapKeeper:
    """Follows the connections of a feed and yields the gaps in it."""

    def __init__(self, markets_of_topic: Mapping[str, Iterable[str]]) -> None:
        """`markets_of_topic` tells which markets (`venue:SYMBOL`) each topic carries."""
        self._markets_of_topic = {topic: tuple(markets) for topic, markets in markets_of_topic.items()}
        self._all = frozenset(market for markets in self._markets_of_topic.values() for market in markets)
        self._markets: dict[str, frozenset[str]] = {}
        self._open: dict[str, int] = {}

    @property
    def since_ms(self) -> dict[str, int]:
        """Markets of which nothing is heard now, and since when (UTC milliseconds)."""
        return dict(self._open)

    def add(self, event: Event) -> list[Gap]:
        """The gaps that end with this event."""
        if isinstance(event, Connected):
            return self._connected(event)
        if isinstance(event, Disconnected):
            self._disconnected(event)
        elif isinstance(event, Silent):
            for market in self._markets_of_topic.get(event.topic, ()):
                self._begin(market, event.since_ms)
        return []

    def interrupt(self, since_ms: int) -> None:
        """Nothing is known of any market since then, nor of what is connected."""
        self._markets.clear()
        for market in self._all:
            self._begin(market, since_ms)

    def close(self, received_ms: int) -> list[Gap]:
        """The gaps that are still open when everything ends."""
        gaps = [_gap(market, since_ms, received_ms) for market, since_ms in self._open.items()]
        self._open = {}
        return [gap for gap in gaps if gap.duration_ms > 0]

    def _connected(self, event: Connected) -> list[Gap]:
        markets = frozenset(market for topic in event.topics for market in self._markets_of_topic.get(topic, ()))
        self._markets[event.connection] = markets
        ended = [(market, self._open.pop(market)) for market in sorted(markets) if market in self._open]
        gaps = [_gap(market, since_ms, event.received_ms) for market, since_ms in ended]
        return [gap for gap in gaps if gap.duration_ms > 0]

    def _disconnected(self, event: Disconnected) -> None:
        """One that was never open was an attempt: what nothing else covers is missing from then on."""
        markets = self._markets.pop(event.connection, self._all)
        covered = frozenset[str]().union(*self._markets.values())
        for market in markets - covered:
            self._begin(market, event.heard_ms)

    def _begin(self, market: str, since_ms: int) -> None:
        """A gap that has begun already began no later."""
        self._open[market] = min(since_ms, self._open.get(market, since_ms))


def _gap(market: str, since_ms: int, received_ms: int) -> Gap:
    return Gap(received_ms, market, since_ms, received_ms - since_ms)
