"""Three open models of others, written anew from their published descriptions: what a map is measured against.

Each gets the same bars as every baseline and answers with (bars, 2) estimates of what was liquidated in each, longs
first, then shorts; its unit is its own, and only its order counts. Maintenance margins, leverages and weights are those
of each description, right or wrong. Sources:

- `liqmap`: github.com/bendizziesmith/liqmap, README and docs/tuning-notes.md;
- `volume_ratio`: github.com/Tucsky/aggr-lib, the indicator "Liquidation Heatmap";
- `open_interest_changes`: github.com/gptprojectmanager/liquidations, the "time evolving" heat map.
"""

import math

import numpy as np
import numpy.typing as npt

from rektscope.market.times import DAY_MS, HOUR_MS
from rektscope.scoring.bars import Bars

Float64 = npt.NDArray[np.float64]

_ROWS_PER_PRICE = 4_000
_LONG, _SHORT = 0, 1


class _Grid:
    """Both sides' levels of one class or more, in rows of equal height; rows * prices are linear."""

    def __init__(self, bars: Bars, classes: int, row_price: float | None = None) -> None:
        self.row_price = row_price or float(np.median(bars.close)) / _ROWS_PER_PRICE
        # Shorts of 5x, the lowest leverage of the three models, stand at 1.21 times a price: this leaves them room.
        self._count = int(bars.high.max() * 2.2 / self.row_price) + 2
        self.rows = np.zeros((2, classes, self._count))

    def row(self, price: float) -> int:
        return min(max(int(price / self.row_price), 0), self._count - 1)

    def consume(self, low: float, high: float) -> tuple[float, float]:
        """Empty the rows between two prices; (longs, shorts) that stood there."""
        crossed = self.rows[:, :, self.row(low) : self.row(high) + 1]
        gone = crossed.sum(axis=(1, 2))
        crossed[...] = 0.0
        return float(gone[_LONG]), float(gone[_SHORT])


_LIQMAP_LEVERAGES = (10, 25, 50, 100)
_LIQMAP_HALF_LIVES_MS = (5 * DAY_MS, 2 * DAY_MS, DAY_MS, 12 * HOUR_MS)
_LIQMAP_SEEDS = (0.35, 0.30, 0.20, 0.15)
_LIQMAP_ANCHORS = (0.45, 0.275, 0.275)
_LIQMAP_SPREAD = ((-1, 0.25), (0, 0.5), (1, 0.25))
_LIQMAP_RATIO = 8.0
_LIQMAP_MOST = 3.0


def liqmap(bars: Bars) -> Float64:
    """Turnover seeds, decay, clearing by the candle's range: the tiers and half-lives of its charts up to an hour.

    A candle first decays each tier, then empties the rows inside its range, then deposits its turnover, times
    1 + 8 x the relative rise of open interest (1 to 3), at close, high and low, half to each side at 1 -+ 1/L.
    """
    grid = _Grid(bars, len(_LIQMAP_LEVERAGES))
    answer = np.zeros((len(bars), 2))
    keep = _decays(bars, _LIQMAP_HALF_LIVES_MS)
    boost = np.clip(1 + _LIQMAP_RATIO * np.maximum(_relative_changes(bars), 0.0), 1.0, _LIQMAP_MOST)
    scale = np.ones(len(_LIQMAP_LEVERAGES))  # decay shrinks whole tiers: kept beside the rows
    for bar in range(len(bars)):
        scale *= keep[bar]
        if scale.min() < 1e-100:  # noqa: PLR2004 -- long before a float ends
            grid.rows *= scale[:, None]
            scale[:] = 1.0
        low, high = grid.row(bars.low[bar]), grid.row(bars.high[bar]) + 1
        crossed = grid.rows[:, :, low:high]
        answer[bar] = (crossed.sum(axis=2) * scale).sum(axis=1)
        crossed[...] = 0.0
        turnover = bars.volume_usd[bar] * boost[bar] / 2
        anchors = zip(_LIQMAP_ANCHORS, (bars.close[bar], bars.high[bar], bars.low[bar]), strict=True)
        for weight, entry in anchors:
            for tier, leverage in enumerate(_LIQMAP_LEVERAGES):
                amount = turnover * weight * _LIQMAP_SEEDS[tier] / scale[tier]
                for side, price in ((_LONG, entry * (1 - 1 / leverage)), (_SHORT, entry * (1 + 1 / leverage))):
                    row = grid.row(price)
                    for shift, share in _LIQMAP_SPREAD:
                        grid.rows[side, tier, row + shift] += amount * share
    return answer


_AGGR_LEVERAGES = (5, 20, 100)
_AGGR_FIXED, _AGGR_BY_LEVERAGE = 0.005, 0.01
_AGGR_CELL = 0.19
_AGGR_BARS = 200


