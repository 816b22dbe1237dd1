"""Addresses, feeds, limits and habits of Kraken Futures.

Sources: the venue's WebSocket and REST documentation, captures of 2020, 2021 and 2023. Quantities are contracts of one
USD on inverse (`PI_`, `FI_`) and coins on linear (`PF_`, `FF_`) contracts. Liquidations are trades of a type of their
own. Of the two funding rates in a ticker the relative one is a fraction; the other is USD.
"""

from rektscope.feeds.product import Heartbeat, Product, Reach
from rektscope.market.events import Kind

TRADES = "trade"
TICKER = "ticker"

FUTURES = Product(
    venue="kraken",
    name="futures",
    title="Kraken Futures",
    socket_url="wss://futures.kraken.com/ws/v1",
    rest_url="https://futures.kraken.com",
    heartbeat=Heartbeat(every_s=30.0),  # a ping each 60 seconds at least
    dead_after_s=90.0,
    topics_per_connection=100,
    topics_per_request=50,
    silence_s={Kind.MARK: 60.0},
    liquidations=Reach.FULL,
    candles_per_request=2000,
    rest_pause_s=0.5,
)

PRODUCTS = (FUTURES,)
