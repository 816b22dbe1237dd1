"""Bitget's frames as events.

What its fields mean, undone here: a trade's `S` is the taker; the snapshot of trades at the beginning is of earlier
ones. A liquidation's `side` is the *position* (buy: a long was liquidated), its `amount` is in the quote coin. A pong
is plain text.
"""

import msgspec

from rektscope.feeds import event_rows
from rektscope.feeds.codec import decode, decoder, whole_of
from rektscope.feeds.events import Event, Refused, Subscribed
from rektscope.feeds.state import State
from rektscope.market.sides import Side, TakerSide
from rektscope.venues.bitget.subscriptions import key_of

_TAKER = {"buy": TakerSide.BUY, "sell": TakerSide.SELL}
_LIQUIDATED = {"buy": Side.LONG, "sell": Side.SHORT}


class _Argument(msgspec.Struct):
    instType: str = ""
    topic: str = ""
    symbol: str = ""


class _Head(msgspec.Struct):
    arg: _Argument | None = None
    action: str = ""
    data: msgspec.Raw = msgspec.Raw(b"")
    ts: int = 0
    event: str = ""
    code: int | str = ""
    msg: str = ""


class _Trade(msgspec.Struct):
    i: str
    p: str
    v: str
    S: str
    T: int


class _Ticker(msgspec.Struct):
    markPrice: str = ""
    indexPrice: str = ""
    openInterest: str = ""
    fundingRate: str = ""
    nextFundingTime: str = ""


class _Liquidation(msgspec.Struct):
    symbol: str
    side: str
    price: str
    amount: str
    ts: int


_HEAD = decoder(_Head, text_numbers=True)
_TRADES = decoder(list[_Trade], text_numbers=True)
_TICKERS = decoder(list[_Ticker])
_LIQUIDATIONS = decoder(list[_Liquidation], text_numbers=True)


def parse(frame: bytes, received_ms: int, state: State) -> list[Event]:
    """The events in a frame; topics that nobody asked for give none.

    Raises:
        VenueError: the frame is not as documented.
    """
    if frame == b"pong":
        return []
    head = decode(_HEAD, frame)
    if head.event or head.arg is None:
        return _control(head, received_ms, state)
    if head.arg.topic == "publicTrade":
        # The snapshot after subscribing (`action` snapshot) is of trades from before it.
        return _trades(head.data, head.arg.symbol, received_ms, state) if head.action == "update" else []
    if head.arg.topic == "ticker":
        return _ticker(head, head.arg.symbol, received_ms, state)
    if head.arg.topic == "liquidation":
        return [] if state.is_repeated_frame(frame) else _liquidations(head.data, received_ms, state)
    return []


def _control(head: _Head, received_ms: int, state: State) -> list[Event]:
    topic = key_of(head.arg.instType, head.arg.topic, head.arg.symbol) if head.arg is not None else ""
    if head.event == "error":
        words = f"{state.product.title} refused a request: {head.msg or 'no reason given'} (code {head.code})."
        return [Refused(received_ms, topic, words)]
    return [Subscribed(received_ms, (topic,))] if head.event == "subscribe" else []


def _trades(data: msgspec.Raw, symbol: str, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    listing = event_rows.known(state, symbol, received_ms, events)
    if listing is None:
        return events
    for decoded in decode(_TRADES, data):
        side = _TAKER.get(decoded.S)
        if side is None:
            events.append(event_rows.no_such_side(listing, received_ms, "trade", decoded.S))
        elif state.is_new_id(symbol, decoded.i):
            events.append(event_rows.trade(listing, received_ms, decoded.T, decoded.p, decoded.v, side))
    return events


def _ticker(head: _Head, symbol: str, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    listing = event_rows.known(state, symbol, received_ms, events)
    if listing is None:
        return events
    for decoded in decode(_TICKERS, head.data):
        events += event_rows.ticker(
            listing, received_ms, head.ts, decoded.markPrice, decoded.indexPrice, decoded.openInterest
        )
        if decoded.fundingRate and decoded.nextFundingTime not in {"", "0"}:
            next_ms = whole_of(decoded.nextFundingTime)
            events.append(event_rows.funding_estimate(listing, received_ms, head.ts, decoded.fundingRate, next_ms))
    return events


def _liquidations(data: msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    """Liquidations of the markets we want: the topic brings those of all markets of a type."""
    events: list[Event] = []
    for decoded in decode(_LIQUIDATIONS, data):
        listing = state.listings.get(decoded.symbol)
        if listing is None:
            continue
        side = _LIQUIDATED.get(decoded.side)
        if side is None:
            events.append(event_rows.no_such_side(listing, received_ms, "liquidation", decoded.side))
        elif state.is_new_occurrence(decoded.symbol, decoded.ts, decoded.side, decoded.amount, decoded.price):
            events.append(
                event_rows.liquidation_of_value(listing, received_ms, decoded.ts, decoded.price, decoded.amount, side)
            )
    return events
