"""What a market's tickers hold at this moment, from what the session knows by now: prices, the day, open interest.

Nothing is made up: what is not known is None, and the venue writes it as it writes what it does not have. Best bid and
ask are in no session.
"""

import msgspec
import numpy as np

from rektscope.market.events import Fundings, Indexes, Int64, Marks
from rektscope.market.instrument import Contract
from rektscope.market.times import DAY_MS
from rektscope.mockvenue.candles import pieces_since
from rektscope.mockvenue.content import ServedMarket, next_settlement_ms
from rektscope.mockvenue.intervals import Interval


class Day(msgspec.Struct, frozen=True):
    """The last 24 hours of trading; prices in ticks, quantities in lots, turnover as in `candles.Bars`."""

    open_ticks: int
    high_ticks: int
    low_ticks: int
    last_ticks: int
    quantity_lots: int
    turnover: float
    count: int

    @property
    def change(self) -> float:
        """The last price against that of 24 hours ago, as a fraction."""
        return self.last_ticks / self.open_ticks - 1 if self.open_ticks else 0.0


def day_of(market: ServedMarket) -> Day | None:
    """The last 24 hours, of candles and of trades beside them; None without any."""
    pieces = pieces_since(market, market.timeline.stamp_now() - DAY_MS)
    if not len(pieces):
        return None
    return Day(
        open_ticks=int(pieces.open_ticks[0]),
        high_ticks=int(pieces.high_ticks.max()),
        low_ticks=int(pieces.low_ticks.min()),
        last_ticks=int(pieces.close_ticks[-1]),
        quantity_lots=int(pieces.quantity_lots.sum()),
        turnover=float(pieces.turnover.sum()),
        count=int(pieces.count.sum()),
    )


def average_ticks(market: ServedMarket, day: Day) -> float:
    """The average price of the day: turnover over quantity, of an inverse contract the other way round."""
    instrument = market.instrument
    size = day.quantity_lots * float(instrument.lot_size * instrument.contract_size)
    if not size or not day.turnover:
        return float(day.last_ticks)
    price = size / day.turnover if instrument.contract is Contract.INVERSE else day.turnover / size
    return price / instrument.tick


def last_mark(market: ServedMarket) -> str:
    """The mark as text; empty without any."""
    return _last(market, market.known(market.events.marks))


def last_index(market: ServedMarket) -> str:
    """The index as text; empty without any."""
    return _last(market, market.known(market.events.indexes))


def last_interest(market: ServedMarket) -> int | None:
    """Open interest in lots, one side."""
    known = market.known(market.events.open_interests)
    return int(known.quantity_lots[-1]) if len(known) else None


class Funding(msgspec.Struct, frozen=True):
    """The last settled rate, served as the one to come, and when that is settled; times are stamps."""

    rate_e12: int
    settled_ms: int
    next_ms: int
    length_ms: int


def funding_of(market: ServedMarket) -> Funding | None:
    """Funding known by now; None without any."""
    known: Fundings = market.known(market.events.fundings)
    if not len(known):
        return None
    length, since = int(known.duration_ms[-1]), int(known.time_ms[-1])
    stamp, following = market.timeline.stamp, next_settlement_ms(since, length, market.timeline.now_ms())
    return Funding(int(known.rate_e12[-1]), stamp(since), stamp(following), length)


class MarkBars(msgspec.Struct, frozen=True, eq=False):
    """Candles of marks or indexes, oldest first; prices in mark steps, times are stamps."""

    start_ms: Int64
    end_ms: Int64
    open_steps: Int64
    high_steps: Int64
    low_steps: Int64
    close_steps: Int64

    def texts(self, market: ServedMarket, place: int) -> list[str]:
        """Open, high, low and close."""
        columns = (self.open_steps, self.high_steps, self.low_steps, self.close_steps)
        return [market.mark.one(int(column[place])) for column in columns]


def mark_bars(market: ServedMarket, rows: Marks | Indexes, interval: Interval) -> MarkBars:
    """Candles of what of these marks or indexes is known by now: of each interval in which there are any."""
    known = market.known(rows)
    stamps = market.timeline.stamps(known.time_ms)
    order = np.argsort(stamps, kind="stable")
    starts, steps = interval.starts(stamps[order]), known.mark_steps[order]
    if not len(starts):
        return MarkBars(*[steps] * 6)
    begins = np.flatnonzero(np.diff(starts, prepend=starts[0] - 1))
    lasts = np.append(begins[1:], len(starts)) - 1
    highs, lows = np.maximum.reduceat(steps, begins), np.minimum.reduceat(steps, begins)
    return MarkBars(starts[begins], interval.ends(starts[begins]), steps[begins], highs, lows, steps[lasts])


def _last(market: ServedMarket, known: Marks | Indexes) -> str:
    return market.mark.one(int(known.mark_steps[-1])) if len(known) else ""
