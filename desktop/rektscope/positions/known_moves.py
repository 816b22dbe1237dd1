"""The moves of a price that are known at a moment: the chance that it gets to a cluster is estimated from them.

By the last whole minute, so that every figure shown within a minute is the same, and a window that shows many moments
of it works the moves out once. The chances of the user's own liquidation price are `likelihood`'s.
"""

from collections.abc import Callable

from rektscope.market.events import MarketEvents
from rektscope.market.times import MINUTE_MS
from rektscope.positions.likelihood import LONGEST_MS, PricePoints, candle_points, mark_points, moves_known
from rektscope.risk.likelihood import BarMoves, PriceBars

Prices = Callable[[MarketEvents], PricePoints]
"""A kind of prices: `mark_points` or `candle_points`."""

_MOST_PRICES, _MOST_KEPT = 100_000, 64
"""Of a session of two months of minutes, and of its bars: five minutes have five phases, an hour has sixty."""


def moves_of(events: MarketEvents, at_ms: int, kept: "KeptBars | None" = None) -> BarMoves | None:
    """The moves by the last whole minute before a moment: of the marks, or of traded prices where these are too few.

    Args:
        events: of the market; what was received later is not looked at.
        at_ms: the moment, UTC milliseconds.
        kept: bars of these events, of a caller that asks for many moments; the moves are the same without.

    Returns:
        None where too few prices are known.
    """
    until_ms = at_ms // MINUTE_MS * MINUTE_MS
    kinds: tuple[Prices, ...] = (mark_points, candle_points)
    for prices in kinds:
        points = _points(events, prices, until_ms) if kept is None else kept.points(prices, until_ms)
        known = moves_known(points, until_ms, None if kept is None else kept.bars_until(prices, until_ms))
        if known is not None:
            return known[0]
    return None


def _points(events: MarketEvents, prices: Prices, until_ms: int) -> PricePoints:
    """The prices of a kind that may count at a moment."""
    first_ms, end_ms = until_ms - LONGEST_MS, until_ms + 1
    if prices is mark_points:
        return mark_points(events, first_ms, end_ms)  # a year of them need not be converted
    return prices(events).between(first_ms, end_ms)


class KeptBars:
    """The prices of events that do not grow, in bars: a bar that is over is the same at each later moment."""

    def __init__(self, events: MarketEvents) -> None:
        """Nothing is worked out yet."""
        self._events = events
        self._points: dict[Prices, PricePoints] = {}
        self._bars: dict[tuple[Prices, int, int], PriceBars] = {}

    @classmethod
    def of(cls, events: MarketEvents) -> "KeptBars | None":
        """Of events that are short enough for all of their bars to be made at once, else None."""
        return cls(events) if len(events.marks) + len(events.candles) <= _MOST_PRICES else None

    def points(self, prices: Prices, until_ms: int) -> PricePoints:
        """The prices of a kind that may count at a moment."""
        return self._all(prices).between(until_ms - LONGEST_MS, until_ms + 1)

    def _all(self, prices: Prices) -> PricePoints:
        if prices not in self._points:
            self._points[prices] = prices(self._events)
        return self._points[prices]

    def bars_until(self, prices: Prices, until_ms: int) -> Callable[[int, int], BarMoves]:
        """The moves by a moment: of a step, and over a count of bars."""

        def bars(step_ms: int, count: int) -> BarMoves:
            # Bars end at the moment asked, so five-minute bars of 12:01 and of 12:02 have different edges.
            key = (prices, step_ms, until_ms % step_ms)
            if key not in self._bars:
                points = self._all(prices)
                while len(self._bars) >= _MOST_KEPT:
                    self._bars.pop(next(iter(self._bars)))
                self._bars[key] = PriceBars.of(points.received_ms, points.price, until_ms, step_ms)
            return self._bars[key].until(until_ms, count)

        return bars


class MovesMemory:
    """Remembers the moves of the minute that was asked for last."""

    def __init__(self) -> None:
        """Nothing is remembered yet."""
        self._key: tuple[object, ...] | None = None
        self._moves: BarMoves | None = None
        self._events: MarketEvents | None = None
        self._bars: KeptBars | None = None

    def moves_of(self, events: MarketEvents, at_ms: int) -> BarMoves | None:
        """As `moves_of`; events that grow are other ones, and what was received by the minute decides."""
        until_ms = at_ms // MINUTE_MS * MINUTE_MS
        prices = (events.marks, events.candles)
        counts = [int(each.received_ms.searchsorted(until_ms, side="right")) for each in prices]
        key = (events.instrument.market, until_ms, *counts)
        if key != self._key:
            self._key, self._moves = key, moves_of(events, at_ms, self._kept_of(events))
        return self._moves

    def _kept_of(self, events: MarketEvents) -> KeptBars | None:
        """The bars of events that were asked about before; none of those that grow, which are others each time."""
        if events is not self._events:
            self._events, self._bars = events, None
        # Only from the second question on: events of a live market are new each minute and would be worked out for
        # nothing.
        elif self._bars is None:
            self._bars = KeptBars.of(events)
        return self._bars
