"""How likely a price is touched within some time: from a formula, and from what the market did before.

**Formula.** The logarithm of the price moves as a Brownian motion without drift, with variance s^2 per unit of time. By
the reflection principle (Bachelier 1900; Karatzas and Shreve, Brownian Motion and Stochastic Calculus, 2nd ed., 2.6 A)
it touches a level at the distance d = |ln(level / price)| within the time T with the chance

    P = 2 * N(-d / (s * sqrt(T))) = erfc(d / (s * sqrt(2 T)))

Zero drift of the logarithm, not of the price: over the hours and days asked here the difference, s^2 / 2, is far below
what is known of s, and the chance stays the same function of distance on both sides.

**Bootstrap.** The same question to returns that happened, drawn in blocks so that calm and violent stretches stay
together: the circular block bootstrap (Politis and Romano 1992, A Circular Block-Resampling Procedure for Stationary
Data). The mean return is taken out, so that it rests on zero drift as well and does not carry a session's trend on.
A bar knows how far it went between its ends, so that a touch inside a bar counts.

Neither knows news, and both assume that the near future is as violent as the window behind. Pure arrays.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.risk.inputs import positive_number
from rektscope.risk.tiers import Floats

PATHS = 10_000
"""Paths drawn; the standard error is at most 0.5 percentage points."""

SEED = 20_250_714
"""Of the random numbers: the same question gets the same answer."""


@dataclass(frozen=True, slots=True, eq=False)
class Bars:
    """Moves of a price over bars of one length, natural logarithms relative to the close before; one length each.

    Attributes:
        change: to the bar's close.
        low: to its lowest price.
        high: to its highest price.
        step_ms: length of a bar.
    """

    change: Floats
    low: Floats
    high: Floats
    step_ms: int

    def __len__(self) -> int:
        return len(self.change)


@dataclass(frozen=True, slots=True, eq=False)
class Bootstrap:
    """Chances from drawn paths, one a horizon.

    Attributes:
        chance: share of the paths that touched.
        standard_error: of the drawing alone, sqrt(p (1 - p) / paths); how little the past tells is not in it.
        paths: how many were drawn.
        block: bars drawn together.
    """

    chance: Floats
    standard_error: Floats
    paths: int
    block: int


def bars_of(time_ms: npt.NDArray[np.int64], price: Floats, end_ms: int, step_ms: int, count: int) -> Bars:
    """The moves over up to `count` bars of `step_ms` that end at `end_ms`.

    A bar holds the prices in (start, end]. One without a price, and the one after it, make no move: what happened in a
    gap is not known.

    Args:
        time_ms: UTC milliseconds, ascending.
        price: quote units, above zero, same length.
        end_ms: prices after it are not looked at.
        step_ms: length of a bar.
        count: how many bars, the latest ones.
    """
    number = (end_ms - time_ms) // step_ms  # 0 is the last bar
    inside = (time_ms <= end_ms) & (number <= count)
    number, logs = number[inside], np.log(price[inside])
    starts = np.flatnonzero(np.diff(number, prepend=number[:1] + 1)) if len(number) else np.empty(0, dtype=np.int64)
    if len(starts) < 2:  # noqa: PLR2004 -- a move needs a bar and the one before
        return Bars(np.empty(0), np.empty(0), np.empty(0), step_ms)
    low, high = np.minimum.reduceat(logs, starts), np.maximum.reduceat(logs, starts)
    close = logs[np.append(starts[1:], len(logs)) - 1]
    follows = np.diff(number[starts]) == -1
    before = close[:-1][follows]
    return Bars(close[1:][follows] - before, low[1:][follows] - before, high[1:][follows] - before, step_ms)


def realised_volatility(bars: Bars) -> float:
    """Standard deviation of the logarithm per square root of a millisecond, around zero; 0 without bars."""
    if not len(bars):
        return 0.0
    return math.sqrt(float(np.mean(np.square(bars.change))) / bars.step_ms)


def touch_chance(distance: float, volatility: float, horizon_ms: Sequence[int]) -> Floats:
    """The chance by the formula of the module, one a horizon.

    Args:
        distance: |ln(level / price)|; 0 or less when the level is reached already.
        volatility: as `realised_volatility` gives it.
        horizon_ms: milliseconds.

    Raises:
        InputError: a figure is not finite, or the volatility or a horizon is below zero.
    """
    if not (math.isfinite(distance) and 0 <= volatility < math.inf and all(each >= 0 for each in horizon_ms)):
        raise InputError("Distance, volatility and horizons must be finite numbers, the last two not below zero.")
    if distance <= 0:
        return np.ones(len(horizon_ms))
    spreads = [volatility * math.sqrt(2 * each) for each in horizon_ms]
    return np.array([math.erfc(distance / spread) if spread > 0 else 0.0 for spread in spreads])


def touch_chance_from(
    bars: Bars, log_distance: float, horizon_ms: Sequence[int], *, block: int, paths: int = PATHS, seed: int = SEED
) -> Bootstrap:
    """The chance by the block bootstrap of the module, one a horizon.

    Args:
        bars: at least `block` of them.
        log_distance: ln(level / price), below zero for a level below.
        horizon_ms: milliseconds; counted in whole bars, rounded down.
        block: bars drawn together.
        paths: how many are drawn.
        seed: of the random numbers.

    Raises:
        InputError: there are fewer bars than a block, or a figure cannot be one.
    """
    if not 1 <= block <= len(bars):
        raise InputError(f"A block of {block} bars cannot be drawn from {len(bars)}.")
    positive_number("The number of paths", paths)
    steps = np.array([each // bars.step_ms for each in horizon_ms], dtype=np.int64)
    touched = _first_touch(bars, log_distance, int(steps.max(initial=0)), block=block, paths=paths, seed=seed)
    chance = np.array([np.mean(touched <= count) for count in steps])
    return Bootstrap(chance, np.sqrt(chance * (1 - chance) / paths), paths, block)


def _first_touch(
    bars: Bars, log_distance: float, steps: int, *, block: int, paths: int, seed: int
) -> npt.NDArray[np.int64]:
    """The bar, from 1, in which each path first touches the level; past every horizon when it does not.

    Seen from the side of the level, so that up is towards it. What a block does from each of its starts is worked out
    once; a path is then a sum of blocks, looked into only where it touches.
    """
    if log_distance == 0:
        return np.zeros(paths, dtype=np.int64)
    way = math.copysign(1.0, log_distance)
    change = way * (bars.change - bars.change.mean())
    reach = way * ((bars.high if way > 0 else bars.low) - bars.change.mean())
    place = (np.arange(len(bars))[:, None] + np.arange(block)) % len(bars)
    moved = np.cumsum(change[place], axis=1)
    highest = np.maximum.accumulate(moved - change[place] + reach[place], axis=1)
    never = np.iinfo(np.int64).max
    touched = np.full(paths, never)
    left = np.full(paths, abs(log_distance))
    random = np.random.default_rng(seed)
    for first in range(0, steps, block):
        start = random.integers(len(bars), size=paths)
        new = np.flatnonzero((touched == never) & (highest[start, -1] >= left))
        touched[new] = first + 1 + np.argmax(highest[start[new]] >= left[new, None], axis=1)
        left -= moved[start, -1]
    return touched
