"""Hyperliquid's frames as events.

What its fields mean, undone here: side B is a taker who bought, A one who sold. The first message of trades after
subscribing is a snapshot of earlier ones and is left out. Contexts carry no time, so they have ours. Funding is
settled each full hour, and the rate told is per hour. Open interest is in coin, one-sided.
"""

import msgspec

from rektscope.feeds import event_rows
from rektscope.feeds.codec import decode, decoder
from rektscope.feeds.events import Event, Refused, Subscribed
from rektscope.feeds.state import State
from rektscope.market.sides import TakerSide
from rektscope.market.times import HOUR_MS

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


class _Answer(msgspec.Struct):
    method: str
    subscription: _Subscription


_HEAD = decoder(_Head)
_TRADES = decoder(list[_Trade])
_CONTEXT = decoder(_CoinContext)
_ANSWER = decoder(_Answer)
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
        decoded = decode(_ANSWER, head.data)
        topic = f"{decoded.subscription.type}:{decoded.subscription.coin}"
        return [Subscribed(received_ms, (topic,))] if decoded.method == "subscribe" else []
    if head.channel == "error":
        words = f"{state.product.title} refused a request: {decode(_WORDS, head.data)}."
        return [Refused(received_ms, "", words)]
    return []


def _trades(data: msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    trades = decode(_TRADES, data)
    if trades and state.is_first(f"trades:{trades[0].coin}"):
        return []
    events: list[Event] = []
    for decoded in trades:
        listing = event_rows.known(state, decoded.coin, received_ms, events)
        if listing is None:
            continue
        side = _TAKER.get(decoded.side)
        if side is None:
            events.append(event_rows.no_such_side(listing, received_ms, "trade", decoded.side))
        elif state.is_new_id(decoded.coin, decoded.time, decoded.tid):  # `tid` alone is not unique
            events.append(event_rows.trade(listing, received_ms, decoded.time, decoded.px, decoded.sz, side))
    return events


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
