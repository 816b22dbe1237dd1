"""Addresses, topics, limits and habits of Bybit's v5 API.

Source: the venue's documentation (bybit-exchange/docs, snapshot 2026-07-24). Its open interest counts both sides
unless the field says `single`; its liquidations carry the bankruptcy price and the side of the position.
"""

import re

from rektscope.feeds.product import Heartbeat, Product, RateLimits, Reach
from rektscope.market.events import Kind

TRADES = "publicTrade.{symbol}"
TICKERS = "tickers.{symbol}"
LIQUIDATIONS = "allLiquidation.{symbol}"

_CAVEAT = "Bybit gives the bankruptcy price of a liquidation, which lies beyond the price it was filled at."

_RATE_LIMITS = RateLimits(
    too_many=re.compile(rb'"retCode"\s*:\s*10006\b'),
    too_many_wait_s=5.0,
    left_header="x-bapi-limit-status",
    reset_header="x-bapi-limit-reset-timestamp",
)
"""Bybit v5, "Rate limit rules": requests left, and when there are more; retCode 10006 for too many."""

LINEAR = Product(
    venue="bybit",
    name="linear",
    title="Bybit linear",
    socket_url="wss://stream.bybit.com/v5/public/linear",
    rest_url="https://api.bybit.com",
    heartbeat=Heartbeat(every_s=20.0, message=b'{"op":"ping"}'),
    dead_after_s=60.0,
    topics_per_connection=600,
    topics_per_request=10,
    request_bytes=20_000,  # 21,000 characters of arguments a connection
    silence_s={Kind.MARK: 30.0},
    brisk_trade_silence_s=60.0,
    liquidations=Reach.FULL,
    caveats=(_CAVEAT,),
    candles_per_request=1000,
    open_interests_per_request=200,
    fundings_per_request=200,
    rate_limits=_RATE_LIMITS,
    rest_pause_s=0.1,  # 600 requests in 5 seconds
)

INVERSE = Product(
    venue="bybit",
    name="inverse",
    title="Bybit inverse",
    socket_url="wss://stream.bybit.com/v5/public/inverse",
    rest_url="https://api.bybit.com",
    heartbeat=Heartbeat(every_s=20.0, message=b'{"op":"ping"}'),
    dead_after_s=60.0,
    topics_per_connection=600,
    topics_per_request=10,
    request_bytes=20_000,
    silence_s={Kind.MARK: 30.0},
    liquidations=Reach.FULL,
    caveats=(_CAVEAT,),
    candles_per_request=1000,
    open_interests_per_request=200,
    fundings_per_request=200,
    rate_limits=_RATE_LIMITS,
    rest_pause_s=0.1,
)

PRODUCTS = (LINEAR, INVERSE)
