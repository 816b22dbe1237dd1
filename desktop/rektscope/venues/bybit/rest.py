"""Bybit's REST: instruments, candles, open interest, settled funding. Open interest now comes with the ticker."""

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
from rektscope.market.times import HOUR_MS, MINUTE_MS

_FUNDING_MS = 8 * HOUR_MS


class _PriceFilter(msgspec.Struct):
    tickSize: str


class _LotFilter(msgspec.Struct):
    qtyStep: str


class _Symbol(msgspec.Struct):
    symbol: str
    contractType: str
    status: str
    baseCoin: str
    quoteCoin: str
    priceFilter: _PriceFilter
    lotSizeFilter: _LotFilter
    fundingInterval: int = 0
    symbolType: str | None = None


class _Interest(msgspec.Struct):
    timestamp: int
    openInterest: str
    singleOpenInterest: str = ""


class _Funding(msgspec.Struct):
    fundingRate: str
    fundingRateTimestamp: int


class _Symbols(msgspec.Struct):
    list: list[_Symbol]
    nextPageCursor: str | None = None


class _Candles(msgspec.Struct):
    list: list[tuple[int, str, str, str, str, str, str]]


class _Interests(msgspec.Struct):
    list: list[_Interest]


class _Fundings(msgspec.Struct):
    list: list[_Funding]


class _Response(msgspec.Struct):
    retCode: int
    retMsg: str = ""
    result: msgspec.Raw = msgspec.Raw(b"{}")


_COINS = frozenset({"", "innovation", "adventure"})
"""`symbolType` of coins; of others it is stock, commodity, forex, etf, xstocks and the like."""

_RESPONSE = decoder(_Response)
_SYMBOLS = decoder(_Symbols)
_CANDLES = decoder(_Candles, text_numbers=True)
_INTERESTS = decoder(_Interests, text_numbers=True)
_FUNDINGS = decoder(_Fundings, text_numbers=True)


open_interest_request = absent.no_request
open_interest = absent.no_rows


def listings_request(product: Product, cursor: str = "") -> Request:
    """GET instruments-info; over 500 markets, so follow the cursor."""
    parameters = {"category": product.name, "limit": 1000, "cursor": cursor}
    return get(product, "/v5/market/instruments-info", parameters)


def listings(body: bytes, product: Product) -> ListingPage:
    """Markets that trade. A lot is the venue's step: coins on linear, contracts of one USD on inverse contracts."""
    decoded = decode(_SYMBOLS, _result(body))
    return page(
        decoded.list,
        lambda symbol: symbol.symbol,
        lambda symbol: _listing(symbol, product),
        decoded.nextPageCursor or "",
    )


def _listing(symbol: _Symbol, product: Product) -> Listing | None:
    if symbol.status != "Trading":
        return None
    instrument = Instrument(
        venue=product.venue,
        symbol=symbol.symbol,
        base=coin(symbol.baseCoin),
        quote=symbol.quoteCoin,
        contract=Contract.INVERSE if product.name == "inverse" else Contract.LINEAR,
        tick_size=step(symbol.priceFilter.tickSize),
        lot_size=step(symbol.lotSizeFilter.qtyStep),
        underlying=underlying_of(symbol.symbolType, _COINS),
    )
    return Listing.of(
        instrument,
        product.name,
        funding_ms=symbol.fundingInterval * MINUTE_MS,
        perpetual=symbol.contractType.endswith("Perpetual"),
    )


def candles_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request:
    """GET kline of one minute."""
    span = {"start": start_ms, "end": end_ms - 1, "limit": product.candles_per_request}
    parameters = {"category": product.name, "symbol": listing.wire_symbol, "interval": "1", **span}
    return get(product, "/v5/market/kline", parameters)


def candles(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Candles, which come newest first; volume is in coins on linear and in USD on inverse contracts, as trades are."""
    decoded = decode(_CANDLES, _result(body)).list
    return history.complete((history.candle(listing, row[0], row[1:5], row[5]) for row in decoded), received_ms)


def open_interest_history_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request:
    """GET open-interest in steps of five minutes, back to launch."""
    span = {"startTime": start_ms, "endTime": end_ms - 1, "limit": product.open_interests_per_request}
    parameters = {"category": product.name, "symbol": listing.wire_symbol, "intervalTime": "5min", **span}
    return get(product, "/v5/market/open-interest", parameters)


def open_interest_history(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """One-sided open interests: `singleOpenInterest`, or half of `openInterest`, which counts both sides."""
    decoded = decode(_INTERESTS, _result(body)).list
    found = (
        history.open_interest(listing, row.timestamp, row.singleOpenInterest)
        if row.singleOpenInterest
        else history.open_interest(listing, row.timestamp, row.openInterest, sides=2)
        for row in decoded
    )
    return history.complete(found, received_ms)


def funding_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request | None:
    """GET funding history; contracts that are delivered have none."""
    if not listing.perpetual:
        return None
    span = {"startTime": start_ms, "endTime": end_ms - 1, "limit": product.fundings_per_request}
    parameters = {"category": product.name, "symbol": listing.wire_symbol, **span}
    return get(product, "/v5/market/funding/history", parameters)


def funding(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Settled rates."""
    decoded = decode(_FUNDINGS, _result(body)).list
    rates = [(row.fundingRateTimestamp, row.fundingRate) for row in decoded]
    return history.complete(history.fundings(listing, rates, _FUNDING_MS), received_ms)


def _result(body: bytes) -> msgspec.Raw:
    """The result of an answer that is no refusal."""
    response = decode(_RESPONSE, body)
    if response.retCode:
        raise VenueError(f"Bybit refused a request: {response.retMsg} (code {response.retCode})")
    return response.result
