"""Counts of ticks and lots as the decimal texts that venues write, exactly. No float stands between them.

The opposite of what a client does; it shares no code with one on purpose.
"""

from decimal import Decimal

from rektscope.market.events import Int64

RATE_DIGITS = 12
"""Funding rates count 1e-12; see `market.events.Fundings`."""


class Grid:
    """Writes whole numbers of one step: 1,187,946 steps of 0.1 are `118794.6`."""

    __slots__ = ("_base", "_decimals", "_factor", "text")

    def __init__(self, step: Decimal) -> None:
        """Count in steps of `step`, a positive decimal."""
        _, digits, exponent = step.normalize().as_tuple()
        power = int(exponent)
        self._decimals = max(0, -power)
        self._factor = int("".join(map(str, digits))) * 10 ** max(0, power)
        self._base = 10**self._decimals
        self.text = self.one(1)

    def one(self, count: int) -> str:
        """The number of `count` steps; `count` is not negative."""
        value = int(count) * self._factor
        if not self._decimals:
            return str(value)
        return f"{value // self._base}.{value % self._base:0{self._decimals}d}"

    def many(self, counts: Int64) -> list[str]:
        """The numbers of many counts, none negative."""
        factor, base, decimals = self._factor, self._base, self._decimals
        if not decimals:
            return [str(count * factor) for count in counts.tolist()]
        if factor == 1:
            return [f"{count // base}.{count % base:0{decimals}d}" for count in counts.tolist()]
        return [f"{count * factor // base}.{count * factor % base:0{decimals}d}" for count in counts.tolist()]


def rate_text(rate_e12: int, least_decimals: int = 1) -> str:
    """A rate counted in 1e-12, with at least so many decimals and no needless zeros beyond."""
    whole, fraction = divmod(abs(int(rate_e12)), 10**RATE_DIGITS)
    digits = f"{fraction:0{RATE_DIGITS}d}".rstrip("0").ljust(least_decimals, "0")
    return f"{'-' if rate_e12 < 0 else ''}{whole}.{digits}"


def decimal_text(value: Decimal, decimals: int) -> str:
    """A decimal rounded to so many decimals, without an exponent."""
    return f"{value:.{decimals}f}"
