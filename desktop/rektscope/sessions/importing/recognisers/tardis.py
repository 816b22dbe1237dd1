"""tardis.dev: trades, liquidations and the derivative ticker (https://docs.tardis.dev/downloadable-csv-files).

Times are microseconds. Trades and liquidations have the same columns: the file's name says which
(`binance-futures_liquidations_2025-07-14_BTCUSDT.csv.gz`). Side `buy` of a liquidation closed a short. Amounts are in
the venue's own unit. The ticker repeats the next settlement (`funding_timestamp`) and its expected rate in every row.
"""

from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers.recogniser import Recogniser, RefusedTable, ignored

_LABELS = {"exchange": Meaning.VENUE, "symbol": Meaning.SYMBOL, "timestamp": Meaning.TIME}

TRADES_OR_LIQUIDATIONS = Recogniser(
    "tardis trades or liquidations",
    {
        **_LABELS,
        "id": Meaning.TRADE_ID,
        "side": Meaning.TAKER_SIDE,
        "price": Meaning.PRICE,
        "amount": Meaning.QUANTITY,
        **ignored("local_timestamp"),
    },
    needed=frozenset(
        {Meaning.VENUE, Meaning.SYMBOL, Meaning.TIME, Meaning.TAKER_SIDE, Meaning.PRICE, Meaning.QUANTITY}
    ),
    signature=frozenset({"local_timestamp", "amount", "side", "id"}),
)
DERIVATIVE_TICKER = Recogniser(
    "tardis derivative ticker",
    {
        **_LABELS,
        "funding_timestamp": Meaning.FUNDING_TIME,
        "funding_rate": Meaning.FUNDING_RATE,
        "open_interest": Meaning.OPEN_INTEREST,
        "index_price": Meaning.INDEX_PRICE,
        "mark_price": Meaning.MARK_PRICE,
        **ignored("local_timestamp, predicted_funding_rate, last_price"),
    },
    needed=frozenset({Meaning.VENUE, Meaning.SYMBOL, Meaning.TIME}),
    signature=frozenset({"local_timestamp", "funding_timestamp", "funding_rate", "open_interest"}),
)

RECOGNISERS = (TRADES_OR_LIQUIDATIONS, DERIVATIVE_TICKER)

REFUSED = (
    RefusedTable(
        frozenset({"local_timestamp", "ask_price", "bid_price"}),
        "These are quotes of the order book, which a session has no place for: import the trades, the derivative "
        "ticker and the liquidations of the same day.",
    ),
    RefusedTable(
        frozenset({"local_timestamp", "asks_0_price", "bids_0_price"}),
        "These are snapshots of the order book, which a session has no place for: import the trades, the derivative "
        "ticker and the liquidations of the same day.",
    ),
    RefusedTable(
        frozenset({"local_timestamp", "is_snapshot", "side"}),
        "These are changes of the order book, which a session has no place for: import the trades, the derivative "
        "ticker and the liquidations of the same day.",
    ),
)
