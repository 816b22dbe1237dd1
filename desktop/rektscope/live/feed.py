"""A live feed: connections, history and polling of some markets, taken in under one lock and handed on in turn.

Threads: one for each connection, one for each product's history, one for each poller, and one that hands rows on
fifty times a second. Everything passes the normalizer under one lock, and what listens (`FeedListener`) sees it in
the same order, so a recording played back gives the very rows that were watched. Nothing is dropped on the way: the
thread that hands on empties the normalizer whatever anyone else does, and no view can hold it up.

A defect costs as little as it can: what listens or looks and fails gets nothing more, a message that cannot be read is
left out, and everything else goes on. Each is reported in the health, and raised by `stop`.
"""

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

import msgspec

from rektscope.feeds.clock import Clock
from rektscope.feeds.connection import Connection
from rektscope.feeds.events import (
    Asked,
    Connected,
    Disconnected,
    Event,
    Gap,
    Notice,
    Refused,
    Silent,
    Traders,
    Unusable,
)
from rektscope.feeds.listing import Listing
from rektscope.feeds.spec import ConnectionSpec
from rektscope.live.access import VenueAccess
from rektscope.live.clock_watch import ClockWatch
from rektscope.live.description import HISTORY_HOURS, session_start_ms
from rektscope.live.guarded_listener import GuardedListener
from rektscope.live.health import FeedHealth
from rektscope.live.listener import FeedListener
from rektscope.live.listings import find_listings
from rektscope.live.loading import HistoryLoading
from rektscope.live.metrics import FeedMetrics
from rektscope.live.normalizer import Normalizer, Rows, connection_name
from rektscope.live.observed.feed_accounts import FeedAccounts
from rektscope.live.observed.plan import AccountKeeping, AccountPlan
from rektscope.live.polling import pollers
from rektscope.live.refilling import Refilling
from rektscope.live.relisting import Relisting
from rektscope.live.repeating import Repeating
from rektscope.live.responses import AccountResponse, Response
from rektscope.live.rest_client import RestClients
from rektscope.net.policy import NetworkPolicy
from rektscope.venues.catalogue import specs

_HAND_ON_S = 0.02


class FeedBatch(msgspec.Struct, frozen=True):
    """What came since the last time.

    Attributes:
        rows: of the streams, in the order received.
        history: of the time before them.
        latest_ms: receive time of the newest, UTC milliseconds; nothing older will come but history.
        silent_since_ms: markets of which not everything is heard or can be taken now, and since when: open gaps.
        awaiting_history: markets whose history may come in a later batch.
    """

    rows: Rows
    history: Rows
    latest_ms: int
    silent_since_ms: Mapping[str, int] = msgspec.field(default_factory=dict)
    awaiting_history: frozenset[str] = frozenset()


OnFeedBatch = Callable[[FeedBatch], None]


class _Part(Protocol):
    def start(self) -> None: ...

    def stop(self) -> None: ...


