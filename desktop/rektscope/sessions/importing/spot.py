"""Files of spot markets, which look like those of perpetuals: refused, or doubted where only a name gives it away."""

import re

from rektscope.market.errors import InputError
from rektscope.sessions.importing.parts import Part
from rektscope.sessions.importing.tables import Table


def refuse_spot(table: Table) -> None:
    """Nothing, unless a table is of a spot market; raises InputError then.

    Binance's spot files have a column more (trades), or times in microseconds since 2025, which those of its futures
    never have; Bybit's have columns of their own. Of any source a name with the word spot is evidence.
    """
    recogniser = table.reading.recogniser
    evidence = ""
    if recogniser.is_spot:
        evidence = f"its columns are those of {recogniser.title}"
    elif recogniser.venue == "binance":
        evidence = _evidence_of_binance(table)
    elif recogniser.venue == "bitget" and "_spbl" in table.path.name.lower():
        evidence = "SPBL in its name stands for spot"
    if evidence:
        name, archive = _ARCHIVES_OF_FUTURES[str(recogniser.venue)]
        raise InputError(
            f"{table.path} looks like {name}'s spot market ({evidence}), and not the perpetual: import the file of "
            f"the same day from the archive of futures ({archive}), or say --spot to take it for the perpetual."
        )
    words = _WORDS.findall(table.path.name.lower())
    # The index of a perpetual is made of spot prices, and may be named so.
    if "spot" in words and not _NO_SPOT & set(words):
        raise InputError(
            f"{table.path} looks like a spot market (its name says spot), and not the perpetual: import the file of "
            "the venue's perpetual futures, or say --spot to take it for the perpetual."
        )


_WORDS = re.compile("[a-z]+")
_NO_SPOT = frozenset({"index", "indices", "mark", "premium", "futures", "perp", "perpetual", "swap"})

_ARCHIVES_OF_FUTURES = {
    "binance": ("Binance", "data/futures/um"),
    "bybit": ("Bybit", "public.bybit.com/trading"),
    "bitget": ("Bitget", "names with UMCBL, DMCBL or CMCBL"),
}


def _evidence_of_binance(table: Table) -> str:
    if table.reading.is_spot:
        return "it has the column of spot trades for the best match"
    if any(chunk.has_microseconds for chunk in table.chunks):
        return "its times are in microseconds, as in Binance's spot files since 2025"
    if "spot" in {part.lower() for part in table.path.absolute().parts[-8:-1]}:
        return "it lies in a folder named spot"
    return ""


def doubt_of_name(table: Table) -> str:
    """What speaks for spot in the name of a chart's table, as a sentence; empty where nothing does.

    TradingView ends the names of perpetuals in `.P` (https://www.tradingview.com/support/solutions/43000474390), and
    CryptoDataDownload's tables are of spot markets unless they are named as futures.
    """
    name = table.path.name
    charted = _OF_TRADINGVIEW.fullmatch(name)
    if charted is not None and charted["exchange"].upper() in _EXCHANGES_WITH_SPOT:
        symbol = charted["symbol"]
        return (
            f"{name} is named as TradingView names the spot market: the perpetual is {symbol}.P there. Is it of the "
            "perpetual?"
        )
    is_downloaded = any(_DOWNLOADED.search(note) for note in table.notes)
    if is_downloaded and not _NAMED_AS_PERPETUAL.search(name):
        return f"{name} is named as CryptoDataDownload names spot markets. Is it of the perpetual?"
    return ""


_OF_TRADINGVIEW = re.compile(
    r"(?P<exchange>[A-Za-z]+)_(?P<symbol>[A-Z0-9]+(?<!PERP)), ?\d*[SDWM]?(?:[ _(].*)?\.(?:csv|txt)"
)
_EXCHANGES_WITH_SPOT = frozenset({"BINANCE", "BYBIT", "OKX", "BITGET", "GATE", "GATEIO", "MEXC", "KUCOIN", "HTX"})
_DOWNLOADED = re.compile("cryptodatadownload", re.IGNORECASE)
_NAMED_AS_PERPETUAL = re.compile("futures|perp|swap", re.IGNORECASE)


def refuse_spot_name(part: Part) -> None:
    """Nothing, unless a source names a spot market in the rows themselves; raises InputError then.

    What such rows count is not what the perpetual's do (OKX writes coins for contracts), so they never stand for it.
    """
    name = part.market.spot_name
    if name:
        raise InputError(
            f"{part.table.path} is of a spot market ({name!r}), and not of the perpetual: import the file of the "
            "venue's perpetual futures, which its source names otherwise (okx: BTC-USDT-SWAP, tardis: "
            "binance-futures)."
        )
