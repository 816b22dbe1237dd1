"""What would have saved a position: the least margin, the most leverage and the farthest stop with which it lives.

Nothing is derived from a formula. Each is searched for by following the position again (`followed.follow`, which is
what `rektscope survive` asks), so that with the value found it lives, and with one step less it does not: a cent or a
satoshi less of margin, one whole leverage more, a stop one tick farther away. A stop counts as met by a mark that the
session holds, before the one that liquidated; what it would have been filled at is not known, so its own price is
given.
"""

import math
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum

import msgspec

from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.positions.followed import Followed, FollowRequest, follow
from rektscope.risk.targets import profit_at

_CENT, _SATOSHI = Decimal("0.01"), Decimal("0.00000001")
_MOST_TIMES_NOTIONAL = 64.0
"""More margin than so many times its value saves no position; none was found that needed twice."""


class RescueKind(StrEnum):
    """What is done otherwise."""

    MARGIN = "margin"
    LEVERAGE = "leverage"
    STOP = "stop"


class Rescue(msgspec.Struct, frozen=True):
    """One thing that would have saved it.

    Attributes:
        kind: what.
        value: margin to be added at the opening (settlement currency), the leverage, or the price of the stop.
        step: the least change of it: with one step less of it the position is liquidated all the same.
        money: what it takes, settlement currency: put in as margin, or of a stop what is lost at its price.
        share: of the margin that the position had, or in cross mode of the wallet.
        met_ms: of a stop, when the price that it waits for was known; None otherwise.
    """

    kind: RescueKind
    value: float
    step: float
    money: float
    share: float
    met_ms: int | None = None


def rescues_of(request: FollowRequest, followed: Followed) -> list[Rescue]:
    """All that would have saved a position that was liquidated, the cheapest first; empty when it lived.

    Args:
        request: the position.
        followed: what became of it.
    """
    if not followed.is_rekt:
        return []
    found = (_margin(request, followed), _leverage(request, followed), _stop(request, followed))
    return sorted((rescue for rescue in found if rescue is not None), key=lambda rescue: rescue.money)


def margin_step(instrument: Instrument) -> Decimal:
    """The least amount of a market's settlement currency that is counted here: a cent, or a satoshi of a coin."""
    return _SATOSHI if instrument.contract is Contract.INVERSE else _CENT


def _margin(request: FollowRequest, followed: Followed) -> Rescue | None:
    step = margin_step(request.events.instrument)
    margin = backed_by(request, followed)

    def lives(steps: int) -> bool:
        return not follow(request, added_margin=float(steps * step)).is_rekt

    most = math.ceil(_MOST_TIMES_NOTIONAL * _notional(followed) / float(step))
    # Each trial follows the whole position, so the search begins near the usual answer and doubles, instead of halving
    # down from the largest.
    steps = max(1, math.ceil(margin / float(step)) // 64)
    while not lives(steps):
        steps *= 2
        if steps > most:
            return None
    # Now it lives with `steps` and dies with `dies`: bisection keeps both true down to one step.
    dies = steps // 2 if steps > 1 and not lives(steps // 2) else 0
    while steps - dies > 1:
        middle = (steps + dies) // 2
        dies, steps = (dies, middle) if lives(middle) else (middle, steps)
    amount = float(steps * step)
    return Rescue(RescueKind.MARGIN, amount, float(step), amount, amount / margin)


def _leverage(request: FollowRequest, followed: Followed) -> Rescue | None:
    """The largest whole leverage below the chosen one; every venue here has whole ones. None in cross mode.

    There the wallet backs a position whatever its leverage, so that none saves it.
    """
    if request.is_cross:
        return None

    def lives(leverage: int) -> bool:
        return not follow(request, leverage=float(leverage)).is_rekt

    dies = math.ceil(request.leverage)
    alive = 1
    if dies <= alive or not lives(alive):
        return None
    while dies - alive > 1:
        middle = (alive + dies) // 2
        alive, dies = (middle, dies) if lives(middle) else (alive, middle)
    margin = followed.last.answer.margin
    money = margin * (request.leverage / alive - 1.0)
    return Rescue(RescueKind.LEVERAGE, float(alive), 1.0, money, money / margin)


def _stop(request: FollowRequest, followed: Followed) -> Rescue | None:
    """The farthest price on the losing side that a mark met before the one that liquidated."""
    side, tick = request.holding.side, request.events.instrument.tick_size
    known_ms = followed.known_until_ms
    met = [
        (float(mark), int(time_ms), stage.result.answer)
        for stage in followed.stages
        for mark, time_ms in zip(
            stage.result.outcome.path.mark.tolist(), stage.result.outcome.path.time_ms.tolist(), strict=True
        )
        if time_ms < known_ms
    ]
    if not met:
        return None
    mark, met_ms, answer = min(met, key=lambda each: each[0] * side)
    rounding = ROUND_CEILING if side is Side.LONG else ROUND_FLOOR
    # A mark of float noise below its tick is on it: the session counts hundredths of a tick.
    ticks = (Decimal(repr(round(mark, 12))) / tick).to_integral_value(rounding)
    price = float(ticks * tick)
    if side * (answer.position.entry_price - price) <= 0:
        return None
    try:
        lost = -profit_at(answer, price).profit
    except InputError:  # a stop at no price, of a market whose tick is wider than its price
        return None
    return Rescue(RescueKind.STOP, price, float(tick), lost, lost / backed_by(request, followed), met_ms)


def backed_by(request: FollowRequest, followed: Followed) -> float:
    """What shares are of: the margin that the position had, or of a cross account the wallet at its opening."""
    wallet = request.backing.wallet_balance
    return followed.last.answer.margin if wallet is None else wallet


def _notional(followed: Followed) -> float:
    return followed.last.answer.entry_notional
