"""Kraken Futures' REST: instruments, candles, settled funding. Open interest comes with the ticker."""

import msgspec

from rektscope.feeds import absent, history
from rektscope.feeds.codec import RawNumber, decode, decoder, text_of, time_ms_of_iso
from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Event
from rektscope.feeds.instruments import coin, page, step
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.request import ListingPage, Request, get
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import HOUR_MS, SECOND_MS

_CONTRACTS = {"futures_inverse": Contract.INVERSE, "flexible_futures": Contract.LINEAR}
_PERPETUAL = ("PI_", "PF_")

open_interest_request = absent.no_request
open_interest = absent.no_rows
open_interest_history_request = absent.no_history_request
open_interest_history = absent.no_rows


class _Symbol(msgspec.Struct):
    symbol: str
    type: str
    tradeable: bool
    tickSize: RawNumber = RawNumber(b"")
    contractSize: RawNumber = RawNumber(b"1")
    contractValueTradePrecision: int = 0
    base: str = ""
    quote: str = ""


class _Symbols(msgspec.Struct):
    result: str
    instruments: list[_Symbol] = []
    error: str = ""


class _Candle(msgspec.Struct):
    time: int
    open: str
    high: str
    low: str
    close: str
    volume: RawNumber


class _Candles(msgspec.Struct):
    candles: list[_Candle]


class _Funding(msgspec.Struct):
    timestamp: str
    relativeFundingRate: RawNumber


class _Fundings(msgspec.Struct):
    result: str
    rates: list[_Funding] = []
    error: str = ""


_SYMBOLS = decoder(_Symbols)
_CANDLES = decoder(_Candles)
_FUNDINGS = decoder(_Fundings)


def listings_request(product: Product, _cursor: str = "") -> Request:
    """GET instruments, all on one page."""
    return get(product, "/derivatives/api/v3/instruments", {})


def listings(body: bytes, product: Product) -> ListingPage:
    """Contracts that trade: inverse ones of `contractSize` USD, linear ones of coins in steps of their precision."""
    decoded = decode(_SYMBOLS, body)
    _refuse_failure(decoded.result, decoded.error)
    return page(decoded.instruments, lambda symbol: symbol.symbol, lambda symbol: _listing(symbol, product))


def _listing(symbol: _Symbol, product: Product) -> Listing | None:
    contract = _CONTRACTS.get(symbol.type)
    if not symbol.tradeable or contract is None:
        return None
    if not (symbol.base and symbol.quote):
        raise VenueError("its base and quote are not listed")
    inverse = contract is Contract.INVERSE
    size, one = step(text_of(symbol.contractSize)), step("1")
    if not inverse and size != one:
        raise VenueError(f"its contract is {size} coins, not one")
    instrument = Instrument(
        venue=product.venue,
        symbol=symbol.symbol,
        base=coin(symbol.base),
        quote=symbol.quote,
        contract=contract,
        tick_size=step(text_of(symbol.tickSize)),
        lot_size=one.scaleb(-symbol.contractValueTradePrecision),
        contract_size=size,
    )
    perpetual = symbol.symbol.startswith(_PERPETUAL)
    return Listing.of(instrument, product.name, funding_ms=HOUR_MS if perpetual else 0, perpetual=perpetual)


def candles_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request:
    """GET charts of trades of one minute."""
    path = f"/api/charts/v1/trade/{listing.wire_symbol}/1m"
    return get(product, path, {"from": start_ms // SECOND_MS, "to": (end_ms - 1) // SECOND_MS})


def candles(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Candles; volume as trades count it."""
    decoded = decode(_CANDLES, body).candles
    found = (
        history.candle(listing, row.time, (row.open, row.high, row.low, row.close), text_of(row.volume))
        for row in decoded
    )
    return history.complete(found, received_ms)


def funding_request(product: Product, listing: Listing, _start_ms: int, _end_ms: int) -> Request | None:
    """GET all settled rates there are; contracts that are delivered have none."""
    if not listing.perpetual:
        return None
    return get(product, "/derivatives/api/v4/historicalfundingrates", {"symbol": listing.wire_symbol})


def funding(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Settled rates: the relative ones, which are fractions."""
    decoded = decode(_FUNDINGS, body)
    _refuse_failure(decoded.result, decoded.error)
    rates = [(time_ms_of_iso(row.timestamp), text_of(row.relativeFundingRate)) for row in decoded.rates]
    return history.complete(history.fundings(listing, rates, HOUR_MS), received_ms)


def _refuse_failure(result: str, error: str) -> None:
    if result != "success":
        raise VenueError(f"Kraken refused a request: {error or 'no reason given'}")
