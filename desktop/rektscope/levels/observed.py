"""A session's own recorded liquidations, and how much of the standing book was crossed in the same time.

What of it counts at a moment is decided here: received by then, not in a gap nor where no liquidations are known, and
of recorded sums only those whose stretch had ended. What follows for the shares is `calibration`'s.
"""

from typing import Protocol

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from rektscope.market.events import Int64, MarketEvents
from rektscope.market.extent import Extent
from rektscope.market.recorded_sums import RecordedSums
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS, HOUR_MS

Float64 = npt.NDArray[np.float64]

_STRETCH_MS = 4 * HOUR_MS
_WINDOW_MS = 3 * DAY_MS
"""The session's liquidations of so long count; what was before says less of now than the prior."""


class Observed(msgspec.Struct, frozen=True, eq=False):
    """The recorded liquidations of a market, in the order received.

    Attributes:
        received_ms: (rows,) when each was known.
        running_usd: (rows + 1, 2) sums of (long, short) before each row.
        since_ms: from when on liquidations were recorded; what was crossed before is not held against them.
        is_floor: whether the feed samples them.
        gaps_ms: (gaps, 3) start, end and when they were known, of stretches in which nothing was heard.
        sums: the stretches of recorded sums, where the rows were only placed under such; None otherwise.
        known: the time for which liquidations are known; None: always.
    """

    received_ms: Int64
    running_usd: Float64
    since_ms: int
    is_floor: bool
    gaps_ms: Int64
    sums: RecordedSums | None = None
    known: Extent | None = None

    @classmethod
    def of_events(
        cls,
        events: MarketEvents,
        since_ms: int,
        *,
        is_floor: bool,
        sums: RecordedSums | None = None,
        known: Extent | None = None,
    ) -> "Observed":
        """Those of a market, each valued at its own price.

        Args:
            events: of the market.
            since_ms: from when on its liquidations were recorded, UTC milliseconds.
            is_floor: whether the feed samples them.
            sums: the stretches of recorded sums, where the liquidations were only placed under such.
            known: the time for which its liquidations are known; None: always.
        """
        rows, instrument, gaps = events.liquidations, events.instrument, events.gaps
        prices = np.asarray(rows.price_ticks * instrument.tick, dtype=np.float64)
        usd = instrument.notional_usd(prices, rows.quantity_lots)
        running = np.zeros((len(rows) + 1, 2))
        for column, side in enumerate((Side.LONG, Side.SHORT)):
            np.cumsum(np.where(rows.liquidated_side == side, usd, 0.0), out=running[1:, column])
        silent = np.stack([gaps.time_ms, gaps.time_ms + gaps.duration_ms, gaps.received_ms], axis=1)
        since_ms = since_ms if sums is None else sums.first_from(since_ms)
        return cls(rows.received_ms, running, since_ms, is_floor, silent, sums, known)

    def known_until(self, at_ms: int) -> int:
        """The time up to which liquidations were known by a moment: a recorded sum is known at its end."""
        return at_ms if self.sums is None else self.sums.known_until(at_ms)

    def until(self, received_ms: int) -> "Observed":
        """Only what had been received by then (views)."""
        rows = int(self.received_ms.searchsorted(received_ms, side="right"))
        known = self.gaps_ms[self.gaps_ms[:, 2] <= received_ms]
        return replace(
            self, received_ms=self.received_ms[:rows], running_usd=self.running_usd[: rows + 1], gaps_ms=known
        )


class Crossings(Protocol):
    """What the price crossed of the model's book, one row a column or step: `flow.Flow` is one."""

    @property
    def end_ms(self) -> Int64:
        """(columns,) UTC milliseconds."""

    @property
    def duration_ms(self) -> int:
        """Of a column."""

    @property
    def standing_usd(self) -> Float64:
        """(columns, 2) of (long, short)."""


