"""Where inside the rows that the price entered: did the rows the map held hottest take the liquidated dollars?"""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Int64
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS
from rektscope.scoring.bars import Bars
from rektscope.scoring.model import ReachedRows
from rektscope.scoring.statistics import LEAST_BLOCKS, WEEK_MS, Blocks, Interval, spearman
from rektscope.scoring.truth import SIDES, Orders

Float64 = npt.NDArray[np.float64]

MAP = "map"
BASELINES = ("uniform", "nearest-first", "farthest-first", "volume profile")

_LONGEST_MS = 4 * HOUR_MS
_SILENCE_MS = 30 * MINUTE_MS
"""A stretch without an order that is longer ends a window: the collection may have stopped."""

LEAST_ORDERS = 5
LEAST_ROWS = 10
"""A tenth of fewer rows is no row."""

_TENTH = 0.1


class WindowGrade(msgspec.Struct, frozen=True):
    """One window of one side.

    Attributes:
        market: `venue:SYMBOL`.
        start_ms: its first moment, UTC milliseconds.
        shares: of the liquidated USD in the hottest tenth of the rows reached, by the name of what says how hot.
        rank_correlations: of each row's heat with its liquidated USD, by the same names, where defined.
    """

    market: str
    start_ms: int
    shares: dict[str, float]
    rank_correlations: dict[str, float]


class WhereGrade(msgspec.Struct, frozen=True):
    """The answer over all windows: means over windows, intervals over weeks (or days) drawn with replacement."""

    windows: int
    hottest_tenth: float | None
    interval: Interval | None
    rank: float | None
    baselines: dict[str, float]
    baseline_ranks: dict[str, float]
    over_farthest_first: float | None
    over_farthest_first_interval: Interval | None


