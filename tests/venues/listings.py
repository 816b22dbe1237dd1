"""Markets of every venue with their documented sizes."""

from decimal import Decimal

from rektscope.feeds.listing import Listing
from rektscope.market.instrument import Contract, Instrument
from rektscope.venues.catalogue import venue_of

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
    "aster:BTCUSDT": ("BTC", "USDT", False, "0.1", "0.001", "1", None, ""),
    "aster:DOGEUSDT": ("DOGE", "USDT", False, "0.0001", "1", "1", None, ""),
    "dydx:ETH-USD": ("ETH", "USD", False, "0.1", "0.001", "1", None, ""),
}


def listing_of_market(market: str) -> Listing:
    """A market of the table, with its documented sizes."""
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
