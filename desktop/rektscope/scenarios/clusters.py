"""Named clusters: the bands near the price that hold most of a side, each with the chance that the price gets there.

What a band holds is the alerts' own figure (`alerts.clusters`), so that a list and an alert never differ.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rektscope.alerts.clusters import Bands, bands_of
from rektscope.engine.profile import LevelProfile
from rektscope.levels.calibration import ExpectedUsd
from rektscope.levels.grid import PriceGrid
from rektscope.levels.standing import StandingLevels
from rektscope.market.events import MarketEvents
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS, HOUR_MS
from rektscope.positions.likelihood import candle_points, mark_points, moves_known
from rektscope.risk.likelihood import touch_likelihood

Float64 = npt.NDArray[np.float64]

HORIZONS_MS = (HOUR_MS, 4 * HOUR_MS, DAY_MS)
"""Within which the chance is asked."""

WITHIN = 0.05
"""How far from the mark clusters are looked for, as a fraction of it; so far the window's map reaches to each side."""

COUNT = 5
"""Of each side, in the window and on the command line."""

_APART = 2
"""Heights of a band between two clusters at least: a plateau is one cluster and not ten."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A band that counts more than those beside it.

    Attributes:
        side: whose positions.
        low, high: its edges, quote units.
        edge: where the mark enters it.
        standing_usd: what stands in it.
        expected: what of it is expected to be closed by force once the price has crossed it; None where relative.
        away: from the mark to `edge`, as a fraction, below zero downwards.
        chances: that the price gets to `edge`, one a horizon; None where too few prices are known.
    """

    side: Side
    low: float
    high: float
    edge: float
    standing_usd: float
    expected: ExpectedUsd | None
    away: float
    chances: tuple[float, ...] | None

    @property
    def expected_by_horizon(self) -> tuple[float, ...] | None:
        """USD expected to be closed by force within each horizon: what is expected there times the chance."""
        if self.expected is None or self.chances is None:
            return None
        return tuple(self.expected.usd * chance for chance in self.chances)


def clusters_of(
    profile: LevelProfile, events: MarketEvents, count: int = COUNT, least_leverage: int = 0
) -> list[Cluster]:
    """The clusters of a profile, as `clusters_in` finds them, of positions of `least_leverage` and more."""
    return clusters_in(_standing(profile, events, least_leverage), profile.mark, events, count)


def clusters_in(levels: StandingLevels, mark: float, events: MarketEvents, count: int = COUNT) -> list[Cluster]:
    """The clusters of each side that count most within `WITHIN` of the mark, shorts before longs, each nearest first.

    What counts is what stands there times the chance that the price gets there within a day: a far cluster of low
    leverage is larger than any near one and is hardly ever reached. Where the chance is unknown, what stands.

    Args:
        levels: what stands at a moment, with its shares unless it is relative.
        mark: at that moment, quote units.
        events: of the market; only prices received by that moment are used.
        count: how many of each side at most.
    """
    found: list[tuple[Bands, int]] = []
    for side in (Side.SHORT, Side.LONG):
        bands = bands_of(levels, side)
        chances = reach_chances(_edges(bands, mark), mark, levels.at_ms, events)
        weight = 1.0 if chances is None or not len(chances) else chances[:, -1]
        found += [(bands, place) for place in _strongest(bands, bands.usd * weight, mark, count)]
    edges = np.array([_edges(bands, mark)[place] for bands, place in found])
    chances = reach_chances(edges, mark, levels.at_ms, events)
    answer = []
    for number, (bands, place) in enumerate(found):
        edge = float(edges[number])
        answer.append(
            Cluster(
                side=bands.side,
                low=float(bands.low[place]),
                high=float(bands.high[place]),
                edge=edge,
                standing_usd=float(bands.usd[place]),
                expected=bands.expected(place),
                away=edge / mark - 1,
                chances=None if chances is None else tuple(chances[number].tolist()),
            )
        )
    return answer


def reach_chances(prices: Float64, mark: float, at_ms: int, events: MarketEvents) -> Float64 | None:
    """(prices, horizons) the chance that the price gets to each within each of `HORIZONS_MS`; None with too few known.

    From the marks received by the moment `at_ms`, or traded prices where there are too few of them.
    """
    for points in (mark_points(events, end_ms=at_ms + 1), candle_points(events).between(0, at_ms + 1)):
        known = moves_known(points, at_ms)
        if known is not None:
            distance = np.abs(np.log(prices / mark))
            return np.asarray(touch_likelihood(distance, known[0], HORIZONS_MS).probability.T)
    return None


def _standing(profile: LevelProfile, events: MarketEvents, least_leverage: int = 0) -> StandingLevels:
    """The profile as what alerts and the window ask, of positions of `least_leverage` and more."""
    instrument = events.instrument
    kept = profile.usd[:, profile.leverages >= least_leverage]
    grid = PriceGrid(instrument, max(1, round(profile.row_price / instrument.tick)), len(profile.prices), profile.mark)
    return StandingLevels(
        at_ms=profile.at_ms,
        column_end_ms=profile.column_end_ms,
        grid=grid,
        first_row=0,
        mark_row=int(profile.mark / profile.row_price + 1e-9),
        usd=kept.sum(axis=(0, 1)),
        consumed_usd=profile.consumed_usd,
        least_leverage=least_leverage,
        calibration=profile.calibration,
    )


def _strongest(bands: Bands, counts: Float64, mark: float, count: int) -> list[int]:
    """The places of the bands within reach that count most, none beside one that counts more, nearest first."""
    away = np.abs(_edges(bands, mark) / mark - 1)
    held = np.where(away <= WITHIN, counts, 0.0)
    taken: list[int] = []
    while len(taken) < count and len(held) and held.max() > 0:
        place = int(np.argmax(held))
        taken.append(place)
        room = _APART * (bands.high[place] - bands.low[place])
        held = np.where((bands.low < bands.high[place] + room) & (bands.high > bands.low[place] - room), 0.0, held)
    return sorted(taken, key=lambda place: float(away[place]))


def _edges(bands: Bands, mark: float) -> Float64:
    """Where the mark enters each band, coming from where it is."""
    if bands.side is Side.SHORT:
        return np.asarray(np.maximum(bands.low, mark))
    return np.asarray(np.minimum(bands.high, mark))
