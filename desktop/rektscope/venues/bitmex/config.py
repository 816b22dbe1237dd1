"""Addresses, topics, limits and habits of BitMEX.

Sources: the venue's WebSocket documentation and captures of 2021 and 2024. Sizes are contracts. The `liquidation`
table lists orders of the liquidation engine while they stand in the book, at (about) the bankruptcy price.
"""

from rektscope.feeds.product import MEBIBYTE, Heartbeat, Product, Reach
from rektscope.market.events import Kind

TABLES = {
    "trade": frozenset({Kind.TRADE}),
    "instrument": frozenset({Kind.MARK, Kind.INDEX, Kind.OPEN_INTEREST, Kind.FUNDING}),
    "funding": frozenset({Kind.FUNDING}),
    "liquidation": frozenset({Kind.LIQUIDATION}),
}

DERIVATIVES = Product(
    venue="bitmex",
    name="derivatives",
    title="BitMEX",
    socket_url="wss://ws.bitmex.com/realtime",
    rest_url="https://www.bitmex.com",
    # As the venue's documentation advises: a ping where nothing came for five seconds.
    heartbeat=Heartbeat(every_s=5.0, message=b"ping", when_quiet=True),
    dead_after_s=30.0,
    topics_per_connection=100,
    topics_per_request=20,
    maximum_frame_bytes=16 * MEBIBYTE,
    silence_s={Kind.MARK: 90.0},
    liquidations=Reach.FULL,
    caveats=("BitMEX gives the price of a liquidation's order, at about the bankruptcy price, not the fill.",),
    candles_per_request=1000,
    fundings_per_request=500,
    rest_pause_s=2.5,  # 30 requests a minute without a key
)

PRODUCTS = (DERIVATIVES,)
