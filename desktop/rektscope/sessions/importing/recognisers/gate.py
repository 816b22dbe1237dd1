"""Gate: months of its public archive, which have no header, and trades as its REST interface answers them.

The archive's columns are `timestamp, dealid, price, size` of trades and `timestamp, volume, close, high, low, open` of
candles (an `amount`, left aside, after them in newer ones), times in seconds; `size` and `volume` count contracts, and
a size below zero sold (https://www.gate.io/en/article/21688, https://www.gate.com/docs/developers/apiv4/#futures). A
file's name has the market and the month (`BTC_USDT-202507.csv.gz`), and not what is in it: that follows from the
values.
"""

from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers.recogniser import Recogniser, ignored

_SECONDS, _WHOLE = r"\d{10}(\.\d+)?", r"\d+(\.0+)?"
_OF_TRADES = frozenset({Meaning.TIME, Meaning.PRICE, Meaning.SIGNED_QUANTITY_CONTRACTS})
_CANDLES = {
    "timestamp": Meaning.TIME,
    "volume": Meaning.VOLUME_CONTRACTS,
    "close": Meaning.CLOSE,
    "high": Meaning.HIGH,
    "low": Meaning.LOW,
    "open": Meaning.OPEN,
    "amount": Meaning.IGNORED,
}
_OF_CANDLES = frozenset({Meaning.TIME, Meaning.OPEN, Meaning.HIGH, Meaning.LOW, Meaning.CLOSE})

TRADES = Recogniser(
    "Gate trades",
    {
        "timestamp": Meaning.TIME,
        "dealid": Meaning.TRADE_ID,
        "price": Meaning.PRICE,
        "size": Meaning.SIGNED_QUANTITY_CONTRACTS,
    },
    needed=_OF_TRADES,
    signature=frozenset({"dealid"}),
    venue="gate",
    bare=("timestamp", "dealid", "price", "size"),
    patterns={"timestamp": _SECONDS, "dealid": r"\d+", "size": r"-?\d+(\.0+)?"},
)

ANSWERED_TRADES = Recogniser(
    "Gate trades",
    {
        "create_time_ms": Meaning.TIME,
        "create_time": Meaning.TIME,
        "id": Meaning.TRADE_ID,
        "contract": Meaning.SYMBOL,
        "price": Meaning.PRICE,
        "size": Meaning.SIGNED_QUANTITY_CONTRACTS,
        **ignored("is_internal"),
    },
    needed=_OF_TRADES,
    signature=frozenset({"create_time", "contract", "size"}),
    venue="gate",
)

CANDLES, CANDLES_WITH_VALUE = (
    Recogniser(
        "Gate candles",
        _CANDLES,
        needed=_OF_CANDLES,
        venue="gate",
        bare=tuple(_CANDLES)[:columns],
        patterns={"timestamp": _SECONDS, "volume": _WHOLE},
        is_bare_only=True,
    )
    for columns in (6, 7)
)
"""Files without a header alone: with one, these are the columns of anybody."""

ANSWERED_CANDLES = Recogniser(
    "Gate candles",
    {
        "t": Meaning.TIME,
        "o": Meaning.OPEN,
        "h": Meaning.HIGH,
        "l": Meaning.LOW,
        "c": Meaning.CLOSE,
        "v": Meaning.VOLUME_CONTRACTS,
        "sum": Meaning.QUOTE_VOLUME,
    },
    needed=_OF_CANDLES,
    signature=frozenset({"t", "v", "c", "h", "l", "o", "sum"}),
    venue="gate",
)
"""An answer of /futures/{settle}/candlesticks: `v` counts contracts, `sum` is in the currency of settlement."""

FUNDING_RATES = Recogniser(
    "Gate funding rates",
    {"t": Meaning.TIME, "r": Meaning.FUNDING_RATE},
    needed=frozenset({Meaning.TIME, Meaning.FUNDING_RATE}),
    signature=frozenset({"t", "r"}),
    venue="gate",
)
"""An answer of /futures/{settle}/funding_rate, which names no market."""

RECOGNISERS = (TRADES, ANSWERED_TRADES, CANDLES, CANDLES_WITH_VALUE, ANSWERED_CANDLES, FUNDING_RATES)
