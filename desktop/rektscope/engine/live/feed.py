"""A live feed: connections, history and polling of some markets, taken in under one lock and handed on in turn.

Threads: one for each connection, one for each section's history, one for each poller, and one that hands rows on ten
to thirty times a second. Everything passes the intake under one lock, and what listens (`Tap`) sees it in the same
order, so a recording played back gives the very rows that were watched. Nothing is dropped on the way: the thread that
hands on empties the intake whatever anyone else does, and no view can hold it up.
"""

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from rektscope.engine.live.answers import Answer
from rektscope.engine.live.asking import Askers
from rektscope.engine.live.description import HISTORY_HOURS
from rektscope.engine.live.health import FeedHealth
from rektscope.engine.live.history import LoadedHistory, load_history
from rektscope.engine.live.intake import Intake, Rows, plan_name
from rektscope.engine.live.listings import find_listings
from rektscope.engine.live.polling import Poller, pollers
from rektscope.engine.live.tap import Tap
from rektscope.engine.live.watch import Watch
from rektscope.feeds.catalogue import Plan, plans
from rektscope.feeds.connection import Connection
from rektscope.feeds.errors import LinkError
from rektscope.feeds.events import Event, Notice, Refused
from rektscope.feeds.listing import Listing
from rektscope.feeds.sockets import GivenUpError
from rektscope.market.errors import InputError

_HAND_ON_S = 0.04
_WAITING_FOR_HISTORY = "Asking for the hours before."


@dataclass(frozen=True, slots=True)
class Taken:
    """What came since the last time.

    Attributes:
        rows: of the streams, in the order received.
        history: of the time before them.
        latest_ms: receive time of the newest, UTC milliseconds; nothing older will come but history.
    """

    rows: Rows
    history: Rows
    latest_ms: int


OnTaken = Callable[[Taken], None]


@dataclass(slots=True)
class _History:
    """What history there is, in words, by market."""

    loaded: dict[str, LoadedHistory] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)
    pending: set[str] = field(default_factory=set)

    @property
    def words(self) -> str:
        parts = []
        if self.pending:
            parts.append(_WAITING_FOR_HISTORY)
        parts += [f"{market}: {loaded.summary}." for market, loaded in self.loaded.items()]
        parts += [problem for loaded in self.loaded.values() for problem in loaded.problems]
        parts += self.problems.values()
        return " ".join(dict.fromkeys(parts))


