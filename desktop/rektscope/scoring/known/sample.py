"""One market: the estimate and the known book at the same moments, and what was liquidated after each of them.

Everything at a moment rests on what was received by then; `refuse_foresight` runs it again on the session cut short.
A moment is the end of a step of the map by which a newer report of an account had come in.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.levels.book import ExposureBook
from rektscope.levels.grid import PriceGrid
from rektscope.levels.known_book import KnownBook
from rektscope.levels.parameters import BookParameters
from rektscope.levels.steps import Steps, build_steps
from rektscope.market.errors import InputError
from rektscope.market.events import Int64, MarketEvents
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.sides import Side
from rektscope.market.times import format_iso
from rektscope.risk.margin_rules import MarginRules
from rektscope.scoring.known.figures import MomentFigures, books_of, overlaps_of, ranks_of
from rektscope.scoring.known.realised import Realised, realised_after
from rektscope.scoring.known.rows import BookRows, book_rows, leverage_usd
from rektscope.scoring.truth import Orders

Float64 = npt.NDArray[np.float64]

Others = Sequence[tuple[MarketEvents, MarginRules]]
"""Other markets of the venue whose marks move the prices of accounts that hold positions in both."""

MOST_MOMENTS = 96
"""So many moments of a market and session; more of them, one after the other, are nearly the same."""

LEVERAGE_EDGES = (1.0, 3.0, 7.0, 15.0, 30.0, 60.0, 1_000.0)
"""Classes of leverage in which the mixes are counted: from an edge up to the next."""

_AGREES = 1e-9


class Estimated(msgspec.Struct, frozen=True, eq=False):
    """The estimate at one moment: its rows, and USD by leverage."""

    rows: BookRows
    leverage_usd: Float64


class KnownSample(msgspec.Struct, frozen=True, eq=False):
    """What was compared in one market of one session.

    Attributes:
        market: `venue:SYMBOL`.
        moments: the comparisons, ascending in time.
        realised: what was liquidated after each moment; fewer, as they reach farther.
        checked_ms: where the session was cut to see whether anything looks ahead.
    """

    market: str
    moments: list[MomentFigures]
    realised: list[Realised]
    checked_ms: int


NO_REPORTS = "no positions of accounts were received in it, so that there is no known book to compare with."
NO_MOMENT = "no column of the map ended after the first report of an account."
NO_PRICES = (
    "positions of accounts are known and no traded prices, without which there is no estimate to compare: import "
    "candles of the same days beside them."
)


def known_sample(
    events: MarketEvents,
    margin: MarginRules,
    start_ms: int,
    end_ms: int,
    orders: Orders,
    parameters: BookParameters,
    others: Others = (),
    *,
    most_moments: int = MOST_MOMENTS,
) -> KnownSample | str:
    """The comparison, or the sentence why there is none.

    Args:
        events: of the market.
        margin: of the market.
        start_ms: start of the session proper, UTC milliseconds.
        end_ms: nothing received later counts.
        orders: what was liquidated.
        parameters: of the estimate.
        others: other markets of the venue.
        most_moments: how many moments are compared at most.

    Raises:
        InputError: the comparison at a moment changes when the session goes on.
    """
    if not len(events.account_positions):
        return NO_REPORTS
    if not len(events.trades) and not len(events.candles):
        return NO_PRICES
    steps = build_steps(events, start_ms, end_ms)
    moments_ms = moments_of(events.account_positions.received_ms, steps.end_ms, most_moments)
    if not len(moments_ms):
        return NO_MOMENT
    books = [KnownBook.of(events, at_ms, margin, others) for at_ms in moments_ms.tolist()]
    kept = [place for place, book in enumerate(books) if len(book.standing) and np.isfinite(book.mark_price)]
    if not kept:
        return NO_MOMENT
    moments_ms, books = moments_ms[kept], [books[place] for place in kept]
    estimates = estimates_at(events, margin, steps, moments_ms, parameters)
    figures = [moment_figures(book, each) for book, each in zip(books, estimates, strict=True)]
    checked_ms = _refuse_foresight(events, margin, start_ms, moments_ms, figures, parameters, others)
    rows = [known_rows(book) for book in books]
    realised = realised_after(moments_ms, [each.rows for each in estimates], rows, steps, events.instrument, orders)
    return KnownSample(events.instrument.market, figures, realised, checked_ms)


def moments_of(received_ms: Int64, end_ms: Int64, most: int = MOST_MOMENTS) -> Int64:
    """Ends of steps by which something newer had been received than by the step before.

    Args:
        received_ms: of reports, ascending.
        end_ms: of steps, ascending.
        most: moments; the last of all is always among them.
    """
    count = np.searchsorted(received_ms, end_ms, side="right")
    chosen = np.flatnonzero(np.diff(count, prepend=0) > 0)
    if len(chosen) > most:
        chosen = chosen[np.unique(np.linspace(0, len(chosen) - 1, most).round().astype(np.int64))]
    return end_ms[chosen]


def estimates_at(
    events: MarketEvents, margin: MarginRules, steps: Steps, moments_ms: Int64, parameters: BookParameters
) -> list[Estimated]:
    """The whole book, of all leverages, at the ends of steps."""
    instrument = events.instrument
    grid = PriceGrid.around(instrument, max(1, int(steps.mark_close[0]) // MARK_STEPS_PER_TICK))
    book = ExposureBook(grid, margin.table, margin.rules, parameters)
    prices = np.asarray(steps.mark_close * instrument.mark_step, dtype=np.float64)
    worth = instrument.notional_usd(prices, np.ones(len(prices), dtype=np.int64))
    wanted = {int(place) for place in np.searchsorted(steps.end_ms, moments_ms)}
    found: list[Estimated] = []

    def keep(step: int) -> None:
        if step in wanted:
            found.append(_estimated(book, float(worth[step]), float(prices[step])))

    book.advance(steps, 0, len(steps), keep)
    return found


def _estimated(book: ExposureBook, worth: float, mark: float) -> Estimated:
    usd = book.standing_lots() * worth
    middles = (np.arange(usd.shape[2]) + 0.5) * book.grid.row_price
    price, by_side = np.tile(middles, 2), usd.sum(axis=1)
    is_long = np.repeat([True, False], usd.shape[2])
    stands = by_side.ravel() > 0
    rows = book_rows(price[stands], by_side.ravel()[stands], is_long[stands], mark)
    totals = usd.sum(axis=2)
    leverage = np.tile(np.asarray(book.leverages, dtype=np.float64), 2)
    of_longs = np.repeat([True, False], totals.shape[1])
    return Estimated(rows, leverage_usd(leverage, totals.ravel(), of_longs, np.array(LEVERAGE_EDGES)))


def known_rows(book: KnownBook) -> BookRows:
    """The known book in the same rows, valued at the mark."""
    standing = book.standing
    return book_rows(standing.liquidation_price, standing.usd, standing.side == Side.LONG, standing.mark_price)


def moment_figures(book: KnownBook, estimate: Estimated) -> MomentFigures:
    """The comparison of the two at the book's moment."""
    standing, rows = book.standing, known_rows(book)
    is_long, edges = standing.side == Side.LONG, np.array(LEVERAGE_EDGES)
    others = books_of(estimate.rows)
    age_ms = book.coverage.median_age_ms
    return MomentFigures(
        at_ms=book.at_ms,
        known_usd=rows.band_usd,
        known_whole_usd=rows.whole_usd,
        estimate_usd=estimate.rows.band_usd,
        estimate_whole_usd=estimate.rows.whole_usd,
        open_interest_usd=float("nan") if book.open_interest_usd is None else book.open_interest_usd,
        ranks=np.stack([ranks_of(each, rows) for each in others]),
        overlaps=np.stack([overlaps_of(each, rows) for each in others]),
        known_leverage_usd=leverage_usd(standing.implied_leverage, standing.usd, is_long, edges),
        chosen_leverage_usd=leverage_usd(standing.leverage, standing.usd, is_long, edges),
        estimate_leverage_usd=estimate.leverage_usd,
        median_age_ms=float("nan") if age_ms is None else float(age_ms),
    )


