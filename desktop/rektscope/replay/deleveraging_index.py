"""Auto-deleveraging of several markets in one table, in the order received; apart from liquidations, in no sum.

Each row closed positions of one side against liquidated ones of the other, at the same price and in the same trade:
what it is worth is already counted as a liquidation.
"""

from collections.abc import Mapping

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import MarketEvents
from rektscope.market.instrument import Instrument


class DeleveragingIndex(msgspec.Struct, frozen=True, eq=False):
    """Columns of one length; `market_index` points into `markets`, `side` is that of the closed position (1 long)."""

    markets: tuple[Instrument, ...]
    time_ms: npt.NDArray[np.int64]
    received_ms: npt.NDArray[np.int64]
    usd: npt.NDArray[np.float64]
    price: npt.NDArray[np.float64]
    side: npt.NDArray[np.int8]
    market_index: npt.NDArray[np.int16]

    @classmethod
    def build(cls, events: Mapping[str, MarketEvents]) -> "DeleveragingIndex":
        """Those of all markets given, price in quote units and USD at that price."""
        markets = tuple(known.instrument for known in events.values())
        batches = [known.deleveragings for known in events.values()]
        prices = [
            np.asarray(batch.price_ticks * market.tick, dtype=np.float64)
            for batch, market in zip(batches, markets, strict=True)
        ]
        usd = [
            market.notional_usd(price, batch.quantity_lots)
            for batch, market, price in zip(batches, markets, prices, strict=True)
        ]
        places = [np.full(len(batch), place, dtype=np.int16) for place, batch in enumerate(batches)]
        received = np.concatenate([np.empty(0, np.int64), *(batch.received_ms for batch in batches)])
        order = np.argsort(received, kind="stable")
        return cls(
            markets=markets,
            time_ms=np.concatenate([np.empty(0, np.int64), *(batch.time_ms for batch in batches)])[order],
            received_ms=received[order],
            usd=np.concatenate([np.empty(0, np.float64), *usd])[order],
            price=np.concatenate([np.empty(0, np.float64), *prices])[order],
            side=np.concatenate([np.empty(0, np.int8), *(batch.deleveraged_side for batch in batches)])[order],
            market_index=np.concatenate([np.empty(0, np.int16), *places])[order],
        )

    def __len__(self) -> int:
        return len(self.time_ms)

    def of_markets(self, markets: set[str]) -> "DeleveragingIndex":
        """Only the rows of these markets (`venue:SYMBOL`)."""
        is_mine = np.array([market.market in markets for market in self.markets], dtype=np.bool_)
        return self._rows(np.flatnonzero(is_mine[self.market_index]))

    def until(self, received_ms: int) -> "DeleveragingIndex":
        """Only what had been received by a moment."""
        return self._rows(slice(0, int(np.searchsorted(self.received_ms, received_ms, side="right"))))

    def _rows(self, rows: slice | npt.NDArray[np.intp]) -> "DeleveragingIndex":
        return DeleveragingIndex(
            self.markets,
            self.time_ms[rows],
            self.received_ms[rows],
            self.usd[rows],
            self.price[rows],
            self.side[rows],
            self.market_index[rows],
        )
