"""Addresses, channels, limits and habits of OKX's v5 API.

Source: the venue's documentation (snapshots of 2026-03 and 2026-07-19). Its sizes are contracts. Its liquidations come
on one channel for all markets of a type, are "not the total number", and the first push after subscribing is old.
"""

import re

from rektscope.feeds.product import Heartbeat, Product, RateLimits, Reach
from rektscope.market.events import Kind
from rektscope.market.times import SECOND_MS

SERVICE_UPGRADE = "64008"
"""A notice with this code comes a minute before the connection is closed."""

STALE_FIRST_PUSH_MS = 30 * SECOND_MS
"""Rows of the first push of liquidations that are older than this were over before we subscribed."""

_RATE_LIMITS = RateLimits(too_many=re.compile(rb'"code"\s*:\s*"500(?:11|40)"'), too_many_wait_s=2.0)
"""OKX v5, "Rate limits": codes 50011 and 50040, with HTTP 429 or 200; its windows are of two seconds."""

DERIVATIVES = Product(
    venue="okx",
    name="derivatives",
    title="OKX",
    socket_url="wss://ws.okx.com:8443/ws/v5/public",
    rest_url="https://www.okx.com",
    heartbeat=Heartbeat(every_s=25.0, message=b"ping", when_quiet=True),  # cut after 30 s without a push
    dead_after_s=60.0,
    topics_per_connection=400,
    topics_per_request=100,
    request_bytes=60_000,  # 64 KB of arguments
    request_gap_s=0.4,  # 480 requests an hour and connection; 3 connections a second
    silence_s={Kind.MARK: 30.0},
    brisk_trade_silence_s=60.0,
    liquidations=Reach.SAMPLED,
    caveats=(
        "OKX does not show all liquidations: sums are lower bounds.",
        "OKX gives the price at which a liquidation was taken over, not the fill.",
    ),
    candles_per_request=100,
    open_interests_per_request=100,
    fundings_per_request=100,
    rate_limits=_RATE_LIMITS,
    rest_pause_s=0.2,  # 20 requests in 2 seconds
)

PRODUCTS = (DERIVATIVES,)