def _refuse_foresight(
    events: MarketEvents,
    margin: MarginRules,
    start_ms: int,
    moments_ms: Int64,
    figures: list[MomentFigures],
    parameters: BookParameters,
    others: Others,
) -> int:
    """Compare again on the session cut short and raise InputError where anything before differs; where it was cut."""
    # Two thirds in: with enough before it to be compared, and enough after it that could leak.
    place = 2 * (len(moments_ms) - 1) // 3
    cut_ms = int(moments_ms[place])
    cut, cut_others = events.until(cut_ms), [(each.until(cut_ms), rules) for each, rules in others]
    steps = build_steps(cut, start_ms, cut_ms)
    estimate = estimates_at(cut, margin, steps, moments_ms[place : place + 1], parameters)[0]
    again = moment_figures(KnownBook.of(cut, cut_ms, margin, cut_others), estimate)
    if not are_same(figures[place], again):
        raise InputError(
            f"The comparison with the known book looks ahead: of {events.instrument.market} it says something else of "
            f"{format_iso(cut_ms)} when it knows what came after. Such a comparison is not graded."
        )
    return cut_ms


def are_same(one: MomentFigures, other: MomentFigures) -> bool:
    """Whether two comparisons agree but for the last digits of their sums."""
    return all(
        np.allclose(getattr(one, name), getattr(other, name), rtol=_AGREES, atol=_AGREES, equal_nan=True)
        for name in one.__struct_fields__
    )
