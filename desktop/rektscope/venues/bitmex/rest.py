"""BitMEX's REST: instruments, candles, settled funding. Open interest comes with the instrument; it has no history."""

from decimal import Decimal

import msgspec

from rektscope.feeds import absent, history
from rektscope.feeds.codec import NO_FIGURE, RawNumber, decode, decoder, text_of, time_ms_of_iso
from rektscope.feeds.decimals import parse_decimal
from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Event
from rektscope.feeds.instruments import coin, page, step
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.request import ListingPage, Request, get
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import HOUR_MS, format_iso

_FUNDING_MS = 8 * HOUR_MS

_PERPETUAL, _FUTURE = "FFWCSX", "FFCCSX"


class _Symbol(msgspec.Struct):
    symbol: str
    typ: str
    state: str
    underlying: str
    quoteCurrency: str
    tickSize: RawNumber
    multiplier: RawNumber
    isInverse: bool = False
    isQuanto: bool = False
    underlyingToPositionMultiplier: RawNumber = NO_FIGURE


class _Candle(msgspec.Struct):
    timestamp: str
    open: RawNumber
    high: RawNumber
    low: RawNumber
    close: RawNumber
    volume: RawNumber


class _Funding(msgspec.Struct):
    timestamp: str
    fundingRate: RawNumber


class _Error(msgspec.Struct):
    message: str = ""
    name: str = ""


class _Refusal(msgspec.Struct):
    error: _Error


_ONE_USD = -100_000_000
"""`multiplier` of an inverse contract of one USD, in hundred-millionths of XBT."""

_SYMBOLS = decoder(list[_Symbol])
_CANDLES = decoder(list[_Candle])
_FUNDINGS = decoder(list[_Funding])
_REFUSAL = decoder(_Refusal)


open_interest_request = absent.no_request
open_interest = absent.no_rows
open_interest_history_request = absent.no_history_request
open_interest_history = absent.no_rows


def listings_request(product: Product, _cursor: str = "") -> Request:
    """GET active instruments, all on one page."""
    return get(product, "/api/v1/instrument/active", {})


def listings(body: bytes, product: Product) -> ListingPage:
    """Perpetuals and futures. A lot is one contract: positions of before a lot became larger are not whole ones."""
    decoded = decode(_SYMBOLS, _accepted(body))
    return page(decoded, lambda symbol: symbol.symbol, lambda symbol: _listing(symbol, product))


def _listing(symbol: _Symbol, product: Product) -> Listing | None:
    if symbol.state != "Open" or symbol.typ not in {_PERPETUAL, _FUTURE}:
        return None
    if symbol.isQuanto:
        raise VenueError("its contract pays in another coin (quanto), which rektscope does not count")
    one = step("1")
    if symbol.isInverse:
        digits, exponent = parse_decimal(text_of(symbol.multiplier))
        if Decimal(digits).scaleb(exponent) != _ONE_USD:
            raise VenueError(f"its contract has the multiplier {text_of(symbol.multiplier)}, not one USD")
        lot = one
    else:
        # The multiplier is contracts per coin, so a contract is the inverse of it in coins.
        lot = one / step(text_of(symbol.underlyingToPositionMultiplier))
    instrument = Instrument(
        venue=product.venue,
        symbol=symbol.symbol,
        base=coin(symbol.underlying),
        quote=symbol.quoteCurrency,
        contract=Contract.INVERSE if symbol.isInverse else Contract.LINEAR,
        tick_size=step(text_of(symbol.tickSize)),
        lot_size=lot,
        contract_quantity=lot,
    )
    return Listing.of(instrument, product.name, one, perpetual=symbol.typ == _PERPETUAL)


def candles_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request:
    """GET bucketed trades of one minute; they carry the time of their *end*, so all times are one minute later."""
    span = {
        "startTime": format_iso(start_ms + history.CANDLE_MS),
        "endTime": format_iso(end_ms + history.CANDLE_MS - 1),
        "count": product.candles_per_request,
    }
    parameters = {"binSize": "1m", "partial": "false", "symbol": listing.wire_symbol, **span}
    return get(product, "/api/v1/trade/bucketed", parameters)


def candles(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Candles; the venue dates a bucket by its end and counts volume in contracts."""
    found = []
    for row in decode(_CANDLES, _accepted(body)):
        prices = [text_of(figure) for figure in (row.open, row.high, row.low, row.close)]
        start_ms = time_ms_of_iso(row.timestamp) - history.CANDLE_MS
        if all(prices):  # null where nothing has ever traded
            found.append(history.candle(listing, start_ms, _covering(prices, listing), text_of(row.volume)))
    return history.complete(found, received_ms)


def _covering(prices: list[str], listing: Listing) -> list[str]:
    """The prices with high and low that cover the open: the venue's open is the close of the bucket before.

    Raises:
        DecimalError: one of them is not a number.
    """
    opened, high, low, closed = prices
    by_ticks = listing.price.nearest
    return [opened, max(high, opened, key=by_ticks), min(low, opened, key=by_ticks), closed]


def funding_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request | None:
    """GET funding; contracts that are delivered have none."""
    if not listing.perpetual:
        return None
    span = {"startTime": format_iso(start_ms), "endTime": format_iso(end_ms - 1)}
    parameters = {"symbol": listing.wire_symbol, "count": product.fundings_per_request, **span}
    return get(product, "/api/v1/funding", parameters)


def funding(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Settled rates."""
    decoded = decode(_FUNDINGS, _accepted(body))
    rates = [(time_ms_of_iso(row.timestamp), text_of(row.fundingRate)) for row in decoded]
    return history.complete(history.fundings(listing, rates, _FUNDING_MS), received_ms)


def _accepted(body: bytes) -> bytes:
    """The body, unless it is a refusal (`{"error":{"message":…,"name":…}}`)."""
    if body[:16].lstrip().startswith(b'{"error"'):
        raise VenueError(f"BitMEX refused a request: {decode(_REFUSAL, body).error.message}")
    return body
