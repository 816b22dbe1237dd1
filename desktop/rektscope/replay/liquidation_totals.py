"""Figures of realised liquidations: one of them, the worst hour, and the sums up to a moment."""

import msgspec

from rektscope.market.instrument import Instrument
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS


class Liquidation(msgspec.Struct, frozen=True):
    """One realised liquidation, for people: USD, side, price in quote units, whose market it is of, and time.

    A part of a sum over several contracts has no price (nan), whatever its file has in the place of one.
    """

    usd: float
    side: Side
    price: float
    instrument: Instrument
    time_ms: int

    @property
    def market(self) -> str:
        """`venue:SYMBOL`."""
        return self.instrument.market


class WorstHour(msgspec.Struct, frozen=True):
    """The sixty minutes from `start_ms` (a whole minute, UTC) that saw the most liquidated, in USD."""

    start_ms: int
    usd: float


class LiquidationTotals(msgspec.Struct, frozen=True):
    """Sums of realised liquidations up to a moment, in USD."""

    count: int
    long_usd: float
    short_usd: float
    largest: Liquidation | None
    worst_hour: WorstHour | None
    elapsed_ms: int

    @property
    def total_usd(self) -> float:
        """Both sides."""
        return self.long_usd + self.short_usd

    @property
    def per_hour_usd(self) -> float | None:
        """The average over the time that has passed; None before an hour has: minutes are not made into an hour."""
        return self.total_usd * HOUR_MS / self.elapsed_ms if self.elapsed_ms >= HOUR_MS else None
