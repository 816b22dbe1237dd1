"""Totals of liquidations for each bucket of time, as events that are placed under them and flagged so.

A total is how many dollars of longs and shorts were closed by force in a bucket; when in it is not known. Its events
stand at the ends of the market's candles in the bucket: longs in proportion to what was traded while the price fell, at
the low, shorts to what was traded while it rose, at the high; where a bucket's candles neither fell nor rose, by their
volume, or evenly. Their sum is the total to within a lot. A bucket that candles do not cover as a whole is left out,
because its total cannot be placed in a part of it.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.events import Candles, Flag, Liquidations
from rektscope.market.extent import Extent
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.recorded_sums import RecordedSums
from rektscope.market.sides import Side
from rektscope.sessions.importing import spans
from rektscope.sessions.importing.batches import Converted
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.parts import Part
from rektscope.sessions.importing.series import Series, joined

Float64 = npt.NDArray[np.float64]
Int64 = npt.NDArray[np.int64]


class PlacedTotals(msgspec.Struct, frozen=True, eq=False):
    """Totals as events.

    Attributes:
        converted: the events, and the stretches that the totals cover.
        buckets: the totals that were placed, one row a bucket.
        bucket_ms: how long each of them is.
        sums: of which stretches they are; None where they lie on no grid.
        unplaced: buckets without candles, by file.
    """

    converted: Converted
    buckets: Series
    bucket_ms: int
    sums: RecordedSums | None
    unplaced: Counter[Path]

    @property
    def known_ms(self) -> Int64:
        """(n,) when each of the totals was known, at its end."""
        return self.buckets.times + self.bucket_ms

    def extent(self, end_ms: int) -> Extent:
        """For which time totals are known by a moment."""
        ends = self.known_ms[self.known_ms <= end_ms]
        return Extent.of(zip((ends - self.bucket_ms).tolist(), ends.tolist(), strict=True))


def placed(parts: Sequence[Part], candles: Candles | None, instrument: Instrument) -> PlacedTotals:
    """The totals of all parts as events under the market's candles.

    Raises:
        InputError: there are no candles, a single total has no known length, or totals contradict one another.
    """
    name = parts[0].table.path.name
    if candles is None or not len(candles):
        raise InputError(
            f"{name} holds totals of liquidations of {instrument.market} for each bucket of time: import candles of "
            "the same time beside it, so that the totals have prices."
        )
    series = joined([chunk for part in parts for chunk in part.chunks], parts[0].kind)
    bucket_ms = spans.step_ms(series.times)
    if bucket_ms is None:
        raise InputError(f"One total in {name} alone does not say how long its bucket is: import more of them.")
    duration = int(candles.duration_ms[0])
    if bucket_ms < duration:
        raise InputError(
            f"{name} has a total every {bucket_ms // 1000} s, and the candles of {instrument.market} are "
            f"{duration // 1000} s long: import candles that are no longer than the buckets."
        )
    first = np.searchsorted(candles.time_ms, series.times)
    end = np.searchsorted(candles.time_ms, series.times + bucket_ms)
    is_covered = (end - first) * duration >= bucket_ms
    rows = np.flatnonzero(is_covered)
    unplaced = Counter(series.paths[at] for at in series.origins[~is_covered].tolist())
    kept = series.chosen({meaning: column[rows] for meaning, column in series.columns.items()}, rows)
    batches = [_events(kept, side, first[rows], end[rows], candles, instrument) for side in (Side.LONG, Side.SHORT)]
    note = (
        f"{instrument.market}: liquidations are totals for each {bucket_ms // 60_000} minutes; single ones are placed "
        "under them by the traded prices."
    )
    covered = spans.of_steps(kept.times, bucket_ms)
    converted = Converted(Liquidations.concatenate(batches).in_order(), covered, (note,) if len(rows) else ())
    is_even = len(kept.times) > 0 and not ((kept.times - kept.times[0]) % bucket_ms).any()
    sums = RecordedSums(int(kept.times[0]), bucket_ms) if is_even else None
    return PlacedTotals(converted, kept, bucket_ms, sums, unplaced)


def _events(
    series: Series, side: Side, first: Int64, end: Int64, candles: Candles, instrument: Instrument
) -> Liquidations:
    meaning = Meaning.LONG_TOTAL_USD if side is Side.LONG else Meaning.SHORT_TOTAL_USD
    dollars = np.asarray(series.columns[meaning], dtype=np.float64)
    ticks = candles.low_ticks if side is Side.LONG else candles.high_ticks
    moves = candles.open_ticks - candles.low_ticks if side is Side.LONG else candles.high_ticks - candles.open_ticks
    places: list[Int64] = []
    lots: list[Int64] = []
    for usd, start, stop in zip(dollars.tolist(), first.tolist(), end.tolist(), strict=True):
        if usd > 0:
            rows = np.arange(start, stop)
            units = usd * _shares(candles, moves, rows) / _usd_a_lot(ticks[rows], instrument)
            # Each row takes what the rows before it left below half a lot, so that the sum is right.
            counts = np.diff(np.rint(np.cumsum(units)), prepend=0.0).astype(np.int64)
            places.append(rows[counts > 0])
            lots.append(counts[counts > 0])
    at = np.concatenate(places) if places else np.zeros(0, dtype=np.int64)
    # The last millisecond of the candle: by then its extreme has been seen, and its end belongs to the next one.
    times = candles.time_ms[at] + candles.duration_ms[at] - 1
    return Liquidations.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=ticks[at],
        quantity_lots=np.concatenate(lots) if lots else np.zeros(0, dtype=np.int64),
        liquidated_side=np.full(len(at), side),
        flags=np.full(len(at), Flag.PLACED),
    )


def _shares(candles: Candles, moves: Int64, rows: Int64) -> Float64:
    """The part of a total that each candle takes."""
    volume = candles.quantity_lots[rows].astype(np.float64)
    for weights in (volume * moves[rows], volume):
        if weights.sum() > 0:
            return np.asarray(weights / weights.sum())
    return np.full(len(rows), 1 / len(rows))


def _usd_a_lot(ticks: Int64, instrument: Instrument) -> Float64:
    if instrument.contract is Contract.INVERSE:
        return np.full(len(ticks), float(instrument.lot_size * instrument.contract_size))
    return np.asarray(ticks * float(instrument.tick_size * instrument.lot_size), dtype=np.float64)
