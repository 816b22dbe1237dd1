"""The mark prices that a position meets, in the order in which it meets them.

A candle of marks is known at its end and tells four samples, of which the two extremes are placed by a rule. Where
something happened inside the candle that they have to be before or after (the opening, a funding, added margin), finer
traded prices of the session tell how far the market went before and after it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from rektscope.market.events import Flag, MarketEvents
from rektscope.market.sides import Side
from rektscope.positions.moment import EXACT_WITHIN_MS, Float64, Int64, traded_extremes


@dataclass(frozen=True, slots=True, eq=False)
class MetMarks:
    """Columns of one length, in the order in which the marks count.

    Attributes:
        known_ms: when each was received, ascending.
        happened_ms: when it was the mark; earlier than known for the samples of a candle.
        price: quote units.
    """

    known_ms: Int64
    happened_ms: Int64
    price: Float64

    def __len__(self) -> int:
        return len(self.price)


def marks_from_opening(events: MarketEvents, opened_ms: int, until_ms: int, changes_ms: Iterable[int] = ()) -> MetMarks:
    """The marks received in (opened, until], as a position meets them.

    The extremes of a candle in which it was opened, or in which something changed, are told apart by finer prices;
    where there are none, they stay as they were placed, and may be from before.

    Args:
        events: of the market.
        opened_ms: of the position, UTC milliseconds.
        until_ms: up to when it is followed.
        changes_ms: when something changed what backs the position.
    """
    marks = events.marks.between(opened_ms + 1, until_ms + 1)
    prices = np.asarray(marks.mark_steps * events.instrument.mark_step, dtype=np.float64)
    met = MetMarks(marks.received_ms, marks.time_ms, prices)
    is_placed = (marks.flags & Flag.PLACED) != 0
    if not is_placed.any():
        return met
    ends = np.unique(marks.received_ms[is_placed])
    cuts_of_end: dict[int, list[int]] = {}
    for cut in sorted({opened_ms, *changes_ms}):
        place = int(np.searchsorted(ends, cut, side="right"))
        if place < len(ends):
            cuts_of_end.setdefault(int(ends[place]), []).append(cut)
    # From the last candle to the first, so that the rows before keep their numbers.
    for end_ms, cuts in sorted(cuts_of_end.items(), reverse=True):
        met, is_placed = _split(met, is_placed, events, end_ms, cuts, opened_ms)
    return met


def _split(
    met: MetMarks, is_placed: npt.NDArray[np.bool_], events: MarketEvents, end_ms: int, cuts: list[int], opened_ms: int
) -> tuple[MetMarks, npt.NDArray[np.bool_]]:
    """The marks with the extremes of the candle known at `end_ms` told apart at the cuts inside it."""
    before = int(np.searchsorted(events.marks.received_ms, end_ms))
    start_ms = int(events.marks.received_ms[before - 1]) if before else opened_ms
    edges = [start_ms, *(cut for cut in cuts if start_ms < cut < end_ms), end_ms]
    rows = np.flatnonzero(is_placed & (met.known_ms == end_ms))
    is_candle = len(rows) > 1
    if not is_candle or len(edges) == 2 or end_ms - start_ms <= EXACT_WITHIN_MS:  # noqa: PLR2004 -- nothing lies between
        return met, is_placed
    stretches = [(one, two) for one, two in pairwise(edges) if two > opened_ms]
    far = {Side.LONG: float(met.price[rows].min()), Side.SHORT: float(met.price[rows].max())}
    found = _samples(events, (start_ms, end_ms), stretches, far)
    if found is None:
        return met, is_placed
    times, prices = found
    kept = np.ones(len(met), dtype=np.bool_)
    kept[rows] = False
    known = np.concatenate([met.known_ms[kept], np.full(len(times), end_ms)])
    happened = np.concatenate([met.happened_ms[kept], times])
    placed = np.concatenate([is_placed[kept], np.ones(len(times), dtype=np.bool_)])
    price = np.concatenate([met.price[kept], prices])
    is_of_candle = known == end_ms
    order = np.lexsort((np.where(is_of_candle, happened, 0), known))
    return MetMarks(known[order], happened[order], price[order]), placed[order]


def _samples(
    events: MarketEvents, whole: tuple[int, int], stretches: list[tuple[int, int]], far: dict[Side, float]
) -> tuple[Int64, Float64] | None:
    """(time, price) of the lowest and highest mark of each stretch of a candle; None where finer prices do not tell.

    Traded prices are moved by as much as those of the whole candle differ from its marks.
    """
    times, prices = [], []
    for stretch in stretches:
        for side, farthest in far.items():
            extreme = min if side is Side.LONG else max
            _, _, of_candle = traded_extremes(events, side, *whole)
            _, _, of_stretch = traded_extremes(events, side, *stretch, within_ms=whole[1] - whole[0])
            if not len(of_candle) or not len(of_stretch):
                return None
            times.append(sum(stretch) // 2)
            prices.append(farthest * float(extreme(of_stretch)) / float(extreme(of_candle)))
    return np.array(times, dtype=np.int64), np.array(prices, dtype=np.float64)
