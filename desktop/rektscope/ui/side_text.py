"""The sides of positions in words of the window's language."""

from rektscope.market.sides import Side
from rektscope.ui.translation import tr


def side_word(side: Side) -> str:
    """`long` or `short`, one position."""
    return tr("long") if side is Side.LONG else tr("short")


def sides_word(side: Side) -> str:
    """`longs` or `shorts`, the positions of a side."""
    return tr("longs") if side is Side.LONG else tr("shorts")
