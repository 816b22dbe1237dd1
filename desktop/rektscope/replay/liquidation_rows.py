"""Rows of realised liquidations before they are indexed, and the running sums over them. No session, no cursor."""

from collections.abc import Collection, Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Flag, Liquidations, MarketEvents
from rektscope.market.instrument import Instrument
from rektscope.market.times import MINUTE_MS, floor_ms

Float64 = npt.NDArray[np.float64]
Int64 = npt.NDArray[np.int64]


class LiquidationRows(msgspec.Struct, frozen=True, eq=False):
    """The columns of the index, before anything is summed over them."""

    time_ms: Int64
    received_ms: Int64
    usd: Float64
    price: Float64
    side: npt.NDArray[np.int8]
    market_index: npt.NDArray[np.int16]
    placed: npt.NDArray[np.bool_]

    def chosen(self, which: npt.NDArray[np.bool_] | npt.NDArray[np.intp]) -> "LiquidationRows":
        """Some of the rows, by a mask or by places."""
        return LiquidationRows(**{name: getattr(self, name)[which] for name in ROW_TYPES})

    def is_single(self, markets: Sequence[Instrument], with_sums: Collection[str]) -> npt.NDArray[np.bool_]:
        """(n,) whether each row is a liquidation of its own: of the markets `with_sums` those that are not placed."""
        if not with_sums:
            return np.ones(len(self.usd), dtype=np.bool_)
        has_sums = np.array([market.market in with_sums for market in markets], dtype=np.bool_)
        return np.asarray(~(self.placed & has_sums[self.market_index]))

    @classmethod
    def joined(cls, parts: "list[LiquidationRows]") -> "LiquidationRows":
        """The rows of all parts, one part after the other."""
        return cls(
            **{
                name: np.concatenate([np.empty(0, dtype), *(getattr(part, name) for part in parts)])
                for name, dtype in ROW_TYPES.items()
            }
        )


ROW_TYPES: dict[str, type[np.generic]] = {
    "time_ms": np.int64,
    "received_ms": np.int64,
    "usd": np.float64,
    "price": np.float64,
    "side": np.int8,
    "market_index": np.int16,
    "placed": np.bool_,
}


def begins_with(market: MarketEvents, before: MarketEvents) -> bool:
    """Whether the liquidations of a market are those before, and then perhaps more."""
    batch, count = market.liquidations, len(before.liquidations)
    return np.array_equal(batch.received_ms[:count], before.liquidations.received_ms) and np.array_equal(
        batch.time_ms[:count], before.liquidations.time_ms
    )


def rows_of(index: int, instrument: Instrument, batch: Liquidations, start_ms: int, end_ms: int) -> LiquidationRows:
    """The liquidations of one market with a time inside [start_ms, end_ms], in USD and quote units."""
    # The venue's clock and ours differ: what was received inside the session is in it, whatever its own time says.
    first_ms = np.minimum(batch.time_ms, batch.received_ms)
    last_ms = np.maximum(batch.time_ms, batch.received_ms)
    batch = batch[(last_ms >= start_ms) & (first_ms <= end_ms)]
    price = np.asarray(batch.price_ticks * instrument.tick, dtype=np.float64)
    return LiquidationRows(
        time_ms=batch.time_ms,
        received_ms=batch.received_ms,
        usd=instrument.notional_usd(price, batch.quantity_lots),
        price=price,
        side=batch.liquidated_side,
        market_index=np.full(len(batch), index, dtype=np.int16),
        placed=(batch.flags & Flag.PLACED).astype(np.bool_),
    )


def running_sums(usd: Float64) -> Float64:
    """Sums of the first 0, 1, 2, … values: one more than there are values, so that a stretch is a difference of two."""
    return np.concatenate([[0.0], np.cumsum(usd)])


def run_on(running: Float64, usd: Float64) -> Float64:
    """Running sums with values after these, added one after the other so that they round as in one go."""
    return np.concatenate([running, np.cumsum(np.concatenate([running[-1:], usd]))[1:]])


def minute_rows(received_ms: Int64, start_ms: int, end_ms: int) -> Int64:
    """For each whole minute of the session the rows before it, then all rows: running sums cut there are minutes."""
    first = floor_ms(start_ms, MINUTE_MS)
    inner = np.arange(first + MINUTE_MS, end_ms, MINUTE_MS, dtype=np.int64)
    rows = np.searchsorted(received_ms, inner, side="left").astype(np.int64)
    return np.concatenate([[0], rows, [len(received_ms)]])


def row_of_largest(usd: Float64) -> Int64:
    """For each row, the row that holds the largest value up to it (the first of equals)."""
    if not len(usd):
        return np.empty(0, dtype=np.int64)
    leading = np.maximum.accumulate(usd)
    is_new = np.concatenate([[True], leading[1:] > leading[:-1]])
    return np.asarray(np.maximum.accumulate(np.where(is_new, np.arange(len(usd)), 0)))
