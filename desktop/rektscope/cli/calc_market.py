"""Which market `rektscope calc` is asked about: VENUE:SYMBOL, --market, or --venue and --symbol, in any spelling."""

from typing import TYPE_CHECKING, Any

from rektscope.cli.number_parameters import RelativePrice
from rektscope.market.errors import InputError
from rektscope.market.names import MarketName, read_market, read_venue

if TYPE_CHECKING:
    from rektscope.margins.store import TierStore

_PRICES = ("survive_to", "move_liquidation_to", "stop", "pnl_at")


def market_text(venue: str | None, symbol: str | None, *markets: str | None) -> tuple[str | None, str | None]:
    """Venue and symbol as typed, whichever way they were given; None where one is missing.

    Raises:
        InputError: the market is given in two ways that differ, or is no VENUE:SYMBOL.
    """
    ways = list(dict.fromkeys(market for market in markets if market is not None))
    if venue is not None and symbol is not None:
        ways.append(f"{venue}:{symbol}")
    elif ways and (venue is not None or symbol is not None):
        raise InputError(f"The market is given as {ways[0]} and by --venue or --symbol: use one way.")
    if len(set(ways)) > 1:
        raise InputError(f"The market is given twice, as {' and as '.join(ways)}: use one way.")
    if not ways:
        return venue, symbol
    typed_venue, colon, typed_symbol = ways[0].partition(":")
    if not (colon and typed_venue.strip() and typed_symbol.strip()):
        raise InputError(f"{ways[0]!r} is not a market: write it as venue:SYMBOL, for example binance:BTCUSDT.")
    return typed_venue, typed_symbol


def named_market(venue: str, symbol: str, tiers: "TierStore") -> MarketName:
    """The market with tiers that is meant, or the venue's own spelling of one without.

    Raises:
        MarketNameError: the symbol fits no market of the venue, or several.
    """
    name = read_venue(venue)
    table = tiers.find(name, symbol.strip())
    if table is not None:
        return MarketName(name, symbol.strip() if symbol.strip().upper() == table.symbol.upper() else table.symbol)
    # The tables are no list of what a venue trades, so they do not decide between two markets.
    symbol = read_market(f"{name}:{symbol}", keeps_unknown=True).symbol
    table = tiers.find(name, symbol)
    return MarketName(name, symbol if table is None else table.symbol)


def with_market(words: dict[str, Any]) -> dict[str, Any]:
    """The options with the market in `venue` and `symbol`, however it was given, and with relative prices worked out.

    Raises:
        InputError: the market is given twice, or a price stands against an entry that is not given.
    """
    words = dict(words)
    markets = words.pop("market"), words.pop("market_option")
    words["venue"], words["symbol"] = market_text(words["venue"], words["symbol"], *markets)
    for name in _PRICES:
        if isinstance(price := words.get(name), RelativePrice):
            if words["entry"] is None:
                raise InputError(f"--{name.replace('_', '-')} in % needs --entry, which it is counted from.")
            # Twelve digits are finer than any price; what follows them in a product of floats is noise.
            words[name] = float(f"{words['entry'] * price.factor:.12g}")
    return words
