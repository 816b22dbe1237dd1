"""Warnings about data that is possible but looks invented, like that of a test network: jumps and times to come."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rektscope.market.events import Batch, Candles, Trades
from rektscope.market.instrument import Instrument
from rektscope.market.times import DAY_MS, format_iso

JUMP = 1.5
"""Half as much again between two neighbouring prices: no large market has done that in a minute."""


def oddities(instrument: Instrument, batches: Sequence[Batch], now_ms: int) -> list[str]:
    """Sentences about the batches of one market that a reader should see before believing a picture of them."""
    found: list[str] = []
    for batch in batches:
        if isinstance(batch, Trades | Candles):
            found += _jumps(instrument, batch.price_ticks, batch.time_ms)
        if len(batch) and int(batch.time_ms.max()) > now_ms + DAY_MS:
            last = format_iso(int(batch.time_ms.max()))
            found.append(f"{instrument.market}: the data runs until {last}, which is yet to come; is it invented?")
    return found


def _jumps(instrument: Instrument, ticks: npt.NDArray[np.int64], times: npt.NDArray[np.int64]) -> list[str]:
    if len(ticks) < 2:  # noqa: PLR2004 -- a jump needs two prices
        return []
    ratio = np.abs(np.diff(np.log(ticks.astype(np.float64))))
    jumps = np.flatnonzero(ratio > np.log(JUMP))
    if not len(jumps):
        return []
    at = format_iso(int(times[jumps[0] + 1]))
    times_it_jumps = f"{instrument.market}: the price jumps by more than half {len(jumps)} times, first at {at}"
    return [f"{times_it_jumps}; is the data real, and of one market?"]
