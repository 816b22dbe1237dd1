"""How reliable the likelihood of a touch is: what was estimated against what happened, by horizon.

At each moment the estimate uses the prices received by then and nothing else; the outcome is read from what follows.
Moments closer together than a horizon share their outcome, so the samples of a bin are not independent: `days` counts
on how many different days a touch of the bin began. Files are read elsewhere.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS
from rektscope.positions.likelihood import PricePoints, moves_known
from rektscope.risk.likelihood import touch_likelihood
from rektscope.risk.tiers import Floats

DISTANCES = (
    0.0025, 0.005, 0.0075, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.13, 0.16, 0.2, 0.3, 0.5,
)  # fmt: skip
"""Fractions of the price at which levels are asked about, above and below."""

BIN_EDGES = (0.0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0)
"""Of the estimated probability; the first is what is shown as "under 0.1 %"."""

LARGEST_RATIO = 3.0
"""Of happened to estimated, in bins below `RATIO_BELOW` of more than `RATIO_SAMPLES` samples."""

RATIO_BELOW = 0.05
RATIO_SAMPLES = 20

_LONGEST_SILENCE_MS = 15 * MINUTE_MS
"""A touch in a longer hole would go unseen, so moments whose horizon has one are left out."""


class ReliabilityBin(msgspec.Struct, frozen=True):
    """Samples whose estimate lies in [low, high).

    Attributes:
        low: edge of the bin, a probability.
        high: the other edge.
        estimated: mean estimate; 0 without samples.
        happened: share of the samples that were touched; 0 without samples.
        samples: moments times levels.
        touched: how many of them were touched.
        days: different market-days in which those that were touched were asked about.
    """

    low: float
    high: float
    estimated: float
    happened: float
    samples: int
    touched: int
    days: int

    @property
    def ratio(self) -> float | None:
        """Happened / estimated; None without samples."""
        return self.happened / self.estimated if self.samples else None

    @property
    def is_too_low(self) -> bool:
        """Whether more happened than `LARGEST_RATIO` allows, in a bin that the bound speaks of."""
        ratio = self.ratio
        bound = self.high <= RATIO_BELOW and self.samples > RATIO_SAMPLES
        return bound and ratio is not None and ratio > LARGEST_RATIO


class HorizonReliability(msgspec.Struct, frozen=True):
    """The bins of one horizon; `moments` is how many moments they rest on, `stretches` how many do not overlap."""

    horizon_ms: int
    moments: int
    stretches: int
    bins: tuple[ReliabilityBin, ...]

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; probabilities are fractions."""
        return {
            "hours": self.horizon_ms / HOUR_MS,
            "moments": self.moments,
            "independent_stretches": self.stretches,
            "bins": [
                {
                    "estimated_from": each.low,
                    "estimated_to": each.high,
                    "estimated_mean": each.estimated if each.samples else None,
                    "happened": each.happened if each.samples else None,
                    "samples": each.samples,
                    "touched": each.touched,
                    "days": each.days,
                    "ratio": each.ratio,
                    "too_low": each.is_too_low,
                }
                for each in self.bins
            ],
        }


class Samples(msgspec.Struct, frozen=True, eq=False):
    """Estimates and outcomes of one market and horizon: one row a moment, one column a level."""

    at_ms: npt.NDArray[np.int64]
    estimated: Floats
    touched: npt.NDArray[np.bool_]


def reliability(
    markets: Mapping[str, PricePoints],
    horizons_ms: Sequence[int],
    *,
    every_ms: int = HOUR_MS,
    from_ms: int | None = None,
    until_ms: int | None = None,
) -> list[HorizonReliability]:
    """The table of each horizon over all markets.

    Args:
        markets: prices by name.
        horizons_ms: above zero.
        every_ms: distance of the moments, whole multiples of it since 1970; a whole number of candles.
        from_ms: moments before it are left out, though their prices are known to those after; None: none.
        until_ms: horizons end by then; None: with the prices.
    """
    taken: list[list[Samples]] = [[] for _ in horizons_ms]
    for points in markets.values():
        for kept, samples in zip(
            taken, samples_of(points, horizons_ms, every_ms=every_ms, from_ms=from_ms, until_ms=until_ms), strict=True
        ):
            kept.append(samples)
    return [_table(horizon, kept) for horizon, kept in zip(horizons_ms, taken, strict=True)]


