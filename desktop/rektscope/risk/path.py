"""A position along mark prices: its margin ratio at each of them, and what funding does to it on the way.

Each settlement takes rate * value at the mark from what backs a long, and gives it to what backs a short (the other way
round for a rate below zero; Binance FAQ, Introduction to Binance Futures Funding Rates), so the ratio jumps and the
liquidation price moves. Of an isolated position that is its own margin: the assumption is that the wallet does not pay
instead, which venues do while it holds something. Pure arrays; nothing is known of a position after its liquidation.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.liquidation import liquidation_notional
from rektscope.risk.notional import (
    Positions,
    bankruptcy_notional,
    counts_requirement,
    equity_at,
    notional_at,
    positions_from,
    price_at,
    requirement_at,
)
from rektscope.risk.tiers import Floats

Times = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Settlements:
    """Fundings of a market, columns of one length.

    Attributes:
        time_ms: UTC milliseconds, ascending.
        rate: fractions of the value; above zero longs pay.
    """

    time_ms: Times
    rate: Floats

    def __len__(self) -> int:
        return len(self.time_ms)


NO_SETTLEMENTS = Settlements(np.empty(0, dtype=np.int64), np.empty(0))


@dataclass(frozen=True, slots=True, eq=False)
class MarginPath:
    """A position from its opening to its liquidation, or to the last mark.

    Attributes:
        time_ms: of each mark met.
        mark: quote units.
        ratio: requirement / equity at each mark, 1 or more is liquidation; infinite where no equity is left. This over
            `time_ms` is the curve of the margin ratio.
        is_rekt: whether the last mark met liquidated it.
        settled: the fundings settled while it lived.
        payment: of each, settlement currency; below zero when the position received.
        liquidation_price: in force after 0, 1, ... of them, one more than fundings; nan where there was none.
        settled_before: of each mark, how many fundings were settled by then: `liquidation_price[settled_before]` is
            the price in force at each mark.
        taken: out of what backs the position after 0, 1, ... fundings, settlement currency; of one length with
            `liquidation_price`.
    """

    time_ms: Times
    mark: Floats
    ratio: Floats
    is_rekt: bool
    settled: Settlements
    payment: Floats
    liquidation_price: Floats
    settled_before: Times
    taken: Floats

    @property
    def funding_paid(self) -> float:
        """All payments together, settlement currency; below zero when the position received more than it paid."""
        return float(self.payment.sum())


def margin_ratio(answer: Answer, mark: Floats, taken: Floats | float = 0.0) -> Floats:
    """Requirement / equity at each mark, as the venue shows it; infinite where equity is zero or less.

    The requirement is the maintenance margin, plus the closing fee where the venue's rules count one.

    Args:
        answer: status ok or no-liquidation.
        mark: quote units.
        taken: out of what backs the position by each mark, settlement currency.

    Raises:
        InputError: the position cannot be opened, or a mark is not a positive number.
    """
    if answer.status is AnswerStatus.CANNOT_OPEN:
        raise InputError(answer.reason)
    marks = np.asarray(mark, dtype=np.float64)
    if not np.all(np.isfinite(marks) & (marks > 0)):
        raise InputError("A mark price is not a positive number: the session's marks cannot be used.")
    equity = requirement = np.zeros(marks.shape)
    legs = answer.legs()
    for leg, counted in zip(legs, counts_requirement(legs, answer.rules), strict=True):
        notional = notional_at(leg.size, marks, answer.table)
        equity = equity + equity_at(leg, notional)
        requirement = requirement + counted * requirement_at(leg, notional, answer.table, answer.rules)
    equity = equity - taken
    alive = equity > 0
    return np.where(alive, requirement / np.where(alive, equity, 1.0), np.inf)


def margin_path(answer: Answer, time_ms: Times, mark: Floats, settlements: Settlements = NO_SETTLEMENTS) -> MarginPath:
    """The position of `answer` along `mark` prices at `time_ms`.

    A settlement at the time of a mark comes before it, and is counted at the last mark up to then (at the first mark,
    where none came before).

    Args:
        answer: status ok or no-liquidation.
        time_ms: UTC milliseconds, ascending, from the opening on.
        mark: quote units, same length.
        settlements: later than the opening.

    Raises:
        InputError: there is no mark, one is not a positive number, the position cannot be opened, or it is a leg of a
            pair and there are settlements.
    """
    if len(time_ms) != len(mark) or not len(mark):
        raise InputError("There is no mark price from the opening on: choose an opening inside the session.")
    if answer.hedge is not None and len(settlements):
        raise InputError("Funding is counted for single positions only, and this one is a leg of a hedged pair.")
    marks = np.asarray(mark, dtype=np.float64)
    payment, taken = _payments(answer, time_ms, marks, settlements)
    before = np.searchsorted(settlements.time_ms, time_ms, side="right")
    ratio = margin_ratio(answer, marks, taken[before])
    crossed = np.flatnonzero(ratio >= 1)
    end = int(crossed[0]) + 1 if crossed.size else len(marks)
    lived = int(before[end - 1]) if crossed.size else len(settlements)
    return MarginPath(
        time_ms=time_ms[:end],
        mark=marks[:end],
        ratio=ratio[:end],
        is_rekt=bool(crossed.size),
        settled=Settlements(settlements.time_ms[:lived], settlements.rate[:lived]),
        payment=payment[:lived],
        liquidation_price=liquidation_prices_without(answer, taken[: lived + 1]),
        settled_before=before[:end].astype(np.int64),
        taken=taken[: lived + 1],
    )


def _payments(answer: Answer, time_ms: Times, mark: Floats, settlements: Settlements) -> tuple[Floats, Floats]:
    """What each settlement costs, and what all up to it, from none on, take out of what backs the position."""
    if not len(settlements):
        return np.empty(0), np.zeros(1)
    (leg,) = answer.legs()
    in_force = np.maximum(np.searchsorted(time_ms, settlements.time_ms, side="right") - 1, 0)
    value = notional_at(leg.size, mark[in_force], answer.table)
    payment = int(answer.position.side) * settlements.rate * value
    # Bybit counts margin taken out as it counts margin put in: with the fee to close it no longer pays for.
    counted = payment / (1 - float(leg.direction[0]) * answer.rules.added_margin_fee_rate)
    return payment, np.concatenate([[0.0], np.cumsum(counted)])


def liquidation_prices_without(answer: Answer, taken: Floats) -> Floats:
    """The liquidation price with each amount taken out of what backs the position; nan where there is none.

    Args:
        answer: status ok or no-liquidation; of a pair no amount but zero can be taken.
        taken: settlement currency, as `MarginPath.taken`; the first is zero.
    """
    if len(taken) == 1:
        return np.array([np.nan if answer.liquidation_price is None else answer.liquidation_price])
    one = _with_backing(answer, answer.backing - taken)
    return price_at(one.size, liquidation_notional(one, answer.table, answer.rules)[0], answer.table)


def bankruptcy_price_without(answer: Answer, taken: float) -> float | None:
    """The bankruptcy price with an amount taken out of what backs the position; None where no price is one."""
    if not taken:
        return answer.bankruptcy_price
    one = _with_backing(answer, np.array([answer.backing - taken]))
    price = float(price_at(one.size, bankruptcy_notional(one, answer.rules), answer.table)[0])
    return None if np.isnan(price) else price


def _with_backing(answer: Answer, backing: Floats) -> Positions:
    position = answer.position
    return positions_from(
        position.side,
        position.entry_price,
        position.quantity,
        backing,
        answer.table,
        set_aside=answer.required_by_others,
    )
