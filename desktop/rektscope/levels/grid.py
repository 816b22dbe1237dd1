"""The price rows of a book: equal bins of whole ticks, counted from zero, so that a row means one price for ever.

Row r holds prices from r times `bin_ticks` ticks up to, not including, the next row.
"""

import math
from fractions import Fraction

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Int64
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Instrument

_NICE = (1, 2, 5)
_ROWS_PER_PRICE = 6_000
"""A row is about a six-thousandth of the price: 20 USD at 118,000, near one pixel when +-10 % fill a screen."""

_REACH = 2.6
"""Rows are kept up to this multiple of the first price; the shorts of a 2x class lie 50 % above their entry."""


class PriceGrid(msgspec.Struct, frozen=True):
    """Rows of one instrument.

    Attributes:
        instrument: whose ticks they are.
        bin_ticks: ticks per row.
        row_count: rows from price zero up that a book starts with; it adds more when the price leaves them.
        first_price: quote units; the price the grid was made for.
    """

    instrument: Instrument
    bin_ticks: int
    row_count: int
    first_price: float

    @classmethod
    def around(cls, instrument: Instrument, price_ticks: int) -> "PriceGrid":
        """The grid for a market that trades at `price_ticks`: rows of a round price, reaching well above it."""
        price_ticks = max(1, price_ticks)  # a mark may lie below one tick
        bin_ticks = _nice_ticks(instrument, price_ticks / _ROWS_PER_PRICE)
        row_count = math.ceil(price_ticks * _REACH / bin_ticks) + 1
        return cls(instrument, bin_ticks, row_count, price_ticks * instrument.tick)

    @property
    def row_price(self) -> float:
        """Height of a row in quote units."""
        return float(self.instrument.tick_size * self.bin_ticks)

    def prices(self, first_row: int = 0, end_row: int | None = None) -> npt.NDArray[np.float64]:
        """Middle prices of the rows [first_row, end_row), in quote units."""
        end = self.row_count if end_row is None else end_row
        return np.asarray((np.arange(first_row, end) + 0.5) * self.row_price, dtype=np.float64)

    def rows_of_marks(self, mark_steps: Int64) -> Int64:
        """The rows that marks lie in."""
        return np.asarray(mark_steps // (self.bin_ticks * MARK_STEPS_PER_TICK))


def _nice_ticks(instrument: Instrument, wanted_ticks: float) -> int:
    """The 1, 2 or 5 times a power of ten of quote units nearest above `wanted_ticks`, in whole ticks, at least one."""
    # Exact: whether a round price is a whole number of ticks must not hang on a float's last digit.
    tick = Fraction(instrument.tick_size)
    exponent = math.floor(math.log10(max(wanted_ticks * float(tick), 1e-12)))
    for power in (exponent, exponent + 1):
        for factor in _NICE:
            ticks = factor * Fraction(f"1e{power}") / tick
            if ticks >= max(1.0, wanted_ticks) and ticks.denominator == 1:
                return int(ticks)
    return max(1, math.ceil(wanted_ticks))