class LiveFeed:
    """Some markets, live."""

    def __init__(
        self,
        listings: Sequence[Listing],
        endpoints: Mapping[str, str] | None = None,
        *,
        tap: Tap | None = None,
        askers: Askers | None = None,
        history_hours: float = HISTORY_HOURS,
    ) -> None:
        """A feed of these markets that does nothing yet; `open` finds the listings by their names.

        Args:
            listings: the markets.
            endpoints: other hosts by venue.
            tap: sees everything that is taken in.
            askers: ask the venues' REST interfaces.
            history_hours: how much of the time before the start to ask for; 0 for nothing.
        """
        self.listings = tuple(listings)
        self.endpoints = dict(endpoints or {})
        self.plans: tuple[Plan, ...] = tuple(plans(listings, endpoints=self.endpoints))
        self._tap = tap
        self._askers = askers or Askers()
        self._history_hours = history_hours
        self._lock = threading.Lock()
        self._intake = Intake(self.plans)
        self._watch = Watch(self.plans)
        self._history = _History()
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []
        self._failure: BaseException | None = None
        self._on_taken: OnTaken | None = None
        self._handing_on = threading.Lock()
        self._connections = {
            plan_name(plan, index): Connection(plan, self._on_frame, self._on_state, name=plan_name(plan, index))
            for index, plan in enumerate(self.plans)
        }
        self._pollers = pollers(self.plans, self._askers.of, self._on_answer, self._on_words)

    @classmethod
    def open(
        cls,
        markets: Sequence[str],
        endpoints: Mapping[str, str] | None = None,
        *,
        tap: Tap | None = None,
        history_hours: float = HISTORY_HOURS,
        stop: threading.Event | None = None,
    ) -> "LiveFeed":
        """A feed of markets by name (`venue:SYMBOL`); asks their venues what they are.

        Raises:
            InputError: a market is not traded, or its venue cannot be asked; GivenUpError when `stop` is set.
        """
        askers = Askers()
        listings = find_listings(markets, endpoints, askers.of, stop)
        return cls(listings, endpoints, tap=tap, askers=askers, history_hours=history_hours)

    @property
    def has_history(self) -> bool:
        """Whether the asking for history is over, with or without success."""
        return not self._history.pending

    def tap(self, tap: Tap) -> None:
        """Let `tap` see everything from now on; before `start`."""
        self._tap = tap

    def start(self, on_taken: OnTaken | None = None) -> None:
        """Begin; `on_taken` gets what came, on a thread of the feed, about twenty times a second."""
        self._on_taken = on_taken
        if self._history_hours > 0:
            self._history.pending = {listing.market for listing in self.listings}
        for connection in self._connections.values():
            connection.start()
        for poller in self._pollers:
            poller.start()
        if self._history_hours > 0:
            self._run("live-history", self._load_history)
        self._run("live-feed", self._hand_on_forever)

    def stop(self) -> None:
        """End it, within two seconds; what came last is handed on before. Safe to call twice.

        Raises:
            BaseException: what a tap or `on_taken` raised.
        """
        self._stop.set()
        parts: list[Connection | Poller] = [*self._connections.values(), *self._pollers]
        with ThreadPoolExecutor(max_workers=max(1, len(parts)), thread_name_prefix="stopping") as pool:
            endings = [pool.submit(part.stop) for part in parts]
        for thread in self._threads:
            thread.join()
        was_running, self._threads = bool(self._threads), []
        self._askers.close()
        for ending in endings:
            ending.result()
        if was_running:
            self._hand_on()  # the end of the feed is no gap in it, so nothing is closed
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure

    def health(self, at_ms: int | None = None, recording: str = "") -> FeedHealth:
        """How everything is now; `recording` is a sentence to pass on."""
        now_ms = time.time_ns() // 1_000_000 if at_ms is None else at_ms
        with self._lock:
            return FeedHealth(
                at_ms=now_ms,
                connections=self._watch.connections(now_ms),
                streams=self._watch.streams(now_ms),
                history=self._history.words,
                notices=tuple(self._watch.notices),
                coalesced=0,
                recording=recording,
            )

    def _run(self, name: str, work: Callable[[], None]) -> None:
        def guarded() -> None:
            try:
                work()
            except GivenUpError:
                pass
            except BaseException as failure:  # noqa: BLE001 -- handed to whoever stops the feed
                self._failure = failure

        thread = threading.Thread(target=guarded, name=name, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _on_frame(self, frame: bytes, received_ns: int, line: str) -> None:
        with self._lock:
            if self._tap is not None:
                self._tap.frame(frame, received_ns, line)
            self._watch.frame(len(frame), received_ns, line)
            reports = self._intake.frame(frame, received_ns, line)
            if reports:
                self._watch.events(reports)
        for report in reports:
            self._heed(report, line)

    def _on_state(self, event: Event) -> None:
        with self._lock:
            if self._tap is not None:
                self._tap.state(event)
            self._watch.events(self._intake.state(event))

    def _on_answer(self, answer: Answer) -> None:
        with self._lock:
            if self._tap is not None:
                self._tap.answer(answer)
            self._watch.events(self._intake.answer(answer))

    def _on_words(self, words: str) -> None:
        if words:
            with self._lock:
                self._watch.notices.append(words)

    def _heed(self, report: Event, line: str) -> None:
        """Do what the venue asks for."""
        connection = self._connections[line.rpartition("#")[0]]
        if isinstance(report, Refused) and report.topic:
            connection.refuse(report.topic)
        elif isinstance(report, Notice) and report.reconnect:
            connection.renew()

    def _load_history(self) -> None:
        """The history of all markets, one after another."""
        for plan in self.plans:
            for listing in plan.listings:
                self._load_market(plan, listing)

    def _load_market(self, plan: Plan, listing: Listing) -> None:
        market = listing.market
        try:
            loaded = load_history(
                listing,
                plan.section,
                plan.venue,
                self._askers.of(plan.section),
                self._on_answer,
                hours=self._history_hours,
                stop=self._stop,
            )
        except (LinkError, InputError) as error:
            self._history.problems[market] = str(error)
        else:
            self._history.loaded[market] = loaded
        self._history.pending.discard(market)

    def _hand_on_forever(self) -> None:
        while not self._stop.wait(_HAND_ON_S):
            self._hand_on()

    def _hand_on(self) -> None:
        with self._handing_on:
            with self._lock:
                taken = Taken(self._intake.flush(), self._intake.flush_history(), self._intake.latest_ms)
                self._watch.rows(taken.rows)
            if self._on_taken is not None:
                self._on_taken(taken)