class LiveFeed:
    """Some markets, live.

    Attributes:
        accounts: finds those that hold something in its markets, at venues that make them public.
        started_ms: the second (UTC milliseconds) from which on its markets should be heard; None before the start.
    """

    def __init__(
        self,
        listings: Sequence[Listing],
        endpoints: Mapping[str, str] | None = None,
        *,
        listener: FeedListener | None = None,
        clients: RestClients | None = None,
        access: VenueAccess | None = None,
        history_hours: float = HISTORY_HOURS,
        planned: Sequence[ConnectionSpec] | None = None,
        clock: Clock | None = None,
        policy: NetworkPolicy | None = None,
        wall_ns: Callable[[], int] | None = None,
        accounts: AccountPlan | None = None,
    ) -> None:
        """A feed of these markets that does nothing yet; `open` finds the listings by their names.

        Args:
            listings: the markets; one that is given twice counts once.
            endpoints: other hosts by venue.
            listener: sees everything that is taken in.
            clients: ask the venues' REST interfaces, where there is no access that has them.
            access: of other feeds, so that together they keep to what venues allow; by default its own.
            history_hours: how much of the time before the start to ask for; 0 for nothing.
            planned: the connections to make of these markets, by default as few as the venues' limits allow.
            clock: time, chance and waiting.
            policy: proxy and certificates, where there are no clients that have them; by default the environment's.
            wall_ns: the system's clock, which is watched for being set; by default only where no clock is given.
            accounts: how accounts are asked about at venues that make them public.
        """
        self.listings = tuple({listing.market: listing for listing in listings}.values())
        self.endpoints = dict(endpoints or {})
        wanted = specs(self.listings, endpoints=self.endpoints) if planned is None else planned
        self.specs: tuple[ConnectionSpec, ...] = tuple(wanted)
        self._named = {connection_name(spec, index): spec for index, spec in enumerate(self.specs)}
        self.history_hours = history_hours
        # With a clock that was given (tests, a stand-in) the system's own has nothing to do: it would seem to be set
        # all the time.
        wall_ns = wall_ns or (time.time_ns if clock is None else clock.now_ns)
        self._owns_access = access is None
        self.access = access or VenueAccess(clock, policy=policy, clients=clients)
        clock = clock or self.access.clock
        self.now_ns = clock.now_ns
        self._clock_watch = ClockWatch(clock, wall_ns)
        self._clients = self.access.clients
        self.policy = self.access.policy
        # Held while frames are parsed and handed to the recorder: that keeps the order of rows and of journal one and
        # the same.
        self._lock = threading.Lock()
        self._normalizer = Normalizer(self.specs)
        self._metrics = FeedMetrics(self.specs)
        self._failures: list[BaseException] = []
        self._ended: set[str] = set()  # connections that are over for good
        self._not_begun = set(self._named)
        self._on_batch: OnFeedBatch | None = None
        self._is_running = False
        self.started_ms: int | None = None
        self._connections = {
            name: Connection(spec, self._on_frame, self._on_state, name=name, clock=clock, policy=self.policy)
            for name, spec in self._named.items()
        }
        self._history = HistoryLoading(self.specs, self._clients.of, self._on_response, history_hours, clock)
        self._relisting = Relisting(self.specs, self._clients.of, self._on_state, self._on_note, clock, self.endpoints)
        self._refilling = Refilling(self.specs, self._clients.of, self._on_response, self._on_note, clock)
        plan = accounts or AccountPlan()
        self.accounts = FeedAccounts(self.specs, self.access, plan, self._on_account, self._on_state, self._on_note)
        censors = {} if plan.keeping is AccountKeeping.ADDRESSES else _censors(self._named)
        self._listener = GuardedListener(listener, censors, self._lose_listener)
        self._handing_on = Repeating(self._hand_on_soon, "live-feed")
        self._bringing: tuple[_Part, ...] = (
            *self._connections.values(),
            *pollers(self.specs, self._clients.of, self._on_response, self._on_note, clock),
            self._history,
            self._relisting,
            self._refilling,
            *self.accounts.discoveries,
        )

    @classmethod
    def open(
        cls,
        markets: Sequence[str],
        endpoints: Mapping[str, str] | None = None,
        *,
        listener: FeedListener | None = None,
        history_hours: float = HISTORY_HOURS,
        stop: threading.Event | None = None,
        policy: NetworkPolicy | None = None,
        accounts: AccountPlan | None = None,
        access: VenueAccess | None = None,
    ) -> "LiveFeed":
        """A feed of markets by name (`venue:SYMBOL`); asks their venues what they are. Arguments as of a feed.

        Raises:
            InputError: a market is not traded, or its venue cannot be asked; CancelledError when `stop` is set.
        """
        own = VenueAccess(policy=policy) if access is None else access
        try:
            listings = find_listings(markets, endpoints, own.clients.of, stop)
        except BaseException:
            if access is None:
                own.close()
            raise
        feed = cls(listings, endpoints, listener=listener, access=own, history_hours=history_hours, accounts=accounts)
        feed._owns_access = access is None
        return feed

    @property
    def has_history(self) -> bool:
        """Whether the asking for history is over, with or without success."""
        return self._history.is_over

    @property
    def failure(self) -> BaseException | None:
        """The first defect, while the feed goes on without what had it; `stop` raises it."""
        return self._failures[0] if self._failures else None

    @property
    def has_ended(self) -> bool:
        """Whether nothing more will come, or what listens has failed: no use to go on."""
        return self._listener.has_failed or self._ended == set(self._connections) != set()

    def attach(self, listener: FeedListener) -> None:
        """Let `listener` see everything from now on; before `start`."""
        self._listener.attach(listener)

    def start(self, on_batch: OnFeedBatch | None = None, started_ms: int | None = None) -> None:
        """Begin.

        Args:
            on_batch: gets what came, on a thread of the feed, up to fifty times a second.
            started_ms: the start of what is watched or recorded, UTC milliseconds; by default now. A market that is
                not heard from then on has a gap.
        """
        self._on_batch = on_batch
        self.started_ms = session_start_ms(self.now_ns() // 1_000_000 if started_ms is None else started_ms)
        self._normalizer.begin(self.started_ms)
        self._is_running = True
        # Before the connections open, so that another feed of this process does not take the topics in between.
        for spec in self.specs:
            self.access.topics.hold(spec.product, len(spec.topics))
        for part in self._bringing:
            part.start()
        self._handing_on.start()

    def stop(self) -> None:
        """End it, soon; what came last is handed on before. Safe to call twice.

        Raises:
            BaseException: the first defect: what a listener or `on_batch` raised, or a part that did not end in time.
        """
        # All at once: each part may need seconds to end, and one after another they would add up.
        with ThreadPoolExecutor(max_workers=len(self._bringing), thread_name_prefix="stopping") as pool:
            endings = [pool.submit(part.stop) for part in self._bringing]
        self._failures += [failure for ending in endings if (failure := ending.exception()) is not None]
        if self._is_running:
            for spec in self.specs:
                self.access.topics.give_back(spec.product, len(spec.topics))
        try:
            self._handing_on.stop()
        except BaseException as failure:  # noqa: BLE001 -- raised below, when everything has ended
            self._failures.append(failure)
        else:
            if self._is_running:
                self._hand_on()  # the end of the feed is no gap in it, so no gap is closed
        self._is_running = False
        if self._owns_access:
            self.access.close()
        failures, self._failures = self._failures, []
        if failures:
            raise failures[0]

    def health(self, at_ms: int | None = None, recording: str = "", *, is_recording: bool = False) -> FeedHealth:
        """How everything is now; `recording` is a sentence to pass on, `is_recording` whether anything is kept."""
        now_ms = self.now_ns() // 1_000_000 if at_ms is None else at_ms
        accounts = self.accounts.health()
        with self._lock:
            return FeedHealth(
                at_ms=now_ms,
                connections=self._metrics.connections(now_ms, self._normalizer.awaited),
                streams=self._metrics.streams(now_ms),
                history=self._history.words,
                notices=tuple(self._metrics.notices),
                coalesced=0,
                recording=recording,
                is_recording=is_recording,
                accounts=accounts,
            )

    def _on_frame(self, frame: bytes, received_ns: int, socket: str) -> None:
        with self._lock:
            self._listener.frame(frame, received_ns, socket)
            self._metrics.frame(len(frame), received_ns, socket)
            try:
                # The normalizer reports a defect in reading and goes on; only what it raises itself ends the
                # connection.
                known = len(self._normalizer.defects)
                reports = self._normalizer.frame(frame, received_ns, socket)
            except Exception as failure:
                self._lose_connection(socket, received_ns, failure)
                raise
            self._failures += list(self._normalizer.defects.values())[known:]
            if reports:
                self._metrics.events(reports, socket)
            ended = self._take_ended(socket.rpartition("#")[0])
        self._refill(ended)
        # After the lock: what a report asks for may take other locks, and a thread that holds those may want this one.
        for report in reports:
            self._dispatch(report, socket)

    def _on_state(self, event: Event) -> None:
        with self._lock:
            self._take_state(event)
            ended: list[Gap] = []
            if isinstance(event, Connected | Asked | Disconnected | Silent):
                ended = self._take_ended(event.connection.rpartition("#")[0])
        self._refill(ended)

    def _take_ended(self, connection: str) -> list[Gap]:
        """Under the lock: the gaps that ended just now; trades in them were missed, and the streams may have begun."""
        ended = self._normalizer.ended_gaps
        if ended and self._normalizer.is_covered(connection):
            self._miss_trades(connection)  # when all is heard: who is asked about before may trade unseen again
        if connection in self._not_begun and self._normalizer.is_covered(connection):
            self._not_begun.remove(connection)
            self._history.begun(connection)
        return ended

    def _refill(self, gaps: Sequence[Gap]) -> None:
        for gap in gaps:
            self._refilling.missed(gap.market, gap.time_ms, gap.time_ms + gap.duration_ms)

    def _take_state(self, event: Event) -> None:
        """Under the lock."""
        self._listener.state(event)
        try:
            self._metrics.events(self._normalizer.state(event))
        except Exception as failure:
            self._failures.append(failure)
            if isinstance(event, Connected | Disconnected | Silent):
                self._metrics.ended(event.connection, _defect(failure))
                self._ended.add(event.connection.rpartition("#")[0])
            raise
        if isinstance(event, Disconnected) and not event.planned:
            self._miss_trades(event.connection.rpartition("#")[0])

    def _miss_trades(self, connection: str) -> None:
        """Trades of a connection (by name) were missed: what its own venue's accounts hold may have changed unseen."""
        self.accounts.missed(self._named[connection].product)

    def _on_response(self, response: Response) -> None:
        with self._lock:
            self._listener.response(response)
            try:
                self._metrics.events(self._normalizer.response(response))
            except Exception as failure:
                self._failures.append(failure)
                what = f"{response.kind.value.replace('_', ' ')} of {response.market}"
                self._metrics.note(f"Asking for the {what} ended because of a defect in rektscope ({failure!r}).")
                raise

    def _on_account(self, response: AccountResponse) -> None:
        with self._lock:
            self._listener.account(response)
            try:
                self._metrics.events(self._normalizer.account(response))
            except Exception as failure:
                self._failures.append(failure)
                self._metrics.note(f"Asking about accounts ended because of a defect in rektscope ({failure!r}).")
                raise

    def _on_note(self, words: str) -> None:
        if words:
            with self._lock:
                self._metrics.note(words)

    def _lose_listener(self, failure: Exception) -> None:
        """Under the lock: what listens has failed."""
        self._failures.append(failure)
        self._metrics.note(f"What records this feed failed because of a defect in rektscope ({failure!r}).")

    def _lose_connection(self, socket: str, received_ns: int, failure: Exception) -> None:
        """A message could not be taken in: its connection ends, and what it misses is a gap."""
        self._failures.append(failure)
        self._ended.add(socket.rpartition("#")[0])
        received_ms = received_ns // 1_000_000
        for name in self._metrics.open_sockets(socket):
            self._take_state(Disconnected(received_ms, name, received_ms, _defect(failure)))

    def _dispatch(self, report: Event, socket: str) -> None:
        """Act on a report: who traded, a refusal, a request to connect anew, rows off the grid."""
        if isinstance(report, Traders):
            self.accounts.traded(report)
            return
        connection = self._connections[socket.rpartition("#")[0]]
        if isinstance(report, Refused) and report.topic:
            connection.refuse(report.topic)
        elif isinstance(report, Notice) and report.reconnect:
            connection.renew()
        elif isinstance(report, Unusable) and report.is_off_grid:
            self._relisting.suspect(report.market)

    def _hand_on_soon(self) -> None:
        if not self._handing_on.stopping.wait(_HAND_ON_S):
            self._hand_on()

    def _watch_clock(self) -> None:
        """Report that the system's clock was set, and sleep; receive times go on from where they were."""
        for event in self._clock_watch.look():
            with self._lock:
                self._take_state(event)

    def _hand_on(self) -> None:
        """On the thread of that name, or after its end."""
        self._watch_clock()
        awaited = self._history.awaited  # before the rows: what is over by now is among them
        with self._lock:
            normalizer = self._normalizer
            rows, history = normalizer.flush(), normalizer.flush_history()
            batch = FeedBatch(rows, history, normalizer.latest_ms, normalizer.silent_since_ms, awaited)
            self._metrics.rows(batch.rows)
        if self._on_batch is None:
            return
        try:
            self._on_batch(batch)
        except Exception as failure:  # noqa: BLE001 -- raised by `stop`
            self._on_batch = None
            with self._lock:
                self._failures.append(failure)
                self._metrics.note(f"What shows this feed failed because of a defect in rektscope ({failure!r}).")


def _censors(named: Mapping[str, ConnectionSpec]) -> dict[str, Callable[[bytes], bytes]]:
    """By name of a connection, what takes the addresses of people out of its messages; of venues that name some."""
    return {name: spec.venue.accounts.without_users for name, spec in named.items() if spec.venue.accounts is not None}


def _defect(failure: Exception) -> str:
    return f"It ended because of a defect in rektscope ({failure!r})."
