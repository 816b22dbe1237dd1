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

A step's own arrays have a few numbers each, so its time is that of the calls it makes, and it makes few: into room that
stands ready, with what can be done after the last step (consumed lots by side) left to the end of the block.
"""

import copy
from collections.abc import Callable

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.levels.grid import PriceGrid
from rektscope.levels.openings import LONG, SHORT, Opener, Openings
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.levels.plan import Plan, Planner
from rektscope.levels.steps import BLOCK, UNKNOWN, Steps
from rektscope.market.errors import InputError
from rektscope.market.events import Int64
from rektscope.risk.formula import Rules
from rektscope.risk.tiers import TierTable

Float32 = npt.NDArray[np.float32]
Float64 = npt.NDArray[np.float64]

_SCALE = 0
"""Place of the scales in the book's state; vacant lots are behind them."""

_MOST_ROWS = 2_000_000
"""A price that rose so far that its levels need more rows is refused: 100 MB, reached at about a 130-fold rise."""

_MOST_HALVINGS = 150.0
_SMALLEST_SCALE = 2.0**-_MOST_HALVINGS
"""Scales are folded into the rows long before they get near the end of what a float can hold."""

_MOST_FALL = 1e-3
"""When open interest has fallen to this share of its peak, what stands is counted anew, as rounding errors have not
fallen with it."""

_MOST_FLUSHED = 0.5
"""Of assumed open interest, what was crossed takes no more than this."""