def samples_of(
    points: PricePoints,
    horizons_ms: Sequence[int],
    *,
    every_ms: int,
    from_ms: int | None = None,
    until_ms: int | None = None,
) -> list[Samples]:
    """The samples of one market, one entry a horizon; arguments as of `reliability`."""
    rows: list[list[tuple[int, Floats, npt.NDArray[np.bool_]]]] = [[] for _ in horizons_ms]
    if len(points.received_ms):
        end_ms = int(points.received_ms[-1]) if until_ms is None else min(until_ms, int(points.received_ms[-1]))
        start_ms = int(points.received_ms[0]) if from_ms is None else max(from_ms, int(points.received_ms[0]))
        for at_ms in range(-(-start_ms // every_ms) * every_ms, end_ms, every_ms):
            lasting = [number for number, each in enumerate(horizons_ms) if _is_seen(points, at_ms, each, end_ms)]
            estimate = _estimate(points, at_ms, [horizons_ms[number] for number in lasting]) if lasting else None
            if estimate is None:
                continue
            for row, number in enumerate(lasting):
                touched = _touched(points, at_ms, horizons_ms[number], estimate[0])
                rows[number].append((at_ms, estimate[1][row], touched))
    return [_samples(each) for each in rows]


def _levels(price: float) -> Floats:
    away = np.array(DISTANCES)
    return price * np.concatenate([1 - away, 1 + away])


def _estimate(points: PricePoints, at_ms: int, horizons_ms: list[int]) -> tuple[float, Floats] | None:
    """The price at a moment and the probabilities of its levels; None where too little is known by then."""
    known = moves_known(points, at_ms)
    if known is None:
        return None
    last = int(np.searchsorted(points.received_ms, at_ms, side="right")) - 1
    price = float(points.price[last])
    return price, touch_likelihood(np.abs(np.log(_levels(price) / price)), known[0], horizons_ms).probability


def _is_seen(points: PricePoints, at_ms: int, horizon_ms: int, end_ms: int) -> bool:
    """Whether prices cover the moment and the horizon without a long hole."""
    if at_ms + horizon_ms > end_ms:
        return False
    first = int(np.searchsorted(points.received_ms, at_ms, side="right")) - 1
    last = int(np.searchsorted(points.received_ms, at_ms + horizon_ms, side="left"))
    return bool(np.all(np.diff(points.received_ms[first : last + 1]) <= _LONGEST_SILENCE_MS))


def _touched(points: PricePoints, at_ms: int, horizon_ms: int, price: float) -> npt.NDArray[np.bool_]:
    """Which levels were touched after the moment and within the horizon."""
    # From the next millisecond on: the price of the moment itself was used by the estimate.
    within = points.between(at_ms + 1, at_ms + horizon_ms + 1).price
    levels = _levels(price)
    is_below = levels < price
    touched: npt.NDArray[np.bool_] = np.where(
        is_below, within.min(initial=price) <= levels, within.max(initial=price) >= levels
    )
    return touched


def _samples(rows: list[tuple[int, Floats, npt.NDArray[np.bool_]]]) -> Samples:
    width = 2 * len(DISTANCES)
    return Samples(
        np.array([row[0] for row in rows], dtype=np.int64),
        np.array([row[1] for row in rows], dtype=np.float64).reshape(-1, width),
        np.array([row[2] for row in rows], dtype=np.bool_).reshape(-1, width),
    )


def _table(horizon_ms: int, markets: list[Samples]) -> HorizonReliability:
    """The bins over all markets."""
    return HorizonReliability(
        horizon_ms,
        sum(len(each.at_ms) for each in markets),
        # Of moments within one horizon only one is independent of the others.
        sum(len(np.unique(each.at_ms // horizon_ms)) for each in markets),
        tuple(_bins(markets)),
    )


def _bins(markets: list[Samples]) -> Iterator[ReliabilityBin]:
    for low, high in pairwise(BIN_EDGES):
        inside = [(each.estimated >= low) & (each.estimated < high) for each in markets]
        samples = sum(int(each.sum()) for each in inside)
        total = sum(float(each.estimated[chosen].sum()) for each, chosen in zip(markets, inside, strict=True))
        hits = [each.touched & chosen for each, chosen in zip(markets, inside, strict=True)]
        touched = sum(int(each.sum()) for each in hits)
        days = sum(
            len(np.unique(each.at_ms[hit.any(axis=1)] // DAY_MS)) for each, hit in zip(markets, hits, strict=True)
        )
        count = max(samples, 1)
        yield ReliabilityBin(low, high, total / count, touched / count, samples, touched, days)
