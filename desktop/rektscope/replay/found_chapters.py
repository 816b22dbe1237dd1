"""Chapters found in a session that nobody wrote any for: a recording, or an imported day.

Stated rules, over what lies within the session; prices, open interest and fundings are those of its first market with
prices, liquidations those of all markets:

| chapter | rule |
|---|---|
| a round number | first reached by a traded price: multiples of a 1-2-5 step of at most 1 % of the first price |
| High or Low | the traded price farthest from the first one, as a ratio; judged at the end of each minute |
| Worst minute, Worst hour begins | most liquidated in a minute, in sixty of them, on the clock; once it is over |
| Largest order | the largest single liquidation |
| Open interest falls | the deepest fall within an hour, or from reading to reading where they are rarer; from 2 % on |
| Funding turns | the largest change of a settled rate across zero |

Of round numbers a dozen, then every tenth; once there are six of these, the others of the dozen go.

Of markets of which only sums are recorded no single liquidation is a chapter, and no minute or hour that is not made of
whole stretches of these sums.

**Causal.** Each chapter carries when it was known (`Chapter.known_ms`): when the last thing it speaks of had been
received. A later one of its kind takes its place from then on, and only from then on, so that what stands at a moment
(`chapters_at`) is what a session that ends at that moment would have. A test cuts sessions anywhere to hold it to that.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import MarketEvents
from rektscope.market.instrument import Instrument
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.replay.chapter_subjects import (
    SUBJECTS,
    FarthestPrice,
    FundingTurn,
    LargestOrder,
    OpenInterestFall,
    PriceReached,
    WorstHour,
    WorstMinute,
)
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.replay.story import Chapter

Int64 = npt.NDArray[np.int64]
Float64 = npt.NDArray[np.float64]

ROUND_NUMBERS = 12
"""So many round numbers, then only every tenth: a price that goes far must not fill the timeline."""

FAR_NUMBERS = 6
"""So many of every tenth, and the others of the first go: of two years the first afternoon would fill the menu."""

_STEP_SHARE = 0.01
_LEAST_FALL = 0.02
_RATE_UNITS = 1e12
_MINUTES = HOUR_MS // MINUTE_MS


class FoundChapter(msgspec.Struct, frozen=True):
    """A chapter and until when it stands: another of its kind takes its place at `replaced_ms`; None for never."""

    chapter: Chapter
    replaced_ms: int | None = None


def chapters_at(found: Sequence[FoundChapter], received_ms: int) -> tuple[Chapter, ...]:
    """The chapters that are known at a moment, ascending in time."""
    standing = [
        each.chapter
        for each in found
        if each.chapter.seek_ms <= received_ms and (each.replaced_ms is None or received_ms < each.replaced_ms)
    ]
    return tuple(sorted(standing, key=lambda chapter: (chapter.time_ms, SUBJECTS.index(type(chapter.subject)))))


def price_chapters(events: MarketEvents, start_ms: int, end_ms: int) -> list[FoundChapter]:
    """Chapters from the prices, open interest and fundings of one market; none where it has none in the session."""
    series = _Prices.of(events, start_ms, end_ms)
    found: list[FoundChapter] = []
    if len(series.received_ms):
        found += _round_numbers(series)
        found += _replacing(_extremes(series))
    found += _replacing(_open_interest_falls(events, start_ms, end_ms))
    found += _replacing(_funding_turns(events, start_ms, end_ms))
    return found


def liquidation_chapters(index: LiquidationIndex) -> list[FoundChapter]:
    """Chapters from the liquidations of all markets."""
    if not len(index):
        return []
    return [
        *_replacing(_worst_minutes(index)),
        *_replacing(_worst_hours(index)),
        *_replacing(_largest_orders(index)),
    ]


class _Prices(msgspec.Struct, frozen=True, eq=False):
    """Traded prices of a market within the session in the order received: moment, when known, high and low in quote."""

    instrument: Instrument
    start_ms: int
    time_ms: Int64
    received_ms: Int64
    high: Float64
    low: Float64
    first: float

    @classmethod
    def of(cls, events: MarketEvents, start_ms: int, end_ms: int) -> "_Prices":
        """Trades and candles together: a candle may show an extreme that no kept trade does."""
        trades, candles, tick = events.trades, events.candles, events.instrument.tick
        trades, candles = trades.until(end_ms), candles.until(end_ms)
        trades, candles = trades[trades.time_ms >= start_ms], candles[candles.time_ms >= start_ms]
        received = np.concatenate([trades.received_ms, candles.received_ms])
        order = np.argsort(received, kind="stable")
        opened = np.concatenate([trades.price_ticks, candles.open_ticks])[order]
        return cls(
            instrument=events.instrument,
            start_ms=start_ms,
            time_ms=np.concatenate([trades.time_ms, candles.time_ms])[order],
            received_ms=received[order],
            high=np.concatenate([trades.price_ticks, candles.high_ticks])[order] * tick,
            low=np.concatenate([trades.price_ticks, candles.low_ticks])[order] * tick,
            first=float(opened[0] * tick) if len(opened) else 0.0,
        )


def _replacing(chapters: Iterable[Chapter]) -> list[FoundChapter]:
    """Chapters of one kind, in the order in which they became known, each standing until the next."""
    found = list(chapters)
    ends = [*(chapter.seek_ms for chapter in found[1:]), None]
    return [FoundChapter(chapter, end) for chapter, end in zip(found, ends, strict=False)]


def round_step(price: float) -> float:
    """The largest of 1, 2, 5 times a power of ten that is at most a hundredth of a price above 0."""
    exponent = int(np.floor(np.log10(price * _STEP_SHARE)))
    steps = [factor * 10.0**power for power in (exponent - 1, exponent) for factor in (1, 2, 5)]
    # The tolerance keeps a price of 100 at steps of 1: in floats a hundredth of it may be a digit below.
    return max(step for step in steps if step <= price * _STEP_SHARE * (1 + 1e-12))


def _round_numbers(series: _Prices) -> list[FoundChapter]:
    """Each multiple of the step at the row that first reached it; of several in one row the farthest."""
    step = round_step(series.first)
    highest, lowest = np.maximum.accumulate(series.high), np.minimum.accumulate(series.low)
    base = series.first / step
    # Row by row, not multiple by multiple: a price that rises a million-fold passes more than there is time for.
    # The tolerance counts a price on the multiple itself as reached, whatever its last binary digit is.
    ups = np.floor(highest / (step * (1 - 1e-12))).astype(np.int64)
    downs = np.ceil(lowest / (step * (1 + 1e-12))).astype(np.int64)
    reached: dict[tuple[int, bool], int] = {}
    for levels, first, is_fall in ((ups, int(np.floor(base)), False), (-downs, -int(np.ceil(base)), True)):
        before = np.concatenate([[first], np.maximum(levels[:-1], first)])
        for row in np.flatnonzero(levels > before).tolist():
            level = int(levels[row])
            tens = level // 10 * 10
            farthest = tens if tens > before[row] else level
            reached[row, is_fall] = -farthest if is_fall else farthest
    kept: list[tuple[Chapter, bool]] = []
    for (row, is_fall), multiple in sorted(reached.items()):
        if len(kept) >= ROUND_NUMBERS and multiple % 10:
            continue
        subject = PriceReached(series.instrument.market, round(multiple * step, 12), is_fall)
        chapter = Chapter(int(series.time_ms[row]), subject, int(series.received_ms[row]))
        kept.append((chapter, multiple % 10 == 0))
    far = kept[ROUND_NUMBERS + FAR_NUMBERS - 1 : ROUND_NUMBERS + FAR_NUMBERS]
    replaced_ms = far[0][0].seek_ms if far else None
    return [FoundChapter(chapter, None if is_tenth else replaced_ms) for chapter, is_tenth in kept]


def _extremes(series: _Prices) -> Iterator[Chapter]:
    """The price farthest from the first one, each time a minute ends with a farther one."""
    # As ratios both ways, so that half and double are equally far; the bound is for a low of zero.
    away = np.maximum(series.high / series.first, series.first / np.maximum(series.low, 1e-300))
    farthest = np.maximum.accumulate(away)
    is_new = np.concatenate([[away[0] > 1], farthest[1:] > farthest[:-1]])
    rows = np.flatnonzero(is_new)
    minutes = series.received_ms[rows] // MINUTE_MS
    last_of_minute = np.concatenate([minutes[1:] != minutes[:-1], [True]]) if len(rows) else np.empty(0, dtype=np.bool_)
    for row in rows[last_of_minute].tolist():
        is_high = bool(series.high[row] / series.first >= series.first / series.low[row])
        price = float(series.high[row] if is_high else series.low[row])
        decimals = series.instrument.price_decimals
        yield Chapter(
            int(series.time_ms[row]),
            FarthestPrice(series.instrument.market, price, decimals, is_high, price / series.first - 1),
            _end_of_minute(int(series.received_ms[row])),
        )


def _end_of_minute(received_ms: int) -> int:
    """The first whole minute at which everything of the minute of a moment has been received."""
    return (received_ms // MINUTE_MS + 1) * MINUTE_MS


def _worst_minutes(index: LiquidationIndex) -> Iterator[Chapter]:
    usd = _finished_minutes(index)
    for minute in _records(_of_whole(index, usd, MINUTE_MS)).tolist():
        start_ms = index.first_minute_ms + minute * MINUTE_MS
        end_ms = start_ms + MINUTE_MS
        yield Chapter(start_ms, WorstMinute(float(usd[minute])), known_ms=end_ms, end_ms=end_ms)


def _worst_hours(index: LiquidationIndex) -> Iterator[Chapter]:
    running = np.concatenate([[0.0], np.cumsum(_finished_minutes(index))])
    sums = running[_MINUTES:] - running[:-_MINUTES]
    for minute in _records(_of_whole(index, sums, HOUR_MS)).tolist():
        start_ms = index.first_minute_ms + minute * MINUTE_MS
        end_ms = start_ms + HOUR_MS
        yield Chapter(start_ms, WorstHour(float(sums[minute])), known_ms=end_ms, end_ms=end_ms)


def _of_whole(index: LiquidationIndex, usd: Float64, length_ms: int) -> Float64:
    """Sums of `length_ms` from each minute on; 0 where they are not recorded, as only sums of other stretches are."""
    if not index.sums:
        return usd
    starts_ms = index.first_minute_ms + np.arange(len(usd), dtype=np.int64) * MINUTE_MS
    return np.where(index.is_whole(starts_ms, length_ms), usd, 0.0)


def _finished_minutes(index: LiquidationIndex) -> Float64:
    """USD by whole minute of receiving, from the session's first minute on; only what was received within it."""
    rows = index.rows_until(index.end_ms)
    minutes = (index.received_ms[:rows] - index.first_minute_ms) // MINUTE_MS
    # What was received before the first minute belongs to history.
    inside = minutes >= 0
    usd = np.bincount(minutes[inside], weights=index.usd[:rows][inside], minlength=1)
    whole = (index.end_ms - index.first_minute_ms) // MINUTE_MS
    return np.asarray(np.pad(usd, (0, max(0, whole - len(usd)))), dtype=np.float64)


