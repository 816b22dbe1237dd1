"""The map's side of the grade: its estimates by each moment. The one module here that knows the exposure book.

A model is a function of a market's events up to a moment; its estimate of a step may rest on nothing received after the
step's end. `refuse_foresight` runs it again on a shortened session and compares.
"""

from collections.abc import Callable

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.levels.book import ExposureBook
from rektscope.levels.grid import PriceGrid
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.levels.steps import Steps, build_steps
from rektscope.market.errors import InputError
from rektscope.market.events import Int64, MarketEvents
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.times import format_iso
from rektscope.risk.margin_rules import MarginRules
from rektscope.scoring.bars import Bars, bars_of

Float64 = npt.NDArray[np.float64]

ROW_SHARE = 0.0005
"""Rows in which the question "where" is asked, as a share of the price: finer than this, orders' fills are noise."""

_AGREES = 1e-9
"""Two runs over the same data may differ in the last digits, as sums over other slices round differently."""


class ReachedRows(msgspec.Struct, frozen=True, eq=False):
    """The rows of one side that the price entered in a window, nearest to where the window opened first.

    Attributes:
        price: (rows,) middles, quote units.
        heat_usd: (rows,) what the map held in each row just before the price entered it.
        row_price: height of a row.
    """

    price: Float64
    heat_usd: Float64
    row_price: float


class ModelRun(msgspec.Struct, frozen=True, eq=False):
    """A model's estimates of one market.

    Attributes:
        bars: prices and volume of its steps.
        column_ms: width of a step of the session proper.
        crossed_usd: (steps, 2) what stood where the price went in each step, longs first, then shorts.
        standing_usd: (stretches, 2, classes) what stood at each stretch's start in the rows that it later reached.
        leverages: (classes,) of the classes.
        windows: of each window, (longs, shorts).
        known_since_ms: where the data begin that it learned from.
    """

    bars: Bars
    column_ms: int
    crossed_usd: Float64
    standing_usd: Float64
    leverages: Float64
    windows: list[tuple[ReachedRows, ReachedRows]]
    known_since_ms: int


Model = Callable[[MarketEvents, MarginRules, int, int, Int64, Int64], ModelRun]
"""(events, margin, start_ms, until_ms, stretches, windows) -> estimates; the last two are (count, 2) moments."""


def run_map(
    events: MarketEvents,
    margin: MarginRules,
    start_ms: int,
    until_ms: int,
    stretches: Int64,
    windows: Int64,
    *,
    parameters: BookParameters = DEFAULT_PARAMETERS,
) -> ModelRun:
    """Run the exposure book over a market.

    Args:
        events: of the market.
        margin: of the market.
        start_ms: start of the session proper, UTC milliseconds.
        until_ms: nothing received later counts.
        stretches: (count, 2) moments (start, end] for `standing_usd`.
        windows: (count, 2) moments (start, end] for `windows`, ascending, none overlaps another.
        parameters: of the book.

    Raises:
        InputError: no price is known by `until_ms`.
    """
    steps = build_steps(events, start_ms, until_ms)
    if not len(steps):
        raise InputError(f"{events.instrument.market} has no price, so there is nothing to grade.")
    run = _Run(steps, events, margin, stretches, windows, parameters)
    run.book.advance(steps, 0, len(steps), run.after_step)
    return ModelRun(
        bars=bars_of(steps, events),
        column_ms=steps.column_ms,
        crossed_usd=run.crossed,
        standing_usd=run.standing,
        leverages=run.book.leverages,
        windows=[heat.sides() for heat in run.heats],
        known_since_ms=int(steps.end_ms[0] - steps.duration_ms[0]),
    )


