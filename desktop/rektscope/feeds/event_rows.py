"""Texts of a message as rows of a market: the one place where a venue's numbers become ours.

What is traded must lie on the grid, what is an average goes to the nearest step (see `decimals`). Anything else about
a row that cannot be makes an `Unusable` in its place, with the reason; the other rows of the message stand.
"""

from collections.abc import Callable

import msgspec

from rektscope.feeds.codec import is_time
from rektscope.feeds.decimals import parse_decimal, rate_e12
from rektscope.feeds.errors import DecimalError, OffGridError
from rektscope.feeds.events import (
    Event,
    FundingEstimate,
    Index,
    Liquidation,
    Mark,
    OpenInterest,
    Trade,
    Unknown,
    Unusable,
)
from rektscope.feeds.listing import Listing
from rektscope.feeds.state import State
from rektscope.market.events import Flag, Kind
from rektscope.market.sides import Side, TakerSide

_KIND_OF_WORD = {
    "trade": Kind.TRADE,
    "candle": Kind.CANDLE,
    "mark price": Kind.MARK,
    "index price": Kind.INDEX,
    "open interest": Kind.OPEN_INTEREST,
    "funding rate": Kind.FUNDING,
    "liquidation": Kind.LIQUIDATION,
}


def trade(listing: Listing, received_ms: int, time_ms: int, price: str, quantity: str, side: TakerSide) -> Event:
    """A trade: price on a tick, quantity on a lot (in the unit of the messages), both above zero."""
    try:
        ticks, lots = listing.price.exact(price), listing.quantity.exact(quantity)
    except DecimalError as error:
        is_off_grid = isinstance(error, OffGridError)
        return msgspec.structs.replace(left_out(listing, received_ms, "trade", str(error)), is_off_grid=is_off_grid)
    if ticks <= 0 or lots <= 0 or not is_time(time_ms):
        return left_out(listing, received_ms, "trade", _impossible(price, quantity, time_ms))
    return Trade(received_ms, listing.market, time_ms, ticks, lots, side)


def liquidation(
    listing: Listing,
    received_ms: int,
    time_ms: int,
    price: str,
    quantity: str,
    side: Side,
    flags: Flag = Flag.NONE,
) -> Event:
    """A liquidation: its price is an average or a bankruptcy price, so it goes to the nearest tick.

    A quantity off the lots, as remains of positions older than the present lot size have, goes to the nearest lot and
    at least one: a liquidation is never dropped for its size.
    """
    return _liquidation(listing, received_ms, time_ms, price, quantity, listing.quantity.nearest, side, flags)


def liquidation_of_value(
    listing: Listing, received_ms: int, time_ms: int, price: str, value: str, side: Side, flags: Flag = Flag.NONE
) -> Event:
    """The same where the venue gives the value in the quote currency instead of the quantity (linear contracts)."""

    def count(text: str) -> int:
        return listing.quantity.nearest_quotient(text, price)

    return _liquidation(listing, received_ms, time_ms, price, value, count, side, flags)


def mark(listing: Listing, received_ms: int, time_ms: int, price: str) -> Event:
    """A mark price, to the nearest hundredth of a tick."""
    return _average(Mark, "mark price", listing, received_ms, time_ms, price)


def index(listing: Listing, received_ms: int, time_ms: int, price: str) -> Event:
    """An index price, to the nearest hundredth of a tick."""
    return _average(Index, "index price", listing, received_ms, time_ms, price)


def open_interest(listing: Listing, received_ms: int, time_ms: int, quantity: str, *, sides: int = 1) -> Event:
    """Open interest, to the nearest lot; `sides` is 2 where the venue counts a long and its short as two."""
    try:
        if sides == 1:
            lots = listing.quantity.nearest(quantity)
        else:
            lots = listing.quantity.nearest_quotient(quantity, str(sides))
    except DecimalError as error:
        return left_out(listing, received_ms, "open interest", str(error))
    if lots < 0 or not is_time(time_ms):
        return left_out(listing, received_ms, "open interest", f"{quantity} at {time_ms} cannot be")
    return OpenInterest(received_ms, listing.market, time_ms, lots)


