"""Reading numbers that people type: strict, because a misread number sizes a real position."""

import re

from rektscope.market.errors import InputError

_NUMBER = re.compile(r"(\d{1,3}(,\d{3})+|\d+)(\.\d+)?|\.\d+")


def parse_number(text: str, what: str) -> float:
    """The positive number in `text`: digits, thousands commas, a decimal point; a trailing x or × is ignored.

    Raises:
        InputError: one sentence naming `what`.
    """
    word = text.strip().removesuffix("×").removesuffix("x").strip()
    if not word:
        raise InputError(f"{what} is empty: enter a number.")
    if not _NUMBER.fullmatch(word):
        raise InputError(f"{what} {text.strip()!r} is not a positive number: write it as 119,038.3.")
    value = float(word.replace(",", ""))
    if value <= 0:
        raise InputError(f"{what} must be more than zero.")
    return value
