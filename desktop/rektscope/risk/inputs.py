"""What risk accepts as a number, said once: a person's mistake becomes one sentence here and nowhere deeper.

The array code below trusts its input; whatever comes from a keyboard or a file passes through these first.
"""

import math
from typing import Any

from rektscope.market.errors import InputError


def finite_number(name: str, value: Any) -> float:  # noqa: ANN401 -- its work is to refuse every other type
    """`value` as a float; raises InputError naming `name` unless it is a finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InputError(f"{name} must be a number, not {value!r}.")
    try:
        number = float(value)
    except OverflowError as error:
        raise InputError(f"{name} is too large a number to work with: give a realistic one.") from error
    if not math.isfinite(number):
        raise InputError(f"{name} must be a finite number, not {value!r}.")
    return number


def positive_number(name: str, value: Any) -> float:  # noqa: ANN401 -- its work is to refuse every other type
    """`value` as a float; raises InputError naming `name` unless it is finite and above zero."""
    number = finite_number(name, value)
    if number <= 0:
        raise InputError(f"{name} must be above zero, not {value!r}.")
    return number
