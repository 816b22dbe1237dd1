"""Clusters of levels: bands of a tenth of a per cent of the price that hold much of one side.

A band rather than a row, so that a cluster means the same whatever the height of the map's rows.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rektscope.levels.standing import StandingLevels
from rektscope.market.sides import Side

Float64 = npt.NDArray[np.float64]

BAND_SHARE = 0.001
"""Height of a band as a share of the price."""


@dataclass(frozen=True, slots=True, eq=False)
class Bands:
    """Every band of one side at a moment; all arrays of one length, prices ascending, quote units.

    Attributes:
        side: whose positions they hold.
        usd: what each holds.
        low, high: its edges.
    """

    side: Side
    usd: Float64
    low: Float64
    high: Float64

    def distances(self, prices: Float64, least_usd: float) -> Float64:
        """From each price to the nearest band ahead of it with at least `least_usd`, as a fraction; inf without one."""
        ahead = np.full(len(prices), np.inf)
        strong = self.usd >= least_usd
        edges = (self.low if self.side is Side.SHORT else self.high)[strong]
        if not len(edges):
            return ahead
        if self.side is Side.SHORT:
            places = np.searchsorted(edges, prices, side="left")
        else:
            places = np.searchsorted(edges, prices, side="right") - 1
        found = (places >= 0) & (places < len(edges))
        ahead[found] = np.abs(edges[places[found]] - prices[found]) / prices[found]
        return ahead

    def strongest(self, price: float, within: float) -> int:
        """The band that holds most, of those ahead of `price` within a fraction of it; one of them must be there."""
        edges = self.low if self.side is Side.SHORT else self.high
        away = (edges - price) / price * -self.side
        return int(np.argmax(np.where((away >= 0.0) & (away <= within), self.usd, -1.0)))


def bands_of(levels: StandingLevels, side: Side) -> Bands:
    """The bands of a side in what stands at a moment: shorts above the mark's row, longs below it."""
    first, row_price = levels.first_row, levels.grid.row_price
    mark = levels.mark_row - first
    start = max(0, mark + 1) if side is Side.SHORT else 0
    mine = levels.usd[start:] if side is Side.SHORT else levels.usd[: max(0, mark)]
    height = max(1, round(BAND_SHARE * levels.mark_row))
    height = min(height, max(1, len(mine)))  # rows count from price zero, so a row number is a price in rows
    running = np.concatenate([[0.0], np.cumsum(mine)])
    usd = running[height:] - running[:-height] if len(mine) else np.empty(0)
    low = np.asarray((first + start + np.arange(len(usd))) * row_price, dtype=np.float64)
    high = np.asarray(low + height * row_price, dtype=np.float64)
    return Bands(side, usd, low, high)
