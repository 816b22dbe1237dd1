"""Rows as columns: what parsers yield is gathered by market and kind, and handed on as batches.

Rows stay in the order in which they came; a flush gives what was gathered since the last one and begins anew, so the
memory of hours of recording is that of one interval between flushes.
"""

from collections.abc import Iterable
from operator import attrgetter
from typing import Any

import numpy as np

from rektscope.feeds.errors import UseError
from rektscope.feeds.events import (
    AccountPosition,
    Candle,
    Event,
    Funding,
    FundingEstimate,
    Gap,
    Index,
    Liquidation,
    Mark,
    OpenInterest,
    Row,
    Trade,
)
from rektscope.market.events import (
    AccountPositions,
    Batch,
    Candles,
    Fundings,
    Gaps,
    Indexes,
    Liquidations,
    Marks,
    OpenInterests,
    Trades,
)

_BATCH_OF: dict[type[Event], tuple[type[Batch], dict[str, str]]] = {
    Trade: (Trades, {}),
    Candle: (Candles, {"price_ticks": "close_ticks"}),
    Mark: (Marks, {}),
    Index: (Indexes, {}),
    Funding: (Fundings, {}),
    OpenInterest: (OpenInterests, {}),
    Liquidation: (Liquidations, {}),
    Gap: (Gaps, {}),
    AccountPosition: (AccountPositions, {}),
}
"""Row -> the batch it goes into, and columns that are called differently in the row."""

_NOT_IN_ROWS = "flags"


def _columns(row: type[Event]) -> tuple[str, ...]:
    """The columns of the batch that rows of this type fill, in order; `flags` only where the row has them."""
    names = _BATCH_OF[row][0].column_names()
    return tuple(name for name in names if name != _NOT_IN_ROWS or hasattr(row, _NOT_IN_ROWS))


_COLUMNS_OF = {row: _columns(row) for row in _BATCH_OF}
_VALUES_OF = {
    row: attrgetter(*(_BATCH_OF[row][1].get(name, name) for name in names)) for row, names in _COLUMNS_OF.items()
}


class EventBuilder:
    """Gathers rows of the markets it was made for; anything else in a stream of events is handed back."""

    def __init__(self, markets: Iterable[str]) -> None:
        """Gather rows of these markets (`venue:SYMBOL`)."""
        self._markets = frozenset(markets)
        self._values: dict[tuple[str, type[Event]], list[int]] = {}
        self._estimates: dict[str, FundingEstimate] = {}
        self._rows = 0

    @property
    def rows(self) -> int:
        """How many rows were gathered so far, flushed ones among them."""
        return self._rows

    def add(self, events: Iterable[Event]) -> list[Event]:
        """Gather the rows among `events`; the others (reports and the state of connections), in their order.

        Raises:
            UseError: a row is of a market that the builder was not made for.
        """
        others: list[Event] = []
        for event in events:
            kind = type(event)
            values_of = _VALUES_OF.get(kind)
            if values_of is None:
                others.append(event)
                if isinstance(event, FundingEstimate):
                    self._estimates[event.market] = event
                continue
            key = (event.market, kind)  # type: ignore[attr-defined]  # every type in _VALUES_OF is a Row
            values = self._values.get(key)
            if values is None:
                values = self._values[key] = self._new_values(event)
            # One flat list of numbers a market and kind: a list of rows would keep every event alive until the flush.
            values.extend(values_of(event))
            self._rows += 1
        return others

    def flush(self) -> dict[str, list[Batch]]:
        """The batches gathered since the last flush, by market; of each kind at most one, in the order received."""
        batches: dict[str, list[Batch]] = {}
        for (market, kind), values in self._values.items():
            names = _COLUMNS_OF[kind]
            table = np.array(values, dtype=np.int64).reshape(-1, len(names))
            # A copy of each column: a view would keep the whole table, and its stride makes every later sum slower.
            columns: dict[str, Any] = {name: table[:, place].copy() for place, name in enumerate(names)}
            batches.setdefault(market, []).append(_BATCH_OF[kind][0].from_columns(**columns).in_order())
        self._values = {}
        return batches

    def funding_estimate(self, market: str) -> FundingEstimate | None:
        """The newest funding estimate of `market`."""
        return self._estimates.get(market)

    def _new_values(self, event: Event) -> list[int]:
        if not isinstance(event, Row) or event.market not in self._markets:
            raise UseError(f"a row of {getattr(event, 'market', event)!r} came, which nobody asked for")
        return []
