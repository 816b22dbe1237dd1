"""What the rows of a score are called: markets with a side, and the rules a map is held against. No Qt."""

from rektscope.market.sides import Side
from rektscope.ui.translation import tr

_NAMES = {
    "map": tr("map"),
    "estimate": tr("estimate"),
    "known": tr("known"),
    "distance": tr("distance"),
    "volume x distance": tr("volume x distance"),
    "volume x new extremes": tr("volume x new extremes"),
    "open-interest changes": tr("open-interest changes"),
    "uniform": tr("uniform"),
    "nearest-first": tr("nearest-first"),
    "farthest-first": tr("farthest-first"),
    "volume profile": tr("volume profile"),
}


def side_name(market: str, side: str) -> str:
    """`binance:BTCUSDT shorts`, of a market and the word for its side."""
    return tr("{market} longs" if side == Side.LONG.word else "{market} shorts", market=market)


def rule_name(name: str) -> str:
    """A rule or a model in words; one that bears a name of its own keeps it."""
    return _NAMES.get(name, name)
