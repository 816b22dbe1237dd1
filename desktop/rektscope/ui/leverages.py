"""Which leverages the map shows: what can be chosen, and the words that stand wherever a figure of it does."""

from rektscope.ui.translation import tr

LEAST_LEVERAGES = (0, 10, 25, 50, 100)
"""What can be chosen: positions of less are left out; 0 for none."""

FIRST_LEAST_LEVERAGE = 10
"""At first: positions of 5x and less are four fifths of the book and would drown the rest."""


def leverage_label(least_leverage: int) -> str:
    """`10× and up`; empty where no leverage is left out."""
    return tr("{least_leverage}× and up", least_leverage=least_leverage) if least_leverage else ""


def leverage_labels(least_leverage: int) -> tuple[str, ...]:
    """`10× and up` and, for where that is too long, `10×+`; none where no leverage is left out."""
    return (leverage_label(least_leverage), f"{least_leverage}×+") if least_leverage else ()


def beside(words: str, least_leverage: int) -> str:
    """A figure or its caption with the leverages it is of, short: `$51.9 M shorts, 10×+`."""
    return f"{words}, {least_leverage}×+" if least_leverage else words
