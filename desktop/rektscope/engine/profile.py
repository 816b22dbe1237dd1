"""The map's profile at one moment: what the whole book holds then, price row by price row.

A column of the map shows the rows near the price at the end of a step; this is every row. Between two columns the rule
is that of `levels.standing`, so that the window and `rektscope levels` give one figure at one moment: the last whole
column's book, less what the mark has crossed since.
"""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.levels.book import ExposureBook
from rektscope.levels.calibration import Calibration, Observed, Prior, calibrate
from rektscope.levels.crossed import CrossedRange, crossed_between
from rektscope.levels.flow import model_flow
from rektscope.levels.grid import PriceGrid
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.levels.standing import crossed_rows
from rektscope.levels.steps import Steps, build_steps
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.times import format_iso
from rektscope.risk.margin_rules import MarginRules

Float64 = npt.NDArray[np.float64]


class LevelProfile(msgspec.Struct, frozen=True, eq=False):
    """Estimated liquidation levels of a market at a moment; USD valued at the mark of the last whole column's end.

    Attributes:
        at_ms: the moment; only what had been received by then counts.
        mark: quote units; the last traded price where `has_mark` is false.
        has_mark: whether it is a fresh mark price.
        column_end_ms: end of the last whole column; the moment itself before the first.
        open_interest_usd: at the column's end: what each side's rows and its `consumed_usd` sum to.
        consumed_usd: (long, short) what the mark has crossed since the column's end.
        is_scaled: whether open interest was known, so that USD are anchored and not assumed from turnover.
        row_price: height of a row in quote units.
        prices: (rows,) middle of each row in quote units.
        leverages: (classes,) at which each class stands; two classes may stand at the same one.
        usd: (2, classes, rows) longs first, then shorts.
        known_since_ms: start of the data that the book learned from.
        calibration: what shares of it are expected to be force-closed; None where that is unknown: it is relative then.
    """

    at_ms: int
    mark: float
    has_mark: bool
    column_end_ms: int
    open_interest_usd: float
    consumed_usd: tuple[float, float]
    is_scaled: bool
    row_price: float
    prices: Float64
    leverages: Float64
    usd: Float64
    known_since_ms: int
    calibration: Calibration | None = None

    @property
    def is_unknown(self) -> bool:
        """Whether nothing says how much is open: neither open interest nor any volume is known."""
        return not self.is_scaled and not self.open_interest_usd

    def expected_usd(self) -> Float64:
        """(2, classes, rows) USD expected to be force-closed; all that stands where no share is known."""
        calibration = self.calibration
        if calibration is None:
            return self.usd
        shares = np.array([calibration.long.value, calibration.short.value])
        return np.asarray(self.usd * shares[:, None, None])


def profile_at(
    events: MarketEvents,
    margin: MarginRules,
    start_ms: int,
    at_ms: int,
    parameters: BookParameters = DEFAULT_PARAMETERS,
    *,
    prior: Prior | None = None,
    observed: Observed | None = None,
) -> LevelProfile:
    """The book of a market at `at_ms`, of a session that starts at `start_ms`.

    `prior` and `observed` give the share of it that is expected to be force-closed: from earlier data, and from the
    session's own liquidations, of which nothing later than the last whole column is looked at.

    Raises:
        InputError: no price is known by then, or there can be no map of the market.
    """
    steps = build_steps(events, start_ms, at_ms)
    if not len(steps) or not steps.in_session[-1]:
        # No column is finished, so no window shows anything that this could contradict.
        steps = build_steps(events, start_ms, at_ms, with_rest=True)
    instrument = events.instrument
    if not len(steps):
        raise InputError(
            f"{instrument.market} has no price by {format_iso(at_ms)}, so it has no levels: choose a later time, or a "
            f"market with prices."
        )
    grid = PriceGrid.around(instrument, int(steps.mark_close[0]) // MARK_STEPS_PER_TICK)
    book = ExposureBook(grid, margin.table, margin.rules, parameters)
    flow = model_flow(steps, book)
    column_mark = float(int(steps.mark_close[-1]) * instrument.tick_size / MARK_STEPS_PER_TICK)
    worth = float(instrument.notional_usd(np.array([column_mark]), np.array([1]))[0])
    crossed = crossed_between(events, int(steps.end_ms[-1]), at_ms) or _last_of(steps)
    usd = book.standing_lots() * worth
    low, high, _ = crossed_rows(grid, book.mark_row, crossed)
    gone = usd[:, :, low : high + 1].sum(axis=(1, 2))
    usd[:, :, low : high + 1] = 0.0
    return LevelProfile(
        at_ms=at_ms,
        mark=float(crossed.close * instrument.tick_size / MARK_STEPS_PER_TICK),
        has_mark=crossed.has_mark,
        column_end_ms=int(steps.end_ms[-1]),
        open_interest_usd=book.open_interest_lots * worth,
        consumed_usd=(float(gone[0]), float(gone[1])),
        is_scaled=int(steps.open_interest_lots[-1]) >= 0,
        row_price=grid.row_price,
        prices=grid.prices(0, book.row_count),
        leverages=book.leverages,
        usd=usd,
        known_since_ms=int(steps.end_ms[0] - steps.duration_ms[0]),
        calibration=calibrate(prior, observed, flow.of_session(steps), int(steps.end_ms[-1])),
    )


def _last_of(steps: Steps) -> CrossedRange:
    """Where the mark stood at the end of the steps, when nothing was received since."""
    close = int(steps.mark_close[-1])
    return CrossedRange(close, close, close, has_mark=bool(steps.has_mark[-1]))
