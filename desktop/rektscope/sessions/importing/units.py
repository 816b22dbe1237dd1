"""Numbers of others as whole numbers of ours: times by magnitude, prices and quantities by their finest decimal.

Archives count time since 1970 in seconds, milliseconds, microseconds or nanoseconds, sometimes two of them in one
column, and never name the unit. The magnitudes are three powers of ten apart, so it follows from each value.

Prices and quantities arrive as decimal text or doubles. A double holds 15 digits exactly; below 2**50 the product
with a power of ten is off by less than a quarter, so rounding it gives the integer that was written.
"""

from decimal import Decimal

import numpy as np
import numpy.typing as npt

Float64 = npt.NDArray[np.float64]
Int64 = npt.NDArray[np.int64]

FINEST_DECIMALS = 12
"""Decimals kept of a price or quantity. Coins of a millionth of a dollar are quoted to eleven (SATS at OKX)."""

EARLIEST_MS = 1_230_940_800_000
"""3 January 2009, the first block of Bitcoin: no market is older."""

LATEST_MS = 4_102_444_800_000
"""The year 2100."""

_NOISE = 1e-13
"""What sums of floats leave behind a number, relative to it: Binance published 1.7000000000000002 in 2023."""

_EXACT_BELOW = 2.0**50
_TIMES_LOOKED_AT = _VALUES_LOOKED_AT = 1000
_MILLISECONDS_ABOVE = 10**11
_MICROSECONDS_ABOVE = 10**14
_NANOSECONDS_ABOVE = 10**17


_CALENDAR_WIDTHS = (8, 12, 14)
"""Digits of dates: of days, minutes and seconds."""

_BEYOND_INT64 = 2.0**63


def whole_times_ms(values: Int64) -> Int64:
    """Milliseconds of whole times in s, ms, µs or ns since 1970, each value by its own magnitude (rounded down)."""
    values = np.maximum(values, 0)  # nothing traded before 1970; a negative value must not wrap around
    times = np.where(values < _MILLISECONDS_ABOVE, values * 1000, values)
    times = np.where(values >= _MICROSECONDS_ABOVE, values // 1000, times)
    return np.asarray(np.where(values >= _NANOSECONDS_ABOVE, values // 1_000_000, times), dtype=np.int64)


def calendar_times_ms(values: Int64) -> Int64:
    """Milliseconds UTC of times written as `20250714`, `202507140735` or `20250714073500`; 0 where one is none.

    No time since 1970 between the years 2009 and 2100 in seconds to nanoseconds is written in as many digits with such
    a beginning: as milliseconds, fourteen digits are of the year 2606 and later, twelve of 1976; as seconds, eight of
    1970.
    """
    widths = [np.asarray((values >= 10 ** (width - 1)) & (values < 10**width)) for width in _CALENDAR_WIDTHS]
    whole = np.zeros(len(values), dtype=np.int64)
    for width, chosen in zip(_CALENDAR_WIDTHS, widths, strict=True):
        whole[chosen] = values[chosen] * 10 ** (_CALENDAR_WIDTHS[-1] - width)
    second, minute, hour = whole % 100, whole // 100 % 100, whole // 10**4 % 100
    day, month, year = whole // 10**6 % 100, whole // 10**8 % 100, whole // 10**10
    possible = (month >= 1) & (month <= 12) & (day >= 1) & (hour < 24) & (minute < 60) & (second < 60)  # noqa: PLR2004 -- of any clock
    first = ((np.where(possible, year, 1970) - 1970) * 12 + np.where(possible, month, 1) - 1).astype("datetime64[M]")
    days = first.astype("datetime64[D]").astype(np.int64)
    possible &= day <= (first + np.timedelta64(1, "M")).astype("datetime64[D]").astype(np.int64) - days
    times = (((days + day - 1) * 24 + hour) * 60 + minute) * 60_000 + second * 1000
    return np.asarray(np.where(possible, times, 0), dtype=np.int64)


def are_microseconds(values: Int64) -> bool:
    """Whether whole times are in microseconds, by most of some thousand of them, taken from all over."""
    some = values[:: max(1, len(values) // _TIMES_LOOKED_AT)]
    return bool(len(some)) and _MICROSECONDS_ABOVE <= float(np.median(some)) < _NANOSECONDS_ABOVE


def decimal_times_ms(values: Float64) -> Int64:
    """The same for times with decimals (`1787356800.2296` seconds); anything not finite becomes 0."""
    finite = np.where(np.isfinite(values) & (np.abs(values) < _BEYOND_INT64), values, 0.0)
    seconds = finite < _MILLISECONDS_ABOVE
    # Rounded to microseconds first: 0.2296 s is no double, and the floor of 229.59999 ms would be a millisecond less.
    micro = np.rint(np.where(seconds, finite, 0.0) * 1e6).astype(np.int64)
    others = whole_times_ms(np.where(seconds, 0.0, finite).astype(np.int64))
    return np.asarray(np.where(seconds, micro // 1000, others), dtype=np.int64)


def impossible_times(times_ms: Int64) -> npt.NDArray[np.bool_]:
    """Which times no market can have."""
    return np.asarray((times_ms < EARLIEST_MS) | (times_ms > LATEST_MS))


def decimals_within_reach(values: Float64) -> int | None:
    """How many decimals can be counted exactly for the largest of the values; None when not even 0.

    At most `FINEST_DECIMALS`.
    """
    largest = float(np.max(np.abs(values), initial=0.0))
    for decimals in range(FINEST_DECIMALS, -1, -1):
        if largest * 10**decimals < _EXACT_BELOW:
            return decimals
    return None


def finest_decimals(values: Float64, within: int) -> int:
    """The fewest decimals, at most `within`, with which every value can be written."""
    # All need at least as many as some of them do, so that most columns are looked at as a whole only once.
    some = values[:: max(1, len(values) // _VALUES_LOOKED_AT)]
    first = 0 if len(some) == len(values) else finest_decimals(some[:_VALUES_LOOKED_AT], within)
    rest = values
    for decimals in range(first, within):
        scale = 10.0**decimals
        rest = rest[np.abs(np.rint(rest * scale) / scale - rest) > _NOISE * np.abs(rest)]
        if not len(rest):
            return decimals
    return within


def step_of(decimals: int) -> Decimal:
    """The step that so many decimals count: 0.01 for 2."""
    return Decimal(1).scaleb(-decimals)


def whole_steps(values: Float64, step: Decimal) -> Int64:
    """Values as whole numbers of `step` (a power of ten), rounded to the nearest."""
    exponent = -int(step.normalize().as_tuple().exponent)
    # Powers of ten are exact from 10**0 to 10**22, and 10**-2 is not: so multiply or divide, never by a fraction.
    scaled = values * 10.0**exponent if exponent >= 0 else values / 10.0**-exponent
    return np.asarray(np.rint(scaled), dtype=np.int64)
