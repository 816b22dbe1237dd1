"""The comparisons of all moments and sessions pooled: a figure with its interval for each market, side and band."""

from collections.abc import Callable, Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Int64
from rektscope.scoring.known.figures import (
    BASELINES,
    MAP,
    MomentFigures,
    mean_of,
    median_of,
    overlap_of,
    ratios_of,
    shares_of,
)
from rektscope.scoring.known.realised import BOOKS, ROW_BASELINES, Realised
from rektscope.scoring.known.rows import RANKED_BANDS
from rektscope.scoring.known.sample import KnownSample
from rektscope.scoring.statistics import Blocks, Interval, places_of, spearman

Float64 = npt.NDArray[np.float64]

LEAST_STRETCHES = 8
"""Fewer stretches give no rank correlation worth a number."""

Named = dict[str, float | None]


class IntervalEstimate(msgspec.Struct, frozen=True):
    """A figure and its 95 % interval, each None where the data are too few."""

    value: float | None
    interval: Interval | None


class BandRow(msgspec.Struct, frozen=True):
    """One band of distance: USD are means over moments; shares of what is known and of open interest."""

    known_usd: float | None
    known_share: float | None
    estimate_usd: float | None
    estimate_share: float | None
    rank: IntervalEstimate | None
    rank_baselines: Named
    ratio: IntervalEstimate


class LeverageRow(msgspec.Struct, frozen=True):
    """One class of leverage: shares of each side's USD, by what the price implies, by the setting, by the estimate."""

    known_share: float | None
    chosen_share: float | None
    estimate_share: float | None


class SideGrade(msgspec.Struct, frozen=True):
    """One market and side over all moments.

    Attributes:
        market: `venue:SYMBOL`.
        side: 0 for longs, 1 for shorts.
        coverage, newest_coverage: part of open interest that was known, mean and at the last moment.
        without_share: of what is known, the part that no price liquidates.
        overlap, rank, ratio: of the estimate, with what the baselines reach.
        bands: in the order of `rows.BANDS`.
        leverage_overlap: agreement of the mixes of leverage.
        leverage: in the order of `sample.LEVERAGE_EDGES`.
    """

    market: str
    side: int
    coverage: float | None
    newest_coverage: float | None
    without_share: float | None
    overlap: IntervalEstimate
    overlap_baselines: Named
    rank: IntervalEstimate
    rank_baselines: Named
    ratio: IntervalEstimate
    bands: list[BandRow]
    leverage_overlap: IntervalEstimate
    leverage: list[LeverageRow]


class RealisedGrade(msgspec.Struct, frozen=True):
    """Both books of one market and side against what was then liquidated.

    Attributes:
        market: `venue:SYMBOL`.
        side: 0 for longs, 1 for shorts.
        stretches: how many.
        total_rank: by book, rank correlation of the USD crossed with those liquidated, over stretches.
        distance_rank: the same of how far the price went.
        closed_share: by book, liquidated over crossed USD in all.
        windows: stretches with enough rows and liquidations for the question where.
        hottest_tenth: by book, mean share of the liquidated USD in the hottest tenth of the rows.
        hottest_baselines: the same of the baselines.
        row_rank: by book and baseline, mean rank correlation of the rows.
    """

    market: str
    side: int
    stretches: int
    total_rank: dict[str, IntervalEstimate]
    distance_rank: float | None
    closed_share: Named
    windows: int
    hottest_tenth: dict[str, IntervalEstimate]
    hottest_baselines: Named
    row_rank: Named


class KnownGrade(msgspec.Struct, frozen=True):
    """All of it.

    Attributes:
        start_ms, end_ms: first and last moment compared, UTC milliseconds.
        block_ms: length of the blocks drawn for the intervals; None where the period is too short.
        moments: how many were compared, over all markets.
        median_age_ms: how old the known positions were in the median.
        sides: by market and side.
        realised: by market and side.
        checked_ms: by market, where each session was cut.
    """

    start_ms: int
    end_ms: int
    block_ms: int | None
    moments: int
    median_age_ms: float | None
    sides: list[SideGrade]
    realised: list[RealisedGrade]
    checked_ms: list[tuple[str, int]]


def known_grade(samples: Sequence[KnownSample]) -> KnownGrade | None:
    """Pool the samples; None without one."""
    by_market: dict[str, list[KnownSample]] = {}
    for sample in samples:
        by_market.setdefault(sample.market, []).append(sample)
    moments = {market: _moments(found) for market, found in sorted(by_market.items())}
    times = [each.at_ms for found in moments.values() for each in found]
    if not times:
        return None
    blocks = Blocks(min(times), max(times) + 1)
    sides, realised = [], []
    for market, found in moments.items():
        after = sorted(
            (each for sample in by_market[market] for each in sample.realised), key=lambda each: each.start_ms
        )
        for side in (0, 1):
            sides.append(_side_grade(market, side, found, blocks))
            mine = [each for each in after if each.side == side]
            if mine:
                realised.append(_realised_grade(market, side, mine, blocks))
    return KnownGrade(
        start_ms=min(times),
        end_ms=max(times),
        block_ms=blocks.length_ms,
        moments=len(times),
        median_age_ms=median_of(np.array([each.median_age_ms for found in moments.values() for each in found])),
        sides=sides,
        realised=realised,
        checked_ms=[(sample.market, sample.checked_ms) for sample in samples],
    )


def _moments(samples: Sequence[KnownSample]) -> list[MomentFigures]:
    """Of all sessions of a market, ascending, of two for one moment the earlier session's."""
    by_time: dict[int, MomentFigures] = {}
    for sample in samples:
        for each in sample.moments:
            by_time.setdefault(each.at_ms, each)
    return [by_time[at_ms] for at_ms in sorted(by_time)]


