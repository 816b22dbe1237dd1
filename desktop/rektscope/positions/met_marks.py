"""The mark prices that a position meets, in the order in which it meets them.

A candle of marks is known at its end and gives four samples, of which the two extremes are placed by a rule. Where
something happened inside the candle that they have to be before or after (the opening, a funding, added margin), finer
traded prices of the session show how far the market went before and after it.
"""

from collections.abc import Iterable
from enum import Enum
from itertools import pairwise

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.distinct import distinct
from rektscope.market.events import Flag, MarketEvents
from rektscope.market.sides import Side
from rektscope.positions.moment import EXACT_WITHIN_MS, Float64, Int64, traded_extremes


class Straddling(Enum):
    """Where the extremes of a candle in which something changed count, when no finer prices are known."""

    EARLIER = "before the change"
    LATER = "after the change"


class MetMarks(msgspec.Struct, frozen=True, eq=False):
    """Columns of one length, in the order in which the marks count.

    Attributes:
        known_ms: when each was received, ascending.
        happened_ms: when it was the mark; earlier than known for the samples of a candle.
        price: quote units.
        is_certain: whether no candle holds an extreme of which nobody knows on which side of a change it was.
    """

    known_ms: Int64
    happened_ms: Int64
    price: Float64
    is_certain: bool = True

    def __len__(self) -> int:
        return len(self.price)


def marks_from_opening(
    events: MarketEvents,
    opened_ms: int,
    until_ms: int,
    changes: Iterable[tuple[int, int]] = (),
    straddling: Straddling = Straddling.LATER,
) -> MetMarks:
    """The marks received in (opened, until], as a position meets them.

    The extremes of a candle in which it was opened, or in which something changed, are put in order by finer prices.
    Those of the finest candle that still holds the change count on one side of it; so do all where nothing is finer.

    Args:
        events: of the market.
        opened_ms: of the position, UTC milliseconds.
        until_ms: up to when it is followed.
        changes: when something changed what backs the position, and when that was known. One that was known only after
            a candle counts after it, so nothing inside that candle has to be put in order: a path that has been walked
            stays as it was.
        straddling: on which side; before the opening they do not count.
    """
    marks = events.marks.between(opened_ms + 1, until_ms + 1)
    prices = np.asarray(marks.mark_steps * events.instrument.mark_step, dtype=np.float64)
    met = MetMarks(marks.received_ms, marks.time_ms, prices)
    is_placed = (marks.flags & int(Flag.PLACED)) != 0
    if not is_placed.any():
        return met
    ends = distinct(marks.received_ms[is_placed])
    cuts_of_end: dict[int, set[int]] = {}
    for cut, known_ms in sorted({(opened_ms, opened_ms), *changes}):
        place = int(ends.searchsorted(cut, side="right"))
        if place < len(ends) and known_ms <= ends[place]:
            cuts_of_end.setdefault(int(ends[place]), set()).add(cut)
    for end_ms, cuts in cuts_of_end.items():
        candle = _candle(events, met, is_placed, end_ms, sorted(cuts), opened_ms)
        if candle is not None:
            met, is_placed = _split(met, is_placed, candle, _samples(events, candle, straddling))
    return met


class _Candle(msgspec.Struct, frozen=True, eq=False):
    """A candle of marks in which something changed: its edges and the changes, and the rows of its two extremes."""

    edges: list[int]
    rows: npt.NDArray[np.intp]
    far: dict[Side, float]
    opened_ms: int

    @property
    def whole(self) -> tuple[int, int]:
        """Start and end."""
        return self.edges[0], self.edges[-1]

    @property
    def stretches(self) -> list[tuple[int, int]]:
        """Between the changes, those before the opening left out."""
        return [stretch for stretch in pairwise(self.edges) if stretch[1] > self.opened_ms]


