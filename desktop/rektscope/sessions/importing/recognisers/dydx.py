"""dYdX: candles and funding as its indexer answers them, `{"candles": [{"startedAt": ..., "ticker": "BTC-USD", ...}]}`.

Times are ISO 8601, `baseTokenVolume` counts coins and `usdVolume` dollars
(https://docs.dydx.xyz, Indexer HTTP API, GET /v4/candles/perpetualMarkets/{ticker}). A `rate` of funding is of an hour
(GET /v4/historicalFunding/{ticker}).
"""

from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers.recogniser import Recogniser, ignored

CANDLES = Recogniser(
    "dYdX candles",
    {
        "started_at": Meaning.TIME,
        "ticker": Meaning.SYMBOL,
        "open": Meaning.OPEN,
        "high": Meaning.HIGH,
        "low": Meaning.LOW,
        "close": Meaning.CLOSE,
        "base_token_volume": Meaning.VOLUME_COINS,
        "usd_volume": Meaning.QUOTE_VOLUME,
        **ignored(
            "resolution, trades, starting_open_interest, id, orderbook_mid_price_open, orderbook_mid_price_close"
        ),
    },
    needed=frozenset({Meaning.TIME, Meaning.SYMBOL, Meaning.OPEN, Meaning.HIGH, Meaning.LOW, Meaning.CLOSE}),
    signature=frozenset({"started_at", "ticker", "base_token_volume"}),
    venue="dydx",
)

FUNDING_RATES = Recogniser(
    "dYdX funding rates",
    {
        "effective_at": Meaning.TIME,
        "ticker": Meaning.SYMBOL,
        "rate": Meaning.FUNDING_RATE,
        **ignored("price, effective_at_height"),
    },
    needed=frozenset({Meaning.TIME, Meaning.SYMBOL, Meaning.FUNDING_RATE}),
    signature=frozenset({"effective_at", "ticker", "rate"}),
    venue="dydx",
)

RECOGNISERS = (CANDLES, FUNDING_RATES)
