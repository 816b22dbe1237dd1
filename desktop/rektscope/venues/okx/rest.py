"""OKX's REST: instruments, candles, open interest, settled funding. Open interest now comes on its channel."""

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

_FUNDING_MS = 8 * HOUR_MS

_FINISHED = "1"

_COIN_CATEGORY = "1"
"""`instCategory` of coins; 3 to 6 are shares, commodities, currencies and bonds."""


class _Symbol(msgspec.Struct):
    instId: str
    instType: str
    instFamily: str
    ctType: str
    ctVal: str
    ctMult: str
    ctValCcy: str
    tickSz: str
    lotSz: str
    state: str
    instCategory: str | None = None


class _Funding(msgspec.Struct):
    fundingTime: int
    realizedRate: str = ""
    fundingRate: str = ""


class _Response(msgspec.Struct):
    code: str
    msg: str = ""
    data: msgspec.Raw = msgspec.Raw(b"[]")


_RESPONSE = decoder(_Response)
_SYMBOLS = decoder(list[_Symbol])
_CANDLES = decoder(list[tuple[int, str, str, str, str, str, str, str, str]], text_numbers=True)
_INTERESTS = decoder(list[tuple[int, str, str, str]], text_numbers=True)
_FUNDINGS = decoder(list[_Funding], text_numbers=True)


open_interest_request = absent.no_request
open_interest = absent.no_rows


def listings_request(product: Product, cursor: str = "") -> Request:
    """GET instruments of one type: swaps first, then, as the next page, futures."""
    return get(product, "/api/v5/public/instruments", {"instType": cursor or "SWAP"})


def listings(body: bytes, product: Product) -> ListingPage:
    """Markets that trade. A lot is the least number of contracts; each is worth `ctVal` times `ctMult`."""
    decoded = decode(_SYMBOLS, _data(body))
    # The venue has no pages here; the type of instrument stands in for the cursor.
    cursor = "FUTURES" if any(symbol.instType == "SWAP" for symbol in decoded) else ""
    return page(decoded, lambda symbol: symbol.instId, lambda symbol: _listing(symbol, product), cursor)


def _listing(symbol: _Symbol, product: Product) -> Listing | None:
    if symbol.state != "live" or symbol.ctType not in {"linear", "inverse"}:
        return None
    base, _, quote = symbol.instFamily.partition("-")
    # X-Perps are of families such as BTC-USD_UM.
    quote = quote.partition("_")[0]
    contract_value, lot = step(symbol.ctVal) * step(symbol.ctMult), step(symbol.lotSz)
    inverse = symbol.ctType == "inverse"
    if symbol.ctValCcy not in {quote, "USD"} if inverse else symbol.ctValCcy != base:
        raise VenueError(f"its contract is worth {symbol.ctVal} {symbol.ctValCcy}, which is neither base nor quote")
    instrument = Instrument(
        venue=product.venue,
        symbol=symbol.instId,
        base=coin(base),
        quote=quote,
        contract=Contract.INVERSE if inverse else Contract.LINEAR,
        tick_size=step(symbol.tickSz),
        lot_size=lot if inverse else lot * contract_value,
        contract_size=contract_value if inverse else step("1"),
        underlying=underlying_of(symbol.instCategory, {_COIN_CATEGORY}),
        contract_quantity=step("1") if inverse else contract_value,
    )
    perpetual = symbol.instType == "SWAP"
    return Listing.of(instrument, product.name, lot, index_symbol=f"{base}-{quote}", perpetual=perpetual)


def candles_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request:
    """GET history-candles of one minute; both ends of `before` and `after` are outside of the answer."""
    span = {"before": start_ms - 1, "after": end_ms, "limit": product.candles_per_request}
    return get(product, "/api/v5/market/history-candles", {"instId": listing.wire_symbol, "bar": "1m", **span})


def candles(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Candles, which come newest first; column 5 is the volume in contracts, as of trades, column 8 "finished"."""
    decoded = decode(_CANDLES, _data(body))
    found = (history.candle(listing, row[0], row[1:5], row[5]) for row in decoded if row[8] == _FINISHED)
    return history.complete(found, received_ms)


def open_interest_history_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request:
    """GET open-interest-history in steps of five minutes."""
    span = {"begin": start_ms, "end": end_ms, "limit": product.open_interests_per_request}
    path = "/api/v5/rubik/stat/contracts/open-interest-history"
    return get(product, path, {"instId": listing.wire_symbol, "period": "5m", **span})


def open_interest_history(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Open interests, one-sided, in contracts (column 1)."""
    decoded = decode(_INTERESTS, _data(body))
    return history.complete((history.open_interest(listing, row[0], row[1]) for row in decoded), received_ms)


def funding_request(product: Product, listing: Listing, start_ms: int, end_ms: int) -> Request | None:
    """GET funding-rate-history; contracts that are delivered have none."""
    if not listing.perpetual:
        return None
    span = {"before": start_ms - 1, "after": end_ms, "limit": product.fundings_per_request}
    return get(product, "/api/v5/public/funding-rate-history", {"instId": listing.wire_symbol, **span})


def funding(body: bytes, listing: Listing, received_ms: int) -> list[Event]:
    """Settled rates: the realized one; `fundingRate` is what was predicted."""
    decoded = decode(_FUNDINGS, _data(body))
    rates = [(row.fundingTime, row.realizedRate or row.fundingRate) for row in decoded]
    return history.complete(history.fundings(listing, rates, _FUNDING_MS), received_ms)


def _data(body: bytes) -> msgspec.Raw:
    """The data of an answer that is no refusal."""
    response = decode(_RESPONSE, body)
    if response.code != "0":
        raise VenueError(f"OKX refused a request: {response.msg} (code {response.code})")
    return response.data
