"""Alerts at prices that the user chose: the price crosses one, in either direction, or touches it."""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.alerts.rules import REST_MS, PriceCrossed, PriceWord
from rektscope.market.events import Int64


class _Level(msgspec.Struct):
    """The state of one level.

    A price on the level counts as on the other side of where it came from: a touch fires, and going on does not fire
    again.
    """

    sign: int = 0
    came_from: int = 0
    side: int = 0
    fired_ms: int = -REST_MS


class PriceLevels:
    """Remembers on which side of each level the price was last, so that a crossing between two looks is one too."""

    def __init__(self) -> None:
        self._levels: dict[float, _Level] = {}

    def look(
        self, levels: tuple[float, ...], times_ms: Int64, prices: npt.NDArray[np.float64], word: PriceWord
    ) -> list[tuple[int, PriceCrossed]]:
        """(time, what) of each crossing along prices in the order received; the first price only takes a side.

        Args:
            levels: prices in quote units.
            times_ms: (n,) when each price was received, UTC milliseconds.
            prices: (n,) quote units.
            word: which price it is.
        """
        self._levels = {level: self._levels.get(level, _Level()) for level in levels}
        found = []
        for level, state in self._levels.items():
            signs = np.sign(prices - level).astype(np.int64)
            for place in np.flatnonzero(np.diff(signs, prepend=state.sign)).tolist():
                state.came_from, reached = int(signs[place]) or state.came_from, int(signs[place]) or -state.came_from
                time_ms = int(times_ms[place])
                if state.side not in {0, reached} and time_ms - state.fired_ms >= REST_MS:
                    state.fired_ms = time_ms
                    found.append((time_ms, PriceCrossed(level, float(prices[place]), word, is_upwards=reached > 0)))
                state.side = reached
            state.sign = int(signs[-1]) if len(signs) else state.sign
        return found
