"""Whether a position lives through a stretch of mark prices, and how close it came.

Venues compare equity with maintenance margin at the mark price, never at the last trade; so does this. Pure arrays:
the caller takes the marks from its session, from the opening on.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.notional import equity_at, notional_at, requirement_at
from rektscope.risk.tiers import Floats


@dataclass(frozen=True, slots=True)
class Survival:
    """What became of a position. Figures count up to its liquidation, after which there is no position.

    Attributes:
        rekt: whether it was liquidated.
        rekt_at_ms: time of the first mark at which equity <= requirement; None when it lived.
        mark_at_rekt: that mark price; None when it lived.
        worst_margin_ratio: largest requirement / equity met; 1 or more is liquidation, infinite where a jump of the
            mark left no equity at all.
        worst_at_ms: when.
        closest_distance: smallest distance from mark to liquidation price as a fraction of the mark, 0 when it was
            reached; None when the position has no liquidation price.
        closest_at_ms: when; None likewise.
    """

    rekt: bool
    rekt_at_ms: int | None
    mark_at_rekt: float | None
    worst_margin_ratio: float
    worst_at_ms: int
    closest_distance: float | None
    closest_at_ms: int | None


def survive(answer: Answer, time_ms: npt.NDArray[np.int64], mark: Floats) -> Survival:
    """What `mark` prices at `time_ms` do to the position of `answer`.

    Args:
        answer: from `calculator.calculate`, status ok or no-liquidation.
        time_ms: UTC milliseconds, ascending, from the opening on.
        mark: quote units, same length.

    Raises:
        InputError: the position cannot be opened, there is no mark, or a mark is not a positive number.
    """
    if len(time_ms) != len(mark) or not len(mark):
        raise InputError("There is no mark price from the opening on: choose an opening inside the session.")
    ratio = margin_ratio(answer, mark)
    crossed = np.flatnonzero(ratio >= 1)
    rekt = bool(crossed.size)
    end = int(crossed[0]) + 1 if rekt else len(mark)
    worst = int(np.argmax(ratio[:end]))
    closest, closest_at = _closest(answer, mark[:end], rekt=rekt)
    return Survival(
        rekt=rekt,
        rekt_at_ms=int(time_ms[end - 1]) if rekt else None,
        mark_at_rekt=float(mark[end - 1]) if rekt else None,
        worst_margin_ratio=float(ratio[worst]),
        worst_at_ms=int(time_ms[worst]),
        closest_distance=closest,
        closest_at_ms=None if closest_at is None else int(time_ms[closest_at]),
    )


def margin_ratio(answer: Answer, mark: Floats) -> Floats:
    """Requirement / equity at each mark, as the venue shows it; infinite where equity is zero or less.

    The requirement is the maintenance margin, plus the closing fee where the venue's rules count one.

    Raises:
        InputError: the position cannot be opened, or a mark is not a positive number.
    """
    if answer.status is AnswerStatus.CANNOT_OPEN:
        raise InputError(answer.reason)
    marks = np.asarray(mark, dtype=np.float64)
    if not np.all(np.isfinite(marks) & (marks > 0)):
        raise InputError("A mark price is not a positive number: the session's marks cannot be used.")
    equity = requirement = np.zeros(marks.shape)
    for leg in answer.legs():
        notional = notional_at(leg.size, marks, answer.table)
        equity = equity + equity_at(leg, notional)
        requirement = requirement + requirement_at(leg, notional, answer.table, answer.rules)
    alive = equity > 0
    return np.where(alive, requirement / np.where(alive, equity, 1.0), np.inf)


def _closest(answer: Answer, mark: Floats, *, rekt: bool) -> tuple[float | None, int | None]:
    """Smallest distance to a liquidation price, and the index where; the end of it when it was reached."""
    prices = [price for price in (answer.liquidation_price, answer.second_liquidation_price) if price is not None]
    if not prices:
        return None, None
    if rekt:
        return 0.0, len(mark) - 1
    distance = np.min([np.abs(mark - price) / mark for price in prices], axis=0)
    nearest = int(np.argmin(distance))
    return float(distance[nearest]), nearest
