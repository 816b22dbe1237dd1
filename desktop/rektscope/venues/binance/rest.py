"""Binance's REST: exchange information, candles, open interest now and before, settled funding.

Liquidations have none: the public one was closed in 2021. COIN-M counts contracts, and asks for the history of open
interest by pair and contract type.
"""

import msgspec

from rektscope.feeds import event_rows, history
from rektscope.feeds.codec import RawNumber, decode, decoder, text_of
from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Event
from rektscope.feeds.instruments import coin, page, step, underlying_of
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.request import ListingPage, Request, get
from rektscope.market.instrument import Contract, Instrument, Underlying
from rektscope.market.times import HOUR_MS

_FUNDING_MS = 8 * HOUR_MS

_PREFIX = {"usdm": "/fapi/v1", "coinm": "/dapi/v1"}


class _Filter(msgspec.Struct):
    filterType: str
    tickSize: str = ""
    stepSize: str = ""


class _Symbol(msgspec.Struct):
    symbol: str
    pair: str
    baseAsset: str
    quoteAsset: str
    contractType: str
    filters: list[_Filter]
    status: str = ""
    contractStatus: str = ""
    contractSize: RawNumber = RawNumber(b"1")
    underlyingType: str | None = None


class _Information(msgspec.Struct):
    symbols: list[_Symbol]


class _Interest(msgspec.Struct):
    openInterest: str
    time: int


class _PastInterest(msgspec.Struct):
    sumOpenInterest: str
    timestamp: int


class _Funding(msgspec.Struct):
    fundingRate: str
    fundingTime: int


class _Refusal(msgspec.Struct):
    code: int
    msg: str


_INFORMATION = decoder(_Information)
_CANDLES = decoder(list[tuple[int, str, str, str, str, str, int, str, int, str, str, str]])
_INTEREST = decoder(_Interest)
_PAST_INTERESTS = decoder(list[_PastInterest], text_numbers=True)
_FUNDINGS = decoder(list[_Funding])
_REFUSAL = decoder(_Refusal)


def listings_request(product: Product, _cursor: str = "") -> Request:
    """GET exchangeInfo, all markets on one page."""
    return get(product, f"{_PREFIX[product.name]}/exchangeInfo", {})


def listings(body: bytes, product: Product) -> ListingPage:
    """Markets that trade. A lot is the venue's step: coins on USD-M, contracts on COIN-M."""
    decoded = decode(_INFORMATION, _accepted(body)).symbols
    return page(decoded, lambda symbol: symbol.symbol, lambda symbol: _listing(symbol, product))


def _listing(symbol: _Symbol, product: Product) -> Listing | None:
    if (symbol.status or symbol.contractStatus) != "TRADING":
        return None
    sizes = {one.filterType: one for one in symbol.filters}
    if "PRICE_FILTER" not in sizes or "LOT_SIZE" not in sizes:
        raise VenueError("its tick or lot size is missing")
    inverse = product.name == "coinm"
    instrument = Instrument(
        venue=product.venue,
        symbol=symbol.symbol,
        base=coin(symbol.baseAsset),
        quote=symbol.quoteAsset,
        contract=Contract.INVERSE if inverse else Contract.LINEAR,
        tick_size=step(sizes["PRICE_FILTER"].tickSize),
        lot_size=step(sizes["LOT_SIZE"].stepSize),
        contract_size=step(text_of(symbol.contractSize)) if inverse else step("1"),
        underlying=_underlying(symbol),
    )
    return Listing.of(
        instrument, product.name, index_symbol=symbol.pair, perpetual=symbol.contractType.endswith("PERPETUAL")
    )


def _underlying(symbol: _Symbol) -> Underlying:
    """Coins are COIN. Gold and shares are COMMODITY and EQUITY, in contracts called TRADIFI_PERPETUAL."""
    if symbol.contractType.startswith("TRADIFI"):
        return Underlying.OTHER
    return underlying_of(symbol.underlyingType, {"COIN"})


def candles_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request:
    """GET klines of one minute; endTime includes the candle that starts then."""
    parameters: dict[str, object] = {"symbol": listing.wire_symbol, "interval": "1m"}
    parameters |= {"startTime": start_ms, "endTime": end_ms - 1, "limit": product.candles_per_request}
    return get(product, f"{_PREFIX[product.name]}/klines", parameters)


def candles(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Candles; columns 5 and 9 are coins on USD-M and contracts on COIN-M, as trades are."""
    decoded = decode(_CANDLES, _accepted(body))
    return history.complete((history.candle(listing, row[0], row[1:5], row[5], row[9]) for row in decoded), received_ms)


def open_interest_request(product: Product, listing: Listing) -> Request:
    """GET openInterest."""
    return get(product, f"{_PREFIX[product.name]}/openInterest", {"symbol": listing.wire_symbol})


def open_interest(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Open interest now, one-sided, in the unit of trades."""
    decoded = decode(_INTEREST, _accepted(body))
    return [event_rows.open_interest(listing, received_ms, decoded.time, decoded.openInterest)]


def open_interest_history_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request | None:
    """GET openInterestHist in steps of five minutes, of the last 30 days; COIN-M perpetuals only."""
    span: dict[str, object] = {"period": "5m", "startTime": start_ms, "endTime": end_ms - 1}
    span["limit"] = product.open_interests_per_request
    if product.name == "usdm":
        return get(product, "/futures/data/openInterestHist", {"symbol": listing.wire_symbol, **span})
    if not listing.perpetual:
        return None
    market: dict[str, object] = {"pair": listing.index_symbol, "contractType": "PERPETUAL"}
    return get(product, "/futures/data/openInterestHist", {**market, **span})


def open_interest_history(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Open interests; the time is the end of its five minutes."""
    decoded = decode(_PAST_INTERESTS, _accepted(body))
    found = (history.open_interest(listing, row.timestamp, row.sumOpenInterest) for row in decoded)
    return history.complete(found, received_ms)


def funding_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request | None:
    """GET fundingRate; contracts that are delivered have none."""
    if not listing.perpetual:
        return None
    span = {"startTime": start_ms, "endTime": end_ms - 1, "limit": product.fundings_per_request}
    return get(product, f"{_PREFIX[product.name]}/fundingRate", {"symbol": listing.wire_symbol, **span})


def funding(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Settled rates."""
    decoded = decode(_FUNDINGS, _accepted(body))
    rates = [(row.fundingTime, row.fundingRate) for row in decoded]
    return history.complete(history.fundings(listing, rates, _FUNDING_MS), received_ms)


def _accepted(body: bytes) -> bytes:
    """The body, unless it is a refusal (`{"code":-1121,"msg":"Invalid symbol."}`)."""
    # By the first bytes: an answer may have a megabyte, and only a refusal begins so.
    if body[:16].lstrip().startswith(b'{"code"'):
        refusal = decode(_REFUSAL, body)
        raise VenueError(f"Binance refused a request: {refusal.msg} (code {refusal.code})")
    return body
