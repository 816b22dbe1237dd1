"""Whether a position survives a stretch of mark prices, and how close it came to liquidation.

Venues compare equity with maintenance margin at the mark price, never at the last trade; so does this. Pure arrays:
the caller takes the marks from its session, from the opening on. The way there, mark by mark, is `path`.
"""

import msgspec
import numpy as np

from rektscope.risk.answer import Answer
from rektscope.risk.backing import NO_SETTLEMENTS, Settlements, Times
from rektscope.risk.path import MarginPath, margin_path, margin_ratio
from rektscope.risk.tiers import Floats

__all__ = ["Survival", "closest_row", "margin_ratio", "survival_of", "survive"]


class Survival(msgspec.Struct, frozen=True):
    """What became of a position. Figures count up to its liquidation, after which there is no position.

    Attributes:
        rekt: whether it was liquidated.
        rekt_at_ms: time of the first mark at which equity <= requirement; None when it lived.
        mark_at_rekt: that mark price; None when it lived.
        worst_margin_ratio: largest requirement / equity met; 1 or more is liquidation, infinite where a jump of the
            mark left no equity at all.
        worst_at_ms: when.
        closest_distance: smallest distance from mark to the liquidation price then in force as a fraction of the mark,
            0 when it was reached; None when the position has no liquidation price.
        closest_at_ms: when; None likewise.
        funding_paid: while it lived, settlement currency; below zero when it received more than it paid.
        settlement_count: fundings settled while it lived.
        last_liquidation_price: in force at the end, moved by funding; None when there is none.
        put_in: money that came to its backing while it lived, settlement currency; taken out below zero.
        funding_paid_by_others: by other positions of the account in that time; below zero when they received.
    """

    rekt: bool
    rekt_at_ms: int | None
    mark_at_rekt: float | None
    worst_margin_ratio: float
    worst_at_ms: int
    closest_distance: float | None
    closest_at_ms: int | None
    funding_paid: float = 0.0
    settlement_count: int = 0
    last_liquidation_price: float | None = None
    put_in: float = 0.0
    funding_paid_by_others: float = 0.0


def survive(answer: Answer, time_ms: Times, mark: Floats, settlements: Settlements = NO_SETTLEMENTS) -> Survival:
    """What `mark` prices at `time_ms`, and fundings, do to the position of `answer`.

    Args:
        answer: from `calculator.calculate`, status ok or no-liquidation.
        time_ms: UTC milliseconds, ascending, from the opening on.
        mark: quote units, same length.
        settlements: later than the opening; none unless given.

    Raises:
        InputError: as `path.margin_path`.
    """
    return survival_of(margin_path(answer, time_ms, mark, settlements))


def survival_of(path: MarginPath) -> Survival:
    """What became of a position on the `path` it took."""
    worst = int(path.ratio.argmax())
    closest, closest_at = _closest(path)
    last = float(path.liquidation_price[-1])
    return Survival(
        rekt=path.is_rekt,
        rekt_at_ms=int(path.time_ms[-1]) if path.is_rekt else None,
        mark_at_rekt=float(path.mark[-1]) if path.is_rekt else None,
        worst_margin_ratio=float(path.ratio[worst]),
        worst_at_ms=int(path.time_ms[worst]),
        closest_distance=closest,
        closest_at_ms=None if closest_at is None else int(path.time_ms[closest_at]),
        funding_paid=path.funding_paid,
        settlement_count=path.settled.count,
        last_liquidation_price=None if np.isnan(last) else last,
        put_in=path.transferred.total(is_funding=False),
        funding_paid_by_others=-path.transferred.total(is_funding=True),
    )


def closest_row(path: MarginPath) -> int | None:
    """The row of a path at which the mark was nearest to a liquidation price; the end of it when it was reached."""
    if path.is_rekt:
        return len(path.mark) - 1
    distance = np.abs(path.mark - path.nearest_price) / path.mark
    row = int(distance.argmin())  # the first that is unknown, where one is
    if not np.isnan(distance[row]):
        return row
    is_unknown = np.isnan(distance)
    return None if is_unknown.all() else int(np.where(is_unknown, np.inf, distance).argmin())


def _closest(path: MarginPath) -> tuple[float | None, int | None]:
    """Smallest distance to a liquidation price, and the row where; 0 when it was reached."""
    row = closest_row(path)
    if row is None:
        return None, None
    return 0.0 if path.is_rekt else float(abs(path.mark[row] - path.nearest_price[row]) / path.mark[row]), row
