"""How likely my liquidation price is touched, as seen at a moment of a session: only marks received by then count.

The arithmetic and its assumptions are in `risk.likelihood`; here it is decided which marks it rests on.
"""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from rektscope.market.events import MarketEvents
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, format_iso
from rektscope.risk.answer import Answer
from rektscope.risk.likelihood import (
    PATHS,
    SEED,
    Bars,
    bars_of,
    realised_volatility,
    touch_chance,
    touch_chance_from,
)
from rektscope.risk.tiers import Floats

HORIZONS_MS = (HOUR_MS, 4 * HOUR_MS, DAY_MS, 7 * DAY_MS)
"""What is asked."""

MINIMUM_RETURNS = 60
"""Fewer moves than this tell nothing: an hour of marks a minute, or five of marks each five minutes."""

# Five minutes is the step at which realised variance is hard to beat (Liu, Patton and Sheppard 2015, Journal of
# Econometrics 187); a minute serves short recordings, the rest sparse marks. A day behind, or a week where a day has
# too few marks.
_STEPS_MS = (5 * MINUTE_MS, MINUTE_MS, 15 * MINUTE_MS, HOUR_MS)
_WINDOWS_MS = (DAY_MS, 7 * DAY_MS)
_FILLED = 0.9
"""Share of the bars since the first mark that must hold one, for their length to be the right one."""

_LONGEST_BLOCK = 24
"""Two hours of five minutes."""

_BLOCKS_AT_LEAST = 5
_YEAR_MS = 365 * DAY_MS


@dataclass(frozen=True, slots=True, eq=False)
class TouchChances:
    """The chances that the mark touches a price, and what they rest on.

    Attributes:
        price: asked about.
        mark: the last received.
        mark_at_ms: when it was received.
        horizons_ms: counted from the moment asked.
        formula: chance a horizon, by the first-passage formula.
        bootstrap: chance a horizon, by the block bootstrap.
        standard_error: of the bootstrap's drawing.
        volatility_per_year: realised, a fraction.
        returns: how many moves both rest on.
        step_ms: length of each.
        from_ms: the marks used begin after this.
        until_ms: the moment asked; nothing received later was used.
        block: bars drawn together.
    """

    price: float
    mark: float
    mark_at_ms: int
    horizons_ms: tuple[int, ...]
    formula: Floats
    bootstrap: Floats
    standard_error: Floats
    volatility_per_year: float
    returns: int
    step_ms: int
    from_ms: int
    until_ms: int
    block: int

    @property
    def assumptions(self) -> list[str]:
        """What the figures assume, a sentence each."""
        minutes = self.step_ms // MINUTE_MS
        volatility = (
            f"Volatility as over the {self.returns} moves of {minutes} min received by {format_iso(self.until_ms)}: "
            f"{100 * self.volatility_per_year:.3g} % a year."
        )
        bootstrap = (
            f"Bootstrap: {PATHS:,} paths of blocks of {self.block * minutes} min of the same moves, their mean taken "
            f"out, seed {SEED}; the error given is that of the drawing alone."
        )
        return [
            volatility,
            "Formula: the logarithm of the mark moves as a Brownian motion without drift.",
            bootstrap,
            "The liquidation price stays where it is: no funding, no added margin. News is not foreseen.",
        ]

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        rows = zip(self.horizons_ms, self.formula, self.bootstrap, self.standard_error, strict=True)
        return {
            "at": format_iso(self.until_ms),
            "price": self.price,
            "mark": self.mark,
            "mark_at": format_iso(self.mark_at_ms),
            "horizons": [
                {
                    "hours": horizon / HOUR_MS,
                    "formula": float(formula),
                    "bootstrap": float(drawn),
                    "bootstrap_standard_error": float(error),
                }
                for horizon, formula, drawn, error in rows
            ],
            "volatility_per_year": self.volatility_per_year,
            "returns": self.returns,
            "return_minutes": self.step_ms / MINUTE_MS,
            "data_from": format_iso(self.from_ms),
            "paths": PATHS,
            "block_minutes": self.block * self.step_ms / MINUTE_MS,
            "seed": SEED,
            "assumptions": self.assumptions,
        }


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
    marks = events.marks.until(until_ms)
    marks = marks.between(until_ms - _WINDOWS_MS[-1] - _STEPS_MS[-1], until_ms + 1)
    prices = np.asarray(marks.mark_steps * events.instrument.mark_step, dtype=np.float64)
    if not len(marks):
        return None
    chosen = _bars(marks.received_ms, prices, until_ms)
    if chosen is None:
        return None
    bars, window_ms = chosen
    volatility = realised_volatility(bars)
    block = max(1, min(_LONGEST_BLOCK, len(bars) // _BLOCKS_AT_LEAST))
    mark = float(prices[-1])
    is_past = side is not None and int(side) * (mark - price) <= 0
    log_distance = 0.0 if is_past else math.log(price / mark)
    drawn = touch_chance_from(bars, log_distance, HORIZONS_MS, block=block)
    return TouchChances(
        price=price,
        mark=mark,
        mark_at_ms=int(marks.received_ms[-1]),
        horizons_ms=HORIZONS_MS,
        formula=touch_chance(abs(log_distance), volatility, HORIZONS_MS),
        bootstrap=drawn.chance,
        standard_error=drawn.standard_error,
        volatility_per_year=volatility * math.sqrt(_YEAR_MS),
        returns=len(bars),
        step_ms=bars.step_ms,
        from_ms=max(int(marks.received_ms[0]), until_ms - window_ms - bars.step_ms),
        until_ms=until_ms,
        block=block,
    )


def _bars(received_ms: npt.NDArray[np.int64], prices: Floats, until_ms: int) -> tuple[Bars, int] | None:
    """The first window and step with enough moves, and few bars without a mark; None when there is none."""
    for window_ms in _WINDOWS_MS:
        for step_ms in _STEPS_MS:
            count = window_ms // step_ms
            bars = bars_of(received_ms, prices, until_ms, step_ms, count)
            if not len(bars):
                continue
            possible = min(count, (until_ms - int(received_ms[0])) // step_ms)
            if len(bars) >= max(MINIMUM_RETURNS, _FILLED * possible):
                return bars, window_ms
    return None
