"""A market that grows: columns with room at their end, and snapshots of them that nothing later changes.

Rows are added behind the last one, so a snapshot is a view of the first so many and costs nothing; where the room is
used up, the columns move to larger ones and earlier snapshots keep the old.

Where somebody only watches, memory stays bounded over days: of too many trades the older half becomes one-minute
candles, which make the same bars, and of marks and index prices that are hours old each minute keeps those that went
lower or higher than all before them in it, and its last: any price is crossed by the same mark as before. What was
worked out before (columns of a map, candles) stays as it is, and a recording keeps every row anyway.
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any, Generic, TypeVar

import numpy as np
import numpy.typing as npt

from rektscope.market.events import (
    BATCH_OF_FIELD,
    AccountPositions,
    Batch,
    Candles,
    Indexes,
    MarketEvents,
    Marks,
    Trades,
)
from rektscope.market.instrument import Instrument
from rektscope.market.times import MINUTE_MS, floor_ms

MOST_TRADES = 1_000_000
"""Some 35 MB a market, and hours of the busiest one."""

MOST_ACCOUNT_ROWS = 150_000
"""Some 15 MB a market; a few times as many as accounts are known. What is known is looked for in them all the time."""

WHOLE_AVERAGES = 21_600
"""So many of the newest marks, and index prices, are kept one by one: six hours of one a second."""

_FIRST_ROWS = 1_024

B = TypeVar("B", bound=Batch)


class GrowingBatch(Generic[B]):
    """Columns of one kind that grow at their end."""

    def __init__(self, batch_type: type[B]) -> None:
        self._type = batch_type
        self._columns: dict[str, Any] = {name: getattr(batch_type.empty(), name) for name in batch_type.column_names()}
        self._rows = 0

    def __len__(self) -> int:
        return self._rows

    def append(self, batch: B) -> None:
        """Add rows; those received before the last one that is here, as history may be, find their places.

        History has the venue's times, whose clock may be ahead of ours: then the streams seem to come before it.
        """
        if self._rows and len(batch) and batch.received_ms[0] < self._columns["received_ms"][self._rows - 1]:
            self.replace(self._type.concatenate([self.snapshot(), batch]))
            return
        end = self._rows + len(batch)
        if end > len(self._columns["time_ms"]):
            # Half as much again: n appended rows are then copied a bounded number of times each, and little room stays
            # empty.
            self._make_room(max(end, self._rows * 3 // 2, _FIRST_ROWS))
        for name, column in self._columns.items():
            column[self._rows : end] = getattr(batch, name)
        self._rows = end

    def replace(self, batch: B) -> None:
        """Hold these rows instead, which stand in the order received."""
        self._columns = {name: getattr(batch, name).copy() for name in self._type.column_names()}
        self._rows = len(batch)

    def snapshot(self) -> B:
        """The rows there are now (views)."""
        return self._type(**{name: column[: self._rows] for name, column in self._columns.items()})

    def _make_room(self, rows: int) -> None:
        larger = {name: np.empty(rows, dtype=column.dtype) for name, column in self._columns.items()}
        for name, column in self._columns.items():
            larger[name][: self._rows] = column[: self._rows]
        self._columns = larger


class GrowingMarket:
    """Everything known of one market, growing. Used by one thread; snapshots may go to any."""

    def __init__(self, instrument: Instrument, most_trades: int | None = None) -> None:
        """An empty market; where `most_trades` is given, more of them than that are thinned out."""
        self.instrument = instrument
        self._most_trades = most_trades
        self._batches: dict[type[Batch], GrowingBatch[Any]] = {
            batch_type: GrowingBatch(batch_type) for batch_type in BATCH_OF_FIELD.values()
        }
        self._most_averages: dict[type[Marks | Indexes], int] = {
            Marks: 2 * WHOLE_AVERAGES,
            Indexes: 2 * WHOLE_AVERAGES,
        }
        self._snapshot: MarketEvents | None = MarketEvents.empty(instrument)

    def append(self, batches: Iterable[Batch]) -> None:
        """Add what came, in the order received."""
        for batch in batches:
            if len(batch):
                self._batches[type(batch)].append(batch)
                self._snapshot = None
        if self._most_trades is not None and len(self._batches[AccountPositions]) > MOST_ACCOUNT_ROWS:
            self._thin_accounts()
        while self._most_trades is not None and len(self._batches[Trades]) > self._most_trades:
            if not self._thin_out():
                break
        if self._most_trades is not None:
            self._thin_averages()

    def insert(self, batches: Iterable[Batch]) -> None:
        """Add what was known before: it finds its place by when it was complete, before rows of the same moment."""
        for batch in batches:
            if len(batch):
                growing = self._batches[type(batch)]
                growing.replace(type(batch).concatenate([batch, growing.snapshot()]))
                self._snapshot = None

    def snapshot(self) -> MarketEvents:
        """Everything there is now; the same object while nothing is added."""
        if self._snapshot is None:
            columns = {name: self._batches[batch_type].snapshot() for name, batch_type in BATCH_OF_FIELD.items()}
            self._snapshot = MarketEvents(self.instrument, **columns)
        return self._snapshot

    def _thin_averages(self) -> None:
        """Of old marks and index prices, keep those that are extremes of their minute, or its last."""
        for batch_type, most in self._most_averages.items():
            growing = self._batches[batch_type]
            if len(growing) <= most:
                continue
            rows: Marks | Indexes = growing.snapshot()
            newest = int(np.searchsorted(rows.received_ms, floor_ms(int(rows.received_ms[-WHOLE_AVERAGES]), MINUTE_MS)))
            is_kept = np.concatenate([farthest_in_minutes(rows[:newest]), np.ones(len(rows) - newest, dtype=bool)])
            growing.replace(rows[is_kept])
            self._most_averages[batch_type] = len(growing) + WHOLE_AVERAGES

    def _thin_accounts(self) -> None:
        """Of the older half of the positions of accounts, keep the newest of each account: what stood known then."""
        growing = self._batches[AccountPositions]
        rows: AccountPositions = growing.snapshot()
        half = len(rows) // 2
        newest = np.full(int(rows.account.max()) + 1, -1, dtype=np.int64)
        newest[rows.account[:half]] = np.arange(half)
        is_kept = np.ones(len(rows), dtype=bool)
        is_kept[:half] = False
        is_kept[newest[newest >= 0]] = True
        growing.replace(rows[is_kept])

    def _thin_out(self) -> bool:
        """Make candles of the older half of the trades, as far as that is whole minutes; whether any were."""
        trades: Trades = self._batches[Trades].snapshot()
        until_ms = floor_ms(int(trades.received_ms[len(trades) // 2]), MINUTE_MS)
        old = trades.until(until_ms - 1)
        if len(old):
            self._batches[Trades].replace(trades[len(old) :])
            self.insert([candles_of(old)])
        return len(old) > 0


def farthest_in_minutes(rows: Marks | Indexes) -> npt.NDArray[np.bool_]:
    """Which rows are the first of the minute they were received in, lower or higher than all before in it, or its last.

    Args:
        rows: in the order received.
    """
    minute = rows.received_ms // MINUTE_MS
    edges = np.flatnonzero(np.diff(minute, prepend=-1, append=-1))
    is_kept = np.ones(len(rows), dtype=bool)
    for first, end in pairwise(edges.tolist()):
        steps = rows.mark_steps[first:end]
        lowest, highest = np.minimum.accumulate(steps), np.maximum.accumulate(steps)
        is_kept[first + 1 : end] = (steps[1:] < lowest[:-1]) | (steps[1:] > highest[:-1])
        is_kept[end - 1] = True
    return is_kept


def candles_of(trades: Trades) -> Candles:
    """One-minute candles of trades, by when they were received; each known at its end.

    Args:
        trades: at least one, in the order received.
    """
    minute_ms = trades.received_ms - trades.received_ms % MINUTE_MS
    first = np.flatnonzero(np.concatenate([[True], minute_ms[1:] != minute_ms[:-1]]))
    last = np.append(first[1:], len(minute_ms)) - 1
    bought = np.where(trades.taker_side > 0, trades.quantity_lots, 0)
    return Candles.from_columns(
        time_ms=minute_ms[first],
        received_ms=minute_ms[first] + MINUTE_MS,
        duration_ms=np.full(len(first), MINUTE_MS),
        open_ticks=trades.price_ticks[first],
        high_ticks=np.maximum.reduceat(trades.price_ticks, first),
        low_ticks=np.minimum.reduceat(trades.price_ticks, first),
        price_ticks=trades.price_ticks[last],
        quantity_lots=np.add.reduceat(trades.quantity_lots, first),
        taker_buy_lots=np.add.reduceat(bought, first),
    )
