"""Recorded sums of liquidations of a facts folder, in whole USD cents, by side of the liquidated position."""

from decimal import Decimal
from pathlib import Path

import msgspec

from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.market.times import format_iso
from rektscope.sessions.reconstruction.tables import Row, read_table

PAIR_COLUMNS = ("venue", "pair", "coin", "long_usd", "short_usd")
BUCKET_COLUMNS = ("market", "start", "end", "long_usd", "short_usd")

CENTS_PER_USD = 100


class PairSum(msgspec.Struct, frozen=True):
    """What one pair of one venue saw liquidated in 24 hours; venue and pair as the record writes them."""

    venue: str
    pair: str
    coin: str
    long_cents: int
    short_cents: int

    def cents(self, side: Side) -> int:
        """The sum of one side."""
        return self.long_cents if side is Side.LONG else self.short_cents


class Bucket(msgspec.Struct, frozen=True):
    """What one market saw liquidated in [start_ms, end_ms)."""

    start_ms: int
    end_ms: int
    long_cents: int
    short_cents: int

    def cents(self, side: Side) -> int:
        """The sum of one side."""
        return self.long_cents if side is Side.LONG else self.short_cents


def cents(usd: object) -> int:
    """Whole cents of an amount of USD written as a number or text, to the nearest; raises ArithmeticError else."""
    return round(Decimal(str(usd)) * CENTS_PER_USD)


def read_pair_sums(folder: Path) -> tuple[PairSum, ...]:
    """The 24-hour sums by venue and pair."""
    rows = read_table(folder, "liquidation_totals.csv", PAIR_COLUMNS)
    return tuple(PairSum(row.text("venue"), row.text("pair"), row.text("coin"), *_both_sides(row)) for row in rows)


def read_buckets(folder: Path) -> dict[str, tuple[Bucket, ...]]:
    """The sums by market and stretch of time, each market's in order; raises InputError where two overlap."""
    found: dict[str, list[Bucket]] = {}
    for row in read_table(folder, "liquidation_buckets.csv", BUCKET_COLUMNS):
        bucket = Bucket(row.moment("start"), row.moment("end"), *_both_sides(row))
        mine = found.setdefault(row.text("market"), [])
        if bucket.end_ms <= bucket.start_ms or (mine and bucket.start_ms != mine[-1].end_ms):
            raise InputError(
                f"{row.place}: the bucket of {format_iso(bucket.start_ms)} does not follow the one before."
            )
        mine.append(bucket)
    return {market: tuple(buckets) for market, buckets in found.items()}


def _both_sides(row: Row) -> tuple[int, int]:
    return cents(row.number("long_usd")), cents(row.number("short_usd"))
