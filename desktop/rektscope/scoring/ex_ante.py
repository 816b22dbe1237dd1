"""What the map adds to knowing how far the price will go and how much was traded before.

Each stretch's recorded USD are estimated from what was known at its start and from its reach, by a linear model in
logarithms that is fitted on the stretches before alone, anew every thirty. Three such models differ in their terms: the
reach; the reach and prior volume; these and what the map held in the rows that were reached. All of them know how far
the price goes: the question is not the path, but what the map knows beyond it.
"""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Int64
from rektscope.market.times import DAY_MS, HOUR_MS
from rektscope.scoring import rules
from rektscope.scoring.bars import Bars
from rektscope.scoring.statistics import spearman

Float64 = npt.NDArray[np.float64]

NAMES = ("reach", "reach_volume", "with_map")
PRIOR_VOLUME_MS = (HOUR_MS, 4 * HOUR_MS, DAY_MS, 7 * DAY_MS)
"""Volume of so long before the stretch, each a term of the model."""

LEAST_FITTED = 120
"""Stretches before the first that is estimated: ten for each term of the largest model."""

_REFIT = 30
_RIDGE = 1e-3
"""Of the variance of each term, which are scaled to one: keeps terms that are nearly the same from fighting."""

_LEAST_USD = 1_000.0
_LEAST_REACH = 2e-4
_LEAST_SHARE = 0.01


class Estimates(msgspec.Struct, frozen=True, eq=False):
    """Of one market and side; arrays of one length, only stretches that were estimated.

    Attributes:
        start_ms: of each stretch.
        usd: recorded.
        by_model: the estimates, by the names of `NAMES`; logarithms of USD.
    """

    start_ms: Int64
    usd: Float64
    by_model: dict[str, Float64]

    def spearman(self, name: str, chosen: Int64 | slice = slice(None)) -> float | None:
        """Rank correlation of a model's estimates with what was recorded."""
        return spearman(self.by_model[name][chosen], self.usd[chosen])


def estimates(
    bars: Bars, start_ms: Int64, end_ms: Int64, usd: Float64, reach: Float64, standing: Float64
) -> Estimates | None:
    """The estimates of one market and side; None with too few stretches.

    Args:
        bars: of the market.
        start_ms: of each stretch, ascending.
        end_ms: of each stretch.
        usd: (stretches,) recorded.
        reach: (stretches,) how far the price went in that side's direction, as a fraction.
        standing: (stretches, classes) USD that the map held at the start in the rows reached.
    """
    if len(usd) <= LEAST_FITTED:
        return None
    prior = [
        _logarithm(rules.volume(bars, *bars.places(start_ms - length, start_ms)), 1.0) for length in PRIOR_VOLUME_MS
    ]
    # The floor of a logarithm goes by the class, as classes differ by a thousand times.
    held = [_logarithm(column, _LEAST_SHARE * _typical(column)) for column in standing.T]
    terms = [[_logarithm(reach, _LEAST_REACH)], prior, held]
    target = _logarithm(usd, _LEAST_USD)
    known = {
        name: _walk_forward(
            np.stack([term for group in terms[: count + 1] for term in group], axis=1), target, end_ms, start_ms
        )
        for count, name in enumerate(NAMES)
    }
    tested = slice(LEAST_FITTED, None)
    return Estimates(start_ms[tested], usd[tested], {name: values[tested] for name, values in known.items()})


def _walk_forward(terms: Float64, target: Float64, end_ms: Int64, start_ms: Int64) -> Float64:
    """Estimates of each stretch from a fit on those that had ended when the first of its batch began."""
    answer = np.zeros(len(target))
    for first in range(LEAST_FITTED, len(target), _REFIT):
        known = int(np.searchsorted(end_ms, start_ms[first], side="right"))
        past = terms[:known]
        mean, spread = past.mean(axis=0), past.std(axis=0) + 1e-9
        scaled = np.column_stack([np.ones(known), (past - mean) / spread])
        # No penalty on the mean itself.
        penalty = np.diag([0.0] + [_RIDGE * known] * terms.shape[1])
        weights = np.linalg.solve(scaled.T @ scaled + penalty, scaled.T @ target[:known])
        end = min(first + _REFIT, len(target))
        answer[first:end] = weights[0] + ((terms[first:end] - mean) / spread) @ weights[1:]
    return answer


def _typical(values: Float64) -> float:
    """Median of what is above zero, known from the first stretches alone; 1 where nothing is."""
    above = values[:LEAST_FITTED][values[:LEAST_FITTED] > 0]
    return float(np.median(above)) if len(above) else 1.0


def _logarithm(values: Float64, least: float) -> Float64:
    return np.log(values + least)
