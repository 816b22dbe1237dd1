"""Keeping the figures that `health` shows: counts, rates and latencies of connections and streams.

Frames are counted one by one, which costs a few additions each; streams are counted a batch at a time, when rows are
taken out of the normalizer.
"""

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec
import numpy as np

from rektscope.feeds.events import (
    ClockStepped,
    Connected,
    Defect,
    Disconnected,
    Event,
    Misunderstood,
    Notice,
    Paused,
    Refused,
    Relisted,
    Silent,
    Unknown,
    Unusable,
)
from rektscope.feeds.product import Product, Reach
from rektscope.feeds.spec import ConnectionSpec
from rektscope.live.health import CONNECTING, ConnectionHealth, StreamHealth, StreamState
from rektscope.live.normalizer import Rows, connection_name
from rektscope.market.events import Batch, Kind
from rektscope.market.times import SECOND_MS, floor_ms, format_iso
from rektscope.sessions.session import Completeness

RATE_WINDOW_MS = 10 * SECOND_MS
_MOST_NOTICES = 50
_LATENCIES = 64
"""The latency is the median of this many newest rows."""

_UNUSABLE_AFTER = 3
"""Rows left out one after another, without a usable one between them, after which a stream is not called live."""

CLOCKS_APART_MS = 10 * SECOND_MS
"""A latency beyond this, or below its negative, is no latency: the venue's clock, or ours, is wrong."""

_WATCHED = (Kind.TRADE, Kind.MARK, Kind.INDEX, Kind.OPEN_INTEREST, Kind.LIQUIDATION)
"""Kinds that stream; funding is settled a few times a day, candles and gaps are not streams."""

_LATENT = frozenset({Kind.TRADE, Kind.MARK, Kind.INDEX, Kind.LIQUIDATION})

_COMPLETENESS = {
    Reach.FULL: Completeness.FULL,
    Reach.SAMPLED: Completeness.SAMPLED,
    Reach.NONE: Completeness.NONE,
}


def completeness_of(product: Product) -> Completeness:
    """How much of a market's liquidations the feed of a product shows."""
    return _COMPLETENESS[product.liquidations]


def _stepped_words(event: ClockStepped) -> str:
    way = "forward" if event.step_ms > 0 else "back"
    seconds = abs(event.step_ms) / 1000
    return f"This machine's clock was set {way} by {seconds:,.0f} s; receive times go on unchanged."


def paused_words(event: Paused) -> str:
    """A sentence on a stretch in which nothing was taken in."""
    since, until = (format_iso(floor_ms(at_ms, SECOND_MS)) for at_ms in (event.since_ms, event.received_ms))
    why = "this machine slept" if event.slept_ms else "rektscope was held up, or this machine slept"
    return f"From {since} to {until} nothing was taken in: {why}. What did not arrive afterwards is a gap."


class _Rate:
    """Events a second over the last stretch: running totals, looked at now and then."""

    def __init__(self) -> None:
        self._seen: deque[tuple[int, int]] = deque()

    def at(self, now_ms: int, total: int) -> float:
        """The rate when `total` events have come by `now_ms`."""
        self._seen.append((now_ms, total))
        # The second oldest is what is looked at, so that the oldest kept lies just outside the window and the stretch
        # is whole.
        while len(self._seen) > 2 and self._seen[1][0] <= now_ms - RATE_WINDOW_MS:  # noqa: PLR2004 -- two make a stretch
            self._seen.popleft()
        since_ms, before = self._seen[0]
        return (total - before) * SECOND_MS / (now_ms - since_ms) if now_ms > since_ms else 0.0


class _Connection(msgspec.Struct):
    product: Product
    frames: int = 0
    bytes_received: int = 0
    heard_ns: int = 0
    open_sockets: set[str] = msgspec.field(default_factory=set)
    losses: int = 0
    words: str = CONNECTING
    misunderstood: int = 0
    rate: _Rate = msgspec.field(default_factory=_Rate)


class _Stream(msgspec.Struct):
    product: Product
    state: StreamState = StreamState.WAITING
    ended_ms: int = 0  # rows from before it may be counted later, and make nothing live
    rows: int = 0
    last_ms: int | None = None
    latencies: deque[int] = msgspec.field(default_factory=lambda: deque(maxlen=_LATENCIES))
    left_out: int = 0
    left_out_in_a_row: int = 0
    rate: _Rate = msgspec.field(default_factory=_Rate)


