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
    """Sums of realised liquidations up to a moment, in USD.

    Attributes:
        count, long_usd, short_usd: of all that are known; "at least" where they are not known all the time.
        largest, worst_hour: of them; None also where only sums of stretches are recorded that do not tell it, and the
            hour before one is known.
        elapsed_ms: how much of the session has passed.
        known_ms: for how much of that the liquidations of all the markets are known.
        known_usd: both sides, of that time alone.
    """

    count: int
    long_usd: float
    short_usd: float
    largest: Liquidation | None
    worst_hour: WorstHour | None
    elapsed_ms: int
    known_ms: int
    known_usd: float

    @property
    def total_usd(self) -> float:
        """Both sides."""
        return self.long_usd + self.short_usd

    @property
    def per_hour_usd(self) -> float | None:
        """The average over the time that is known; None for less than an hour: minutes are not made into an hour."""
        return self.known_usd * HOUR_MS / self.known_ms if self.known_ms >= HOUR_MS else None

    @property
    def is_known_throughout(self) -> bool:
        """Whether liquidations are known of all the time that has passed; sums are "at least" where they are not."""
        return self.known_ms >= self.elapsed_ms
