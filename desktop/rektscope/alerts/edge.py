"""The edge at which a rule fires; `rules` defines when one is armed again."""

import numpy as np
import numpy.typing as npt

from rektscope.alerts.rules import REST_MS


class Edge:
    """Fires when something begins; see the module's rule of arming."""

    def __init__(self) -> None:
        self._is_armed = True
        self._fired_ms = -REST_MS

    def settle(self, *, is_inside: bool) -> None:
        """Take what is so now as known: armed unless it is inside already."""
        self._is_armed = not is_inside

    def firings(
        self, times_ms: npt.NDArray[np.int64], inside: npt.NDArray[np.bool_], beyond: npt.NDArray[np.bool_]
    ) -> list[int]:
        """The places at which it fires, of arrays of one length in the order of time.

        `inside` is where the rule holds, `beyond` where it is clearly over; no place is both.
        """
        # From event to event instead of from price to price: a look may bring a hundred thousand prices and one firing.
        insides, beyonds = inside.nonzero()[0], beyond.nonzero()[0]
        fired: list[int] = []
        place = 0
        while True:
            if self._is_armed:
                found = _first_from(insides, place)
                if found is None:
                    return fired
                fired.append(found)
                self._is_armed, self._fired_ms = False, int(times_ms[found])
            else:
                rested = int(times_ms.searchsorted(self._fired_ms + REST_MS, side="left"))
                found = _first_from(beyonds, max(place, rested))
                if found is None:
                    return fired
                self._is_armed = True
            place = found + 1


def _first_from(places: npt.NDArray[np.intp], start: int) -> int | None:
    """The first of ascending `places` that is not before `start`."""
    at = int(places.searchsorted(start))
    return int(places[at]) if at < len(places) else None
