"""Binance's messages, written from rows.

Source: the venue's pages on aggregate trades, mark price and liquidation order streams (developers.binance.com), and
messages that others recorded (tests name them). Times are milliseconds; prices and quantities are text.

What a session does not hold: the limit price of a liquidation's order (`p` repeats the average fill `ap`), and the
rate that will be settled next (`r` is the last one settled).
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import numpy as np

from rektscope.market.events import Int64, Liquidations, Marks
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side, TakerSide
from rektscope.market.times import SECOND_MS
from rektscope.mockvenue.binance_tickers import makers
from rektscope.mockvenue.content import ServedMarket, largest_each_second, next_settlement_ms
from rektscope.mockvenue.decimals import rate_text
from rektscope.mockvenue.merged import AllOf, ArraysOf
from rektscope.mockvenue.streams import Passage, Stream, Topics, latest_by

_ARRAYS = (
    ("!markPrice@arr@1s", "markPrice@1s", SECOND_MS),
    ("!markPrice@arr", "markPrice", 3 * SECOND_MS),
    ("!ticker@arr", "ticker", SECOND_MS),
    ("!miniTicker@arr", "miniTicker", SECOND_MS),
)
"""Topics that send all markets in one array a step: name, topic of each market, step."""

_RATE_DECIMALS = 8

_MAKER_BOUGHT = {int(TakerSide.SELL): "true", int(TakerSide.BUY): "false"}
"""`m`: whether the buyer was the maker, so that the taker sold."""

_ORDER_SIDE = {int(Side.LONG): "SELL", int(Side.SHORT): "BUY"}
"""`S`: the side of the order that closes the position."""

_SLOW_MARK_MS = 3 * SECOND_MS


def add_streams(topics: Topics, market: ServedMarket, *, is_throttled: bool) -> None:
    """The topics of one market: aggregate trades, marks (each second and each third one), liquidations.

    A COIN-M market has a stream of its index beside, by the pair.
    """
    symbol = market.symbol.lower()

    def add(name: str, make: Callable[[str], Stream]) -> None:
        topics.add(name, lambda: make(name))

    add(f"{symbol}@aggTrade", lambda topic: AggregateTrades(topic, market))
    add(f"{symbol}@trade", lambda topic: RawTrades(topic, market))
    add(f"{symbol}@markPrice@1s", lambda topic: MarkPrices(topic, market, market.pushed_marks(SECOND_MS)))
    add(f"{symbol}@markPrice", lambda topic: MarkPrices(topic, market, _slow(market.pushed_marks(SECOND_MS))))
    add(f"{symbol}@forceOrder", lambda topic: ForceOrders(topic, market, is_throttled=is_throttled))
    if market.instrument.contract is Contract.INVERSE:
        add(f"{_pair(market).lower()}@indexPrice", lambda topic: IndexPrices(topic, market))
    for name, make in makers(market).items():
        add(name, make)


def add_streams_of_all(topics: Topics, markets: Sequence[ServedMarket]) -> None:
    """The topics of all markets at once, USD-M and COIN-M together since 2026-06-30; made of those of each."""
    symbols = [market.symbol.lower() for market in markets]

    def of_each(name: str) -> list[Stream]:
        return [topics[f"{symbol}@{name}"] for symbol in symbols]

    topics.add("!forceOrder@arr", lambda: AllOf("!forceOrder@arr", of_each("forceOrder")))
    for topic, name, step_ms in _ARRAYS:
        topics.add(topic, partial(_array, topic, partial(of_each, name), step_ms))


def _array(topic: str, streams: Callable[[], list[Stream]], step_ms: int) -> Stream:
    return ArraysOf(topic, streams(), step_ms)


class Trades(Stream):
    """A topic with a message for every trade of the session."""

    def __init__(self, topic: str, market: ServedMarket) -> None:
        self.market = market
        self._rows = market.played(market.events.trades)
        super().__init__(topic, self._rows.received_ms)

    def columns(self, first: int, end: int, passage: Passage) -> Iterator[tuple[int, int, int, str, str, int]]:
        """Of the trades [first, end): number, when it was pushed and when it happened, price, quantity, side."""
        rows = self._rows[first:end]
        begin = self.market.first_played_number + passage.number * len(self._rows) + first
        return zip(
            range(begin, begin + len(rows)),
            passage.stamps(rows.received_ms),
            passage.stamps(rows.time_ms),
            self.market.price.many(rows.price_ticks),
            self.market.quantity.many(rows.quantity_lots),
            rows.taker_side.tolist(),
            strict=True,
        )


class AggregateTrades(Trades):
    """`<symbol>@aggTrade`: every trade of the session is one aggregate."""

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a trade."""
        symbol, makers, tail = self.market.symbol, _MAKER_BOUGHT, _tail_of_trade(self.market)
        return [
            f'{{"e":"aggTrade","E":{pushed},"a":{number},"s":"{symbol}","p":"{price}","q":"{quantity}","f":{number},'
            f'"l":{number},"T":{moment},"m":{makers[side]}{tail(quantity)}}}'.encode()
            for number, pushed, moment, price, quantity, side in self.columns(first, end, passage)
        ]


