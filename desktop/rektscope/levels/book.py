"""The exposure book: estimated open contracts of everyone, by side, leverage class and liquidation-price row.

Theory of operation. Each step does, in this order:

1. *consume*: every row that the mark price entered is emptied, longs on its way down, shorts on its way up;
2. *close*: the rest of each class shrinks by its half-life, measured in traded volume rather than by the clock alone;
3. *open*: what is missing to what the class is to stand at is opened at the step's volume profile, each opening at the
   liquidation price that `risk` gives for it, smeared by what is unknown (`openings`);
4. *anchor*: after that, longs = shorts = open interest, exactly. Each class stands at its share, less what is
   *vacant*: lots that the price crossed do not stand there again at once, but fill up with traded volume. Meanwhile the
   other classes of the side hold them, in proportion, where open interest is known; where it is assumed from turnover,
   it is taken from it.

Because the anchor fixes the standing mix, half-lives decide *where* a class stands (how old its entries are), never
how much of it there is: a decay cannot silently turn one leverage mix into another, and what a flush turned comes back.

How it is kept. Longs stand only below the row of the mark and shorts only above it, so one array of rows serves both.
Closing and anchoring scale a whole side and class, so the rows are kept unscaled, with one scale a side and class
beside them: lots = rows * scale. Only consuming and opening touch rows, and only the few they concern. What does not
depend on the book's own state is worked out for many steps at once (`plan`), which changes no figure: every number
comes from the same operations on the same values however many steps are asked for at a time. Units: lots.
"""

import copy
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from rektscope.levels.grid import PriceGrid
from rektscope.levels.openings import LONG, SHORT, Opener, Openings
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.levels.plan import Plan, Planner
from rektscope.levels.steps import UNKNOWN, Steps
from rektscope.market.errors import InputError
from rektscope.risk.formula import Rules
from rektscope.risk.tiers import TierTable

Float32 = npt.NDArray[np.float32]
Float64 = npt.NDArray[np.float64]

_BLOCK = 128
"""Steps planned at once; their places fill a megabyte, so that they are still in the cache when they are used."""

_MOST_ROWS = 2_000_000
"""A price that rose so far that its levels need more rows is refused: 100 MB, reached at about a 130-fold rise."""

_MOST_HALVINGS = 150.0
_SMALLEST_SCALE = 2.0**-_MOST_HALVINGS
"""Scales are folded into the rows long before they get near the end of what a float can hold."""

_MOST_FALL = 1e-3
"""When open interest has fallen to this share of its peak, what stands is counted anew, as rounding errors have not
fallen with it."""


_NOTHING = 1e-300

_MOST_FLUSHED = 0.5
"""Of assumed open interest, what was crossed takes no more than this."""


