"""Gaps: from the state of connections to rows that say of which market nothing was heard, and how long.

A market is covered while at least one line carries it: from when that was connected until it was last heard, or until
a topic of the market was last heard that went silent on it. Where the last one ends, a gap begins; it becomes a row
when another line carries the market. Where another one carries it already, but was connected only later than the first
was heard, the stretch between is a gap at once.
"""

from collections.abc import Iterable, Mapping

import msgspec

from rektscope.feeds.events import Connected, Disconnected, Event, Gap, Silent


class _Line(msgspec.Struct):
    """A line that is open: since when, the markets of which it carries everything, and those with a silent topic."""

    connected_ms: int
    markets: set[str]
    silent: set[str] = msgspec.field(default_factory=set)


class GapKeeper:
    """Follows the lines of a connection and yields the gaps in it."""

    def __init__(self, markets_of_topic: Mapping[str, Iterable[str]]) -> None:
        """`markets_of_topic` has the markets (`venue:SYMBOL`) that each topic carries."""
        self._markets_of_topic = {topic: tuple(markets) for topic, markets in markets_of_topic.items()}
        self._all = frozenset(market for markets in self._markets_of_topic.values() for market in markets)
        self._lines: dict[str, _Line] = {}
        self._open: dict[str, int] = {}

    @property
    def since_ms(self) -> dict[str, int]:
        """Markets of which nothing is heard now, and since when (UTC milliseconds)."""
        return dict(self._open)

    def add(self, event: Event) -> list[Gap]:
        """The gaps that end with this event, or are over before it."""
        if isinstance(event, Connected):
            return self._connected(event)
        if isinstance(event, Disconnected):
            return self._disconnected(event)
        if isinstance(event, Silent):
            return self._silent(event)
        return []

    def interrupt(self, since_ms: int) -> None:
        """Nothing is known of any market since then, nor of what is connected."""
        self._lines.clear()
        for market in self._all:
            self._begin(market, since_ms)

    def close(self, received_ms: int) -> list[Gap]:
        """The gaps that are still open when everything ends."""
        gaps = [_gap(market, since_ms, received_ms, received_ms) for market, since_ms in self._open.items()]
        self._open = {}
        return [gap for gap in gaps if gap.duration_ms > 0]

    def _connected(self, event: Connected) -> list[Gap]:
        markets = {market for topic in event.topics for market in self._markets_of_topic.get(topic, ())}
        self._lines[event.connection] = _Line(event.received_ms, markets)
        ended = [(market, self._open.pop(market)) for market in sorted(markets) if market in self._open]
        gaps = [_gap(market, since_ms, event.received_ms, event.received_ms) for market, since_ms in ended]
        return [gap for gap in gaps if gap.duration_ms > 0]

    def _disconnected(self, event: Disconnected) -> list[Gap]:
        """One that was never open was an attempt: what nothing else covers is missing from then on."""
        line = self._lines.pop(event.connection, None)
        # `&` binds tighter than `|`: what the line carried, and those of its silent topics that nothing else has taken
        # over.
        markets = set(self._all) if line is None else line.markets | self._open.keys() & line.silent
        is_whole = line is None or event.planned  # an attempt, or a line that was read to its end, has missed nothing
        return self._ended(markets, event.received_ms if is_whole else event.heard_ms, event)

    def _silent(self, event: Silent) -> list[Gap]:
        line = self._lines.get(event.connection)
        markets = set(self._markets_of_topic.get(event.topic, ()))
        if line is not None:
            markets &= line.markets | self._open.keys() & line.silent  # a second topic may be silent for longer
            line.markets -= markets
            line.silent |= markets
        return self._ended(markets, event.since_ms, event)

    def _ended(self, markets: Iterable[str], until_ms: int, event: Disconnected | Silent) -> list[Gap]:
        """A line that is over, or a topic of it, brought these markets until then: the gaps that are over as well."""
        gaps = []
        for market in sorted(markets):
            others = [line.connected_ms for line in self._lines.values() if market in line.markets]
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
