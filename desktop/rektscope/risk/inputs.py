"""What risk accepts as a number, said once: a person's mistake becomes one sentence here and nowhere deeper.

The array code below trusts its input; whatever comes from a keyboard or a file passes through these first.
"""

import math
from typing import Any

from rektscope.market.errors import InputError

LARGEST = 1e15
"""No price, quantity or amount is larger, nor one above zero smaller than its inverse: nothing below can overflow."""


def finite_number(name: str, value: Any) -> float:  # noqa: ANN401 -- its work is to refuse every other type
    """`value` as a float; raises InputError naming `name` unless it is a finite number of a realistic size."""
    # bool is an int to Python, and `true` in a JSON file is no price of 1.
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InputError(f"{name} must be a number, not {value!r}.")
    if not -math.inf < value < math.inf:
        raise InputError(f"{name} must be a finite number, not {value!r}.")
    if not -LARGEST <= value <= LARGEST:
        raise InputError(f"{name} is beyond {LARGEST:g}: give a realistic number.")
    return float(value)


def positive_number(name: str, value: Any) -> float:  # noqa: ANN401 -- its work is to refuse every other type
    """`value` as a float; raises InputError naming `name` unless it is finite, realistic and above zero."""
    number = finite_number(name, value)
    if number <= 0:
        raise InputError(f"{name} must be above zero, not {value!r}.")
    if number < 1 / LARGEST:
        raise InputError(f"{name} is below {1 / LARGEST:g}: give a realistic number.")
    return number