class ExposureBook:
    """The standing book of one market.

    Attributes:
        grid: its price rows; the book has more of them when the price rises far.
        leverages: (classes,) at which each class stands: the parameters', or the venue's maximum.
        open_interest_lots: which each side stands at.
        consumed_lots: (2, classes) what the last step liquidated in the model, longs first, then shorts.
    """

    def __init__(
        self, grid: PriceGrid, table: TierTable, rules: Rules, parameters: BookParameters = DEFAULT_PARAMETERS
    ) -> None:
        self.grid = grid
        self.parameters = parameters
        self.open_interest_lots = 0.0
        opener = Opener(table, rules, grid.first_price, parameters)
        self.leverages = opener.leverages
        self._planner = Planner(grid, opener, parameters)
        classes = len(parameters.classes)
        self._rows = np.zeros((grid.row_count, classes))
        self._scale = np.ones((2, classes))
        self.consumed_lots = np.zeros((2, classes))
        self._sums = np.zeros((2, classes))  # of the rows, unscaled
        self._ones = np.ones(classes)  # the product with these is the fastest sum of few classes
        self._most, self._standing = np.empty((2, classes)), np.empty((2, classes))  # room for what a step works out
        self._sides = np.zeros(2, dtype=np.intp)  # where the rows of each side begin among those crossed
        self._vacant = np.zeros((2, classes))  # lots that the price crossed and nobody has opened again
        self._peak_lots = 0.0
        self._halvings = 0.0
        self._mark_row = UNKNOWN
        self._column = np.empty(0)

    @property
    def mark_row(self) -> int:
        """The row of the last mark: longs stand only below it, shorts only above; UNKNOWN before the first step."""
        return self._mark_row

    @property
    def is_started(self) -> bool:
        """Whether a step has been applied."""
        return self._mark_row != UNKNOWN

    @property
    def row_count(self) -> int:
        """Rows in which something may stand, from price zero up."""
        return len(self._rows)

    @property
    def nbytes(self) -> int:
        """What the rows take in memory."""
        return self._rows.nbytes

    def copy(self) -> "ExposureBook":
        """Another book that stands as this one does and goes on by itself, without the empty rows on top."""
        filled = np.flatnonzero(self._rows.any(axis=1))
        end = max(self._mark_row + 1, int(filled[-1]) + 1 if len(filled) else 0)
        shared = (self.grid, self.parameters, self.leverages, self._planner.opener)
        known = {id(each): each for each in shared}
        return copy.deepcopy(self, known | {id(self._rows): self._rows[:end].copy()})

    def standing_lots(self, first_row: int = 0, end_row: int | None = None) -> Float64:
        """(2, classes, rows) lots standing in the rows [first_row, end_row): longs first, then shorts."""
        rows = self._rows[first_row:end_row].T
        below = np.arange(first_row, first_row + rows.shape[1]) < self._mark_row
        sides = np.stack([np.where(below, rows, 0.0), np.where(below, 0.0, rows)])
        return np.asarray(sides * self._scale[:, :, None])

    def totals_lots(self) -> Float64:
        """(2, classes) lots standing in all rows."""
        return self._sums * self._scale

    def consumed_of_sides(self) -> Float64:
        """(2,) lots that the last step liquidated in the model, longs first."""
        return np.asarray(self.consumed_lots.dot(self._ones))

    def write_column(self, first_row: int, worth: float, column: Float32, least_leverage: int = 0) -> None:
        """Fill `column` with what stands in as many rows from `first_row`, each lot worth `worth`.

        All classes together, or only those that stand at `least_leverage` or more.

        The row of the mark must be among them: below it are longs, above it shorts.
        """
        if len(self._column) != len(column):
            self._column = np.empty(len(column))
        weights = self._scale * worth
        if least_leverage:
            weights *= self.leverages >= least_leverage
        mark, end_row = self._mark_row, first_row + len(column)
        # Of one length whatever room there is: the product's last digit may depend on how many rows it is of.
        self._make_room(end_row)
        split = mark - first_row
        self._rows[first_row:mark].dot(weights[LONG], out=self._column[:split])
        self._rows[mark:end_row].dot(weights[SHORT], out=self._column[split:])
        column[...] = self._column

    def advance(self, steps: Steps, first: int, end: int, after_step: Callable[[int], None] | None = None) -> None:
        """Go through the steps [first, end), calling `after_step` with the number of each one done.

        Raises:
            InputError: the price rose so far above the first one that the rows of one map cannot hold both.
        """
        if first < end and not self.is_started:
            self._open_history(self._planner.history(steps, first))
        for start in range(first, end, _BLOCK):
            stop = min(start + _BLOCK, end)
            plan = self._planner.plan(steps, start, stop)
            self._make_room(plan.end_row)
            if self._scale.min() < _SMALLEST_SCALE:
                self._fold()
            for place in range(stop - start):
                self._apply(plan, place)
                if after_step is not None:
                    after_step(start + place)

    def _apply(self, plan: Plan, place: int) -> None:
        """One step: consume, close, open, anchor."""
        self._consume(plan.low_row[place], plan.high_row[place])
        self._mark_row = plan.mark_row[place]
        self._scale *= plan.keep[place]
        self._halvings += plan.halvings[place]
        if self._halvings > _MOST_HALVINGS:
            self._fold()
        open_interest, target = self._anchor(plan, place)
        self._peak_lots = max(self._peak_lots, self.open_interest_lots)
        self.open_interest_lots = open_interest
        if open_interest <= self._peak_lots * _MOST_FALL:
            self._fold()
            self._peak_lots = open_interest
        if open_interest <= 0.0:
            self._close_all()
            return
        # Close, in proportion, what is too much of a side and class, and open what is missing. Rounding can leave a
        # class above its target by the last digit: nothing is opened then, and never less.
        most, sums = self._most, self._sums
        if min(sums.reshape(-1).tolist()) > _NOTHING:  # of so few figures that is faster than a reduction
            np.divide(target, sums, out=most)
        else:
            most.fill(np.inf)  # where nothing stands there is nothing to close, whatever the target
            np.divide(target, sums, out=most, where=sums > _NOTHING)
        np.minimum(self._scale, most, out=self._scale)
        wanted = np.divide(target, self._scale)
        np.subtract(wanted, sums, out=most)
        self._deposit(plan.openings, place, np.maximum(most, 0.0, out=most))
        self._sums = wanted

    def _anchor(self, plan: Plan, place: int) -> tuple[float, Float64]:
        """(open interest, (2, classes) what each side and class is to stand at) after a step, in lots."""
        open_interest, target = plan.open_interest_lots[place], plan.target[place]
        vacant = self._vacant
        vacant *= plan.vacant[place]
        vacant += self.consumed_lots
        if plan.is_assumed[place]:
            open_interest -= min(max(vacant.dot(self._ones).tolist()), _MOST_FLUSHED * open_interest)
        standing = np.subtract(target, vacant, out=self._standing)
        np.maximum(standing, plan.least[place], out=standing)
        longs, shorts = standing.dot(self._ones).tolist()
        if longs > 0.0:
            standing[LONG] *= open_interest / longs
        if shorts > 0.0:
            standing[SHORT] *= open_interest / shorts
        return open_interest, standing

    def _consume(self, low_row: int, high_row: int) -> None:
        """Empty the rows the mark entered since the last step; it comes from a row between the two."""
        crossed = self._rows[low_row : high_row + 1]
        # Longs are in the rows below the mark's, shorts above; in that one itself nobody stands.
        self._sides[SHORT] = self._mark_row - low_row
        gone = np.add.reduceat(crossed, self._sides)
        crossed[...] = 0.0
        self._sums -= gone
        self.consumed_lots = gone * self._scale

    def _close_all(self) -> None:
        """Nothing is open any more."""
        self._rows[...] = 0.0
        self._sums[...] = 0.0
        self._scale[...] = 1.0
        self._halvings = 0.0

    def _fold(self) -> None:
        """Put the scales into the rows and sum these anew."""
        mark = self._mark_row
        self._rows[:mark] *= self._scale[LONG]
        self._rows[mark:] *= self._scale[SHORT]
        self._sums = np.stack([self._rows[:mark].sum(axis=0), self._rows[mark:].sum(axis=0)])
        self._scale[...] = 1.0
        self._halvings = 0.0

    def _open_history(self, plan: Plan) -> None:
        """What stood before the first step; nothing is there that it could change."""
        self._mark_row = plan.mark_row[0]
        self.open_interest_lots = plan.open_interest_lots[0]
        self._sums = plan.target[0].copy()
        self._make_room(plan.end_row)
        self._deposit(plan.openings, 0, self._sums)

    def _deposit(self, openings: Openings, place: int, unscaled: Float64) -> None:
        """Open (2, classes) unscaled lots where a step's openings stand."""
        crowded = openings.crowded_parts.get(place)
        lots = unscaled.reshape(-1, 1)
        # The outer product of one column and one row: the fastest way to it.
        amounts = lots.dot(openings.parts) if crowded is None else crowded * lots
        np.add.at(self._rows.ravel(), openings.places[place], amounts.ravel())

    def _make_room(self, row_count: int) -> None:
        """Add rows when a price or a level leaves them upwards; rows keep their prices."""
        if row_count <= len(self._rows):
            return
        if row_count > _MOST_ROWS:
            raise InputError(
                f"{self.grid.instrument.market} rises so far above its first price of {self.grid.first_price:g} that "
                f"one map cannot hold both: check its prices, or cut the session into shorter ones."
            )
        room = np.zeros((min(_MOST_ROWS, row_count + row_count // 4), self._rows.shape[1]))
        room[: len(self._rows)] = self._rows
        self._rows = room
