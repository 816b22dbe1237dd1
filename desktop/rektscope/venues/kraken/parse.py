"""Kraken Futures' frames as events.

What its fields mean, undone here: `side` is the taker's, and `type` says what kind of order the taker's was. A
liquidation is a trade of the market as well; an assignment, a termination or a block is not. The snapshot of trades at
the beginning is of earlier ones. The rate of funding is `relative_funding_rate`, a fraction an hour.
"""

import msgspec

from rektscope.feeds import event_rows
from rektscope.feeds.codec import NO_FIGURE, RawNumber, decode, decoder, excerpt, text_of
from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Event, Refused, Subscribed
from rektscope.feeds.state import State
from rektscope.market.sides import Side, TakerSide

_TAKER = {"buy": TakerSide.BUY, "sell": TakerSide.SELL}
_LIQUIDATED = {TakerSide.SELL: Side.LONG, TakerSide.BUY: Side.SHORT}
_OF_THE_MARKET = frozenset({"fill", "liquidation"})


class _Head(msgspec.Struct):
    feed: str = ""
    event: str = ""
    product_ids: list[str] = []
    message: str = ""


class _Trade(msgspec.Struct):
    product_id: str
    uid: str
    side: str
    type: str
    time: int
    qty: RawNumber
    price: RawNumber


class _Ticker(msgspec.Struct):
    product_id: str
    time: int
    markPrice: RawNumber = NO_FIGURE
    index: RawNumber = NO_FIGURE
    openInterest: RawNumber = NO_FIGURE
    relative_funding_rate: RawNumber = NO_FIGURE
    next_funding_rate_time: int | None = None


_HEAD = decoder(_Head)
_TRADE = decoder(_Trade)
_TICKER = decoder(_Ticker)


def parse(frame: bytes, received_ms: int, state: State) -> list[Event]:
    """The events in a frame; feeds that nobody asked for give none.

    Raises:
        VenueError: the frame is not as documented.
    """
    head = decode(_HEAD, frame)
    if head.event:
        return _control(head, received_ms, state)
    if head.feed == "trade":
        return _trade(frame, received_ms, state)
    if head.feed == "ticker":
        return _ticker(frame, received_ms, state)
    if not head.feed:
        raise VenueError(f"a message is not as documented: {excerpt(frame)}")
    return []


def _control(head: _Head, received_ms: int, state: State) -> list[Event]:
    topics = tuple(f"{head.feed}:{product}" for product in head.product_ids)
    if head.event == "subscribed":
        return [Subscribed(received_ms, topics)]
    if head.event in {"error", "alert"}:
        words = f"{state.product.title} refused a request: {head.message or 'no reason given'}."
        return [Refused(received_ms, topics[0] if len(topics) == 1 else "", words)]
    return []


def _trade(frame: bytes, received_ms: int, state: State) -> list[Event]:
    decoded = decode(_TRADE, frame)
    events: list[Event] = []
    listing = event_rows.known(state, decoded.product_id, received_ms, events)
    # The feed names its snapshot `trade_snapshot`, which `parse` passes over; these are single trades.
    if listing is None or decoded.type not in _OF_THE_MARKET:
        return events
    side = _TAKER.get(decoded.side)
    if side is None:
        return [event_rows.no_such_side(listing, received_ms, "trade", decoded.side)]
    if not state.is_new_id(decoded.product_id, decoded.uid):
        return []
    price, quantity = text_of(decoded.price), text_of(decoded.qty)
    events.append(event_rows.trade(listing, received_ms, decoded.time, price, quantity, side))
    if decoded.type == "liquidation":
        events.append(event_rows.liquidation(listing, received_ms, decoded.time, price, quantity, _LIQUIDATED[side]))
    return events


def _ticker(frame: bytes, received_ms: int, state: State) -> list[Event]:
    decoded = decode(_TICKER, frame)
    events: list[Event] = []
    listing = event_rows.known(state, decoded.product_id, received_ms, events)
    if listing is None:
        return events
    mark, index, interest = text_of(decoded.markPrice), text_of(decoded.index), text_of(decoded.openInterest)
    events += event_rows.ticker(listing, received_ms, decoded.time, mark, index, interest)
    funding = text_of(decoded.relative_funding_rate)
    if funding:
        next_ms = decoded.next_funding_rate_time or 0
        events.append(event_rows.funding_estimate(listing, received_ms, decoded.time, funding, next_ms))
    return events
