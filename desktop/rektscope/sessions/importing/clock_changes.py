"""Hours that a clock on the wall shows twice: those of the nights in which it goes back.

Times that name no zone and are of such a clock repeat an hour in autumn, with other values, which no rule settles: only
times in UTC are different for the two. Europe's clocks go back on the last Sunday of October, America's on the first of
November, both in the small hours.
"""

import numpy as np
import numpy.typing as npt

Int64 = npt.NDArray[np.int64]

_DAYS_OF_WEEK, _SUNDAY = 7, 3
"""1 January 1970 was a Thursday, so Sundays are the days since then that leave 3."""

_HOUR_MS = 3_600_000
_LAST_HOUR = 3


def are_shown_twice(times_ms: Int64) -> bool:
    """Whether all these times are in the small hours of such a night."""
    days = times_ms // (24 * _HOUR_MS)
    hours = times_ms // _HOUR_MS % 24
    months = days.astype("datetime64[D]").astype("datetime64[M]")
    of_month = days - months.astype("datetime64[D]").astype(np.int64)
    month = months.astype(np.int64) % 12 + 1
    is_europe = (month == 10) & (of_month >= 24)  # noqa: PLR2004 -- October's last seven days
    is_america = (month == 11) & (of_month < _DAYS_OF_WEEK)  # noqa: PLR2004 -- November's first
    is_night = (days % _DAYS_OF_WEEK == _SUNDAY) & (hours <= _LAST_HOUR) & (is_europe | is_america)
    return bool(len(times_ms)) and bool(is_night.all())