def windows_of(orders: Orders) -> Int64:
    """(count, 2) moments (start, end]: orders with at most half an hour between them, four hours at most."""
    if not len(orders):
        return np.empty((0, 2), dtype=np.int64)
    time = orders.time_ms
    # Cut at clock times as well: cutting by length would let one order more or less move all windows behind it.
    new = (np.diff(time) > _SILENCE_MS) | (np.diff(time // _LONGEST_MS) > 0)
    first = np.flatnonzero(np.append(True, new))
    last = np.append(first[1:], len(time)) - 1
    # A window is (start, end], so it starts a millisecond before its first order, but not inside the window before.
    starts = np.maximum(time[first] - 1, np.append(-1, time[last][:-1]))
    return np.stack([starts, time[last]], axis=1)


def window_grades(
    market: str, orders: Orders, windows: Int64, reached: list[tuple[ReachedRows, ReachedRows]], bars: Bars
) -> list[WindowGrade]:
    """The grade of each window and side that has enough orders in enough rows.

    Args:
        market: `venue:SYMBOL`.
        orders: of the market.
        windows: as `windows_of`.
        reached: the rows that the price entered in each of them, longs first, then shorts.
        bars: of the market.
    """
    answer = []
    for (start_ms, end_ms), sides in zip(windows.tolist(), reached, strict=True):
        inside = orders[(orders.time_ms > start_ms) & (orders.time_ms <= end_ms)]
        for side, rows in zip(SIDES, sides, strict=True):
            usd = _usd_by_row(inside[inside.side == int(side)], rows)
            if usd is None:
                continue
            heats = {
                MAP: rows.heat_usd,
                "uniform": np.zeros(len(usd)),
                "nearest-first": -np.arange(len(usd), dtype=np.float64),
                "farthest-first": np.arange(len(usd), dtype=np.float64),
                "volume profile": _volume_profile(bars, start_ms, rows),
            }
            ranked = {name: spearman(heat, usd) for name, heat in heats.items()}
            answer.append(
                WindowGrade(
                    market,
                    start_ms,
                    {name: hottest_share(heat, usd) for name, heat in heats.items()},
                    {name: value for name, value in ranked.items() if value is not None},
                )
            )
    return answer


def hottest_share(heat: Float64, usd: Float64) -> float:
    """Share of the USD in the hottest tenth of the rows; rows of one heat are taken in equal parts.

    So what holds every row equally hot scores a tenth exactly, and a tenth of 25 rows is two rows and a half.
    """
    left, taken = len(heat) * _TENTH, 0.0
    for value in np.unique(heat)[::-1]:
        same = heat == value
        part = min(1.0, left / int(same.sum()))
        taken += part * float(usd[same].sum())
        left -= part * int(same.sum())
        if left <= 0:
            break
    return taken / float(usd.sum())


def where_grade(windows: list[WindowGrade]) -> WhereGrade:
    """The means over all windows; nothing but their number where there is none."""
    if not windows:
        return WhereGrade(0, None, None, None, {}, {}, None, None)
    shares = {name: np.array([each.shares[name] for each in windows]) for name in (MAP, *BASELINES)}
    ranked = {
        name: [each.rank_correlations[name] for each in windows if name in each.rank_correlations]
        for name in (MAP, *BASELINES)
    }
    means = {name: float(np.mean(values)) for name, values in ranked.items() if values}
    above = shares[MAP] - shares["farthest-first"]
    return WhereGrade(
        windows=len(windows),
        hottest_tenth=float(shares[MAP].mean()),
        interval=_interval(windows, shares[MAP]),
        rank=means.get(MAP),
        baselines={name: float(shares[name].mean()) for name in BASELINES},
        baseline_ranks={name: means[name] for name in BASELINES if name in means},
        over_farthest_first=float(above.mean()),
        over_farthest_first_interval=_interval(windows, above),
    )


def _interval(windows: list[WindowGrade], values: Float64) -> Interval | None:
    """Over the weeks that have windows, or the days where there are few weeks; windows of one block go together."""
    start_ms = np.array([each.start_ms for each in windows], dtype=np.int64)
    for length in (WEEK_MS, DAY_MS, _LONGEST_MS):
        number = np.unique(start_ms // length, return_inverse=True)[1]
        if number.max() + 1 >= LEAST_BLOCKS:
            break
    members = [np.flatnonzero(number == block) for block in range(int(number.max()) + 1)]
    blocks = Blocks.of_count(len(members))
    return blocks.interval(lambda drawn: float(values[np.concatenate([members[block] for block in drawn])].mean()))


def _usd_by_row(orders: Orders, rows: ReachedRows) -> Float64 | None:
    """USD of the orders that were filled in each row; None with too few orders or rows."""
    if len(rows.price) < LEAST_ROWS or len(orders) < LEAST_ORDERS:
        return None
    number = np.floor(rows.price / rows.row_price).astype(np.int64)
    usd = np.zeros(len(number))
    filled = np.floor(orders.price / rows.row_price).astype(np.int64)
    count = 0
    for place, row in enumerate(number.tolist()):
        here = filled == row
        usd[place] = float(orders.usd[here].sum())
        count += int(here.sum())
    return usd if count >= LEAST_ORDERS else None


def _volume_profile(bars: Bars, start_ms: int, rows: ReachedRows) -> Float64:
    """USD traded in each row in the day before, each bar's volume spread evenly over its range."""
    first, end = np.searchsorted(bars.end_ms, [start_ms - DAY_MS, start_ms], side="right")
    low, high = bars.low[first:end, None], bars.high[first:end, None]
    floor, ceiling = (rows.price + sign * rows.row_price / 2 for sign in (-1, 1))
    height = np.maximum(high - low, rows.row_price * 1e-6)
    overlap = np.maximum(np.minimum(high, ceiling) - np.maximum(low, floor), 0.0)
    # A bar of one price has no height to spread over: all of its volume is in the row that holds the price.
    still = (high == low) & (low >= floor) & (low < ceiling)
    share = np.where(still, 1.0, overlap / height)
    return np.asarray(bars.volume_usd[first:end] @ share)
