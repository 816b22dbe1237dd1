"""A position along mark prices: its margin ratio at each of them, and what funding does to it on the way.

Each settlement takes rate * value at the mark from what backs a long, and gives it to what backs a short (the other way
round for a rate below zero; Binance FAQ, Introduction to Binance Futures Funding Rates), so the ratio jumps and the
liquidation price moves. The legs of a hedged pair pay and receive one after the other, so the pair pays on its net. Of
an isolated position it is its own margin that pays: the assumption is that the wallet does not pay instead, which
venues do while it holds something. Pure arrays; nothing is known of a position after its liquidation.

Two clocks are kept apart. A mark or a funding counts from when it is known (`time_ms`), so that no answer depends on
what came later; of what is known together, the order is that in which it happened (`happened_ms`, `due_ms`): the
extremes of an hourly candle are known at its end, but came before the funding of that full hour.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.hedge import pair_bankruptcy_price, pair_prices
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
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Settlements:
    """Fundings of a market, columns of one length.

    Attributes:
        time_ms: when each is known, UTC milliseconds, ascending.
        rate: fractions of the value; above zero longs pay. Of a correction, what is added to the rate counted before.
        due_ms: when each was settled; None where that is when it is known.
        is_correction: of a rate counted before, and so no settlement of its own; None where none is.
    """

    time_ms: Times
    rate: Floats
    due_ms: Times | None = None
    is_correction: Bools | None = None

    def __len__(self) -> int:
        return len(self.time_ms)

    def __getitem__(self, rows: slice | Times) -> "Settlements":
        """Some of the rows."""
        due, corrects = self.due_ms, self.is_correction
        return Settlements(
            self.time_ms[rows],
            self.rate[rows],
            None if due is None else due[rows],
            None if corrects is None else corrects[rows],
        )

    @property
    def count(self) -> int:
        """How many settlements: corrections are none."""
        return len(self) - (0 if self.is_correction is None else int(self.is_correction.sum()))


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
        second_liquidation_price: of a pair, on the other side of the mark; nan where there was none.
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
    second_liquidation_price: Floats
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


def margin_path(
    answer: Answer,
    time_ms: Times,
    mark: Floats,
    settlements: Settlements = NO_SETTLEMENTS,
    *,
    happened_ms: Times | None = None,
) -> MarginPath:
    """The position of `answer` along `mark` prices known at `time_ms`.

    A settlement comes before the first mark that is known no earlier than it, and happened when it was due or later.
    It is counted at the last mark known by then that had happened when it was due, or else at the first mark.

    Args:
        answer: status ok or no-liquidation.
        time_ms: UTC milliseconds, ascending, from the opening on.
        mark: quote units, same length.
        settlements: due after the opening.
        happened_ms: of each mark, where it is known later than it happened.

    Raises:
        InputError: there is no mark, one is not a positive number, or the position cannot be opened.
    """
    if len(time_ms) != len(mark) or not len(mark):
        raise InputError("There is no mark price from the opening on: choose an opening inside the session.")
    marks = np.asarray(mark, dtype=np.float64)
    happened = time_ms if happened_ms is None else happened_ms
    first_row, counted_row = _rows_of(settlements, time_ms, happened)
    order = np.argsort(first_row, kind="stable")
    settlements, first_row = settlements[order], first_row[order]
    payment, taken = _payments(answer, marks[counted_row[order]], settlements)
    before = np.searchsorted(first_row, np.arange(len(marks)), side="right")
    ratio = margin_ratio(answer, marks, taken[before])
    crossed = np.flatnonzero(ratio >= 1)
    end = int(crossed[0]) + 1 if crossed.size else len(marks)
    lived = int(before[end - 1]) if crossed.size else len(settlements)
    met = marks[: end - 1] if crossed.size else marks
    prices = liquidation_prices_without(answer, taken[: lived + 1], _seen_from(answer, met, first_row[:lived]))
    return MarginPath(
        time_ms=time_ms[:end],
        mark=marks[:end],
        ratio=ratio[:end],
        is_rekt=bool(crossed.size),
        settled=settlements[:lived],
        payment=payment[:lived],
        liquidation_price=prices[0],
        second_liquidation_price=prices[1],
        settled_before=before[:end].astype(np.int64),
        taken=taken[: lived + 1],
    )


def _rows_of(settlements: Settlements, time_ms: Times, happened_ms: Times) -> tuple[Times, Times]:
    """Of each settlement the first mark after it (one beyond the last where there is none), and the mark it counts."""
    due_ms = settlements.time_ms if settlements.due_ms is None else settlements.due_ms
    first = np.full(len(settlements), len(time_ms), dtype=np.int64)
    counted = np.zeros(len(settlements), dtype=np.int64)
    for number, (known, due) in enumerate(zip(settlements.time_ms, due_ms, strict=True)):
        start = int(np.searchsorted(time_ms, known))
        after = np.flatnonzero(happened_ms[start:] >= due)
        if after.size:
            first[number] = start + after[0]
        upto = np.flatnonzero(happened_ms[: int(np.searchsorted(time_ms, known, side="right"))] <= due)
        if upto.size:
            counted[number] = upto[-1]
    return first, counted


def _seen_from(answer: Answer, met: Floats, first_row: Times) -> Floats:
    """The mark from which each price of a pair is looked for: the last one survived while it was in force."""
    if not len(met):
        return np.full(len(first_row) + 1, answer.position.entry_price)
    rows = np.clip(np.append(first_row, len(met)) - 1, 0, len(met) - 1)
    return np.asarray(met[rows], dtype=np.float64)


def _payments(answer: Answer, mark: Floats, settlements: Settlements) -> tuple[Floats, Floats]:
    """What each settlement costs, and what all up to it, from none on, take out of what backs the position."""
    if not len(settlements):
        return np.empty(0), np.zeros(1)
    payment, counted = np.zeros(len(settlements)), np.zeros(len(settlements))
    sides = [answer.position.side] if answer.hedge is None else [answer.position.side, answer.hedge.side]
    for side, leg in zip(sides, answer.legs(), strict=True):
        of_leg = int(side) * settlements.rate * notional_at(leg.size, mark, answer.table)
        payment += of_leg
        # Bybit counts margin taken out as it counts margin put in: with the fee to close it no longer pays for.
        counted += of_leg / (1 - float(leg.direction[0]) * answer.rules.added_margin_fee_rate)
    return payment, np.concatenate([[0.0], np.cumsum(counted)])


def liquidation_prices_without(answer: Answer, taken: Floats, mark: Floats | None = None) -> tuple[Floats, Floats]:
    """The liquidation prices with each amount taken out of what backs the position: its own, and the second of a pair.

    Args:
        answer: status ok or no-liquidation.
        taken: settlement currency, as `MarginPath.taken`; the first is zero.
        mark: of a pair, where it is alive each time; its entry by default.

    Returns:
        Two columns of the length of `taken`, nan where there is no price. The first of a pair stays on the side of the
        mark on which it was at the opening, as long as there is one on that side.
    """
    if answer.hedge is not None:
        seen_from = np.full(len(taken), answer.position.entry_price) if mark is None else mark
        rows = [_pair_row(answer, float(each), float(at)) for each, at in zip(taken, seen_from, strict=True)]
        first, second = np.array(rows).T
        return first, second
    none = np.full(len(taken), np.nan)
    if len(taken) == 1:
        return np.array([np.nan if answer.liquidation_price is None else answer.liquidation_price]), none
    one = _with_backing(answer, answer.backing - taken)
    return price_at(one.size, liquidation_notional(one, answer.table, answer.rules)[0], answer.table), none


def _pair_row(answer: Answer, taken: float, mark: float) -> tuple[float, float]:
    prices = pair_prices(answer, taken, mark)
    falls = answer.liquidation_price is not None and answer.liquidation_price < answer.position.entry_price
    first, second = [*sorted(prices, reverse=not falls), np.nan, np.nan][:2]
    return first, second


def bankruptcy_price_without(answer: Answer, taken: float) -> float | None:
    """The bankruptcy price with an amount taken out of what backs the position; None where no price is one."""
    if not taken:
        return answer.bankruptcy_price
    if answer.hedge is not None:
        return pair_bankruptcy_price(answer, taken)
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
