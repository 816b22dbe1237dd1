"""Deribit: candles and funding as its interface answers them; neither names its market.

Of candles `volume` counts coins and `cost` dollars, of inverse contracts too
(https://docs.deribit.com/#public-get_tradingview_chart_data). Funding runs continuously; `interest_1h` is what was paid
in the hour that ended, `interest_8h` in the eight hours before (https://docs.deribit.com/#public-get_funding_rate_history).
"""

from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers.recogniser import Recogniser, ignored

CANDLES = Recogniser(
    "Deribit candles",
    {
        "ticks": Meaning.TIME,
        "open": Meaning.OPEN,
        "high": Meaning.HIGH,
        "low": Meaning.LOW,
        "close": Meaning.CLOSE,
        "volume": Meaning.VOLUME_COINS,
        "cost": Meaning.QUOTE_VOLUME,
    },
    needed=frozenset({Meaning.TIME, Meaning.OPEN, Meaning.HIGH, Meaning.LOW, Meaning.CLOSE, Meaning.VOLUME_COINS}),
    signature=frozenset({"ticks", "cost"}),
    venue="deribit",
)

FUNDING_RATES = Recogniser(
    "Deribit funding rates",
    {
        "timestamp": Meaning.TIME,
        "interest_1h": Meaning.FUNDING_RATE,
        **ignored("interest_8h, index_price, prev_index_price"),
    },
    needed=frozenset({Meaning.TIME, Meaning.FUNDING_RATE}),
    signature=frozenset({"interest_1h"}),
    venue="deribit",
)

RECOGNISERS = (CANDLES, FUNDING_RATES)
