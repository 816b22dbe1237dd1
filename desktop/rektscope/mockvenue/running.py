"""Candles and the last 24 hours as they stood at moments of the stretch: for topics that send them while they grow.

Where `candles` and `state` ask what is known now, a topic's messages must be known for every moment beforehand. All
rows of the market are taken once, in session time; a message is what had come by its moment, and nothing later.
"""

from abc import abstractmethod
from collections import deque

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Int64
from rektscope.market.times import DAY_MS, MINUTE_MS, SECOND_MS
from rektscope.mockvenue.candles import CandleColumns, session_pieces
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.intervals import Interval
from rektscope.mockvenue.state import Day
from rektscope.mockvenue.streams import Passage, Stream

_EVERY_MS = SECOND_MS
"""So often at most; venues send their candles up to four times as often."""


class RunningBar(msgspec.Struct, frozen=True):
    """One candle at a moment; times are stamps, prices ticks, quantities lots, turnover as in `candles.Bars`.

    Attributes:
        moment_ms: when it is sent.
        taker_buy_lots: -1 where it is not known.
        is_over: nothing more will be added to it.
    """

    moment_ms: int
    start_ms: int
    end_ms: int
    open_ticks: int
    high_ticks: int
    low_ticks: int
    close_ticks: int
    quantity_lots: int
    taker_buy_lots: int
    turnover: float
    count: int
    is_over: bool


class RunningBars(Stream):
    """A topic of candles that grow: sent each second in which they do, and at the end of each minute."""

    def __init__(self, topic: str, market: ServedMarket, interval: Interval) -> None:
        self.market = market
        self._interval = interval
        pieces, received = session_pieces(market, interval)
        self._pieces = pieces
        moments, self._rows = _moments(market, pieces, received)
        self._grown: tuple[tuple[int, int], CandleColumns] | None = None
        super().__init__(topic, moments)

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a moment."""
        grown, rows = self._as_of(passage), self._rows[first:end]
        bars = grown[rows]
        stamps = passage.stamps(self.moments[first:end])
        return [self.written(_running(bars, place, stamp)) for place, stamp in enumerate(stamps)]

    @abstractmethod
    def written(self, bar: RunningBar) -> bytes:
        """A message as the venue writes it."""

    def _as_of(self, passage: Passage) -> CandleColumns:
        """For each piece the candle it lies in, as it stood with it."""
        key = (passage.number, passage.wrong_ms)
        if self._grown is None or self._grown[0] != key:
            starts = np.array(passage.stamps(self._pieces.start_ms), dtype=np.int64)
            self._grown = key, _grown(self._pieces, self._interval, starts)
        return self._grown[1]


class RunningDays(Stream):
    """A topic of the last 24 hours: sent each second in which something was traded."""

    def __init__(self, topic: str, market: ServedMarket) -> None:
        self.market = market
        pieces, received = session_pieces(market, Interval(1 << 40))
        self._pieces = pieces
        played = (received >= market.timeline.first_ms) & (received < market.timeline.end_ms)
        steps = received // _EVERY_MS
        is_last = np.diff(steps, append=steps[-1:] + 1) != 0
        self._rows = np.flatnonzero(played & is_last)
        self._ahead = np.flatnonzero(received <= market.timeline.first_ms)[-1:]
        self._firsts = np.searchsorted(pieces.start_ms, received - DAY_MS, side="right")
        self._highs = _extremes(pieces.high_ticks, self._firsts, 1)
        self._lows = _extremes(pieces.low_ticks, self._firsts, -1)
        self._lots = np.concatenate([[0], np.cumsum(pieces.quantity_lots)])
        self._turnovers = np.concatenate([[0.0], np.cumsum(pieces.turnover)])
        self._counts = np.concatenate([[0], np.cumsum(pieces.count)])
        super().__init__(topic, received[self._rows])

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a moment."""
        stamps = passage.stamps(self.moments[first:end])
        rows = self._rows[first:end].tolist()
        return [
            self.written(self._day(row), int(self._pieces.quantity_lots[row]), stamp)
            for row, stamp in zip(rows, stamps, strict=True)
        ]

    def greeting(self, following: int, now_ms: int, passage: Passage) -> list[bytes]:
        """The last one before `following`, also of before the stretch; for venues that send it at once."""
        known = self._rows[:following] if following else self._ahead
        if not len(known):
            return []
        row = int(known[-1])
        return [self.written(self._day(row), int(self._pieces.quantity_lots[row]), passage.stamp(now_ms))]

    @abstractmethod
    def written(self, day: Day, last_lots: int, moment_ms: int) -> bytes:
        """A message as the venue writes it; `last_lots` is the quantity traded last."""

    def _day(self, row: int) -> Day:
        first, pieces = int(self._firsts[row]), self._pieces
        first = min(first, row)
        return Day(
            open_ticks=int(pieces.open_ticks[first]),
            high_ticks=int(self._highs[row]),
            low_ticks=int(self._lows[row]),
            last_ticks=int(pieces.close_ticks[row]),
            quantity_lots=int(self._lots[row + 1] - self._lots[first]),
            turnover=float(self._turnovers[row + 1] - self._turnovers[first]),
            count=int(self._counts[row + 1] - self._counts[first]),
        )


