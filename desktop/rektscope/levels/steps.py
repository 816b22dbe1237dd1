"""From events to steps: what the book needs to know of each stretch of time, as columns.

A step holds what was *received* in (previous end, end]: the range of the mark price, the volume and at which prices
it traded, and the open interest known by its end. History advances by candle, the session proper by equal columns.
Nothing in a step depends on anything received after its end.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rektscope.market.events import Candles, Int64, MarketEvents, Trades
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.times import MINUTE_MS

PROFILE_POINTS = 7
"""Prices that stand for the volume profile of a step, each for an equal part of its volume."""

UNKNOWN = -1

_MARK_FRESH_MS = 5 * MINUTE_MS
"""A mark older than this says nothing of now: the traded price stands in for it until the next mark."""

_QUANTILES = (np.arange(PROFILE_POINTS) + 0.5) / PROFILE_POINTS


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """Columns of one length, one value (or one row) a step.

    Attributes:
        end_ms, duration_ms: the stretch (end - duration, end], UTC milliseconds.
        mark_low, mark_high, mark_close: range and last value of the mark, in mark steps, including the value it came
            from, so that no price between two marks is skipped.
        volume_lots: traded in the step.
        profile_ticks: (steps, PROFILE_POINTS) prices at which equal parts of that volume traded; without volume,
            the closing mark.
        open_interest_lots: last known by the end, or UNKNOWN.
        in_session: false for history.
    """

    end_ms: Int64
    duration_ms: Int64
    mark_low: Int64
    mark_high: Int64
    mark_close: Int64
    volume_lots: Int64
    profile_ticks: Int64
    open_interest_lots: Int64
    in_session: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.end_ms)


def column_duration_ms(events: MarketEvents, start_ms: int) -> int:
    """Width of a session's columns: a minute where trades come first, else the duration of the first candle.

    Decided by the first traded event after the start, so that it cannot depend on what came later.
    """
    trades, candles = events.trades, events.candles
    first_trade = int(np.searchsorted(trades.received_ms, start_ms, side="right"))
    first_candle = int(np.searchsorted(candles.received_ms, start_ms, side="right"))
    if first_candle == len(candles):
        return MINUTE_MS
    if first_trade < len(trades) and trades.received_ms[first_trade] <= candles.received_ms[first_candle]:
        return MINUTE_MS
    return max(MINUTE_MS, int(candles.duration_ms[first_candle]))


def build_steps(events: MarketEvents, start_ms: int, until_ms: int) -> Steps:
    """The steps of a market: history by candle before `start_ms`, then equal columns that end by `until_ms`.

    Steps from before the first price are left out.
    """
    edges = _edges(events, start_ms, until_ms)
    volume, profile, low, high, close = _traded(events, edges)
    mark_low, mark_high, mark_close = _marks(events, edges, low, high, close)
    known = mark_close != UNKNOWN
    profile = np.where(profile == UNKNOWN, (mark_close // MARK_STEPS_PER_TICK)[:, None], profile)
    return Steps(
        end_ms=edges[1:][known],
        duration_ms=np.diff(edges)[known],
        mark_low=mark_low[known],
        mark_high=mark_high[known],
        mark_close=mark_close[known],
        volume_lots=volume[known],
        profile_ticks=profile[known],
        open_interest_lots=_open_interest(events, edges)[known],
        in_session=(edges[1:] > start_ms)[known],
    )


def _edges(events: MarketEvents, start_ms: int, until_ms: int) -> Int64:
    """Ends of the steps, preceded by the start of the first one."""
    received = events.candles.received_ms if len(events.candles) else events.trades.received_ms
    history = np.unique(received[received <= min(start_ms, until_ms)])
    if not len(events.candles) and len(history):
        history = np.unique(-(-history // MINUTE_MS) * MINUTE_MS)
        history = history[history <= min(start_ms, until_ms)]
    width = column_duration_ms(events, start_ms)
    columns = np.arange(start_ms + width, until_ms + 1, width, dtype=np.int64)
    first = history[:1] - width if len(history) else np.array([start_ms], dtype=np.int64)
    middle = np.array([start_ms], dtype=np.int64) if until_ms >= start_ms else np.empty(0, dtype=np.int64)
    return np.unique(np.concatenate([first, history, middle, columns]))


def _step_of(edges: Int64, received_ms: Int64) -> Int64:
    """The step that each received time lies in; -1 and len(edges) - 1 lie outside."""
    return np.asarray(np.searchsorted(edges, received_ms, side="left") - 1)


def _traded(events: MarketEvents, edges: Int64) -> tuple[Int64, Int64, Int64, Int64, Int64]:
    """(volume, profile, low, high, close) of each step, from its trades or, where it has none, its candles.

    Prices are ticks; UNKNOWN where nothing traded.
    """
    from_candles = _candle_columns(events.candles, edges)
    if not len(events.trades):
        return from_candles
    from_trades = _trade_columns(events.trades, edges)
    has_trades = from_trades[0] > 0
    volume, profile, low, high, close = (
        np.where(has_trades if column.ndim == 1 else has_trades[:, None], column, other)
        for column, other in zip(from_trades, from_candles, strict=True)
    )
    return volume, profile, low, high, close


def _trade_columns(trades: Trades, edges: Int64) -> tuple[Int64, Int64, Int64, Int64, Int64]:
    steps = len(edges) - 1
    step = _step_of(edges, trades.received_ms)
    inside = (step >= 0) & (step < steps)
    if not inside.all():
        trades, step = trades[inside], step[inside]
    empty = np.full(steps, UNKNOWN, dtype=np.int64)
    if not len(trades):
        return np.zeros(steps, dtype=np.int64), np.full((steps, PROFILE_POINTS), UNKNOWN), empty, empty, empty
    order = np.lexsort((trades.price_ticks, step))
    price, lots = trades.price_ticks[order], trades.quantity_lots[order]
    running = np.cumsum(lots)
    first = np.searchsorted(step, np.arange(steps), side="left")
    end = np.searchsorted(step, np.arange(steps), side="right")
    has = end > first
    before = np.where(first > 0, running[np.maximum(first, 1) - 1], 0)
    volume = np.where(has, running[np.maximum(end, 1) - 1] - before, 0)
    wanted = before[:, None] + volume[:, None] * _QUANTILES
    row = np.clip(np.searchsorted(running, wanted, side="left"), first[:, None], np.maximum(end - 1, 0)[:, None])
    last = np.minimum(np.maximum(end - 1, 0), len(price) - 1)
    return (
        volume,
        np.where(has[:, None], price[np.minimum(row, len(price) - 1)], UNKNOWN),
        np.where(has, price[np.minimum(first, len(price) - 1)], UNKNOWN),
        np.where(has, price[last], UNKNOWN),
        np.where(has, trades.price_ticks[last], UNKNOWN),
    )


def _candle_columns(candles: Candles, edges: Int64) -> tuple[Int64, Int64, Int64, Int64, Int64]:
    """The last candle received in each step; its volume is spread evenly over its range, for want of better."""
    steps = len(edges) - 1
    volume = np.zeros(steps, dtype=np.int64)
    profile = np.full((steps, PROFILE_POINTS), UNKNOWN, dtype=np.int64)
    low, high, close = (np.full(steps, UNKNOWN, dtype=np.int64) for _ in range(3))
    step = _step_of(edges, candles.received_ms)
    inside = (step >= 0) & (step < steps)
    candles, step = candles[inside], step[inside]
    volume[step] = candles.quantity_lots
    span = candles.high_ticks - candles.low_ticks
    profile[step] = candles.low_ticks[:, None] + np.rint(span[:, None] * _QUANTILES).astype(np.int64)
    low[step], high[step], close[step] = candles.low_ticks, candles.high_ticks, candles.price_ticks
    return volume, profile, low, high, close


def _marks(
    events: MarketEvents, edges: Int64, low_ticks: Int64, high_ticks: Int64, close_ticks: Int64
) -> tuple[Int64, Int64, Int64]:
    """(low, high, close) of the mark in each step, in mark steps; the traded price where no fresh mark is known."""
    steps = len(edges) - 1
    low, high, close = (np.full(steps, UNKNOWN, dtype=np.int64) for _ in range(3))
    marks = events.marks
    step = _step_of(edges, marks.received_ms)
    inside = (step >= 0) & (step < steps)
    marks, step = marks[inside], step[inside]
    age = np.full(steps, np.iinfo(np.int64).max)
    if len(marks):
        used, first = np.unique(step, return_index=True)
        last = np.append(first[1:], len(step)) - 1
        low[used] = np.minimum.reduceat(marks.mark_steps, first)
        high[used] = np.maximum.reduceat(marks.mark_steps, first)
        close[used] = marks.mark_steps[last]
        newest = _last_known(step, marks.received_ms, steps)
        age = np.where(newest == UNKNOWN, age, edges[1:] - newest)
        carried = _last_known(step, marks.mark_steps, steps)
        low, high, close = (np.where(column == UNKNOWN, carried, column) for column in (low, high, close))
    stale = (age > np.maximum(_MARK_FRESH_MS, np.diff(edges))) & (close_ticks != UNKNOWN)
    low, high, close = (
        np.where(stale, traded * MARK_STEPS_PER_TICK, column)
        for traded, column in ((low_ticks, low), (high_ticks, high), (close_ticks, close))
    )
    close = _carry_forward(close)
    low, high = (np.where(column == UNKNOWN, close, column) for column in (low, high))
    previous = np.concatenate([close[:1], close[:-1]])
    previous = np.where(previous == UNKNOWN, close, previous)
    return np.minimum(low, previous), np.maximum(high, previous), close


def _open_interest(events: MarketEvents, edges: Int64) -> Int64:
    known = events.open_interests
    row = np.searchsorted(known.received_ms, edges[1:], side="right") - 1
    if not len(known):
        return np.full(len(edges) - 1, UNKNOWN, dtype=np.int64)
    return np.where(row >= 0, known.quantity_lots[np.maximum(row, 0)], UNKNOWN)


def _last_known(step: Int64, values: Int64, steps: int) -> Int64:
    """For each step the last of `values` that arrived by its end, or UNKNOWN; `step` ascends."""
    row = np.searchsorted(step, np.arange(steps), side="right") - 1
    return np.where(row >= 0, values[np.maximum(row, 0)], UNKNOWN)


def _carry_forward(column: Int64) -> Int64:
    """Fill UNKNOWN with the last known value before it."""
    row = np.maximum.accumulate(np.where(column == UNKNOWN, 0, np.arange(len(column))))
    return np.asarray(column[row])
