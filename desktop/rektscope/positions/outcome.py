"""What became of a position, and when: what the window, pictures and `rektscope survive` all ask."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rektscope.market.events import MarketEvents
from rektscope.market.sides import Side
from rektscope.positions.account import HeldPosition
from rektscope.positions.moment import LiquidationMoment, liquidation_moment
from rektscope.positions.position import path_of
from rektscope.positions.price_basis import PriceBasis, judged_by
from rektscope.risk.answer import Answer
from rektscope.risk.backing import NO_TRANSFERS, Transfers
from rektscope.risk.path import MarginPath
from rektscope.risk.survival import Survival, survival_of
from rektscope.risk.ticks import falling_to

_OF_ITS_OWN_MOMENT_MS = 1
"""The close of a candle is dated a millisecond before its end, and is the mark of that moment; its extremes are not."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a position by a moment.

    Attributes:
        path: it, along the prices known by then.
        survival: the path in a few figures; its `rekt_at_ms` is when the liquidation was known.
        moment: when it was liquidated, as closely as the session tells; None when it lived.
        basis: what it was judged by.
    """

    path: MarginPath
    survival: Survival
    moment: LiquidationMoment | None
    basis: PriceBasis

    @property
    def liquidated_ms(self) -> int | None:
        """When it was most likely liquidated, which may be before that was known; None when it lived."""
        return None if self.moment is None else self.moment.at_ms


def outcome_of(
    answer: Answer,
    events: MarketEvents,
    opened_ms: int,
    until_ms: int,
    *,
    with_funding: bool = True,
    transfers: Transfers = NO_TRANSFERS,
    held: Sequence[HeldPosition] = (),
) -> Outcome | None:
    """What became of the position of `answer` in (opened, until]; the arguments are those of `position.path_of`.

    Returns:
        None when there is nothing to tell: it cannot be opened, or no price came after the opening yet.
    """
    judged, basis = judged_by(events)
    path = path_of(answer, judged, opened_ms, until_ms, with_funding=with_funding, transfers=transfers, held=held)
    if path is None:
        return None
    moment = moment_of(answer, path, judged, opened_ms, is_alone=not held)
    return Outcome(path, survival_of(path), moment, basis)


def moment_of(
    answer: Answer, path: MarginPath, events: MarketEvents, opened_ms: int, *, is_alone: bool = True
) -> LiquidationMoment | None:
    """When the position of `answer` was liquidated on its `path`; None when it lived.

    Args:
        answer: the position.
        path: it, along the prices of `events`.
        events: of the market, with the prices that it was judged by as marks.
        opened_ms: of the position.
        is_alone: whether it was this market's price alone that moved its margin ratio, but for fundings and transfers.
    """
    if not path.is_rekt:
        return None
    mark, known_ms = float(path.mark[-1]), int(path.time_ms[-1])
    price = float(path.nearest_price[-1])
    changes = [*path.transferred.due_ms]
    changes += [*(path.settled.time_ms if path.settled.due_ms is None else path.settled.due_ms)]
    # With what changed last in force: before that it was alive, wherever the price was.
    since_ms = max([opened_ms, *(int(change) for change in changes)])
    alive_ms = max([since_ms, *path.happened_ms[-2:-1].tolist()])
    if known_ms - int(path.happened_ms[-1]) <= _OF_ITS_OWN_MOMENT_MS:
        return LiquidationMoment(known_ms, min(alive_ms, known_ms), known_ms, mark)
    return liquidation_moment(
        events,
        _dies_as(answer, path),
        mark if np.isnan(price) else price,
        since_ms,
        known_ms,
        mark,
        is_narrowed=is_alone,
    )


def _dies_as(answer: Answer, path: MarginPath) -> Side:
    """LONG where a fall liquidated it, SHORT where a rise did.

    That is its side, but for a pair, and for a position that its second price ended: then the last move tells.
    """
    is_second = float(path.nearest_price[-1]) != float(path.liquidation_price[-1])
    if answer.hedge is None and not is_second:
        return answer.position.side
    before = float(path.mark[-2]) if len(path.mark) > 1 else answer.position.entry_price
    return falling_to(float(path.mark[-1]), before)