class Applied(msgspec.Struct, frozen=True, eq=False):
    """What each of a stretch of steps left.

    Attributes:
        mark_row: (steps,) the row that the mark ended in.
        open_interest_lots: (steps,) which each side stands at.
        consumed_lots: (steps, 2) what the step liquidated in the model, longs first, then shorts.
    """

    mark_row: Int64
    open_interest_lots: Float64
    consumed_lots: Float64


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
        # Scales of the rows, and lots that the price crossed and nobody has opened again: both shrink by factors.
        self._state = np.stack([np.ones((2, classes)), np.zeros((2, classes))])
        self.consumed_lots = np.zeros((2, classes))
        self._sums = np.zeros((2, classes))  # of the rows, unscaled
        self._peak_lots = 0.0
        self._halvings = 0.0
        self._mark_row = UNKNOWN
        self._room = _Room(classes)

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
        # The memo of deepcopy: what is in it already is shared, or taken as given, and not copied.
        known: dict[int, object] = {id(each): each for each in shared}
        known[id(self._rows)] = self._rows[:end].copy()
        known[id(self._room)] = _Room(self._rows.shape[1])  # another thread may work with the copy
        return copy.deepcopy(self, known)

    def standing_lots(self, first_row: int = 0, end_row: int | None = None) -> Float64:
        """(2, classes, rows) lots standing in the rows [first_row, end_row): longs first, then shorts."""
        rows = self._rows[first_row:end_row].T
        below = np.arange(first_row, first_row + rows.shape[1]) < self._mark_row
        sides = np.stack([np.where(below, rows, 0.0), np.where(below, 0.0, rows)])
        return np.asarray(sides * self._state[_SCALE][:, :, None])

    def rows_of_marks(self, mark_steps: Int64) -> Int64:
        """(steps,) the rows in which steps that end at these marks leave it."""
        return self._planner.rows_of_marks(mark_steps)

    def totals_lots(self) -> Float64:
        """(2, classes) lots standing in all rows."""
        return np.asarray(self._sums * self._state[_SCALE])

    def write_column(self, first_row: int, worth: float, column: Float32, least_leverage: int = 0) -> None:
        """Fill `column` with what stands in as many rows from `first_row`, each lot worth `worth`.

        All classes together, or only those that stand at `least_leverage` or more.

        The row of the mark must be among them: below it are longs, above it shorts.
        """
        room = self._room
        if len(room.column) != len(column):
            room.column = np.empty(len(column))
        weights = np.multiply(self._state[_SCALE], worth, room.weights)
        if least_leverage:
            weights *= self.leverages >= least_leverage
        mark, end_row = self._mark_row, first_row + len(column)
        # Of one length whatever room there is: the product's last digit may depend on how many rows it is of.
        if end_row > len(self._rows):
            self._make_room(end_row)
        split, filled = mark - first_row, room.column
        # Two products of a matrix and a vector: the scales of the sides differ, and no array of rows by side is needed.
        self._rows[first_row:mark].dot(weights[LONG], filled[:split])
        self._rows[mark:end_row].dot(weights[SHORT], filled[split:])
        column[...] = filled

    def advance(self, steps: Steps, first: int, end: int, after_step: Callable[[int], None] | None = None) -> Applied:
        """Go through the steps [first, end), calling `after_step` with the number of each one done.

        Raises:
            InputError: the price rose so far above the first one that the rows of one map cannot hold both.
        """
        if first < end and not self.is_started:
            self._open_history(self._planner.history(steps, first))
        count = max(0, end - first)
        applied = Applied(np.zeros(count, dtype=np.int64), np.zeros(count), np.zeros((count, 2)))
        for start in range(first, end, BLOCK):
            stop = min(start + BLOCK, end)
            plan = self._planner.plan(steps, start, stop)
            self._make_room(plan.end_row)
            if self._state[_SCALE].min() < _SMALLEST_SCALE:
                self._fold()
            consumed = np.zeros((stop - start, *self._sums.shape))
            done = slice(start - first, stop - first)
            applied.open_interest_lots[done] = self._apply(plan, consumed, start, after_step)
            applied.mark_row[done] = plan.mark_row
            np.add.reduce(consumed, axis=2, out=applied.consumed_lots[done])
        return applied

    def _apply(
        self, plan: Plan, consumed: Float64, start: int, after_step: Callable[[int], None] | None
    ) -> list[float]:
        """Open interest in lots after each step of a plan, the first of which has the number `start`.

        Each consumes, closes, anchors and opens. All of that is in one place, since a call takes as long as a sum.

        Args:
            plan: of the steps.
            consumed: (steps, 2, classes) zeros, to be filled with the lots that each step liquidated.
            start: number of the first.
            after_step: called with the number of each one done.
        """
        room, state, openings = self._room, self._state, plan.openings
        (scale, vacant), target, difference = state, room.target, room.difference
        ones, sides, factors = room.ones, room.sides, room.factors
        open_interests: list[float] = []
        for place, step in enumerate(plan.rows()):
            low_row, high_row, mark_row, known_lots, is_assumed, halvings, keep, planned, least = step
            sums = self._sums
            gone = self.consumed_lots = consumed[place]
            # Consume: empty the rows that the mark entered since the last step; it comes from a row between the two.
            # Longs are in the rows below the mark's, shorts above; in that one itself nobody stands.
            if low_row != high_row:
                crossed = self._rows[low_row : high_row + 1]
                # Where longs end among the rows crossed; the mark's own row counts to the shorts, and is empty.
                sides[SHORT] = self._mark_row - low_row
                np.add.reduceat(crossed, sides, 0, None, gone)
                crossed.fill(0.0)
                sums -= gone
                gone *= scale
            self._mark_row = mark_row
            # Close, and fill up what is vacant.
            state *= keep
            vacant += gone
            self._halvings += halvings
            if self._halvings > _MOST_HALVINGS:
                self._fold()
            # Anchor: what each side and class is to stand at.
            open_interest = known_lots
            if is_assumed:
                open_interest -= min(max(vacant.dot(ones).tolist()), _MOST_FLUSHED * known_lots)
            np.subtract(planned, vacant, difference)
            np.maximum(difference, least, out=difference)
            longs, shorts = difference.dot(ones).tolist()
            factors[LONG, LONG] = open_interest / longs
            factors[SHORT, SHORT] = open_interest / shorts
            factors.dot(difference, target)  # of matrices this small the fastest way to scale two rows
            # Rounding errors are relative to the peak: next to nothing of it they would be all that is left.
            if self._has_fallen_to(open_interest):
                self._fold()
            # Open what is missing, and close, in proportion, what is too much of a side and class.
            if open_interest > 0.0:
                wanted = np.divide(target, scale, room.wanted)
                # Where more stands than is wanted, nothing is opened and the scale below closes the excess without
                # touching rows.
                np.maximum(wanted, sums, out=wanted)
                np.subtract(wanted, sums, difference)
                np.divide(target, wanted, scale)
                self._deposit(openings, place, difference)
                self._sums, room.wanted = wanted, sums
            else:
                self._close_all()
            open_interests.append(open_interest)
            if after_step is not None:
                after_step(start + place)
        return open_interests

    def _has_fallen_to(self, open_interest: float) -> bool:
        """Keep what each side stands at; whether that is next to nothing of its peak, which then begins anew."""
        peak = max(self._peak_lots, self.open_interest_lots)
        has_fallen = open_interest <= peak * _MOST_FALL
        self._peak_lots = open_interest if has_fallen else peak
        self.open_interest_lots = open_interest
        return has_fallen

    def _close_all(self) -> None:
        """Nothing is open any more."""
        self._rows[...] = 0.0
        self._sums[...] = 0.0
        self._state[_SCALE] = 1.0
        self._halvings = 0.0

    def _fold(self) -> None:
        """Put the scales into the rows and sum these anew."""
        mark, scale = self._mark_row, self._state[_SCALE]
        self._rows[:mark] *= scale[LONG]
        self._rows[mark:] *= scale[SHORT]
        self._sums[...] = self._rows[:mark].sum(axis=0), self._rows[mark:].sum(axis=0)
        scale[...] = 1.0
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
        np.add.at(self._rows.reshape(-1), openings.places[place], amounts.reshape(-1))

    def _make_room(self, row_count: int) -> None:
        """Add rows when a price or a level leaves them upwards; rows keep their prices."""
        if row_count <= len(self._rows):
            return
        if row_count > _MOST_ROWS:
            raise InputError(
                f"{self.grid.instrument.market} rises so far above its first price of {self.grid.first_price:g} that "
                f"one map cannot hold both: check its prices, or cut the session into shorter ones."
            )
        # A quarter more, so that a price that goes on rising copies the rows seldom.
        room = np.zeros((min(_MOST_ROWS, row_count + row_count // 4), self._rows.shape[1]))
        room[: len(self._rows)] = self._rows
        self._rows = room


class _Room:
    """Arrays that every step writes into anew.

    Attributes:
        ones: (classes,) ones: the product with these is the fastest sum of few classes.
        sides: (2,) where the rows of each side begin among those crossed.
        factors: (2, 2) what each side is scaled by, on the diagonal.
        target: (2, classes) lots that each side and class is to stand at.
        difference: (2, classes) what is worked out on the way: at last what is opened.
        wanted: (2, classes) unscaled lots that stand after a step; in turn with those before it.
        weights: (2, classes) of a column.
        column: (rows,) one before it is rounded.
    """

    def __init__(self, classes: int) -> None:
        self.ones = np.ones(classes)
        self.sides = np.zeros(2, dtype=np.intp)
        self.factors = np.zeros((2, 2))
        self.target, self.difference = np.empty((2, classes)), np.empty((2, classes))
        self.wanted, self.weights = np.empty((2, classes)), np.empty((2, classes))
        self.column = np.empty(0)
