"""The flush meter: did a flush clear the book? What stood near the price before and after, and open interest."""

from dataclasses import dataclass

import numpy as np

from rektscope.engine.profile import LevelProfile
from rektscope.market.events import MarketEvents

DISTANCES = (0.02, 0.05, 0.10)
"""How near to the mark, as fractions of it."""


@dataclass(frozen=True, slots=True)
class NearUsd:
    """What stands within a distance of the mark, before and after, longs below and shorts above; USD."""

    distance: float
    long_before: float
    short_before: float
    long_after: float
    short_after: float

    @property
    def left(self) -> float | None:
        """Share of both sides that is left; None where nothing stood."""
        before = self.long_before + self.short_before
        return (self.long_after + self.short_after) / before if before > 0 else None

    @property
    def balance_after(self) -> float | None:
        """Share of shorts of what stands after; None where nothing does."""
        after = self.long_after + self.short_after
        return self.short_after / after if after > 0 else None


@dataclass(frozen=True, slots=True)
class Flush:
    """Two moments of a market compared.

    Attributes:
        mark_before, mark_after: quote units.
        near: one a distance of `DISTANCES`, each around the mark of its own moment.
        open_interest_before, open_interest_after: USD, each at its own mark; None where not known.
        open_interest_change: of contracts, as a fraction, so that a move of the price alone is none; None as above.
    """

    mark_before: float
    mark_after: float
    near: tuple[NearUsd, ...]
    open_interest_before: float | None
    open_interest_after: float | None
    open_interest_change: float | None


def near_usd(profile: LevelProfile, distance: float) -> tuple[float, float]:
    """(longs, shorts) in USD standing within a distance of the mark; rows count by their middles."""
    low, high = profile.mark * (1 - distance), profile.mark * (1 + distance)
    inside = (profile.prices >= low) & (profile.prices <= high)
    sides = profile.usd[:, :, inside].sum(axis=(1, 2))
    return float(sides[0]), float(sides[1])


def flush_between(events: MarketEvents, before: LevelProfile, after: LevelProfile) -> Flush:
    """The meter's reading between two moments of one market, the earlier first.

    Args:
        events: of the market; open interest counts as known at each moment.
        before: what stood at the earlier moment.
        after: what stood at the later one.
    """
    near = []
    for distance in DISTANCES:
        first, last = near_usd(before, distance), near_usd(after, distance)
        near.append(NearUsd(distance, first[0], first[1], last[0], last[1]))
    lots = [_open_interest(events, each.at_ms) for each in (before, after)]
    usd = [
        None if known is None else float(events.instrument.notional_usd(np.array([each.mark]), np.array([known]))[0])
        for known, each in zip(lots, (before, after), strict=True)
    ]
    return Flush(
        mark_before=before.mark,
        mark_after=after.mark,
        near=tuple(near),
        open_interest_before=usd[0],
        open_interest_after=usd[1],
        open_interest_change=None if not lots[0] or lots[1] is None else lots[1] / lots[0] - 1,
    )


def _open_interest(events: MarketEvents, at_ms: int) -> int | None:
    """Lots, last known by a moment."""
    known = events.open_interests.until(at_ms).quantity_lots
    return int(known[-1]) if len(known) else None
