"""Gate's frames as events.

What its fields mean, undone here: sizes are contracts, and a trade whose size is negative was sold by its taker. A
trade that `is_internal` is a booking (takeover, deleveraging). For the sign of liquidations see `table`; their rows
come as an array or, until August 2026, as a bare object.
"""

import msgspec

from rektscope.feeds import rows
from rektscope.feeds.events import Event, Refused, Subscribed
from rektscope.feeds.gate.table import LIQUIDATIONS, TICKERS, TRADES
from rektscope.feeds.state import State
from rektscope.feeds.wire import NO_FIGURE, Figure, T, decode, decoder, text_of, whole_of
from rektscope.market.events import Flag
from rektscope.market.sides import Side, TakerSide
from rektscope.market.times import SECOND_MS

_SECONDS_BELOW = 10**11


class _Error(msgspec.Struct):
    code: int = 0
    message: str = ""


class _Head(msgspec.Struct):
    channel: str
    event: str = ""
    time_ms: int = 0
    error: _Error | None = None
    payload: list[str] | None = None
    result: msgspec.Raw = msgspec.Raw(b"null")


class _Trade(msgspec.Struct):
    id: int
    contract: str
    price: Figure
    size: Figure
    create_time_ms: Figure
    is_internal: bool = False


class _Ticker(msgspec.Struct):
    contract: str
    mark_price: Figure = NO_FIGURE
    index_price: Figure = NO_FIGURE
    funding_rate: Figure = NO_FIGURE
    total_size: Figure = NO_FIGURE


class _Liquidation(msgspec.Struct):
    contract: str
    price: Figure
    size: Figure
    time: int = 0
    time_ms: int = 0


_HEAD = decoder(_Head)
_TRADES = decoder(list[_Trade], text_numbers=True)
_TICKER = decoder(_Ticker)
_TICKERS = decoder(list[_Ticker])
_LIQUIDATIONS = decoder(list[_Liquidation])
_LIQUIDATION = decoder(_Liquidation)


def parse(frame: bytes, received_ms: int, state: State) -> list[Event]:
    """The events in a frame; channels that nobody asked for give none.

    Raises:
        VenueError: the frame is not as documented.
    """
    head = decode(_HEAD, frame)
    if head.event != "update":
        return _control(head, received_ms, state)
    if head.channel == TRADES:
        return _trades(head, received_ms, state)
    if head.channel == TICKERS:
        return _tickers(head, received_ms, state)
    if head.channel == LIQUIDATIONS:
        return [] if state.is_repeated_frame(frame) else _liquidations(head, received_ms, state)
    return []


def _control(head: _Head, received_ms: int, state: State) -> list[Event]:
    topics = tuple(f"{head.channel}:{contract}" for contract in head.payload or ())
    if head.error is not None:
        why = f"{head.error.message or 'no reason given'} (code {head.error.code})"
        words = f"{state.section.title} refused {head.channel}: {why}."
        return [Refused(received_ms, topics[0] if len(topics) == 1 else "", words)]
    return [Subscribed(received_ms, topics)] if head.event == "subscribe" else []


def _trades(head: _Head, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    for told in decode(_TRADES, head.result):
        listing = rows.known(state, told.contract, received_ms, events)
        if listing is None or told.is_internal or not state.is_new_id(told.contract, told.id):
            continue
        size = text_of(told.size)
        side = TakerSide.SELL if size.startswith("-") else TakerSide.BUY
        time_ms = whole_of(text_of(told.create_time_ms).partition(".")[0])  # some have decimals
        events.append(rows.trade(listing, received_ms, time_ms, text_of(told.price), size.removeprefix("-"), side))
    return events


def _tickers(head: _Head, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    time_ms = head.time_ms or received_ms
    for told in _rows(_TICKER, _TICKERS, head.result):
        listing = rows.known(state, told.contract, received_ms, events)
        if listing is None:
            continue
        mark, index, interest = text_of(told.mark_price), text_of(told.index_price), text_of(told.total_size)
        events += rows.ticker(listing, received_ms, time_ms, mark, index, interest)
        funding = text_of(told.funding_rate)
        if funding:
            events.append(rows.funding_estimate(listing, received_ms, time_ms, funding, 0))
    return events


def _liquidations(head: _Head, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    for told in _rows(_LIQUIDATION, _LIQUIDATIONS, head.result):
        listing = rows.known(state, told.contract, received_ms, events)
        if listing is None:
            continue
        price, size = text_of(told.price), text_of(told.size)
        time_ms = told.time_ms or (told.time * SECOND_MS if told.time < _SECONDS_BELOW else told.time)
        if not state.is_new_occurrence(told.contract, time_ms, size, price):
            continue
        side, amount = Side.LONG if size.startswith("-") else Side.SHORT, size.removeprefix("-")
        flag = Flag.BANKRUPTCY_PRICE
        events.append(rows.liquidation(listing, received_ms, time_ms, price, amount, side, flag))
    return events


def _rows(one: msgspec.json.Decoder[T], many: msgspec.json.Decoder[list[T]], result: msgspec.Raw) -> list[T]:
    """The rows of a push; Gate sends a single one as a bare object now and then."""
    return [decode(one, result)] if bytes(result).lstrip().startswith(b"{") else decode(many, result)
