"""History from REST responses: candles, open interest and settled funding as rows, oldest first.

As everywhere, a row of history was known when it was complete: a candle at its end, a sum at its time. What was not
complete when the answer came is left out. No live stream beside it would have more, so a row of history that cannot be
used is reported like any other.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from rektscope.feeds import event_rows
from rektscope.feeds.codec import is_time
from rektscope.feeds.decimals import rate_e12
from rektscope.feeds.errors import DecimalError
from rektscope.feeds.event_rows import left_out
from rektscope.feeds.events import Candle, Event, Funding
from rektscope.feeds.listing import Listing
from rektscope.market.events import UNKNOWN_LOTS
from rektscope.market.times import HOUR_MS, MINUTE_MS

CANDLE_MS = MINUTE_MS


def candle(listing: Listing, start_ms: int, prices: Sequence[str], quantity: str, taker_buy: str = "") -> Event:
    """A one-minute candle of traded prices.

    `prices` are open, high, low and close; `taker_buy` is empty where it is unknown. Quantities are in the unit of the
    listing's messages, to the nearest lot: some venues add them up in another unit.
    """
    try:
        opened, high, low, closed = (listing.price.nearest(price) for price in prices)
        lots = listing.quantity.nearest(quantity)
        bought = listing.quantity.nearest(taker_buy) if taker_buy else UNKNOWN_LOTS
    except DecimalError as error:
        return left_out(listing, start_ms, "candle", str(error))
    possible = 0 < low <= min(opened, closed) <= max(opened, closed) <= high and lots >= 0
    possible = possible and (not taker_buy or 0 <= bought <= lots)
    if not (possible and is_time(start_ms) and is_time(start_ms + CANDLE_MS)):
        return left_out(listing, start_ms, "candle", f"prices {list(prices)} and quantity {quantity} cannot be")
    return Candle(start_ms + CANDLE_MS, listing.market, start_ms, CANDLE_MS, opened, high, low, closed, lots, bought)


def open_interest(listing: Listing, time_ms: int, quantity: str, *, sides: int = 1) -> Event:
    """Open interest at a past moment; `sides` is 2 where the venue counts a long and its short as two."""
    return event_rows.open_interest(listing, time_ms, time_ms, quantity, sides=sides)


def fundings(listing: Listing, rates: Iterable[tuple[int, str]], default_ms: int) -> list[Event]:
    """Settled rates as (time in ms, rate), in any order.

    The interval of each is the time since the one before it; the first has that of the listing, of the one after it,
    or `default_ms`, whichever is known first.
    """
    decoded = sorted(set(rates))
    ordered = [(time_ms, rate) for time_ms, rate in decoded if is_time(time_ms)]
    lengths = [later - earlier for (earlier, _), (later, _) in pairwise(ordered)]
    first = listing.funding_ms or (lengths[0] if lengths else default_ms)
    no_times = [rate for time_ms, rate in decoded if not is_time(time_ms)]
    events: list[Event] = [left_out(listing, 0, "funding rate", f"{rate} is of no time") for rate in no_times]
    for (time_ms, rate), length in zip(ordered, [first, *lengths], strict=False):
        whole_ms = round(length / HOUR_MS) * HOUR_MS or length  # settlements are booked some milliseconds late
        try:
            events.append(Funding(time_ms, listing.market, time_ms, rate_e12(rate), whole_ms))
        except DecimalError as error:
            events.append(left_out(listing, time_ms, "funding rate", str(error)))
    return events


def complete(events: Iterable[Event], received_ms: int) -> list[Event]:
    """Those that were complete by `received_ms`, oldest first."""
    # A candle of the running minute is among the answers of most venues, and would be a candle of half a minute.
    return sorted((event for event in events if event.received_ms <= received_ms), key=lambda event: event.received_ms)
