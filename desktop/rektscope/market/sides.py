"""Sides, normalised once and for all.

Venues differ in what their `side` field means (the order, the position, a sign). That is undone at the edge; from
here on a liquidation carries the side of the *position* that was closed by force, and a trade the side of its taker.
"""

from enum import IntEnum

from rektscope.market.errors import InputError


class Side(IntEnum):
    """Direction of a position. The value is its sign: a long gains when the price rises."""

    LONG = 1
    SHORT = -1

    @property
    def word(self) -> str:
        """`long` or `short`, as the command line and the session file spell it."""
        return self.name.lower()


def read_side(text: str) -> Side:
    """The side that a person writes: `long` or `buy`, `short` or `sell`, in any letters; raises InputError else."""
    word = text.strip().lower()
    if word in {"long", "buy"}:
        return Side.LONG
    if word in {"short", "sell"}:
        return Side.SHORT
    raise InputError(f"The side must be long or short (or buy or sell), not {text.strip()!r}.")


class TakerSide(IntEnum):
    """Direction of the order that removed liquidity in a trade."""

    BUY = 1
    SELL = -1
