"""Published sums that no table of pairs stands behind: by venue, by coin, by stretch of time, each with its source.

Three tables that a folder of facts may have, all sums in USD of the position that was closed:

| table | columns |
|---|---|
| liquidation_margins.csv | venue, coin, long_usd, short_usd, usd, read, source |
| liquidation_weights.csv | venue, coin, usd, source |
| liquidation_spans.csv | reading, venues, start, end, meets, long_usd, short_usd, usd |

A margin is a sum over the session; an empty venue or coin means all of them, and `read` is when the figure was read. Of
`long_usd`, `short_usd` and `usd` (both sides) what is known is filled in; where all three are, the sides only share out
`usd`, since they were read apart from it. Weights are where fitting begins: what else is known to stand to one another
roughly as the sums do. Spans are stretches of time of some venues (`Hyperliquid`, `except Hyperliquid`, or empty for
all): `meets` is `sum` where the amount is to be met, and `share` where only the rows of one reading stand to one
another as the amounts do.
"""

from pathlib import Path

import msgspec

from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.market.times import format_iso
from rektscope.sessions.reconstruction.apportion import apportion_two
from rektscope.sessions.reconstruction.fact_sums import cents
from rektscope.sessions.reconstruction.tables import Row, has_table, read_table

MARGIN_COLUMNS = ("venue", "coin", "long_usd", "short_usd", "usd", "read", "source")
WEIGHT_COLUMNS = ("venue", "coin", "usd", "source")
SPAN_COLUMNS = ("reading", "venues", "start", "end", "meets", "long_usd", "short_usd", "usd")

BOTH_SIDES = frozenset(Side)
_EXCEPT = "except "

Amounts = tuple[tuple[frozenset[Side], int], ...]
"""Sides that are summed, and their cents."""


class Margin(msgspec.Struct, frozen=True):
    """A published sum over the session: of a venue or all (""), of a coin or all (""); when and where it was read."""

    venue: str
    coin: str
    amounts: Amounts
    read: str
    source: str

    @property
    def label(self) -> str:
        """For a sentence about it."""
        return f"liquidation_margins.csv: the sum of {self.coin or 'all coins'} at {self.venue or 'all venues'}"


class Span(msgspec.Struct, frozen=True):
    """What venues saw liquidated in [start_ms, end_ms); `is_share`: only in proportion to others of its reading."""

    reading: str
    venues: frozenset[str]
    is_except: bool
    start_ms: int
    end_ms: int
    is_share: bool
    amounts: Amounts

    def has_venues(self, recorded_as: tuple[str, ...]) -> bool:
        """Whether a market that is recorded under these venues belongs to it."""
        if not self.venues:
            return True
        return self.venues.isdisjoint(recorded_as) if self.is_except else self.venues >= set(recorded_as)

    @property
    def label(self) -> str:
        """For a sentence about it."""
        return f"liquidation_spans.csv: {self.reading} from {format_iso(self.start_ms)} to {format_iso(self.end_ms)}"


def read_margins(folder: Path) -> tuple[Margin, ...]:
    """The published sums of a folder; none where it has no such table."""
    if not has_table(folder, "liquidation_margins.csv"):
        return ()
    rows = read_table(folder, "liquidation_margins.csv", MARGIN_COLUMNS)
    words = ("venue", "coin", "read", "source")
    return tuple(Margin(**{word: row.text(word) for word in words}, amounts=_amounts(row)) for row in rows)


def read_weights(folder: Path) -> dict[tuple[str, str], int]:
    """Weights by venue and coin, in cents; none where the folder has no such table."""
    if not has_table(folder, "liquidation_weights.csv"):
        return {}
    rows = read_table(folder, "liquidation_weights.csv", WEIGHT_COLUMNS)
    return {(row.text("venue"), row.text("coin")): cents(row.number("usd")) for row in rows}


def read_spans(folder: Path) -> tuple[Span, ...]:
    """The stretches of a folder; none where it has no such table."""
    if not has_table(folder, "liquidation_spans.csv"):
        return ()
    return tuple(_span(row) for row in read_table(folder, "liquidation_spans.csv", SPAN_COLUMNS))


def _span(row: Row) -> Span:
    venues, meets = row.text("venues"), row.text("meets")
    if meets not in {"sum", "share"}:
        raise InputError(f"{row.place}: meets is {meets!r}; it must be sum or share.")
    start_ms, end_ms = row.moment("start"), row.moment("end")
    if start_ms >= end_ms:
        raise InputError(f"{row.place}: start must lie before end.")
    return Span(
        reading=row.text("reading"),
        venues=frozenset(venues.removeprefix(_EXCEPT).split()),
        is_except=venues.startswith(_EXCEPT),
        start_ms=start_ms,
        end_ms=end_ms,
        is_share=meets == "share",
        amounts=_amounts(row),
    )


def _amounts(row: Row) -> Amounts:
    known = {name: cents(row.number(name)) if row.text(name) else None for name in ("long_usd", "short_usd", "usd")}
    sides = {side: known[f"{side.word}_usd"] for side in Side}
    whole = known["usd"]
    longs, shorts = sides[Side.LONG], sides[Side.SHORT]
    if longs is not None and shorts is not None and whole is not None:
        longs, shorts = apportion_two(whole, longs, shorts)
        whole = None
    found = [
        (frozenset({side}), value) for side, value in ((Side.LONG, longs), (Side.SHORT, shorts)) if value is not None
    ]
    if whole is not None:
        found.append((BOTH_SIDES, whole))
    if not found:
        raise InputError(f"{row.place} has none of long_usd, short_usd and usd.")
    return tuple(found)
