"""Hyperliquid: candles as its info interface answers `candleSnapshot`, saved as they came.

https://hyperliquid.gitbook.io/hyperliquid-docs/for-developers/api/info-endpoint: `t` opens, `T` closes, `v` counts
coins.
"""

from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers.recogniser import Recogniser, ignored

CANDLES = Recogniser(
    "Hyperliquid candles",
    {
        "t": Meaning.TIME,
        "s": Meaning.SYMBOL,
        "o": Meaning.OPEN,
        "h": Meaning.HIGH,
        "l": Meaning.LOW,
        "c": Meaning.CLOSE,
        "v": Meaning.VOLUME,
        **ignored("i, n"),
    },
    needed=frozenset({Meaning.TIME, Meaning.SYMBOL, Meaning.OPEN, Meaning.HIGH, Meaning.LOW, Meaning.CLOSE}),
    signature=frozenset({"t", "s", "i", "n", "v"}),
    venue="hyperliquid",
)

RECOGNISERS = (CANDLES,)
