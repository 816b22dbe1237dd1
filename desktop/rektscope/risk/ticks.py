"""Prices on a tick, rounded on the safe side: up for a long, down for a short, so that the warning comes early.

One price is rounded in decimals, exactly. Many are rounded in floats to the same result: a tick is a decimal a / 10^k,
so the product of whole ticks is a whole number divided by a power of ten, which floats do without error; the few prices
that lie so near to a decision that float division could take it wrongly go the decimal way.
"""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

import numpy as np
import numpy.typing as npt

from rektscope.market.sides import Side
from rektscope.risk.formula import Rules
from rektscope.risk.tiers import Floats

# A price that is on a tick but for the last digits of a float stays on it instead of moving a whole tick further.
_TICK_TOLERANCE = Decimal("1e-7")

_LARGEST_EXACT = 2.0**53
_FINEST_POWER = 22  # 10^22 is the largest power of ten that a float holds exactly
_DOUBT = 8e-16  # relative error of a quotient of two rounded figures, with room to spare


def round_to_tick(price: float, tick_size: float, side: Side) -> float:
    """`price` on a tick, on the side that is nearer to the entry: up for a long, down for a short."""
    # By way of the text: Decimal(0.1) would be the binary neighbour of the tick that is meant.
    tick = Decimal(str(tick_size))
    ticks = Decimal(str(price)) / tick
    nearest = ticks.to_integral_value()
    if abs(ticks - nearest) > _TICK_TOLERANCE:
        nearest = ticks.to_integral_value(ROUND_CEILING if side is Side.LONG else ROUND_FLOOR)
    return float(nearest * tick)


def falling_to(price: float, start: float) -> Side:
    """The side that a move from `start` to `price` liquidates: it decides which way of rounding is safe."""
    return Side.LONG if price < start else Side.SHORT


def shown_price(price: float, tick_size: float, side: Side, rules: Rules) -> float:
    """The price as the venue shows it: on the tick, or its own ticks above the formula where it adds some to a long."""
    # Not rounded: OKX adds its tick to the bare figure of its formula and shows the sum.
    if side is Side.LONG and rules.long_ticks_above:
        return price + rules.long_ticks_above * tick_size
    return round_to_tick(price, tick_size, side)


def shown_prices(price: Floats, tick_size: float, side: npt.NDArray[np.float64], rules: Rules) -> Floats:
    """`shown_price` of many prices; arguments as of `round_to_ticks`."""
    rounded = round_to_ticks(price, tick_size, side)
    if not rules.long_ticks_above:
        return rounded
    return np.where(side > 0, price + rules.long_ticks_above * tick_size, rounded)


def round_to_ticks(price: Floats, tick_size: float, side: npt.NDArray[np.float64]) -> Floats:
    """`round_to_tick` of many prices, to the last digit the same.

    Args:
        price: above zero, or nan, which stays nan.
        tick_size: of all of them.
        side: +1 long, -1 short; the shape of `price`.
    """
    tick = Decimal(str(tick_size)).normalize()
    exponent = int(tick.as_tuple().exponent)
    step, power = float(tick.scaleb(-exponent)), float(10 ** abs(exponent))
    # Beyond these, floats hold the power or the step no longer exactly, and the proof above does not hold.
    if abs(exponent) > _FINEST_POWER or step >= _LARGEST_EXACT:
        return _one_by_one(price, tick_size, side, np.isfinite(price))
    tolerance = float(_TICK_TOLERANCE)
    with np.errstate(invalid="ignore"):
        ticks = price * power / step if exponent < 0 else price / (step * power)
        nearest = np.rint(ticks)
        away = np.abs(ticks - nearest)
        moved = np.where(away > tolerance, np.where(side > 0, np.ceil(ticks), np.floor(ticks)), nearest)
        rounded = moved * step / power if exponent < 0 else moved * (step * power)
        doubtful = np.abs(away - tolerance) <= _DOUBT * np.abs(ticks) + _DOUBT
        doubtful |= np.abs(moved) * step >= _LARGEST_EXACT
    doubtful &= np.isfinite(price)
    return np.where(doubtful, _one_by_one(price, tick_size, side, doubtful), rounded)


def _one_by_one(
    price: Floats, tick_size: float, side: npt.NDArray[np.float64], chosen: npt.NDArray[np.bool_]
) -> Floats:
    """The chosen prices rounded in decimals, nan elsewhere."""
    rounded = np.full(price.shape, np.nan)
    for row in np.flatnonzero(chosen):
        rounded[row] = round_to_tick(float(price[row]), tick_size, Side(int(side[row])))
    return rounded
