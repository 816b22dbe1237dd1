"""Kraken Futures' frames as events.

What its fields mean, undone here: `side` is the taker's, and `type` says what kind of order the taker's was. A
liquidation is a trade of the market as well; an assignment, a termination or a block is not. The snapshot of trades at
the beginning is of earlier ones. The rate of funding is `relative_funding_rate`, a fraction an hour.
"""

import msgspec

from rektscope.feeds import rows
from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Event, Refused, Subscribed
from rektscope.feeds.state import State
from rektscope.feeds.wire import NO_FIGURE, Figure, decode, decoder, excerpt, text_of
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
    qty: Figure
    price: Figure


class _Ticker(msgspec.Struct):
    product_id: str
    time: int
    markPrice: Figure = NO_FIGURE
    index: Figure = NO_FIGURE
    openInterest: Figure = NO_FIGURE
    relative_funding_rate: Figure = NO_FIGURE
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
        words = f"{state.section.title} refused a request: {head.message or 'no reason given'}."
        return [Refused(received_ms, topics[0] if len(topics) == 1 else "", words)]
    return []


def _trade(frame: bytes, received_ms: int, state: State) -> list[Event]:
    told = decode(_TRADE, frame)
    events: list[Event] = []
    listing = rows.known(state, told.product_id, received_ms, events)
    if listing is None or told.type not in _OF_THE_MARKET:
        return events
    side = _TAKER.get(told.side)
    if side is None:
        return [rows.no_such_side(listing, received_ms, "trade", told.side)]
    if not state.is_new_id(told.product_id, told.uid):
        return []
    price, quantity = text_of(told.price), text_of(told.qty)
    events.append(rows.trade(listing, received_ms, told.time, price, quantity, side))
    if told.type == "liquidation":
        events.append(rows.liquidation(listing, received_ms, told.time, price, quantity, _LIQUIDATED[side]))
    return events


def _ticker(frame: bytes, received_ms: int, state: State) -> list[Event]:
    told = decode(_TICKER, frame)
    events: list[Event] = []
    listing = rows.known(state, told.product_id, received_ms, events)
    if listing is None:
        return events
    mark, index, interest = text_of(told.markPrice), text_of(told.index), text_of(told.openInterest)
    events += rows.ticker(listing, received_ms, told.time, mark, index, interest)
    funding = text_of(told.relative_funding_rate)
    if funding:
        next_ms = told.next_funding_rate_time or 0
        events.append(rows.funding_estimate(listing, received_ms, told.time, funding, next_ms))
    return events
