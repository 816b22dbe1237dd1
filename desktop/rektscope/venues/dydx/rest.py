"""The REST of dYdX's indexer: markets, candles (with the open interest they began with), settled funding.

Source: docs.dydx.xyz, indexer client, HTTP. Open interest of now comes with the channel of markets.
"""

from datetime import UTC, datetime

import msgspec

from rektscope.feeds import absent, history
from rektscope.feeds.codec import decode, decoder, time_ms_of_iso
from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Event
from rektscope.feeds.instruments import coin, page, step
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.request import ListingPage, Request, get
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import HOUR_MS, SECOND_MS
from rektscope.venues.dydx.subscriptions import product_name

_ACTIVE = "ACTIVE"

open_interest_request = absent.no_request
open_interest = absent.no_rows


class _Error(msgspec.Struct):
    msg: str = ""


class _Market(msgspec.Struct):
    ticker: str
    status: str
    tickSize: str
    stepSize: str


class _Markets(msgspec.Struct):
    markets: dict[str, _Market] | None = None
    errors: list[_Error] = []


class _Candle(msgspec.Struct):
    startedAt: str
    open: str
    high: str
    low: str
    close: str
    baseTokenVolume: str
    startingOpenInterest: str | None = None


class _Candles(msgspec.Struct):
    candles: list[_Candle] | None = None
    errors: list[_Error] = []


class _Funding(msgspec.Struct):
    rate: str
    effectiveAt: str


class _Fundings(msgspec.Struct):
    historicalFunding: list[_Funding] | None = None
    errors: list[_Error] = []


_MARKETS = decoder(_Markets)
_CANDLES = decoder(_Candles)
_FUNDINGS = decoder(_Fundings)


def listings_request(product: Product, _cursor: str = "") -> Request:
    """GET perpetualMarkets, all on one page."""
    return get(product, "/v4/perpetualMarkets", {})


def listings(body: bytes, product: Product) -> ListingPage:
    """Markets that trade; quantities are coins in steps of `stepSize`. USD is what prices are in, USDC what is paid."""
    response = decode(_MARKETS, body)
    if response.markets is None:
        raise _refusal(response.errors)
    return page(response.markets.values(), lambda market: market.ticker, lambda market: _listing(market, product))


def _listing(market: _Market, product: Product) -> Listing | None:
    if market.status != _ACTIVE:
        return None
    if product_name(market.ticker) is None:
        raise VenueError("its name is not a coin and USD")
    instrument = Instrument(
        venue=product.venue,
        symbol=market.ticker,
        base=coin(market.ticker.removesuffix("-USD")),
        quote="USD",
        contract=Contract.LINEAR,
        tick_size=step(market.tickSize),
        lot_size=step(market.stepSize),
    )
    return Listing.of(instrument, product.name, funding_ms=HOUR_MS)


def candles_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request:
    """GET candles of one minute."""
    return _candles_of(product, listing, "1MIN", start_ms, end_ms, product.candles_per_request)


def candles(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Candles, which come newest first; volume in coins."""
    found = (
        history.candle(
            listing, time_ms_of_iso(row.startedAt), (row.open, row.high, row.low, row.close), row.baseTokenVolume
        )
        for row in _candles_in(body)
    )
    return history.complete(found, received_ms)


def open_interest_history_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request:
    """GET candles of five minutes: each has the open interest that it began with."""
    return _candles_of(product, listing, "5MINS", start_ms, end_ms, product.open_interests_per_request)


def open_interest_history(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Open interest in coins at the beginning of each candle that has it."""
    found = (
        history.open_interest(listing, time_ms_of_iso(row.startedAt), row.startingOpenInterest)
        for row in _candles_in(body)
        if row.startingOpenInterest
    )
    return history.complete(found, received_ms)


def funding_request(product: Product, listing: Listing, _start_ms: int, end_ms: int) -> Request:
    """GET historicalFunding: so many rates up to the end, an hour each."""
    parameters = {"effectiveBeforeOrAt": _iso(end_ms - 1), "limit": product.fundings_per_request}
    return get(product, f"/v4/historicalFunding/{listing.wire_symbol}", parameters)


def funding(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Settled rates, one an hour and for an hour."""
    response = decode(_FUNDINGS, body)
    if response.historicalFunding is None:
        raise _refusal(response.errors)
    rates = [(time_ms_of_iso(row.effectiveAt), row.rate) for row in response.historicalFunding]
    return history.complete(history.fundings(listing, rates, HOUR_MS), received_ms)


def _candles_of(product: Product, listing: Listing, resolution: str, start_ms: int, end_ms: int, most: int) -> Request:
    # The end is not documented as in or out: just before it, no candle too many pushes the oldest over the limit.
    span = {"resolution": resolution, "fromISO": _iso(start_ms), "toISO": _iso(end_ms - 1), "limit": most}
    return get(product, f"/v4/candles/perpetualMarkets/{listing.wire_symbol}", span)


def _candles_in(body: bytes) -> list[_Candle]:
    response = decode(_CANDLES, body)
    if response.candles is None:
        raise _refusal(response.errors)
    return response.candles


def _iso(time_ms: int) -> str:
    moment = datetime.fromtimestamp(time_ms // SECOND_MS, UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{time_ms % SECOND_MS:03d}Z"


def _refusal(errors: list[_Error]) -> VenueError:
    reason = errors[0].msg[:80] if errors and errors[0].msg else "no reason given"
    return VenueError(f"dYdX refused a request: {reason}")
