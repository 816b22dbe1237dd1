"""How people write a shock: `+3%`, `-2.5 %`, or the price it goes to, `135,000`."""

import msgspec

from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind, NumberMarks, read_number

_LEAST, _MOST = 0.1 * (1 - 1e-9), 10.0 * (1 + 1e-9)
"""A price or move outside of these multiples of the mark is a slip of the hand."""

_OPTION = "--shock"

_SIGNS = "+-−＋"
_PERCENTS = "%％"


class Shock(msgspec.Struct, frozen=True):
    """A move of the mark, or the price that it moves to; one of the two is None. `what` it is called in messages."""

    move: float | None
    price: float | None
    what: str = _OPTION

    def price_from(self, mark: float) -> float:
        """Where the shock takes a mark, quote units.

        Raises:
            InputError: that is so far away that it can only be a slip.
        """
        price = mark * (1 + self.move) if self.move is not None else self.price
        if price is None or not _LEAST * mark <= price <= _MOST * mark:
            raise InputError(
                f"{self.what} takes the mark from {mark:,.10g} to {price or 0:,.10g}: give a move as +3% or -3%, or a "
                f"price between a tenth and ten times the mark."
            )
        return price


def read_shock(text: str, what: str = _OPTION, *, marks: NumberMarks = NumberMarks.AS_TYPED) -> Shock:
    """The shock that `text` means; `what` it is called in messages, `marks` what is known of its commas and points.

    Raises:
        InputError: it is no shock, or may mean two things.
    """
    word = text.strip()
    if not any(each.isdigit() for each in word):
        raise InputError(f"{what} {text!r} is no move: write it as +3% or -2.5%, or as the price it goes to.")
    is_percent, is_signed = word[-1] in _PERCENTS, word[0] in _SIGNS
    # Zero has no direction to ask for.
    if is_percent and not is_signed and not any(each in "123456789" for each in word):
        raise InputError(f"{what} {word!r} is no move: write it as +3% or -2.5%, or as the price it goes to.")
    if is_percent and not is_signed:
        raise InputError(f"{what} {word!r} has no direction: write +{word} or -{word}, or the price it goes to.")
    if is_signed and not is_percent:
        raise InputError(f"{what} {word!r} may be per cent or money: write {word}%, or the price it goes to.")
    if is_percent:
        return Shock(float(read_number(word, what, NumberKind.SHARE, marks=marks)), None, what)
    price = float(read_number(word, what, NumberKind.PRICE, marks=marks))
    if price <= 0:
        raise InputError(f"{what} must be a price above zero, or a move as +3% or -3%.")
    return Shock(None, price, what)
