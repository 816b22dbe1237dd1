"""What became of the position, in words: only what is known at the moment shown."""

import math
from dataclasses import dataclass

from rektscope.market.instrument import Instrument
from rektscope.market.times import DAY_MS
from rektscope.risk.survival import Survival
from rektscope.ui import formatting

_BARELY = 0.005
"""Closer than half a percent of the mark is called barely."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A headline, the sentence after it, and whether it is bad news."""

    headline: str
    sentence: str
    is_danger: bool


def verdict_of(
    fate: Survival | None, instrument: Instrument, opened_ms: int, known_until_ms: int, *, is_whole: bool
) -> Verdict:
    """The verdict at a moment; `is_whole` when the session's end is known."""
    if known_until_ms <= opened_ms:
        return Verdict("Not opened yet.", f"Opened {_moment(opened_ms, known_until_ms)}.", is_danger=False)
    if fate is None:
        return Verdict(
            "Unknown.", "No mark price since it was opened: import the market's mark candles to know.", is_danger=False
        )
    decimals = instrument.price_decimals
    if fate.rekt and fate.rekt_at_ms is not None:
        mark = formatting.price(fate.mark_at_rekt, decimals)
        moment = _moment(fate.rekt_at_ms, opened_ms)
        return Verdict("Liquidated", f"at {moment}, mark {mark}.", is_danger=True)
    headline = "Survives" if is_whole else f"Alive at {formatting.clock_utc(known_until_ms)}"
    if fate.closest_distance is None or fate.closest_at_ms is None or not math.isfinite(fate.closest_distance):
        return Verdict(f"{headline}.", "Nothing liquidates it.", is_danger=False)
    barely = ", barely" if fate.closest_distance < _BARELY else ""
    closest = formatting.percent(fate.closest_distance)
    return Verdict(
        f"{headline}{barely}.",
        f"Closest at {_moment(fate.closest_at_ms, opened_ms)}: {closest} away.",
        is_danger=bool(barely),
    )


def _moment(time_ms: int, other_ms: int) -> str:
    """`05:23 UTC`, with the day when it is another than that of `other_ms`."""
    if time_ms // DAY_MS == other_ms // DAY_MS:
        return formatting.clock_utc(time_ms)
    return f"{formatting.day(time_ms)} {formatting.clock_utc(time_ms)}"
