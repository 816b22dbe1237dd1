"""The order of minutes inside candles, from a market whose minutes are known when those of ours are not.

A price that fell twelve per cent in five minutes did so in steps with rebounds between; a candle shows neither. The
minutes of a near relation (the mark price of another contract in the coin) show when, not how far: `guided_corners`
stretches their prices until the highest becomes the candle's high and the lowest its low.

Table `minute_guide.csv`: start (of a minute), open, high, low, close; stretches of whole candles.
"""

from pathlib import Path

import msgspec
import numpy as np

from rektscope.market.errors import InputError
from rektscope.market.times import MINUTE_MS, format_iso
from rektscope.sessions.reconstruction.fact_prices import CANDLE_MS
from rektscope.sessions.reconstruction.tables import has_table, read_table

GUIDE_COLUMNS = ("start", "open", "high", "low", "close")

_PRICE_UNITS = 10_000
_STEPS_PER_MINUTE = 6
_TRADES_PER_STEP = 5
_MINUTES = CANDLE_MS // MINUTE_MS
_SECOND_EXTREME_FROM = 3

Minute = tuple[int, int, int, int]
"""Open, high, low, close."""


class MinuteGuide(msgspec.Struct, frozen=True):
    """Minutes by their start, prices in ten-thousandths of the quote currency."""

    by_start_ms: dict[int, Minute]

    def minutes(self, candle_ms: int) -> list[Minute] | None:
        """The minutes of the candle that starts at `candle_ms`; None where one is missing, or none of them moves."""
        found = [self.by_start_ms.get(candle_ms + place * MINUTE_MS) for place in range(_MINUTES)]
        known = [minute for minute in found if minute is not None]
        if len(known) < _MINUTES or max(m[1] for m in known) == min(m[2] for m in known):
            return None
        return known


def read_minute_guide(folder: Path) -> MinuteGuide | None:
    """The guide of a folder of facts, None where it has none; raises InputError for a minute that cannot be."""
    if not has_table(folder, "minute_guide.csv"):
        return None
    found: dict[int, Minute] = {}
    for row in read_table(folder, "minute_guide.csv", GUIDE_COLUMNS):
        start_ms = row.moment("start")
        opened, high, low, close = (round(row.number(name) * _PRICE_UNITS) for name in GUIDE_COLUMNS[1:])
        if start_ms % MINUTE_MS or start_ms in found:
            raise InputError(f"{row.place}: {format_iso(start_ms)} is no whole minute, or stands there twice.")
        if not low <= min(opened, close) <= max(opened, close) <= high:
            raise InputError(f"{row.place}: open or close lies outside low to high.")
        found[start_ms] = (opened, high, low, close)
    return MinuteGuide(found)


def guided_corners(
    minutes: list[Minute], candle: tuple[int, int, int, int], generator: np.random.Generator
) -> list[tuple[int, int]]:
    """Where the price of a candle turns: places among its trades and prices in ticks, ascending, first to last trade.

    Args:
        minutes: of the guide, in order; not all of one price.
        candle: the candle's open, high, low and close in ticks.
        generator: places the extremes inside each minute, the one nearer to its open first.
    """
    opened, high, low, close = candle
    top, bottom = max(minute[1] for minute in minutes), min(minute[2] for minute in minutes)

    def stretched(price: int) -> int:
        return low + (price - bottom) * (high - low) // (top - bottom)

    corners = []
    for place, (minute_open, minute_high, minute_low, _) in enumerate(minutes):
        first = int(generator.integers(1, _SECOND_EXTREME_FROM))
        second = int(generator.integers(_SECOND_EXTREME_FROM, _STEPS_PER_MINUTE))
        extremes = [minute_low, minute_high]
        if minute_open - minute_low > minute_high - minute_open:
            extremes.reverse()
        start = place * _STEPS_PER_MINUTE * _TRADES_PER_STEP
        corners += [
            (start, stretched(minute_open)),
            (start + first * _TRADES_PER_STEP, stretched(extremes[0])),
            (start + second * _TRADES_PER_STEP, stretched(extremes[1])),
        ]
    corners[0] = (0, opened)
    return [*corners, (len(minutes) * _STEPS_PER_MINUTE * _TRADES_PER_STEP - 1, close)]
