"""Kaiko: trades of its market data, `id,exchange,symbol,date,price,amount,sell` with times in milliseconds.

`sell` (`taker_side_sell` in newer files) is true where the taker sold; `exchange` is a code of Kaiko's own, so the
venue is asked for (https://docs.kaiko.com, Data feeds: tick-by-tick trades).
"""

from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers.recogniser import Recogniser, ignored

TRADES, NEWER_TRADES = (
    Recogniser(
        "Kaiko trades",
        {
            "date": Meaning.TIME,
            "timestamp": Meaning.TIME,
            "symbol": Meaning.SYMBOL,
            "instrument": Meaning.SYMBOL,
            "price": Meaning.PRICE,
            "amount": Meaning.QUANTITY,
            "id": Meaning.TRADE_ID,
            "trade_id": Meaning.TRADE_ID,
            side: Meaning.BUYER_IS_MAKER,
            **ignored("exchange, instrument_class, timestamp_exchange, timestamp_collection"),
        },
        needed=frozenset({Meaning.TIME, Meaning.PRICE, Meaning.QUANTITY, Meaning.BUYER_IS_MAKER}),
        signature=frozenset({"exchange", "price", "amount", side}),
    )
    for side in ("sell", "taker_side_sell")
)

RECOGNISERS = (TRADES, NEWER_TRADES)
