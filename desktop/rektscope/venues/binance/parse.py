"""Binance's frames as events.

What its fields mean, undone here: `m` says that the *buyer* was the maker, so the taker sold. A liquidation's `S` is
the side of the order, so SELL closed a long; `p` is the limit of that order and `ap` what it was filled at; `z` is
what was filled in all, and only a FILLED order is sent once. COIN-M counts contracts.
"""

from collections.abc import Callable

import msgspec

from rektscope.feeds import event_rows
from rektscope.feeds.codec import decode, decoder
from rektscope.feeds.events import Event, Refused, Subscribed
from rektscope.feeds.listing import Listing
from rektscope.feeds.state import State
from rektscope.market.sides import Side, TakerSide
from rektscope.venues.binance.config import PRODUCT_OF_SOURCE

_MARKET_TRADES = frozenset({"MARKET", "RPI"})
"""Others (INSURANCE_FUND, ADL, NA) are bookings between accounts, not trades of a market."""

_LIQUIDATED = {"SELL": Side.LONG, "BUY": Side.SHORT}


class _Error(msgspec.Struct):
    code: int = 0
    msg: str = ""


class _Head(msgspec.Struct):
    e: str = ""
    stream: str = ""
    data: msgspec.Raw = msgspec.Raw(b"")
    id: int | str | None = None
    error: _Error | None = None
    code: int = 0
    msg: str = ""


class _AggregateTrade(msgspec.Struct):
    s: str
    p: str
    q: str
    T: int
    m: bool
    a: int
    st: int = 0


class _RawTrade(msgspec.Struct):
    s: str
    p: str
    q: str
    T: int
    m: bool
    t: int
    X: str = "MARKET"
    st: int = 0


class _MarkPrice(msgspec.Struct):
    s: str
    p: str
    E: int
    i: str = ""
    r: str = ""
    T: int = 0
    st: int = 0


class _IndexPrice(msgspec.Struct):
    i: str
    p: str
    E: int
    st: int = 0


class _Order(msgspec.Struct):
    s: str
    S: str
    X: str
    z: str
    ap: str
    T: int
    st: int = 0


class _ForceOrder(msgspec.Struct):
    o: _Order
    st: int = 0


_HEAD = decoder(_Head)
_AGGREGATE_TRADE = decoder(_AggregateTrade)
_RAW_TRADE = decoder(_RawTrade)
_MARK_PRICE = decoder(_MarkPrice)
_INDEX_PRICE = decoder(_IndexPrice)
_FORCE_ORDER = decoder(_ForceOrder)


def parse(frame: bytes, received_ms: int, state: State) -> list[Event]:
    """The events in a frame, wrapped or not; streams that nobody asked for give none.

    Raises:
        VenueError: the frame is not as documented.
    """
    head = decode(_HEAD, frame)
    body: bytes | msgspec.Raw = frame
    # A combined stream wraps each message in `{"stream":…,"data":…}`; the socket sends either form.
    if head.stream:
        body = head.data
        head = decode(_HEAD, body)
    reader = _READERS.get(head.e)
    if reader is not None:
        return reader(body, received_ms, state)
    return [] if head.e else _control(head, received_ms, state)


def _control(head: _Head, received_ms: int, state: State) -> list[Event]:
    error = head.error or _Error(head.code, head.msg)
    if error.code or error.msg:
        words = f"{state.product.title} refused a subscription: {error.msg or 'no reason given'} (code {error.code})."
        return [Refused(received_ms, "", words)]
    if head.id is None:
        return []
    return [Subscribed(received_ms, number=head.id if isinstance(head.id, int) else 0)]


def _aggregate_trade(body: bytes | msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    decoded = decode(_AGGREGATE_TRADE, body)
    listing = state.listings.get(decoded.s)
    if listing is None:
        return _foreign(decoded.s, decoded.st, received_ms, state)
    if not state.is_new_id("a", decoded.s, decoded.a):
        return []
    side = TakerSide.SELL if decoded.m else TakerSide.BUY
    return [event_rows.trade(listing, received_ms, decoded.T, decoded.p, decoded.q, side)]


def _raw_trade(body: bytes | msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    decoded = decode(_RAW_TRADE, body)
    listing = state.listings.get(decoded.s)
    if listing is None:
        return _foreign(decoded.s, decoded.st, received_ms, state)
    if decoded.X not in _MARKET_TRADES or not state.is_new_id("t", decoded.s, decoded.t):
        return []
    side = TakerSide.SELL if decoded.m else TakerSide.BUY
    return [event_rows.trade(listing, received_ms, decoded.T, decoded.p, decoded.q, side)]


def _mark_price(body: bytes | msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    decoded = decode(_MARK_PRICE, body)
    listing = state.listings.get(decoded.s)
    if listing is None:
        return _foreign(decoded.s, decoded.st, received_ms, state)
    events = [event_rows.mark(listing, received_ms, decoded.E, decoded.p)]
    if decoded.i:
        events.append(event_rows.index(listing, received_ms, decoded.E, decoded.i))
    # A contract that is delivered has no next funding (T is 0), whatever its rate is; "0" is a rate.
    if decoded.r and decoded.T:
        events.append(event_rows.funding_estimate(listing, received_ms, decoded.E, decoded.r, decoded.T))
    return events


def _index_price(body: bytes | msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    decoded = decode(_INDEX_PRICE, body)
    listings: list[Listing] = state.by_index.get(decoded.i, [])
    if not listings:
        return _foreign(decoded.i, decoded.st, received_ms, state)
    return [event_rows.index(listing, received_ms, decoded.E, decoded.p) for listing in listings]


def _force_order(body: bytes | msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    decoded = decode(_FORCE_ORDER, body)
    order = decoded.o
    listing = state.listings.get(order.s)
    if listing is None:
        return _foreign(order.s, decoded.st or order.st, received_ms, state)
    side = _LIQUIDATED.get(order.S)
    if side is None:
        return [event_rows.no_such_side(listing, received_ms, "liquidation", order.S)]
    # An order is sent again for each part that is filled, with the sum so far in `z`: only the last one has all of it.
    if order.X != "FILLED" or state.is_repeated_frame(bytes(body)):
        return []
    if not state.is_new_occurrence(order.s, order.T, order.S, order.z, order.ap):
        return []
    return [event_rows.liquidation(listing, received_ms, order.T, order.ap, order.z, side)]


def _foreign(symbol: str, source: int, received_ms: int, state: State) -> list[Event]:
    """A market of the other product, which that one's own connection brings, or one that we know nothing of."""
    events: list[Event] = []
    # Without `st` (streams of before June 2026) everything on this host is of this product.
    if not source or PRODUCT_OF_SOURCE.get(source) == state.product.name:
        event_rows.known(state, symbol, received_ms, events)
    return events


_READERS: dict[str, Callable[[bytes | msgspec.Raw, int, State], list[Event]]] = {
    "aggTrade": _aggregate_trade,
    "trade": _raw_trade,
    "markPriceUpdate": _mark_price,
    "indexPriceUpdate": _index_price,
    "forceOrder": _force_order,
}
