"""HTX's REST: contracts. Prices and history of this venue are not asked for."""

import msgspec

from rektscope.feeds import absent
from rektscope.feeds.codec import RawNumber, decode, decoder, text_of
from rektscope.feeds.errors import VenueError
from rektscope.feeds.instruments import coin, page, step
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.request import ListingPage, Request, get
from rektscope.market.instrument import Contract, Instrument

_PATHS = {"linear": "/linear-swap-api/v1/swap_contract_info", "inverse": "/swap-api/v1/swap_contract_info"}

_TRADES = 1

candles_request = absent.no_history_request
candles = absent.no_rows
open_interest_request = absent.no_request
open_interest = absent.no_rows
open_interest_history_request = absent.no_history_request
open_interest_history = absent.no_rows
funding_request = absent.no_history_request
funding = absent.no_rows


class _Symbol(msgspec.Struct):
    symbol: str
    contract_code: str
    contract_size: RawNumber
    price_tick: RawNumber
    contract_status: int


class _Response(msgspec.Struct):
    status: str
    data: msgspec.Raw = msgspec.Raw(b"[]")
    error_code: int = msgspec.field(name="err_code", default=0)
    error_message: str = msgspec.field(name="err_msg", default="")


_RESPONSE = decoder(_Response)
_SYMBOLS = decoder(list[_Symbol])


def listings_request(product: Product, _cursor: str = "") -> Request:
    """GET contract information, all on one page."""
    return get(product, _PATHS[product.name], {})


def listings(body: bytes, product: Product) -> ListingPage:
    """Swaps that trade. A lot is one contract: `contract_size` coins on linear, USD on inverse ones."""
    response = decode(_RESPONSE, body)
    if response.status != "ok":
        raise VenueError(f"HTX refused a request: {response.error_message} (code {response.error_code})")
    decoded = decode(_SYMBOLS, response.data)
    return page(decoded, lambda symbol: symbol.contract_code, lambda symbol: _listing(symbol, product))


def _listing(symbol: _Symbol, product: Product) -> Listing | None:
    if symbol.contract_status != _TRADES:
        return None
    base, _, quote = symbol.contract_code.partition("-")
    if "-" in quote:
        return None  # futures that are delivered: BTC-USDT-261225
    size, one = step(text_of(symbol.contract_size)), step("1")
    inverse = product.name == "inverse"
    instrument = Instrument(
        venue=product.venue,
        symbol=symbol.contract_code,
        base=coin(base),
        quote=quote,
        contract=Contract.INVERSE if inverse else Contract.LINEAR,
        tick_size=step(text_of(symbol.price_tick)),
        lot_size=one if inverse else size,
        contract_size=size if inverse else one,
        contract_quantity=one if inverse else size,
    )
    return Listing.of(instrument, product.name, one)
