"""cryptofeed at a stand-in: `cryptofeed_reader.py VENUE URL COUNTS` prints as JSON what it received by channel.

COUNTS is a JSON object: how many rows of each channel are waited for. Run by `test_foreign_clients`.
"""

import asyncio
import json
import sys

from cryptofeed import connection, exchanges
from cryptofeed.connection import WebsocketEndpoint
from cryptofeed.defines import FUNDING, LIQUIDATIONS, OPEN_INTEREST, TRADES

FEEDS = {
    "binance": ("BinanceFutures", (TRADES, FUNDING, LIQUIDATIONS), "/market"),
    "bybit": ("Bybit", (TRADES, FUNDING, OPEN_INTEREST), "/v5/public/linear"),
    "okx": ("OKX", (TRADES, FUNDING, OPEN_INTEREST), "/ws/v5/public"),
}
PATIENCE_S = 30.0


def _columns(channel, row):
    if channel == TRADES:
        return row.timestamp, row.side, str(row.price), str(row.amount)
    if channel == LIQUIDATIONS:
        return row.side, str(row.price), str(row.quantity)
    if channel == FUNDING:
        return str(row.mark_price), str(row.rate)
    return row.timestamp, str(row.open_interest)


async def _read(venue, url, counts):
    name, channels, path = FEEDS[venue]
    known = getattr(exchanges, name)
    (rest,) = known.rest_endpoints
    address = (
        url.replace("ws://", "wss://", 1) + path
    )  # it accepts no other scheme; what opens it is given the plain one
    known.websocket_endpoints = [WebsocketEndpoint(address, options={"compression": None})]
    connect = connection.connect
    connection.connect = lambda given, **options: connect(given.replace("wss://", "ws://", 1), **options)
    known.rest_endpoints = [type(rest)(url.replace("ws", "http", 1), routes=rest.routes)]
    received = {channel: [] for channel in channels}

    def keeper(channel):
        async def keep(row, _received_s):
            received[channel].append(_columns(channel, row))

        return keep

    feed = known(
        symbols=["BTC-USDT-PERP"], channels=list(channels), callbacks={name: keeper(name) for name in channels}
    )
    loop = asyncio.get_running_loop()
    feed.start(loop)
    deadline_s = loop.time() + PATIENCE_S
    while any(len(received[channel]) < counts.get(channel, 0) for channel in channels):
        if loop.time() > deadline_s:
            sys.exit(f"received only { {channel: len(rows) for channel, rows in received.items()} }")
        await asyncio.sleep(0.05)
    feed.stop()
    return received


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(_read(sys.argv[1], sys.argv[2], json.loads(sys.argv[3])))))
