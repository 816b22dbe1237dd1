"""What was liquidated: totals a stretch of time, and single orders, of one market each. No file is read here."""

from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Flag, Int8, Int64, MarketEvents
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS

Float64 = npt.NDArray[np.float64]

BUCKET_MS = 4 * HOUR_MS
"""Width of the buckets that a session's own liquidations are summed in, counted from midnight UTC."""

SIDES = (Side.LONG, Side.SHORT)


class Totals(msgspec.Struct, frozen=True, eq=False):
    """USD liquidated in stretches of time of one market; arrays of one length, ascending, none overlaps another.

    Attributes:
        start_ms, end_ms: each stretch is (start, end], UTC milliseconds.
        usd: (stretches, 2) longs first, then shorts.
    """

    start_ms: Int64
    end_ms: Int64
    usd: Float64

    def __len__(self) -> int:
        return len(self.start_ms)

    def __getitem__(self, chosen: npt.NDArray[np.bool_] | Int64) -> "Totals":
        return Totals(self.start_ms[chosen], self.end_ms[chosen], self.usd[chosen])


class Orders(msgspec.Struct, frozen=True, eq=False):
    """Liquidations one by one, of one market; arrays of one length, ascending in time.

    Attributes:
        time_ms: UTC milliseconds.
        side: of the position that was closed, as `Side` values.
        price: quote units, as filled.
        usd: notional, above zero.
    """

    time_ms: Int64
    side: Int8
    price: Float64
    usd: Float64

    def __len__(self) -> int:
        return len(self.time_ms)

    def __getitem__(self, chosen: npt.NDArray[np.bool_] | Int64) -> "Orders":
        return Orders(self.time_ms[chosen], self.side[chosen], self.price[chosen], self.usd[chosen])


_NONE = np.empty(0, dtype=np.int64)
NO_TOTALS = Totals(_NONE, _NONE, np.empty((0, 2)))
NO_ORDERS = Orders(_NONE, _NONE.astype(np.int8), np.empty(0), np.empty(0))
"""Of a market without any."""


def orders_of(events: MarketEvents, start_ms: int, end_ms: int, *, with_placed: bool) -> Orders:
    """The session's own liquidations that happened in (start, end].

    Args:
        events: of the market.
        start_ms: UTC milliseconds.
        end_ms: UTC milliseconds.
        with_placed: whether those count that were put under a recorded total by a rule. Their sums are recorded,
            their moments and prices are not.
    """
    known = events.liquidations
    inside = (known.time_ms > start_ms) & (known.time_ms <= end_ms)
    if not with_placed:
        inside &= (known.flags & int(Flag.PLACED)) == 0
    known = known[inside]
    known = known[np.argsort(known.time_ms, kind="stable")]
    price = known.price_ticks * events.instrument.tick
    usd = events.instrument.notional_usd(np.asarray(price, dtype=np.float64), known.quantity_lots)
    return Orders(known.time_ms, known.liquidated_side, np.asarray(price, dtype=np.float64), usd)


def totals_of(orders: Orders, start_ms: int, end_ms: int) -> Totals:
    """Orders summed in whole buckets of four hours between two moments; a bucket without an order is zero."""
    first, end = -(-start_ms // BUCKET_MS), end_ms // BUCKET_MS
    starts = np.arange(first, max(first, end), dtype=np.int64) * BUCKET_MS
    usd = np.zeros((len(starts), 2))
    number = -(-orders.time_ms // BUCKET_MS) - 1 - first  # a bucket holds its end, not its start
    inside = (number >= 0) & (number < len(starts))
    for place, side in enumerate(SIDES):
        chosen = inside & (orders.side == int(side))
        usd[:, place] = np.bincount(number[chosen], orders.usd[chosen], len(starts))[: len(starts)]
    return Totals(starts, starts + BUCKET_MS, usd)


def joined_totals(parts: Sequence[Totals]) -> Totals:
    """Totals of one market from several sessions, ascending; of two for one moment the earlier session's counts."""
    start = np.concatenate([part.start_ms for part in parts])
    _, first = np.unique(start, return_index=True)
    end, usd = (np.concatenate([getattr(part, name) for part in parts]) for name in ("end_ms", "usd"))
    return Totals(start[first], end[first], usd[first])
