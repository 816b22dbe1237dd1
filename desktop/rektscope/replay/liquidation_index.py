"""Realised liquidations of a whole session in one sorted table, with running sums: any total at any cursor at once.

A total at the cursor counts what had been received by then, inside the session proper (history before its start does
not count). Where liquidations are known of a part of the session only (`known`), sums and averages are of that part.
What was liquidated in a gap of a market is not known, from when it is known that there was one.
Of markets of which sums alone are recorded (`sums`) the rows are placed: they count in sums, none of them is a largest
one, and no worst minute or hour is finer than the stretches of these sums.
Notionals are USD at the liquidation's own price. The worst hour is the clock-free one: the sixty minutes,
starting on a whole minute, that hold the most. Where less than an hour is known there is neither a worst nor an average
hour.
"""

import math
from collections.abc import Mapping
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from rektscope.market.events import MarketEvents
from rektscope.market.extent import Extent
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.recorded_sums import RecordedSums
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, LATEST_MS, MINUTE_MS, floor_ms
from rektscope.replay.liquidation_gaps import LiquidationGaps
from rektscope.replay.liquidation_rows import (
    ROW_TYPES,
    LiquidationRows,
    begins_with,
    minute_rows,
    row_of_largest,
    rows_of,
    run_on,
    running_sums,
)
from rektscope.replay.liquidation_totals import Liquidation, LiquidationTotals, WorstHour

Float64 = npt.NDArray[np.float64]
Int64 = npt.NDArray[np.int64]

_MINUTES_PER_HOUR = HOUR_MS // MINUTE_MS


