"""Binance's archive (data.binance.vision), columns and orders as its own repository documents them.

https://github.com/binance/binance-public-data (README); futures files older than about 2022-08 carry no header. The
liquidation snapshots are of USD-M until 2024-03 and of COIN-M until 2024-10, every row written twice.
"""

from rektscope.market.events import Kind
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers.recogniser import Recogniser, RefusedTable, ignored, market_labels, names

AGGREGATE_TRADES = Recogniser(
    "aggregate trades",
    {
        "agg_trade_id": Meaning.TRADE_ID,
        "price": Meaning.PRICE,
        "quantity": Meaning.QUANTITY,
        "transact_time": Meaning.TIME,
        "time": Meaning.TIME,
        "is_buyer_maker": Meaning.BUYER_IS_MAKER,
        **ignored("first_trade_id, last_trade_id, is_best_match"),
    },
    needed=frozenset(
        {Meaning.TRADE_ID, Meaning.PRICE, Meaning.QUANTITY, Meaning.TIME, Meaning.BUYER_IS_MAKER},
    ),
    signature=frozenset({"agg_trade_id"}),
    venue="binance",
    bare=names("agg_trade_id, price, quantity, first_trade_id, last_trade_id, transact_time, is_buyer_maker"),
    truths=(6,),
    numbers_trades=True,
)
SHORT_AGGREGATE_TRADES = Recogniser(
    "aggregate trades",
    {
        "a": Meaning.TRADE_ID,
        "p": Meaning.PRICE,
        "q": Meaning.QUANTITY,
        "t": Meaning.TIME,
        "m": Meaning.BUYER_IS_MAKER,
        **ignored("f, l, nq"),
    },
    needed=AGGREGATE_TRADES.needed,
    signature=frozenset({"a", "p", "q", "f", "l", "t", "m"}),
    venue="binance",
    numbers_trades=True,
)
"""An answer of /fapi/v1/aggTrades, saved as it came."""

TRADES = Recogniser(
    "trades",
    {
        "id": Meaning.TRADE_ID,
        "trade_id": Meaning.TRADE_ID,
        "price": Meaning.PRICE,
        "qty": Meaning.QUANTITY,
        "quantity": Meaning.QUANTITY,
        "time": Meaning.TIME,
        "timestamp": Meaning.TIME,
        "is_buyer_maker": Meaning.BUYER_IS_MAKER,
        **ignored("quote_qty, base_qty, is_best_match"),
    },
    needed=AGGREGATE_TRADES.needed,
    signature=frozenset({"is_buyer_maker"}),
    venue="binance",
    bare=names("id, price, qty, quote_qty, time, is_buyer_maker"),
    truths=(5,),
    numbers_trades=True,
)
KLINES = Recogniser(
    "candles",
    {
        "open_time": Meaning.TIME,
        "open": Meaning.OPEN,
        "high": Meaning.HIGH,
        "low": Meaning.LOW,
        "close": Meaning.CLOSE,
        "volume": Meaning.VOLUME,
        "close_time": Meaning.CLOSE_TIME,
        **dict.fromkeys(names("quote_volume, quote_asset_volume"), Meaning.QUOTE_VOLUME),
        **dict.fromkeys(
            names("taker_buy_volume, taker_buy_base_asset_volume, taker_buy_base_volume"), Meaning.TAKER_BUY_VOLUME
        ),
        **ignored(
            "count, number_of_trades, trades, taker_buy_quote_volume, taker_buy_quote_asset_volume, ignore, unused, "
            "interval, timeframe"
        ),
        **market_labels(),
    },
    needed=frozenset(
        {
            Meaning.TIME,
            Meaning.OPEN,
            Meaning.HIGH,
            Meaning.LOW,
            Meaning.CLOSE,
            Meaning.VOLUME,
            Meaning.CLOSE_TIME,
            Meaning.QUOTE_VOLUME,
            Meaning.TAKER_BUY_VOLUME,
        }
    ),
    venue="binance",
    bare=names(
        "open_time, open, high, low, close, volume, close_time, quote_volume, count, taker_buy_volume, "
        "taker_buy_quote_volume, ignore"
    ),
)
METRICS = Recogniser(
    "open interest",
    {
        "create_time": Meaning.TIME,
        "symbol": Meaning.SYMBOL,
        "sum_open_interest": Meaning.OPEN_INTEREST,
        "sum_open_interest_value": Meaning.OPEN_INTEREST_USD,
        **ignored(
            "count_toptrader_long_short_ratio, sum_toptrader_long_short_ratio, count_long_short_ratio, "
            "sum_taker_long_short_vol_ratio"
        ),
    },
    needed=frozenset({Meaning.TIME, Meaning.SYMBOL, Meaning.OPEN_INTEREST}),
    signature=frozenset({"create_time"}),
    venue="binance",
    bare=names(
        "create_time, symbol, sum_open_interest, sum_open_interest_value, count_toptrader_long_short_ratio, "
        "sum_toptrader_long_short_ratio, count_long_short_ratio, sum_taker_long_short_vol_ratio"
    ),
    is_dated_early=True,
)
OPEN_INTEREST_HISTORY = Recogniser(
    "open interest",
    {
        "timestamp": Meaning.TIME,
        "symbol": Meaning.SYMBOL,
        "sum_open_interest": Meaning.OPEN_INTEREST,
        "sum_open_interest_value": Meaning.OPEN_INTEREST_USD,
        **ignored("cmc_circulating_supply"),
    },
    needed=frozenset({Meaning.TIME, Meaning.SYMBOL, Meaning.OPEN_INTEREST}),
    signature=frozenset(names("timestamp, symbol, sum_open_interest, sum_open_interest_value")),
    venue="binance",
)
"""An answer of /futures/data/openInterestHist, saved as it came; that of COIN-M has a `pair` and no `symbol`."""

