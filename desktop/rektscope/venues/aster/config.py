"""Addresses, streams, limits and habits of Aster's order-book perpetuals.

Source: the venue's documentation (github.com/asterdex/api-docs, V3, "aster-finance-futures-api-v3", read 2026-11):
200 streams on a connection, which lives a day; ten messages of ours a second; the server pings every five minutes. A
position's maintenance margin is shown to its owner alone, and open interest nowhere.
"""

from rektscope.feeds.product import Heartbeat, Product, RateLimits, Reach
from rektscope.market.events import Kind
from rektscope.market.times import DAY_MS, SECOND_MS

TRADE_STREAM = "{symbol}@aggTrade"
MARK_STREAM = "{symbol}@markPrice@1s"
LIQUIDATION_STREAM = "{symbol}@forceOrder"

PERPETUALS = Product(
    venue="aster",
    name="perpetuals",
    title="Aster",
    socket_url="wss://fstream.asterdex.com/ws",
    rest_url="https://fapi.asterdex.com",
    heartbeat=Heartbeat(every_s=60.0),
    dead_after_s=200.0,
    maximum_life_s=DAY_MS / SECOND_MS,
    topics_per_connection=200,
    silence_s={Kind.MARK: 10.0},
    liquidations=Reach.SAMPLED,
    caveats=(
        "Aster shows at most one liquidation a second and market, the latest: sums are lower bounds.",
        "Aster publishes no open interest, so what its map shows is relative.",
    ),
    candles_per_request=1500,
    fundings_per_request=1000,
    # "LIMITS": 2,400 weight a minute and address, reported in this header; 429 and 418 carry Retry-After.
    rate_limits=RateLimits(weight_header="x-mbx-used-weight-1m", most_weight=2_000),
    rest_pause_s=0.3,  # candles weigh 10
)

PRODUCTS = (PERPETUALS,)
