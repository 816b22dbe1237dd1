"""HTX's frames as events.

What its fields mean, undone here: `direction` is the side of the liquidation's order, so sell closed a long; `volume`
counts contracts; `price` is the bankruptcy price.
"""

import msgspec

from rektscope.feeds import event_rows
from rektscope.feeds.codec import RawNumber, decode, decoder, gunzip, text_of
from rektscope.feeds.events import Event, Notice, Refused, Subscribed
from rektscope.feeds.state import State
from rektscope.market.events import Flag
from rektscope.market.sides import Side
from rektscope.venues.htx.config import MAXIMUM_MESSAGE_BYTES

_LIQUIDATED = {"sell": Side.LONG, "buy": Side.SHORT}


class _Head(msgspec.Struct):
    op: str = ""
    topic: str = ""
    data: msgspec.Raw = msgspec.Raw(b"[]")
    error_code: int = msgspec.field(name="err-code", default=0)
    error_message: str = msgspec.field(name="err-msg", default="")


class _Liquidation(msgspec.Struct):
    contract_code: str
    direction: str
    volume: RawNumber
    price: RawNumber
    created_at: int


_HEAD = decoder(_Head, text_numbers=True)
_LIQUIDATIONS = decoder(list[_Liquidation])


def parse(frame: bytes, received_ms: int, state: State) -> list[Event]:
    """The events in a frame.

    Raises:
        VenueError: the frame is not as documented.
    """
    head = decode(_HEAD, gunzip(frame, MAXIMUM_MESSAGE_BYTES))
    if head.op == "notify" and head.topic.endswith(".liquidation_orders"):
        return [] if state.is_repeated_frame(frame) else _liquidations(head.data, received_ms, state)
    if head.error_code:
        words = f"{state.product.title} refused a request: {head.error_message or 'no reason given'}"
        return [Refused(received_ms, head.topic, f"{words} (code {head.error_code}).")]
    if head.op == "sub":
        return [Subscribed(received_ms, (head.topic,))]
    if head.op == "close":
        return [Notice(received_ms, f"{state.product.title} is about to close the connection.", reconnect=True)]
    return []


def _liquidations(data: msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    for decoded in decode(_LIQUIDATIONS, data):
        listing = event_rows.known(state, decoded.contract_code, received_ms, events)
        if listing is None:
            continue
        side, price, volume = _LIQUIDATED.get(decoded.direction), text_of(decoded.price), text_of(decoded.volume)
        if side is None:
            events.append(event_rows.no_such_side(listing, received_ms, "liquidation", decoded.direction))
        elif state.is_new_occurrence(decoded.contract_code, decoded.created_at, decoded.direction, volume, price):
            flag = Flag.BANKRUPTCY_PRICE
            events.append(event_rows.liquidation(listing, received_ms, decoded.created_at, price, volume, side, flag))
    return events