FUNDING_RATES = Recogniser(
    "funding rates",
    {
        "calc_time": Meaning.TIME,
        "funding_interval_hours": Meaning.FUNDING_INTERVAL_HOURS,
        "last_funding_rate": Meaning.FUNDING_RATE,
    },
    needed=frozenset({Meaning.TIME, Meaning.FUNDING_RATE}),
    signature=frozenset({"calc_time"}),
    venue="binance",
    bare=names("calc_time, funding_interval_hours, last_funding_rate"),
)
FUNDING_HISTORY = Recogniser(
    "funding rates",
    {
        "symbol": Meaning.SYMBOL,
        "funding_time": Meaning.TIME,
        "funding_rate": Meaning.FUNDING_RATE,
        **ignored("mark_price"),
    },
    needed=frozenset({Meaning.TIME, Meaning.FUNDING_RATE, Meaning.SYMBOL}),
    signature=frozenset({"symbol", "funding_time", "funding_rate", "mark_price"}),
    venue="binance",
)
"""An answer of /fapi/v1/fundingRate, saved as it came."""

LIQUIDATION_SNAPSHOT = Recogniser(
    "liquidation orders",
    {
        "time": Meaning.TIME,
        "symbol": Meaning.SYMBOL,
        "side": Meaning.LIQUIDATION_ORDER_SIDE,
        "average_price": Meaning.PRICE,
        "accumulated_fill_quantity": Meaning.QUANTITY,
        **ignored("order_type, time_in_force, original_quantity, price, order_status, last_fill_quantity"),
    },
    needed=frozenset({Meaning.TIME, Meaning.LIQUIDATION_ORDER_SIDE, Meaning.PRICE, Meaning.QUANTITY}),
    signature=frozenset({"order_type", "time_in_force", "average_price", "accumulated_fill_quantity"}),
    venue="binance",
    kind=Kind.LIQUIDATION,
    bare=names(
        "time, side, order_type, time_in_force, original_quantity, price, average_price, order_status, "
        "last_fill_quantity, accumulated_fill_quantity"
    ),
    repeats_rows=True,
)

FORCED_ORDERS = Recogniser(
    "liquidation orders",
    {
        **dict.fromkeys(names("time, trade_time, order_trade_time"), Meaning.TIME),
        "symbol": Meaning.SYMBOL,
        "side": Meaning.LIQUIDATION_ORDER_SIDE,
        **dict.fromkeys(names("average_price, avg_price"), Meaning.PRICE),
        **dict.fromkeys(
            names(
                "executed_qty, filled_accumulated_quantity, order_filled_accumulated_quantity, "
                "accumulated_filled_quantity, order_accumulated_filled_quantity"
            ),
            Meaning.QUANTITY,
        ),
        **ignored(
            "order_id, type, order_type, time_in_force, original_quantity, orig_qty, price, status, order_status, "
            "last_filled_quantity, order_last_filled_quantity, update_time, event_time, event_type"
        ),
    },
    needed=frozenset({Meaning.TIME, Meaning.SYMBOL, Meaning.LIQUIDATION_ORDER_SIDE, Meaning.PRICE, Meaning.QUANTITY}),
    signature=frozenset({"time_in_force", "side", "symbol"}),
    venue="binance",
    kind=Kind.LIQUIDATION,
)
"""Answers of /fapi/v1/forceOrders and recordings of the stream forceOrder, with the fields' documented names."""

RECOGNISERS = (
    AGGREGATE_TRADES,
    SHORT_AGGREGATE_TRADES,
    TRADES,
    KLINES,
    METRICS,
    OPEN_INTEREST_HISTORY,
    FUNDING_RATES,
    FUNDING_HISTORY,
    LIQUIDATION_SNAPSHOT,
    FORCED_ORDERS,
)

_BOOK = (
    "This is Binance's order book (bookDepth or bookTicker), which a session has no place for: import aggTrades or "
    "klines, markPriceKlines, metrics and fundingRate of the same day."
)

REFUSED = (
    RefusedTable(frozenset(names("timestamp, percentage, depth, notional")), _BOOK),
    RefusedTable(frozenset(names("update_id, best_bid_price, best_bid_qty, best_ask_price, best_ask_qty")), _BOOK),
)