class Seen(msgspec.Struct, frozen=True):
    """Liquidated and crossed USD by side, counts by side, how many stretches the crossings of each side are worth."""

    liquidated: tuple[float, float]
    crossed: tuple[float, float]
    counts: tuple[int, int]
    stretches: tuple[float, float]
    until_ms: int
    is_floor: bool
    is_placed: bool = False


def seen_by(observed: Observed, crossings: Crossings, at_ms: int) -> Seen | None:
    """What the session shows in the window before `at_ms`; None while no column has ended."""
    columns = int(crossings.end_ms.searchsorted(at_ms, side="right"))
    if not columns:
        return None
    until_ms = int(crossings.end_ms[columns - 1])
    # What was crossed while nobody recorded, or before the map, must not be held against liquidations.
    start_ms = max(observed.since_ms, until_ms - _WINDOW_MS, int(crossings.end_ms[0]) - crossings.duration_ms)
    first = int(crossings.end_ms.searchsorted(start_ms + crossings.duration_ms, side="left"))
    if first >= columns:
        return None
    # Whole columns only: the sum of liquidations must cover the same time as what was crossed.
    start_ms = int(crossings.end_ms[first]) - crossings.duration_ms
    ends, usd = crossings.end_ms[first:columns], crossings.standing_usd[first:columns]
    counted = _is_known(observed, ends, crossings.duration_ms, until_ms)
    # A sum is of [start, end), while a column knows what was received in (start, end].
    after = 0 if observed.sums is None else 1
    edges = np.array([start_ms, until_ms]) - after
    first_row, end_row = observed.received_ms.searchsorted(edges, side="right").tolist()
    running = observed.running_usd[first_row : end_row + 1]
    orders = running[1:] - running[:-1]
    if not counted.all():
        # Where no liquidation was heard, or none is known, nothing that was crossed counts either.
        usd = np.where(counted[:, None], usd, 0.0)
        column = ends.searchsorted(observed.received_ms[first_row:end_row] + after, side="left")
        orders = orders[counted[column]]
    # Side by side, and in the order received: along the rows of two columns numpy takes thirty times as long.
    liquidated = [float(side.cumsum()[-1]) if len(side) else 0.0 for side in orders.T]
    counts = [int(np.count_nonzero(side > 0.0)) for side in orders.T]
    stretch = (ends - start_ms - 1) // _STRETCH_MS
    by_stretch = np.stack([np.bincount(stretch, weights=usd[:, side]) for side in (0, 1)])
    squares = (by_stretch**2).sum(axis=1)
    whole = by_stretch.sum(axis=1)
    # The effective number of samples of unequal weight (Kish, Survey Sampling, 1965): one stretch in which nearly all
    # was crossed is worth one, however many quiet ones stand beside it.
    worth = np.divide(whole**2, squares, out=np.zeros(2), where=squares > 0.0)
    worth *= min(1.0, int(counted.sum()) * crossings.duration_ms / _STRETCH_MS)
    return Seen(
        liquidated=(liquidated[0], liquidated[1]),
        crossed=(float(whole[0]), float(whole[1])),
        counts=(counts[0], counts[1]),
        stretches=(float(worth[0]), float(worth[1])),
        until_ms=int(ends[counted][-1]) if counted.any() else until_ms,
        is_floor=observed.is_floor,
        is_placed=observed.sums is not None,
    )


def _is_known(observed: Observed, end_ms: Int64, duration_ms: int, at_ms: int) -> npt.NDArray[np.bool_]:
    """Of which columns the liquidations are known all through: none overlaps a gap that is known by a moment."""
    starts = end_ms - duration_ms
    whole = np.ones(len(end_ms), dtype=np.bool_) if observed.known is None else observed.known.covers(starts, end_ms)
    for start, end, _ in observed.gaps_ms[observed.gaps_ms[:, 2] <= at_ms].tolist():
        whole &= (end_ms <= start) | (starts >= end)
    return whole
