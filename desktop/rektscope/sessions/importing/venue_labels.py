"""Venues as the columns and names of files write them, and the names by which sources call spot markets."""

import re

from rektscope.market.names import read_venue
from rektscope.sessions.importing.recognisers import hyperliquid, okx, tardis
from rektscope.sessions.importing.recognisers.recogniser import Recogniser

KNOWN_VENUES = (
    "binance",
    "bybit",
    "okx",
    "okex",
    "bitmex",
    "hyperliquid",
    "bitget",
    "gate",
    "gateio",
    "htx",
    "huobi",
    "kraken",
    "cryptofacilities",
    "deribit",
    "dydx",
)
"""Words of a file's or folder's name that name its venue."""

_VENUES = {
    "binance-futures": "binance",
    "binance-delivery": "binance",
    "okex-swap": "okx",
    "okex-futures": "okx",
    "bitget-futures": "bitget",
    "huobi-dm-linear-swap": "htx",
    "huobi-dm-swap": "htx",
    "cryptofacilities": "kraken",
    "gate-io-futures": "gate",
    "dydx-v4": "dydx",
    "binance-usdm": "binance",
    "binance-usd-m": "binance",
    "binance-coinm": "binance",
    "binance-coin-m": "binance",
    "binance-perp": "binance",
    "binance-perpetual": "binance",
    "binance-perpetuals": "binance",
    "bybit-linear": "bybit",
    "bybit-inverse": "bybit",
    "bybit-futures": "bybit",
    "okx-swap": "okx",
    "okx-futures": "okx",
    "kraken-futures": "kraken",
    "huobi-swap": "htx",
    "htx-swap": "htx",
    "gateio-futures": "gate",
}
"""Venues by the names of tardis (https://docs.tardis.dev/historical-data-details), of cryptofeed (its BINANCE_FUTURES),
and of hand-made tables, with hyphens."""

_TARDIS_SPOT = frozenset(
    {
        "binance",
        "bybit-spot",
        "okex",
        "kraken",
        "bitget",
        "gate-io",
        "huobi",
        "coinbase",
        "bitstamp",
        "bitfinex",
        "kucoin",
    }
)
"""Venues that tardis lists under these names with their spot markets alone (the same page)."""

_SPOT_ALONE = frozenset(
    {"coinbase", "coinbase-pro", "coinbaseexchange", "bitstamp", "gemini", "binance-us", "binanceus"}
)
"""Venues of spot markets, whoever names them."""

_OKX_SPOT = re.compile(r"[A-Z0-9]+-[A-Z0-9]+")
"""OKX's own spelling of a spot pair; its derivatives have a third part."""

_HYPERLIQUID_SPOT = re.compile(r"[^:/]+/[^:/]+|@\d+")
"""Its spot pairs are `PURR/USDC`, and `@` with the index of the pair for all others
(https://hyperliquid.gitbook.io/hyperliquid-docs/for-developers/api/info-endpoint, "Perpetuals vs Spot")."""


def venue_of_label(label: str) -> str:
    """The venue that a column or a file's name writes as `label`, in any case, its words separated by anything."""
    return _VENUES.get(_hyphened(label)) or read_venue(label.strip().lower())


def spot_name_of(recogniser: Recogniser, label_venue: str | None, label_symbol: str | None) -> str:
    """The word of the rows by which their source names a spot market; empty without one."""
    venue, symbol = _hyphened(label_venue or ""), (label_symbol or "").strip()
    if venue in _SPOT_ALONE or venue.endswith("-spot"):
        return venue
    if recogniser in tardis.RECOGNISERS and venue in _TARDIS_SPOT:
        return venue
    if recogniser in okx.RECOGNISERS and _OKX_SPOT.fullmatch(symbol) is not None:
        return symbol
    if recogniser in hyperliquid.RECOGNISERS and _HYPERLIQUID_SPOT.fullmatch(symbol) is not None:
        return symbol
    return ""


def _hyphened(label: str) -> str:
    return re.sub(r"[\s_.]+", "-", label.strip().lower())
