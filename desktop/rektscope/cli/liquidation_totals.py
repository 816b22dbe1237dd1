"""Sums of liquidations as every command prints them in JSON."""

import math
from typing import TYPE_CHECKING, Any

from rektscope.market.times import HOUR_MS, LATEST_MS, format_iso

if TYPE_CHECKING:
    from rektscope.engine.comparison import Stretch
    from rektscope.replay.liquidation_index import LiquidationIndex
    from rektscope.replay.liquidation_totals import Liquidation, LiquidationTotals

USD_DIGITS = 2
PRICE_DIGITS = 10
"""Without the noise that ticks times a tick size have."""


def totals_json(totals: "LiquidationTotals | Stretch") -> dict[str, Any]:
    """How many, USD in all and by side of the position, and the largest; `largest` is None without any."""
    return {
        "count": totals.count,
        "total_usd": round(totals.total_usd, USD_DIGITS),
        "long_usd": round(totals.long_usd, USD_DIGITS),
        "short_usd": round(totals.short_usd, USD_DIGITS),
        "largest": None if totals.largest is None else largest_json(totals.largest) | {"market": totals.largest.market},
    }


def known_json(index: "LiquidationIndex") -> dict[str, Any]:
    """For how many hours of a session liquidations are known, and when they are not; stands beside sums of them."""
    unknown = index.unknown(LATEST_MS)
    missing_ms = unknown.length_ms(index.start_ms, index.end_ms)
    return {
        "hours": round((index.end_ms - index.start_ms - missing_ms) / HOUR_MS, 4),
        "unknown": [{"start": format_iso(start), "end": format_iso(end)} for start, end in unknown.stretches],
    }


def largest_json(largest: "Liquidation") -> dict[str, Any]:
    """One liquidation without its market: USD, side of the position, ISO 8601 UTC, quote units (None of a sum)."""
    return {
        "usd": round(largest.usd, USD_DIGITS),
        "side": largest.side.word,
        "time": format_iso(largest.time_ms),
        "price": None if math.isnan(largest.price) else round(largest.price, PRICE_DIGITS),
    }
