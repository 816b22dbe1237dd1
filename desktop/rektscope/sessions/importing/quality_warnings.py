"""Warnings about data that is possible but looks invented, like that of a test network: jumps and times to come."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rektscope.market.events import Batch, Candles, Marks, Trades
from rektscope.market.instrument import Instrument
from rektscope.market.times import DAY_MS, format_iso

JUMP = 1.5
"""Half as much again between two neighbouring prices: no large market has done that in a minute."""


def quality_warnings(instrument: Instrument, batches: Sequence[Batch], now_ms: int) -> list[str]:
    """Sentences about the batches of one market that a reader should see before believing a picture of them."""
    found: list[str] = []
    for batch in batches:
        if isinstance(batch, Trades | Candles):
            found += _jumps(instrument, batch.price_ticks, batch.time_ms)
        if isinstance(batch, Candles):
            found += _spikes(instrument, batch)
        if isinstance(batch, Marks):
            found += _jumps(instrument, batch.mark_steps, batch.time_ms, "mark price")
        if len(batch) and int(batch.time_ms.max()) > now_ms + DAY_MS:
            last = format_iso(int(batch.time_ms.max()))
            found.append(f"{instrument.market}: the data runs until {last}, which is yet to come; is it invented?")
    return found


def _spikes(instrument: Instrument, candles: Candles) -> list[str]:
    """Highs and lows that are far from both ends of their candle: a position is liquidated by them."""
    body_high = np.maximum(candles.open_ticks, candles.close_ticks)
    body_low = np.minimum(candles.open_ticks, candles.close_ticks)
    far = np.flatnonzero((candles.high_ticks > JUMP * body_high) | (candles.low_ticks * JUMP < body_low))
    if not len(far):
        return []
    at = format_iso(int(candles.time_ms[far[0]]))
    high, low = (float(ticks[far[0]]) * instrument.tick for ticks in (candles.high_ticks, candles.low_ticks))
    present = (
        f"{instrument.market}: {len(far)} candles reach more than half beyond their open and close, the first at {at}"
    )
    return [f"{present} (high {high:,.6g}, low {low:,.6g}); is the data real?"]


def _jumps(
    instrument: Instrument, ticks: npt.NDArray[np.int64], times: npt.NDArray[np.int64], name: str = "price"
) -> list[str]:
    if len(ticks) < 2:  # noqa: PLR2004 -- a jump needs two prices
        return []
    ratio = np.abs(np.diff(np.log(ticks.astype(np.float64))))
    jumps = np.flatnonzero(ratio > np.log(JUMP))
    if not len(jumps):
        return []
    at = format_iso(int(times[jumps[0] + 1]))
    times_it_jumps = f"{instrument.market}: the {name} jumps by more than half {len(jumps)} times, first at {at}"
    return [f"{times_it_jumps}; is the data real, and of one market?"]
