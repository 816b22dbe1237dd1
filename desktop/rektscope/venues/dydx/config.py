"""Addresses, channels, limits and habits of dYdX's indexer (v4).

Sources: the venue's documentation (docs.dydx.xyz, indexer client, WebSockets and HTTP) and the indexer's public
settings (dydxprotocol/v4-chain, indexer/services/socks/src/config.ts): two subscriptions a second, 32 of a channel on a
connection, a ping of the server every 30 seconds. Each fill of a liquidation order is a trade of type LIQUIDATED, each
position that was closed against another one a trade of type DELEVERAGED, so the feed shows all of them.
"""

from rektscope.feeds.product import Heartbeat, Product, Reach
from rektscope.market.events import Kind

TRADES = "v4_trades"
MARKETS = "v4_markets"

PERPETUALS = Product(
    venue="dydx",
    name="perpetuals",
    title="dYdX",
    socket_url="wss://indexer.dydx.trade/v4/ws",
    rest_url="https://indexer.dydx.trade",
    heartbeat=Heartbeat(every_s=30.0),
    dead_after_s=90.0,
    topics_per_connection=32,
    topics_per_request=1,
    request_gap_s=0.6,  # two subscriptions a second
    silence_s={Kind.MARK: 180.0},  # no cadence is documented; even BTC has minutes without a trade
    liquidations=Reach.FULL,
    caveats=(
        "dYdX judges margins by its oracle price, which stands here as the mark price.",
        "A position of dYdX that no order could close is listed with its bankruptcy price, which is no fill.",
    ),
    candles_per_request=1000,
    open_interests_per_request=1000,
    fundings_per_request=1000,
    rest_pause_s=0.15,  # 100 requests in 10 seconds
)

PRODUCTS = (PERPETUALS,)
