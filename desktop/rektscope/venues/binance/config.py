"""Addresses, streams, limits and habits of Binance.

Sources: the venue's pages on base URL split (2026-03-06), liquidation order streams, the change log and the Connect
page. USD-M serves trades, marks and liquidations under `/market` only; on the old path a connection is accepted and
acknowledged and stays silent, which is why marks are watched for silence.
"""

from rektscope.feeds.product import Heartbeat, Product, RateLimits, Reach
from rektscope.market.events import Kind
from rektscope.market.times import DAY_MS, SECOND_MS

TRADE_STREAM = "{symbol}@aggTrade"
MARK_STREAM = "{symbol}@markPrice@1s"
INDEX_STREAM = "{pair}@indexPrice"
LIQUIDATION_STREAM = "{symbol}@forceOrder"

PRODUCT_OF_SOURCE = {1: "usdm", 2: "coinm"}
"""The field `st`: since 2026-06-30 some streams carry both products on either host."""

_LIFE_S = DAY_MS / SECOND_MS

_SAMPLED = "Binance shows at most one liquidation a second and market, the largest: sums are lower bounds."

_RATE_LIMITS = RateLimits(weight_header="x-mbx-used-weight-1m", most_weight=2_000)
"""Of 2,400 a minute and address, for both products together since 2026-06-30 (page "Limits"): what else the user runs
at this address needs some as well. 429 and 418 carry Retry-After."""

USDM = Product(
    venue="binance",
    name="usdm",
    title="Binance USD-M",
    socket_url="wss://fstream.binance.com/market/ws",
    rest_url="https://fapi.binance.com",
    heartbeat=Heartbeat(every_s=60.0),  # the server pings each 3 minutes as well, and is answered by the library
    dead_after_s=200.0,
    maximum_life_s=_LIFE_S,
    topics_per_connection=200,
    silence_s={Kind.MARK: 10.0},
    brisk_trade_silence_s=60.0,
    liquidations=Reach.SAMPLED,
    caveats=(_SAMPLED,),
    candles_per_request=1500,
    open_interests_per_request=500,
    fundings_per_request=1000,
    rate_limits=_RATE_LIMITS,
    rest_pause_s=0.3,  # 2,400 weight a minute for both products together; candles weigh 10
    open_interest_poll_s=5.0,
)

COINM = Product(
    venue="binance",
    name="coinm",
    title="Binance COIN-M",
    socket_url="wss://dstream.binance.com/ws",
    rest_url="https://dapi.binance.com",
    heartbeat=Heartbeat(every_s=60.0),
    dead_after_s=200.0,
    maximum_life_s=_LIFE_S,
    topics_per_connection=200,
    silence_s={Kind.MARK: 10.0, Kind.INDEX: 20.0},
    liquidations=Reach.SAMPLED,
    caveats=(_SAMPLED,),
    candles_per_request=1500,
    open_interests_per_request=500,
    fundings_per_request=1000,
    rate_limits=_RATE_LIMITS,
    rest_pause_s=0.3,
    open_interest_poll_s=5.0,
)

PRODUCTS = (USDM, COINM)
