"""Candles as a venue serves them, made of the candles that the session has and of its trades where it has none.

Adding up makes nothing up: shorter candles and trades make longer ones, and a candle is never cut into shorter ones.
Served are candles of which everything is known from their beginning: none of a stretch that the session does not cover,
begun or broken by a gap. The last one may not be over yet and is what is known of it by now, as venues do.

Quantities are sums. The turnover is exact where it comes from trades; of a candle of the session it is its quantity at
the middle of its four prices, as the session knows no better.
"""

from typing import Self

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from rektscope.market.events import UNKNOWN_LOTS, Candles, Int64, Trades
from rektscope.market.instrument import Contract
from rektscope.market.times import SECOND_MS
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.intervals import Interval

_ADJOINING_MS = 2 * SECOND_MS
"""Trades that begin so soon after a candle go on from it."""

_TURNOVER_DECIMALS = {Contract.LINEAR: 4, Contract.INVERSE: 8, Contract.AGGREGATE: 4}

Bools = npt.NDArray[np.bool_]


class CandleColumns(msgspec.Struct, frozen=True, eq=False):
    """Candles in columns, oldest first. **Times are what messages carry**, not session time.

    Attributes:
        turnover: quote currency of a linear contract, coin of an inverse one.
        count: how many trades, as far as they are known.
    """

    start_ms: Int64
    end_ms: Int64
    open_ticks: Int64
    high_ticks: Int64
    low_ticks: Int64
    close_ticks: Int64
    quantity_lots: Int64
    taker_buy_lots: Int64
    turnover: npt.NDArray[np.float64]
    count: Int64

    def __len__(self) -> int:
        return len(self.start_ms)

    def __getitem__(self, rows: Int64 | Bools) -> Self:
        """The chosen rows."""
        return type(self)(**{name: getattr(self, name)[rows] for name in self.__struct_fields__})


def known_bars(market: ServedMarket, interval: Interval) -> CandleColumns:
    """Candles of one interval known by now; the last one may still run: it ends after `Timeline.stamp_now()`."""
    pieces, trades = _known_pieces(market, interval)
    if not len(pieces):
        return pieces
    bars = _summed(pieces, interval.starts(pieces.start_ms), interval)
    known_until = np.minimum(bars.end_ms, _last_ends(pieces, interval))
    now_ms = market.timeline.stamp_now()
    needed = np.where(bars.end_ms <= now_ms, bars.end_ms, known_until)
    return bars[_covered(bars.start_ms, needed, *_coverage(market, pieces, trades, now_ms))]


def pieces_since(market: ServedMarket, since_ms: int) -> CandleColumns:
    """What is known from a stamp on, in the smallest parts that there are: candles, and trades one by one."""
    # One interval of all time, so that no candle is left out because it crosses an edge.
    pieces, _ = _known_pieces(market, Interval(1 << 40))
    return pieces[pieces.start_ms >= since_ms]


def bar_texts(market: ServedMarket, bars: CandleColumns, place: int) -> list[str]:
    """Open, high, low, close and quantity of one candle, in the order in which every venue writes them."""
    prices = (bars.open_ticks, bars.high_ticks, bars.low_ticks, bars.close_ticks)
    return [*(market.price.one(column[place]) for column in prices), market.quantity.one(bars.quantity_lots[place])]


def turnover_text(market: ServedMarket, turnover: float) -> str:
    """A turnover with as many decimals as its currency has."""
    return f"{turnover:.{_TURNOVER_DECIMALS[market.instrument.contract]}f}"


