"""Bitget: public trades of its archive (https://www.bitget.com/data-download), a hundred thousand rows a file.

Columns as in the files themselves: `trade_id,timestamp,price,side,volume(quote),size(base)`, times in milliseconds,
`side` the taker's, `size(base)` coins. A file's name has the market in Bitget's older spelling
(`BTCUSDT_UMCBL_20250714_001.csv`; SPBL is spot), and its day is one of Singapore (UTC+8), which the times do not mind.
"""

from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers.recogniser import Recogniser, ignored

TRADES = Recogniser(
    "Bitget trades",
    {
        "timestamp": Meaning.TIME,
        "trade_id": Meaning.TRADE_ID,
        "price": Meaning.PRICE,
        "side": Meaning.TAKER_SIDE,
        "size_base": Meaning.QUANTITY_COINS,
        **ignored("volume_quote"),
    },
    needed=frozenset({Meaning.TIME, Meaning.PRICE, Meaning.TAKER_SIDE, Meaning.QUANTITY_COINS}),
    signature=frozenset({"size_base", "volume_quote"}),
    venue="bitget",
)

RECOGNISERS = (TRADES,)
