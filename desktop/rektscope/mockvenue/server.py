"""The server: listens on this machine, and serves each client on a thread of its own.

`start` and `stop` are symmetrical; after `stop`, which takes a moment, no thread and no socket is left.
"""

import contextlib
import errno
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Self

from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.times import format_iso
from rektscope.mockvenue.binance import Binance
from rektscope.mockvenue.bybit import Bybit
from rektscope.mockvenue.connection import ServerConnection, ServerContext
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.cursor import Progress
from rektscope.mockvenue.faults import KINDS, Fault, FaultBook, parse_fault
from rektscope.mockvenue.hyperliquid import Hyperliquid
from rektscope.mockvenue.hyperliquid_accounts import AccountFaults
from rektscope.mockvenue.hyperliquid_limits import WEIGHT_A_MINUTE, Limits, WeightUse
from rektscope.mockvenue.notes import lacking, no_market, population_notes
from rektscope.mockvenue.okx import Okx
from rektscope.mockvenue.origin import Origin, origin_of
from rektscope.mockvenue.population.population import Population
from rektscope.mockvenue.timeline import AS_FAST_AS_READ, Stamped, Timeline, WallClock
from rektscope.mockvenue.translation import served_by
from rektscope.mockvenue.venue import ServedVenue, VenuePolicy
from rektscope.sessions.session import Session, SessionInfo

HOST = "127.0.0.1"
"""Never reachable from another machine."""

VENUES = ("binance", "bybit", "okx", "hyperliquid")

_STOPPING_S = 10.0
_LISTENING_S = 0.02
_MOST_PORT = 65_535


