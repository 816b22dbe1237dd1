"""What steps do to a book, as far as it does not depend on what stands in it, worked out for many steps at once.

Which rows the mark comes to, how much each side and class is to stand at, how fast they close, where openings stand.
The only thing carried from step to step is the mean turnover.
"""

import math
from collections.abc import Iterator

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.levels.grid import PriceGrid
from rektscope.levels.openings import Opener, Openings, variant_of
from rektscope.levels.parameters import BookParameters
from rektscope.levels.steps import PROFILE_POINTS, UNKNOWN, Steps
from rektscope.market.events import Int64
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.times import DAY_MS

Float64 = npt.NDArray[np.float64]

_HISTORY_POINTS = 1_601
_HISTORY_REACH = 3.0
"""The normal curve of entries from before the data: its points, and how many deviations it reaches."""

_NOT_YET = -1.0

_LEAST_SHARE = 0.02
"""Of what it is to stand at, so much of a class is there at least, however much of it was crossed."""

_NEXT_TO_NOTHING = 1e-250
"""Lots at which a class stands where no open interest is left."""


class Plan(msgspec.Struct, frozen=True, eq=False):
    """What a stretch of steps does to the book; one value (or row) a step.

    Attributes:
        low_row, high_row, mark_row: rows the mark came to, and the one it ended in.
        open_interest_lots: by the end of the step; where it is assumed, before what was crossed is taken from it.
        is_assumed: whether it is assumed from turnover.
        target: (steps, 2, classes) lots of each side and class by the end of the step, where nothing was crossed.
        least: (steps, 2, classes) lots that stand at least, however much was crossed.
        keep: (steps, 2, 2, classes) first what voluntary closes leave of them, then what of the lots that are missing
            because they were crossed is still missing.
        halvings: how often the class that closes fastest halves.
        openings: where what is opened stands.
    """

    low_row: list[int]
    high_row: list[int]
    mark_row: list[int]
    open_interest_lots: list[float]
    is_assumed: list[bool]
    target: Float64
    least: Float64
    keep: Float64
    halvings: list[float]
    openings: Openings

    def rows(self) -> Iterator[tuple[int, int, int, float, bool, float, Float64, Float64, Float64]]:
        """Step by step: low, high and mark row, open interest, whether it is assumed, halvings, keep, target, least."""
        return zip(
            self.low_row,
            self.high_row,
            self.mark_row,
            self.open_interest_lots,
            self.is_assumed,
            self.halvings,
            self.keep,
            self.target,
            self.least,
            strict=True,
        )

    @property
    def end_row(self) -> int:
        """One past the highest row that is touched."""
        return max(self.openings.end_row, max(self.high_row) + 1)


def _least(target: Float64) -> Float64:
    """What stands at least of each side and class; never nothing, so that nothing is divided by it."""
    return np.asarray(np.maximum(_LEAST_SHARE * target, _NEXT_TO_NOTHING))


