"""Deribit's frames as events.

What its fields mean, undone here: `direction` is the taker's. `liquidation` says whose order was forced: T the
taker's, M the maker's, MT both; a forced sell closed a long. Such a trade is a trade as well. Amounts are USD on
inverse contracts and coins on linear ones.
"""

import msgspec

from rektscope.feeds import event_rows
from rektscope.feeds.codec import NO_FIGURE, RawNumber, decode, decoder, excerpt, text_of
from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Event, Refused, Subscribed
from rektscope.feeds.listing import Listing
from rektscope.feeds.state import State
from rektscope.market.sides import Side, TakerSide

_TAKER = {"buy": TakerSide.BUY, "sell": TakerSide.SELL}

_FORCED_TAKER = {TakerSide.SELL: Side.LONG, TakerSide.BUY: Side.SHORT}
_FORCED_MAKER = {TakerSide.SELL: Side.SHORT, TakerSide.BUY: Side.LONG}

_FORCED = frozenset({"", "none", "T", "M", "MT"})

_NOT_TOPICS = frozenset({"heartbeat", "test", ""})


class _Parameters(msgspec.Struct):
    channel: str = ""
    data: msgspec.Raw = msgspec.Raw(b"")
    type: str = ""


class _Error(msgspec.Struct):
    code: int
    message: str = ""


class _Head(msgspec.Struct):
    method: str = ""
    params: _Parameters | None = None
    id: str | int | None = None
    result: msgspec.Raw = msgspec.Raw(b"null")
    error: _Error | None = None


class _Trade(msgspec.Struct):
    instrument_name: str
    trade_id: str
    timestamp: int
    price: RawNumber
    amount: RawNumber
    direction: str
    liquidation: str = ""


class _Ticker(msgspec.Struct):
    instrument_name: str
    timestamp: int
    mark_price: RawNumber = NO_FIGURE
    index_price: RawNumber = NO_FIGURE
    open_interest: RawNumber = NO_FIGURE
    current_funding: RawNumber = NO_FIGURE


_HEAD = decoder(_Head)
_TRADES = decoder(list[_Trade])
_TICKER = decoder(_Ticker)
_CHANNELS = decoder(list[str])


def parse(frame: bytes, received_ms: int, state: State) -> list[Event]:
    """The events in a frame; channels that nobody asked for give none.

    Raises:
        VenueError: the frame is not as documented.
    """
    head = decode(_HEAD, frame)
    if head.method == "subscription" and head.params is not None:
        if head.params.channel.startswith("trades."):
            return _trades(head.params.data, received_ms, state)
        if head.params.channel.startswith("ticker."):
            return _ticker(head.params.data, received_ms, state)
        return []
    if head.method == "heartbeat":
        return []
    if head.id is None and head.error is None:
        raise VenueError(f"a message is not as documented: {excerpt(frame)}")
    return _control(head, received_ms, state)


def _control(head: _Head, received_ms: int, state: State) -> list[Event]:
    """An answer: its id lists the channels that were asked for, its result those that exist."""
    asked = str(head.id or "")
    topics = [] if asked in _NOT_TOPICS else asked.split(",")
    if head.error is not None:
        words = f"{state.product.title} refused a request: {head.error.message} (code {head.error.code})."
        return [Refused(received_ms, topic, words) for topic in topics or [""]]
    if not topics:
        return []
    accepted = decode(_CHANNELS, head.result)
    missing = [topic for topic in topics if topic not in accepted]
    words = "{title} refused {topic}: it has no such channel."
    refused = [Refused(received_ms, topic, words.format(title=state.product.title, topic=topic)) for topic in missing]
    return [Subscribed(received_ms, tuple(accepted)), *refused] if accepted else list(refused)


def _trades(data: msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    for decoded in decode(_TRADES, data):
        listing = event_rows.known(state, decoded.instrument_name, received_ms, events)
        if listing is None:
            continue
        side = _TAKER.get(decoded.direction)
        if side is None or decoded.liquidation not in _FORCED:
            events.append(
                event_rows.no_such_side(listing, received_ms, "trade", f"{decoded.direction} {decoded.liquidation}")
            )
        elif state.is_new_id(decoded.instrument_name, decoded.trade_id):
            events += _trade(decoded, side, listing, received_ms)
    return events


def _trade(decoded: _Trade, side: TakerSide, listing: Listing, received_ms: int) -> list[Event]:
    """The trade, and a liquidation for each of its two parties that was forced."""
    price, amount = text_of(decoded.price), text_of(decoded.amount)
    events = [event_rows.trade(listing, received_ms, decoded.timestamp, price, amount, side)]
    if "T" in decoded.liquidation:
        forced = _FORCED_TAKER[side]
        events.append(event_rows.liquidation(listing, received_ms, decoded.timestamp, price, amount, forced))
    if "M" in decoded.liquidation:
        forced = _FORCED_MAKER[side]
        events.append(event_rows.liquidation(listing, received_ms, decoded.timestamp, price, amount, forced))
    return events


def _ticker(data: msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    decoded = decode(_TICKER, data)
    events: list[Event] = []
    listing = event_rows.known(state, decoded.instrument_name, received_ms, events)
    if listing is None:
        return events
    mark, index, interest = text_of(decoded.mark_price), text_of(decoded.index_price), text_of(decoded.open_interest)
    events += event_rows.ticker(listing, received_ms, decoded.timestamp, mark, index, interest)
    funding = text_of(decoded.current_funding)  # funding_8h looks back over the last eight hours
    if funding:
        events.append(event_rows.funding_estimate(listing, received_ms, decoded.timestamp, funding, 0))
    return events
