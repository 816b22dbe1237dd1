"""Addresses, channels, limits and habits of Deribit's JSON-RPC API.

Sources: the venue's API documentation and captures of 2025. Amounts are USD on inverse contracts and coins on linear
ones. Liquidations are trades with a flag that says who was liquidated. Funding runs continuously and is never settled
at one moment.
"""

from rektscope.feeds.product import Heartbeat, Product, Reach
from rektscope.market.events import Kind

TRADES = "trades.{symbol}.100ms"
TICKER = "ticker.{symbol}.100ms"

SET_HEARTBEAT = b'{"jsonrpc":"2.0","id":"heartbeat","method":"public/set_heartbeat","params":{"interval":30}}'
TEST = b'{"jsonrpc":"2.0","id":"test","method":"public/test"}'
"""The answer to a `test_request`; without it the server cuts the connection."""

DERIVATIVES = Product(
    venue="deribit",
    name="derivatives",
    title="Deribit",
    socket_url="wss://www.deribit.com/ws/api/v2",
    rest_url="https://www.deribit.com",
    heartbeat=Heartbeat(every_s=60.0),  # the server asks each 30 s, after set_heartbeat
    dead_after_s=90.0,
    topics_per_connection=200,
    topics_per_request=20,
    request_gap_s=0.2,  # 20 requests a second; too many end the session
    silence_s={Kind.MARK: 60.0},
    liquidations=Reach.FULL,
    candles_per_request=1000,
    fundings_per_request=700,
    rest_pause_s=0.2,
)

PRODUCTS = (DERIVATIVES,)