class _Drawing:
    """Figures of values by moment, with intervals from drawn blocks of them."""

    def __init__(self, blocks: Blocks, time_ms: Int64) -> None:
        self._blocks = blocks
        self._members = blocks.members(time_ms)

    def figure(self, values: Float64, statistic: Callable[[Float64], float | None] = mean_of) -> IntervalEstimate:
        """Of (moments, ...) values."""
        value = statistic(values)
        if value is None or not self._members:
            return IntervalEstimate(value, None)
        return IntervalEstimate(
            value, self._blocks.interval(lambda drawn: statistic(values[places_of(self._members, drawn)]))
        )


def _side_grade(market: str, side: int, moments: Sequence[MomentFigures], blocks: Blocks) -> SideGrade:
    drawing = _Drawing(blocks, np.array([each.at_ms for each in moments], dtype=np.int64))
    ranks = np.stack([each.ranks[:, side] for each in moments])
    overlaps = np.stack([each.overlaps[:, side] for each in moments])
    by_band, in_all = ratios_of(moments)
    known = np.stack([each.known_usd[side] for each in moments])
    whole = np.array([each.known_whole_usd[side] for each in moments])
    estimate = np.stack([each.estimate_usd[side] for each in moments])
    known_shares = shares_of(known, whole)
    estimate_shares = shares_of(estimate, np.array([each.estimate_whole_usd[side] for each in moments]))
    coverage = np.array([each.coverage[side] for each in moments])
    names = (MAP, *BASELINES)
    bands = [
        BandRow(
            known_usd=mean_of(known[:, band]),
            known_share=mean_of(known_shares[:, band]),
            estimate_usd=mean_of(estimate[:, band]),
            estimate_share=mean_of(estimate_shares[:, band]),
            rank=drawing.figure(ranks[:, 0, band]) if band < RANKED_BANDS else None,
            rank_baselines={
                name: mean_of(ranks[:, place, band]) if band < RANKED_BANDS else None
                for place, name in enumerate(names)
                if name != MAP
            },
            ratio=drawing.figure(by_band[:, side, band], median_of),
        )
        for band in range(known.shape[1])
    ]
    leverages, leverage_overlap = _leverages(side, moments, drawing)
    return SideGrade(
        market=market,
        side=side,
        coverage=mean_of(coverage),
        newest_coverage=float(coverage[-1]) if np.isfinite(coverage[-1]) else None,
        without_share=mean_of(1.0 - known_shares.sum(axis=1)),
        overlap=drawing.figure(overlaps[:, 0]),
        overlap_baselines={name: mean_of(overlaps[:, place]) for place, name in enumerate(names) if name != MAP},
        rank=drawing.figure(ranks[:, 0]),
        rank_baselines={name: mean_of(ranks[:, place]) for place, name in enumerate(names) if name != MAP},
        ratio=drawing.figure(in_all[:, side], median_of),
        bands=bands,
        leverage_overlap=leverage_overlap,
        leverage=leverages,
    )


def _leverages(
    side: int, moments: Sequence[MomentFigures], drawing: _Drawing
) -> tuple[list[LeverageRow], IntervalEstimate]:
    """The mixes of leverage, and how much the implied one and the estimate's agree where both are known."""
    known, chosen, estimate = (
        np.stack([getattr(each, name)[side] for each in moments])
        for name in ("known_leverage_usd", "chosen_leverage_usd", "estimate_leverage_usd")
    )
    # The last column is of unknown leverage, which belongs to no class.
    shares = [shares_of(each[:, :-1], each[:, :-1].sum(axis=1)) for each in (known, chosen, estimate)]
    rows = [LeverageRow(*(mean_of(each[:, place]) for each in shares)) for place in range(known.shape[1] - 1)]
    overlaps = [overlap_of(one[:-1], other[:-1]) for one, other in zip(known, estimate, strict=True)]
    return rows, drawing.figure(np.array(overlaps))


def _realised_grade(market: str, side: int, stretches: Sequence[Realised], blocks: Blocks) -> RealisedGrade:
    times = np.array([each.start_ms for each in stretches], dtype=np.int64)
    drawing = _Drawing(blocks, times)
    usd = np.array([each.liquidated_usd for each in stretches])
    reach = np.array([each.reach for each in stretches])
    crossed = {name: np.array([each.crossed_usd[name] for each in stretches]) for name in BOOKS}
    is_enough = len(stretches) >= LEAST_STRETCHES
    graded = [each for each in stretches if each.shares]
    where = _Drawing(blocks, np.array([each.start_ms for each in graded], dtype=np.int64))

    def shares(name: str) -> Float64:
        return np.array([each.shares[name] for each in graded])

    def ranked(name: str) -> Float64:
        return np.array([each.ranks.get(name, np.nan) for each in graded])

    return RealisedGrade(
        market=market,
        side=side,
        stretches=len(stretches),
        total_rank={
            name: drawing.figure(np.stack([values, usd], axis=1), _rank_of_pairs)
            if is_enough
            else IntervalEstimate(None, None)
            for name, values in crossed.items()
        },
        distance_rank=spearman(reach, usd) if is_enough else None,
        closed_share={name: float(usd.sum() / v.sum()) if v.sum() > 0 else None for name, v in crossed.items()},
        windows=len(graded),
        hottest_tenth={name: where.figure(shares(name)) for name in BOOKS},
        hottest_baselines={name: mean_of(shares(name)) for name in ROW_BASELINES},
        row_rank={name: mean_of(ranked(name)) for name in (*BOOKS, *ROW_BASELINES)},
    )


def _rank_of_pairs(pairs: Float64) -> float | None:
    return spearman(pairs[:, 0], pairs[:, 1])
