"""From events to steps: what the book needs to know of each stretch of time, as columns.

A step holds what was *received* in (previous end, end]: the range of the mark price (or of what stands in for it:
`mark_ranges`), the volume and at which prices it traded (`traded`), and the open interest known by its end. History
advances by candle (by minute where trades are), the session proper by equal columns. Nothing in a step, not even where
it ends, depends on anything received after its end: steps built from a truncated session are the first steps of the
whole one.
"""

from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.levels.mark_ranges import MARK_FRESH_MS, MarkRanges, mark_ranges
from rektscope.levels.traded import PROFILE_POINTS, UNKNOWN, traded_in, uncovered_candles
from rektscope.market.distinct import distinct
from rektscope.market.errors import InputError
from rektscope.market.events import Candles, Int64, MarketEvents
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.times import MINUTE_MS

__all__ = ["BLOCK", "MARK_FRESH_MS", "PROFILE_POINTS", "UNKNOWN", "Steps", "build_steps", "following_steps"]

BLOCK = 128
"""Steps planned at once; their places fill a megabyte, so that they are still in the cache when they are used."""


class Steps(msgspec.Struct, frozen=True, eq=False):
    """Columns of one length, one value (or one row) a step.

    Attributes:
        end_ms, duration_ms: the stretch (end - duration, end], UTC milliseconds.
        mark_low, mark_high, mark_close: range and last value of the mark, in mark steps, including the value it came
            from, so that no price between two marks is skipped.
        has_mark: whether the last is a mark price, and not a traded price standing in for one (`mark_ranges`).
        volume_lots: traded in the step.
        profile_ticks: (steps, PROFILE_POINTS) prices at which equal parts of that volume traded; without volume,
            the closing mark.
        open_interest_lots: last known by the end, or UNKNOWN.
        in_session: false for history.
        column_ms: width of the session's columns (one number); a minute while nothing has traded in it.
    """

    end_ms: Int64
    duration_ms: Int64
    mark_low: Int64
    mark_high: Int64
    mark_close: Int64
    has_mark: npt.NDArray[np.bool_]
    volume_lots: Int64
    profile_ticks: Int64
    open_interest_lots: Int64
    in_session: npt.NDArray[np.bool_]
    column_ms: int

    def __len__(self) -> int:
        return len(self.end_ms)


def build_steps(events: MarketEvents, start_ms: int, until_ms: int, *, with_rest: bool = False) -> Steps:
    """The steps of a market: history before `start_ms`, then equal columns that end by `until_ms`.

    Steps from before the first price are left out, and so are columns from before the first trade or candle of the
    session proper: it decides how wide columns are.

    Args:
        events: of the market.
        start_ms: start of the session proper, UTC milliseconds.
        until_ms: nothing received later counts.
        with_rest: whether what came after the last whole column makes a last, shorter step that ends at `until_ms`.

    Raises:
        InputError: a price is zero or less.
    """
    candles = uncovered_candles(events.candles, events.trades)
    width, decided_ms = _column_width(events, candles, start_ms, until_ms)
    history = _history_edges(events, candles, min(start_ms, until_ms))
    columns = np.arange(start_ms + width, until_ms + 1, width, dtype=np.int64)
    columns = columns[columns >= decided_ms]
    # Without history nothing is known before the first column, however long after the start that is.
    first_ms = int(columns[0]) - width if len(columns) and not len(history) else start_ms
    others = [first_ms] if until_ms >= start_ms else []
    others += [until_ms] if with_rest or not (others or len(history)) else []
    edges = distinct(np.concatenate([history, columns, np.array(others, dtype=np.int64)]))
    # Only steps with a price: before the first one a book has no mark, and nothing could stand on either side of it.
    steps = _steps_between(events, candles, edges, UNKNOWN, start_ms, width)
    return _checked(events, _chosen(steps, steps.mark_close != UNKNOWN))


def following_steps(events: MarketEvents, before: Steps, start_ms: int, until_ms: int) -> Steps:
    """The columns that follow the steps `before` and end by `until_ms`, as `build_steps` would have them.

    Args:
        events: of the market, everything received by `until_ms` among them.
        before: steps up to now, or only the last of them, which is a column of the session proper.
        start_ms: start of the session proper, UTC milliseconds.
        until_ms: nothing received later counts.

    Raises:
        InputError: a price is zero or less.
    """
    width, last_ms = before.column_ms, int(before.end_ms[-1])
    edges = np.arange(last_ms, max(last_ms, until_ms) + 1, width, dtype=np.int64)
    candles = events.candles
    if len(candles):
        bounds = np.searchsorted(candles.received_ms, [last_ms, until_ms], side="right")
        candles = uncovered_candles(candles, events.trades) if bounds[1] > bounds[0] else Candles.empty()
    return _checked(events, _steps_between(events, candles, edges, int(before.mark_close[-1]), start_ms, width))


