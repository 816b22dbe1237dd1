"""A market that grows: columns with room at their end, and snapshots of them that nothing later changes.

Rows are only ever added behind the last one, so a snapshot is a view of the first so many and costs nothing; where the
room is used up, the columns move to larger ones and earlier snapshots keep the old.
"""

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

import numpy as np

from rektscope.market.events import BATCH_OF_FIELD, Batch, MarketEvents
from rektscope.market.instrument import Instrument

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
        """Add rows, none of them received before the last one that is here."""
        end = self._rows + len(batch)
        if end > len(self._columns["time_ms"]):
            self._make_room(max(end, 2 * self._rows, _FIRST_ROWS))
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

    def __init__(self, instrument: Instrument) -> None:
        self.instrument = instrument
        self._batches: dict[type[Batch], GrowingBatch[Any]] = {
            batch_type: GrowingBatch(batch_type) for batch_type in BATCH_OF_FIELD.values()
        }
        self._snapshot: MarketEvents | None = MarketEvents.empty(instrument)

    def append(self, batches: Iterable[Batch]) -> None:
        """Add what came, in the order received."""
        for batch in batches:
            if len(batch):
                self._batches[type(batch)].append(batch)
                self._snapshot = None

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
