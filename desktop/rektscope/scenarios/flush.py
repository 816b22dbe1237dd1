"""The flush meter: did a flush clear the book? What stood near the price before and after, and open interest."""

from collections.abc import Sequence

import msgspec
import numpy as np

from rektscope.engine.profile import LevelProfile
from rektscope.market.events import MarketEvents

DISTANCES = (0.02, 0.05, 0.10)
"""How near to the mark, as fractions of it."""


class NearUsd(msgspec.Struct, frozen=True):
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


class Flush(msgspec.Struct, frozen=True):
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


def flush_between(
    events: MarketEvents, before: LevelProfile, after: LevelProfile, others: Sequence[MarketEvents] = ()
) -> Flush:
    """The meter's reading between two moments of one market, or of several that are summed, the earlier first.

    Args:
        events: of the market; open interest counts as known at each moment.
        before: what stood at the earlier moment.
        after: what stood at the later one.
        others: of the markets that are in both besides; where one's open interest is not known, that of all is not.
    """
    near = []
    for distance in DISTANCES:
        first, last = near_usd(before, distance), near_usd(after, distance)
        near.append(NearUsd(distance, first[0], first[1], last[0], last[1]))
    markets = (events, *others)
    usd = [_open_interest_usd(markets, each.at_ms, each.mark) for each in (before, after)]
    # Valued at the later mark, as coins would change their dollars without anybody closing.
    at_one_mark = _open_interest_usd(markets, before.at_ms, after.mark)
    return Flush(
        mark_before=before.mark,
        mark_after=after.mark,
        near=tuple(near),
        open_interest_before=usd[0],
        open_interest_after=usd[1],
        open_interest_change=None if not at_one_mark or usd[1] is None else usd[1] / at_one_mark - 1,
    )


def _open_interest_usd(markets: Sequence[MarketEvents], at_ms: int, mark: float) -> float | None:
    """Of all markets as last known by a moment, valued at one mark; None where one is not known."""
    usd = 0.0
    for events in markets:
        known = events.open_interests.until(at_ms).quantity_lots
        if not len(known):
            return None
        usd += float(events.instrument.notional_usd(np.array([mark]), known[-1:])[0])
    return usd