def session_pieces(market: ServedMarket, interval: Interval) -> tuple[CandleColumns, Int64]:
    """`(pieces, received_ms)` of all that the session has up to the end of the stretch, **in session time**.

    While there are trades they alone are taken: a candle is known only at its end, and what grows would stand still.
    """
    timeline, end_ms = market.timeline, market.timeline.end_ms - 1
    candles, trades = market.events.candles.until(end_ms), market.events.trades.until(end_ms)
    if len(trades):
        ends = candles.time_ms + candles.duration_ms
        candles = candles[(ends <= trades.time_ms.min()) | (candles.time_ms > trades.time_ms.max())]
    shift_ms = 0
    if timeline.is_stretched:  # a candle of the stretch is longer or shorter in stamps
        candles = candles[candles.time_ms + candles.duration_ms <= timeline.origin_ms]
    else:
        shift_ms = timeline.stamp(timeline.first_ms) - timeline.first_ms  # intervals begin in stamps
    moved = _pieces(market, interval, candles, candles.time_ms + shift_ms, trades, trades.time_ms + shift_ms)
    pieces = replace(moved, start_ms=moved.start_ms - shift_ms, end_ms=moved.end_ms - shift_ms)
    is_candle = pieces.end_ms - pieces.start_ms > 1
    received = np.where(is_candle, pieces.end_ms, pieces.start_ms)
    if len(trades):  # a trade is known when it was received, later than it happened
        order = np.argsort(trades.time_ms, kind="stable")
        places = np.searchsorted(trades.time_ms[order], pieces.start_ms, side="right") - 1
        of_trades = trades.received_ms[order][places.clip(min=0)]
        received = np.where(is_candle, received, of_trades)
    return pieces, np.maximum.accumulate(received)


def _known_pieces(market: ServedMarket, interval: Interval) -> tuple[CandleColumns, Int64]:
    """`(pieces, stamps of all trades)` known by now, in stamps."""
    candles, trades = market.known_candles(), market.known(market.events.trades)
    starts, stamps = market.timeline.stamps(candles.time_ms), market.timeline.stamps(trades.time_ms)
    return _pieces(market, interval, candles, starts, trades, stamps), np.sort(stamps)


def _pieces(
    market: ServedMarket, interval: Interval, candles: Candles, starts: Int64, trades: Trades, stamps: Int64
) -> CandleColumns:
    """Candles inside the interval that do not overlap, and the trades beside them, by start."""
    fits = interval.starts(starts) == interval.starts(starts + candles.duration_ms - 1)
    candles, starts = candles[fits], starts[fits]
    chosen = _apart(starts, candles.duration_ms, interval.length_ms)
    of_candles = _of_candles(candles[chosen], starts[chosen], market)
    places = np.searchsorted(of_candles.start_ms, stamps, side="right") - 1
    ends = np.concatenate([of_candles.end_ms, [-1]])
    beside = stamps >= ends[places]
    both = _joined(of_candles, _of_trades(trades[beside], stamps[beside], market))
    return both[np.argsort(both.start_ms, kind="stable")]


def _apart(starts: Int64, durations: Int64, wanted_ms: int) -> Int64:
    """Places of candles none of which overlap, by start: first those of the wanted length, then the shortest."""
    chosen: Int64 = np.empty(0, dtype=np.int64)
    for duration in sorted(set(durations.tolist()), key=lambda length: (length != wanted_ms, length)):
        of_length = np.flatnonzero(durations == duration)
        _, firsts = np.unique(starts[of_length], return_index=True)
        mine = of_length[firsts]
        ends = starts[chosen] + durations[chosen]
        following = np.searchsorted(ends, starts[mine], side="right")
        begins = np.concatenate([starts[chosen], [np.iinfo(np.int64).max]])
        chosen = np.concatenate([chosen, mine[begins[following] >= starts[mine] + duration]])
        chosen = chosen[np.argsort(starts[chosen], kind="stable")]
    return chosen


def _of_candles(candles: Candles, starts: Int64, market: ServedMarket) -> CandleColumns:
    middle = (candles.open_ticks + candles.high_ticks + candles.low_ticks + candles.price_ticks) / 4
    return CandleColumns(
        start_ms=starts,
        end_ms=starts + candles.duration_ms,
        open_ticks=candles.open_ticks,
        high_ticks=candles.high_ticks,
        low_ticks=candles.low_ticks,
        close_ticks=candles.price_ticks,
        quantity_lots=candles.quantity_lots,
        taker_buy_lots=candles.taker_buy_lots,
        turnover=_turnover(market, candles.quantity_lots, middle),
        count=np.zeros(len(candles), dtype=np.int64),
    )


def _of_trades(trades: Trades, stamps: Int64, market: ServedMarket) -> CandleColumns:
    prices = trades.price_ticks
    return CandleColumns(
        start_ms=stamps,
        end_ms=stamps + 1,
        open_ticks=prices,
        high_ticks=prices,
        low_ticks=prices,
        close_ticks=prices,
        quantity_lots=trades.quantity_lots,
        taker_buy_lots=np.where(trades.taker_side > 0, trades.quantity_lots, 0),
        turnover=_turnover(market, trades.quantity_lots, prices.astype(np.float64)),
        count=np.ones(len(trades), dtype=np.int64),
    )


