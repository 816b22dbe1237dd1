"""OKX: candles, trades and funding rates of its historical data page and of its v5 interface.

Derivative sizes are contracts (https://www.okx.com/docs-v5/en/): `vol` counts contracts, `volCcy` coins, `volCcyQuote`
the quote currency; a candle with `confirm` 0 is not complete. Trades have carried a `source` since 2025. Funding of all
swaps stands in one file (`instrument_name,funding_rate,funding_time`); the time is that of the settlement.
"""

from rektscope.market.events import Kind
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers.recogniser import Recogniser, ignored, names

_LABEL = dict.fromkeys(names("instrument_name, inst_id"), Meaning.SYMBOL)

CANDLES = Recogniser(
    "OKX candles",
    {
        **_LABEL,
        **dict.fromkeys(names("ts, open_time"), Meaning.TIME),
        **dict.fromkeys(names("open, o"), Meaning.OPEN),
        **dict.fromkeys(names("high, h"), Meaning.HIGH),
        **dict.fromkeys(names("low, l"), Meaning.LOW),
        **dict.fromkeys(names("close, c"), Meaning.CLOSE),
        "vol": Meaning.VOLUME_CONTRACTS,
        "vol_ccy": Meaning.VOLUME_COINS,
        **dict.fromkeys(names("vol_ccy_quote, vol_quote"), Meaning.QUOTE_VOLUME),
        "confirm": Meaning.IS_COMPLETE,
    },
    needed=frozenset({Meaning.TIME, Meaning.OPEN, Meaning.HIGH, Meaning.LOW, Meaning.CLOSE, Meaning.VOLUME_CONTRACTS}),
    signature=frozenset({"vol", "vol_ccy"}),
    venue="okx",
    bare=names("ts, o, h, l, c, vol, vol_ccy, vol_ccy_quote, confirm"),
)
TRADES = Recogniser(
    "OKX trades",
    {
        **_LABEL,
        "trade_id": Meaning.TRADE_ID,
        "side": Meaning.TAKER_SIDE,
        "price": Meaning.PRICE,
        "size": Meaning.QUANTITY_CONTRACTS,
        "created_time": Meaning.TIME,
        **ignored("source"),
    },
    needed=frozenset({Meaning.TRADE_ID, Meaning.TAKER_SIDE, Meaning.PRICE, Meaning.QUANTITY_CONTRACTS, Meaning.TIME}),
    signature=frozenset({"created_time", "size"}),
    venue="okx",
)
FUNDING_RATES = Recogniser(
    "OKX funding rates",
    {
        **_LABEL,
        "funding_time": Meaning.TIME,
        **dict.fromkeys(names("realized_rate, real_funding_rate, funding_rate"), Meaning.FUNDING_RATE),
        **ignored("method, formula_type, inst_type, contract_type"),
    },
    needed=frozenset({Meaning.TIME, Meaning.FUNDING_RATE, Meaning.SYMBOL}),
    signature=frozenset({"funding_time", "funding_rate"}),
    venue="okx",
)

ANSWERED_TRADES = Recogniser(
    "OKX trades",
    {
        **_LABEL,
        "trade_id": Meaning.TRADE_ID,
        "side": Meaning.TAKER_SIDE,
        "px": Meaning.PRICE,
        "sz": Meaning.QUANTITY_CONTRACTS,
        "ts": Meaning.TIME,
        **ignored("source, seq_id, count"),
    },
    needed=TRADES.needed,
    signature=frozenset({"inst_id", "trade_id", "px", "sz", "ts"}),
    venue="okx",
)
"""An answer of /api/v5/market/history-trades, saved as it came."""

LIQUIDATION_ORDERS = Recogniser(
    "OKX liquidation orders",
    {
        **_LABEL,
        "side": Meaning.LIQUIDATION_ORDER_SIDE,
        "bk_px": Meaning.PRICE,
        "sz": Meaning.QUANTITY_CONTRACTS,
        **dict.fromkeys(names("ts, time"), Meaning.TIME),
        **ignored("pos_side, bk_loss, ccy"),
    },
    needed=frozenset(
        {Meaning.SYMBOL, Meaning.LIQUIDATION_ORDER_SIDE, Meaning.PRICE, Meaning.QUANTITY_CONTRACTS, Meaning.TIME}
    ),
    signature=frozenset({"bk_px", "sz", "side"}),
    venue="okx",
    kind=Kind.LIQUIDATION,
)
"""An answer of /api/v5/public/liquidation-orders; the price is that of the deal with the liquidation account."""

RECOGNISERS = (CANDLES, TRADES, ANSWERED_TRADES, FUNDING_RATES, LIQUIDATION_ORDERS)
