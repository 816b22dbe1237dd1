"""The ground of a what-if on all venues of a coin: their profiles summed on the rows of the market on the chart.

As the merged map does it: levels stay at their prices, what the chart's own mark has passed stands beside it, a market
whose price is of another thing is left out, and shares are weighed by open interest. A flow that all venues share moves
the price as the chart's own curve says, by as much less as all of them trade more than it alone.
"""

import math
from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from rektscope.engine.merged_map import MOST_APART
from rektscope.engine.profile import LevelProfile
from rektscope.levels.calibration import merged
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.risk.margin_rules import MarginRules
from rektscope.scenarios.ground import Ground, ground_at
from rektscope.scenarios.impact import Impact
from rektscope.scenarios.shares import shared_profile
from rektscope.sessions.session import SessionInfo

Float64 = npt.NDArray[np.float64]


class VenueMarket(msgspec.Struct, frozen=True, eq=False):
    """A market of the coin, with its own margin rules."""

    events: MarketEvents
    margin: MarginRules


def merged_ground(
    markets: Sequence[VenueMarket], info: SessionInfo, at_ms: int, parameters: BookParameters = DEFAULT_PARAMETERS
) -> Ground:
    """The ground of a moment on all markets, the one on the chart first; those without a price by then are left out.

    Raises:
        InputError: the first has no price by then.
    """
    own = ground_at(markets[0].events, markets[0].margin, info, at_ms, parameters)
    found = [own]
    for each in markets[1:]:
        try:
            ground = ground_at(each.events, each.margin, info, at_ms, parameters)
        except InputError:  # it has no price yet, or no levels: what is summed is named
            continue
        if _is_of_same_thing(own.profile, ground.profile):
            found.append(ground)
    if len(found) == 1:
        return own
    return Ground(
        market=own.market,
        model=own.model,
        profile=merged_profile([ground.profile for ground in found]),
        impact=merged_impact([ground.impact for ground in found]),
        markets=tuple(ground.market for ground in found),
    )


def merged_before(
    markets: Sequence[VenueMarket], info: SessionInfo, at_ms: int, parameters: BookParameters = DEFAULT_PARAMETERS
) -> LevelProfile:
    """What stood at an earlier moment on these markets; InputError where the first has no price by then."""
    own = shared_profile(markets[0].events, markets[0].margin, info, at_ms, parameters)
    found = [own]
    for each in markets[1:]:
        try:
            profile = shared_profile(each.events, each.margin, info, at_ms, parameters)
        except InputError:  # it had no price yet
            continue
        if _is_of_same_thing(own, profile):
            found.append(profile)
    return merged_profile(found)


def merged_profile(profiles: Sequence[LevelProfile]) -> LevelProfile:
    """The sum, at the mark and on the rows of the first; classes of all stand side by side."""
    own = profiles[0]
    top = max(float(each.prices[-1]) + each.row_price / 2 for each in profiles)
    # A top on an edge must not make a row more through the noise of the division.
    rows = max(len(own.prices), math.ceil(top / own.row_price - 1e-9))
    edges = np.asarray(np.arange(rows + 1) * own.row_price, dtype=np.float64)
    prices = np.asarray(edges[:-1] + own.row_price / 2, dtype=np.float64)
    parts = [_beside_the_mark(_on_rows(each, edges), prices, own) for each in profiles]
    return replace(
        own,
        open_interest_usd=sum(each.open_interest_usd for each in profiles),
        consumed_usd=(sum(each.consumed_usd[0] for each in profiles), sum(each.consumed_usd[1] for each in profiles)),
        is_scaled=all(each.is_scaled for each in profiles),
        prices=prices,
        leverages=np.concatenate([each.leverages for each in profiles]),
        usd=np.concatenate(parts, axis=1),
        known_since_ms=max(each.known_since_ms for each in profiles),
        calibration=merged([(each.calibration, each.open_interest_usd) for each in profiles]),
    )


def merged_impact(impacts: Sequence[Impact]) -> Impact:
    """The first one's curve, for a flow that all share by their volume: c is as 1 / root of the volume traded."""
    own, whole = impacts[0], sum(each.volume_usd for each in impacts)
    if own.volume_usd <= 0.0 or whole <= 0.0:
        return own
    # Of a flow F each venue takes its share of the volume, F * own / whole, and its curve gives c sqrt(F * own /
    # whole).
    return replace(own, coefficient=own.coefficient * math.sqrt(own.volume_usd / whole), volume_usd=whole)


def _is_of_same_thing(own: LevelProfile, other: LevelProfile) -> bool:
    return 1.0 / MOST_APART < other.mark / own.mark < MOST_APART


def _on_rows(profile: LevelProfile, edges: Float64) -> Float64:
    """(2, classes, rows) its USD on rows with these edges: each of its own rows evenly over those that it lies in."""
    own_edges = np.append(profile.prices - profile.row_price / 2, profile.prices[-1] + profile.row_price / 2)
    running = np.zeros((*profile.usd.shape[:2], len(own_edges)))
    np.cumsum(profile.usd, axis=2, out=running[:, :, 1:])
    flat = running.reshape(-1, len(own_edges))
    # Sums from below are interpolated and their differences taken, so that nothing is lost between rows of two heights.
    spread = np.stack([np.interp(edges, own_edges, each) for each in flat])
    return np.diff(spread, axis=1).reshape(*profile.usd.shape[:2], -1)


def _beside_the_mark(usd: Float64, prices: Float64, own: LevelProfile) -> Float64:
    """Longs at or above the chart's own mark in the row below it, shorts at or below it in the row above it."""
    row = int(np.searchsorted(prices + own.row_price / 2, own.mark, side="right"))
    longs, shorts = usd
    # A venue's own mark may lie a row away from the chart's. Its longs still stand, and a fall meets them at once.
    longs[:, max(0, row - 1)] += longs[:, row:].sum(axis=1)
    longs[:, row:] = 0.0
    above = min(row + 1, shorts.shape[1] - 1)
    passed = shorts[:, :above].sum(axis=1)
    shorts[:, :above] = 0.0
    shorts[:, above] += passed
    return usd
