"""Clusters of levels: bands of a tenth of a per cent of the price that hold much of one side.

A band rather than a row, so that a cluster means the same whatever the height of the map's rows.
"""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.levels.calibration import ExpectedUsd, Share
from rektscope.levels.standing import StandingLevels
from rektscope.market.sides import Side

Float64 = npt.NDArray[np.float64]

USUAL_SHARE = 1.0 / 60.0
"""Where nothing calibrates a map, so much of what stands is compared with the size that the user has set."""

BAND_SHARE = 0.001
"""Height of a band as a share of the price."""


class Bands(msgspec.Struct, frozen=True, eq=False):
    """Every band of one side at a moment; all arrays of one length, prices ascending, quote units.

    Attributes:
        side: whose positions they hold.
        usd: what stands in each.
        share: of it that is expected to be force-closed; None where nothing calibrates the map.
        low, high: its edges.
    """

    side: Side
    usd: Float64
    low: Float64
    high: Float64
    share: Share | None = None

    @property
    def comparable_usd(self) -> Float64:
        """USD expected to be force-closed, or what stands in its place by the usual share where the map is relative."""
        return self.usd * (USUAL_SHARE if self.share is None else self.share.value)

    def expected(self, band: int) -> ExpectedUsd | None:
        """What is expected to be force-closed in a band; None where the map is relative."""
        share, usd = self.share, float(self.usd[band])
        return None if share is None else ExpectedUsd(usd * share.value, usd * share.low, usd * share.high)

    def distances(self, prices: Float64, least_usd: float) -> Float64:
        """From each price to the nearest band ahead of it with at least `least_usd`, as a fraction; inf without one.

        Compared is what is expected to be force-closed (`comparable_usd`).
        """
        ahead = np.full(len(prices), np.inf)
        strong = self.comparable_usd >= least_usd
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
    share = None if levels.calibration is None else levels.calibration.share(side)
    return Bands(side, usd, low, high, share)
