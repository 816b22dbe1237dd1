"""One process's access to the venues: feeds side by side keep, together, to what a venue lets one network address do.

A window watches some markets, records others and asks about watched accounts, each at its own time. What a venue counts
is all of it: so they ask through one client a host, count topics together, and share what they learn of accounts.
"""

import threading

from rektscope.feeds.clock import Clock, steady_clock
from rektscope.feeds.product import Product
from rektscope.feeds.venue import Venue
from rektscope.live.observed.sharing import AccountSharing
from rektscope.live.rest_client import RestClients
from rektscope.live.topics import TopicAllowance
from rektscope.net.policy import NetworkPolicy


class VenueAccess:
    """The one access to venues, shared by everything that asks them. Safe to use from any thread.

    Attributes:
        clock: time and waiting.
        clients: ask the venues' REST interfaces.
        topics: what is subscribed to.
    """

    def __init__(
        self, clock: Clock | None = None, *, policy: NetworkPolicy | None = None, clients: RestClients | None = None
    ) -> None:
        """Nobody is asked yet; `policy` counts where no clients are given that have one."""
        self.clock = clock or steady_clock()
        self.clients = clients or RestClients(self.clock, policy=policy)
        self.topics = TopicAllowance()
        self._sharing: dict[str, AccountSharing] = {}
        self._lock = threading.Lock()

    @property
    def policy(self) -> NetworkPolicy:
        """Proxy and certificates."""
        return self.clients.policy

    def accounts_of(self, venue: Venue, product: Product) -> AccountSharing:
        """What all feeds of a product share of its accounts."""
        with self._lock:
            sharing = self._sharing.get(product.rest_url)
            if sharing is None:
                sharing = AccountSharing(venue, product, self.clients, self.topics, self.clock)
                self._sharing[product.rest_url] = sharing
            return sharing

    def close(self) -> None:
        """Let go of all connections to REST interfaces; who still asks opens them anew."""
        self.clients.close()
