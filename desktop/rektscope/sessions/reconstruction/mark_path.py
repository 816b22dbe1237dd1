"""Mark prices placed so that every hour's recorded open, high, low and close are met exactly.

Recorded are four numbers an hour. Between them the mark follows the last price: sampled every ten seconds from the
placed trades on the day of the event, four times a candle (open, both extremes, close) before it. Within an hour
the last price is scaled about the middle of its range: what lies above the middle so that the hour's highest last
price becomes the highest mark, what lies below so that the lowest becomes the lowest mark. The hour's first and last
sample then take the recorded open and close. A mark is received at its own time.

An hour that the session ends in takes part in the scaling as a whole and is cut afterwards, so its close and
perhaps an extreme lie beyond the cut.
"""

import itertools

import numpy as np
import numpy.typing as npt

from rektscope.market.events import Candles, Flag, Marks, Trades
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.times import HOUR_MS
from rektscope.sessions.reconstruction.candle_path import TRADES_PER_MARK, ordered_extremes
from rektscope.sessions.reconstruction.fact_prices import CANDLE_MS, HourlyMarks

Int64 = npt.NDArray[np.int64]

MARK_SPACING_MS = 10_000
HISTORY_SAMPLES = 4


def place_marks(hourly: HourlyMarks, history: Candles, trades: Trades) -> Marks:
    """Mark prices over `history` and then over `trades`, in mark steps, flagged as placed.

    Args:
        hourly: the recorded hours; every sample must lie in one.
        history: candles before the event.
        trades: placed trades of the event (`candle_path.place_trades`).
    """
    history_ms, history_ticks = _history_samples(history)
    time_ms = np.concatenate([history_ms, trades.time_ms[::TRADES_PER_MARK]])
    steps = np.concatenate([history_ticks, trades.price_ticks[::TRADES_PER_MARK]]) * MARK_STEPS_PER_TICK
    bounds = np.searchsorted(time_ms, np.append(hourly.start_ms, hourly.start_ms[-1] + HOUR_MS))
    for hour, (first, end) in enumerate(itertools.pairwise(bounds)):
        if end > first:
            steps[first:end] = _hour_of_marks(
                steps[first:end],
                (
                    int(hourly.open_steps[hour]),
                    int(hourly.high_steps[hour]),
                    int(hourly.low_steps[hour]),
                    int(hourly.close_steps[hour]),
                ),
            )
    return Marks.from_columns(
        time_ms=time_ms, received_ms=time_ms, mark_steps=steps, flags=np.full(len(time_ms), Flag.PLACED)
    )


def _history_samples(candles: Candles) -> tuple[Int64, Int64]:
    """Times and last prices (ticks) of the four points of each candle, evenly spaced inside it."""
    first, second = ordered_extremes(candles)
    ticks = np.stack([candles.open_ticks, first, second, candles.close_ticks], axis=1)
    offsets = np.arange(HISTORY_SAMPLES) * (CANDLE_MS // HISTORY_SAMPLES)
    return (candles.time_ms[:, None] + offsets[None, :]).ravel(), ticks.ravel()


def _hour_of_marks(last_steps: Int64, recorded: tuple[int, int, int, int]) -> Int64:
    """Marks of one hour from its last prices; `recorded` is the hour's open, high, low and close, all in mark steps."""
    open_steps, high_steps, low_steps, close_steps = recorded
    last_high, last_low = int(last_steps.max()), int(last_steps.min())
    middle = min(max((last_high + last_low) // 2, low_steps), high_steps)
    above, below = last_steps - middle, middle - last_steps
    upper = middle + above * (high_steps - middle) // max(1, last_high - middle)
    lower = middle - below * (middle - low_steps) // max(1, middle - last_low)
    marks = np.clip(np.where(above > 0, upper, lower), low_steps, high_steps)
    inner = last_steps[1:-1]
    marks[1 + int(np.argmax(inner))] = high_steps
    marks[1 + int(np.argmin(inner))] = low_steps
    marks[0], marks[-1] = open_steps, close_steps
    return np.asarray(marks, dtype=np.int64)