class RawTrades(Trades):
    """`<symbol>@trade`: every trade of the session as one of the market (`X`)."""

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a trade."""
        symbol, makers = self.market.symbol, _MAKER_BOUGHT
        return [
            f'{{"e":"trade","E":{pushed},"T":{moment},"s":"{symbol}","t":{number},"p":"{price}",'
            f'"q":"{quantity}","X":"MARKET","m":{makers[side]}}}'.encode()
            for number, pushed, moment, price, quantity, side in self.columns(first, end, passage)
        ]


class MarkPrices(Stream):
    """`<symbol>@markPrice@1s`: the mark with the index of its moment, or the last one known; empty without any."""

    def __init__(self, topic: str, market: ServedMarket, marks: Marks) -> None:
        self._market = market
        self._rows = marks
        self._index_of = _index_beside(market, marks)
        self._index_steps = market.events.indexes.mark_steps
        super().__init__(topic, marks.received_ms)

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a mark."""
        rows, market = self._rows[first:end], self._market
        marks, source = market.mark.many(rows.mark_steps), _source(market)
        return [
            f'{{"e":"markPriceUpdate","E":{moment},"s":"{market.symbol}","p":"{mark}","ap":"{mark}","i":"{index}",'
            f'"P":"{mark}","r":"{rate}","T":{settled},"st":{source}}}'.encode()
            for moment, mark, index, (rate, settled) in zip(
                passage.stamps(rows.time_ms),
                marks,
                self._indexes(first, end),
                self._fundings(rows.received_ms, passage),
                strict=True,
            )
        ]

    def _indexes(self, first: int, end: int) -> list[str]:
        steps = self._index_steps
        return [
            self._market.mark.one(int(steps[place])) if place >= 0 else ""
            for place in self._index_of[first:end].tolist()
        ]

    def _fundings(self, moments: Int64, passage: Passage) -> list[tuple[str, int]]:
        """`(r, T)` of each: the last settled rate, and the next settlement after the moment."""
        settled = self._market.events.fundings
        found = []
        for place, moment in zip(latest_by(settled.received_ms, moments).tolist(), moments.tolist(), strict=True):
            if place < 0:
                found.append(("", 0))
                continue
            following = next_settlement_ms(int(settled.time_ms[place]), int(settled.duration_ms[place]), moment)
            found.append((rate_text(int(settled.rate_e12[place]), _RATE_DECIMALS), passage.stamp(following)))
        return found


