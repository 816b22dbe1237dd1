"""The lines about the place under the pointer. Sums over the map are `heatmap.readout`'s, in its wording."""

import math

import numpy as np

from rektscope.engine.frame import Frame
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.ui import formatting
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.heatmap.readout import readout
from rektscope.ui.leverages import beside
from rektscope.ui.side_text import side_word, sides_word
from rektscope.ui.translation import tr
from rektscope.venues.titles import venue_title

_DOT = " · "


def pointer_lines(
    frame: Frame, time_ms: int, price: float, *, in_chart: bool, figures: Figures = STANDARD
) -> list[str]:
    """The price with its distance, what the map has there and up to there, and the candle; one line each.

    Args:
        frame: what is shown.
        time_ms: the moment under the pointer, UTC milliseconds.
        price: the price under the pointer, quote units.
        in_chart: whether the pointer is over the candles, and not over the profile beside them.
        figures: how numbers are written.
    """
    moment, shown_price, *of_map = readout(frame, time_ms, price, figures=figures).split(_DOT)
    candle = candle_line(frame, time_ms, figures=figures) if in_chart else ""
    of_moment = tr("map at {moment}", moment=moment) if of_map else moment
    is_earlier = bool(of_map) and moment != formatting.exact_clock_utc(frame.cursor_ms)
    heading = f"{shown_price}{_distance(frame, price, named=is_earlier, figures=figures)}"
    return [line for line in (heading, *of_map, of_moment, candle) if line]


def candle_line(frame: Frame, time_ms: int, *, figures: Figures = STANDARD) -> str:
    """Open, high, low and close of the candle at a moment, as far as it is known at the cursor; else empty."""
    candles = frame.candles
    row = int(np.searchsorted(candles.start_ms, time_ms, side="right")) - 1
    if row < 0 or time_ms >= int(candles.start_ms[row]) + candles.duration_ms or time_ms > frame.cursor_ms:
        return ""
    decimals = frame.instrument.price_decimals
    corners = ((name, float(getattr(candles, name)[row])) for name in ("open", "high", "low", "close"))
    return "  ".join(f"{name[0].upper()} {figures.price(value, decimals)}" for name, value in corners)


def liquidation_lines(index: LiquidationIndex, row: int, *, figures: Figures = STANDARD) -> list[str]:
    """A realised liquidation: whose, how much, where and when."""
    liquidation = index.liquidation(row)
    venue, _, symbol = liquidation.market.partition(":")
    at = (
        ""
        if math.isnan(liquidation.price)
        else tr("at {rough_price} ", rough_price=figures.rough_price(liquidation.price))
    )
    return [
        tr(
            "{word} liquidated, {usd}",
            word=side_word(liquidation.side).capitalize(),
            usd=figures.size(liquidation.usd, liquidation.price, liquidation.instrument),
        ),
        tr("{at}on {venue_title} {symbol}", at=at, venue_title=venue_title(venue), symbol=symbol),
        formatting.moment_utc(liquidation.time_ms),
    ]


def measured_lines(
    frame: Frame, start: tuple[int, float], end: tuple[int, float], *, figures: Figures = STANDARD
) -> list[str]:
    """From one place (UTC milliseconds, price) to another: price, per cent, time, and what stands between the prices.

    What stands is of the cursor's moment; a stretch across the mark has a figure for each side of it.
    """
    (start_ms, start_price), (end_ms, end_price) = start, end
    change = end_price - start_price
    sign = "+" if change >= 0 else ""
    decimals = frame.instrument.price_decimals
    lines = [f"{sign}{figures.price(change, decimals)}{_DOT}{figures.percent(change / start_price, signed=True)}"]
    backwards = "−" if end_ms < start_ms else ""
    lines.append(f"{backwards}{formatting.duration(abs(end_ms - start_ms))}")
    standing = frame.standing
    if standing is not None:
        sums = [standing.up_to(price) for price in (start_price, end_price)]
        between = {side: 0.0 for up_to in sums if (side := up_to.side) is not None}
        for up_to, is_far in zip(sums, (False, True), strict=True):
            if up_to.side is not None:
                between[up_to.side] += up_to.usd if is_far else -up_to.usd
        is_whole = all(up_to.is_whole for up_to in sums)
        for side, usd in between.items():
            expected = standing.expected(abs(usd), side)
            amount = figures.level_usd(abs(usd), expected, is_whole=is_whole)
            lines.append(
                beside(tr("{word} between {amount}", word=sides_word(side), amount=amount), standing.least_leverage)
            )
    return lines


def _distance(frame: Frame, price: float, *, named: bool, figures: Figures = STANDARD) -> str:
    """How far a price is from where the market is at the cursor: from the mark, or the last price without one.

    The moment is `named` where the lines below are of another one.
    """
    state = frame.state
    origin, word = (
        (state.mark_price, tr("mark")) if state.mark_price is not None else (state.last_price, tr("last price"))
    )
    if origin is None or origin <= 0:
        return ""
    at = tr(" at {exact_clock_utc}", exact_clock_utc=formatting.exact_clock_utc(frame.cursor_ms)) if named else ""
    return tr(
        "{dot}{percent} from {word}{at}",
        dot=_DOT,
        percent=figures.distance((price - origin) / origin, origin, frame.instrument.price_decimals, signed=True),
        word=word,
        at=at,
    )
