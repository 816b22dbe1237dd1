"""From what stands where the price goes to what is expected to be closed by force there: the share, walk-forward.

Before each stretch the share of a market and side is the median of recorded over crossed USD of the stretches that had
ended by then. So no stretch is estimated from itself, and a coin that was calm for long does not learn from later.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rektscope.market.events import Int64

Float64 = npt.NDArray[np.float64]

LEAST_FITTED = 30
"""Stretches with something recorded and something crossed before a share is believed."""

LEAST_GRADED = 5


@dataclass(frozen=True, slots=True)
class DollarGrade:
    """Of one market and side, over the stretches in which both are above zero.

    Attributes:
        stretches: how many.
        median_ratio: of expected over recorded USD.
        total_ratio: of the sums.
        sd_log: standard deviation of the natural logarithm of the ratio.
        share: the last one used, of what stands where the price goes.
        first_ms: start of the first stretch graded.
    """

    stretches: int
    median_ratio: float
    total_ratio: float
    sd_log: float
    share: float
    first_ms: int


def walk_forward_shares(crossed: Float64, usd: Float64, start_ms: Int64, end_ms: Int64) -> Float64:
    """The share before each stretch, NaN while too little is known.

    Args:
        crossed: (stretches,) what stood where the price went.
        usd: (stretches,) what was recorded.
        start_ms: of each stretch, ascending.
        end_ms: of each stretch.
    """
    both = (crossed > 0) & (usd > 0)
    logs = np.where(both, np.log(np.where(both, usd, 1.0) / np.where(both, crossed, 1.0)), np.nan)
    shares = np.full(len(usd), np.nan)
    known = np.searchsorted(end_ms, start_ms, side="right")
    for place, end in enumerate(known.tolist()):
        past = logs[:end]
        past = past[np.isfinite(past)]
        if len(past) >= LEAST_FITTED:
            shares[place] = np.exp(np.median(past))
    return shares


def dollar_grade(crossed: Float64, usd: Float64, start_ms: Int64, end_ms: Int64) -> DollarGrade | None:
    """The grade of one market and side; None with too few stretches. Arguments as `walk_forward_shares`."""
    shares = walk_forward_shares(crossed, usd, start_ms, end_ms)
    graded = np.isfinite(shares) & (crossed > 0) & (usd > 0)
    if int(graded.sum()) < LEAST_GRADED:
        return None
    expected, recorded = shares[graded] * crossed[graded], usd[graded]
    ratio = expected / recorded
    return DollarGrade(
        stretches=len(ratio),
        median_ratio=float(np.median(ratio)),
        total_ratio=float(expected.sum() / recorded.sum()),
        sd_log=float(np.std(np.log(ratio))),
        share=float(shares[graded][-1]),
        first_ms=int(start_ms[graded][0]),
    )
