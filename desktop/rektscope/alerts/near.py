"""The stages of coming near the user's liquidation: each distance is an edge of its own, reaching it the last."""

import numpy as np
import numpy.typing as npt

from rektscope.alerts.edge import Edge
from rektscope.alerts.rules import REARM_FACTOR
from rektscope.market.events import Int64

_REACHED = 0.0
_WAVER = REARM_FACTOR - 1.0
"""Once reached, armed again when the price is so much of the smallest stage away from it."""


class NearEdges:
    """The edges of one line.

    Attributes:
        price: of the line when it was last looked at, quote units.
    """

    def __init__(self) -> None:
        self.price = 0.0
        self._edges: dict[float, Edge] = {}

    def settle(self, away: npt.NDArray[np.float64], stages: tuple[float, ...]) -> None:
        """Take the stages that the path is in as known; arguments as of `firings`."""
        for stage in (*stages, _REACHED):
            edge = self._edges.setdefault(stage, Edge())
            edge.settle(is_inside=bool((away <= stage / 100.0).any()))

    def firings(
        self, times_ms: Int64, away: npt.NDArray[np.float64], stages: tuple[float, ...]
    ) -> list[tuple[int, float]]:
        """(place, stage in per cent) of what fires along a path, in its order; of several at one place the nearest.

        Args:
            times_ms: (n,) when each price was received, UTC milliseconds.
            away: (n,) distance of each from the liquidation as a fraction of the price; zero or less when reached.
            stages: distances in per cent, the farthest first; that it is reached is always one more.
        """
        fired: dict[int, float] = {}
        for stage in (*stages, _REACHED):
            limit = stage / 100.0
            beyond = limit * REARM_FACTOR if stage else stages[-1] / 100.0 * _WAVER
            edge = self._edges.setdefault(stage, Edge())
            # The stages come farthest first, so at one place the nearer one replaces those before it.
            fired |= dict.fromkeys(edge.firings(times_ms, away <= limit, away > beyond), stage)
        return sorted(fired.items())
