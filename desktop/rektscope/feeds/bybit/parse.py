"""Bybit's frames as events.

What its fields mean, undone here: a trade's `S` is the taker; a liquidation's `S` is the *position* (Buy: a long was
liquidated) and its `p` the bankruptcy price. Quantities are coins on linear and USD on inverse contracts (one
contract is one USD). `openInterest` counts both sides, `singleOpenInterest` one. A ticker begins with a snapshot and
goes on with what changed; a field that is missing or empty has not changed or does not exist.
"""

import re

import msgspec

from rektscope.feeds import rows
from rektscope.feeds.events import Event, Refused, Subscribed
from rektscope.feeds.listing import Listing
from rektscope.feeds.state import State
from rektscope.feeds.wire import decode, decoder, whole_of
from rektscope.market.events import Flag
from rektscope.market.sides import Side, TakerSide

_TAKER = {"Buy": TakerSide.BUY, "Sell": TakerSide.SELL}
_LIQUIDATED = {"Buy": Side.LONG, "Sell": Side.SHORT}
_TOPIC_IN_WORDS = re.compile(r"topic\s*:\s*\[?([\w.\-]+)", re.IGNORECASE)


class _Head(msgspec.Struct):
    topic: str = ""
    type: str = ""
    ts: int = 0
    data: msgspec.Raw = msgspec.Raw(b"")
    success: bool | None = None
    ret_msg: str = ""
    op: str = ""


class _Trade(msgspec.Struct):
    T: int
    s: str
    S: str
    v: str
    p: str
    i: str
    BT: bool = False


class _Ticker(msgspec.Struct):
    symbol: str
    markPrice: str = ""
    indexPrice: str = ""
    openInterest: str = ""
    singleOpenInterest: str = ""
    fundingRate: str = ""
    nextFundingTime: str = ""


class _Liquidation(msgspec.Struct):
    T: int
    s: str
    S: str
    v: str
    p: str


_HEAD = decoder(_Head)
_TRADES = decoder(list[_Trade])
_TICKER = decoder(_Ticker)
_LIQUIDATIONS = decoder(list[_Liquidation])


def parse(frame: bytes, received_ms: int, state: State) -> list[Event]:
    """The events in a frame; topics that nobody asked for give none.

    Raises:
        VenueError: the frame is not as documented.
    """
    head = decode(_HEAD, frame)
    if head.topic.startswith("publicTrade."):
        return _trades(head, received_ms, state)
    if head.topic.startswith("tickers."):
        return _ticker(head, received_ms, state)
    if head.topic.startswith("allLiquidation."):
        return [] if state.is_repeated_frame(frame) else _liquidations(head, received_ms, state)
    return _control(head, received_ms, state)


def _control(head: _Head, received_ms: int, state: State) -> list[Event]:
    """Answers: a pong is `op` ping with `ret_msg` pong, and success; a refusal has success false."""
    if head.success is False:
        named = _TOPIC_IN_WORDS.search(head.ret_msg)
        words = f"{state.section.title} refused a subscription: {head.ret_msg or 'no reason given'}."
        return [Refused(received_ms, named[1] if named else "", words)]
    return [Subscribed(received_ms)] if head.success and head.op == "subscribe" else []


def _trades(head: _Head, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    for told in decode(_TRADES, head.data):
        listing = rows.known(state, told.s, received_ms, events)
        if listing is None:
            continue
        side = _TAKER.get(told.S)
        if side is None:
            events.append(rows.no_such_side(listing, received_ms, "trade", told.S))
        elif not told.BT and state.is_new_id(told.s, told.i):  # block trades are agreed upon outside of the market
            events.append(rows.trade(listing, received_ms, told.T, told.p, told.v, side))
    return events


def _liquidations(head: _Head, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    for told in decode(_LIQUIDATIONS, head.data):
        listing = rows.known(state, told.s, received_ms, events)
        if listing is None:
            continue
        side = _LIQUIDATED.get(told.S)
        if side is None:
            events.append(rows.no_such_side(listing, received_ms, "liquidation", told.S))
        elif state.is_new_occurrence(told.s, told.T, told.S, told.v, told.p):
            events.append(rows.liquidation(listing, received_ms, told.T, told.p, told.v, side, Flag.BANKRUPTCY_PRICE))
    return events


def _ticker(head: _Head, received_ms: int, state: State) -> list[Event]:
    told = decode(_TICKER, head.data)
    events: list[Event] = []
    listing = rows.known(state, told.symbol, received_ms, events)
    if listing is None:
        return events
    if head.type == "snapshot":
        state.fields[told.symbol] = {}
    known = state.fields.setdefault(told.symbol, {})
    events += rows.ticker(listing, received_ms, head.ts, told.markPrice, told.indexPrice, None)
    events += _open_interest(told, known, listing, received_ms, head.ts)
    events += _funding(told, known, listing, received_ms, head.ts)
    return events


def _open_interest(
    told: _Ticker, known: dict[str, str], listing: Listing, received_ms: int, time_ms: int
) -> list[Event]:
    """One-sided open interest: as told where the venue tells it so, otherwise half of the two-sided."""
    if told.singleOpenInterest:
        known["singleOpenInterest"] = told.singleOpenInterest
        return [rows.open_interest(listing, received_ms, time_ms, told.singleOpenInterest)]
    if told.openInterest and "singleOpenInterest" not in known:
        return [rows.open_interest(listing, received_ms, time_ms, told.openInterest, sides=2)]
    return []


def _funding(told: _Ticker, known: dict[str, str], listing: Listing, received_ms: int, time_ms: int) -> list[Event]:
    """The estimate when its rate or its time changed; the other of the two is as last told."""
    if not (told.fundingRate or told.nextFundingTime):
        return []
    known |= {name: text for name in ("fundingRate", "nextFundingTime") if (text := getattr(told, name))}
    if "fundingRate" not in known:
        return []
    next_ms = whole_of(known.get("nextFundingTime", "0"))
    return [rows.funding_estimate(listing, received_ms, time_ms, known["fundingRate"], next_ms)]