class FeedMetrics:
    """Counts. Used under the feed's lock."""

    def __init__(self, specs: Sequence[ConnectionSpec]) -> None:
        self._connections = {
            connection_name(spec, index): _Connection(spec.product) for index, spec in enumerate(specs)
        }
        self._topics = {
            connection_name(spec, index): {topic.key: topic for topic in spec.topics}
            for index, spec in enumerate(specs)
        }
        self._streams = {
            (listing.market, kind): _Stream(spec.product)
            for spec in specs
            for listing in spec.listings
            for kind in _WATCHED
            if _is_brought(spec, listing.market, kind)
        }
        self._clocks_reported: set[str] = set()
        self.notices: deque[str] = deque(maxlen=_MOST_NOTICES)

    def note(self, words: str) -> None:
        """Keep a sentence; one that is there already becomes the newest."""
        if words in self.notices:
            self.notices.remove(words)
        self.notices.append(words)

    def open_sockets(self, socket: str) -> tuple[str, ...]:
        """The open sockets of the connection that `socket` belongs to."""
        return tuple(self._connections[socket.rpartition("#")[0]].open_sockets)

    def frame(self, size: int, received_ns: int, socket: str) -> None:
        """A message of so many bytes came on a socket."""
        connection = self._connections[socket.rpartition("#")[0]]
        connection.frames += 1
        connection.bytes_received += size
        connection.heard_ns = received_ns

    def rows(self, rows: Rows) -> None:
        """Rows were taken out of the normalizer."""
        for market, batches in rows.items():
            for batch in batches:
                stream = self._streams.get((market, batch.kind))
                if stream is not None and len(batch):
                    _count(stream, batch)
                    self._compare_clocks(stream)

    def _compare_clocks(self, stream: _Stream) -> None:
        """Report once a venue whose times are not ours; both are shown as they are, and ours order everything."""
        venue = stream.product.venue
        if venue in self._clocks_reported or len(stream.latencies) < _LATENCIES:
            return
        apart_ms = float(np.median(stream.latencies))
        if abs(apart_ms) > CLOCKS_APART_MS:
            self._clocks_reported.add(venue)
            way = "behind" if apart_ms > 0 else "ahead of"
            self.note(
                f"The times of {stream.product.title} are {abs(apart_ms) / SECOND_MS:,.0f} s {way} this machine's "
                "clock: one of the two is wrong. Receive times order everything here."
            )

    def ended(self, socket: str, words: str) -> None:
        """The connection that `socket` belongs to is over for good; `words` is a sentence on the reason."""
        connection = self._connections[socket.rpartition("#")[0]]
        connection.open_sockets.clear()
        connection.words = words
        self.note(words)

    def events(self, events: Iterable[Event], socket: str = "") -> None:
        """Take reports of the normalizer, `socket` being the one they are about, and the state of connections."""
        for event in events:
            if isinstance(event, Connected | Disconnected | Silent):
                self._connection_changed(event)
            elif isinstance(event, Misunderstood):
                self._misunderstood(event)
            elif isinstance(event, Refused):
                self._refused(event, socket.rpartition("#")[0])
            elif isinstance(event, Unusable):
                self._left_out(event)
            elif isinstance(event, Notice):
                self.note(event.words)
            elif isinstance(event, ClockStepped | Paused):
                self.note(paused_words(event) if isinstance(event, Paused) else _stepped_words(event))
            elif isinstance(event, Relisted):
                self.note(
                    f"The venue now lists {event.market} in steps of {event.tick_size} (price) and {event.lot_size} "
                    "(quantity). This view counts on in the steps it began with; a recording keeps every digit."
                )
            elif isinstance(event, Unknown):
                self.note(f"{event.venue} sent something about {event.symbol}, which was not asked for.")

    def connections(
        self, now_ms: int, awaited: Mapping[str, Collection[str]] | None = None
    ) -> tuple[ConnectionHealth, ...]:
        """How the connections are; `awaited` has by name which of their topics have not begun (`Normalizer`)."""
        return tuple(
            ConnectionHealth(
                name=name,
                title=each.product.title,
                is_open=bool(each.open_sockets),
                words=each.words,
                frames=each.frames,
                bytes_received=each.bytes_received,
                frames_per_s=each.rate.at(now_ms, each.frames),
                heard_ms=each.heard_ns // 1_000_000 if each.heard_ns else None,
                reconnects=each.losses,
                misunderstood=each.misunderstood,
                topics=len(self._topics[name]),
                awaited=len((awaited or {}).get(name, ())),
            )
            for name, each in self._connections.items()
        )

    def streams(self, now_ms: int) -> tuple[StreamHealth, ...]:
        """How the streams are."""
        return tuple(
            StreamHealth(
                market=market,
                kind=kind,
                state=each.state,
                rows=each.rows,
                last_ms=each.last_ms,
                rate_per_s=each.rate.at(now_ms, each.rows),
                latency_ms=float(np.median(each.latencies)) if each.latencies else None,
                left_out=each.left_out,
                completeness=completeness_of(each.product) if kind is Kind.LIQUIDATION else None,
            )
            for (market, kind), each in self._streams.items()
        )

    def _connection_changed(self, event: Connected | Disconnected | Silent) -> None:
        name = event.connection.rpartition("#")[0]
        connection = self._connections[name]
        if isinstance(event, Connected):
            connection.open_sockets.add(event.connection)
            connection.words = ""
        elif isinstance(event, Disconnected):
            was_open = event.connection in connection.open_sockets
            connection.open_sockets.discard(event.connection)
            if not connection.open_sockets:
                connection.words = event.words
                # An attempt that never opened is no loss; neither is the end of one of two sockets.
                connection.losses += was_open
                self.note(event.words)
                self._lost(name, event.received_ms)
        else:
            self._silent(event, name)

    def _lost(self, name: str, received_ms: int) -> None:
        """A connection has no socket any more: nothing of it is live, or silent, until it brings something again."""
        for key in self._topics[name]:
            for stream in self._of_topic(name, key):
                stream.ended_ms = received_ms
                if stream.state is not StreamState.REFUSED:
                    stream.state = StreamState.WAITING

    def _silent(self, event: Silent, name: str) -> None:
        for stream in self._of_topic(name, event.topic):
            if stream.state is not StreamState.REFUSED:
                stream.state = StreamState.SILENT
        self.note(f"{event.topic} of {name.partition('/')[0]} fell silent; connecting anew.")

    def _refused(self, event: Refused, name: str) -> None:
        for stream in self._of_topic(name, event.topic):
            stream.state = StreamState.REFUSED
        what = f"{event.topic}: " if event.topic else ""
        self.note(f"Refused: {what}{event.words}")

    def _misunderstood(self, event: Misunderstood) -> None:
        connection = self._connections.get(event.connection.rpartition("#")[0])
        if connection is not None:
            connection.misunderstood += 1
        else:
            self.note(f"{event.connection}: {event.words}")
        if isinstance(event, Defect):
            self._failed(event)

    def _failed(self, event: Defect) -> None:
        """A defect of ours cost a message: its streams have lost what stood in it."""
        self.note(f"{event.words} It was left out, and all else goes on.")
        for stream in self._of_topic(event.connection.rpartition("#")[0], event.topic):
            _leave_out(stream)

    def _left_out(self, event: Unusable) -> None:
        stream = self._streams.get((event.market, event.kind)) if event.kind is not None else None
        if stream is None:
            if any(market == event.market for market, _ in self._streams):
                self.note(event.words)  # of history, which has no stream that could count it
            return
        _leave_out(stream)

    def _of_topic(self, name: str, key: str) -> list[_Stream]:
        """The streams that a topic of a connection brings."""
        topic = self._topics.get(name, {}).get(key)
        if topic is None:
            return []
        wanted = [(market, kind) for market in topic.markets for kind in topic.kinds]
        return [self._streams[each] for each in wanted if each in self._streams]


def _is_brought(spec: ConnectionSpec, market: str, kind: Kind) -> bool:
    by_topic = any(kind in topic.kinds and market in topic.markets for topic in spec.topics)
    return by_topic or (kind is Kind.OPEN_INTEREST and spec.product.open_interest_poll_s is not None)


def _leave_out(stream: _Stream) -> None:
    stream.left_out += 1
    stream.left_out_in_a_row += 1
    if stream.left_out_in_a_row >= _UNUSABLE_AFTER and stream.state is not StreamState.REFUSED:
        stream.state = StreamState.UNUSABLE


def _count(stream: _Stream, batch: Batch) -> None:
    stream.rows += len(batch)
    stream.left_out_in_a_row = 0
    stream.last_ms = int(batch.received_ms[-1])
    if stream.last_ms > stream.ended_ms:
        stream.state = StreamState.LIVE
    if batch.kind in _LATENT:
        stream.latencies.extend((batch.received_ms[-_LATENCIES:] - batch.time_ms[-_LATENCIES:]).tolist())
