"""Which liquidations a picture marks, how large, and the room that the newest of them take at the chart's end.

The marks themselves are drawn by `chart`.
"""

import math

import numpy as np
from msgspec.structs import replace

from rektscope.engine.frame import Frame
from rektscope.market.instrument import Contract
from rektscope.replay.deleveraging_index import DeleveragingIndex
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.ui.export.view_range import ViewRange
from rektscope.ui.heatmap.liquidation_item import SMALLEST_SHOWN_USD

DIAMOND_REACH = math.sqrt(math.pi / 2.0)
"""From the centre of a diamond to its corners, as a multiple of the radius of the circle of the same area."""

CASING_UNITS = 3.6
"""Width of the casing that keeps a mark apart from the heat, in units of the picture."""

_RADIUS_UNITS_AT_100M = 26.0
_MOST_MARKS = 60
_LEAST_RADIUS_UNITS = 2.5
"""Smaller circles would hide the price and show nothing; the strip below counts all."""

_MOST_ROOM = 0.1
"""Of a chart's width, that may stay empty so that the newest marks are not cut."""


def radius_units(usd: float) -> float:
    """Radius of the circle for a liquidation of so many USD, in units of the picture: area in proportion to USD."""
    return _RADIUS_UNITS_AT_100M * math.sqrt(usd / 1e8)


def marked_rows(index: LiquidationIndex | DeleveragingIndex, view: ViewRange) -> list[int]:
    """The rows that are marked in a view, the largest first: those with a price in it that are large enough to see."""
    is_priced = np.array([market.contract is not Contract.AGGREGATE for market in index.markets], dtype=np.bool_)
    is_seen = (index.time_ms >= view.first_ms) & (index.price >= view.low) & (index.price <= view.high)
    rows = np.flatnonzero((index.usd >= SMALLEST_SHOWN_USD) & is_priced[index.market_index] & is_seen)
    rows = rows[np.argsort(-index.usd[rows], kind="stable")[:_MOST_MARKS]]
    return [row for row in rows.tolist() if radius_units(float(index.usd[row])) >= _LEAST_RADIUS_UNITS]


def with_room_for_marks(view: ViewRange, frame: Frame, width: float, unit: float) -> ViewRange:
    """The view with as much room at its end as the newest marks take, and no more than a tenth of it.

    Args:
        view: what a chart would show.
        frame: whose liquidations it marks.
        width: of the chart, pixels.
        unit: pixels of the picture a unit.
    """
    last_ms = view.last_ms
    for index, reach in ((frame.liquidations, 1.0), (frame.deleveragings, DIAMOND_REACH)):
        for row in marked_rows(index, view):
            pixels = unit * (radius_units(float(index.usd[row])) * reach + CASING_UNITS / 2.0)
            share = min(_MOST_ROOM, pixels / width)
            last_ms = max(last_ms, view.first_ms + math.ceil((int(index.time_ms[row]) - view.first_ms) / (1.0 - share)))
    return replace(view, last_ms=last_ms)
