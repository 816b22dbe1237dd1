"""Auto-deleveraging placed at the recorded moments, so that every market's recorded sum is met.

The fills of a venue show how much of it happened in which second; each market's sum is shared out by them, one row a
second, at the mark of that moment (the price of each fill is not known). Rows that would be less than half a lot are
left out, and what they held goes to the next.
"""

import numpy as np

from rektscope.market.events import Deleveragings, Flag
from rektscope.market.instrument import Instrument
from rektscope.sessions.reconstruction.apportion import apportion
from rektscope.sessions.reconstruction.fact_deleveraging import Deleveraged
from rektscope.sessions.reconstruction.pressure import Pressure
from rektscope.sessions.reconstruction.scale import Scale


def place_deleveragings(instrument: Instrument, recorded: Deleveraged, pressure: Pressure) -> Deleveragings:
    """All of one market, in order, flagged as placed.

    Args:
        instrument: the market.
        recorded: of all markets.
        pressure: that of the market's coin; its mark is the price.
    """
    parts = []
    scale = Scale.of(instrument)
    for each in recorded.sums:
        if each.market != instrument.market:
            continue
        moments, fills = (
            np.array(column, dtype=np.int64) for column in zip(*recorded.fills[instrument.venue], strict=True)
        )
        steps = np.searchsorted(pressure.start_ms, moments, side="right") - 1
        price_ticks = pressure.mark_ticks[steps]
        lot_units = scale.lot_units(price_ticks)
        running = np.cumsum(apportion(each.cents * scale.units_per_cent, fills))
        lots, placed = [], 0
        for reached, unit in zip(running.tolist(), lot_units.tolist(), strict=True):
            count = max(0, (2 * (reached - placed) + unit) // (2 * unit))
            placed += count * unit
            lots.append(count)
        batch = Deleveragings.from_columns(
            time_ms=moments,
            received_ms=moments,
            price_ticks=price_ticks,
            quantity_lots=lots,
            deleveraged_side=np.full(len(moments), each.side),
            flags=np.full(len(moments), Flag.PLACED),
        )
        parts.append(batch[batch.quantity_lots > 0])
    return Deleveragings.concatenate(parts)
