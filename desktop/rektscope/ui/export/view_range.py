"""What part of time and price a picture shows: what happened fills it, and the levels near it.

The time ends with the moment shown and a sliver after it. The prices are those traded by then, with room for levels,
and a position's lines where they are not far.
"""

from collections.abc import Sequence

import msgspec
import numpy as np

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import CANDLE_DURATIONS_MS, Viewer
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.sessions.session import SessionInfo
from rektscope.ui.export.cards import Card
from rektscope.ui.export.presets import Preset, Shape
from rektscope.ui.export.score_text import NOT_GRADED
from rektscope.ui.heatmap.heat_scale import HeatScale, ScaleReference

SLIVER_SHARE = 0.015
"""Room after the moment shown, as a share of the width, for the mark of the last price."""

_SHORTEST_MS = HOUR_MS
_LEAST_KNOWN_MS = 10 * MINUTE_MS
"""Shorter than the hour where less is known, but no shorter than this."""

_RECORDED_MS = 4 * HOUR_MS
"""So much of what was known before a recording began is shown with it, as in the window."""
_PRICE_MARGIN = 0.32
"""Room above and below the prices traded, as a share of their range."""

_LEAST_HEIGHT = 0.012
"""Of the prices traded, as a share of the price: a quiet hour is not blown up to fill the picture."""

_REACH = 1.3
"""A line of a position is in the picture when that makes it at most so many ranges taller on its side."""

_FEWEST_CANDLES = 10
"""Candles are not made longer than makes so many of them."""

_CANDLE_UNITS = 3.6
"""Candles are at least so many units wide."""


_WIDE_CHART_SHARE, _UPRIGHT_CHART_SHARE = 0.63, 0.8
"""About how much of a picture's width its chart takes."""


class PictureOptions(msgspec.Struct, frozen=True):
    """What the user asks of a picture beside its size; all of it may be left to the picture.

    Attributes:
        title: the headline.
        first_ms: where the chart begins.
        until_ms: where it ends, when room for what is not known yet is asked for.
        prices: (low, high) of the chart.
        scale: how USD become colours.
        reference: what USD are held against.
        card: the subject beside the chart.
        score: how well the model did on the session, as text.
    """

    title: str | None = None
    first_ms: int | None = None
    until_ms: int | None = None
    prices: tuple[float, float] | None = None
    scale: HeatScale | None = None
    reference: ScaleReference | None = None
    card: Card = Card.MOMENT
    score: str = NOT_GRADED


DEFAULT_PICTURE = PictureOptions()


class ViewRange(msgspec.Struct, frozen=True):
    """Time in UTC milliseconds, price in quote units."""

    first_ms: int
    last_ms: int
    low: float
    high: float


def begin_ms(info: SessionInfo, cursor_ms: int) -> int:
    """Where a picture of a session begins: at its start; of a recording, whose map begins earlier, some hours back."""
    if info.map_start_ms is None:
        return info.start_ms
    return min(info.start_ms, max(info.map_start_ms, cursor_ms - _RECORDED_MS))


def time_range(
    session_start_ms: int, cursor_ms: int, *, first_ms: int | None = None, until_ms: int | None = None
) -> tuple[int, int]:
    """(first, last) moment: from `first_ms`, else the session's start, to the cursor and a sliver or to `until_ms`.

    A moment soon after the session's start shows the hour before it, in which the session may know prices.
    """
    first = (
        min(session_start_ms, cursor_ms - _SHORTEST_MS) if first_ms is None else min(first_ms, cursor_ms - MINUTE_MS)
    )
    last = cursor_ms + round((cursor_ms - first) * SLIVER_SHARE / (1.0 - SLIVER_SHARE))
    return first, last if until_ms is None else max(first + MINUTE_MS, until_ms)


def shown_range(frame: Frame, options: PictureOptions = DEFAULT_PICTURE) -> tuple[int, int]:
    """(first, last) moment of the picture of a frame: `time_range`, without a beginning of which nothing is known."""
    cursor_ms = frame.cursor_ms
    first, last = time_range(
        begin_ms(frame.session, cursor_ms),
        cursor_ms,
        first_ms=options.first_ms,
        until_ms=options.until_ms,
    )
    known = [int(frame.candles.start_ms[0])] if len(frame.candles) else []
    if (level_map := frame.level_map) is not None and level_map.column_count:
        known.append(int(level_map.end_ms[0]) - level_map.duration_ms)
    if options.first_ms is not None or not known or min(known) <= first:
        return first, last
    first = max(first, min(*known, cursor_ms - _LEAST_KNOWN_MS))
    return time_range(first, cursor_ms, first_ms=first, until_ms=options.until_ms)


def frame_for(viewer: Viewer, at_ms: int, preset: Preset, options: PictureOptions = DEFAULT_PICTURE) -> Frame:
    """The frame of a moment with candles as long as a picture of this size wants them."""
    first, last = time_range(
        begin_ms(viewer.session, at_ms), at_ms, first_ms=options.first_ms, until_ms=options.until_ms
    )
    share = _WIDE_CHART_SHARE if preset.shape is Shape.WIDE else _UPRIGHT_CHART_SHARE
    shortest = candle_ms_for(last - first, preset.width * share, preset.unit)
    frame = viewer.frame_at(at_ms, shortest)
    for duration in CANDLE_DURATIONS_MS:  # what came before the session is often known in longer candles only
        if shortest < duration <= (last - first) / _FEWEST_CANDLES and not _reaches(frame, first):
            longer = viewer.frame_at(at_ms, duration)
            frame = longer if _reaches(longer, first) else frame
    return frame


def _reaches(frame: Frame, first_ms: int) -> bool:
    """Whether the candles begin where the chart does."""
    candles = frame.candles
    return len(candles) > 0 and int(candles.start_ms[0]) <= first_ms + candles.duration_ms


def price_range(frame: Frame, first_ms: int, wanted: Sequence[float] = ()) -> tuple[float, float]:
    """(low, high) price: traded since a moment, with room for levels, and those of `wanted` that are not far."""
    candles = frame.candles
    shown = candles.start_ms + candles.duration_ms > first_ms
    lows, highs = (candles.low[shown], candles.high[shown]) if shown.any() else (candles.low, candles.high)
    if not len(lows):
        price = frame.state.last_price or 1.0
        return price * 0.98, price * 1.02
    low, high = float(np.min(lows)), float(np.max(highs))
    middle, height = (low + high) / 2.0, max(high - low, high * _LEAST_HEIGHT)
    low, high = middle - height / 2.0, middle + height / 2.0
    margin = height * _PRICE_MARGIN
    below, above = low - margin, high + margin
    for price in wanted:
        if low - _REACH * height <= price <= high + _REACH * height:
            below, above = min(below, price - margin / 3.0), max(above, price + margin / 3.0)
    return max(0.0, below), above


def candle_ms_for(span_ms: int, width: float, unit: float) -> int:
    """The shortest candles that are still wide enough to see, `width` pixels for `span_ms`."""
    for duration in CANDLE_DURATIONS_MS:
        if duration / max(1, span_ms) * width >= _CANDLE_UNITS * unit:
            return duration
    return CANDLE_DURATIONS_MS[-1]
