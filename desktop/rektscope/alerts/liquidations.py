"""Alerts about large liquidations: each counted once, those within a minute of the first in one alert."""

from collections import Counter

import numpy as np
from msgspec.structs import replace

from rektscope.alerts.rules import REST_MS, Alert, AlertSettings, LargeLiquidations
from rektscope.replay.liquidation_index import LiquidationIndex


class LiquidationWatch:
    """Follows the liquidations of every market."""

    def __init__(self) -> None:
        self._since_ms: int | None = None
        self._seen: Counter[tuple[int, int, float, float]] = Counter()
        self._burst: Alert | None = None

    def look(self, index: LiquidationIndex, at_ms: int, settings: AlertSettings) -> list[Alert]:
        """What was received since the last look, up to `at_ms`, and is large; nothing at the first look."""
        since_ms = self._since_ms
        end = index.rows_until(at_ms)
        reported: dict[str, Alert] = {}
        if since_ms is not None and settings.liquidation:
            # Rows of the very moment of the last sight may have come after it: they are recognised by their content.
            seen = self._seen.copy()
            first = int(np.searchsorted(index.received_ms, since_ms, side="left"))
            for row in (np.flatnonzero(index.usd[first:end] >= settings.liquidation_usd) + first).tolist():
                key = _identity(index, row)
                if index.received_ms[row] == since_ms and seen[key] > 0:
                    seen[key] -= 1
                else:
                    alert = self._alert_of(index, row)
                    reported[alert.key] = alert
        start = int(np.searchsorted(index.received_ms[:end], at_ms, side="left"))
        self._seen = Counter(_identity(index, row) for row in range(start, end))
        self._since_ms = at_ms
        return list(reported.values())

    def _alert_of(self, index: LiquidationIndex, row: int) -> Alert:
        """The alert that this liquidation belongs to, with it counted in."""
        one = index.liquidation(row)
        received_ms = int(index.received_ms[row])
        burst = self._burst
        if burst is not None and received_ms < burst.time_ms + REST_MS and isinstance(burst.what, LargeLiquidations):
            what = burst.what
            largest = one if one.usd > what.largest.usd else what.largest
            self._burst = replace(burst, what=LargeLiquidations(what.count + 1, what.usd + one.usd, largest))
        else:
            instrument = index.markets[int(index.market_index[row])]
            self._burst = Alert(
                f"liquidation/{received_ms}",
                received_ms,
                instrument.market,
                instrument.price_decimals,
                LargeLiquidations(1, one.usd, one),
                f"liquidation/{instrument.market}",
            )
        return self._burst


def _identity(index: LiquidationIndex, row: int) -> tuple[int, int, float, float]:
    """What distinguishes a liquidation from another that was received in the same millisecond."""
    return (
        int(index.market_index[row]),
        int(index.time_ms[row]),
        float(index.usd[row]) * int(index.side[row]),
        float(index.price[row]),
    )
