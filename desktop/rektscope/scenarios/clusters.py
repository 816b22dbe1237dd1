"""Named clusters: the bands near the price that hold most of a side, each with the chance that the price gets there."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rektscope.engine.profile import LevelProfile
from rektscope.market.events import MarketEvents
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS, HOUR_MS
from rektscope.positions.likelihood import candle_points, mark_points, moves_known
from rektscope.risk.likelihood import touch_likelihood

Float64 = npt.NDArray[np.float64]

HORIZONS_MS = (HOUR_MS, 4 * HOUR_MS, DAY_MS)
"""Within which the chance is asked."""

BAND_SHARE = 0.001
"""Height of a band as a share of the mark, as for alerts."""

WITHIN = 0.10
_APART = 2
"""A cluster is no neighbour of a stronger one: so many bands lie between their middles at least."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A band that holds more than its neighbours.

    Attributes:
        side: whose positions.
        low, high: its edges, quote units.
        edge: where the mark enters it.
        standing_usd: what stands in it.
        away: from the mark to `edge`, as a fraction, below zero downwards.
        chances: that the mark gets to `edge`, one a horizon; None where too few prices are known.
    """

    side: Side
    low: float
    high: float
    edge: float
    standing_usd: float
    away: float
    chances: tuple[float, ...] | None


def clusters_of(profile: LevelProfile, events: MarketEvents, count: int) -> list[Cluster]:
    """The strongest clusters of each side within a tenth of the mark, nearest first, shorts before longs.

    Args:
        profile: what stands at a moment.
        events: of the market; only prices received by that moment are used.
        count: how many of each side at most.
    """
    answer = []
    for place, side in ((1, Side.SHORT), (0, Side.LONG)):
        bands = _bands(profile, profile.usd[place].sum(axis=0), side)
        found = [_cluster(profile, side, *band) for band in _strongest(bands, count)]
        answer += sorted(found, key=lambda each: abs(each.away))
    chances = _chances(profile, events, [each.edge for each in answer])
    return [
        Cluster(each.side, each.low, each.high, each.edge, each.standing_usd, each.away, chance)
        for each, chance in zip(answer, chances, strict=True)
    ]


def _bands(profile: LevelProfile, usd: Float64, side: Side) -> list[tuple[float, float, float]]:
    """(low, high, USD) of bands of one height, counted from price zero so that they stay where they are."""
    rows = max(1, round(BAND_SHARE * profile.mark / profile.row_price))
    height = rows * profile.row_price
    number = np.floor(profile.prices / height).astype(np.int64)
    first = int(profile.mark * (1 - WITHIN) / height) if side is Side.LONG else int(profile.mark / height)
    last = int(profile.mark / height) if side is Side.LONG else int(profile.mark * (1 + WITHIN) / height)
    inside = (number >= first) & (number <= last)
    sums = np.bincount(number[inside] - first, usd[inside], last - first + 1)
    return [((first + place) * height, (first + place + 1) * height, float(held)) for place, held in enumerate(sums)]


def _strongest(bands: list[tuple[float, float, float]], count: int) -> list[tuple[float, float, float]]:
    """The bands that hold most, none beside a stronger one that was taken."""
    taken: list[int] = []
    for place in sorted(range(len(bands)), key=lambda each: -bands[each][2]):
        if bands[place][2] <= 0 or len(taken) == count:
            break
        if all(abs(place - other) >= _APART for other in taken):
            taken.append(place)
    return [bands[place] for place in taken]


def _cluster(profile: LevelProfile, side: Side, low: float, high: float, usd: float) -> Cluster:
    edge = max(low, profile.mark) if side is Side.SHORT else min(high, profile.mark)
    return Cluster(side, low, high, edge, usd, edge / profile.mark - 1, None)


def _chances(profile: LevelProfile, events: MarketEvents, edges: list[float]) -> list[tuple[float, ...] | None]:
    """Of each edge; from marks, or traded prices where there are too few of them."""
    if not edges:
        return []
    for points in (mark_points(events, end_ms=profile.at_ms + 1), candle_points(events).between(0, profile.at_ms + 1)):
        known = moves_known(points, profile.at_ms)
        if known is not None:
            distance = np.abs(np.log(np.array(edges) / profile.mark))
            found = touch_likelihood(distance, known[0], HORIZONS_MS).probability
            return [tuple(row) for row in found.T.tolist()]
    return [None] * len(edges)
