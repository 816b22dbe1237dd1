"""Aster's REST: exchange information, candles, settled funding. It has no open interest and no liquidations.

Source: github.com/asterdex/api-docs, V3, "Market Data Endpoints".
"""

import msgspec

from rektscope.feeds import absent, history
from rektscope.feeds.codec import decode, decoder
from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Event
from rektscope.feeds.instruments import coin, page, step, underlying_of
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.request import ListingPage, Request, get
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import HOUR_MS
from rektscope.venues.aster.subscriptions import product_name

_FUNDING_MS = 8 * HOUR_MS
"""Where a single rate has no interval: most markets' (`fundingIntervalHours` of GET fundingInfo)."""

open_interest_request = absent.no_request
open_interest = absent.no_rows
open_interest_history_request = absent.no_history_request
open_interest_history = absent.no_rows


class _Filter(msgspec.Struct):
    filterType: str
    tickSize: str = ""
    stepSize: str = ""


class _Symbol(msgspec.Struct):
    symbol: str
    baseAsset: str
    quoteAsset: str
    marginAsset: str
    contractType: str
    status: str
    filters: list[_Filter]
    underlyingType: str | None = None


class _Information(msgspec.Struct):
    symbols: list[_Symbol]


class _Funding(msgspec.Struct):
    fundingRate: str
    fundingTime: int


class _Refusal(msgspec.Struct):
    code: int
    msg: str


_INFORMATION = decoder(_Information)
_CANDLES = decoder(list[tuple[int, str, str, str, str, str, int, str, int, str, str, str]])
_FUNDINGS = decoder(list[_Funding])
_REFUSAL = decoder(_Refusal)


def listings_request(product: Product, _cursor: str = "") -> Request:
    """GET exchangeInfo, all markets on one page."""
    return get(product, "/fapi/v3/exchangeInfo", {})


def listings(body: bytes, product: Product) -> ListingPage:
    """Perpetuals that trade; quantities are coins. Precisions are no steps ("please do not use it as tickSize")."""
    decoded = decode(_INFORMATION, _accepted(body)).symbols
    return page(decoded, lambda symbol: symbol.symbol, lambda symbol: _listing(symbol, product))


def _listing(symbol: _Symbol, product: Product) -> Listing | None:
    if symbol.status != "TRADING" or symbol.contractType != "PERPETUAL":
        return None
    if product_name(symbol.symbol) is None:
        raise VenueError("its name is not a coin and dollars")
    if symbol.marginAsset == symbol.baseAsset:
        raise VenueError("it is margined in its coin, and the size of its contracts is not documented")
    sizes = {one.filterType: one for one in symbol.filters}
    if "PRICE_FILTER" not in sizes or "LOT_SIZE" not in sizes:
        raise VenueError("its tick or lot size is missing")
    instrument = Instrument(
        venue=product.venue,
        symbol=symbol.symbol,
        base=coin(symbol.baseAsset),
        quote=symbol.quoteAsset,
        contract=Contract.LINEAR,
        tick_size=step(sizes["PRICE_FILTER"].tickSize),
        lot_size=step(sizes["LOT_SIZE"].stepSize),
        underlying=underlying_of(symbol.underlyingType, {"COIN"}),
    )
    return Listing.of(instrument, product.name)


def candles_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request:
    """GET klines of one minute; an endTime would include the candle that starts then."""
    parameters: dict[str, object] = {"symbol": listing.wire_symbol, "interval": "1m"}
    parameters |= {"startTime": start_ms, "endTime": end_ms - 1, "limit": product.candles_per_request}
    return get(product, "/fapi/v3/klines", parameters)


def candles(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Candles; columns 5 and 9 are the volume in coins and the share of it that takers bought."""
    decoded = decode(_CANDLES, _accepted(body))
    return history.complete((history.candle(listing, row[0], row[1:5], row[5], row[9]) for row in decoded), received_ms)


def funding_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request:
    """GET fundingRate, of which both ends are included."""
    span = {"startTime": start_ms, "endTime": end_ms - 1, "limit": product.fundings_per_request}
    return get(product, "/fapi/v3/fundingRate", {"symbol": listing.wire_symbol, **span})


def funding(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Settled rates, oldest first; of how long each is, the time to the one before tells."""
    decoded = decode(_FUNDINGS, _accepted(body))
    rates = [(row.fundingTime, row.fundingRate) for row in decoded]
    return history.complete(history.fundings(listing, rates, _FUNDING_MS), received_ms)


def _accepted(body: bytes) -> bytes:
    """The body, unless it is a refusal (`{"code":-1000,"msg":"Invalid symbol."}`)."""
    # By the first bytes: an answer may have a megabyte, and only a refusal begins so.
    if body[:16].lstrip().startswith(b'{"code"'):
        refusal = decode(_REFUSAL, body)
        raise VenueError(f"Aster refused a request: {refusal.msg} (code {refusal.code})")
    return body
