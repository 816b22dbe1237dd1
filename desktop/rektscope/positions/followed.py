"""A position of several stages along the marks of a session: `survival` of each, one after the other.

Between two fills a position is one of the calculator's: its average entry, its size, and the margin that its leverage
asks of both. What fundings took by then, and margin that was added, go on into the next stage; when the position is
closed in part, that part of them goes with it (Binance releases isolated margin in proportion, "How to Adjust Margin
and Positions"; the same is assumed elsewhere). Behind a position in cross mode stands the wallet, with the fundings
paid and the profit taken by closing parts of it. Times are UTC milliseconds, amounts settlement currency.
"""

from collections.abc import Callable, Sequence

import msgspec
import numpy as np
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.times import MINUTE_MS
from rektscope.positions.holdings import Holding, realised_profit
from rektscope.positions.moment import LiquidationMoment
from rektscope.positions.outcome import Outcome, moment_of
from rektscope.positions.price_basis import judged_by
from rektscope.positions.survival import OWN_MARGIN, Backing, SurvivalResult, survive_session
from rektscope.risk.backing import money_at
from rektscope.risk.positions import MarginMode
from rektscope.risk.tiers import Floats


class FollowRequest(msgspec.Struct, frozen=True):
    """What is asked of a position.

    Attributes:
        events: of its market.
        holding: the position.
        leverage: chosen at its opening.
        until_ms: up to when it is followed; a position that was closed by its owner, up to that.
        with_funding: whether the session's fundings are settled on the way.
        backing: its own margin, or a cross account as it was at the opening; transfers are no part of it.
    """

    events: MarketEvents
    holding: Holding
    leverage: float
    until_ms: int
    with_funding: bool = True
    backing: Backing = OWN_MARGIN

    @property
    def is_cross(self) -> bool:
        """Whether an account backs it."""
        return self.backing.mode is MarginMode.CROSS


class FollowedStage(msgspec.Struct, frozen=True):
    """A stage with what became of it; `from_ms` is when it began."""

    from_ms: int
    result: SurvivalResult


class Followed(msgspec.Struct, frozen=True):
    """A position with what became of it.

    Attributes:
        stages: those in which prices were known, in order; the last one ends it.
    """

    stages: tuple[FollowedStage, ...]

    @property
    def last(self) -> SurvivalResult:
        """Of the last stage."""
        return self.stages[-1].result

    @property
    def is_rekt(self) -> bool:
        """Whether it was liquidated."""
        return self.last.outcome.survival.rekt

    @property
    def rekt_at(self) -> LiquidationMoment | None:
        """When it was liquidated; None when it lived."""
        return self.last.outcome.moment

    @property
    def known_until_ms(self) -> int:
        """When its liquidation was known, or the last price of it."""
        return int(self.last.outcome.path.time_ms[-1])

    @property
    def funding_paid(self) -> float:
        """While it lived; below zero when it received more than it paid."""
        return sum(stage.result.outcome.survival.funding_paid for stage in self.stages)

    @property
    def is_certain(self) -> bool:
        """Whether no candle leaves open what came first; see `outcome.Outcome`."""
        return all(stage.result.outcome.is_certain for stage in self.stages)


def follow(request: FollowRequest, *, leverage: float | None = None, added_margin: float = 0.0) -> Followed:
    """What becomes of a position by the marks of its market.

    Args:
        request: the position.
        leverage: another one than it was opened with.
        added_margin: put in with the first fill, or of a cross account had beside its wallet.

    Raises:
        InputError: there are no prices to judge by, or the position cannot be opened.
    """
    holding = request.holding
    stages: list[FollowedStage] = []
    carried, failure = added_margin, None
    for number, stage in enumerate(holding.stages):
        until_ms = _end_of(request, number)
        if request.is_cross:
            carried += sum(realised_profit(part, holding.side, request.events.instrument) for part in stage.closed)
        elif number:
            # At most 1: a position that grew brings the margin of the larger size with it, not more of what was
            # carried.
            carried *= min(1.0, stage.quantity / holding.stages[number - 1].quantity)
        try:
            result = survive_session(
                request.events,
                holding.side,
                stage.entry_price,
                leverage or request.leverage,
                stage.quantity,
                stage.from_ms,
                until_ms,
                with_funding=request.with_funding,
                backing=_backing(request, stage.from_ms, carried),
            )
        except InputError as error:
            # Two fills between two marks make a stage without a price. It is skipped, as nothing can have happened in
            # it.
            if not _has_no_price(request.events, stage.from_ms, until_ms):
                raise
            failure = error
            continue
        stages.append(FollowedStage(stage.from_ms, result))
        if result.outcome.survival.rekt:
            break
        carried -= result.outcome.survival.funding_paid
    if not stages:
        raise failure or InputError("The position has no fills.")
    return Followed(tuple(stages))


