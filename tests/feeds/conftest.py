"""Markets with their documented sizes, sample messages by name, and a parser at work on them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import pytest

from rektscope.feeds.catalogue import venue_of
from rektscope.feeds.events import Event
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.state import Shared, State
from rektscope.feeds.venue import Venue
from rektscope.market.instrument import Contract, Instrument

HERE = Path(__file__).resolve().parent

NOW = 1_790_000_000_000
"""When the frames of a test arrive, unless it says otherwise (2026-09-21)."""

# market: base, quote, inverse, tick, lot, contract size, lot on the wire, symbol of the index
SIZES = {
    "binance:BTCUSDT": ("BTC", "USDT", False, "0.1", "0.001", "1", None, "BTCUSDT"),
    "binance:COTIUSDT": ("COTI", "USDT", False, "0.00001", "1", "1", None, "COTIUSDT"),
    "binance:BTCUSD_PERP": ("BTC", "USD", True, "0.1", "1", "100", None, "BTCUSD"),
    "binance:BTCUSD_200925": ("BTC", "USD", True, "0.1", "1", "100", None, "BTCUSD"),
    "bybit:BTCUSDT": ("BTC", "USDT", False, "0.1", "0.001", "1", None, ""),
    "bybit:ROSEUSDT": ("ROSE", "USDT", False, "0.00001", "1", "1", None, ""),
    "bybit:PIPPINUSDT": ("PIPPIN", "USDT", False, "0.00001", "1", "1", None, ""),
    "bybit:ICPUSDT": ("ICP", "USDT", False, "0.001", "0.1", "1", None, ""),
    "bybit:MARSCOINUSDT": ("MARSCOIN", "USDT", False, "0.00001", "1", "1", None, ""),
    "bybit:BTCUSD": ("BTC", "USD", True, "0.1", "1", "1", None, ""),
    "okx:BTC-USDT-SWAP": ("BTC", "USDT", False, "0.1", "0.0001", "1", "0.01", "BTC-USDT"),
    "okx:IOST-USDT-SWAP": ("IOST", "USDT", False, "0.000001", "1000", "1", "1", "IOST-USDT"),
    "okx:CNPY-USDT-SWAP": ("CNPY", "USDT", False, "0.0001", "1", "1", "1", "CNPY-USDT"),
    "okx:BTC-USD-SWAP": ("BTC", "USD", True, "0.1", "1", "100", "1", "BTC-USD"),
    "okx:XRP-USD-230929": ("XRP", "USD", True, "0.00001", "1", "10", "1", "XRP-USD"),
    "okx:BTC-USD-220527": ("BTC", "USD", True, "0.1", "1", "100", "1", "BTC-USD"),
    "okx:UNI-USD-SWAP": ("UNI", "USD", True, "0.001", "1", "10", "1", "UNI-USD"),
    "hyperliquid:BTC": ("BTC", "USD", False, "0.1", "0.00001", "1", None, ""),
    "hyperliquid:kPEPE": ("kPEPE", "USD", False, "0.000001", "1", "1", None, ""),
    "bitmex:XBTUSD": ("BTC", "USD", True, "0.1", "1", "1", None, ""),
    "bitmex:UNIUSDT": ("UNI", "USDT", False, "0.001", "0.0001", "1", "1", ""),
    "deribit:BTC-PERPETUAL": ("BTC", "USD", True, "0.5", "1", "10", "10", ""),
    "deribit:SOL_USDC-PERPETUAL": ("SOL", "USDC", False, "0.01", "0.1", "1", None, ""),
    "bitget:BTCUSDT": ("BTC", "USDT", False, "0.1", "0.0001", "1", None, ""),
    "bitget:APEUSDT": ("APE", "USDT", False, "0.0001", "0.1", "1", None, ""),
    "gate:BTC_USDT": ("BTC", "USDT", False, "0.1", "0.0001", "1", "1", ""),
    "gate:HEI_USDT": ("HEI", "USDT", False, "0.00001", "10", "1", "1", ""),
    "htx:BTC-USDT": ("BTC", "USDT", False, "0.1", "0.001", "1", "1", ""),
    "htx:BTC-USD": ("BTC", "USD", True, "0.1", "1", "100", "1", ""),
    "kraken:PI_XBTUSD": ("BTC", "USD", True, "0.5", "1", "1", None, ""),
    "kraken:PF_XBTUSD": ("BTC", "USD", False, "1", "0.0001", "1", None, ""),
    "kraken:PI_ETHUSD": ("ETH", "USD", True, "0.05", "1", "1", None, ""),
    "dydx:BTC-USD": ("BTC", "USD", False, "1", "0.0001", "1", None, ""),
    "dydx:ETH-USD": ("ETH", "USD", False, "0.1", "0.001", "1", None, ""),
}


def _listing(market: str) -> Listing:
    base, quote, inverse, tick, lot, contract_size, on_wire, index_symbol = SIZES[market]
    venue, symbol = market.split(":")
    instrument = Instrument(
        venue=venue,
        symbol=symbol,
        base=base,
        quote=quote,
        contract=Contract.INVERSE if inverse else Contract.LINEAR,
        tick_size=Decimal(tick),
        lot_size=Decimal(lot),
        contract_size=Decimal(contract_size),
    )
    product = venue_of(venue).product_name(symbol)
    return Listing.of(
        instrument,
        product,
        Decimal(on_wire) if on_wire else None,
        index_symbol=index_symbol,
        perpetual=not symbol[-6:].isdigit(),
    )


@dataclass
class Desk:
    """A parser and its state; frames go in, events come out."""

    venue: Venue
    product: Product
    listings: list[Listing]
    state: State = field(init=False)
    shared: Shared = field(default_factory=Shared)

    def __post_init__(self) -> None:
        self.connect()

    def connect(self) -> None:
        """A new connection of the same product."""
        self.state = State(self.product, self.listings, shared=self.shared)

    def read(self, *frames: bytes, received_ms: int = NOW) -> list[Event]:
        return [event for frame in frames for event in self.venue.parse(frame, received_ms, self.state)]


_listing.markets = tuple(SIZES)


@pytest.fixture(scope="session")
def listing_of() -> Callable[[str], Listing]:
    """A market of the table, with its documented sizes; `listing_of.markets` are all of them."""
    return _listing


@pytest.fixture
def desk() -> Callable[..., Desk]:
    """A parser for these markets, all of one product."""

    def make(*markets: str) -> Desk:
        listings = [_listing(market) for market in markets]
        venue = venue_of(listings[0].instrument.venue)
        product = next(one for one in venue.products if one.name == listings[0].product)
        return Desk(venue, product, listings)

    return make


@pytest.fixture
def sample(request) -> Callable[[str], bytes]:
    """The message in a file beside the test, or the lines of a `.jsonl` file joined by line ends."""

    def read(name: str) -> bytes:
        return (Path(request.path).parent / name).read_bytes().strip()

    return read


@pytest.fixture
def samples(sample) -> Callable[[str], list[bytes]]:
    """The messages in the lines of a file beside the test."""
    return lambda name: sample(name).splitlines()
