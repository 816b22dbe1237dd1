"""Round UTC moments for axes from a minute to many years, and what is written at each."""

import numpy as np

from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS
from rektscope.ui import formatting

_STEPS_MS = (
    *(minutes * MINUTE_MS for minutes in (1, 5, 15, 30)),
    *(hours * HOUR_MS for hours in (1, 2, 3, 4, 6, 12)),
    *(days * DAY_MS for days in (1, 2, 7)),
)
_STEPS_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120)
_LONGEST_MONTH_MS = 31 * DAY_MS


def time_ticks(first_ms: int, last_ms: int, at_most: float) -> list[int]:
    """Round moments in [first, last], UTC milliseconds, not many more than `at_most` of them.

    Minutes, hours, days and weeks in even steps; months on their first, so that their distances differ by days.
    """
    wanted_ms = (last_ms - first_ms) / max(1.0, at_most)
    step_ms = next((step for step in _STEPS_MS if step >= wanted_ms), None)
    if step_ms is not None:
        return list(range(-(-first_ms // step_ms) * step_ms, last_ms + 1, step_ms))
    months = next((step for step in _STEPS_MONTHS if step * _LONGEST_MONTH_MS >= wanted_ms), _STEPS_MONTHS[-1])
    numbers = np.arange(-(-_month_of(first_ms) // months) * months, _month_of(last_ms) + 1, months)
    ticks = numbers.astype("datetime64[M]").astype("datetime64[ms]").astype(np.int64)
    return [int(tick) for tick in ticks if first_ms <= tick <= last_ms]


def _month_of(time_ms: int) -> int:
    """Months since January 1970."""
    return int(np.datetime64(time_ms, "ms").astype("datetime64[M]").astype(int))


def tick_label(time_ms: int) -> str:
    """`07:35`; the day at midnight, `14 Jul`; the year at its beginning."""
    if time_ms % DAY_MS:
        return formatting.clock(time_ms)
    day = formatting.day(time_ms)
    return formatting.date(time_ms)[-4:] if day == "1 Jan" else day
