"""Addresses, subscriptions, limits and habits of Hyperliquid.

Source: the venue's documentation (mirror of 2026-03). There is no public feed of liquidations; positions are public
instead, which is another matter than a feed.
"""

from rektscope.feeds.product import Heartbeat, Product, RateLimits, Reach
from rektscope.market.events import Kind

LEADERBOARD_URL = "https://stats-data.hyperliquid.xyz"
"""The host of the list of the largest accounts; not documented, several clients agree."""

WEIGHT_A_MINUTE = 1200
USUAL_WEIGHT = 20
SECONDS_A_WEIGHT = 0.055
"""A minute divided by the limit, and a tenth more: nobody outside knows when the venue's minute begins."""

TRADES = "trades"
CONTEXT = "activeAssetCtx"

PERPETUALS = Product(
    venue="hyperliquid",
    name="perpetuals",
    title="Hyperliquid",
    socket_url="wss://api.hyperliquid.xyz/ws",
    rest_url="https://api.hyperliquid.xyz",
    heartbeat=Heartbeat(every_s=30.0, message=b'{"method":"ping"}'),  # cut after 60 s without anything
    dead_after_s=90.0,
    topics_per_connection=400,
    topics_per_address=1000,
    request_gap_s=0.05,  # 2,000 messages a minute
    silence_s={Kind.MARK: 30.0},
    brisk_trade_silence_s=60.0,
    liquidations=Reach.NONE,
    caveats=("Hyperliquid has no public feed of liquidations.",),
    candles_per_request=5000,
    fundings_per_request=500,
    rest_pause_s=USUAL_WEIGHT * SECONDS_A_WEIGHT,
    rate_limits=RateLimits(first_ban_wait_s=60.0),  # limits are of a minute; how long a ban lasts is not published
)

PRODUCTS = (PERPETUALS,)
