"""Single liquidations placed under the sums of a budget.

How many: the recorded number of accounts, shared out by USD. How large: a heavy tail, weights 1/(u + 10) of a
uniform u, so that a few large ones carry much of the sum and the largest is some thousand times the smallest; whole
lots, and the last cent-sized difference carried on to the next stretch, so that a market and side meets its sum to
half a lot; and smaller than every order of known size, which would not have been named otherwise. When: in a ten-second
step drawn by `pressure`, on one of its even seconds. At what price: the mark of that moment, rounded to the tick. An
order of known size stands at its moment, or where its candle's mark is furthest.
"""

import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.events import Flag, Liquidations
from rektscope.market.instrument import Instrument
from rektscope.market.sides import Side
from rektscope.sessions.reconstruction.apportion import apportion, apportion_at_least_one
from rektscope.sessions.reconstruction.candle_path import TRADE_SPACING_MS, seed_of
from rektscope.sessions.reconstruction.fact_prices import CANDLE_MS
from rektscope.sessions.reconstruction.facts import Order
from rektscope.sessions.reconstruction.mark_path import MARK_SPACING_MS
from rektscope.sessions.reconstruction.pressure import Pressure
from rektscope.sessions.reconstruction.scale import Scale
from rektscope.sessions.reconstruction.windows import Window

Int64 = npt.NDArray[np.int64]

_TAIL_RANGE = 1 << 16
_TAIL_FLOOR = 10
_TAIL_SCALE = 1 << 30


def place_liquidations(
    instrument: Instrument, counts: dict[Window, int], orders: tuple[Order, ...], pressure: Pressure
) -> Liquidations:
    """All liquidations of one market, in order, flagged as placed and received when they happen.

    Args:
        instrument: the market.
        counts: the windows of all markets, in order, and how many liquidations each gets (`share_counts`).
        orders: orders of known size of all markets.
        pressure: that of the market's coin; its mark is the price of the liquidations.
    """
    scale = Scale.of(instrument)
    largest_cents = min((order.cents for order in orders), default=None)
    parts = [_order(scale, order, pressure) for order in orders if order.market == instrument.market]
    for side in Side:
        generator = np.random.default_rng(seed_of(instrument.market, int(side) + 1))
        carry = 0
        for window, count in counts.items():
            if window.market == instrument.market and window.side is side:
                batch, carry = _window(scale, window, count, carry, pressure, generator, largest_cents)
                parts.append(batch)
    return Liquidations.concatenate(parts)


def share_counts(windows: tuple[Window, ...], count: int) -> dict[Window, int]:
    """`count` liquidations shared out by USD, at least one to each window; raises InputError when there are fewer."""
    if count < len(windows):
        raise InputError(f"facts.json: {count} liquidations are too few for {len(windows)} recorded sums.")
    shares = apportion_at_least_one(count, np.array([window.cents for window in windows]))
    return dict(zip(windows, shares.tolist(), strict=True))


def _window(
    scale: Scale,
    window: Window,
    count: int,
    carry: int,
    pressure: Pressure,
    generator: np.random.Generator,
    largest_cents: int | None,
) -> tuple[Liquidations, int]:
    """Liquidations of one window and what could not be placed in whole lots, in units."""
    rows = pressure.rows(window.start_ms, window.end_ms)
    steps = rows.start + _draw(pressure.weights[window.side][rows], count, generator)
    within = generator.integers(0, MARK_SPACING_MS // TRADE_SPACING_MS, size=count) * TRADE_SPACING_MS
    price_ticks = pressure.mark_ticks[steps]
    tail = _TAIL_SCALE // (generator.integers(1, _TAIL_RANGE, size=count, endpoint=True) + _TAIL_FLOOR)
    total = window.cents * scale.units_per_cent + carry
    if largest_cents is not None:
        tail = _bounded(tail, total, largest_cents * scale.units_per_cent)
    lots, carry = _whole_lots(total, tail, scale.lot_units(price_ticks))
    return _batch(pressure.start_ms[steps] + within, price_ticks, lots, window.side), carry


def _bounded(weights: Int64, total_units: int, largest_units: int) -> Int64:
    """The weights, none of which makes a share of `total_units` that reaches `largest_units`, if that can be."""
    most = largest_units * 9 // 10  # lots are rounded, and the largest takes what is left over
    # Each round lowers those that are too large; what they give up goes to the others and may make one of these too
    # large.
    for _ in weights:
        wanted = apportion(max(0, total_units), weights)
        above = wanted > most
        if not above.any() or most * len(weights) <= total_units:
            return weights
        weights = np.where(above, weights * most // np.maximum(1, wanted), weights)
    return weights


def _whole_lots(total_units: int, weights: Int64, lot_units: Int64) -> tuple[Int64, int]:
    """Lots by weight, at least one each, worth `total_units` together up to what is returned besides."""
    wanted = apportion(max(0, total_units), weights)
    # Rounded to the nearest in whole numbers: a float would round differently on another machine.
    lots = np.maximum(1, (2 * wanted + lot_units) // (2 * lot_units))
    left = total_units - int((lots * lot_units).sum())
    largest = int(np.argmax(lots))
    correction = (2 * left + int(lot_units[largest])) // (2 * int(lot_units[largest]))
    correction = max(correction, 1 - int(lots[largest]))
    lots[largest] += correction
    return lots, left - correction * int(lot_units[largest])


def _draw(weights: Int64, count: int, generator: np.random.Generator) -> Int64:
    """`count` positions drawn in proportion to `weights` (evenly when all are zero)."""
    running = np.cumsum(weights if weights.any() else np.ones_like(weights))
    drawn = generator.integers(0, int(running[-1]), size=count)
    return np.asarray(np.searchsorted(running, drawn, side="right"), dtype=np.int64)


def _order(scale: Scale, order: Order, pressure: Pressure) -> Liquidations:
    if order.time_ms is None:
        rows = pressure.rows(order.candle_ms, order.candle_ms + CANDLE_MS)
        furthest = np.argmax if order.side is Side.SHORT else np.argmin
        step = rows.start + int(furthest(pressure.mark_ticks[rows]))
        time_ms = pressure.start_ms[step : step + 1]
    else:
        step = pressure.rows(int(pressure.start_ms[0]), order.time_ms + 1).stop - 1
        time_ms = np.array([order.time_ms], dtype=np.int64)
    price_ticks = pressure.mark_ticks[step : step + 1]
    lots, _ = _whole_lots(order.cents * scale.units_per_cent, np.ones(1, dtype=np.int64), scale.lot_units(price_ticks))
    return _batch(time_ms, price_ticks, lots, order.side)


def _batch(time_ms: Int64, price_ticks: Int64, lots: Int64, side: Side) -> Liquidations:
    return Liquidations.from_columns(
        time_ms=time_ms,
        received_ms=time_ms,
        price_ticks=price_ticks,
        quantity_lots=lots,
        liquidated_side=np.full(len(time_ms), side),
        flags=np.full(len(time_ms), Flag.PLACED),
    ).in_order()
