"""OKX's frames as events.

What its fields mean, undone here: a trade's `side` is the taker; a liquidation has the side of the position
(`posSide`), and where that is `net` the side of the order, so sell closed a long. `bkPx` is the price at which the
position was taken over, not a fill. Sizes are contracts. A pong is plain text.
"""

import re
from collections.abc import Callable

import msgspec

from rektscope.feeds import event_rows
from rektscope.feeds.codec import decode, decoder
from rektscope.feeds.events import Event, Notice, Refused, Subscribed
from rektscope.feeds.listing import Listing
from rektscope.feeds.state import State
from rektscope.market.events import Flag
from rektscope.market.sides import Side, TakerSide
from rektscope.venues.okx.config import SERVICE_UPGRADE, STALE_FIRST_PUSH_MS

_TAKER = {"buy": TakerSide.BUY, "sell": TakerSide.SELL}
_POSITION = {"long": Side.LONG, "short": Side.SHORT}
_LIQUIDATED_BY_ORDER = {"sell": Side.LONG, "buy": Side.SHORT}
_NAMED = re.compile(r'channel"?\s*:\s*"?([\w-]+)"?\s*,\s*"?inst(?:Id|Type)"?\s*:\s*"?([\w-]+)')


class _Argument(msgspec.Struct):
    channel: str = ""
    instId: str = ""
    instType: str = ""


class _Head(msgspec.Struct):
    arg: _Argument | None = None
    data: msgspec.Raw = msgspec.Raw(b"")
    event: str = ""
    code: str = ""
    msg: str = ""


class _Trade(msgspec.Struct):
    instId: str
    tradeId: str
    px: str
    sz: str
    side: str
    ts: int


class _Mark(msgspec.Struct):
    instId: str
    markPx: str
    ts: int


class _Index(msgspec.Struct):
    instId: str
    idxPx: str
    ts: int


class _Interest(msgspec.Struct):
    instId: str
    oi: str
    ts: int


class _Funding(msgspec.Struct):
    instId: str
    fundingTime: int
    fundingRate: str = ""
    ts: int = 0


class _Detail(msgspec.Struct):
    side: str
    posSide: str
    bkPx: str
    sz: str
    ts: int


class _Liquidated(msgspec.Struct):
    instId: str
    details: list[_Detail]


_HEAD = decoder(_Head)
_TRADES = decoder(list[_Trade], text_numbers=True)
_MARKS = decoder(list[_Mark], text_numbers=True)
_INDEXES = decoder(list[_Index], text_numbers=True)
_INTERESTS = decoder(list[_Interest], text_numbers=True)
_FUNDINGS = decoder(list[_Funding], text_numbers=True)
_LIQUIDATIONS = decoder(list[_Liquidated], text_numbers=True)


def parse(frame: bytes, received_ms: int, state: State) -> list[Event]:
    """The events in a frame; channels that nobody asked for give none.

    Raises:
        VenueError: the frame is not as documented.
    """
    if frame == b"pong":
        return []
    head = decode(_HEAD, frame)
    if head.event or head.arg is None:
        return _control(head, received_ms, state)
    if head.arg.channel == "liquidation-orders":
        return [] if state.is_repeated_frame(frame) else _liquidations(head.arg, head.data, received_ms, state)
    reader = _READERS.get(head.arg.channel)
    return reader(head.data, received_ms, state) if reader else []


def _key_of(argument: _Argument) -> str:
    return f"{argument.channel}:{argument.instId or argument.instType}"


def _control(head: _Head, received_ms: int, state: State) -> list[Event]:
    if head.event == "subscribe" and head.arg is not None:
        return [Subscribed(received_ms, (_key_of(head.arg),))]
    if head.event == "error":
        named = _NAMED.search(head.msg)
        words = f"{state.product.title} refused a request: {head.msg or 'no reason given'} (code {head.code})."
        return [Refused(received_ms, f"{named[1]}:{named[2]}" if named else "", words)]
    if head.event == "notice":
        return [Notice(received_ms, f"{state.product.title}: {head.msg}", reconnect=head.code == SERVICE_UPGRADE)]
    return []


def _trades(data: msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    for decoded in decode(_TRADES, data):
        listing = event_rows.known(state, decoded.instId, received_ms, events)
        if listing is None:
            continue
        side = _TAKER.get(decoded.side)
        if side is None:
            events.append(event_rows.no_such_side(listing, received_ms, "trade", decoded.side))
        # With price and size: pushes are aggregated, and one id may be the last of two rows of one order.
        elif state.is_new_id(decoded.instId, decoded.tradeId, decoded.px, decoded.sz):
            events.append(event_rows.trade(listing, received_ms, decoded.ts, decoded.px, decoded.sz, side))
    return events


def _marks(data: msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    for decoded in decode(_MARKS, data):
        listing = event_rows.known(state, decoded.instId, received_ms, events)
        if listing is not None:
            events.append(event_rows.mark(listing, received_ms, decoded.ts, decoded.markPx))
    return events


def _indexes(data: msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    """An index belongs to all markets of its pair."""
    return [
        event_rows.index(listing, received_ms, decoded.ts, decoded.idxPx)
        for decoded in decode(_INDEXES, data)
        for listing in state.by_index.get(decoded.instId, [])
    ]


def _interests(data: msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    for decoded in decode(_INTERESTS, data):
        listing = event_rows.known(state, decoded.instId, received_ms, events)
        if listing is not None:
            events.append(event_rows.open_interest(listing, received_ms, decoded.ts, decoded.oi))
    return events


def _fundings(data: msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    """The rate that will be settled at `fundingTime`, which is the next settlement."""
    events: list[Event] = []
    for decoded in decode(_FUNDINGS, data):
        listing = event_rows.known(state, decoded.instId, received_ms, events)
        if listing is not None and decoded.fundingRate:
            time_ms = decoded.ts or received_ms
            events.append(
                event_rows.funding_estimate(listing, received_ms, time_ms, decoded.fundingRate, decoded.fundingTime)
            )
    return events


def _liquidations(asked: _Argument, data: msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    """Liquidations of the markets we want: the channel brings those of all markets of a type.

    The first push of each type is old unless its time says otherwise.
    """
    events: list[Event] = []
    is_first = state.is_first(_key_of(asked))
    for group in decode(_LIQUIDATIONS, data):
        listing = state.listings.get(group.instId)
        if listing is None:
            continue
        for decoded in group.details:
            is_stale = is_first and received_ms - decoded.ts > STALE_FIRST_PUSH_MS
            if not is_stale and state.is_new_occurrence(
                group.instId, decoded.ts, decoded.side, decoded.sz, decoded.bkPx
            ):
                events.append(_liquidation(decoded, listing, received_ms))
    return events


def _liquidation(decoded: _Detail, listing: Listing, received_ms: int) -> Event:
    side = _POSITION.get(decoded.posSide)
    if side is None and decoded.posSide in {"net", ""}:
        # `net` is the mode of accounts with one position a market: only the order shows which side it closed.
        side = _LIQUIDATED_BY_ORDER.get(decoded.side)
    if side is None:
        return event_rows.no_such_side(listing, received_ms, "liquidation", f"{decoded.posSide} {decoded.side}")
    return event_rows.liquidation(
        listing, received_ms, decoded.ts, decoded.bkPx, decoded.sz, side, Flag.BANKRUPTCY_PRICE
    )


_READERS: dict[str, Callable[[msgspec.Raw, int, State], list[Event]]] = {
    "trades": _trades,
    "mark-price": _marks,
    "index-tickers": _indexes,
    "funding-rate": _fundings,
    "open-interest": _interests,
}