def volume_ratio(bars: Bars) -> Float64:
    """A bar's buys below its low and its sells above its high, each over its moving average.

    Distances are 1/L + 0.5 % + 0.01/L in cells of 0.19 x the average true range of 200 bars. A cell is deleted when a
    bar's range reaches it. The length of the moving average is not published; here it is that of the range.
    """
    grid = _Grid(bars, 1)
    answer = np.zeros((len(bars), 2))
    cell = np.maximum(_AGGR_CELL * _moving_average(bars.high - bars.low), grid.row_price)
    sells = bars.volume_usd - bars.buy_usd
    with np.errstate(invalid="ignore", divide="ignore"):
        support, resistance = (
            np.nan_to_num(each / _moving_average(each), nan=0.0, posinf=0.0) for each in (bars.buy_usd, sells)
        )
    for bar in range(len(bars)):
        answer[bar] = grid.consume(bars.low[bar], bars.high[bar])
        for leverage in _AGGR_LEVERAGES:
            away = 1 / leverage + _AGGR_FIXED + _AGGR_BY_LEVERAGE / leverage
            for side, price, strength in (
                (_LONG, bars.low[bar] * (1 - away), support[bar]),
                (_SHORT, bars.high[bar] * (1 + away), resistance[bar]),
            ):
                grid.rows[side, 0, grid.row(round(price / cell[bar]) * cell[bar])] += strength
    return answer


_DELTA_MIX = ((5, 0.15), (10, 0.30), (25, 0.25), (50, 0.20), (100, 0.10))
_DELTA_RATE = 0.004
_DELTA_ROW_SHARE = 100 / 100_000
"""Its rows are 100 USD of bitcoin; of another coin as high in proportion."""


def open_interest_changes(bars: Bars) -> Float64 | None:
    """What a rise of open interest opens stands where the candle closed, on the side of the candle's direction.

    Each candle consumes longs at or above its low and shorts at or below its high; a rise of open interest opens at
    5x to 100x, at 1 -+ (1/L - 0.4 %/L); a fall shrinks all levels in proportion.

    Returns:
        None where open interest is known at fewer than two moments.
    """
    if len(np.unique(bars.open_interest[np.isfinite(bars.open_interest)])) < 2:  # noqa: PLR2004 -- a change needs two
        return None
    grid = _Grid(bars, 1, max(float(np.median(bars.close)) * _DELTA_ROW_SHARE, 1e-12))
    answer = np.zeros((len(bars), 2))
    change = _relative_changes(bars)
    scale = 1.0
    for bar in range(len(bars)):
        longs = grid.rows[_LONG, 0, grid.row(bars.low[bar]) :]
        shorts = grid.rows[_SHORT, 0, : grid.row(bars.high[bar]) + 1]
        answer[bar] = longs.sum() * scale, shorts.sum() * scale
        longs[...] = 0.0
        shorts[...] = 0.0
        if change[bar] > 0:
            opened = bars.open_interest[bar] * bars.close[bar] * change[bar] / (1 + change[bar])
            side, sign = (_LONG, -1) if bars.close[bar] >= bars.open[bar] else (_SHORT, 1)
            for leverage, share in _DELTA_MIX:
                away = (1 - _DELTA_RATE) / leverage
                grid.rows[side, 0, grid.row(bars.close[bar] * (1 + sign * away))] += opened * share / scale
        elif change[bar] < 0:
            scale *= max(1 + change[bar], 1e-6)
            if scale < 1e-100:  # noqa: PLR2004 -- long before a float ends
                grid.rows *= scale
                scale = 1.0
    return answer


def _relative_changes(bars: Bars) -> Float64:
    """Change of open interest in each bar over what it was; zero where one of the two is not known."""
    known = bars.open_interest
    with np.errstate(invalid="ignore", divide="ignore"):
        change = np.diff(known, prepend=known[:1]) / np.concatenate([known[:1], known[:-1]])
    return np.where(np.isfinite(change), change, 0.0)


def _decays(bars: Bars, half_lives_ms: tuple[int, ...]) -> Float64:
    """(bars, tiers) what time leaves of each tier."""
    passed = np.diff(bars.end_ms, prepend=bars.end_ms[:1])[:, None] / np.array(half_lives_ms)[None, :]
    return np.asarray(np.exp2(-np.minimum(passed, -math.log2(1e-30))))


def _moving_average(values: Float64) -> Float64:
    """Mean of the last 200 values, of fewer at the beginning."""
    total = np.concatenate([[0.0], np.cumsum(values)])
    end = np.arange(1, len(values) + 1)
    start = np.maximum(end - _AGGR_BARS, 0)
    return np.asarray((total[end] - total[start]) / (end - start))