def _turnover(market: ServedMarket, lots: Int64, price_ticks: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    instrument = market.instrument
    size = lots * float(instrument.lot_size * instrument.contract_size)
    prices = np.maximum(price_ticks, 1) * instrument.tick
    return np.asarray(size / prices if instrument.contract is Contract.INVERSE else size * prices, dtype=np.float64)


def _joined(first: CandleColumns, second: CandleColumns) -> CandleColumns:
    return CandleColumns(
        **{
            name: np.concatenate([getattr(first, name), getattr(second, name)])
            for name in CandleColumns.__struct_fields__
        }
    )


def _summed(pieces: CandleColumns, starts: Int64, interval: Interval) -> CandleColumns:
    """The pieces of each interval as one candle."""
    begins = np.flatnonzero(np.diff(starts, prepend=starts[0] - 1))
    lasts = np.append(begins[1:], len(starts)) - 1
    # Unknown is -1, less than any amount: one unknown piece makes the whole unknown.
    is_known = np.minimum.reduceat(pieces.taker_buy_lots, begins) != UNKNOWN_LOTS
    return CandleColumns(
        start_ms=starts[begins],
        end_ms=interval.ends(starts[begins]),
        open_ticks=pieces.open_ticks[begins],
        high_ticks=np.maximum.reduceat(pieces.high_ticks, begins),
        low_ticks=np.minimum.reduceat(pieces.low_ticks, begins),
        close_ticks=pieces.close_ticks[lasts],
        quantity_lots=np.add.reduceat(pieces.quantity_lots, begins),
        taker_buy_lots=np.where(is_known, np.add.reduceat(pieces.taker_buy_lots, begins), UNKNOWN_LOTS),
        turnover=np.add.reduceat(pieces.turnover, begins),
        count=np.add.reduceat(pieces.count, begins),
    )


def _last_ends(pieces: CandleColumns, interval: Interval) -> Int64:
    """For each interval the end of its last piece."""
    starts = interval.starts(pieces.start_ms)
    begins = np.flatnonzero(np.diff(starts, prepend=starts[0] - 1))
    return np.asarray(pieces.end_ms[np.append(begins[1:], len(starts)) - 1])


def _coverage(market: ServedMarket, pieces: CandleColumns, trades: Int64, now_ms: int) -> tuple[Int64, Int64]:
    """`(starts, ends)` of the stretches of which everything is known: under candles, and while trades were received."""
    candles = pieces[pieces.end_ms - pieces.start_ms > 1]
    starts, ends = candles.start_ms, candles.end_ms
    if len(trades):
        first_ms = int(trades[0])
        adjoining = ends[(ends <= first_ms) & (ends >= first_ms - _ADJOINING_MS)]
        begin_ms = int(adjoining[-1]) if len(adjoining) else first_ms
        gaps = market.known(market.events.gaps)
        gap_starts = market.timeline.stamps(gaps.time_ms)
        gap_ends = market.timeline.stamps(gaps.time_ms + gaps.duration_ms)
        starts = np.concatenate([starts, [begin_ms], gap_ends[gap_ends > begin_ms]])
        after = np.sort(gap_starts[gap_ends > begin_ms])
        ends = np.concatenate([ends, after, [max(now_ms, int(trades[-1]) + 1)]])
    order = np.argsort(starts, kind="stable")
    starts, ends = starts[order], np.maximum.accumulate(ends[order]) if len(ends) else ends
    is_new = np.ones(len(starts), dtype=np.bool_)
    is_new[1:] = starts[1:] > ends[:-1]
    begins = np.flatnonzero(is_new)
    return starts[begins], ends[np.append(begins[1:], len(starts)) - 1] if len(starts) else ends


def _covered(starts: Int64, ends: Int64, known_from: Int64, known_to: Int64) -> Bools:
    """Whether each stretch lies within one that is known."""
    places = np.searchsorted(known_from, starts, side="right") - 1
    return np.asarray((places >= 0) & (ends <= np.concatenate([known_to, [-1]])[places]))
