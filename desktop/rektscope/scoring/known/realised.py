"""Both books against the liquidations that then happened: between one moment and the next, in the rows reached."""

from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.levels.steps import Steps
from rektscope.market.events import Int64
from rektscope.market.instrument import Instrument
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.scoring.known.rows import ROW_SHARE, ROWS, SIDES, BookRows
from rektscope.scoring.statistics import spearman
from rektscope.scoring.truth import Orders
from rektscope.scoring.where import hottest_share

Float64 = npt.NDArray[np.float64]

ESTIMATE, KNOWN = "estimate", "known"
BOOKS = (ESTIMATE, KNOWN)
ROW_BASELINES = ("uniform", "nearest-first", "farthest-first")

LEAST_MS, MOST_MS = 5 * MINUTE_MS, 4 * HOUR_MS
"""A stretch after a moment is at least and at most so long."""

WINDOWS = 48
"""A session is cut into about so many stretches where they can be that long."""

LEAST_ROWS = 10
LEAST_ORDERS = 5


class Realised(msgspec.Struct, frozen=True, eq=False):
    """One stretch after a moment and one side.

    Attributes:
        start_ms, end_ms: the stretch is (start, end], UTC milliseconds.
        side: 0 for longs, 1 for shorts.
        reach: how far the price went in that side's direction, as a fraction of the mark at the start.
        liquidated_usd: recorded in it.
        crossed_usd: what each book of `BOOKS` held at the start in the rows that the price then entered.
        shares: of the liquidated USD in the hottest tenth of the rows entered, by book or baseline; empty where there
            are too few rows or liquidations.
        ranks: rank correlation of the rows' USD with the liquidated, by the same names, where defined.
    """

    start_ms: int
    end_ms: int
    side: int
    reach: float
    liquidated_usd: float
    crossed_usd: dict[str, float]
    shares: dict[str, float]
    ranks: dict[str, float]


def stretches_of(moments_ms: Int64, end_ms: int) -> list[tuple[int, int, int]]:
    """(place of the moment, start, end) of stretches that do not overlap, each beginning at a moment."""
    if not len(moments_ms):
        return []
    # The same length for all stretches of a session: a total over a longer one would rank higher for its length alone.
    length = int(np.clip((end_ms - int(moments_ms[0])) // WINDOWS, LEAST_MS, MOST_MS))
    found: list[tuple[int, int, int]] = []
    for place, start in enumerate(moments_ms.tolist()):
        if (not found or start >= found[-1][2]) and start + length <= end_ms:
            found.append((place, start, start + length))
    return found


def realised_after(
    moments_ms: Int64,
    estimates: Sequence[BookRows],
    known: Sequence[BookRows],
    steps: Steps,
    instrument: Instrument,
    orders: Orders,
) -> list[Realised]:
    """Each stretch after a moment, by side.

    Args:
        moments_ms: ascending ends of steps.
        estimates: the estimate at each moment.
        known: the known book at each.
        steps: prices.
        instrument: of the market.
        orders: what was liquidated.
    """
    answer: list[Realised] = []
    low, high, close = (
        np.asarray(each * instrument.mark_step, dtype=np.float64)
        for each in (steps.mark_low, steps.mark_high, steps.mark_close)
    )
    for place, start, end in stretches_of(moments_ms, int(steps.end_ms[-1])):
        first, stop = np.searchsorted(steps.end_ms, [start, end], side="right")
        if stop <= first:
            continue
        mark = float(close[first - 1])
        reached = (1.0 - float(low[first:stop].min()) / mark, float(high[first:stop].max()) / mark - 1.0)
        inside = orders[(orders.time_ms > start) & (orders.time_ms <= end)]
        books = dict(zip(BOOKS, (estimates[place], known[place]), strict=True))
        for side, whose in enumerate(SIDES):
            mine = inside[inside.side == int(whose)]
            answer.append(_realised(start, end, side, max(0.0, reached[side]), mark, books, mine))
    return answer


def _realised(
    start: int, end: int, side: int, reach: float, mark: float, books: dict[str, BookRows], orders: Orders
) -> Realised:
    # A row whose beginning the price just reached was not entered, whatever the division's last digit.
    count = min(ROWS, int(np.ceil(reach / ROW_SHARE - 1e-9)))
    distance = (orders.price / mark - 1.0) * (-1.0 if side == 0 else 1.0)
    row = np.floor(distance / ROW_SHARE + 1e-9).astype(np.int64)
    in_rows = (row >= 0) & (row < count)
    usd = np.bincount(row[in_rows], orders.usd[in_rows], max(count, 1)).astype(np.float64)
    heats = {name: book.usd[side, :count] for name, book in books.items()}
    shares: dict[str, float] = {}
    ranks: dict[str, float] = {}
    if count >= LEAST_ROWS and int(in_rows.sum()) >= LEAST_ORDERS:
        order = np.arange(count, dtype=np.float64)
        every = {**heats, "uniform": np.zeros(count), "nearest-first": -order, "farthest-first": order}
        shares = {name: hottest_share(heat, usd) for name, heat in every.items()}
        ranked = {name: spearman(heat, usd) for name, heat in every.items()}
        ranks = {name: value for name, value in ranked.items() if value is not None}
    crossed = {name: float(heat.sum()) for name, heat in heats.items()}
    return Realised(start, end, side, reach, float(orders.usd.sum()), crossed, shares, ranks)
