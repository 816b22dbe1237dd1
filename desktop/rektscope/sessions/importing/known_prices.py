"""What coins cost: bounds that real prices keep, to tell invented ones and those of a test network or another coin.

Facts alone, of data at hand; what becomes of a price beyond them is decided elsewhere.
"""

import numpy as np
import numpy.typing as npt

from rektscope.market.times import parse_time_ms

Int64 = npt.NDArray[np.int64]
Float64 = npt.NDArray[np.float64]

_YEAR_START_MS = parse_time_ms("2025-01-01T00:00:00Z")
_YEAR_END_MS = parse_time_ms("2026-01-01T00:00:00Z")

PRICES_OF_2025 = {
    "BTC": (74_457.0, 126_208.5),
    "ETH": (1_384.0, 4_754.0),
    "SOL": (95.19, 295.6),
    "XRP": (1.1792, 3.6646),
    "DOGE": (0.08385, 0.28767),
}
"""Lowest and highest traded prices in USD in Binance's 5-minute candles of 2025 at hand (January to July, October,
December; not every month of every coin)."""

_PRICES_OF_MONTHS = {
    "BTC": {
        1: (88_909.0, 110_000.0),
        2: (78_200.2, 102_734.9),
        3: (76_560.0, 94_971.0),
        4: (74_457.0, 95_769.6),
        5: (93_327.0, 111_959.5),
        6: (98_115.4, 110_653.6),
        7: (105_010.0, 123_300.0),
        10: (101_516.5, 126_208.5),
        12: (83_786.0, 94_555.0),
    },
    "ETH": {
        1: (2_900.0, 3_744.28),
        2: (2_070.0, 3_330.82),
        3: (1_752.5, 2_550.0),
        4: (1_384.0, 1_957.97),
        5: (1_750.0, 2_788.88),
        6: (2_111.0, 2_879.0),
        7: (2_367.53, 3_940.81),
        10: (3_400.0, 4_754.0),
    },
    "SOL": {
        1: (167.71, 295.6),
        2: (125.52, 234.02),
        3: (111.83, 180.0),
        4: (95.19, 157.24),
        5: (141.3, 187.67),
        6: (125.83, 168.3),
        7: (144.67, 206.44),
        10: (141.28, 237.74),
    },
    "XRP": {
        1: (2.0808, 3.4043),
        2: (1.7636, 3.0713),
        3: (1.8952, 3.0065),
        4: (1.6129, 2.3622),
        5: (2.0758, 2.655),
        6: (1.907, 2.3375),
        7: (2.145, 3.6646),
        10: (1.1792, 3.0724),
    },
    "DOGE": {7: (0.15645, 0.28767), 10: (0.08385, 0.27039)},
}
"""The same by month of 2025. Of October the days from the 5th to the 11th, with the wicks of the 10th."""


def times_off_the_year(base: str, prices: Float64) -> Float64 | None:
    """How many times each price is below or above any of 2025, whenever it was; None for unknown coins."""
    known = PRICES_OF_2025.get(base)
    return None if known is None else np.asarray(np.maximum(known[0] / prices, prices / known[1]))


def times_off(base: str, times: Int64, prices: Float64, in_2025: float, at_all: float) -> Float64 | None:
    """How many times each price is off the bounds of its time (above 1 is outside); None for unknown coins.

    Args:
        base: the coin.
        times: (n,) UTC milliseconds.
        prices: (n,) USD.
        in_2025: how many times below or above the prices of its month, or else of the year, one may be in 2025.
        at_all: the same of the year's prices at any other time.
    """
    known = PRICES_OF_2025.get(base)
    if known is None:
        return None
    is_in_2025 = (times >= _YEAR_START_MS) & (times < _YEAR_END_MS)
    beyond = np.where(is_in_2025, in_2025, at_all)
    low, high = np.full(len(times), known[0]), np.full(len(times), known[1])
    months = times.astype("datetime64[ms]").astype("datetime64[M]").astype(np.int64) % 12 + 1
    for month, (lowest, highest) in _PRICES_OF_MONTHS[base].items():
        mine = is_in_2025 & (months == month)
        low[mine], high[mine] = lowest, highest
    return np.asarray(np.maximum(low / beyond / prices, prices / (high * beyond)))
