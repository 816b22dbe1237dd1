"""What a parser remembers between messages: of one connection, and of all connections of a product.

Parsers are pure functions of bytes, time and this state. A connection's own memory begins empty, because venues begin
each with a snapshot; what another connection has brought already is shared, because while one connection takes the
place of another both bring the same messages.
"""

from collections.abc import Hashable, Iterable

from rektscope.feeds.errors import UseError
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.remembered import Occurrences, Recent


class Shared:
    """What all connections of one product have brought: ids of trades, and how often each liquidation without an id."""

    def __init__(self) -> None:
        """Nothing has come yet."""
        self.ids = Recent()
        self.decoded = Occurrences()


class State:
    """What the parser of one connection remembers.

    Attributes:
        product: whose messages they are.
        listings: the markets we want, by the symbol in messages.
        by_index: the same by the symbol of their index.
        topics: keys of the topics that this connection asked for.
        begun: topics (or symbols) whose first message has come.
        fields: last known texts of a market's ticker, for venues that send only what changed.
    """

    def __init__(
        self,
        product: Product,
        listings: Iterable[Listing],
        topics: Iterable[str] = (),
        shared: Shared | None = None,
    ) -> None:
        """A connection that has heard nothing yet.

        Raises:
            UseError: two listings have the same symbol in messages.
        """
        self.product = product
        self.listings: dict[str, Listing] = {}
        for listing in listings:
            if listing.wire_symbol in self.listings:
                raise UseError(f"two listings are called {listing.wire_symbol}")
            self.listings[listing.wire_symbol] = listing
        self.by_index: dict[str, list[Listing]] = {}
        for listing in self.listings.values():
            self.by_index.setdefault(listing.index_symbol, []).append(listing)
        self.topics = frozenset(topics)
        self.begun: set[str] = set()
        self.fields: dict[str, dict[str, str]] = {}
        self._shared = shared or Shared()
        self._unknown = Recent(1024)
        self._frames = Recent(1024)
        self._mine = Occurrences()

    def relist(self, listing: Listing) -> None:
        """Count a market by another listing of it from now on."""
        old = self.listings[listing.wire_symbol]
        self.listings[listing.wire_symbol] = listing
        sharing = self.by_index[old.index_symbol]
        sharing[sharing.index(old)] = listing

    def is_new_id(self, *key: Hashable) -> bool:
        """Whether no connection has brought the row with this id yet."""
        return self._shared.ids.is_new(key)

    def is_first(self, topic: str) -> bool:
        """Whether this is the first message of a topic on this connection."""
        if topic in self.begun:
            return False
        self.begun.add(topic)
        return True

    def is_repeated_frame(self, frame: bytes) -> bool:
        """Whether this connection has brought the very same frame lately. For liquidations, which have no ids."""
        return not self._frames.is_new(frame)

    def is_new_occurrence(self, *key: Hashable) -> bool:
        """Whether a row without an id is a new one, and not one that another connection has brought.

        Two alike on one connection are two: accounts with the same entry are liquidated alike. The n-th of a kind on
        one connection is the n-th of that kind on another.
        """
        here = self._mine.count(key)
        if here <= self._shared.decoded.of(key):
            return False
        self._shared.decoded.count(key)
        return True

    def is_new_unknown(self, symbol: str) -> bool:
        """Whether this symbol, of which there is no listing, comes for the first time."""
        return self._unknown.is_new(symbol)
