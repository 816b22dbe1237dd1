"""What happens to the population, in the order in which the session received it: marks, trades, hours of funding.

Moments of marks and trades are known beforehand, what happens at them is not: so each market has *slots*, at which its
trades may be, those of liquidations among them.
"""

import msgspec
import numpy as np

from rektscope.market.events import Int64, Trades
from rektscope.market.sides import TakerSide
from rektscope.market.times import DAY_MS, MINUTE_MS, SECOND_MS
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.population.margins import Floats

_TURNOVER_A_DAY = 2.0
"""Of the open interest: what is traded a day where the session has no trades."""

_PAST = 5000


class Prices(msgspec.Struct, frozen=True):
    """Marks of one market that are played, in session time and micro dollars a lot; and earlier prices."""

    received_ms: Int64
    micro: Floats
    start_micro: float
    past_micro: Floats


class Course(msgspec.Struct, frozen=True):
    """Everything that happens in one passage.

    Attributes:
        prices: by market.
        trades: by market; made up where the session has none.
        is_made_up: whether they are, by market.
        slots: moments of each market.
        received_ms, kinds, markets, places: of each event in its order: its market and its place among the trades, or
            among the marks where the kind is `MARK`.
    """

    prices: list[Prices]
    trades: list[Trades]
    is_made_up: list[bool]
    slots: list[Int64]
    received_ms: Int64
    kinds: Int64
    markets: Int64
    places: Int64


TRADE, MARK = 0, 1


def prices_of(market: ServedMarket) -> Prices:
    """The marks of a market; of one without any the last trades, or the candles' closes."""
    events, first_ms, end_ms = market.events, market.timeline.first_ms, market.timeline.end_ms
    if len(events.marks):
        # A tick of a lot is a micro dollar (see `ledger`), and a step of a mark a hundredth of a tick.
        received, micro = events.marks.received_ms, events.marks.mark_steps / 100
    elif len(events.trades):
        rows = events.trades
        # The last trade of each second; the -1 behind them keeps the last of all.
        rows = rows[np.flatnonzero(np.diff(rows.received_ms // SECOND_MS, append=-1) != 0)]
        received, micro = rows.received_ms, rows.price_ticks.astype(np.float64)
    else:
        received, micro = events.candles.received_ms, events.candles.close_ticks.astype(np.float64)
    begin, end = np.searchsorted(received, [first_ms, end_ms], side="left").tolist()
    candles = events.candles.until(first_ms - 1)
    past = candles.close_ticks.astype(np.float64) if len(candles) else micro[:begin]
    start = micro[begin - 1] if begin else micro[0] if len(micro) else 1.0
    return Prices(received[begin:end], np.asarray(micro[begin:end]), float(start), np.asarray(past[-_PAST:]))


def made_up_trades(rng: np.random.Generator, prices: Prices, interest_lots: int) -> Trades:
    """A trade at each mark, of a size such that the open interest is turned over twice a day."""
    waits = np.clip(np.diff(prices.received_ms, prepend=prices.received_ms[:1]), SECOND_MS, MINUTE_MS)
    # Times a log-normal of mean 1 below: exp(-0.5 + 1 / 2).
    mean_lots = interest_lots * _TURNOVER_A_DAY * waits / DAY_MS
    sides = np.where(rng.random(len(waits)) < 0.5, int(TakerSide.BUY), int(TakerSide.SELL))  # noqa: PLR2004 -- either
    return Trades.from_columns(
        time_ms=prices.received_ms,
        received_ms=prices.received_ms,
        price_ticks=np.maximum(np.rint(prices.micro).astype(np.int64), 1),
        quantity_lots=np.maximum(np.rint(mean_lots * rng.lognormal(-0.5, 1.0, len(waits))).astype(np.int64), 1),
        taker_side=sides,
    )


def course_of(
    markets: list[ServedMarket], prices: list[Prices], trades: list[Trades], is_made_up: list[bool]
) -> Course:
    """The events of all markets in one order: those of a moment as marks first."""
    received = [*(one.received_ms for one in prices), *(one.received_ms for one in trades)]
    count = len(markets)
    sizes = [len(one) for one in received]
    kinds = np.repeat([MARK] * count + [TRADE] * count, sizes)
    places = np.concatenate([np.arange(size) for size in sizes])
    numbers = np.repeat([*range(count), *range(count)], sizes)
    moments = np.concatenate(received)
    # The last key counts first: by moment, then marks (1) before trades (0).
    order = np.lexsort((places, numbers, -kinds, moments))
    marked = np.unique(np.concatenate([one.received_ms for one in prices]))
    # Marks of all markets, as the mark of one may liquidate a cross position in another.
    slots = [np.unique(np.concatenate([marked, one.received_ms])) for one in trades]
    return Course(prices, trades, is_made_up, slots, moments[order], kinds[order], numbers[order], places[order])
