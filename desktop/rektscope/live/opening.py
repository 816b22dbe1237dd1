"""Opening feeds and fetching lists of markets beside everything else: work on threads whose results are asked for.

Nothing here calls back: whoever waits looks now and then, on a thread of its own choosing.
"""

import math
import threading
from collections.abc import Mapping, Sequence

import msgspec

from rektscope.feeds.backoff import Backoff
from rektscope.feeds.clock import Clock
from rektscope.feeds.listing import Listing
from rektscope.feeds.sockets import CancelledError
from rektscope.live.access import VenueAccess
from rektscope.live.feed import LiveFeed
from rektscope.live.listings import Listings, UnreachableError
from rektscope.live.observed.plan import AccountPlan
from rektscope.live.rest_client import RestClients
from rektscope.market.errors import InputError
from rektscope.net.policy import NetworkPolicy
from rektscope.venues.catalogue import venue_of

_LEAST_WAIT_S = 2.0


class OpeningDelay(msgspec.Struct, frozen=True):
    """An attempt that failed because a venue could not be reached.

    Attributes:
        reason: one sentence.
        wait_s: how long until the next one.
    """

    reason: str
    wait_s: float


class FeedOpening:
    """A live feed on its way; while its venues cannot be reached it tries again and again, ever later.

    Attributes:
        markets: what it is of.
        delay: the last attempt that failed, or None.
    """

    def __init__(
        self,
        markets: Sequence[str],
        endpoints: Mapping[str, str] | None = None,
        *,
        policy: NetworkPolicy | None = None,
        clock: Clock | None = None,
        accounts: AccountPlan | None = None,
        access: VenueAccess | None = None,
    ) -> None:
        """An opening of `markets` that has not begun; `clock` waits between the attempts, the others as of the feed."""
        self.markets = tuple(markets)
        self.delay: OpeningDelay | None = None
        self._endpoints = dict(endpoints or {})
        self._policy, self._accounts, self._access = policy, accounts, access
        self._clock = clock or Clock()
        self._again_s = -math.inf
        self._stop = threading.Event()
        self._feed: LiveFeed | None = None
        self._is_taken = False
        self._failure: BaseException | None = None
        self._thread = threading.Thread(target=self._open, name="opening-feed", daemon=True)

    @property
    def is_done(self) -> bool:
        """Whether it has ended, well or not."""
        # A thread that has not begun is not alive either, and has no ident.
        return self._thread.ident is not None and not self._thread.is_alive()

    @property
    def wait_left_s(self) -> float:
        """How long until the next attempt; 0 while one is being made."""
        return max(0.0, self._again_s - self._clock.steady_s())

    def start(self) -> None:
        """Begin to ask the venues."""
        self._thread.start()

    def stop(self) -> None:
        """Give up, and wait until that is done; a feed that nobody has taken is let go. Safe to call at any time."""
        self._stop.set()
        if self._thread.ident is not None:
            self._thread.join()
        feed, self._feed = self._feed, None
        if feed is not None and not self._is_taken:
            feed.stop()

    def feed(self) -> LiveFeed | None:
        """The feed, not started, which is the caller's from now on; None while it is not there or was given up.

        Raises:
            InputError: it cannot be opened, and why.
        """
        if self._failure is not None:
            raise self._failure
        self._is_taken = self._feed is not None
        return self._feed

    def _open(self) -> None:
        backoff = Backoff(self._clock.random)
        while not self._stop.is_set():
            try:
                self._feed = LiveFeed.open(
                    self.markets,
                    self._endpoints,
                    stop=self._stop,
                    policy=self._policy,
                    accounts=self._accounts,
                    access=self._access,
                )
            except CancelledError:
                return
            # Only this heals by waiting; a market that does not exist will not exist in a minute.
            except UnreachableError as failure:
                wait_s = backoff.next_s(_LEAST_WAIT_S)
                self._again_s = self._clock.steady_s() + wait_s  # first: who sees the delay asks how long it is
                self.delay = OpeningDelay(str(failure), wait_s)
            except BaseException as failure:  # noqa: BLE001 -- raised again by `feed` on the thread that asks
                self._failure = failure
                return
            else:
                return
            self._clock.wait(self._stop, wait_s)


class MarketDirectory:
    """What venues trade: each venue's list is fetched once, on a thread of its own, when it is first asked for."""

    def __init__(self, endpoints: Mapping[str, str] | None = None, clients: RestClients | None = None) -> None:
        """A directory that has asked nobody yet; `endpoints` gives other hosts by venue, `clients` the network."""
        self._clients = clients or RestClients()
        self._listings = Listings(self._clients.of, endpoints)
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._threads: dict[str, threading.Thread] = {}
        self._known: dict[str, list[Listing] | str] = {}
        self._news: list[str] = []

    def request(self, venue: str) -> None:
        """Begin to fetch a venue's list, unless it is there or on its way; after a failure again."""
        with self._lock:
            thread = self._threads.get(venue)
            is_there = isinstance(self._known.get(venue), list)
            if is_there or (thread is not None and thread.is_alive()) or self._stop.is_set():
                return
            self._known.pop(venue, None)
            self._threads[venue] = threading.Thread(
                target=self._fetch, args=(venue,), name=f"markets of {venue}", daemon=True
            )
            self._threads[venue].start()

    def listings(self, venue: str) -> list[Listing] | str | None:
        """A venue's markets; a sentence when they could not be had; None while they are not there."""
        with self._lock:
            return self._known.get(venue)

    def news(self) -> list[str]:
        """Venues whose answer has come since the last call."""
        with self._lock:
            news, self._news = self._news, []
            return news

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still awaited, or `news` has not given it yet."""
        with self._lock:
            return bool(self._news) or any(thread.is_alive() for thread in self._threads.values())

    def stop(self) -> None:
        """Stop fetching, and wait until that is done. Safe to call twice."""
        self._stop.set()
        # Not under the lock: a thread that ends takes it.
        for thread in list(self._threads.values()):
            thread.join()
        self._clients.close()

    def _fetch(self, name: str) -> None:
        """All products of a venue; one that fails leaves the others standing."""
        venue = venue_of(name)
        found: list[Listing] = []
        words = ""
        for product in venue.products:
            try:
                found += self._listings.of(venue, product, self._stop).listings
            except InputError as error:
                words = words or str(error)
            except CancelledError:
                return
        with self._lock:
            self._known[name] = found or words or f"{venue.title} lists no markets."
            self._news.append(name)
