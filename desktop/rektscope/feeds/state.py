"""What a parser remembers between messages: of one connection, and of all connections of a product.

Parsers are pure functions of bytes, time and this state. A connection's own memory begins empty, because venues begin
each with a snapshot; what was already told by another connection is shared, because while one connection takes the
place of another both bring the same messages.
"""

import hashlib
from collections import Counter, deque
from collections.abc import Hashable, Iterable

from rektscope.feeds.errors import UseError
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product

MOST_KEYS = 1 << 16
"""Keys remembered of a product: minutes of its busiest market, more than an overlap of two connections lasts."""

_FINGERPRINT_BYTES = 8


class Recent:
    """The last keys that were seen, a bounded number of them."""

    def __init__(self, most: int = MOST_KEYS) -> None:
        """Remember up to `most` keys."""
        self._most = most
        self._order: deque[int] = deque()
        self._keys: set[int] = set()

    def is_new(self, key: Hashable) -> bool:
        """Whether `key` was not seen lately; it is from now on."""
        fingerprint = _fingerprint(key)
        if fingerprint in self._keys:
            return False
        self._keys.add(fingerprint)
        self._order.append(fingerprint)
        if len(self._order) > self._most:
            self._keys.discard(self._order.popleft())
        return True


class Occurrences:
    """How often each key occurred, a bounded number of keys: the oldest is forgotten first."""

    def __init__(self, most: int = MOST_KEYS) -> None:
        """Count up to `most` different keys."""
        self._most = most
        self._order: deque[int] = deque()
        self._counts: Counter[int] = Counter()

    def count(self, key: Hashable) -> int:
        """Count one more occurrence of `key`; how many there were, with this one."""
        fingerprint = _fingerprint(key)
        if fingerprint not in self._counts:
            self._order.append(fingerprint)
            if len(self._order) > self._most:
                del self._counts[self._order.popleft()]
        self._counts[fingerprint] += 1
        return self._counts[fingerprint]

    def of(self, key: Hashable) -> int:
        """How often `key` occurred."""
        return self._counts.get(_fingerprint(key), 0)


def _fingerprint(key: Hashable) -> int:
    """64 bits in the key's place: memory is bounded in bytes whatever a venue writes, and a third of the key's own.

    One new key in 10^14 is taken for one of the 65,536 that are remembered, whatever keys are made of, and it is the
    same one in every run. Python's own `hash` would not do: -1 and -2 share one, and so do numbers 2^61 - 1 apart.
    """
    written = key if isinstance(key, bytes) else repr(key).encode(errors="surrogatepass")
    return int.from_bytes(hashlib.blake2b(written, digest_size=_FINGERPRINT_BYTES).digest())


class Shared:
    """What all connections of one product have told: ids of trades, and how often each liquidation without an id."""

    def __init__(self) -> None:
        """Nothing was told yet."""
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
        """Whether no connection has told the row with this id yet."""
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
        """Whether a row without an id is one more, not one that another connection has told.

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