def _candle(
    events: MarketEvents, met: MetMarks, is_placed: npt.NDArray[np.bool_], end_ms: int, cuts: list[int], opened_ms: int
) -> _Candle | None:
    """The candle known at `end_ms`; None where it is no longer than marks usually are apart, or no cut is inside."""
    before = int(events.marks.received_ms.searchsorted(end_ms))
    start_ms = int(events.marks.received_ms[before - 1]) if before else opened_ms
    inside = [cut for cut in cuts if start_ms < cut < end_ms]
    rows = np.flatnonzero(is_placed & (met.known_ms == end_ms))
    is_candle = len(rows) > 1
    if not is_candle or not inside or end_ms - start_ms <= EXACT_WITHIN_MS:
        return None
    far = {Side.LONG: float(met.price[rows].min()), Side.SHORT: float(met.price[rows].max())}
    return _Candle([start_ms, *inside, end_ms], rows, far, opened_ms)


class _Samples(msgspec.Struct, frozen=True, eq=False):
    """Extremes of the stretches of a candle, and whether it is known in which of them each was."""

    time_ms: Int64
    price: Float64
    is_certain: bool


def _split(
    met: MetMarks, is_placed: npt.NDArray[np.bool_], candle: _Candle, samples: _Samples
) -> tuple[MetMarks, npt.NDArray[np.bool_]]:
    """The marks with `samples` in the place of the candle's extremes."""
    kept = np.ones(len(met), dtype=np.bool_)
    kept[candle.rows] = False
    count, end_ms = len(samples.time_ms), candle.edges[-1]
    known = np.concatenate([met.known_ms[kept], np.full(count, end_ms)])
    happened = np.concatenate([met.happened_ms[kept], samples.time_ms])
    placed = np.concatenate([is_placed[kept], np.ones(count, dtype=np.bool_)])
    price = np.concatenate([met.price[kept], samples.price])
    # Only the rows of this candle are sorted among themselves; all others keep their order, as lexsort is stable.
    order = np.lexsort((np.where(known == end_ms, happened, 0), known))
    is_certain = met.is_certain and samples.is_certain
    return MetMarks(known[order], happened[order], price[order], is_certain), placed[order]


def _samples(events: MarketEvents, candle: _Candle, straddling: Straddling) -> _Samples:
    """The lowest and highest mark of each stretch of a candle.

    Traded prices are moved by as much as those of the whole candle differ from its marks.
    """
    times, prices, is_certain = [], [], True
    for side, farthest in candle.far.items():
        extreme = min if side is Side.LONG else max
        _, _, of_candle = traded_extremes(events, side, *candle.whole)
        if not len(of_candle):
            stretch = candle.stretches[-1] if straddling is Straddling.LATER else (candle.edges[0], candle.edges[1])
            is_certain = False
            if stretch[1] > candle.opened_ms:
                times.append(sum(stretch) // 2)
                prices.append(farthest)
            continue
        # Traded prices are not the mark: they are moved so that the farthest of the candle meets the mark's extreme.
        share = farthest / float(extreme(of_candle))
        for stretch in candle.stretches:
            found, is_alone = _of_stretch(events, side, candle, stretch, straddling)
            is_certain = is_certain and is_alone
            if len(found):
                times.append(sum(stretch) // 2)
                prices.append(share * float(extreme(found)))
    return _Samples(np.array(times, dtype=np.int64), np.array(prices, dtype=np.float64), is_certain)


def _of_stretch(
    events: MarketEvents, side: Side, candle: _Candle, stretch: tuple[int, int], straddling: Straddling
) -> tuple[Float64, bool]:
    """Traded extremes of a stretch, and whether none of them may be of the stretch beside it."""
    start_ms, end_ms = candle.whole
    starts, ends, found = traded_extremes(events, side, *stretch, within_ms=end_ms - start_ms, known_by_ms=end_ms)
    before, after = ((starts < edge) & (ends > edge) & (edge not in candle.whole) for edge in stretch)
    left_out = before if straddling is Straddling.EARLIER else after
    return found[~left_out], not bool((before | after).any())
