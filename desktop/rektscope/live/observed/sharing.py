"""What the discoveries of one product's accounts share: answers, what is heard of all markets, and the weight spent.

A window that records what it watches finds accounts twice, for two sets of rows. Each answer goes to both, so that none
is asked for twice, and the trades and marks of all markets are listened to once.
"""

import threading
from collections import deque
from collections.abc import Sequence
from typing import Protocol

from rektscope.feeds.clock import STOPPING_S, Clock
from rektscope.feeds.events import Traders
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.venue import Venue
from rektscope.live.observed.hearing import AllMarkets
from rektscope.live.rest_client import Reply, RestClients
from rektscope.live.topics import TopicAllowance

_MINUTE_S = 60.0
_ASKED_FOR_S = 10.0
"""No second question about an account is asked within this time: the first one's answer has come by then."""


class Sharer(Protocol):
    """Gets what others learn. Its methods run on the others' threads: they must return at once, and not raise."""

    def answered(self, address: str, reply: Reply) -> None:
        """Another one got an answer about an account."""

    def heard_of(self, listings: Sequence[Listing]) -> None:
        """Markets whose trades will come."""

    def heard_traders(self, event: Traders) -> None:
        """Who traded, in any of them."""

    def heard_mark(self, symbol: str, price: float) -> None:
        """A mark price of a market, by its symbol in messages."""

    def missed(self) -> None:
        """Trades were missed."""


class AccountSharing:
    """One product's. Safe to use from any thread.

    Attributes:
        clients: through which all of its questions go, one after another.
    """

    def __init__(
        self, venue: Venue, product: Product, clients: RestClients, topics: TopicAllowance, clock: Clock
    ) -> None:
        """Nobody shares anything yet, and nothing is listened to."""
        self._venue, self._product, self.clients = venue, product, clients
        self._topics, self._clock = topics, clock
        self._joining = threading.Lock()
        self._sharers: tuple[Sharer, ...] = ()
        self._hearers: tuple[Sharer, ...] = ()
        self._hearing: AllMarkets | None = None
        self._listings: Sequence[Listing] = ()
        self._asked_s: dict[str, float] = {}
        self._counting = threading.Lock()
        self._spent: deque[tuple[float, int]] = deque()

    @property
    def hears_all(self) -> bool:
        """Whether all markets of the product are listened to."""
        hearing = self._hearing
        return hearing is not None and hearing.is_whole

    def join(self, sharer: Sharer, *, hears: bool) -> None:
        """Give this one what the others learn from now on, and, where it `hears`, trades and marks of all markets."""
        with self._joining:
            self._sharers = (*self._sharers, sharer)
            if not hears:
                return
            self._hearers = (*self._hearers, sharer)
            sharer.heard_of(self._listings)
            if self._hearing is None:
                self._hearing = AllMarkets(
                    self._venue,
                    self._product,
                    self.clients,
                    self._topics,
                    self._heard_of,
                    self._heard_traders,
                    self._heard_mark,
                    self._missed,
                    self._clock,
                )
                self._hearing.start()

    def leave(self, sharer: Sharer, timeout_s: float = STOPPING_S) -> None:
        """Give it nothing any more; after the last one nothing is listened to. Safe to call for one that never joined.

        Raises:
            TimeoutError: what listens has not ended in time.
            BaseException: what it failed with.
        """
        with self._joining:
            self._sharers = tuple(each for each in self._sharers if each is not sharer)
            self._hearers = tuple(each for each in self._hearers if each is not sharer)
            if not self._hearers and self._hearing is not None:
                hearing, self._hearing, self._listings = self._hearing, None, ()
                hearing.stop(timeout_s)

    def claim(self, address: str) -> bool:
        """Whether to ask about an account now: not where another one has just done so, or is about to."""
        with self._counting:
            now_s = self._clock.steady_s()
            self._asked_s = {each: at_s for each, at_s in self._asked_s.items() if at_s > now_s - _ASKED_FOR_S}
            if address in self._asked_s:
                return False
            self._asked_s[address] = now_s
            return True

    def publish(self, sharer: Sharer, address: str, reply: Reply) -> None:
        """Give an answer that this one has read to all others."""
        for each in self._sharers:
            if each is not sharer:
                each.answered(address, reply)

    def spend(self, weight: int) -> None:
        """A question of this weight is asked now."""
        with self._counting:
            self._drop_old()
            self._spent.append((self._clock.steady_s(), weight))

    def weight_used(self) -> int:
        """The weight of the questions of the last minute."""
        with self._counting:
            self._drop_old()
            return sum(weight for _, weight in self._spent)

    def _drop_old(self) -> None:
        """Drop what is older than a minute, also where nobody looks at the health: a recorder runs for weeks."""
        since_s = self._clock.steady_s() - _MINUTE_S
        while self._spent and self._spent[0][0] <= since_s:
            self._spent.popleft()

    def _heard_of(self, listings: Sequence[Listing]) -> None:
        self._listings = listings  # before the hearers are looked at: `join` gives them to whoever joins meanwhile
        for each in self._hearers:
            each.heard_of(listings)

    def _heard_traders(self, event: Traders) -> None:
        for each in self._hearers:
            each.heard_traders(event)

    def _heard_mark(self, symbol: str, price: float) -> None:
        for each in self._hearers:
            each.heard_mark(symbol, price)

    def _missed(self) -> None:
        for each in self._hearers:
            each.missed()
