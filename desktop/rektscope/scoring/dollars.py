"""How right dollars are: expected over recorded USD, of the program's own and of shares fitted on the data's own past.

The second are for data that the program's prior was fitted on, and say how well one share can do at all: before each
stretch it is the median of recorded over crossed USD of the stretches that had ended by then. So no stretch is
estimated from itself, and a coin that was calm for long does not learn from later.
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
        within_two: share of the stretches in which the two differ by a factor of two at most.
        first_ms: start of the first stretch graded.
    """

    stretches: int
    median_ratio: float
    total_ratio: float
    sd_log: float
    within_two: float
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


def walk_forward_usd(crossed: Float64, usd: Float64, start_ms: Int64, end_ms: Int64) -> Float64:
    """Expected USD by `walk_forward_shares`, with its arguments."""
    return crossed * walk_forward_shares(crossed, usd, start_ms, end_ms)


def dollar_grade(expected: Float64, usd: Float64, start_ms: Int64) -> DollarGrade | None:
    """The grade of one market and side; None with too few stretches.

    Args:
        expected: (stretches,) USD, NaN where nothing is expected or known.
        usd: (stretches,) recorded.
        start_ms: of each stretch.
    """
    graded = np.isfinite(expected) & (expected > 0) & (usd > 0)
    if int(graded.sum()) < LEAST_GRADED:
        return None
    found, recorded = expected[graded], usd[graded]
    logs = np.log(found / recorded)
    return DollarGrade(
        stretches=len(logs),
        median_ratio=float(np.exp(np.median(logs))),
        total_ratio=float(found.sum() / recorded.sum()),
        sd_log=float(np.std(logs)),
        within_two=float(np.mean(np.abs(logs) <= np.log(2.0))),
        first_ms=int(start_ms[graded][0]),
    )
