"""Hyperliquid's listing: `meta` with its universe and margin tables, and a spot exchange on which nothing trades.

Source: the venue's documentation, info endpoint, perpetuals. Beside the documented fields stand those of `origin`.
"""

from collections.abc import Sequence
from typing import Any

from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.hyperliquid_grid import size_decimals
from rektscope.mockvenue.hyperliquid_numbers import trimmed
from rektscope.mockvenue.margin_tables import MarginTable, listed, table_of
from rektscope.mockvenue.origin import Origin

_USDC = 0


def meta(markets: Sequence[ServedMarket], origin: Origin) -> dict[str, Any]:
    """`meta`: the markets in their order, which is the number of each."""
    reply: dict[str, Any] = {
        "universe": [_coin(market) for market in markets],
        "marginTables": [[table.number, _table(table)] for table in listed([market.symbol for market in markets])],
        "collateralToken": _USDC,
    }
    return {**reply, **origin}


def spot_meta() -> dict[str, Any]:
    """A spot exchange with its dollar and no market."""
    usdc = {
        "name": "USDC",
        "szDecimals": 8,
        "weiDecimals": 8,
        "index": _USDC,
        "tokenId": "0x6d1e7cde53ba9467b783cb7c530ce054",
        "isCanonical": True,
        "evmContract": None,
        "fullName": None,
    }
    return {"tokens": [usdc], "universe": []}


def _coin(market: ServedMarket) -> dict[str, Any]:
    table = table_of(market.symbol)
    return {
        "szDecimals": size_decimals(market.instrument),
        "name": market.symbol,
        "maxLeverage": table.max_leverage,
        "marginTableId": table.number,
    }


def _table(table: MarginTable) -> dict[str, Any]:
    tiers = [{"lowerBound": trimmed(f"{tier.floor_usd:.1f}"), "maxLeverage": tier.max_leverage} for tier in table.tiers]
    return {"description": table.description, "marginTiers": tiers}
