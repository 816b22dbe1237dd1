"""Hyperliquid's REST: one address to POST questions to. There is no history of open interest."""

from decimal import Decimal

import msgspec
from msgspec.structs import replace

from rektscope.feeds import absent, history
from rektscope.feeds.codec import decode, decoder, dumps, excerpt
from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Event
from rektscope.feeds.instruments import coin, page
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.request import ListingPage, Request
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.venues.hyperliquid.config import SECONDS_A_WEIGHT, USUAL_WEIGHT

_CANDLES_A_WEIGHT = 60
"""Their answer weighs one more for each 60 of them (docs, rate limits and user limits)."""

_PRICE_DECIMALS = 6
"""A price of a perpetual has at most 6 decimals less those of its size (and 5 digits, which is coarser)."""


class _Coin(msgspec.Struct):
    name: str
    szDecimals: int
    isDelisted: bool = False


class _Meta(msgspec.Struct):
    universe: list[_Coin]


class _Candle(msgspec.Struct):
    t: int
    o: str
    h: str
    l: str  # noqa: E741 -- the venue's name of the field
    c: str
    v: str


class _Funding(msgspec.Struct):
    fundingRate: str
    time: int


_META = decoder(_Meta)
_CANDLES = decoder(list[_Candle])
_FUNDINGS = decoder(list[_Funding])


open_interest_request = absent.no_request
open_interest = absent.no_rows
open_interest_history_request = absent.no_history_request
open_interest_history = absent.no_rows


def listings_request(product: Product, _cursor: str = "") -> Request:
    """POST `meta`."""
    return _question(product, {"type": "meta"})


def listings(body: bytes, product: Product) -> ListingPage:
    """Perpetuals of the main exchange. Sizes are coins with `szDecimals` decimals."""
    decoded = decode(_META, _accepted(body))
    return page(decoded.universe, lambda entry: entry.name, lambda entry: _listing(entry, product))


def _listing(entry: _Coin, product: Product) -> Listing | None:
    if entry.isDelisted:
        return None
    if not 0 <= entry.szDecimals <= _PRICE_DECIMALS:
        raise VenueError(f"its size has {entry.szDecimals} decimals")
    instrument = Instrument(
        venue=product.venue,
        symbol=entry.name,
        base=coin(entry.name),
        quote="USD",
        contract=Contract.LINEAR,
        # The finest price that can occur. Near a round power of ten the venue's five digits are coarser, which harms
        # nothing.
        tick_size=Decimal(1).scaleb(entry.szDecimals - _PRICE_DECIMALS),
        lot_size=Decimal(1).scaleb(-entry.szDecimals),
    )
    return Listing.of(instrument, product.name, funding_ms=HOUR_MS)


def candles_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request:
    """POST `candleSnapshot` of one minute; the venue keeps the newest 5,000."""
    span = {"coin": listing.wire_symbol, "interval": "1m", "startTime": start_ms, "endTime": end_ms - 1}
    rows = (end_ms - start_ms) // MINUTE_MS
    return replace(
        _question(product, {"type": "candleSnapshot", "req": span}),
        pause_s=(USUAL_WEIGHT + rows / _CANDLES_A_WEIGHT) * SECONDS_A_WEIGHT,
    )


def candles(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Candles; volume in coin."""
    decoded = decode(_CANDLES, _accepted(body))
    found = (history.candle(listing, row.t, (row.o, row.h, row.l, row.c), row.v) for row in decoded)
    return history.complete(found, received_ms)


def funding_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request:
    """POST `fundingHistory`."""
    span = {"coin": listing.wire_symbol, "startTime": start_ms, "endTime": end_ms - 1}
    return _question(product, {"type": "fundingHistory", **span})


def funding(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Settled rates, one an hour."""
    rates = [(row.time, row.fundingRate) for row in decode(_FUNDINGS, _accepted(body))]
    return history.complete(history.fundings(listing, rates, HOUR_MS), received_ms)


def _question(product: Product, question: dict[str, object]) -> Request:
    return Request(product.rest_url + "/info", dumps(question))


def _accepted(body: bytes) -> bytes:
    """The body, unless it is null or a bare text, which is how questions are refused."""
    if body.strip() == b"null" or body[:1] == b'"':
        raise VenueError(f"Hyperliquid refused a request: {excerpt(body)}")
    return body
