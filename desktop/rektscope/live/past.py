"""The past from a venue's REST interface, checked before it reaches a book.

Rows that cannot be true are left out. A candle stands between two others, which say where the price was; an open
interest as well. A wick is no fault: in minutes of a crash coins lost nine tenths and came back, so lows have more room
than highs. What is left out is reported, and nothing is put in its place.
"""

from collections.abc import Mapping, Sequence
from statistics import median

from rektscope.feeds.events import Candle, Event, Funding, OpenInterest
from rektscope.live.possible import MOST_FUNDING_E12, MOST_USD_AT_ONCE, left_out, usd_of
from rektscope.market.events import Kind
from rektscope.market.instrument import Instrument
from rektscope.market.times import MINUTE_MS

_OPEN_OR_CLOSE = 3.0
"""A candle opens and closes within this factor of a neighbour's close or open."""

_HIGHEST, _LOWEST = 5.0, 50.0
"""Its high is within the first factor of all that stands around it, its low within the second."""

_TIMES_THE_USUAL_VOLUME = 10_000
_NEIGHBOURS = 60
_OPEN_INTEREST_JUMP = 10.0


def checked_past(events: Sequence[Event], instruments: Mapping[str, Instrument]) -> list[Event]:
    """The events of one answer about one market, with a report in the place of each row that cannot be true."""
    reasons = _candle_doubts([event for event in events if isinstance(event, Candle)], instruments)
    reasons |= _open_interest_doubts([event for event in events if isinstance(event, OpenInterest)])
    return [_checked(event, reasons) for event in events]


def _checked(event: Event, reasons: Mapping[int, str]) -> Event:
    if isinstance(event, Funding):
        is_too_much = abs(event.rate_e12) > MOST_FUNDING_E12
        return left_out(event, Kind.FUNDING, "no venue settles so much at once") if is_too_much else event
    why = reasons.get(id(event), "")
    if why and isinstance(event, Candle):
        return left_out(event, Kind.CANDLE, why)
    if why and isinstance(event, OpenInterest):
        return left_out(event, Kind.OPEN_INTEREST, why)
    return event


def _candle_doubts(candles: Sequence[Candle], instruments: Mapping[str, Instrument]) -> dict[int, str]:
    """By identity: why a candle cannot be true."""
    candles = sorted(candles, key=lambda candle: candle.time_ms)
    doubts = {}
    for place, candle in enumerate(candles):
        before, after = candles[max(0, place - 1) : place], candles[place + 1 : place + 2]
        around = [each.close_ticks for each in before] + [each.open_ticks for each in after]
        lots = [each.quantity_lots for each in candles[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS]]
        usd = usd_of(instruments[candle.market], candle.close_ticks, candle.quantity_lots)
        minutes = max(1.0, candle.duration_ms / MINUTE_MS)
        if not _are_prices_possible(candle, around):
            doubts[id(candle)] = "its prices are far from those before and after it"
        elif usd > MOST_USD_AT_ONCE * minutes or (
            usd > MOST_USD_AT_ONCE / 100 and candle.quantity_lots > _TIMES_THE_USUAL_VOLUME * median(lots) > 0
        ):
            doubts[id(candle)] = "no market has ever traded so much in that time"
    return doubts


def _are_prices_possible(candle: Candle, around: Sequence[int]) -> bool:
    """Whether the prices of a candle go with one another, and with one of the neighbours' at least."""
    if not around:
        around = [candle.open_ticks]
    # One neighbour is enough: at a real jump the candle fits only one of them.
    is_between = any(
        max(price, candle.open_ticks, candle.close_ticks)
        <= _OPEN_OR_CLOSE * min(price, candle.open_ticks, candle.close_ticks)
        for price in around
    )
    known = [candle.open_ticks, candle.close_ticks, *around]
    return is_between and candle.high_ticks <= _HIGHEST * max(known) and candle.low_ticks * _LOWEST >= min(known)


def _open_interest_doubts(rows: Sequence[OpenInterest]) -> dict[int, str]:
    """By identity: why an open interest cannot be true."""
    rows = sorted(rows, key=lambda row: row.time_ms)
    doubts = {}
    for place, row in enumerate(rows):
        around = [each.quantity_lots for each in (*rows[max(0, place - 1) : place], *rows[place + 1 : place + 2])]
        is_near = any(_is_near(row.quantity_lots, other) for other in around) or not around
        # Only where its neighbours agree with one another is the row between them the odd one.
        is_agreed = len(around) > 1 and _is_near(around[0], around[1])
        if is_agreed and not is_near:
            doubts[id(row)] = "it is far from those before and after it"
    return doubts


def _is_near(lots: int, other: int) -> bool:
    return lots <= other * _OPEN_INTEREST_JUMP and other <= lots * _OPEN_INTEREST_JUMP
