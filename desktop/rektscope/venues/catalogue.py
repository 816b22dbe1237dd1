"""Where to find a market: venue by name, `venue:SYMBOL` to product, listing, topics and addresses.

`--endpoint binance=ws://127.0.0.1:9000` puts another host in the place of a venue's, for WebSocket and REST alike; the
paths stay, so a stand-in has to speak the venue's own.
"""

import difflib
import ipaddress
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

from msgspec.structs import replace

from rektscope.feeds.asking import channels_in_turn
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product, Topic
from rektscope.feeds.spec import ConnectionSpec
from rektscope.feeds.venue import Venue
from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.market.instrument import split_market
from rektscope.venues.aster.venue import VENUE as ASTER
from rektscope.venues.binance.venue import VENUE as BINANCE
from rektscope.venues.bitget.venue import VENUE as BITGET
from rektscope.venues.bitmex.venue import VENUE as BITMEX
from rektscope.venues.bybit.venue import VENUE as BYBIT
from rektscope.venues.deribit.venue import VENUE as DERIBIT
from rektscope.venues.dydx.venue import VENUE as DYDX
from rektscope.venues.gate.venue import VENUE as GATE
from rektscope.venues.htx.venue import VENUE as HTX
from rektscope.venues.hyperliquid.venue import VENUE as HYPERLIQUID
from rektscope.venues.kraken.venue import VENUE as KRAKEN
from rektscope.venues.okx.venue import VENUE as OKX

VENUES = (BINANCE, BYBIT, OKX, HYPERLIQUID, BITMEX, DERIBIT, BITGET, GATE, HTX, KRAKEN, DYDX, ASTER)

LIVE_KINDS = frozenset(Kind) - {Kind.CANDLE, Kind.GAP, Kind.DELEVERAGING}
"""What feeds bring; candles come as history, gaps from the connection, and no venue streams auto-deleveraging."""

_BY_NAME = {venue.name: venue for venue in VENUES}
_REST_SCHEME = {"ws": "http", "wss": "https"}


def venue_of(name: str) -> Venue:
    """The venue of this name; raises InputError naming the ones there are."""
    if name not in _BY_NAME:
        known = ", ".join(sorted(_BY_NAME))
        raise InputError(f"rektscope has no live feed of {name!r}; it has: {known}.")
    return _BY_NAME[name]


def product_of(market: str, endpoints: Mapping[str, str] | None = None) -> tuple[Venue, Product]:
    """Venue and product that trade `market` (`venue:SYMBOL`); `endpoints` gives other hosts by venue.

    Raises:
        InputError: there is no such venue, or the symbol is not written as the venue writes its symbols.
    """
    name, symbol = split_market(market)
    venue = venue_of(name)
    product_name = venue.product_name(symbol)
    for product in venue.products:
        if product.name == product_name:
            return venue, elsewhere(product, (endpoints or {}).get(name))
    other = f" Not watched live: {venue.not_watched}." if venue.not_watched else ""
    raise InputError(
        f"{symbol!r} is not written as {venue.title} writes its markets: try {venue.name}:{venue.example}.{other}"
    )


def find_listing(market: str, listings: Iterable[Listing]) -> Listing:
    """The listing of `market` among those that its venue has; raises InputError naming similar ones."""
    by_market = {listing.market: listing for listing in listings}
    if market in by_market:
        return by_market[market]
    venue, _ = product_of(market)
    similar = difflib.get_close_matches(market, by_market, n=3, cutoff=0.8)
    hint = f"did you mean {' or '.join(similar)}?" if similar else "check the symbol on the venue's page."
    raise InputError(f"{venue.title} does not trade {market}: {hint}")


def specs(
    listings: Sequence[Listing], kinds: frozenset[Kind] = LIVE_KINDS, endpoints: Mapping[str, str] | None = None
) -> list[ConnectionSpec]:
    """The connections that bring these kinds of these markets: as few as the venues' limits allow.

    A market's topics stay together where they fit; a topic that several markets need is asked for once a connection.
    """
    found: list[ConnectionSpec] = []
    for group in _by_product(listings):
        venue, product = product_of(group[0].market, endpoints)
        found += specs_of(venue, product, group, kinds)
    return found


def specs_of(
    venue: Venue, product: Product, listings: Sequence[Listing], kinds: frozenset[Kind]
) -> list[ConnectionSpec]:
    """The same for markets of one product."""
    found: list[ConnectionSpec] = []
    group: list[Listing] = []
    topics: dict[str, Topic] = {}
    for listing in listings:
        wanted = venue.topics(product, listing, kinds)
        # A topic that brings all markets (liquidations of OKX) counts once, so the limit is checked on the joined
        # topics.
        grown = _joined(topics, wanted)
        if len(grown) > product.topics_per_connection and group:
            found.append(_spec(venue, product, group, topics))
            group, grown = [], _joined({}, wanted)
        group.append(listing)
        topics = grown
    return [*found, _spec(venue, product, group, topics)] if topics else found


def parse_endpoint(text: str) -> tuple[str, str]:
    """`("binance", "ws://127.0.0.1:9000")` of `binance=ws://127.0.0.1:9000`, or of `binance=http://127.0.0.1:9000`.

    Raises:
        InputError: it is not of that form, the venue is unknown, or the address is unencrypted and not this machine.
    """
    name, _, url = text.partition("=")
    venue_of(name)
    try:
        parts = urlsplit(url)
        parts = parts._replace(scheme={"http": "ws", "https": "wss"}.get(parts.scheme, parts.scheme))
        usable = parts.scheme in _REST_SCHEME and bool(parts.hostname) and parts.port is not None
    except ValueError:
        usable = False
    if not usable or parts.path.strip("/") or parts.query or parts.username:
        raise InputError(f"{text!r} is not an endpoint: write it as {name}=wss://HOST:PORT, without a path.")
    if parts.scheme == "ws" and not _is_this_machine(str(parts.hostname)):
        raise InputError(f"{url!r} is not encrypted: only 127.0.0.1 and localhost may be reached by ws, else use wss.")
    return name, f"{parts.scheme}://{parts.netloc}"


def elsewhere(product: Product, endpoint: str | None) -> Product:
    """The product with another host in its addresses, its paths unchanged; as it is without an endpoint."""
    if endpoint is None:
        return product
    scheme, _, host = endpoint.partition("://")
    socket, rest = urlsplit(product.socket_url), urlsplit(product.rest_url)
    return replace(
        product, socket_url=f"{scheme}://{host}{socket.path}", rest_url=f"{_REST_SCHEME[scheme]}://{host}{rest.path}"
    )


def _by_product(listings: Sequence[Listing]) -> list[list[Listing]]:
    groups: dict[tuple[str, str], list[Listing]] = {}
    for listing in listings:
        groups.setdefault((listing.instrument.venue, listing.product), []).append(listing)
    return list(groups.values())


def _joined(known: dict[str, Topic], more: Iterable[Topic]) -> dict[str, Topic]:
    """Topics by key; one that is there already is for more markets then."""
    joined = dict(known)
    for topic in more:
        before = joined.get(topic.key)
        joined[topic.key] = topic if before is None else replace(topic, markets=before.markets + topic.markets)
    return joined


def _spec(venue: Venue, product: Product, listings: list[Listing], topics: dict[str, Topic]) -> ConnectionSpec:
    return ConnectionSpec(venue, product, tuple(listings), tuple(channels_in_turn(topics.values())))


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
