"""When a position that was followed along a path was liquidated: what the window and `rektscope survive` both ask."""

import numpy as np

from rektscope.market.events import MarketEvents
from rektscope.market.sides import Side
from rektscope.positions.moment import LiquidationMoment, liquidation_moment
from rektscope.positions.price_basis import judged_by
from rektscope.risk.answer import Answer
from rektscope.risk.path import MarginPath


def moment_of(
    answer: Answer, path: MarginPath, events: MarketEvents, opened_ms: int, *, is_alone: bool = True
) -> LiquidationMoment | None:
    """When the position of `answer` was liquidated on its `path`; None when it lived.

    Args:
        answer: the position.
        path: it, along the prices of `events`.
        events: of the market.
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
    return liquidation_moment(
        judged_by(events)[0],
        _dies_as(answer, path),
        mark if np.isnan(price) else price,
        since_ms,
        known_ms,
        mark,
        is_narrowed=is_alone,
    )


def _dies_as(answer: Answer, path: MarginPath) -> Side:
    """LONG where a fall liquidated it, SHORT where a rise did: of a pair its last move tells, and not its legs."""
    if answer.hedge is None:
        return answer.position.side
    before = float(path.mark[-2]) if len(path.mark) > 1 else answer.position.entry_price
    return Side.LONG if float(path.mark[-1]) < before else Side.SHORT
