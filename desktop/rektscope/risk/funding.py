"""How funding moves a liquidation price: each payment takes from, or gives to, what backs the position.

A long pays rate * value at the mark price when the rate is above zero, a short when it is below. The drift assumes that
the wallet does not pay for an isolated position (its margin does, once the wallet is empty) and that mark price and
rate stay as they are.
"""

from dataclasses import dataclass

import numpy as np

from rektscope.market.errors import InputError
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.inputs import finite_number, positive_number
from rektscope.risk.liquidation import liquidation_notional
from rektscope.risk.notional import equity_at, notional_at, positions_from, price_at, requirement_at
from rektscope.risk.tiers import Floats

MOST_SETTLEMENTS = 100_000


@dataclass(frozen=True, slots=True)
class FundingDrift:
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
        settlements: how many, up to `MOST_SETTLEMENTS`.
        mark_price: the price the payments are counted at.

    Raises:
        InputError: a figure cannot be one, or the position cannot be opened.
    """
    if answer.status is AnswerStatus.CANNOT_OPEN:
        raise InputError(answer.reason)
    if answer.hedge is not None:
        raise InputError("This is calculated for single positions only, and this one is a leg of a hedged pair.")
    if not -1 < finite_number("The funding rate", rate) < 1:
        raise InputError(f"The funding rate must be a fraction (0.0001 for 0.01 %), not {rate!r}.")
    if not 0 <= settlements <= MOST_SETTLEMENTS:
        raise InputError(f"The number of settlements must be from 0 to {MOST_SETTLEMENTS:,}, not {settlements!r}.")
    positive_number("The mark price", mark_price)
    position, table = answer.position, answer.table
    one = positions_from(position.side, position.entry_price, position.quantity, answer.backing, table)
    payment = int(position.side) * rate * float(notional_at(one.size, np.array([mark_price]), table)[0])
    # Bybit counts margin taken out as it counts margin put in: with the fee to close it no longer pays for.
    counted = payment / (1 - float(one.direction[0]) * answer.rules.added_margin_fee_rate)
    backing = answer.backing - counted * np.arange(settlements + 1)
    positions = positions_from(position.side, position.entry_price, position.quantity, backing, table)
    prices = price_at(positions.size, liquidation_notional(positions, table, answer.rules)[0], table)
    marks = notional_at(positions.size, np.full(backing.shape, float(mark_price)), table)
    dead = equity_at(positions, marks) <= requirement_at(positions, marks, table, answer.rules)
    liquidated = np.flatnonzero(dead)
    prices = np.where(np.logical_or.accumulate(dead), np.nan, prices)
    return FundingDrift(payment, prices, int(liquidated[0]) if liquidated.size else None)
