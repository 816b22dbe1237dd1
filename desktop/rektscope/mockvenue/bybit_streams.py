"""Bybit's v5 messages for linear and inverse contracts, written from rows.

Source: the venue's pages on the public trade, ticker and all-liquidation topics (bybit-exchange/docs, v5). A trade's
`S` is the taker, a liquidation's `S` the *position*; `openInterest` counts both sides. What a session does not hold
(best bid, turnover, changes of the day) is left out of the ticker, whose keys may be missing.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import partial

import numpy as np

from rektscope.market.events import Batch, Fundings, Int64
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Contract
from rektscope.market.sides import Side, TakerSide
from rektscope.market.times import HOUR_MS, SECOND_MS
from rektscope.mockvenue.candles import turnover_text
from rektscope.mockvenue.content import ServedMarket, next_settlement_ms
from rektscope.mockvenue.decimals import decimal_text, rate_text
from rektscope.mockvenue.intervals import BYBIT
from rektscope.mockvenue.running import RunningBar, RunningBars
from rektscope.mockvenue.streams import Passage, Stream, Topics, grouped, joined

_MOST_ROWS = 1024
"""Trades in one message at most."""

_SIDE = {int(TakerSide.BUY): "Buy", int(TakerSide.SELL): "Sell"}
_POSITION = {int(Side.LONG): "Buy", int(Side.SHORT): "Sell"}

_MARK_EVERY_MS = 10 * SECOND_MS
"""Where marks repeat. The venue's tickers come much more often, but with figures that a session does not hold."""

_FIRST_SEQUENCE = 1_000_000
_VALUE_DECIMALS = 4


def add_streams(topics: Topics, market: ServedMarket) -> None:
    """The topics of one market: trades, ticker, liquidations, candles."""
    for name, kind in (("publicTrade", PublicTrades), ("tickers", Tickers), ("allLiquidation", AllLiquidations)):
        topic = f"{name}.{market.symbol}"
        topics.add(topic, partial(kind, topic, market))
    for name in BYBIT:
        topic = f"kline.{name}.{market.symbol}"
        topics.add(topic, partial(Klines, topic, market, name))


class PublicTrades(Stream):
    """`publicTrade.<symbol>`: the trades that were received together in one message."""

    def __init__(self, topic: str, market: ServedMarket) -> None:
        self._market = market
        self._rows = market.played(market.events.trades)
        self._starts, moments = grouped(self._rows.received_ms, _MOST_ROWS)
        super().__init__(topic, moments)

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a moment."""
        starts = self._starts[first : end + 1]
        begin = int(starts[0])
        rows = self._rows[begin : int(starts[-1])]
        number = self._market.first_played_number + passage.number * len(self._rows) + begin
        symbol = self._market.symbol
        entries = [
            f'{{"T":{moment},"s":"{symbol}","S":"{_SIDE[side]}","v":"{quantity}","p":"{price}",'
            f'"L":"{"PlusTick" if side > 0 else "MinusTick"}","i":"00000000-0000-5000-8000-{identity:012x}",'
            f'"BT":false,"RPI":false,"seq":{identity}}}'
            for identity, moment, price, quantity, side in zip(
                range(number, number + len(rows)),
                passage.stamps(rows.time_ms),
                self._market.price.many(rows.price_ticks),
                self._market.quantity.many(rows.quantity_lots),
                rows.taker_side.tolist(),
                strict=True,
            )
        ]
        return _pushed(self.topic, passage.stamps(self.moments[first:end]), joined(entries, starts))


class AllLiquidations(Stream):
    """`allLiquidation.<symbol>`: the liquidations that were received together in one message."""

    def __init__(self, topic: str, market: ServedMarket) -> None:
        self._market = market
        self._rows = market.played(market.events.liquidations)
        self._starts, moments = grouped(self._rows.received_ms, _MOST_ROWS)
        super().__init__(topic, moments)

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a moment."""
        starts = self._starts[first : end + 1]
        rows = self._rows[int(starts[0]) : int(starts[-1])]
        symbol = self._market.symbol
        entries = [
            f'{{"T":{moment},"s":"{symbol}","S":"{_POSITION[side]}","v":"{quantity}","p":"{price}"}}'
            for moment, price, quantity, side in zip(
                passage.stamps(rows.time_ms),
                self._market.price.many(rows.price_ticks),
                self._market.quantity.many(rows.quantity_lots),
                rows.liquidated_side.tolist(),
                strict=True,
            )
        ]
        return _pushed(self.topic, passage.stamps(self.moments[first:end]), joined(entries, starts))


