"""Hyperliquid's margin tables as its listing states them, by coin.

Source: the venue's documentation, trading/margin-tiers (mirror of 2026-03), and `meta`. Tables of a number below 50 are
not listed there: they have one tier, with the number as its leverage. Coins that are not in the documentation stand
here with three times, the least that the venue lists.
"""

from collections.abc import Mapping, Sequence

import msgspec

_FIRST_LISTED = 50
_LEAST_LEVERAGE = 3

_MILLION = 1_000_000.0


class ServedTier(msgspec.Struct, frozen=True):
    """From a notional in USD on, the largest leverage."""

    floor_usd: float
    max_leverage: int


class MarginTable(msgspec.Struct, frozen=True):
    """One table: its number in the listing, and its tiers by floor."""

    number: int
    tiers: tuple[ServedTier, ...]
    description: str = ""

    @property
    def max_leverage(self) -> int:
        """The leverage of its first tier."""
        return self.tiers[0].max_leverage

    @property
    def is_listed(self) -> bool:
        """Whether `marginTables` has it."""
        return self.number >= _FIRST_LISTED


def _tiered(number: int, *steps: tuple[float, int]) -> MarginTable:
    tiers = tuple(ServedTier(floor * _MILLION, leverage) for floor, leverage in steps)
    return MarginTable(number, tiers, f"tiered {tiers[0].max_leverage}x")


_BTC = _tiered(56, (0, 40), (150, 20))
_ETH = _tiered(55, (0, 25), (100, 15))
_SOL = _tiered(54, (0, 20), (70, 10))
_XRP = _tiered(53, (0, 20), (40, 10))
_TEN = _tiered(52, (0, 10), (20, 5))
_SMALL = _tiered(51, (0, 10), (3, 5))

_TEN_COINS = (
    *("AAVE", "ADA", "APT", "AVAX", "BCH", "CRV", "DOGE", "ENA", "FARTCOIN", "HYPE", "kBONK"),
    *("kPEPE", "LINK", "LTC", "NEAR", "PUMP", "SUI", "TRUMP", "UNI", "WLD", "ZEC"),
)
_SMALL_COINS = ("ARB", "BNB", "DOT", "JUP", "kSHIB", "MKR", "ONDO", "PAXG", "TON", "TRX", "XPL")

_TABLES: Mapping[str, MarginTable] = (
    {"BTC": _BTC, "ETH": _ETH, "SOL": _SOL, "XRP": _XRP}
    | dict.fromkeys(_TEN_COINS, _TEN)
    | dict.fromkeys(_SMALL_COINS, _SMALL)
)
_OTHERS = MarginTable(_LEAST_LEVERAGE, (ServedTier(0.0, _LEAST_LEVERAGE),))


def table_of(coin: str) -> MarginTable:
    """The margin table of a coin."""
    return _TABLES.get(coin, _OTHERS)


def listed(coins: Sequence[str]) -> list[MarginTable]:
    """The tables of these coins that the listing has, each once, by number."""
    tables = {table.number: table for table in map(table_of, coins) if table.is_listed}
    return [tables[number] for number in sorted(tables)]
