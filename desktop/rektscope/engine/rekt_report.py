"""The story of a position in a session, gathered from those who know each part; nothing is computed twice here.

What became of it and what would have saved it come from `positions`, what stood before it from the map, who went
before it from the realised liquidations. Sentences are made in `ui.report`.
"""

from enum import StrEnum

import msgspec
import numpy as np

from rektscope.engine.viewer import Viewer
from rektscope.levels.standing import LevelsUpTo
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.positions.followed import Call, Followed, FollowRequest, closest_calls, follow
from rektscope.positions.holdings import Closing, Holding
from rektscope.positions.position import levels_in_front
from rektscope.positions.rescue import Rescue, rescues_of
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.replay.liquidation_totals import Liquidation


class Ending(StrEnum):
    """How a position ended.

    LIQUIDATED: by the marks of the session.
    ONLY_IN_FILLS: the fills end in a liquidation that the marks do not show.
    DELEVERAGED: the venue closed it against somebody's liquidation.
    CLOSED: by its owner.
    ALIVE: it was not ended when the session was.
    """

    LIQUIDATED = "liquidated"
    ONLY_IN_FILLS = "liquidated in the fills alone"
    DELEVERAGED = "deleveraged"
    CLOSED = "closed"
    ALIVE = "alive"


class Front(msgspec.Struct, frozen=True):
    """What stood between the mark and the liquidation price at a moment; `levels` None without a map of that moment."""

    at_ms: int
    levels: LevelsUpTo | None


class GoneBefore(msgspec.Struct, frozen=True):
    """Realised liquidations of the position's side in its coin, on all venues of the session, while it lived.

    Attributes:
        count, usd: of them.
        largest: the largest of them; None where there are none, or only sums of stretches are recorded.
        are_placed: whether some were placed between published sums, so that the count is no count of orders.
        known_ms: for how much of that time liquidations are known; None: for all of it.
    """

    count: int
    usd: float
    largest: Liquidation | None
    are_placed: bool
    known_ms: int | None = None


class RektReport(msgspec.Struct, frozen=True):
    """A position's story.

    Attributes:
        request: what was asked.
        followed: what became of it.
        ending: how it ended.
        ended_ms: when, or the last price known of it.
        calls: how close it came before, the nearest first.
        fronts: what stood before it: at the opening, and an hour before the end of a life longer than two.
        gone_before: who went before it.
        rescues: what would have saved it, the cheapest first.
    """

    request: FollowRequest
    followed: Followed
    ending: Ending
    ended_ms: int
    calls: tuple[Call, ...]
    fronts: tuple[Front, ...]
    gone_before: GoneBefore
    rescues: tuple[Rescue, ...]

    @property
    def holding(self) -> Holding:
        """The position."""
        return self.request.holding

    @property
    def outlived_ms(self) -> int | None:
        """When the fills still go on although the marks had liquidated it before; None where they do not."""
        moment, holding = self.followed.rekt_at, self.holding
        if moment is None:
            return None
        last_ms = max(holding.stages[-1].from_ms, holding.closed_ms or 0)
        return last_ms if last_ms > moment.latest_ms else None


def report_of(viewer: Viewer, request: FollowRequest) -> RektReport:
    """The story of a position on the chart of a viewer whose map is built.

    Args:
        viewer: started, with the position's market chosen.
        request: the position, and up to when it is followed.

    Raises:
        InputError: it cannot be opened, or no price of its time is known.
    """
    holding = request.holding
    followed = follow(request)
    moment = followed.rekt_at
    ended_ms = followed.known_until_ms if moment is None else moment.at_ms
    ending = _ending(holding, followed)
    if ending in {Ending.CLOSED, Ending.ONLY_IN_FILLS, Ending.DELEVERAGED} and holding.closed_ms is not None:
        ended_ms = holding.closed_ms
    return RektReport(
        request,
        followed,
        ending,
        ended_ms,
        tuple(closest_calls(request, followed)),
        tuple(_fronts(viewer, followed, ended_ms)),
        _gone_before(viewer.chart.liquidations, holding, ended_ms),
        tuple(rescues_of(request, followed)),
    )


def _ending(holding: Holding, followed: Followed) -> Ending:
    if followed.is_rekt:
        return Ending.LIQUIDATED
    by = {
        Closing.OWN: Ending.CLOSED,
        Closing.LIQUIDATION: Ending.ONLY_IN_FILLS,
        Closing.DELEVERAGING: Ending.DELEVERAGED,
    }
    return Ending.ALIVE if holding.closed_by is None else by[holding.closed_by]


def _fronts(viewer: Viewer, followed: Followed, ended_ms: int) -> list[Front]:
    opened_ms = followed.stages[0].from_ms
    times = [opened_ms]
    if ended_ms - opened_ms > 2 * HOUR_MS:
        times.append(ended_ms - HOUR_MS)
    fronts = []
    for at_ms in times:
        stage = max((each for each in followed.stages if each.from_ms <= at_ms), key=lambda each: each.from_ms)
        path, side = stage.result.outcome.path, stage.result.answer.position.side
        # Fundings move the liquidation price on the way, so the one of that moment is taken; before the path there is
        # the one of the opening.
        row = int(np.searchsorted(path.time_ms, at_ms, side="right")) - 1
        price = stage.result.answer.liquidation_price if row < 0 else float(path.nearest_price[row])
        standing = viewer.frame_at(at_ms, MINUTE_MS).standing
        is_there = price is not None and not np.isnan(price)
        fronts.append(Front(at_ms, levels_in_front(standing, side, price) if is_there else None))
    return fronts


def _gone_before(index: LiquidationIndex, holding: Holding, ended_ms: int) -> GoneBefore:
    is_mine = (index.side == holding.side) & (index.time_ms > holding.opened_ms) & (index.time_ms < ended_ms)
    rows = np.flatnonzero(is_mine)
    known_ms = None
    if index.known is not None and index.known.missing(holding.opened_ms, ended_ms).stretches:
        known_ms = index.known.length_ms(holding.opened_ms, ended_ms)
    if not len(rows):
        return GoneBefore(0, 0.0, None, are_placed=False, known_ms=known_ms)
    single = rows[index.single()[rows]]
    largest = index.liquidation(int(single[np.argmax(index.usd[single])])) if len(single) else None
    return GoneBefore(len(rows), float(index.usd[rows].sum()), largest, bool(index.placed[rows].any()), known_ms)
