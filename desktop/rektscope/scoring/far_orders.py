"""Orders whose price lies far from what was traded when they are said to have been filled: a slip of price or time.

They are told, not left out: whether it is the order or the session that is wrong, nobody here knows.
"""

from dataclasses import dataclass

import numpy as np

from rektscope.scoring.bars import Bars
from rektscope.scoring.truth import Orders

FARTHEST = 0.1
"""Of the price: a venue closes a position near its mark, and bankruptcy prices lie within a few hundredths of it."""


@dataclass(frozen=True, slots=True)
class FarOrders:
    """How many orders lie farther than `FARTHEST` from what was traded in their step, and the first of them.

    Attributes:
        count: of them.
        orders: of the market, while it has prices.
        time_ms: of the first, UTC milliseconds.
        price: of the first, quote units.
        low, high: what was traded then.
    """

    count: int
    orders: int
    time_ms: int
    price: float
    low: float
    high: float


def far_orders(orders: Orders, bars: Bars) -> FarOrders | None:
    """The far ones of a market's orders, of those from the first to the last of its bars; None where there are none."""
    step = np.searchsorted(bars.end_ms, orders.time_ms, side="left")
    is_inside = (step > 0) & (step < len(bars))  # the first bar may stand for all that was before it
    inside, step = orders[is_inside], step[is_inside]
    low, high = bars.low[step], bars.high[step]
    far = np.flatnonzero((inside.price < low * (1.0 - FARTHEST)) | (inside.price > high * (1.0 + FARTHEST)))
    if not len(far):
        return None
    first = int(far[0])
    return FarOrders(
        count=len(far),
        orders=len(inside),
        time_ms=int(inside.time_ms[first]),
        price=float(inside.price[first]),
        low=float(low[first]),
        high=float(high[first]),
    )
