"""The grade: samples of all sessions pooled, each question with its baselines and intervals."""

from collections.abc import Callable, Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Int64
from rektscope.scoring import ex_ante
from rektscope.scoring.dollars import DollarGrade, dollar_grade, walk_forward_usd
from rektscope.scoring.ex_ante import Estimates
from rektscope.scoring.statistics import Blocks, Interval, places_of, spearman
from rektscope.scoring.task import BASELINES, MAP, MarketSample, SessionSample
from rektscope.scoring.truth import SIDES, Totals, joined_totals
from rektscope.scoring.where import WhereGrade, where_grade
from rektscope.sessions.session import Completeness

Float64 = npt.NDArray[np.float64]

LEAST_BUCKETS = 8
"""Fewer stretches give no rank correlation worth a number."""


class PathRow(msgspec.Struct, frozen=True):
    """Given the path, one market and side: Spearman of the map and of each baseline, None where undefined."""

    market: str
    side: str
    spearman: float | None
    interval: Interval | None
    buckets: int
    baselines: dict[str, float | None]


class PathGrade(msgspec.Struct, frozen=True):
    """Given the path, over all rows: means over the rows in which it is defined."""

    mean: float | None
    interval: Interval | None
    rows: list[PathRow]
    baselines: dict[str, float | None]
    baseline_intervals: dict[str, Interval | None]


class DollarRow(msgspec.Struct, frozen=True):
    """Dollars of one market and side.

    Attributes:
        market: `venue:SYMBOL`.
        side: `long` or `short`.
        grade: of the dollars that the program shows, or by shares fitted on the past of the same data.
        is_program: which of the two.
        is_floor: whether the recorded ones are only a part of what happened.
    """

    market: str
    side: str
    grade: DollarGrade
    is_program: bool
    is_floor: bool


class ExAnteGrade(msgspec.Struct, frozen=True):
    """Means over markets and sides of the rank correlation of each model of `ex_ante`; None with too few stretches."""

    reach: float | None
    reach_volume: float | None
    with_map: float | None
    gain: float | None
    interval: Interval | None
    stretches: int


class Grade(msgspec.Struct, frozen=True):
    """All four answers.

    Attributes:
        start_ms, end_ms: of what was graded, UTC milliseconds.
        block_ms: length of the blocks drawn for the intervals; None where the period is too short for them.
        given_path, dollars, ex_ante, where: the answers.
        walk_forward: dollars by shares fitted on earlier stretches of the same data.
        samples: what they were pooled from.
    """

    start_ms: int
    end_ms: int
    block_ms: int | None
    given_path: PathGrade
    dollars: list[DollarRow]
    walk_forward: list[DollarRow]
    ex_ante: ExAnteGrade
    where: WhereGrade
    samples: list[SessionSample]


class _Pool(msgspec.Struct, frozen=True, eq=False):
    """One market over all sessions."""

    market: str
    totals: Totals
    by_name: dict[str, Float64]
    expected: Float64
    estimates: tuple[Estimates | None, Estimates | None]
    is_floor: bool


def grade(samples: Sequence[SessionSample]) -> Grade | None:
    """Pool the samples and answer the four questions; None where they hold nothing to grade."""
    by_market: dict[str, list[MarketSample]] = {}
    for sample in samples:
        for each in sample.markets:
            by_market.setdefault(each.market, []).append(each)
    windows = [window for each in by_market.values() for sample in each for window in sample.windows]
    pools = [_pool(market, found) for market, found in sorted(by_market.items())]
    pools = [pool for pool in pools if len(pool.totals)]
    starts = [int(pool.totals.start_ms[0]) for pool in pools] + [window.start_ms for window in windows]
    ends = [int(pool.totals.end_ms[-1]) for pool in pools] + [window.start_ms for window in windows]
    if not starts:
        return None
    first = min((int(pool.totals.start_ms[0]) for pool in pools), default=min(starts))
    end = max((int(pool.totals.end_ms[-1]) for pool in pools), default=max(ends))
    blocks, walk_forward = Blocks(first, end), _walk_forward_dollars(pools)
    return Grade(
        start_ms=min(starts),
        end_ms=max(ends),
        block_ms=blocks.length_ms,
        given_path=_given_path(pools, blocks),
        dollars=_with_program(pools, walk_forward),
        walk_forward=walk_forward,
        ex_ante=_ex_ante(pools, blocks),
        where=where_grade(windows),
        samples=list(samples),
    )


def nothing_graded(samples: Sequence[SessionSample], start_ms: int, end_ms: int) -> Grade:
    """The grade of sessions in which nothing was liquidated that could be graded, of a stretch in UTC milliseconds."""
    nobody: dict[str, float | None] = dict.fromkeys(BASELINES)
    path = PathGrade(None, None, [], nobody, dict.fromkeys(BASELINES))
    ante = ExAnteGrade(None, None, None, None, None, 0)
    return Grade(start_ms, end_ms, None, path, [], [], ante, where_grade([]), list(samples))


def _pool(market: str, samples: list[MarketSample]) -> _Pool:
    totals = joined_totals([sample.totals for sample in samples])
    # Sessions may overlap. `unique` gives the first place of each stretch, so the earlier session counts, as in
    # `totals`.
    starts = np.concatenate([sample.totals.start_ms for sample in samples])
    _, first = np.unique(starts, return_index=True)
    names = [name for name in BASELINES if all(name in sample.baselines for sample in samples)]
    by_name = {MAP: np.concatenate([sample.crossed_usd for sample in samples])[first]}
    by_name |= {name: np.concatenate([sample.baselines[name] for sample in samples])[first] for name in names}
    expected = np.concatenate([sample.expected_usd for sample in samples])[first]
    longs, shorts = (_joined_estimates([sample.estimates[side] for sample in samples]) for side in range(len(SIDES)))
    is_floor = any(sample.completeness is Completeness.SAMPLED for sample in samples)
    return _Pool(market, totals, by_name, expected, (longs, shorts), is_floor)


