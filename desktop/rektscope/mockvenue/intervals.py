"""Intervals of candles: where they begin and end, and which of them each venue has.

Sources: the venues' pages on klines. Binance and Bybit begin days at midnight UTC; OKX at midnight in Hong Kong
(16:00 UTC), and at midnight UTC where the name ends in `utc`. Weeks begin on Monday.
"""

from collections.abc import Mapping

import msgspec
import numpy as np

from rektscope.market.events import Int64
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS

_WEEK_MS = 7 * DAY_MS
_MONDAY_MS = 4 * DAY_MS
"""1970-01-05, the first Monday of the epoch."""

_MONTH_MS = 28 * DAY_MS
_HONG_KONG_MS = -8 * HOUR_MS


class Interval(msgspec.Struct, frozen=True):
    """One interval of a venue.

    Attributes:
        length_ms: how long it is; of months at least.
        offset_ms: when one of them begins, after 1970 began.
        months: how many months it has; 0 where it is not counted in months.
    """

    length_ms: int
    offset_ms: int = 0
    months: int = 0

    def starts(self, times_ms: Int64) -> Int64:
        """When the interval begins in which each time lies."""
        since = times_ms - self.offset_ms
        if not self.months:
            return since // self.length_ms * self.length_ms + self.offset_ms
        numbers = since.astype("datetime64[ms]").astype("datetime64[M]").astype(np.int64)
        return self._of_months(numbers // self.months * self.months)

    def ends(self, starts_ms: Int64) -> Int64:
        """When intervals end that begin at these times."""
        if not self.months:
            return starts_ms + self.length_ms
        numbers = (starts_ms - self.offset_ms).astype("datetime64[ms]").astype("datetime64[M]").astype(np.int64)
        return self._of_months(numbers + self.months)

    def _of_months(self, numbers: Int64) -> Int64:
        months = numbers.astype("datetime64[M]")
        return np.asarray(months.astype("datetime64[ms]").astype(np.int64) + self.offset_ms)


def _minutes(*numbers: int) -> dict[int, Interval]:
    return {number: Interval(number * MINUTE_MS) for number in numbers}


_SHORT = _minutes(1, 3, 5, 15, 30)
_WEEK, _MONTH = Interval(_WEEK_MS, _MONDAY_MS), Interval(_MONTH_MS, months=1)

BINANCE: Mapping[str, Interval] = (
    {f"{number}m": interval for number, interval in _SHORT.items()}
    | {f"{number}h": Interval(number * HOUR_MS) for number in (1, 2, 4, 6, 8, 12)}
    | {"1d": Interval(DAY_MS), "3d": Interval(3 * DAY_MS), "1w": _WEEK, "1M": _MONTH}
)
BINANCE_PERIODS = ("5m", "15m", "30m", "1h", "2h", "4h", "6h", "12h", "1d")
"""Of the history of open interest."""

BYBIT: Mapping[str, Interval] = {
    str(number): interval for number, interval in _minutes(1, 3, 5, 15, 30, 60, 120, 240, 360, 720).items()
} | {"D": Interval(DAY_MS), "W": _WEEK, "M": _MONTH}
BYBIT_PERIODS: Mapping[str, Interval] = {
    f"{number}min": interval for number, interval in _minutes(5, 15, 30).items()
} | {"1h": Interval(HOUR_MS), "4h": Interval(4 * HOUR_MS), "1d": Interval(DAY_MS)}
"""Of the history of open interest."""


HYPERLIQUID: Mapping[str, Interval] = (
    {f"{number}m": interval for number, interval in _SHORT.items()}
    | {f"{number}h": Interval(number * HOUR_MS) for number in (1, 2, 4, 8, 12)}
    | {"1d": Interval(DAY_MS), "3d": Interval(3 * DAY_MS), "1w": _WEEK, "1M": _MONTH}
)


def _of_a_day(offset_ms: int, ending: str) -> dict[str, Interval]:
    """OKX's intervals that depend on when a day begins."""
    found = {f"{number}H{ending}": Interval(number * HOUR_MS, offset_ms) for number in (6, 12)}
    found |= {f"{number}D{ending}": Interval(number * DAY_MS, offset_ms) for number in (1, 2, 3)}
    found[f"1W{ending}"] = Interval(_WEEK_MS, _MONDAY_MS + offset_ms)
    return found | {f"{number}M{ending}": Interval(number * _MONTH_MS, offset_ms, number) for number in (1, 3)}


OKX: Mapping[str, Interval] = (
    {"1s": Interval(SECOND_MS)}
    | {f"{number}m": interval for number, interval in _SHORT.items()}
    | {f"{number}H": Interval(number * HOUR_MS) for number in (1, 2, 4)}
    | _of_a_day(_HONG_KONG_MS, "")
    | _of_a_day(0, "utc")
)
OKX_PERIODS = tuple(name for name in OKX if name not in {"1s", "1m", "3m"} and not name.startswith(("1M", "3M")))
"""Of the history of open interest."""
