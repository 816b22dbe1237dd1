"""BitMEX's frames as events.

What its tables mean, undone here: a trade's `side` is the taker, and sizes are contracts (`homeNotional` is the coin).
`liquidation` has one row an order while it stands: it counts once, when it is inserted or first seen, never when it
changes or goes; `side` is the order's, so Sell closes a long; there is no time, so it has ours. `instrument` sends
what changed. `funding` has what was settled, `instrument` what will be. A pong is plain text.
"""

from collections.abc import Callable

import msgspec

from rektscope.feeds import event_rows
from rektscope.feeds.codec import NO_FIGURE, RawNumber, decode, decoder, excerpt, text_of, time_ms_of_iso
from rektscope.feeds.decimals import rate_e12
from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Event, Funding, Notice, Refused, Subscribed
from rektscope.feeds.listing import Listing
from rektscope.feeds.state import State
from rektscope.market.events import Flag
from rektscope.market.sides import Side, TakerSide

_TAKER = {"Buy": TakerSide.BUY, "Sell": TakerSide.SELL}
_LIQUIDATED = {"Sell": Side.LONG, "Buy": Side.SHORT}

_INTERVAL_ORIGIN_MS = time_ms_of_iso("2000-01-01T00:00:00Z")
"""Intervals are written as times: eight hours are `2000-01-01T08:00:00.000Z`."""


class _Request(msgspec.Struct):
    args: list[str] = []


class _Head(msgspec.Struct):
    table: str = ""
    action: str = ""
    data: msgspec.Raw = msgspec.Raw(b"[]")
    success: bool | None = None
    subscribe: str = ""
    error: str = ""
    status: int = 0
    info: str = ""
    request: _Request | None = None


class _Trade(msgspec.Struct):
    timestamp: str
    symbol: str
    side: str
    size: RawNumber
    price: RawNumber
    trdMatchID: str
    trdType: str = "Regular"


class _Order(msgspec.Struct):
    orderID: str
    symbol: str
    side: str = ""
    price: RawNumber = NO_FIGURE
    leavesQty: RawNumber = NO_FIGURE


class _Instrument(msgspec.Struct):
    symbol: str
    timestamp: str = ""
    markPrice: RawNumber = NO_FIGURE
    indicativeSettlePrice: RawNumber = NO_FIGURE
    openInterest: RawNumber = NO_FIGURE
    fundingRate: RawNumber = NO_FIGURE
    fundingTimestamp: str | None = None


class _Funding(msgspec.Struct):
    timestamp: str
    symbol: str
    fundingInterval: str
    fundingRate: RawNumber


_HEAD = decoder(_Head)
_TRADES = decoder(list[_Trade])
_ORDERS = decoder(list[_Order])
_INSTRUMENTS = decoder(list[_Instrument])
_FUNDINGS = decoder(list[_Funding])


def parse(frame: bytes, received_ms: int, state: State) -> list[Event]:
    """The events in a frame; tables that nobody asked for give none.

    Raises:
        VenueError: the frame is not as documented.
    """
    if frame == b"pong":
        return []
    head = decode(_HEAD, frame)
    if not head.table:
        return _control(head, frame, received_ms, state)
    reader = _READERS.get(head.table)
    return reader(head, received_ms, state) if reader else []


def _control(head: _Head, frame: bytes, received_ms: int, state: State) -> list[Event]:
    if head.error:
        words = f"{state.product.title} refused a request: {head.error} (status {head.status})."
        asked = head.request.args if head.request is not None else []
        return [Refused(received_ms, asked[0] if len(asked) == 1 else "", words)]
    if head.success:
        return [Subscribed(received_ms, (head.subscribe,) if head.subscribe else ())]
    if head.info:
        return [Notice(received_ms, f"{state.product.title}: {head.info}")]
    raise VenueError(f"a message is not as documented: {excerpt(frame)}")


