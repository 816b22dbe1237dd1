"""Fits the constants of `rektscope.risk.likelihood` that are fitted: the weights of the forecast and its scale.

    python tests/reliability/fit_likelihood.py FILE|FOLDER... [--from TIME] [--until TIME] [--market VENUE:SYMBOL ...]

At each full hour the forecast's parts (mean squares of three half-lives) are taken from what was known by then, once
with a week and once with a day behind it, and held against what followed within each horizon:

- weights: those on a grid of tenths with the least mean QLIKE loss, v / f - ln(v / f) - 1 of the realised variance v
  and the forecast f (Patton 2011, Journal of Econometrics 160), the rest of 1 being that of the long-run variance;
- scale: the farthest the price went either way in units of forecast * sqrt(T), its quantiles against those of |t|
  with three degrees of freedom: the geometric mean of the ratios over 50 % to 90 %, and over all up to 99.9 %.

The rate of jumps and the uncertainties are counted or chosen, not fitted; `likelihood` says from what.
"""

import argparse
import itertools
import math
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rektscope.cli.reliability import prices_of
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, parse_time_ms
from rektscope.positions.likelihood import PricePoints
from rektscope.risk import likelihood

STEP_MS = 5 * MINUTE_MS
WINDOWS_MS = (7 * DAY_MS, DAY_MS)
HORIZONS_MS = (HOUR_MS, 4 * HOUR_MS, DAY_MS)
QUANTILES = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999)
BODY = 5
"""So many of the quantiles are the body of the distribution, up to 90 %."""

LEAST_FILLED = 0.9

Floats = npt.NDArray[np.float64]


def main() -> int:
    options = arguments()
    markets, _ = prices_of(options.files, options.venue)
    chosen = {name: points for name, points in markets.items() if not options.market or name in options.market}
    print(", ".join(chosen))
    for horizon_ms in HORIZONS_MS:
        rows = [row for points in chosen.values() for row in samples(points, horizon_ms, options.start, options.end)]
        if not rows:
            print(f"{horizon_ms / HOUR_MS:g} h: no moment has a day behind it and the horizon after it.")
            return 1
        columns = np.array(rows)
        weights, loss = best_weights(columns[:, :3], columns[:, 3])
        ratios = scale_ratios(columns, weights, horizon_ms)
        print(
            f"{horizon_ms / HOUR_MS:g} h: {len(rows):,} samples; weights {' '.join(f'{each:.1f}' for each in weights)} "
            f"(QLIKE {loss:.4f}); scale {geometric_mean(ratios[:BODY]):.3f} in the body, {geometric_mean(ratios):.3f} "
            "in all"
        )
        print("   by quantile: " + ", ".join(f"{q:.3g}: {r:.3f}" for q, r in zip(QUANTILES, ratios, strict=True)))
        effective_liquidation = np.array(likelihood._WEIGHTS[HORIZONS_MS.index(horizon_ms)])
        print(
            f"   in force: weights {' '.join(f'{each:.1f}' for each in effective_liquidation)} "
            f"(QLIKE {qlike(columns[:, :3], columns[:, 3], effective_liquidation):.4f}); "
            f"scale {likelihood._SCALES[HORIZONS_MS.index(horizon_ms)]:.2f}"
        )
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Fit the forecast and the scale of the likelihood of a touch.")
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--from", dest="start", type=parse_time_ms, default=0)
    parser.add_argument("--until", dest="end", type=parse_time_ms, default=2**62)
    parser.add_argument("--venue")
    parser.add_argument("--market", action="append", default=[])
    return parser.parse_args()


def samples(points: PricePoints, horizon_ms: int, start_ms: int, end_ms: int) -> Iterator[list[float]]:
    """Per hour and window: three mean squares, realised variance per millisecond, farthest fall and rise."""
    first, last = max(start_ms, int(points.received_ms[0])), min(end_ms, int(points.received_ms[-1]))
    wanted = horizon_ms // STEP_MS
    for at_ms in range(-(-first // HOUR_MS) * HOUR_MS, last - horizon_ms + 1, HOUR_MS):
        after = likelihood.bars_of(
            *clip(points, at_ms - STEP_MS, at_ms + horizon_ms), at_ms + horizon_ms, STEP_MS, wanted
        )
        if len(after) < LEAST_FILLED * wanted:
            continue
        closes = np.cumsum(after.change)
        before = closes - after.change
        fall, rise = -float((before + after.low).min()), float((before + after.high).max())
        realised = float(np.square(after.change).sum()) / (len(after) * STEP_MS)
        for window_ms in WINDOWS_MS:
            count = window_ms // STEP_MS
            known = likelihood.bars_of(*clip(points, at_ms - window_ms - STEP_MS, at_ms), at_ms, STEP_MS, count)
            if len(known) >= LEAST_FILLED * count:
                yield [*mean_squares(known), realised, fall, rise]


def clip(points: PricePoints, first_ms: int, end_ms: int) -> tuple[npt.NDArray[np.int64], Floats]:
    inside = points.between(first_ms, end_ms + 1)
    return inside.received_ms, inside.price


def mean_squares(bars: likelihood.BarMoves) -> list[float]:
    squares = np.square(bars.change) / bars.step_ms
    age_ms = bars.step_ms * np.arange(len(bars), dtype=np.float64)[::-1]
    weights = [np.exp2(-age_ms / half_life_ms) for half_life_ms in likelihood.HALF_LIVES_MS]
    return [float(each @ squares) / float(each.sum()) for each in weights]


def forecast(parts: Floats, weights: Floats) -> Floats:
    """Variance per millisecond."""
    long_run = likelihood._LONG_RUN_VOLATILITY**2 / (365 * DAY_MS)
    return np.asarray(parts @ weights + (1 - weights.sum()) * long_run)


def qlike(parts: Floats, realised: Floats, weights: Floats) -> float:
    share = realised / forecast(parts, weights)
    moved = share > 0
    return float(np.mean(share[moved] - np.log(share[moved]) - 1))


def best_weights(parts: Floats, realised: Floats) -> tuple[Floats, float]:
    tenths = (each for each in itertools.product(range(11), repeat=3) if sum(each) <= 10)
    losses = {each: qlike(parts, realised, np.array(each) / 10) for each in tenths if sum(each)}
    best = min(losses, key=lambda each: losses[each])
    return np.array(best) / 10, losses[best]


def scale_ratios(columns: Floats, weights: Floats, horizon_ms: int) -> Floats:
    """Quantiles of excursions either way over forecast * sqrt(T), against those of |t| with 3 degrees of freedom."""
    spread = np.sqrt(forecast(columns[:, :3], weights) * horizon_ms)
    measured = np.quantile(np.concatenate([columns[:, 4] / spread, columns[:, 5] / spread]), QUANTILES)
    return measured / np.array([quantile_of_t(each) for each in QUANTILES])


def quantile_of_t(probability: float) -> float:
    """z with P(|t| <= z) = probability for three degrees of freedom, by halving."""
    low, high = 0.0, 1e3
    while high - low > 1e-9 * high:
        middle = (low + high) / 2
        x = middle / math.sqrt(3)
        inside = 2 / math.pi * (math.atan(x) + x / (1 + x * x))
        low, high = (middle, high) if inside < probability else (low, middle)
    return high


def geometric_mean(values: Floats) -> float:
    return math.exp(float(np.mean(np.log(values))))


if __name__ == "__main__":
    sys.exit(main())