class IndexPrices(Stream):
    """`<pair>@indexPrice` of COIN-M."""

    def __init__(self, topic: str, market: ServedMarket) -> None:
        self._market = market
        self._rows = market.played(market.events.indexes)
        super().__init__(topic, self._rows.received_ms)

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message an index price."""
        rows, pair = self._rows[first:end], _pair(self._market)
        return [
            f'{{"e":"indexPriceUpdate","E":{moment},"i":"{pair}","p":"{price}"}}'.encode()
            for moment, price in zip(passage.stamps(rows.time_ms), self._market.mark.many(rows.mark_steps), strict=True)
        ]


class ForceOrders(Stream):
    """`<symbol>@forceOrder`: every liquidation, or with the venue's throttle the largest of each second."""

    def __init__(self, topic: str, market: ServedMarket, *, is_throttled: bool) -> None:
        self._market = market
        rows = market.played(market.events.liquidations)
        self._rows = largest_each_second(rows, market.instrument) if is_throttled else rows
        self._pushed_later = _how_manieth(self._rows)
        super().__init__(topic, self._rows.received_ms)

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a liquidation. Two alike are pushed a millisecond apart, or they would be one message twice."""
        rows, market = self._rows[first:end], self._market
        pair = f'"ps":"{_pair(market)}",' if market.instrument.contract is Contract.INVERSE else ""
        return [
            f'{{"e":"forceOrder","E":{pushed + later},"o":{{"s":"{market.symbol}",{pair}"S":"{_ORDER_SIDE[side]}",'
            f'"o":"LIMIT","f":"IOC","q":"{quantity}","p":"{price}","ap":"{price}","X":"FILLED","l":"{quantity}","z":"{quantity}",'
            f'"T":{moment}}}}}'.encode()
            for pushed, later, moment, price, quantity, side in zip(
                passage.stamps(rows.received_ms),
                self._pushed_later[first:end].tolist(),
                passage.stamps(rows.time_ms),
                market.price.many(rows.price_ticks),
                market.quantity.many(rows.quantity_lots),
                rows.liquidated_side.tolist(),
                strict=True,
            )
        ]


def _pair(market: ServedMarket) -> str:
    """`BTCUSD` of `BTCUSD_PERP`."""
    return market.symbol.partition("_")[0]


def _source(market: ServedMarket) -> int:
    """The field `st`: 1 for USD-M, 2 for COIN-M, since 2026-06-30."""
    return 2 if market.instrument.contract is Contract.INVERSE else 1


def _tail_of_trade(market: ServedMarket) -> Callable[[str], str]:
    """What follows `m`: on USD-M the quantity without price improvement, which a session does not have apart."""
    if market.instrument.contract is Contract.INVERSE:
        return lambda _: ',"st":2'
    return lambda quantity: f',"nq":"{quantity}","st":1'


def _index_beside(market: ServedMarket, marks: Marks) -> Int64:
    """The place of the index that belongs to each mark: of the same time, else the last one received by then."""
    indexes = market.events.indexes
    known = latest_by(indexes.received_ms, marks.received_ms)
    order = np.argsort(indexes.time_ms, kind="stable")
    times = indexes.time_ms[order]
    places = np.searchsorted(times, marks.time_ms, side="left")
    inside = np.minimum(places, max(0, len(times) - 1))
    if not len(times):
        return known
    same = (places < len(times)) & (times[inside] == marks.time_ms)
    return np.asarray(np.where(same, order[inside], known))


def _how_manieth(rows: Liquidations) -> Int64:
    """For each liquidation how many equal ones came before it at the same moment."""
    seen: dict[tuple[int, ...], int] = {}
    found = []
    columns = (rows.received_ms, rows.time_ms, rows.price_ticks, rows.quantity_lots, rows.liquidated_side)
    for key in zip(*(column.tolist() for column in columns), strict=True):
        found.append(seen.get(key, 0))
        seen[key] = found[-1] + 1
    return np.array(found, dtype=np.int64)


def _slow(marks: Marks) -> Marks:
    """The first mark of each three seconds."""
    return marks[_first_each(marks.received_ms, _SLOW_MARK_MS)]


def _first_each(moments: Int64, step_ms: int) -> Int64:
    """Places of the first row of each step."""
    steps = moments // step_ms
    return np.flatnonzero(np.diff(steps, prepend=steps[:1] - 1)) if len(steps) else np.empty(0, dtype=np.int64)
