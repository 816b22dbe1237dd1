"""The frames of dYdX's indexer as events.

What its fields mean, undone here. A trade's id is that of its taker's fill, so its side is the taker's (docs of the
channel, TradeContent). In a trade of type LIQUIDATED the taker is the liquidation order, which buys to close a short
position and sells to close a long one (dydxprotocol/v4-chain, indexer events.proto, LiquidationOrderV1.is_buy: "true if
liquidating a short position"). DELEVERAGED is a position that no order could close, closed against another account: the
side is the liquidated account's again, but no order was filled, and the price is that account's bankruptcy price, which
may lie off the ticks (DeleveragingEventV1). In a market that is being settled for good the same type closes sound
positions, at the oracle price: no liquidations. The trades that a subscription begins with are earlier ones. Margins
are judged by the oracle price, which is the mark here. Open interest is in coins, one-sided (the longs; indexer,
getOpenInterestLong). `nextFundingRate` is for one hour (indexer, FUNDING_RATE_FROM_PROTOCOL_IN_HOURS).
"""

import msgspec

from rektscope.feeds import event_rows
from rektscope.feeds.codec import decode, decoder, excerpt, time_ms_of_iso
from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Event, Refused, Subscribed
from rektscope.feeds.listing import Listing
from rektscope.feeds.state import State
from rektscope.market.events import Flag
from rektscope.market.sides import Side, TakerSide
from rektscope.market.times import HOUR_MS
from rektscope.venues.dydx.config import MARKETS, TRADES
from rektscope.venues.dydx.subscriptions import key_of

_TAKER = {"BUY": TakerSide.BUY, "SELL": TakerSide.SELL}
_LIQUIDATED = {TakerSide.SELL: Side.LONG, TakerSide.BUY: Side.SHORT}
_FILLS = frozenset({"LIMIT", "LIQUIDATED", "TWAP_SUBORDER"})
_SETTLING = "FINAL_SETTLEMENT"


class _Head(msgspec.Struct):
    type: str
    channel: str = ""
    id: str = ""
    message: str = ""
    contents: msgspec.Raw = msgspec.Raw(b"null")


class _Trade(msgspec.Struct):
    id: str
    side: str
    size: str
    price: str
    type: str
    createdAt: str


class _Trades(msgspec.Struct):
    trades: list[_Trade]


class _Oracle(msgspec.Struct):
    oraclePrice: str
    effectiveAt: str


class _Market(msgspec.Struct):
    oraclePrice: str | None = None
    openInterest: str | None = None
    nextFundingRate: str | None = None
    status: str | None = None


class _Snapshot(msgspec.Struct):
    markets: dict[str, msgspec.Raw]


class _Changes(msgspec.Struct):
    trading: dict[str, msgspec.Raw] = {}
    oraclePrices: dict[str, msgspec.Raw] = {}


_HEAD = decoder(_Head)
_BATCH = decoder(list[msgspec.Raw])
_TRADES = decoder(_Trades)
_SNAPSHOT = decoder(_Snapshot)
_CHANGES = decoder(_Changes)
_MARKET = decoder(_Market)
_ORACLE = decoder(_Oracle)


def parse(frame: bytes, received_ms: int, state: State) -> list[Event]:
    """The events in a frame; channels that nobody asked for give none.

    Raises:
        VenueError: the frame is not as documented.
    """
    head = decode(_HEAD, frame)
    if head.type == "channel_data":
        return _data(head, head.contents, received_ms, state)
    if head.type == "channel_batch_data":
        parts = decode(_BATCH, head.contents)
        return [event for part in parts for event in _data(head, part, received_ms, state)]
    if head.type == "subscribed":
        return _subscribed(head, received_ms, state)
    if head.type == "error":
        message = f"{state.product.title} refused a request: {head.message or 'no reason given'}."
        return [Refused(received_ms, key_of(head.channel, head.id) or "", message)]
    if not head.type:
        raise VenueError(f"a message is not as documented: {excerpt(frame)}")
    return []


def _subscribed(head: _Head, received_ms: int, state: State) -> list[Event]:
    """What was accepted. Markets begin with their figures of now, trades with earlier ones."""
    key = key_of(head.channel, head.id)
    events: list[Event] = [Subscribed(received_ms, (key,))] if key else []
    if head.channel == MARKETS:
        for listing, market in _ours(decode(_SNAPSHOT, head.contents).markets, state):
            events += _figures(listing, market, received_ms, state)
    return events


def _data(head: _Head, contents: msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    if head.channel == TRADES:
        return _trades(head.id, contents, received_ms, state)
    if head.channel != MARKETS:
        return []
    changes = decode(_CHANGES, contents)
    events: list[Event] = []
    for listing, market in _ours(changes.trading, state):
        events += _figures(listing, market, received_ms, state)
    for listing, price in _ours(changes.oraclePrices, state):
        oracle = decode(_ORACLE, price)
        events.append(event_rows.mark(listing, received_ms, time_ms_of_iso(oracle.effectiveAt), oracle.oraclePrice))
    return events


def _ours(decoded: dict[str, msgspec.Raw], state: State) -> list[tuple[Listing, msgspec.Raw]]:
    """What a message about all markets says of those we want; what it says of others is not even read."""
    return [(listing, decoded[symbol]) for symbol, listing in state.listings.items() if symbol in decoded]


def _figures(listing: Listing, decoded: msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    """The figures of a market that the message has. They carry no time, so they have ours."""
    market = decode(_MARKET, decoded)
    if market.status:
        state.fields.setdefault(listing.wire_symbol, {})["status"] = market.status
    events = event_rows.ticker(listing, received_ms, received_ms, market.oraclePrice, None, market.openInterest)
    if market.nextFundingRate:
        # Funding is settled each full hour; the message does not name the next one.
        next_ms = received_ms - received_ms % HOUR_MS + HOUR_MS
        events.append(event_rows.funding_estimate(listing, received_ms, received_ms, market.nextFundingRate, next_ms))
    return events


def _trades(symbol: str, contents: msgspec.Raw, received_ms: int, state: State) -> list[Event]:
    events: list[Event] = []
    listing = event_rows.known(state, symbol, received_ms, events)
    if listing is None:
        return events
    for trade in decode(_TRADES, contents).trades:
        time_ms = time_ms_of_iso(trade.createdAt)
        side = _TAKER.get(trade.side)
        if side is None:
            events.append(event_rows.no_such_side(listing, received_ms, "trade", trade.side))
        elif state.is_new_id(symbol, trade.id):
            events += _trade(listing, trade, received_ms, time_ms, side, state)
    return events


def _trade(
    listing: Listing, trade: _Trade, received_ms: int, time_ms: int, side: TakerSide, state: State
) -> list[Event]:
    price, quantity, liquidated = trade.price, trade.size, _LIQUIDATED[side]
    if trade.type == "DELEVERAGED":
        if state.fields.get(listing.wire_symbol, {}).get("status") == _SETTLING:
            return []
        flags = Flag.BANKRUPTCY_PRICE
        return [event_rows.liquidation(listing, received_ms, time_ms, price, quantity, liquidated, flags)]
    if trade.type not in _FILLS:
        return [event_rows.left_out(listing, received_ms, "trade", f"{trade.type[:20]!r} is no known type of trade")]
    events = [event_rows.trade(listing, received_ms, time_ms, price, quantity, side)]
    if trade.type == "LIQUIDATED":
        events.append(event_rows.liquidation(listing, received_ms, time_ms, price, quantity, liquidated))
    return events
