"""A venue as a value: the functions of its four modules under one name.

`topics`, `topic_of`, `answer` and `parse` are the whole of what a connection needs to know about a venue; `rest` is
its module of requests. To add a venue, copy a package, fill in its `config`, and record messages to test it with.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

import msgspec

from rektscope.feeds.accounts import Accounts
from rektscope.feeds.asking import Subscription
from rektscope.feeds.events import Event
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product, Topic
from rektscope.feeds.request import ListingPage, Request
from rektscope.feeds.state import State
from rektscope.market.events import Kind


class Rest(Protocol):
    """The functions of a `rest` module. Requests are values, answers are bytes; nothing is sent here.

    History is asked for in [start_ms, end_ms) and answered oldest first, each row received when it was complete; an
    answer may hold more than was asked for, and rows that were not complete by `received_ms` are left out. A request
    is None where the venue has no such thing for this market. Answers that are refusals or not as documented raise
    VenueError.
    """

    def listings_request(self, product: Product, cursor: str = "") -> Request:
        """The list of markets, or its next page."""

    def listings(self, body: bytes, product: Product) -> ListingPage:
        """The markets in the list."""

    def candles_request(self, product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request | None:
        """One-minute candles of traded prices."""

    def candles(self, body: bytes, listing: Listing, received_ms: int) -> list[Event]:
        """The candles in the answer."""

    def open_interest_request(self, product: Product, listing: Listing) -> Request | None:
        """Open interest now."""

    def open_interest(self, body: bytes, listing: Listing, received_ms: int) -> list[Event]:
        """The open interest in the answer."""

    def open_interest_history_request(
        self, product: Product, listing: Listing, start_ms: int, end_ms: int
    ) -> Request | None:
        """Open interest in steps of `Product.open_interest_step_ms`."""

    def open_interest_history(self, body: bytes, listing: Listing, received_ms: int) -> list[Event]:
        """The open interests in the answer."""

    def funding_request(self, product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request | None:
        """Settled funding rates."""

    def funding(self, body: bytes, listing: Listing, received_ms: int) -> list[Event]:
        """The settled rates in the answer."""


class Venue(msgspec.Struct, frozen=True):
    """A venue.

    Attributes:
        name: as in `binance:BTCUSDT`.
        title: for people.
        example: a symbol that exists, for sentences about ones that do not.
        products: what it runs separately.
        product_name: the name of the product that trades a symbol; None when it is no symbol of this venue's.
        topics: what to subscribe to for some kinds of a market; kinds that no topic brings are left out.
        subscribe: the messages that ask for topics, within the product's limits, each with the topics that it asks
            for; the int is the time in seconds.
        topic_of: the key of the topic that a frame belongs to; None for anything else.
        answer: what must be sent back at once when this frame arrives (heartbeats); None for most.
        parse: events in a frame; raises FeedError and nothing else.
        rest: its `rest` module.
        accounts: its `accounts` module, where it makes positions of single accounts public; else None.
        not_watched: what else it trades and is not watched live, as the end of a sentence; empty for nothing to say.
    """

    name: str
    title: str
    example: str
    products: tuple[Product, ...]
    product_name: Callable[[str], str | None]
    topics: Callable[[Product, Listing, frozenset[Kind]], tuple[Topic, ...]]
    subscribe: Callable[[Product, Sequence[Topic], int], tuple[Subscription, ...]]
    topic_of: Callable[[bytes], str | None]
    answer: Callable[[bytes], bytes | None]
    parse: Callable[[bytes, int, State], list[Event]]
    rest: Rest
    accounts: Accounts | None = None
    not_watched: str = ""
