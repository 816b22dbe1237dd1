"""The nearest large clusters of levels above and below the mark, in words.

What a band holds is the alerts' own figure (`alerts.clusters`), so that a picture and an alert never differ.
"""

from dataclasses import dataclass

import numpy as np

from rektscope.alerts.clusters import bands_of
from rektscope.levels.calibration import ExpectedUsd
from rektscope.levels.standing import StandingLevels
from rektscope.market.sides import Side

_WITHIN = 0.05
"""Share of the mark within which clusters are looked for."""

_NOTABLE = 0.5
"""A cluster counts when it holds at least this share of the strongest band of its side within reach."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A band of levels.

    Attributes:
        side: whose positions it holds.
        usd: what stands in it.
        expected: what of it is expected to be force-closed; None where nothing calibrates the map.
        low, high: its edges, quote units.
        distance: from the mark to its middle, a fraction of the mark with its sign.
    """

    side: Side
    usd: float
    low: float
    high: float
    distance: float
    expected: ExpectedUsd | None

    @property
    def price(self) -> float:
        """Its middle."""
        return (self.low + self.high) / 2.0


def nearest_cluster(standing: StandingLevels | None, side: Side, mark: float | None) -> Cluster | None:
    """The nearest band of a side that holds much, at the peak of the run of strong bands it belongs to."""
    if standing is None or not mark:
        return None
    bands = bands_of(standing, side)
    middle = (bands.low + bands.high) / 2.0
    away = (middle - mark) / mark * -side
    within = np.where((away >= 0.0) & (away <= _WITHIN), bands.usd, 0.0)
    if not len(within) or within.max() <= 0.0:
        return None
    strong = within >= within.max() * _NOTABLE
    order = np.argsort(away)
    first = int(order[strong[order]][0])
    step = 1 if side is Side.SHORT else -1
    peak, place = first, first
    while 0 <= place < len(strong) and strong[place]:  # to the strongest of the bands that touch it
        peak = place if within[place] > within[peak] else peak
        place += step
    return Cluster(
        side,
        float(bands.usd[peak]),
        float(bands.low[peak]),
        float(bands.high[peak]),
        float(middle[peak] / mark - 1.0),
        bands.expected(peak),
    )