def ticker(
    listing: Listing,
    received_ms: int,
    time_ms: int,
    mark_price: str | None,
    index_price: str | None,
    interest: str | None,
) -> list[Event]:
    """Mark, index and one-sided open interest of a ticker, as far as it has them (neither None nor empty)."""
    events = []
    if mark_price:
        events.append(mark(listing, received_ms, time_ms, mark_price))
    if index_price:
        events.append(index(listing, received_ms, time_ms, index_price))
    if interest:
        events.append(open_interest(listing, received_ms, time_ms, interest))
    return events


def funding_estimate(listing: Listing, received_ms: int, time_ms: int, rate: str, next_ms: int) -> Event:
    """The funding rate as it stands, not settled; `next_ms` is 0 where unknown."""
    try:
        rate_units = rate_e12(rate)
    except DecimalError as error:
        return left_out(listing, received_ms, "funding rate", str(error))
    if not is_time(time_ms) or not (next_ms == 0 or is_time(next_ms)):
        return left_out(listing, received_ms, "funding rate", f"the times {time_ms} and {next_ms} cannot be")
    return FundingEstimate(received_ms, listing.market, time_ms, rate_units, next_ms)


def known(state: State, symbol: str, received_ms: int, events: list[Event]) -> Listing | None:
    """The listing of a symbol in messages; without one a report is added to `events`, once a symbol."""
    listing = state.listings.get(symbol)
    if listing is None and state.is_new_unknown(symbol):
        events.append(Unknown(received_ms, state.product.venue, symbol[:80]))
    return listing


def left_out(listing: Listing, received_ms: int, word: str, why: str) -> Unusable:
    """The report on a row that cannot be used: `word` is what it would have been, `why` what is wrong with it."""
    article = "An" if word[0] in "aeiou" else "A"
    words = f"{article} {word} of {listing.market} was left out: {why}."
    return Unusable(received_ms, listing.market, words, _KIND_OF_WORD[word])


def no_such_side(listing: Listing, received_ms: int, word: str, side: str) -> Unusable:
    """The report on a row whose side is none of the venue's words for one: sides are never guessed."""
    return left_out(listing, received_ms, word, f"{side[:20]!r} is no side")


def _liquidation(
    listing: Listing,
    received_ms: int,
    time_ms: int,
    price: str,
    amount: str,
    count: Callable[[str], int],
    side: Side,
    flags: Flag,
) -> Event:
    try:
        ticks, lots = listing.price.nearest(price), count(amount)
        # Rounded to nothing, but something was liquidated: one lot. A text of zero stays zero and is left out below.
        if lots == 0 and parse_decimal(amount)[0] > 0:
            lots = 1
    except DecimalError as error:
        return left_out(listing, received_ms, "liquidation", str(error))
    if ticks <= 0 or lots <= 0 or not is_time(time_ms):
        return left_out(listing, received_ms, "liquidation", _impossible(price, amount, time_ms))
    return Liquidation(received_ms, listing.market, time_ms, ticks, lots, side, flags)


def _average(
    kind: Callable[[int, str, int, int], Event], word: str, listing: Listing, received_ms: int, time_ms: int, price: str
) -> Event:
    try:
        steps = listing.mark.nearest(price)
    except DecimalError as error:
        return left_out(listing, received_ms, word, str(error))
    if steps <= 0 or not is_time(time_ms):
        return left_out(listing, received_ms, word, f"{price} at {time_ms} cannot be")
    return kind(received_ms, listing.market, time_ms, steps)


def _impossible(price: str, quantity: str, time_ms: int) -> str:
    return f"price {price}, quantity {quantity} and time {time_ms} cannot be"
