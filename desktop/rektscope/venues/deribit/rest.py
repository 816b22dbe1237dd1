"""Deribit's REST: instruments, candles, hourly funding. Open interest comes with the ticker; it has no history."""

import msgspec

from rektscope.feeds import absent, history
from rektscope.feeds.codec import RawNumber, decode, decoder, text_of
from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Event
from rektscope.feeds.instruments import coin, page, step
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.request import ListingPage, Request, get
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import HOUR_MS

_CONTRACTS = {"reversed": Contract.INVERSE, "linear": Contract.LINEAR}


class _Symbol(msgspec.Struct):
    instrument_name: str
    kind: str
    base_currency: str
    quote_currency: str
    instrument_type: str
    tick_size: RawNumber
    contract_size: RawNumber
    min_trade_amount: RawNumber
    is_active: bool = True
    settlement_period: str = ""


class _Candles(msgspec.Struct):
    ticks: list[int]
    open: list[RawNumber]
    high: list[RawNumber]
    low: list[RawNumber]
    close: list[RawNumber]
    volume: list[RawNumber]
    cost: list[RawNumber]


class _Funding(msgspec.Struct):
    timestamp: int
    interest_1h: RawNumber


class _Error(msgspec.Struct):
    code: int
    message: str = ""


class _Response(msgspec.Struct):
    result: msgspec.Raw = msgspec.Raw(b"null")
    error: _Error | None = None


_RESPONSE = decoder(_Response)
_SYMBOLS = decoder(list[_Symbol])
_CANDLES = decoder(_Candles)
_FUNDINGS = decoder(list[_Funding])


open_interest_request = absent.no_request
open_interest = absent.no_rows
open_interest_history_request = absent.no_history_request
open_interest_history = absent.no_rows


def listings_request(product: Product, _cursor: str = "") -> Request:
    """GET all futures, perpetuals among them, on one page."""
    return get(product, "/api/v2/public/get_instruments", {"currency": "any", "kind": "future", "expired": "false"})


def listings(body: bytes, product: Product) -> ListingPage:
    """Perpetuals and futures. An inverse contract is `contract_size` USD, and messages count USD."""
    decoded = decode(_SYMBOLS, _result(body))
    return page(decoded, lambda symbol: symbol.instrument_name, lambda symbol: _listing(symbol, product))


def _listing(symbol: _Symbol, product: Product) -> Listing | None:
    if not symbol.is_active or symbol.kind != "future":
        return None
    contract = _CONTRACTS.get(symbol.instrument_type)
    if contract is None:
        raise VenueError(f"its type {symbol.instrument_type!r} is neither reversed nor linear")
    size, least = step(text_of(symbol.contract_size)), step(text_of(symbol.min_trade_amount))
    # The smaller of the two: a book may hold amounts of a size that can no longer be ordered.
    on_wire = min(size, least)
    inverse = contract is Contract.INVERSE
    instrument = Instrument(
        venue=product.venue,
        symbol=symbol.instrument_name,
        base=coin(symbol.base_currency),
        quote=symbol.quote_currency,
        contract=contract,
        tick_size=step(text_of(symbol.tick_size)),
        lot_size=on_wire / size if inverse else on_wire,
        contract_size=size if inverse else step("1"),
        contract_quantity=step("1") if inverse else size,
    )
    return Listing.of(instrument, product.name, on_wire, perpetual=symbol.settlement_period == "perpetual")


def candles_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request:
    """GET chart data of one minute."""
    span = {"start_timestamp": start_ms, "end_timestamp": end_ms - 1, "resolution": "1"}
    path = "/api/v2/public/get_tradingview_chart_data"
    return get(product, path, {"instrument_name": listing.wire_symbol, **span})


def candles(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Candles. Amounts are those of trades: USD (`cost`) on inverse contracts, coins (`volume`) on linear ones."""
    decoded = decode(_CANDLES, _result(body))
    inverse = listing.instrument.contract is Contract.INVERSE
    columns = (decoded.open, decoded.high, decoded.low, decoded.close, decoded.cost if inverse else decoded.volume)
    if any(len(column) != len(decoded.ticks) for column in columns):
        raise VenueError("the columns of an answer with candles are of different lengths")
    found = (
        history.candle(listing, start_ms, [text_of(price) for price in prices], text_of(quantity))
        for start_ms, *prices, quantity in zip(decoded.ticks, *columns, strict=True)
    )
    return history.complete(found, received_ms)


def funding_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request | None:
    """GET the history of funding; contracts that are delivered have none."""
    if not listing.perpetual:
        return None
    span = {"start_timestamp": start_ms, "end_timestamp": end_ms - 1}
    path = "/api/v2/public/get_funding_rate_history"
    return get(product, path, {"instrument_name": listing.wire_symbol, **span})


def funding(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """What was paid in each hour: funding runs continuously, the venue sums it up by the hour."""
    decoded = decode(_FUNDINGS, _result(body))
    rates = [(row.timestamp, text_of(row.interest_1h)) for row in decoded]
    return history.complete(history.fundings(listing, rates, HOUR_MS), received_ms)


def _result(body: bytes) -> msgspec.Raw:
    """The result of an answer that is no refusal."""
    response = decode(_RESPONSE, body)
    if response.error is not None:
        raise VenueError(f"Deribit refused a request: {response.error.message} (code {response.error.code})")
    return response.result
