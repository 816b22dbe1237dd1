"""Gate's frames as events.

What its fields mean, undone here: sizes are contracts, and a trade whose size is negative was sold by its taker. A
trade that `is_internal` is a booking (takeover, deleveraging). For the sign of liquidations see `config`; their rows
come as an array or, until August 2026, as a bare object.
"""

import msgspec

from rektscope.feeds import event_rows
from rektscope.feeds.codec import NO_FIGURE, RawNumber, T, decode, decoder, text_of
from rektscope.feeds.decimals import parse_decimal
from rektscope.feeds.errors import DecimalError
from rektscope.feeds.events import Event, Refused, Subscribed
from rektscope.feeds.state import State
from rektscope.market.events import Flag
from rektscope.market.sides import Side, TakerSide
from rektscope.market.times import SECOND_MS
from rektscope.venues.gate.config import LIQUIDATIONS, TICKERS, TRADES

# `time` is in seconds at some pushes and in milliseconds at others: 10^11 is the year 5138 in one and 1973 in the
# other.
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
    price: RawNumber
    size: RawNumber
    create_time_ms: RawNumber
    is_internal: bool = False


class _Ticker(msgspec.Struct):
    contract: str
    mark_price: RawNumber = NO_FIGURE
    index_price: RawNumber = NO_FIGURE
    funding_rate: RawNumber = NO_FIGURE
    total_size: RawNumber = NO_FIGURE


class _Liquidation(msgspec.Struct):
    contract: str
    price: RawNumber
    size: RawNumber
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
        words = f"{state.product.title} refused {head.channel}: {why}."
        return [Refused(received_ms, topics[0] if len(topics) == 1 else "", words)]
    return [Subscribed(received_ms, topics)] if head.event == "subscribe" else []


def _trades(head: _Head, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    for decoded in decode(_TRADES, head.result):
        listing = event_rows.known(state, decoded.contract, received_ms, events)
        if listing is None or decoded.is_internal or not state.is_new_id(decoded.contract, decoded.id):
            continue
        size = text_of(decoded.size)
        side = TakerSide.SELL if size.startswith("-") else TakerSide.BUY
        time_ms = _time_ms(text_of(decoded.create_time_ms))
        events.append(
            event_rows.trade(listing, received_ms, time_ms, text_of(decoded.price), size.removeprefix("-"), side)
        )
    return events


def _tickers(head: _Head, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    time_ms = head.time_ms or received_ms
    for decoded in _rows(_TICKER, _TICKERS, head.result):
        listing = event_rows.known(state, decoded.contract, received_ms, events)
        if listing is None:
            continue
        mark, index, interest = text_of(decoded.mark_price), text_of(decoded.index_price), text_of(decoded.total_size)
        events += event_rows.ticker(listing, received_ms, time_ms, mark, index, interest)
        funding = text_of(decoded.funding_rate)
        if funding:
            events.append(event_rows.funding_estimate(listing, received_ms, time_ms, funding, 0))
    return events


def _liquidations(head: _Head, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    for decoded in _rows(_LIQUIDATION, _LIQUIDATIONS, head.result):
        listing = event_rows.known(state, decoded.contract, received_ms, events)
        if listing is None:
            continue
        price, size = text_of(decoded.price), text_of(decoded.size)
        time_ms = decoded.time_ms or (decoded.time * SECOND_MS if decoded.time < _SECONDS_BELOW else decoded.time)
        if not state.is_new_occurrence(decoded.contract, time_ms, size, price):
            continue
        side, amount = Side.LONG if size.startswith("-") else Side.SHORT, size.removeprefix("-")
        flag = Flag.BANKRUPTCY_PRICE
        events.append(event_rows.liquidation(listing, received_ms, time_ms, price, amount, side, flag))
    return events


def _rows(one: msgspec.json.Decoder[T], many: msgspec.json.Decoder[list[T]], result: msgspec.Raw) -> list[T]:
    """The rows of a push; Gate sends a single one as a bare object now and then."""
    return [decode(one, result)] if bytes(result).lstrip().startswith(b"{") else decode(many, result)


def _time_ms(text: str) -> int:
    """Whole milliseconds of a time, of which some have decimals; -1, at which no row can be, for what is no number."""
    try:
        digits, exponent = parse_decimal(text)
    except DecimalError:
        return -1
    return int(digits * 10**exponent if exponent >= 0 else digits // 10**-exponent)
