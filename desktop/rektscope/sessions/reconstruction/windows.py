"""Windows: how much is liquidated in one market and side during one stretch of time, whoever planned it.

What is worth less than two lots joins the largest window of its market and side.
"""

from collections.abc import Iterable
from itertools import groupby

import msgspec
from msgspec.structs import replace

from rektscope.market.sides import Side
from rektscope.sessions.reconstruction.facts import Facts
from rektscope.sessions.reconstruction.pressure import Pressure
from rektscope.sessions.reconstruction.scale import Scale


class Window(msgspec.Struct, frozen=True):
    """What is to be liquidated in one market and side during [start_ms, end_ms), without orders of known size."""

    market: str
    side: Side
    start_ms: int
    end_ms: int
    cents: int


def swept(windows: Iterable[Window], facts: Facts, pressures: dict[str, Pressure]) -> tuple[Window, ...]:
    """The windows in the order of markets, sides (longs first) and time, without any that are worth too little."""
    order = {market.instrument.market: place for place, market in enumerate(facts.markets)}
    ordered = sorted(windows, key=lambda window: (order[window.market], -window.side, window.start_ms))
    by_series = groupby(ordered, key=lambda window: (window.market, window.side))
    return tuple(window for _, series in by_series for window in _sweep(list(series), facts, pressures))


def _sweep(series: list[Window], facts: Facts, pressures: dict[str, Pressure]) -> list[Window]:
    """The windows of one market and side, those worth less than two lots swept into the largest."""
    instrument = facts.instruments[series[0].market]
    lot_cents = Scale.of(instrument).lot_cents(int(pressures[instrument.base].mark_ticks.max()))
    largest = max(series, key=lambda window: window.cents)
    crumbs = [window for window in series if window is not largest and window.cents < 2 * lot_cents]
    kept = [window for window in series if window is not largest and window.cents >= 2 * lot_cents]
    total = largest.cents + sum(window.cents for window in crumbs)
    if 2 * total >= lot_cents:
        kept.append(replace(largest, cents=total))
    return sorted(kept, key=lambda window: window.start_ms)