class MockVenue:
    """A venue on this machine, from a session or from events."""

    def __init__(
        self,
        session: Session | Mapping[str, MarketEvents],
        venue: str,
        *,
        port: int = 0,
        speed: float = AS_FAST_AS_READ,
        stamped: Stamped = Stamped.SESSION,
        from_ms: int | None = None,
        to_ms: int | None = None,
        loops: bool = False,
        faults: Iterable[Fault | str] = (),
        seed: int = 0,
        is_throttled: bool = True,
        is_repeating: bool = False,
        gather_s: float = 0.0,
        clock: WallClock | None = None,
        policy: VenuePolicy | None = None,
        accounts: int = 0,
        weight_a_minute: int = WEIGHT_A_MINUTE,
    ) -> None:
        """Nothing listens before `start`.

        Args:
            session: a session, or events by market. The venue serves its own, and of each coin that it lacks a
                translation of another venue's market.
            venue: one of `VENUES`.
            port: where to listen; 0 for any free port.
            speed: session seconds a second; `AS_FAST_AS_READ` for as fast as each client reads.
            stamped: what times messages carry.
            from_ms: the first moment to play; by default the start of the session.
            to_ms: the last one; by default its end.
            loops: begin anew at the end.
            faults: what should go wrong, as `Fault` or as text.
            seed: what chance is drawn from.
            is_throttled: Binance pushes only the largest liquidation of each second and market, as the venue does;
                without it every one of the session.
            is_repeating: marks come as often as the venue sends them, the last one again where the session has fewer.
            gather_s: at no clock, how long to wait after a request for topics before anything is sent.
            clock: the clocks of this machine.
            policy: other heartbeats and limits than the venue's.
            accounts: Hyperliquid: so many made-up accounts, drawn from `seed`, trade what the session traded; 0 for
                nobody.
            weight_a_minute: Hyperliquid: what an address may ask by REST within a minute of `clock`.

        Raises:
            InputError: the venue is unknown, or the session has nothing of it, or a fault is none.
        """
        if not 0 <= port <= _MOST_PORT:
            raise InputError(f"{port} is no port: it must lie between 0 and {_MOST_PORT}.")
        info = session.info if isinstance(session, Session) else None
        events = session.events if isinstance(session, Session) else session
        first_ms, last_ms = _stretch(info, events, from_ms, to_ms)
        # A timeline ends before its end, and what happened in the last millisecond belongs to the session.
        self.timeline = Timeline(first_ms, last_ms + 1, speed=speed, stamped=stamped, loops=loops, clock=clock)
        markets = [
            ServedMarket.of(one.events, self.timeline, is_repeating=is_repeating, lenders=one.lenders)
            for one in served_by(events, venue)
        ]
        if venue not in VENUES:
            raise InputError(f"There is no stand-in for {venue!r}; there are: {', '.join(VENUES)}.")
        self._limits = Limits((clock or WallClock()).steady_s, weight_a_minute)
        self.population = _population(venue, markets, self.timeline, accounts, seed)
        self._faults = FaultBook([_fault_of(one, venue) for one in faults], seed)
        origin = origin_of(markets, info, self.population)
        self._venue = self._served(venue, markets, origin, is_throttled=is_throttled)
        if policy is not None:
            self._venue.policy = policy
        if not self._venue.markets:
            known = list(events) if info is None else [one.instrument.market for one in info.markets]
            raise no_market(self._venue.title, known)
        self.notes = lacking(list(self._venue.markets), info) + population_notes(self.population)
        self._port, self._gather_s = port, gather_s
        self._stop, self._done = threading.Event(), threading.Event()
        self._listener: socket.socket | None = None
        self._threads: list[threading.Thread] = []
        self._sent: Counter[str] = Counter()
        self._sent_lock = threading.Lock()
        self._started_s = 0.0
        self._progress = Progress()

    @property
    def markets(self) -> tuple[str, ...]:
        """What is served, `venue:SYMBOL`."""
        return tuple(market.instrument.market for market in self._venue.markets)

    @property
    def translated(self) -> dict[str, dict[str, str]]:
        """Of what is served: by market and kind of rows, the market of the session that lent them."""
        return {market.instrument.market: dict(market.lenders) for market in self._venue.markets if market.lenders}

    @property
    def url(self) -> str:
        """What to give to `--endpoint VENUE=`; only while it runs."""
        if self._listener is None:
            raise RuntimeError("the stand-in has not been started")
        return f"ws://{HOST}:{self._listener.getsockname()[1]}"

    @property
    def sent(self) -> dict[str, int]:
        """How many messages of each topic were written for clients, on all connections together."""
        with self._sent_lock:
            return dict(self._sent)

    def start(self) -> Self:
        """Listen from now on; itself, so that `MockVenue(…).start()` is one expression.

        Raises:
            InputError: the port is taken.
        """
        self._stop.clear()
        self._started_s = time.monotonic()
        try:
            self._listener = socket.create_server((HOST, self._port))
        except OSError as error:
            why = "something else listens there" if error.errno == errno.EADDRINUSE else error.strerror or str(error)
            raise InputError(f"Port {self._port} cannot be listened on ({why}): choose another, or 0.") from error
        # `stop` does not close the socket first: on Linux that would not wake a thread in `accept`.
        self._listener.settimeout(_LISTENING_S)
        context = ServerContext(
            self._venue,
            self.timeline,
            self._faults,
            self._stop.is_set,
            self._since_s,
            self._note,
            self._done.set,
            self._progress,
            self._gather_s,
        )
        self._begin("listening", lambda: self._listen(context))
        return self

    def stop(self) -> None:
        """End all connections and listen no more. Safe to call twice, or without a start.

        Raises:
            TimeoutError: a connection did not end in time: a defect.
        """
        self._stop.set()
        deadline_s = time.monotonic() + _STOPPING_S
        while self._threads:
            # One after the other: the listening thread is the first, and until it has ended it may add clients.
            thread = self._threads.pop(0)
            thread.join(max(0.0, deadline_s - time.monotonic()))
            if thread.is_alive():
                raise TimeoutError(f"{thread.name} has not ended within {_STOPPING_S:g} s")
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def wait_until_done(self, timeout_s: float) -> bool:
        """Whether some connection has been sent everything that it asked for, within that time."""
        return self._done.wait(timeout_s)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def weight_use(self) -> WeightUse:
        """Hyperliquid: what was asked and held so far."""
        return self._limits.use()

    def _served(self, name: str, markets: list[ServedMarket], origin: Origin, *, is_throttled: bool) -> ServedVenue:
        if name == "binance":
            return Binance(markets, self.timeline, is_throttled=is_throttled, origin=origin)
        if name == "hyperliquid":
            return Hyperliquid(
                markets,
                self.timeline,
                self.population,
                limits=self._limits,
                faults=self._account_faults(),
                origin=origin,
            )
        return (Bybit if name == "bybit" else Okx)(markets, self.timeline, origin=origin)

    def _account_faults(self) -> AccountFaults:
        return AccountFaults(
            lambda address: self._faults.has_vanished(address, self._since_s()),
            lambda body: self._faults.leaderboard(body, self._since_s()),
        )

    def _since_s(self) -> float:
        return time.monotonic() - self._started_s

    def _listen(self, context: ServerContext) -> None:
        listener = self._listener
        while listener is not None and not self._stop.is_set():
            with contextlib.suppress(TimeoutError):
                connection, (address, port) = listener.accept()
                client = ServerConnection(connection, address, context)
                self._begin(f"client {port}", client.run)
            self._threads[:] = [thread for thread in self._threads if thread.is_alive()]

    def _begin(self, name: str, run: Callable[[], None]) -> None:
        thread = threading.Thread(target=run, name=f"stand-in {self._venue.name} {name}", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _note(self, topics: Sequence[str]) -> None:
        with self._sent_lock:
            self._sent.update(topics)


def _fault_of(asked: Fault | str, venue: str) -> Fault:
    """A fault that this venue can have; raises InputError."""
    fault = parse_fault(asked) if isinstance(asked, str) else asked
    only = KINDS[fault.name].venue
    if only and only != venue:
        raise InputError(f"{fault.name} is a fault of {only} alone, not of {venue}.")
    return fault


def _population(
    venue: str, markets: list[ServedMarket], timeline: Timeline, accounts: int, seed: int
) -> Population | None:
    """The made-up accounts that were asked for; None without a market or where nobody was."""
    if accounts and venue != "hyperliquid":
        raise InputError(f"There are no accounts at {venue}: only hyperliquid shows what others hold.")
    return Population(markets, timeline, accounts, seed) if accounts and markets else None


def _stretch(
    info: SessionInfo | None, events: Mapping[str, MarketEvents], from_ms: int | None, to_ms: int | None
) -> tuple[int, int]:
    """First and last moment to play."""
    received = [batch.received_ms for market in events.values() for batch in market.batches() if len(batch)]
    if info is not None:
        first, last = info.start_ms, info.end_ms
    elif received:
        first, last = min(int(times[0]) for times in received), max(int(times[-1]) for times in received)
    else:
        raise InputError("There are no events to serve.")
    begin, end = first if from_ms is None else from_ms, last if to_ms is None else to_ms
    if not first <= begin <= end <= last:
        raise InputError(
            f"{format_iso(begin)} to {format_iso(end)} is no stretch of the session, which runs from "
            f"{format_iso(first)} to {format_iso(last)}."
        )
    return begin, end
