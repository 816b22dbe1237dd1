"""Mark prices placed so that the recorded open, high, low and close of every stretch of the mark are met exactly.

Recorded are four numbers an hour, or of a shorter stretch where finer marks are known. Between them the mark follows
the last price: sampled every ten seconds from the placed trades on the day of the event, four times a candle (open,
both extremes, close) before it. Within a stretch the last price is scaled about the middle of its range: what lies
above the middle so that the highest last price becomes the highest mark, what lies below so that the lowest becomes the
lowest mark. The stretch's first and last sample then take the recorded open and close. A mark is received at its own
time.

A market whose marks are known by the hour alone follows a leader whose are known finer: before it is scaled, its last
price is taken times the leader's ratio of mark to last price at the same moment.

A stretch that the session ends in takes part in the scaling as a whole and is cut afterwards, so its close and perhaps
an extreme lie beyond the cut.
"""

import itertools

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Candles, Flag, Marks, Trades
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.sessions.reconstruction.candle_path import TRADES_PER_MARK, ordered_extremes
from rektscope.sessions.reconstruction.fact_prices import CANDLE_MS, MarkCandles

Int64 = npt.NDArray[np.int64]

MARK_SPACING_MS = 10_000
HISTORY_SAMPLES = 4


class Leader(msgspec.Struct, frozen=True, eq=False):
    """A market whose marks of the event are known: mark and last price in mark steps, at every tenth second of it."""

    mark_steps: Int64
    last_steps: Int64


def place_marks(recorded: MarkCandles, history: Candles, trades: Trades, leader: Leader | None = None) -> Marks:
    """Mark prices over `history` and then over `trades`, in mark steps, flagged as placed.

    Args:
        recorded: what is known; every sample must lie in a stretch of it.
        history: candles before the event.
        trades: placed trades of the event (`candle_path.place_trades`).
        leader: whose ratio of mark to last price the event's marks follow inside their stretches, None for none.
    """
    history_ms, history_ticks = _history_samples(history)
    time_ms = np.concatenate([history_ms, trades.time_ms[::TRADES_PER_MARK]])
    last_steps = sampled_steps(trades)
    if leader is not None:
        last_steps = last_steps * leader.mark_steps // leader.last_steps
    steps = np.concatenate([history_ticks * MARK_STEPS_PER_TICK, last_steps])
    bounds = np.searchsorted(time_ms, np.append(recorded.start_ms, recorded.end_ms))
    for place, (first, end) in enumerate(itertools.pairwise(bounds)):
        if end > first:
            columns = (recorded.open_steps, recorded.high_steps, recorded.low_steps, recorded.close_steps)
            opened, high, low, close = (int(column[place]) for column in columns)
            steps[first:end] = _stretch_of_marks(steps[first:end], (opened, high, low, close))
    return Marks.from_columns(
        time_ms=time_ms, received_ms=time_ms, mark_steps=steps, flags=np.full(len(time_ms), Flag.PLACED)
    )


def sampled_steps(trades: Trades) -> Int64:
    """The last price at every tenth second of the event, in mark steps."""
    return np.asarray(trades.price_ticks[::TRADES_PER_MARK] * MARK_STEPS_PER_TICK, dtype=np.int64)


def _history_samples(candles: Candles) -> tuple[Int64, Int64]:
    """Times and last prices (ticks) of the four points of each candle, evenly spaced inside it."""
    first, second = ordered_extremes(candles)
    ticks = np.stack([candles.open_ticks, first, second, candles.close_ticks], axis=1)
    offsets = np.arange(HISTORY_SAMPLES) * (CANDLE_MS // HISTORY_SAMPLES)
    return (candles.time_ms[:, None] + offsets[None, :]).ravel(), ticks.ravel()


def _stretch_of_marks(last_steps: Int64, recorded: tuple[int, int, int, int]) -> Int64:
    """Marks of one stretch from its last prices; `recorded` is its open, high, low and close, all in mark steps."""
    open_steps, high_steps, low_steps, close_steps = recorded
    last_high, last_low = int(last_steps.max()), int(last_steps.min())
    # The middle must lie inside the recorded range, or one half would have to be scaled by a negative factor.
    middle = min(max((last_high + last_low) // 2, low_steps), high_steps)
    above, below = last_steps - middle, middle - last_steps
    upper = middle + above * (high_steps - middle) // max(1, last_high - middle)
    lower = middle - below * (middle - low_steps) // max(1, middle - last_low)
    marks = np.clip(np.where(above > 0, upper, lower), low_steps, high_steps)
    # The ends are taken by open and close, so the extremes have to stand between them.
    inner = last_steps[1:-1]
    highest, lowest = int(np.argmax(inner)), int(np.argmin(inner))
    if highest == lowest:  # a price that stands still has no extremes of its own
        highest, lowest = 0, len(inner) - 1
    marks[1 + highest] = high_steps
    marks[1 + lowest] = low_steps
    marks[0], marks[-1] = open_steps, close_steps
    return np.asarray(marks, dtype=np.int64)
