"""Rank correlation and block-bootstrap intervals. Arrays in, numbers out; nothing here knows what they mean."""

from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt

from rektscope.market.events import Int64
from rektscope.market.times import DAY_MS

Float64 = npt.NDArray[np.float64]
Interval = tuple[float, float]

WEEK_MS = 7 * DAY_MS
LEAST_BLOCKS = 4
"""With fewer blocks the spread of their resamples is no measure of anything."""

RESAMPLES = 1_000
_SEED = 20_250_714
"""The same resamples on each run, so that a figure can be reproduced to the last digit."""

_LEVEL = (2.5, 97.5)


def ranks(values: Float64) -> Float64:
    """Ranks from 0, equal values at their mean rank."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    # Equal values share the ranks from `ends - counts` to `ends - 1`; their mean is that of the first and the last.
    return np.asarray(((ends - counts) + (ends - 1))[inverse] / 2.0)


def spearman(first: Float64, second: Float64) -> float | None:
    """Spearman's rank correlation with ties at mean ranks; None where one of the two never changes."""
    one, other = ranks(first), ranks(second)
    one, other = one - one.mean() if len(one) else one, other - other.mean() if len(other) else other
    scale = float(np.sqrt((one @ one) * (other @ other)))
    return float(one @ other) / scale if scale > 0 else None


def block_length_ms(first_ms: int, end_ms: int) -> int | None:
    """A week where the period has four of them, else a day, else four hours, else an hour; None for shorter ones."""
    for length in (WEEK_MS, DAY_MS, DAY_MS // 6, DAY_MS // 24):
        if end_ms - first_ms >= LEAST_BLOCKS * length:
            return length
    return None


class Blocks:
    """Blocks of time, shared by all rows of a table, so that what moves together is resampled together."""

    def __init__(self, first_ms: int, end_ms: int) -> None:
        """Blocks from the first moment to the end, UTC milliseconds."""
        self._first_ms = first_ms
        self.length_ms = block_length_ms(first_ms, end_ms)
        self.count = 0 if self.length_ms is None else -(-(end_ms - first_ms) // self.length_ms)

    @classmethod
    def of_count(cls, count: int) -> "Blocks":
        """So many blocks that are known by their numbers alone."""
        blocks = cls(0, 0)
        blocks.count = count
        return blocks

    def members(self, time_ms: Int64) -> list[Int64]:
        """The places of the samples of each block."""
        if self.length_ms is None:
            return []
        number = (time_ms - self._first_ms) // self.length_ms
        return [np.flatnonzero(number == block) for block in range(self.count)]

    def resamples(self) -> Iterator[Int64]:
        """Numbers of blocks drawn with replacement, the same on each call."""
        random = np.random.default_rng(_SEED)
        for _ in range(RESAMPLES):
            yield random.integers(0, self.count, self.count)

    def interval(self, statistic: Callable[[Int64], float | None]) -> Interval | None:
        """The 95 % interval of a statistic of drawn blocks; None with too few blocks, or where it is rarely defined.

        Args:
            statistic: of the numbers of the blocks drawn; None where these give none.
        """
        if self.count < LEAST_BLOCKS:
            return None
        drawn = [value for value in map(statistic, self.resamples()) if value is not None]
        # A statistic that most draws leave undefined has no interval worth showing.
        if len(drawn) < RESAMPLES // 2:
            return None
        low, high = np.percentile(np.array(drawn), _LEVEL)
        return float(low), float(high)


def places_of(members: list[Int64], blocks: Int64) -> Int64:
    """The places of the samples of the drawn blocks, one after the other."""
    return np.concatenate([members[block] for block in blocks])
