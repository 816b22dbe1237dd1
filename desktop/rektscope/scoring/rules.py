"""Simple rules that a map has to beat: their estimates of what was liquidated, from prices and volume alone.

Each gives (stretches, 2) numbers without a unit, longs first, then shorts: only their order counts.
"""

import numpy as np
import numpy.typing as npt

from rektscope.market.events import Int64
from rektscope.market.times import HOUR_MS
from rektscope.scoring.bars import Bars

Float64 = npt.NDArray[np.float64]


def distance(bars: Bars, first: Int64, end: Int64) -> Float64:
    """How far the price went down (longs) and up (shorts) from where it stood, as a fraction.

    Args:
        bars: of the market.
        first: place of each stretch's first bar.
        end: one past its last bar, above `first`.
    """
    answer = np.empty((len(first), 2))
    for place, (start, stop) in enumerate(zip(first.tolist(), end.tolist(), strict=True)):
        opened = bars.open[start]
        answer[place] = 1 - bars.low[start:stop].min() / opened, bars.high[start:stop].max() / opened - 1
    return np.maximum(answer, 0.0)


def volume(bars: Bars, first: Int64, end: Int64) -> Float64:
    """USD traded in each stretch, (stretches,)."""
    return summed(bars.volume_usd[:, None], first, end)[:, 0]


def volume_times_distance(bars: Bars, first: Int64, end: Int64) -> Float64:
    """(stretches, 2) volume times distance: much traded on a long way."""
    return np.asarray(volume(bars, first, end)[:, None] * distance(bars, first, end))


def volume_times_extremes(bars: Bars, first: Int64, end: Int64) -> Float64:
    """Volume of each bar times how far it went beyond the extremes of the hour before it, summed."""
    before = np.searchsorted(bars.end_ms, bars.end_ms - HOUR_MS, side="left")
    lowest, highest = bars.open.copy(), bars.open.copy()
    for place in range(1, len(bars)):
        start = min(int(before[place]), place - 1)
        lowest[place] = bars.low[start:place].min()
        highest[place] = bars.high[start:place].max()
    beyond = np.stack([1 - bars.low / lowest, bars.high / highest - 1], axis=1)
    return summed(np.maximum(beyond, 0.0) * bars.volume_usd[:, None], first, end)


def summed(by_bar: Float64, first: Int64, end: Int64) -> Float64:
    """Sums of (bars, 2) values over each stretch; of nothing exactly zero, so that ties stay ties."""
    bounds = zip(first.tolist(), end.tolist(), strict=True)
    return np.array([by_bar[start:stop].sum(axis=0) for start, stop in bounds]).reshape(-1, by_bar.shape[1])
