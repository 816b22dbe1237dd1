"""Addresses, channels, limits and habits of Gate's futures v4 API.

Sources: the venue's documentation (change log up to 2026-08-20) and frames published in gateio/WebSocket-API issue 132
(2026-08-10). Sizes are contracts; a negative size of a *trade* means that the taker sold. Since 2026-08-20 liquidations
come in arrays of all of a second; before that one at most, as a bare object.

What the sign of a liquidation's size means on the WebSocket is not documented. The page calls it the size of the
liquidation *order*, and orders sell when negative; so it is read here, and the caveat says so. The REST list of
liquidations is documented otherwise: there it is the size of the *position*.
"""

from rektscope.feeds.product import Heartbeat, Product, Reach
from rektscope.market.events import Kind

TRADES = "futures.trades"
TICKERS = "futures.tickers"
LIQUIDATIONS = "futures.public_liquidates"

_CAVEATS = (
    "Gate does not document which side the sign of a liquidation means; it is read as the order's: negative sells.",
    "Gate gives the price of a liquidation's order, not the fill.",
)

_HEADERS = ("X-Gate-Size-Decimal: 1",)
"""With it sizes are texts and may have decimals; without it they are cut to whole contracts."""

USDT = Product(
    venue="gate",
    name="usdt",
    title="Gate USDT futures",
    socket_url="wss://fx-ws.gateio.ws/v4/ws/usdt",
    rest_url="https://api.gateio.ws",
    heartbeat=Heartbeat(every_s=15.0, message=b'{"channel":"futures.ping"}'),
    dead_after_s=60.0,
    topics_per_connection=300,
    topics_per_request=50,
    silence_s={Kind.MARK: 60.0},
    brisk_trade_silence_s=60.0,
    liquidations=Reach.FULL,
    caveats=_CAVEATS,
    headers=_HEADERS,
    candles_per_request=2000,
    open_interests_per_request=100,
    fundings_per_request=1000,
    rest_pause_s=0.1,
)

BTC = Product(
    venue="gate",
    name="btc",
    title="Gate BTC futures",
    socket_url="wss://fx-ws.gateio.ws/v4/ws/btc",
    rest_url="https://api.gateio.ws",
    heartbeat=Heartbeat(every_s=15.0, message=b'{"channel":"futures.ping"}'),
    dead_after_s=60.0,
    topics_per_connection=300,
    topics_per_request=50,
    silence_s={Kind.MARK: 60.0},
    liquidations=Reach.FULL,
    caveats=_CAVEATS,
    headers=_HEADERS,
    candles_per_request=2000,
    open_interests_per_request=100,
    fundings_per_request=1000,
    rest_pause_s=0.1,
)

PRODUCTS = (USDT, BTC)
