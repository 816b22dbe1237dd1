"""Bitget's REST: instruments, candles, settled funding. Open interest comes with the ticker; it has no history."""

import msgspec

from rektscope.feeds import absent, history
from rektscope.feeds.codec import decode, decoder, whole_of
from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Event
from rektscope.feeds.instruments import coin, page, step
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.request import ListingPage, Request, get
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import HOUR_MS
from rektscope.venues.bitget.config import INSTRUMENT_TYPES

_FUNDING_MS = 8 * HOUR_MS

open_interest_request = absent.no_request
open_interest = absent.no_rows
open_interest_history_request = absent.no_history_request
open_interest_history = absent.no_rows


class _Symbol(msgspec.Struct):
    symbol: str
    baseCoin: str
    quoteCoin: str
    priceMultiplier: str
    quantityMultiplier: str
    status: str
    type: str = ""
    fundInterval: str = ""


class _Funding(msgspec.Struct):
    fundingRate: str
    fundingRateTimestamp: int


class _Fundings(msgspec.Struct):
    resultList: list[_Funding]


class _Response(msgspec.Struct):
    code: str
    msg: str = ""
    data: msgspec.Raw = msgspec.Raw(b"[]")


_RESPONSE = decoder(_Response)
_SYMBOLS = decoder(list[_Symbol])
_CANDLES = decoder(list[tuple[int, str, str, str, str, str, str]], text_numbers=True)
_FUNDINGS = decoder(_Fundings, text_numbers=True)


def listings_request(product: Product, _cursor: str = "") -> Request:
    """GET instruments of one category, all on one page."""
    return get(product, "/api/v3/market/instruments", {"category": _category(product)})


def listings(body: bytes, product: Product) -> ListingPage:
    """Perpetuals that trade; sizes are coins."""
    decoded = decode(_SYMBOLS, _data(body))
    return page(decoded, lambda symbol: symbol.symbol, lambda symbol: _listing(symbol, product))


def _listing(symbol: _Symbol, product: Product) -> Listing | None:
    if symbol.status != "online" or symbol.type != "perpetual":
        return None
    instrument = Instrument(
        venue=product.venue,
        symbol=symbol.symbol,
        base=coin(symbol.baseCoin),
        quote=symbol.quoteCoin,
        contract=Contract.LINEAR,
        tick_size=step(symbol.priceMultiplier),
        lot_size=step(symbol.quantityMultiplier),
    )
    hours = max(0, whole_of(symbol.fundInterval))
    return Listing.of(instrument, product.name, funding_ms=hours * HOUR_MS)


def candles_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request:
    """GET history candles of one minute."""
    span = {"startTime": start_ms, "endTime": end_ms, "limit": product.candles_per_request}
    parameters = {"category": _category(product), "symbol": listing.wire_symbol, "interval": "1m", **span}
    return get(product, "/api/v3/market/history-candles", parameters)


def candles(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Candles; volume in coin."""
    decoded = decode(_CANDLES, _data(body))
    return history.complete((history.candle(listing, row[0], row[1:5], row[5]) for row in decoded), received_ms)


def funding_request(product: Product, listing: Listing, _start_ms: int, _end_ms: int) -> Request:
    """GET the newest settled rates: the venue asks for them by page, not by time."""
    parameters = {"category": _category(product), "symbol": listing.wire_symbol, "limit": product.fundings_per_request}
    return get(product, "/api/v3/market/history-fund-rate", parameters)


def funding(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Settled rates."""
    decoded = decode(_FUNDINGS, _data(body)).resultList
    rates = [(row.fundingRateTimestamp, row.fundingRate) for row in decoded]
    return history.complete(history.fundings(listing, rates, _FUNDING_MS), received_ms)


def _category(product: Product) -> str:
    return INSTRUMENT_TYPES[product.name].upper()


def _data(body: bytes) -> msgspec.Raw:
    """The data of an answer that is no refusal."""
    response = decode(_RESPONSE, body)
    if response.code != "00000":
        raise VenueError(f"Bitget refused a request: {response.msg} (code {response.code})")
    return response.data
