"""Where times, bars and prices lie on the timeline, and what its bars sum. No drawing here.

The rule of its scale: it stands on marks that are the same for every session and every moment, and is the lowest mark
that holds what is known by the moment shown. So it gives nothing away of what comes, the same moment always looks the
same, and between two marks a bar keeps its height while the cursor moves. What is shown of the time after the cursor,
when that was asked for, has one scale with what came before it.
"""

import math

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.engine.estimated_flow import EstimatedFlow, estimated_flow
from rektscope.engine.frame import Frame
from rektscope.market.times import MINUTE_MS

BUCKETS_MINUTES = (1, 5, 15, 30, 60, 240)
_SMALLEST_BAR_PX = 3.0
_SMALLEST_ESTIMATED_BAR_PX = 6.0
"""Wide enough that its outline and hatching are seen to be no recorded bar's."""

_ESTIMATED_MINUTES = (*BUCKETS_MINUTES, 1440, 3 * 1440, 7 * 1440, 28 * 1440)
_LABEL_ROWS = 3
LABEL_HEIGHT = 13.0
_ABOVE_LABELS = 4.0
AXIS_HEIGHT = 14.0
RATIO_HEIGHT = 20.0
"""The band between bars and axis for the margin ratio of my position."""

_LEAST_BARS = 50.0
"""Height of the bars for which rows of titles above them give way."""

_SHORTEST_MS = 10 * MINUTE_MS
_LIVE_STEP_MS = 30 * MINUTE_MS
SHORTS_SHARE = 0.68
SIDE_MARGIN = 14.0
_LEAST_FULL_USD = 1_000_000.0
"""A first order of a few dollars is no bar of full length."""

_LEAST_MOVE = 0.01
"""Nor is a first tick a price line from top to bottom."""

_LARGE_MOVE = 1.2
"""A price that has left this many times its first goes its own way: most of what is around that has no line in it."""

_MOST_POINTS_A_PIXEL = 2

Float64 = npt.NDArray[np.float64]


