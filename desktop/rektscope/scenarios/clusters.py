"""Named clusters: the bands near the price that hold most of a side, each with the chance that the price gets there.

What a band holds is the alerts' own figure (`alerts.clusters`), so that a list and an alert never differ. The price of
a cluster is where the mark enters it, and the nearest large one of a side is one and the same on the chart, in lists,
in tables and on pictures: all ask `nearest_of_sides`.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.alerts.clusters import Bands, bands_of
from rektscope.levels.calibration import ExpectedUsd
from rektscope.levels.grid import PriceGrid
from rektscope.levels.standing import StandingLevels
from rektscope.market.events import MarketEvents
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS, HOUR_MS
from rektscope.positions.known_moves import moves_of
from rektscope.risk.likelihood import BarMoves, touch_probability

if TYPE_CHECKING:
    from rektscope.engine.profile import LevelProfile

Float64 = npt.NDArray[np.float64]

HORIZONS_MS = (HOUR_MS, 4 * HOUR_MS, DAY_MS)
"""Within which the chance is asked."""

WITHIN = 0.05
"""How far from the mark clusters are looked for, as a fraction of it; so far the window's map reaches to each side."""

COUNT = 5
"""Of each side, in the window and on the command line."""

NOTABLE = 0.5
"""A cluster is large when it holds at least this share of what the strongest band of its side within reach holds."""

_APART = 2
"""Heights of a band between two clusters at least: a plateau is one cluster and not ten."""


class Cluster(msgspec.Struct, frozen=True):
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
    def mark(self) -> float:
        """The price that `away` is measured from, quote units."""
        return self.edge / (1.0 + self.away)

    @property
    def expected_by_horizon(self) -> tuple[float, ...] | None:
        """USD expected to be closed by force within each horizon: what is expected there times the chance."""
        if self.expected is None or self.chances is None:
            return None
        return tuple(self.expected.usd * chance for chance in self.chances)


def clusters_of(
    profile: "LevelProfile", events: MarketEvents, count: int = COUNT, least_leverage: int = 0
) -> list[Cluster]:
    """The clusters of a profile, as `clusters_in` finds them, of positions of `least_leverage` and more."""
    moves = moves_of(events, profile.at_ms)
    return clusters_in(_standing(profile, events, least_leverage), profile.mark, moves, count)


def clusters_in(levels: StandingLevels, mark: float, moves: BarMoves | None, count: int = COUNT) -> list[Cluster]:
    """The clusters of each side that count most within `WITHIN` of the mark, shorts before longs, each nearest first.

    The nearest large one of each side is among them. Of the others counts what stands there times the chance that the
    price gets there within a day: a far cluster of low leverage is larger than any near one and is hardly ever
    reached. Where the chance is unknown, what stands.

    Args:
        levels: what stands at a moment, with its shares unless it is relative.
        mark: at that moment, quote units.
        moves: of the price, known by then; None where they are too few.
        count: how many of each side at most.
    """
    found: list[tuple[Bands, int]] = []
    for side in (Side.SHORT, Side.LONG):
        bands = bands_of(levels, side)
        chances = reach_chances(_edges(bands, mark), mark, moves)
        weight = 1.0 if chances is None or not len(chances) else chances[:, -1]
        found += [(bands, place) for place in _strongest(bands, bands.usd * weight, mark, count)]
    return _clusters(found, mark, moves)


def nearest_large(
    levels: StandingLevels | None, side: Side, mark: float | None, moves: BarMoves | None = None
) -> Cluster | None:
    """The nearest large cluster of a side, at the peak of the run of strong bands it belongs to; None without one.

    Args:
        levels: what stands at a moment; None where nothing is known.
        side: whose positions.
        mark: at that moment, quote units.
        moves: as in `clusters_in`; without them the cluster has no chances.
    """
    found = nearest_of_sides(levels, (side,), mark, moves)
    return found[0] if found else None


