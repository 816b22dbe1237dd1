"""Numbers as Hyperliquid writes them: texts without needless zeros, but always with a decimal (`69997.0`)."""

import math

from rektscope.market.events import Int64
from rektscope.mockvenue.decimals import Grid

_USD_DECIMALS = 6
_PRICE_DIGITS = 10


def trimmed(text: str) -> str:
    """A decimal without zeros at its end, and with `.0` where nothing else is behind the point."""
    if "." not in text:
        return f"{text}.0"
    text = text.rstrip("0")
    return f"{text}0" if text.endswith(".") else text


def on_grid(grid: Grid, count: int) -> str:
    """A number of steps; negative ones too."""
    return trimmed(f"-{grid.one(-count)}" if count < 0 else grid.one(count))


def all_on_grid(grid: Grid, counts: Int64) -> list[str]:
    """The same for many counts, none negative."""
    return [trimmed(text) for text in grid.many(counts)]


def usd(value: float) -> str:
    """US dollars to the millionth."""
    return trimmed(f"{value:.{_USD_DECIMALS}f}")


def price(value: float) -> str:
    """A computed price, with ten digits that count and eight decimals at most, as the venue's liquidation prices."""
    whole_digits = math.floor(math.log10(value)) + 1 if value >= 1 else 1
    return trimmed(f"{value:.{min(8, max(0, _PRICE_DIGITS - whole_digits))}f}")


def ratio(value: float) -> str:
    """A ratio: premium, return on equity."""
    return trimmed(f"{value:.8f}")
