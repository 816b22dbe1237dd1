"""How long to wait before trying again: doubling up to a cap, with jitter, from the beginning after a success."""

from collections.abc import Callable

_FIRST_S = 1.0
_LONGEST_S = 60.0


class Backoff:
    """Waits between attempts."""

    def __init__(self, random: Callable[[], float]) -> None:
        """`random` gives numbers in [0, 1): many programs that lost one server must not come back at one moment."""
        self._random = random
        self._failures = 0

    def next_s(self, at_least_s: float = 0.0) -> float:
        """Seconds to wait after one more failure: half of the step for sure, the other half by chance."""
        # The exponent is bounded, because failures of days would overflow the float before min() sees it.
        step_s = min(_LONGEST_S, _FIRST_S * 2.0 ** min(self._failures, 30))
        self._failures += 1
        return max(step_s * (0.5 + 0.5 * self._random()), at_least_s)

    def reset(self) -> None:
        """A success: the next failure waits shortly again."""
        self._failures = 0
