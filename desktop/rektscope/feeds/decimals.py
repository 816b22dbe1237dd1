"""Decimal text as whole steps, exactly: no float stands between a venue's text and our integers.

A price counts ticks, a quantity counts lots. What was *traded* lies on the grid of its instrument, and a number that
does not is refused (`Step.exact`): either our steps are out of date or the message is not what it seems, and rounding
would hide it. What is an *average* (marks, average fills, bankruptcy prices, half of a two-sided sum) is finer than
the grid by nature and goes to the nearest step, half to even (`Step.nearest`).

Numbers are written as JSON writes them (RFC 8259), with or without quotes: digits, a point, an exponent; nothing else
(no `NaN`, no `Infinity`, no blanks, no `1_000`, no empty text).
"""

import math
import re
from decimal import Decimal
from fractions import Fraction

from rektscope.feeds.errors import DecimalError, OffGridError, UseError

RATE_DECIMALS = 12
"""Funding rates count 1e-12; see `market.events.Fundings`."""

_NUMBER = re.compile(r"(-?)(\d{1,40})(?:\.(\d{1,40}))?(?:[eE]([+-]?\d{1,2}))?", re.ASCII)
# Half of what a column of 64 bits holds, so that a sum or a difference of two still fits.
_LARGEST = 2**62
_MOST_REMEMBERED = 1 << 11
"""Of each step; a quarter of a megabyte where full. Eight times as many spare one division in ten."""


def parse_decimal(text: str) -> tuple[int, int]:
    """`(digits, exponent)` of a decimal text: its value is digits * 10**exponent, exactly.

    Raises:
        DecimalError: the text is not a decimal number of at most 40 digits on either side of the point.
    """
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise DecimalError(f"{text[:40]!r} is not a number")
    sign, whole, fraction, exponent = match.groups(default="")
    digits = int(whole + fraction)
    return (-digits if sign else digits), int(exponent or 0) - len(fraction)


class Step:
    """Counts decimal text in steps of one size.

    The same few thousand texts come again and again, so answers are remembered, a bounded number of them.
    """

    __slots__ = ("_denominator", "_exact", "_nearest", "_numerator", "size")

    def __init__(self, size: Decimal) -> None:
        """Count in steps of `size`, a positive decimal."""
        if not (size.is_finite() and size > 0):
            raise UseError(f"a step must be a positive number, not {size}")
        self.size = size
        # Python's whole numbers have no bounds: the division below is exact, whatever step and text are.
        self._numerator, self._denominator = size.as_integer_ratio()
        self._exact: dict[str, int] = {}
        self._nearest: dict[str, int] = {}

    def exact(self, text: str) -> int:
        """Steps in the number `text`, which must be a whole number of them.

        Raises:
            OffGridError: it is not.
            DecimalError: it is not a number, or it is beyond any market.
        """
        found = self._exact.get(text)
        if found is None:
            quotient, rest, _ = self._divide(text)
            if rest:
                raise OffGridError(f"{text[:40]} is not a multiple of {self.size}")
            found = _remember(self._exact, text, quotient)
        return found

    def nearest(self, text: str) -> int:
        """The nearest whole number of steps, half to even; at most half a step from the number.

        Raises:
            DecimalError: it is not a number, or beyond any market.
        """
        found = self._nearest.get(text)
        if found is None:
            found = _remember(self._nearest, text, _rounded(*self._divide(text)))
        return found

    def nearest_quotient(self, dividend: str, divisor: str) -> int:
        """The nearest whole number of steps in `dividend` / `divisor`, half to even.

        Raises:
            DecimalError: one of them is not a number, the divisor is not positive, or the answer is beyond any market.
        """
        digits, exponent = parse_decimal(dividend)
        by_digits, by_exponent = parse_decimal(divisor)
        # A price of zero or less divides nothing, and a venue that sends one means no price.
        if by_digits <= 0:
            raise DecimalError(f"{divisor[:40]} is not above zero")
        numerator, denominator = _ratio(digits, exponent - by_exponent)
        return _rounded(*_division(numerator * self._denominator, denominator * by_digits * self._numerator))

    def _divide(self, text: str) -> tuple[int, int, int]:
        numerator, denominator = _ratio(*parse_decimal(text))
        return _division(numerator * self._denominator, denominator * self._numerator)


class RoundingStep(Step):
    """Counts what a venue has begun to write in finer steps: to the nearest step of ours."""

    __slots__ = ()

    def exact(self, text: str) -> int:
        """The nearest whole number of steps; raises DecimalError where the text is no number."""
        return self.nearest(text)


class CarryingStep(Step):
    """Counts quantities in finer steps so that their sum stays right: what one row lacks the next one gets."""

    __slots__ = ("_carried",)

    def __init__(self, size: Decimal) -> None:
        """Nothing is carried yet."""
        super().__init__(size)
        self._carried = Fraction(0)

    def exact(self, text: str) -> int:
        """Whole steps of the number and of what was carried; at least one for a positive number, which is owed then.

        Raises:
            DecimalError: it is not a number, or it is beyond any market.
        """
        quotient, rest, denominator = self._divide(text)
        whole = quotient + Fraction(rest, denominator) + self._carried
        # A row of zero lots would be no trade: it gets one, and the carry goes below zero until later rows pay it back.
        steps = max(math.floor(whole), 1 if quotient or rest else 0)
        self._carried = whole - steps
        return steps


def rate_e12(text: str) -> int:
    """A funding rate as a whole number of 1e-12, the nearest one.

    Raises:
        DecimalError: it is not a number, or it is 100 % or more.
    """
    numerator, denominator = _ratio(*parse_decimal(text))
    rate = _rounded(*_division(numerator * 10**RATE_DECIMALS, denominator))
    if abs(rate) >= 10**RATE_DECIMALS:
        raise DecimalError(f"a funding rate of {text[:40]} is 100 % or more")
    return rate


def _ratio(digits: int, exponent: int) -> tuple[int, int]:
    """Numerator and denominator of digits * 10**exponent."""
    return (digits * 10**exponent, 1) if exponent >= 0 else (digits, 10**-exponent)


def _division(numerator: int, denominator: int) -> tuple[int, int, int]:
    quotient, rest = divmod(numerator, denominator)
    if not -_LARGEST < quotient < _LARGEST:
        raise DecimalError("a number is beyond any market")
    return quotient, rest, denominator


def _rounded(quotient: int, rest: int, denominator: int) -> int:
    """Half to even; `rest` is not negative, as divmod gives it."""
    twice = 2 * rest
    # Half to even, so that many roundings do not drift upwards; divmod floors, so this holds below zero too.
    up = twice > denominator or (twice == denominator and quotient % 2 == 1)
    return quotient + up


def _remember(known: dict[str, int], text: str, count: int) -> int:
    if len(known) >= _MOST_REMEMBERED:
        # All at once, in place of dropping the oldest: keeping an order costs more on every hit than a refill now and
        # then.
        known.clear()
    known[text] = count
    return count