class _Run:
    """Listens to a book step by step and keeps what is asked about."""

    def __init__(
        self,
        steps: Steps,
        events: MarketEvents,
        margin: MarginRules,
        stretches: Int64,
        windows: Int64,
        parameters: BookParameters,
    ) -> None:
        instrument = events.instrument
        grid = PriceGrid.around(instrument, max(1, int(steps.mark_close[0]) // MARK_STEPS_PER_TICK))
        self.book = ExposureBook(grid, margin.table, margin.rules, parameters)
        prices = np.asarray(steps.mark_close * instrument.mark_step, dtype=np.float64)
        self._worth = instrument.notional_usd(prices, np.ones(len(prices), dtype=np.int64))
        self._low, self._high = grid.rows_of_marks(steps.mark_low), grid.rows_of_marks(steps.mark_high)
        self.crossed = np.zeros((len(steps), 2))
        self.standing = np.zeros((len(stretches), 2, len(self.book.leverages)))
        first, end = _places(steps, stretches)
        self._ranges = [
            (self._low[start:stop].min(), self._high[start:stop].max()) if stop > start else (0, 0)
            for start, stop in zip(first.tolist(), end.tolist(), strict=True)
        ]
        self._starting: dict[int, list[int]] = {}
        for place, start in enumerate(first.tolist()):
            # What stands at a stretch's start is the book after the step before its first one.
            self._starting.setdefault(start - 1, []).append(place)
        self.heats = [_Heat(grid) for _ in windows]
        self._window_of_step: dict[int, int] = {}
        for place, (start, stop) in enumerate(zip(*_places(steps, windows), strict=True)):
            self._window_of_step |= dict.fromkeys(range(int(start), int(stop)), place)

    def after_step(self, step: int) -> None:
        """Keep what the step consumed, and what stands before the next one."""
        book = self.book
        self.crossed[step] = book.consumed_lots.sum(axis=1) * self._worth[step]
        for place in self._starting.get(step, ()):
            low, high = self._ranges[place]
            self.standing[place] = book.standing_lots(low, high + 1).sum(axis=2) * self._worth[step]
        window = self._window_of_step.get(step + 1)
        if window is not None:
            low, high = self._low[step + 1], self._high[step + 1]
            usd = book.standing_lots(low, high + 1).sum(axis=1) * self._worth[step]
            self.heats[window].add(low, book.mark_row, usd)


class _Heat:
    """What stood in each row of a window just before the price entered it, by side."""

    def __init__(self, grid: PriceGrid) -> None:
        self._grid = grid
        self._usd: tuple[dict[int, float], dict[int, float]] = ({}, {})

    def add(self, first_row: int, mark_row: int, usd: Float64) -> None:
        """(2, rows) USD from a first row on, of which the price enters all, coming from the row of the mark."""
        for row in range(first_row, first_row + usd.shape[1]):
            for place, is_theirs in enumerate((row < mark_row, row > mark_row)):
                if is_theirs:
                    held = self._usd[place]
                    held[row] = held.get(row, 0.0) + float(usd[place, row - first_row])

    def sides(self) -> tuple[ReachedRows, ReachedRows]:
        """In rows of about a two-thousandth of the price, longs first, then shorts."""
        return self._rows(self._usd[0], -1), self._rows(self._usd[1], 1)

    def _rows(self, held: dict[int, float], away: int) -> ReachedRows:
        row_price = self._grid.row_price
        if not held:
            return ReachedRows(np.empty(0), np.empty(0), row_price)
        rows = np.array(sorted(held), dtype=np.int64)
        joined = max(1, round(ROW_SHARE * float(rows.mean())))
        wide, place = np.unique(rows // joined, return_inverse=True)
        usd = np.bincount(place, np.array([held[row] for row in rows.tolist()]))
        order = slice(None, None, away)
        middles = np.asarray((wide[order] + 0.5) * joined * row_price, dtype=np.float64)
        return ReachedRows(middles, np.asarray(usd[order], dtype=np.float64), joined * row_price)


def _places(steps: Steps, stretches: Int64) -> tuple[Int64, Int64]:
    stretches = stretches.reshape(-1, 2)
    return tuple(np.searchsorted(steps.end_ms, stretches[:, place], side="right") for place in (0, 1))  # type: ignore[return-value] # two of them


def refuse_foresight(
    model: Model,
    events: MarketEvents,
    margin: MarginRules,
    start_ms: int,
    whole: ModelRun,
    stretches: Int64,
    windows: Int64,
) -> int:
    """Run the model on the session cut short and raise InputError where it answers otherwise for what came before.

    Args:
        model: as graded.
        events: of the market, whole.
        margin: of the market.
        start_ms: start of the session proper, UTC milliseconds.
        whole: the model's answer, knowing the whole session.
        stretches: those of `whole`.
        windows: those of `whole`.

    Returns:
        The moment at which it was cut, UTC milliseconds.
    """
    ends = whole.bars.end_ms
    # Late enough that much is compared, and early enough that much is cut off which a model could have looked at.
    cut_ms = int(ends[2 * len(ends) // 3])
    inside, seen = (each[each[:, 1] <= cut_ms].reshape(-1, 2) for each in (stretches, windows))
    cut = model(events.until(cut_ms), margin, start_ms, cut_ms, inside, seen)
    count = len(cut.bars)
    agrees = (
        count == int(np.searchsorted(ends, cut_ms, side="right"))
        and np.array_equal(cut.bars.end_ms, ends[:count])
        and np.allclose(cut.crossed_usd, whole.crossed_usd[:count], rtol=_AGREES, atol=_AGREES)
        and np.allclose(cut.standing_usd, whole.standing_usd[: len(inside)], rtol=_AGREES, atol=_AGREES)
        and all(map(_same_heat, cut.windows, whole.windows[: len(seen)]))
    )
    if not agrees:
        raise InputError(
            f"The model looks ahead: of {events.instrument.market} it says something else of what came before "
            f"{format_iso(cut_ms)} when it knows what came after. Such a model is not graded."
        )
    return cut_ms


def _same_heat(some: tuple[ReachedRows, ReachedRows], others: tuple[ReachedRows, ReachedRows]) -> bool:
    return all(
        np.array_equal(one.price, other.price) and np.allclose(one.heat_usd, other.heat_usd, rtol=_AGREES, atol=_AGREES)
        for one, other in zip(some, others, strict=True)
    )
