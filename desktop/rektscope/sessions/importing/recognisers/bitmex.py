"""BitMEX: public trades (public.bitmex.com), all symbols in one file, and candles and fundings of its interface.

Times of trades are written as `2025-07-14D00:00:00.000000000`. Their columns are Bybit's, which took them over; the two
differ in their times. `homeNotional` counts coins of every contract, which `size` does not
(https://www.bitmex.com/app/apiOverview). A candle carries the time of its close: "timestamps returned by our bucketed
endpoints are the *end* of the period" (https://www.bitmex.com/api/explorer/#!/Trade/Trade_getBucketed).
"""

from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers.recogniser import Recogniser, ignored

TRADES = Recogniser(
    "BitMEX trades",
    {
        "timestamp": Meaning.TIME,
        "symbol": Meaning.SYMBOL,
        "side": Meaning.TAKER_SIDE,
        "home_notional": Meaning.QUANTITY_COINS,
        "price": Meaning.PRICE,
        "trd_match_id": Meaning.TRADE_ID,
        **ignored("size, tick_direction, gross_value, foreign_notional, trd_type"),
    },
    needed=frozenset({Meaning.TIME, Meaning.SYMBOL, Meaning.TAKER_SIDE, Meaning.QUANTITY_COINS, Meaning.PRICE}),
    signature=frozenset({"tick_direction", "trd_match_id", "home_notional", "foreign_notional"}),
    venue="bitmex",
    times=r"\d{4}-\d{2}-\d{2}D.*",
)

FUNDING_RATES = Recogniser(
    "BitMEX funding rates",
    {
        "timestamp": Meaning.TIME,
        "symbol": Meaning.SYMBOL,
        "funding_rate": Meaning.FUNDING_RATE,
        **ignored("funding_interval, funding_rate_daily"),
    },
    needed=frozenset({Meaning.TIME, Meaning.SYMBOL, Meaning.FUNDING_RATE}),
    signature=frozenset({"funding_interval", "funding_rate_daily"}),
    venue="bitmex",
)
"""Of /api/v1/funding, whose interval is a time since the year 2000."""

CANDLES = Recogniser(
    "BitMEX candles",
    {
        "timestamp": Meaning.CLOSE_TIME,
        "symbol": Meaning.SYMBOL,
        "open": Meaning.OPEN,
        "high": Meaning.HIGH,
        "low": Meaning.LOW,
        "close": Meaning.CLOSE,
        "home_notional": Meaning.VOLUME_COINS,
        "volume": Meaning.VOLUME_CONTRACTS,
        "foreign_notional": Meaning.QUOTE_VOLUME,
        **ignored("trades, vwap, last_size, turnover"),
    },
    needed=frozenset(
        {
            Meaning.CLOSE_TIME,
            Meaning.SYMBOL,
            Meaning.OPEN,
            Meaning.HIGH,
            Meaning.LOW,
            Meaning.CLOSE,
            Meaning.VOLUME_CONTRACTS,
        }
    ),
    signature=frozenset({"trades", "vwap", "last_size", "turnover"}),
    venue="bitmex",
)
"""An answer of /api/v1/trade/bucketed, saved as it came or as a table."""

RECOGNISERS = (TRADES, FUNDING_RATES, CANDLES)
