"""Aster's frames as events.

What its fields mean, undone here. Of an aggregate trade `m` says that the *buyer* was the maker, so the taker sold;
insurance fund and ADL trades are not among them ("Only market trades will be aggregated"). A liquidation's `S` is the
side of the liquidation order, as of any order of the API: SELL closes a long. Its `p` is the limit of that order, `ap`
what it was filled at, `z` what was filled in all; orders that are not FILLED yet would be counted twice. The rate of a
mark is the one to be settled at `T`.
"""

from collections.abc import Callable

import msgspec

from rektscope.feeds import event_rows
from rektscope.feeds.codec import decode, decoder
from rektscope.feeds.events import Event, Refused, Subscribed
from rektscope.feeds.state import State
from rektscope.market.sides import Side, TakerSide

_LIQUIDATED = {"SELL": Side.LONG, "BUY": Side.SHORT}


class _Head(msgspec.Struct):
    e: str = ""
    stream: str = ""
    data: msgspec.Raw = msgspec.Raw(b"")
    id: int | None = None
    code: int = 0
    msg: str = ""


class _AggregateTrade(msgspec.Struct):
    s: str
    p: str
    q: str
    T: int
    m: bool
    a: int


class _MarkPrice(msgspec.Struct):
    s: str
    p: str
    E: int
    i: str = ""
    r: str = ""
    T: int = 0


class _Order(msgspec.Struct):
    s: str
    S: str
    X: str
    z: str
    ap: str
    T: int


class _ForceOrder(msgspec.Struct):
    o: _Order


_HEAD = decoder(_Head)
_AGGREGATE_TRADE = decoder(_AggregateTrade)
_MARK_PRICE = decoder(_MarkPrice)
_FORCE_ORDER = decoder(_ForceOrder)


def parse(frame: bytes, received_ms: int, state: State) -> list[Event]:
    """The events in a frame, wrapped or not; streams that nobody asked for give none.

    Raises:
        VenueError: the frame is not as documented.
    """
    head = decode(_HEAD, frame)
    body: bytes | msgspec.Raw = frame
    if head.stream:
        body = head.data
        head = decode(_HEAD, body)
    reader = _READERS.get(head.e)
    if reader is not None:
        return reader(body, received_ms, state)
    return [] if head.e else _control(head, received_ms, state)


def _control(head: _Head, received_ms: int, state: State) -> list[Event]:
    if head.code or head.msg:
        words = f"{state.product.title} refused a subscription: {head.msg or 'no reason given'} (code {head.code})."
        return [Refused(received_ms, "", words)]
    return [] if head.id is None else [Subscribed(received_ms, number=head.id)]


def _aggregate_trade(body: bytes | msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    decoded = decode(_AGGREGATE_TRADE, body)
    events: list[Event] = []
    listing = event_rows.known(state, decoded.s, received_ms, events)
    if listing is None or not state.is_new_id("a", decoded.s, decoded.a):
        return events
    side = TakerSide.SELL if decoded.m else TakerSide.BUY
    return [event_rows.trade(listing, received_ms, decoded.T, decoded.p, decoded.q, side)]


def _mark_price(body: bytes | msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    decoded = decode(_MARK_PRICE, body)
    events: list[Event] = []
    listing = event_rows.known(state, decoded.s, received_ms, events)
    if listing is None:
        return events
    events += event_rows.ticker(listing, received_ms, decoded.E, decoded.p, decoded.i, None)
    if decoded.r and decoded.T:
        events.append(event_rows.funding_estimate(listing, received_ms, decoded.E, decoded.r, decoded.T))
    return events


def _force_order(body: bytes | msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    order = decode(_FORCE_ORDER, body).o
    events: list[Event] = []
    listing = event_rows.known(state, order.s, received_ms, events)
    if listing is None:
        return events
    side = _LIQUIDATED.get(order.S)
    if side is None:
        return [event_rows.no_such_side(listing, received_ms, "liquidation", order.S)]
    if order.X != "FILLED" or state.is_repeated_frame(bytes(body)):
        return []
    if not state.is_new_occurrence(order.s, order.T, order.S, order.z, order.ap):
        return []
    return [event_rows.liquidation(listing, received_ms, order.T, order.ap, order.z, side)]


_READERS: dict[str, Callable[[bytes | msgspec.Raw, int, State], list[Event]]] = {
    "aggTrade": _aggregate_trade,
    "markPriceUpdate": _mark_price,
    "forceOrder": _force_order,
}