def _records(values: Float64) -> Int64:
    """The places that are larger than every one before them, and than 0."""
    before = np.concatenate([[0.0], np.maximum.accumulate(values)[:-1]]) if len(values) else values
    return np.flatnonzero(values > before)


def _largest_orders(index: LiquidationIndex) -> Iterator[Chapter]:
    rows = _records(np.where(index.single(), index.usd, 0.0))
    # Of several received together only the largest was ever the largest that was known.
    received = index.received_ms[rows]
    is_last = np.concatenate([received[1:] != received[:-1], [True]]) if len(rows) else np.empty(0, dtype=np.bool_)
    for row in rows[is_last].tolist():
        order = index.liquidation(row)
        price = order.price if np.isfinite(order.price) else None  # a sum over contracts has none
        subject = LargestOrder(order.market, order.side, order.usd, price)
        yield Chapter(order.time_ms, subject, int(index.received_ms[row]))


def _open_interest_falls(events: MarketEvents, start_ms: int, end_ms: int) -> Iterator[Chapter]:
    """The deepest fall so far within an hour, or from one reading to the next where they are rarer than that."""
    batch = events.open_interests.until(end_ms)
    batch = batch[batch.quantity_lots > 0]
    if len(batch) < 2:  # noqa: PLR2004 -- a fall has two ends
        return
    place = np.arange(len(batch))
    before = np.searchsorted(batch.received_ms, batch.received_ms - HOUR_MS, side="right") - 1
    # Without a reading an hour before, a row is compared with itself: no fall.
    before = np.where(before < 0, place, before)
    fall = 1 - batch.quantity_lots / batch.quantity_lots[before]
    fall[batch.time_ms < start_ms] = 0.0
    deepest = _records(np.where(fall >= _LEAST_FALL, fall, 0.0))
    for row in deepest.tolist():
        since_ms = int(batch.time_ms[before[row]])
        subject = OpenInterestFall(events.instrument.market, float(fall[row]), since_ms)
        yield Chapter(int(batch.time_ms[row]), subject, int(batch.received_ms[row]))


def _funding_turns(events: MarketEvents, start_ms: int, end_ms: int) -> Iterator[Chapter]:
    batch = events.fundings.until(end_ms)
    # A rate of exactly zero has no sign; a turn is between the last rates that have one.
    batch = batch[batch.rate_e12 != 0]
    rates = batch.rate_e12 / _RATE_UNITS
    turns = np.zeros(len(batch))
    if len(batch) > 1:
        has_turned = np.sign(rates[1:]) != np.sign(rates[:-1])
        turns[1:] = np.where(has_turned, np.abs(np.diff(rates)), 0.0)
    turns[batch.time_ms < start_ms] = 0.0
    for row in _records(turns).tolist():
        subject = FundingTurn(events.instrument.market, float(rates[row - 1]), float(rates[row]))
        yield Chapter(int(batch.time_ms[row]), subject, int(batch.received_ms[row]))