class LiquidationIndex(msgspec.Struct, frozen=True, eq=False):
    """All liquidations in the order received. Columns of one length; `market_index` points into `markets`.

    `extents` tells for which time liquidations of a market are known, where that is not all through the session; `sums`
    of which stretches sums are recorded, of markets of which nothing else is. `gaps` are those of the markets for which
    neither `extents` nor `gapless` tells that theirs are not of liquidations.
    """

    start_ms: int
    end_ms: int
    markets: tuple[Instrument, ...]
    time_ms: Int64
    received_ms: Int64
    usd: Float64
    price: Float64
    side: npt.NDArray[np.int8]
    market_index: npt.NDArray[np.int16]
    placed: npt.NDArray[np.bool_]
    _long_running: Float64
    _short_running: Float64
    _largest_row: Int64
    _minute_rows: Int64
    gaps: LiquidationGaps
    extents: Mapping[str, Extent] = msgspec.field(default_factory=dict)
    sums: Mapping[str, RecordedSums] = msgspec.field(default_factory=dict)
    gapless: frozenset[str] = frozenset()

    @classmethod
    def build(
        cls,
        events: Mapping[str, MarketEvents],
        start_ms: int,
        end_ms: int,
        extents: Mapping[str, Extent] | None = None,
        sums: Mapping[str, RecordedSums] | None = None,
        gapless: frozenset[str] = frozenset(),
    ) -> "LiquidationIndex":
        """Index what `events` holds with a time in [start_ms, end_ms], the venue's or that of receiving.

        `extents`: for which time liquidations are known, of markets of which they are not all through the session.
        `sums`: the stretches of recorded sums, of markets of which sums alone are recorded.
        `gapless`: markets whose gaps tell nothing of their liquidations. Of those in `extents` they do not either.
        """
        markets = tuple(market.instrument for market in events.values())
        parts = [
            rows_of(index, market.instrument, market.liquidations, start_ms, end_ms)
            for index, market in enumerate(events.values())
        ]
        rows = LiquidationRows.joined(parts)
        # By receipt, then by the venue's time (lexsort's last key is the primary); equals stay in the order of markets.
        ordered = rows.chosen(np.lexsort((rows.time_ms, rows.received_ms)))
        extents, sums = dict(extents or {}), dict(sums or {})
        gaps = LiquidationGaps.of(events, gapless.union(extents))
        return replace(cls._of_rows(start_ms, end_ms, markets, ordered, gaps, extents, sums), gapless=gapless)

    @classmethod
    def _of_rows(
        cls,
        start_ms: int,
        end_ms: int,
        markets: tuple[Instrument, ...],
        rows: LiquidationRows,
        gaps: LiquidationGaps,
        extents: Mapping[str, Extent],
        sums: Mapping[str, RecordedSums],
    ) -> "LiquidationIndex":
        """The index over rows that stand in order, with its running sums."""
        return cls(
            start_ms=start_ms,
            end_ms=end_ms,
            markets=markets,
            time_ms=rows.time_ms,
            received_ms=rows.received_ms,
            usd=rows.usd,
            price=rows.price,
            side=rows.side,
            market_index=rows.market_index,
            placed=rows.placed,
            _long_running=running_sums(np.where(rows.side > 0, rows.usd, 0.0)),
            _short_running=running_sums(np.where(rows.side < 0, rows.usd, 0.0)),
            # Below every liquidation, so that of others the largest is found.
            _largest_row=row_of_largest(np.where(rows.is_single(markets, sums), rows.usd, -1.0)),
            _minute_rows=minute_rows(rows.received_ms, start_ms, end_ms),
            gaps=gaps,
            extents=extents,
            sums=sums,
        )

    def extended(
        self, before: Mapping[str, MarketEvents], events: Mapping[str, MarketEvents], end_ms: int
    ) -> "LiquidationIndex":
        """The index over `events`, which hold more than `before`, to the last bit what `build` makes of them.

        Sums go on from the last ones over what is new. Where that is not the end of the order received (history that
        came in between, a feed that was late), where rows were left out before, or where sums alone are recorded of a
        market, all of it is built anew.

        Args:
            before: what this index was built of, the same markets in the same order.
            events: what is known now.
            end_ms: of the session now, UTC milliseconds.
        """
        counts = [len(market.liquidations) for market in before.values()]
        pairs = zip(counts, events.values(), strict=True)
        parts = [
            rows_of(index, market.instrument, market.liquidations[count:], self.start_ms, end_ms)
            for index, (count, market) in enumerate(pairs)
        ]
        new = LiquidationRows.joined(parts)
        new = new.chosen(np.lexsort((new.time_ms, new.received_ms)))
        total = sum(len(market.liquidations) for market in events.values())
        # Rows that lie outside [start, end] were left out: after that, counts no longer say where the new ones begin.
        is_whole = len(self) == sum(counts) and len(self) + len(new.usd) == total
        has_grown = all(map(begins_with, events.values(), before.values()))
        has_gaps = any(len(events[market].gaps) != len(before[market].gaps) for market in events)
        if self.sums or not (is_whole and has_grown and self._is_before(new)):
            return LiquidationIndex.build(events, self.start_ms, end_ms, self.extents, self.sums, self.gapless)
        rows = LiquidationRows.joined([self._rows(), new])
        return replace(
            self,
            **{name: getattr(rows, name) for name in ROW_TYPES},
            end_ms=end_ms,
            _long_running=run_on(self._long_running, np.where(new.side > 0, new.usd, 0.0)),
            _short_running=run_on(self._short_running, np.where(new.side < 0, new.usd, 0.0)),
            _largest_row=self._largest_with(new.usd),
            _minute_rows=minute_rows(rows.received_ms, self.start_ms, end_ms),
            gaps=LiquidationGaps.of(events, self.gapless.union(self.extents)) if has_gaps else self.gaps,
        )

    def _is_before(self, new: LiquidationRows) -> bool:
        """Whether rows that stand in order come after all of these."""
        if not len(new.usd) or not len(self):
            return True
        first, last = (new.received_ms[0], new.time_ms[0]), (self.received_ms[-1], self.time_ms[-1])
        return bool(first > last)  # equals are ordered by market, which takes sorting all of them

    def _largest_with(self, usd: Float64) -> Int64:
        """`_largest_row` with values after these."""
        if not len(self):
            return row_of_largest(usd)
        last = int(self._largest_row[-1])
        # The largest so far stands before the new values; row 0 of the result therefore means that it still is.
        rows = row_of_largest(np.concatenate([self.usd[last : last + 1], usd]))[1:]
        return np.concatenate([self._largest_row, np.where(rows > 0, rows + len(self) - 1, last)])

    def _rows(self) -> LiquidationRows:
        return LiquidationRows(**{name: getattr(self, name) for name in ROW_TYPES})

    def __len__(self) -> int:
        return len(self.usd)

    def of_markets(self, markets: set[str]) -> "LiquidationIndex":
        """Only the liquidations of the named markets (`venue:SYMBOL`), with sums of their own."""
        wanted = np.array([market.market in markets for market in self.markets], dtype=np.bool_)
        mine = self._rows().chosen(wanted[self.market_index])
        extents = {market: extent for market, extent in self.extents.items() if market in markets}
        sums = {market: each for market, each in self.sums.items() if market in markets}
        gaps = self.gaps.of_markets(wanted)
        made = self._of_rows(self.start_ms, self.end_ms, self.markets, mine, gaps, extents, sums)
        return replace(made, gapless=self.gapless)

    def until(self, received_ms: int) -> "LiquidationIndex":
        """Only what had been received by `received_ms`; columns and sums are views, nothing is copied."""
        rows = self.rows_until(received_ms)
        return replace(
            self,
            time_ms=self.time_ms[:rows],
            received_ms=self.received_ms[:rows],
            usd=self.usd[:rows],
            price=self.price[:rows],
            side=self.side[:rows],
            market_index=self.market_index[:rows],
            placed=self.placed[:rows],
            _long_running=self._long_running[: rows + 1],
            _short_running=self._short_running[: rows + 1],
            _largest_row=self._largest_row[:rows],
            _minute_rows=np.minimum(self._minute_rows, rows),
            gaps=self.gaps.until(received_ms),
        )

    def by_market(self) -> dict[str, tuple[float, float]]:
        """USD liquidated per market (`venue:SYMBOL`): (long, short), only markets that have any."""
        size = len(self.markets)
        is_long = self.side > 0
        long_usd = np.bincount(self.market_index[is_long], weights=self.usd[is_long], minlength=size)
        short_usd = np.bincount(self.market_index[~is_long], weights=self.usd[~is_long], minlength=size)
        return {
            instrument.market: (float(long_usd[place]), float(short_usd[place]))
            for place, instrument in enumerate(self.markets)
            if long_usd[place] or short_usd[place]
        }

    @property
    def first_minute_ms(self) -> int:
        """The whole minute in which the session starts."""
        return floor_ms(self.start_ms, MINUTE_MS)

    def rows_until(self, received_ms: int) -> int:
        """How many of the rows, from the first, had been received by then."""
        return int(self.received_ms.searchsorted(received_ms, side="right"))

    def totals(self, received_ms: int) -> LiquidationTotals:
        """The sums of what had been received by `received_ms`."""
        rows = self.rows_until(received_ms)
        largest = int(self._largest_row[rows - 1]) if rows else None
        known = self._known_part(received_ms, rows)
        return LiquidationTotals(
            count=rows,
            long_usd=float(self._long_running[rows]),
            short_usd=float(self._short_running[rows]),
            largest=None if largest is None or not self.is_single(largest) else self.liquidation(largest),
            worst_hour=self._worst_hour(received_ms) if rows and known["known_ms"] >= HOUR_MS else None,
            **known,
        )

    def _known_part(self, received_ms: int, rows: int) -> dict[str, Any]:
        """How long the session has gone on, for how much of that it is known what was liquidated, and how much was."""
        until_ms = min(received_ms, self.end_ms)
        elapsed_ms = max(0, until_ms - self.start_ms)
        usd = float(self._long_running[rows] + self._short_running[rows])
        known = self._known_at(received_ms)
        if known is None or not elapsed_ms or known.length_ms(self.start_ms, until_ms) == elapsed_ms:
            return {"elapsed_ms": elapsed_ms, "known_ms": elapsed_ms, "known_usd": usd}
        known = known.within(self.start_ms, until_ms)
        moments = np.array(known.stretches, dtype=np.int64).reshape(-1, 2)
        edges = np.searchsorted(self.received_ms[:rows], moments)
        # What was received just outside of the session is in all sums, so in those of its first and last stretch too.
        edges[moments <= self.start_ms], edges[moments >= until_ms] = 0, rows
        running = self._long_running[edges] + self._short_running[edges]
        known_usd = float((running[:, 1] - running[:, 0]).sum())
        return {"elapsed_ms": elapsed_ms, "known_ms": known.length_ms(self.start_ms, until_ms), "known_usd": known_usd}

    @property
    def known(self) -> Extent | None:
        """For which time the liquidations of all the markets are known; None: all through the session."""
        return self._known_at(LATEST_MS)

    def _known_at(self, received_ms: int) -> Extent | None:
        """`known`, as far as gaps were known by a moment."""
        whole: Extent | None = None
        for extent in self.extents.values():
            whole = extent if whole is None else whole.common(extent)
        gaps = self.gaps.until(received_ms)
        if not len(gaps):
            return whole
        return gaps.heard if whole is None else whole.common(gaps.heard)

    def unknown(self, until_ms: int) -> Extent:
        """When, from the session's start to a moment, liquidations of one of the markets or more are not known."""
        known = self._known_at(until_ms)
        return Extent() if known is None else known.missing(self.start_ms, min(until_ms, self.end_ms))

    def interrupted(self, until_ms: int) -> set[str]:
        """The markets (`venue:SYMBOL`) that had a gap from the session's start to a moment, as known then."""
        gaps = self.gaps.until(until_ms)
        places = gaps.places_within(self.start_ms, min(until_ms, self.end_ms)) if len(gaps) else ()
        return {self.markets[place].market for place in places}

    def is_known(self, start_ms: Int64, end_ms: Int64) -> npt.NDArray[np.bool_]:
        """(n,) whether of each [start, end) all liquidations are known, as far as it lies in the session."""
        known = self.known
        if known is None:
            return np.ones(len(start_ms), dtype=np.bool_)
        first, end = np.maximum(start_ms, self.start_ms), np.minimum(end_ms, self.end_ms)
        return known.covers(first, end) | (first >= end)

    def single(self) -> npt.NDArray[np.bool_]:
        """(n,) whether each is a liquidation that was recorded, and not placed under the sum of a stretch."""
        return self._rows().is_single(self.markets, self.sums)

    def is_single(self, row: int) -> bool:
        """Whether one row is a liquidation that was recorded."""
        return not (self.placed[row] and self.markets[int(self.market_index[row])].market in self.sums)

    def is_whole(self, start_ms: Int64, length_ms: int) -> npt.NDArray[np.bool_]:
        """(n,) whether [start, start + length) is made of whole stretches of all the recorded sums.

        What is liquidated in another one is not recorded where sums alone are. All are whole where there are none.
        """
        whole = np.ones(len(start_ms), dtype=np.bool_)
        for each in self.sums.values():
            whole &= (length_ms % each.duration_ms == 0) & ((start_ms - each.start_ms) % each.duration_ms == 0)
        return whole

    @property
    def has_minutes(self) -> bool:
        """Whether it is recorded what was liquidated in a minute."""
        return bool(self.is_whole(np.array([self.first_minute_ms]), MINUTE_MS)[0])

    def liquidation(self, row: int) -> Liquidation:
        """One row, for people."""
        market = self.markets[int(self.market_index[row])]
        return Liquidation(
            usd=float(self.usd[row]),
            side=Side(int(self.side[row])),
            price=math.nan if market.contract is Contract.AGGREGATE else float(self.price[row]),
            instrument=market,
            time_ms=int(self.time_ms[row]),
        )

    def per_minute_usd(self, received_ms: int) -> tuple[Float64, Float64]:
        """USD liquidations received in each minute of the session, (long, short), up to a moment.

        Both arrays have one value a minute from `first_minute_ms`; minutes not reached yet are zero. What arrived
        before the first or after the last minute counts in that one.
        """
        ends = np.minimum(self._minute_rows, self.rows_until(received_ms))
        long_usd, short_usd = self._long_running[ends], self._short_running[ends]
        return long_usd[1:] - long_usd[:-1], short_usd[1:] - short_usd[:-1]

    def worst_minute_ms(self, received_ms: int) -> int | None:
        """Start of the whole minute in which most was received by a moment, the earliest of equals.

        None for none, and where only sums of longer stretches are recorded.
        """
        if self.rows_until(received_ms) == 0 or not self.has_minutes:
            return None
        long_usd, short_usd = self.per_minute_usd(received_ms)
        return self.first_minute_ms + int((long_usd + short_usd).argmax()) * MINUTE_MS

    def worst_hour(self, received_ms: int) -> WorstHour | None:
        """The worst sixty minutes among what had been received by then; the earliest of equals.

        None without any liquidation, before an hour of the session is known, and where recorded sums make up no sixty
        minutes; where they do, the sixty minutes are some that they make up. Where a part of the time is not known
        there may have been a worse one.
        """
        return self.totals(received_ms).worst_hour

    def _worst_hour(self, received_ms: int) -> WorstHour | None:
        long_usd, short_usd = self.per_minute_usd(received_ms)
        running = running_sums(long_usd + short_usd)
        # Sums of sixty neighbouring minutes, one for each start; not hours of the clock, which would cut a flush in
        # two.
        sums = running[_MINUTES_PER_HOUR:] - running[:-_MINUTES_PER_HOUR]
        if self.sums:
            starts_ms = self.first_minute_ms + np.arange(len(sums), dtype=np.int64) * MINUTE_MS
            sums = np.where(self.is_whole(starts_ms, HOUR_MS), sums, 0.0)
            if not sums.any():
                return None
        start = int(sums.argmax())
        return WorstHour(self.first_minute_ms + start * MINUTE_MS, float(sums[start]))
