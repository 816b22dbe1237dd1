"""What becomes of a position in a cascade: liquidated by the shock, in a wave, at the band's far end only, or not."""

from enum import StrEnum
from typing import Any

import msgspec

from rektscope.market.sides import Side
from rektscope.scenarios.cascade import Cascade
from rektscope.scenarios.what_if import WhatIf


class CascadeOutcome(StrEnum):
    """LIQUIDATED: before the cascade ends. IN_BAND: only if more is closed by force than expected. SURVIVES: neither.

    WRONG_WAY: the shock goes in the position's favour.
    """

    LIQUIDATED = "liquidated"
    IN_BAND = "liquidated-in-band"
    SURVIVES = "survives"
    WRONG_WAY = "other-way"


class PositionOutcome(msgspec.Struct, frozen=True):
    """The outcome.

    Attributes:
        outcome: see `CascadeOutcome`.
        liquidation_price: of the position, quote units.
        wave: in which it is liquidated, 0 by the shock itself; None where it is not.
        room: from where the price ends to the liquidation price, as a fraction of the first; below zero beyond it.
    """

    outcome: CascadeOutcome
    liquidation_price: float
    wave: int | None
    room: float

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {
            "outcome": self.outcome.value,
            "liquidation_price": self.liquidation_price,
            "wave": self.wave,
            "room": self.room,
        }


def position_outcome(answer: WhatIf, side: Side, liquidation_price: float) -> PositionOutcome:
    """What becomes of a position of `side` with a liquidation price, quote units."""
    sign = -int(side)  # a short dies upwards
    room = (liquidation_price / answer.cascade.end_price - 1) * sign
    if answer.cascade.side is not side:
        return PositionOutcome(CascadeOutcome.WRONG_WAY, liquidation_price, None, room)
    wave = _wave_at(answer.cascade, answer.shocked, liquidation_price, sign)
    if wave is not None:
        return PositionOutcome(CascadeOutcome.LIQUIDATED, liquidation_price, wave, room)
    farthest = max((each.end_price * sign for each in answer.band or ()), default=float("-inf"))
    outcome = CascadeOutcome.IN_BAND if farthest >= liquidation_price * sign else CascadeOutcome.SURVIVES
    return PositionOutcome(outcome, liquidation_price, None, room)


def _wave_at(cascade: Cascade, shocked: float, price: float, sign: int) -> int | None:
    """The wave whose push gets to a price, 0 where the shock does; None where the cascade ends before it."""
    if shocked * sign >= price * sign:
        return 0
    pushes = (number for number, wave in enumerate(cascade.waves, start=1) if wave.pushed_to * sign >= price * sign)
    return next(pushes, None)
