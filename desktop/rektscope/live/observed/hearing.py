"""Listening to all markets of a venue that names accounts: who trades in unwatched ones, and all marks.

Who trades anywhere may hold something in a watched market, and what an account buys elsewhere, and the marks there,
move the liquidation price of its cross positions here. Nothing of it is shown or recorded: connections of their own
bring it, and only who traded how much at what price, and marks, go on: those of them that are believed. Hyperliquid
lets a network address subscribe to 1,000 topics on 10 connections; its some 230 coins are two topics each, on two
connections. Asking for all marks instead would take a tenth of the questions about accounts, and a quarter where marks
move much.

Threads: one that asks for the list of markets, and those of the connections.
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack

from rektscope.feeds.clock import STOPPING_S, Clock
from rektscope.feeds.connection import Connection
from rektscope.feeds.coverage import Coverage
from rektscope.feeds.errors import FeedError
from rektscope.feeds.events import Connected, Disconnected, Event, Mark, Traders
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.spec import ConnectionSpec
from rektscope.feeds.state import Shared, State
from rektscope.feeds.venue import Venue
from rektscope.live.listings import Listings
from rektscope.live.observed.traders import traders_of
from rektscope.live.quarantine import Quarantine
from rektscope.live.repeating import Repeating
from rektscope.live.rest_client import RestClients
from rektscope.live.topics import TopicAllowance
from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.venues.catalogue import specs_of

RESERVED_TOPICS = 200
"""Left free for what is watched and recorded later: a hundred markets."""

_TOPICS_A_MARKET = 2
_AGAIN_S = 300.0
_LATER_S = 6 * 3600.0

OnListings = Callable[[Sequence[Listing]], None]
OnTraders = Callable[[Traders], None]
OnMark = Callable[[str, float], None]
OnMissed = Callable[[], None]


class AllMarkets:
    """The trades and marks of a product's markets, of as many as there are topics for, in the order of their list.

    Attributes:
        markets: how many are listened to.
        is_whole: whether these are all.
    """

    def __init__(
        self,
        venue: Venue,
        product: Product,
        clients: RestClients,
        topics: TopicAllowance,
        on_listings: OnListings,
        on_traders: OnTraders,
        on_mark: OnMark,
        on_missed: OnMissed,
        clock: Clock,
    ) -> None:
        """Nothing is asked before `start`.

        Args:
            venue: whose trades.
            product: of it.
            clients: ask for the list of markets.
            topics: knows how many more there is room for.
            on_listings: gets the markets, before their first trade.
            on_traders: gets who traded, on the connection's thread.
            on_mark: gets the symbol of a market in messages and its mark price, on the same thread.
            on_missed: called when trades were missed: a connection was lost, or all of its markets are heard at last.
            clock: time and waiting.
        """
        self._venue, self._product, self._clients, self._clock = venue, product, clients, clock
        self._topics, self._held_topics = topics, 0
        self._on_listings, self._on_traders = on_listings, on_traders
        self._on_mark, self._on_missed = on_mark, on_missed
        self._connections: list[Connection] = []
        self._finding = Repeating(self._find, f"markets of {product.venue}")
        self.markets = 0
        self.is_whole = False

    def start(self) -> None:
        """Begin to listen, as soon as the markets are known."""
        self._finding.start()

    def stop(self, timeout_s: float = STOPPING_S) -> None:
        """End it, and wait until it has ended; raises as `Repeating.stop`, and what a connection failed with."""
        try:
            self._finding.stop(timeout_s)
        finally:
            connections, self._connections = self._connections, []
            with ExitStack() as ending:  # each ends, whatever another raises
                ending.callback(self._give_back)
                for connection in connections:
                    ending.callback(connection.stop, timeout_s)

    def _give_back(self) -> None:
        held, self._held_topics = self._held_topics, 0
        self._topics.give_back(self._product, held)

    def _find(self) -> None:
        """On the thread of this: find the markets and begin to listen, once."""
        stopping = self._finding.stopping
        if self._connections:
            self._clock.wait(stopping, _LATER_S)
            return
        try:
            listed = Listings(self._clients.of).of(self._venue, self._product, stopping).listings
        except (InputError, FeedError):
            self._clock.wait(stopping, _AGAIN_S)  # the feed itself reports that the list cannot be had
            return
        wanted = len(listed) * _TOPICS_A_MARKET
        self._held_topics = self._topics.take(self._product, wanted, RESERVED_TOPICS)
        chosen = listed[: self._held_topics // _TOPICS_A_MARKET]
        if not chosen:
            self._give_back()
            self._clock.wait(stopping, _AGAIN_S if listed else _LATER_S)
            return
        self._on_listings(chosen)
        self.markets, self.is_whole = len(chosen), len(chosen) == len(listed)
        specs = specs_of(self._venue, self._product, chosen, frozenset({Kind.TRADE, Kind.MARK}))
        self._connections = [self._connection(spec, place) for place, spec in enumerate(specs)]
        for connection in self._connections:
            connection.start()

    def _lost(self) -> None:
        if not self._finding.stopping.is_set():
            self._on_missed()

    def _connection(self, spec: ConnectionSpec, place: int) -> Connection:
        hearing = _Hearing(spec, self._on_traders, self._on_mark, self._lost, self._clock.now_ns() // 1_000_000)
        name = f"{spec.product.venue}/{spec.product.name}/all/{place}"
        return Connection(
            spec, hearing.on_frame, hearing.on_state, name=name, clock=self._clock, policy=self._clients.policy
        )


class _Hearing:
    """What one connection brings. Used by its thread."""

    def __init__(
        self, spec: ConnectionSpec, on_traders: OnTraders, on_mark: OnMark, on_missed: OnMissed, since_ms: int
    ) -> None:
        self._coverage = Coverage(spec.topics, spec.venue.topic_of)
        self._coverage.begin(since_ms)
        self._spec, self._on_traders, self._on_mark, self._on_missed = spec, on_traders, on_mark, on_missed
        self._states: dict[str, State] = {}
        self._shared = Shared()  # while a socket takes the place of another both bring the same trades
        self._steps = {each.market: (each.wire_symbol, each.instrument.mark_step) for each in spec.listings}
        self._quarantine = Quarantine({each.market: each.instrument for each in spec.listings})

    def on_state(self, event: Event) -> None:
        """A change of a socket of it."""
        self._coverage.state(event)
        if isinstance(event, Connected):
            self._states[event.connection] = State(self._spec.product, self._spec.listings, event.topics, self._shared)
            self._quarantine.begin(self._steps)
        elif isinstance(event, Disconnected):
            self._states.pop(event.connection, None)
            if not event.planned:
                self._on_missed()

    def on_frame(self, frame: bytes, received_ns: int, socket: str) -> None:
        """A message."""
        state = self._states.get(socket)
        if state is None:
            return
        try:
            events = self._spec.venue.parse(frame, received_ns // 1_000_000, state)
        except FeedError:
            return  # the watched feed reports messages that cannot be read
        ended = self._coverage.message(socket, frame, events, received_ns // 1_000_000)
        if ended and not self._coverage.since_ms:
            self._on_missed()  # until now, when all is heard: what was reported of accounts before may have changed
        passed = self._quarantine.passed(events)
        for traders in traders_of(events, passed):
            self._on_traders(traders)
        for event in passed:
            if isinstance(event, Traders):
                self._on_traders(event)
            elif isinstance(event, Mark):
                symbol, step = self._steps[event.market]
                self._on_mark(symbol, event.mark_steps * step)
