"""How funding moves a liquidation price: each payment takes from, or gives to, what backs the position.

A long pays rate * value at the mark price when the rate is above zero, a short when it is below; a hedged pair pays on
its net. The drift assumes that the wallet does not pay for an isolated position (its margin does, once the wallet is
empty) and that mark price and rate stay as they are.
"""

import msgspec
import numpy as np

from rektscope.market.errors import InputError
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.backing import Settlements
from rektscope.risk.inputs import finite_number, positive_number
from rektscope.risk.moved_prices import liquidation_prices_without
from rektscope.risk.path import margin_ratio, payments_of
from rektscope.risk.tiers import Floats

MOST_SETTLEMENTS = 100_000
MOST_SETTLEMENTS_OF_PAIR = 2_000
"""A pair's price is searched anew after each: more than a year of them take long."""


class FundingDrift(msgspec.Struct, frozen=True):
    """Liquidation prices as funding is settled.

    Attributes:
        payment: per settlement, settlement currency; below zero when the position receives.
        liquidation_prices: after 0, 1, ... settlements; nan where there is none, and once liquidated.
        liquidated_after: settlements until funding alone liquidates at the mark price; None when it does not.
    """

    payment: float
    liquidation_prices: Floats
    liquidated_after: int | None


def funding_drift(answer: Answer, rate: float, settlements: int, mark_price: float) -> FundingDrift:
    """Where the position of `answer` is liquidated after up to `settlements` fundings at `rate`, the mark unchanged.

    Args:
        answer: status ok or no-liquidation.
        rate: per settlement, a fraction; above zero longs pay.
        settlements: how many, up to `MOST_SETTLEMENTS`, or `MOST_SETTLEMENTS_OF_PAIR`.
        mark_price: the price the payments are counted at.

    Raises:
        InputError: a figure cannot be one, or the position cannot be opened.
    """
    if answer.status is AnswerStatus.CANNOT_OPEN:
        raise InputError(answer.reason)
    if not -1 < finite_number("The funding rate", rate) < 1:
        raise InputError(f"The funding rate must be a fraction (0.0001 for 0.01 %), not {rate!r}.")
    if not 0 <= settlements <= MOST_SETTLEMENTS:
        raise InputError(f"The number of settlements must be from 0 to {MOST_SETTLEMENTS:,}, not {settlements!r}.")
    if answer.hedge is not None and settlements > MOST_SETTLEMENTS_OF_PAIR:
        raise InputError(
            f"The number of settlements of a hedged pair must be from 0 to {MOST_SETTLEMENTS_OF_PAIR:,}, "
            f"not {settlements!r}."
        )
    positive_number("The mark price", mark_price)
    each, taken_each = payments_of(answer, np.array([mark_price]), Settlements(np.zeros(1, np.int64), np.array([rate])))
    taken = float(taken_each[0]) * np.arange(settlements + 1, dtype=np.float64)
    marks = np.full(len(taken), float(mark_price))
    # After n payments, as if each n were a mark of its own: one call does for all of them.
    dead = margin_ratio(answer, marks, taken) >= 1
    liquidated = np.flatnonzero(dead)
    alive = len(taken) if not liquidated.size else int(liquidated[0])
    prices = np.full(len(taken), np.nan)
    prices[:alive] = liquidation_prices_without(answer, taken[:alive], marks[:alive])[0]
    return FundingDrift(float(each[0]), prices, int(liquidated[0]) if liquidated.size else None)
