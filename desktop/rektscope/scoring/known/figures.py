"""What two books in the same rows have in common, at one moment and over many. Arrays in, numbers out.

- *share*: part of a side's whole in a band. The estimate's whole is open interest; the known book's is what is known.
- *overlap*: of two lists of shares, the sum of the smaller of each two: 1 when they are the same, 0 when disjoint.
- *rank*: Spearman's correlation over the rows of a band, of each row's estimated and known USD.
- *ratio*: estimated USD over known USD, the known brought to the whole open interest by its coverage.
"""

from collections.abc import Callable, Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.scoring.known.rows import RANKED_BANDS, BookRows, band_ends, distance_rows, uniform_rows
from rektscope.scoring.statistics import spearman

Float64 = npt.NDArray[np.float64]

LEAST_FILLED = 3
"""A band in which fewer rows hold known positions has no rank correlation."""

MAP = "map"
BASELINES = ("distance", "uniform")

_OF_BASELINE: dict[str, Callable[[BookRows], BookRows]] = {"distance": distance_rows, "uniform": uniform_rows}


class MomentFigures(msgspec.Struct, frozen=True, eq=False):
    """The comparison at one moment.

    Attributes:
        at_ms: the moment, UTC milliseconds.
        known_usd: (2, bands) known in each band; longs first.
        known_whole_usd: (2,) everything known.
        estimate_usd: (2, bands) estimated.
        estimate_whole_usd: (2,) open interest by the estimate.
        open_interest_usd: reported by the venue; nan where it is not known.
        ranks: (names, 2, ranked bands) of the map and each baseline; nan where undefined.
        overlaps: (names, 2) of the shares by band.
        known_leverage_usd: (2, classes + 1) by implied leverage.
        chosen_leverage_usd: (2, classes + 1) by the leverage that its holder chose.
        estimate_leverage_usd: (2, classes + 1) by the estimate's classes.
        median_age_ms: of the known positions.
    """

    at_ms: int
    known_usd: Float64
    known_whole_usd: Float64
    estimate_usd: Float64
    estimate_whole_usd: Float64
    open_interest_usd: float
    ranks: Float64
    overlaps: Float64
    known_leverage_usd: Float64
    chosen_leverage_usd: Float64
    estimate_leverage_usd: Float64
    median_age_ms: float

    @property
    def coverage(self) -> Float64:
        """(2,) part of open interest that is known; nan where open interest is not."""
        return np.asarray(self.known_whole_usd / self.open_interest_usd)


def books_of(estimate: BookRows) -> list[BookRows]:
    """The estimate and, of as many USD, each baseline, in the order of `MAP` and `BASELINES`."""
    return [estimate, *(_OF_BASELINE[name](estimate) for name in BASELINES)]


def ranks_of(estimate: BookRows, known: BookRows) -> Float64:
    """(2, ranked bands) rank correlations over the rows of each band; nan where undefined."""
    ends = band_ends()
    answer = np.full((2, RANKED_BANDS), np.nan)
    for side in (0, 1):
        for band in range(RANKED_BANDS):
            rows = slice(int(ends[band]), int(ends[band + 1]))
            if np.count_nonzero(known.usd[side, rows]) < LEAST_FILLED:
                continue
            value = spearman(estimate.usd[side, rows], known.usd[side, rows])
            answer[side, band] = np.nan if value is None else value
    return answer


def overlap_of(some: Float64, others: Float64) -> float:
    """How much two lists of amounts agree as shares of their sums, 0 to 1; nan where either is empty."""
    if not some.sum() > 0 or not others.sum() > 0:
        return float("nan")
    return float(np.minimum(some / some.sum(), others / others.sum()).sum())


def overlaps_of(estimate: BookRows, known: BookRows) -> Float64:
    """(2,) agreement of the shares by band; what no price liquidates counts as a band of its own."""
    parts = [np.concatenate([each.band_usd, each.without_usd[:, None]], axis=1) for each in (estimate, known)]
    return np.array([overlap_of(parts[0][side], parts[1][side]) for side in (0, 1)])


def mean_of(values: Float64) -> float | None:
    """Mean of what is defined; None where nothing is."""
    found = values[np.isfinite(values)]
    return float(found.mean()) if len(found) else None


def median_of(values: Float64) -> float | None:
    """Median of what is defined; None where nothing is."""
    found = values[np.isfinite(values)]
    return float(np.median(found)) if len(found) else None


def shares_of(usd: Float64, whole_usd: Float64) -> Float64:
    """Amounts as parts of their wholes, over the last axis; nan where a whole is empty."""
    answer = np.full(usd.shape, np.nan)
    np.divide(usd, whole_usd[..., None], out=answer, where=whole_usd[..., None] > 0)
    return answer


def ratios_of(moments: Sequence[MomentFigures]) -> tuple[Float64, Float64]:
    """(moments, 2, bands) and (moments, 2) estimated over known USD, the known divided by its coverage.

    Where open interest is not reported, the estimate's whole stands for it, so that the ratio is that of the shares.
    """
    estimate = np.stack([each.estimate_usd for each in moments])
    known = np.stack([each.known_usd for each in moments])
    whole = np.stack([each.known_whole_usd for each in moments])
    interest = np.stack(
        [
            np.full(2, each.open_interest_usd) if np.isfinite(each.open_interest_usd) else each.estimate_whole_usd
            for each in moments
        ]
    )
    scaled = shares_of(known, whole) * interest[..., None]
    by_band = np.full(scaled.shape, np.nan)
    np.divide(estimate, scaled, out=by_band, where=scaled > 0)
    near, near_known = estimate[..., :RANKED_BANDS].sum(axis=2), scaled[..., :RANKED_BANDS].sum(axis=2)
    in_all = np.full(near.shape, np.nan)
    np.divide(near, near_known, out=in_all, where=near_known > 0)
    return by_band, in_all