def nearest_of_sides(
    levels: StandingLevels | None, sides: Sequence[Side], mark: float | None, moves: BarMoves | None = None
) -> list[Cluster]:
    """`nearest_large` of each of these sides that has one; what all have in common is worked out once."""
    if levels is None or not mark:
        return []
    bands_of_sides = [bands_of(levels, side) for side in sides]
    found = [(bands, place) for bands in bands_of_sides if (place := _nearest_place(bands, mark)) is not None]
    return _clusters(found, mark, moves)


def reach_chances(prices: Float64, mark: float, moves: BarMoves | None) -> Float64 | None:
    """(prices, horizons) the chance that the price gets to each within each of `HORIZONS_MS`; None without moves."""
    if moves is None:
        return None
    return np.asarray(touch_probability(np.abs(np.log(prices / mark)), moves, HORIZONS_MS).T)


def _clusters(found: list[tuple[Bands, int]], mark: float, moves: BarMoves | None) -> list[Cluster]:
    """Those at these places of bands, their chances asked for together."""
    edges = [float(_edges(bands, mark)[place]) for bands, place in found]
    chances = reach_chances(np.array(edges), mark, moves) if found else None
    return [
        Cluster(
            side=bands.side,
            low=float(bands.low[place]),
            high=float(bands.high[place]),
            edge=edge,
            standing_usd=float(bands.usd[place]),
            expected=bands.expected(place),
            away=edge / mark - 1,
            chances=None if chances is None else tuple(chances[row].tolist()),
        )
        for row, ((bands, place), edge) in enumerate(zip(found, edges, strict=True))
    ]


def _standing(profile: "LevelProfile", events: MarketEvents, least_leverage: int = 0) -> StandingLevels:
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
    """The places of the nearest large band and of those within reach that count most, none beside another.

    Nearest first.
    """
    away = np.abs(_edges(bands, mark) / mark - 1)
    held = np.where(_within_reach(bands, mark), counts, 0.0)
    nearest, taken = _nearest_place(bands, mark), list[int]()
    while len(taken) < count and len(held) and held.max() > 0:
        place = nearest if nearest is not None and not taken else int(np.argmax(held))
        taken.append(place)
        # Bands overlap, so those beside a taken one hold much of the same dollars.
        room = _APART * (bands.high[place] - bands.low[place])
        held = np.where((bands.low < bands.high[place] + room) & (bands.high > bands.low[place] - room), 0.0, held)
    return sorted(taken, key=lambda place: float(away[place]))


def _nearest_place(bands: Bands, mark: float) -> int | None:
    """The place of the nearest large band, or of the strongest of the strong bands that touch it."""
    within = np.where(_within_reach(bands, mark), bands.usd, 0.0)
    if not len(within) or within.max() <= 0.0:
        return None
    strong = within >= within.max() * NOTABLE
    places = strong.nonzero()[0]
    # Away from the mark, as far as the bands stay strong: bands overlap, and the first strong one holds only the near
    # part of what makes it so.
    first, step = (int(places[0]), 1) if bands.side is Side.SHORT else (int(places[-1]), -1)
    run = strong[first::step]
    length = len(run) if run.all() else int(run.argmin())
    return first + step * int(within[first::step][:length].argmax())


def _within_reach(bands: Bands, mark: float) -> npt.NDArray[np.bool_]:
    """Which bands the mark has not passed, and enters within `WITHIN`: a price may have moved since the last column."""
    ahead = ((bands.low + bands.high) / 2.0 - mark) * -int(bands.side) >= 0.0
    return np.asarray(ahead & (np.abs(_edges(bands, mark) / mark - 1) <= WITHIN))


def _edges(bands: Bands, mark: float) -> Float64:
    """Where the mark enters each band, coming from where it is."""
    if bands.side is Side.SHORT:
        return np.asarray(np.maximum(bands.low, mark))
    return np.asarray(np.minimum(bands.high, mark))