def _trades(head: _Head, received_ms: int, state: State) -> list[Event]:
    """New trades; the snapshot at the beginning is of earlier ones."""
    events: list[Event] = []
    if head.action != "insert":
        return events
    for decoded in decode(_TRADES, head.data):
        listing = event_rows.known(state, decoded.symbol, received_ms, events)
        if listing is None or decoded.trdType != "Regular" or not state.is_new_id(decoded.symbol, decoded.trdMatchID):
            continue
        side, time_ms = _TAKER.get(decoded.side), _time_ms(decoded.timestamp)
        if side is None:
            events.append(event_rows.no_such_side(listing, received_ms, "trade", decoded.side))
        else:
            events.append(
                event_rows.trade(listing, received_ms, time_ms, text_of(decoded.price), text_of(decoded.size), side)
            )
    return events


def _liquidations(head: _Head, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    if head.action not in {"insert", "partial"}:
        return events
    for decoded in decode(_ORDERS, head.data):
        listing = event_rows.known(state, decoded.symbol, received_ms, events)
        if listing is None:
            continue
        side = _LIQUIDATED.get(decoded.side)
        if side is None:
            events.append(event_rows.no_such_side(listing, received_ms, "liquidation", decoded.side))
        elif state.is_new_id(decoded.symbol, decoded.orderID):
            price, size = text_of(decoded.price), text_of(decoded.leavesQty)
            flag = Flag.BANKRUPTCY_PRICE
            # Our time twice: rows of this table carry none.
            events.append(event_rows.liquidation(listing, received_ms, received_ms, price, size, side, flag))
    return events


def _instruments(head: _Head, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    for decoded in decode(_INSTRUMENTS, head.data):
        listing = event_rows.known(state, decoded.symbol, received_ms, events)
        if listing is None:
            continue
        time_ms = _time_ms(decoded.timestamp) if decoded.timestamp else received_ms
        mark, settle = text_of(decoded.markPrice), text_of(decoded.indicativeSettlePrice)
        events += event_rows.ticker(listing, received_ms, time_ms, mark, settle, text_of(decoded.openInterest))
        events += _estimate(decoded, listing, received_ms, time_ms, state)
    return events


def _estimate(decoded: _Instrument, listing: Listing, received_ms: int, time_ms: int, state: State) -> list[Event]:
    """The rate that is settled next, when it or its time changed; the other of the two is as it last came."""
    rate = text_of(decoded.fundingRate)
    if not (rate or decoded.fundingTimestamp):
        return []
    known = state.fields.setdefault(decoded.symbol, {})
    known |= {"rate": rate} if rate else {}
    known |= {"next": decoded.fundingTimestamp} if decoded.fundingTimestamp else {}
    if "rate" not in known:
        return []
    next_ms = _time_ms(known["next"]) if "next" in known else 0
    return [event_rows.funding_estimate(listing, received_ms, time_ms, known["rate"], next_ms)]


def _fundings(head: _Head, received_ms: int, state: State) -> list[Event]:
    """Settled rates; the snapshot at the beginning has the last one, which is a fact as well."""
    events: list[Event] = []
    for decoded in decode(_FUNDINGS, head.data):
        listing = event_rows.known(state, decoded.symbol, received_ms, events)
        if listing is None or not state.is_new_id(decoded.symbol, decoded.timestamp):
            continue
        try:
            time_ms = time_ms_of_iso(decoded.timestamp)
            length_ms = time_ms_of_iso(decoded.fundingInterval) - _INTERVAL_ORIGIN_MS
            rate = rate_e12(text_of(decoded.fundingRate))
        except VenueError as error:
            events.append(event_rows.left_out(listing, received_ms, "funding rate", str(error)))
            continue
        if time_ms <= 0 or length_ms <= 0:
            events.append(event_rows.left_out(listing, received_ms, "funding rate", "its times cannot be"))
            continue
        events.append(Funding(received_ms, listing.market, time_ms, rate, length_ms))
    return events


def _time_ms(text: str) -> int:
    """The time, or -1, with which no row can be made: one bad time does not take the other rows of a message along."""
    try:
        return time_ms_of_iso(text)
    except VenueError:
        return -1


_READERS: dict[str, Callable[[_Head, int, State], list[Event]]] = {
    "trade": _trades,
    "liquidation": _liquidations,
    "instrument": _instruments,
    "funding": _fundings,
}
