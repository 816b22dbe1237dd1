"""What of a session one venue can serve: its markets, cut to the stretch that is played, and what is lacking.

Nothing is made up. Where a session has no trades, none are served; candles never become trades. What is translated
from another market (see `translation`) is named as that.
"""

from collections.abc import Mapping
from typing import TypeVar

import msgspec
import numpy as np
from msgspec.structs import replace

from rektscope.market.events import Batch, Candles, Fundings, Int64, Liquidations, MarketEvents, Marks, Trades
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Instrument
from rektscope.market.times import HOUR_MS, MINUTE_MS, SECOND_MS
from rektscope.mockvenue.decimals import Grid
from rektscope.mockvenue.timeline import Timeline

USUAL_FUNDING_MS = 8 * HOUR_MS

_MOST_PASSAGES = 50
"""So many of the last passages of a loop are served as history."""

_LONGEST_WAIT_MS = MINUTE_MS
"""Marks that are further apart have a hole between them: what the venue sent meanwhile is not known."""

FIRST_TRADE_NUMBER = 1_000_000
"""Of the first trade of a session; venues' ids are large, and all of its trades are numbered in the order received."""

B = TypeVar("B", bound=Batch)


class ServedMarket(msgspec.Struct, frozen=True):
    """One market with its counters.

    Attributes:
        events: all of its rows, history before the stretch included.
        timeline: the stretch.
        price, mark, quantity: write ticks, mark steps and lots as the messages do.
        is_repeating: marks are repeated as often as the venue does, although the session has fewer.
        lenders: by field of its events, the market that lent its rows; empty for what is the session's own.
    """

    events: MarketEvents
    timeline: Timeline
    price: Grid
    mark: Grid
    quantity: Grid
    is_repeating: bool = False
    lenders: Mapping[str, str] = msgspec.field(default_factory=dict)

    @classmethod
    def of(
        cls,
        events: MarketEvents,
        timeline: Timeline,
        *,
        is_repeating: bool = False,
        lenders: Mapping[str, str] | None = None,
    ) -> "ServedMarket":
        """A market whose messages count as its instrument does."""
        tick, lot = events.instrument.tick_size, events.instrument.lot_size
        grids = Grid(tick), Grid(tick / MARK_STEPS_PER_TICK), Grid(lot)
        return cls(events, timeline, *grids, is_repeating, lenders or {})

    @property
    def translated_from(self) -> str:
        """The markets that lent any of its rows, `binance:BTCUSDT`; empty for the session's own."""
        return ", ".join(dict.fromkeys(self.lenders.values()))

    @property
    def instrument(self) -> Instrument:
        """What it is."""
        return self.events.instrument

    @property
    def symbol(self) -> str:
        """Its symbol in messages."""
        return self.events.instrument.symbol

    @property
    def funding_ms(self) -> int:
        """The time between settlements: that of the last one in the session."""
        durations = self.events.fundings.duration_ms
        return int(durations[-1]) if len(durations) else USUAL_FUNDING_MS

    @property
    def first_played_number(self) -> int:
        """The number of the first trade that is played."""
        return FIRST_TRADE_NUMBER + _places(self.events.trades, self.timeline.first_ms)

    def played(self, batch: B) -> B:
        """The rows that are played, in session time."""
        return batch.between(self.timeline.first_ms, self.timeline.end_ms)

    def before(self, batch: B) -> B:
        """The last row known before the stretch, in session time: the state in which it begins. One row or none."""
        places = _places(batch, self.timeline.first_ms)
        return batch[max(0, places - 1) : places]

    def last_prices(self, every_ms: int) -> Trades:
        """The last trade that is played of each step of time."""
        trades = self.played(self.events.trades)
        steps = trades.received_ms // every_ms
        return trades[np.flatnonzero(np.diff(steps, append=steps[-1:] + 1))]

    def pushed_marks(self, every_ms: int) -> Marks:
        """The marks that are played; where they repeat, at least one each `every_ms` but for holes in the session."""
        marks = self.played(self.events.marks)
        return repeated(marks, every_ms) if self.is_repeating else marks

    def known(self, batch: B) -> B:
        """Rows received by now, in line time, oldest first: what a response may hold. Never anything later."""
        now_ms = self.timeline.now_ms()
        last, _ = self.timeline.passage_of(now_ms)
        parts: list[B] = []
        # The first passage too, as only it has the history before the stretch.
        for passage in sorted({0, *range(max(0, last - _MOST_PASSAGES), last + 1)}):
            rows = self.played(batch) if passage else batch[: _places(batch, self.timeline.end_ms)]
            ahead_ms = passage * self.timeline.length_ms
            rows = rows.until(now_ms - ahead_ms)
            parts.append(replace(rows, time_ms=rows.time_ms + ahead_ms, received_ms=rows.received_ms + ahead_ms))
        return parts[0] if len(parts) == 1 else type(batch).concatenate(parts)

    def known_candles(self) -> Candles:
        """Finished candles of any length; where time is stretched, only those of before the beginning."""
        candles = self.known(self.events.candles)
        if self.timeline.is_stretched:
            # Stretched, the session's candles are no longer as long as their interval says.
            candles = candles[candles.time_ms + candles.duration_ms <= self.timeline.origin_ms]
        return candles

    def settled_by(self, received_ms: int) -> Fundings:
        """Funding settled and known by then, in session time: what an estimate may be made of."""
        return self.events.fundings.until(received_ms)


def next_settlement_ms(settled_ms: int, length_ms: int, moment_ms: int) -> int:
    """When funding is settled next after a moment, counted on from one settlement; all in one kind of time."""
    return settled_ms + length_ms * ((moment_ms - settled_ms) // length_ms + 1)


def _places(batch: Batch, end_ms: int) -> int:
    return int(np.searchsorted(batch.received_ms, end_ms, side="left"))


def repeated(marks: Marks, every_ms: int) -> Marks:
    """The marks with the last one again after each `every_ms` in which none came; not where none came for long."""
    waits = np.diff(marks.received_ms, append=marks.received_ms[-1:])
    # The -1: where the next mark comes at that very moment, the last one is not repeated beside it.
    counts = np.where(waits <= _LONGEST_WAIT_MS, (waits - 1) // every_ms, 0).clip(min=0)
    rows = np.repeat(np.arange(len(marks)), counts)
    begins = np.repeat(np.cumsum(counts) - counts, counts)
    moments = marks.received_ms[rows] + (np.arange(len(rows)) - begins + 1) * every_ms
    again = replace(marks[rows], time_ms=moments, received_ms=moments)
    return Marks.concatenate([marks, again])


def largest_each_second(liquidations: Liquidations, instrument: Instrument) -> Liquidations:
    """At most one liquidation a second, the largest by value: Binance's throttle since 2026-04-10."""
    if not len(liquidations):
        return liquidations
    seconds = liquidations.received_ms // SECOND_MS
    prices = (liquidations.price_ticks * instrument.tick).astype(np.float64)
    value = instrument.notional_usd(prices, liquidations.quantity_lots)
    order = np.lexsort((np.arange(len(value)), -value, seconds))
    first = np.ones(len(order), dtype=np.bool_)
    first[1:] = seconds[order][1:] != seconds[order][:-1]
    chosen: Int64 = np.sort(order[first])
    return liquidations[chosen]