def chart_top(height: float) -> float:
    """Where the bars begin in a strip of this height, pixels: below as many rows of titles as leave them room."""
    free = height - _ABOVE_LABELS - RATIO_HEIGHT - AXIS_HEIGHT - _LEAST_BARS
    return _ABOVE_LABELS + LABEL_HEIGHT * min(max(1, int(free // LABEL_HEIGHT)), _LABEL_ROWS)


class TimelineScale(msgspec.Struct, frozen=True):
    """Where times and bars lie in the strip, in pixels."""

    start_ms: int
    end_ms: int
    left: float
    top: float
    width: float
    height: float

    @property
    def label_rows(self) -> int:
        """How many rows of titles stand above the bars."""
        return round((self.top - _ABOVE_LABELS) / LABEL_HEIGHT)

    @property
    def bottom(self) -> float:
        """The lower end of the bars."""
        return self.top + self.height

    @property
    def zero(self) -> float:
        """The line that shorts stand on and longs hang from."""
        return self.top + self.height * SHORTS_SHARE

    def x(self, time_ms: float) -> float:
        """Pixels from the left at a time."""
        return self.left + (time_ms - self.start_ms) / max(1, self.end_ms - self.start_ms) * self.width

    def time_ms(self, x: float) -> int:
        """The reverse."""
        return self.start_ms + round((x - self.left) / self.width * (self.end_ms - self.start_ms))

    def bucket_minutes(self, estimated: EstimatedFlow | None = None) -> int:
        """Minutes per bar, so that a bar is a few pixels wide; of an estimate no less than a column of its map."""
        per_pixel = (self.end_ms - self.start_ms) / MINUTE_MS / self.width
        sizes: tuple[int, ...] = BUCKETS_MINUTES
        wanted = _SMALLEST_BAR_PX * per_pixel
        if estimated is not None:
            sizes = _ESTIMATED_MINUTES
            wanted = max(float(estimated.minutes), _SMALLEST_ESTIMATED_BAR_PX * per_pixel)
        return next((size for size in sizes if size >= wanted), sizes[-1])


class Reach(msgspec.Struct, frozen=True):
    """How far bars and price line reach.

    Attributes:
        full_usd: of the longest bar there could be: 1, 2 or 5 times a power of ten.
        low, high: prices that the line keeps between: so many percent around the session's first price, a round number
            too; after a large move each side by itself.
    """

    full_usd: float
    low: float
    high: float

    @classmethod
    def of(cls, known: Frame, minutes: int, data: "TimelineData | None" = None) -> "Reach":
        """What holds all that is known at a frame, with bars of so many minutes; `data` is what it shows."""
        counted = buckets(known, minutes) if data is None else (data.long_usd, data.short_usd)
        largest = max(float(usd.max(initial=0.0)) for usd in counted)
        begins = int(known.candles.start_ms.searchsorted(known.session.start_ms))
        close, high, low = (each[begins:] for each in (known.candles.close, known.candles.high, known.candles.low))
        if not len(close):
            return cls(_round_up(max(largest, _LEAST_FULL_USD)), 0.0, 1.0)
        first = float(close[0])
        moves = float(high.max()) / first, first / float(low.min())
        rise, fall = (1.0 + _round_up(max(move - 1.0, _LEAST_MOVE)) for move in moves)
        around = min(max(rise, fall), _LARGE_MOVE)  # up to there the first price stays in the middle
        rise, fall = max(rise, around), max(fall, around)
        return cls(_round_up(max(largest, _LEAST_FULL_USD)), first / fall, first * rise)

    def shares(self, prices: Float64) -> Float64:
        """Where prices lie between `low` (0) and `high` (1); by their ratio where these are far apart."""
        # As far as both sides go before each has its own range; the thousandth is for rounding.
        if self.high / max(self.low, 1e-300) <= _LARGE_MOVE**2 * 1.001:
            return np.asarray((prices - self.low) / (self.high - self.low), dtype=np.float64)
        return np.asarray(np.log(prices / self.low) / math.log(self.high / self.low), dtype=np.float64)


class PriceLine(msgspec.Struct, frozen=True, eq=False):
    """What the strip shows of candles: one point for each, or for all that share a pixel where there are many.

    Attributes:
        x: (points,) pixels from the left, where the last of a point's candles ends.
        close: (points,) its close, quote units.
        low, high: (points,) the lowest and highest of a point's candles, by which a fall of minutes is seen in a year;
            of minutes that have a point each they are the close.
    """

    x: Float64
    close: Float64
    low: Float64
    high: Float64

    @classmethod
    def of(cls, frame: Frame, scale: TimelineScale) -> "PriceLine":
        """The line up to a frame's moment, from the start of the session."""
        candles = frame.candles
        first = int(candles.start_ms.searchsorted(frame.session.start_ms))
        close, low, high = (each[first:] for each in (candles.close, candles.low, candles.high))
        ends = np.minimum(candles.start_ms[first:] + candles.duration_ms, frame.cursor_ms)
        x = scale.left + (ends - scale.start_ms) / max(1, scale.end_ms - scale.start_ms) * scale.width
        if len(close) <= _MOST_POINTS_A_PIXEL * scale.width:
            is_minutes = candles.duration_ms <= MINUTE_MS
            return cls(x, close, close if is_minutes else low, close if is_minutes else high)
        firsts = np.flatnonzero(np.diff(np.floor(x), prepend=-math.inf))
        lasts = np.append(firsts[1:], len(x)) - 1
        return cls(x[lasts], close[lasts], np.minimum.reduceat(low, firsts), np.maximum.reduceat(high, firsts))


class TimelineData(msgspec.Struct, frozen=True, eq=False):
    """What the strip draws of a frame.

    Attributes:
        cursor_ms: the frame's moment.
        first_ms: where the first bar begins.
        minutes: length of a bar.
        long_usd, short_usd: (bars,) liquidated in each.
        line: the price.
        is_estimated: the bars are an estimate by the map (`engine.estimated_flow`): nothing of it is recorded.
    """

    cursor_ms: int
    first_ms: int
    minutes: int
    long_usd: Float64
    short_usd: Float64
    line: PriceLine
    is_estimated: bool = False

    @classmethod
    def of(cls, frame: Frame, scale: TimelineScale) -> "TimelineData":
        """Of a frame, in bars and pixels of a scale."""
        estimated = estimated_flow(frame)
        minutes = scale.bucket_minutes(estimated)
        long_usd, short_usd = buckets(frame, minutes)
        line = PriceLine.of(frame, scale)
        first_ms = frame.counted_liquidations.first_minute_ms
        if estimated is not None:
            long_usd, short_usd = estimated.per_bucket(first_ms, minutes, len(long_usd))
        return cls(frame.cursor_ms, first_ms, minutes, long_usd, short_usd, line, estimated is not None)

    def stable_until(self, scale: TimelineScale) -> float:
        """Pixels from the left of what still grows: the bar at the cursor, and the price line's last stretch.

        An estimate is of finished columns, so its last bar but one grows until the cursor has left it.
        """
        bar_ms = self.minutes * MINUTE_MS
        growing = (self.cursor_ms - self.first_ms) // bar_ms - (1 if self.is_estimated else 0)
        bar_x = scale.x(self.first_ms + growing * bar_ms)
        return min(bar_x, float(self.line.x[-2])) if len(self.line.x) > 1 else bar_x

    def bars_until(self, x: float, scale: TimelineScale) -> int:
        """How many bars begin left of a place, pixels from the left."""
        step = scale.x(self.minutes * MINUTE_MS) - scale.x(0)
        return min(max(0, math.ceil((x - scale.x(self.first_ms)) / step)), len(self.long_usd))

    def agrees_with(self, other: "TimelineData", x: float, scale: TimelineScale) -> bool:
        """Whether another moment shows the same up to a place, pixels from the left."""
        if (self.first_ms, self.minutes, self.is_estimated) != (other.first_ms, other.minutes, other.is_estimated):
            return False
        # Without the last bar and the last point, which reach beyond the place.
        bars = max(0, self.bars_until(x, scale) - 1)
        points = max(0, int(self.line.x.searchsorted(x)) - 1)
        mine, theirs = self.line, other.line
        return (
            _same(self.long_usd[:bars], other.long_usd[:bars])
            and _same(self.short_usd[:bars], other.short_usd[:bars])
            and _same(mine.x[:points], theirs.x[:points])
            and _same(mine.close[:points], theirs.close[:points])
            and _same(mine.low[:points], theirs.low[:points])
            and _same(mine.high[:points], theirs.high[:points])
        )


def _same(first: Float64, second: Float64) -> bool:
    """Whether two rows of figures are the same to the last bit, in a fifth of the time of `np.array_equal`."""
    return first is second or first.tobytes() == second.tobytes()


def _round_up(value: float) -> float:
    """The lowest of 1, 2 and 5 times a power of ten that is not less than a positive value."""
    exponent = math.floor(math.log10(value))
    # Read from text: 2 * 10.0**-1 and the like may differ from the float of the decimal in the last digit.
    marks = [float(f"{factor}e{power}") for power in (exponent, exponent + 1) for factor in (1, 2, 5)]
    return next(mark for mark in marks if mark >= value)


def shown_until_ms(frame: Frame) -> int:
    """Where the strip ends: with the session, or for live data at the next half hour, which they grow into.

    A session of a minute or two would be a single bar, so the strip is never shorter than ten minutes.
    """
    if not frame.is_live:
        return max(frame.session.end_ms, frame.session.start_ms + _SHORTEST_MS)
    steps = (frame.session.end_ms - frame.session.start_ms) // _LIVE_STEP_MS + 1
    return frame.session.start_ms + steps * _LIVE_STEP_MS


def buckets(frame: Frame, minutes: int) -> tuple[Float64, Float64]:
    """USD per bucket (long, short) of the markets that are counted, as known at the frame."""
    long_usd, short_usd = (
        np.concatenate([usd, np.zeros(-len(usd) % minutes)]).reshape(-1, minutes).sum(axis=1)
        for usd in frame.counted_liquidations.per_minute_usd(frame.cursor_ms)
    )
    return long_usd, short_usd
