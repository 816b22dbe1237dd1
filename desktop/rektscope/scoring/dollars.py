"""How right dollars are: expected over recorded USD, of the program's own and of shares fitted on the data's own past.

The second are for data that the program's prior was fitted on, and show how well one share can do at all: before each
stretch it is the median of recorded over crossed USD of the stretches that had ended by then. So no stretch is
estimated from itself, and a coin that was calm for long does not learn from later.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Int64

Float64 = npt.NDArray[np.float64]

LEAST_FITTED = 30
"""Stretches with something recorded and something crossed before a share is believed."""

LEAST_GRADED = 5

STATED_BAND = 2.0 / 3.0
"""The band of what is expected is to hold two of three stretches."""


class DollarGrade(msgspec.Struct, frozen=True):
    """Of one market and side, over the stretches in which both are above zero.

    Attributes:
        stretches: how many.
        median_ratio: of expected over recorded USD.
        total_ratio: of the sums.
        sd_log: standard deviation of the natural logarithm of the ratio.
        within_two: share of the stretches in which the two differ by a factor of two at most.
        first_ms: start of the first stretch graded.
        band: how often what was recorded lay in the band that was stated; None where none was.
    """

    stretches: int
    median_ratio: float
    total_ratio: float
    sd_log: float
    within_two: float
    first_ms: int
    band: "BandGrade | None" = None


class BandGrade(msgspec.Struct, frozen=True):
    """How often what was recorded lay in the stated band, below and above it; nothing recorded lies below.

    Attributes:
        stretches: how many have a band.
        inside, below, above: counts, which sum to that.
    """

    stretches: int
    inside: int
    below: int
    above: int

    @classmethod
    def of(cls, band: Float64, usd: Float64) -> "BandGrade | None":
        """The grade of (stretches, 2) ends of bands, NaN where there is none, against (stretches,) recorded USD."""
        is_stated = np.isfinite(band).all(axis=1) & (band[:, 1] > 0.0)
        if not is_stated.any():
            return None
        (low, high), recorded = band[is_stated].T, usd[is_stated]
        below, above = int((recorded < low).sum()), int((recorded > high).sum())
        return cls(len(recorded), len(recorded) - below - above, below, above)

    @classmethod
    def joined(cls, parts: Sequence["BandGrade"]) -> "BandGrade | None":
        """Of all of them together; None of none."""
        if not parts:
            return None
        return cls(*(sum(getattr(part, name) for part in parts) for name in ("stretches", "inside", "below", "above")))


def walk_forward_shares(crossed: Float64, usd: Float64, start_ms: Int64, end_ms: Int64) -> Float64:
    """The share before each stretch, NaN while too little is known.

    Args:
        crossed: (stretches,) what stood where the price went.
        usd: (stretches,) what was recorded.
        start_ms: of each stretch, ascending.
        end_ms: of each stretch.
    """
    # In logarithms, where a median of ratios and a median of their inverses are the same estimate.
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


def dollar_grade(expected: Float64, usd: Float64, start_ms: Int64, band: Float64 | None = None) -> DollarGrade | None:
    """The grade of one market and side; None with too few stretches.

    Args:
        expected: (stretches,) USD, NaN where nothing is expected or known.
        usd: (stretches,) recorded.
        start_ms: of each stretch.
        band: (stretches, 2) ends of the band, NaN where there is none; stretches without a liquidation count in it.
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
        band=None if band is None else BandGrade.of(band, usd),
    )
