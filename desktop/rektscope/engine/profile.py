"""The map's profile at one moment: what the whole book holds then, price row by price row.

A column of the map shows the rows near the price at the end of a step; this is every row, at any moment.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rektscope.levels.book import ExposureBook
from rektscope.levels.grid import PriceGrid
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.levels.steps import build_steps
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.times import format_iso
from rektscope.risk.margin_rules import MarginRules

Float64 = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class LevelProfile:
    """Estimated liquidation levels of a market at a moment; USD valued at the mark.

    Attributes:
        at_ms: the moment; only what had been received by then counts.
        mark: quote units; the last traded price where `has_mark` is false.
        has_mark: whether it is a fresh mark price.
        open_interest_usd: what each side's rows sum to.
        is_scaled: whether open interest was known, so that USD are anchored and not assumed from turnover.
        row_price: height of a row in quote units.
        prices: (rows,) middle of each row in quote units.
        leverages: (classes,) at which each class stands; two classes may stand at the same one.
        usd: (2, classes, rows) longs first, then shorts.
        known_since_ms: start of the data that the book learned from.
    """

    at_ms: int
    mark: float
    has_mark: bool
    open_interest_usd: float
    is_scaled: bool
    row_price: float
    prices: Float64
    leverages: Float64
    usd: Float64
    known_since_ms: int


def profile_at(
    events: MarketEvents,
    margin: MarginRules,
    start_ms: int,
    at_ms: int,
    parameters: BookParameters = DEFAULT_PARAMETERS,
) -> LevelProfile:
    """The book of a market at `at_ms`, of a session that starts at `start_ms`.

    Raises:
        InputError: no price is known by then, or there can be no map of the market.
    """
    steps = build_steps(events, start_ms, at_ms, with_rest=True)
    instrument = events.instrument
    if not len(steps):
        raise InputError(
            f"{instrument.market} has no price by {format_iso(at_ms)}, so it has no levels: choose a later time, or a "
            f"market with prices."
        )
    grid = PriceGrid.around(instrument, int(steps.mark_close[0]) // MARK_STEPS_PER_TICK)
    book = ExposureBook(grid, margin.table, margin.rules, parameters)
    book.advance(steps, 0, len(steps))
    mark = float(int(steps.mark_close[-1]) * instrument.tick_size / MARK_STEPS_PER_TICK)
    worth = float(instrument.notional_usd(np.array([mark]), np.array([1]))[0])
    return LevelProfile(
        at_ms=at_ms,
        mark=mark,
        has_mark=bool(steps.has_mark[-1]),
        open_interest_usd=book.open_interest_lots * worth,
        is_scaled=int(steps.open_interest_lots[-1]) >= 0,
        row_price=grid.row_price,
        prices=grid.prices(0, book.row_count),
        leverages=book.leverages,
        usd=book.standing_lots() * worth,
        known_since_ms=int(steps.end_ms[0] - steps.duration_ms[0]),
    )
