"""How likely a price is touched within some time, with a tail as heavy as that of the market.

**Touch at a known volatility.** The logarithm of the price moves as a Brownian motion without drift, with variance s^2
per unit of time. By the reflection principle (Bachelier 1900; Karatzas and Shreve, Brownian Motion and Stochastic
Calculus, 2nd ed., 2.6 A) it touches a level at the distance d = |ln(level / price)| within the time T with probability
2 N(-d / (s sqrt(T))).

**The volatility to come is not known.** Its variance is the forecast times an inverse gamma variable with three degrees
of freedom. The mixture of normals over it is Student's t with three degrees of freedom (Praetz 1972, The Distribution
of Share Price Changes, Journal of Business 45), whose tail falls with the cube of the distance, as returns of
markets do (Gopikrishnan, Plerou, Amaral, Meyer and Stanley 1999, Physical Review E 60). With z = d / (m s sqrt(T)):

    P_walk = 2 T_3(-z) = 1 - (2 / pi) (atan(x) + x / (1 + x^2)),   x = z / sqrt(3)

**Forecast.** s^2 is a weighted mean of exponentially weighted mean squares with half-lives of 2 h, 12 h and 72 h
and of a long-run variance, as in the heterogeneous autoregression of Corsi (2009, Journal of Financial Econometrics 7).

**Jumps.** A calm week behind does not make a crash impossible. Days of a fall that no volatility foretold come with a
rate of their own, which falls with the inverse of the distance and adds to the walk:

    P = 1 - (1 - P_walk) exp(-rate T min(1, d_0 / d))

So the probability is never zero. Nothing here knows news, fees or funding. Pure arrays.
"""

import math
from collections.abc import Sequence
from functools import lru_cache

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.risk.tiers import Floats

_HOUR_MS = 3_600_000
_DAY_MS = 24 * _HOUR_MS

HALF_LIVES_MS = (2 * _HOUR_MS, 12 * _HOUR_MS, 72 * _HOUR_MS)
"""Of the weights in the mean squares that the forecast rests on."""

# Fitted on 5-minute candles of BTCUSDT and ETHUSDT perpetuals at Binance, January to March 2025, hourly moments, with
# a week and with a day behind them: the weights by the QLIKE loss, the scale by the quantiles of the standardised
# excursion (tests/reliability/fit_likelihood.py repeats it). The README there has the figures for coins and months that
# were not fitted.
_FITTED_HORIZONS_MS = (_HOUR_MS, 4 * _HOUR_MS, _DAY_MS)
_WEIGHTS = ((0.8, 0.0, 0.1), (0.6, 0.1, 0.2), (0.3, 0.1, 0.3))
"""Of the half-lives, a row a fitted horizon; the rest of 1 is that of the long-run variance."""

_SCALES = (0.72, 0.74, 0.80)
"""The m of the module, one a fitted horizon; longer horizons use the last."""

_LONG_RUN_VOLATILITY = 0.6
"""A year, between the 0.45 of BTC and the 0.9 of smaller coins in 2024 and 2025."""

# Two days in the 1,940 from September 2019 (first perpetual at Binance) to December 2024 on which large coins fell by
# 30 % or more from where they stood: 12 March 2020 and 19 May 2021. One more is counted than was seen, for the chance
# of the next after so few (rule of succession, Laplace 1774): 3 / 1,940 = rate * 0.1 / ln(1 / 0.7). How the rate falls
# with distance is assumed: the two events cannot tell it.
_JUMP_DISTANCE = 0.1
_JUMPS_PER_MS = (2 + 1) / 1_940 * math.log(1 / 0.7) / _JUMP_DISTANCE / _DAY_MS

SCALE_UNCERTAINTY = 0.25
"""Of scale times volatility: how far single coins and months lie from the fit."""

JUMP_UNCERTAINTY = 4.0
"""A factor either way: two events have a 95 % Poisson interval from 0.24 to 7.2 (Garwood 1936)."""


class BarMoves(msgspec.Struct, frozen=True, eq=False):
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


