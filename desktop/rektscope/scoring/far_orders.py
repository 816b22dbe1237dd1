"""Orders whose price lies far from the market's at their time: a slip of price or of time.

They are reported, not left out: whether the order or the session is wrong, nobody here knows.
"""

import msgspec
import numpy as np

from rektscope.market.events import Int64
from rektscope.scoring.bars import Bars
from rektscope.scoring.truth import Orders

FARTHEST = 0.1
"""Of the price: a venue closes a position near its mark, and bankruptcy prices lie within a few hundredths of it."""


class FarOrders(msgspec.Struct, frozen=True):
    """How many orders lie farther than `FARTHEST` from the prices of their step, and the first of them.

    Attributes:
        count: of them.
        orders: of the market, in steps that have a price.
        time_ms: of the first, UTC milliseconds.
        price: of the first, quote units.
        low, high: the prices of its step, of the mark where that is known, else traded ones.
    """

    count: int
    orders: int
    time_ms: int
    price: float
    low: float
    high: float


def far_orders(orders: Orders, bars: Bars, price_times: Int64) -> FarOrders | None:
    """The far ones of a market's orders; None where there are none.

    Args:
        orders: of the market.
        bars: of the market; the first may stand for all that was before it, so no order of it is looked at.
        price_times: moments of prices, ascending: a bar without one has only the price that was last.
    """
    step = np.searchsorted(bars.end_ms, orders.time_ms, side="left")
    heard = np.searchsorted(price_times, bars.end_ms, side="right")
    has_price = np.diff(heard, prepend=heard[:1], append=heard[-1:]) > 0  # not of the first, nor of what is after them
    is_inside = has_price[step]
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
