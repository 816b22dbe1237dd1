"""Bybit: public trades (public.bybit.com/trading) and klines of its v5 interface as downloaders keep them.

Columns as in the files themselves; `RPI` stands at the end since 2025. Of inverse contracts `size` counts USD and
`turnover` coins (https://bybit-exchange.github.io/docs/v5/market/kline). `side` is the taker's.
"""

from rektscope.market.events import Kind
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers.recogniser import Recogniser, ignored, names

TRADES = Recogniser(
    "Bybit trades",
    {
        "timestamp": Meaning.TIME,
        "symbol": Meaning.SYMBOL,
        "side": Meaning.TAKER_SIDE,
        "size": Meaning.QUANTITY,
        "price": Meaning.PRICE,
        "trd_match_id": Meaning.TRADE_ID,
        **ignored("tick_direction, gross_value, home_notional, foreign_notional, rpi"),
    },
    needed=frozenset({Meaning.TIME, Meaning.SYMBOL, Meaning.TAKER_SIDE, Meaning.QUANTITY, Meaning.PRICE}),
    signature=frozenset({"tick_direction", "trd_match_id", "home_notional", "foreign_notional"}),
    venue="bybit",
)
KLINES = Recogniser(
    "Bybit candles",
    {
        "start_time": Meaning.TIME,
        "open_price": Meaning.OPEN,
        "high_price": Meaning.HIGH,
        "low_price": Meaning.LOW,
        "close_price": Meaning.CLOSE,
        "volume": Meaning.VOLUME,
        "turnover": Meaning.QUOTE_VOLUME,
        "symbol": Meaning.SYMBOL,
        **ignored("interval, period, confirm, category, exchange"),
    },
    needed=frozenset({Meaning.TIME, Meaning.OPEN, Meaning.HIGH, Meaning.LOW, Meaning.CLOSE}),
    signature=frozenset({"start_time", "open_price", "close_price"}),
    venue="bybit",
)

RECENT_TRADES = Recogniser(
    "Bybit trades",
    {
        "time": Meaning.TIME,
        "symbol": Meaning.SYMBOL,
        "side": Meaning.TAKER_SIDE,
        "size": Meaning.QUANTITY,
        "price": Meaning.PRICE,
        "exec_id": Meaning.TRADE_ID,
        **ignored("is_block_trade, is_rpi_trade, seq, exchange, m_p, i_p, m_iv, iv"),
    },
    needed=TRADES.needed,
    signature=frozenset({"exec_id", "is_block_trade"}),
    venue="bybit",
)
"""An answer of /v5/market/recent-trade."""

SPOT_TRADES = Recogniser(
    "Bybit spot trades",
    {
        "id": Meaning.TRADE_ID,
        "timestamp": Meaning.TIME,
        "price": Meaning.PRICE,
        "volume": Meaning.QUANTITY,
        "side": Meaning.TAKER_SIDE,
        **ignored("rpi"),
    },
    needed=frozenset({Meaning.TRADE_ID, Meaning.TIME, Meaning.PRICE, Meaning.QUANTITY, Meaning.TAKER_SIDE}),
    signature=frozenset({"id", "timestamp", "price", "volume", "side"}),
    venue="bybit",
    is_spot=True,
)
"""Of public.bybit.com/spot."""

METATRADER_KLINES = Recogniser(
    "MetaTrader candles",
    {
        "date": Meaning.TIME,
        "clock": Meaning.TIME_OF_DAY,
        "open": Meaning.OPEN,
        "high": Meaning.HIGH,
        "low": Meaning.LOW,
        "close": Meaning.CLOSE,
        "volume": Meaning.VOLUME,
    },
    needed=frozenset({Meaning.TIME, Meaning.TIME_OF_DAY, Meaning.OPEN, Meaning.CLOSE, Meaning.VOLUME}),
    bare=names("date, clock, open, high, low, close, volume"),
)
"""Of public.bybit.com/kline_for_metatrader4, without a header (`2025.07.14,00:00,…`), as MetaTrader exports candles."""

INDEX_KLINES = Recogniser(
    "Bybit index candles",
    {
        "start_at": Meaning.TIME,
        "symbol": Meaning.SYMBOL,
        "open": Meaning.OPEN,
        "high": Meaning.HIGH,
        "low": Meaning.LOW,
        "close": Meaning.CLOSE,
        **ignored("period"),
    },
    needed=frozenset({Meaning.TIME, Meaning.SYMBOL, Meaning.OPEN, Meaning.HIGH, Meaning.LOW, Meaning.CLOSE}),
    signature=frozenset({"start_at", "symbol", "period"}),
    venue="bybit",
    kind=Kind.INDEX,
)
"""Of public.bybit.com/spot_index, and of the same shape premium_index, whose fractions are no prices; to 2020."""

RECOGNISERS = (TRADES, RECENT_TRADES, KLINES, SPOT_TRADES, INDEX_KLINES, METATRADER_KLINES)
