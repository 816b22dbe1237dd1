"""The grid on which Hyperliquid counts: a size has `szDecimals` decimals, a price at most six less those.

Its listing states `szDecimals` alone, so a market of another grid is counted anew: prices as they are wherever six
decimals hold them, sizes in the finest lots that leave the price its decimals. Source: the venue's documentation,
"Tick and lot size". One price step times one lot is therefore always a millionth of a dollar.
"""

from decimal import Decimal
from fractions import Fraction

import numpy as np
from msgspec.structs import replace

from rektscope.market.events import UNKNOWN_LOTS, Batch, Int64, MarketEvents
from rektscope.market.instrument import Instrument

_MOST_DECIMALS = 6


def size_decimals(instrument: Instrument) -> int:
    """`szDecimals` of a market that is on the grid."""
    return instrument.quantity_decimals


def regridded(events: MarketEvents) -> MarketEvents:
    """The market's events in steps of the venue's grid; the same object when they are in such steps already.

    A price finer than a millionth is rounded to one, a quantity to the nearest lot, and to one lot where it is less.
    """
    mine = events.instrument
    decimals = min(max(_MOST_DECIMALS - mine.price_decimals, 0), _MOST_DECIMALS)
    tick, lot = Decimal(1).scaleb(decimals - _MOST_DECIMALS), Decimal(1).scaleb(-decimals)
    if (tick, lot) == (mine.tick_size, mine.lot_size):
        return events
    wanted = replace(mine, tick_size=tick, lot_size=lot)
    return MarketEvents.of(wanted, *(_converted(batch, mine, wanted) for batch in events.batches()))


def _converted(batch: Batch, mine: Instrument, wanted: Instrument) -> Batch:
    price = Fraction(mine.tick_size) / Fraction(wanted.tick_size)
    quantity = Fraction(mine.lot_size) / Fraction(wanted.lot_size)
    changed: dict[str, Int64] = {}
    for name in batch.column_names():
        column: Int64 = getattr(batch, name)
        if name.endswith("_ticks") or name == "mark_steps":
            # At least a step of what was something, while nothing stays nothing.
            changed[name] = np.maximum(_times(column, price), np.minimum(column, 1))
        elif name.endswith("_lots"):
            lots = np.maximum(_times(column, quantity), np.minimum(column, 1))
            changed[name] = np.where(column == UNKNOWN_LOTS, UNKNOWN_LOTS, lots)
    return replace(batch, **changed) if changed else batch


def _times(column: Int64, ratio: Fraction) -> Int64:
    """Exact where the ratio is a whole number, else to the nearest."""
    if ratio.denominator == 1:
        return np.asarray(column * ratio.numerator)
    return np.asarray(np.rint(column * float(ratio)), dtype=np.int64)