class Planner:
    """Plans the steps of one market, in order."""

    def __init__(self, grid: PriceGrid, opener: Opener, parameters: BookParameters) -> None:
        self._grid = grid
        self.opener = opener
        self._parameters = parameters
        self._shares = np.array([each.shares for each in parameters.classes]).T.copy()
        self._half_life_ms = np.array([float(leverage_class.half_life_ms) for leverage_class in parameters.classes])
        self._mean_rate = _NOT_YET
        self._slow_rate = 0.0
        self._elapsed_ms = 0

    def plan(self, steps: Steps, start: int, stop: int) -> Plan:
        """The plan of the steps [start, stop), which follow those planned before."""
        open_interest, activity = self._busyness(steps, start, stop)
        halvings = steps.duration_ms[start:stop, None] * activity[:, None] / self._half_life_ms
        mark_row = self.rows_of_marks(steps.mark_close[start:stop])
        entry_rows = steps.profile_ticks[start:stop] / self._grid.bin_ticks
        weights = np.full(PROFILE_POINTS, 1.0 / PROFILE_POINTS)
        target = np.array(open_interest)[:, None, None] * self._shares
        keep = np.empty((stop - start, 2, *self._shares.shape))
        keep[:, 0] = np.exp2(-halvings)[:, None]
        # Vacancy fills up as the class turns over, only faster: refill is a fraction of the half-life.
        keep[:, 1] = np.exp2(-halvings / self._parameters.refill)[:, None]
        return Plan(
            low_row=self.rows_of_marks(steps.mark_low[start:stop]).tolist(),
            high_row=self.rows_of_marks(steps.mark_high[start:stop]).tolist(),
            mark_row=mark_row.tolist(),
            open_interest_lots=open_interest,
            is_assumed=(steps.open_interest_lots[start:stop] == UNKNOWN).tolist(),
            target=target,
            least=_least(target),
            keep=keep,
            halvings=halvings.max(axis=1).tolist(),
            openings=self.opener.openings(entry_rows, weights, mark_row, variant_of(steps.end_ms[start:stop])),
        )

    def history(self, steps: Steps, index: int) -> Plan:
        """What stood before the step at `index`, the first one, as a step of its own.

        Entries from before the data are unknown, so they are spread as a normal curve around the first price.
        """
        known = float(steps.open_interest_lots[index])
        rate = float(steps.volume_lots[index]) / float(steps.duration_ms[index])
        open_interest = known if known != UNKNOWN else self._assumed_lots(rate)
        mark_row = self.rows_of_marks(steps.mark_close[index : index + 1])
        deviations = np.linspace(-_HISTORY_REACH, _HISTORY_REACH, _HISTORY_POINTS)
        density = np.exp(-0.5 * deviations**2)
        first_row = float(steps.mark_close[index]) / (self._grid.bin_ticks * MARK_STEPS_PER_TICK)
        entry_rows = first_row * (1.0 + self._parameters.history_spread * deviations)
        return Plan(
            low_row=mark_row.tolist(),
            high_row=mark_row.tolist(),
            mark_row=mark_row.tolist(),
            open_interest_lots=[open_interest],
            is_assumed=[known == UNKNOWN],
            target=open_interest * self._shares[None],
            least=_least(open_interest * self._shares[None]),
            keep=np.ones((1, 2, *self._shares.shape)),
            halvings=[0.0],
            openings=self.opener.openings(entry_rows[None], density / density.sum(), mark_row),
        )

    def rows_of_marks(self, mark_steps: Int64) -> Int64:
        """The rows of marks; longs need a row below, so the lowest is row 1."""
        return np.maximum(1, self._grid.rows_of_marks(mark_steps))

    def _busyness(self, steps: Steps, start: int, stop: int) -> tuple[list[float], Float64]:
        """Open interest in lots, and turnover over its mean (bounded), of each step. Keeps the mean turnovers.

        Open interest that the session does not have is assumed from the lower of the fast and the slow mean.
        """
        lowest, highest = self._parameters.activity_range
        slow_ms = self._parameters.turnover_window_ms
        window_ms = self._parameters.activity_window_ms
        open_interest, activity = [], []
        mean, slow, elapsed_ms, last_duration, older = self._mean_rate, self._slow_rate, self._elapsed_ms, -1, 0.0
        for duration, volume, known in zip(
            steps.duration_ms[start:stop].tolist(),
            steps.volume_lots[start:stop].tolist(),
            steps.open_interest_lots[start:stop].tolist(),
            strict=True,
        ):
            rate = volume / duration
            if duration != last_duration:  # most are of one length, and the exponential is not for nothing
                last_duration, older = duration, math.exp(-duration / window_ms)
            mean = older * mean + (1.0 - older) * rate if mean >= 0.0 else rate
            # The slow mean is of everything while its window is longer than what is known.
            elapsed_ms += duration
            slow += (rate - slow) * duration / min(elapsed_ms, max(duration, slow_ms))
            open_interest.append(known if known != UNKNOWN else self._assumed_lots(min(mean, slow)))
            activity.append(min(max(rate / mean, lowest), highest) if mean > 0 else lowest)
        self._mean_rate, self._slow_rate, self._elapsed_ms = mean, slow, elapsed_ms
        return open_interest, np.array(activity)

    def _assumed_lots(self, mean_rate: float) -> float:
        return mean_rate * self._parameters.turnover_days * DAY_MS
