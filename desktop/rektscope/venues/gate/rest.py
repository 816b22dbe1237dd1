"""Gate's REST: contracts, candles, open interest before, settled funding."""

import msgspec

from rektscope.feeds import absent, history
from rektscope.feeds.codec import NO_FIGURE, RawNumber, decode, decoder, text_of
from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Event
from rektscope.feeds.instruments import coin, page, step
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.request import ListingPage, Request, get
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import HOUR_MS, SECOND_MS

_FUNDING_MS = 8 * HOUR_MS

open_interest_request = absent.no_request
open_interest = absent.no_rows


class _Symbol(msgspec.Struct):
    name: str
    type: str
    quanto_multiplier: RawNumber
    order_price_round: RawNumber
    order_size_min: RawNumber = NO_FIGURE
    funding_interval: int = 0
    in_delisting: bool = False


class _Candle(msgspec.Struct):
    t: int
    o: str
    h: str
    l: str  # noqa: E741 -- the venue's name of the field
    c: str
    v: RawNumber


class _Statistics(msgspec.Struct):
    time: int
    open_interest: RawNumber


class _Funding(msgspec.Struct):
    t: int
    r: str


class _Refusal(msgspec.Struct):
    label: str
    message: str = ""


_SYMBOLS = decoder(list[_Symbol])
_CANDLES = decoder(list[_Candle], text_numbers=True)
_STATISTICS = decoder(list[_Statistics])
_FUNDINGS = decoder(list[_Funding])
_REFUSAL = decoder(_Refusal)


def listings_request(product: Product, _cursor: str = "") -> Request:
    """GET contracts, all on one page."""
    return _get(product, "contracts", {})


def listings(body: bytes, product: Product) -> ListingPage:
    """Contracts that trade: linear ones of `quanto_multiplier` coins, inverse ones of one USD."""
    decoded = decode(_SYMBOLS, _accepted(body))
    return page(decoded, lambda symbol: symbol.name, lambda symbol: _listing(symbol, product))


def _listing(symbol: _Symbol, product: Product) -> Listing | None:
    if symbol.in_delisting:
        return None
    base, _, quote = symbol.name.partition("_")
    inverse = symbol.type == "inverse"
    if not inverse and product.name != "usdt":
        raise VenueError("its contract pays in another coin (quanto), which rektscope does not count")
    least = text_of(symbol.order_size_min)
    # Contracts may be traded in parts since sizes have decimals (`config._HEADERS`).
    on_wire = min(step("1"), step(least)) if least else step("1")
    coins = step("1") if inverse else step(text_of(symbol.quanto_multiplier))
    instrument = Instrument(
        venue=product.venue,
        symbol=symbol.name,
        base=coin(base),
        quote=quote,
        contract=Contract.INVERSE if inverse else Contract.LINEAR,
        tick_size=step(text_of(symbol.order_price_round)),
        lot_size=on_wire * coins,
        contract_quantity=coins,
    )
    return Listing.of(instrument, product.name, on_wire, funding_ms=symbol.funding_interval * SECOND_MS)


def candles_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request:
    """GET candlesticks of one minute."""
    span = {"from": start_ms // SECOND_MS, "to": (end_ms - 1) // SECOND_MS}
    return _get(product, "candlesticks", {"contract": listing.wire_symbol, "interval": "1m", **span})


def candles(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Candles; volume in contracts."""
    decoded = decode(_CANDLES, _accepted(body))
    found = (
        history.candle(listing, row.t * SECOND_MS, (row.o, row.h, row.l, row.c), text_of(row.v)) for row in decoded
    )
    return history.complete(found, received_ms)


def open_interest_history_request(product: Product, listing: Listing, start_ms: int, _end_ms: int) -> Request:
    """GET contract statistics in steps of five minutes, from a moment on."""
    span = {"from": start_ms // SECOND_MS, "interval": "5m", "limit": product.open_interests_per_request}
    return _get(product, "contract_stats", {"contract": listing.wire_symbol, **span})


def open_interest_history(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Open interests in contracts."""
    decoded = decode(_STATISTICS, _accepted(body))
    found = (history.open_interest(listing, row.time * SECOND_MS, text_of(row.open_interest)) for row in decoded)
    return history.complete(found, received_ms)


def funding_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request:
    """GET settled funding rates."""
    span = {"from": start_ms // SECOND_MS, "to": (end_ms - 1) // SECOND_MS, "limit": product.fundings_per_request}
    return _get(product, "funding_rate", {"contract": listing.wire_symbol, **span})


def funding(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Settled rates."""
    rates = [(row.t * SECOND_MS, row.r) for row in decode(_FUNDINGS, _accepted(body))]
    return history.complete(history.fundings(listing, rates, _FUNDING_MS), received_ms)


def _get(product: Product, path: str, parameters: dict[str, object]) -> Request:
    return get(product, f"/api/v4/futures/{product.name}/{path}", parameters)


def _accepted(body: bytes) -> bytes:
    """The body, unless it is a refusal (`{"label":"INVALID_PARAM_VALUE","message":…}`)."""
    if body[:1] == b"{":
        refusal = decode(_REFUSAL, body)
        raise VenueError(f"Gate refused a request: {refusal.message or 'no reason given'} ({refusal.label})")
    return body
