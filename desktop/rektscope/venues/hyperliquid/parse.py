"""Hyperliquid's frames as events.

What its fields mean, undone here: side B is a taker who bought, A one who sold. The first message of trades after
subscribing is a snapshot of earlier ones and is left out. Contexts carry no time, so they have ours. Funding is settled
each full hour, and the rate is per hour. Open interest is in coin, one-sided. A trade's `users` are its buyer and its
seller; captures of 2024 have none.
"""

import re
from typing import Any

import msgspec

from rektscope.feeds import event_rows
from rektscope.feeds.codec import decode, decoder
from rektscope.feeds.events import Event, Refused, Subscribed, Trade, Traders
from rektscope.feeds.state import State
from rektscope.market.sides import TakerSide
from rektscope.market.times import HOUR_MS

ADDRESS = re.compile(r"0[xX][0-9a-fA-F]{40}", re.ASCII)

_TAKER = {"B": TakerSide.BUY, "A": TakerSide.SELL}


class _Head(msgspec.Struct):
    channel: str
    data: msgspec.Raw = msgspec.Raw(b"null")


class _Trade(msgspec.Struct):
    coin: str
    side: str
    px: str
    sz: str
    time: int
    tid: int
    users: Any = None


class _Context(msgspec.Struct):
    markPx: str | None = None
    oraclePx: str | None = None
    openInterest: str | None = None
    funding: str | None = None


class _CoinContext(msgspec.Struct):
    coin: str
    ctx: _Context


class _Subscription(msgspec.Struct):
    type: str
    coin: str = ""


class _Response(msgspec.Struct):
    method: str
    subscription: _Subscription


_HEAD = decoder(_Head)
_TRADES = decoder(list[_Trade])
_CONTEXT = decoder(_CoinContext)
_RESPONSE = decoder(_Response)
_WORDS = decoder(str)


def parse(frame: bytes, received_ms: int, state: State) -> list[Event]:
    """The events in a frame; channels that nobody asked for give none.

    Raises:
        VenueError: the frame is not as documented.
    """
    head = decode(_HEAD, frame)
    if head.channel == "trades":
        return _trades(head.data, received_ms, state)
    if head.channel == "activeAssetCtx":
        return _context(head.data, received_ms, state)
    if head.channel == "subscriptionResponse":
        decoded = decode(_RESPONSE, head.data)
        topic = f"{decoded.subscription.type}:{decoded.subscription.coin}"
        return [Subscribed(received_ms, (topic,))] if decoded.method == "subscribe" else []
    if head.channel == "error":
        words = f"{state.product.title} refused a request: {decode(_WORDS, head.data)}."
        return [Refused(received_ms, "", words)]
    return []


def _trades(data: msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    trades = decode(_TRADES, data)
    events: list[Event] = []
    if trades and state.is_first(f"trades:{trades[0].coin}"):
        for earlier in trades:
            listing, names = state.listings.get(earlier.coin), _names(earlier)
            if listing is not None and names is not None:
                # Who traded before is worth knowing for whom to ask about; the trades themselves are over.
                events.append(Traders(received_ms, listing.market, *names, 0, 0, earlier.time))
        return events
    for decoded in trades:
        listing = event_rows.known(state, decoded.coin, received_ms, events)
        if listing is None:
            continue
        side = _TAKER.get(decoded.side)
        if side is None:
            events.append(event_rows.no_such_side(listing, received_ms, "trade", decoded.side))
        elif state.is_new_id(decoded.coin, decoded.time, decoded.tid):  # `tid` alone is not unique
            traded = event_rows.trade(listing, received_ms, decoded.time, decoded.px, decoded.sz, side)
            names = _names(decoded)
            if isinstance(traded, Trade) and names is not None:
                traded = msgspec.structs.replace(traded, buyer=names[0], seller=names[1])
            events.append(traded)
    return events


def _names(decoded: _Trade) -> tuple[str, str] | None:
    """Buyer and seller, where the message names both as addresses; what else may stand there costs no trade."""
    match decoded.users:
        case [str(buyer), str(seller)] if ADDRESS.fullmatch(buyer) and ADDRESS.fullmatch(seller):
            return buyer.lower(), seller.lower()
    return None


def _context(data: msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    decoded = decode(_CONTEXT, data)
    events: list[Event] = []
    listing = event_rows.known(state, decoded.coin, received_ms, events)
    if listing is None:
        return events
    context = decoded.ctx
    events += event_rows.ticker(
        listing, received_ms, received_ms, context.markPx, context.oraclePx, context.openInterest
    )
    if context.funding:
        next_ms = received_ms - received_ms % HOUR_MS + HOUR_MS
        events.append(event_rows.funding_estimate(listing, received_ms, received_ms, context.funding, next_ms))
    return events
