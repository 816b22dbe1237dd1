"""How likely my liquidation price is touched, as seen at a moment of a session: only marks received by then count.

The arithmetic and its assumptions are in `risk.likelihood`; here it is decided which prices it rests on.
"""

import math
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import MarketEvents
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, format_iso
from rektscope.risk.answer import Answer
from rektscope.risk.likelihood import BarMoves, bars_of, touch_likelihood, volatility_forecast
from rektscope.risk.tiers import Floats

HORIZONS_MS = (HOUR_MS, 4 * HOUR_MS, DAY_MS, 7 * DAY_MS)
"""What is asked."""

MINIMUM_RETURNS = 60
"""Fewer moves than this are no basis: an hour of marks a minute, or five of marks each five minutes."""

# Five minutes is the step at which realised variance is hard to beat (Liu, Patton and Sheppard 2015, Journal of
# Econometrics 187); a minute serves short recordings, the rest sparse prices. A week behind, or a day where the week
# has too few prices.
_STEPS_MS = (5 * MINUTE_MS, MINUTE_MS, 15 * MINUTE_MS, HOUR_MS)
_WINDOWS_MS = (7 * DAY_MS, DAY_MS)
_FILLED = 0.9
"""Share of the bars since the first price that must hold one, for their length to be the right one."""

LONGEST_MS = _WINDOWS_MS[0] + _STEPS_MS[-1]
"""No price received longer ago than this counts."""

_YEAR_MS = 365 * DAY_MS
_EVER_MS = np.iinfo(np.int64).max

SMALLEST_SHOWN = 0.001
"""Smaller probabilities are known by their order at best, and shown as "under" this."""

_LARGEST_SHOWN = 0.99
_WHOLE_PERCENT_FROM = 10


class TouchChances(msgspec.Struct, frozen=True, eq=False):
    """The chances that the mark touches a price, and what they rest on.

    Attributes:
        price: asked about.
        mark: the last received.
        mark_at_ms: when it was received.
        horizons_ms: counted from the moment asked.
        probability: one a horizon.
        low: the lower end of what it may be, by the uncertainty of the model and its constants.
        high: the upper end.
        volatility_per_year: the forecast for a day, a fraction.
        returns: how many moves it rests on.
        step_ms: length of each.
        from_ms: the prices used begin after this.
        until_ms: the moment asked; nothing received later was used.
    """

    price: float
    mark: float
    mark_at_ms: int
    horizons_ms: tuple[int, ...]
    probability: Floats
    low: Floats
    high: Floats
    volatility_per_year: float
    returns: int
    step_ms: int
    from_ms: int
    until_ms: int

    @property
    def assumptions(self) -> list[str]:
        """What the figures assume, a sentence each."""
        minutes = self.step_ms // MINUTE_MS
        volatility = (
            f"Volatility from the {self.returns:,} moves of {minutes} min received by {format_iso(self.until_ms)}: "
            f"{100 * self.volatility_per_year:.3g} % a year expected for a day ahead."
        )
        walk = (
            "A walk without drift whose volatility to come is uncertain (Student's t with 3 degrees of freedom), and "
            "rare jumps that no volatility foretells."
        )
        return [
            volatility,
            walk,
            "The range in brackets holds the uncertainty of the model, not only that of the data.",
            "The liquidation price stays where it is: no funding, no added margin. News is not foreseen.",
        ]

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; `formula` is the name that `probability` had in earlier versions."""
        rows = zip(self.horizons_ms, self.probability.tolist(), self.low.tolist(), self.high.tolist(), strict=True)
        return {
            "at": format_iso(self.until_ms),
            "price": self.price,
            "mark": self.mark,
            "mark_at": format_iso(self.mark_at_ms),
            "horizons": [
                {"hours": horizon / HOUR_MS, "probability": best, "low": low, "high": high, "formula": best}
                for horizon, best, low, high in rows
            ],
            "volatility_per_year": self.volatility_per_year,
            "returns": self.returns,
            "return_minutes": self.step_ms / MINUTE_MS,
            "data_from": format_iso(self.from_ms),
            "assumptions": self.assumptions,
        }


class PricePoints(msgspec.Struct, frozen=True, eq=False):
    """Prices in the order received; a candle is its low, its high and its close at the moment it was received.

    Attributes:
        received_ms: UTC milliseconds, ascending.
        price: quote units, same length.
    """

    received_ms: npt.NDArray[np.int64]
    price: Floats

    def between(self, first_ms: int, end_ms: int) -> "PricePoints":
        """Those received in [first_ms, end_ms)."""
        first, end = np.searchsorted(self.received_ms, [first_ms, end_ms], side="left")
        return PricePoints(self.received_ms[first:end], self.price[first:end])


def joined_points(many: Sequence[PricePoints]) -> PricePoints:
    """Prices of one market from several files, in the order received; what is in two files does no harm."""
    times = np.concatenate([np.empty(0, dtype=np.int64), *(each.received_ms for each in many)])
    prices = np.concatenate([np.empty(0), *(each.price for each in many)])
    order = np.argsort(times, kind="stable")
    return PricePoints(times[order], prices[order])


def mark_points(events: MarketEvents, first_ms: int = 0, end_ms: int = _EVER_MS) -> PricePoints:
    """The mark prices of a market received in [first_ms, end_ms)."""
    marks = events.marks.between(first_ms, end_ms)
    return PricePoints(marks.received_ms, np.asarray(marks.mark_steps * events.instrument.mark_step, dtype=np.float64))


def candle_points(events: MarketEvents) -> PricePoints:
    """The traded prices of a market's candles, three a candle."""
    candles = events.candles
    ticks = np.stack([candles.low_ticks, candles.high_ticks, candles.close_ticks], axis=1).ravel()
    prices = np.asarray(ticks * float(events.instrument.tick_size), dtype=np.float64)
    return PricePoints(np.repeat(candles.received_ms, 3), prices)


