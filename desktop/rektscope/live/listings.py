"""Which markets venues have: the listings of those that were asked for, and all of a product for a picker.

One list answers for all markets of a product, so it is fetched once, page by page, and kept in memory: instruments do
not change while somebody looks for one. `Listings` may be used from any thread.
"""

import threading
from collections.abc import Mapping, Sequence

import msgspec

from rektscope.feeds.errors import FeedError, TransportError
from rektscope.feeds.instruments import with_origin
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.venue import Venue
from rektscope.live.rest_client import RestClientOf, held, sentence_of
from rektscope.market.errors import InputError
from rektscope.venues.catalogue import elsewhere, find_listing, product_of

_MOST_PAGES = 50
"""Pages of a list that does not end by then repeats itself."""


class UnreachableError(InputError):
    """A venue cannot be asked now, through the network or its rules; the same question may be answered later."""


class ProductListings(msgspec.Struct, frozen=True):
    """All markets of a product.

    Attributes:
        listings: in the venue's order.
        left_out: a sentence for each instrument that rektscope cannot count.
    """

    listings: tuple[Listing, ...]
    left_out: tuple[str, ...]

    def search(self, words: str, most: int = 50) -> list[Listing]:
        """Listings whose symbol, base or quote has each of the words (any case), best first.

        A coin by its exact name comes before symbols that begin with the first word, and these before the rest; among
        equals perpetuals before those that expire, then shorter symbols. No words give the first of the list.
        """
        wanted = words.upper().split()
        if not wanted:
            return list(self.listings[:most])
        found = [listing for listing in self.listings if all(word in _searched(listing) for word in wanted)]
        return sorted(found, key=lambda listing: _rank(listing, wanted[0]))[:most]


class Listings:
    """Lists of markets, fetched when they are needed and kept."""

    def __init__(self, client_of: RestClientOf, endpoints: Mapping[str, str] | None = None) -> None:
        """Nothing is fetched yet.

        Args:
            client_of: gives the client of a product.
            endpoints: other hosts by venue, as `--endpoint` gives them.
        """
        self._client_of = client_of
        self._endpoints = dict(endpoints or {})
        self._known: dict[tuple[str, str], ProductListings] = {}
        self._fetching: dict[tuple[str, str], threading.Lock] = {}
        self._choosing = threading.Lock()

    def of(self, venue: Venue, product: Product, stop: threading.Event | None = None) -> ProductListings:
        """All markets of a product of a venue, from memory where they were fetched before.

        Args:
            venue: the venue.
            product: one of its products; another host is put in by `endpoints`.
            stop: ends the fetching when set.

        Raises:
            InputError: the list cannot be had, and why.
            CancelledError: `stop` was set.
        """
        key = (venue.name, product.name)
        stop = stop or threading.Event()
        with self._choosing:  # a slow venue holds up nobody but those who ask for its own list
            fetching = self._fetching.setdefault(key, threading.Lock())
        with held(fetching, stop):
            if key not in self._known:
                there = elsewhere(product, self._endpoints.get(venue.name))
                self._known[key] = self._fetch(venue, there, stop)
            return self._known[key]

    def find(self, markets: Sequence[str], stop: threading.Event | None = None) -> list[Listing]:
        """The listings of `markets` (`venue:SYMBOL`), in their order, each once.

        Raises:
            InputError: a market is not written as its venue writes it, is not traded there (the sentence names similar
                ones), is one that rektscope cannot count, or the venue's list cannot be had.
            CancelledError: `stop` was set.
        """
        wanted = [(market, *product_of(market)) for market in dict.fromkeys(markets)]
        return [self._found(market, self.of(venue, product, stop)) for market, venue, product in wanted]

    def _found(self, market: str, reported: ProductListings) -> Listing:
        symbol = market.partition(":")[2]
        for sentence in reported.left_out:
            if sentence.startswith(f"{symbol}: "):
                raise InputError(f"{market} cannot be shown: {sentence.removeprefix(f'{symbol}: ')}.")
        return find_listing(market, reported.listings)

    def _fetch(self, venue: Venue, product: Product, stop: threading.Event) -> ProductListings:
        client = self._client_of(product)
        listings: dict[str, Listing] = {}
        left_out: list[str] = []
        cursor = ""
        for _ in range(_MOST_PAGES):
            try:
                reply = client.ask(venue.rest.listings_request(product, cursor), product, stop)
                page = with_origin(venue.rest.listings(reply.body, product), reply.body)
            except FeedError as error:
                kind = UnreachableError if isinstance(error, TransportError) else InputError
                raise kind(f"The list of markets of {product.title} cannot be had. {sentence_of(error)}") from error
            listings |= {listing.market: listing for listing in page.listings}
            left_out += page.left_out
            # A cursor that does not change is the last page of some venues, and would be fetched for ever.
            if not page.cursor or page.cursor == cursor:
                return ProductListings(tuple(listings.values()), tuple(dict.fromkeys(left_out)))
            cursor = page.cursor
        raise InputError(f"The list of markets of {product.title} cannot be had. It does not end.")


def find_listings(
    markets: Sequence[str],
    endpoints: Mapping[str, str] | None,
    client_of: RestClientOf,
    stop: threading.Event | None = None,
) -> list[Listing]:
    """The listings of `markets`, with one list fetched for each product however many markets of it there are.

    Raises:
        InputError: as for `Listings.find`.
        CancelledError: `stop` was set.
    """
    return Listings(client_of, endpoints).find(markets, stop)


def _searched(listing: Listing) -> str:
    instrument = listing.instrument
    return f"{instrument.symbol} {instrument.base} {instrument.quote}".upper()


def _rank(listing: Listing, word: str) -> tuple[bool, bool, bool, int, str]:
    symbol = listing.instrument.symbol
    return (
        listing.instrument.base.upper() != word,
        not symbol.upper().startswith(word),
        not listing.perpetual,
        len(symbol),
        symbol,
    )
