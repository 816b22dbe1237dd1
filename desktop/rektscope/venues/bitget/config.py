"""Addresses, topics, limits and habits of Bitget's v3 (unified account) API.

Source: the venue's documentation, UTA product (scraped 2026). Its liquidations are the largest of each side, market and
second, with the side of the position and the amount in the *quote* coin: a captured 13.70319 at 0.1649 is 83.1 coins
exactly. Coin-margined futures are left out: the unit of their open interest is not documented.
"""

from rektscope.feeds.product import Heartbeat, Product, Reach
from rektscope.market.events import Kind

TRADES = "publicTrade"
TICKER = "ticker"
LIQUIDATIONS = "liquidation"

INSTRUMENT_TYPES = {"usdt": "usdt-futures", "usdc": "usdc-futures"}

_CAVEATS = (
    "Bitget shows at most one liquidation a second, side and market, the largest: sums are lower bounds.",
    "Bitget gives the amount of a liquidation in the quote coin; the quantity is that divided by its price.",
)

USDT = Product(
    venue="bitget",
    name="usdt",
    title="Bitget USDT futures",
    socket_url="wss://ws.bitget.com/v3/ws/public",
    rest_url="https://api.bitget.com",
    heartbeat=Heartbeat(every_s=30.0, message=b"ping"),
    dead_after_s=75.0,
    topics_per_connection=150,  # 1,000 allowed; the venue advises fewer than 50 where every message counts
    topics_per_request=10,
    request_bytes=4096,
    request_gap_s=0.15,  # 10 messages a second
    silence_s={Kind.MARK: 30.0},
    brisk_trade_silence_s=60.0,
    liquidations=Reach.SAMPLED,
    caveats=_CAVEATS,
    candles_per_request=100,
    fundings_per_request=100,
    rest_pause_s=0.1,  # 20 requests a second
)

USDC = Product(
    venue="bitget",
    name="usdc",
    title="Bitget USDC futures",
    socket_url="wss://ws.bitget.com/v3/ws/public",
    rest_url="https://api.bitget.com",
    heartbeat=Heartbeat(every_s=30.0, message=b"ping"),
    dead_after_s=75.0,
    topics_per_connection=150,
    topics_per_request=10,
    request_bytes=4096,
    request_gap_s=0.15,
    silence_s={Kind.MARK: 30.0},
    liquidations=Reach.SAMPLED,
    caveats=_CAVEATS,
    candles_per_request=100,
    fundings_per_request=100,
    rest_pause_s=0.1,
)

PRODUCTS = (USDT, USDC)
