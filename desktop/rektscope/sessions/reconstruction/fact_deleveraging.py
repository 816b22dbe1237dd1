"""Recorded auto-deleveraging: how much of each market's other side a venue closed, and when.

When a venue cannot close a liquidated position at a bearable price, it closes positions of the other side against it,
at its own price. What those lose is no liquidation: the same trade is counted once, as the liquidation that caused it.

| table | columns |
|---|---|
| deleveraging.csv | market, side (of the positions that were closed), usd, fills |
| deleveraging_fills.csv | venue, time (of a second), fills |

The fills of a venue show when; the sum of each of its markets is shared out by them.
"""

from pathlib import Path

import msgspec

from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.sessions.reconstruction.fact_sums import cents
from rektscope.sessions.reconstruction.tables import has_table, read_table

SUM_COLUMNS = ("market", "side", "usd", "fills")
FILL_COLUMNS = ("venue", "time", "fills")


class MarketDeleveraged(msgspec.Struct, frozen=True):
    """What one market closed: side of the closed positions, USD cents, fills."""

    market: str
    side: Side
    cents: int
    fills: int


class Deleveraged(msgspec.Struct, frozen=True):
    """Sums by market, and the moments of each venue with their fills, in order."""

    sums: tuple[MarketDeleveraged, ...]
    fills: dict[str, tuple[tuple[int, int], ...]]


def read_deleveragings(folder: Path) -> Deleveraged:
    """What a folder of facts has of it, which may be nothing; raises InputError for sums without moments."""
    if not has_table(folder, "deleveraging.csv"):
        return Deleveraged((), {})
    sums = tuple(
        MarketDeleveraged(
            row.text("market"),
            Side.LONG if row.text("side") == "long" else Side.SHORT,
            cents(row.number("usd")),
            int(row.number("fills")),
        )
        for row in read_table(folder, "deleveraging.csv", SUM_COLUMNS)
    )
    fills: dict[str, list[tuple[int, int]]] = {}
    for row in read_table(folder, "deleveraging_fills.csv", FILL_COLUMNS):
        fills.setdefault(row.text("venue"), []).append((row.moment("time"), int(row.number("fills"))))
    for each in sums:
        if each.market.partition(":")[0] not in fills:
            raise InputError(f"{folder / 'deleveraging_fills.csv'} does not tell when {each.market} was deleveraged.")
    return Deleveraged(sums, {venue: tuple(sorted(moments)) for venue, moments in fills.items()})