def _steps_between(
    events: MarketEvents, candles: Candles, edges: Int64, close_before: int, start_ms: int, width: int
) -> Steps:
    """The steps between edges; `close_before` is the mark by the first edge, or UNKNOWN."""
    traded = traded_in(edges, events.trades, candles)
    ranges = mark_ranges(edges, events.marks, events.trades, traded)
    low, high, close, has_mark = _carried(ranges, close_before)
    profile = np.where(traded.profile == UNKNOWN, (close // MARK_STEPS_PER_TICK)[:, None], traded.profile)
    return Steps(
        end_ms=edges[1:],
        duration_ms=np.diff(edges),
        mark_low=low,
        mark_high=high,
        mark_close=close,
        has_mark=has_mark,
        volume_lots=traded.volume,
        profile_ticks=profile,
        open_interest_lots=_open_interest(events, edges),
        in_session=edges[1:] > start_ms,
        column_ms=width,
    )


def _column_width(events: MarketEvents, candles: Candles, start_ms: int, until_ms: int) -> tuple[int, int]:
    """(width, when it was decided): a minute if a trade comes first, else the duration of the first candle.

    Decided by the first traded event after the start, so that it cannot depend on what came later.
    """
    trade = int(np.searchsorted(events.trades.received_ms, start_ms, side="right"))
    candle = int(np.searchsorted(candles.received_ms, start_ms, side="right"))
    trade_ms = int(events.trades.received_ms[trade]) if trade < len(events.trades) else None
    candle_ms = int(candles.received_ms[candle]) if candle < len(candles) else None
    if candle_ms is not None and (trade_ms is None or candle_ms < trade_ms):
        return max(MINUTE_MS, int(candles.duration_ms[candle])), candle_ms
    return MINUTE_MS, until_ms + 1 if trade_ms is None else trade_ms


def _history_edges(events: MarketEvents, candles: Candles, until_ms: int) -> Int64:
    """Ends of the steps of history, preceded by the start of the first; none without history."""
    candles = candles.until(until_ms)
    # Rounded up: a step is (start, end], so a trade at 12:00:00.000 belongs to the minute that ends there.
    minutes = distinct(-(-events.trades.until(until_ms).received_ms // MINUTE_MS) * MINUTE_MS)
    minutes = minutes[minutes <= until_ms]
    starts = [candles.received_ms[:1] - candles.duration_ms[:1], minutes[:1] - MINUTE_MS]
    ends = np.concatenate([candles.received_ms, minutes])
    if not len(ends):
        return ends
    first = min(int(start[0]) for start in starts if len(start))
    return distinct(np.append(ends, min(first, int(ends.min()) - 1)))


def _carried(ranges: MarkRanges, close_before: int) -> tuple[Int64, Int64, Int64, npt.NDArray[np.bool_]]:
    """(low, high, close, has_mark) of each step with the price it came from, carried on where none is known."""
    close = ranges.close
    if close_before == UNKNOWN:  # a mark from just before the first step is a price to begin with
        is_known = np.maximum.accumulate(close != UNKNOWN)
        close = np.where(is_known, close, ranges.fresh_mark)
    carried = _carried_forward(np.concatenate([[close_before], close]))
    closes, previous = carried[1:], carried[:-1]
    low, high = (np.where(column == UNKNOWN, closes, column) for column in (ranges.low, ranges.high))
    previous = np.where(previous == UNKNOWN, closes, previous)
    is_carried_mark = (ranges.close == UNKNOWN) & (ranges.fresh_mark != UNKNOWN) & (closes == ranges.fresh_mark)
    return np.minimum(low, previous), np.maximum(high, previous), closes, ranges.has_mark | is_carried_mark


def _open_interest(events: MarketEvents, edges: Int64) -> Int64:
    known = events.open_interests
    if not len(known):
        return np.full(len(edges) - 1, UNKNOWN, dtype=np.int64)
    row = known.received_ms.searchsorted(edges[1:], side="right") - 1
    return np.where(row >= 0, known.quantity_lots[row], UNKNOWN)


def _carried_forward(column: Int64) -> Int64:
    """UNKNOWN filled with the last known value before it."""
    # The running maximum of places that hold a value is, at each place, the last such place.
    row = np.maximum.accumulate(np.where(column == UNKNOWN, 0, np.arange(len(column))))
    return np.asarray(column[row])


def joined_steps(parts: Sequence[Steps]) -> Steps:
    """Steps that follow one another as one; at least one part."""
    columns: dict[str, Any] = {}
    for name in Steps.__struct_fields__:
        values = [getattr(part, name) for part in parts]
        columns[name] = np.concatenate(values) if isinstance(values[0], np.ndarray) else values[0]
    return Steps(**columns)


def _chosen(steps: Steps, which: npt.NDArray[np.bool_]) -> Steps:
    columns: dict[str, Any] = {}
    for name in Steps.__struct_fields__:
        value = getattr(steps, name)
        columns[name] = value[which] if isinstance(value, np.ndarray) else value
    return Steps(**columns)


def _checked(events: MarketEvents, steps: Steps) -> Steps:
    """The steps, if every price in them can be one."""
    if len(steps) and min(int(steps.mark_low.min()), int(steps.profile_ticks.min())) <= 0:
        raise InputError(
            f"{events.instrument.market} has a price of zero or less, so there is no map of it: import it anew."
        )
    return steps
