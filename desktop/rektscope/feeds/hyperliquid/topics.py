"""What to subscribe to at Hyperliquid, and how: one message a subscription. Coins are case-sensitive (`kPEPE`)."""

import re
from collections.abc import Sequence

from rektscope.feeds.asking import one_each, topic_of_market
from rektscope.feeds.hyperliquid.table import CONTEXT, TRADES
from rektscope.feeds.listing import Listing
from rektscope.feeds.section import Section, Topic
from rektscope.feeds.wire import dumps
from rektscope.market.events import Kind

_COIN = re.compile(r"[A-Za-z0-9]+")
_CHANNEL = re.compile(rb'"channel":"(trades|activeAssetCtx)"')
_NAMED = re.compile(rb'"coin":"([^"]+)"')

_CARRIED = (
    (TRADES, frozenset({Kind.TRADE})),
    (CONTEXT, frozenset({Kind.MARK, Kind.INDEX, Kind.OPEN_INTEREST, Kind.FUNDING})),
)


def section_name(symbol: str) -> str | None:
    """`perpetuals` for a coin of the main exchange: `BTC`, `kPEPE`."""
    return "perpetuals" if _COIN.fullmatch(symbol) else None


def topics(section: Section, listing: Listing, kinds: frozenset[Kind]) -> tuple[Topic, ...]:
    """Trades, and the context of the coin (mark, oracle, open interest, funding)."""
    symbol = listing.wire_symbol
    return tuple(
        topic_of_market(
            section, listing, carried, kinds, f"{channel}:{symbol}", dumps({"type": channel, "coin": symbol})
        )
        for channel, carried in _CARRIED
        if carried & kinds
    )


def subscribe(section: Section, topics: Sequence[Topic], _time_s: int) -> tuple[bytes, ...]:
    """`{"method":"subscribe","subscription":{"type":"trades","coin":"BTC"}}`, one each."""
    return one_each(section, topics, b'{"method":"subscribe","subscription":', b"}")


def topic_of(frame: bytes) -> str | None:
    """`channel:coin` of trades and contexts; None for answers and pongs."""
    channel = _CHANNEL.search(frame, 0, 40)
    named = _NAMED.search(frame) if channel else None
    return f"{channel[1].decode()}:{named[1].decode('utf-8', 'replace')}" if channel and named else None


def answer(_frame: bytes) -> bytes | None:
    """Nothing: the client pings."""
    return None
