"""Bybit's frames as events.

What its fields mean, undone here: a trade's `S` is the taker; a liquidation's `S` is the *position* (Buy: a long was
liquidated) and its `p` the bankruptcy price. Quantities are coins on linear and USD on inverse contracts (one
contract is one USD). `openInterest` counts both sides, `singleOpenInterest` one. A ticker begins with a snapshot and
goes on with what changed; a field that is missing or empty has not changed or does not exist.
"""

import re

import msgspec

from rektscope.feeds import event_rows
from rektscope.feeds.codec import decode, decoder, whole_of
from rektscope.feeds.events import Event, Refused, Subscribed
from rektscope.feeds.listing import Listing
from rektscope.feeds.state import State
from rektscope.market.events import Flag
from rektscope.market.sides import Side, TakerSide

_TAKER = {"Buy": TakerSide.BUY, "Sell": TakerSide.SELL}
_LIQUIDATED = {"Buy": Side.LONG, "Sell": Side.SHORT}
_TOPIC_IN_WORDS = re.compile(r"topic\s*:\s*\[?([\w.\-]+)", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]{1,9}")


class _Head(msgspec.Struct):
    topic: str = ""
    type: str = ""
    ts: int = 0
    data: msgspec.Raw = msgspec.Raw(b"")
    success: bool | None = None
    ret_msg: str = ""
    op: str = ""
    req_id: str = ""


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
        words = f"{state.product.title} refused a subscription: {head.ret_msg or 'no reason given'}."
        return [Refused(received_ms, named[1] if named else "", words)]
    if not (head.success and head.op == "subscribe"):
        return []
    return [Subscribed(received_ms, number=int(head.req_id) if _NUMBER.fullmatch(head.req_id) else 0)]


def _trades(head: _Head, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    for decoded in decode(_TRADES, head.data):
        listing = event_rows.known(state, decoded.s, received_ms, events)
        if listing is None:
            continue
        side = _TAKER.get(decoded.S)
        if side is None:
            events.append(event_rows.no_such_side(listing, received_ms, "trade", decoded.S))
        # Block trades (BT) are agreed upon outside of the market.
        elif not decoded.BT and state.is_new_id(decoded.s, decoded.i):
            events.append(event_rows.trade(listing, received_ms, decoded.T, decoded.p, decoded.v, side))
    return events


def _liquidations(head: _Head, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    for decoded in decode(_LIQUIDATIONS, head.data):
        listing = event_rows.known(state, decoded.s, received_ms, events)
        if listing is None:
            continue
        side = _LIQUIDATED.get(decoded.S)
        if side is None:
            events.append(event_rows.no_such_side(listing, received_ms, "liquidation", decoded.S))
        elif state.is_new_occurrence(decoded.s, decoded.T, decoded.S, decoded.v, decoded.p):
            events.append(
                event_rows.liquidation(
                    listing, received_ms, decoded.T, decoded.p, decoded.v, side, Flag.BANKRUPTCY_PRICE
                )
            )
    return events


def _ticker(head: _Head, received_ms: int, state: State) -> list[Event]:
    decoded = decode(_TICKER, head.data)
    events: list[Event] = []
    listing = event_rows.known(state, decoded.symbol, received_ms, events)
    if listing is None:
        return events
    if head.type == "snapshot":
        # A snapshot replaces what was known: a field that it lacks does not exist, and has not merely stayed.
        state.fields[decoded.symbol] = {}
    known = state.fields.setdefault(decoded.symbol, {})
    events += event_rows.ticker(listing, received_ms, head.ts, decoded.markPrice, decoded.indexPrice, None)
    events += _open_interest(decoded, known, listing, received_ms, head.ts)
    events += _funding(decoded, known, listing, received_ms, head.ts)
    return events


def _open_interest(
    decoded: _Ticker, known: dict[str, str], listing: Listing, received_ms: int, time_ms: int
) -> list[Event]:
    """One-sided open interest: the venue's own where it sends one, otherwise half of the two-sided."""
    if decoded.singleOpenInterest:
        known["singleOpenInterest"] = decoded.singleOpenInterest
        return [event_rows.open_interest(listing, received_ms, time_ms, decoded.singleOpenInterest)]
    # Once the one-sided figure has come, a change of the two-sided one alone would only repeat it rounded.
    if decoded.openInterest and "singleOpenInterest" not in known:
        return [event_rows.open_interest(listing, received_ms, time_ms, decoded.openInterest, sides=2)]
    return []


def _funding(decoded: _Ticker, known: dict[str, str], listing: Listing, received_ms: int, time_ms: int) -> list[Event]:
    """The estimate when its rate or its time changed; the other of the two is as it last came."""
    if not (decoded.fundingRate or decoded.nextFundingTime):
        return []
    known |= {name: text for name in ("fundingRate", "nextFundingTime") if (text := getattr(decoded, name))}
    if "fundingRate" not in known:
        return []
    next_ms = whole_of(known.get("nextFundingTime", "0"))
    return [event_rows.funding_estimate(listing, received_ms, time_ms, known["fundingRate"], next_ms)]