def too_little(events: MarketEvents, until_ms: int) -> str:
    """The sentence for a moment at which `touch_chances` has nothing to rest on."""
    return (
        f"{events.instrument.market} has too few mark prices received by {format_iso(until_ms)}: at least "
        f"{MINIMUM_RETURNS} moves between them are needed, of 1 to 60 minutes within a week."
    )


def touch_chances_of(answer: Answer, events: MarketEvents, until_ms: int) -> TouchChances | None:
    """The chances for the liquidation price of `answer`; None where it has none, for a pair, and as `touch_chances`."""
    if answer.liquidation_price is None or answer.hedge is not None:
        return None
    return touch_chances(answer.liquidation_price, events, until_ms, answer.position.side)


def touch_chances(price: float, events: MarketEvents, until_ms: int, side: Side | None = None) -> TouchChances | None:
    """The chances that the mark touches `price` within each of `HORIZONS_MS` after `until_ms`.

    Args:
        price: quote units, above zero.
        events: of the market; only marks received by `until_ms` are used.
        until_ms: the moment.
        side: of a position that `price` liquidates, for which a mark beyond it has touched it already.

    Returns:
        None where fewer than `MINIMUM_RETURNS` moves are known by then.
    """
    points = mark_points(events, until_ms - LONGEST_MS, until_ms + 1)
    if not len(points.price):
        return None
    known = moves_known(points, until_ms)
    if known is None:
        return None
    bars, window_ms = known
    mark = float(points.price[-1])
    # Without a side the distance has no sign, and a price is touched from either side.
    is_past = side is not None and int(side) * (mark - price) <= 0
    distance = np.array(0.0 if is_past else abs(math.log(price / mark)))
    likelihood = touch_likelihood(distance, bars, HORIZONS_MS)
    return TouchChances(
        price=price,
        mark=mark,
        mark_at_ms=int(points.received_ms[-1]),
        horizons_ms=HORIZONS_MS,
        probability=likelihood.probability,
        low=likelihood.low,
        high=likelihood.high,
        volatility_per_year=volatility_forecast(bars, DAY_MS) * math.sqrt(_YEAR_MS),
        returns=len(bars),
        step_ms=bars.step_ms,
        from_ms=max(int(points.received_ms[0]), until_ms - window_ms - bars.step_ms),
        until_ms=until_ms,
    )


def moves_known(
    points: PricePoints, until_ms: int, bars_until: Callable[[int, int], BarMoves] | None = None
) -> tuple[BarMoves, int] | None:
    """The moves up to a moment that an estimate rests on, and how far back they were looked for.

    Of the steps and windows, the first with enough moves and few bars without a price; None where there is none.

    Args:
        points: the prices.
        until_ms: the moment.
        bars_until: `bars_of` of these prices and this moment by a step and a count, of a caller that keeps bars.
    """
    points = points.between(until_ms - LONGEST_MS, until_ms + 1)
    if not len(points.price):
        return None
    # The preferred step in a shorter window goes before a worse step in the longer one.
    for step_ms in _STEPS_MS:
        for window_ms in _WINDOWS_MS:
            count = window_ms // step_ms
            if bars_until is None:
                bars = bars_of(points.received_ms, points.price, until_ms, step_ms, count)
            else:
                bars = bars_until(step_ms, count)
            possible = min(count, (until_ms - int(points.received_ms[0])) // step_ms)
            if len(bars) >= max(MINIMUM_RETURNS, _FILLED * possible):
                return bars, window_ms
    return None


def probability_text(probability: float) -> str:
    """A percentage for readers, with as many digits as are known: "under 0.1 %", "0.4 %", "12 %", "over 99 %"."""
    if probability >= 1:
        return "100 %"
    if probability > _LARGEST_SHOWN:
        return "over 99 %"
    if probability < SMALLEST_SHOWN:
        return f"under {100 * SMALLEST_SHOWN:g} %"
    percent = 100 * probability
    return f"{percent:.1f} %" if percent < _WHOLE_PERCENT_FROM else f"{percent:.0f} %"