class TouchLikelihood(msgspec.Struct, frozen=True, eq=False):
    """Probabilities of a touch, above 0 and at most 1; axes: horizon, then the shape of the distances.

    Attributes:
        probability: the estimate.
        low: with scale and jump rate at the lower end of what they may be.
        high: with both at the upper end.
    """

    probability: Floats
    low: Floats
    high: Floats


class PriceBars(msgspec.Struct, frozen=True, eq=False):
    """A whole series of prices in bars, of which the moves by the end of any one are cut out; one length each.

    Attributes:
        number: of each bar that holds a price, ascending; its end is `end_ms + number * step_ms`.
        low, high, close: natural logarithms of its prices.
        end_ms: of bar 0, UTC milliseconds.
        step_ms: length of a bar.
    """

    number: npt.NDArray[np.int64]
    low: Floats
    high: Floats
    close: Floats
    end_ms: int
    step_ms: int

    @classmethod
    def of(cls, time_ms: npt.NDArray[np.int64], price: Floats, end_ms: int, step_ms: int) -> "PriceBars":
        """Moves over bars of `step_ms`, one of which ends at `end_ms`; of prices as `bars_of` takes them."""
        number, logs = -((end_ms - time_ms) // step_ms), np.log(price)  # prices in (start, end] share a number
        # The value put before makes the first row a start too.
        starts = np.flatnonzero(np.diff(number, prepend=number[:1] - 1)) if len(number) else np.empty(0, dtype=np.int64)
        if not len(starts):
            return cls(starts, np.empty(0), np.empty(0), np.empty(0), end_ms, step_ms)
        low, high = np.minimum.reduceat(logs, starts), np.maximum.reduceat(logs, starts)
        return cls(number[starts], low, high, logs[np.append(starts[1:], len(logs)) - 1], end_ms, step_ms)

    def until(self, end_ms: int, count: int) -> BarMoves:
        """The moves over up to `count` bars by `end_ms`, at which one of them ends."""
        last = (end_ms - self.end_ms) // self.step_ms
        first, end = self.number.searchsorted([last - count, last + 1])
        if end - first < 2:  # noqa: PLR2004 -- a move needs a bar and the one before
            return BarMoves(np.empty(0), np.empty(0), np.empty(0), self.step_ms)
        # A move is from one close to the next: across an empty bar nobody knows when it happened.
        follows = np.diff(self.number[first:end]) == 1
        before = self.close[first : end - 1][follows]
        change, low, high = (each[first + 1 : end][follows] - before for each in (self.close, self.low, self.high))
        return BarMoves(change, low, high, self.step_ms)


def bars_of(time_ms: npt.NDArray[np.int64], price: Floats, end_ms: int, step_ms: int, count: int) -> BarMoves:
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
    return PriceBars.of(time_ms, price, end_ms, step_ms).until(end_ms, count)


def realised_volatility(bars: BarMoves) -> float:
    """Standard deviation of the logarithm per square root of a millisecond, around zero; 0 without bars."""
    if not len(bars):
        return 0.0
    return math.sqrt(float(np.mean(np.square(bars.change))) / bars.step_ms)


def volatility_forecast(bars: BarMoves, horizon_ms: int) -> float:
    """The volatility to expect over a horizon, per square root of a millisecond; see the module.

    A history shorter than a half-life counts as what it is: the weights that have moves are normalised.

    Args:
        bars: what is known, oldest first; at least one.
        horizon_ms: above zero.
    """
    means = _weighted_variances(bars)
    shares = _weights_at(horizon_ms)
    long_run = _LONG_RUN_VOLATILITY**2 / (365 * _DAY_MS)
    variance = sum(share * mean for share, mean in zip(shares, means, strict=True)) + (1 - sum(shares)) * long_run
    return math.sqrt(variance)


@lru_cache(maxsize=64)
def _weights_at(horizon_ms: int) -> tuple[float, ...]:
    """Of the half-lives."""
    return tuple(_at_horizon(column, horizon_ms) for column in zip(*_WEIGHTS, strict=True))


@lru_cache(maxsize=4)
def _weighted_variances(bars: BarMoves) -> tuple[float, ...]:
    """Variance per millisecond, weighted by each of `HALF_LIVES_MS`.

    Kept for the moves asked about last: the levels and horizons of a moment share theirs.
    """
    squares = np.square(bars.change) / bars.step_ms
    means = []
    for each in _weights_by_age(bars.step_ms, 1 << (len(bars) - 1).bit_length()):
        weights = each[-len(bars) :]
        means.append(float(weights @ squares) / float(weights.sum()))
    return tuple(means)


@lru_cache(maxsize=8)
def _weights_by_age(step_ms: int, count: int) -> list[Floats]:
    """By each half-life, the weights of so many moves, oldest first; of fewer they are the last ones."""
    age_ms = step_ms * np.arange(count, dtype=np.float64)[::-1]
    return [np.exp2(-age_ms / half_life_ms) for half_life_ms in HALF_LIVES_MS]


def touch_likelihood(log_distance: Floats, bars: BarMoves, horizon_ms: Sequence[int]) -> TouchLikelihood:
    """How likely levels are touched within each horizon.

    Args:
        log_distance: |ln(level / price)|, any shape; zero or less is touched already.
        bars: moves known at the moment; at least one.
        horizon_ms: above zero each; the first axis of the result.

    Raises:
        InputError: there is no bar, a distance is not finite, or a horizon is not above zero.
    """
    asked = _asked(log_distance, bars, horizon_ms)
    best, low, high = (
        _touch(*asked, scale, jumps)
        for scale, jumps in (
            (1.0, _JUMPS_PER_MS),
            (1 / (1 + SCALE_UNCERTAINTY), _JUMPS_PER_MS / JUMP_UNCERTAINTY),
            (1 + SCALE_UNCERTAINTY, _JUMPS_PER_MS * JUMP_UNCERTAINTY),
        )
    )
    return TouchLikelihood(best, low, high)


def touch_probability(log_distance: Floats, bars: BarMoves, horizon_ms: Sequence[int]) -> Floats:
    """`touch_likelihood(...).probability` alone, in a third of the time: a chart asks for it at each moment it shows.

    Raises:
        InputError: as `touch_likelihood`.
    """
    return _touch(*_asked(log_distance, bars, horizon_ms), 1.0, _JUMPS_PER_MS)


def _asked(log_distance: Floats, bars: BarMoves, horizon_ms: Sequence[int]) -> tuple[Floats, Floats, Floats]:
    """(distances, m s sqrt(T), T): the last two of one value a horizon on an axis before those of the distances."""
    distance = np.asarray(log_distance, dtype=np.float64)
    if not len(bars):
        raise InputError("How likely a price is touched cannot be estimated without a single move of the price.")
    if not np.all(np.isfinite(distance)) or any(each <= 0 for each in horizon_ms):
        raise InputError("Distances must be finite numbers, and horizons above zero.")
    spreads = [_at_horizon(_SCALES, each) * volatility_forecast(bars, each) * math.sqrt(each) for each in horizon_ms]
    shape = (len(horizon_ms), *(1 for _ in distance.shape))
    return distance, np.array(spreads).reshape(shape), np.array(horizon_ms, dtype=np.float64).reshape(shape)


def _touch(distance: Floats, spreads: Floats, horizons: Floats, scale: float, rate: float) -> Floats:
    """The formula of the module: `scale * spreads` is m s sqrt(T), `rate` is of jumps in a millisecond."""
    spread, jumps = scale * spreads, rate * horizons
    reached = distance <= 0
    away = np.where(reached, 1.0, distance)
    # 1 - (2 / pi) atan(x) is (2 / pi) atan(1 / x), which keeps its digits far out in the tail.
    inverse = math.sqrt(3) * spread / away
    walk = np.maximum(2 / math.pi * (np.arctan(inverse) - inverse / (1 + np.square(inverse))), 0.0)
    # expm1 keeps the digits of chances near zero, which 1 - exp(-x) loses.
    jump = -np.expm1(-jumps * np.minimum(1.0, _JUMP_DISTANCE / away))
    return np.where(reached, 1.0, walk + (1 - walk) * jump)


@lru_cache(maxsize=64)
def _at_horizon(values: tuple[float, ...], horizon_ms: int) -> float:
    """A fitted value between its horizons, linear in the logarithm of time; beyond them that of the nearest."""
    return float(np.interp(math.log(horizon_ms), np.log(_FITTED_HORIZONS_MS), values))