def _joined_estimates(parts: Sequence[Estimates | None]) -> Estimates | None:
    found = [part for part in parts if part is not None]
    if not found:
        return None
    start = np.concatenate([part.start_ms for part in found])
    _, first = np.unique(start, return_index=True)
    by_model = {name: np.concatenate([part.by_model[name] for part in found])[first] for name in ex_ante.NAMES}
    return Estimates(start[first], np.concatenate([part.usd for part in found])[first], by_model)


class _Series(msgspec.Struct, frozen=True, eq=False):
    """One market and side: what was recorded, each model's estimates by name, and the places of each block."""

    usd: Float64
    by_name: dict[str, Float64]
    members: list[Int64]

    def correlation(self, name: str, drawn: Int64 | None = None) -> float | None:
        chosen = slice(None) if drawn is None else places_of(self.members, drawn)
        if name not in self.by_name:
            return None
        return spearman(self.by_name[name][chosen], self.usd[chosen])


def _mean(values: Sequence[float | None]) -> float | None:
    found = [value for value in values if value is not None]
    return float(np.mean(found)) if found else None


def _given_path(pools: list[_Pool], blocks: Blocks) -> PathGrade:
    rows, series = [], []
    for pool in pools:
        members = blocks.members(pool.totals.start_ms)
        for place, side in enumerate(SIDES):
            by_name = {name: values[:, place] for name, values in pool.by_name.items()}
            each = _Series(pool.totals.usd[:, place], by_name, members)
            is_enough = len(pool.totals) >= LEAST_BUCKETS
            value = each.correlation(MAP) if is_enough else None
            if value is not None:
                series.append(each)
            rows.append(
                PathRow(
                    market=pool.market,
                    side=side.word,
                    spearman=value,
                    interval=None if value is None else blocks.interval(_drawn(each, MAP)),
                    buckets=len(pool.totals),
                    baselines={name: each.correlation(name) if is_enough else None for name in BASELINES},
                )
            )
    graded = [row for row in rows if row.spearman is not None]
    return PathGrade(
        mean=_mean([row.spearman for row in graded]),
        interval=_mean_interval(series, MAP, blocks),
        rows=rows,
        baselines={name: _mean([row.baselines[name] for row in graded]) for name in BASELINES},
        baseline_intervals={name: _mean_interval(series, name, blocks) for name in BASELINES},
    )


def _drawn(series: _Series, name: str) -> Callable[[Int64], float | None]:
    return lambda drawn: series.correlation(name, drawn)


def _mean_interval(series: list[_Series], name: str, blocks: Blocks) -> Interval | None:
    """Of the mean over all rows, which are drawn together."""
    if not any(name in each.by_name for each in series):
        return None
    # One draw of blocks for all rows: markets move together, and drawn apart they would seem more independent.
    return blocks.interval(lambda drawn: _mean([each.correlation(name, drawn) for each in series]))


def _with_program(pools: list[_Pool], walk_forward: list[DollarRow]) -> list[DollarRow]:
    """The program's own dollars of each market and side; where it shows none that can be graded, the others."""
    rows = {(row.market, row.side): row for row in walk_forward}
    for pool in pools:
        for place in range(len(SIDES)):
            usd, band = pool.expected[:, place, 0], pool.expected[:, place, 1:]
            for row in _dollar_rows(pool, place, usd, band, is_program=True):
                rows[row.market, row.side] = row
    return [rows[key] for key in sorted(rows)]


def _walk_forward_dollars(pools: list[_Pool]) -> list[DollarRow]:
    rows = []
    for pool in pools:
        for place in range(len(SIDES)):
            crossed, totals = pool.by_name[MAP][:, place], pool.totals
            expected = walk_forward_usd(crossed, totals.usd[:, place], totals.start_ms, totals.end_ms)
            rows += _dollar_rows(pool, place, expected, None, is_program=False)
    return rows


def _dollar_rows(
    pool: _Pool, place: int, expected: Float64, band: Float64 | None, *, is_program: bool
) -> list[DollarRow]:
    """One row, or none with too few stretches."""
    found = dollar_grade(expected, pool.totals.usd[:, place], pool.totals.start_ms, band)
    return [] if found is None else [DollarRow(pool.market, SIDES[place].word, found, is_program, pool.is_floor)]


def _ex_ante(pools: list[_Pool], blocks: Blocks) -> ExAnteGrade:
    series = [
        _Series(each.usd, each.by_model, blocks.members(each.start_ms))
        for pool in pools
        for each in pool.estimates
        if each is not None and len(each.usd) >= LEAST_BUCKETS
    ]
    if not series:
        return ExAnteGrade(None, None, None, None, None, 0)
    reach, reach_volume, with_map = (_mean([each.correlation(name) for each in series]) for name in ex_ante.NAMES)

    def gain(drawn: Int64 | None = None) -> float | None:
        without, with_it = (_mean([each.correlation(name, drawn) for each in series]) for name in ex_ante.NAMES[1:])
        return None if without is None or with_it is None else with_it - without

    return ExAnteGrade(
        reach=reach,
        reach_volume=reach_volume,
        with_map=with_map,
        gain=gain(),
        interval=blocks.interval(gain),
        stretches=sum(len(each.usd) for each in series),
    )