def first_reported(holdings: Sequence[Holding], request_of: Callable[[Holding], FollowRequest]) -> FollowRequest:
    """The position that a report is about where nobody chose: the last one that was liquidated, else the last.

    Args:
        holdings: at least one, oldest first.
        request_of: what is asked of each.

    Raises:
        InputError: what is asked of the only one cannot be asked.
    """
    for holding in reversed(holdings):
        if holding.is_forced or len(holdings) == 1:
            return request_of(holding)
        try:
            request = request_of(holding)
            if follow(request).is_rekt:
                return request
        except InputError:  # one that the session does not cover or that could not be opened so is not the one
            continue
    return request_of(holdings[-1])


class Call(msgspec.Struct, frozen=True):
    """A moment at which the price came near the liquidation price.

    Attributes:
        moment: when.
        mark: the price that came near, quote units.
        liquidation_price: in force then.
        distance: between the two, as a fraction of the mark.
    """

    moment: LiquidationMoment
    mark: float
    liquidation_price: float
    distance: float


_APART_SHARE, _LEAST_APART_MS = 0.08, 30 * MINUTE_MS


def closest_calls(request: FollowRequest, followed: Followed, most: int = 3) -> list[Call]:
    """The moments at which a position came nearest to its liquidation while it lived, the nearest first.

    Two of them are at least half an hour and 8 % of its life apart, as the marks of one swing are one call; so is each
    from the liquidation itself, which is none.
    """
    judged, _ = judged_by(request.events)
    opened_ms = request.holding.opened_ms
    apart_ms = max(_LEAST_APART_MS, _APART_SHARE * (followed.known_until_ms - opened_ms))
    rows = [
        (float(distance), stage, row)
        for stage in followed.stages
        for row, distance in enumerate(_distances(stage.result.outcome))
        if np.isfinite(distance)
    ]
    taken = [float(followed.last.outcome.path.happened_ms[-1])] if followed.is_rekt else []
    calls: list[Call] = []
    for distance, stage, row in sorted(rows, key=lambda each: each[0]):
        path = stage.result.outcome.path
        happened_ms = float(path.happened_ms[row])
        if len(calls) == most:
            break
        if any(abs(happened_ms - other) < apart_ms for other in taken):
            continue
        taken.append(happened_ms)
        moment = moment_of(stage.result.answer, path, row, judged, stage.from_ms)
        calls.append(Call(moment, float(path.mark[row]), float(path.nearest_price[row]), distance))
    return calls


def _distances(outcome: Outcome) -> Floats:
    """Of each mark met alive, to the liquidation price in force, as a fraction of it; nan where there is none."""
    path = outcome.path
    distance = np.abs(path.mark - path.nearest_price) / path.mark
    # The last mark of a liquidated position is the liquidation.
    return np.asarray(distance[:-1] if path.is_rekt else distance)


def _end_of(request: FollowRequest, number: int) -> int:
    """Up to when a stage is followed: the next fill, the owner's own close, or as far as is asked."""
    holding = request.holding
    if number + 1 < len(holding.stages):
        return min(holding.stages[number + 1].from_ms, request.until_ms)
    if holding.closed_ms is None or holding.is_forced:
        return request.until_ms
    return min(holding.closed_ms, request.until_ms)


def _backing(request: FollowRequest, from_ms: int, carried: float) -> Backing:
    """What stands behind a stage, with what came to it, or went, before: fundings, and in cross mode profit taken."""
    if request.is_cross:
        return replace(request.backing, wallet_balance=(request.backing.wallet_balance or 0.0) + carried)
    return Backing(transfers=money_at([(from_ms, carried)])) if carried else OWN_MARGIN


def _has_no_price(events: MarketEvents, from_ms: int, until_ms: int) -> bool:
    judged, _ = judged_by(events)
    return until_ms <= from_ms or not len(judged.marks.between(from_ms + 1, until_ms + 1))