def _moments(market: ServedMarket, pieces: CandleColumns, received: Int64) -> tuple[Int64, Int64]:
    """`(moments, rows)`: when a candle is sent, and the last piece that is in it then."""
    timeline = market.timeline
    played = np.flatnonzero((received >= timeline.first_ms) & (received < timeline.end_ms))
    if not len(played):
        return played, played
    steps = received[played] // _EVERY_MS
    updates = played[np.diff(steps, append=steps[-1] + 1) != 0]
    minutes = timeline.stamps(pieces.start_ms[played]) // MINUTE_MS
    lasts = played[np.diff(minutes, append=minutes[-1] + 1) != 0]
    ends = timeline.session_times((timeline.stamps(pieces.start_ms[lasts]) // MINUTE_MS + 1) * MINUTE_MS)
    # Where nothing came at the end itself, one more message says there that the candle is over.
    is_later = (ends > received[lasts]) & (ends < timeline.end_ms)
    moments = np.concatenate([received[updates], ends[is_later]])
    rows = np.concatenate([updates, lasts[is_later]])
    order = np.lexsort((rows, moments))
    return moments[order], rows[order]


def _grown(pieces: CandleColumns, interval: Interval, stamps: Int64) -> CandleColumns:
    """For each piece the candle as it stood with it: sums and extremes since the beginning of the interval."""
    if not len(pieces):
        return pieces
    starts = interval.starts(stamps)
    begins = np.flatnonzero(np.diff(starts, prepend=starts[0] - 1))
    lengths = np.diff(begins, append=len(starts))
    first = np.repeat(begins, lengths)
    bounds = begins.tolist()[1:]
    bought = np.where(pieces.taker_buy_lots < 0, 0, pieces.taker_buy_lots)
    unknown = _since(np.cumsum(pieces.taker_buy_lots < 0), (pieces.taker_buy_lots < 0).astype(np.int64), first)
    return CandleColumns(
        start_ms=starts,
        end_ms=interval.ends(starts),
        open_ticks=pieces.open_ticks[first],
        high_ticks=_accumulated(np.maximum, pieces.high_ticks, bounds),
        low_ticks=_accumulated(np.minimum, pieces.low_ticks, bounds),
        close_ticks=pieces.close_ticks,
        quantity_lots=_since(np.cumsum(pieces.quantity_lots), pieces.quantity_lots, first),
        taker_buy_lots=np.where(unknown > 0, -1, _since(np.cumsum(bought), bought, first)),
        turnover=np.cumsum(pieces.turnover) - (np.cumsum(pieces.turnover) - pieces.turnover)[first],
        count=_since(np.cumsum(pieces.count), pieces.count, first),
    )


def _since(sums: Int64, values: Int64, first: Int64) -> Int64:
    """Sums from the first row of each run on."""
    return np.asarray(sums - (sums - values)[first])


def _accumulated(extreme: np.ufunc, values: Int64, bounds: list[int]) -> Int64:
    """The running extreme within each run."""
    return np.concatenate([extreme.accumulate(part) for part in np.split(values, bounds)])


def _extremes(values: Int64, firsts: Int64, sign: int) -> npt.NDArray[np.int64]:
    """The highest (sign 1) or lowest (-1) value of the rows from `firsts[row]` to each row; `firsts` never falls."""
    found = []
    waiting: deque[tuple[int, int]] = deque()
    for row, (value, first) in enumerate(zip((sign * values).tolist(), firsts.tolist(), strict=True)):
        # A queue of falling values (the sliding-window maximum): a smaller one before a larger one is never the extreme
        # again, so each row enters and leaves once.
        while waiting and waiting[-1][1] <= value:
            waiting.pop()
        waiting.append((row, value))
        while waiting[0][0] < min(first, row):
            waiting.popleft()
        found.append(sign * waiting[0][1])
    return np.array(found, dtype=np.int64)


def _running(bars: CandleColumns, place: int, stamp: int) -> RunningBar:
    return RunningBar(
        moment_ms=stamp,
        start_ms=int(bars.start_ms[place]),
        end_ms=int(bars.end_ms[place]),
        open_ticks=int(bars.open_ticks[place]),
        high_ticks=int(bars.high_ticks[place]),
        low_ticks=int(bars.low_ticks[place]),
        close_ticks=int(bars.close_ticks[place]),
        quantity_lots=int(bars.quantity_lots[place]),
        taker_buy_lots=int(bars.taker_buy_lots[place]),
        turnover=float(bars.turnover[place]),
        count=int(bars.count[place]),
        is_over=int(bars.end_ms[place]) <= stamp,
    )
