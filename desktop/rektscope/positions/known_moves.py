"""The moves of a price that are known at a moment, from which the chance is told that it gets to a cluster.

By the last whole minute, so that every figure said within a minute is the same, and a window that shows many moments
of it works the moves out once. What is told of my own liquidation price is `likelihood`'s.
"""

import numpy as np

from rektscope.market.events import MarketEvents
from rektscope.market.times import MINUTE_MS
from rektscope.positions.likelihood import LONGEST_MS, candle_points, mark_points, moves_known
from rektscope.risk.likelihood import Bars


def moves_of(events: MarketEvents, at_ms: int) -> Bars | None:
    """The moves by the last whole minute before a moment: of the marks, or of traded prices where these are too few.

    Args:
        events: of the market; what was received later is not looked at.
        at_ms: the moment, UTC milliseconds.

    Returns:
        None where too few prices are known.
    """
    until_ms = at_ms // MINUTE_MS * MINUTE_MS
    known = moves_known(mark_points(events, until_ms - LONGEST_MS, until_ms + 1), until_ms)
    if known is None:
        known = moves_known(candle_points(events).between(until_ms - LONGEST_MS, until_ms + 1), until_ms)
    return None if known is None else known[0]


class MovesMemory:
    """Remembers the moves of the minute that was asked for last."""

    def __init__(self) -> None:
        """Nothing is remembered yet."""
        self._key: tuple[object, ...] | None = None
        self._moves: Bars | None = None

    def moves_of(self, events: MarketEvents, at_ms: int) -> Bars | None:
        """As `moves_of`; events that grow are other ones, and what was received by the minute decides."""
        until_ms = at_ms // MINUTE_MS * MINUTE_MS
        prices = (events.marks, events.candles)
        counts = [int(np.searchsorted(each.received_ms, until_ms, side="right")) for each in prices]
        key = (events.instrument.market, until_ms, *counts)
        if key != self._key:
            self._key, self._moves = key, moves_of(events, at_ms)
        return self._moves
