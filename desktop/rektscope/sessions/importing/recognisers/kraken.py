"""Kraken futures: settled funding as its interface answers it, `{"rates": [{"timestamp": ..., "fundingRate": ...}]}`.

Of the two rates the relative one is a fraction an hour; `fundingRate` is USD on a contract, which on a coin of some
cents looks like a small fraction (https://docs.kraken.com/api/docs/futures-api/trading/historical-funding-rates).
"""

from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers.recogniser import Recogniser, ignored, names

FUNDING_RATES = Recogniser(
    "Kraken funding rates",
    {
        **dict.fromkeys(names("timestamp, time, date, datetime"), Meaning.TIME),
        "symbol": Meaning.SYMBOL,
        "relative_funding_rate": Meaning.FUNDING_RATE,
        **ignored("funding_rate"),
    },
    needed=frozenset({Meaning.TIME, Meaning.FUNDING_RATE}),
    signature=frozenset({"relative_funding_rate"}),
    venue="kraken",
)

RECOGNISERS = (FUNDING_RATES,)
