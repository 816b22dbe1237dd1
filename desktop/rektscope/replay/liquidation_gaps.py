"""The gaps of markets as far as they hide liquidations: what happened in them is not known, which is not nothing.

Rows in the order in which they were known: a gap is known when it is over. No sums here, and no session.
"""

from collections.abc import Collection, Mapping
from functools import cached_property

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import MarketEvents
from rektscope.market.extent import Extent
from rektscope.market.times import LATEST_MS

Int64 = npt.NDArray[np.int64]


class LiquidationGaps(msgspec.Struct, frozen=True, eq=False, dict=True):
    """Stretches [start, end) in which a market's liquidations were not heard, UTC milliseconds, by when it was known.

    Columns of one length; `market_index` points into the markets that they were taken from.
    """

    start_ms: Int64
    end_ms: Int64
    received_ms: Int64
    market_index: npt.NDArray[np.int16]

    @classmethod
    def of(cls, events: Mapping[str, MarketEvents], without: Collection[str]) -> "LiquidationGaps":
        """Those of the markets, by `venue:SYMBOL`, but of `without`."""
        places = [
            (place, market.gaps)
            for place, (name, market) in enumerate(events.items())
            if len(market.gaps) and name not in without
        ]
        if not places:
            return _NONE
        start_ms = np.concatenate([gaps.time_ms for _, gaps in places])
        received_ms = np.concatenate([gaps.received_ms for _, gaps in places])
        order = np.argsort(received_ms, kind="stable")
        return cls(
            start_ms=start_ms[order],
            end_ms=(start_ms + np.concatenate([gaps.duration_ms for _, gaps in places]))[order],
            received_ms=received_ms[order],
            market_index=np.concatenate([np.full(len(gaps), place, dtype=np.int16) for place, gaps in places])[order],
        )

    def __len__(self) -> int:
        return len(self.received_ms)

    def until(self, received_ms: int) -> "LiquidationGaps":
        """Only those that were known by then (views)."""
        count = int(self.received_ms.searchsorted(received_ms, side="right"))
        if count == len(self):
            return self
        # A frame asks several times, and most frames after it ask for the same: `heard` is worked out once for all.
        found = self._asked_last.get(count)
        if found is None:
            self._asked_last.clear()
            found = self._asked_last[count] = self._where(slice(count))
        return found

    @cached_property
    def _asked_last(self) -> "dict[int, LiquidationGaps]":
        """By number of rows: what `until` gave last."""
        return {}

    def of_markets(self, wanted: npt.NDArray[np.bool_]) -> "LiquidationGaps":
        """Only those of the markets for which the mask is set."""
        return self._where(wanted[self.market_index])

    def _where(self, which: npt.NDArray[np.bool_] | slice) -> "LiquidationGaps":
        return LiquidationGaps(
            self.start_ms[which], self.end_ms[which], self.received_ms[which], self.market_index[which]
        )

    @cached_property
    def joined(self) -> Extent:
        """When one of the markets or more had a gap."""
        if not len(self):
            return Extent()
        order = np.argsort(self.start_ms, kind="stable")
        start_ms, reached_ms = self.start_ms[order], np.maximum.accumulate(self.end_ms[order])
        # Of a venue that is cut off all markets have the same gap: joined first, few of them are left.
        first = np.flatnonzero(np.append(True, start_ms[1:] > reached_ms[:-1]))
        last = np.append(first[1:], len(order)) - 1
        return Extent.of(zip(start_ms[first].tolist(), reached_ms[last].tolist(), strict=True))

    @cached_property
    def heard(self) -> Extent:
        """When none of the markets had a gap."""
        return self.joined.missing(0, LATEST_MS)

    def places_within(self, from_ms: int, to_ms: int) -> set[int]:
        """The places of the markets that had a gap in [from, to)."""
        meets = (self.start_ms < to_ms) & (self.end_ms > from_ms) & (self.end_ms > self.start_ms)
        return set(np.unique(self.market_index[meets]).tolist())


_NONE = LiquidationGaps(
    np.empty(0, dtype=np.int64),
    np.empty(0, dtype=np.int64),
    np.empty(0, dtype=np.int64),
    np.empty(0, dtype=np.int16),
)