class Klines(RunningBars):
    """`kline.<interval>.<symbol>`; `confirm` says that the candle is over."""

    def __init__(self, topic: str, market: ServedMarket, name: str) -> None:
        self._name = name
        super().__init__(topic, market, BYBIT[name])

    def written(self, bar: RunningBar) -> bytes:
        """One candle as it stands."""
        price, turnover = self.market.price.one, turnover_text(self.market, bar.turnover)
        return (
            f'{{"topic":"{self.topic}","data":[{{"start":{bar.start_ms},"end":{bar.end_ms - 1},'
            f'"interval":"{self._name}","open":"{price(bar.open_ticks)}","close":"{price(bar.close_ticks)}",'
            f'"high":"{price(bar.high_ticks)}","low":"{price(bar.low_ticks)}",'
            f'"volume":"{self.market.quantity.one(bar.quantity_lots)}","turnover":"{turnover}",'
            f'"confirm":{"true" if bar.is_over else "false"},"timestamp":{bar.moment_ms}}}],"ts":{bar.moment_ms},'
            f'"type":"snapshot"}}'
        ).encode()


class Tickers(Stream):
    """`tickers.<symbol>`: first a snapshot of what is known, then what is new at each moment.

    The venue's snapshot always has a mark, which clients rely on: without one from before the stretch, the message with
    the first mark is the snapshot. What was known before is in it too, open interest and the last price among it. A
    message has one time, so rows share it only when they were received together and are of the same time.
    """

    def __init__(self, topic: str, market: ServedMarket) -> None:
        self._market = market
        events = market.events
        marks, indexes, lasts = (
            market.pushed_marks(_MARK_EVERY_MS),
            market.played(events.indexes),
            market.last_prices(SECOND_MS),
        )
        interests, fundings = market.played(events.open_interests), market.played(events.fundings)
        self._times, moments, message_of, order = _messages([marks, indexes, interests, fundings, lasts])
        last_trade = market.before(events.trades)
        mark, index, interest, funding = (
            market.before(events.marks),
            market.before(events.indexes),
            market.before(events.open_interests),
            market.before(events.fundings),
        )
        before: list[Batch] = [mark, index, interest, funding, last_trade]
        self._message_of = [
            np.concatenate([np.full(len(state), -1), message])
            for state, message in zip(before, message_of, strict=True)
        ]
        self._mark_steps = np.concatenate([mark.mark_steps, marks.mark_steps[order[0]]])
        self._index_steps = np.concatenate([index.mark_steps, indexes.mark_steps[order[1]]])
        self._interest_lots = np.concatenate([interest.quantity_lots, interests.quantity_lots[order[2]]])
        self._settled = Fundings.concatenate([funding, fundings[order[3]]])
        self._last_ticks = np.concatenate([last_trade.price_ticks, lasts.price_ticks[order[4]]])
        self._snapshot_at = int(self._message_of[0][0]) if len(self._mark_steps) else 0
        if len(mark) or (not len(marks) and self._known(-1)):
            self._snapshot_at = -1  # sent to whoever asks
        fields = (self._mark, self._index, self._interest, self._rate, self._last)
        self._fields: tuple[Callable[[int, int, Passage], str], ...] = fields
        super().__init__(topic, moments)

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a moment; the very first of the session is a snapshot."""
        changed: list[list[str]] = [[] for _ in range(end - first)]
        for message_of, field in zip(self._message_of, self._fields, strict=True):
            begin, stop = np.searchsorted(message_of, [first, end], side="left").tolist()
            for row, message in enumerate(message_of[begin:stop].tolist(), start=begin):
                changed[message - first].append(field(row, int(self.moments[message]), passage))
        stamps = passage.stamps(self._times[first:end])
        messages = [
            self._message("delta", stamp, ",".join(fields), number)
            for number, (stamp, fields) in enumerate(zip(stamps, changed, strict=True), start=first)
        ]
        if first <= self._snapshot_at < end:
            place, moment_ms = self._snapshot_at - first, int(self.moments[self._snapshot_at])
            messages[place] = self._snapshot(self._snapshot_at, stamps[place], moment_ms, passage)
        return messages

    def greeting(self, following: int, now_ms: int, passage: Passage) -> list[bytes]:
        """A snapshot of what is known before message `following`; nothing while nothing is known."""
        message = following - 1
        is_due = self._known(message) and message >= self._snapshot_at
        return [self._snapshot(message, passage.stamp(now_ms), now_ms, passage)] if is_due else []

    def _known(self, message: int) -> list[int]:
        """For each kind the last row up to a message, -1 for none; empty when nothing is known."""
        last = [int(np.searchsorted(message_of, message, side="right")) - 1 for message_of in self._message_of]
        return last if max(last) >= 0 else []

    def _snapshot(self, message: int, stamp: int, moment_ms: int, passage: Passage) -> bytes:
        """Everything as it was last sent up to a message, at a moment of the session."""
        last = self._known(message)
        fields = [field(row, moment_ms, passage) for row, field in zip(last, self._fields, strict=True) if row >= 0]
        mark, _, interest, *_ = last
        if mark >= 0 and interest >= 0:
            fields.append(self._values(mark, interest))
        return self._message("snapshot", stamp, ",".join(fields), message + 1)

    def _message(self, word: str, stamp: int, fields: str, number: int) -> bytes:
        return (
            f'{{"topic":"{self.topic}","type":"{word}","data":{{"symbol":"{self._market.symbol}",{fields}}},'
            f'"cs":{_FIRST_SEQUENCE + number},"ts":{stamp}}}'
        ).encode()

    def _mark(self, row: int, _moment_ms: int, _passage: Passage) -> str:
        return f'"markPrice":"{self._market.mark.one(self._mark_steps[row])}"'

    def _index(self, row: int, _moment_ms: int, _passage: Passage) -> str:
        return f'"indexPrice":"{self._market.mark.one(self._index_steps[row])}"'

    def _interest(self, row: int, _moment_ms: int, _passage: Passage) -> str:
        lots, write = int(self._interest_lots[row]), self._market.quantity.one
        return f'"openInterest":"{write(2 * lots)}","singleOpenInterest":"{write(lots)}"'

    def _last(self, row: int, _moment_ms: int, _passage: Passage) -> str:
        return f'"lastPrice":"{self._market.price.one(self._last_ticks[row])}"'

    def _rate(self, row: int, moment_ms: int, passage: Passage) -> str:
        return _funding_fields(self._settled, row, moment_ms, passage)

    def _values(self, mark: int, interest: int) -> str:
        """Open interest in the quote currency, of an inverse contract in the coin; both sides and one."""
        instrument = self._market.instrument
        price = int(self._mark_steps[mark]) * instrument.tick_size / MARK_STEPS_PER_TICK
        size = int(self._interest_lots[interest]) * instrument.lot_size * instrument.contract_size
        value: Decimal = size / price if instrument.contract is Contract.INVERSE else size * price
        both, one = decimal_text(2 * value, _VALUE_DECIMALS), decimal_text(value, _VALUE_DECIMALS)
        return f'"openInterestValue":"{both}","singleOpenInterestValue":"{one}"'


def _funding_fields(rows: Fundings, row: int, moment_ms: int, passage: Passage) -> str:
    """The last settled rate as the estimate, and when the next one is settled after a moment."""
    length_ms = int(rows.duration_ms[row])
    following = passage.stamp(next_settlement_ms(int(rows.time_ms[row]), length_ms, moment_ms))
    rate, hours = rate_text(int(rows.rate_e12[row])), max(1, length_ms // HOUR_MS)
    return f'"nextFundingTime":"{following}","fundingRate":"{rate}","fundingIntervalHour":"{hours}"'


def _messages(batches: list[Batch]) -> tuple[Int64, Int64, list[Int64], list[Int64]]:
    """`(times, moments, message_of, order)`: messages, the message that each row is in, and the rows in that order.

    The last two have one array a batch.
    """
    received = np.concatenate([batch.received_ms for batch in batches])
    times = np.concatenate([batch.time_ms for batch in batches])
    kinds = np.repeat(np.arange(len(batches)), [len(batch) for batch in batches])
    order = np.lexsort((kinds, times, received))
    received, times, kinds = received[order], times[order], kinds[order]
    begins = np.ones(len(order), dtype=np.bool_)
    begins[1:] = (np.diff(received) != 0) | (np.diff(times) != 0) | (np.diff(kinds) == 0)
    message = np.cumsum(begins) - 1
    firsts = np.cumsum([0, *(len(batch) for batch in batches)])
    chosen = [kinds == kind for kind in range(len(batches))]
    rows = [order[mine] - firsts[kind] for kind, mine in enumerate(chosen)]
    return times[begins], received[begins], [message[mine] for mine in chosen], rows


def _pushed(topic: str, stamps: list[int], data: list[str]) -> list[bytes]:
    return [
        f'{{"topic":"{topic}","type":"snapshot","ts":{stamp},"data":[{rows}]}}'.encode()
        for stamp, rows in zip(stamps, data, strict=True)
    ]
