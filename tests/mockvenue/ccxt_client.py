"""ccxt.pro, which others wrote, as a client of a stand-in, and what its own parsers make of the messages."""

import asyncio
import importlib
import re
import warnings
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar
from unittest.mock import patch

from rektscope.market.sides import TakerSide

PATIENCE_S = 30.0
TAKER = {int(TakerSide.BUY): "buy", int(TakerSide.SELL): "sell"}

T = TypeVar("T")


def _imported(name: str) -> Any:
    """One of these packages, imported when a test needs it: it takes a second of each process of tests."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of theirs while they are imported, not of ours
        return importlib.import_module(name)


def used(name: str, url: str, use: Callable[[Any], Awaitable[T]], **options: Any) -> T:
    """What `use` returns of a client that has loaded the markets of a stand-in; fails after some seconds.

    Args:
        name: of the venue at ccxt.
        url: of the stand-in.
        use: is given the client.
        options: of the client.
    """

    async def run() -> T:
        exchange = getattr(_imported("ccxt.pro"), name)({"options": options})
        exchange.urls["api"] = redirected(exchange.urls["api"], url)
        try:
            await exchange.load_markets()
            async with asyncio.timeout(PATIENCE_S):
                return await use(exchange)
        finally:
            await exchange.close()

    # The client's resolver of names keeps a thread for the whole process; here there is no name to resolve.
    aiohttp = _imported("aiohttp")
    with patch.object(aiohttp.connector, "DefaultResolver", aiohttp.ThreadedResolver):
        return asyncio.run(run())


async def markets_of(exchange: Any) -> dict[str, Any]:
    """The markets, for `used`."""
    loaded: dict[str, Any] = exchange.markets
    return loaded


def kept(exchange: Any, parser: str) -> list[Any]:
    """What a parser of the client returns from now on, beside what it is returned for."""
    found: list[Any] = []
    parse = getattr(exchange, parser)

    def keep(*args: Any) -> Any:
        found.append(parse(*args))
        return found[-1]

    setattr(exchange, parser, keep)
    return found


def redirected(addresses: Any, url: str) -> Any:
    """All addresses of a client, on this machine."""
    if isinstance(addresses, dict):
        return {name: redirected(inner, url) for name, inner in addresses.items()}
    if not isinstance(addresses, str):
        return addresses
    return re.sub(r"^http(s)?://[^/]+", url.replace("ws", "http", 1), re.sub(r"^wss://[^/]+", url, addresses))
