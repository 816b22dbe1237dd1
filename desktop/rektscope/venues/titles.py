"""Venues as people write them. The names stand here again, so that a window on a file imports no venue."""

_TITLES = {
    "binance": "Binance",
    "bybit": "Bybit",
    "okx": "OKX",
    "hyperliquid": "Hyperliquid",
    "bitmex": "BitMEX",
    "deribit": "Deribit",
    "bitget": "Bitget",
    "gate": "Gate",
    "htx": "HTX",
    "kraken": "Kraken",
    "dydx": "dYdX",
    "kucoin": "KuCoin",
    "mexc": "MEXC",
    "phemex": "Phemex",
    "coinex": "CoinEx",
    "mcs": "MCS",
    "btcmex": "BTCMEX",
    "aster": "Aster",
}


def venue_title(name: str) -> str:
    """`BitMEX` for `bitmex`; the name itself where none is known."""
    return _TITLES.get(name, name)


def titles_joined(names: list[str]) -> str:
    """`Binance, Bybit and OKX`."""
    titles = [venue_title(name) for name in names]
    return " and ".join(part for part in (", ".join(titles[:-1]), titles[-1]) if part) if titles else ""
